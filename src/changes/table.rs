//! What changes in the tables of measurements beside KPIs, whose rows stand in no tree.

use super::label::Line;
use super::{Change, Side, Word};
use crate::agenda::{Agenda, EntityId};
use crate::model::{Date, Figure, Kpi, Measurement};
use crate::text::{Message, Value};
use crate::yaml::NodeRef;
use std::collections::BTreeMap;

/// The field of a KPI that names the table beside it.
const FIELD: &str = "measurements-file";

/// How many rows a sentence names.
const MOST_NAMED: usize = 20;

/// A row: for when it is, and what it says.
type Row = (Option<Date>, String);

/// What is different in the table beside a KPI: rows that came, went, and say something else.
pub(super) fn changes(old: (&Agenda, EntityId), new: (&Agenda, EntityId)) -> Vec<Change> {
    let (mut added, mut removed, mut corrected) = (Vec::new(), Vec::new(), (Vec::new(), Vec::new()));
    let mut days: BTreeMap<Option<Date>, (Vec<String>, Vec<String>)> = BTreeMap::new();
    for (day, row) in rows(old) {
        days.entry(day).or_default().0.push(row);
    }
    for (day, row) in rows(new) {
        let (before, after) = days.entry(day).or_default();
        match before.iter().position(|other| *other == row) {
            Some(same) => drop(before.remove(same)),
            None => after.push(row),
        }
    }
    for (before, after) in days.into_values() {
        let both = before.len().min(after.len());
        let (mut before, mut after) = (before.into_iter(), after.into_iter());
        corrected.0.extend(before.by_ref().take(both));
        corrected.1.extend(after.by_ref().take(both));
        removed.extend(before);
        added.extend(after);
    }
    let found = [
        (Word::MeasurementAdded, Vec::new(), added),
        (Word::MeasurementCorrected, corrected.0, corrected.1),
        (Word::MeasurementRemoved, removed, Vec::new()),
    ];
    let found = found.into_iter().filter(|(_, before, after)| !before.is_empty() || !after.is_empty());
    found.map(|(word, before, after)| change(word, (old, before), (new, after))).collect()
}

/// The rows of the table beside a KPI: its measurements that do not stand in its own file.
fn rows((agenda, id): (&Agenda, EntityId)) -> Vec<Row> {
    let Some(kpi) = agenda.get::<Kpi>(id) else { return Vec::new() };
    let own = agenda.root(id).and_then(|root| root.get("measurements")).into_iter().flat_map(NodeRef::items).count();
    kpi.measurements.iter().skip(own).map(|row| (row.when(), said(row))).collect()
}

/// A row as a sentence says it: for when it is, its value, and what is noted beside it.
fn said(row: &Measurement) -> String {
    let when = row.period.map(|period| period.to_string()).or_else(|| row.date.map(|date| date.to_string())).unwrap_or_default();
    let value = match row.value {
        Figure::Number(number) => number.to_string(),
        Figure::Met(met) => met.to_string(),
    };
    let status = Some(format!("{:?}", row.status).to_lowercase()).filter(|status| status != "final");
    let notes = row.source.iter().chain(&row.note).map(|note| note.0.in_language("").to_owned());
    status.into_iter().chain(notes).fold(format!("{when}: {value}"), |row, more| format!("{row}, {more}"))
}

fn change(
    word: Word,
    (old, before): ((&Agenda, EntityId), Vec<String>),
    (new, after): ((&Agenda, EntityId), Vec<String>),
) -> Change {
    let template = match word {
        Word::MeasurementAdded => "change-rows-added",
        Word::MeasurementRemoved => "change-rows-removed",
        _ => "change-rows-corrected",
    };
    let list = |rows: &[String]| {
        let mut named: Vec<Value> = rows.iter().take(MOST_NAMED).map(|row| row.as_str().into()).collect();
        if rows.len() > MOST_NAMED {
            named.push("…".into());
        }
        Value::List(named)
    };
    let count = before.len().max(after.len());
    let message = Message::plain(template).with("count", count).with("old", list(&before)).with("new", list(&after));
    let side = |(agenda, id): (&Agenda, EntityId), rows: Vec<String>| {
        let node = agenda.root(id).map(|root| root.get(FIELD).unwrap_or(root)).filter(|_| !rows.is_empty())?;
        let line = |row: &String| Line { label: None, text: Message::plain("as-it-is").with("text", row.as_str()) };
        let lines = rows.iter().map(line).collect();
        let place = agenda.place(agenda.record(id).document, node.span());
        Some(Side { value: Some(rows.into()), node: Some(node.id()), lines, place })
    };
    Change {
        field: Some(FIELD.to_owned()),
        pattern: Some(FIELD.to_owned()),
        label: Some(Message::plain("change-rows")),
        old: side(old, before),
        new: side(new, after),
        ..Change::new(new.0.record(new.1).name(), word, message)
    }
}
