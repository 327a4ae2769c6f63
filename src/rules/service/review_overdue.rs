use crate::agenda::Agenda;
use crate::model::{Date, Service};
use crate::rules::{Sink, parameter, rule};
use crate::text::Message;

rule! {
    /// An entry of the catalogue of services was not reviewed within its interval.
    ///
    /// A catalogue is worth what its oldest entry is worth: addresses change, a counter closes, a document is no longer asked
    /// for. Keeping the catalogue up to date is one of the activities of this approach, and an interval that nobody keeps is a
    /// promise to readers that is not held. Where an entry names no interval, a year counts; the parameter `days` sets it
    /// otherwise. An entry that was never reviewed is overdue when it has been in the agenda (`created`) for longer.
    ///
    /// ```yaml bad
    /// # services/passport.yaml
    /// id: passport
    /// status: live
    /// reviewed: {date: 2025-05-01, every: P1Y}
    /// ```
    ///
    /// ```yaml good
    /// # services/passport.yaml
    /// id: passport
    /// status: live
    /// reviewed: {date: 2026-05-01, every: P1Y}
    /// ```
    "service-review-overdue", Warning clock { "days" = 365.0 }
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    let as_of = sink.as_of();
    let usual = sink.parameter("days");
    for (id, service) in agenda.all::<Service>().filter(|(_, service)| is_overdue(service, usual, as_of)) {
        let (field, message) = match service.reviewed.as_ref().and_then(|reviewed| reviewed.date) {
            Some(date) => ("reviewed.date", Message::plain("service-review-overdue").with("date", date)),
            None => ("reviewed", Message::plain("service-review-overdue-never")),
        };
        sink.at(id, field, message).help(Message::plain("service-review-overdue-help"));
    }
}

/// Whether the entry of a service is not reviewed within its interval, as the agenda sets the rule of that name.
pub fn is_review_overdue(agenda: &Agenda, service: &Service, as_of: Date) -> bool {
    is_overdue(service, parameter(agenda, &RULE.info, "days"), as_of)
}

fn is_overdue(service: &Service, usual: f64, as_of: Date) -> bool {
    if service.is_gone() {
        return false;
    }
    let every = service.reviewed.as_ref().and_then(|reviewed| reviewed.every);
    let overdue = |since: Date| every.map_or_else(|| as_of.days_since(since) > usual, |every| every.after(since) < as_of);
    match service.reviewed.as_ref().and_then(|reviewed| reviewed.date) {
        Some(date) => overdue(date),
        // Where nobody says since when there is an entry, only one that speaks of reviews is known to lack them.
        None => service.created.map_or(service.reviewed.is_some(), overdue),
    }
}
