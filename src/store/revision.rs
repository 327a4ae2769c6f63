use super::allowance::Allowance;
use super::name::RevisionName;
use super::repository::{commit, discover};
use super::root::root;
use super::{Blob, Entry, Nature, ReadProblem, Store, is_yaml, missing};
use crate::text::{Failure, Message};
use git2::{ErrorCode, ObjectType, Odb, Oid, Repository, Tree, TreeEntry};
use std::collections::{BTreeMap, HashMap};
use std::path::Path;
use std::sync::{Mutex, OnceLock, PoisonError};

/// Folders inside each other without end are nobody's agenda.
pub(super) const DEEPEST: usize = 64;

/// What stands under a path.
pub(super) type Object = (Oid, Nature);

/// The files of a tree, by their paths from the root of the agenda.
pub(super) type Files = BTreeMap<String, Object>;

/// A revision in git, read from the object database: no checkout, no temporary folder. Its files are listed when they are asked for.
pub struct Revision {
    name: String,
    repository: Mutex<Repository>,
    /// The tree of the commit, and in it that of the agenda.
    commit: Oid,
    root: Oid,
    objects: Odb<'static>,
    files: OnceLock<Result<Files, Failure>>,
    /// What was looked up before all files were listed.
    known: Mutex<HashMap<String, Option<Object>>>,
}

impl Revision {
    /// The agenda in `folder` as it was in `revision`: any name that git understands, or one that leads to a known commit.
    ///
    /// # Errors
    /// Where there is no repository, no such revision, or no agenda in it.
    pub fn open<'a>(folder: &Path, revision: impl Into<RevisionName<'a>>) -> Result<Self, Failure> {
        let repository = discover(folder)?;
        let revision = revision.into();
        let commit = commit(&repository, revision)?.id();
        Revision::of(repository, folder, commit, revision.name)
    }

    /// The agenda in `folder` as it was in a commit that was found under the name `revision`.
    pub(super) fn of(repository: Repository, folder: &Path, commit: Oid, revision: &str) -> Result<Self, Failure> {
        let unreadable = |error: git2::Error| missing::unreadable(&repository, revision, &error);
        let whole = repository.find_commit(commit).and_then(|commit| commit.tree()).map_err(unreadable)?;
        let tree = root(&repository, &whole, folder, revision)?;
        let objects = objects(&repository, revision)?;
        let (commit, root) = (whole.id(), tree.id());
        drop((tree, whole));
        let (name, files, known) = (revision.to_owned(), OnceLock::new(), Mutex::default());
        Ok(Revision { name, repository: repository.into(), commit, root, objects, files, known })
    }

    /// All of its files.
    pub(super) fn files(&self) -> Result<&Files, Failure> {
        let list = || self.with_tree(|repository, tree| files(repository, tree, ""));
        self.files.get_or_init(list).as_ref().map_err(Clone::clone)
    }

    /// Does something with the tree of the agenda.
    pub(super) fn with_tree<T>(&self, work: impl FnOnce(&Repository, &Tree<'_>) -> Result<T, git2::Error>) -> Result<T, Failure> {
        self.with(self.root, work)
    }

    /// Does something with the tree of the whole commit.
    pub(super) fn with_commit<T>(
        &self,
        work: impl FnOnce(&Repository, &Tree<'_>) -> Result<T, git2::Error>,
    ) -> Result<T, Failure> {
        self.with(self.commit, work)
    }

    fn with<T>(&self, tree: Oid, work: impl FnOnce(&Repository, &Tree<'_>) -> Result<T, git2::Error>) -> Result<T, Failure> {
        let repository = self.repository.lock().unwrap_or_else(PoisonError::into_inner);
        let outcome = repository.find_tree(tree).and_then(|tree| work(&repository, &tree));
        outcome.map_err(|error| missing::unreadable(&repository, &self.name, &error))
    }

    /// The tree of the agenda.
    pub(super) fn root(&self) -> Oid {
        self.root
    }

    /// What stands under a path.
    pub(super) fn nature(&self, path: &str) -> Option<Nature> {
        self.find(path).map(|(_, nature)| nature)
    }

    /// Whether it has more YAML files than a number; no more of it is listed than is needed to say so.
    ///
    /// # Errors
    /// Where git cannot read it.
    pub fn has_more_than(&self, most: usize) -> Result<bool, Failure> {
        struct Left {
            yaml: usize,
            all: Allowance,
        }
        fn count(repository: &Repository, tree: &Tree<'_>, depth: usize, left: &mut Left) -> Result<bool, git2::Error> {
            for entry in tree {
                let name = String::from_utf8_lossy(entry.name_bytes());
                if name.starts_with('.') {
                    continue;
                }
                left.all.take(&*name)?;
                if entry.kind() == Some(ObjectType::Tree) {
                    if depth < DEEPEST && count(repository, &repository.find_tree(entry.id())?, depth + 1, left)? {
                        return Ok(true);
                    }
                } else if is_yaml(&name) {
                    let Some(fewer) = left.yaml.checked_sub(1) else { return Ok(true) };
                    left.yaml = fewer;
                }
            }
            Ok(false)
        }
        self.with_tree(|repository, tree| count(repository, tree, 0, &mut Left { yaml: most, all: Allowance::new() }))
    }

    /// The paths of the YAML files in a folder.
    pub(super) fn beside(&self, folder: &str) -> Result<Vec<String>, Failure> {
        self.with_tree(|repository, tree| Ok(beside(repository, tree, folder).into_iter().map(|(path, _)| path).collect()))
    }

    /// What stands under a path; found without listing the others, where they have not been listed yet.
    fn find(&self, path: &str) -> Option<Object> {
        if let Some(files) = self.files.get() {
            return files.as_ref().ok()?.get(path).copied();
        }
        // What begins with a dot is hidden, as in a folder.
        if path.split('/').any(|part| part.starts_with('.')) {
            return None;
        }
        let known = || self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = known().get(path) {
            return *known;
        }
        let found = self.with_tree(|_, tree| Ok(tree.get_path(Path::new(path)).ok().map(|found| object(&found)))).ok().flatten();
        let found = listed(path, found);
        known().insert(path.to_owned(), found);
        found
    }

    /// Takes in what somebody has looked up, so that it need not be looked up again.
    pub(super) fn know<'p>(&self, found: impl Iterator<Item = (&'p String, Option<Object>)>) {
        let found = found.map(|(path, object)| (path.clone(), listed(path, object)));
        self.known.lock().unwrap_or_else(PoisonError::into_inner).extend(found);
    }
}

