use super::deliveries::{Deliveries, completion_date};
use crate::agenda::Agenda;
use crate::model::Service;
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// The work that builds a service was completed half a year ago, and the service is not live.
    ///
    /// Norwegian auditors found legislation that came late, and solutions that were built but not in operation. The action line
    /// looks done in every report, and no user has gained anything. A service that several action lines deliver is built when all
    /// of them are completed. How long is too long is a parameter, `days`.
    ///
    /// ```yaml bad
    /// # services/company-registration.yaml
    /// id: company-registration
    /// status: beta
    ///
    /// # action-lines/business-one-stop.yaml
    /// id: business-one-stop
    /// status: completed
    /// completion: {date: 2026-03-31}
    /// services: [company-registration]
    /// ```
    ///
    /// ```yaml good
    /// # services/company-registration.yaml
    /// id: company-registration
    /// status: live
    ///
    /// # action-lines/business-one-stop.yaml
    /// id: business-one-stop
    /// status: completed
    /// completion: {date: 2026-03-31}
    /// services: [company-registration]
    /// ```
    "service-built-not-used", Warning clock { "days" = 180.0 }
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    let as_of = sink.as_of();
    let longest = sink.parameter("days");
    let deliveries = Deliveries::of(agenda);
    for (id, service) in agenda.all::<Service>() {
        if service.is_live() || service.is_gone() || service.status.is_none() {
            continue;
        }
        let Some((line, completed)) = deliveries.completed(id) else { continue };
        let Some(date) = completion_date(completed).filter(|date| as_of.days_since(*date) > longest) else { continue };
        let name = agenda.record(line).name();
        let message = Message::plain("service-built-not-used").with("line", name.as_str()).with("date", date);
        sink.at(id, "status", message).help(Message::plain("service-built-not-used-help")).related(
            line,
            agenda.node_of(line, "completion").map(|completion| completion.id()),
            Message::plain("service-related-completed"),
        );
    }
}
