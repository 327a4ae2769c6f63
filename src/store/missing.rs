//! What to say where a clone does not hold a revision: which command fetches it.

use crate::text::{Failure, Message};
use git2::{Error, ErrorClass, ErrorCode, ObjectType, Repository};

/// Why a name leads to no revision.
pub(super) fn revision(repository: &Repository, revision: &str, error: &Error) -> Failure {
    let failure = Failure::new(Message::plain("failure-no-revision").with("revision", revision));
    match error.code() {
        ErrorCode::UnbornBranch | ErrorCode::NotFound if is_unborn(repository, revision) => {
            failure.hint(Message::plain("failure-no-commit-hint"))
        }
        ErrorCode::NotFound => failure.hint(fetch(repository, revision)),
        ErrorCode::InvalidSpec | ErrorCode::Peel | ErrorCode::Ambiguous => {
            failure.hint(Message::plain("failure-no-revision-hint"))
        }
        _ => unreadable(repository, revision, error),
    }
}

/// Something that git knows under the name, but that is no state of the agenda.
pub(super) fn not_a_commit(revision: &str, kind: ObjectType) -> Failure {
    let what = Message::plain(if kind == ObjectType::Tree { "git-tree" } else { "git-blob" });
    let message = Message::plain("failure-not-a-commit").with("revision", revision).with("what", what);
    Failure::new(message).hint(Message::plain("failure-no-revision-hint"))
}

/// A revision that is there, while objects in it are not, or cannot be read.
pub(super) fn unreadable(repository: &Repository, revision: &str, error: &Error) -> Failure {
    if error.code() == ErrorCode::NotFound {
        let failure = Failure::new(Message::plain("failure-revision-incomplete").with("revision", revision));
        return failure.hint(if is_shallow(repository) && !is_partial(repository) {
            fetch(repository, revision)
        } else {
            Message::plain("failure-not-fetched-hint")
        });
    }
    let message = Message::plain("failure-revision-unreadable").with("revision", revision);
    Failure::new(message.with("reason", error.message()))
}

/// Why two revisions have no common ancestor; `hint` says what is possible all the same.
pub(super) fn common(repository: &Repository, [base, head]: [&str; 2], error: &Error, hint: Option<&'static str>) -> Failure {
    if error.class() != ErrorClass::Merge {
        return unreadable(repository, head, error);
    }
    let message = Message::plain("failure-no-merge-base").with("base", base).with("head", head);
    let hint = if is_shallow(repository) { Some("failure-no-merge-base-shallow-hint") } else { hint };
    Failure { hint: hint.map(|hint| Message::plain(hint).with("base", base)), ..Failure::new(message) }
}

/// The command that fetches a revision which the clone does not hold, as far as its name says where it is.
fn fetch(repository: &Repository, revision: &str) -> Message {
    let from = remote_branch(repository, revision);
    let with = |option: &str| format!("git fetch{option}{}", from.as_deref().unwrap_or_default());
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
    Some(format!(" {remote} {branch}:refs/remotes/{remote}/{branch}"))
}

/// Whether a name leads to a branch on which nothing was committed yet.
fn is_unborn(repository: &Repository, revision: &str) -> bool {
    let unborn = repository.head().is_err_and(|error| error.code() == ErrorCode::UnbornBranch);
    let branch = || {
        let head = repository.find_reference("HEAD").ok()?;
        head.symbolic_target().ok().flatten().and_then(|name| name.strip_prefix("refs/heads/").map(str::to_owned))
    };
    let named = revision.split(['~', '^', '@', ':']).next().unwrap_or_default();
    unborn && (["HEAD", ""].contains(&named) || branch().is_some_and(|branch| branch == named))
}

/// Whether history was cut off when it was cloned.
fn is_shallow(repository: &Repository) -> bool {
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
