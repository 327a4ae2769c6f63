//! What somebody means who writes a value on a command line or in a form, where all is text.

use crate::schema::Shape;
use crate::yaml::parse;
use serde_json::Value;

/// The value that texts say in a field of this shape: several are the items of a list, and where the field is none, only one text can
/// be meant. Nothing is guessed: what is no number where one is wanted stays the text that it is, for the schema to report.
pub fn typed(texts: &[String], shape: &Shape) -> Value {
    let types = shape.types();
    let is_list = types.contains(&"array") && !types.contains(&"string");
    match (texts, &shape.items) {
        ([text], _) if text.starts_with(['[', '{']) && (types.contains(&"array") || types.contains(&"object")) => read(text),
        (texts, Some(items)) if is_list || texts.len() > 1 => {
            Value::Array(texts.iter().map(|text| typed(std::slice::from_ref(text), items)).collect())
        }
        ([text], _) if types == ["string"] => Value::from(text.as_str()),
        ([text], _) => match read(text) {
            value @ (Value::Number(_) | Value::Bool(_)) if !types.contains(&"string") || types.contains(&"number") => value,
            _ => Value::from(text.as_str()),
        },
        _ => Value::Array(texts.iter().map(|text| Value::from(text.as_str())).collect()),
    }
}

/// A text as YAML; itself, where it is none.
fn read(text: &str) -> Value {
    let (tree, troubles) = parse(text.as_bytes().to_vec());
    match tree.roots().next() {
        Some(root) if troubles.is_empty() && tree.roots().len() == 1 => root.to_json(),
        _ => Value::from(text),
    }
}
