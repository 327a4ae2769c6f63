//! The life of an entity, or the timeline of the whole agenda, on a page and as data.

mod commits;
mod data;
mod page;
mod sheet;

pub use data::{HistoryOut, authors_out, history_out, schema};
pub use page::history_page;
pub use sheet::history_sheet;

use crate::history::{Class, Doubt, Event, Slip, Slips, Timeline};
use crate::model::Date;
use crate::store::Cut;
use std::collections::BTreeSet;

/// What of a timeline is told.
pub struct Told<'a> {
    /// The revision at whose commit it ends, as it was asked for, or the main line.
    pub revision: &'a str,
    /// The last commit of the line, and the day on which it landed.
    pub last: (&'a str, Date),
    /// Why the history does not reach back to the first commit, where it does not.
    pub cut: Option<Cut>,
    /// The entity whose life it is, under its last name; none for the whole agenda.
    pub entity: Option<&'a str>,
    /// The timeline.
    pub timeline: &'a Timeline,
    /// The events that are told, by the names that the entities have last.
    pub events: Vec<(&'a str, &'a Event)>,
    /// The entities of which it is told what slipped and what is doubtful; none for all.
    pub among: Option<BTreeSet<&'a str>>,
    /// The first day and the last one of which doubts are told.
    pub days: (Option<Date>, Option<Date>),
    /// How many events of mere wording are left out.
    pub wording: usize,
}

impl Told<'_> {
    fn is_told(&self, entity: &str) -> bool {
        self.among.as_ref().is_none_or(|among| among.contains(entity))
    }

    fn slips(&self) -> impl Iterator<Item = &Slip> {
        self.timeline.slips.0.iter().filter(|slip| self.is_told(&slip.entity))
    }

    /// The doubts, each with the name that its KPI has last.
    fn doubts(&self) -> impl Iterator<Item = (&str, &Doubt)> {
        let (from, to) = self.days;
        let within = move |day: Date| from.is_none_or(|from| from <= day) && to.is_none_or(|to| day <= to);
        self.timeline.named_doubts().into_iter().filter(move |(name, doubt)| self.is_told(name) && within(doubt.commit.day))
    }

    fn distribution(&self) -> Vec<(Class, usize)> {
        Slips(self.slips().cloned().collect()).distribution()
    }
}
