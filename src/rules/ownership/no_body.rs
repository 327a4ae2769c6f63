use super::is_open;
use crate::agenda::Agenda;
use crate::model::ActionLine;
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// An action line that no body coordinates.
    ///
    /// A complete agenda defines the governance mechanism that coordinates its implementation, beside the entity responsible for
    /// each line. The owner does the work; the body is where those who depend on each other meet, and where a deadline that has to
    /// move is decided on. Lines that are only proposed are not coordinated yet, completed ones no longer.
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
    /// body: steering-committee
    ///
    /// # bodies/steering-committee.yaml
    /// id: steering-committee
    /// kind: steering-committee
    /// ```
    "ownership-no-body", Warning
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    for (id, line) in agenda.all::<ActionLine>() {
        if is_open(line) && line.body.is_none() {
            sink.at(id, "body", Message::plain("ownership-no-body")).help(Message::plain("ownership-no-body-help"));
        }
    }
}
