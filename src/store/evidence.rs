//! What a repository holds beside the changes themselves that shows how they were made: signatures, provenance and notes.

use super::keys::Keys;
use super::missing;
use super::notes::{self, NoteTrailer, Notes};
use super::provenance::{Provenance, provenance};
use super::repository::{commit, discover};
use super::signature::{Signature, signature};
use crate::text::Failure;
use git2::Repository;
use std::path::Path;

/// The evidence in a repository, for as many of its commits as somebody asks about.
pub struct Evidence {
    repository: Repository,
    notes: Notes,
    keys: Keys,
}

impl Evidence {
    /// The evidence in the repository that a folder lies in, judged by the keys at hand.
    ///
    /// # Errors
    /// Where there is no repository, or its notes cannot be read.
    pub fn open(folder: &Path, keys: Keys) -> Result<Self, Failure> {
        let repository = discover(folder)?;
        let notes = Notes::open(&repository)?;
        Ok(Evidence { repository, notes, keys })
    }

    /// The signature of a commit; none, where it has none or more bytes than commits have.
    ///
    /// # Errors
    /// Where there is no such commit, or it cannot be read.
    pub fn signature(&self, revision: &str) -> Result<Option<Signature>, Failure> {
        let id = commit(&self.repository, revision.into())?.id();
        signature(&self.repository, id, &self.keys).map_err(|error| missing::unreadable(&self.repository, revision, &error))
    }

    /// The signed provenance in the notes of a commit, in the order of their references.
    ///
    /// # Errors
    /// Where there is no such commit, or a note of it cannot be read.
    pub fn provenance(&self, revision: &str) -> Result<Vec<Provenance>, Failure> {
        let id = commit(&self.repository, revision.into())?.id();
        let (notes, number) = (self.notes.of(&self.repository, id)?, id.to_string());
        Ok(notes.iter().flat_map(|(name, text)| provenance(name, text, &number, &self.keys)).collect())
    }

    /// Whether anything is attached to any commit.
    pub fn has_notes(&self) -> bool {
        !self.notes.is_empty()
    }

    /// Whether a key is at hand that could verify the signature of a commit.
    pub fn verifies_commits(&self) -> bool {
        self.keys.verify_commits()
    }

    /// Whether a key is at hand that could verify provenance.
    pub fn verifies_provenance(&self) -> bool {
        !self.keys.plain().is_empty()
    }

    /// The trailers in the notes of a commit, in the order of their references.
    ///
    /// # Errors
    /// Where there is no such commit, or a note of it cannot be read.
    pub fn note_trailers(&self, revision: &str) -> Result<Vec<NoteTrailer>, Failure> {
        let id = commit(&self.repository, revision.into())?.id();
        Ok(self.notes.of(&self.repository, id)?.iter().flat_map(|(name, text)| notes::trailers(name, text)).collect())
    }
}
