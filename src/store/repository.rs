//! Repositories and the names of revisions in them.

use super::missing;
use crate::text::{Failure, Message};
use git2::{Commit, ObjectType, Repository};
use std::path::{Path, PathBuf};

/// The repository that a folder lies in.
pub(super) fn discover(folder: &Path) -> Result<Repository, Failure> {
    // As git itself, which compares what it reads with its name only when it is asked to verify a repository.
    git2::opts::strict_hash_verification(false);
    Repository::discover(folder).map_err(|_| {
        Failure::new(Message::plain("failure-no-repository").with("folder", folder.display().to_string()))
            .hint(Message::plain("failure-no-repository-hint"))
    })
}

/// The commit that a name leads to.
pub(super) fn commit<'r>(repository: &'r Repository, revision: &str) -> Result<Commit<'r>, Failure> {
    let named = repository.revparse_single(revision).map_err(|error| missing::revision(repository, revision, &error))?;
    // What a tag leads to in the end; nothing but a tag leads to something else.
    let kind = || named.peel(ObjectType::Any).map_or(named.kind(), |object| object.kind());
    named.peel_to_commit().map_err(|error| match kind() {
        Some(kind @ (ObjectType::Tree | ObjectType::Blob)) => missing::not_a_commit(revision, kind),
        _ => missing::unreadable(repository, revision, &error),
    })
}

/// The folder's path below the work tree, if there is one and the folder lies in it.
pub(super) fn below_work_tree(repository: &Repository, folder: &Path) -> Option<PathBuf> {
    let work_tree = repository.workdir()?.canonicalize().ok()?;
    folder.canonicalize().ok()?.strip_prefix(work_tree).ok().map(Path::to_owned)
}
