//! Values as people read them in cells, and what may stand there.

use super::column::Column;
use crate::agenda::Agenda;
use crate::i18n::{Catalogue, Language};
use crate::import::{Content, compared};
use crate::model::{Date, Kind};
use crate::render::report::{excel_day, tidy};
use crate::schema::{RefersTo, Shape, Subject};
use serde_json::Value;
use std::collections::BTreeMap;

/// What words and entities are called.
pub(super) struct Names {
    /// By kind and identifier what entities are called: the title, where no other one has it, else the identifier.
    entities: BTreeMap<Kind, BTreeMap<String, String>>,
    /// What words are called, in the language of the form and in all others.
    catalogues: Vec<Catalogue>,
    yes: String,
    no: String,
}

/// What stands between the items of a list.
const BETWEEN: &str = "; ";

impl Names {
    pub(super) fn of(columns: &[Column<'_>], agenda: &Agenda, catalogue: &Catalogue) -> Self {
        let own = catalogue.language();
        let others = Language::ALL.into_iter().filter(|language| *language != own);
        let kinds = columns.iter().filter_map(|column| kind(column.shape));
        let entities = kinds.map(|kind| (kind, called(kind, agenda, own.tag()))).collect();
        let catalogues = [own].into_iter().chain(others).map(Catalogue::new).collect();
        Names { entities, catalogues, yes: catalogue.plain("form-yes"), no: catalogue.plain("form-no") }
    }

    /// What stands in the cell of a value.
    pub(super) fn content(&self, value: Option<&Value>, shape: &Shape) -> Option<Content> {
        let content = match value? {
            Value::Array(items) => {
                let shape = shape.items.as_deref().unwrap_or(shape);
                let texts: Vec<String> = items.iter().map(|item| self.one(item, shape).to_string()).collect();
                Content::Text(texts.join(BETWEEN))
            }
            value => self.one(value, shape),
        };
        match content {
            Content::Text(text) => Some(Content::Text(tidy(&text))).filter(|content| *content != Content::Text(String::new())),
            content => Some(content),
        }
    }

    /// Whether a value comes back from its cell as it is, where somebody changes a part of it.
    pub(super) fn comes_back(&self, value: Option<&Value>, shape: &Shape) -> bool {
        let is_whole = |text: &str| tidy(text) == text.trim_end_matches('\n');
        match value {
            Some(Value::String(text)) => is_whole(text),
            Some(Value::Array(items)) => {
                let shape = shape.items.as_deref().unwrap_or(shape);
                let is_one = |item: &Value| {
                    let text = self.one(item, shape).to_string();
                    !item.is_array() && !item.is_object() && !text.contains([';', '\n']) && is_whole(&text)
                };
                items.iter().all(is_one)
            }
            Some(Value::Object(_)) => false,
            _ => true,
        }
    }

    fn one(&self, value: &Value, shape: &Shape) -> Content {
        let text = match value {
            Value::Bool(true) => self.yes.clone(),
            Value::Bool(false) => self.no.clone(),
            Value::Number(number) => return number.as_f64().map_or_else(|| Content::Text(number.to_string()), Content::Number),
            Value::String(text) => match shape.words() {
                Some(words) => self.word(text, &words, shape),
                None => match (kind(shape), text.parse::<Date>()) {
                    (Some(kind), _) => self.entities.get(&kind).and_then(|called| called.get(text)).unwrap_or(text).clone(),
                    (None, Ok(day)) if shape.text("x-form") == "date" && excel_day(day).is_some() => return Content::Date(day.0),
                    _ => text.clone(),
                },
            },
            other => other.to_string(),
        };
        Content::Text(text)
    }

    /// What a word is called; the word itself, where another one is called so in some language.
    fn word(&self, word: &str, words: &[&str], shape: &Shape) -> String {
        let title = |catalogue: &Catalogue, word: &str| shape.word_term(word).map(|term| catalogue.title(&term).to_lowercase());
        let Some(own) = self.catalogues.first().and_then(|own| Some(own.title(&shape.word_term(word)?))) else {
            return word.to_owned();
        };
        let lower = own.to_lowercase();
        let is_other = |other: &&&str| {
            **other != word
                && (**other == lower || self.catalogues.iter().any(|catalogue| title(catalogue, other).as_ref() == Some(&lower)))
        };
        if words.iter().any(|other| is_other(&other)) { word.to_owned() } else { own }
    }

    /// What may stand in the cells of a field, where not anything may; nothing where it would be too much to choose from.
    pub(super) fn choices(&self, shape: &Shape) -> Vec<String> {
        const MOST: usize = 1_000;
        let item = shape.items.as_deref().unwrap_or(shape);
        if let Some(words) = item.words() {
            return words.iter().map(|word| self.word(word, &words, item)).collect();
        }
        if item.types() == ["boolean"] {
            return vec![self.yes.clone(), self.no.clone()];
        }
        let called = kind(item).and_then(|kind| self.entities.get(&kind));
        let mut called: Vec<String> = called.iter().flat_map(|called| called.values()).map(|called| tidy(called)).collect();
        called.sort_by_key(|called| called.to_lowercase());
        if called.len() > MOST { Vec::new() } else { called }
    }
}

/// The only kind that a field refers to.
fn kind(shape: &Shape) -> Option<Kind> {
    let item = shape.items.as_deref().unwrap_or(shape);
    match &item.refers_to {
        Some(RefersTo::Name(name)) => Kind::find(name),
        _ => None,
    }
}

/// What the entities of a kind are called, by their identifiers.
fn called(kind: Kind, agenda: &Agenda, language: &str) -> BTreeMap<String, String> {
    let all: Vec<_> = agenda.of_subject(Subject::Kind(kind)).collect();
    let mut bearers: BTreeMap<String, usize> = BTreeMap::new();
    for (id, record) in &all {
        let titles = agenda.languages().into_iter().map(|language| compared(agenda.title(*id, language)));
        let mut names: Vec<String> = titles.chain([record.id.to_string()]).collect();
        names.sort();
        names.dedup();
        for name in names {
            *bearers.entry(name).or_default() += 1;
        }
    }
    let called = all.into_iter().map(|(id, record)| {
        let title = agenda.title(id, language);
        let is_clear = bearers.get(&compared(title)) == Some(&1) && tidy(title) == title && !title.contains([';', '\n']);
        (record.id.to_string(), if is_clear { title } else { &record.id }.to_owned())
    });
    called.collect()
}
