use crate::agenda::{Agenda, KpiHealth};
use crate::model::{Figure, TargetValue};
use crate::rules::kpi::{living, rounded};
use crate::rules::{Sink, rule};
use crate::text::{Message, Value};

rule! {
    /// A KPI is shown on track, but the trend of its last three points misses the final target by more than a tenth of the way.
    ///
    /// A path that is gentle at first and steep at the end lets a KPI look well until it is too late. The Auditor General of Canada
    /// (2023) drew the line that a government had not drawn: 45 % against a target of 60 %. How much of the way from baseline to
    /// target may be missing is `percent`. The trend is a straight line; whoever expects a leap says in the description why.
    ///
    /// ```yaml bad
    /// # kpis/online-share.yaml
    /// id: online-share
    /// direction: increase
    /// baseline: {value: 20, date: 2025-12-31}
    /// targets: [{date: 2026-12-31, value: 26, kind: interim}, {date: 2028-12-31, value: 80}]
    /// measurements: [{date: 2026-03-31, value: 21.5}, {date: 2026-06-30, value: 23}, {date: 2026-10-31, value: 25}]
    /// ```
    ///
    /// ```yaml good
    /// # kpis/online-share.yaml
    /// id: online-share
    /// direction: increase
    /// baseline: {value: 20, date: 2025-12-31}
    /// targets: [{date: 2026-12-31, value: 40, kind: interim}, {date: 2028-12-31, value: 80}]
    /// measurements: [{date: 2026-03-31, value: 25}, {date: 2026-06-30, value: 30}, {date: 2026-09-30, value: 36}]
    /// ```
    "kpi-projection-misses", Warning clock { "percent" = 10.0 }
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    let today = sink.as_of();
    let least = 1.0 - sink.parameter("percent") / 100.0;
    for (id, kpi) in living(agenda) {
        let progress = agenda.kpi_progress(id, today);
        if progress.health != KpiHealth::OnTrack || !progress.counts_as_on_track() {
            continue;
        }
        let (Some(projection), Some(projected), Some(date)) =
            (progress.projection, progress.projected_progress, progress.target_date)
        else {
            continue;
        };
        if projected >= least {
            continue;
        }
        let target = match progress.target {
            Some(TargetValue::Figure(Figure::Number(target))) => Value::Number(target),
            Some(TargetValue::Range(low, high)) => Message::plain("kpi-range").with("low", low).with("high", high).into(),
            _ => continue,
        };
        let message = Message::plain("kpi-projection-misses")
            .with("projection", rounded(projection))
            .with("target", target)
            .with("date", date);
        let number = kpi.final_target().map_or(1, |(number, _)| number);
        sink.at(id, &format!("targets[{number}]"), message).help(Message::plain("kpi-projection-misses-help"));
    }
}
