use crate::agenda::{Agenda, Link};
use crate::model::Kind;
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// An organisation, data item, life event or objective that nothing refers to.
    ///
    /// It may be new, or a leftover of something that was given up, or the reference to it was forgotten. Registers that keep what
    /// nobody uses are soon trusted by nobody.
    ///
    /// ```yaml bad
    /// # life-events/moving.yaml
    /// id: moving
    /// ```
    ///
    /// ```yaml good
    /// # life-events/moving.yaml
    /// id: moving
    ///
    /// # services/change-of-address.yaml
    /// id: change-of-address
    /// life-events: [moving]
    /// ```
    "structure-unused", Note
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    for (id, record) in agenda.records() {
        let Some(kind) = record.kind() else { continue };
        if !matches!(kind, Kind::Organisation | Kind::DataItem | Kind::LifeEvent | Kind::Objective) || record.root.is_none() {
            continue;
        }
        let retired = record.value.as_ref().is_some_and(|entity| entity.retired().is_some());
        // A waiver that names it does not use it.
        let uses = |link: &Link| link.from != id && !agenda.relation(link).starts_with("waives");
        if !retired && !agenda.graph().to(id).any(uses) {
            sink.at(id, "", Message::plain("unused").with("id", &*record.id).with("kind", kind.term()))
                .help(Message::plain("unused-help"));
        }
    }
}
