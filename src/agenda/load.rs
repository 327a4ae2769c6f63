use super::beside::Beside;
use super::extensions::Extensions;
use super::{Agenda, Content, Document, DocumentId, Notes, Problem, Record, logo, series};
use crate::model::{AgendaFile, AnyEntity, Kind};
use crate::schema::{Schemas, Subject, Violation, violations};
use crate::store::{AGENDA_FILE, Entry, Nature, ReadProblem, Store};
use crate::text::{Failure, Message, Span};
use crate::yaml::{self, MAX_SIZE, NodeRef, SyntaxProblem, Tree};
use rayon::prelude::*;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

/// Loads an agenda: each file is read and parsed once, on all cores.
///
/// # Errors
/// Where the store itself cannot be read, or holds no `agenda.yaml`.
pub fn load(store: &dyn Store) -> Result<Agenda, Failure> {
    load_made(store, &Made::default(), None)
}

/// Loads an agenda beside another one: a document of which the store has the same bytes is not read, parsed or judged again, but
/// shared by both.
///
/// # Errors
/// Where the store itself cannot be read, or holds no `agenda.yaml`.
pub fn load_beside(store: &dyn Store, other: &Agenda) -> Result<Agenda, Failure> {
    load_made(store, &Made::default(), Some(other))
}

/// Files that a store lists and nobody needs to parse, for they were made as trees.
pub(super) type Made = BTreeMap<String, Tree>;

/// Loads an agenda, beside another one or not, some files of which were made as trees.
pub(super) fn load_made(store: &dyn Store, made: &Made, other: Option<&Agenda>) -> Result<Agenda, Failure> {
    let beside = other.map(|other| Beside::new(store, other));
    let beside = beside.as_ref();
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
    let own_file =
        || beside.and_then(Beside::agenda_file).unwrap_or_else(|| understood(opened(store, made, &entries[at]), &schemas));
    let ((mut first, file), ()) = rayon::join(own_file, || subjects.par_iter().for_each(ready));
    let extensions = Extensions::of(store, file.as_deref(), &first, beside, &mut schemas);
    if !extensions.missing.is_empty() {
        Arc::make_mut(&mut first).problems.extend(extensions.missing);
    }
    let (logo, wrong) = logo::Named::of(store, file.as_deref(), &first, beside);
    if let Some(wrong) = wrong {
        Arc::make_mut(&mut first).problems.push(wrong);
    }
    let languages: Vec<&str> = file.iter().flat_map(|file| &file.languages).map(|tag| tag.as_str()).collect();
    let same_languages = beside.filter(|beside| beside.agenda.languages() == languages);
    let shared = |entry: &Entry| {
        let subject = subject_of(&entry.path);
        let alike = |beside: &&&Beside<'_>| subject.is_none_or(|subject| schemas.agree(subject, &beside.agenda.schemas));
        same_languages.as_ref().filter(alike).and_then(|beside| beside.document(&entry.path))
    };
    let fresh = |entry: &Entry| Arc::new(held(opened(store, made, entry), store, &schemas, &languages));
    let one = |entry: &&Entry| shared(entry).unwrap_or_else(|| fresh(entry));
    let others: Vec<&Entry> = entries.iter().filter(|entry| entry.path != AGENDA_FILE).collect();
    let mut documents: Vec<Arc<Document>> = others.par_iter().map(one).collect();
    documents.push(first);
    documents.extend(extensions.documents.values().cloned());
    let mut agenda = assemble(documents, file, schemas, extensions.documents);
    agenda.logo = logo;
    if let Some(same) = beside.filter(|beside| agenda.is_same(beside.agenda)) {
        agenda.graph = Arc::clone(&same.agenda.graph);
    }
    match agenda.documents.iter().find_map(|document| lost(document)) {
        Some(failure) => Err(failure),
        None => Ok(agenda),
    }
}

/// Why a document is not read that the agenda has: what its repository lost is no finding about the agenda.
fn lost(document: &Document) -> Option<Failure> {
    let (message, hint) = match document.unread.as_ref()? {
        ReadProblem::NotFetched => (Message::plain("failure-not-fetched"), "failure-not-fetched-hint"),
        ReadProblem::Damaged(reason) => {
            (Message::plain("failure-damaged").with("reason", reason.as_str()), "failure-damaged-hint")
        }
        _ => return None,
    };
    Some(Failure::new(message.with("file", &*document.path)).hint(Message::plain(hint)))
}

