//! Values as YAML, the way files of an agenda are written: plain words where that is safe, short lists and mappings of words on one
//! line, all else indented by two.

use super::scalar::{in_block, in_line};
use serde_json::Value;

/// So many characters fit on a line of a file.
const WIDTH: usize = 100;

/// What stands behind a key or a dash at this many spaces: begins with a space or an end of line, ends without one.
pub(super) fn behind(value: &Value, indent: usize) -> String {
    if let Some(line) = short(value, WIDTH.saturating_sub(indent)) {
        return format!(" {line}");
    }
    match value {
        Value::Object(map) => {
            let spaces = " ".repeat(indent + 2);
            map.iter().map(|(key, value)| format!("\n{spaces}{}", entry(key, value, indent + 2))).collect()
        }
        Value::Array(items) => {
            let spaces = " ".repeat(indent + 2);
            items.iter().map(|value| format!("\n{spaces}{}", item(value, indent + 2, false))).collect()
        }
        Value::String(text) => format!(" {}", in_block(text, indent + 2)),
        plain => format!(" {plain}"),
    }
}

/// A field of a mapping whose fields stand at this many spaces.
pub(super) fn entry(key: &str, value: &Value, indent: usize) -> String {
    format!("{}:{}", in_line(key), behind(value, indent))
}

/// An item of a list whose dashes stand at this many spaces; a mapping has a line for each field, where it is `spread` or long.
pub(super) fn item(value: &Value, indent: usize, spread: bool) -> String {
    match value {
        Value::Object(map) if !map.is_empty() && (spread || short(value, WIDTH.saturating_sub(indent)).is_none()) => {
            let spaces = format!("\n{}", " ".repeat(indent + 2));
            let entries: Vec<String> = map.iter().map(|(key, value)| entry(key, value, indent + 2)).collect();
            format!("- {}", entries.join(&spaces))
        }
        _ => format!("-{}", behind(value, indent)),
    }
}

/// A value on one line, between brackets where it is a list or a mapping.
pub(super) fn flow(value: &Value) -> String {
    match value {
        Value::Object(map) => {
            let entries: Vec<String> = map.iter().map(|(key, value)| format!("{}: {}", in_line(key), flow(value))).collect();
            format!("{{{}}}", entries.join(", "))
        }
        Value::Array(items) => format!("[{}]", items.iter().map(flow).collect::<Vec<_>>().join(", ")),
        Value::String(text) => in_line(text),
        plain => plain.to_string(),
    }
}

/// A list or a mapping as it stands on one line, where it is short and holds nothing that wants a line of its own, such as a sentence.
fn short(value: &Value, width: usize) -> Option<String> {
    fn is_word(value: &Value) -> bool {
        !matches!(value, Value::String(text) if text.contains(char::is_whitespace))
    }
    fn fits(value: &Value) -> bool {
        match value {
            Value::Array(items) => items.iter().all(|item| is_word(item) && fits_inside(item)),
            Value::Object(map) => map.is_empty() || map.values().all(|value| is_word(value) && fits_inside(value)),
            _ => false,
        }
    }
    fn fits_inside(value: &Value) -> bool {
        !matches!(value, Value::Array(_) | Value::Object(_)) || fits(value)
    }
    // Mappings in a list each begin a line: that is how what changes of them is seen.
    let is_plain = |value: &Value| match value {
        Value::Array(items) => !items.iter().any(Value::is_object),
        _ => true,
    };
    let line = (fits(value) && is_plain(value)).then(|| flow(value))?;
    (line.chars().count() <= width).then_some(line)
}
