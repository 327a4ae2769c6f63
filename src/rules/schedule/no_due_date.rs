use super::promise::{State, promises};
use crate::agenda::Agenda;
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// An action line, a roadmap entry of a service or a legal text has no due date.
    ///
    /// A national digital agenda sets a time for carrying out each of its action lines, and its digitisation roadmap says when
    /// each service will be there. What has no date can be neither late nor on time: it is a wish. Lines that are only proposed
    /// may still look for theirs; what is completed, reached or in force needs none any more.
    ///
    /// ```yaml bad
    /// # action-lines/identity.yaml
    /// id: identity
    /// status: planned
    /// ```
    ///
    /// ```yaml good
    /// # action-lines/identity.yaml
    /// id: identity
    /// status: planned
    /// schedule: {start: 2027-01-01, due: 2027-12-31}
    /// ```
    "schedule-no-due-date", Error
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    for promise in promises(agenda).filter(|promise| promise.due.is_none()) {
        if matches!(promise.state, State::Open | State::Suspended) {
            let field = promise.path("due");
            sink.at(promise.entity, &field, Message::plain("schedule-no-due-date"))
                .help(Message::plain("schedule-no-due-date-help").with("field", field.as_str()));
        }
    }
}
