use crate::text::is_hidden;
use serde::Serialize;
use std::fmt::Write;

/// Data as JSON, one field to a line. Hidden characters are written as escapes: programs read the same text, terminals show it
/// without obeying.
pub(super) fn written(data: &impl Serialize) -> String {
    // Types with text keys always have a form in JSON.
    let text = serde_json::to_string_pretty(data).unwrap_or_default();
    let mut out = String::with_capacity(text.len() + 1);
    for c in text.chars() {
        // Ends of lines stand between the texts, everything else that is hidden in one.
        if c == '\n' || !is_hidden(c) {
            out.push(c);
            continue;
        }
        for unit in c.encode_utf16(&mut [0; 2]) {
            let _ = write!(out, "\\u{unit:04x}");
        }
    }
    out.push('\n');
    out
}
