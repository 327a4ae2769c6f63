use super::promise::{State, promises};
use crate::agenda::{Agenda, EntityId, Resolution};
use crate::model::{Date, LawReference, LegislativeStage, Regulation, Service};
use crate::rules::{Sink, rule};
use crate::text::Message;
use std::collections::BTreeMap;

rule! {
    /// An action line or a service is due, or is to go live, before a text that it needs enters into force.
    ///
    /// The auditors of Norway found legislation coming late, and solutions that were built but could not be put into operation.
    /// That is to be seen years ahead, in the files: the date of the text lies behind the date of what stands on it. One of the two
    /// is wrong. What an action line needs stands in `legal-change` and `blocked-by`, what a service needs in `legal-basis`.
    /// That a service is open to the public and no text is in force under it at all is another rule's matter.
    ///
    /// ```yaml bad
    /// # action-lines/data-exchange.yaml
    /// id: data-exchange
    /// status: in-progress
    /// schedule: {start: 2026-01-01, due: 2026-12-31}
    /// legal-change: [once-only-act]
    ///
    /// # regulations/once-only-act.yaml
    /// id: once-only-act
    /// stage: parliament
    /// schedule: {due: 2027-03-31}
    /// ```
    ///
    /// ```yaml good
    /// # action-lines/data-exchange.yaml
    /// id: data-exchange
    /// status: in-progress
    /// schedule: {start: 2026-01-01, due: 2027-06-30}
    /// legal-change: [once-only-act]
    ///
    /// # regulations/once-only-act.yaml
    /// id: once-only-act
    /// stage: parliament
    /// schedule: {due: 2027-03-31}
    /// ```
    "schedule-blocked-by-law", Error clock
}

/// The fields in which an action line or a service says which texts it needs.
const NEEDED: &[&str] = &["legal-change", "blocked-by", "legal-basis.regulation"];

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    for TooEarly { entity, field, day, late } in too_early(agenda, sink.as_of()) {
        let Some((text, last)) = late.first().copied() else { continue };
        let text = agenda.record(text).name();
        let message = Message::plain("schedule-blocked-by-law").with("day", day).with("regulation", text).with("date", last);
        let draft = sink.at(entity, &field, message);
        draft.help(Message::plain("schedule-blocked-by-law-help").with("date", last));
        for (id, date) in late {
            let node = agenda.node_of(id, &expected_in(agenda, id)).map(|node| node.id());
            draft.related(id, node, Message::plain("schedule-blocked-by-law-here").with("date", date));
        }
    }
}

/// An action line or a service that is due, or is to go live, before texts that it needs enter into force.
pub(crate) struct TooEarly {
    /// The line or the service.
    pub(crate) entity: EntityId,
    /// The field in which its day stands.
    pub(crate) field: String,
    /// The day on which it is due or is to go live.
    pub(crate) day: Date,
    /// The texts that come after it, each with the day on which it is expected, the last one first: that is the one that counts.
    pub(crate) late: Vec<(EntityId, Date)>,
}

/// What is due, or is to go live, before a text that it needs enters into force.
pub(crate) fn too_early(agenda: &Agenda, as_of: Date) -> impl Iterator<Item = TooEarly> {
    // Where a service has arrived everywhere, or a line is done or set aside, no date is left to be wrong.
    let due = promises(agenda)
        .filter(|promise| matches!(promise.state, State::Open | State::InPart | State::Proposed))
        .filter_map(|promise| Some((promise.entity, promise.path("due"), promise.due?)));
    let launches = agenda.all::<Service>().filter(|(_, service)| !service.is_gone() && !service.is_live());
    let launches = launches.filter_map(|(id, service)| Some((id, "launched".to_owned(), service.launched?)));
    let launches = launches.filter(move |(_, _, day)| *day > as_of);
    let dated = due.filter(move |(entity, ..)| !is_without_law(agenda, *entity, as_of)).chain(launches);
    dated.filter_map(move |(entity, field, day)| {
        let late = needed(agenda, entity, as_of).into_iter().filter(|(_, date)| *date > day);
        let mut late: Vec<(EntityId, Date)> = late.collect();
        late.sort_by_key(|(_, date)| std::cmp::Reverse(*date));
        (!late.is_empty()).then_some(TooEarly { entity, field, day, late })
    })
}

/// The field in which a text says when it enters into force.
fn expected_in(agenda: &Agenda, text: EntityId) -> String {
    let stages = agenda.get::<Regulation>(text).map_or(&[][..], |text| &text.stages);
    let in_force = stages.iter().position(|one| one.stage == LegislativeStage::InForce && one.date.is_some());
    in_force.map_or_else(|| "schedule.due".to_owned(), |at| format!("stages[{}].date", at + 1))
}

/// Whether a service is open to the public and no text that it names binds: that it is open is the trouble, not when it will be
/// better, and another rule says so.
pub(crate) fn is_without_law(agenda: &Agenda, entity: EntityId, as_of: Date) -> bool {
    let Some(service) = agenda.get::<Service>(entity).filter(|service| service.is_live()) else { return false };
    let binds = |law: &LawReference| {
        let text = law.regulation.as_ref().and_then(|text| agenda.follow(text));
        text.is_none_or(|(_, text): (_, &Regulation)| text.stage.is_none() || text.is_in_force(as_of))
    };
    !service.legal_basis.iter().any(binds)
}

/// The texts that something needs and that are not in force, with the day on which they are expected to be.
fn needed(agenda: &Agenda, entity: EntityId, as_of: Date) -> BTreeMap<EntityId, Date> {
    let links = agenda.graph().from(entity).iter();
    let texts = links.filter_map(|link| {
        let Resolution::Entity(to) = link.to else { return None };
        let to = agenda.in_place_of(to);
        let regulation = agenda.get::<Regulation>(to).filter(|one| !one.is_gone() && !one.is_in_force(as_of))?;
        let due = regulation.schedule.as_ref().and_then(|schedule| schedule.due);
        let expected = regulation.in_force_since().or(due)?;
        NEEDED.contains(&agenda.relation(link)).then_some((to, expected))
    });
    texts.collect()
}
