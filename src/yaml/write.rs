//! A tree out of values, with the text that it would be read from.

use super::scalar;
use super::tree::{Data, Node, NodeId, Tree};
use crate::text::{Span, is_hidden};
use serde_json::Value;

/// The tree of a file in which these values stand, each as a document, with its text: in the form of JSON, of which YAML is told apart
/// only by some characters that stand escaped. It is the tree that is read from that text.
pub fn written<'v>(values: impl IntoIterator<Item = &'v Value>) -> Tree {
    let mut tree = Tree::default();
    for value in values {
        tree.text.push_str("---\n");
        tree.roots.push(NodeId(offset(tree.nodes.len())));
        write(value, &mut tree);
        tree.text.push('\n');
    }
    tree.text.shrink_to_fit();
    tree.nodes.shrink_to_fit();
    tree
}

fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

fn write(value: &Value, tree: &mut Tree) {
    match value {
        Value::String(text) => write_text(text, tree),
        Value::Array(items) => collection(tree, ['[', ']'], Data::List(offset(items.len())), |tree| {
            for (number, item) in items.iter().enumerate() {
                separated(tree, number);
                write(item, tree);
            }
        }),
        Value::Object(map) => collection(tree, ['{', '}'], Data::Map(offset(map.len())), |tree| {
            for (number, (key, value)) in map.iter().enumerate() {
                separated(tree, number);
                write_text(key, tree);
                tree.text.push_str(": ");
                write(value, tree);
            }
        }),
        plain => {
            let start = tree.text.len();
            tree.text.push_str(&plain.to_string());
            let data = scalar::resolve(&tree.text[start..]).unwrap_or(Data::Null);
            push(tree, data, start);
        }
    }
}

fn separated(tree: &mut Tree, number: usize) {
    if number > 0 {
        tree.text.push_str(", ");
    }
}

fn push(tree: &mut Tree, data: Data, start: usize) {
    tree.nodes.push(Node::new(data, Span::new(offset(start), offset(tree.text.len()))));
}

fn collection(tree: &mut Tree, [open, close]: [char; 2], data: Data, inside: impl FnOnce(&mut Tree)) {
    let (number, start) = (tree.nodes.len(), tree.text.len());
    push(tree, data, start);
    tree.text.push(open);
    inside(tree);
    tree.text.push(close);
    let (size, end) = (offset(tree.nodes.len() - number), offset(tree.text.len()));
    tree.nodes[number].size = size;
    tree.nodes[number].span.end = end;
}

fn write_text(text: &str, tree: &mut Tree) {
    let start = tree.text.len();
    let data = if text.chars().all(stands_as_itself) {
        tree.text.extend(["\"", text, "\""]);
        Data::Source(offset(start + 1), offset(text.len()))
    } else {
        tree.text.push_str(&quoted(text));
        tree.aside.push(text.into());
        Data::Aside(offset(tree.aside.len() - 1))
    };
    push(tree, data, start);
}

/// A text in double quotes, on one line. What YAML does not allow as itself stands escaped, as does what nobody would see.
pub fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            c if stands_as_itself(c) => out.push(c),
            c if u32::from(c) > 0xffff => out.push_str(&format!("\\U{:08x}", u32::from(c))),
            c => out.push_str(&format!("\\u{:04x}", u32::from(c))),
        }
    }
    out.push('"');
    out
}

/// Whether a character may stand in double quotes as it is: it is seen, or joins and directs what stands beside it alone, as scripts
/// do that are written from the right.
pub fn stands_as_itself(c: char) -> bool {
    let is_seen = !is_hidden(c) || matches!(c, '\u{200c}'..='\u{200f}');
    is_seen && !matches!(c, '"' | '\\' | '\u{fffe}' | '\u{ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::parse;
    use proptest::prelude::*;
    use serde_json::{Map, Number};

    fn values() -> impl Strategy<Value = Value> {
        let text = prop_oneof![
            any::<String>(),
            "[ -~]{0,12}",
            "\\PC{0,6}",
            Just("\u{85}\u{a0}\u{2028}\u{feff}\u{202e}\u{200c}\u{e0041}\t\r\n".to_owned())
        ];
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            any::<f64>().prop_map(|number| Number::from_f64(number).map_or(Value::Null, Value::Number)),
            text.clone().prop_map(Value::from),
        ];
        leaf.prop_recursive(5, 40, 6, move |inner| {
            let entries = prop::collection::btree_map(text.clone(), inner.clone(), 0..6);
            let map = entries.prop_map(|entries| Value::Object(entries.into_iter().collect::<Map<_, _>>()));
            prop_oneof![prop::collection::vec(inner, 0..6).prop_map(Value::from), map]
        })
    }

    proptest! {
        #[test]
        fn what_is_written_is_what_is_read(values in prop::collection::vec(values(), 1..4)) {
            let tree = written(&values);
            let (read, troubles) = parse(tree.text().as_bytes().to_vec());
            prop_assert_eq!(troubles, []);
            let json = |tree: &Tree| tree.roots().map(|root| root.to_json()).collect::<Vec<_>>();
            prop_assert_eq!(json(&tree), json(&read));
            let shapes = |tree: &Tree| {
                let shape = |number| {
                    let node = tree.node(NodeId(offset(number)));
                    (node.r#type(), node.span(), tree.nodes[number].size, node.as_text().map(str::to_owned))
                };
                (0..tree.nodes.len()).map(shape).collect::<Vec<_>>()
            };
            prop_assert_eq!(shapes(&tree), shapes(&read));
        }
    }
}
