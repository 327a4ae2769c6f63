use super::stays_open;
use crate::agenda::{Agenda, EntityId};
use crate::model::{Aspect, Date, Entity, Kind, Kpi, Service};
use crate::rules::{Sink, rule};
use crate::text::Message;
use std::collections::BTreeSet;

rule! {
    /// A much-used service has no KPI of its take-up, its completion, its users’ satisfaction or its cost.
    ///
    /// Four figures tell whether a digital service works: how many use it, how many get to the end, how content they are, what a
    /// transaction costs. In the United Kingdom many of 777 services went without the KPIs that are mandatory there; of such a
    /// service nobody can say whether it is good. The KPI must name the service among what it serves: an average over all
    /// services says nothing of this one. From how many transactions a year this is asked is a parameter, `volume`.
    ///
    /// ```yaml bad
    /// # services/income-tax-return.yaml
    /// id: income-tax-return
    /// status: live
    /// volume: {transactions: 2350000, year: 2025}
    /// ```
    ///
    /// ```yaml good
    /// # services/income-tax-return.yaml
    /// id: income-tax-return
    /// status: live
    /// volume: {transactions: 2350000, year: 2025}
    ///
    /// # kpis/tax-take-up.yaml
    /// id: tax-take-up
    /// measures: take-up
    /// serves: [services/income-tax-return]
    ///
    /// # kpis/tax-completion.yaml
    /// id: tax-completion
    /// measures: completion
    /// serves: [services/income-tax-return]
    ///
    /// # kpis/tax-satisfaction.yaml
    /// id: tax-satisfaction
    /// measures: satisfaction
    /// serves: [services/income-tax-return]
    ///
    /// # kpis/tax-cost.yaml
    /// id: tax-cost
    /// measures: cost
    /// serves: [services/income-tax-return]
    /// ```
    "service-unmeasured", Warning clock { "volume" = 500_000.0 }
}

/// What must be measured of a service, and what it is in a sentence.
const MANDATORY: [(Aspect, &str); 4] = [
    (Aspect::TakeUp, "service-aspect-take-up"),
    (Aspect::Completion, "service-aspect-completion"),
    (Aspect::Satisfaction, "service-aspect-satisfaction"),
    (Aspect::Cost, "service-aspect-cost"),
];

#[expect(clippy::cast_precision_loss, reason = "nobody counts beyond 2^53 transactions")]
fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    let as_of = sink.as_of();
    let threshold = sink.parameter("volume");
    for (id, service) in agenda.all::<Service>().filter(|(_, service)| stays_open(service)) {
        let volume = service.volume.as_ref().and_then(|volume| volume.transactions);
        let Some(transactions) = volume.filter(|transactions| *transactions as f64 > threshold) else { continue };
        let Some(measured) = measured(agenda, id, as_of) else { continue };
        let missing = MANDATORY.iter().filter(|(aspect, _)| !measured.contains(aspect));
        let missing: Vec<Message> = missing.map(|(_, name)| Message::plain(name)).collect();
        if !missing.is_empty() {
            let message = Message::plain("service-unmeasured").with("transactions", transactions).with("missing", missing);
            sink.at(id, "volume.transactions", message)
                .help(Message::plain("service-unmeasured-help").with("service", agenda.record(id).name()));
        }
    }
}

/// What the KPIs that serve a service measure; none if one of them cannot be read, which may measure anything.
fn measured(agenda: &Agenda, service: EntityId, as_of: Date) -> Option<BTreeSet<Aspect>> {
    let links = agenda.graph().to(service).filter(|link| agenda.record(link.from).kind() == Some(Kind::Kpi));
    let kpis: Option<Vec<&Kpi>> = links.map(|link| agenda.get(link.from)).collect();
    Some(kpis?.into_iter().filter(|kpi| !kpi.is_retired(as_of)).filter_map(|kpi| kpi.measures).collect())
}
