//! Nobody is asked twice for what the State holds.

mod asked_again;
mod no_legal_basis;
mod no_source;
mod not_shareable;
mod two_sources;
mod user_not_informed;

use super::{Draft, Rule, Sink};
use crate::agenda::{Agenda, EntityId};
use crate::model::{DataItem, Date, Entity, Input, LawReference, Obtained, Organisation, Service, ServiceStatus};
use crate::text::Message;
use std::collections::BTreeMap;

pub(super) static RULES: &[&Rule] = &[
    &asked_again::RULE,
    &no_source::RULE,
    &two_sources::RULE,
    &no_legal_basis::RULE,
    &not_shareable::RULE,
    &user_not_informed::RULE,
];

/// How many places or names a finding lists.
const MOST_NAMED: usize = 20;

/// A data item that a service takes in.
struct Need<'a> {
    service: EntityId,
    by: &'a Service,
    /// Where it stands among the inputs of the service, from 1.
    number: usize,
    input: &'a Input,
    item: EntityId,
    data: &'a DataItem,
}

impl Need<'_> {
    /// The field of the service in which it stands.
    fn field(&self) -> String {
        format!("inputs[{}]", self.number)
    }

    /// Whether the service gets the data item without asking, from another organisation, and people use the service: a plan or a
    /// prototype takes nothing yet.
    fn is_reuse(&self, agenda: &Agenda) -> bool {
        use ServiceStatus as Status;
        let not_yet = matches!(self.by.status, Some(Status::Planned | Status::Discovery | Status::Alpha));
        let taken = matches!(self.input.obtained, Some(Obtained::FromSource | Obtained::Prefilled));
        taken && !not_yet && self.is_held_elsewhere(agenda)
    }

    /// Whether an organisation other than the one that answers for the service holds the data item.
    fn is_held_elsewhere(&self, agenda: &Agenda) -> bool {
        let owner = self.by.owner.as_ref().map(|owner| owner.organisation.id());
        holder(agenda, self.data).is_some_and(|holder| Some(holder.id().as_str()) != owner)
    }
}

/// What the services of an agenda take in, service by service; without services and data items that are closed or retired, and
/// without what could not be read.
fn needs(agenda: &Agenda) -> impl Iterator<Item = Need<'_>> {
    let services = agenda.all::<Service>().filter(|(_, service)| !service.is_gone());
    services.flat_map(move |(service, by)| {
        (1..).zip(&by.inputs).filter_map(move |(number, input)| {
            let (item, data) = agenda.follow(&input.data)?;
            data.retired.is_none().then_some(Need { service, by, number, input, item, data })
        })
    })
}

/// The organisation that holds a data item with authority: named as its source, or the owner of the building block that serves it.
fn holder<'a>(agenda: &'a Agenda, data: &'a DataItem) -> Option<&'a Organisation> {
    let source = data.source.as_ref()?;
    let organisation = match (&source.organisation, &source.building_block) {
        (Some(organisation), _) => organisation,
        (None, block) => &agenda.follow(block.as_ref()?)?.1.owner.as_ref()?.organisation,
    };
    Some(agenda.follow(organisation)?.1)
}

/// Whether one of these texts binds on a day; none where nobody can tell, because one of them could not be read. A citation is of a
/// text outside the regulatory plan, which is there already.
fn one_binds(agenda: &Agenda, texts: &[LawReference], day: Date) -> Option<bool> {
    let mut unknown = false;
    for text in texts {
        let binds = match &text.regulation {
            None => Some(true),
            Some(regulation) => agenda.follow(regulation).map(|(_, regulation)| {
                let ended = regulation.retired.as_ref().is_some_and(|retired| retired.date <= day);
                regulation.is_in_force(day) && !ended
            }),
        };
        match binds {
            Some(true) => return Some(true),
            Some(false) => {}
            None => unknown = true,
        }
    }
    (!unknown).then_some(false)
}

/// A finding at a field of a data item, with the services that take it in.
fn at_item<'s, 'a>(
    agenda: &Agenda,
    sink: &'s mut Sink<'a>,
    (item, services): (EntityId, &[EntityId]),
    field: &str,
    message: Message,
) -> &'s mut Draft<'a> {
    let message = message.with("count", services.len()).with("services", names(agenda, services));
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

/// Identifiers of entities, as many as a finding lists.
fn names(agenda: &Agenda, entities: &[EntityId]) -> Vec<String> {
    let mut names: Vec<String> = entities.iter().take(MOST_NAMED).map(|entity| agenda.record(*entity).id.to_string()).collect();
    if entities.len() > MOST_NAMED {
        names.push("…".to_owned());
    }
    names
}
