use crate::agenda::{Agenda, EntityId, Resolution};
use crate::model::{ActionLine, Consultation, Kind};
use crate::rules::{Sink, rule};
use crate::text::Message;
use std::collections::BTreeSet;

rule! {
    /// An action line was put to no consultation.
    ///
    /// An agenda defines its activities in an open process with everybody concerned. A line that nobody outside the administration
    /// has discussed answers the needs that the administration imagines. A line counts as consulted where it is a topic of a
    /// consultation, or where an outcome says that it was changed; an announced consultation counts. Lines that are only proposed
    /// may still come to it.
    ///
    /// ```yaml bad
    /// # action-lines/identity.yaml
    /// id: identity
    /// status: in-progress
    /// ```
    ///
    /// ```yaml good
    /// # action-lines/identity.yaml
    /// id: identity
    /// status: in-progress
    ///
    /// # consultations/identity-hearings.yaml
    /// id: identity-hearings
    /// topics: [action-lines/identity]
    /// ```
    "participation-not-consulted", Warning
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    if !agenda.can_read_all(Kind::Consultation) {
        return;
    }
    let discussed = discussed(agenda);
    for (id, line) in agenda.all::<ActionLine>() {
        if line.is_committed() && !discussed.contains(&id) {
            sink.at(id, "", Message::plain("participation-not-consulted"))
                .help(Message::plain("participation-not-consulted-help"));
        }
    }
}

/// What is a topic of a consultation, or was changed by one.
fn discussed(agenda: &Agenda) -> BTreeSet<EntityId> {
    let held = agenda.all::<Consultation>().filter(|(_, consultation)| consultation.retired.is_none());
    let links = held.flat_map(|(id, _)| agenda.graph().from(id));
    links
        .filter_map(|link| match link.to {
            Resolution::Entity(to) => matches!(agenda.relation(link), "topics" | "outcomes.changed").then_some(to),
            _ => None,
        })
        .collect()
}
