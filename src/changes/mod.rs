//! What is different between two agendas, in the agenda's own words: a deadline moved, a target lowered, a text edited.
//!
//! Comes in: two loaded agendas. Goes out: changes, each with its word, its gravity, a sentence and its places on both sides.
//! Entities are paired by kind and identifier and by the renames they declare, fields by their names, items of lists by what they
//! are; so moving a file, turning keys round or quoting a text is no change. Nothing here judges: this room knows no rules.

mod compare;
mod name;
mod pair;
mod word;
mod words;

pub use word::{Gravity, Word};
pub use words::{Stretch, marked, words};

use crate::agenda::{Agenda, EntityId};
use crate::finding::Place;
use crate::model::{Entity, Kind};
use crate::schema::Subject;
use crate::text::{Message, Span};
use crate::yaml::{NodeId, NodeRef};
use compare::{Comparison, Edit};
use name::About;
use pair::Pair;
use rayon::prelude::*;
use serde_json::Value;

/// Something that is different.
#[derive(Debug, Clone)]
pub struct Change {
    /// The entity, as `folder/id`: as it is called now, or was before it went.
    pub entity: String,
    /// The field, with list items by what they are, such as `targets[2030-12-31].value`; none for the entity as a whole.
    pub field: Option<String>,
    /// What the change is.
    pub word: Word,
    /// What it says in a sentence.
    pub message: Message,
    /// The language of a text for readers.
    pub language: Option<String>,
    /// What was there, and where.
    pub old: Option<Side>,
    /// What is there, and where.
    pub new: Option<Side>,
    /// By how many days a date moved; below zero, where it is earlier now.
    pub days: Option<i64>,
    /// The decision that is given for it, as its identifier.
    pub decision: Option<String>,
    /// The reason that is given for it.
    pub reason: Option<Message>,
}

/// One side of a change.
#[derive(Debug, Clone, PartialEq)]
pub struct Side {
    /// What stands there; nothing for an entity as a whole.
    pub value: Option<Value>,
    /// Its node in the entity's tree; none for an entity as a whole.
    pub node: Option<NodeId>,
    /// Where.
    pub place: Place,
}

/// Two agendas side by side, and what is different between them.
pub struct Proposal<'a> {
    /// The agenda before.
    pub old: &'a Agenda,
    /// The agenda after.
    pub new: &'a Agenda,
    changed: Vec<Changed>,
}

/// An entity, or `agenda.yaml`, of which something is different.
#[derive(Debug)]
pub struct Changed {
    /// What it was; none where it is new.
    pub old: Option<EntityId>,
    /// What it is; none where it is gone.
    pub new: Option<EntityId>,
    /// What is different; at least one change.
    pub changes: Vec<Change>,
}

impl<'a> Proposal<'a> {
    /// Lays two agendas side by side.
    pub fn between(old: &'a Agenda, new: &'a Agenda) -> Self {
        let one = |pair: &Pair| Changed { old: pair.0, new: pair.1, changes: of_pair(old, new, *pair) };
        let pairs = pair::pairs(old, new);
        let changed = pairs.par_iter().map(one).filter(|changed| !changed.changes.is_empty()).collect();
        Proposal { old, new, changed }
    }

    /// What is different, by entity, in the order of the new agenda; what is gone stands behind the others.
    pub fn changed(&self) -> &[Changed] {
        &self.changed
    }

    /// The changes of all entities, in their order.
    pub fn changes(&self) -> impl Iterator<Item = &Change> {
        self.changed.iter().flat_map(|changed| &changed.changes)
    }

    /// The entities of a type that are there on both sides and could be read on both, and of which something is different.
    pub fn both<T: Entity + 'static>(&self) -> impl Iterator<Item = (&Changed, &'a T, &'a T)> {
        let (old, new) = (self.old, self.new);
        self.changed.iter().filter_map(move |changed| Some((changed, old.get(changed.old?)?, new.get(changed.new?)?)))
    }
}

/// What is different between two agendas, in the order of the entities; a removed entity stands behind the others.
pub fn between(old: &Agenda, new: &Agenda) -> Vec<Change> {
    Proposal::between(old, new).changed.into_iter().flat_map(|changed| changed.changes).collect()
}

