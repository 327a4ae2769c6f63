//! What is attached to commits by git notes.

use super::allowance::Allowance;
use super::missing;
use crate::text::{Failure, Message};
use git2::{Error, ObjectType, Oid, Repository, Tree, message_trailers_bytes};
use std::collections::HashMap;

/// The notes of a repository: which commit has which, found once.
#[derive(Debug, Default)]
pub(super) struct Notes {
    /// The names of the references that hold notes, in their order.
    references: Vec<String>,
    /// For each commit the place of the reference among these, and the number of the note.
    notes: HashMap<Oid, Vec<(usize, Oid)>>,
}

/// A trailer in a note of a commit, such as `Approved-by: …`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteTrailer {
    /// The name of the reference that holds the note.
    pub reference: String,
    /// What stands before the colon.
    pub key: String,
    /// What stands behind it.
    pub value: String,
}

/// Programs that attach notes use one reference or a few; of more than this, the first in the order of their names are read.
const MOST_REFERENCES: usize = 100;

/// A note of more bytes or lines is not read.
const LARGEST_NOTE: usize = 1024 * 1024;
const MOST_LINES: usize = 10_000;

/// So many digits has the number of a commit.
const DIGITS: usize = 40;

impl Notes {
    /// The notes that a repository has. Where it has none, looking for them costs nothing.
    ///
    /// # Errors
    /// Where a reference below `refs/notes/` leads nowhere, or to more than is ever looked at.
    pub(super) fn open(repository: &Repository) -> Result<Self, Failure> {
        let listed = |error: Error| {
            let folder = repository.path().display().to_string();
            let message = Message::plain("failure-repository").with("folder", folder).with("reason", error.message());
            Failure::new(message).hint(Message::plain("failure-damaged-hint"))
        };
        let mut found = repository.references_glob("refs/notes/*").map_err(listed)?;
        let mut references = found.names().filter_map(|name| name.ok().map(str::to_owned)).collect::<Vec<_>>();
        references.sort();
        references.truncate(MOST_REFERENCES);
        let mut notes = Notes { references, notes: HashMap::new() };
        let mut allowance = Allowance::new();
        for place in 0..notes.references.len() {
            let name = &notes.references[place];
            let tree = repository.find_reference(name).and_then(|reference| reference.peel_to_tree());
            let read = tree.and_then(|tree| collect(repository, &tree, "", &mut allowance));
            for (commit, note) in read.map_err(|error| missing::unreadable(repository, name, &error))? {
                notes.notes.entry(commit).or_default().push((place, note));
            }
        }
        Ok(notes)
    }

    /// Whether there are none.
    pub(super) fn is_empty(&self) -> bool {
        self.notes.is_empty()
    }

    /// The notes of a commit, each with the name of its reference: those that are text, and not longer than notes are.
    ///
    /// # Errors
    /// Where one cannot be read.
    pub(super) fn of(&self, repository: &Repository, commit: Oid) -> Result<Vec<(&str, String)>, Failure> {
        let mut texts = Vec::new();
        for (place, note) in self.notes.get(&commit).into_iter().flatten() {
            let name = self.references[*place].as_str();
            let text = text(repository, *note).map_err(|error| missing::unreadable(repository, name, &error))?;
            texts.extend(text.map(|text| (name, text)));
        }
        Ok(texts)
    }
}

/// The notes in a tree by the numbers of their commits. With many notes, the first digits of a number are those of a folder.
fn collect(repository: &Repository, tree: &Tree<'_>, start: &str, allowance: &mut Allowance) -> Result<Vec<(Oid, Oid)>, Error> {
    let mut found = Vec::new();
    for entry in tree {
        let name = String::from_utf8_lossy(entry.name_bytes());
        allowance.take(name.as_bytes())?;
        let number = format!("{start}{name}");
        let is_number = number.bytes().all(|byte| byte.is_ascii_hexdigit());
        match entry.kind() {
            Some(ObjectType::Tree) if is_number && number.len() < DIGITS => {
                found.extend(collect(repository, &repository.find_tree(entry.id())?, &number, allowance)?);
            }
            Some(ObjectType::Blob) if is_number && number.len() == DIGITS => found.push((Oid::from_str(&number)?, entry.id())),
            _ => {}
        }
    }
    Ok(found)
}

/// The text of a note, unless it is none or too long.
fn text(repository: &Repository, note: Oid) -> Result<Option<String>, Error> {
    let objects = repository.odb()?;
    if objects.read_header(note)?.0 > LARGEST_NOTE {
        return Ok(None);
    }
    let text = String::from_utf8(objects.read(note)?.data().to_vec()).ok();
    Ok(text.filter(|text| text.lines().nth(MOST_LINES).is_none()))
}

/// The trailers at the end of the text of a note.
pub(super) fn trailers(reference: &str, text: &str) -> Vec<NoteTrailer> {
    // In a message, a title comes before trailers; notes have none, and may consist of trailers alone.
    let message = format!("{reference}\n\n{text}");
    // What git cannot read trailers in has none.
    let Ok(found) = message_trailers_bytes(message.as_bytes()) else { return Vec::new() };
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).trim().to_owned();
    let trailer = |(key, value)| NoteTrailer { reference: reference.to_owned(), key: text(key), value: text(value) };
    found.iter().map(trailer).collect()
}
