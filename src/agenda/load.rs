use super::{Agenda, Document, DocumentId, Notes, Problem, Record, series};
use crate::model::{AgendaFile, AnyEntity, Kind};
use crate::schema::{ExtensionProblem, Schemas, Subject, Violation, merge, published, violations};
use crate::store::{AGENDA_FILE, Entry, Nature, ReadProblem, Store};
use crate::text::{Failure, Message, Span};
use crate::yaml::{self, MAX_SIZE, NodeRef, SyntaxProblem};
use rayon::prelude::*;
use serde::Deserialize;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

/// Loads an agenda: each file is read and parsed once, on all cores.
///
/// # Errors
/// Where the store itself cannot be read, or holds no `agenda.yaml`.
pub fn load(store: &dyn Store) -> Result<Agenda, Failure> {
    let entries = store.entries()?;
    let Some(at) = entries.iter().position(|entry| entry.path == AGENDA_FILE) else {
        let message = Message::plain("failure-no-agenda").with("folder", ".");
        return Err(Failure::new(message).hint(Message::plain("failure-no-agenda-hint")));
    };
    let mut schemas = Schemas::default();
    // The schemas that are needed are made ready side by side, or each file would wait for its own.
    let subjects: BTreeSet<Subject> = entries.iter().filter_map(|entry| subject_of(&entry.path)).collect();
    let ready = |subject: &Subject| {
        schemas.of(*subject);
    };
    let (mut first, ()) = rayon::join(|| read(store, &entries[at], &schemas, &[]), || subjects.par_iter().for_each(ready));
    let file = decode_agenda(&mut first);
    let (extended, extensions, missing) = extended(store, file.as_ref(), &first);
    first.document.problems.extend(missing);
    schemas.extend(extended);
    let languages: Vec<&str> = file.iter().flat_map(|file| &file.languages).map(|tag| tag.as_str()).collect();
    let others: Vec<&Entry> = entries.iter().filter(|entry| entry.path != AGENDA_FILE).collect();
    let mut loaded: Vec<Loaded> = others.par_iter().map(|entry| read(store, entry, &schemas, &languages)).collect();
    loaded.push(first);
    loaded.extend(extensions.into_iter().map(Loaded::alone));
    Ok(assemble(loaded, file, schemas))
}

/// A file with what stands in it; the numbers of its records are given when the whole is put together.
struct Loaded {
    document: Document,
    records: Vec<Record>,
    /// Tables that its entities keep beside it.
    beside: Vec<Document>,
}

impl Loaded {
    /// A document in which no entity stands.
    fn alone(document: Document) -> Self {
        Loaded { document, records: Vec::new(), beside: Vec::new() }
    }
}

fn assemble(mut loaded: Vec<Loaded>, file: Option<AgendaFile>, schemas: Schemas) -> Agenda {
    let beside: Vec<Document> = loaded.iter_mut().flat_map(|one| one.beside.drain(..)).collect();
    loaded.extend(beside.into_iter().map(Loaded::alone));
    loaded.par_sort_by(|a, b| a.document.path.cmp(&b.document.path));
    let mut documents = Vec::with_capacity(loaded.len());
    let mut records = Vec::with_capacity(loaded.len());
    for (number, Loaded { document, records: own, .. }) in (0..).zip(loaded) {
        documents.push(document);
        records.extend(own.into_iter().map(|record| Record { document: DocumentId(number), ..record }));
    }
    records.par_sort_by(|a, b| (a.subject, &a.id, a.document, a.root).cmp(&(b.subject, &b.id, b.document, b.root)));
    Agenda { documents, records, file, schemas, graph: OnceLock::new(), progress: OnceLock::new() }
}

fn subject_of(path: &str) -> Option<Subject> {
    match path.split_once('/') {
        None => (path == AGENDA_FILE).then_some(Subject::Agenda),
        Some((folder, _)) => Kind::ALL.iter().find(|kind| kind.folder() == folder).map(|kind| Subject::Kind(*kind)),
    }
}

