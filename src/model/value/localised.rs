use crate::model::LanguageTag;
use crate::text::{Value, one_line};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{self, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use std::borrow::Cow;
use std::fmt;

/// A text for readers: one string in the agenda's first language, or one string for each language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LocalisedText {
    /// In the agenda's first language.
    Plain(Box<str>),
    /// By language, in the order written.
    ByLanguage(Vec<(LanguageTag, Box<str>)>),
}

impl LocalisedText {
    /// The text in `language` (a BCP 47 tag) if there is one, else the nearest: the same language without its region, else the
    /// first text given.
    pub fn in_language(&self, language: &str) -> &str {
        match self {
            LocalisedText::Plain(text) => text,
            LocalisedText::ByLanguage(texts) => {
                crate::text::in_language(texts.iter().map(|(tag, text)| (tag.as_str(), &**text)), language).unwrap_or_default()
            }
        }
    }
}

impl LocalisedText {
    /// The language of the text that is given in the place of one in `language`; none, where there is one, or where nobody says in which
    /// language it is.
    pub fn instead_of(&self, language: &str) -> Option<&str> {
        let LocalisedText::ByLanguage(texts) = self else { return None };
        crate::text::given(texts.iter().map(|(tag, text)| (tag.as_str(), &**text)), language)?.1
    }
}

impl From<&LocalisedText> for Value {
    /// A text of the data in a sentence, in the language of whoever reads it, its lines as one.
    fn from(text: &LocalisedText) -> Self {
        match text {
            LocalisedText::Plain(text) => Value::Text(one_line(text)),
            LocalisedText::ByLanguage(texts) => {
                Value::ByLanguage(texts.iter().map(|(tag, text)| (tag.as_str().to_owned(), one_line(text))).collect())
            }
        }
    }
}

impl<'de> Deserialize<'de> for LocalisedText {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct TextVisitor;
        impl<'de> Visitor<'de> for TextVisitor {
            type Value = LocalisedText;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text, or a text for each language")
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<LocalisedText, E> {
                Ok(LocalisedText::Plain(text.into()))
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<LocalisedText, A::Error> {
                let mut texts = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    texts.push(entry);
                }
                Ok(LocalisedText::ByLanguage(texts))
            }
        }
        from.deserialize_any(TextVisitor)
    }
}

fn localised_schema(generator: &mut SchemaGenerator) -> Schema {
    let tag = LanguageTag::json_schema(generator);
    json_schema!({
        "type": ["string", "object"],
        "minLength": 1,
        "minProperties": 1,
        "propertyNames": { "pattern": tag.get("pattern"), "x-form": "language-tag" },
        "additionalProperties": { "type": "string", "minLength": 1 },
    })
}

impl JsonSchema for LocalisedText {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "LocalisedText".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut schema = localised_schema(generator);
        schema.insert("x-localised".into(), true.into());
        schema
    }
}

/// A name or a mention of a source: written like a localised text, but not asked for in every language.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Mention(pub LocalisedText);

impl JsonSchema for Mention {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "Mention".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        localised_schema(generator)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_language_is_shown() {
        let text: LocalisedText = serde_json::from_str(r#"{"fr": "Passeport", "en-GB": "Passport", "ar": "جواز سفر"}"#).unwrap();
        assert_eq!(text.in_language("fr"), "Passeport");
        assert_eq!(text.in_language("en"), "Passport");
        assert_eq!(text.in_language("fr-CA"), "Passeport");
        assert_eq!(text.in_language("pt"), "Passeport");
        assert_eq!(LocalisedText::Plain("Passeport".into()).in_language("en"), "Passeport");
    }
}
