//! What other programs take from an agenda: its content in the standards of others, and in plain forms. Comes in: an agenda, as a rule its
//! public part. Goes out: texts, and what the standard asks for that the agenda does not say. It knows neither git nor disk.
//!
//! A format is a file here and a line in `FORMATS`.

mod address;
mod cpsv_ap;
mod csv;
mod ics;
mod json;
mod mapping;
mod publiccode;

pub use address::{base, name, page};
pub use ics::{Deadlines, REPORT as DEADLINES_REPORT};
pub use json::{entities, schema};
pub use mapping::{Back, Mapping, Row, mapping_page};

use crate::agenda::{Agenda, EntityId};
use crate::i18n::Catalogue;
use crate::model::{Date, Kind};
use crate::text::{Failure, Message};

/// A form in which an agenda is exported.
#[derive(Debug)]
pub struct Format {
    /// Its name in commands.
    pub name: &'static str,
    /// What of an agenda can be exported alone; all kinds, where none is named.
    pub kinds: &'static [Kind],
    /// Whether it has to be said which kind is exported.
    pub is_of_one_kind: bool,
    /// Whether it is a file for each entity, in a folder of its own.
    pub is_folder: bool,
    /// How it and an agenda belong together; none for forms of the agenda's own.
    pub mapping: Option<&'static Mapping>,
    /// Makes it.
    pub make: fn(&Source<'_>) -> Exported,
}

/// All forms.
pub static FORMATS: &[&Format] = &[&cpsv_ap::CPSV_AP, &publiccode::PUBLICCODE, &ics::ICS, &csv::CSV, &json::JSON];

/// What is exported.
pub struct Source<'a> {
    /// The agenda, or the public part of it.
    pub agenda: &'a Agenda,
    /// The day that counts as today.
    pub as_of: Date,
    /// The kind that is exported; all that the format can, where none is named.
    pub kind: Option<Kind>,
    /// The entity that is exported alone.
    pub entity: Option<EntityId>,
    /// The language of what the format has words of the program for.
    pub catalogue: &'a Catalogue,
}

/// An export as it was made, without what lacks something that the standard asks for.
#[derive(Debug, Default)]
pub struct Exported {
    /// Its files; one alone, but for formats that are a folder.
    pub files: Vec<File>,
    /// What the standard asks for and the agenda does not say.
    pub lacks: Vec<Lack>,
    /// What else there is to say of it.
    pub remarks: Vec<Message>,
}

/// A file of an export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its path in the folder, with `/` between its parts.
    pub path: String,
    /// What is in it.
    pub text: String,
}

/// Something that a standard asks for and an agenda does not say.
#[derive(Debug, Clone, PartialEq)]
pub struct Lack {
    /// Of what: `folder/id`, or `agenda`.
    pub entity: String,
    /// The file in which it has to be said.
    pub file: String,
    /// What it is.
    pub what: Missing,
}

/// What is missing.
#[derive(Debug, Clone, PartialEq)]
pub enum Missing {
    /// A field, by its path, to which a mandatory property belongs.
    Field(&'static str, &'static str),
    /// Something else that has to be so.
    Other(Message),
}

impl Lack {
    /// That a field is not given to which a mandatory property belongs.
    fn of(entity: &str, file: &str, row: &Row) -> Self {
        Lack { entity: entity.to_owned(), file: file.to_owned(), what: Missing::Field(row.path(), row.property) }
    }
}

impl Exported {
    /// An export in one file.
    fn of(path: impl Into<String>, text: String) -> Self {
        Exported { files: vec![File { path: path.into(), text }], ..Exported::default() }
    }
}

impl Format {
    /// The format of that name.
    pub fn find(name: &str) -> Option<&'static Format> {
        FORMATS.iter().copied().find(|format| format.name == name)
    }

    /// Makes an export.
    ///
    /// # Errors
    /// Where the format cannot export what is asked for.
    pub fn export(&self, source: &Source<'_>) -> Result<Exported, Failure> {
        let entity = source.entity.and_then(|id| source.agenda.record(id).kind());
        let kind = match (source.kind, entity) {
            (None, None) if self.is_of_one_kind => {
                let kinds: Vec<&str> = Kind::ALL.iter().map(|kind| kind.name()).collect();
                let failure = Failure::new(Message::plain("failure-export-no-kind").with("format", self.name));
                return Err(failure.hint(Message::plain("failure-export-no-kind-hint").with("kinds", kinds)));
            }
            (kind, entity) => kind.or(entity),
        };
        if let Some(kind) = kind.filter(|kind| !self.kinds.is_empty() && !self.kinds.contains(kind)) {
            let failure = Message::plain("failure-export-kind").with("format", self.name).with("kind", kind.name());
            let kinds: Vec<&str> = self.kinds.iter().map(|kind| kind.name()).collect();
            return Err(Failure::new(failure).hint(Message::plain("failure-export-kind-hint").with("kinds", kinds)));
        }
        Ok((self.make)(&Source { kind, ..*source }))
    }
}

impl Source<'_> {
    /// Whether an entity is among what is exported.
    fn has(&self, id: EntityId) -> bool {
        self.entity.is_none_or(|only| only == id)
    }
}
