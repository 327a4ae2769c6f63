//! Where bytes come from: a folder, a revision in git, what merging two would give, memory. One seam, so that nothing above knows which.
//!
//! A store lists the YAML files below the root of an agenda and reads them. It follows no links, leaves out what is hidden
//! and what git is told to ignore, and never writes. It knows nothing of what the files mean. Only what is proposed is written: as a
//! commit on a branch, of files that are there.
//!
//! Beside the files, it reads what a repository holds about its commits: signatures, and what notes say of them. And it hears
//! when the files of a folder change.

mod allowance;
mod armour;
mod blob;
mod branch;
mod difference;
mod evidence;
mod folder;
mod landed;
mod line;
mod keys;
mod memory;
mod merged;
mod missing;
mod name;
mod past;
mod notes;
mod overlay;
mod open_pgp;
mod open_pgp_keys;
mod proposing;
mod provenance;
mod reduced;
mod repository;
mod revision;
mod root;
mod signature;
mod signers;
mod watch;

pub use blob::Blob;
pub use branch::{Branch, Commit};
pub use difference::{Head, Part, difference, is_schema, is_table, not_committed};
pub use evidence::Evidence;
pub use folder::{AGENDA_FILE, Folder, find_root, path_in_work_tree, work_tree};
pub use keys::Keys;
pub use landed::{Landed, Person, Undone};
pub use line::{Cut, Line};
pub use memory::Memory;
pub use merged::Merged;
pub use name::RevisionName;
pub use notes::NoteTrailer;
pub use overlay::Overlay;
pub use past::{Delta, File, Held, Past, Snapshot, State, folders_of_tables};
pub use proposing::{Author, Proposing, user};
pub use provenance::Provenance;
pub use repository::{commit_number, merge_base};
pub use revision::Revision;
pub use signature::{Fault, Form, Signature, Standing};
pub use watch::Watch;

use crate::text::Failure;

/// Something below the root whose name ends like that of a YAML file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// The path from the root, with `/` between its parts.
    pub path: String,
    /// What stands under that path.
    pub nature: Nature,
}

/// What stands under a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Nature {
    /// A file.
    File,
    /// A symbolic link, which is not followed.
    Link,
    /// A folder whose name ends like that of a file.
    Folder,
    /// A device, a pipe, a submodule: nothing to read.
    Special,
    /// A name that is not Unicode.
    UnreadableName,
}

/// Why something could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadProblem {
    /// Nothing stands there.
    Missing,
    /// It is not a file.
    NotAFile(Nature),
    /// It has more bytes than are read.
    TooLarge,
    /// The clone was made without its bytes.
    NotFetched,
    /// It is not what the repository says that it is.
    Damaged(String),
    /// The system refuses, and says why.
    Refused(String),
}

/// Where the bytes of an agenda come from.
pub trait Store: Sync {
    /// All YAML files below the root, in the order of their paths.
    ///
    /// # Errors
    /// Where the root itself cannot be read.
    fn entries(&self) -> Result<Vec<Entry>, Failure>;

    /// The bytes of a file, at most `limit` of them.
    ///
    /// # Errors
    /// Says why there are none.
    fn read(&self, path: &str, limit: usize) -> Result<Vec<u8>, ReadProblem>;

    /// Which bytes a file has, where the store knows it without reading them.
    fn blob(&self, _path: &str) -> Option<Blob> {
        None
    }
}

/// Whether a name, or a path, ends like that of a YAML file.
pub fn is_yaml(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, end)| end.eq_ignore_ascii_case("yaml") || end.eq_ignore_ascii_case("yml"))
}
