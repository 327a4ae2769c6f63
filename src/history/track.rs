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
    pub(super) fn as_it_was(&self, state: State, path: &str, file: File) -> Option<Arc<Document>> {
        self.document(state, state.own, path, file)
    }

    /// Leaves of what differs only what tells of the entity: the files in which it stands on either side, or something that had one of
    /// its names. Whether it is renamed, and to what, depends on all of them.
    fn select(&self, trail: &mut Trail, (before, state): (Option<State>, State), deltas: &mut Vec<Delta>) {
        let mut known = 0;
        // What stands in one file may say that it had another name, under which it stands in another file.
        while trail.names.len() > known {
            known = trail.names.len();
            let names: Vec<&str> = trail.names.iter().map(String::as_str).collect();
            let mentions = |file: File| self.past.mentions(file, MAX_SIZE, &names);
            let may_hold = |delta: &&Delta| {
                let mut sides = [delta.old, delta.new].into_iter().flatten();
                is_yaml(&delta.path) && (trail.has(&delta.path) || sides.any(mentions))
            };
            let sides = |delta: &Delta| {
                let new = delta.new.and_then(|file| self.as_it_was(state, &delta.path, file));
                let old = before.zip(delta.old).and_then(|(before, file)| self.as_it_was(before, &delta.path, file));
                [new, old]
            };
            let found: Vec<(&str, [Option<Arc<Document>>; 2])> =
                deltas.par_iter().filter(may_hold).map(|delta| (&*delta.path, sides(delta))).collect();
            for (path, sides) in found {
                sides.iter().flatten().for_each(|document| trail.take(path, document));
            }
        }
        deltas.retain(|delta| delta.path == AGENDA_FILE || trail.has(&delta.path) || trail.tables.contains(&delta.path));
    }
}

impl Trail {
    /// The trail of an entity from the file in which it stands last.
    fn of(id: &str, document: &Document) -> Self {
        let names = BTreeSet::from([id.to_owned()]);
        let mut trail = Trail { names, paths: BTreeSet::new(), tables: BTreeSet::new() };
        trail.take(&document.path, document);
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
    fn take(&mut self, path: &str, document: &Document) {
        for content in document.contents() {
            if self.is(content) {
                self.names.insert(content.id.to_string());
                self.names.extend(former(content).map(str::to_owned));
                self.paths.insert(path.to_owned());
                self.tables.extend(tables_of(document));
            }
        }
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
