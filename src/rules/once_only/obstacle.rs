use super::{is_excluded, law_allows};
use crate::agenda::Agenda;
use crate::model::{Access, DataItem, Date};

/// What stands in the way of getting a data item from its source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Obstacle {
    /// It may not be shared.
    Excluded,
    /// Nobody says whether it may be shared.
    SharingUnsaid,
    /// A text that would allow it is not in force.
    Law,
    /// Nobody can tell whether the texts that would allow it are in force.
    LawUnknown,
    /// Its source answers no machines and sends no files.
    Access,
    /// The access is still to come.
    AccessLater,
}

/// What stands in the way of getting a data item from its source on a day, law before technology; none, where permission, law and access
/// are there.
pub fn obstacle(agenda: &Agenda, data: &DataItem, day: Date) -> Option<Obstacle> {
    if is_excluded(data) {
        return Some(Obstacle::Excluded);
    }
    if data.sharing.is_none() {
        return Some(Obstacle::SharingUnsaid);
    }
    match law_allows(agenda, data, day) {
        Some(true) => {}
        Some(false) => return Some(Obstacle::Law),
        None => return Some(Obstacle::LawUnknown),
    }
    let source = data.source.as_ref();
    if !source.is_some_and(|source| matches!(source.access, Some(Access::Api | Access::File))) {
        return Some(Obstacle::Access);
    }
    let later = source.and_then(|source| source.since).is_some_and(|since| since > day);
    later.then_some(Obstacle::AccessLater)
}
