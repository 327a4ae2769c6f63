//! Repositories, the folders in them, and the commits that names lead to.

use super::name::{self, RevisionName, shown};
use super::{missing, work_tree};
use crate::text::{Failure, Message, shell_word};
use git2::{Commit, Error, ErrorClass, ErrorCode, Object, ObjectType, Oid, Repository};
use std::path::{Path, PathBuf};

/// The repository that a folder lies in. The folder need not be there now: it may be in another revision.
///
/// # Errors
/// Where there is none, or git refuses to open it.
pub(super) fn discover(folder: &Path) -> Result<Repository, Failure> {
    // As git itself, which compares what it reads with its name only when it is asked to verify a repository.
    git2::opts::strict_hash_verification(false);
    let (there, _) = nearest(folder);
    let around = work_tree(&there);
    let repository = Repository::discover(&there).map_err(|error| refused(folder, around.as_deref(), &error))?;
    // The files are those beside `.git`, whatever the repository says of a work tree elsewhere.
    if let Some(around) = around.filter(|around| !there.starts_with(around.join(".git")) && !is_work_tree(&repository, around)) {
        repository.set_workdir(&around, false).map_err(|error| refused(folder, Some(&around), &error))?;
    }
    Ok(repository)
}

/// The path of a folder from the root of its repository's trees.
pub(super) fn below_work_tree(repository: &Repository, folder: &Path) -> PathBuf {
    let (there, rest) = nearest(folder);
    let root = repository.workdir().and_then(|root| root.canonicalize().ok());
    let below = root.and_then(|root| there.strip_prefix(root).ok().map(Path::to_owned));
    // In the folder of the repository itself, all of whose trees are meant.
    let inside = repository.path().canonicalize().is_ok_and(|own| there.starts_with(own));
    below.filter(|_| !inside).unwrap_or_default().join(rest)
}

/// The commit that a name leads to.
///
/// # Errors
/// Where there is none of that name, or it is no commit.
pub(super) fn commit<'r>(repository: &'r Repository, revision: RevisionName<'_>) -> Result<Commit<'r>, Failure> {
    let RevisionName { name, commit } = revision;
    if let Some(id) = commit {
        return repository.find_commit(id).map_err(|error| missing::unreadable(repository, name, &error));
    }
    name::check(name)?;
    let named = repository.revparse_single(name).map_err(|error| missing::revision(repository, name, &error))?;
    commit_under(repository, &named, name)
}

/// The number of the commit that a revision leads to.
///
/// # Errors
/// Where there is no repository, or no such revision.
pub fn commit_number<'a>(folder: &Path, revision: impl Into<RevisionName<'a>>) -> Result<String, Failure> {
    let repository = discover(folder)?;
    Ok(commit(&repository, revision.into())?.id().to_string())
}

/// The commit that what was found under a name leads to.
///
/// # Errors
/// Where it leads to something else.
pub(super) fn commit_under<'r>(repository: &Repository, named: &Object<'r>, revision: &str) -> Result<Commit<'r>, Failure> {
    // What a tag leads to in the end; nothing but a tag leads to something else.
    let kind = || named.peel(ObjectType::Any).map_or(named.kind(), |object| object.kind());
    named.peel_to_commit().map_err(|error| match kind() {
        Some(kind @ (ObjectType::Tree | ObjectType::Blob)) => missing::not_a_commit(revision, kind),
        _ => missing::unreadable(repository, revision, &error),
    })
}

/// The commit in which two revisions last had the same history, as its number.
///
/// # Errors
/// Where there is no repository, one of the revisions is not there, or they have no history in common.
pub fn merge_base<'a>(
    folder: &Path,
    base: impl Into<RevisionName<'a>>,
    head: impl Into<RevisionName<'a>>,
) -> Result<String, Failure> {
    let repository = discover(folder)?;
    let (base, head) = (base.into(), head.into());
    let (one, other) = (commit(&repository, base)?, commit(&repository, head)?);
    common(&repository, [one.id(), other.id()], [base.name, head.name], Some("failure-no-merge-base-hint"))
        .map(|id| id.to_string())
}

