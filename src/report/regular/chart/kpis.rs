//! The promised path of KPIs, and what was measured of them.

use super::{Chart, Course, Measured, Numbers, Shape};
use crate::agenda::{EntityId, KpiPath};
use crate::model::Kpi;
use crate::report::regular::{Basis, Datum, Table, named, readable};
use crate::text::{Message, Value};

/// One for each KPI that is a headline or has a target, where something is promised or measured of it.
pub(super) fn chart(basis: &Basis<'_>, tables: &[Table]) -> Option<Chart> {
    let table = tables.iter().find(|table| table.name == "kpis")?;
    let mut found: Vec<(EntityId, &Kpi, KpiPath)> = Vec::new();
    let mut without = 0_usize;
    for (id, kpi) in basis.agenda.all::<Kpi>() {
        let is_asked_for = kpi.retired.is_none() && basis.asks_for(id) && basis.is_in_axes(id);
        if !is_asked_for || (!kpi.headline && kpi.targets.is_empty()) {
            continue;
        }
        let path = basis.agenda.kpi_path(id, basis.as_of);
        if path.promised.is_empty() && path.measured.is_empty() {
            without += 1;
        } else {
            found.push((id, kpi, path));
        }
    }
    if found.is_empty() {
        return None;
    }
    let courses = found.iter().map(|(id, kpi, path)| course(basis, *id, kpi, path));
    let mut seen = vec![Message::plain("report-chart-kpis-count").with("count", found.len())];
    if without > 0 {
        seen.push(Message::plain("report-chart-kpis-without").with("count", without));
    }
    Some(Chart {
        name: "kpi-paths",
        title: Message::plain("report-chart-kpis"),
        seen,
        numbers: Numbers::In(table.name),
        shape: Shape::Courses(courses.collect()),
    })
}

fn course(basis: &Basis<'_>, id: EntityId, kpi: &Kpi, path: &KpiPath) -> Course {
    let measured =
        path.measured.iter().map(|(date, value, provisional)| Measured { date: *date, value: *value, provisional: *provisional });
    Course {
        title: Datum::Named(named(basis.agenda, id, false)),
        unit: kpi.unit.clone(),
        binary: path.binary,
        path: path.promised.clone(),
        measured: measured.collect(),
        breaks: path.breaks.clone(),
        target: path.target,
        latest: latest(kpi, path),
        aim: aim(path),
        seen: seen(kpi, path),
    }
}

/// The unit, the last value, the highest and the lowest, and the target.
fn seen(kpi: &Kpi, path: &KpiPath) -> Vec<Message> {
    let mut seen = Vec::new();
    if let Some(unit) = kpi.unit.as_ref().filter(|_| !path.binary) {
        seen.push(Message::plain("report-chart-kpi-unit").with("unit", unit));
    }
    seen.push(latest(kpi, path));
    let highest = path.measured.iter().max_by(|one, other| one.1.total_cmp(&other.1));
    let lowest = path.measured.iter().rev().min_by(|one, other| one.1.total_cmp(&other.1));
    if let (Some((highest_on, highest, _)), Some((lowest_on, lowest, _))) = (highest, lowest)
        && highest > lowest
        && !path.binary
    {
        let said =
            Message::plain("report-chart-kpi-between").with("highest", readable(*highest)).with("highest-day", *highest_on);
        seen.push(said.with("lowest", readable(*lowest)).with("lowest-day", *lowest_on));
    }
    seen.push(aim(path));
    seen
}

/// What was measured last.
fn latest(kpi: &Kpi, path: &KpiPath) -> Message {
    match path.measured.last() {
        Some((date, value, _)) => Message::plain("report-chart-kpi-latest").with("value", said(path, *value)).with("day", *date),
        None if kpi.computed.is_some() => Message::plain("report-chart-kpi-nothing-to-count"),
        None if kpi.withholds() => Message::plain("report-chart-kpi-withheld"),
        None => Message::plain("report-chart-kpi-unmeasured"),
    }
}

/// What it aims at in the end.
fn aim(path: &KpiPath) -> Message {
    match path.target {
        Some((date, low, high)) if low < high => {
            let value = Message::plain("report-chart-range").with("low", readable(low)).with("high", readable(high));
            Message::plain("report-chart-kpi-target").with("value", value).with("day", date)
        }
        Some((date, low, _)) => Message::plain("report-chart-kpi-target").with("value", said(path, low)).with("day", date),
        None => Message::plain("report-chart-kpi-no-target"),
    }
}

/// A value in a sentence.
fn said(path: &KpiPath, value: f64) -> Value {
    if path.binary {
        Message::plain(if value >= 0.5 { "report-met" } else { "report-not-met" }).into()
    } else {
        readable(value).into()
    }
}
