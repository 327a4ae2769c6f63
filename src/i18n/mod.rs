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
use std::collections::HashMap;
use std::sync::{PoisonError, RwLock};

/// What the program says, in one language.
pub struct Catalogue {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    /// The days that were said, for large agendas have few days and say each of them thousands of times.
    days: RwLock<HashMap<NaiveDate, String>>,
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
        Catalogue { language, bundle, days: RwLock::default() }
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
        self.format(message.template, None, Some(&args)).map_or_else(|| message.template.to_owned(), Cow::into_owned)
    }

    /// A message without values.
    pub fn plain(&self, template: &'static str) -> String {
        self.say(&Message::plain(template))
    }

    /// A text that stands beside the code in English, if this language has it: of a message, or of an attribute of it.
    pub fn text(&self, name: &str, attribute: Option<&str>) -> Option<String> {
        self.format(name, attribute, None).map(Cow::into_owned)
    }

    /// What a name of the data model is called, and what is said of it, where this language has it; English stands beside the
    /// types.
    pub fn doc(&self, term: &Term) -> Option<(String, String)> {
        let text = self.prose(term)?;
        let (title, description) = text.split_once(". ").unwrap_or((&text, &text));
        Some((title.to_owned(), description.to_owned()))
    }

    /// What a name of the data model is called.
    pub fn title(&self, term: &Term) -> String {
        let title = |text: Cow<'_, str>| text.split_once(". ").map_or(&*text, |(title, _)| title).to_owned();
        self.prose(term).map_or_else(|| term.title.clone(), title)
    }

    /// The title of a name of the data model and what is said of it, in one text.
    fn prose(&self, term: &Term) -> Option<Cow<'_, str>> {
        let name = term.name.as_deref();
        term.definitions.iter().find_map(|definition| self.format(&format!("model-{definition}"), name, None))
    }

    fn format(&self, name: &str, attribute: Option<&str>, args: Option<&FluentArgs<'_>>) -> Option<Cow<'_, str>> {
        let message = self.bundle.get_message(name)?;
        let pattern = match attribute {
            None => message.value()?,
            Some(attribute) => message.get_attribute(attribute)?.value(),
        };
        let mut errors: Vec<FluentError> = Vec::new();
        Some(self.bundle.format_pattern(pattern, args, &mut errors))
    }

    #[expect(clippy::cast_precision_loss, reason = "Fluent counts in floating point; nobody counts beyond 2^53")]
    fn value<'v>(&self, value: &'v Value) -> FluentValue<'v> {
        match value {
            Value::Count(count) => FluentValue::from(*count as f64),
            other => FluentValue::String(Cow::Owned(self.show(other))),
        }
    }

    /// A value as it stands in a sentence. Hidden characters are written out.
    pub fn show(&self, value: &Value) -> String {
        match value {
            Value::Text(text) => escape_controls(text),
            Value::Count(count) => number::format(self.language, &count.to_string()),
            Value::Number(number) => number::format(self.language, &number.to_string()),
            Value::Date(date) => self.date(*date),
            Value::Term(term) => escape_controls(&self.title(term)),
            Value::Message(message) => self.say(message),
            Value::List(values) => self.list(&values.iter().map(|value| self.show(value)).collect::<Vec<_>>()),
            Value::Either(values) => {
                let or = format!(" {} ", self.plain("word-or"));
                values.iter().map(|value| self.show(value)).collect::<Vec<_>>().join(&or)
            }
            Value::ByLanguage(texts) => {
                let texts = texts.iter().map(|(tag, text)| (tag.as_str(), text.as_str()));
                escape_controls(in_language(texts, self.language.tag()).unwrap_or_default())
            }
        }
    }

    /// A day, with the name of its month.
    fn date(&self, date: NaiveDate) -> String {
        let said = self.days.read().unwrap_or_else(PoisonError::into_inner).get(&date).cloned();
        said.unwrap_or_else(|| {
            let day = Message::plain("date").with("day", u64::from(date.day())).with("month", u64::from(date.month()));
            let said = self.say(&day.with("year", date.year().to_string()));
            self.days.write().unwrap_or_else(PoisonError::into_inner).insert(date, said.clone());
            said
        })
    }

    /// Items in a sentence.
    pub fn list<S: AsRef<str>>(&self, items: &[S]) -> String {
        let items: Vec<&str> = items.iter().map(AsRef::as_ref).collect();
        items.join(", ")
    }
}
