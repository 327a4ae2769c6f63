use super::{is_leaving, specification_withdrawn};
use crate::agenda::{Agenda, EntityId};
use crate::model::{BuildingBlock, Service};
use crate::rules::{Sink, rule};
use crate::text::Message;
use std::collections::BTreeSet;

rule! {
    /// A capability whose GovStack specification was withdrawn.
    ///
    /// Behind such a capability there is nothing left to comply with: nobody maintains its interfaces, and no other product will follow
    /// them. Whoever goes on with it should know that it is a national choice. Reported is the building block that offers it, unless
    /// its own end is announced; where no building block does, the service that needs it.
    ///
    /// ```yaml bad
    /// # building-blocks/case-flow.yaml
    /// id: case-flow
    /// capability: workflow
    /// operation: production
    /// ```
    ///
    /// ```yaml good
    /// # building-blocks/case-flow.yaml
    /// id: case-flow
    /// capability: case-management
    /// operation: production
    /// # agenda.yaml
    /// agenda: 1
    /// title: {fr: Agenda numérique, en: Digital agenda}
    /// languages: [fr, en]
    /// capabilities: [{id: case-management, title: {fr: Suivi de dossiers, en: Case management}}]
    /// ```
    "reuse-withdrawn-specification", Warning
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    let mut offered: BTreeSet<&str> = BTreeSet::new();
    for (id, block) in agenda.all::<BuildingBlock>().filter(|(_, block)| !block.is_gone()) {
        let Some(capability) = block.capability.as_ref().map(|capability| capability.id()) else { continue };
        if !specification_withdrawn(capability) {
            continue;
        }
        offered.insert(capability);
        if !is_leaving(block) {
            report(sink, id, "capability", capability);
        }
    }
    for (id, service) in agenda.all::<Service>().filter(|(_, service)| !service.is_gone()) {
        for (number, need) in (1..).zip(&service.needs) {
            if specification_withdrawn(need.id()) && !offered.contains(need.id()) {
                report(sink, id, &format!("needs[{number}]"), need.id());
            }
        }
    }
}

fn report(sink: &mut Sink<'_>, id: EntityId, field: &str, capability: &str) {
    sink.at(id, field, Message::plain("reuse-withdrawn-specification").with("capability", capability))
        .help(Message::plain("reuse-withdrawn-specification-help"))
        .identity(capability);
}
