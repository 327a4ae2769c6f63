//! What an agenda was along a line of commits: its trees, and what differs between them, read by all cores.

use super::difference::{Refused, Sides, differing, folder_of, is_schema, is_table};
use super::repository::{below_work_tree, discover};
use super::revision::{self, Files, Object, beside, listed, objects};
use super::{AGENDA_FILE, Blob, Branch, Entry, Landed, Line, ReadProblem, Store, is_yaml};
use crate::text::Failure;
use git2::{Error, ObjectType, Odb, Oid, Repository, Tree};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// An agenda along a line of commits.
pub struct Past {
    line: Line,
    folder: PathBuf,
    below: PathBuf,
    objects: Odb<'static>,
    /// The repository, opened as often as threads have worked on it at one time.
    idle: Mutex<Vec<Repository>>,
    refused: Mutex<Refused>,
}

/// An agenda as a commit has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct State {
    /// The place of the commit on its line; the largest number for one that is not on it.
    pub place: usize,
    /// Its `agenda.yaml`.
    pub own: File,
    root: Oid,
}

/// What a commit has of an agenda.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Held {
    /// An agenda.
    Agenda(State),
    /// None: its folder or its `agenda.yaml` is not there.
    Nothing,
    /// Nobody can tell: a tree is not there or damaged.
    Unreadable,
}

impl Held {
    /// The agenda, if that is what it has.
    pub fn state(self) -> Option<State> {
        match self {
            Held::Agenda(state) => Some(state),
            Held::Nothing | Held::Unreadable => None,
        }
    }
}

/// A file that is not the same in two states.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delta {
    /// Its path from the root of the agenda.
    pub path: String,
    /// What it was.
    pub old: Option<File>,
    /// What it is.
    pub new: Option<File>,
}

/// What stands under a path in a state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct File(Object);

impl File {
    /// Which bytes it has, if it is a file.
    pub fn blob(self) -> Option<Blob> {
        revision::blob(Some(self.0))
    }
}

impl Past {
    /// The agenda in `folder` along a line of the commits of its repository.
    ///
    /// # Errors
    /// Where there is no repository, or its objects cannot be read.
    pub fn open(folder: &Path, line: Line) -> Result<Self, Failure> {
        let repository = discover(folder)?;
        let objects = objects(&repository, "HEAD")?;
        let below = below_work_tree(&repository, folder);
        Ok(Past {
            line,
            folder: folder.to_owned(),
            below,
            objects,
            idle: Mutex::new(vec![repository]),
            refused: Mutex::default(),
        })
    }

    /// The line.
    pub fn line(&self) -> &Line {
        &self.line
    }

    /// The agenda at the end of the line, and before it at its last commit that has one.
    pub fn last(&self) -> Option<State> {
        self.last_before(self.line.len())
    }

    /// The agenda at the last commit before a place that has one.
    pub fn last_before(&self, place: usize) -> Option<State> {
        (0..place).rev().find_map(|place| self.held(place..place + 1).pop()?.state())
    }

    /// What the commits in some places have.
    pub fn held(&self, places: Range<usize>) -> Vec<Held> {
        let pieces: Vec<Range<usize>> = pieces(places);
        let of_piece = |piece: Range<usize>| {
            let held = self.with(|repository| piece.clone().map(|place| self.held_by(repository, place)).collect::<Vec<_>>());
            held.unwrap_or_else(|_| vec![Held::Unreadable; piece.len()])
        };
        pieces.into_par_iter().flat_map_iter(of_piece).collect()
    }

    fn held_by(&self, repository: &Repository, place: usize) -> Held {
        match self.root(repository, self.line.id(place).unwrap_or(Oid::ZERO_SHA1)) {
            Ok(Some((root, own))) => Held::Agenda(State { place, own, root }),
            Ok(None) => Held::Nothing,
            Err(_) => Held::Unreadable,
        }
    }

    /// The tree of the agenda in a commit, and its `agenda.yaml`.
    fn root(&self, repository: &Repository, commit: Oid) -> Result<Option<(Oid, File)>, Error> {
        let mut tree = repository.find_commit(commit)?.tree()?;
        for part in self.below.components() {
            let entry = tree.get_name_bytes(part.as_os_str().as_encoded_bytes());
            let Some(folder) = entry.filter(|entry| entry.kind() == Some(ObjectType::Tree)).map(|entry| entry.id()) else {
                return Ok(None);
            };
            tree = repository.find_tree(folder)?;
        }
        Ok(tree.get_name(AGENDA_FILE).map(|entry| (tree.id(), File(revision::object(&entry)))))
    }

