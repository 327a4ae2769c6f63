//! Finding what is called by an identifier, or was.

use super::Walk;
use super::track::stem;
use crate::model::Kind;
use crate::store::{Delta, State, is_yaml};
use crate::text::Failure;
use crate::yaml::MAX_SIZE;
use std::collections::BTreeSet;

/// What came of looking for an identifier.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Search {
    /// The last names, as `folder/id`, of what has it at the end of the line; else of what had it before it was renamed; else of what
    /// had it and is gone.
    pub found: Vec<String>,
    /// Where nothing was found, all identifiers that there are or were.
    pub others: BTreeSet<String>,
}

impl Walk<'_> {
    /// Looks for what is called by an identifier, or was, among some kinds. What was renamed is found under its last name.
    ///
    /// # Errors
    /// Where the last state cannot be read.
    pub fn find(&self, kinds: &[Kind], id: &str) -> Result<Search, Failure> {
        let Some(last) = self.past.last() else { return Ok(Search::default()) };
        let mut search = Search::default();
        for kind in kinds {
            for path in self.past.below(last, kind.folder()).into_keys().filter(|path| is_yaml(path)) {
                search.others.insert(stem(&path).to_owned());
                if stem(&path) == id {
                    search.found.push(format!("{}/{id}", kind.folder()));
                }
            }
        }
        if search.found.is_empty() {
            search.found = self.renamed(last, kinds, id)?;
        }
        if search.found.is_empty() {
            search.found = self.gone(kinds, id, &mut search.others)?;
        }
        if !search.found.is_empty() {
            search.others.clear();
        }
        Ok(search)
    }

    /// What stands in a file of another name, or says that it had the identifier.
    fn renamed(&self, last: State, kinds: &[Kind], id: &str) -> Result<Vec<String>, Failure> {
        let mut found = Vec::new();
        for kind in kinds {
            let agenda = self.part(last, kind.folder())?;
            let entity = agenda.graph().find(*kind, id).or_else(|| agenda.graph().formerly(*kind, id));
            found.extend(entity.map(|entity| agenda.record(entity).name()));
        }
        Ok(found)
    }

    /// What is gone, followed along the line from name to name; `others` gets all names on the way.
    fn gone(&self, kinds: &[Kind], id: &str, others: &mut BTreeSet<String>) -> Result<Vec<String>, Failure> {
        let mut names: Vec<(Kind, String, bool)> = kinds.iter().map(|kind| (*kind, id.to_owned(), false)).collect();
        let is_of = |kind: Kind, path: &str| path.split_once('/').is_some_and(|(folder, _)| folder == kind.folder());
        let select = |delta: &Delta| is_yaml(&delta.path) && kinds.iter().any(|kind| is_of(*kind, &delta.path));
        self.steps(0..self.past.line().len(), select, |steps| {
            for (before, state, deltas) in steps {
                others.extend(deltas.iter().map(|delta| stem(&delta.path).to_owned()));
                for (kind, name, seen) in &mut names {
                    let of_kind = || deltas.iter().filter(|delta| is_of(*kind, &delta.path));
                    let Some(delta) = of_kind().find(|delta| stem(&delta.path) == name) else {
                        // It may have stood in a file with others.
                        *seen = *seen || of_kind().any(|delta| before.is_some_and(|before| self.held(before, delta, name)));
                        continue;
                    };
                    *seen = true;
                    if delta.new.is_none()
                        && let Some(next) = of_kind().find_map(|delta| self.successor(state, delta, name))
                    {
                        *name = next;
                    }
                }
            }
            Ok(())
        })?;
        let found = names.into_iter().filter(|(.., seen)| *seen);
        Ok(found.map(|(kind, name, _)| format!("{}/{name}", kind.folder())).collect())
    }

    /// Whether a file held something of this identifier.
    fn held(&self, before: State, delta: &Delta, id: &str) -> bool {
        let Some(file) = delta.old.filter(|file| self.past.mentions(*file, MAX_SIZE, &[id])) else { return false };
        let document = self.as_it_was(before, &delta.path, file);
        document.is_some_and(|document| document.contents().any(|content| *content.id == *id))
    }

    /// The identifier in a file of what says that it had a name before.
    fn successor(&self, state: State, delta: &Delta, name: &str) -> Option<String> {
        let document = self.as_it_was(state, &delta.path, delta.new?)?;
        let content = document
            .contents()
            .find(|content| content.value.as_ref().is_some_and(|value| value.formerly().iter().any(|id| id.as_str() == name)))?;
        Some(content.id.to_string())
    }
}
