//! How an entity stands, as reports compute it, and how what was promised of it moved.

use super::Edition;
use super::fields::Fields;
use super::flow::Flow;
use super::table;
use crate::agenda::{Agenda, EntityId};
use crate::history::{Move, Slip, Slips};
use crate::model::{Date, Kind};
use crate::render::markup::escape;
use crate::render::report::{Setting, figure, value};
use crate::report::regular::chart::{Chart, Numbers, Shape};
use crate::report::regular::{Datum, Made, Table};
use crate::text::Message;
use crate::yaml::NodeRef;
use std::collections::BTreeMap;

/// The rows and charts of reports by the entities that they are about.
pub(super) struct Standings {
    /// By the numbers of the report, of the table in it, and of the row in that.
    rows: BTreeMap<EntityId, [usize; 3]>,
    charts: BTreeMap<EntityId, Chart>,
    promises: BTreeMap<String, Vec<Slip>>,
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
const TOLD: [&str; 5] = ["status", "progress", "schedule.due", "schedule.moves", "headline"];

impl Standings {
    pub(super) fn of(made: &Made, agenda: &Agenda) -> Self {
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
        let mut promises: BTreeMap<String, Vec<Slip>> = BTreeMap::new();
        for slip in Slips::recorded(agenda).0 {
            promises.entry(slip.entity.clone()).or_default().push(slip);
        }
        Standings { rows: rows.collect(), charts: charts.collect(), promises }
    }

    /// Adds how an entity stands to its page; the fields that need not be shown again.
    pub(super) fn add(&self, fields: &Fields<'_>, id: EntityId, flow: &mut Flow) -> &'static [&'static str] {
        let edition = fields.edition;
        let link = edition.ways_from(fields.page);
        let setting = edition.setting(&link);
        let standing = self.row(edition, id);
        if let Some((table, row)) = standing {
            let cell = |key: &str| table.place(key).and_then(|place| row.get(place)).filter(|datum| !datum.is_empty());
            let unit = cell("unit").map(|unit| format!(" {}", value(unit, &setting))).unwrap_or_default();
            let said = |key: &&str| {
                let column = table.columns.iter().find(|column| column.key == *key)?;
                let said = value(cell(key)?, &setting);
                let unit = if MEASURED.contains(key) { &*unit } else { "" };
                Some(format!("<dt>{}</dt><dd>{said}{unit}</dd>\n", escape(&edition.plain(column.title))))
            };
            flow.add(&format!("<h2>{}</h2>\n", escape(&edition.plain("site-standing"))));
            if let Some(chart) = self.charts.get(&id) {
                flow.chart(&figure(chart, edition.catalogue));
            }
            flow.rows("<dl class=\"standing\">\n", SAID.iter().filter_map(said), "</dl>\n");
        }
        self.promised(fields, id, flow);
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
            Some(value(row.get(table.place(key)?)?, setting))
        };
        keys.iter().map(|key| cell(key).unwrap_or_default()).collect()
    }

    /// What was promised first and did not stay, what is promised now, and why and by whose decision it moved.
    fn promised(&self, fields: &Fields<'_>, id: EntityId, flow: &mut Flow) {
        let (edition, agenda) = (fields.edition, fields.edition.agenda());
        let slips = self.promises.get(&agenda.record(id).name()).into_iter().flatten();
        let mut slips: Vec<&Slip> = slips.filter(|slip| !slip.moves.is_empty()).collect();
        if slips.is_empty() {
            return;
        }
        // The whole stands before its milestones.
        slips.sort_by_key(|slip| slip.field.contains('['));
        let day = |day| escape(&edition.say(&Message::plain("report-day").with("day", day)));
        flow.add(&format!("<h2>{}</h2>\n", escape(&edition.plain("site-promises"))));
        let columns = ["site-promise", "site-first-promise", "site-promised-now", "site-moves"].map(|title| edition.plain(title));
        let row = |slip: &&Slip| {
            let moves = slip.moves.iter().map(|one| {
                let said = Message::plain("site-moved").with("from", one.from).with("to", one.to);
                let found = one.decision.as_deref().and_then(|name| agenda.graph().find(Kind::Decision, name));
                let decision = found.and_then(|decision| fields.link(decision)).map(|link| format!("<br>{link}"));
                let why = reason(fields, id, slip, one).map(|why| format!("<br>{why}"));
                format!("<li>{}{}{}</li>", escape(&edition.say(&said)), why.unwrap_or_default(), decision.unwrap_or_default())
            });
            let moves = format!("<ul>{}</ul>", moves.collect::<String>());
            let now = slip.now.map(day).unwrap_or_default();
            table::row(&columns, &[escape(&edition.say(&slip.label)), day(slip.first), now, moves])
        };
        flow.rows(&table::open(&edition.plain("site-promises"), &columns), slips.iter().map(row), table::CLOSE);
    }
}

/// Why a date of the schedule moved, where the entity says it.
fn reason(fields: &Fields<'_>, id: EntityId, slip: &Slip, one: &Move) -> Option<String> {
    let moves = fields.edition.agenda().root(id)?.get("schedule").filter(|_| slip.field == "schedule.due")?.get("moves")?;
    let is = |item: NodeRef<'_>, name: &str, day: Date| {
        item.get(name).and_then(|node| node.as_text()).and_then(|text| text.parse::<Date>().ok()) == Some(day)
    };
    let of_move = moves.items().find(|item| is(*item, "from", one.from) && is(*item, "to", one.to))?;
    Some(fields.text(of_move.get("reason")?))
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
