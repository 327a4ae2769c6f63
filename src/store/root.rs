//! The folder of an agenda in the tree of a revision.

use super::allowance::Allowance;
use super::name::shown;
use super::repository::below_work_tree;
use super::{AGENDA_FILE, missing};
use crate::text::{Failure, Message};
use git2::{Error, ObjectType, Repository, Tree};
use std::path::Path;

/// The tree of the agenda in `folder`, below that of a commit that was found under the name `revision`.
///
/// # Errors
/// Where the commit does not hold the folder, or no agenda in it.
pub(super) fn root<'r>(
    repository: &'r Repository,
    commit: &Tree<'r>,
    folder: &Path,
    revision: &str,
) -> Result<Tree<'r>, Failure> {
    let below = below_work_tree(repository, folder);
    let mut tree = commit.clone();
    for part in below.components() {
        let entry = tree.get_name_bytes(part.as_os_str().as_encoded_bytes()).map(|entry| (entry.id(), entry.kind()));
        let Some((id, Some(ObjectType::Tree))) = entry else {
            let message = Message::plain("failure-not-in-revision").with("folder", below.display().to_string());
            let failure = Failure::new(message.with("revision", shown(revision)));
            return Err(match entry {
                Some((_, Some(ObjectType::Commit))) => failure.hint(Message::plain("failure-submodule-hint")),
                _ => failure.hint(elsewhere(repository, commit)),
            });
        };
        tree = repository.find_tree(id).map_err(|error| missing::unreadable(repository, revision, &error))?;
    }
    if tree.get_name(AGENDA_FILE).is_none() {
        let message = Message::plain("failure-no-agenda-in-revision").with("revision", shown(revision));
        return Err(Failure::new(message).hint(elsewhere(repository, commit)));
    }
    Ok(tree)
}

/// The folders in which a commit holds an agenda.
pub(super) fn folders(repository: &Repository, commit: &Tree<'_>) -> Vec<String> {
    let mut found = Vec::new();
    // What cannot be read holds none.
    let _ = agendas(repository, commit, "", 0, &mut found, &mut Allowance::of_bytes(1024 * 1024));
    found
}

/// Where else in a commit there is an agenda.
fn elsewhere(repository: &Repository, commit: &Tree<'_>) -> Message {
    const MOST_NAMED: usize = 5;
    let mut found = folders(repository, commit);
    if found.is_empty() {
        return Message::plain("failure-no-agenda-hint");
    }
    found.truncate(MOST_NAMED);
    Message::plain("failure-agenda-elsewhere-hint").with("folders", found)
}

fn agendas(
    repository: &Repository,
    tree: &Tree<'_>,
    path: &str,
    depth: usize,
    found: &mut Vec<String>,
    allowance: &mut Allowance,
) -> Result<(), Error> {
    // Agendas lie near the root; whatever else is in the repository is not searched through.
    const DEEPEST: usize = 4;
    if tree.get_name(AGENDA_FILE).is_some_and(|entry| entry.kind() == Some(ObjectType::Blob)) {
        found.push(if path.is_empty() { ".".to_owned() } else { path.to_owned() });
    }
    let folders = tree.iter().filter(|entry| entry.kind() == Some(ObjectType::Tree) && !entry.name_bytes().starts_with(b"."));
    for entry in folders.filter(|_| depth < DEEPEST) {
        let name = String::from_utf8_lossy(entry.name_bytes());
        let path = if path.is_empty() { name.into_owned() } else { format!("{path}/{name}") };
        allowance.take(&path)?;
        agendas(repository, &repository.find_tree(entry.id())?, &path, depth + 1, found, allowance)?;
    }
    Ok(())
}
