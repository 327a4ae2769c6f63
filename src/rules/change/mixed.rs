use crate::agenda::{Agenda, EntityId, Resolution};
use crate::changes::{Change, Changed, Gravity, Proposal};
use crate::model::Kind;
use crate::rules::{MOST_NAMED, Sink, rule};
use crate::text::Message;
use std::collections::BTreeSet;

rule! {
    /// A proposal changes a promise and, in passing, entries that have nothing to do with it.
    ///
    /// Whoever reads fifty corrections does not see the one date among them. In a public product catalogue thousands of end dates were pushed
    /// later, and in the raw differences nobody could see it. A promise is looked at for what it is where it is proposed by itself,
    /// with the decision behind it and with what refers to it or to which it refers.
    ///
    /// ```yaml before
    /// # action-lines/identity.yaml
    /// id: identity
    /// schedule: {due: 2026-12-31}
    /// # life-events/moving.yaml
    /// id: moving
    /// title: Déménagement
    /// ```
    ///
    /// ```yaml bad
    /// # action-lines/identity.yaml
    /// id: identity
    /// schedule: {due: 2027-06-30, moves: [{from: 2026-12-31, to: 2027-06-30, decision: move-identity}]}
    /// # decisions/move-identity.yaml
    /// id: move-identity
    /// type: rebaseline
    /// status: accepted
    /// concerns: [action-lines/identity]
    /// # life-events/moving.yaml
    /// id: moving
    /// title: {fr: Déménager, en: Moving house}
    /// ```
    ///
    /// ```yaml good
    /// # action-lines/identity.yaml
    /// id: identity
    /// schedule: {due: 2027-06-30, moves: [{from: 2026-12-31, to: 2027-06-30, decision: move-identity}]}
    /// # decisions/move-identity.yaml
    /// id: move-identity
    /// type: rebaseline
    /// status: accepted
    /// concerns: [action-lines/identity]
    /// # life-events/moving.yaml
    /// id: moving
    /// title: Déménagement
    /// ```
    "change-mixed", Note change
}

fn check<'a>(proposal: &Proposal<'a>, sink: &mut Sink<'a>) {
    let promised: Vec<(&Changed, &Change)> =
        proposal.changed().iter().filter_map(|changed| Some((changed, promise(changed)?))).collect();
    let Some((first, change)) = promised.first() else { return };
    let mut near = Near { proposal, entities: [BTreeSet::new(), BTreeSet::new()] };
    for (changed, _) in &promised {
        near.add(changed);
    }
    // What a decision about the promise decides beside it belongs to it too.
    let is_decision = |changed: &&Changed| changed.new.is_some_and(|new| proposal.new.record(new).kind() == Some(Kind::Decision));
    let decisions: Vec<&Changed> = proposal.changed().iter().filter(is_decision).filter(|changed| near.has(changed)).collect();
    for changed in decisions {
        near.add(changed);
    }
    let apart: Vec<&Changed> = proposal.changed().iter().filter(|changed| !near.has(changed)).collect();
    if apart.is_empty() {
        return;
    }
    let mut names: Vec<&str> =
        apart.iter().filter_map(|changed| Some(changed.changes.first()?.entity.as_str())).take(MOST_NAMED).collect();
    if apart.len() > MOST_NAMED {
        names.push("…");
    }
    let message = Message::plain("proposal-mixed").with("count", apart.len()).with("entities", names);
    sink.at_change(proposal, first, change, message).help(Message::plain("proposal-mixed-help"));
}

/// The first change of a promise among those of an entity.
fn promise(changed: &Changed) -> Option<&Change> {
    changed.changes.iter().find(|change| change.word.gravity() == Gravity::Promise)
}

/// Entities that are linked with others, before a proposal and after it.
struct Near<'p, 'a> {
    proposal: &'p Proposal<'a>,
    entities: [BTreeSet<EntityId>; 2],
}

impl Near<'_, '_> {
    fn sides(&self, changed: &Changed) -> [(&Agenda, Option<EntityId>); 2] {
        [(self.proposal.old, changed.old), (self.proposal.new, changed.new)]
    }

    /// Adds an entity, with all to which it refers and that refer to it.
    fn add(&mut self, changed: &Changed) {
        let found = self.sides(changed).map(|(agenda, entity)| entity.map(|entity| around(agenda, entity)));
        for (near, found) in self.entities.iter_mut().zip(found) {
            near.extend(found.into_iter().flatten());
        }
    }

    fn has(&self, changed: &Changed) -> bool {
        let sides = self.entities.iter().zip([changed.old, changed.new]);
        sides.into_iter().any(|(near, entity)| entity.is_some_and(|entity| near.contains(&entity)))
    }
}

fn around(agenda: &Agenda, entity: EntityId) -> Vec<EntityId> {
    let graph = agenda.graph();
    let to = graph.from(entity).iter().filter_map(|link| match link.to {
        Resolution::Entity(to) => Some(to),
        _ => None,
    });
    to.chain(graph.to(entity).map(|link| link.from)).chain([entity]).collect()
}
