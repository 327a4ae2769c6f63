//! What was read of an agenda's files in any of its states, kept for the others: each file of the same bytes is read once.

use super::extensions::Extensions;
use super::load::{assemble, read, read_agenda, subject_of};
use super::{Agenda, Document};
use crate::model::{AgendaFile, Kind};
use crate::schema::Schemas;
use crate::store::{AGENDA_FILE, Blob, Entry, Nature, Store};
use crate::text::{Failure, Message};
use std::collections::{BTreeMap, HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// So many documents are kept that no state has any more: what was undone comes back.
const MOST_RETIRED: usize = 2_000;

/// So many things that were made of the same bytes, with other tables or other languages, are kept.
const MOST_VERSIONS: usize = 3;

/// So many versions of `agenda.yaml` are kept.
const MOST_FILES: usize = 100;

/// The documents of an agenda that was loaded in several states. It holds no more than its largest state and a bounded number of others,
/// as long as it is told what has been replaced.
#[derive(Default)]
pub struct Shelf {
    files: Mutex<VecDeque<Arc<Ground>>>,
    documents: Mutex<Documents>,
}

#[derive(Default)]
struct Documents {
    kept: HashMap<(String, Blob), Kept>,
    /// Where bytes were found last: a file that is moved is not read again.
    paths: HashMap<Blob, String>,
    /// The oldest first.
    retired: VecDeque<(String, Blob)>,
}

/// What was made of a file, the last of them first.
#[derive(Default)]
struct Kept {
    versions: VecDeque<(Soil, Arc<Document>)>,
    retired: bool,
}

/// What decides beside its bytes what is made of a file: the languages of the agenda, and the extensions of its schemas.
type Soil = Arc<(Vec<String>, Vec<(Kind, String, Option<Blob>)>)>;

/// An `agenda.yaml`, and what comes of it for all other files.
struct Ground {
    blob: Option<Blob>,
    soil: Soil,
    first: Arc<Document>,
    file: Option<Arc<AgendaFile>>,
    schemas: Schemas,
    extensions: BTreeMap<Kind, Arc<Document>>,
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Shelf {
    /// Loads an agenda; what the shelf holds is not read again. What cannot be read for want of bytes stands in it as a file that cannot
    /// be read.
    ///
    /// # Errors
    /// Where the store cannot be read, or holds no `agenda.yaml`.
    pub fn load(&self, store: &dyn Store) -> Result<Agenda, Failure> {
        let entries = store.entries()?;
        let ground = self.ground(store, &entries)?;
        let others = entries.iter().filter(|entry| entry.path != AGENDA_FILE);
        let mut documents: Vec<Arc<Document>> = others.map(|entry| self.on(&ground, store, entry)).collect();
        documents.push(Arc::clone(&ground.first));
        documents.extend(ground.extensions.values().cloned());
        Ok(assemble(documents, ground.file.clone(), ground.schemas.clone(), ground.extensions.clone()))
    }

    /// Reads one file of a store, or has it; `None` where the store lists no `agenda.yaml`.
    pub fn document(&self, store: &dyn Store, entry: &Entry) -> Option<Arc<Document>> {
        let file = Entry { path: AGENDA_FILE.to_owned(), nature: Nature::File };
        let ground = self.ground(store, std::slice::from_ref(&file)).ok()?;
        if entry.path == AGENDA_FILE { Some(Arc::clone(&ground.first)) } else { Some(self.on(&ground, store, entry)) }
    }

    /// Is told that no state to come has this file, unless something is undone.
    pub fn retire(&self, path: &str, blob: Blob) {
        let mut documents = locked(&self.documents);
        let key = (path.to_owned(), blob);
        if let Some(kept) = documents.kept.get_mut(&key).filter(|kept| !kept.retired) {
            kept.retired = true;
            documents.retired.push_back(key);
        }
        while documents.retired.len() > MOST_RETIRED {
            let Some(oldest) = documents.retired.pop_front() else { break };
            // What came back since is no longer retired.
            if documents.kept.get(&oldest).is_some_and(|kept| kept.retired) {
                documents.kept.remove(&oldest);
                if documents.paths.get(&oldest.1) == Some(&oldest.0) {
                    documents.paths.remove(&oldest.1);
                }
            }
        }
    }

    fn on(&self, ground: &Ground, store: &dyn Store, entry: &Entry) -> Arc<Document> {
        let languages = || ground.soil.0.iter().map(String::as_str).collect::<Vec<_>>();
        let fresh = || Arc::new(read(store, entry, &ground.schemas, &languages()));
        let Some(blob) = store.blob(&entry.path) else { return fresh() };
        let key = (entry.path.clone(), blob);
        let is_same = |(soil, document): &&(Soil, Arc<Document>)| {
            // What stands in no known folder is held to nothing.
            (soil == &ground.soil || subject_of(&entry.path).is_none()) && document.has_tables_of(store)
        };
        if let Some(kept) = locked(&self.documents).kept.get_mut(&key)
            && let Some((_, document)) = kept.versions.iter().find(is_same)
        {
            kept.retired = false;
            return Arc::clone(document);
        }
        let document = self.moved(&ground.soil, &entry.path, blob).unwrap_or_else(fresh);
        let mut documents = locked(&self.documents);
        documents.paths.insert(blob, entry.path.clone());
        let kept = documents.kept.entry(key).or_default();
        kept.retired = false;
        kept.versions.push_front((Arc::clone(&ground.soil), Arc::clone(&document)));
        kept.versions.truncate(MOST_VERSIONS);
        document
    }

    /// The file of these bytes that was read under another path, as if it had been read under this one.
    fn moved(&self, soil: &Soil, path: &str, blob: Blob) -> Option<Arc<Document>> {
        let documents = locked(&self.documents);
        let before = documents.paths.get(&blob)?.clone();
        let versions = &documents.kept.get(&(before, blob))?.versions;
        let (_, document) = versions.iter().find(|(own, document)| own == soil && document.subject == subject_of(path))?;
        document.at_path(path).map(Arc::new)
    }

    fn ground(&self, store: &dyn Store, entries: &[Entry]) -> Result<Arc<Ground>, Failure> {
        let Some(entry) = entries.iter().find(|entry| entry.path == AGENDA_FILE) else {
            let message = Message::plain("failure-no-agenda").with("folder", ".");
            return Err(Failure::new(message).hint(Message::plain("failure-no-agenda-hint")));
        };
        let blob = store.blob(AGENDA_FILE);
        let is_same = |ground: &&Arc<Ground>| {
            let same = |(_, path, blob): &(Kind, String, Option<Blob>)| blob.is_some() && store.blob(path) == *blob;
            blob.is_some() && ground.blob == blob && ground.soil.1.iter().all(same)
        };
        if let Some(ground) = locked(&self.files).iter().find(is_same) {
            return Ok(Arc::clone(ground));
        }
        let mut schemas = Schemas::default();
        let (mut first, file) = read_agenda(store, entry, &schemas);
        let extensions = Extensions::of(store, file.as_deref(), &first, None, &mut schemas);
        if !extensions.missing.is_empty() {
            Arc::make_mut(&mut first).problems.extend(extensions.missing);
        }
        let languages = file.iter().flat_map(|file| &file.languages).map(|tag| tag.as_str().to_owned()).collect();
        let named = file.iter().flat_map(|file| &file.extensions.0);
        let soil = (languages, named.map(|(kind, path)| (*kind, path.clone(), store.blob(path))).collect());
        let ground = Arc::new(Ground { blob, soil: Arc::new(soil), first, file, schemas, extensions: extensions.documents });
        let mut files = locked(&self.files);
        files.push_front(Arc::clone(&ground));
        files.truncate(MOST_FILES);
        Ok(ground)
    }
}
