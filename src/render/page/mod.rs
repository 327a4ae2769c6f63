//! Pages, one file for each form.

mod comment;
mod html;
mod human;
mod markdown;

pub use comment::comment;
pub use html::{blocks, html};
pub use human::human;
pub(super) use human::{no_commands, wrap};
pub use markdown::markdown;

use serde::Serialize;

/// The data of a page as JSON, one field to a line.
pub fn json(data: &impl Serialize) -> String {
    super::json::written(data)
}
