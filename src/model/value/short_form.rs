//! How a field is read that has a short form, and how its schema allows both.

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{self, DeserializeSeed, IgnoredAny, IntoDeserializer, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

/// Reads a field that is a text or else a `Form` (a mapping or a list).
pub(crate) fn text_or<'de, D, Form, T>(from: D, text: fn(&str) -> Option<T>) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    Form: Deserialize<'de> + Into<T>,
{
    struct Either<Form, T>(fn(&str) -> Option<T>, PhantomData<Form>);
    impl<'de, Form: Deserialize<'de> + Into<T>, T> Visitor<'de> for Either<Form, T> {
        type Value = T;
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a short form or the whole form")
        }
        fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
            (self.0)(text).ok_or_else(|| E::invalid_value(de::Unexpected::Str(text), &self))
        }
        fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
            Form::deserialize(MapAccessDeserializer::new(WithoutOwnFields(map))).map(Into::into)
        }
        fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<T, A::Error> {
            Form::deserialize(SeqAccessDeserializer::new(list)).map(Into::into)
        }
    }
    from.deserialize_any(Either(text, PhantomData::<Form>))
}

/// A mapping without the country's own fields: they are judged by the schema and read from the tree; the types do not know them.
struct WithoutOwnFields<A>(A);

impl<'de, A: MapAccess<'de>> MapAccess<'de> for WithoutOwnFields<A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, A::Error> {
        while let Some(name) = self.0.next_key::<Cow<'de, str>>()? {
            if !name.starts_with("x-") {
                return seed.deserialize(name.into_deserializer()).map(Some);
            }
            self.0.next_value::<IgnoredAny>()?;
        }
        Ok(None)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        self.0.next_value_seed(seed)
    }
}

/// The schema of `Form`, widened by a text with the keywords of `text`.
pub(crate) fn text_or_schema<Form: JsonSchema>(generator: &mut SchemaGenerator, text: &Schema) -> Schema {
    let mut schema = Form::json_schema(generator);
    let whole = schema.get("type").cloned().unwrap_or_default();
    for (key, value) in text.as_object().into_iter().flatten() {
        schema.insert(key.clone(), value.clone());
    }
    schema.insert("type".into(), serde_json::json!(["string", whole]));
    schema
}

/// Declares a type with a short form: `Form` is the whole form, `$text` reads the short one, `$schema` is its schema.
macro_rules! short_form {
    ($name:ident from $form:ty, $text:expr, $schema:expr) => {
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                text_or::<D, $form, Self>(from, $text)
            }
        }
        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }
            fn json_schema(generator: &mut SchemaGenerator) -> Schema {
                text_or_schema::<$form>(generator, &$schema)
            }
        }
    };
}
pub(super) use short_form;
