use crate::text::{hidden, is_hidden};
use serde::Serialize;
use std::fmt::Write;

/// Data as JSON, one field to a line. Hidden characters are written as escapes: programs read the same text, terminals show it
/// without obeying.
pub(super) fn written(data: &impl Serialize) -> String {
    // Types with text keys always have a form in JSON.
    let mut text = serde_json::to_string_pretty(data).unwrap_or_default();
    text.push('\n');
    // Ends of lines stand between the texts, everything else that is hidden in one.
    if text.split('\n').all(|line| hidden(line).is_none()) {
        return text;
    }
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if c == '\n' || !is_hidden(c) {
            out.push(c);
        } else {
            for unit in c.encode_utf16(&mut [0; 2]) {
                let _ = write!(out, "\\u{unit:04x}");
            }
        }
    }
    out
}
