//! The deadlines that are still to be met as a calendar.

use super::{Edition, Page};
use crate::export::Deadlines;

pub(super) use crate::export::DEADLINES_REPORT as REPORT;

/// Where the calendar is, below the folder of the language.
pub(super) const PATH: &str = "deadlines.ics";

pub(super) fn pages(edition: &Edition<'_>) -> Vec<Page> {
    let deadlines = Deadlines { agenda: edition.agenda(), as_of: edition.sources.now.as_of, catalogue: edition.catalogue };
    vec![Page::new(format!("{}/{PATH}", edition.tag()), deadlines.calendar(&edition.told.made, |_| true))]
}
