//! Names of revisions as people write them: how one is shown, what is wrong with one, and which one was meant.

use super::line::{Cut, Line};
use super::repository::{below_work_tree, commit_under, discover};
use super::root::folders;
use super::{AGENDA_FILE, missing};
use crate::text::{Failure, Message, nearest, shell_word};
use chrono::NaiveDate;
use git2::{ErrorClass, ObjectType, Oid, Repository, Tree};
use std::path::Path;

/// A revision as somebody named it, and the commit that is meant, where git would take the name for something else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RevisionName<'a> {
    pub(super) name: &'a str,
    pub(super) commit: Option<Oid>,
}

impl<'a> From<&'a str> for RevisionName<'a> {
    fn from(name: &'a str) -> Self {
        RevisionName { name, commit: None }
    }
}

impl<'a> From<&'a String> for RevisionName<'a> {
    fn from(name: &'a String) -> Self {
        name.as_str().into()
    }
}

impl<'a> RevisionName<'a> {
    /// The tag or the branch of exactly this name, here or of `origin`; none, where there is no such one. Git itself also takes names
    /// such as `2026` for the beginning of a commit's number.
    ///
    /// # Errors
    /// Where there is no repository, or the name leads to no commit.
    pub fn exact(folder: &Path, name: &'a str) -> Result<Option<Self>, Failure> {
        let repository = discover(folder)?;
        let references = ["refs/tags/", "refs/heads/", "refs/remotes/origin/"].map(|prefix| format!("{prefix}{name}"));
        let Some(reference) = references.iter().find_map(|full| repository.find_reference(full).ok()) else { return Ok(None) };
        let named = reference.peel(ObjectType::Any).map_err(|error| missing::unreadable(&repository, name, &error))?;
        Ok(Some(RevisionName { name, commit: Some(commit_under(&repository, &named, name)?.id()) }))
    }

    /// The number of the commit that is meant, where it is known.
    pub fn commit(&self) -> Option<String> {
        self.commit.map(|id| id.to_string())
    }

    /// The last commit that had landed on a line by the end of a day, named so.
    ///
    /// # Errors
    /// Where there is no repository, or the agenda begins later; says when. One that lay in another folder than `folder` then had begun.
    pub fn on(folder: &Path, name: &'a str, line: &Line, day: NaiveDate) -> Result<Self, Failure> {
        let repository = discover(folder)?;
        let file = below_work_tree(&repository, folder).join(AGENDA_FILE);
        let tree = |place: usize| repository.find_commit(line.id(place)?).ok()?.tree().ok();
        // Where nobody can tell, whoever reads the commit says why.
        let lacks = |tree: &Tree<'_>| tree.get_path(&file).is_err_and(|error| error.class() == ErrorClass::Tree);
        let holds = |place: usize| tree(place).is_none_or(|tree| !lacks(&tree));
        let found = line.at(day);
        let had = |place: usize| holds(place) || tree(place).is_some_and(|tree| !folders(&repository, &tree).is_empty());
        let first = if found.is_some_and(had) { None } else { (0..line.len()).find(|place| holds(*place)) };
        if let Some(place) = found.filter(|place| first.is_none_or(|first| first <= *place)) {
            return Ok(RevisionName { name, commit: line.id(place) });
        }
        let cut = line.cut().filter(|_| found.is_none());
        let template = if cut.is_some() { "failure-before-cut" } else { "failure-before-first" };
        let first = line.day(first.unwrap_or_default()).unwrap_or_default();
        let message = Message::plain(template).with("revision", shown(name)).with("day", first);
        Err(Failure::new(message).hint(match cut {
            None => Message::plain("failure-before-first-hint"),
            Some(Cut::Shallow) => missing::fetch(&repository, None),
            Some(Cut::Unreadable(_)) => Message::plain("failure-damaged-hint"),
        }))
    }
}

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
