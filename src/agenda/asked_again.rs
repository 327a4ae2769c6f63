//! What a service asks of its users although another organisation holds it and can share it.

use super::Agenda;
use crate::model::{Access, DataItem, Date, Input, LawReference, Obtained, Organisation, Service};

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

impl Agenda {
    /// The organisation from which a service could get a data item on a day that it asks of its users: another one holds it, and nothing
    /// but the service itself stands in the way, neither access nor permission nor law. None, where the user is not asked or must be.
    pub fn asked_again(&self, service: &Service, input: &Input, data: &DataItem, day: Date) -> Option<&Organisation> {
        let asked = input.obtained == Some(Obtained::FromUser) && self.obstacle(data, day).is_none();
        // An organisation that has ended shares nothing any more.
        self.other_holder(service, data).filter(|holder| asked && !holder.has_ended(day))
    }

    /// The organisation that holds a data item, if it is another than the one that answers for a service.
    pub fn other_holder(&self, service: &Service, data: &DataItem) -> Option<&Organisation> {
        let owner = service.owner.as_ref().map(|owner| owner.organisation.id());
        self.holder_of(data).map(|(_, holder)| holder).filter(|holder| Some(holder.id.as_str()) != owner)
    }

    /// What stands in the way of getting a data item from its source on a day, law before technology; none, where permission, law and access
    /// are there.
    pub fn obstacle(&self, data: &DataItem, day: Date) -> Option<Obstacle> {
        match &data.sharing {
            Some(sharing) if !sharing.allowed => return Some(Obstacle::Excluded),
            Some(_) => {}
            None => return Some(Obstacle::SharingUnsaid),
        }
        match self.law_allows(data, day) {
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

    /// Whether the law lets a data item pass from its source to others on a day: one of its legal bases is in force, and so is the
    /// text that allows it to be shared, as far as such texts are named; none where nobody can tell.
    pub fn law_allows(&self, data: &DataItem, day: Date) -> Option<bool> {
        let each: Vec<Option<bool>> = data.legal_basis.iter().map(|law| self.binds(law, day)).collect();
        let basis = match each.as_slice() {
            [] => Some(true),
            each if each.contains(&Some(true)) => Some(true),
            each if each.contains(&None) => None,
            _ => Some(false),
        };
        let shared = data.decree().map_or(Some(true), |law: &LawReference| self.binds(law, day));
        match (basis, shared) {
            (Some(false), _) | (_, Some(false)) => Some(false),
            (Some(true), Some(true)) => Some(true),
            _ => None,
        }
    }
}
