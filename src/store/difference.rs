use super::allowance::Allowance;
use super::missing::{is_too_much, too_much};
use super::repository::below_work_tree;
use super::revision::{DEEPEST, Object, object};
use super::{AGENDA_FILE, Blob, Entry, Folder, ReadProblem, Revision, Store, is_yaml};
use crate::text::Failure;
use git2::{DiffOptions, Error, ObjectType, Oid, Repository, Tree, TreeEntry};
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::{Mutex, PoisonError};

/// A store of which only some files are listed; all can be read.
pub struct Part<'a> {
    of: Head<'a>,
    paths: BTreeSet<String>,
}

impl<'a> Part<'a> {
    /// Lists YAML files too that were not, where they are there.
    pub fn add(&mut self, paths: &BTreeSet<String>) {
        self.paths.extend(paths.iter().filter(|path| is_yaml(path)).cloned());
    }

    fn store(&self) -> &'a dyn Store {
        match self.of {
            Head::Revision(revision) => revision,
            Head::Folder(folder) => folder,
        }
    }
}

impl Store for Part<'_> {
    fn entries(&self) -> Result<Vec<Entry>, Failure> {
        let nature = |path: &str| match self.of {
            Head::Revision(revision) => revision.nature(path),
            Head::Folder(folder) => folder.nature(path),
        };
        Ok(self.paths.iter().filter_map(|path| Some(Entry { path: path.clone(), nature: nature(path)? })).collect())
    }

    fn read(&self, path: &str, limit: usize) -> Result<Vec<u8>, ReadProblem> {
        self.store().read(path, limit)
    }

    fn blob(&self, path: &str) -> Option<Blob> {
        self.store().blob(path)
    }
}

/// What a revision is compared with.
#[derive(Clone, Copy)]
pub enum Head<'a> {
    /// Another revision of the same repository.
    Revision(&'a Revision),
    /// The folder, as it is now.
    Folder(&'a Folder),
}

/// Of two states of an agenda the files that are not the same in both, and `agenda.yaml`: found without reading or listing what is
/// the same, so that it costs as much as what differs. A table that differs brings the YAML files beside it, one of which names it.
///
/// # Errors
/// Where git cannot read one of them, or there is no work tree.
pub fn difference<'a>(base: &'a Revision, head: Head<'a>) -> Result<(Part<'a>, Part<'a>), Failure> {
    let mut paths = match head {
        Head::Revision(head) => {
            let found = base
                .with_tree(|repository, old| differing(repository, Some(old), Some(&repository.find_tree(head.root())?), None))?;
            base.know(found.iter().map(|(path, sides)| (path, sides.0)));
            head.know(found.iter().map(|(path, sides)| (path, sides.1)));
            found.into_keys().collect::<BTreeSet<String>>()
        }
        Head::Folder(folder) => base.with_commit(|repository, tree| work_tree(repository, tree, folder.root()))?,
    };
    paths.insert(AGENDA_FILE.to_owned());
    let tables: BTreeSet<&str> = paths.iter().filter(|path| is_table(path)).map(|path| folder_of(path)).collect();
    let beside = tables.into_iter().map(|folder| base.beside(folder)).collect::<Result<Vec<_>, _>>()?;
    paths.extend(beside.into_iter().flatten());
    let mut parts = (Part { of: Head::Revision(base), paths: BTreeSet::new() }, Part { of: head, paths: BTreeSet::new() });
    parts.0.add(&paths);
    parts.1.add(&paths);
    Ok(parts)
}

/// How many YAML files and tables in the folder of an agenda are not what the last commit says; none, where nobody can tell.
pub fn not_committed(folder: &Path) -> Option<usize> {
    let last = Revision::open(folder, "HEAD").ok()?;
    let paths = last.with_commit(|repository, tree| work_tree(repository, tree, folder)).ok()?;
    Some(paths.iter().filter(|path| is_yaml(path) || is_table(path)).count())
}

/// Whether a path ends like that of a table.
pub fn is_table(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, end)| end.eq_ignore_ascii_case("csv"))
}

/// Whether a path ends like that of a schema.
pub fn is_schema(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, end)| end.eq_ignore_ascii_case("json"))
}