pub(super) fn assemble(
    mut documents: Vec<Arc<Document>>,
    file: Option<Arc<AgendaFile>>,
    schemas: Schemas,
    extensions: BTreeMap<Kind, Arc<Document>>,
) -> Agenda {
    let tables: Vec<Arc<Document>> = documents.iter().flat_map(|document| document.tables.iter().cloned()).collect();
    documents.extend(tables);
    documents.par_sort_by(|a, b| a.path.cmp(&b.path));
    let mut records = Vec::with_capacity(documents.len());
    for (number, document) in (0..).map(DocumentId).zip(&documents) {
        records.extend(document.contents.iter().map(|content| Record { document: number, content: Arc::clone(content) }));
    }
    records.par_sort_by(|a, b| (a.subject, &a.id, a.document, a.root).cmp(&(b.subject, &b.id, b.document, b.root)));
    Agenda {
        documents,
        records,
        file,
        schemas,
        extensions,
        logo: logo::Named::default(),
        graph: Arc::default(),
        progress: OnceLock::new(),
    }
}

/// What the place of a file says it is about; none in no known folder.
pub(crate) fn subject_of(path: &str) -> Option<Subject> {
    match path.split_once('/') {
        None => (path == AGENDA_FILE).then_some(Subject::Agenda),
        Some((folder, _)) => Kind::ALL.iter().find(|kind| kind.folder() == folder).map(|kind| Subject::Kind(*kind)),
    }
}

/// Reads a file, with what stands in it.
pub(super) fn read(store: &dyn Store, entry: &Entry, schemas: &Schemas, languages: &[&str]) -> Document {
    held(parsed(store, entry), store, schemas, languages)
}

/// A document with what stands in it.
fn held(mut document: Document, store: &dyn Store, schemas: &Schemas, languages: &[&str]) -> Document {
    let mut contents = judged(&mut document, schemas, languages);
    for content in &mut contents {
        attach_series(store, content, &mut document);
    }
    document.contents = contents.into_iter().map(Arc::new).collect();
    document
}

/// Reads `agenda.yaml`, and what it says.
pub(super) fn read_agenda(store: &dyn Store, entry: &Entry, schemas: &Schemas) -> (Arc<Document>, Option<Arc<AgendaFile>>) {
    understood(parsed(store, entry), schemas)
}

fn understood(mut document: Document, schemas: &Schemas) -> (Arc<Document>, Option<Arc<AgendaFile>>) {
    let mut contents = judged(&mut document, schemas, &[]);
    let file = contents.first_mut().and_then(|content| decode_agenda(content, &document));
    document.contents = contents.into_iter().map(Arc::new).collect();
    (Arc::new(document), file.map(Arc::new))
}

fn opened(store: &dyn Store, made: &Made, entry: &Entry) -> Document {
    match made.get(&entry.path) {
        Some(tree) => Document { tree: tree.clone(), ..Document::new(&entry.path, subject_of(&entry.path)) },
        None => parsed(store, entry),
    }
}

fn parsed(store: &dyn Store, entry: &Entry) -> Document {
    let mut document = Document::new(&entry.path, subject_of(&entry.path));
    let bytes = match entry.nature {
        Nature::File => store.read(&entry.path, MAX_SIZE),
        other => Err(ReadProblem::NotAFile(other)),
    };
    match bytes {
        Ok(bytes) => {
            (document.tree, document.troubles) = yaml::parse(bytes);
            if let Some(blob) = store.blob(&entry.path) {
                document.blob = Some(blob).into();
            }
        }
        Err(problem) => document.unread = Some(problem),
    }
    document
}

