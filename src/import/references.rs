//! Entities as people name them in tables: by identifier, or by what they are called.

use super::word::compared;
use crate::agenda::Agenda;
use crate::model::{AnyEntity, Kind, LocalisedText};
use crate::schema::{RefersTo, Subject};
use crate::text::{Message, nearest};
use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};

/// What entities of some kinds are called: those of an agenda, and those that come with the table.
pub(super) struct References<'a> {
    agenda: &'a Agenda,
    named: BTreeMap<Kind, BTreeMap<String, BTreeSet<String>>>,
    /// How often what is nearest may still be looked for: each time all names are gone through.
    searches: Cell<usize>,
}

impl<'a> References<'a> {
    pub(super) fn new(agenda: &'a Agenda) -> Self {
        const SEARCHES: usize = 200;
        References { agenda, named: BTreeMap::new(), searches: Cell::new(SEARCHES) }
    }

    /// Learns what the entities of a kind are called.
    pub(super) fn learn(&mut self, kind: Kind) {
        if self.named.contains_key(&kind) {
            return;
        }
        let mut named: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for (_, record) in self.agenda.of_subject(Subject::Kind(kind)) {
            let Some(entity) = &record.value else { continue };
            let acronym = match entity {
                AnyEntity::Organisation(organisation) => organisation.acronym.as_ref().map(ToString::to_string),
                _ => None,
            };
            for called in entity.title().into_iter().flat_map(texts).chain(acronym) {
                named.entry(compared(&called)).or_default().insert(record.id.to_string());
            }
        }
        self.named.insert(kind, named);
    }

    /// Adds an entity that comes with the table.
    pub(super) fn add(&mut self, kind: Kind, id: &str, called: Option<&str>) {
        self.learn(kind);
        let named = self.named.entry(kind).or_default();
        named.entry(compared(id)).or_default().insert(id.to_owned());
        if let Some(called) = called {
            named.entry(compared(called)).or_default().insert(id.to_owned());
        }
    }

    /// The identifiers of what is called so.
    pub(super) fn called(&self, kind: Kind, name: &str) -> Vec<&str> {
        let found = self.named.get(&kind).and_then(|named| named.get(&compared(name)));
        found.into_iter().flatten().map(String::as_str).collect()
    }

    fn is_known(&self, kind: Kind, id: &str) -> bool {
        self.agenda.graph().find(kind, id).is_some() || self.called(kind, id).contains(&id)
    }

    /// The reference that a text is.
    pub(super) fn find(&self, text: &str, to: &RefersTo) -> Result<String, (Message, Option<Message>)> {
        match to {
            RefersTo::Name(name) => match Kind::find(name) {
                Some(kind) => self.of_kinds(text, &[kind]).map(|(_, id)| id),
                // What is declared in `agenda.yaml` goes by its identifier.
                None => Ok(text.to_owned()),
            },
            RefersTo::Kinds(_) => self.of_kinds(text, &to.kinds()).map(|(kind, id)| format!("{}/{id}", kind.folder())),
        }
    }

    fn of_kinds(&self, text: &str, kinds: &[Kind]) -> Result<(Kind, String), (Message, Option<Message>)> {
        let (kinds, name) = match text.split_once('/').and_then(|(folder, id)| Some((Kind::find(folder)?, id))) {
            Some((kind, id)) if kinds.contains(&kind) => (vec![kind], id),
            _ => (kinds.to_vec(), text),
        };
        if let Some(kind) = kinds.iter().find(|kind| self.is_known(**kind, name)) {
            return Ok((*kind, name.to_owned()));
        }
        let called = |kind: &Kind| self.called(*kind, name).into_iter().map(|id| (*kind, id.to_owned())).collect::<Vec<_>>();
        let found: Vec<(Kind, String)> = kinds.iter().flat_map(called).collect();
        let terms: Vec<Message> = kinds.iter().map(|kind| kind.term()).collect();
        match &found[..] {
            [one] => Ok(one.clone()),
            [] => {
                let message = Message::plain("import-no-reference").with("name", text).with("kind", terms);
                Err((message, Some(self.near(name, &kinds))))
            }
            several => {
                let names: Vec<String> = several.iter().map(|(kind, id)| format!("{}/{id}", kind.folder())).collect();
                let message = Message::plain("import-several-references").with("name", text).with("names", names);
                Err((message, Some(Message::plain("import-several-references-help"))))
            }
        }
    }

    /// What is called nearly so.
    fn near(&self, name: &str, kinds: &[Kind]) -> Message {
        let wanted = compared(name);
        let near = self.searches.get().checked_sub(1).and_then(|left| {
            self.searches.set(left);
            let names = kinds.iter().filter_map(|kind| self.named.get(kind)).flat_map(|named| named.keys().map(String::as_str));
            let ids = kinds.iter().flat_map(|kind| self.agenda.of_subject(Subject::Kind(*kind)).map(|(_, record)| &*record.id));
            nearest(&wanted, names.chain(ids))
        });
        match near {
            Some(near) => Message::plain("help-did-you-mean").with("word", near),
            None => Message::plain("import-no-reference-help"),
        }
    }
}

/// A text in each of its languages.
pub(super) fn texts(text: &LocalisedText) -> Vec<String> {
    match text {
        LocalisedText::Plain(text) => vec![text.to_string()],
        LocalisedText::ByLanguage(texts) => texts.iter().map(|(_, text)| text.to_string()).collect(),
    }
}
