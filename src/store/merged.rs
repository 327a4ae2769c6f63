use super::name::{RevisionName, shown};
use super::reduced::Reduced;
use super::repository::{below_work_tree, commit, discover};
use super::revision::{Files, blob, nature, yaml_entries};
use super::{Blob, Entry, Nature, ReadProblem, Revision, Store, is_yaml, missing};
use crate::text::{Failure, Message};
use git2::{Error, ErrorClass, Index, IndexConflict, Oid, Repository};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// What merging a revision into another one would give: read from the object database, and from memory where merging wrote something.
/// Nothing is written into the repository.
///
/// Attributes of files, such as `merge=union`, are not heeded: forges do not heed them either.
pub struct Merged {
    /// The revision into which the other one is merged.
    pub into: Revision,
    /// The revision that is merged.
    pub head: Revision,
    files: Files,
    written: BTreeMap<Oid, Vec<u8>>,
}

impl Merged {
    /// Merges `head` into `into` as git does, in the repository of a folder. What both change of a file of more than `largest` bytes
    /// is in conflict.
    ///
    /// # Errors
    /// Where there is no repository, one of the revisions is not there or holds no agenda, they have no history in common, or
    /// files are in conflict.
    pub fn open<'a>(
        folder: &Path,
        into: impl Into<RevisionName<'a>>,
        head: impl Into<RevisionName<'a>>,
        largest: usize,
    ) -> Result<Self, Failure> {
        let repository = discover(folder)?;
        let (into, head) = (into.into(), head.into());
        let commits = [commit(&repository, into)?.id(), commit(&repository, head)?.id()];
        let names = [into.name, head.name];
        let side = |at: usize| Revision::of(discover(folder)?, folder, commits[at], names[at]);
        let (into, head) = (side(0)?, side(1)?);
        let merging = Merging { repository: &repository, names, commits };
        let below = below_work_tree(&repository, folder);
        let below: String = below.components().map(|part| part.as_os_str().to_string_lossy() + "/").collect();
        let (reduced, index) = merging.merge(largest)?;
        let mut merged = Merged { files: into.files()?.clone(), written: BTreeMap::new(), into, head };
        merged.fill(&reduced, &index, &below).map_err(|error| merging.failed(&error))?;
        Ok(merged)
    }

    /// Puts into the files of one side what came of those that differ.
    fn fill(&mut self, reduced: &Reduced, index: &Index, below: &str) -> Result<(), Error> {
        let here = |path: &[u8]| String::from_utf8_lossy(path).strip_prefix(below).map(str::to_owned);
        let differing: Vec<String> = reduced.differing().filter_map(here).collect();
        // A folder whose name ends like that of a file is there as long as something is in it.
        let gone = differing.iter().flat_map(|path| yaml_folders(path).chain([path.as_str()]));
        gone.for_each(|path| _ = self.files.remove(path));
        for entry in index.iter() {
            let Some(path) = here(&entry.path).filter(|path| path.split('/').all(|name| !name.starts_with('.'))) else {
                continue;
            };
            let ((id, mode), bytes) = reduced.original((entry.id, entry.mode))?;
            let name = entry.path.rsplit(|byte| *byte == b'/').next().unwrap_or_default();
            self.files.insert(path, (id, nature(name, mode.cast_signed())));
            self.written.extend(bytes.map(|bytes| (id, bytes)));
        }
        let folders: BTreeSet<String> = self.files.keys().flat_map(|path| yaml_folders(path)).map(str::to_owned).collect();
        for folder in folders {
            self.files.entry(folder).or_insert((Oid::ZERO_SHA1, Nature::Folder));
        }
        Ok(())
    }
}

/// The folders on the way to a file whose names end like that of a file.
fn yaml_folders(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').map(|(at, _)| &path[..at]).filter(|folder| is_yaml(folder))
}

/// What is merged: a commit, or what merging others gave.
enum Version {
    Commit(Oid),
    Merged(Box<Ancestors>),
}

/// Common ancestors, two of several, which are merged to be one.
struct Ancestors {
    base: Option<Version>,
    one: Version,
    other: Oid,
}

impl Version {
    /// The commits that it was merged from.
    fn commits(&self) -> Vec<Oid> {
        match self {
            Version::Commit(id) => vec![*id],
            Version::Merged(ancestors) => [ancestors.one.commits(), vec![ancestors.other]].concat(),
        }
    }

    /// All commits whose trees are needed to merge it.
    fn needs(&self, needed: &mut BTreeSet<Oid>) {
        match self {
            Version::Commit(id) => _ = needed.insert(*id),
            Version::Merged(ancestors) => {
                needed.insert(ancestors.other);
                ancestors.one.needs(needed);
                ancestors.base.iter().for_each(|base| base.needs(needed));
            }
        }
    }

    /// Its tree in memory, where `trees` are those of the commits.
    fn tree(&self, reduced: &Reduced, trees: &BTreeMap<Oid, Oid>) -> Result<Oid, Error> {
        match self {
            Version::Commit(id) => Ok(trees[id]),
            Version::Merged(ancestors) => {
                let base = ancestors.base.as_ref().map(|base| base.tree(reduced, trees)).transpose()?;
                let one = ancestors.one.tree(reduced, trees)?;
                reduced.settled(&reduced.merge(base, one, trees[&ancestors.other])?)
            }
        }
    }
}

