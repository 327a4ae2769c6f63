//! A folder of files that a command writes: only what changed is written, what is there no more is removed, and nothing else is touched.

use super::file;
use crate::site::Page;
use crate::text::{Failure, Message};
use std::collections::BTreeSet;
use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

/// What is written into folders.
pub(super) struct Sort {
    /// Where the folder says which files in it are the command's own, a path on each line.
    list: &'static str,
    /// The template of what is wrong where it holds other files, and of what to do.
    in_use: [&'static str; 2],
}

/// The public space.
pub(super) const SITE: Sort = Sort { list: ".agenda-site", in_use: ["failure-folder-in-use", "failure-folder-in-use-hint"] };

/// Exports that are a file for each entity.
pub(super) const EXPORT: Sort = Sort { list: ".agenda-export", in_use: ["failure-export-in-use", "failure-export-in-use-hint"] };

/// A folder to write files into.
pub(super) struct Output {
    folder: PathBuf,
    list: &'static str,
    /// The files that were written before.
    own: BTreeSet<String>,
}

/// What was done.
pub(super) struct Written {
    /// How many files there are now.
    pub(super) files: usize,
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
    pub(super) fn open(folder: &Path, sort: &Sort) -> Result<Self, Failure> {
        let list = sort.list;
        let refused = |reason: &std::io::Error| {
            let folder = folder.display().to_string();
            Failure::new(Message::plain("failure-write").with("file", folder).with("reason", reason.to_string()))
        };
        let own = file::read_below(folder, list)?;
        if own.is_none() {
            let entries = match fs::read_dir(folder) {
                Ok(entries) => entries,
                Err(error) if error.kind() == ErrorKind::NotFound => {
                    return Ok(Output { folder: folder.to_owned(), list, own: BTreeSet::new() });
                }
                Err(error) => return Err(refused(&error)),
            };
            for entry in entries {
                if !entry.map_err(|error| refused(&error))?.file_name().as_encoded_bytes().starts_with(b".") {
                    let [in_use, hint] = sort.in_use;
                    let message = Message::plain(in_use).with("folder", folder.display().to_string());
                    return Err(Failure::new(message).hint(Message::plain(hint)));
                }
            }
        }
        let own = own.iter().flat_map(|own| own.lines()).filter(|path| is_below(path)).map(str::to_owned).collect();
        Ok(Output { folder: folder.to_owned(), list, own })
    }

    /// Writes the files that are handed over, each whole or not at all, from any thread, and removes those that were written before and
    /// are not among them.
    ///
    /// # Errors
    /// Where something else is in the way of a file, or one cannot be written.
    pub(super) fn write(
        &self,
        hand_over: impl FnOnce(&(dyn Fn(Page) -> Result<(), Failure> + Sync)) -> Result<(), Failure>,
    ) -> Result<Written, Failure> {
        let list = Mutex::new((file::open_below(&self.folder, self.list)?, BTreeSet::new()));
        let list_of = || list.lock().unwrap_or_else(PoisonError::into_inner);
        let changed = AtomicUsize::new(0);
        hand_over(&|page: Page| {
            // What is about to be there is listed first: a command that is stopped midway leaves nothing behind that the next one does not
            // know.
            if !self.own.contains(&page.path) {
                let line = format!("{}\n", page.path);
                let added = list_of().0.write_all(line.as_bytes());
                added.map_err(|reason| file::refused(&self.folder.join(self.list), &reason))?;
            }
            let is_changed = file::update_below(&self.folder, &page.path, &page.bytes)?;
            changed.fetch_add(usize::from(is_changed), Ordering::Relaxed);
            list_of().1.insert(page.path);
            Ok(())
        })?;
        let (_, now): (_, BTreeSet<String>) = list.into_inner().unwrap_or_else(PoisonError::into_inner);
        let mut removed = 0;
        for path in self.own.difference(&now) {
            removed += usize::from(file::remove_below(&self.folder, path)?);
        }
        let list: String = now.iter().map(|path| format!("{path}\n")).collect();
        file::write_below(&self.folder, self.list, list.as_bytes())?;
        Ok(Written { files: now.len(), changed: changed.into_inner(), removed })
    }
}

/// Whether a path leads to something below its folder.
fn is_below(path: &str) -> bool {
    !path.is_empty() && path.split('/').all(|part| !matches!(part, "" | "." | "..") && !part.contains(['\\', ':']))
}
