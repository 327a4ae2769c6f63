use crate::schema::Shape;
use crate::text::Message;

/// What is known of a value before anything is evaluated.
#[derive(Debug, Clone)]
pub(super) enum Known<'s> {
    /// A field of an entity or of the agenda, with the words by which the expression speaks of it.
    Field(&'s Shape, String),
    /// True or false.
    Boolean,
    /// A number.
    Number,
    /// A text.
    Text,
    /// A list of such items.
    List(Box<Known<'s>>),
    /// A mapping.
    Mapping,
    /// Anything.
    Anything,
}

impl Known<'_> {
    /// Whether the value may be of this type of JSON.
    pub(super) fn may_be(&self, name: &str) -> bool {
        match self {
            Known::Field(shape, _) => {
                let types = types(shape);
                types.is_empty() || types.contains(&name) || (name == "number" && types.contains(&"integer"))
            }
            Known::Boolean => name == "boolean",
            Known::Number => name == "number",
            Known::Text => name == "string",
            Known::List(_) => name == "array",
            Known::Mapping => name == "object",
            Known::Anything => true,
        }
    }

    /// What it is, where that is known.
    pub(super) fn type_word(&self) -> Message {
        let found = ["string", "number", "boolean", "array", "object"].into_iter().find(|name| self.may_be(name));
        Message::plain(match found {
            Some("number") => "type-number",
            Some("boolean") => "type-boolean",
            Some("array") => "type-array",
            Some("object") => "type-object",
            _ => "type-string",
        })
    }
}

fn types(shape: &Shape) -> Vec<&str> {
    match shape.schema.get("type") {
        Some(serde_json::Value::String(one)) => vec![one],
        Some(serde_json::Value::Array(several)) => several.iter().filter_map(serde_json::Value::as_str).collect(),
        _ => Vec::new(),
    }
}

/// A field as an expression selects it.
pub(super) fn selected(of: &str, name: &str) -> String {
    let plain = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    if plain { format!("{of}.{name}") } else { format!("{of}.`{name}`") }
}
