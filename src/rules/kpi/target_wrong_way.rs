use crate::agenda::{Agenda, EntityId};
use crate::finding::Level;
use crate::model::{Direction, Figure, Kpi, Measurement, Target, TargetValue};
use crate::rules::kpi::{MOST, inline_measurements, living, measurement_field};
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// A target leads away from what its KPI wants: no better than the baseline, dated before what comes before it, beyond what
    /// the value can be, or a range where a figure belongs.
    ///
    /// Most of these are slips of the pen, and each of them makes a bar on a dashboard mean nothing or the contrary. A tracker of
    /// reforms once judged indicators that are to fall by the formula for those that are to rise. Whoever wants a value to stay as
    /// good as it is says `maintain`. A target that asks for less than the one before it is a warning. Values are held to the
    /// KPI's own `limit`.
    ///
    /// ```yaml bad
    /// # kpis/processing-time.yaml
    /// id: processing-time
    /// direction: increase
    /// baseline: {value: 24, date: 2024-12-31}
    /// targets: [{date: 2027-12-31, value: 10}]
    /// ```
    ///
    /// ```yaml good
    /// # kpis/processing-time.yaml
    /// id: processing-time
    /// direction: decrease
    /// baseline: {value: 24, date: 2024-12-31}
    /// targets: [{date: 2027-12-31, value: 10}]
    /// ```
    "kpi-target-wrong-way", Error
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    for (id, kpi) in living(agenda) {
        forms(kpi, id, sink);
        dates(kpi, id, sink);
        values(kpi, id, sink);
        limits(agenda, kpi, id, sink);
    }
}

/// Ranges where figures belong, and ranges that are turned round.
fn forms(kpi: &Kpi, id: EntityId, sink: &mut Sink<'_>) {
    for (number, target) in (1..).zip(&kpi.targets).take(MOST) {
        let TargetValue::Range(low, high) = target.value else { continue };
        let field = format!("targets[{number}].value");
        if kpi.direction.is_some_and(|direction| direction != Direction::Range) {
            sink.at(id, &field, Message::plain("kpi-target-wrong-way-range"))
                .help(Message::plain("kpi-target-wrong-way-range-help"));
        } else if low > high {
            let message = Message::plain("kpi-target-wrong-way-reversed").with("low", low).with("high", high);
            sink.at(id, &field, message).help(Message::plain("kpi-target-wrong-way-reversed-help"));
        }
    }
}

/// Dates that do not come after what comes before them.
fn dates(kpi: &Kpi, id: EntityId, sink: &mut Sink<'_>) {
    for (number, pair) in (2..).zip(kpi.targets.windows(2)).take(MOST) {
        let [before, target] = pair else { continue };
        if target.date <= before.date {
            let message = Message::plain("kpi-target-wrong-way-date").with("date", target.date).with("before", before.date);
            sink.at(id, &format!("targets[{number}].date"), message).help(Message::plain("kpi-target-wrong-way-date-help"));
        }
    }
    let begins = kpi.baseline.as_ref().and_then(|baseline| baseline.date);
    if let (Some((number, last)), Some(begins)) = (kpi.final_target(), begins)
        && last.date <= begins
    {
        let message = Message::plain("kpi-target-wrong-way-past").with("date", last.date).with("before", begins);
        sink.at(id, &format!("targets[{number}].date"), message).help(Message::plain("kpi-target-wrong-way-past-help"));
    }
}

