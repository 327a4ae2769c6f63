//! Pages, one file for each form.

mod human;
mod markdown;

pub use human::human;
pub(super) use human::wrap;
pub use markdown::markdown;

use serde_json::Value;

/// The data of a page as JSON, one field to a line.
pub fn json(data: &Value) -> String {
    // A value in memory always has a form in JSON.
    serde_json::to_string_pretty(data).map(|text| text + "\n").unwrap_or_default()
}
