use crate::text::is_hidden;
use serde::Serialize;
use std::fmt::Write;

/// Data as JSON, one field to a line. Hidden characters are written as escapes: programs read the same text, terminals show it
/// without obeying.
pub(super) fn written(data: &impl Serialize) -> String {
    // Types with text keys always have a form in JSON.
    let text = serde_json::to_string_pretty(data).unwrap_or_default();
    let mut out = String::with_capacity(text.len() + 1);
    let mut rest = &*text;
    // Ends of lines stand between the texts, everything else that is hidden in one.
    while let Some((at, c)) = rest.char_indices().find(|(_, c)| *c != '\n' && is_hidden(*c)) {
        out.push_str(&rest[..at]);
        for unit in c.encode_utf16(&mut [0; 2]) {
            let _ = write!(out, "\\u{unit:04x}");
        }
        rest = &rest[at + c.len_utf8()..];
    }
    out.push_str(rest);
    out.push('\n');
    out
}
