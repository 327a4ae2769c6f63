//! The style sheet of the site: one for all pages, for screens of any size and for paper, in the colours that the reader's device asks for.

use super::{Page, colour};
use crate::agenda::Agenda;
use crate::render::report::style;

/// Where it is.
pub(super) const PATH: &str = "style.css";

/// The style of the site's own parts, beside that of reports.
const OWN: &str = include_str!("style.css");

pub(super) fn sheet(agenda: &Agenda) -> Page {
    Page::new(PATH, format!("{}\n{OWN}{}", style(), colour::style(agenda)))
}
