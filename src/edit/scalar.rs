//! Texts as YAML that every reader understands alike.

use crate::model::{Date, Period};
use crate::yaml::{is_text_as_itself, quoted, stands_as_itself};

/// Words that readers of older versions of YAML take for something else than a text (YAML 1.1, types `bool` and `null`).
const OTHER_WORDS: [&str; 9] = ["y", "n", "yes", "no", "on", "off", "true", "false", "null"];

/// A text on one line, that may stand between brackets: as it is, or in double quotes.
pub fn in_line(text: &str) -> String {
    let is_safe = |c: char| stands_as_itself(c) && !matches!(c, ',' | ':' | '[' | ']' | '{' | '}' | '`');
    if is_plain(text) && text.chars().all(is_safe) { text.to_owned() } else { quoted(text) }
}

/// A text behind a key, whose further lines stand at this many spaces.
pub fn in_block(text: &str, indent: usize) -> String {
    let is_safe = |c: char| stands_as_itself(c) || matches!(c, '"' | '\\');
    if is_plain(text) && text.chars().all(is_safe) {
        return text.to_owned();
    }
    let lines: Vec<&str> = text.strip_suffix('\n').unwrap_or(text).split('\n').collect();
    // What begins or ends with spaces or nothing is not told apart from the indentation and the end of what is written so.
    let is_whole = |line: &&str| line.chars().all(is_safe) && line.trim_end().len() == line.len();
    let (first, last) = (lines.first().copied().unwrap_or_default(), lines.last().copied().unwrap_or_default());
    let begins = !first.is_empty() && first.trim_start().len() == first.len() && !last.is_empty();
    if lines.len() < 2 || !begins || !lines.iter().all(is_whole) {
        return quoted(text);
    }
    let spaces = " ".repeat(indent);
    let keep = if text.ends_with('\n') { "" } else { "-" };
    let line = |line: &&str| if line.is_empty() { "\n".to_owned() } else { format!("\n{spaces}{line}") };
    format!("|{keep}{}", lines.iter().map(line).collect::<String>())
}

/// Whether a text is read as itself where it stands without quotes, outside of brackets. What begins with a digit is left without them
/// where it is a day or a period alone, as everybody writes them.
fn is_plain(text: &str) -> bool {
    let begins = text.starts_with(char::is_alphabetic) || text.parse::<Date>().is_ok() || text.parse::<Period>().is_ok();
    let ends = !text.ends_with(|c: char| c.is_whitespace() || c == ':');
    let inside = !text.contains(": ") && !text.contains(" #") && !text.contains('\t');
    begins && ends && inside && is_text_as_itself(text) && !OTHER_WORDS.iter().any(|word| word.eq_ignore_ascii_case(text))
}