/// What revisions have in common: their last common ancestor, or what merging several of them gives, as git does it.
fn common(repository: &Repository, one: &[Oid], other: Oid, merges: &mut usize) -> Result<Version, Error> {
    let bases = repository.merge_bases_many(&[&[other], one].concat())?;
    // The oldest first; there is at least one.
    let mut bases = bases.iter().rev().copied();
    let mut common = Version::Commit(bases.next().unwrap_or(other));
    for other in bases {
        if *merges == 0 {
            break;
        }
        *merges -= 1;
        // Ancestors need not have one themselves.
        let base = match self::common(repository, &common.commits(), other, merges) {
            Err(error) if error.class() == ErrorClass::Merge => None,
            base => Some(base?),
        };
        common = Version::Merged(Box::new(Ancestors { base, one: common, other }));
    }
    Ok(common)
}

/// The merge of two commits of a repository, under the names by which they were asked for.
struct Merging<'a> {
    repository: &'a Repository,
    names: [&'a str; 2],
    commits: [Oid; 2],
}

impl Merging<'_> {
    /// Merges them: what differs between them and their ancestors, and what came of it.
    fn merge(&self, largest: usize) -> Result<(Reduced, Index), Failure> {
        // Histories of people have one common ancestor, or two.
        const MOST_MERGES: usize = 16;
        let failed = |error: Error| self.failed(&error);
        let [into, head] = self.commits;
        let common = common(self.repository, &[into], head, &mut { MOST_MERGES })
            .map_err(|error| missing::common(self.repository, self.names, &error, Some("failure-no-merge-base-merge-hint")))?;
        let mut commits = BTreeSet::from(self.commits);
        common.needs(&mut commits);
        let tree = |id: &Oid| self.repository.find_commit(*id)?.tree();
        let trees = commits.iter().map(tree).collect::<Result<Vec<_>, Error>>().map_err(failed)?;
        let reduced = Reduced::new(self.repository, &trees, largest).map_err(failed)?;
        let trees: BTreeMap<Oid, Oid> = commits.into_iter().zip(reduced.trees.iter().copied()).collect();
        let base = common.tree(&reduced, &trees).map_err(failed)?;
        let index = reduced.merge(Some(base), trees[&into], trees[&head]).map_err(failed)?;
        let conflicts = in_conflict(&index).map_err(failed)?;
        if conflicts.is_empty() { Ok((reduced, index)) } else { Err(self.conflict(conflicts)) }
    }

    fn message(&self, template: &'static str) -> Message {
        let [into, head] = self.names;
        Message::plain(template).with("into", shown(into)).with("head", shown(head))
    }

    fn conflict(&self, mut files: Vec<String>) -> Failure {
        const MOST_NAMED: usize = 20;
        if files.len() > MOST_NAMED {
            files.truncate(MOST_NAMED);
            files.push("…".to_owned());
        }
        let hint = Message::plain("failure-merge-hint").with("into", shown(self.names[0]));
        Failure::new(self.message("failure-merge-conflict").with("files", files)).hint(hint)
    }

    fn failed(&self, error: &Error) -> Failure {
        if missing::is_too_much(error) {
            let hint = Message::plain("failure-merge-hint").with("into", shown(self.names[0]));
            return Failure::new(self.message("failure-merge-too-much")).hint(hint);
        }
        match error.class() {
            ErrorClass::Odb | ErrorClass::Zlib | ErrorClass::Os => missing::unreadable(self.repository, self.names[1], error),
            _ => Failure::new(self.message("failure-merge").with("reason", error.message())),
        }
    }
}

/// The paths at which both sides have something else, in order.
fn in_conflict(index: &Index) -> Result<Vec<String>, Error> {
    let mut paths = BTreeSet::new();
    for conflict in index.conflicts()? {
        let IndexConflict { ancestor, our, their } = conflict?;
        // A file that was renamed is in conflict where it is now.
        let sides = [our, their].into_iter().flatten().map(|entry| entry.path).collect::<Vec<_>>();
        let sides = if sides.is_empty() { ancestor.into_iter().map(|entry| entry.path).collect() } else { sides };
        paths.extend(sides.iter().map(|path| String::from_utf8_lossy(path).into_owned()));
    }
    Ok(paths.into_iter().collect())
}

impl Store for Merged {
    fn entries(&self) -> Result<Vec<Entry>, Failure> {
        Ok(yaml_entries(&self.files))
    }

    fn read(&self, path: &str, limit: usize) -> Result<Vec<u8>, ReadProblem> {
        match self.files.get(path).and_then(|(id, _)| self.written.get(id)) {
            Some(bytes) if bytes.len() > limit => Err(ReadProblem::TooLarge),
            Some(bytes) => Ok(bytes.clone()),
            None => self.into.read_object(self.files.get(path).copied(), limit),
        }
    }

    fn blob(&self, path: &str) -> Option<Blob> {
        blob(self.files.get(path).copied())
    }
}
