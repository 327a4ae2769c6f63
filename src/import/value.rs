//! Cells as values, by the shape of their field: what may mean two things is neither.

use super::date::{self, Order, YearMeans};
use super::names::listed;
use super::number::{self, Decimal};
use super::references::References;
use super::table::Content;
use super::word::plain;
use crate::i18n::Catalogue;
use crate::model::Date;
use crate::schema::Shape;
use crate::text::{Message, suggest};
use serde_json::Value;
use std::collections::BTreeMap;

/// What is wrong with a cell, and what to do about it.
pub(super) type Wrong = (Message, Option<Message>);

/// How the cells of a column are read.
pub(super) struct Reading<'a> {
    pub(super) references: &'a References<'a>,
    /// What stands between the items of a list; what is usual, where none is said.
    pub(super) separator: Option<&'a str>,
    pub(super) decimal: Option<Decimal>,
    pub(super) order: Option<Order>,
    pub(super) year: Option<YearMeans>,
    /// What words mean that the mapping names, by their plain form.
    pub(super) words: BTreeMap<String, &'a str>,
    /// The words of the field, by what they are called in some language.
    pub(super) titles: BTreeMap<String, Vec<String>>,
    /// What people write for true, and for false.
    pub(super) yes_and_no: [Vec<String>; 2],
}

impl Reading<'_> {
    /// The value that a cell holds for a field of this shape.
    pub(super) fn value(&self, content: &Content, shape: &Shape) -> Result<Value, Wrong> {
        match content {
            Content::Error(error) => {
                let message = Message::plain("import-error").with("error", error.as_str());
                return Err((message, Some(Message::plain("import-error-help"))));
            }
            Content::Uncalculated => {
                return Err((Message::plain("import-uncalculated"), Some(Message::plain("import-uncalculated-help"))));
            }
            Content::Text(text) => {
                if let Some(word) = self.words.get(&plain(text)) {
                    return self.text(word, shape);
                }
                return self.text(text, shape);
            }
            _ => {}
        }
        let types = shape.types();
        let is_number = types.contains(&"number") || types.contains(&"integer");
        match content {
            Content::Number(number) if is_number => Ok(number::value(*number)),
            Content::Percent(part) if is_number => Ok(number::value(number::percent(*part))),
            Content::Bool(value) if types.contains(&"boolean") => Ok((*value).into()),
            Content::Date(day) if form(shape) == "date" => Ok(Date(*day).to_string().into()),
            // A code such as 8.10 is another one once it has been a number.
            Content::Number(number) if number.fract() != 0.0 && !shape.localised => {
                let message = Message::plain("import-number-for-text").with("value", number.to_string());
                Err((message, Some(Message::plain("import-number-for-text-help"))))
            }
            other => self.text(&other.to_string(), shape),
        }
    }

    /// The value that a text in a cell is.
    pub(super) fn content(&self, text: &str, shape: &Shape) -> Result<Value, Wrong> {
        self.value(&Content::Text(text.to_owned()), shape)
    }

    /// The value that a text is.
    fn text(&self, text: &str, shape: &Shape) -> Result<Value, Wrong> {
        let types = shape.types();
        let is_written_out = text.starts_with(['[', '{']) && (types.contains(&"array") || types.contains(&"object"));
        if let Some(value) = is_written_out.then(|| serde_json::from_str(text).ok()).flatten() {
            return Ok(value);
        }
        if let (Some(items), true) = (&shape.items, types.contains(&"array")) {
            let several = self.parts(text);
            let is_range = types.contains(&"number") && several.len() == 2;
            if !types.iter().any(|other| matches!(*other, "string" | "number")) || is_range {
                return several.into_iter().map(|part| self.text(part, items)).collect::<Result<Vec<_>, _>>().map(Value::Array);
            }
        }
        if let Some(words) = shape.words() {
            return self.word(text, &words);
        }
        if let Some(to) = &shape.refers_to {
            return self.references.find(text, to).map(Value::from);
        }
        match form(shape) {
            "date" => return self.day(text),
            "duration" => return Ok(self.duration(text).unwrap_or_else(|| text.to_owned()).into()),
            "period" => {
                return date::period(text).map(|period| period.to_string().into()).ok_or_else(|| {
                    (Message::plain("import-no-period").with("value", text), Some(Message::plain("form-period-help")))
                });
            }
            _ => {}
        }
        if types.contains(&"boolean")
            && let Some(value) = self.yes_or_no(text)
        {
            return Ok(value.into());
        }
        if types.contains(&"number") || types.contains(&"integer") {
            return self.number(text);
        }
        if types.contains(&"boolean") {
            return Err((Message::plain("import-no-yes").with("value", text), Some(Message::plain("import-no-yes-help"))));
        }
        Ok(text.into())
    }

    /// The items of a list in one cell.
    pub(super) fn parts<'t>(&self, text: &'t str) -> Vec<&'t str> {
        let parts: Vec<&str> = match self.separator {
            Some(separator) => text.split(separator).collect(),
            None => text.split([';', '\n', '\r']).collect(),
        };
        parts.into_iter().map(super::delimited::trimmed).filter(|part| !part.is_empty()).collect()
    }

    /// The word of the agenda that a text names, by itself or by what it is called in some language.
    fn word(&self, text: &str, words: &[&str]) -> Result<Value, Wrong> {
        match self.titles.get(&plain(text)).map(|found| &**found) {
            Some([one]) if words.contains(&one.as_str()) => Ok(one.as_str().into()),
            _ => Err((Message::plain("import-no-word").with("value", text), Some(suggest(text, words)))),
        }
    }

    /// The duration that a text names: how often, as in `quarterly`, or how long, as in `10 days`.
    fn duration(&self, text: &str) -> Option<String> {
        let text = plain(text);
        if let Some([often]) = self.titles.get(&text).map(|found| &**found) {
            return Some(often.clone());
        }
        let (count, unit) = text.split_once(' ')?;
        let [unit] = &**self.titles.get(unit)? else { return None };
        let designator = unit.strip_prefix("P1")?;
        count.parse::<u32>().ok().map(|count| format!("P{count}{designator}"))
    }

    fn day(&self, text: &str) -> Result<Value, Wrong> {
        let wrong = match date::read(text, self.order, self.year) {
            Ok(day) => return Ok(day.to_string().into()),
            Err(wrong) => wrong,
        };
        Err(match wrong {
            date::Unclear::None => {
                (Message::plain("import-no-date").with("value", text), Some(Message::plain("import-no-date-help")))
            }
            date::Unclear::Either(one, other) => {
                let message = Message::plain("import-either-date").with("value", text).with("one", one).with("other", other);
                (message, Some(Message::plain("import-either-date-help")))
            }
            date::Unclear::Year => (Message::plain("import-year").with("value", text), Some(Message::plain("import-year-help"))),
        })
    }

    fn number(&self, text: &str) -> Result<Value, Wrong> {
        match number::read(text, self.decimal) {
            Ok(number) => Ok(number::value(number)),
            Err(number::Unclear::None) => {
                Err((Message::plain("import-no-number").with("value", text), Some(Message::plain("import-no-number-help"))))
            }
            Err(number::Unclear::Either(one, other)) => {
                let message = Message::plain("import-either-number").with("value", text).with("one", one).with("other", other);
                Err((message, Some(Message::plain("import-either-number-help"))))
            }
        }
    }

    fn yes_or_no(&self, text: &str) -> Option<bool> {
        let wanted = plain(text);
        let [yes, no] = self.yes_and_no.each_ref().map(|words| words.contains(&wanted));
        if yes { Some(true) } else { no.then_some(false) }
    }
}

