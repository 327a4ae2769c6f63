//! What an agenda that is loaded already holds of what a store holds, byte for byte: it is shared, not read again.

use super::{Agenda, Document};
use crate::model::{AgendaFile, Kind};
use crate::schema::Schemas;
use crate::store::{AGENDA_FILE, Store};
use std::collections::HashMap;
use std::sync::Arc;

/// A loaded agenda beside a store.
pub(super) struct Beside<'a> {
    store: &'a dyn Store,
    pub(super) agenda: &'a Agenda,
    documents: HashMap<&'a str, &'a Arc<Document>>,
}

impl<'a> Beside<'a> {
    pub(super) fn new(store: &'a dyn Store, agenda: &'a Agenda) -> Self {
        let documents = agenda.documents.iter().map(|document| (&*document.path, document)).collect();
        Beside { store, agenda, documents }
    }

    /// The document of this path, where the store has the same bytes there and in the tables beside it. What came of them depends on
    /// the schema of its kind and on the languages of the agenda too.
    pub(super) fn document(&self, path: &str) -> Option<Arc<Document>> {
        let document = *self.documents.get(path)?;
        // A table that could not be read here may be there now.
        let same = document.is_same_in(self.store) && document.has_tables_of(self.store);
        same.then(|| Arc::clone(document))
    }

    /// `agenda.yaml` and what it says, where the store has the same bytes.
    pub(super) fn agenda_file(&self) -> Option<(Arc<Document>, Option<Arc<AgendaFile>>)> {
        // What is wrong with it apart from its bytes is that it names files that could not be read here.
        let document = self.document(AGENDA_FILE).filter(|document| document.problems.is_empty())?;
        Some((document, self.agenda.file.clone()))
    }

    /// The extension of a kind, where the store has the same one; its schema is put among `schemas`.
    pub(super) fn extension(&self, kind: Kind, path: &str, schemas: &mut Schemas) -> Option<Arc<Document>> {
        let document = self.agenda.extensions.get(&kind).filter(|own| &*own.path == path && own.is_same_in(self.store))?;
        schemas.take_over(kind, &self.agenda.schemas);
        Some(Arc::clone(document))
    }
}
