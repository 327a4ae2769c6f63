//! What to say where a repository does not hold a revision, or not all of it: which command fetches it.

use super::name::{meant, shown};
use crate::text::{Failure, Message, shell_word};
use git2::{Error, ErrorClass, ErrorCode, ObjectType, Repository};
use std::fs;
use std::path::PathBuf;

/// Why a name leads to no revision.
pub(super) fn revision(repository: &Repository, revision: &str, error: &Error) -> Failure {
    let failure = Failure::new(Message::plain("failure-no-revision").with("revision", shown(revision)));
    match error.code() {
        ErrorCode::UnbornBranch | ErrorCode::NotFound if is_unborn(repository, revision) => {
            failure.hint(Message::plain("failure-no-commit-hint"))
        }
        // The name leads somewhere, but what is there was lost.
        ErrorCode::NotFound if error.class() == ErrorClass::Odb && !is_shallow(repository) => {
            unreadable(repository, revision, error)
        }
        ErrorCode::NotFound => match remote_branch(repository, revision) {
            None if let Some(meant) = meant(repository, revision) => {
                failure.hint(Message::plain("help-did-you-mean").with("word", meant))
            }
            from => failure.hint(fetch(repository, from.as_deref())),
        },
        ErrorCode::Ambiguous => failure.hint(Message::plain("failure-ambiguous-hint")),
        ErrorCode::InvalidSpec | ErrorCode::Peel | ErrorCode::BufSize => failure.hint(Message::plain("failure-no-revision-hint")),
        // `:path` is what the next commit is to hold under a path.
        _ if revision.starts_with(':') => not_a_commit(revision, ObjectType::Blob),
        _ => unreadable(repository, revision, error),
    }
}

/// Something that git knows under the name, but that is no state of the agenda.
pub(super) fn not_a_commit(revision: &str, kind: ObjectType) -> Failure {
    let what = Message::plain(if kind == ObjectType::Tree { "git-tree" } else { "git-blob" });
    let message = Message::plain("failure-not-a-commit").with("revision", shown(revision)).with("what", what);
    Failure::new(message).hint(Message::plain("failure-no-revision-hint"))
}

/// A revision that is there, while objects in it are not, or cannot be read.
pub(super) fn unreadable(repository: &Repository, revision: &str, error: &Error) -> Failure {
    let message = |template: &'static str| Message::plain(template).with("revision", shown(revision));
    if is_too_much(error) {
        return Failure::new(message("failure-revision-too-large"));
    }
    // What is missing on the way to a common ancestor is told in words alone.
    let is_missing = error.code() == ErrorCode::NotFound || error.message().starts_with("object not found");
    if !is_missing {
        return Failure::new(message("failure-revision-unreadable").with("reason", error.message()))
            .hint(Message::plain("failure-damaged-hint"));
    }
    let hint = match lost_alternate(repository) {
        _ if is_partial(repository) => Message::plain("failure-not-fetched-hint"),
        Some(folder) => Message::plain("failure-alternate-hint").with("folder", folder.display().to_string()),
        None if is_shallow(repository) => fetch(repository, remote_branch(repository, revision).as_deref()),
        None => Message::plain("failure-damaged-hint"),
    };
    Failure::new(message("failure-revision-incomplete")).hint(hint)
}

/// What git says where a revision holds more than is read.
const TOO_MUCH: &str = "too much";

/// Whether a revision holds more than is read.
pub(super) fn is_too_much(error: &Error) -> bool {
    error.message() == TOO_MUCH
}

/// Where a revision holds more than is read.
pub(super) fn too_much() -> Error {
    Error::from_str(TOO_MUCH)
}

/// Why two revisions have no common ancestor; `hint` says what is possible all the same.
pub(super) fn common(repository: &Repository, [base, head]: [&str; 2], error: &Error, hint: Option<&'static str>) -> Failure {
    if error.class() != ErrorClass::Merge {
        return unreadable(repository, head, error);
    }
    let message = Message::plain("failure-no-merge-base").with("base", shown(base)).with("head", shown(head));
    let hint = if is_shallow(repository) { Some("failure-no-merge-base-shallow-hint") } else { hint };
    Failure { hint: hint.map(|hint| Message::plain(hint).with("base", shown(base))), ..Failure::new(message) }
}

/// The command that fetches a revision which the clone does not hold, from where it is, as far as its name says so.
pub(super) fn fetch(repository: &Repository, from: Option<&str>) -> Message {
    let with = |option: &str| format!("git fetch{option}{}", from.unwrap_or_default());
    if is_shallow(repository) {
        let hint = Message::plain("failure-no-revision-shallow-hint");
        return hint.with("command", with(" --unshallow")).with("part", with(" --deepen=100"));
    }
    match from {
        Some(_) => Message::plain("failure-no-revision-fetch-hint").with("command", with("")),
        None => Message::plain("failure-no-revision-hint"),
    }
}

/// Where a name such as `origin/main` is fetched from, as arguments of `git fetch`; clones of one branch do not fetch others.
fn remote_branch(repository: &Repository, revision: &str) -> Option<String> {
    let remotes = repository.remotes().ok()?;
    let mut names = remotes.iter().flatten().flatten();
    let (remote, branch) = names.find_map(|remote| Some((remote, revision.strip_prefix(remote)?.strip_prefix('/')?)))?;
    let branch = branch.split(['~', '^', '@', ':']).next().filter(|branch| !branch.is_empty())?;
    Some(format!(" {} {}", shell_word(remote), shell_word(&format!("{branch}:refs/remotes/{remote}/{branch}"))))
}

/// Whether a name leads to a branch on which nothing was committed yet.
pub(super) fn is_unborn(repository: &Repository, revision: &str) -> bool {
    let unborn = repository.head().is_err_and(|error| error.code() == ErrorCode::UnbornBranch);
    let branch = || {
        let head = repository.find_reference("HEAD").ok()?;
        head.symbolic_target().ok().flatten().and_then(|name| name.strip_prefix("refs/heads/").map(str::to_owned))
    };
    let named = revision.split(['~', '^', '@', ':']).next().unwrap_or_default();
    unborn && (["HEAD", ""].contains(&named) || branch().is_some_and(|branch| branch == named))
}

/// Whether history was cut off when it was cloned.
pub(super) fn is_shallow(repository: &Repository) -> bool {
    // A linked work tree has it in the repository that it belongs to.
    repository.is_shallow() || repository.commondir().join("shallow").is_file()
}

/// Whether the clone was made without some of the objects that its commits name.
fn is_partial(repository: &Repository) -> bool {
    let promised = |config: git2::Config| {
        let mut entries = config.entries(Some(r"^remote\..*\.promisor$")).ok()?;
        Some(entries.next().is_some())
    };
    repository.config().ok().and_then(promised).unwrap_or(false)
}

/// A folder of which a repository uses the objects, and which is not there.
fn lost_alternate(repository: &Repository) -> Option<PathBuf> {
    let objects = repository.commondir().join("objects");
    let named = fs::read_to_string(objects.join("info/alternates")).ok()?;
    let folders = named.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(|line| objects.join(line));
    folders.into_iter().find(|folder| !folder.is_dir())
}
