use super::addresses::address_of;
use super::client::Client;
use super::transport::notification;
use super::worker::Task;
use crate::agenda::Agenda;
use crate::finding::{Finding, Level, Place};
use crate::i18n::Catalogue;
use crate::model::{Date, Kind};
use crate::rules::{self, Conditions, check_one};
use crate::text::Message;
use crate::verdict::{Judged, Terms, judge};
use lsp_types::{
    Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, Location, NumberOrString, PublishDiagnosticsParams, Range, Uri,
};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;

/// The rules that look at one file alone, and take no time.
const AT_ONCE: [&str; 3] = ["structure-syntax", "structure-duplicate-key", "structure-schema"];

/// What a client is told of findings, file by file: only what changed since it was told last.
pub struct Board {
    root: PathBuf,
    client: Arc<Client>,
    catalogue: Arc<Catalogue>,
    as_of: Date,
    /// What it was told, by the path of the file.
    told: BTreeMap<String, Told>,
}

#[derive(Default)]
struct Told {
    findings: Vec<Judged>,
    version: Option<i32>,
}

/// What all rules find on a day, judged as a check judges it.
pub fn findings(agenda: &Agenda, as_of: Date) -> Vec<Judged> {
    on_terms(agenda, rules::check(agenda, Conditions::of(agenda, as_of)), as_of)
}

fn on_terms(agenda: &Agenda, found: Vec<Finding>, as_of: Date) -> Vec<Judged> {
    let verdict = judge(agenda, found, &Terms::of(agenda, as_of, Level::Error), None);
    verdict.findings.into_iter().filter(Judged::stands).collect()
}

impl Board {
    pub fn new(root: PathBuf, client: Arc<Client>, catalogue: Arc<Catalogue>, as_of: Date) -> Self {
        Board { root, client, catalogue, as_of, told: BTreeMap::new() }
    }

    /// The messages that tell of all findings in an agenda.
    pub fn whole(&mut self, findings: Vec<Judged>, agenda: &Agenda, task: &Task) -> Vec<Value> {
        let mut by_file: BTreeMap<String, Vec<Judged>> = BTreeMap::new();
        for one in findings {
            by_file.entry(one.finding.place.file.to_string()).or_default().push(one);
        }
        let open = task.open.keys().cloned();
        let files: BTreeSet<String> = self.told.keys().cloned().chain(by_file.keys().cloned()).chain(open).collect();
        files
            .into_iter()
            .filter_map(|file| {
                let findings = by_file.remove(&file).unwrap_or_default();
                self.tell(&file, findings, agenda, task)
            })
            .collect()
    }

    /// The messages that tell of what can be said at once of files whose text has changed. What else was found in them stays for now,
    /// where the fields are in which it was found.
    pub fn at_once(&mut self, agenda: &Agenda, task: &Task) -> Vec<Value> {
        let conditions = Conditions::of(agenda, self.as_of);
        let of_file = AT_ONCE.iter().filter_map(|rule| rules::find(rule));
        let found = of_file.flat_map(|rule| check_one(rule, agenda, &[], conditions)).collect();
        let found = on_terms(agenda, found, self.as_of);
        let is_changed = |(file, open): &(&String, &super::worker::Open)| {
            self.told.get(*file).is_none_or(|told| told.version != Some(open.version))
        };
        let changed: Vec<String> = task.open.iter().filter(is_changed).map(|(file, _)| file.clone()).collect();
        let mut messages = Vec::new();
        for file in changed {
            let others = self.told.get(&file).into_iter().flat_map(|told| &told.findings);
            let others = others.filter(|one| !AT_ONCE.contains(&&*one.finding.rule.id)).filter_map(|one| moved(one, agenda));
            let own = found.iter().filter(|one| *one.finding.place.file == *file).cloned();
            let findings = own.chain(others).collect();
            messages.extend(self.tell(&file, findings, agenda, task));
        }
        messages
    }

    /// The message that nothing is found in any file.
    pub fn nothing(&mut self) -> Vec<Value> {
        let told = std::mem::take(&mut self.told);
        let of = |file: &String| Some(publish(&PublishDiagnosticsParams::new(self.address(file, None)?, Vec::new(), None)));
        told.iter().filter(|(_, told)| !told.findings.is_empty()).filter_map(|(file, _)| of(file)).collect()
    }

