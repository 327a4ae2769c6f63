use super::{Entry, Nature, ReadProblem, Store, is_yaml};
use crate::text::{Failure, Message};
use ignore::{DirEntry, WalkBuilder, WalkState};
use std::collections::BTreeSet;
use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

/// The file at the root of every agenda.
pub const AGENDA_FILE: &str = "agenda.yaml";

/// The nearest folder, from `start` upwards, that holds an `agenda.yaml`.
///
/// # Errors
/// Where there is no such folder, or `start` is none.
pub fn find_root(start: &Path) -> Result<PathBuf, Failure> {
    let shown = start.display().to_string();
    let start = start
        .canonicalize()
        .ok()
        .filter(|path| path.is_dir())
        .ok_or_else(|| Failure::new(Message::plain("failure-no-folder").with("folder", shown.as_str())))?;
    // `symlink_metadata`: a link in the place of the file is reported by the check, so its folder is the root all the same.
    start.ancestors().find(|folder| folder.join(AGENDA_FILE).symlink_metadata().is_ok()).map(Path::to_owned).ok_or_else(|| {
        Failure::new(Message::plain("failure-no-agenda").with("folder", shown.as_str())).hint(Message::plain(no_agenda(&start)))
    })
}

/// What to do where a folder is in no agenda.
fn no_agenda(folder: &Path) -> &'static str {
    let is_repository =
        |folder: &Path| folder.join("HEAD").is_file() && ["objects", "refs"].iter().all(|part| folder.join(part).is_dir());
    let is_empty = || fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_none());
    if folder.ancestors().any(is_repository) {
        "failure-bare-hint"
    } else if is_empty() && folder.ancestors().any(|above| above.join(".gitmodules").is_file()) {
        "failure-submodule-hint"
    } else {
        "failure-no-agenda-hint"
    }
}

/// The root of the work tree that a folder lies in.
pub fn work_tree(folder: &Path) -> Option<PathBuf> {
    let folder = folder.canonicalize().ok()?;
    folder.ancestors().find(|above| above.join(".git").exists()).map(Path::to_owned)
}

/// The path of a folder from the root of the work tree that it lies in, with `/` between its parts; empty where it is that root
/// or lies in none.
///
/// Nothing of the repository is read but where it begins: git refuses to open one that belongs to another user, as work trees in
/// the containers of continuous integration do.
pub fn path_in_work_tree(folder: &Path) -> String {
    let Ok(folder) = folder.canonicalize() else { return String::new() };
    let root = work_tree(&folder);
    let below = root.and_then(|root| folder.strip_prefix(root).ok()).unwrap_or(Path::new(""));
    below.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}

/// A folder on disk.
#[derive(Debug)]
pub struct Folder {
    root: PathBuf,
}

impl Folder {
    /// The folder that holds `agenda.yaml`.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Folder { root: root.into() }
    }

    /// Where it is.
    pub(super) fn root(&self) -> &Path {
        &self.root
    }

    /// What stands under a path; nothing, where a link leads there.
    pub fn nature(&self, path: &str) -> Option<Nature> {
        let found = fs::symlink_metadata(self.root.join(path)).ok().filter(|_| !self.leaves_by_link(path))?;
        Some(if found.is_file() { Nature::File } else { nature(&found) })
    }
}

fn entry(found: &DirEntry, root: &Path) -> Option<Entry> {
    let kind = found.file_type()?;
    let (name, unreadable) = match found.file_name().to_str() {
        Some(name) => (name.to_owned(), false),
        None => (found.file_name().to_string_lossy().into_owned(), true),
    };
    if !is_yaml(&name) || found.depth() == 0 {
        return None;
    }
    let parts = found.path().strip_prefix(root).ok()?.components();
    let parts: Vec<_> = parts.map(|part| part.as_os_str().to_string_lossy()).collect();
    let nature = match kind {
        _ if unreadable => Nature::UnreadableName,
        kind if kind.is_symlink() => Nature::Link,
        kind if kind.is_dir() => Nature::Folder,
        kind if kind.is_file() => Nature::File,
        _ => Nature::Special,
    };
    Some(Entry { path: parts.join("/"), nature })
}

