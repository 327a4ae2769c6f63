//! A folder of files that a command writes: only what changed is written, what is there no more is removed, and nothing else is touched.

use super::file;
use crate::site::Page;
use crate::text::{Failure, Message};
use std::collections::BTreeSet;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// Where the folder says which files in it are the command's own, a path on each line.
const LIST: &str = ".agenda-site";

/// A folder to write files into.
pub(super) struct Output {
    folder: PathBuf,
    /// The files that were written before.
    own: BTreeSet<String>,
}

/// What was done.
pub(super) struct Written {
    /// How many files are new or were written anew.
    pub(super) changed: usize,
    /// How many were removed.
    pub(super) removed: usize,
}

impl Output {
    /// A folder that is not there yet, is empty but for hidden files, or was written before.
    ///
    /// # Errors
    /// Where it holds other files, or cannot be read.
    pub(super) fn open(folder: &Path) -> Result<Self, Failure> {
        let refused = |reason: &std::io::Error| {
            let folder = folder.display().to_string();
            Failure::new(Message::plain("failure-write").with("file", folder).with("reason", reason.to_string()))
        };
        let own = file::read_below(folder, LIST)?;
        if own.is_none() {
            let entries = match fs::read_dir(folder) {
                Ok(entries) => entries,
                Err(error) if error.kind() == ErrorKind::NotFound => {
                    return Ok(Output { folder: folder.to_owned(), own: BTreeSet::new() });
                }
                Err(error) => return Err(refused(&error)),
            };
            for entry in entries {
                if !entry.map_err(|error| refused(&error))?.file_name().as_encoded_bytes().starts_with(b".") {
                    let message = Message::plain("failure-folder-in-use").with("folder", folder.display().to_string());
                    return Err(Failure::new(message).hint(Message::plain("failure-folder-in-use-hint")));
                }
            }
        }
        let own = own.iter().flat_map(|own| own.lines()).filter(|path| is_below(path)).map(str::to_owned).collect();
        Ok(Output { folder: folder.to_owned(), own })
    }

    /// Writes the files, each whole or not at all, and removes those that were written before and are no more among them.
    ///
    /// # Errors
    /// Where something else is in the way of a file, or one cannot be written.
    pub(super) fn write(&self, pages: &[Page]) -> Result<Written, Failure> {
        let now: BTreeSet<&str> = pages.iter().map(|page| &*page.path).collect();
        // What is about to be there is listed first: a command that is stopped midway leaves nothing behind that the next one does not know.
        let list = |paths: &BTreeSet<&str>| paths.iter().map(|path| format!("{path}\n")).collect::<String>();
        let both: BTreeSet<&str> = now.iter().copied().chain(self.own.iter().map(String::as_str)).collect();
        file::write_below(&self.folder, LIST, list(&both).as_bytes())?;
        let mut changed = 0;
        for page in pages {
            if file::bytes_below(&self.folder, &page.path)?.as_deref() != Some(&*page.bytes) {
                file::write_below(&self.folder, &page.path, &page.bytes)?;
                changed += 1;
            }
        }
        let mut removed = 0;
        for path in self.own.iter().filter(|path| !now.contains(path.as_str())) {
            removed += usize::from(file::remove_below(&self.folder, path)?);
        }
        file::write_below(&self.folder, LIST, list(&now).as_bytes())?;
        Ok(Written { changed, removed })
    }
}

/// Whether a path leads to something below its folder.
fn is_below(path: &str) -> bool {
    !path.is_empty() && path.split('/').all(|part| !matches!(part, "" | "." | "..") && !part.contains(['\\', ':']))
}
