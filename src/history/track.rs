//! The trail of one entity: the files in which it stood, under whatever name, found from its last state back to its first.

use super::plan::tables_of;
use super::steps::{Step, Walked};
use super::walk::Walk;
use crate::agenda::{Content, Document};
use crate::store::{AGENDA_FILE, Delta, File, State, is_schema, is_yaml};
use crate::text::Failure;
use crate::yaml::MAX_SIZE;
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;

/// So many differences of the files of a kind are kept for the way back; others are looked for again.
const MOST_KEPT: usize = 200_000;

/// What is looked for.
struct Trail {
    /// The identifiers under which it went.
    names: BTreeSet<String>,
    /// The files in which it stood.
    paths: BTreeSet<String>,
    /// The tables that it named.
    tables: BTreeSet<String>,
    /// Whether it is known in which file it stood. Before it came nobody knows: there may have been one of its name before.
    is_there: bool,
}

/// Where the commits change what stands in one folder: two states, and what differs there, unless that is too much to be kept.
struct Change {
    before: Option<State>,
    state: State,
    deltas: Option<Vec<Delta>>,
}

/// What tells of an entity: the steps that change it, with the files in which it stands.
pub(super) enum Trace {
    /// These.
    Steps(Vec<Step>),
    /// It is no longer there at the end of the line: whatever changes its kind may tell of it.
    Unknown,
}

/// Whether a file tells of an entity of the kind with this folder; `agenda.yaml` tells how to read it. Of no kind is `agenda.yaml` itself.
pub(super) fn is_of(folder: &str, path: &str) -> bool {
    match folder {
        "" => path == AGENDA_FILE || is_schema(path),
        _ => path == AGENDA_FILE || path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/')),
    }
}

