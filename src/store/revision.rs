use super::{Blob, Entry, Nature, ReadProblem, Store, is_yaml, missing};
use crate::text::{Failure, Message};
use git2::{Commit, ErrorCode, ObjectType, Odb, Oid, Repository, Tree};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// A revision in git, read from the object database: no checkout, no temporary folder.
pub struct Revision {
    objects: Odb<'static>,
    files: BTreeMap<String, (Oid, Nature)>,
}

impl Revision {
    /// The agenda in `folder` as it was in `revision`, any name that git understands.
    ///
    /// # Errors
    /// Where there is no repository, no such revision, or no agenda in it.
    pub fn open(folder: &Path, revision: &str) -> Result<Self, Failure> {
        let repository = discover(folder)?;
        let commit = commit(&repository, revision)?;
        let unreadable = |error: git2::Error| missing::unreadable(&repository, revision, &error);
        let mut tree = commit.tree().map_err(unreadable)?;
        if let Some(below) = below_work_tree(&repository, folder) {
            for part in below.components() {
                let name = part.as_os_str().to_string_lossy();
                let next = tree.get_name(&name).filter(|entry| entry.kind() == Some(ObjectType::Tree)).map(|entry| entry.id());
                let next = next.ok_or_else(|| {
                    Failure::new(
                        Message::plain("failure-not-in-revision")
                            .with("folder", below.display().to_string())
                            .with("revision", revision),
                    )
                })?;
                tree = repository.find_tree(next).map_err(unreadable)?;
            }
        }
        let mut files = BTreeMap::new();
        collect(&repository, &tree, "", 0, &mut files).map_err(unreadable)?;
        if !files.contains_key(super::AGENDA_FILE) {
            let message = Message::plain("failure-no-agenda-in-revision").with("revision", revision);
            return Err(Failure::new(message).hint(Message::plain("failure-no-agenda-hint")));
        }
        let objects = Odb::new().map_err(unreadable)?;
        objects.add_disk_alternate(&repository.commondir().join("objects").to_string_lossy()).map_err(unreadable)?;
        Ok(Revision { objects, files })
    }
}

/// The commit in which two revisions last had the same history, as its number.
///
/// # Errors
/// Where there is no repository, one of the revisions is not there, or they have no history in common.
pub fn merge_base(folder: &Path, base: &str, head: &str) -> Result<String, Failure> {
    let repository = discover(folder)?;
    let commit = |revision: &str| commit(&repository, revision);
    let (one, other) = (commit(base)?, commit(head)?);
    repository.merge_base(one.id(), other.id()).map(|id| id.to_string()).map_err(|_| {
        let message = Message::plain("failure-no-merge-base").with("base", base).with("head", head);
        let hint = if repository.is_shallow() { "failure-no-merge-base-shallow-hint" } else { "failure-no-merge-base-hint" };
        Failure::new(message).hint(Message::plain(hint).with("base", base))
    })
}

fn discover(folder: &Path) -> Result<Repository, Failure> {
    Repository::discover(folder).map_err(|_| {
        Failure::new(Message::plain("failure-no-repository").with("folder", folder.display().to_string()))
            .hint(Message::plain("failure-no-repository-hint"))
    })
}

fn commit<'r>(repository: &'r Repository, revision: &str) -> Result<Commit<'r>, Failure> {
    let named = repository.revparse_single(revision).map_err(|error| missing::revision(repository, revision, &error))?;
    // What a tag leads to in the end; nothing but a tag leads to something else.
    let kind = || named.peel(ObjectType::Any).map_or(named.kind(), |object| object.kind());
    named.peel_to_commit().map_err(|error| match kind() {
        Some(kind @ (ObjectType::Tree | ObjectType::Blob)) => missing::not_a_commit(revision, kind),
        _ => missing::unreadable(repository, revision, &error),
    })
}

/// The folder's path below the work tree, if there is one and the folder lies in it.
fn below_work_tree(repository: &Repository, folder: &Path) -> Option<PathBuf> {
    let work_tree = repository.workdir()?.canonicalize().ok()?;
    folder.canonicalize().ok()?.strip_prefix(work_tree).ok().map(Path::to_owned)
}

fn collect(
    repository: &Repository,
    tree: &Tree<'_>,
    prefix: &str,
    depth: usize,
    files: &mut BTreeMap<String, (Oid, Nature)>,
) -> Result<(), git2::Error> {
    // Folders inside each other without end are nobody's agenda.
    const DEEPEST: usize = 64;
    for entry in tree {
        let name = String::from_utf8_lossy(entry.name_bytes());
        // What begins with a dot is hidden, as in a folder.
        if name.starts_with('.') {
            continue;
        }
        let path = format!("{prefix}{name}");
        match entry.kind() {
            Some(ObjectType::Tree) => {
                if is_yaml(&name) {
                    files.insert(path.clone(), (entry.id(), Nature::Folder));
                }
                if depth < DEEPEST {
                    collect(repository, &repository.find_tree(entry.id())?, &format!("{path}/"), depth + 1, files)?;
                }
            }
            kind => {
                let nature = match kind {
                    _ if std::str::from_utf8(entry.name_bytes()).is_err() => Nature::UnreadableName,
                    Some(ObjectType::Blob) if entry.filemode() == 0o120_000 => Nature::Link,
                    Some(ObjectType::Blob) => Nature::File,
                    _ => Nature::Special,
                };
                files.insert(path, (entry.id(), nature));
            }
        }
    }
    Ok(())
}

impl Store for Revision {
    fn entries(&self) -> Result<Vec<Entry>, Failure> {
        let yaml = self.files.iter().filter(|(path, _)| is_yaml(path.rsplit('/').next().unwrap_or_default()));
        Ok(yaml.map(|(path, (_, nature))| Entry { path: path.clone(), nature: *nature }).collect())
    }

    fn read(&self, path: &str, limit: usize) -> Result<Vec<u8>, ReadProblem> {
        let (oid, nature) = self.files.get(path).ok_or(ReadProblem::Missing)?;
        if *nature != Nature::File {
            return Err(ReadProblem::NotAFile(*nature));
        }
        let refused = |error: git2::Error| match error.code() {
            ErrorCode::NotFound => ReadProblem::NotFetched,
            _ => ReadProblem::Refused(error.message().to_owned()),
        };
        let (size, _) = self.objects.read_header(*oid).map_err(refused)?;
        if size > limit {
            return Err(ReadProblem::TooLarge);
        }
        Ok(self.objects.read(*oid).map_err(refused)?.data().to_vec())
    }

    fn blob(&self, path: &str) -> Option<Blob> {
        self.files.get(path).filter(|(_, nature)| *nature == Nature::File).map(|(oid, _)| Blob(*oid))
    }
}
