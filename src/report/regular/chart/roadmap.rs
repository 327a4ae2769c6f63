//! The due dates of action lines, and what was promised first.

use super::{Chart, Dated, Dates, Numbers, Shape, called};
use crate::model::{ActionLine, ActionLineStatus, Schedule};
use crate::report::regular::{Basis, Datum, Table, named};
use crate::text::Message;

/// The action lines that people committed themselves to, by the day on which they are due.
pub(super) fn chart(basis: &Basis<'_>, tables: &[Table]) -> Option<Chart> {
    let table = tables.iter().find(|table| table.name == "roadmap")?;
    let agenda = basis.agenda;
    let lines =
        agenda.all::<ActionLine>().filter(|(id, line)| line.is_committed() && basis.asks_for(*id) && basis.is_in_axes(*id));
    let mut undated = 0_usize;
    let mut found: Vec<Dated> = Vec::new();
    for (id, line) in lines {
        let schedule = line.schedule.as_ref();
        let Some(due) = schedule.and_then(|schedule| schedule.due) else {
            undated += 1;
            continue;
        };
        let shown = basis.slip(id, "schedule.due").map(|slip| slip.first);
        let first = shown.or_else(|| schedule.and_then(Schedule::first_promise)).unwrap_or(due);
        let done = line.status == Some(ActionLineStatus::Completed);
        found.push(Dated { title: Datum::Named(named(agenda, id, false)), first, due, done });
    }
    if found.is_empty() {
        return None;
    }
    found.sort_by_key(|one| one.due);
    let later = found.iter().filter(|one| one.due > one.first).count();
    let overdue = found.iter().filter(|one| one.due < basis.as_of && !one.done).count();
    let said = Message::plain("report-chart-roadmap-seen").with("count", found.len()).with("later", later);
    let mut seen = vec![said.with("overdue", overdue)];
    let farthest = found.iter().rev().max_by_key(|one| one.slip());
    if let Some(farthest) = farthest.filter(|one| one.slip() > 0) {
        let days = Message::plain("report-days-later").with("count", farthest.slip().unsigned_abs());
        seen.push(Message::plain("report-chart-roadmap-farthest").with("title", called(&farthest.title)).with("days", days));
    }
    if undated > 0 {
        seen.push(Message::plain("report-chart-roadmap-undated").with("count", undated));
    }
    Some(Chart {
        name: "roadmap-lines",
        title: Message::plain("report-chart-roadmap"),
        seen,
        numbers: Numbers::In(table.name),
        shape: Shape::Dates(Dates { today: basis.as_of, rows: found }),
    })
}
