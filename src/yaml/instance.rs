//! The validator's view of a tree: schemas judge the nodes themselves, nothing is copied.

use super::scalar::whole;
use super::tree::{Below, Data, NodeRef, Type};
use jsonschema::JsonType;
use jsonschema::json::{Array, Json, JsonNumber, Node, NodeIdentity, Object};
use serde_json::{Number, Value};
use std::borrow::Cow;

/// YAML trees as a representation of JSON.
#[derive(Debug)]
pub struct YamlJson;

/// What a schema judges: a node, or the name of a field.
#[derive(Debug, Clone, Copy)]
pub enum Instance<'a> {
    /// A node of a tree.
    Node(NodeRef<'a>),
    /// The name of a field.
    Name(&'a str),
}

impl Json for YamlJson {
    type Node<'a> = Instance<'a>;
    type PreparedKey = Box<str>;
    type StringBuffer = String;

    /// A field is found by going through the keys, so one pass over them soon costs less than several look-ups.
    const KEYS_PER_LOOKUP: usize = 16;
    /// Aliases are refused, so a tree has no way back up.
    const ACYCLIC: bool = true;

    fn prepare_key(key: &str) -> Box<str> {
        key.into()
    }

    fn with_string_node<T>(buffer: &mut String, string: &str, f: impl FnOnce(Instance<'_>) -> T) -> T {
        buffer.clear();
        buffer.push_str(string);
        f(Instance::Name(buffer))
    }
}

impl NodeRef<'_> {
    /// The node as a JSON value; a key that stands twice keeps its last value.
    pub fn to_json(self) -> Value {
        match self.data() {
            Data::Null => Value::Null,
            Data::Bool(value) => value.into(),
            Data::Integer(value) => value.into(),
            Data::Float(value) => Number::from_f64(value).map_or(Value::Null, Value::Number),
            Data::Source(..) | Data::Aside(_) => self.as_text().unwrap_or_default().into(),
            Data::List(_) => self.items().map(NodeRef::to_json).collect(),
            Data::Map(_) => {
                let entries = self.entries().map(|(key, value)| (key.as_text().unwrap_or_default().to_owned(), value.to_json()));
                Value::Object(entries.collect())
            }
        }
    }
}

impl<'a> Node<'a, YamlJson> for Instance<'a> {
    type Object = Collection<'a>;
    type Array = Collection<'a>;
    type Number = PlainNumber;

    fn as_object(&self) -> Option<Collection<'a>> {
        match self {
            Instance::Node(node) if node.r#type() == Type::Map => Some(Collection(*node)),
            _ => None,
        }
    }

    fn as_array(&self) -> Option<Collection<'a>> {
        match self {
            Instance::Node(node) if node.r#type() == Type::List => Some(Collection(*node)),
            _ => None,
        }
    }

    fn as_string(&self) -> Option<Cow<'a, str>> {
        match self {
            Instance::Node(node) => node.as_text().map(Cow::Borrowed),
            Instance::Name(name) => Some(Cow::Borrowed(name)),
        }
    }

    fn as_number(&self) -> Option<PlainNumber> {
        match self {
            Instance::Node(node) => match node.data() {
                Data::Integer(value) => Some(PlainNumber::Integer(value)),
                Data::Float(value) => Some(PlainNumber::Float(value)),
                _ => None,
            },
            Instance::Name(_) => None,
        }
    }

    fn as_boolean(&self) -> Option<bool> {
        match self {
            Instance::Node(node) => match node.data() {
                Data::Bool(value) => Some(value),
                _ => None,
            },
            Instance::Name(_) => None,
        }
    }

    fn is_null(&self) -> bool {
        matches!(self, Instance::Node(node) if node.r#type() == Type::Null)
    }

    fn json_type(&self) -> JsonType {
        match self {
            Instance::Name(_) => JsonType::String,
            Instance::Node(node) => match node.r#type() {
                Type::Null => JsonType::Null,
                Type::Boolean => JsonType::Boolean,
                Type::Integer | Type::Float => JsonType::Number,
                Type::Text => JsonType::String,
                Type::List => JsonType::Array,
                Type::Map => JsonType::Object,
            },
        }
    }

    fn equals_value(&self, expected: &Value) -> bool {
        // Words of an enumeration are compared most often; they need no copy.
        match (self.as_string(), expected) {
            (Some(text), Value::String(word)) => text == *word,
            (Some(_), _) | (None, Value::String(_)) => false,
            (None, _) => *self.to_value() == *expected || self.as_number().is_some_and(|n| Some(n.float()) == expected.as_f64()),
        }
    }

    fn to_value(&self) -> Cow<'a, Value> {
        Cow::Owned(match self {
            Instance::Node(node) => node.to_json(),
            Instance::Name(name) => Value::String((*name).to_owned()),
        })
    }

    fn identity(&self) -> Option<NodeIdentity> {
        match self {
            Instance::Node(node) => Some(NodeIdentity::tagged(std::ptr::from_ref(node.tree).addr(), node.id.0)),
            Instance::Name(_) => None,
        }
    }
}

