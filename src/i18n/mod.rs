//! The catalogue of every sentence the program says, in each of its languages.
//!
//! A language is a folder of Fluent files: `messages.ftl` with what the program says, `forge.ftl` with what it says of forges,
//! `start.ftl` with what a new agenda begins with,
//! `signature.ftl` with what it says of signatures and keys, and, in every language but English, `help.ftl`, `rules.ftl` and
//! `model.ftl` with the texts that stand beside the code in English: help of commands, explanations of rules, titles and
//! descriptions of fields. The families of rules have files of their own in `rules/`. This room knows nothing of what it
//! speaks about.

mod collation;
mod language;
mod number;

pub use collation::Collation;
pub use language::Language;

use crate::text::{Message, Term, Value, escape_controls, in_language};
use chrono::{Datelike, NaiveDate};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use std::borrow::Cow;

/// What the program says, in one language.
pub struct Catalogue {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Catalogue {
    /// The catalogue of a language.
    pub fn new(language: Language) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![language.identifier()]);
        // Marks around values that keep the direction of writing apart are read aloud or shown as boxes by many terminals.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(language.number_formatter()));
        for source in language.sources() {
            // What a file has of wrong entries is missing from the catalogue, and a test finds it.
            let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(resource);
        }
        Catalogue { language, bundle }
    }

    /// Its language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The order of words in its language.
    pub fn collator(&self) -> Collation {
        Collation::new(self.language)
    }

    /// A message as a sentence. Hidden characters in its values are written out.
    pub fn say(&self, message: &Message) -> String {
        let mut args = FluentArgs::new();
        for (name, value) in &message.values {
            args.set(*name, self.value(value));
        }
        self.format(message.template, None, Some(&args)).unwrap_or_else(|| message.template.to_owned())
    }

    /// A message without values.
    pub fn plain(&self, template: &'static str) -> String {
        self.say(&Message::plain(template))
    }

    /// A text that stands beside the code in English, if this language has it: of a message, or of an attribute of it.
    pub fn text(&self, name: &str, attribute: Option<&str>) -> Option<String> {
        self.format(name, attribute, None)
    }

    /// What a name of the data model is called, and what is said of it, where this language has it; English stands beside the
    /// types.
    pub fn doc(&self, term: &Term) -> Option<(String, String)> {
        let name = term.name.as_deref();
        let text = term.definitions.iter().find_map(|definition| self.text(&format!("model-{definition}"), name))?;
        Some(match text.split_once(". ") {
            Some((title, description)) => (title.to_owned(), description.to_owned()),
            None => (text.clone(), text),
        })
    }

    /// What a name of the data model is called.
    pub fn title(&self, term: &Term) -> String {
        self.doc(term).map_or_else(|| term.title.clone(), |(title, _)| title)
    }

    fn format(&self, name: &str, attribute: Option<&str>, args: Option<&FluentArgs<'_>>) -> Option<String> {
        let message = self.bundle.get_message(name)?;
        let pattern = match attribute {
            None => message.value()?,
            Some(attribute) => message.get_attribute(attribute)?.value(),
        };
        let mut errors: Vec<FluentError> = Vec::new();
        Some(self.bundle.format_pattern(pattern, args, &mut errors).into_owned())
    }

    #[expect(clippy::cast_precision_loss, reason = "Fluent counts in floating point; nobody counts beyond 2^53")]
    fn value<'v>(&self, value: &'v Value) -> FluentValue<'v> {
        match value {
            Value::Count(count) => FluentValue::from(*count as f64),
            other => FluentValue::String(Cow::Owned(self.shown(other))),
        }
    }

    fn shown(&self, value: &Value) -> String {
        match value {
            Value::Text(text) => escape_controls(text),
            Value::Count(count) => number::format(self.language, &count.to_string()),
            Value::Number(number) => number::format(self.language, &number.to_string()),
            Value::Date(date) => self.date(*date),
            Value::Term(term) => escape_controls(&self.title(term)),
            Value::Message(message) => self.say(message),
            Value::List(values) => self.list(&values.iter().map(|value| self.shown(value)).collect::<Vec<_>>()),
            Value::Either(values) => {
                let or = format!(" {} ", self.plain("word-or"));
                values.iter().map(|value| self.shown(value)).collect::<Vec<_>>().join(&or)
            }
            Value::ByLanguage(texts) => {
                let texts = texts.iter().map(|(tag, text)| (tag.as_str(), text.as_str()));
                escape_controls(in_language(texts, self.language.tag()).unwrap_or_default())
            }
        }
    }

    /// A day, with the name of its month.
    fn date(&self, date: NaiveDate) -> String {
        let day = Message::plain("date").with("day", u64::from(date.day())).with("month", u64::from(date.month()));
        self.say(&day.with("year", date.year().to_string()))
    }

    /// Items in a sentence.
    pub fn list(&self, items: &[String]) -> String {
        items.join(", ")
    }
}