    /// The agenda in a commit that need not be on the line, and in the one in which it left the line of another commit. None, where
    /// one of them has none or cannot be read.
    pub fn aside(&self, commit: &str, line: &str) -> Option<(State, State)> {
        let found = self.with(|repository| {
            let oid = |number: &str| Oid::from_str(number).ok();
            let (commit, line) = (oid(commit)?, oid(line)?);
            let left = repository.merge_base(commit, line).ok()?;
            let found = |id: Oid| self.root(repository, id).ok().flatten();
            let state = |id: Oid| found(id).map(|(root, own)| State { place: usize::MAX, own, root });
            Some((state(left)?, state(commit)?))
        });
        found.ok().flatten()
    }

    /// The YAML files, tables and schemas that differ; none, where a tree on the way cannot be read. Of the first state all files are
    /// new. Of steps between which very much differs only the first ones are answered for: of what is asked for at least one.
    pub fn differences(&self, steps: &[(Option<State>, State)]) -> Vec<Option<Vec<Delta>>> {
        let of_piece = |piece: &[(Option<State>, State)]| {
            let found = self.with(|repository| {
                let mut trees = Trees { repository, kept: HashMap::new(), refused: &self.refused };
                let mut left = MOST_DELTAS;
                let one = |(old, new): &(Option<State>, State)| {
                    let found = (left > 0).then(|| trees.differing(old.map(|old| old.root), new.root).ok())?;
                    left = left.saturating_sub(found.as_ref().map_or(0, Vec::len));
                    Some(found)
                };
                piece.iter().map(one).collect::<Vec<_>>()
            });
            found.unwrap_or_else(|_| vec![Some(None); piece.len()])
        };
        let found: Vec<_> = steps.par_chunks(PIECE).flat_map_iter(of_piece).collect();
        found.into_iter().map_while(|found| found).collect()
    }

    /// Whether the bytes of a file are there, are no more than a number, and are text.
    pub fn is_text(&self, file: File, limit: usize) -> bool {
        revision::read(&self.objects, Some(file.0), limit).is_ok_and(|bytes| std::str::from_utf8(&bytes).is_ok())
    }

    /// Whether one of some texts stands in a file; it may, where the file cannot be read.
    pub fn mentions(&self, file: File, limit: usize, texts: &[&str]) -> bool {
        let holds = |bytes: Vec<u8>| {
            let said = String::from_utf8_lossy(&bytes);
            texts.iter().any(|text| said.contains(text))
        };
        revision::read(&self.objects, Some(file.0), limit).map_or(true, holds)
    }

    /// The YAML files in a folder of a state, each with what stands under its path.
    pub fn beside(&self, state: State, folder: &str) -> Vec<(String, File)> {
        let found = self.in_tree(state, |repository, tree| {
            Ok(beside(repository, tree, folder).into_iter().map(|(path, object)| (path, File(object))).collect())
        });
        found.unwrap_or_default()
    }

    /// What tells a folder of a state from the same folder in another one; none, where it is not there.
    pub fn folder(&self, state: State, folder: &str) -> Option<Oid> {
        self.in_tree(state, |_, tree| Ok(tree.get_name(folder).map(|entry| entry.id()))).flatten()
    }

    /// All files below a folder of a state.
    pub fn below(&self, state: State, folder: &str) -> BTreeMap<String, File> {
        let found = self.in_tree(state, |repository, tree| {
            let Some(entry) = tree.get_name(folder).filter(|entry| entry.kind() == Some(ObjectType::Tree)) else {
                return Ok(Files::new());
            };
            revision::files(repository, &repository.find_tree(entry.id())?, &format!("{folder}/"))
        });
        found.unwrap_or_default().into_iter().map(|(path, object)| (path, File(object))).collect()
    }

    /// What stands under a path in a state.
    pub fn find(&self, state: State, path: &str) -> Option<File> {
        if path.split('/').any(|part| part.starts_with('.')) {
            return None;
        }
        let found = self.in_tree(state, |_, tree| Ok(tree.get_path(Path::new(path)).ok().map(|entry| revision::object(&entry))));
        listed(path, found.flatten()).map(File)
    }

