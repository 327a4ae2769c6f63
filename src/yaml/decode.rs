//! serde's deserialiser over a tree: types are decoded straight from the nodes.

use super::scalar::whole;
use super::tree::{Below, Data, NodeRef};
use crate::text::Span;
use serde::Deserializer;
use serde::de::{self, DeserializeSeed, IntoDeserializer, MapAccess, SeqAccess, Visitor};
use std::fmt;

/// A node that does not fit the type it is decoded into.
#[derive(Debug, Clone, PartialEq)]
pub struct DecodeError {
    /// What serde or the type says, in English.
    pub reason: String,
    /// The innermost node at which it was said.
    pub span: Option<Span>,
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.reason)
    }
}
impl std::error::Error for DecodeError {}
impl de::Error for DecodeError {
    fn custom<T: fmt::Display>(reason: T) -> Self {
        DecodeError { reason: reason.to_string(), span: None }
    }
}

impl NodeRef<'_> {
    fn placed<T>(self, result: Result<T, DecodeError>) -> Result<T, DecodeError> {
        result.map_err(|error| DecodeError { span: error.span.or(Some(self.span())), ..error })
    }
}

impl<'de> Deserializer<'de> for NodeRef<'de> {
    type Error = DecodeError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        let result = match self.data() {
            Data::Null => visitor.visit_unit(),
            Data::Bool(value) => visitor.visit_bool(value),
            Data::Integer(value) => visitor.visit_i64(value),
            Data::Float(value) => match whole(value) {
                Some(value) => visitor.visit_i64(value),
                None => visitor.visit_f64(value),
            },
            Data::Source(..) | Data::Aside(_) => visitor.visit_borrowed_str(self.as_text().unwrap_or_default()),
            Data::List(_) => visitor.visit_seq(Items(self.below())),
            Data::Map(_) => visitor.visit_map(Entries { below: self.below(), value: None, own_fields: true }),
        };
        self.placed(result)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        if matches!(self.data(), Data::Null) { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, DecodeError> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        match self.data() {
            // The country's own fields are judged by the schema and read from the tree; the types do not know them.
            Data::Map(_) => self.placed(visitor.visit_map(Entries { below: self.below(), value: None, own_fields: false })),
            _ => self.deserialize_any(visitor),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        let result = match self.as_text() {
            Some(word) => visitor.visit_enum(word.into_deserializer()),
            None => Err(de::Error::custom("a word is needed here")),
        };
        self.placed(result)
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple
        tuple_struct map identifier ignored_any
    }
}

struct Items<'de>(Below<'de>);

impl<'de> SeqAccess<'de> for Items<'de> {
    type Error = DecodeError;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, DecodeError> {
        self.0.next().map(|item| seed.deserialize(item)).transpose()
    }

    fn size_hint(&self) -> Option<usize> {
        self.0.size_hint().1
    }
}

struct Entries<'de> {
    below: Below<'de>,
    value: Option<NodeRef<'de>>,
    own_fields: bool,
}

impl<'de> MapAccess<'de> for Entries<'de> {
    type Error = DecodeError;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, DecodeError> {
        loop {
            let (Some(key), Some(value)) = (self.below.next(), self.below.next()) else { return Ok(None) };
            if self.own_fields || !key.as_text().is_some_and(|name| name.starts_with("x-")) {
                self.value = Some(value);
                return seed.deserialize(key).map(Some);
            }
        }
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, DecodeError> {
        match self.value.take() {
            Some(value) => seed.deserialize(value),
            None => Err(de::Error::custom("a value was asked for before its key")),
        }
    }
}
