//! The commits that a head has and its base has not.

use super::allowance::Allowance;
use super::difference::unlike;
use super::missing::{self, is_too_much, too_much};
use super::name::{RevisionName, shown};
use super::repository::{commit, common, discover};
use super::revision::DEEPEST;
use crate::text::{Failure, Message};
use git2::{Commit as GitCommit, Error, ObjectType, Oid, Repository, Sort, TreeEntry, message_trailers_bytes};
use std::collections::{BTreeSet, HashMap};
use std::path::Path;

/// A proposal of more commits is none that somebody could have read.
const MOST_COMMITS: usize = 5_000;

/// The commits that a proposal adds to its base.
#[derive(Debug)]
pub struct Branch {
    /// The commit that the name of the base leads to.
    pub tip: String,
    /// The commit in which both last had the same history.
    pub base: String,
    /// The commit that is proposed.
    pub head: String,
    /// The commits that only the proposal has, the newest first; a commit stands before those that it follows.
    pub commits: Vec<Commit>,
    /// Whether these are all: of what landed with more commits than anybody could have read, there is the last one alone.
    pub is_whole: bool,
    /// The commits on its own line, the newest first: the place of each among all, and the latest time at which it or something
    /// that it follows was made.
    line: Vec<(usize, i64)>,
}

/// A commit of a proposal.
#[derive(Debug)]
pub struct Commit {
    /// Its number.
    pub id: String,
    /// The commits that it follows, the one on its own line first.
    pub parents: Vec<String>,
    /// The mail address of its author.
    pub author: String,
    /// When it was made, in seconds since 1970, as its committer says.
    pub time: i64,
    /// The trailers of its message: key and value.
    pub trailers: Vec<(String, String)>,
    /// Whether its author wrote something: a commit without changes, or one that only joins two lines, adds nothing of its own.
    pub contributes: bool,
}

impl Branch {
    /// The commits that lead from a base to a head.
    ///
    /// # Errors
    /// Where there is no repository, one of the revisions is not there, they have no history in common, or it is too long.
    pub fn open<'a>(
        folder: &Path,
        base: impl Into<RevisionName<'a>>,
        head: impl Into<RevisionName<'a>>,
    ) -> Result<Self, Failure> {
        let repository = discover(folder)?;
        let (base, head) = (base.into(), head.into());
        let (tip, end) = (commit(&repository, base)?.id(), commit(&repository, head)?.id());
        let (base, head) = (base.name, head.name);
        let common = common(&repository, [tip, end], [base, head], None)?;
        let unreadable = |error: Error| missing::unreadable(&repository, head, &error);
        let ids = between(&repository, tip, end).map_err(unreadable)?;
        if ids.len() > MOST_COMMITS {
            let message = Message::plain("failure-too-many-commits").with("base", shown(base)).with("head", shown(head));
            let failure = Failure::new(message.with("most", MOST_COMMITS));
            return Err(failure.hint(Message::plain("failure-too-many-commits-hint")));
        }
        let commits = ids.into_iter().map(|id| read(&repository, id)).collect::<Result<Vec<_>, _>>().map_err(unreadable)?;
        let (tip, base, head) = (tip.to_string(), common.to_string(), end.to_string());
        Ok(Branch { line: line(&head, &commits), tip, base, head, commits, is_whole: true })
    }

    /// The commits that came to the line of a commit with it: itself, and what it merges.
    pub(super) fn landed(repository: &Repository, id: Oid) -> Result<Self, Failure> {
        let unreadable = |error: Error| missing::unreadable(repository, &id.to_string(), &error);
        let commit = repository.find_commit(id).map_err(unreadable)?;
        let parent = commit.parent_ids().next();
        let is_merge = commit.parent_count() > 1;
        let merged = parent.filter(|_| is_merge).map(|parent| between(repository, parent, id)).transpose().map_err(unreadable)?;
        let is_whole = merged.as_ref().is_none_or(|ids| ids.len() <= MOST_COMMITS);
        let ids = merged.filter(|_| is_whole).unwrap_or_else(|| vec![id]);
        let commits = ids.into_iter().map(|id| read(repository, id)).collect::<Result<Vec<_>, _>>().map_err(unreadable)?;
        let (base, head) = (parent.map_or_else(String::new, |parent| parent.to_string()), id.to_string());
        Ok(Branch { line: line(&head, &commits), tip: base.clone(), base, head, commits, is_whole })
    }

    /// The commit with this number, or the only one whose number begins so.
    pub fn find(&self, number: &str) -> Option<&Commit> {
        // As many digits as forges show at least.
        const SHORTEST: usize = 7;
        let number = number.to_ascii_lowercase();
        let mut found = self.commits.iter().filter(|commit| commit.id.starts_with(&number));
        let first = found.next().filter(|_| number.len() >= SHORTEST)?;
        found.next().is_none().then_some(first)
    }

    /// What the proposal was at some time, in seconds since 1970: the last commit on its own line that was made by then, with
    /// all that it follows. None, where nothing of it was there.
    pub fn at(&self, time: i64) -> Option<&Commit> {
        self.line.iter().find(|(_, latest)| *latest <= time).and_then(|(place, _)| self.commits.get(*place))
    }
}

