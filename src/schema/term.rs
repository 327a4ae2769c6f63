use super::Shape;
use crate::i18n::Catalogue;
use crate::text::Term;
use serde_json::Value;

impl Shape {
    /// What a field of it is called, in what a subject says.
    pub fn field_term(&self, subject: &str, name: &str) -> Term {
        let known = self.fields.get(name);
        let definitions = match (known, self.definition.as_str()) {
            // A name that is left open is nothing but itself.
            (None, _) => Vec::new(),
            // What all kinds have stands in one place.
            (Some(_), "") => vec![subject.to_owned(), "entity".to_owned()],
            (Some(_), own) if own == subject => vec![subject.to_owned(), "entity".to_owned()],
            (Some(_), own) => vec![own.to_owned()],
        };
        let title = known.map(|field| field.text("title")).filter(|title| !title.is_empty()).unwrap_or(name);
        Term { definitions, name: Some(name.to_owned()), title: title.to_owned() }
    }

    /// The title and the description of a field of it, in what a subject says.
    pub fn meaning(&self, subject: &str, name: &str, catalogue: &Catalogue) -> (String, String) {
        let term = self.field_term(subject, name);
        let description = || self.field(name).map_or("", |field| field.text("description")).to_owned();
        catalogue.doc(&term).unwrap_or_else(|| (term.title, description()))
    }

    /// What a word that it may be is called.
    pub fn word_term(&self, word: &str) -> Option<Term> {
        let words = self.schema.get("enum").and_then(Value::as_array)?;
        let number = words.iter().position(|known| known == word)?;
        let doc = self.schema.get("enumDescriptions").and_then(|docs| docs.get(number)?.as_str()).unwrap_or(word);
        let title = doc.split_once(". ").map_or(doc, |(title, _)| title);
        Some(Term { definitions: vec![self.definition.clone()], name: Some(word.to_owned()), title: title.to_owned() })
    }

    /// What it itself is called, if it is a part of the model that others are made of.
    pub fn own_term(&self) -> Option<Term> {
        let title = self.text("title");
        let known = !self.definition.is_empty() && !title.is_empty();
        known.then(|| Term { definitions: vec![self.definition.clone()], name: None, title: title.to_owned() })
    }
}