fn read(store: &dyn Store, entry: &Entry, schemas: &Schemas, languages: &[&str]) -> Loaded {
    let subject = subject_of(&entry.path);
    let mut document = Document::new(&entry.path, subject);
    let bytes = match entry.nature {
        Nature::File => store.read(&entry.path, MAX_SIZE),
        other => Err(ReadProblem::NotAFile(other)),
    };
    match bytes {
        Ok(bytes) => (document.tree, document.troubles) = yaml::parse(bytes),
        Err(problem) => document.unread = Some(problem),
    }
    let Some(subject) = subject else { return Loaded { document, records: Vec::new(), beside: Vec::new() } };
    let whole = document.unread.is_none()
        && document.troubles.iter().all(|trouble| matches!(trouble.problem, SyntaxProblem::DuplicateKey { .. }));
    if !whole {
        // Nothing more is said of what could not be read, but that it is there: nobody's reference to it dangles.
        let ids = if document.is_folder() { Vec::new() } else { likely_ids(&document) };
        let records = ids.iter().map(|id| record(subject, id, None)).collect();
        return Loaded { document, records, beside: Vec::new() };
    }
    let mut beside = Vec::new();
    let mut records: Vec<Record> = Vec::new();
    for root in document.tree.roots() {
        records.push(judge(root, subject, schemas, languages, &document));
    }
    if records.is_empty() {
        document.problems.push(Problem {
            span: Span::default(),
            message: Message::plain("document-empty"),
            help: Some(Message::plain("document-empty-help").with("kind", subject.term())),
        });
        records.push(record(subject, document.stem(), None));
    }
    if subject == Subject::Agenda && records.len() > 1 {
        let second = document.tree.roots().nth(1).map_or(Span::default(), |root| root.span());
        document.problems.push(Problem {
            span: Span::new(second.start, second.start + 1),
            message: Message::plain("agenda-file-twice"),
            help: None,
        });
        records.truncate(1);
    }
    for record in &mut records {
        attach_series(store, record, &mut document, &mut beside);
    }
    Loaded { document, records, beside }
}

fn record(subject: Subject, id: &str, root: Option<NodeRef<'_>>) -> Record {
    Record {
        subject,
        id: id.into(),
        document: DocumentId(0),
        root: root.map(NodeRef::id),
        value: None,
        violations: Vec::new(),
        notes: Notes::default(),
    }
}

fn judge(root: NodeRef<'_>, subject: Subject, schemas: &Schemas, languages: &[&str], document: &Document) -> Record {
    let compiled = schemas.of(subject);
    let id = match subject {
        Subject::Agenda => Subject::Agenda.name(),
        Subject::Kind(_) => root.get("id").and_then(NodeRef::as_text).unwrap_or_else(|| document.stem()),
    };
    let mut record = record(subject, id, Some(root));
    record.violations = violations(compiled, root);
    record.notes = match subject {
        // agenda.yaml itself says in which languages it is.
        Subject::Agenda => {
            let own: Vec<&str> =
                root.get("languages").into_iter().flat_map(NodeRef::items).filter_map(NodeRef::as_text).collect();
            Notes::of(root, &compiled.shape, &own)
        }
        Subject::Kind(_) => Notes::of(root, &compiled.shape, languages),
    };
    if let Subject::Kind(kind) = subject
        && record.violations.is_empty()
        && document.troubles.is_empty()
    {
        match kind.decode(root) {
            Ok(value) => record.value = Some(value),
            Err(error) => record.violations.push(undecodable(root, &error)),
        }
    }
    record
}

/// What a type refuses although the schema allows it.
fn undecodable(root: NodeRef<'_>, error: &yaml::DecodeError) -> Violation {
    let span = error.span.unwrap_or(root.span());
    let node = root.at_span(span).unwrap_or(root);
    Violation {
        node: node.id(),
        missing: false,
        message: Message::plain("schema-not-understood").with("reason", error.reason.as_str()),
        help: None,
    }
}

fn decode_agenda(first: &mut Loaded) -> Option<AgendaFile> {
    let record = first.records.first_mut()?;
    let root = first.document.tree.node(record.root?);
    if !record.violations.is_empty() || !first.document.troubles.is_empty() {
        return None;
    }
    match AgendaFile::deserialize(root) {
        Ok(file) => Some(file),
        Err(error) => {
            record.violations.push(undecodable(root, &error));
            None
        }
    }
}

impl Document {
    /// Whether it is a folder or something else that cannot hold an entity at all.
    fn is_folder(&self) -> bool {
        matches!(self.unread, Some(ReadProblem::NotAFile(Nature::Folder | Nature::Special)))
    }
}

/// The identifiers that a file most likely declares: each on a line of its own, else the name of the file.
fn likely_ids(document: &Document) -> Vec<String> {
    let given = |line: &str| {
        let rest = line.strip_prefix("id:")?;
        let id = rest.split(" #").next().unwrap_or_default().trim().trim_matches(['"', '\'']);
        (!id.is_empty()).then(|| id.to_owned())
    };
    // Nobody keeps more entities in one file; a file that was made to have more is not helped by them.
    const MOST: usize = 100;
    let mut ids: Vec<String> = Vec::new();
    for id in document.tree.text().lines().filter_map(given).take(MOST) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    if ids.is_empty() {
        ids.push(document.stem().to_owned());
    }
    ids
}

