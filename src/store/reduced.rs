//! Trees of several revisions without what is the same in all of them, in a repository that is in memory alone.
//!
//! Merging them gives what merging the whole trees gives, at the cost of what differs, and whatever merging writes stays in memory.

use super::revision::DEEPEST;
use git2::{
    Config, Error, Index, IndexConflict, IndexEntry, MergeFileInput, MergeOptions, Odb, Oid, Repository, Tree, TreeBuilder,
    merge_file,
};
use std::collections::{BTreeMap, BTreeSet};

/// Trees without what is the same in all of them.
pub(super) struct Reduced {
    /// Holds them, and what is needed to merge them. Nothing of it is on disk.
    pub memory: Repository,
    /// The trees, in the order in which they were given.
    pub trees: Vec<Oid>,
    kept: Kept,
}

/// The name of an object, and what it is.
pub(super) type Entry = (Oid, i32);

/// What was taken from the trees.
struct Kept {
    /// The paths at which something differs.
    differing: BTreeSet<Vec<u8>>,
    /// The blobs whose bytes are in memory.
    taken: BTreeSet<Oid>,
    /// The blobs in memory that stand for an entry of which nobody merges the bytes.
    standing: BTreeMap<Oid, Entry>,
    /// Bytes of a file that is merged, at most.
    largest: usize,
    /// Bytes that may still be taken.
    left: usize,
    /// Whether more differs than is merged.
    too_much: bool,
}

/// Bytes of files and paths that are taken into memory, at most.
const MOST: usize = 64 * 1024 * 1024;
/// Bytes that are counted for a path beside its own.
const PATH_COSTS: usize = 64;
/// Paths at which something differs, up to which files that were renamed and changed are looked for.
const MOST_RENAMES: u32 = 2000;

/// The bits of an entry's flags that are set where it is a side of a conflict.
const IN_CONFLICT: u16 = 0x3000;

const FOLDER: i32 = 0o040_000;
const FILE: i32 = 0o100_644;
const PROGRAM: i32 = 0o100_755;