/// The commits from the head along the first of the proposal's commits that each follows, each with the latest time of all that it
/// holds. Forges also try a proposal merged into its base: then the base comes first, and is no part of it.
fn line(head: &str, commits: &[Commit]) -> Vec<(usize, i64)> {
    let mut known: HashMap<&str, (usize, i64)> = HashMap::new();
    for (place, commit) in commits.iter().enumerate().rev() {
        let before = commit.parents.iter().filter_map(|parent| known.get(parent.as_str())).map(|(_, latest)| *latest).max();
        known.insert(&commit.id, (place, before.map_or(commit.time, |before| before.max(commit.time))));
    }
    let next = |(place, _): &(usize, i64)| commits[*place].parents.iter().find_map(|parent| known.get(parent.as_str())).copied();
    std::iter::successors(known.get(head).copied(), next).collect()
}

/// The commits of the head that the base has not, one more than is read at most.
fn between(repository: &Repository, tip: Oid, head: Oid) -> Result<Vec<Oid>, Error> {
    let mut walk = repository.revwalk()?;
    walk.set_sorting(Sort::TOPOLOGICAL | Sort::TIME)?;
    walk.push(head)?;
    walk.hide(tip)?;
    walk.take(MOST_COMMITS + 1).collect()
}

fn read(repository: &Repository, id: Oid) -> Result<Commit, Error> {
    let commit = repository.find_commit(id)?;
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).trim().to_owned();
    let trailers = message_trailers_bytes(commit.message_bytes())?;
    let author = text(commit.author().email_bytes());
    Ok(Commit {
        id: id.to_string(),
        parents: commit.parent_ids().map(|parent| parent.to_string()).collect(),
        author,
        time: commit.time().seconds(),
        trailers: trailers.iter().map(|(key, value)| (text(key), text(value))).collect(),
        contributes: contributes(repository, &commit)?,
    })
}

/// Whether a commit says anything that those before it do not say. A merge of which nobody can tell, because too much differs, does.
fn contributes(repository: &Repository, commit: &GitCommit<'_>) -> Result<bool, Error> {
    let parents: Vec<GitCommit<'_>> = commit.parents().collect();
    match &parents[..] {
        [parent] => Ok(parent.tree_id() != commit.tree_id()),
        [one, other] => {
            let Ok(common) = repository.merge_base(one.id(), other.id()) else { return Ok(true) };
            let common = repository.find_commit(common)?;
            let trees = [&common, one, other, commit].map(|side| Some(side.tree_id()));
            match (Joining { repository, allowance: Allowance::new() }).joins(trees, 0) {
                Err(error) if is_too_much(&error) => Ok(true),
                joins => Ok(!joins?),
            }
        }
        _ => Ok(true),
    }
}

/// Finds out whether a merge takes from each side what only that side changed, and nothing else. What both sides changed takes
/// somebody to say what becomes of it.
struct Joining<'r> {
    repository: &'r Repository,
    allowance: Allowance,
}

impl Joining<'_> {
    /// Whether it does so between four trees: that which both sides come from, the two sides, and what they became. What only one side
    /// changed is not looked into.
    fn joins(&mut self, trees: [Option<Oid>; 4], depth: usize) -> Result<bool, Error> {
        if let Some(expected) = settled(trees) {
            return Ok(trees[3] == expected);
        }
        if depth == DEEPEST {
            return Err(too_much());
        }
        let tree = |id: Option<Oid>| id.map(|id| self.repository.find_tree(id)).transpose();
        let [common, one, other, merged] = trees.map(tree);
        let trees = [common?, one?, other?, merged?];
        let [common, one, other, merged] = trees.each_ref().map(Option::as_ref);
        // What one side has left alone is to be what the other one has.
        let changed = unlike(common, other).chain(unlike(one, merged));
        let names: BTreeSet<Vec<u8>> =
            changed.filter_map(|(old, new)| old.or(new)).map(|entry| entry.name_bytes().to_vec()).collect();
        for name in names {
            self.allowance.take(&name)?;
            let entries = [common, one, other, merged].map(|tree| tree?.get_name_bytes(&name));
            let is_folder = |entry: &TreeEntry<'_>| entry.kind() == Some(ObjectType::Tree);
            // A file may have become a folder, or a folder a file: then one came and the other went.
            let folders = entries.each_ref().map(|entry| entry.as_ref().filter(|entry| is_folder(entry)).map(TreeEntry::id));
            let files = entries.each_ref().map(|entry| {
                let file = entry.as_ref().filter(|entry| !is_folder(entry));
                file.map(|entry| (entry.id(), entry.filemode()))
            });
            let joins = settled(files) == Some(files[3]) && self.joins(folders, depth + 1)?;
            if !joins {
                return Ok(false);
            }
        }
        Ok(true)
    }
}

