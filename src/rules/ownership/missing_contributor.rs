use super::is_open;
use crate::agenda::{Agenda, EntityId};
use crate::model::{ActionLine, DataItem, Obtained, Organisation, Owner, Ref, Service};
use crate::rules::{Sink, rule};
use crate::text::Message;
use std::collections::{BTreeMap, HashSet};

rule! {
    /// An action line leans on services, building blocks or data of an organisation that it does not list.
    ///
    /// Auditors of the United States Congress found 34 of 102 goals without their contributors, and those of Norway solutions that
    /// were built and not in operation. Whoever provides the service, the building block or the data behind a line has work to do
    /// for it, and must know. What a line leans on: the services it delivers, the building blocks it names, and the data that
    /// those services fetch from their source. A ministry that is listed does not stand for its agencies: each has its own plan
    /// of work.
    ///
    /// ```yaml bad
    /// # action-lines/once-only.yaml
    /// id: once-only
    /// status: in-progress
    /// owner: digital-agency
    /// building-blocks: [population-register]
    ///
    /// # building-blocks/population-register.yaml
    /// id: population-register
    /// owner: civil-registry
    ///
    /// # organisations/all.yaml
    /// id: digital-agency
    /// ---
    /// id: civil-registry
    /// ```
    ///
    /// ```yaml good
    /// # action-lines/once-only.yaml
    /// id: once-only
    /// status: in-progress
    /// owner: digital-agency
    /// contributors: [civil-registry]
    /// building-blocks: [population-register]
    ///
    /// # building-blocks/population-register.yaml
    /// id: population-register
    /// owner: civil-registry
    ///
    /// # organisations/all.yaml
    /// id: digital-agency
    /// ---
    /// id: civil-registry
    /// ```
    "ownership-missing-contributor", Warning clock
}

/// How many of the things that a line leans on are shown for one organisation.
const MOST_SHOWN: usize = 3;

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    let as_of = sink.as_of();
    for (id, line) in agenda.all::<ActionLine>() {
        // Without an owner nobody knows who is missing.
        let Some(owner) = line.owner.as_ref().filter(|_| is_open(line)) else { continue };
        let listed: HashSet<&str> =
            line.contributors.iter().map(Ref::id).chain(std::iter::once(owner.organisation.id())).collect();
        for (name, things) in providers(agenda, id) {
            // One that has ended has nothing to do any more, and one that nobody knows is reported as that.
            let stands = agenda.find::<Organisation>(name).is_some_and(|(_, organisation)| !organisation.has_ended(as_of));
            let Some(first) = things.first().filter(|_| stands && !listed.contains(name)) else { continue };
            let first = agenda.record(*first).name();
            let message = match things.len() {
                1 => Message::plain("ownership-missing-contributor"),
                count => Message::plain("ownership-missing-contributor-several").with("count", count - 1),
            };
            let draft = sink.at(id, "contributors", message.with("entity", first).with("organisation", name));
            draft.help(Message::plain("ownership-missing-contributor-help").with("organisation", name)).identity(name);
            for thing in things.into_iter().take(MOST_SHOWN) {
                draft.related(thing, None, Message::plain("ownership-leans-on-here"));
            }
        }
    }
}

/// The organisations behind what a line leans on, each with the things of it.
fn providers(agenda: &Agenda, line: EntityId) -> BTreeMap<&str, Vec<EntityId>> {
    let mut found: BTreeMap<&str, Vec<EntityId>> = BTreeMap::new();
    for (id, service) in agenda.services_of(line).into_iter().filter(|(_, service)| !service.is_gone()) {
        add_owner(&mut found, id, service.owner.as_ref());
        for (id, source) in fetched(agenda, service) {
            found.entry(source).or_default().push(id);
        }
    }
    for (id, block) in agenda.building_blocks_of(line).into_iter().filter(|(_, block)| !block.is_gone()) {
        add_owner(&mut found, id, block.owner.as_ref());
    }
    for things in found.values_mut() {
        things.sort_unstable();
        things.dedup();
    }
    found
}

fn add_owner<'a>(found: &mut BTreeMap<&'a str, Vec<EntityId>>, id: EntityId, owner: Option<&'a Owner>) {
    if let Some(owner) = owner {
        found.entry(owner.organisation.id()).or_default().push(id);
    }
}

/// The data items that a service fetches without asking its users, with the organisations that are their source.
fn fetched<'a>(agenda: &'a Agenda, service: &'a Service) -> impl Iterator<Item = (EntityId, &'a str)> {
    let inputs = service.inputs.iter();
    let inputs = inputs.filter(|input| matches!(input.obtained, Some(Obtained::FromSource | Obtained::Prefilled)));
    inputs.filter_map(|input| {
        let (id, item): (_, &DataItem) = agenda.follow(&input.data)?;
        let (_, holder) = agenda.holder_of(item).filter(|_| item.retired.is_none())?;
        Some((id, holder.id.as_str()))
    })
}
