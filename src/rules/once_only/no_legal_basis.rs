use super::{Need, at_item, by_item, is_excluded, is_personal, reused};
use crate::agenda::Agenda;
use crate::rules::{Draft, Sink, rule};
use crate::text::Message;

rule! {
    /// A service reuses personal data without a legal basis in force, or reuses what may not be shared.
    ///
    /// Once only is a principle of law, and its reverse side is that personal data pass from one organisation to another only where a
    /// text allows it. An exchange that runs ahead of its text can be stopped by any court, with all services behind it. The text
    /// that allows sharing counts as well as the legal basis, and where both are named both must be in force. Where a data item
    /// names no text at all, that is one finding there; otherwise one at each service that takes it too early, or in spite of an
    /// exclusion. Services that are not open yet, and an organisation’s own data, are left alone; so is a text of which no stage
    /// is given.
    ///
    /// ```yaml bad
    /// # services/transport-card.yaml
    /// id: transport-card
    /// owner: ministry-of-transport
    /// status: live
    /// inputs: [{data: school-enrolment, obtained: prefilled}]
    /// # data-items/school-enrolment.yaml
    /// id: school-enrolment
    /// source: {organisation: ministry-of-education, access: file}
    /// personal: true
    /// legal-basis: [{regulation: once-only-act}]
    /// # regulations/once-only-act.yaml
    /// id: once-only-act
    /// stage: parliament
    /// # organisations/ministry-of-education.yaml
    /// id: ministry-of-education
    /// # organisations/ministry-of-transport.yaml
    /// id: ministry-of-transport
    /// ```
    ///
    /// ```yaml good
    /// # services/transport-card.yaml
    /// id: transport-card
    /// owner: ministry-of-transport
    /// status: live
    /// inputs: [{data: school-enrolment, obtained: prefilled}]
    /// # data-items/school-enrolment.yaml
    /// id: school-enrolment
    /// source: {organisation: ministry-of-education, access: file}
    /// personal: true
    /// legal-basis: [{regulation: once-only-act}]
    /// # regulations/once-only-act.yaml
    /// id: once-only-act
    /// stage: in-force
    /// stages: [{stage: in-force, date: 2026-07-01}]
    /// # organisations/ministry-of-education.yaml
    /// id: ministry-of-education
    /// # organisations/ministry-of-transport.yaml
    /// id: ministry-of-transport
    /// ```
    "once-only-no-legal-basis", Error clock
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    let mut without_text = Vec::new();
    for need in reused(agenda) {
        let data = need.data;
        if is_excluded(data) {
            let message = Message::plain("once-only-no-legal-basis-excluded");
            report(agenda, sink, &need, message).help(Message::plain("once-only-no-legal-basis-excluded-help"));
        } else if is_personal(data) && data.legal_basis.is_empty() && data.decree().is_none() {
            without_text.push(need);
        } else if need.is_ahead_of_law(agenda, sink.as_of()) {
            let message = Message::plain("once-only-no-legal-basis-yet");
            report(agenda, sink, &need, message).help(Message::plain("once-only-no-legal-basis-yet-help"));
        }
    }
    for (item, services) in by_item(without_text.into_iter()) {
        let message = Message::plain("once-only-no-legal-basis");
        at_item(agenda, sink, (item, &services), "legal-basis", message).help(Message::plain("once-only-no-legal-basis-help"));
    }
}

/// A finding at the input of a service.
fn report<'s, 'a>(agenda: &Agenda, sink: &'s mut Sink<'a>, need: &Need<'_>, message: Message) -> &'s mut Draft<'a> {
    let on_sharing = is_excluded(need.data) || need.data.legal_basis.is_empty();
    let field = if on_sharing { "sharing" } else { "legal-basis" };
    let node = agenda.node_of(need.item, field).map(|node| node.id());
    let id = need.data.id.as_str();
    sink.at(need.service, &need.field(), message.with("data", id))
        .related(need.item, node, Message::plain("once-only-no-legal-basis-declared"))
        .identity(id)
}
