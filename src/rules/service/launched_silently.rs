use super::is_digital;
use crate::agenda::{Agenda, EntityId};
use crate::model::{Event, EventType, Kind, Service};
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// A service went live within the period of the agenda, and no service-launch event speaks of it.
    ///
    /// Digital services are to be launched in a big way: people use what they have heard of, and those who built a service
    /// deserve to be seen on the day it opens. A service that opens in silence is found by few and soon counted as a failure.
    /// What opened before the agenda began is not asked for, nor what opened on paper (levels 1 and 2).
    ///
    /// ```yaml bad
    /// # agenda.yaml
    /// agenda: 1
    /// title: {fr: Agenda numérique, en: Digital agenda}
    /// languages: [fr, en]
    /// period: {start: 2025-01-01, end: 2030-12-31}
    ///
    /// # services/health-card.yaml
    /// id: health-card
    /// status: live
    /// launched: 2026-01-12
    /// ```
    ///
    /// ```yaml good
    /// # agenda.yaml
    /// agenda: 1
    /// title: {fr: Agenda numérique, en: Digital agenda}
    /// languages: [fr, en]
    /// period: {start: 2025-01-01, end: 2030-12-31}
    ///
    /// # services/health-card.yaml
    /// id: health-card
    /// status: live
    /// launched: 2026-01-12
    ///
    /// # events/launch-health-card.yaml
    /// id: launch-health-card
    /// type: service-launch
    /// date: 2026-01-12
    /// concerns: [services/health-card]
    /// ```
    "service-launched-silently", Note clock
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    let Some(period) = agenda.file().and_then(|file| file.period.as_ref()) else { return };
    let opened = period.start..=sink.as_of();
    for (id, service) in agenda.all::<Service>().filter(|(_, service)| service.is_live() && is_digital(service)) {
        let Some(launched) = service.launched.filter(|launched| opened.contains(launched)) else { continue };
        if !was_announced(agenda, id) {
            sink.at(id, "launched", Message::plain("service-launched-silently").with("launched", launched))
                .help(Message::plain("service-launched-silently-help").with("service", agenda.record(id).name()));
        }
    }
}

/// Whether a service-launch event that was not called off speaks of a service, or an event that cannot be read and may be one.
fn was_announced(agenda: &Agenda, service: EntityId) -> bool {
    agenda.graph().to(service).any(|link| {
        let is_event = agenda.record(link.from).kind() == Some(Kind::Event);
        let launches = |event: &Event| event.retired.is_none() && event.r#type == Some(EventType::ServiceLaunch);
        is_event && agenda.get(link.from).is_none_or(launches)
    })
}
