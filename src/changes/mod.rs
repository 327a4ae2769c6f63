//! What is different between two agendas, in the agenda's own words: a deadline moved, a target lowered, a text edited.
//!
//! Comes in: two loaded agendas. Goes out: changes, each with its word, its gravity, a sentence and its places on both sides.
//! Entities are paired by kind and identifier and by the renames they declare, fields by their names, items of lists by what they
//! are; so moving a file, turning keys round or quoting a text is no change. Nothing here judges: this room knows no rules.

mod called;
mod compare;
mod extension;
mod label;
mod matter;
mod meaning;
mod name;
mod pair;
mod sentence;
mod setting;
mod swap;
mod table;
mod told;
mod word;
mod words;

pub use called::called;
pub use label::Line;
pub use matter::Matter;
pub use told::contents;
pub use word::{Gravity, Word};
pub use words::{Stretch, marked, words};

use crate::agenda::{Agenda, EntityId, Link};
use crate::finding::{Place, RuleInfo};
use crate::text::{Message, Value as Said};
use crate::yaml::NodeId;
use compare::Comparison;
use label::Reader;
use name::{About, Telling};
use pair::Pair;
use rayon::prelude::*;
use serde_json::Value;
use std::collections::BTreeSet;
use told::{of_one_side, told, whole};

/// Something that is different.
#[derive(Debug, Clone)]
pub struct Change {
    /// The entity, as `folder/id`: as it is called now, or was before it went.
    pub entity: String,
    /// The field, with list items by what they are, such as `targets[2030-12-31].value`; none for the entity as a whole.
    pub field: Option<String>,
    /// The way to the field by the names of fields alone, such as `targets.value`; none for the entity as a whole.
    pub pattern: Option<String>,
    /// What the field is called, in the reader's words.
    pub label: Option<Message>,
    /// What the innermost item of a list is called in which it stands.
    pub item: Option<Said>,
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
    /// The same in the reader's words, a line for each part of it.
    pub lines: Vec<Line>,
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
    /// Lays two agendas side by side. `book` is what the rules are of which `agenda.yaml` sets something.
    pub fn between(old: &'a Agenda, new: &'a Agenda, book: &[&'static RuleInfo]) -> Self {
        Proposal::told(old, new, Telling { book, beside: true })
    }

    /// Lays two agendas side by side for whoever reads sentences only: no side of a change has lines.
    pub fn in_sentences(old: &'a Agenda, new: &'a Agenda, book: &[&'static RuleInfo]) -> Self {
        Proposal::told(old, new, Telling { book, beside: false })
    }

    fn told(old: &'a Agenda, new: &'a Agenda, telling: Telling<'_>) -> Self {
        let one = |pair: &Pair| Changed { old: pair.0, new: pair.1, changes: of_pair(old, new, *pair, telling) };
        let pairs = pair::pairs(old, new);
        let mut changed: Vec<Changed> = pairs.par_iter().map(one).filter(|changed| !changed.changes.is_empty()).collect();
        let extensions = extension::changes(old, new);
        if !extensions.is_empty() {
            let file = new.agenda_record();
            match changed.iter_mut().find(|changed| changed.new == file) {
                Some(changed) => changed.changes.extend(extensions),
                // `agenda.yaml` comes before all entities.
                None => changed.insert(0, Changed { old: old.agenda_record(), new: file, changes: extensions }),
            }
        }
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

    /// What is told of an entity of the new agenda, or of its `agenda.yaml`, where nothing is known of what it was.
    pub fn as_new(&self, id: EntityId) -> Changed {
        Changed {
            old: None,
            new: Some(id),
            changes: of_one_side(self.old, self.new, None, Some(id), Telling { book: &[], beside: false }),
        }
    }

    /// The paths at which what the changes name usually stands, where an agenda that holds only what differs does not hold it.
    pub fn missing(&self) -> BTreeSet<String> {
        let mut paths = BTreeSet::new();
        for changed in &self.changed {
            let whole = changed.old.is_none() || changed.new.is_none();
            let sides = [(self.old, changed.old, false), (self.new, changed.new, true)];
            for (agenda, entity, new) in sides.into_iter().filter_map(|(agenda, entity, new)| Some((agenda, entity?, new))) {
                let named = |link: &&Link| {
                    whole
                        || changed
                            .changes
                            .iter()
                            .any(|change| change.names(agenda, link, if new { change.new.as_ref() } else { change.old.as_ref() }))
                };
                let links = agenda.graph().from(entity).iter();
                paths.extend(links.filter(named).filter_map(|link| agenda.usual_path(link)));
            }
        }
        paths
    }

    /// The changes of all entities, in their order, for whoever asks nothing more.
    pub fn into_changes(self) -> Vec<Change> {
        self.changed.into_iter().flat_map(|changed| changed.changes).collect()
    }
}

impl Change {
    /// A change of which nothing more is known than what it is; what else there is to say is laid over it.
    fn new(entity: String, word: Word, message: Message) -> Self {
        let (field, pattern, label, item, language) = (None, None, None, None, None);
        let (old, new, days, decision, reason) = (None, None, None, None, None);
        Change { entity, field, pattern, label, item, word, message, language, old, new, days, decision, reason }
    }

    /// Whether a reference stands in what one side says, or is what an item is called or decided by.
    fn names(&self, agenda: &Agenda, link: &Link, side: Option<&Side>) -> bool {
        let tree = agenda.document(agenda.record(link.from).document).tree();
        let within = |side: &Side| side.node.is_some_and(|node| tree.node(node).holds(link.node));
        let called = |text: &str| {
            self.decision.as_deref() == Some(text) || self.field.as_ref().is_some_and(|field| field.contains(&format!("{text}]")))
        };
        side.is_some_and(within) || agenda.text(link).is_some_and(called)
    }
}

/// What is different between two agendas, in the order of the entities; a removed entity stands behind the others. `book` is what
/// the rules are of which `agenda.yaml` sets something.
pub fn between(old: &Agenda, new: &Agenda, book: &[&'static RuleInfo]) -> Vec<Change> {
    Proposal::between(old, new, book).into_changes()
}

fn of_pair(old: &Agenda, new: &Agenda, pair: Pair, telling: Telling<'_>) -> Vec<Change> {
    let (before, after) = match pair {
        (Some(before), Some(after)) if old.shares(before, new, after) => return Vec::new(),
        (Some(before), Some(after)) => (before, after),
        (before, after) => return of_one_side(old, new, before, after, telling),
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
    let in_table = table::changes((old, before), (new, after));
    if compare::same(from, to) {
        return in_table;
    }
    let subject = new.record(after).subject;
    let mut comparison = Comparison { languages: (old.language(), new.language()), edits: Vec::new() };
    comparison.compare(from, to, &new.schema(subject).shape);
    let about = About { old: from, new: to, reader: Reader { old, new, subject }, telling };
    // A rename is told as one.
    let renamed = !changes.is_empty();
    let edits = comparison.edits.iter().filter(|edit| !(renamed && matches!(edit.pattern.as_str(), "id" | "formerly")));
    changes.extend(edits.map(|edit| told(edit, &about, was, is)));
    swap::join(&mut changes, &about);
    changes.extend(in_table);
    changes
}
