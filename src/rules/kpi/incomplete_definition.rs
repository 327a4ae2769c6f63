use crate::agenda::Agenda;
use crate::model::{Direction, Kpi, ValueType};
use crate::rules::kpi::{baseline_without_source, living, promises};
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// A KPI does not say what it measures, in which unit, which way is better, how, from which source or how often; or, for a
    /// share, what it is a share of.
    ///
    /// Two people who measure the same thing must get the same value, or a change of author looks like progress. The
    /// evaluators of the World Bank found results frameworks inadequate more often than not, and auditors in Australia found
    /// survey data that nobody had checked. What is to be maintained says on which side of the target (`hold`). What the tool
    /// works out itself needs neither method nor source nor rhythm. A KPI that frames the picture (`context`) and has no targets
    /// needs no direction. Who answers for a KPI is asked by another rule. One finding for each KPI, with all that is missing.
    ///
    /// ```yaml bad
    /// # kpis/online-share.yaml
    /// id: online-share
    /// definition: {fr: Part des demandes en ligne, en: Share of applications made online}
    /// direction: increase
    /// ```
    ///
    /// ```yaml good
    /// # kpis/online-share.yaml
    /// id: online-share
    /// value: percent
    /// unit: {fr: "% des demandes", en: "% of applications"}
    /// definition: {fr: Part des demandes en ligne, en: Share of applications made online}
    /// numerator: {fr: Demandes en ligne, en: Online applications}
    /// denominator: {fr: Toutes les demandes, en: All applications}
    /// direction: increase
    /// source: {fr: Registre des demandes, en: Register of applications}
    /// method: {fr: Comptage exhaustif, en: Full count}
    /// every: P3M
    /// ```
    "kpi-incomplete-definition", Warning
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    for (id, kpi) in living(agenda) {
        let missing = missing(kpi);
        if missing.is_empty() {
            continue;
        }
        let message = Message::plain("kpi-incomplete-definition").with("count", missing.len()).with("fields", missing);
        // The finding stays the same one while its fields are added one by one, so it is about the KPI as a whole.
        sink.at(id, "", message).help(Message::plain("kpi-incomplete-definition-help"));
    }
}

/// The fields of a definition that a KPI does not have, in the order of the model.
fn missing(kpi: &Kpi) -> Vec<&'static str> {
    let measured = kpi.computed.is_none();
    let share = measured && kpi.value == Some(ValueType::Percent);
    let scaled = kpi.value != Some(ValueType::Binary);
    let held = kpi.direction == Some(Direction::Maintain);
    [
        ("unit", scaled && kpi.unit.is_none()),
        ("definition", kpi.definition.is_none()),
        ("numerator", share && kpi.numerator.is_none()),
        ("denominator", share && kpi.denominator.is_none()),
        ("direction", scaled && promises(kpi) && kpi.direction.is_none()),
        ("source", measured && kpi.source.is_none() && !baseline_without_source(kpi)),
        ("method", measured && kpi.method.is_none()),
        ("every", measured && kpi.every.is_none()),
        ("hold", held && kpi.hold.is_none()),
    ]
    .into_iter()
    .filter_map(|(field, missing)| missing.then_some(field))
    .collect()
}
