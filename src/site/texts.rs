//! Texts of the agenda on the pages of a language, and what entities and fields are called there: worked out once, for every page names
//! many of them.

use super::data::subjects;
use super::{Edition, address};
use crate::agenda::{EntityId, Record};
use crate::model::LocalisedText;
use crate::render::markup::{escape, foreign, lines};
use crate::schema::{Shape, Subject};
use crate::text::{Message, given};
use crate::yaml::NodeRef;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// What entities and fields of an agenda are called in one language, and where their pages are, once that is asked for.
#[derive(Default)]
pub(super) struct Titles {
    /// As HTML, by the numbers of the entities.
    written: OnceLock<Vec<String>>,
    /// Where their pages are, by the numbers of the entities.
    addresses: OnceLock<Vec<Option<String>>>,
    /// The place of each entity in the order of titles, by their numbers.
    places: OnceLock<Vec<usize>>,
    /// What the fields of each subject are called, by the numbers of their shapes.
    fields: OnceLock<BTreeMap<Subject, Vec<Name>>>,
}

/// What a field is called.
#[derive(Default, Clone)]
struct Name {
    title: String,
    /// How it stands before what is in it, as HTML.
    label: String,
}

impl Edition<'_> {
    /// The title of an entity as HTML; its identifier, where it has none.
    pub(super) fn title(&self, id: EntityId) -> &str {
        let agenda = self.agenda();
        let written = |(id, record): (EntityId, &Record)| {
            let title = agenda.root(id).and_then(|root| root.get("title"));
            title.map_or_else(|| escape(&record.id), |title| self.text(title))
        };
        let titles = self.titles.written.get_or_init(|| agenda.records().map(written).collect());
        titles.get(id.0 as usize).map_or("", String::as_str)
    }

    /// The address of an entity's page as seen from a page, both below the folder of the language; none for `agenda.yaml`.
    pub(super) fn way(&self, page: &str, to: EntityId) -> Option<String> {
        let agenda = self.agenda();
        let all = self.titles.addresses.get_or_init(|| agenda.records().map(|(id, _)| address::of(agenda, id)).collect());
        Some(address::relative(page, all.get(to.0 as usize)?.as_deref()?))
    }

    /// Orders entities by their titles, as the language orders them.
    pub(super) fn sort_by_title(&self, ids: &mut [EntityId]) {
        let places = self.titles.places.get_or_init(|| {
            let (agenda, tag, collation) = (self.agenda(), self.tag(), self.catalogue.collator());
            let mut titles: Vec<(EntityId, &str)> = agenda.records().map(|(id, _)| (id, agenda.title(id, tag))).collect();
            titles.sort_by(|(_, one), (_, other)| collation.compare(one, other));
            let mut places = vec![0; titles.len()];
            for (place, (id, _)) in titles.into_iter().enumerate() {
                places[id.0 as usize] = place;
            }
            places
        });
        ids.sort_by_key(|id| places.get(id.0 as usize));
    }

    /// What a field of a shape of a subject is called.
    pub(super) fn field_title<'n>(&'n self, subject: Subject, within: &Shape, name: &'n str) -> &'n str {
        self.field_name(subject, within, name).map_or(name, |known| &known.title)
    }

    /// How it stands before what is in it, as HTML.
    pub(super) fn field_label<'n>(&'n self, subject: Subject, within: &Shape, name: &str) -> Cow<'n, str> {
        self.field_name(subject, within, name).map_or_else(|| self.label(name).into(), |known| (&known.label).into())
    }

    /// A title as it stands before what is called so, as HTML.
    pub(super) fn label(&self, title: &str) -> String {
        escape(&self.say(&Message::plain("show-label").with("title", title)))
    }

    /// What a field is called; none for a name that is left open, which is nothing but itself.
    fn field_name(&self, subject: Subject, within: &Shape, name: &str) -> Option<&Name> {
        let field = within.fields.get(name)?;
        let of_subject = |subject: Subject| {
            let mut names = Vec::new();
            self.add_names(subject, &self.agenda().schema(subject).shape, &mut names);
            (subject, names)
        };
        let all = self.titles.fields.get_or_init(|| subjects().map(of_subject).collect());
        all.get(&subject)?.get(field.number)
    }

    fn add_names(&self, subject: Subject, shape: &Shape, names: &mut Vec<Name>) {
        for (name, field) in &shape.fields {
            let title = self.catalogue.title(&shape.field_term(subject.name(), name));
            names.resize_with(names.len().max(field.number + 1), Name::default);
            names[field.number] = Name { label: self.label(&title), title };
        }
        for below in shape.fields.values().chain(shape.other.as_deref()).chain(shape.items.as_deref()) {
            self.add_names(subject, below, names);
        }
    }

    /// A text of the agenda as HTML; that it is in another language than the page, where it is.
    pub(super) fn text(&self, node: NodeRef<'_>) -> String {
        if let Some(text) = node.as_text() {
            return self.marked(text, self.other_language());
        }
        let texts: Vec<(&str, &str)> =
            node.entries().filter_map(|(key, value)| Some((key.as_text()?, value.as_text()?))).collect();
        given(texts.into_iter(), self.tag()).map(|(text, language)| self.marked(text, language)).unwrap_or_default()
    }

    /// A text, and in which language it is, where that is another one than the page's.
    fn marked(&self, text: &str, language: Option<&str>) -> String {
        foreign(lines(&unwrapped(text.trim_end())), language, self.catalogue.language())
    }

    /// The language of a text of the agenda, where it is not the page's.
    pub(super) fn language_of<'t>(&'t self, text: &'t LocalisedText) -> Option<&'t str> {
        match text {
            LocalisedText::Plain(_) => self.other_language(),
            LocalisedText::ByLanguage(_) => text.instead_of(self.tag()),
        }
    }
}

/// A text whose lines are as long as they are written on a screen of any width: what was wrapped by hand is one line, points and paragraphs
/// stay apart.
fn unwrapped(text: &str) -> Cow<'_, str> {
    if !text.contains('\n') {
        return text.into();
    }
    let is_point = |line: &str| line.trim_start().starts_with(['-', '–', '*', '•']);
    let mut out = String::with_capacity(text.len());
    let mut before = "";
    for line in text.lines() {
        if !out.is_empty() {
            out.push(if line.trim().is_empty() || before.trim().is_empty() || is_point(line) { '\n' } else { ' ' });
        }
        out.push_str(line);
        before = line;
    }
    out.into()
}
