use crate::agenda::{Agenda, EntityId};
use crate::model::{Decision, Kind, Role};
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// A waiver was granted by a role of the organisation that benefits from it.
    ///
    /// Whoever must keep a rule cannot set it aside for themselves: a waiver has weight because somebody else agreed to it, at
    /// best the body that coordinates the agenda. The organisation that benefits is the one that answers for the entity that is
    /// waived, is the source of the data, or is itself that entity. What was not accepted waives nothing.
    ///
    /// ```yaml bad
    /// # decisions/keep-own-payments.yaml
    /// id: keep-own-payments
    /// type: waiver
    /// status: accepted
    /// date: 2026-01-15
    /// taken-by: roles/police-digital-team
    /// waives: [{rule: reuse-bypassed, entity: services/fines, until: 2027-01-15}]
    /// # roles/police-digital-team.yaml
    /// id: police-digital-team
    /// organisation: police
    /// # organisations/police.yaml
    /// id: police
    /// # services/fines.yaml
    /// id: fines
    /// owner: police
    /// ```
    ///
    /// ```yaml good
    /// # decisions/keep-own-payments.yaml
    /// id: keep-own-payments
    /// type: waiver
    /// status: accepted
    /// date: 2026-01-15
    /// taken-by: bodies/steering-committee
    /// waives: [{rule: reuse-bypassed, entity: services/fines, until: 2027-01-15}]
    /// # bodies/steering-committee.yaml
    /// id: steering-committee
    /// # organisations/police.yaml
    /// id: police
    /// # services/fines.yaml
    /// id: fines
    /// owner: police
    /// ```
    "decision-self-granted", Error
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    for (id, decision) in agenda.all::<Decision>().filter(|(_, decision)| decision.is_accepted()) {
        if decision.taken_by.is_none() && !decision.waives.is_empty() {
            sink.at(id, "taken-by", Message::plain("decision-self-granted-nobody"))
                .help(Message::plain("decision-self-granted-nobody-help"));
        }
        let taken_by = decision.taken_by.as_ref().filter(|by| by.kind() == Kind::Role);
        let Some((_, role)) = taken_by.and_then(|by| agenda.find::<Role>(by.id())) else { continue };
        let Some(granting) = role.organisation.as_ref().map(|organisation| organisation.id()) else { continue };
        for (number, waiver) in (1..).zip(&decision.waives) {
            let entity = waiver.entity.as_ref().and_then(|entity| agenda.graph().find(entity.kind(), entity.id()));
            let Some(owner) = entity.and_then(|entity| accountable(agenda, entity)) else { continue };
            if owner == granting {
                let message = Message::plain("decision-self-granted").with("organisation", owner);
                sink.at(id, &format!("waives[{number}]"), message)
                    .help(Message::plain("decision-self-granted-help"))
                    .identity(waiver.entity.as_ref().map(ToString::to_string).unwrap_or_default())
                    .identity(owner);
            }
        }
    }
}

/// The organisation that answers for an entity, whatever its kind.
fn accountable(agenda: &Agenda, entity: EntityId) -> Option<&str> {
    let record = agenda.record(entity);
    let root = agenda.root(entity)?;
    let owner = match record.kind()? {
        Kind::Organisation => return Some(&record.id),
        Kind::Role => root.get("organisation")?,
        Kind::DataItem => root.get("source")?,
        Kind::Regulation => root.get("lead")?,
        _ => root.get("owner")?,
    };
    owner.as_text().or_else(|| owner.get("organisation")?.as_text())
}
