//! The order and the quotes in which files of an agenda are written.

use super::Draft;
use super::draft::end_of_field;
use super::scalar::{in_block, in_line};
use super::text::{Splice, applied, column, is_flow, line_end, line_start, start_of};
use crate::schema::Shape;
use crate::yaml::{MAX_DEPTH, NodeRef, Type};

impl Draft {
    /// Brings the fields of every mapping into the order in which the schema has them, each with the comments and blank lines above it,
    /// and leaves texts no other quotes than they need. Nothing else is touched: lines that are indented otherwise stay so, as does what
    /// could not be turned round without a loss.
    pub fn format(&mut self, shape: &Shape) {
        let formatted = self.formatted(shape);
        let says_the_same = |one: &Draft| -> Vec<serde_json::Value> { one.roots().map(NodeRef::to_json).collect() };
        if let Some(formatted) = formatted.filter(|formatted| says_the_same(formatted) == says_the_same(self)) {
            *self = formatted;
        }
    }

    fn formatted(&self, shape: &Shape) -> Option<Draft> {
        let mut quotes = Vec::new();
        for root in self.roots() {
            requoted(root, false, &mut quotes);
        }
        let mut draft = if quotes.is_empty() { self.clone() } else { Draft::new(&applied(self.text(), &quotes)).ok()? };
        // What stands inside of a mapping that is turned round is found where it stands then: each round goes one level deeper.
        for _ in 0..=MAX_DEPTH {
            let mut turned = Vec::new();
            for root in draft.roots() {
                reordered(draft.text(), root, shape, &mut turned);
            }
            if turned.is_empty() {
                break;
            }
            draft = Draft::new(&applied(draft.text(), &turned)).ok()?;
        }
        Some(draft)
    }
}

/// The texts below a node that have other quotes than they need.
fn requoted(node: NodeRef<'_>, inline: bool, found: &mut Vec<Splice>) {
    match node.r#type() {
        Type::Map => {
            let inline = inline || is_flow(node);
            for (key, value) in node.entries() {
                // A key is told from its value on one line in any case.
                requoted(key, true, found);
                requoted(value, inline, found);
            }
        }
        Type::List => node.items().for_each(|item| requoted(item, inline || is_flow(node), found)),
        Type::Text => {
            let source = node.source();
            let is_quoted = source.starts_with(['"', '\'']) && !source.contains('\n');
            let said = node.as_text().filter(|said| is_quoted && !said.contains('\n'));
            let Some(said) = said else { return };
            let with = if inline { in_line(said) } else { in_block(said, 0) };
            if with != source {
                found.push(Splice { start: start_of(node), end: node.span().end as usize, with });
            }
        }
        _ => {}
    }
}

/// The outermost mappings at or below a node whose fields stand in another order than the schema has them, in that order.
fn reordered(text: &str, node: NodeRef<'_>, shape: &Shape, found: &mut Vec<Splice>) {
    match node.r#type() {
        Type::List => {
            let Some(items) = shape.items.as_deref() else { return };
            node.items().for_each(|item| reordered(text, item, items, found));
        }
        Type::Map => match turned(text, node, shape) {
            Some(splice) => found.push(splice),
            None => {
                for (key, value) in node.entries() {
                    if let Some(shape) = key.as_text().and_then(|name| shape.field(name)) {
                        reordered(text, value, shape, found);
                    }
                }
            }
        },
        _ => {}
    }
}

fn turned(text: &str, map: NodeRef<'_>, shape: &Shape) -> Option<Splice> {
    let place = |name: &str| shape.order.iter().position(|known| known == name).unwrap_or(usize::MAX);
    let places: Vec<usize> = map.entries().map(|(key, _)| place(key.as_text().unwrap_or_default())).collect();
    if places.is_sorted() {
        return None;
    }
    let mut order: Vec<usize> = (0..places.len()).collect();
    order.sort_by_key(|number| places[*number]);
    if is_flow(map) { in_brackets(text, map, &order) } else { in_lines(text, map, &order) }
}

/// The fields of a mapping on one line in another order.
fn in_brackets(text: &str, map: NodeRef<'_>, order: &[usize]) -> Option<Splice> {
    let parts: Vec<(usize, usize)> = map.entries().map(|entry| (start_of(entry.0), end_of_field(text, entry))).collect();
    let (start, end) = (parts.first()?.0, parts.last()?.1);
    let with: Vec<&str> = order.iter().map(|number| &text[parts[*number].0..parts[*number].1]).collect();
    // Where there is more than one line, comments may stand between the fields.
    (!text[start..end].contains('\n')).then(|| Splice { start, end, with: with.join(", ") })
}

/// The fields of a mapping on lines of their own in another order, each with what stands above it.
fn in_lines(text: &str, map: NodeRef<'_>, order: &[usize]) -> Option<Splice> {
    let first = start_of(map.entries().next()?.0);
    // What the parser reads stands on whole lines, but for the first field of an item, which stands behind its dash.
    let mut start = if is_blank(&text[line_start(text, first)..first]) { line_start(text, first) } else { first };
    let begins_line = start == line_start(text, first);
    let begin = start;
    let mut parts = Vec::new();
    for entry in map.entries() {
        let end = line_end(text, end_of_field(text, entry));
        parts.push(text.get(start..end)?);
        start = end;
    }
    let indent = " ".repeat(column(text, first));
    let is_plain = |part: &str| part.starts_with(&indent) && !part[indent.len()..].starts_with([' ', '#', '\n', '\r']);
    let mut with = String::new();
    for (number, at) in order.iter().enumerate() {
        let mut part = match (number == 0, *at == 0, begins_line) {
            // What goes to the dash has nothing above it, and leaves its indentation.
            (true, false, false) if is_plain(parts[*at]) => parts[*at][indent.len()..].to_owned(),
            (true, false, false) => return None,
            (false, true, false) => format!("{indent}{}", parts[*at]),
            _ => parts[*at].to_owned(),
        };
        // The end of the text need not end a line.
        if !part.ends_with('\n') {
            part.push_str(if text.contains("\r\n") { "\r\n" } else { "\n" });
        }
        with.push_str(&part);
    }
    Some(Splice { start: begin, end: start, with: with.replace("\r\n", "\n") })
}

fn is_blank(text: &str) -> bool {
    text.trim_start_matches('\u{feff}').trim().is_empty()
}
