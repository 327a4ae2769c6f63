use super::{HIGHEST_LEVEL, is_ending};
use crate::agenda::Agenda;
use crate::model::Service;
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// A service that is not entirely online has no place in the digitisation roadmap, and nothing says why.
    ///
    /// The roadmap tells users and administrations when each service will be delivered and who answers for it. A service that
    /// it passes over in silence was either forgotten or given up, and from outside nobody can tell which. A service that
    /// is not open yet is not online, whether or not its level was recorded. Services that are closed, given up or about
    /// to close are left alone.
    ///
    /// ```yaml bad
    /// # services/work-permit.yaml
    /// id: work-permit
    /// status: live
    /// maturity: {level: 1, date: 2026-03-31}
    /// ```
    ///
    /// ```yaml good
    /// # services/work-permit.yaml
    /// id: work-permit
    /// status: live
    /// maturity: {level: 1, date: 2026-03-31}
    /// roadmap: {target-level: 4, due: 2028-03-31}
    ///
    /// # services/fishing-log.yaml
    /// id: fishing-log
    /// status: live
    /// maturity: {level: 2, date: 2026-03-31}
    /// not-planned: {reason: {fr: Démarche supprimée en 2027, en: Abolished in 2027}}
    /// ```
    "service-no-roadmap", Warning
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    for (id, service) in agenda.all::<Service>() {
        if is_ending(service) || service.roadmap.is_some() || service.not_planned.is_some() {
            continue;
        }
        match service.maturity.as_ref().and_then(|maturity| maturity.level) {
            Some(level) if level.0 < HIGHEST_LEVEL => {
                let message = Message::plain("service-no-roadmap").with("level", usize::from(level.0));
                sink.at(id, "roadmap", message).help(Message::plain("service-no-roadmap-help"));
            }
            None if service.status.is_some() && !service.is_live() => {
                sink.at(id, "roadmap", Message::plain("service-no-roadmap-unopened"))
                    .help(Message::plain("service-no-roadmap-help"));
            }
            _ => {}
        }
    }
}
