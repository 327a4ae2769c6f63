//! Who decides what in an agenda, as it was at any time: its own file, its roles and its bodies.

use crate::agenda::{Agenda, Shelf};
use crate::store::{AGENDA_FILE, File, Past, State};
use git2::Oid;
use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex, PoisonError};

/// The folders whose files say who decides.
const FOLDERS: [&str; 2] = ["roles", "bodies"];

/// So many states of them are kept: they change seldom.
const MOST: usize = 16;

/// What tells one state of them from another.
type Key = (File, [Option<Oid>; 2]);

/// Agendas that hold nothing but who decides, for the states of an agenda.
#[derive(Default)]
pub(super) struct Governing {
    known: Mutex<VecDeque<(Key, Arc<Agenda>)>>,
}

impl Governing {
    /// Who decides in a state; none, where it cannot be read.
    pub(super) fn of(&self, documents: &Shelf, past: &Past, state: State) -> Option<Arc<Agenda>> {
        let key = (state.own, FOLDERS.map(|folder| past.folder(state, folder)));
        let known = || self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, agenda)) = known().iter().find(|(one, _)| *one == key) {
            return Some(Arc::clone(agenda));
        }
        let mut files: BTreeMap<_, _> = FOLDERS.into_iter().flat_map(|folder| past.below(state, folder)).collect();
        files.insert(AGENDA_FILE.to_owned(), state.own);
        let agenda = Arc::new(documents.load(&past.snapshot(state, files)).ok()?);
        let mut known = known();
        known.push_front((key, Arc::clone(&agenda)));
        known.truncate(MOST);
        Some(agenda)
    }
}
