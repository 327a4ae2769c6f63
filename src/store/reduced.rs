//! Trees of several revisions without what is the same in all of them, in a repository that is in memory alone.
//!
//! Merging them gives what merging the whole trees gives, at the cost of what differs, and whatever merging writes stays in memory.

use super::allowance::Allowance;
use super::revision::DEEPEST;
use git2::{
    Config, Error, Index, IndexConflict, IndexEntry, IndexTime, MergeFileInput, MergeOptions, Odb, Oid, Repository, Tree,
    merge_file,
};
use std::collections::{BTreeMap, BTreeSet};

/// Trees without what is the same in all of them.
pub(super) struct Reduced {
    /// Holds them, and what is needed to merge them. Nothing of it is on disk.
    memory: Repository,
    /// The trees, in the order in which they were given.
    pub trees: Vec<Oid>,
    /// What stands, in each of the trees, where something differs.
    differing: Differing,
    /// The blobs whose bytes are in memory.
    taken: BTreeSet<Oid>,
    /// The blobs in memory that stand for an entry of which nobody merges the bytes.
    standing: BTreeMap<Oid, Entry>,
    /// Bytes that may still be taken into memory.
    left: usize,
}

/// The name of an object, and what it is.
pub(super) type Entry = (Oid, u32);

/// What stands under paths, in each of several trees.
type Differing = BTreeMap<Vec<u8>, Vec<Option<Entry>>>;

/// Bytes of files that are taken into memory, at most, and those that are counted for a line beside its own: merging takes the longer,
/// the more lines there are to choose from.
const MOST: usize = 64 * 1024 * 1024;
const LINE_COSTS: usize = 32;
/// Lines of a file that is merged, at most.
const MOST_LINES: usize = 50_000;
/// Paths that not all trees have, up to which files that were renamed and changed are looked for: each is compared with each.
const MOST_RENAMES: usize = 1_000;
/// The bits of an entry's flags that are set where it is a side of a conflict.
const IN_CONFLICT: u16 = 0x3000;

const FOLDER: u32 = 0o040_000;
const FILE: u32 = 0o100_644;
const PROGRAM: u32 = 0o100_755;