/// The one commit in which two lines of history last were the same. Where there are several, each leaves something out of what the one
/// changes against the other, so that none of them is taken.
pub(super) fn common(
    repository: &Repository,
    lines: [Oid; 2],
    names: [&str; 2],
    hint: Option<&'static str>,
) -> Result<Oid, Failure> {
    let found = repository.merge_bases(lines[0], lines[1]).map_err(|error| missing::common(repository, names, &error, hint))?;
    if let [one] = &found[..] {
        return Ok(*one);
    }
    let [base, head] = names.map(shown);
    let message = Message::plain("failure-several-merge-bases").with("base", base.clone()).with("head", head);
    Err(Failure::new(message).hint(Message::plain("failure-several-merge-bases-hint").with("base", base)))
}

/// The nearest folder above a path that is there, and the rest of the path.
fn nearest(folder: &Path) -> (PathBuf, PathBuf) {
    // A relative path ends in nothing, which is where the program stands.
    let here = |path: &Path| if path.as_os_str().is_empty() { PathBuf::from(".") } else { path.to_owned() };
    let there = folder.ancestors().find_map(|above| Some((here(above).canonicalize().ok().filter(|path| path.is_dir())?, above)));
    match there {
        Some((there, above)) => (there, folder.strip_prefix(above).unwrap_or(Path::new("")).to_owned()),
        None => (folder.to_owned(), PathBuf::new()),
    }
}

fn is_work_tree(repository: &Repository, folder: &Path) -> bool {
    repository.workdir().and_then(|root| root.canonicalize().ok()).is_some_and(|root| root == folder)
}

/// Why git does not open the repository of a folder, in whose work tree it may lie.
fn refused(folder: &Path, around: Option<&Path>, error: &Error) -> Failure {
    let message = |template: &'static str| Message::plain(template).with("folder", folder.display().to_string());
    match (error.code(), error.class()) {
        (ErrorCode::NotFound, ErrorClass::Repository) if around.is_none() => {
            Failure::new(message("failure-no-repository")).hint(Message::plain("failure-no-repository-hint"))
        }
        // Git trusts the repositories of its user, and those that it is told to.
        (ErrorCode::Owner, _) => {
            let trusted = around.map_or_else(|| nearest(folder).0, Path::to_owned);
            let command = format!("git config --global --add safe.directory {}", shell_word(&trusted.display().to_string()));
            Failure::new(message("failure-repository-owner"))
                .hint(Message::plain("failure-repository-owner-hint").with("command", command))
        }
        (ErrorCode::NotFound, ErrorClass::Repository) => {
            Failure::new(message("failure-repository-broken")).hint(Message::plain("failure-repository-hint"))
        }
        _ => {
            let hint = match error.message() {
                reason if reason.contains("object format") => "failure-repository-names-hint",
                reason if reason.contains("extensions.refstorage") => "failure-repository-references-hint",
                _ => "failure-repository-hint",
            };
            Failure::new(message("failure-repository").with("reason", error.message())).hint(Message::plain(hint))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_repository_of_another_user_is_opened_when_git_is_told_to_trust_it() {
        let error = Error::new(ErrorCode::Owner, ErrorClass::Config, "repository path is not owned by current user");
        let hint = |around| refused(Path::new("agenda"), around, &error).hint.map(|hint| format!("{:?}", hint.values));
        let trusted =
            |folder: &str| Some(format!("[(\"command\", Text(\"git config --global --add safe.directory {folder}\"))]"));
        assert_eq!(hint(Some(Path::new("/srv/agenda"))), trusted("/srv/agenda"));
        assert_eq!(hint(Some(Path::new("/srv/the agenda"))), trusted("'/srv/the agenda'"));
        assert_eq!(refused(Path::new("agenda"), None, &error).message.template, "failure-repository-owner");
    }
}
