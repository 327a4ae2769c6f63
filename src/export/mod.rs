//! What other programs take from an agenda: its content in the standards of others, and in plain forms. Comes in: an agenda, as a rule its
//! public part. Goes out: texts, and what the standard asks for that the agenda does not say. It knows neither git nor disk.
//!
//! A format is a file here and a line in [`FORMATS`].

mod address;
mod csv;
mod ics;
mod json;

pub use address::{base, name, page};
pub use ics::{Deadlines, REPORT as DEADLINES_REPORT};
pub use json::{entities, schema};

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
    /// Makes it.
    pub make: fn(&Source<'_>) -> Exported,
}

/// All forms.
pub static FORMATS: &[&Format] = &[&ics::ICS, &csv::CSV, &json::JSON];

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

/// An export as it was made.
#[derive(Debug, Default)]
pub struct Exported {
    /// The text.
    pub text: String,
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
