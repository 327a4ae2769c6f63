//! Questions about the agenda as a whole.

use super::{Agenda, EntityId, Logo};
use crate::model::{AgendaFile, Date, Event, EventType, Kind};
use crate::schema::Subject;
use crate::text::Message;

impl Agenda {
    /// `agenda.yaml`: its record and what it says; none while it is broken, since nobody knows then what it sets aside.
    pub fn own_file(&self) -> Option<(EntityId, &AgendaFile)> {
        Some((self.agenda_record()?, self.file()?))
    }

    /// The logo that `agenda.yaml` names for the public space: the picture, or why it is not shown. None, where it names none, or where
    /// the agenda is one of many states of a history, of which nobody makes a site.
    pub fn logo(&self) -> Option<Result<&Logo, &Message>> {
        self.logo.0.as_ref().map(|logo| logo.as_ref().map(|logo| &**logo))
    }

    /// Whether every entity of a kind could be read: only then is it known that something is missing among them.
    pub fn can_read_all(&self, kind: Kind) -> bool {
        self.of_subject(Subject::Kind(kind)).all(|(_, record)| record.value.is_some())
    }

    /// Whether it is in force on a day: the decision that adopted it was accepted, and the day lies in its period.
    pub fn is_in_force(&self, day: Date) -> bool {
        let Some(file) = self.file() else { return false };
        let adoption = file.adopted_by.as_ref().and_then(|decision| self.follow(decision));
        let adopted =
            adoption.is_some_and(|(_, decision)| decision.is_accepted() && decision.date.is_none_or(|date| date <= day));
        adopted && file.period.as_ref().is_none_or(|period| period.start <= day && day <= period.end)
    }

    /// Whether its period is over on a day.
    pub fn is_over(&self, day: Date) -> bool {
        self.file().and_then(|file| file.period.as_ref()).is_some_and(|period| period.end < day)
    }

    /// The first event that had launched it by a day, and its date.
    pub fn launch(&self, day: Date) -> Option<(EntityId, Date)> {
        let launches =
            self.all::<Event>().filter(|(_, event)| event.retired.is_none() && event.r#type == Some(EventType::Launch));
        let held = launches.filter_map(|(id, event)| Some((id, event.date.filter(|date| *date <= day)?)));
        held.min_by_key(|(_, date)| *date)
    }
}
