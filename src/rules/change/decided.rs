use crate::agenda::Agenda;
use crate::changes::{Changed, Proposal, Side};
use crate::model::{AnyRef, Date, Decision, DecisionType};
use crate::schema::Subject;
use crate::text::{Message, Value, one_line};
use chrono::Days;

/// The types of decision that move what was promised: it is planned anew, the agenda or a part of it is adopted anew, or what is in
/// and out is redefined.
pub(super) const MOVES_PROMISES: &[DecisionType] = &[DecisionType::Rebaseline, DecisionType::Adoption, DecisionType::Scope];

/// The names of an entity on both sides: decisions may concern it under its former one.
pub(super) fn names(proposal: &Proposal<'_>, changed: &Changed) -> Vec<String> {
    let name = |agenda: &Agenda, id| agenda.record(id).name();
    let new = changed.new.map(|id| name(proposal.new, id));
    new.into_iter().chain(changed.old.map(|id| name(proposal.old, id))).collect()
}

/// Why a decision that is named for a change does not carry it; none, where it does: it was accepted, is of a fitting type and
/// concerns the entity. It may come with the proposal.
pub(super) fn objection(proposal: &Proposal<'_>, id: &str, names: &[String], fitting: &[DecisionType]) -> Option<Message> {
    let name = format!("decisions/{id}");
    let because = |template| Some(Message::plain(template).with("decision", name.as_str()));
    let Some((_, decision)) = proposal.new.find::<Decision>(id) else { return because("proposal-decision-unknown") };
    if !decision.is_accepted() {
        because("proposal-decision-not-accepted")
    } else if !decision.r#type.is_some_and(|own| fitting.contains(&own)) {
        because("proposal-decision-unfitting")
    } else if !concerns(decision, names) {
        because("proposal-decision-elsewhere")
    } else {
        None
    }
}

/// The names under which a decision was there before a proposal: its own, and those that it had.
pub(super) fn former_names(proposal: &Proposal<'_>, id: &str) -> Vec<String> {
    let former = proposal.new.find::<Decision>(id).map_or(&[][..], |(_, decision)| &decision.formerly);
    std::iter::once(id.to_owned()).chain(former.iter().map(|id| id.as_str().to_owned())).collect()
}

/// Whether an accepted decision of a fitting type concerns an entity that has no field to name it in: one that comes with the
/// proposal, or that was taken not before `earliest`, so that no decision of old excuses whatever comes later.
pub(super) fn is_decided(proposal: &Proposal<'_>, names: &[String], fitting: &[DecisionType], earliest: Date) -> bool {
    proposal.new.all::<Decision>().any(|(id, decision)| {
        let fits = decision.is_accepted() && decision.r#type.is_some_and(|own| fitting.contains(&own));
        fits && concerns(decision, names) && is_recent(proposal, &proposal.new.record(id).id, decision, earliest)
    })
}

/// Whether a decision was taken not before `earliest`, or is accepted only with the proposal.
pub(super) fn is_recent(proposal: &Proposal<'_>, id: &str, decision: &Decision, earliest: Date) -> bool {
    let accepted_before = |id: &String| proposal.old.find::<Decision>(id).is_some_and(|(_, before)| before.is_accepted());
    decision.date.is_some_and(|date| date >= earliest) || !former_names(proposal, id).iter().any(accepted_before)
}

/// The first day of a decision that still counts for a change made today, where one counts for so many days.
pub(super) fn earliest(today: Date, days: f64) -> Date {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a parameter beyond any calendar counts as for ever"
    )]
    let days = Days::new(days.clamp(0.0, 1_000_000.0) as u64);
    let day = today.0.checked_sub_days(days);
    Date(day.unwrap_or(chrono::NaiveDate::MIN))
}

/// What a side of a change says, as a sentence says it.
pub(super) fn said(side: Option<&Side>) -> Value {
    match side.and_then(|side| side.value.as_ref()) {
        Some(serde_json::Value::String(text)) => text.parse::<Date>().map_or_else(|_| one_line(text).into(), Value::from),
        Some(serde_json::Value::Number(number)) => number.as_f64().map_or_else(|| number.to_string().into(), Value::Number),
        Some(other) => one_line(&other.to_string()).into(),
        None => "".into(),
    }
}

fn concerns(decision: &Decision, names: &[String]) -> bool {
    // A decision names entities; `agenda.yaml`, which it cannot name, is what one is about that names none.
    if names.iter().any(|name| name == Subject::Agenda.name()) {
        return decision.concerns.is_empty();
    }
    let is = |name: &String, concerned: &AnyRef| name.split_once('/') == Some((concerned.kind().folder(), concerned.id()));
    decision.concerns.iter().any(|concerned| names.iter().any(|name| is(name, concerned)))
}
