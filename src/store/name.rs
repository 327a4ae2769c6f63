//! Names of revisions as people write them: how one is shown, what is wrong with one, and which one was meant.

use crate::text::{Failure, Message, nearest, shell_word};
use git2::Repository;

/// A name as it is shown: no longer than names are.
pub(super) fn shown(revision: &str) -> String {
    const LONGEST: usize = 100;
    match revision.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &revision[..end]),
        None => revision.to_owned(),
    }
}

/// Refuses what is not the name of one revision.
///
/// # Errors
/// Where it is empty or names a range.
pub(super) fn check(revision: &str) -> Result<(), Failure> {
    if revision.trim().is_empty() {
        return Err(Failure::new(Message::plain("failure-no-name")).hint(Message::plain("failure-no-name-hint")));
    }
    // No name of a branch or a tag has two points in it; a text or a path that is looked for may.
    let range = revision.split_once("...").or_else(|| revision.split_once("..")).filter(|_| !revision.contains([':', '{']));
    let Some((base, head)) = range else { return Ok(()) };
    let base = shell_word(if base.is_empty() { "HEAD" } else { base });
    let (proposal, rev) = match head {
        "" => (String::new(), String::new()),
        head => (format!(" {}", shell_word(head)), format!(" --rev {}", shell_word(head))),
    };
    let hint = Message::plain("failure-range-hint")
        .with("diff", shown(&format!("agenda diff {base}{proposal}")))
        .with("check", shown(&format!("agenda check --since {base}{rev}")));
    Err(Failure::new(Message::plain("failure-range").with("revision", shown(revision))).hint(hint))
}

/// The name that somebody most likely meant who wrote one that leads nowhere: of the same branch of a remote, else the nearest.
pub(super) fn meant(repository: &Repository, revision: &str) -> Option<String> {
    const MOST_LOOKED_AT: usize = 10_000;
    let end = revision.find(['~', '^', '@', ':']).unwrap_or(revision.len());
    let (name, behind) = revision.split_at(end);
    // The name is right, and what stands behind it leads nowhere.
    if repository.revparse_single(name).is_ok() {
        return None;
    }
    let mut references = repository.references().ok()?;
    let all = references.names().take(MOST_LOOKED_AT).filter_map(Result::ok);
    let names: Vec<String> = all
        .filter_map(|full| {
            ["refs/heads/", "refs/tags/", "refs/remotes/"].iter().find_map(|prefix| full.strip_prefix(prefix)).map(str::to_owned)
        })
        .collect();
    let of_remote = names.iter().find(|known| known.split_once('/').is_some_and(|(_, branch)| branch == name));
    let near = of_remote.map(String::as_str).or_else(|| nearest(name, names.iter().map(String::as_str)))?;
    Some(format!("{near}{behind}"))
}
