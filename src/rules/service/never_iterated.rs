use super::{is_digital, stays_open};
use crate::agenda::Agenda;
use crate::model::Service;
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// A digital service has been live for two years, and no improvement of it is recorded.
    ///
    /// Digital teams are to watch and improve their services continuously, along the journeys of their users. A service that stays
    /// as it opened was right about everything on the first day, or nobody has looked since. What opened on paper (levels 1 and
    /// 2) is a matter for the roadmap. How long is too long is a parameter, `days`.
    ///
    /// ```yaml bad
    /// # services/vat-return.yaml
    /// id: vat-return
    /// status: live
    /// launched: 2018-01-22
    /// ```
    ///
    /// ```yaml good
    /// # services/vat-return.yaml
    /// id: vat-return
    /// status: live
    /// launched: 2018-01-22
    /// iterations: [{date: 2026-06-01, what: {fr: Formulaire raccourci, en: Shorter form}}]
    /// ```
    "service-never-iterated", Note clock { "days" = 730.0 }
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    let as_of = sink.as_of();
    let longest = sink.parameter("days");
    for (id, service) in agenda.all::<Service>().filter(|(_, service)| stays_open(service)) {
        let Some(launched) = service.launched.filter(|launched| as_of.days_since(*launched) > longest) else { continue };
        if service.iterations.is_empty() && is_digital(service) {
            sink.at(id, "iterations", Message::plain("service-never-iterated").with("launched", launched))
                .help(Message::plain("service-never-iterated-help"));
        }
    }
}
