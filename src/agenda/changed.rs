//! An agenda as it would be with some of its files changed.

use super::{Agenda, load_beside};
use crate::store::{Blob, Entry, Nature, ReadProblem, Store};
use crate::text::Failure;
use std::collections::BTreeMap;

/// Loads an agenda as it would be with these files, each with its path and text, beside the agenda that was loaded from the store;
/// what is not among them is taken as it was then.
///
/// # Errors
/// Where the store itself cannot be read, or would hold no `agenda.yaml`.
pub fn load_changed(store: &dyn Store, agenda: &Agenda, files: &BTreeMap<String, String>) -> Result<Agenda, Failure> {
    load_beside(&Changed { store, agenda, files }, agenda)
}

struct Changed<'a> {
    store: &'a dyn Store,
    agenda: &'a Agenda,
    files: &'a BTreeMap<String, String>,
}

impl Store for Changed<'_> {
    fn entries(&self) -> Result<Vec<Entry>, Failure> {
        let mut entries = self.store.entries()?;
        let new = self.files.keys().filter(|path| entries.iter().all(|entry| entry.path != **path)).cloned().collect::<Vec<_>>();
        entries.extend(new.into_iter().map(|path| Entry { path, nature: Nature::File }));
        entries.sort_by(|one, other| one.path.cmp(&other.path));
        Ok(entries)
    }

    fn read(&self, path: &str, limit: usize) -> Result<Vec<u8>, ReadProblem> {
        match self.files.get(path) {
            Some(text) if text.len() > limit => Err(ReadProblem::TooLarge),
            Some(text) => Ok(text.as_bytes().to_vec()),
            None => self.store.read(path, limit),
        }
    }

    fn blob(&self, path: &str) -> Option<Blob> {
        match self.files.get(path) {
            Some(text) => Blob::of(text.as_bytes()),
            None => self.agenda.document(self.agenda.document_at(path)?).blob(),
        }
    }
}
