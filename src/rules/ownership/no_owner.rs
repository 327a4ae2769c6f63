use super::{owned, successor};
use crate::agenda::Agenda;
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// An action line, KPI, building block, service or text for which no organisation answers, or only one that no longer exists
    /// or does not exist yet.
    ///
    /// A national agenda names the entity responsible for each of its lines. Auditors found objectives without a responsible body in
    /// Scotland in 2019, and in Rwanda a national plan without ownership or monitoring: what belongs to all is done by nobody. The
    /// owner is the one organisation that answers; those that help are contributors. What was cancelled, merged or retired needs
    /// no owner. A completed line and a text in force keep the name of the one they had, even if it was dissolved later.
    ///
    /// ```yaml bad
    /// # action-lines/identity.yaml
    /// id: identity
    /// status: planned
    /// ```
    ///
    /// ```yaml bad
    /// # services/passport.yaml
    /// id: passport
    /// owner: {organisation: digital-directorate, role: digital-team}
    ///
    /// # organisations/digital-directorate.yaml
    /// id: digital-directorate
    /// active: {from: 2015-01-01, to: 2025-12-31}
    ///
    /// # roles/digital-team.yaml
    /// id: digital-team
    /// organisation: digital-directorate
    /// members: [{handle: team}]
    /// ```
    ///
    /// ```yaml good
    /// # action-lines/identity.yaml
    /// id: identity
    /// status: planned
    /// owner: {organisation: digital-agency, role: chief-architect}
    ///
    /// # organisations/digital-agency.yaml
    /// id: digital-agency
    /// active: {from: 2026-01-01}
    ///
    /// # roles/chief-architect.yaml
    /// id: chief-architect
    /// organisation: digital-agency
    /// members: [{handle: architect}]
    /// ```
    "ownership-no-owner", Error clock
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    let as_of = sink.as_of();
    for thing in owned(agenda) {
        let Some(owner) = thing.owner else {
            let help = Message::plain("ownership-no-owner-help").with("field", thing.field);
            sink.at(thing.id, thing.field, Message::plain("ownership-no-owner").with("kind", thing.kind.name())).help(help);
            continue;
        };
        let Some((organisation, value)) = agenda.follow(&owner.organisation).filter(|_| !thing.settled) else { continue };
        let name = owner.organisation.id();
        let (message, help) = if value.has_ended(as_of) {
            let message = match value.ends() {
                Some(date) => Message::plain("ownership-no-owner-ended").with("date", date),
                None => Message::plain("ownership-no-owner-replaced"),
            };
            let help = match successor(agenda, organisation, as_of) {
                Some(next) => Message::plain("ownership-no-owner-successor-help").with("successor", next),
                None => Message::plain("ownership-no-owner-ended-help"),
            };
            (message, help)
        } else if let Some(first) = value.begins_after(as_of) {
            (Message::plain("ownership-no-owner-yet").with("date", first), Message::plain("ownership-no-owner-yet-help"))
        } else {
            continue;
        };
        sink.at(thing.id, &format!("{}.organisation", thing.field), message.with("organisation", name))
            .help(help)
            .related(organisation, None, Message::plain("ownership-organisation-here"))
            .identity(name);
    }
}