impl Reduced {
    /// Reduces trees; nothing where more differs in them than is merged.
    ///
    /// A file of more than `largest` bytes is not merged, nor are links and submodules: what both sides change of them is in
    /// conflict.
    ///
    /// # Errors
    /// Where an object cannot be read, or has a name that git does not allow.
    pub(super) fn new(repository: &Repository, trees: &[Tree<'_>], largest: usize) -> Result<Option<Self>, Error> {
        let objects = Odb::new()?;
        objects.add_new_mempack_backend(1)?;
        let memory = Repository::from_odb(objects)?;
        // What a user or a machine sets for git changes no verdict.
        memory.set_config(&Config::new()?)?;
        let (differing, taken, standing) = (BTreeSet::new(), BTreeSet::new(), BTreeMap::new());
        let mut kept = Kept { differing, taken, standing, largest, left: MOST, too_much: false };
        let given: Vec<Option<Tree<'_>>> = trees.iter().cloned().map(Some).collect();
        let written = folder((repository, &memory), &given, (&mut Vec::new(), 0), &mut kept)?;
        let nothing = memory.treebuilder(None)?.write()?;
        let trees = written.into_iter().map(|tree| tree.unwrap_or(nothing)).collect();
        Ok((!kept.too_much).then_some(Reduced { memory, trees, kept }))
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
        options.find_renames(true).target_limit(MOST_RENAMES).skip_reuc(true);
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
                settled.add(&entry((id, one.mode), one))?;
                continue;
            }
            for side in [our, their].iter().flatten() {
                if let Some(ancestor) = &ancestor {
                    settled.add(&entry((ancestor.id, ancestor.mode), side))?;
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
        self.kept.differing.iter().map(Vec::as_slice)
    }

    /// What an entry of a merged tree is in the repository, with its bytes where merging wrote them.
    ///
    /// # Errors
    /// Where git cannot read its own memory.
    pub(super) fn original(&self, entry: Entry) -> Result<(Entry, Option<Vec<u8>>), Error> {
        if let Some(original) = self.kept.standing.get(&entry.0) {
            return Ok((*original, None));
        }
        if self.kept.taken.contains(&entry.0) {
            return Ok((entry, None));
        }
        Ok((entry, Some(self.memory.find_blob(entry.0)?.content().to_vec())))
    }
}

/// An entry in no conflict, at the path of another one.
fn entry((id, mode): (Oid, u32), at: &IndexEntry) -> IndexEntry {
    let (ctime, mtime) = (at.ctime, at.mtime);
    IndexEntry { id, mode, flags: 0, ctime, mtime, path: at.path.clone(), ..*at }
}

/// Writes what differs in a folder of several trees; nothing for a tree in which nothing of it is left.
fn folder(
    (repository, memory): (&Repository, &Repository),
    trees: &[Option<Tree<'_>>],
    (path, depth): (&mut Vec<u8>, usize),
    kept: &mut Kept,
) -> Result<Vec<Option<Oid>>, Error> {
    let names: BTreeSet<Vec<u8>> = trees
        .iter()
        .flatten()
        .flat_map(|tree| tree.iter().map(|entry| entry.name_bytes().to_vec()).collect::<Vec<_>>())
        .collect();
    let mut builders = trees.iter().map(|_| memory.treebuilder(None)).collect::<Result<Vec<TreeBuilder<'_>>, Error>>()?;
    for name in names {
        let entry = |tree: &Option<Tree<'_>>| tree.as_ref()?.get_name_bytes(&name).map(|entry| (entry.id(), entry.filemode()));
        let entries: Vec<Option<Entry>> = trees.iter().map(entry).collect();
        if entries.iter().all(|entry| *entry == entries[0]) {
            continue;
        }
        let length = path.len();
        path.extend((length > 0).then_some(b'/'));
        path.extend(&name);
        let Some(left) = kept.left.checked_sub(path.len() + PATH_COSTS) else {
            kept.too_much = true;
            break;
        };
        kept.left = left;
        let is_folder = |entry: &Option<Entry>| entry.is_some_and(|(_, mode)| mode == FOLDER && depth < DEEPEST);
        let below = |entry: &Option<Entry>| match entry {
            Some((id, _)) if is_folder(entry) => repository.find_tree(*id).map(Some),
            _ => Ok(None),
        };
        let below = entries.iter().map(below).collect::<Result<Vec<_>, Error>>()?;
        let written = if below.iter().any(Option::is_some) {
            folder((repository, memory), &below, (path, depth + 1), kept)?
        } else {
            vec![None; trees.len()]
        };
        if !entries.iter().all(|entry| entry.is_none() || is_folder(entry)) {
            kept.differing.insert(path.clone());
        }
        // Where there are two versions, one side has that of the ancestor: the other one counts, whatever its bytes are.
        let settled = entries.iter().all(Option::is_some) && entries.iter().collect::<BTreeSet<_>>().len() == 2;
        for ((entry, written), builder) in entries.iter().zip(written).zip(&mut builders) {
            let new = match entry {
                Some(_) if is_folder(entry) => written.map(|id| (id, FOLDER)),
                Some(entry) => Some(kept.take((repository, memory), *entry, settled)?),
                None => None,
            };
            if let Some((id, mode)) = new {
                builder.insert(name.as_slice(), id, mode)?;
            }
        }
        path.truncate(length);
    }
    builders.into_iter().map(|builder| if builder.is_empty() { Ok(None) } else { builder.write().map(Some) }).collect()
}

impl Kept {
    /// Takes an entry into memory: with its bytes where they are merged, else by something that stands for it.
    fn take(&mut self, (repository, memory): (&Repository, &Repository), entry: Entry, settled: bool) -> Result<Entry, Error> {
        let (id, mode) = entry;
        if self.taken.contains(&id) {
            return Ok(entry);
        }
        if !settled && (mode == FILE || mode == PROGRAM) {
            let objects = repository.odb()?;
            let (size, _) = objects.read_header(id)?;
            if size <= self.largest && size <= self.left {
                self.left -= size;
                memory.blob(objects.read(id)?.data())?;
                self.taken.insert(id);
                return Ok(entry);
            }
        }
        // No text, so that git merges none of it; each its own, so that one that was renamed is known again.
        let stands = memory.blob(format!("\0{id} {mode:o}").as_bytes())?;
        self.standing.insert(stands, entry);
        Ok((stands, FILE))
    }
}
