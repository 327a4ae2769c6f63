//! The action lines of each axis by their health.

use super::{Bar, Bars, Chart, Numbers, Shape, called};
use crate::report::regular::status::{HEALTHS, of_health};
use crate::report::regular::{Basis, Datum, Table};
use crate::text::Message;

/// From the counts of the table of axes.
pub(super) fn chart(_: &Basis<'_>, tables: &[Table]) -> Option<Chart> {
    let table = tables.iter().find(|table| table.name == "status-axes")?;
    let title = table.place("title")?;
    let places: Vec<usize> = HEALTHS.iter().filter_map(|health| table.place(health.code())).collect();
    let bar = |row: &Vec<Datum>| Bar {
        title: row.get(title).cloned().unwrap_or_default(),
        parts: places.iter().map(|place| row.get(*place).and_then(Datum::amount).unwrap_or_default()).collect(),
    };
    let rows: Vec<Bar> = table.rows.iter().map(bar).collect();
    let (all, axes) = rows.split_last()?;
    let whole = all.parts.iter().sum::<f64>();
    if whole <= 0.0 {
        return None;
    }
    let sum = |bar: &Bar| bar.parts.iter().sum::<f64>();
    let mut seen = Vec::new();
    let most = axes.iter().rev().max_by(|one, other| sum(one).total_cmp(&sum(other)));
    let fewest = axes.iter().min_by(|one, other| sum(one).total_cmp(&sum(other)));
    if let (Some(most), Some(fewest)) = (most, fewest)
        && sum(most) > sum(fewest)
    {
        let said = Message::plain("report-chart-axes-most").with("most", called(&most.title)).with("count", sum(most));
        seen.push(said.with("fewest", called(&fewest.title)).with("least", sum(fewest)));
    }
    let parts: Vec<_> = HEALTHS.iter().map(|health| of_health(*health)).collect();
    let often = parts.iter().zip(&all.parts).rev().max_by(|(_, one), (_, other)| one.total_cmp(other));
    if let Some((health, count)) = often {
        let said = Message::plain("report-chart-axes-often").with("health", health.called.clone());
        seen.push(said.with("count", *count).with("all", whole));
    }
    Some(Chart {
        name: "status-by-axis",
        title: Message::plain("report-chart-axes"),
        seen,
        numbers: Numbers::In(table.name),
        shape: Shape::Bars(Bars { parts, steps: false, counted: Some(Message::plain("report-column-lines")), rows }),
    })
}
