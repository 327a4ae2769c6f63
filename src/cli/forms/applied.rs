//! What becomes of the file of an entity by what was filled into its form.

use super::Place;
use crate::agenda::{Agenda, EntityId};
use crate::cli::edit;
use crate::edit::{Merged, Way};
use crate::form::{Filled, Note, Part, Wanted};
use crate::import::compared;
use crate::model::Kind;
use crate::schema::Subject;
use crate::text::Message;
use crate::yaml::{NodeRef, parse};
use serde_json::Value;
use std::collections::BTreeSet;

/// What was made of what was filled in.
pub(super) struct Applied {
    pub(super) text: String,
    /// What somebody else has changed meanwhile, and what cannot be written.
    pub(super) conflicts: Vec<Note>,
    pub(super) refused: Vec<Note>,
    /// The fields that are wanted otherwise.
    pub(super) touched: BTreeSet<String>,
}

/// The text of the file of an entity, and what the entity says.
pub(super) fn base(place: &Place<'_>, agenda: &Agenda) -> Option<(String, Option<Value>)> {
    let Some(id) = place.id else { return Some((String::new(), None)) };
    let entity = agenda.graph().find(place.kind, id)?;
    let text = agenda.document(agenda.record(entity).document).tree().text().to_owned();
    Some((text, agenda.root(entity).map(NodeRef::to_json)))
}

/// What an entity said in the text of a file.
pub(super) fn value_in(text: &str, id: &str) -> Option<Value> {
    let (tree, _) = parse(text.as_bytes().to_vec());
    tree.roots().find(|root| root.get("id").is_some_and(|written| written.is_text(id))).map(NodeRef::to_json)
}

/// Writes what is wanted into the file of an entity.
pub(super) fn apply(file: &mut edit::Place, filled: &Filled, parts: &[Part<'_>], agenda: &Agenda, place: &Place<'_>) -> Applied {
    let (draft, document) = file.draft();
    let shape = &agenda.schema(Subject::Kind(place.kind)).shape;
    let (mut conflicts, mut refused, mut touched) = (Vec::new(), Vec::new(), BTreeSet::new());
    let note = |way: &Way, message: &Message| Note { field: way.to_string(), text: place.catalogue.say(message) };
    for wanted in filled.wanted(parts, &|kinds, text| meant(kinds, text, agenda, place.catalogue.language().tag())) {
        match &wanted {
            Wanted::Field(wish) => {
                touched.insert(wish.way.to_string());
                match draft.merge(document, wish, shape) {
                    Ok(Merged::Written | Merged::Same) => {}
                    Ok(Merged::Conflict { now }) => {
                        let shown = |value: Option<&Value>| match value {
                            None => place.catalogue.plain("form-nothing-there"),
                            Some(Value::String(text)) => text.clone(),
                            Some(other) => other.to_string(),
                        };
                        let message = Message::plain("form-conflict").with("field", wish.way.to_string());
                        let message = message.with("was", shown(wish.was.as_ref())).with("now", shown(now.as_ref()));
                        conflicts.push(note(&wish.way, &message.with("wanted", shown(wish.wanted.as_ref()))));
                    }
                    Err(message) => refused.push(note(&wish.way, &message)),
                }
            }
            Wanted::Item { way, value } => {
                touched.insert(way.to_string());
                if let Err(message) = draft.add(document, way, value, shape) {
                    refused.push(note(way, &message));
                }
            }
        }
    }
    Applied { text: draft.text().to_owned(), conflicts, refused, touched }
}

/// The identifier of what somebody refers to by its title; what was written, where nothing or several have that.
fn meant(kinds: &[Kind], text: &str, agenda: &Agenda, language: &str) -> String {
    if text.contains('/') || kinds.iter().any(|kind| agenda.graph().find(*kind, text).is_some()) {
        return text.to_owned();
    }
    let wanted = compared(text);
    let is_called = |id: &EntityId| compared(agenda.title(*id, language)) == wanted;
    let all = kinds.iter().flat_map(|kind| agenda.of_subject(Subject::Kind(*kind))).map(|(id, _)| id);
    match all.filter(is_called).take(2).collect::<Vec<_>>()[..] {
        [only] if kinds.len() == 1 => agenda.record(only).id.to_string(),
        [only] => agenda.record(only).name(),
        _ => text.to_owned(),
    }
}
