use super::promise::{State, promises};
use crate::agenda::Agenda;
use crate::finding::Level;
use crate::model::{Body, BodyKind, Decision, Kind, Move};
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// A due date that has not been kept yet was moved later twice; or, as an error, four times, the last time without a decision
    /// of a steering committee.
    ///
    /// Each single move has its reason, and together they say that nobody knows when it will be there. The auditors of the
    /// United States Congress found that nearly half of the major projects had been given a new baseline, and half of those
    /// twice or more: each time the old promise went out of sight. After two moves the plan itself should be looked at, and
    /// after four by the committee that answers for the agenda. The parameters are the numbers of moves.
    ///
    /// ```yaml bad
    /// # action-lines/identity.yaml
    /// id: identity
    /// status: in-progress
    /// schedule:
    ///   due: 2027-06-30
    ///   moves:
    ///     - {from: 2026-06-30, to: 2026-12-31}
    ///     - {from: 2026-12-31, to: 2027-06-30}
    /// ```
    ///
    /// ```yaml good
    /// # action-lines/identity.yaml
    /// id: identity
    /// status: in-progress
    /// schedule:
    ///   due: 2027-06-30
    ///   moves:
    ///     - {from: 2026-06-30, to: 2027-06-30}
    /// ```
    "schedule-often-moved", Warning { "moves" = 2.0, "moves-without-committee" = 4.0 }
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    let (often, too_often) = (sink.parameter("moves"), sink.parameter("moves-without-committee"));
    for promise in promises(agenda).filter(|promise| promise.state != State::Kept) {
        let later: Vec<&Move> = promise.moves.iter().filter(|one| one.to > one.from).collect();
        let (Some(first), Some(last)) = (later.first(), later.last()) else { continue };
        #[expect(clippy::cast_precision_loss, reason = "nobody moves a date 2^52 times")]
        let count = later.len() as f64;
        let undecided = count >= too_often && !by_committee(agenda, last);
        if count < often && !undecided {
            continue;
        }
        let template = if undecided { "schedule-often-moved-undecided" } else { "schedule-often-moved" };
        let message = Message::plain(template).with("count", later.len()).with("first", first.from).with("due", last.to);
        let help = if undecided { "schedule-often-moved-undecided-help" } else { "schedule-often-moved-help" };
        let draft = sink.at(promise.entity, &promise.path("moves"), message).help(Message::plain(help));
        // Each further move is a trouble of its own: a proposal that makes one does not hide behind those before.
        draft.identity(later.len().to_string());
        if undecided {
            draft.level(Level::Error);
        }
    }
}

/// Whether a steering committee decided on a move; what cannot be read may have been one.
fn by_committee(agenda: &Agenda, one: &Move) -> bool {
    let Some(reference) = &one.decision else { return false };
    let Some((_, decision)) = agenda.follow::<Decision>(reference) else { return true };
    let Some(taken_by) = decision.taken_by.as_ref().filter(|by| by.kind() == Kind::Body) else { return false };
    let steering = |body: &Body| body.kind == Some(BodyKind::SteeringCommittee);
    decision.is_accepted() && agenda.find::<Body>(taken_by.id()).is_none_or(|(_, body)| steering(body))
}