/// A final target that is no better than the baseline, and targets that ask for less than those before them.
fn values(kpi: &Kpi, id: EntityId, sink: &mut Sink<'_>) {
    let (template, sign) = match kpi.direction {
        Some(Direction::Increase) => ("kpi-target-wrong-way-increase", 1.0),
        Some(Direction::Decrease) => ("kpi-target-wrong-way-decrease", -1.0),
        _ => return,
    };
    let better = |value: f64, than: f64| sign * value > sign * than;
    let baseline = kpi.baseline.as_ref().filter(|baseline| {
        // A baseline of before a break is not on the scale of the targets.
        kpi.series_breaks.iter().all(|broken| baseline.date.is_some_and(|date| date >= broken.date))
    });
    let begins = baseline.and_then(|baseline| number(baseline.value?));
    let ends = kpi.final_target().and_then(|(at, target)| Some((at, figure(target)?)));
    if let (Some(begins), Some((at, ends))) = (begins, ends)
        && !better(ends, begins)
    {
        let message = Message::plain(template).with("target", ends).with("baseline", begins);
        sink.at(id, &format!("targets[{at}].value"), message).help(Message::plain("kpi-target-wrong-way-help"));
        return;
    }
    for (at, pair) in (2..).zip(kpi.targets.windows(2)).take(MOST) {
        let [before, target] = pair else { continue };
        let broken = kpi.series_breaks.iter().any(|broken| before.date < broken.date && broken.date <= target.date);
        let (Some(earlier), Some(later)) = (figure(before), figure(target)) else { continue };
        if !broken && before.date < target.date && better(earlier, later) {
            let message = Message::plain("kpi-target-wrong-way-back").with("target", later).with("before", earlier);
            sink.at(id, &format!("targets[{at}].value"), message)
                .level(Level::Warning)
                .identity("back")
                .help(Message::plain("kpi-target-wrong-way-back-help"));
        }
    }
}

/// Values that the KPI says it cannot take: of the baseline, the targets and the measurements.
fn limits(agenda: &Agenda, kpi: &Kpi, id: EntityId, sink: &mut Sink<'_>) {
    let Some(limit) = &kpi.limit else { return };
    if let (Some(low), Some(high)) = (limit.min, limit.max)
        && low > high
    {
        let message = Message::plain("kpi-target-wrong-way-limits").with("low", low).with("high", high);
        sink.at(id, "limit", message).help(Message::plain("kpi-target-wrong-way-limits-help"));
        return;
    }
    let mut judge = |field: String, value: Option<f64>, identity: Option<String>| {
        let Some(value) = value else { return };
        let below = limit.min.filter(|min| value < *min);
        let Some(beyond) = below.or(limit.max.filter(|max| value > *max)) else { return };
        let message = Message::plain("kpi-target-wrong-way-limit").with("value", value).with("limit", beyond);
        let draft = sink.at(id, &field, message);
        draft.help(Message::plain("kpi-target-wrong-way-limit-help"));
        if let Some(identity) = identity {
            draft.identity(identity);
        }
    };
    let begins = kpi.baseline.as_ref().and_then(|baseline| number(baseline.value?));
    judge("baseline.value".to_owned(), begins, None);
    for (at, target) in (1..).zip(&kpi.targets).take(MOST) {
        let field = format!("targets[{at}].value");
        match target.value {
            TargetValue::Figure(figure) => judge(field, number(figure), None),
            // One finding for a range, whichever end lies beyond.
            TargetValue::Range(low, _) if limit.min.is_some_and(|min| low < min) => judge(field, Some(low), None),
            TargetValue::Range(_, high) => judge(field, Some(high), None),
        }
    }
    let inside = |value: f64| limit.min.is_none_or(|min| value >= min) && limit.max.is_none_or(|max| value <= max);
    let beyond = |(_, one): &(usize, &Measurement)| number(one.value).is_some_and(|value| !inside(value));
    let inline = inline_measurements(agenda, id);
    for (at, measurement) in kpi.measurements.iter().enumerate().filter(beyond).take(MOST) {
        let day = measurement.when().map(|day| day.to_string());
        judge(measurement_field(inline, at, "value"), number(measurement.value), day);
    }
}

fn figure(target: &Target) -> Option<f64> {
    match target.value {
        TargetValue::Figure(figure) => number(figure),
        TargetValue::Range(..) => None,
    }
}

fn number(figure: Figure) -> Option<f64> {
    match figure {
        Figure::Number(number) => Some(number),
        Figure::Met(_) => None,
    }
}
