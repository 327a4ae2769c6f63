use super::Draft;
use super::value::entry;
use crate::schema::Shape;
use crate::text::Message;
use crate::yaml::NodeRef;
use serde_json::{Map, Value};

impl Draft {
    /// A file of one entity that says this, with its fields in the order in which the schema has them.
    ///
    /// # Errors
    /// Where it cannot be said in YAML.
    pub fn made(fields: &Map<String, Value>, shape: &Shape) -> Result<Self, Message> {
        let ordered = ordered(&Value::Object(fields.clone()), shape);
        let lines = ordered.as_object().into_iter().flatten().map(|(name, value)| entry(name, value, 0) + "\n");
        let draft = Draft::new(&lines.collect::<String>())?;
        let is_said = draft.roots().len() == 1 && draft.roots().all(|root| root.to_json() == ordered);
        if is_said { Ok(draft) } else { Err(Message::plain("edit-unreadable")) }
    }

    /// The root of the document with this number.
    pub fn root(&self, document: usize) -> Option<NodeRef<'_>> {
        self.roots().nth(document)
    }
}

/// A value with the fields of every mapping in the order of its schema, those of any other name behind them.
fn ordered(value: &Value, shape: &Shape) -> Value {
    match value {
        Value::Array(items) => {
            let nothing = Shape::default();
            let shape = shape.items.as_deref().unwrap_or(&nothing);
            items.iter().map(|item| ordered(item, shape)).collect()
        }
        Value::Object(map) => {
            let place = |name: &String| shape.order.iter().position(|known| known == name).unwrap_or(usize::MAX);
            let mut names: Vec<&String> = map.keys().collect();
            names.sort_by_key(|name| place(name));
            let nothing = Shape::default();
            let below = |name: &String| ordered(&map[name], shape.field(name).unwrap_or(&nothing));
            Value::Object(names.into_iter().map(|name| (name.clone(), below(name))).collect())
        }
        plain => plain.clone(),
    }
}
