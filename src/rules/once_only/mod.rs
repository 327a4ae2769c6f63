//! Nobody is asked twice for what the State holds.

mod asked_again;
mod no_legal_basis;
mod no_source;
mod not_shareable;
mod two_sources;
mod user_not_informed;

use super::{Draft, MOST_NAMED, Rule, Sink, names};
use crate::agenda::{Agenda, EntityId};
use crate::model::{DataItem, Date, Input, Obtained, Organisation, Service, ServiceStatus};
use crate::text::Message;
use std::collections::{BTreeMap, BTreeSet};

pub(super) static RULES: &[&Rule] = &[
    &asked_again::RULE,
    &no_source::RULE,
    &two_sources::RULE,
    &no_legal_basis::RULE,
    &not_shareable::RULE,
    &user_not_informed::RULE,
];

/// A data item that a service takes in.
pub struct Need<'a> {
    /// The service.
    pub service: EntityId,
    /// What is said of it.
    pub by: &'a Service,
    /// Where it stands among the inputs of the service, from 1.
    number: usize,
    /// What is said there.
    pub input: &'a Input,
    /// The data item.
    pub item: EntityId,
    /// What is said of it.
    pub data: &'a DataItem,
}

impl Need<'_> {
    /// The field of the service in which it stands.
    pub(super) fn field(&self) -> String {
        format!("inputs[{}]", self.number)
    }

    /// Whether the service gets the data item without asking, from another organisation, and people use the service: a plan or a
    /// prototype takes nothing yet.
    pub fn is_reuse(&self, agenda: &Agenda) -> bool {
        use ServiceStatus as Status;
        let not_yet = matches!(self.by.status, Some(Status::Planned | Status::Discovery | Status::Alpha));
        let taken = matches!(self.input.obtained, Some(Obtained::FromSource | Obtained::Prefilled));
        taken && !not_yet && self.is_held_elsewhere(agenda)
    }

    /// Whether an organisation other than the one that answers for the service holds the data item.
    fn is_held_elsewhere(&self, agenda: &Agenda) -> bool {
        self.other_holder(agenda).is_some()
    }

    /// The organisation that holds the data item, if it is another than the one that answers for the service.
    pub fn other_holder<'a>(&self, agenda: &'a Agenda) -> Option<&'a Organisation> {
        agenda.other_holder(self.by, self.data)
    }

    /// Whether it is personal data that is reused before a text allows it, though one is named and nothing excludes it.
    fn is_ahead_of_law(&self, agenda: &Agenda, day: Date) -> bool {
        is_personal(self.data) && !is_excluded(self.data) && agenda.law_allows(self.data, day) == Some(false)
    }
}

/// What the services of an agenda take in, service by service; without services and data items that are closed or retired, and
/// without what could not be read.
pub fn needs(agenda: &Agenda) -> impl Iterator<Item = Need<'_>> {
    let services = agenda.all::<Service>().filter(|(_, service)| !service.is_gone());
    services.flat_map(move |(service, by)| {
        (1..).zip(&by.inputs).filter_map(move |(number, input)| {
            let (item, data) = agenda.follow(&input.data)?;
            data.retired.is_none().then_some(Need { service, by, number, input, item, data })
        })
    })
}

/// What open services take from its source at another organisation, without asking their users.
pub(super) fn reused(agenda: &Agenda) -> impl Iterator<Item = Need<'_>> {
    needs(agenda).filter(|need| need.is_reuse(agenda))
}

/// What `once-only-no-legal-basis` reports because a text is not in force.
pub(super) fn ahead_of_law(agenda: &Agenda, day: Date) -> impl Iterator<Item = Need<'_>> {
    reused(agenda).filter(move |need| need.is_ahead_of_law(agenda, day))
}

/// The data items whose texts a rule about law in force judges on a day, because open services reuse them: whether the text is
/// there is said once, by that rule.
pub(super) fn judged_by_law(agenda: &Agenda, day: Date) -> BTreeSet<EntityId> {
    let judged = |need: &Need<'_>| !is_personal(need.data) || need.is_ahead_of_law(agenda, day);
    reused(agenda).filter(|need| !is_excluded(need.data) && judged(need)).map(|need| need.item).collect()
}

/// Whether a data item is known to be about persons.
pub fn is_personal(data: &DataItem) -> bool {
    data.personal == Some(true)
}

/// Whether a data item may not be shared.
pub(super) fn is_excluded(data: &DataItem) -> bool {
    data.sharing.as_ref().is_some_and(|sharing| !sharing.allowed)
}

/// A finding at a field of a data item, with the services that take it in.
fn at_item<'s, 'a>(
    agenda: &Agenda,
    sink: &'s mut Sink<'a>,
    (item, services): (EntityId, &[EntityId]),
    field: &str,
    message: Message,
) -> &'s mut Draft<'a> {
    let message = message.with("count", services.len()).with("services", names(agenda, services.iter().copied()));
    let draft = sink.at(item, field, message);
    for service in services.iter().take(MOST_NAMED) {
        let node = agenda.node_of(*service, "inputs").map(|node| node.id());
        draft.related(*service, node, Message::plain("once-only-input"));
    }
    draft
}

/// Data items with the services that take them in, each service once; `needs` is in the order of services.
fn by_item<'a>(needs: impl Iterator<Item = Need<'a>>) -> BTreeMap<EntityId, Vec<EntityId>> {
    let mut services: BTreeMap<EntityId, Vec<EntityId>> = BTreeMap::new();
    for need in needs {
        let of_item = services.entry(need.item).or_default();
        if of_item.last() != Some(&need.service) {
            of_item.push(need.service);
        }
    }
    services
}
