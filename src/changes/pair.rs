//! Which entity of the one agenda is which of the other: by kind and identifier, and by the renames that are declared; never by
//! path or guess.

use crate::agenda::{Agenda, EntityId};
use crate::model::Kind;
use crate::schema::Subject;
use std::collections::HashSet;

/// An entity on both sides; none, where it is not there.
pub(super) type Pair = (Option<EntityId>, Option<EntityId>);

/// The pairs of two agendas: those of the new one in its order, then what only the old one has.
pub(super) fn pairs(old: &Agenda, new: &Agenda) -> Vec<Pair> {
    let mut taken = HashSet::new();
    let mut pairs = Vec::new();
    let mut seen: Option<(Subject, &str)> = None;
    for (id, record) in new.records() {
        // A second entity of the same name is a trouble that the rules report.
        if seen.replace((record.subject, &record.id)) == Some((record.subject, &record.id)) {
            continue;
        }
        let partner = match record.subject {
            Subject::Agenda => old.agenda_record(),
            Subject::Kind(kind) => partner(old, new, kind, id),
        };
        taken.extend(partner);
        pairs.push((partner, Some(id)));
    }
    let mut seen: Option<(Subject, &str)> = None;
    for (id, record) in old.records() {
        let again = seen.replace((record.subject, &record.id)) == Some((record.subject, &record.id));
        if !again && !taken.contains(&id) {
            pairs.push((Some(id), None));
        }
    }
    pairs
}

fn partner(old: &Agenda, new: &Agenda, kind: Kind, id: EntityId) -> Option<EntityId> {
    let record = new.record(id);
    let same = old.graph().find(kind, &record.id);
    // The other way round, where the old side is the one that declares the rename.
    let renamed_back =
        || old.graph().formerly(kind, &record.id).filter(|id| new.graph().find(kind, &old.record(*id).id).is_none());
    let renamed = || {
        let before = record.value.iter().flat_map(|entity| entity.formerly());
        before
            .filter(|name| new.graph().find(kind, name.as_str()).is_none())
            .find_map(|name| old.graph().find(kind, name.as_str()))
    };
    same.or_else(renamed).or_else(renamed_back)
}
