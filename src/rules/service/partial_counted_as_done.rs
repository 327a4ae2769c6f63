use super::deliveries::Deliveries;
use super::{HIGHEST_LEVEL, is_ending};
use crate::agenda::Agenda;
use crate::model::{Coverage, Date, Service, ServiceMaturity};
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// A service has reached its level for a part of the country or of its users only, and counts as done.
    ///
    /// A pilot in one municipality is a beginning. German auditors found in 2023 that it was counted as the end: a service
    /// online in one place was a service online. What is reached in part counts as done where the level is the one the roadmap
    /// promised and the roadmap's day is past or missing, where it is the highest level and there is no roadmap, or where the
    /// action line that delivers the service is completed: nobody is then bound to reach the others. From which share of
    /// coverage on a level counts as reached is a parameter, `coverage`, in percent.
    ///
    /// ```yaml bad
    /// # services/birth-registration.yaml
    /// id: birth-registration
    /// status: live
    /// maturity:
    ///   level: 4
    ///   date: 2026-03-31
    ///   evidence: https://services.gov.example/birth-registration
    ///   coverage: {territory: 22, users: 19}
    /// roadmap: {target-level: 4, due: 2026-06-30}
    /// ```
    ///
    /// ```yaml good
    /// # services/birth-registration.yaml
    /// id: birth-registration
    /// status: live
    /// maturity:
    ///   level: 4
    ///   date: 2026-03-31
    ///   evidence: https://services.gov.example/birth-registration
    ///   coverage: {territory: 22, users: 19}
    /// roadmap: {target-level: 4, due: 2028-06-30}
    /// ```
    "service-partial-counted-as-done", Error clock { "coverage" = 100.0 stricter }
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    let as_of = sink.as_of();
    let whole = sink.parameter("coverage");
    let deliveries = Deliveries::of(agenda);
    for (id, service) in agenda.all::<Service>() {
        let Some(maturity) = service.maturity.as_ref().filter(|_| !is_ending(service)) else { continue };
        let Some((level, coverage)) = maturity.level.zip(maturity.coverage.as_ref()) else { continue };
        let Some(share) = share_below(coverage, whole) else { continue };
        if let Some((line, _)) = deliveries.completed(id) {
            let name = agenda.record(line).name();
            let message = Message::plain("service-partial-counted-as-done-line")
                .with("level", usize::from(level.0))
                .with("share", share)
                .with("line", name.as_str());
            sink.at(id, "maturity.coverage", message).help(Message::plain("service-partial-counted-as-done-line-help")).related(
                line,
                agenda.node_of(line, "completion").map(|completion| completion.id()),
                Message::plain("service-related-completed"),
            );
        } else if let Some(message) = nothing_further(service, maturity, as_of) {
            let message = message.with("level", usize::from(level.0)).with("share", share);
            sink.at(id, "maturity.coverage", message).help(Message::plain("service-partial-counted-as-done-help"));
        }
    }
}

/// The smallest share for which the level is true, in words, if it is below `whole`.
fn share_below(coverage: &Coverage, whole: f64) -> Option<Message> {
    let territory = coverage.territory.map(|share| (share, "service-share-territory"));
    let users = coverage.users.map(|share| (share, "service-share-users"));
    let (share, template) = territory.into_iter().chain(users).min_by(|(one, _), (other, _)| one.total_cmp(other))?;
    // Never rounded up: 99.6 % is not all.
    (share < whole).then(|| Message::plain(template).with("share", format!("{:.0}", share.floor())))
}

/// How it is that nothing further is planned: the level reached is all that was promised, and the day of the promise is past or
/// was never given; or it is the highest, and there is no roadmap.
fn nothing_further(service: &Service, maturity: &ServiceMaturity, as_of: Date) -> Option<Message> {
    let level = maturity.level?;
    let unplanned = || Message::plain("service-partial-counted-as-done-unplanned");
    let Some(roadmap) = &service.roadmap else {
        return (level.0 >= HIGHEST_LEVEL && service.not_planned.is_none()).then(unplanned);
    };
    if roadmap.target_level.is_some_and(|target| level < target) {
        return None;
    }
    match roadmap.due {
        Some(due) => (due < as_of).then(|| Message::plain("service-partial-counted-as-done").with("due", due)),
        None => Some(unplanned()),
    }
}