/// All files of a tree, whose path ends with `/`, or is empty.
pub(super) fn files(repository: &Repository, tree: &Tree<'_>, path: &str) -> Result<Files, git2::Error> {
    let mut files = Files::new();
    collect(repository, tree, (path, 0), &mut files, &mut Allowance::new())?;
    Ok(files)
}

fn collect(
    repository: &Repository,
    tree: &Tree<'_>,
    (prefix, depth): (&str, usize),
    files: &mut Files,
    allowance: &mut Allowance,
) -> Result<(), git2::Error> {
    for entry in tree {
        let name = String::from_utf8_lossy(entry.name_bytes());
        // What begins with a dot is hidden, as in a folder.
        if name.starts_with('.') {
            continue;
        }
        let path = format!("{prefix}{name}");
        allowance.take(&path)?;
        match entry.kind() {
            Some(ObjectType::Tree) => {
                if is_yaml(&name) {
                    files.insert(path.clone(), (entry.id(), Nature::Folder));
                }
                if depth < DEEPEST {
                    let below = repository.find_tree(entry.id())?;
                    collect(repository, &below, (&format!("{path}/"), depth + 1), files, allowance)?;
                }
            }
            _ => {
                files.insert(path, object(&entry));
            }
        }
    }
    Ok(())
}

/// What is listed of what stands under a path: everything but folders, unless one is called like a file.
pub(super) fn listed(path: &str, found: Option<Object>) -> Option<Object> {
    found.filter(|(_, nature)| *nature != Nature::Folder || is_yaml(path))
}

