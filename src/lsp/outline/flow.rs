use super::line::closing;
use super::{Outline, Sort, unquoted};
use std::ops::Range;

/// A bracket that is open.
#[derive(Debug, Clone)]
pub(super) enum Bracket {
    /// A list, with the number of the item.
    List { number: usize },
    /// A mapping, with the name of the field once its colon is there.
    Map { key: Option<String> },
}

impl Bracket {
    /// The step to what stands in it; none where the name of a field does.
    pub(super) fn step(&self) -> Option<String> {
        match self {
            Bracket::List { number } => Some(number.to_string()),
            Bracket::Map { key } => key.clone(),
        }
    }

    fn sort(&self) -> Sort {
        match self {
            Bracket::List { .. } => Sort::Either,
            Bracket::Map { key: None } => Sort::Key { colon: false },
            Bracket::Map { key: Some(_) } => Sort::Value,
        }
    }
}

/// Reads a line between brackets, which begins at byte `start` of the text, from byte `from` of the line on.
pub(super) fn scan(outline: &mut Outline, start: usize, line: &str, from: usize) {
    let mut at = from;
    // From where on something is expected.
    let mut gap = (!outline.flow.is_empty()).then_some(at);
    while let Some(c) = line[at..].chars().next() {
        let is_end = matches!(c, ']' | '}' | ',');
        if is_end && let Some(from) = gap.take() {
            empty(outline, start + from..start + at);
        }
        match c {
            ' ' | '\t' => at += 1,
            '#' if at == 0 || line[..at].ends_with([' ', '\t']) => break,
            '[' | '{' => {
                let bracket = if c == '[' { Bracket::List { number: 0 } } else { Bracket::Map { key: None } };
                outline.flow.push(bracket);
                at += 1;
                gap = Some(at);
            }
            ']' | '}' => {
                // A bracket of the other sort closes what is around too.
                while outline.flow.pop().is_some_and(|bracket| bracket.partner() != c) {}
                at += 1;
                if outline.flow.is_empty() {
                    return;
                }
            }
            ',' => {
                match outline.flow.last_mut() {
                    Some(Bracket::List { number }) => *number += 1,
                    Some(Bracket::Map { key }) => *key = None,
                    None => return,
                }
                at += 1;
                gap = Some(at);
            }
            ':' => {
                at += 1;
                gap = Some(at);
            }
            _ => {
                gap = None;
                at = word(outline, start, line, at);
                if line[at..].starts_with(':') {
                    at += 1;
                    gap = Some(at);
                }
            }
        }
    }
    if let Some(from) = gap {
        empty(outline, start + from..start + line.len().max(from));
    }
}

/// An empty line between brackets.
pub(super) fn gap(outline: &mut Outline, at: usize) {
    empty(outline, at..at);
}

/// That nothing stands where something could.
fn empty(outline: &mut Outline, reach: Range<usize>) {
    let Some(sort) = outline.flow.last().map(Bracket::sort) else { return };
    let way = outline.way(outline.frames.len());
    let at = reach.end;
    // A value stands apart from its colon.
    outline.find(sort, way, at..at, reach);
}

/// Reads a word, and gives the byte behind it and the blanks that follow.
fn word(outline: &mut Outline, start: usize, line: &str, at: usize) -> usize {
    let rest = &line[at..];
    let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''));
    let length = match quote {
        Some(quote) => closing(rest, 1, quote).map_or(rest.len(), |end| end + 1),
        None => plain(rest),
    };
    let span = start + at..start + at + length;
    let behind = at + length + (rest[length..].len() - rest[length..].trim_start_matches(' ').len());
    let colon = line[behind..].starts_with(':');
    let is_key = matches!(outline.flow.last(), Some(Bracket::Map { key: None }));
    let sort = if is_key { Sort::Key { colon } } else { outline.flow.last().map_or(Sort::Value, Bracket::sort) };
    let way = outline.way(outline.frames.len());
    outline.find(sort, way, span.clone(), span);
    if let Some(Bracket::Map { key: key @ None }) = outline.flow.last_mut()
        && colon
    {
        *key = Some(unquoted(&rest[..length]).to_owned());
    }
    behind
}

/// How long a text without quotes is.
fn plain(rest: &str) -> usize {
    let ends = |at: usize, c: char| match c {
        ',' | '[' | ']' | '{' | '}' => true,
        ':' => rest[at + 1..].chars().next().is_none_or(|next| matches!(next, ' ' | '\t' | ',' | ']' | '}')),
        '#' => rest[..at].ends_with(' '),
        _ => false,
    };
    let end = rest.char_indices().find(|(at, c)| ends(*at, *c)).map_or(rest.len(), |(at, _)| at);
    let least = rest.chars().next().map_or(0, char::len_utf8);
    rest[..end].trim_end().len().max(least)
}
