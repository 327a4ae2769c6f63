use crate::agenda::{Agenda, EntityId};
use crate::model::{DataItem, Entity, Kind};
use crate::rules::{MOST_NAMED, Sink, names, rule};
use crate::text::Message;
use std::collections::BTreeMap;

rule! {
    /// Several data items stand for one fact: they have the same `concept`.
    ///
    /// One fact has one source. Two entries for it are two sources with two truths, and a service that reuses one goes on asking for
    /// the other. One finding for each fact, with all its places.
    ///
    /// ```yaml bad
    /// # data-items/birth-date.yaml
    /// id: birth-date
    /// source: {organisation: civil-registry}
    /// concept: http://data.europa.eu/m8g/birthDate
    /// # data-items/date-of-birth.yaml
    /// id: date-of-birth
    /// source: {organisation: tax-authority}
    /// concept: http://data.europa.eu/m8g/birthDate
    /// # organisations/civil-registry.yaml
    /// id: civil-registry
    /// # organisations/tax-authority.yaml
    /// id: tax-authority
    /// ```
    ///
    /// ```yaml good
    /// # data-items/birth-date.yaml
    /// id: birth-date
    /// source: {organisation: civil-registry}
    /// concept: http://data.europa.eu/m8g/birthDate
    /// also-held-by: [tax-authority]
    /// # organisations/civil-registry.yaml
    /// id: civil-registry
    /// # organisations/tax-authority.yaml
    /// id: tax-authority
    /// ```
    "once-only-two-sources", Error
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    let mut facts: BTreeMap<&str, Vec<EntityId>> = BTreeMap::new();
    for (id, data) in agenda.all::<DataItem>().filter(|(_, data)| data.retired.is_none()) {
        // A file that stands there twice is one data item, whatever else is wrong with it.
        let first = agenda.graph().find(Kind::DataItem, data.id().as_str()) == Some(id);
        if let Some(concept) = data.concept.as_deref().map(str::trim).filter(|concept| first && !concept.is_empty()) {
            facts.entry(concept).or_default().push(id);
        }
    }
    for (concept, items) in facts {
        let [_, second, ..] = items.as_slice() else { continue };
        let message = Message::plain("once-only-two-sources")
            .with("count", items.len())
            .with("items", names(agenda, items.iter().copied()));
        let draft = sink.at(*second, "concept", message);
        draft.help(Message::plain("once-only-two-sources-help")).identity(concept);
        for other in items.iter().filter(|item| *item != second).take(MOST_NAMED) {
            let node = agenda.node_of(*other, "concept").map(|node| node.id());
            draft.related(*other, node, Message::plain("once-only-two-sources-related"));
        }
    }
}
