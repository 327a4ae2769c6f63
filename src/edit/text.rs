//! Where to cut a text, and pieces of it that are whole lines.

use crate::yaml::NodeRef;
use std::borrow::Cow;

/// A piece of a text, from a byte to another, and what comes in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Splice {
    pub start: usize,
    pub end: usize,
    pub with: String,
}

impl Splice {
    pub(super) fn insert(at: usize, with: impl Into<String>) -> Self {
        Splice { start: at, end: at, with: with.into() }
    }

    /// These lines, without an end of line behind the last one, at the beginning of a line or the end of the text.
    pub(super) fn lines(text: &str, at: usize, lines: &str) -> Self {
        let is_at_line = at == 0 || text[..at].ends_with('\n');
        Splice::insert(at, if is_at_line { format!("{lines}\n") } else { format!("\n{lines}") })
    }
}

/// A text with pieces in the place of others, which stand in their order and apart from each other; its ends of lines are those of the
/// text.
pub(super) fn applied(text: &str, splices: &[Splice]) -> String {
    let has_returns = text.contains("\r\n");
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for Splice { start, end, with } in splices {
        out.push_str(&text[at..*start]);
        out += &*if has_returns { Cow::from(with.replace('\n', "\r\n")) } else { Cow::from(with) };
        at = *end;
    }
    out + &text[at..]
}

/// Where a node begins.
pub(super) fn start_of(node: NodeRef<'_>) -> usize {
    node.span().start as usize
}

/// Where the first dash stands of a list that has its items on lines: where the list begins, but for one that is not indented below its key.
pub(super) fn first_dash(text: &str, list: NodeRef<'_>) -> usize {
    let start = start_of(list);
    let first = list.items().next().map_or(start, start_of);
    if text[start..].starts_with('-') { start } else { text[..first].rfind('-').unwrap_or(start) }
}

/// Where the dash of an item of a list stands that has its items on lines: below that of the first one. What is between it and the item
/// is blank or a comment, in which there may be others.
pub(super) fn dash(text: &str, list: NodeRef<'_>, item: NodeRef<'_>) -> usize {
    let first = first_dash(text, list);
    let indent = first - line_start(text, first);
    let mut line = line_start(text, start_of(item));
    while line > first && text.as_bytes().get(line + indent) != Some(&b'-') {
        line = line_start(text, line - 1);
    }
    first.max(line + indent)
}

/// Where a node ends, without the blank that belongs to nothing.
pub(super) fn end_of(text: &str, node: NodeRef<'_>) -> usize {
    let (start, end) = (start_of(node), node.span().end as usize);
    start + text[start..end].trim_end().len()
}

/// Where the line begins in which a byte stands.
pub(super) fn line_start(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(0, |end| end + 1)
}

/// Where the line ends in which a byte stands, behind its end of line.
pub(super) fn line_end(text: &str, at: usize) -> usize {
    text[at..].find('\n').map_or(text.len(), |end| at + end + 1)
}

/// Where the line ends in which a byte stands, before its end of line.
pub(super) fn line_stop(text: &str, at: usize) -> usize {
    let line = &text[at..line_end(text, at)];
    at + line.trim_end_matches(['\n', '\r']).len()
}

/// How many characters stand before a byte in its line.
pub(super) fn column(text: &str, at: usize) -> usize {
    text[line_start(text, at)..at].trim_start_matches('\u{feff}').chars().count()
}

/// Whether a node is written between brackets.
pub(super) fn is_flow(node: NodeRef<'_>) -> bool {
    node.source().starts_with(['[', '{'])
}

/// Where the value of a key begins: behind its colon.
pub(super) fn behind_colon(text: &str, key: NodeRef<'_>) -> usize {
    let end = key.span().end as usize;
    text[end..].find(':').map_or(end, |colon| end + colon + 1)
}