    /// A store of which only `files` are listed; what else is asked for is looked up in a state.
    pub fn snapshot(&self, state: State, files: BTreeMap<String, File>) -> Snapshot<'_> {
        Snapshot { past: self, state, files, known: Mutex::default() }
    }

    /// What is known of the commit in a place beside what it changes.
    ///
    /// # Errors
    /// Where it cannot be read.
    pub fn landed(&self, place: usize) -> Result<Landed, Failure> {
        self.with(|repository| Landed::read(repository, self.line.id(place).unwrap_or(Oid::ZERO_SHA1)))?
    }

    /// The commits that came to the line with the commit in a place, itself among them.
    ///
    /// # Errors
    /// Where they cannot be read.
    pub fn branch(&self, place: usize) -> Result<Branch, Failure> {
        self.with(|repository| Branch::landed(repository, self.line.id(place).unwrap_or(Oid::ZERO_SHA1)))?
    }

    fn in_tree<T>(&self, state: State, work: impl FnOnce(&Repository, &Tree<'_>) -> Result<T, Error>) -> Option<T> {
        self.with(|repository| repository.find_tree(state.root).and_then(|tree| work(repository, &tree)).ok()).ok().flatten()
    }

    fn with<T>(&self, work: impl FnOnce(&Repository) -> T) -> Result<T, Failure> {
        let idle = || self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        let free = idle().pop();
        let repository = match free {
            Some(repository) => repository,
            None => discover(&self.folder)?,
        };
        let outcome = work(&repository);
        idle().push(repository);
        Ok(outcome)
    }
}

/// So many commits are looked at by one thread one after the other: what it has read of one it has for the next.
const PIECE: usize = 16;

/// Of so many differences no more are looked for before they have been made use of.
const MOST_DELTAS: usize = 10_000;

fn pieces(places: Range<usize>) -> Vec<Range<usize>> {
    let end = places.end;
    places.step_by(PIECE).map(|start| start..end.min(start + PIECE)).collect()
}

/// The trees of a repository, those of the last state kept: the next one is compared with it.
struct Trees<'r> {
    repository: &'r Repository,
    kept: HashMap<Oid, Tree<'r>>,
    refused: &'r Mutex<Refused>,
}

impl Trees<'_> {
    fn differing(&mut self, old: Option<Oid>, new: Oid) -> Result<Vec<Delta>, Error> {
        if old == Some(new) {
            return Ok(Vec::new());
        }
        let before = old.map(|old| self.kept.remove(&old).map_or_else(|| self.repository.find_tree(old), Ok)).transpose()?;
        let after = self.repository.find_tree(new)?;
        let found = differing(self.repository, before.as_ref(), Some(&after), Some(self.refused))?;
        self.kept.clear();
        self.kept.insert(new, after);
        let delta = |(path, (old, new)): (String, Sides)| {
            let file = |side| listed(&path, side).map(File);
            let (old, new) = (file(old), file(new));
            Delta { path, old, new }
        };
        let deltas = found.into_iter().map(delta);
        let read = |delta: &Delta| is_yaml(&delta.path) || is_table(&delta.path) || is_schema(&delta.path);
        Ok(deltas.filter(|delta| delta.old != delta.new && read(delta)).collect())
    }
}

/// The folders of the tables among the files that differ.
pub fn folders_of_tables(deltas: &[Delta]) -> BTreeSet<&str> {
    deltas.iter().map(|delta| &*delta.path).filter(|path| is_table(path)).map(folder_of).collect()
}

/// Some files of an agenda as a commit has them, others to be read where they are named.
pub struct Snapshot<'p> {
    past: &'p Past,
    state: State,
    files: BTreeMap<String, File>,
    known: Mutex<HashMap<String, Option<File>>>,
}

impl Snapshot<'_> {
    /// Lists YAML files too that were not, where they are there.
    pub fn add<'n>(&mut self, paths: impl IntoIterator<Item = &'n String>) {
        for path in paths.into_iter().filter(|path| is_yaml(path)) {
            if !self.files.contains_key(path)
                && let Some(file) = self.find(path)
            {
                self.files.insert(path.clone(), file);
            }
        }
    }

    fn find(&self, path: &str) -> Option<File> {
        if let Some(file) = self.files.get(path) {
            return Some(*file);
        }
        let known = || self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = known().get(path) {
            return *known;
        }
        let found = self.past.find(self.state, path);
        known().insert(path.to_owned(), found);
        found
    }
}

impl Store for Snapshot<'_> {
    fn entries(&self) -> Result<Vec<Entry>, Failure> {
        let yaml = self.files.iter().filter(|(path, _)| is_yaml(path));
        Ok(yaml.map(|(path, File((_, nature)))| Entry { path: path.clone(), nature: *nature }).collect())
    }

    fn read(&self, path: &str, limit: usize) -> Result<Vec<u8>, ReadProblem> {
        revision::read(&self.past.objects, self.find(path).map(|File(object)| object), limit)
    }

    fn blob(&self, path: &str) -> Option<Blob> {
        self.find(path)?.blob()
    }
}