/// What comes of something that at most one side has changed, or both in the same way; none, where they have changed it each in its own.
fn settled<T: PartialEq + Copy>([common, one, other, _]: [T; 4]) -> Option<T> {
    if one == common || one == other {
        return Some(other);
    }
    (other == common).then_some(one)
}

#[cfg(test)]
mod tests {
    use super::*;
    use git2::{FileMode, Signature, Tree};
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    /// Files by their paths, each with what stands in it.
    type Files = BTreeMap<&'static str, u8>;

    /// A tree of these files; a file stands in the way of a folder of its name.
    fn tree<'r>(repository: &'r Repository, files: &[(Vec<&str>, u8)]) -> Tree<'r> {
        let mut builder = repository.treebuilder(None).unwrap();
        let mut below: BTreeMap<&str, Vec<(Vec<&str>, u8)>> = BTreeMap::new();
        for (path, content) in files {
            match &path[..] {
                [name] => {
                    let id = repository.blob(&[*content]).unwrap();
                    builder.insert(name, id, FileMode::Blob.into()).unwrap();
                }
                [folder, rest @ ..] => below.entry(folder).or_default().push((rest.to_vec(), *content)),
                [] => {}
            }
        }
        for (folder, files) in below {
            builder.insert(folder, tree(repository, &files).id(), FileMode::Tree.into()).unwrap();
        }
        let id = builder.write().unwrap();
        repository.find_tree(id).unwrap()
    }

    fn commit(repository: &Repository, files: &Files, parents: &[Oid]) -> Oid {
        let files: Vec<_> = files.iter().map(|(path, content)| (path.split('/').collect(), *content)).collect();
        let who = Signature::new("Agenda team", "agenda@digital.gov.example", &git2::Time::new(1_700_000_000, 0)).unwrap();
        let parents: Vec<_> = parents.iter().map(|id| repository.find_commit(*id).unwrap()).collect();
        repository.commit(None, &who, &who, "", &tree(repository, &files), &parents.iter().collect::<Vec<_>>()).unwrap()
    }

    /// What a side has in another way than what both come from: nothing, for what it has no more.
    fn changed(common: &Files, side: &Files) -> BTreeMap<&'static str, Option<u8>> {
        let paths = common.keys().chain(side.keys());
        paths.filter(|path| common.get(*path) != side.get(*path)).map(|path| (*path, side.get(path).copied())).collect()
    }

    /// Whether a merge takes what each side changed, by the files alone.
    fn takes_both([common, one, other, merged]: [&Files; 4]) -> bool {
        let (one, other) = (changed(common, one), changed(common, other));
        let agree = one.iter().all(|(path, file)| other.get(path).is_none_or(|theirs| theirs == file));
        let expected: BTreeMap<_, _> = one.into_iter().chain(other).collect();
        agree && expected == changed(common, merged)
    }

    fn some_files() -> impl Strategy<Value = Files> {
        const PATHS: [&str; 7] = ["a", "b", "d", "d/a", "d/b", "d/e/a", "d/e/b"];
        prop::collection::vec(prop::option::weighted(0.7, 0..3_u8), PATHS.len()).prop_map(|contents| {
            let mut files: Files = PATHS.into_iter().zip(contents).filter_map(|(path, content)| Some((path, content?))).collect();
            if files.contains_key("d") {
                files.retain(|path, _| !path.starts_with("d/"));
            }
            files
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn a_merge_contributes_what_neither_side_alone_has_changed(
            common in some_files(), one in some_files(), other in some_files(), own in some_files(), takes in any::<bool>()
        ) {
            let folder = tempfile::tempdir().unwrap();
            let repository = Repository::init_bare(folder.path()).unwrap();
            // Most merges are what both sides come to.
            let mut merged = own;
            if takes {
                merged = common.clone();
                for (path, file) in changed(&common, &one).into_iter().chain(changed(&common, &other)) {
                    match file {
                        Some(content) => merged.insert(path, content),
                        None => merged.remove(path),
                    };
                }
                if merged.contains_key("d") {
                    merged.retain(|path, _| !path.starts_with("d/"));
                }
            }
            let first = commit(&repository, &common, &[]);
            let sides = [commit(&repository, &one, &[first]), commit(&repository, &other, &[first])];
            let merge = repository.find_commit(commit(&repository, &merged, &sides)).unwrap();
            // Two sides that are one commit are no two sides.
            prop_assume!(sides[0] != sides[1]);
            prop_assert_eq!(contributes(&repository, &merge).unwrap(), !takes_both([&common, &one, &other, &merged]));
        }
    }
}
