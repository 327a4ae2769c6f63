use crate::finding::Place;
use schemars::JsonSchema;
use serde::Serialize;

/// A place in a file. Lines and columns count from 1, columns in Unicode characters; the end is the character after the last.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct PlaceOut {
    /// The path from the root of the agenda, with `/`.
    file: String,
    line: u32,
    column: u32,
    end_line: u32,
    end_column: u32,
}

impl From<&Place> for PlaceOut {
    fn from(place: &Place) -> Self {
        PlaceOut {
            file: place.file.to_string(),
            line: place.start.line,
            column: place.start.column,
            end_line: place.end.line,
            end_column: place.end.column,
        }
    }
}