/// A number of a tree.
#[derive(Debug, Clone, Copy)]
pub enum PlainNumber {
    /// A whole number.
    Integer(i64),
    /// A number with a fraction.
    Float(f64),
}

impl PlainNumber {
    #[expect(clippy::cast_precision_loss, reason = "JSON Schema compares numbers mathematically, as floating point")]
    fn float(self) -> f64 {
        match self {
            PlainNumber::Integer(value) => value as f64,
            PlainNumber::Float(value) => value,
        }
    }
}

impl JsonNumber for PlainNumber {
    fn as_u64(&self) -> Option<u64> {
        self.as_i64().and_then(|value| value.try_into().ok())
    }

    fn as_i64(&self) -> Option<i64> {
        match *self {
            PlainNumber::Integer(value) => Some(value),
            PlainNumber::Float(value) => whole(value),
        }
    }

    fn as_f64(&self) -> Option<f64> {
        Some(self.float())
    }

    fn as_str(&self) -> Cow<'_, str> {
        Cow::Owned(match self {
            PlainNumber::Integer(value) => value.to_string(),
            PlainNumber::Float(value) => value.to_string(),
        })
    }

    fn to_number(&self) -> Cow<'_, Number> {
        Cow::Owned(match *self {
            PlainNumber::Integer(value) => value.into(),
            PlainNumber::Float(value) => Number::from_f64(value).unwrap_or_else(|| 0.into()),
        })
    }
}

/// A list or a mapping of a tree.
#[derive(Debug, Clone, Copy)]
pub struct Collection<'a>(NodeRef<'a>);

impl Collection<'_> {
    fn length(self) -> usize {
        match self.0.data() {
            Data::List(length) | Data::Map(length) => length as usize,
            _ => 0,
        }
    }
}

impl<'a> Object<'a, YamlJson> for Collection<'a> {
    type Node = Instance<'a>;
    type MemberName = &'a str;
    type MembersIter = Members<'a>;

    fn len(&self) -> usize {
        self.length()
    }

    fn get(&self, key: &Box<str>) -> Option<Instance<'a>> {
        self.0.get(key).map(Instance::Node)
    }

    fn members(&self) -> Members<'a> {
        Members(self.0.below())
    }
}

impl<'a> Array<'a, YamlJson> for Collection<'a> {
    type Node = Instance<'a>;
    type ElementsIter = Elements<'a>;

    fn len(&self) -> usize {
        self.length()
    }

    fn elements(&self) -> Elements<'a> {
        Elements(self.0.below())
    }
}

/// The fields of a mapping.
pub struct Members<'a>(Below<'a>);

impl<'a> Iterator for Members<'a> {
    type Item = (&'a str, Instance<'a>);

    fn next(&mut self) -> Option<Self::Item> {
        let (key, value) = (self.0.next()?, self.0.next()?);
        Some((key.as_text().unwrap_or_default(), Instance::Node(value)))
    }
}

/// The items of a list.
pub struct Elements<'a>(Below<'a>);

impl<'a> Iterator for Elements<'a> {
    type Item = Instance<'a>;

    fn next(&mut self) -> Option<Instance<'a>> {
        self.0.next().map(Instance::Node)
    }
}
