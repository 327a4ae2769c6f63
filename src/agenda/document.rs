use super::Content;
use crate::model::AnyEntity;
use crate::schema::Subject;
use crate::store::{Blob, ReadProblem, Store};
use crate::text::{LineIndex, Message, Position, Span};
use crate::yaml::{Tree, Trouble};
use std::sync::{Arc, OnceLock};

/// The number of a document in its agenda; documents are in the order of their paths.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DocumentId(pub u32);

/// Something wrong in a document that is not about YAML or a kind's schema: in a table of measurements or an extension.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    /// Where.
    pub span: Span,
    /// What is wrong.
    pub message: Message,
    /// What to do.
    pub help: Option<Message>,
}

/// A file of an agenda with what stands in it. It has no number in itself: agendas that hold the same bytes share it.
#[derive(Debug, Clone)]
pub struct Document {
    /// The path from the root, with `/`.
    pub path: Arc<str>,
    /// What its place says it is about; none in no known folder.
    pub subject: Option<Subject>,
    /// Why it could not be read at all.
    pub unread: Option<ReadProblem>,
    /// What is wrong with it as YAML.
    pub troubles: Vec<Trouble>,
    /// What else is wrong with it.
    pub problems: Vec<Problem>,
    pub(super) tree: Tree,
    pub(super) lines: OnceLock<LineIndex>,
    pub(super) blob: OnceLock<Option<Blob>>,
    /// What stands in it, in the order of the text.
    pub(super) contents: Vec<Arc<Content>>,
    /// The tables that its KPIs keep beside it.
    pub(super) tables: Vec<Arc<Document>>,
}

impl Document {
    pub(super) fn new(path: &str, subject: Option<Subject>) -> Self {
        Document {
            path: path.into(),
            subject,
            unread: None,
            troubles: Vec::new(),
            problems: Vec::new(),
            tree: Tree::default(),
            lines: OnceLock::new(),
            blob: OnceLock::new(),
            contents: Vec::new(),
            tables: Vec::new(),
        }
    }

    /// A document that is not YAML, with its text.
    pub(super) fn of_text(path: &str, text: String, problems: Vec<Problem>) -> Self {
        Document { problems, tree: Tree::of_text(text), ..Document::new(path, None) }
    }

    /// A document that could not be read.
    pub(super) fn unread(path: &str, problem: ReadProblem) -> Self {
        Document { unread: Some(problem), ..Document::new(path, None) }
    }

    /// The same file under another path; none, where what was made of it depends on its path.
    pub(super) fn at_path(&self, path: &str) -> Option<Self> {
        let named = |content: &Arc<Content>| {
            let root = content.root.map(|root| self.tree.node(root));
            root.is_some_and(|root| root.get("id").is_some_and(|id| id.is_text(&content.id)))
        };
        let plain = self.troubles.is_empty() && self.problems.is_empty() && self.named_tables() == 0;
        (plain && self.contents.iter().all(named)).then(|| Document { path: path.into(), ..self.clone() })
    }

    /// Which bytes it has; none where they could not be kept as they were. Worked out when it is first asked for, unless the store
    /// knew it.
    pub(super) fn blob(&self) -> Option<Blob> {
        let kept = self.unread.is_none() && self.troubles.is_empty();
        *self.blob.get_or_init(|| Blob::of(self.tree.text().as_bytes()).filter(|_| kept))
    }

    /// How many tables its KPIs name, whether they could be read or not.
    pub(super) fn named_tables(&self) -> usize {
        let names =
            |content: &&Arc<Content>| matches!(&content.value, Some(AnyEntity::Kpi(kpi)) if kpi.measurements_file.is_some());
        self.contents.iter().filter(names).count()
    }

    /// Whether a store has the same bytes under its path.
    pub(super) fn is_same_in(&self, store: &dyn Store) -> bool {
        self.blob().is_some_and(|blob| store.blob(&self.path) == Some(blob))
    }

    /// Whether all tables that its KPIs name could be read, and a store has the same ones.
    pub(super) fn has_tables_of(&self, store: &dyn Store) -> bool {
        self.tables.len() == self.named_tables() && self.tables.iter().all(|table| table.is_same_in(store))
    }

    /// Whether nobody can tell what stands in it.
    pub fn is_unreadable(&self) -> bool {
        self.unread.is_some() || self.contents.iter().any(|content| content.root.is_none())
    }

    /// What stands in it, in the order of the text.
    pub fn contents(&self) -> impl Iterator<Item = &Content> {
        self.contents.iter().map(|content| &**content)
    }

    /// The names of what stands in it, as `folder/id`.
    pub fn names(&self) -> Vec<String> {
        self.contents.iter().map(|content| content.name()).collect()
    }

    /// The tree of the file.
    pub fn tree(&self) -> &Tree {
        &self.tree
    }

    /// Where the lines begin; worked out when it is first asked for.
    pub fn lines(&self) -> &LineIndex {
        self.lines.get_or_init(|| LineIndex::new(self.tree.text()))
    }

    /// The line and column of a byte.
    pub fn position(&self, offset: u32) -> Position {
        self.lines().position(offset, self.tree.text())
    }

    /// The file's name without its folders and its ending.
    pub fn stem(&self) -> &str {
        let name = self.path.rsplit('/').next().unwrap_or_default();
        name.rsplit_once('.').map_or(name, |(stem, _)| stem)
    }
}
