use super::promise::{State, promises};
use crate::agenda::Agenda;
use crate::model::{AgendaPeriod, Date};
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// Something is due before it starts, or on a day outside the period that the agenda covers.
    ///
    /// A due date before the start is a slip of the pen that every report repeats. One after the agenda's last day is a promise
    /// that nobody will be there to answer for: the next agenda has to make it. What is completed, reached or in force may lie
    /// outside, for the past is what it is.
    ///
    /// ```yaml bad
    /// # action-lines/identity.yaml
    /// id: identity
    /// status: planned
    /// schedule: {start: 2027-09-01, due: 2027-06-30}
    /// ```
    ///
    /// ```yaml good
    /// # agenda.yaml
    /// agenda: 1
    /// title: {fr: Agenda numérique, en: Digital agenda}
    /// languages: [fr, en]
    /// period: {start: 2025-01-01, end: 2030-12-31}
    ///
    /// # action-lines/identity.yaml
    /// id: identity
    /// status: planned
    /// schedule: {start: 2027-01-01, due: 2027-06-30}
    /// ```
    "schedule-outside-period", Warning
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    let period = period(agenda, sink);
    for promise in promises(agenda) {
        let Some(due) = promise.due else { continue };
        let field = promise.path("due");
        if let Some(start) = promise.start.filter(|start| due < *start) {
            let message = Message::plain("schedule-outside-period-before-start").with("due", due).with("start", start);
            sink.at(promise.entity, &field, message).help(Message::plain("schedule-outside-period-before-start-help"));
        } else if let Some(period) = period.filter(|period| promise.state != State::Kept && !covers(period, due)) {
            let message =
                Message::plain("schedule-outside-period").with("due", due).with("start", period.start).with("end", period.end);
            sink.at(promise.entity, &field, message).help(Message::plain("schedule-outside-period-help"));
        }
    }
}

fn covers(period: &AgendaPeriod, day: Date) -> bool {
    period.start <= day && day <= period.end
}

/// The period of the agenda. One that ends before it begins is said once, where it stands, and nothing is held against it.
fn period<'a>(agenda: &'a Agenda, sink: &mut Sink<'_>) -> Option<&'a AgendaPeriod> {
    let period = agenda.file()?.period.as_ref()?;
    if period.start <= period.end {
        return Some(period);
    }
    let message = Message::plain("schedule-outside-period-reversed").with("start", period.start).with("end", period.end);
    sink.at(agenda.agenda_record()?, "period.end", message).help(Message::plain("schedule-outside-period-reversed-help"));
    None
}
