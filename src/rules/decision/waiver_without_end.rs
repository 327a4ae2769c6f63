use crate::agenda::Agenda;
use crate::model::{Date, Decision, DecisionStatus};
use crate::rules::{Sink, rule};
use crate::text::Message;
use chrono::Days;

rule! {
    /// A waiver names no last day, or one too far away.
    ///
    /// A waiver sets a rule aside for a time, so that somebody looks again. One without end is a rule switched off that nobody
    /// remembers; it waives nothing. The longest that a waiver may last, counted from the day of its decision (from today, where
    /// it is not given), is two years unless the agenda sets `days` otherwise. What was rejected or superseded waives nothing
    /// and is left alone.
    ///
    /// ```yaml bad
    /// # decisions/keep-own-payments.yaml
    /// id: keep-own-payments
    /// type: waiver
    /// status: accepted
    /// date: 2026-01-15
    /// waives: [{rule: reuse-bypassed, entity: services/fines}]
    /// # services/fines.yaml
    /// id: fines
    /// ```
    ///
    /// ```yaml good
    /// # decisions/keep-own-payments.yaml
    /// id: keep-own-payments
    /// type: waiver
    /// status: accepted
    /// date: 2026-01-15
    /// waives: [{rule: reuse-bypassed, entity: services/fines, until: 2027-01-15}]
    /// # services/fines.yaml
    /// id: fines
    /// ```
    "decision-waiver-without-end", Error clock { "days" = 731.0 }
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count of days")]
    let longest = sink.parameter("days").max(0.0) as u64;
    let as_of = sink.as_of();
    let is_past = |decision: &Decision| matches!(decision.status, Some(DecisionStatus::Rejected | DecisionStatus::Superseded));
    for (id, decision) in agenda.all::<Decision>().filter(|(_, decision)| !is_past(decision)) {
        let last = decision.date.unwrap_or(as_of).0.checked_add_days(Days::new(longest)).map(Date);
        for (number, waiver) in (1..).zip(&decision.waives) {
            let place = format!("waives[{number}]");
            let entity = waiver.entity.as_ref().map(ToString::to_string).unwrap_or_default();
            match waiver.until {
                None => {
                    sink.at(id, &place, Message::plain("decision-waiver-without-end").with("rule", waiver.rule.as_str()))
                        .help(Message::plain("decision-waiver-without-end-help"))
                        .identity(entity);
                }
                Some(until) => {
                    let Some(last) = last.filter(|last| until > *last) else { continue };
                    let message = Message::plain("decision-waiver-without-end-long").with("until", until);
                    sink.at(id, &format!("{place}.until"), message)
                        .help(Message::plain("decision-waiver-without-end-long-help").with("last", last))
                        .identity(entity);
                }
            }
        }
    }
}
