//! The style sheet of the site: one for all pages, for screens of any size and for paper, in the colours that the reader's device asks for.

use super::{Page, colour};
use crate::agenda::Agenda;
use crate::render::report::style;

/// Where it is.
pub(super) const PATH: &str = "style.css";

/// The style of the site's own parts, beside that of reports.
const OWN: &str = include_str!("style.css");

/// The style sheet, in the colour of an agenda where there is one.
pub(super) fn sheet(agenda: Option<&Agenda>) -> Page {
    Page::new(PATH, format!("{}\n{OWN}{}", style(), agenda.map(colour::style).unwrap_or_default()))
}