impl Walk<'_> {
    /// The steps in which an entity, by its folder and identifier, changed or moved, with the files that tell of it.
    pub(super) fn trail(&self, folder: &str, id: &str) -> Result<(Trace, Walked), Failure> {
        let (mut changes, mut kept) = (Vec::new(), 0);
        let line = 0..self.past.line().len();
        let walked = self.steps(
            line,
            |delta| is_of(folder, &delta.path),
            |found| {
                changes.extend(found.into_iter().map(|(before, state, deltas)| {
                    kept += deltas.len();
                    Change { before, state, deltas: Some(deltas).filter(|_| kept <= MOST_KEPT) }
                }));
                Ok(())
            },
        )?;
        if folder.is_empty() {
            let whole = |change: Change| Some((change.before, change.state, self.deltas(&change, folder)?));
            return Ok((Trace::Steps(changes.into_iter().filter_map(whole).collect()), walked));
        }
        let Some(document) = walked.last.and_then(|last| self.locate(last, folder, id)) else {
            return Ok((Trace::Unknown, walked));
        };
        let mut trail = Trail::of(id, &document);
        let mut steps = Vec::new();
        for change in changes.into_iter().rev() {
            let Some(mut deltas) = self.deltas(&change, folder) else { continue };
            self.select(&mut trail, (change.before, change.state), &mut deltas);
            if !deltas.is_empty() {
                steps.push((change.before, change.state, deltas));
            }
        }
        steps.reverse();
        Ok((Trace::Steps(steps), walked))
    }

    fn deltas(&self, change: &Change, folder: &str) -> Option<Vec<Delta>> {
        let again = || self.difference(change.before, change.state);
        let found = change.deltas.clone().or_else(again)?;
        Some(found.into_iter().filter(|delta| is_of(folder, &delta.path)).collect())
    }

    /// The file in which an entity stands in a state.
    fn locate(&self, state: State, folder: &str, id: &str) -> Option<Arc<Document>> {
        let usual = format!("{folder}/{id}.yaml");
        let holds = |document: &Arc<Document>| document.contents().any(|content| *content.id == *id);
        let at = |path: &str, file: File| self.as_it_was(state, path, file).filter(holds);
        if let Some(found) = self.past.find(state, &usual).and_then(|file| at(&usual, file)) {
            return Some(found);
        }
        let files: Vec<(String, File)> = self.past.below(state, folder).into_iter().filter(|(path, _)| is_yaml(path)).collect();
        let named = files.par_iter().filter(|(path, file)| stem(path) == id || self.past.mentions(*file, MAX_SIZE, &[id]));
        named.find_map_first(|(path, file)| at(path, *file))
    }

    /// A file as it stood in a state, beside what `agenda.yaml` was.
    fn as_it_was(&self, state: State, path: &str, file: File) -> Option<Arc<Document>> {
        self.document(state, self.past.find(state, AGENDA_FILE)?, path, file)
    }

    /// Leaves of what differs only what tells of the entity.
    fn select(&self, trail: &mut Trail, (before, state): (Option<State>, State), deltas: &mut Vec<Delta>) {
        let new = |delta: &Delta| self.as_it_was(state, &delta.path, delta.new?);
        let old = |delta: &Delta| self.as_it_was(before?, &delta.path, delta.old?);
        let (mut is_after, mut is_before) = (false, false);
        for (is, side) in [(&mut is_after, &new as &dyn Fn(&Delta) -> _), (&mut is_before, &old)] {
            for delta in deltas.iter() {
                if trail.has(&delta.path) {
                    *is |= trail.take(&delta.path, side(delta).as_deref());
                }
            }
        }
        if !is_before && (is_after || !trail.is_there) {
            // It came from another file, which may hold others and still be there.
            let names: Vec<&str> = trail.names.iter().map(String::as_str).collect();
            let others = deltas.par_iter().filter(|delta| is_yaml(&delta.path) && !trail.has(&delta.path));
            let may_hold = |delta: &&Delta| delta.old.is_some_and(|file| self.past.mentions(file, MAX_SIZE, &names));
            let found: Vec<(&Delta, Arc<Document>)> =
                others.filter(may_hold).filter_map(|delta| Some((delta, old(delta)?))).collect();
            for (delta, document) in found {
                is_before |= trail.take(&delta.path, Some(&document));
            }
        }
        // What had its name before may not be gone, but have another one since.
        let became = |delta: &Delta| {
            let document = if trail.has(&delta.path) { None } else { new(delta) };
            document.is_some_and(|document| document.contents().any(|content| trail.is(content)))
        };
        let went: Vec<bool> =
            deltas.iter().map(|delta| is_before && !is_after && is_yaml(&delta.path) && became(delta)).collect();
        trail.is_there = is_before || trail.is_there && !is_after;
        let mut went = went.into_iter();
        deltas.retain(|delta| {
            let tells = delta.path == AGENDA_FILE || trail.has(&delta.path) || trail.tables.contains(&delta.path);
            went.next().unwrap_or_default() || tells
        });
    }
}

impl Trail {
    /// The trail of an entity from the file in which it stands last.
    fn of(id: &str, document: &Document) -> Self {
        let names = BTreeSet::from([id.to_owned()]);
        let mut trail = Trail { names, paths: BTreeSet::new(), tables: BTreeSet::new(), is_there: true };
        trail.take(&document.path, Some(document));
        trail
    }

    /// Whether a file is known to have held it, or is called as it was.
    fn has(&self, path: &str) -> bool {
        self.paths.contains(path) || is_yaml(path) && self.names.contains(stem(path))
    }

    /// Whether something has one of its names, or had. A rename that is undone leads back to a name that it had before.
    fn is(&self, content: &Content) -> bool {
        self.names.contains(&*content.id) || former(content).any(|name| self.names.contains(name))
    }

    /// Takes in a file, if it holds the entity, and whatever names it gives to it.
    fn take(&mut self, path: &str, document: Option<&Document>) -> bool {
        let mut holds = false;
        for content in document.into_iter().flat_map(Document::contents) {
            if self.is(content) {
                holds = true;
                self.names.insert(content.id.to_string());
                self.names.extend(former(content).map(str::to_owned));
            }
        }
        if holds {
            self.paths.insert(path.to_owned());
            self.tables.extend(document.into_iter().flat_map(tables_of));
        }
        holds
    }
}

/// The names that something says that it had.
fn former(content: &Content) -> impl Iterator<Item = &str> {
    content.value.iter().flat_map(|value| value.formerly()).map(|name| name.as_str())
}

/// The name of a file without its folders and its ending.
pub(super) fn stem(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or_default();
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}