/// The words that may stand in a field or in its list, by what they are called in some language.
pub(super) fn titles(shape: &Shape, catalogues: &[Catalogue]) -> BTreeMap<String, Vec<String>> {
    let mut titles: BTreeMap<String, Vec<String>> = BTreeMap::new();
    if form(shape) == "duration" {
        for message in catalogues.iter().filter_map(|own| own.text("words-duration", None)) {
            for (duration, words) in message.lines().filter_map(|line| line.split_once(" = ")) {
                for word in listed(words) {
                    let known = titles.entry(word).or_default();
                    if !known.iter().any(|own| own == duration) {
                        known.push(duration.to_owned());
                    }
                }
            }
        }
    }
    for shape in std::iter::once(shape).chain(shape.items.as_deref()) {
        for word in shape.words().unwrap_or_default() {
            let term = shape.word_term(word);
            let called = term.iter().flat_map(|term| catalogues.iter().map(|own| own.title(term)));
            for name in called.chain([word.to_owned()]) {
                let words = titles.entry(plain(&name)).or_default();
                if !words.iter().any(|known| known == word) {
                    words.push(word.to_owned());
                }
            }
        }
    }
    titles
}

/// What people write for true, and for false.
pub(super) fn yes_and_no(catalogues: &[Catalogue]) -> [Vec<String>; 2] {
    ["words-yes", "words-no"].map(|message| {
        let words = catalogues.iter().filter_map(|own| own.text(message, None));
        words.flat_map(|words| listed(&words).collect::<Vec<_>>()).collect()
    })
}

/// The form that a text of this shape has.
pub(super) fn form(shape: &Shape) -> &str {
    shape.text("x-form")
}
