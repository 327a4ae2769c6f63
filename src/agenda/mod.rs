//! The loaded whole: every document, every entity by its identity, every reference both ways.
//!
//! Comes in: a store. Goes out: an `Agenda`, whatever could be made of it; what is wrong with a file stays with its
//! document, for the rules to report. Bad input is never an error here: an error means that the program could not do its work.
//! This room knows nothing of rules, levels or languages.

mod asked_again;
mod beside;
mod changed;
mod computed;
mod document;
mod extensions;
mod graph;
mod load;
mod logo;
mod notes;
mod path;
mod progress;
mod public;
mod relations;
mod series;
mod shelf;
mod successor;
mod translation;
mod whole;

pub use asked_again::Obstacle;
pub use changed::load_changed;
pub use computed::Computed;
pub use document::{Document, DocumentId, Problem};
pub(crate) use graph::{Declared, well_formed};
pub use graph::{Graph, Link, Resolution};
pub(crate) use load::subject_of;
pub use load::{load, load_beside};
pub use logo::Logo;
pub use notes::{Notes, RefTarget, Reference};
pub use path::{NAMING, item_name};
pub use progress::{
    Advancement, Freshness, KpiHealth, KpiPath, KpiProgress, LineHealth, LineProgress, NoData, ReportingPeriod, Scale,
};
pub use public::{Public, WITHHELD};
pub use shelf::Shelf;
pub use translation::{is_sentence, untranslated};

use crate::finding::Place;
use crate::model::{AgendaFile, AnyEntity, Entity, Kind, Ref};
use crate::schema::{Compiled, Schemas, Subject, Violation};
use crate::text::Span;
use crate::yaml::{NodeId, NodeRef};
use progress::Progress;
use std::collections::BTreeMap;
use std::ops::Deref;
use std::sync::{Arc, OnceLock};

/// The number of an entity in its agenda; entities are in the order of kind and identifier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntityId(pub u32);

/// An entity, or `agenda.yaml` itself, as it stands in a document of an agenda.
#[derive(Debug, Clone)]
pub struct Record {
    /// Its document.
    pub document: DocumentId,
    content: Arc<Content>,
}

impl Deref for Record {
    type Target = Content;

    fn deref(&self) -> &Content {
        &self.content
    }
}

/// What stands in a document about an entity or `agenda.yaml`, whichever number the document has.
#[derive(Debug, Clone)]
pub struct Content {
    /// What it is.
    pub subject: Subject,
    /// Its identifier; for a document that could not be read the one it most likely has.
    pub id: Box<str>,
    /// Its root in the document's tree; none where the document could not be read.
    pub root: Option<NodeId>,
    /// The entity as a type; none where its document is broken.
    pub value: Option<AnyEntity>,
    /// What does not satisfy the schema.
    pub violations: Vec<Violation>,
    /// What the walk through its tree has noted.
    pub notes: Notes,
}

impl Content {
    /// The kind, unless it is `agenda.yaml`.
    pub fn kind(&self) -> Option<Kind> {
        match self.subject {
            Subject::Kind(kind) => Some(kind),
            Subject::Agenda => None,
        }
    }

    /// `folder/id`, or `agenda` for `agenda.yaml`.
    pub fn name(&self) -> String {
        match self.subject {
            Subject::Kind(kind) => format!("{}/{}", kind.folder(), self.id),
            Subject::Agenda => Subject::Agenda.name().to_owned(),
        }
    }

    /// Whether its document could not be read or does not satisfy its schema.
    pub fn broken(&self) -> bool {
        !self.violations.is_empty() || self.root.is_none() || (self.value.is_none() && self.kind().is_some())
    }
}

/// A loaded agenda.
pub struct Agenda {
    documents: Vec<Arc<Document>>,
    records: Vec<Record>,
    file: Option<Arc<AgendaFile>>,
    schemas: Schemas,
    /// The extension schemas as files.
    extensions: BTreeMap<Kind, Arc<Document>>,
    logo: logo::Named,
    graph: Arc<OnceLock<Graph>>,
    progress: OnceLock<Progress>,
}

impl Agenda {
    /// All documents, in the order of their paths.
    pub fn documents(&self) -> impl ExactSizeIterator<Item = &Document> {
        self.documents.iter().map(|document| &**document)
    }

    /// A document by its number.
    pub fn document(&self, id: DocumentId) -> &Document {
        &self.documents[id.0 as usize]
    }

    /// The number of an entity among those of its file, from 0; none for one that is not there, since its file cannot be read.
    pub fn number_in_file(&self, id: EntityId) -> Option<usize> {
        let record = self.record(id);
        self.document(record.document).tree().roots().position(|root| Some(root.id()) == record.root)
    }

    /// The document at a path.
    pub fn document_at(&self, path: &str) -> Option<DocumentId> {
        let at = self.documents.binary_search_by(|document| (*document.path).cmp(path)).ok()?;
        u32::try_from(at).ok().map(DocumentId)
    }

    /// All entities and `agenda.yaml`, in the order of kind, identifier and document.
    pub fn records(&self) -> impl Iterator<Item = (EntityId, &Record)> {
        (0..).map(EntityId).zip(&self.records)
    }