pub(super) fn folder_of(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// Where two trees are not the same, by path; what is the same in both is not looked into.
/// `refused` are those of which it is known that too much differs between them; what is found out of others is put there.
pub(super) fn differing(
    repository: &Repository,
    old: Option<&Tree<'_>>,
    new: Option<&Tree<'_>>,
    refused: Option<&Mutex<Refused>>,
) -> Result<BTreeMap<String, Sides>, Error> {
    let mut differ = Differ { repository, found: BTreeMap::new(), allowance: Allowance::new(), refused };
    differ.trees(old, new, "")?;
    Ok(differ.found)
}

/// Trees, on both sides, between which too much differs for anybody to look at: many commits may have them.
pub(super) type Refused = BTreeSet<[Option<Oid>; 2]>;

/// What stands under a path on both sides.
pub(super) type Sides = (Option<Object>, Option<Object>);

/// An entry of a tree, and what stands in its place in another one.
type Pair<'t> = (Option<TreeEntry<'t>>, Option<TreeEntry<'t>>);

/// The entries of two trees that are not the same in both, in the order of git.
pub(super) fn unlike<'t>(old: Option<&'t Tree<'_>>, new: Option<&'t Tree<'_>>) -> impl Iterator<Item = Pair<'t>> {
    let mut old = old.into_iter().flat_map(Tree::iter).peekable();
    let mut new = new.into_iter().flat_map(Tree::iter).peekable();
    let pairs = std::iter::from_fn(move || {
        // Both are in the order of git.
        let order = match (old.peek(), new.peek()) {
            (None, None) => return None,
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (Some(before), Some(after)) => before.cmp(after),
        };
        Some((order.is_le().then(|| old.next()).flatten(), order.is_ge().then(|| new.next()).flatten()))
    });
    let id = |entry: &Option<TreeEntry<'_>>| entry.as_ref().map(|entry| (entry.id(), entry.filemode()));
    pairs.filter(move |(before, after)| id(before) != id(after))
}

/// Finds where two trees are not the same.
struct Differ<'r> {
    repository: &'r Repository,
    found: BTreeMap<String, Sides>,
    allowance: Allowance,
    refused: Option<&'r Mutex<Refused>>,
}

impl Differ<'_> {
    fn trees(&mut self, old: Option<&Tree<'_>>, new: Option<&Tree<'_>>, prefix: &str) -> Result<(), Error> {
        let known = self.refused.map(|refused| move || refused.lock().unwrap_or_else(PoisonError::into_inner));
        let sides = [old.map(Tree::id), new.map(Tree::id)];
        if known.as_ref().is_some_and(|known| known().contains(&sides)) {
            return Err(too_much());
        }
        let before = self.allowance.left();
        let done = self.within(old, new, prefix);
        // What takes most of the allowance will take it the next time too.
        let took = before - self.allowance.left();
        if let (Err(error), Some(known)) = (&done, known)
            && is_too_much(error)
            && took > Allowance::new().left() / 2
        {
            known().insert(sides);
        }
        done
    }

    fn within(&mut self, old: Option<&Tree<'_>>, new: Option<&Tree<'_>>, prefix: &str) -> Result<(), Error> {
        unlike(old, new).try_for_each(|(before, after)| self.entries(before.as_ref(), after.as_ref(), prefix))
    }

    fn entries(&mut self, old: Option<&TreeEntry<'_>>, new: Option<&TreeEntry<'_>>, prefix: &str) -> Result<(), Error> {
        let Some(one) = old.or(new) else { return Ok(()) };
        let name = String::from_utf8_lossy(one.name_bytes());
        // What begins with a dot is hidden, as in a folder.
        if name.starts_with('.') {
            return Ok(());
        }
        let path = format!("{prefix}{name}");
        self.allowance.take(&path)?;
        let repository = self.repository;
        let tree = |entry: Option<&TreeEntry<'_>>| {
            let folder = entry.filter(|entry| entry.kind() == Some(ObjectType::Tree));
            folder.map(|entry| repository.find_tree(entry.id())).transpose()
        };
        let (before, after) = (tree(old)?, tree(new)?);
        if (before.is_some() || after.is_some()) && path.matches('/').count() < DEEPEST {
            self.trees(before.as_ref(), after.as_ref(), &format!("{path}/"))?;
        }
        let sides = self.found.entry(path).or_default();
        sides.0 = sides.0.or(old.map(object));
        sides.1 = sides.1.or(new.map(object));
        Ok(())
    }
}

/// The paths, from the root of the agenda, at which its folder is not what the tree of a commit says, files that git does not know yet
/// included.
fn work_tree(repository: &Repository, commit: &Tree<'_>, root: &Path) -> Result<BTreeSet<String>, Error> {
    let below = below_work_tree(repository, root);
    let below: String = below.components().map(|part| format!("{}/", part.as_os_str().to_string_lossy())).collect();
    let mut options = DiffOptions::new();
    options.include_untracked(true).recurse_untracked_dirs(true).include_typechange(true).disable_pathspec_match(true);
    if !below.is_empty() {
        options.pathspec(&below);
    }
    let found = repository.diff_tree_to_workdir_with_index(Some(commit), Some(&mut options))?;
    let files = found.deltas().flat_map(|delta| {
        let path = |file: git2::DiffFile<'_>| file.path_bytes().map(|path| String::from_utf8_lossy(path).into_owned());
        [path(delta.old_file()), path(delta.new_file())]
    });
    let own = files.flatten().filter_map(|path| Some(path.strip_prefix(&below)?.trim_end_matches('/').to_owned()));
    Ok(own.filter(|path| !path.split('/').any(|part| part.starts_with('.'))).collect())
}
