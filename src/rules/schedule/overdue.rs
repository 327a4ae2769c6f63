use super::promise::{Promise, State, promises};
use crate::agenda::{Agenda, EntityId};
use crate::model::{Date, Decision, DecisionStatus, DecisionType, Kind};
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// A due date has passed, what was due is not there, and nothing has been decided since.
    ///
    /// Dates are missed; what readers cannot forgive is that nobody says so. In a public product catalogue thousands of end dates
    /// were pushed later without being seen, and in another list 51 of 54 release dates had passed already. From the day a promise
    /// is missed, either it is kept and shown, or somebody entitled to it decides what happens: a decision taken since that
    /// concerns the line, the service or the text. One that is only proposed is none yet, and a waiver or a designation is about
    /// something else.
    ///
    /// ```yaml bad
    /// # action-lines/identity.yaml
    /// id: identity
    /// status: in-progress
    /// schedule: {start: 2025-03-01, due: 2026-06-30}
    /// ```
    ///
    /// ```yaml good
    /// # action-lines/identity.yaml
    /// id: identity
    /// status: in-progress
    /// schedule: {start: 2025-03-01, due: 2026-06-30}
    ///
    /// # decisions/move-identity.yaml
    /// id: move-identity
    /// date: 2026-07-07
    /// type: rebaseline
    /// status: accepted
    /// concerns: [action-lines/identity]
    /// ```
    "schedule-overdue", Error clock
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    let as_of = sink.as_of();
    // What is there for a part of the users only is the matter of `service-partial-counted-as-done`.
    for promise in promises(agenda).filter(|promise| promise.state == State::Open) {
        let Some(due) = promise.due.filter(|due| *due < as_of) else { continue };
        let concerning = agenda.related(promise.entity, &[], &["concerns"]);
        let decisions = || concerning.iter().copied().filter(|id| agenda.record(*id).kind() == Some(Kind::Decision));
        // A decision that cannot be read may be the one.
        if decisions().any(|id| agenda.get::<Decision>(id).is_none_or(|decision| settles(decision, due, as_of))) {
            continue;
        }
        let pending = decisions().rfind(|id| agenda.get::<Decision>(*id).is_some_and(is_pending));
        report(agenda, &promise, due, pending, sink);
    }
}

fn report(agenda: &Agenda, promise: &Promise<'_>, due: Date, pending: Option<EntityId>, sink: &mut Sink<'_>) {
    let days = u64::try_from((sink.as_of().0 - due.0).num_days()).unwrap_or_default();
    let message = Message::plain("schedule-overdue").with("due", due).with("days", days);
    let draft = sink.at(promise.entity, &promise.path("due"), message);
    match pending {
        Some(decision) => {
            let name = agenda.record(decision).name();
            draft.help(Message::plain("schedule-overdue-pending-help").with("decision", name)).related(
                decision,
                None,
                Message::plain("schedule-overdue-pending-here"),
            );
        }
        None => {
            draft.help(Message::plain("schedule-overdue-help").with("moves", promise.path("moves")));
        }
    }
}

/// Whether a decision says what happens to a promise that was due on a day: taken on that day or later, and not about
/// something else.
fn settles(decision: &Decision, due: Date, as_of: Date) -> bool {
    decision.is_accepted() && is_about_promises(decision) && decision.date.is_some_and(|date| due <= date && date <= as_of)
}

fn is_pending(decision: &Decision) -> bool {
    decision.status == Some(DecisionStatus::Proposed) && decision.retired.is_none() && is_about_promises(decision)
}

fn is_about_promises(decision: &Decision) -> bool {
    use DecisionType as Type;
    !matches!(decision.r#type, Some(Type::Waiver | Type::Designation | Type::DefinitionChange))
}
