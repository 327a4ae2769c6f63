//! The trail of one entity: the files in which it stood, under whatever name, found from its last state back to its first.

use super::walk::{Step, Walk};
use crate::model::Kind;
use crate::store::{AGENDA_FILE, Delta, File, State};
use crate::text::Failure;
use std::collections::BTreeSet;

/// What is looked for.
pub(super) struct Trail {
    /// The identifiers under which it went.
    names: BTreeSet<String>,
    /// The files in which it stood.
    paths: BTreeSet<String>,
}

impl Walk<'_> {
    /// The steps in which an entity, as `folder/id`, or `agenda`, changed or moved, with the files that tell of it. `path` is where it
    /// stands at the end of the line, if it does.
    pub(super) fn trail(&self, entity: &str, path: Option<&str>) -> Result<Vec<Step>, Failure> {
        let (folder, id) = entity.split_once('/').unwrap_or(("", entity));
        let within = format!("{folder}/");
        let is_own = |path: &str| match folder {
            "" => path == AGENDA_FILE || path.ends_with(".json"),
            _ => path.starts_with(&within),
        };
        let mut steps: Vec<Step> = Vec::new();
        let select = |_, delta: Delta| is_own(&delta.path).then_some(delta);
        self.steps(0..self.past.line().len(), select, |found| {
            steps.extend(found);
            Ok(())
        })?;
        let mut trail = Trail {
            names: BTreeSet::from([id.to_owned()]),
            paths: path.into_iter().map(str::to_owned).chain((folder.is_empty()).then(|| AGENDA_FILE.to_owned())).collect(),
        };
        for (before, state, deltas) in steps.iter_mut().rev() {
            self.select(&mut trail, *before, *state, deltas);
        }
        steps.retain(|(_, _, deltas)| !deltas.is_empty());
        Ok(steps)
    }

    /// Leaves of what differs only what tells of the entity.
    fn select(&self, trail: &mut Trail, before: Option<State>, state: State, deltas: &mut Vec<Delta>) {
        let mut taken: Vec<bool> = deltas.iter().map(|delta| trail.has(&delta.path)).collect();
        for (delta, _) in deltas.iter().zip(&taken).filter(|(_, taken)| **taken) {
            if let Some(file) = delta.new {
                trail.names.extend(self.former_names(state, delta, file, &trail.names));
            }
        }
        // Where it came from is a file that is gone, and that held it under one of its names.
        let came = deltas.iter().zip(&taken).any(|(delta, taken)| *taken && delta.old.is_none());
        for (delta, taken) in deltas.iter().zip(&mut taken).filter(|(delta, taken)| came && !**taken && delta.new.is_none()) {
            if let (Some(before), Some(file)) = (before, delta.old)
                && self.holds(before, delta, file, &trail.names)
            {
                trail.paths.insert(delta.path.clone());
                *taken = true;
            }
        }
        let mut taken = taken.into_iter();
        deltas.retain(|delta| taken.next().unwrap_or_default() || delta.path.ends_with(".csv") && trail.is_beside(&delta.path));
    }

    fn holds(&self, state: State, delta: &Delta, file: File, names: &BTreeSet<String>) -> bool {
        let document = self.document(state, &delta.path, file);
        document.is_some_and(|document| document.contents().any(|content| names.contains(&*content.id)))
    }

    fn former_names(&self, state: State, delta: &Delta, file: File, names: &BTreeSet<String>) -> Vec<String> {
        let Some(document) = self.document(state, &delta.path, file) else { return Vec::new() };
        let of_it =
            document.contents().filter(|content| names.contains(&*content.id)).filter_map(|content| content.value.as_ref());
        of_it.flat_map(|value| value.formerly()).map(|id| id.as_str().to_owned()).collect()
    }
}

impl Trail {
    fn has(&self, path: &str) -> bool {
        self.paths.contains(path) || self.names.contains(stem(path)) && !path.ends_with(".csv")
    }

    /// Whether a table stands in a folder in which the entity stood.
    fn is_beside(&self, table: &str) -> bool {
        let folder = |path: &str| path.rsplit_once('/').map_or(String::new(), |(folder, _)| folder.to_owned());
        // A file that was never moved is known by its name alone.
        self.paths.iter().any(|path| folder(path) == folder(table)) || self.paths.is_empty()
    }
}

/// The name of a file without its folders and its ending.
pub(super) fn stem(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or_default();
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// The kind and identifier of an entity's name.
pub(super) fn usual_path(entity: &str) -> Option<String> {
    let (folder, _) = entity.split_once('/')?;
    Kind::find(folder).map(|_| format!("{entity}.yaml"))
}
