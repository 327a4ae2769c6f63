use crate::agenda::Agenda;
use crate::model::{BuildingBlock, MaintenanceType};
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// The maintenance contract of a building block ends within a year, or nothing says how to leave the supplier.
    ///
    /// Tendering, handing over and learning take about a year; whoever begins later signs again with the same supplier, at its
    /// price. The auditor general of Kenya reported for 2022/23 that the State did not control the platform on which its services
    /// ran, and depended on those who did. A contract that lasts until the building block is shut down needs no successor. `days` can be
    /// set.
    ///
    /// ```yaml bad
    /// # building-blocks/tender-place.yaml
    /// id: tender-place
    /// operation: production
    /// maintenance: {type: contract, until: 2027-05-16}
    /// ```
    ///
    /// ```yaml good
    /// # building-blocks/tender-place.yaml
    /// id: tender-place
    /// operation: production
    /// maintenance:
    ///   type: contract
    ///   until: 2029-12-31
    ///   exit: {fr: Code et données remis en fin de marché, en: Code and data handed over at the end}
    /// ```
    "reuse-lock-in", Warning clock { "days" = 365.0 stricter }
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    let days = sink.parameter("days");
    for (id, block) in agenda.all::<BuildingBlock>().filter(|(_, block)| !block.is_gone()) {
        let Some(maintenance) = block.maintenance.as_ref().filter(|one| one.r#type == Some(MaintenanceType::Contract)) else {
            continue;
        };
        if let Some(until) = maintenance.until {
            let lasts = block.sunset.is_some_and(|sunset| sunset <= until);
            let (message, help) = if until < sink.as_of() {
                ("reuse-lock-in-ended", "reuse-lock-in-ended-help")
            } else {
                ("reuse-lock-in-ends", "reuse-lock-in-ends-help")
            };
            if !lasts && until.days_since(sink.as_of()) <= days.max(0.0) {
                let message = Message::plain(message).with("date", until);
                sink.at(id, "maintenance.until", message).help(Message::plain(help));
            }
        }
        if maintenance.exit.is_none() {
            sink.at(id, "maintenance.exit", Message::plain("reuse-lock-in")).help(Message::plain("reuse-lock-in-help"));
        }
    }
}
