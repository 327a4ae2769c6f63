use super::is_ending;
use crate::agenda::{Agenda, EntityId};
use crate::model::{Date, Priority, Service};
use crate::rules::{Sink, rule};
use crate::text::Message;
use std::collections::BTreeMap;

rule! {
    /// A service of the lowest priority is due before one of the highest priority of the same owner.
    ///
    /// The same team does both. Where what is least urgent comes first, either the priorities are not meant seriously or the
    /// dates were not set by them: easy services make good figures while the one that people wait for waits. Services that have
    /// reached their target are left alone.
    ///
    /// ```yaml bad
    /// # organisations/ministry-of-interior.yaml
    /// id: ministry-of-interior
    ///
    /// # services/passport.yaml
    /// id: passport
    /// owner: ministry-of-interior
    /// roadmap: {target-level: 4, due: 2028-06-30, priority: A}
    ///
    /// # services/raffle-permit.yaml
    /// id: raffle-permit
    /// owner: ministry-of-interior
    /// roadmap: {target-level: 4, due: 2027-06-30, priority: D}
    /// ```
    ///
    /// ```yaml good
    /// # organisations/ministry-of-interior.yaml
    /// id: ministry-of-interior
    ///
    /// # services/passport.yaml
    /// id: passport
    /// owner: ministry-of-interior
    /// roadmap: {target-level: 4, due: 2027-06-30, priority: A}
    ///
    /// # services/raffle-permit.yaml
    /// id: raffle-permit
    /// owner: ministry-of-interior
    /// roadmap: {target-level: 4, due: 2028-06-30, priority: D}
    /// ```
    "service-priority-inverted", Warning
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    // The most urgent service of each owner that is due last.
    let mut urgent: BTreeMap<&str, (Date, EntityId)> = BTreeMap::new();
    let pending = || agenda.all::<Service>().filter_map(|(id, service)| Some((id, pending(service)?)));
    for (id, entry) in pending().filter(|(_, entry)| entry.priority == Priority::A) {
        let last = urgent.entry(entry.owner).or_insert((entry.due, id));
        *last = (*last).max((entry.due, id));
    }
    for (id, entry) in pending().filter(|(_, entry)| entry.priority == Priority::D) {
        let Some((later, other)) = urgent.get(entry.owner).filter(|(later, _)| entry.due < *later) else { continue };
        let name = agenda.record(*other).name();
        let message =
            Message::plain("service-priority-inverted").with("due", entry.due).with("other", name.as_str()).with("later", *later);
        let node = agenda.node_of(*other, "roadmap.due").map(|node| node.id());
        sink.at(id, "roadmap.due", message).help(Message::plain("service-priority-inverted-help")).related(
            *other,
            node,
            Message::plain("service-related-urgent"),
        );
    }
}

/// What the roadmap still has to deliver.
struct Entry<'a> {
    owner: &'a str,
    due: Date,
    priority: Priority,
}

/// The roadmap's entry, where it has an owner, a day and a priority and is not reached yet.
fn pending(service: &Service) -> Option<Entry<'_>> {
    let roadmap = service.roadmap.as_ref().filter(|_| !is_ending(service))?;
    let level = service.maturity.as_ref().and_then(|maturity| maturity.level);
    if level.zip(roadmap.target_level).is_some_and(|(level, target)| level >= target) {
        return None;
    }
    let owner = roadmap.owner.as_ref().or(service.owner.as_ref())?;
    Some(Entry { owner: owner.organisation.id(), due: roadmap.due?, priority: roadmap.priority? })
}