/// What stands in a document, held to its schema.
fn judged(document: &mut Document, schemas: &Schemas, languages: &[&str]) -> Vec<Content> {
    let Some(subject) = document.subject else { return Vec::new() };
    let whole = document.unread.is_none()
        && document.troubles.iter().all(|trouble| matches!(trouble.problem, SyntaxProblem::DuplicateKey { .. }));
    if !whole {
        // Nothing more is said of what could not be read, but that it is there: nobody's reference to it dangles.
        let ids = if document.is_folder() { Vec::new() } else { likely_ids(document) };
        return ids.iter().map(|id| content(subject, id, None)).collect();
    }
    let mut contents: Vec<Content> =
        document.tree.roots().map(|root| judge(root, subject, schemas, languages, document)).collect();
    if contents.is_empty() {
        document.problems.push(Problem {
            span: Span::default(),
            message: Message::plain("document-empty"),
            help: Some(Message::plain("document-empty-help").with("kind", subject.term())),
        });
        contents.push(content(subject, document.stem(), None));
    }
    if subject == Subject::Agenda && contents.len() > 1 {
        let second = document.tree.roots().nth(1).map_or(Span::default(), |root| root.span());
        document.problems.push(Problem {
            span: Span::new(second.start, second.start + 1),
            message: Message::plain("agenda-file-twice"),
            help: None,
        });
        contents.truncate(1);
    }
    contents
}

fn content(subject: Subject, id: &str, root: Option<NodeRef<'_>>) -> Content {
    Content { subject, id: id.into(), root: root.map(NodeRef::id), value: None, violations: Vec::new(), notes: Notes::default() }
}

fn judge(root: NodeRef<'_>, subject: Subject, schemas: &Schemas, languages: &[&str], document: &Document) -> Content {
    let compiled = schemas.of(subject);
    let id = match subject {
        Subject::Agenda => Subject::Agenda.name(),
        Subject::Kind(_) => root.get("id").and_then(NodeRef::as_text).unwrap_or_else(|| document.stem()),
    };
    let mut content = content(subject, id, Some(root));
    content.violations = violations(compiled, root);
    content.notes = match subject {
        // agenda.yaml itself says in which languages it is.
        Subject::Agenda => {
            let own: Vec<&str> =
                root.get("languages").into_iter().flat_map(NodeRef::items).filter_map(NodeRef::as_text).collect();
            Notes::of(root, &compiled.shape, &own)
        }
        Subject::Kind(_) => Notes::of(root, &compiled.shape, languages),
    };
    if let Subject::Kind(kind) = subject
        && content.violations.is_empty()
        && document.troubles.is_empty()
    {
        match kind.decode(root) {
            Ok(value) => content.value = Some(value),
            Err(error) => content.violations.push(undecodable(root, &error)),
        }
    }
    content
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
        repair: None,
    }
}

fn decode_agenda(content: &mut Content, document: &Document) -> Option<AgendaFile> {
    let root = document.tree.node(content.root?);
    if !content.violations.is_empty() || !document.troubles.is_empty() {
        return None;
    }
    match AgendaFile::deserialize(root) {
        Ok(file) => Some(file),
        Err(error) => {
            content.violations.push(undecodable(root, &error));
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
        let may_be_one = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        (!id.is_empty() && id.bytes().all(may_be_one)).then(|| id.to_owned())
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
fn attach_series(store: &dyn Store, content: &mut Content, document: &mut Document) {
    let Some(AnyEntity::Kpi(kpi)) = &mut content.value else { return };
    let Some(name) = &kpi.measurements_file else { return };
    let path = match document.path.rsplit_once('/') {
        Some((folder, _)) => format!("{folder}/{name}"),
        None => name.to_string(),
    };
    let span =
        content.root.and_then(|root| document.tree.node(root).get("measurements-file")).map_or(Span::default(), NodeRef::span);
    match store.read(&path, MAX_SIZE).map(String::from_utf8) {
        Ok(Ok(text)) => {
            let (measurements, problems) = series::measurements(&text);
            kpi.measurements.extend(measurements);
            document.tables.push(Arc::new(Document::of_text(&path, text, problems)));
        }
        Ok(Err(_)) => {
            let message = Message::plain("syntax-not-utf-8");
            document.problems.push(Problem { span, message, help: Some(Message::plain("syntax-not-utf-8-help")) });
        }
        Err(problem @ (ReadProblem::NotFetched | ReadProblem::Damaged(_))) => {
            document.tables.push(Arc::new(Document::unread(&path, problem)));
        }
        Err(_) => {
            let message = Message::plain("series-missing").with("file", path);
            document.problems.push(Problem { span, message, help: Some(Message::plain("series-missing-help")) });
        }
    }
}
