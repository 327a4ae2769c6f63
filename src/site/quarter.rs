//! The last quarter that was reported, in text: how many lines reported and how they stand, and what was done in the words of the lines.

use super::fields::Fields;
use super::flow::Flow;
use super::home::{part, way};
use crate::agenda::EntityId;
use crate::changes::Word;
use crate::model::{ActionLine, Period};
use crate::render::markup::escape;
use crate::render::report::value;
use crate::report::regular::{Datum, Table};
use crate::text::{Message, Value};
use std::cmp::Reverse;

/// So many lines say what they did.
const MOST_DONE: usize = 5;

/// How lines stand that are counted in words, by the codes of reports.
const COUNTED: [(&str, &str); 5] = [
    ("completed", "site-quarter-completed"),
    ("on-track", "site-quarter-on-track"),
    ("at-risk", "site-quarter-at-risk"),
    ("late", "site-quarter-late"),
    ("blocked", "site-quarter-blocked"),
];

/// Adds the quarter to the first page, where there is one.
pub(super) fn add(fields: &Fields<'_>, flow: &mut Flow) {
    let edition = fields.edition;
    let Some(period) = edition.sources.now.period else { return };
    let table = part(edition, "status").and_then(|part| part.tables.iter().find(|table| table.name == "status"));
    let Some(table) = table.filter(|table| !table.rows.is_empty()) else { return };
    let title = Message::plain("site-last-period").with("period", period.said());
    flow.add(&format!("<h2>{}</h2>\n", escape(&edition.say(&title))));
    let sentences: Vec<String> = counts(fields, table, period).iter().map(|sentence| escape(&edition.say(sentence))).collect();
    flow.add(&format!("<p>{}</p>\n", sentences.join(" ")));
    done(fields, table, period, flow);
    flow.add(&format!("<p>{}</p>\n", way(edition, "reports/status.html", "site-quarter-all")));
}

/// How many cells of a column hold the word with a code.
fn count(table: &Table, key: &str, code: &str) -> usize {
    let is_it = |row: &&Vec<Datum>| matches!(table.cell(row, key), Some(Datum::Word(word)) if word.code == code);
    table.rows.iter().filter(is_it).count()
}

/// How many lines reported, how they stand, and how many dates were moved.
fn counts(fields: &Fields<'_>, table: &Table, period: Period) -> Vec<Message> {
    let (reported, missing) = (count(table, "freshness", "reported"), count(table, "freshness", "report-missing"));
    let mut out = Vec::new();
    if reported + missing > 0 {
        let said = Message::plain("site-quarter-reported").with("reported", reported).with("expected", reported + missing);
        out.push(said.with("period", period.said()));
    }
    let standing = COUNTED.iter().filter_map(|(code, template)| {
        let found = count(table, "health", code);
        (found > 0).then(|| Value::from(Message::plain(template).with("count", found)))
    });
    let standing: Vec<Value> = standing.collect();
    if !standing.is_empty() {
        let said = Message::plain("site-quarter-stands").with("lines", table.rows.len());
        out.push(said.with("standing", Value::List(standing)));
    }
    if let Some(changed) = &fields.edition.told.changed {
        let changes = changed.weights.iter().flat_map(|(_, entities)| entities.values().flatten());
        let moved = changes.filter(|change| change.word == Word::DeadlineMoved).count();
        out.push(Message::plain("site-quarter-moved").with("count", moved).with("period", changed.since.said()));
    }
    out
}

/// What lines say that they did: first those of which something changed, then those that came farthest.
fn done(fields: &Fields<'_>, table: &Table, period: Period, flow: &mut Flow) {
    let edition = fields.edition;
    let link = edition.ways_from(fields.page);
    let setting = edition.setting(&link);
    let mut told: Vec<(&Datum, &Datum, &[Datum])> =
        table.rows.iter().filter_map(|row| Some((table.cell(row, "title")?, table.cell(row, "done")?, &row[..]))).collect();
    told.sort_by_cached_key(|(title, _, row)| {
        let way = match title {
            Datum::Title(named) => named.entity.map_or(0, |line| progress(fields, line, period)),
            _ => 0,
        };
        (table.cell(row, "changed").is_none(), Reverse(way))
    });
    let rows = told.iter().take(MOST_DONE).map(|(title, done, row)| {
        let health = table.cell(row, "health").map(|health| format!(" {}", value(health, &setting))).unwrap_or_default();
        format!("<dt>{}{health}</dt><dd>{}</dd>\n", value(title, &setting), value(done, &setting))
    });
    flow.rows("<dl class=\"changes\">\n", rows, "</dl>\n");
}

/// How far a line says that it came in a period, in thousandths.
#[expect(clippy::cast_possible_truncation, reason = "percentages are small")]
fn progress(fields: &Fields<'_>, line: EntityId, period: Period) -> i64 {
    let Some(line) = fields.edition.agenda().get::<ActionLine>(line) else { return 0 };
    let up_to = |is: fn(Period, Period) -> bool| {
        let reports = line.reports.iter().filter(|report| is(report.period, period));
        reports.max_by_key(|report| report.period.end()).and_then(|report| report.progress)
    };
    let now = up_to(|one, period| one.end() == period.end());
    let before = up_to(|one, period| one.end() < period.end());
    now.zip(before).map_or(0, |(now, before)| ((now - before) * 10.0) as i64)
}