impl Reduced {
    /// Reduces trees. A file of more than `largest` bytes is not merged, nor are links and submodules: what both sides change of them
    /// is in conflict.
    ///
    /// # Errors
    /// Where an object cannot be read, has a name that git does not allow, or more differs than is ever looked at.
    pub(super) fn new(repository: &Repository, trees: &[Tree<'_>], largest: usize) -> Result<Self, Error> {
        let objects = Odb::new()?;
        objects.add_new_mempack_backend(1)?;
        let memory = Repository::from_odb(objects)?;
        // What a user or a machine sets for git changes no verdict.
        memory.set_config(&Config::new()?)?;
        let mut differing = Differing::new();
        let given: Vec<Option<Tree<'_>>> = trees.iter().cloned().map(Some).collect();
        find(repository, &given, (&[], 0), &mut differing, &mut Allowance::new())?;
        let (taken, standing) = (BTreeSet::new(), BTreeMap::new());
        let mut reduced = Reduced { memory, trees: Vec::new(), differing, taken, standing, left: MOST };
        reduced.write(repository, trees.len(), largest)?;
        Ok(reduced)
    }

    /// Writes the trees, of what differs.
    fn write(&mut self, repository: &Repository, trees: usize, largest: usize) -> Result<(), Error> {
        let objects = repository.odb()?;
        let renames = self.looks_for_renames();
        let mut indexes = (0..trees).map(|_| Index::new()).collect::<Result<Vec<Index>, Error>>()?;
        for (path, entries) in &self.differing {
            let in_all = entries.iter().all(Option::is_some);
            // Where there are two versions, one side has that of the ancestor: the other one counts, whatever its bytes are.
            let settled = in_all && entries.iter().collect::<BTreeSet<_>>().len() == 2;
            let merged = !settled && (in_all || renames || trees > 3);
            for (entry, index) in entries.iter().zip(&mut indexes) {
                let Some((id, mode)) = *entry else { continue };
                let is_file = mode == FILE || mode == PROGRAM;
                let taken =
                    self.taken.contains(&id) || merged && is_file && take(&objects, &self.memory, id, largest, &mut self.left)?;
                let new = if taken && is_file {
                    self.taken.insert(id);
                    (id, mode)
                } else {
                    // No text, so that git merges none of it; each its own, so that one that was renamed is known again.
                    let stands = self.memory.blob(format!("\0{id} {mode:o}").as_bytes())?;
                    self.standing.insert(stands, (id, mode));
                    (stands, FILE)
                };
                index.add(&at(path, new))?;
            }
        }
        self.trees = indexes.iter_mut().map(|index| index.write_tree_to(&self.memory)).collect::<Result<_, Error>>()?;
        Ok(())
    }

    /// Whether files that were renamed and changed are looked for.
    fn looks_for_renames(&self) -> bool {
        let not_in_all = self.differing.values().filter(|entries| entries.iter().any(Option::is_none));
        not_in_all.count() <= MOST_RENAMES
    }

    /// Merges two of the trees, or trees that came of merging them, from their ancestor on; with what is in conflict.
    ///
    /// # Errors
    /// Where git cannot merge them.
    pub(super) fn merge(&self, ancestor: Option<Oid>, one: Oid, other: Oid) -> Result<Index, Error> {
        let nothing = || self.memory.treebuilder(None)?.write();
        let ancestor = self.memory.find_tree(ancestor.map_or_else(nothing, Ok)?)?;
        let (one, other) = (self.memory.find_tree(one)?, self.memory.find_tree(other)?);
        let mut options = MergeOptions::new();
        // A limit of one leaves those that were renamed only.
        let limit = if self.looks_for_renames() { u32::try_from(self.differing.len()).unwrap_or(1).max(1) } else { 1 };
        options.find_renames(true).target_limit(limit).skip_reuc(true);
        self.memory.merge_trees(&ancestor, &one, &other, Some(&options))
    }

    /// The tree that a merge of ancestors gives. What is in conflict is settled: a text by both versions of what is different, which no
    /// side has, so that what they change of it is in conflict; all else as it was in their own ancestor, under the names it has now.
    ///
    /// # Errors
    /// Where git cannot merge a text.
    pub(super) fn settled(&self, index: &Index) -> Result<Oid, Error> {
        let mut settled = Index::new()?;
        for conflict in index.conflicts()? {
            let IndexConflict { ancestor, our, their } = conflict?;
            if let (Some(one), Some(other)) = (&our, &their)
                && let Some(id) = self.both(ancestor.as_ref(), one, other)?
            {
                settled.add(&at(&one.path, (id, one.mode)))?;
                continue;
            }
            for side in [our, their].iter().flatten() {
                if let Some(ancestor) = &ancestor {
                    settled.add(&at(&side.path, (ancestor.id, ancestor.mode)))?;
                }
            }
        }
        // Last, for a file that is in the way of others goes where they are added.
        for entry in index.iter().filter(|entry| entry.flags & IN_CONFLICT == 0) {
            settled.add(&entry)?;
        }
        settled.write_tree_to(&self.memory)
    }

    /// A text with both versions of what is different; nothing where there is no text, or it has two names.
    fn both(&self, ancestor: Option<&IndexEntry>, one: &IndexEntry, other: &IndexEntry) -> Result<Option<Oid>, Error> {
        let text = |entry: Option<&IndexEntry>| match entry {
            Some(entry) => self.memory.find_blob(entry.id).map(|blob| blob.content().to_vec()),
            None => Ok(Vec::new()),
        };
        let texts = [text(ancestor)?, text(Some(one))?, text(Some(other))?];
        if one.path != other.path || texts.iter().any(|text| text.contains(&0)) {
            return Ok(None);
        }
        let [ancestor, ours, theirs] = texts.each_ref().map(|text| {
            let mut input = MergeFileInput::new();
            input.content(text);
            input
        });
        self.memory.blob(merge_file(&ancestor, &ours, &theirs, None)?.content()).map(Some)
    }

    /// The paths at which something differs.
    pub(super) fn differing(&self) -> impl Iterator<Item = &[u8]> {
        self.differing.keys().map(Vec::as_slice)
    }

    /// What an entry of a merged tree is in the repository, with its bytes where merging wrote them.
    ///
    /// # Errors
    /// Where git cannot read its own memory.
    pub(super) fn original(&self, entry: Entry) -> Result<(Entry, Option<Vec<u8>>), Error> {
        if let Some(original) = self.standing.get(&entry.0) {
            return Ok((*original, None));
        }
        if self.taken.contains(&entry.0) {
            return Ok((entry, None));
        }
        Ok((entry, Some(self.memory.find_blob(entry.0)?.content().to_vec())))
    }
}

/// An entry of an index, in no conflict.
fn at(path: &[u8], (id, mode): Entry) -> IndexEntry {
    let never = IndexTime::new(0, 0);
    let (ctime, mtime, path) = (never, never, path.to_vec());
    IndexEntry { ctime, mtime, dev: 0, ino: 0, mode, uid: 0, gid: 0, file_size: 0, id, flags: 0, flags_extended: 0, path }
}

/// Takes the bytes of a file into memory, if it is one that is merged.
fn take(objects: &Odb<'_>, memory: &Repository, id: Oid, largest: usize, left: &mut usize) -> Result<bool, Error> {
    let (size, _) = objects.read_header(id)?;
    if size > largest || size > *left {
        return Ok(false);
    }
    let text = objects.read(id)?;
    let lines = text.data().split(|byte| *byte == b'\n').count();
    let Some(fewer) = left.checked_sub(size + lines * LINE_COSTS).filter(|_| lines <= MOST_LINES) else { return Ok(false) };
    *left = fewer;
    memory.blob(text.data())?;
    Ok(true)
}

/// Finds where several trees of one folder differ; what is the same in all of them is not looked into.
fn find(
    repository: &Repository,
    trees: &[Option<Tree<'_>>],
    (folder, depth): (&[u8], usize),
    found: &mut Differing,
    allowance: &mut Allowance,
) -> Result<(), Error> {
    let names = |tree: &Tree<'_>| tree.iter().map(|entry| entry.name_bytes().to_vec()).collect::<Vec<_>>();
    let names: BTreeSet<Vec<u8>> = trees.iter().flatten().flat_map(names).collect();
    for name in names {
        let entry = |tree: &Option<Tree<'_>>| {
            tree.as_ref()?.get_name_bytes(&name).map(|entry| (entry.id(), entry.filemode().cast_unsigned()))
        };
        let entries: Vec<Option<Entry>> = trees.iter().map(entry).collect();
        if entries.iter().all(|entry| *entry == entries[0]) {
            continue;
        }
        let path = if folder.is_empty() { name } else { [folder, b"/", &name].concat() };
        allowance.take(&path)?;
        // Deeper than anything is read, a folder is as good as a file that nobody merges.
        let is_folder = |entry: &Option<Entry>| entry.is_some_and(|(_, mode)| mode == FOLDER && depth < DEEPEST);
        let below = |entry: &Option<Entry>| match entry {
            Some((id, _)) if is_folder(entry) => repository.find_tree(*id).map(Some),
            _ => Ok(None),
        };
        let below = entries.iter().map(below).collect::<Result<Vec<_>, Error>>()?;
        if below.iter().any(Option::is_some) {
            find(repository, &below, (&path, depth + 1), found, allowance)?;
        }
        let entries: Vec<Option<Entry>> = entries.into_iter().map(|entry| entry.filter(|_| !is_folder(&entry))).collect();
        if entries.iter().any(Option::is_some) {
            found.insert(path, entries);
        }
    }
    Ok(())
}
