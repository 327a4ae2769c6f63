use crate::agenda::Agenda;
use crate::finding::Level;
use crate::rules::kpi::{baseline_without_source, living, promises};
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// A KPI has no baseline with a value, a date and a source, nor one that is still awaited.
    ///
    /// Without a beginning there is no progress: nobody can tell later whether something changed, or because of what. Audit
    /// Scotland found so of a whole strategy in 2019. A baseline may be awaited for a time; when that time has passed,
    /// it is missing. Where only its source is not named, here or for the KPI as a whole, that is a warning. A KPI that frames the
    /// picture (`context`) and has no targets needs no baseline.
    ///
    /// ```yaml bad
    /// # kpis/online-share.yaml
    /// id: online-share
    /// baseline-pending: {until: 2026-06-30}
    /// ```
    ///
    /// ```yaml good
    /// # kpis/online-share.yaml
    /// id: online-share
    /// baseline: {value: 32, date: 2024-12-31, source: Register of applications}
    /// ```
    "kpi-no-baseline", Error clock
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    let today = sink.as_of();
    for (id, kpi) in living(agenda).filter(|(_, kpi)| promises(kpi)) {
        let awaited = kpi.baseline_pending.as_ref().map(|pending| pending.until);
        let stated = kpi.baseline.as_ref();
        let mut missing = vec!["value", "date"];
        missing.retain(|part| match *part {
            "value" => stated.is_none_or(|baseline| baseline.value.is_none()),
            _ => stated.is_none_or(|baseline| baseline.date.is_none()),
        });
        match (awaited, stated) {
            (Some(until), _) if !missing.is_empty() && until >= today => {}
            (Some(until), None) => {
                sink.at(id, "baseline-pending.until", Message::plain("kpi-no-baseline-lapsed").with("until", until))
                    .help(Message::plain("kpi-no-baseline-lapsed-help"));
            }
            (None, None) => {
                sink.at(id, "baseline", Message::plain("kpi-no-baseline")).help(Message::plain("kpi-no-baseline-help"));
            }
            (_, Some(_)) if !missing.is_empty() => {
                sink.at(id, "baseline", Message::plain("kpi-no-baseline-incomplete").with("fields", missing))
                    .help(Message::plain("kpi-no-baseline-incomplete-help"));
            }
            (_, Some(_)) if baseline_without_source(kpi) => {
                sink.at(id, "baseline.source", Message::plain("kpi-no-baseline-source"))
                    .level(Level::Warning)
                    .help(Message::plain("kpi-no-baseline-source-help"));
            }
            _ => {}
        }
    }
}