    /// The records of one subject, in the order of identifier and document.
    pub fn of_subject(&self, subject: Subject) -> impl Iterator<Item = (EntityId, &Record)> {
        let first = self.records.partition_point(|record| record.subject < subject);
        let behind = self.records.partition_point(|record| record.subject <= subject);
        (u32::try_from(first).unwrap_or(u32::MAX)..).map(EntityId).zip(&self.records[first..behind])
    }

    /// An entity by its number.
    pub fn record(&self, id: EntityId) -> &Record {
        &self.records[id.0 as usize]
    }

    /// The content of `agenda.yaml`; none where it is broken.
    pub fn file(&self) -> Option<&AgendaFile> {
        self.file.as_deref()
    }

    /// All entities of one kind that could be read, in the order of their identifiers.
    pub fn all<T: Entity + 'static>(&self) -> impl Iterator<Item = (EntityId, &T)> {
        self.of_subject(Subject::Kind(T::KIND)).filter_map(|(id, record)| Some((id, T::from_any(record.value.as_ref()?)?)))
    }

    /// An entity as its type; none where it is of another kind or could not be read.
    pub fn get<T: Entity>(&self, id: EntityId) -> Option<&T> {
        T::from_any(self.record(id).value.as_ref()?)
    }

    /// The entity of a type with this identifier, if it could be read.
    pub fn find<T: Entity>(&self, id: &str) -> Option<(EntityId, &T)> {
        let entity = self.graph().find(T::KIND, id)?;
        Some((entity, self.get(entity)?))
    }

    /// What a reference leads to, if it could be read.
    pub fn follow<T: Entity>(&self, reference: &Ref<T>) -> Option<(EntityId, &T)> {
        self.find(reference.id())
    }

    /// The root node of an entity.
    pub fn root(&self, id: EntityId) -> Option<NodeRef<'_>> {
        let record = self.record(id);
        Some(self.document(record.document).tree().node(record.root?))
    }

    /// The schema that a subject is held to, extensions included.
    pub fn schema(&self, subject: Subject) -> &Compiled {
        self.schemas.of(subject)
    }

    /// Whether nothing in it differs from another agenda, beside which one of them was loaded.
    pub fn is_same(&self, other: &Agenda) -> bool {
        let documents = || self.documents.iter().zip(&other.documents);
        self.documents.len() == other.documents.len() && documents().all(|(own, other)| Arc::ptr_eq(own, other))
    }

    /// Whether an entity stands in one and the same document here and in another agenda, beside which one of them was loaded.
    pub fn shares(&self, own: EntityId, other: &Agenda, theirs: EntityId) -> bool {
        Arc::ptr_eq(&self.record(own).content, &other.record(theirs).content)
    }

    /// Whether its entities are held to the very schemas to which those of another agenda are held.
    pub fn has_schemas_of(&self, other: &Agenda) -> bool {
        Kind::ALL.iter().all(|kind| self.schemas.agree(Subject::Kind(*kind), &other.schemas))
    }

    /// The schema with which it extends that of a kind, as a file.
    pub fn extension(&self, kind: Kind) -> Option<DocumentId> {
        let schema = self.extensions.get(&kind)?;
        (0..).map(DocumentId).zip(&self.documents).find(|(_, document)| Arc::ptr_eq(document, schema)).map(|(id, _)| id)
    }

    /// The schemas, where nothing else of the agenda is needed.
    pub fn into_schemas(self) -> Schemas {
        self.schemas
    }

    /// The references between entities, both ways.
    pub fn graph(&self) -> &Graph {
        self.graph.get_or_init(|| Graph::new(self))
    }

    /// A stretch of a document as a place.
    pub fn place(&self, document: DocumentId, span: Span) -> Place {
        let document = self.document(document);
        Place { file: document.path.clone(), span, start: document.position(span.start), end: document.position(span.end) }
    }

    /// The languages of the agenda, the first one first; empty where `agenda.yaml` does not say.
    pub fn languages(&self) -> Vec<&str> {
        self.file.iter().flat_map(|file| &file.languages).map(|tag| tag.as_str()).collect()
    }

    /// The first language of the agenda; empty where `agenda.yaml` does not say.
    pub fn language(&self) -> &str {
        self.file.as_ref().and_then(|file| file.languages.first()).map_or("", |tag| tag.as_str())
    }

    /// The words that something can have as its state, each once, in the order of the kinds.
    pub fn states(&self) -> Vec<&str> {
        let of_kind = |kind: &Kind| {
            let shape = &self.schema(Subject::Kind(*kind)).shape;
            let fields = ["status", "stage", "operation"].into_iter();
            fields.filter_map(|field| shape.field(field)?.words()).flatten().collect::<Vec<_>>()
        };
        let mut states: Vec<&str> = Vec::new();
        for state in Kind::ALL.iter().flat_map(of_kind) {
            if !states.contains(&state) {
                states.push(state);
            }
        }
        states
    }

    /// The title of an entity in `language`, or its identifier.
    pub fn title(&self, id: EntityId, language: &str) -> &str {
        let record = self.record(id);
        let title = match &record.value {
            Some(entity) => entity.title(),
            None => self.file.as_ref().filter(|_| record.subject == Subject::Agenda).map(|file| &file.title),
        };
        title.map_or(&*record.id, |title| title.in_language(language))
    }
}
