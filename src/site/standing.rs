//! How an entity stands, as reports compute it.

use super::Edition;
use super::fields::Fields;
use super::flow::Flow;
use crate::agenda::EntityId;
use crate::model::Kpi;
use crate::render::markup::escape;
use crate::render::report::{Setting, draw, figure, value};
use crate::report::regular::chart::{Chart, Numbers, Shape};
use crate::report::regular::{Datum, Made, Table};
use crate::text::Message;
use std::collections::BTreeMap;

/// The rows and charts of reports by the entities that they are about.
pub(super) struct Standings {
    /// By the numbers of the report, of the table in it, and of the row in that.
    rows: BTreeMap<EntityId, [usize; 3]>,
    charts: BTreeMap<EntityId, Chart>,
}

/// The tables that say how entities stand.
const TABLES: [&str; 2] = ["status", "kpis"];

/// What of them is said on the page of an entity, the most telling first.
const SAID: [&str; 23] = [
    "health",
    "no-data-reason",
    "status",
    "confidence",
    "progress",
    "progress-declared",
    "due",
    "slip",
    "moves",
    "value",
    "value-date",
    "value-status",
    "path",
    "performance",
    "target",
    "target-date",
    "projection",
    "freshness",
    "next-due",
    "done",
    "next",
    "decisions-needed",
    "changed",
];

/// Numbers that say more with their unit.
const MEASURED: [&str; 4] = ["value", "path", "target", "projection"];

/// The fields that need not be shown again where this is said.
const TOLD: [&str; 6] = ["status", "progress", "schedule.due", "schedule.moves", "headline", "withheld"];

impl Standings {
    pub(super) fn of(made: &Made) -> Self {
        let tables = made
            .parts
            .iter()
            .enumerate()
            .flat_map(|(part, own)| own.tables.iter().enumerate().map(move |(n, table)| (part, n, table)));
        let rows = tables.filter(|(.., table)| TABLES.contains(&table.name)).flat_map(|(part, number, table)| {
            let subjects = table.rows.iter().enumerate();
            subjects.filter_map(move |(row, cells)| Some((cells.iter().find_map(subject)?, [part, number, row])))
        });
        let charts = made.parts.iter().flat_map(|part| &part.charts).flat_map(of_each);
        Standings { rows: rows.collect(), charts: charts.collect() }
    }

    /// Adds how an entity stands to its page; the fields that need not be shown again.
    pub(super) fn add(&self, fields: &Fields<'_>, id: EntityId, flow: &mut Flow) -> &'static [&'static str] {
        let edition = fields.edition;
        let link = edition.ways_from(fields.page);
        let setting = edition.setting(&link);
        let standing = self.row(edition, id);
        if let Some((table, row)) = standing {
            let cell = |key: &str| table.cell(row, key);
            let unit = cell("unit").map(|unit| format!(" {}", value(unit, &setting))).unwrap_or_default();
            let said = |key: &&str| {
                let column = table.columns.iter().find(|column| column.key == *key)?;
                let datum = cell(key)?;
                let said = value(datum, &setting);
                let unit = if is_measured(key, datum) { &*unit } else { "" };
                Some(format!("<dt>{}</dt><dd>{said}{unit}</dd>\n", escape(&edition.plain(column.title))))
            };
            flow.add(&format!("<h2>{}</h2>\n", escape(&edition.plain("site-standing"))));
            if edition.agenda().get::<Kpi>(id).is_some_and(|kpi| kpi.withheld) {
                flow.add(&format!("<p>{}</p>\n", escape(&edition.plain("site-withheld"))));
            }
            if let Some(chart) = self.charts.get(&id) {
                flow.chart(&figure(chart, &draw(chart, edition.catalogue), edition.catalogue));
            }
            flow.rows("<dl class=\"standing\">\n", SAID.iter().filter_map(said), "</dl>\n");
        }
        if standing.is_some() { &TOLD } else { &[] }
    }

    /// The row of a report that is about an entity.
    fn row<'e>(&self, edition: &'e Edition<'_>, id: EntityId) -> Option<(&'e Table, &'e [Datum])> {
        let [part, table, row] = *self.rows.get(&id)?;
        let table = edition.told.made.parts.get(part)?.tables.get(table)?;
        Some((table, table.rows.get(row)?))
    }

    /// What is said of an entity under these keys, for a page with this setting; nothing, where no report tells of it.
    pub(super) fn cells(&self, edition: &Edition<'_>, id: EntityId, keys: &[&str], setting: &Setting<'_>) -> Vec<String> {
        let cell = |key: &&str| {
            let (table, row) = self.row(edition, id)?;
            let datum = table.cell(row, key)?;
            let unit =
                table.cell(row, "unit").filter(|_| is_measured(key, datum)).map(|unit| format!(" {}", value(unit, setting)));
            Some(value(datum, setting) + &unit.unwrap_or_default())
        };
        keys.iter().map(|key| cell(key).unwrap_or_default()).collect()
    }
}

/// Whether something is a number of the unit of its KPI; whether something is met or not has none.
fn is_measured(key: &str, datum: &Datum) -> bool {
    MEASURED.contains(&key) && !matches!(datum, Datum::Word(_))
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
            title: Message::plain("site-promised-and-measured"),
            seen: Vec::new(),
            numbers: Numbers::In("kpis"),
            shape: Shape::Courses(vec![course.clone()]),
        };
        Some((named.entity?, chart))
    };
    courses.iter().filter_map(one).collect()
}
