//! What roles approve: the matters of which changes are.

use super::{Change, Word};
use crate::agenda::Agenda;
use crate::model::Kind;
use crate::schema::{Shape, Subject};
use crate::text::{Message, Value as Said, nearest};
use serde_json::{Value, json};

/// What a change may mean to those who approve it, as roles name it under `approves`: it stands for all changes of that meaning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Matter {
    /// Any change of an entity of a kind, or of `agenda.yaml`: `regulation`, `agenda`.
    Any(Subject),
    /// A change at a field or below it, of an entity or of `agenda.yaml`: `service.legal-basis`.
    Field(Subject, String),
    /// A change of this name: `deadline-moved`.
    Word(Word),
}

impl Matter {
    /// The meaning of that name in an agenda, whose extensions may add fields; none where no change is called so.
    pub fn find(name: &str, agenda: &Agenda) -> Option<Matter> {
        if let Some(subject) = subject(name) {
            return Some(Matter::Any(subject));
        }
        if let Some((kind, field)) = name.split_once('.') {
            let subject = subject(kind)?;
            agenda.schema(subject).shape.descend(field.split('.'))?;
            return Some(Matter::Field(subject, field.to_owned()));
        }
        Word::ALL.iter().find(|word| word.name() == name).map(|word| Matter::Word(*word))
    }

    /// The name that somebody most likely meant who wrote one that no change has.
    pub fn suggest(name: &str, agenda: &Agenda) -> Option<String> {
        let subjects = || Subject::all().map(Subject::name);
        if let Some((kind, field)) = name.split_once('.') {
            let subject = subject(kind).or_else(|| subject(nearest(kind, subjects())?))?;
            let (mut shape, mut found) = (&agenda.schema(subject).shape, subject.name().to_owned());
            for step in field.split('.') {
                let fields = &shape.inner().fields;
                let step = if fields.contains_key(step) { step } else { nearest(step, fields.keys().map(String::as_str))? };
                found = format!("{found}.{step}");
                shape = fields.get(step)?;
            }
            return Some(found);
        }
        // Who writes the name of the folder means its kind.
        let folder = Kind::ALL.iter().find(|kind| kind.folder() == name).map(|kind| kind.name());
        let names = || subjects().chain(Word::ALL.iter().map(|word| word.name()));
        folder.or_else(|| nearest(name, names())).map(str::to_owned)
    }

    /// How narrow it is: of two meanings that a change has, the greater one says more of it.
    pub fn precision(&self) -> usize {
        match self {
            Matter::Any(_) => 0,
            Matter::Field(_, field) => field.len(),
            Matter::Word(_) => usize::MAX,
        }
    }

    /// Whether a change from one agenda to another has it.
    ///
    /// What is new or gone as a whole changes every field that it has, and so does what is changed around a field.
    pub fn is_of(&self, change: &Change, old: &Agenda, new: &Agenda) -> bool {
        match self {
            Matter::Word(word) => is_called(change.word, *word),
            Matter::Any(subject) => change.subject() == Some(*subject),
            Matter::Field(subject, field) => change.subject() == Some(*subject) && touches(change, field, old, new),
        }
    }

    /// What a change of this meaning says, so that it can be told whether another proposal says the same. Where things stand in
    /// their files is left out.
    pub fn said(&self, change: &Change, old: &Agenda, new: &Agenda) -> String {
        let (mut before, mut after) = sides(change, old, new);
        if let (Matter::Field(_, field), None) = (self, &change.pattern) {
            let path: Vec<&str> = field.split('.').collect();
            let part =
                |whole: Option<Value>| whole.map(|whole| Value::Array(below(&whole, &path).into_iter().cloned().collect()));
            (before, after) = (part(before), part(after));
        }
        let mut said = json!([change.field, change.word.name(), change.language, before, after, change.decision]);
        said.sort_all_objects();
        said.to_string()
    }

    /// The words in which an approval is asked for it, in an agenda, whose extensions may add fields.
    pub fn phrase(&self, agenda: &Agenda) -> Message {
        match self {
            Matter::Any(Subject::Agenda) => Message::plain("meaning-agenda"),
            Matter::Any(subject) => Message::plain("meaning-any").with("kind", subject.term()),
            Matter::Field(subject, field) => {
                let (around, name) = field.rsplit_once('.').unwrap_or(("", field));
                let around = around.split('.').filter(|name| !name.is_empty());
                let shape = agenda.schema(*subject).shape.descend(around).map(Shape::inner);
                let term = shape.map(|shape| shape.field_term(subject.name(), name));
                Message::plain("meaning-field").with("field", term.map_or_else(|| name.into(), Said::from))
            }
            Matter::Word(word) => Message::plain(word.phrase()),
        }
    }
}

impl Change {
    /// The kind of its entity, or `agenda.yaml`.
    pub fn subject(&self) -> Option<Subject> {
        match self.entity.split_once('/') {
            Some((folder, _)) => Kind::find(folder).map(Subject::Kind),
            None => Some(Subject::Agenda),
        }
    }
}

/// Whether a change of one name is told by another one too: what is swapped is dropped, and something else is used.
fn is_called(word: Word, name: Word) -> bool {
    word == name || (word == Word::BuildingBlockSwapped && matches!(name, Word::BuildingBlockUsed | Word::BuildingBlockDropped))
}

/// The kind of that name, or `agenda.yaml`; policies know no other name for it.
fn subject(name: &str) -> Option<Subject> {
    Subject::all().find(|subject| subject.name() == name)
}

fn touches(change: &Change, field: &str, old: &Agenda, new: &Agenda) -> bool {
    let rest = match &change.pattern {
        None if change.word == Word::Renamed => return false,
        None => field,
        Some(pattern) if within(pattern, field) => return true,
        Some(pattern) => match field.strip_prefix(pattern.as_str()).and_then(|rest| rest.strip_prefix('.')) {
            Some(rest) => rest,
            None => return false,
        },
    };
    if let Some(language) = &change.language {
        return rest == language;
    }
    let path: Vec<&str> = rest.split('.').collect();
    let (before, after) = sides(change, old, new);
    before.iter().chain(&after).any(|side| !below(side, &path).is_empty())
}

/// Whether a field is another one or stands below it.
fn within(pattern: &str, field: &str) -> bool {
    pattern.strip_prefix(field).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

/// What was there and what is there: of a change as a whole, the whole.
fn sides(change: &Change, old: &Agenda, new: &Agenda) -> (Option<Value>, Option<Value>) {
    let value = |side: &Option<super::Side>, agenda: &Agenda| {
        let side = side.as_ref()?;
        side.value.clone().or_else(|| whole(&change.entity, agenda))
    };
    (value(&change.old, old), value(&change.new, new))
}

/// What an agenda says of an entity; none where it cannot be read.
fn whole(entity: &str, agenda: &Agenda) -> Option<Value> {
    let id = match entity.split_once('/') {
        Some((folder, id)) => agenda.graph().find(Kind::find(folder)?, id)?,
        None => agenda.agenda_record()?,
    };
    agenda.root(id).map(|root| root.to_json())
}

/// The values at the end of a path of names; lists are passed through, and what is written in its short form stands for all that
/// it is short for.
fn below<'v>(value: &'v Value, path: &[&str]) -> Vec<&'v Value> {
    match (value, path) {
        (Value::Null, [_, ..]) => Vec::new(),
        (Value::Array(items), [_, ..]) => items.iter().flat_map(|item| below(item, path)).collect(),
        (Value::Object(fields), [name, rest @ ..]) => fields.get(*name).map_or_else(Vec::new, |value| below(value, rest)),
        _ => vec![value],
    }
}