impl Store for Folder {
    fn entries(&self) -> Result<Vec<Entry>, Failure> {
        let found = Mutex::new(Vec::new());
        let walk = self.walk().threads(rayon::current_num_threads()).build_parallel();
        walk.run(|| {
            let mut own = Own { entries: Vec::new(), all: &found };
            Box::new(move |result| {
                match result {
                    Ok(entry) => own.entries.extend(self::entry(&entry, &self.root).map(Ok)),
                    Err(error) => own.entries.push(Err(error)),
                }
                WalkState::Continue
            })
        });
        let mut entries = Vec::new();
        for result in found.into_inner().unwrap_or_default() {
            entries.push(result.map_err(|error| {
                Failure::new(
                    Message::plain("failure-walk")
                        .with("folder", self.root.display().to_string())
                        .with("reason", error.to_string()),
                )
            })?);
        }
        entries.sort();
        Ok(entries)
    }

    fn read(&self, path: &str, limit: usize) -> Result<Vec<u8>, ReadProblem> {
        let refused = |error: std::io::Error| match error.kind() {
            ErrorKind::NotFound => ReadProblem::Missing,
            _ => ReadProblem::Refused(error.to_string()),
        };
        let full = self.root.join(path);
        // YAML files are read where the walk found them, which goes through no link; others where somebody says they are.
        if !is_yaml(path) && self.leaves_by_link(path) {
            return Err(ReadProblem::NotAFile(Nature::Link));
        }
        let mut file = match open(&full) {
            Ok(file) => file,
            // A link, a socket: what it is says more than why it cannot be opened.
            Err(error) => match fs::symlink_metadata(&full) {
                Ok(kind) if !kind.is_file() => return Err(ReadProblem::NotAFile(nature(&kind))),
                _ => return Err(refused(error)),
            },
        };
        // Nearly every file is smaller than this and is read at once: a file gives less than it is asked for only at its end.
        let mut start = [0; 16 * 1024];
        let length = match file.read(&mut start) {
            Ok(length) => length,
            Err(error) => match file.metadata() {
                Ok(kind) if !kind.is_file() => return Err(ReadProblem::NotAFile(nature(&kind))),
                _ => return Err(refused(error)),
            },
        };
        let mut bytes = start[..length].to_vec();
        if length == start.len() {
            file.take((limit + 1).saturating_sub(length) as u64).read_to_end(&mut bytes).map_err(refused)?;
        }
        if bytes.len() > limit { Err(ReadProblem::TooLarge) } else { Ok(bytes) }
    }
}

impl Folder {
    /// The walk through everything that is neither hidden nor left out of git.
    fn walk(&self) -> WalkBuilder {
        let mut walk = WalkBuilder::new(&self.root);
        walk.standard_filters(false).hidden(true).git_ignore(true).require_git(false);
        walk
    }

    /// The folders that files are looked for in, as far as they can be read.
    pub(super) fn folders(&self) -> BTreeSet<PathBuf> {
        let is_folder = |entry: &DirEntry| entry.file_type().is_some_and(|kind| kind.is_dir());
        self.walk().build().filter_map(Result::ok).filter(is_folder).map(DirEntry::into_path).collect()
    }

    /// Whether a folder on the way to `path` is a link.
    fn leaves_by_link(&self, path: &str) -> bool {
        let folders = path.match_indices('/').map(|(at, _)| self.root.join(&path[..at]));
        folders.into_iter().any(|folder| folder.symlink_metadata().is_ok_and(|kind| kind.is_symlink()))
    }
}

/// Opens a file to read it; never one that a link leads to, and without waiting for the other end of a pipe.
fn open(path: &Path) -> std::io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::custom_flags(&mut options, libc::O_NOFOLLOW | libc::O_NONBLOCK);
    #[cfg(not(unix))]
    if fs::symlink_metadata(path)?.is_symlink() {
        return Err(ErrorKind::Unsupported.into());
    }
    options.open(path)
}

fn nature(kind: &Metadata) -> Nature {
    match kind {
        kind if kind.is_symlink() => Nature::Link,
        kind if kind.is_dir() => Nature::Folder,
        _ => Nature::Special,
    }
}

/// The entries that one thread of the walk has found; handed in when the thread ends.
struct Own<'a> {
    entries: Vec<Result<Entry, ignore::Error>>,
    all: &'a Mutex<Vec<Result<Entry, ignore::Error>>>,
}

impl Drop for Own<'_> {
    fn drop(&mut self) {
        if let Ok(mut all) = self.all.lock() {
            all.append(&mut self.entries);
        }
    }
}