/// What an entry of a tree is.
pub(super) fn object(entry: &TreeEntry<'_>) -> Object {
    (entry.id(), nature(entry.name_bytes(), entry.filemode()))
}

/// What an entry of a tree is, by its name and its mode.
pub(super) fn nature(name: &[u8], mode: i32) -> Nature {
    match mode {
        _ if std::str::from_utf8(name).is_err() => Nature::UnreadableName,
        0o120_000 => Nature::Link,
        0o040_000 => Nature::Folder,
        0o160_000 => Nature::Special,
        _ => Nature::File,
    }
}

/// The YAML files among some files.
pub(super) fn yaml_entries(files: &Files) -> Vec<Entry> {
    let yaml = files.iter().filter(|(path, _)| is_yaml(path));
    yaml.map(|(path, (_, nature))| Entry { path: path.clone(), nature: *nature }).collect()
}

impl Store for Revision {
    fn entries(&self) -> Result<Vec<Entry>, Failure> {
        self.files().map(yaml_entries)
    }

    fn read(&self, path: &str, limit: usize) -> Result<Vec<u8>, ReadProblem> {
        self.read_object(self.find(path), limit)
    }

    fn blob(&self, path: &str) -> Option<Blob> {
        blob(self.find(path))
    }
}

/// Which bytes something has, if it is a file.
pub(super) fn blob(found: Option<Object>) -> Option<Blob> {
    found.filter(|(_, nature)| *nature == Nature::File).map(|(oid, _)| Blob(oid))
}

impl Revision {
    /// The bytes of what was found in this repository under a path.
    pub(super) fn read_object(&self, found: Option<Object>, limit: usize) -> Result<Vec<u8>, ReadProblem> {
        read(&self.objects, found, limit)
    }
}

/// The objects of a repository, to be read from several threads.
pub(super) fn objects(repository: &Repository, revision: &str) -> Result<Odb<'static>, Failure> {
    let unreadable = |error: git2::Error| missing::unreadable(repository, revision, &error);
    let objects = Odb::new().map_err(unreadable)?;
    let folder = repository.commondir().join("objects");
    let folder = folder
        .to_str()
        .ok_or_else(|| Failure::new(Message::plain("failure-repository-path").with("folder", folder.display().to_string())))?;
    objects.add_disk_alternate(folder).map_err(unreadable)?;
    Ok(objects)
}

/// The bytes of what was found under a path.
pub(super) fn read(objects: &Odb<'_>, found: Option<Object>, limit: usize) -> Result<Vec<u8>, ReadProblem> {
    let (oid, nature) = found.ok_or(ReadProblem::Missing)?;
    if nature != Nature::File {
        return Err(ReadProblem::NotAFile(nature));
    }
    let refused = |error: git2::Error| match error.code() {
        ErrorCode::NotFound => ReadProblem::NotFetched,
        _ => ReadProblem::Damaged(error.message().to_owned()),
    };
    let (size, _) = objects.read_header(oid).map_err(refused)?;
    if size > limit {
        return Err(ReadProblem::TooLarge);
    }
    Ok(objects.read(oid).map_err(refused)?.data().to_vec())
}

/// The YAML files in a folder of a tree, each with what stands under its path.
pub(super) fn beside(repository: &Repository, tree: &Tree<'_>, folder: &str) -> Vec<(String, Object)> {
    let within = match folder {
        "" => Some(tree.clone()),
        _ => tree.get_path(Path::new(folder)).ok().and_then(|entry| repository.find_tree(entry.id()).ok()),
    };
    let named = |entry: TreeEntry<'_>| (String::from_utf8_lossy(entry.name_bytes()).into_owned(), object(&entry));
    let yaml = within.iter().flat_map(Tree::iter).map(named).filter(|(name, _)| is_yaml(name) && !name.starts_with('.'));
    yaml.map(|(name, object)| (if folder.is_empty() { name } else { format!("{folder}/{name}") }, object)).collect()
}
