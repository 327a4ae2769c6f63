use crate::agenda::Agenda;
use crate::model::{Date, Direction, Figure, Kpi, TargetValue, ValueType};
use crate::rules::kpi::living;
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// A KPI is to reach its target in more than two years, and has no target for each year on the way.
    ///
    /// A promise for 2030 alone cannot be missed before 2030. Interim targets say in time whether it will be kept; auditors in the
    /// United States missed them in the goals that they looked at (GAO-13-174). Before the first one up to two years (`years`) may
    /// pass, and then no more than one and a few weeks. What is to be maintained, what lies within its range already, and what is
    /// met or not met, needs none.
    ///
    /// ```yaml bad
    /// # kpis/online-share.yaml
    /// id: online-share
    /// baseline: {value: 32, date: 2025-12-31}
    /// targets: [{date: 2030-12-31, value: 80}]
    /// ```
    ///
    /// ```yaml good
    /// # kpis/online-share.yaml
    /// id: online-share
    /// baseline: {value: 32, date: 2025-12-31}
    /// targets:
    ///   - {date: 2027-12-31, value: 50, kind: interim}
    ///   - {date: 2028-12-31, value: 65, kind: interim}
    ///   - {date: 2029-12-31, value: 80}
    /// ```
    "kpi-no-interim-target", Warning { "years" = 2.0 }
}

/// A year and a few weeks: nobody counts the days between the ends of two years.
const YEARLY: f64 = 400.0;

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    // Two years may hold two leap days.
    let horizon = sink.parameter("years") * 365.25 + 1.0;
    for (id, kpi) in living(agenda) {
        let ends = kpi.final_target().map(|(_, target)| target.date);
        let (false, Some(begins), Some(ends)) = (stays(kpi), begins(kpi), ends) else { continue };
        if ends.days_since(begins) <= horizon {
            continue;
        }
        let mut on_the_way: Vec<(Date, usize)> = kpi.targets.iter().map(|target| target.date).zip(1..).collect();
        on_the_way.retain(|(date, _)| begins < *date && *date <= ends);
        on_the_way.sort_unstable();
        let first = on_the_way.first().filter(|(first, _)| first.days_since(begins) > horizon);
        let gap = on_the_way.windows(2).find(|pair| pair[1].0.days_since(pair[0].0) > YEARLY);
        let (from, (to, number)) = match (first, gap) {
            (Some(first), _) => (begins, *first),
            (None, Some(pair)) => (pair[0].0, pair[1]),
            (None, None) => continue,
        };
        let message = Message::plain("kpi-no-interim-target").with("from", from).with("to", to);
        sink.at(id, &format!("targets[{number}]"), message).help(Message::plain("kpi-no-interim-target-help"));
    }
}

/// Whether there is no way to go: what is to be maintained, what is met or not met, and what lies within its range already.
fn stays(kpi: &Kpi) -> bool {
    let begins = kpi.baseline.as_ref().and_then(|baseline| baseline.value);
    let inside = match (kpi.final_target().map(|(_, target)| target.value), begins) {
        (Some(TargetValue::Range(low, high)), Some(Figure::Number(value))) => low <= value && value <= high,
        _ => false,
    };
    inside || kpi.direction == Some(Direction::Maintain) || kpi.value == Some(ValueType::Binary)
}

/// The day from which the way to the target is counted; while the baseline is awaited, the day by which it will be known.
fn begins(kpi: &Kpi) -> Option<Date> {
    let stated = kpi.baseline.as_ref().and_then(|baseline| baseline.date);
    stated.or(kpi.baseline_pending.as_ref().map(|pending| pending.until))
}