    fn tell(&mut self, file: &str, findings: Vec<Judged>, agenda: &Agenda, task: &Task) -> Option<Value> {
        let open = task.open.get(file);
        let version = open.map(|open| open.version);
        let before = self.told.get(file);
        let same = |told: &Told| {
            told.findings.len() == findings.len() && told.findings.iter().zip(&findings).all(|(one, other)| is_same(one, other))
        };
        let is_known = before.is_some_and(|told| same(told) && (version.is_none() || told.version == version));
        let is_nothing = before.is_none() && findings.is_empty() && version.is_none();
        if is_known || is_nothing {
            return None;
        }
        let address = self.address(file, open.map(|open| &open.address))?;
        let diagnostics = findings.iter().map(|one| self.diagnostic(one, agenda, task)).collect();
        if findings.is_empty() && version.is_none() {
            self.told.remove(file);
        } else {
            self.told.insert(file.to_owned(), Told { findings, version });
        }
        Some(publish(&PublishDiagnosticsParams::new(address, diagnostics, version)))
    }

    fn address(&self, file: &str, open: Option<&Uri>) -> Option<Uri> {
        open.cloned().or_else(|| address_of(&file.split('/').fold(self.root.clone(), |path, part| path.join(part))))
    }

    fn diagnostic(&self, one: &Judged, agenda: &Agenda, task: &Task) -> Diagnostic {
        let finding = &one.finding;
        let help = finding.help.as_ref().map(|help| Message::plain("human-help").with("help", self.catalogue.say(help)));
        let said = std::iter::once(&finding.message).chain(&help).map(|message| self.catalogue.say(message));
        let mut lines: Vec<String> = said.collect();
        let related = finding.related.iter().filter_map(|related| {
            let uri = self.address(&related.place.file, task.open.get(&*related.place.file).map(|open| &open.address))?;
            let location = Location { uri, range: self.range(&related.place, agenda) };
            Some(DiagnosticRelatedInformation { location, message: self.catalogue.say(&related.message) })
        });
        let related: Vec<DiagnosticRelatedInformation> = related.collect();
        if !self.client.related {
            let line = |related: &crate::finding::Related| {
                let place = &related.place;
                format!("{}:{}: {}", place.file, place.start.line, self.catalogue.say(&related.message))
            };
            lines.extend(finding.related.iter().map(line));
        }
        Diagnostic {
            range: self.range(&finding.place, agenda),
            severity: Some(match finding.level {
                Level::Error => DiagnosticSeverity::ERROR,
                Level::Warning => DiagnosticSeverity::WARNING,
                Level::Note => DiagnosticSeverity::INFORMATION,
            }),
            code: Some(NumberOrString::String(finding.rule.id.to_string())),
            source: Some(env!("CARGO_PKG_NAME").to_owned()),
            message: lines.join("\n"),
            related_information: (self.client.related && !related.is_empty()).then_some(related),
            ..Diagnostic::default()
        }
    }

    fn range(&self, place: &Place, agenda: &Agenda) -> Range {
        match agenda.document_at(&place.file).map(|id| agenda.document(id)) {
            Some(document) => self.client.encoding.range(place.span, document.tree().text(), document.lines()),
            None => Range::default(),
        }
    }
}

fn publish(params: &PublishDiagnosticsParams) -> Value {
    notification("textDocument/publishDiagnostics", &json!(params))
}

/// Whether a client would be told the same of both.
fn is_same(one: &Judged, other: &Judged) -> bool {
    let (one, other) = (&one.finding, &other.finding);
    one.fingerprint == other.fingerprint
        && one.place == other.place
        && one.level == other.level
        && one.message == other.message
        && one.help == other.help
        && one.related == other.related
}

/// A finding at the place where its field is now.
fn moved(one: &Judged, agenda: &Agenda) -> Option<Judged> {
    let finding = &one.finding;
    let (folder, id) = finding.entity.as_deref()?.split_once('/')?;
    let entity = agenda.graph().find(Kind::find(folder)?, id)?;
    let node = agenda.node_of(entity, finding.field.as_deref().filter(|field| !field.is_empty())?)?;
    let place = agenda.place(agenda.record(entity).document, node.span());
    let same_file = place.file == finding.place.file;
    same_file.then(|| Judged { finding: Finding { place, ..finding.clone() }, ..one.clone() })
}
