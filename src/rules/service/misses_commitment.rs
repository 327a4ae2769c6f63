use super::{is_ending, is_public_facing};
use crate::agenda::Agenda;
use crate::model::{Commitment, CommitmentScope, Service};
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// The roadmap brings a service online later than a commitment of the agenda promises, or less far.
    ///
    /// ‘All services digital by 2025’, the goal that Australia set, is a sentence that everybody remembers. It is kept or broken
    /// one service at a time: a roadmap that ends after the day, or below the level, breaks the promise years before anybody says
    /// so. A commitment is about the services that fit everything its scope gives; one without a scope is about every service for
    /// people, businesses or associations. A service that has the level already keeps the promise.
    ///
    /// ```yaml bad
    /// # agenda.yaml
    /// agenda: 1
    /// title: {fr: Agenda numérique, en: Digital agenda}
    /// languages: [fr, en]
    /// commitments: [{id: all-online, level: 4, by: 2030-12-31}]
    ///
    /// # services/passport.yaml
    /// id: passport
    /// audience: [individual]
    /// maturity: {level: 2, date: 2026-03-31}
    /// roadmap: {target-level: 4, due: 2031-06-30}
    /// ```
    ///
    /// ```yaml good
    /// # agenda.yaml
    /// agenda: 1
    /// title: {fr: Agenda numérique, en: Digital agenda}
    /// languages: [fr, en]
    /// commitments: [{id: all-online, level: 4, by: 2030-12-31}]
    ///
    /// # services/passport.yaml
    /// id: passport
    /// audience: [individual]
    /// maturity: {level: 2, date: 2026-03-31}
    /// roadmap: {target-level: 4, due: 2029-06-30}
    /// ```
    "service-misses-commitment", Error
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    let Some((home, file)) = agenda.agenda_record().zip(agenda.file()) else { return };
    for (id, service) in agenda.all::<Service>().filter(|(_, service)| !is_ending(service)) {
        for (number, commitment) in (1..).zip(&file.commitments).filter(|(_, commitment)| concerns(commitment, service)) {
            let Some((field, message)) = miss(commitment, service) else { continue };
            let node = agenda.node_of(home, &format!("commitments[{number}]")).map(|node| node.id());
            sink.at(id, field, message.with("commitment", commitment.id.as_str()))
                .help(Message::plain("service-misses-commitment-help").with("commitment", commitment.id.as_str()))
                .related(home, node, Message::plain("service-related-commitment"))
                .identity(commitment.id.as_str());
        }
    }
}

/// Whether a commitment is about a service.
pub fn concerns(commitment: &Commitment, service: &Service) -> bool {
    let scope = commitment.scope.as_ref().filter(|scope| !is_empty(scope));
    let Some(scope) = scope else { return is_public_facing(service) };
    let owner = service.owner.as_ref();
    scope.audience.is_none_or(|audience| service.audience.contains(&audience))
        && scope.sector.as_ref().is_none_or(|sector| service.sector.as_ref() == Some(sector))
        && scope.life_event.as_ref().is_none_or(|event| service.life_events.contains(event))
        && scope.owner.as_ref().is_none_or(|wanted| {
            owner.is_some_and(|owner| {
                owner.organisation == wanted.organisation && (wanted.role.is_none() || owner.role == wanted.role)
            })
        })
}

fn is_empty(scope: &CommitmentScope) -> bool {
    scope.audience.is_none() && scope.sector.is_none() && scope.owner.is_none() && scope.life_event.is_none()
}

/// How the roadmap of a service misses what is promised, and at which field.
fn miss(commitment: &Commitment, service: &Service) -> Option<(&'static str, Message)> {
    let promised = commitment.level?;
    if service.maturity.as_ref().and_then(|maturity| maturity.level).is_some_and(|level| level >= promised) {
        return None;
    }
    let roadmap = service.roadmap.as_ref()?;
    if let Some(target) = roadmap.target_level.filter(|target| *target < promised) {
        let message = Message::plain("service-misses-commitment-lower")
            .with("level", usize::from(target.0))
            .with("promised", usize::from(promised.0));
        return Some(("roadmap.target-level", message));
    }
    let (due, by) = roadmap.due.zip(commitment.by).filter(|(due, by)| due > by)?;
    let message =
        Message::plain("service-misses-commitment").with("promised", usize::from(promised.0)).with("due", due).with("by", by);
    Some(("roadmap.due", message))
}