/// Reads the table that a KPI keeps beside its file, and adds its measurements to the KPI's own.
fn attach_series(store: &dyn Store, record: &mut Record, document: &mut Document, beside: &mut Vec<Document>) {
    let Some(AnyEntity::Kpi(kpi)) = &mut record.value else { return };
    let Some(name) = &kpi.measurements_file else { return };
    let path = match document.path.rsplit_once('/') {
        Some((folder, _)) => format!("{folder}/{name}"),
        None => name.to_string(),
    };
    let span =
        record.root.and_then(|root| document.tree.node(root).get("measurements-file")).map_or(Span::default(), NodeRef::span);
    match store.read(&path, MAX_SIZE).map(String::from_utf8) {
        Ok(Ok(text)) => {
            let (measurements, problems) = series::measurements(&text);
            kpi.measurements.extend(measurements);
            beside.push(Document::of_text(&path, text, problems));
        }
        Ok(Err(_)) => {
            let message = Message::plain("syntax-not-utf-8");
            document.problems.push(Problem { span, message, help: Some(Message::plain("syntax-not-utf-8-help")) });
        }
        Err(_) => {
            let message = Message::plain("series-missing").with("file", path);
            document.problems.push(Problem { span, message, help: Some(Message::plain("series-missing-help")) });
        }
    }
}

/// The schemas of the kinds that the agenda extends, the extension files with what is wrong with them, and what is wrong in
/// `agenda.yaml` where it names files that cannot be read.
fn extended(
    store: &dyn Store,
    file: Option<&AgendaFile>,
    first: &Loaded,
) -> (BTreeMap<Kind, Value>, Vec<Document>, Vec<Problem>) {
    let mut schemas = BTreeMap::new();
    let mut documents = Vec::new();
    let mut missing = Vec::new();
    let named = |kind: Kind| {
        let root = first.records.first().and_then(|record| record.root)?;
        first.document.tree.node(root).get("extensions")?.get(kind.name())
    };
    for (kind, path) in file.iter().flat_map(|file| &file.extensions.0) {
        let Ok(Ok(text)) = store.read(path, MAX_SIZE).map(String::from_utf8) else {
            missing.push(Problem {
                span: named(*kind).map_or(Span::default(), NodeRef::span),
                message: Message::plain("extension-missing").with("file", path.as_str()),
                help: Some(Message::plain("extension-missing-help")),
            });
            continue;
        };
        let problems = match serde_json::from_str::<Value>(&text) {
            Err(error) => vec![not_json(&text, &error)],
            Ok(extension) => match merge(&published(Subject::Kind(*kind)), &extension) {
                Ok(schema) => {
                    schemas.insert(*kind, schema);
                    Vec::new()
                }
                Err(problems) => problems.iter().map(|problem| refused(&text, problem)).collect(),
            },
        };
        documents.push(Document::of_text(path, text, problems));
    }
    (schemas, documents, missing)
}

fn not_json(text: &str, error: &serde_json::Error) -> Problem {
    let before: usize = text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
    let mut at = (before + error.column().saturating_sub(1)).min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    let at = u32::try_from(at).unwrap_or(u32::MAX);
    Problem {
        span: Span::new(at, at),
        message: Message::plain("extension-not-json"),
        help: Some(Message::plain("extension-not-json-help")),
    }
}

/// A refused part of an extension, placed at the last key of its path.
fn refused(text: &str, problem: &ExtensionProblem) -> Problem {
    let (message, help, path) = match problem {
        ExtensionProblem::NotASchema(reason) => {
            (Message::plain("extension-not-a-schema").with("reason", reason.as_str()), "extension-not-a-schema-help", "")
        }
        ExtensionProblem::NewFieldWithoutPrefix(path) => {
            let field = path.rsplit('/').next().unwrap_or_default();
            (
                Message::plain("extension-field-without-prefix").with("field", field),
                "extension-field-without-prefix-help",
                path.as_str(),
            )
        }
        ExtensionProblem::Loosens(path) => {
            (Message::plain("extension-loosens").with("path", path.as_str()), "extension-loosens-help", path.as_str())
        }
        ExtensionProblem::NoMeaning(path) => {
            let keyword = path.rsplit('/').next().unwrap_or_default();
            (Message::plain("extension-no-meaning").with("keyword", keyword), "extension-no-meaning-help", path.as_str())
        }
        ExtensionProblem::UnknownKind(path) => {
            (Message::plain("extension-unknown-kind"), "extension-unknown-kind-help", path.as_str())
        }
        ExtensionProblem::Endless => (Message::plain("extension-endless"), "extension-endless-help", ""),
        ExtensionProblem::OutsideReference(path) => {
            (Message::plain("extension-outside-reference"), "extension-outside-reference-help", path.as_str())
        }
    };
    let mut at = 0;
    for key in path.split('/').filter(|key| !key.is_empty()) {
        let quoted = Value::String(key.to_owned()).to_string();
        at = text[at..].find(&quoted).map_or(at, |found| at + found);
    }
    let end = text[at..].find([':', '\n']).map_or(at, |length| at + length);
    let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    let span = if path.is_empty() { Span::default() } else { Span::new(offset(at), offset(end)) };
    Problem { span, message, help: Some(Message::plain(help)) }
}
