//! The promised path of KPIs, and what was measured of them.

use super::{Chart, Course, Measured, Numbers, Shape};
use crate::agenda::{EntityId, KpiPath};
use crate::model::{Kpi, LocalisedText};
use crate::report::regular::table::identity;
use crate::report::regular::{Basis, Datum, Form, Table, named};
use crate::text::{Message, Value};

/// One for each KPI that is a headline or has a target, where something is promised or measured of it.
pub(super) fn chart(basis: &Basis<'_>, tables: &[Table]) -> Option<Chart> {
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
        numbers: match tables.iter().find(|table| table.name == "kpis") {
            Some(table) => Numbers::In(table.name),
            None => Numbers::Own(numbers(basis, &found)),
        },
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
        seen: seen(kpi, path),
    }
}

/// The last value, the highest and the lowest, and the target.
fn seen(kpi: &Kpi, path: &KpiPath) -> Vec<Message> {
    let unit = kpi.unit.as_ref();
    let mut seen = Vec::new();
    match path.measured.last() {
        Some((date, value, _)) => {
            seen.push(Message::plain("report-chart-kpi-latest").with("value", of_unit(path, *value, unit)).with("day", *date));
        }
        None => seen.push(Message::plain("report-chart-kpi-unmeasured")),
    }
    let highest = path.measured.iter().max_by(|one, other| one.1.total_cmp(&other.1));
    let lowest = path.measured.iter().rev().min_by(|one, other| one.1.total_cmp(&other.1));
    if let (Some((highest_on, highest, _)), Some((lowest_on, lowest, _))) = (highest, lowest)
        && highest > lowest
        && !path.binary
    {
        let said = Message::plain("report-chart-kpi-between").with("highest", *highest).with("highest-day", *highest_on);
        seen.push(said.with("lowest", *lowest).with("lowest-day", *lowest_on));
    }
    match path.target {
        Some((date, low, high)) => {
            let value = if low < high {
                Message::plain("report-chart-range").with("low", low).with("high", of_unit(path, high, unit)).into()
            } else {
                of_unit(path, low, unit)
            };
            seen.push(Message::plain("report-chart-kpi-target").with("value", value).with("day", date));
        }
        None => seen.push(Message::plain("report-chart-kpi-no-target")),
    }
    seen
}

fn of_unit(path: &KpiPath, value: f64, unit: Option<&LocalisedText>) -> Value {
    match unit {
        _ if path.binary => Message::plain(if value >= 0.5 { "report-met" } else { "report-not-met" }).into(),
        Some(unit) => Message::plain("report-chart-of-unit").with("value", value).with("unit", unit).into(),
        None => value.into(),
    }
}

fn numbers(basis: &Basis<'_>, found: &[(EntityId, &Kpi, KpiPath)]) -> Table {
    let columns = [
        ("id", "report-column-id", Form::Entity),
        ("title", "report-chart-column-kpi", Form::Text),
        ("unit", "report-chart-column-unit", Form::Text),
        ("value", "report-chart-column-value", Form::Number),
        ("value-date", "report-chart-column-value-date", Form::Date),
        ("target-low", "report-chart-column-target", Form::Number),
        ("target-high", "report-chart-column-target-high", Form::Number),
        ("target-date", "report-chart-column-target-date", Form::Date),
    ];
    let mut table = Table::new("kpi-paths", Message::plain("report-chart-kpis"), &columns);
    for (id, kpi, path) in found {
        let [id, title] = identity(basis.agenda, *id);
        let (last, target) = (path.measured.last(), path.target);
        let value = |value: f64| match (path.binary, value >= 0.5) {
            (true, met) => Datum::from(crate::model::Figure::Met(met)),
            (false, _) => Datum::Number(value),
        };
        table.rows.push(vec![
            id,
            title,
            kpi.unit.as_ref().into(),
            last.map(|(_, last, _)| value(*last)).into(),
            last.map(|(date, ..)| *date).into(),
            target.map(|(_, low, _)| value(low)).into(),
            target.filter(|(_, low, high)| low < high).map(|(_, _, high)| value(high)).into(),
            target.map(|(date, ..)| date).into(),
        ]);
    }
    table
}
