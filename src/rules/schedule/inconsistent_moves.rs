use super::MOST;
use super::promise::promises;
use crate::agenda::Agenda;
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// The moves of a due date do not lead from the first promise to the date that is given now.
    ///
    /// The list of moves is the memory of a promise: the first `from` is what was promised at first, and each move begins where
    /// the one before ended. A gap in it means that a date was moved without an entry, or that an entry was altered: the delay
    /// that reports work out is then not the one that happened.
    ///
    /// ```yaml bad
    /// # action-lines/identity.yaml
    /// id: identity
    /// status: in-progress
    /// schedule:
    ///   due: 2027-06-30
    ///   moves:
    ///     - {from: 2026-06-30, to: 2026-12-31}
    /// ```
    ///
    /// ```yaml good
    /// # action-lines/identity.yaml
    /// id: identity
    /// status: in-progress
    /// schedule:
    ///   due: 2026-12-31
    ///   moves:
    ///     - {from: 2026-06-30, to: 2026-12-31}
    /// ```
    "schedule-inconsistent-moves", Error
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    for promise in promises(agenda) {
        let steps = promise.moves.windows(2).zip(2..).filter(|(pair, _)| pair[0].to != pair[1].from);
        for (pair, number) in steps.take(MOST) {
            let (from, before) = (pair[1].from, pair[0].to);
            let message = Message::plain("schedule-inconsistent-moves-gap").with("from", from).with("before", before);
            sink.at(promise.entity, &promise.path(&format!("moves[{number}].from")), message)
                .help(Message::plain("schedule-inconsistent-moves-gap-help"));
        }
        for (number, one) in (1..).zip(promise.moves).filter(|(_, one)| one.from == one.to).take(MOST) {
            let message = Message::plain("schedule-inconsistent-moves-nowhere").with("from", one.from);
            sink.at(promise.entity, &promise.path(&format!("moves[{number}].to")), message)
                .help(Message::plain("schedule-inconsistent-moves-nowhere-help"));
        }
        if let (Some(last), Some(due)) = (promise.moves.last().map(|last| last.to), promise.due)
            && last != due
        {
            let message = Message::plain("schedule-inconsistent-moves").with("last", last).with("due", due);
            let last_move = promise.path(&format!("moves[{}].to", promise.moves.len()));
            let node = agenda.node_of(promise.entity, &last_move).map(|node| node.id());
            sink.at(promise.entity, &promise.path("due"), message)
                .help(Message::plain("schedule-inconsistent-moves-help"))
                .related(promise.entity, node, Message::plain("schedule-inconsistent-moves-last-here"));
        }
    }
}
