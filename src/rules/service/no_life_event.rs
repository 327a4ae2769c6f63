use super::{is_ending, is_public_facing};
use crate::agenda::Agenda;
use crate::model::Service;
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// A service for people, businesses or associations belongs to no life event.
    ///
    /// Nobody looks for a ministry: a child is born, somebody moves, a company is founded. Ireland has made life events the
    /// guiding principle by which services are designed and delivered. A service outside them is found only by those who already
    /// know its name.
    ///
    /// ```yaml bad
    /// # services/birth-certificate.yaml
    /// id: birth-certificate
    /// audience: [individual]
    /// ```
    ///
    /// ```yaml good
    /// # life-events/having-a-child.yaml
    /// id: having-a-child
    ///
    /// # services/birth-certificate.yaml
    /// id: birth-certificate
    /// audience: [individual]
    /// life-events: [having-a-child]
    /// ```
    "service-no-life-event", Note
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    for (id, service) in agenda.all::<Service>() {
        if is_public_facing(service) && !is_ending(service) && service.life_events.is_empty() {
            sink.at(id, "life-events", Message::plain("service-no-life-event"))
                .help(Message::plain("service-no-life-event-help"));
        }
    }
}
