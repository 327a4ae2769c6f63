use crate::text::hidden;
use serde::Serialize;
use std::fmt::Write;

/// Data as JSON, one field to a line. Hidden characters are written as escapes: programs read the same text, terminals show it
/// without obeying.
pub(super) fn written(data: &impl Serialize) -> String {
    // Types with text keys always have a form in JSON.
    let text = serde_json::to_string_pretty(data).unwrap_or_default();
    let mut out = String::with_capacity(text.len() + 1);
    let mut rest = &*text;
    while let Some((at, c)) = hidden(rest) {
        out.push_str(&rest[..at]);
        // Ends of lines stand between the texts, everything else that is hidden in one.
        if c == '\n' {
            out.push(c);
        } else {
            for unit in c.encode_utf16(&mut [0; 2]) {
                let _ = write!(out, "\\u{unit:04x}");
            }
        }
        rest = &rest[at + c.len_utf8()..];
    }
    out.push_str(rest);
    out.push('\n');
    out
}
