//! Workbooks as what they are on disk: zip archives, of which nobody knows beforehand how much is in them.

use super::protected;
use crate::text::{Failure, Message};
use std::io::{Cursor, Read, copy, sink};
use zip::ZipArchive;
use zip::result::ZipError;

/// How much a workbook may hold once it is unpacked.
const MOST: u64 = 256 << 20;

/// An archive whose parts fit into memory, counted and not only promised.
pub(super) struct Archive<'b>(ZipArchive<Cursor<&'b [u8]>>);

impl<'b> Archive<'b> {
    /// Opens an archive and unpacks it once, keeping nothing.
    ///
    /// # Errors
    /// Where it is none, is protected by a password, or holds more than is read.
    pub(super) fn open(name: &str, bytes: &'b [u8]) -> Result<Self, Failure> {
        let broken = |error: &ZipError| match error {
            ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => protected(name),
            _ => unreadable(name),
        };
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
        // What the directory promises is refused before anything is unpacked; whether it keeps that is counted.
        if archive.decompressed_size().is_some_and(|promised| promised > u128::from(MOST)) {
            return Err(too_large(name));
        }
        let mut left = MOST;
        for number in 0..archive.len() {
            let part = archive.by_index(number).map_err(|error| broken(&error))?;
            let length = copy(&mut part.take(left + 1), &mut sink()).map_err(|_| unreadable(name))?;
            left = left.checked_sub(length).ok_or_else(|| too_large(name))?;
        }
        Ok(Archive(archive))
    }

    /// Whether it has a part of that name.
    pub(super) fn has(&self, part: &str) -> bool {
        self.0.index_for_name(part).is_some()
    }

    /// The text of a part.
    pub(super) fn text(&mut self, part: &str) -> Option<String> {
        let mut text = String::new();
        self.0.by_name(part).ok()?.read_to_string(&mut text).ok()?;
        Some(text)
    }
}

/// That nobody can read a workbook.
pub(super) fn unreadable(name: &str) -> Failure {
    let failure = Failure::new(Message::plain("failure-import-unreadable").with("file", name));
    failure.hint(Message::plain("failure-import-unreadable-hint"))
}

/// That a workbook holds more than is read.
pub(super) fn too_large(name: &str) -> Failure {
    let failure = Failure::new(Message::plain("failure-import-too-large").with("file", name));
    failure.hint(Message::plain("failure-import-too-large-hint"))
}
