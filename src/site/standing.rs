//! How an entity stands, as reports compute it, and how what was promised of it moved.

use super::flow::Flow;
use super::{Edition, address};
use crate::agenda::EntityId;
use crate::history::{Slip, Slips};
use crate::model::Kind;
use crate::render::markup::escape;
use crate::render::report::{Setting, figure, value};
use crate::report::regular::chart::{Chart, Numbers, Shape};
use crate::report::regular::{Datum, Part, Table};
use crate::text::Message;
use std::collections::BTreeMap;

/// The rows and charts of reports by the entities that they are about.
pub(super) struct Standings {
    rows: BTreeMap<EntityId, (usize, usize)>,
    tables: Vec<Table>,
    charts: BTreeMap<EntityId, Chart>,
    promises: BTreeMap<String, Vec<Slip>>,
}

/// The tables that say how entities stand, and what of them stands on the page of an entity anyway.
const TABLES: [&str; 2] = ["status", "kpis"];
const TOLD: [&str; 9] = ["id", "title", "series", "axes", "owner", "role", "status", "kpis", "unit"];

impl Standings {
    pub(super) fn of(edition: &Edition<'_>) -> Self {
        let parts: &[Part] = &edition.made.parts;
        let all = parts.iter().flat_map(|part| &part.tables);
        let tables: Vec<Table> = all.filter(|table| TABLES.contains(&table.name)).cloned().collect();
        let mut rows = BTreeMap::new();
        for (number, table) in tables.iter().enumerate() {
            for (place, row) in table.rows.iter().enumerate() {
                if let Some(id) = row.iter().find_map(subject) {
                    rows.insert(id, (number, place));
                }
            }
        }
        let charts = parts.iter().flat_map(|part| &part.charts).flat_map(of_each).collect();
        let mut promises: BTreeMap<String, Vec<Slip>> = BTreeMap::new();
        for slip in Slips::recorded(edition.agenda()).0 {
            promises.entry(slip.entity.clone()).or_default().push(slip);
        }
        Standings { rows, tables, charts, promises }
    }

    /// Adds how an entity stands to its page.
    pub(super) fn add(&self, edition: &Edition<'_>, id: EntityId, page: &str, flow: &mut Flow) {
        let agenda = edition.agenda();
        let link = |to: EntityId| Some(address::relative(page, &address::of(agenda, to)?));
        let setting =
            Setting { catalogue: edition.catalogue, language: edition.other_language(), link: &link, names_cells: true };
        if let Some((table, row)) = self.rows.get(&id).and_then(|(table, row)| {
            let table = self.tables.get(*table)?;
            Some((table, table.rows.get(*row)?))
        }) {
            let told = table.columns.iter().zip(row).filter(|(column, _)| !TOLD.contains(&column.key));
            let rows = told.filter(|(_, datum)| !matches!(datum, Datum::Empty)).map(|(column, datum)| {
                format!("<dt>{}</dt><dd>{}</dd>\n", escape(&edition.plain(column.title)), value(datum, &setting))
            });
            flow.add(&format!("<h2>{}</h2>\n", escape(&edition.plain("site-standing"))));
            if let Some(chart) = self.charts.get(&id) {
                flow.chart(&figure(chart, edition.catalogue));
            }
            flow.rows("<dl class=\"standing\">\n", rows.collect::<Vec<_>>(), "</dl>\n");
        }
        self.promised(edition, &agenda.record(id).name(), &setting, flow);
    }

    /// What was promised first, what is promised now, and who decided on each move.
    fn promised(&self, edition: &Edition<'_>, name: &str, setting: &Setting<'_>, flow: &mut Flow) {
        let Some(slips) = self.promises.get(name) else { return };
        let day = |day| escape(&edition.say(&Message::plain("report-day").with("day", day)));
        flow.add(&format!("<h2>{}</h2>\n", escape(&edition.plain("site-promises"))));
        let columns = ["site-promise", "site-first-promise", "site-promised-now", "site-moves"];
        let heads: String =
            columns.iter().map(|title| format!("<th scope=\"col\">{}</th>", escape(&edition.plain(title)))).collect();
        let row = |slip: &Slip| {
            let moves = slip.moves.iter().map(|one| {
                let found = one.decision.as_deref().and_then(|id| edition.agenda().graph().find(Kind::Decision, id));
                let decision = found.and_then(|id| {
                    Some(format!("<a href=\"{}\">{}</a>", (setting.link)(id)?, escape(edition.agenda().title(id, edition.tag()))))
                });
                let said = Message::plain("site-moved").with("from", one.from).with("to", one.to);
                format!("<li>{} {}</li>", escape(&edition.say(&said)), decision.unwrap_or_default())
            });
            let moves: String = moves.collect();
            let moves = if moves.is_empty() { moves } else { format!("<ul>{moves}</ul>") };
            let now = slip.now.map(day).unwrap_or_default();
            format!(
                "<tr><th scope=\"row\">{}</th><td>{}</td><td>{now}</td><td>{moves}</td></tr>\n",
                escape(&edition.say(&slip.label)),
                day(slip.first)
            )
        };
        let open = format!("<div class=\"wide\"><table>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n");
        flow.rows(&open, slips.iter().map(row).collect::<Vec<_>>(), "</tbody>\n</table></div>\n");
    }
}

/// The entity that a row is about.
fn subject(datum: &Datum) -> Option<EntityId> {
    match datum {
        Datum::Title(named) => named.entity,
        _ => None,
    }
}

/// The charts of single entities in a chart of many.
fn of_each(chart: &Chart) -> Vec<(EntityId, Chart)> {
    let Shape::Courses(courses) = &chart.shape else { return Vec::new() };
    let one = |course: &crate::report::regular::chart::Course| {
        let Datum::Named(named) = &course.title else { return None };
        let chart = Chart {
            name: chart.name,
            title: chart.title.clone(),
            seen: Vec::new(),
            numbers: Numbers::In("kpis"),
            shape: Shape::Courses(vec![course.clone()]),
        };
        Some((named.entity?, chart))
    };
    courses.iter().filter_map(one).collect()
}
