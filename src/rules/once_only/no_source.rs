use crate::agenda::Agenda;
use crate::model::DataItem;
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// A data item has no authoritative source.
    ///
    /// Information can be reused only if it is known who holds it and answers for its being right. Without that, every organisation keeps
    /// its own copy, asks for it again, and believes its own. The source is an organisation, or a building block whose owner is
    /// that organisation.
    ///
    /// ```yaml bad
    /// # data-items/birth-date.yaml
    /// id: birth-date
    /// source: {access: api}
    /// ```
    ///
    /// ```yaml good
    /// # data-items/birth-date.yaml
    /// id: birth-date
    /// source: {organisation: civil-registry, access: api}
    /// # organisations/civil-registry.yaml
    /// id: civil-registry
    /// ```
    "once-only-no-source", Error
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    for (id, data) in agenda.all::<DataItem>().filter(|(_, data)| data.retired.is_none()) {
        let source = data.source.as_ref();
        let named = source.is_some_and(|source| source.organisation.is_some() || source.building_block.is_some());
        if !named {
            sink.at(id, if source.is_some() { "source.organisation" } else { "source" }, Message::plain("once-only-no-source"))
                .help(Message::plain("once-only-no-source-help"));
        }
    }
}