fn of_pair(old: &Agenda, new: &Agenda, pair: Pair) -> Vec<Change> {
    let (before, after) = match pair {
        (Some(before), Some(after)) if old.shares(before, new, after) => return Vec::new(),
        (Some(before), Some(after)) => (before, after),
        (before, after) => return of_one_side(before.map(|id| (old, id)), after.map(|id| (new, id))),
    };
    let (was, is) = (Some((old, before)), Some((new, after)));
    let mut changes = Vec::new();
    if old.record(before).id != new.record(after).id {
        changes.push(whole(Word::Renamed, was, is));
    }
    let (from, to) = match (old.root(before), new.root(after)) {
        (Some(from), Some(to)) => (from, to),
        (from, to) => {
            let word = if to.is_some() { Word::Readable } else { Word::Unreadable };
            let text = |agenda: &Agenda, id: EntityId| agenda.document(agenda.record(id).document).tree().text().to_owned();
            if from.is_some() || to.is_some() || text(old, before) != text(new, after) {
                changes.push(whole(word, was, is));
            }
            return changes;
        }
    };
    if compare::same(from, to) {
        return changes;
    }
    let subject = new.record(after).subject;
    let mut comparison = Comparison { languages: (old.language(), new.language()), edits: Vec::new() };
    comparison.compare(from, to, &new.schema(subject).shape);
    let about = About { subject, old: from, new: to };
    // A rename is told as one.
    let renamed = !changes.is_empty();
    let edits = comparison.edits.iter().filter(|edit| !(renamed && matches!(edit.pattern.as_str(), "id" | "formerly")));
    changes.extend(edits.map(|edit| told(edit, &about, was, is)));
    changes
}

/// An entity that is new or gone; with a decision the waivers that it grants, which count beyond it.
fn of_one_side(old: Option<(&Agenda, EntityId)>, new: Option<(&Agenda, EntityId)>) -> Vec<Change> {
    let Some((agenda, id)) = new.or(old) else { return Vec::new() };
    let mut changes = vec![whole(if new.is_some() { Word::Added } else { Word::Removed }, old, new)];
    let subject = agenda.record(id).subject;
    if let Some(root) = agenda.root(id).filter(|_| subject == Subject::Kind(Kind::Decision)) {
        let waives = |side: Option<(&Agenda, EntityId)>| root.get("waives").filter(|_| side.is_some());
        let mut comparison = Comparison { languages: (agenda.language(), agenda.language()), edits: Vec::new() };
        comparison.compare_field("waives", waives(old), waives(new), &agenda.schema(subject).shape);
        let about = About { subject, old: root, new: root };
        changes.extend(comparison.edits.iter().map(|edit| told(edit, &about, old, new)));
    }
    changes
}

/// An edit of a field as a change.
fn told(edit: &Edit<'_>, about: &About<'_>, old: Option<(&Agenda, EntityId)>, new: Option<(&Agenda, EntityId)>) -> Change {
    let named = name::name(edit, about);
    let because = because(edit, about.new);
    let side = |side: Option<(&Agenda, EntityId)>, node: Option<NodeRef<'_>>| {
        let ((agenda, id), node) = (side?, node?);
        let place = agenda.place(agenda.record(id).document, node.span());
        Some(Side { value: Some(node.to_json()), node: Some(node.id()), place })
    };
    Change {
        entity: new.or(old).map(|(agenda, id)| agenda.record(id).name()).unwrap_or_default(),
        field: Some(edit.field.clone()),
        word: named.word,
        message: named.message,
        language: edit.language.clone(),
        old: side(old, edit.old),
        new: side(new, edit.new),
        days: named.days,
        decision: because.and_then(|node| Some(node.get("decision")?.as_text()?.to_owned())),
        reason: because.and_then(|node| node.get("reason")).map(name::reason),
    }
}

/// A change of an entity as a whole.
fn whole(word: Word, old: Option<(&Agenda, EntityId)>, new: Option<(&Agenda, EntityId)>) -> Change {
    let side = |side: Option<(&Agenda, EntityId)>| {
        let (agenda, id) = side?;
        let document = agenda.record(id).document;
        let span = agenda.root(id).map_or(Span::default(), |root| root.get("id").unwrap_or(root).span());
        // Of what is new or gone there is nothing to lay beside it; of a rename there are two names.
        let value = (word == Word::Renamed).then(|| agenda.record(id).name().into());
        Some(Side { value, node: None, place: agenda.place(document, span) })
    };
    let name = |side: Option<(&Agenda, EntityId)>| side.map(|(agenda, id)| agenda.record(id).name());
    let message =
        Message::plain(word.template()).with("old", name(old).unwrap_or_default()).with("new", name(new).unwrap_or_default());
    let entity = name(new).or_else(|| name(old)).unwrap_or_default();
    let (old, new) = (side(old), side(new));
    Change { entity, field: None, word, message, language: None, old, new, days: None, decision: None, reason: None }
}

/// Where the new entity says why: the move to the new date, what goes with a state, or the item in which the edit stands.
fn because<'a>(edit: &Edit<'a>, to: NodeRef<'a>) -> Option<NodeRef<'a>> {
    if let Some(schedule) = edit.pattern.strip_suffix(".due") {
        let moves = to.get(schedule)?.get("moves")?;
        let date = edit.new?.as_text()?;
        return moves.items().find(|one| one.get("to").is_some_and(|to| to.is_text(date)));
    }
    if edit.pattern == "status" {
        return ["on-hold", "cancellation", "retired"].iter().find_map(|name| to.get(name));
    }
    edit.item.1.filter(|item| item.get("decision").is_some())
}
