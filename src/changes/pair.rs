//! Which entity of the one agenda is which of the other: by kind and identifier, and by the renames that are declared; never by
//! path or guess.

use crate::agenda::{Agenda, EntityId};
use crate::model::Kind;
use crate::schema::Subject;
use std::collections::{HashMap, HashSet, VecDeque};

/// An entity on both sides; none, where it is not there.
pub(super) type Pair = (Option<EntityId>, Option<EntityId>);

/// The pairs of two agendas: those of the new one in its order, then what only the old one has. Where several have one name,
/// which the rules report, they are paired in the order of their files.
pub(super) fn pairs(old: &Agenda, new: &Agenda) -> Vec<Pair> {
    let mut namesakes: HashMap<(Subject, &str), VecDeque<EntityId>> = HashMap::new();
    for (id, record) in old.records() {
        namesakes.entry((record.subject, &record.id)).or_default().push_back(id);
    }
    let mut taken = HashSet::new();
    let mut pairs = Vec::new();
    let mut before: Option<(Subject, &str)> = None;
    for (id, record) in new.records() {
        let name = (record.subject, &*record.id);
        let again = before.replace(name) == Some(name);
        let same = namesakes.get_mut(&name).and_then(VecDeque::pop_front);
        let renamed = || match record.subject {
            Subject::Kind(kind) if !again => renamed(old, new, kind, id),
            _ => None,
        };
        let partner = same.or_else(renamed);
        taken.extend(partner);
        pairs.push((partner, Some(id)));
    }
    pairs.extend(old.records().map(|(id, _)| id).filter(|id| !taken.contains(id)).map(|id| (Some(id), None)));
    pairs
}

/// The entity that one was before it was renamed, or is after the rename is undone.
fn renamed(old: &Agenda, new: &Agenda, kind: Kind, id: EntityId) -> Option<EntityId> {
    let record = new.record(id);
    let back = || old.graph().formerly(kind, &record.id).filter(|id| new.graph().find(kind, &old.record(*id).id).is_none());
    let before = record.value.iter().flat_map(|entity| entity.formerly());
    let mut gone = before.filter(|name| new.graph().find(kind, name.as_str()).is_none());
    gone.find_map(|name| old.graph().find(kind, name.as_str())).or_else(back)
}
