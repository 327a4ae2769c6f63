//! An agenda as it would be with some of its files changed.

use super::{Agenda, load_beside};
use crate::store::{Blob, Entry, Nature, ReadProblem, Store};
use crate::text::Failure;
use std::collections::{BTreeMap, BTreeSet};

/// Loads an agenda as it would be with these files, each with its path and text, beside the agenda that was loaded from the store;
/// what is not among them is taken as it was then.
///
/// # Errors
/// Where the store itself cannot be read, or would hold no `agenda.yaml`.
pub fn load_changed(store: &dyn Store, agenda: &Agenda, files: &BTreeMap<String, String>) -> Result<Agenda, Failure> {
    load_beside(&Changed { store, agenda, files }, agenda)
}

/// How the names of documents end; tables beside them are no documents.
const YAML: [&str; 2] = [".yaml", ".yml"];

struct Changed<'a> {
    store: &'a dyn Store,
    agenda: &'a Agenda,
    files: &'a BTreeMap<String, String>,
}

impl Store for Changed<'_> {
    fn entries(&self) -> Result<Vec<Entry>, Failure> {
        let mut entries = self.store.entries()?;
        let known: BTreeSet<&str> = entries.iter().map(|entry| entry.path.as_str()).collect();
        let is_document = |path: &&String| YAML.iter().any(|end| path.ends_with(end));
        let new: Vec<String> =
            self.files.keys().filter(is_document).filter(|path| !known.contains(path.as_str())).cloned().collect();
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
