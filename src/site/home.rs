//! The first page: what the agenda is, how it stands, what the last quarter brought, what changed, and where to read on.

use super::fields::Fields;
use super::flow::Flow;
use super::{Edition, Page, address, axes, changes, contents, data, quarter, quarters, reports, thanks};
use crate::model::Kind;
use crate::render::markup::escape;
use crate::render::report::{draw, figure, value};
use crate::report::regular::chart::Shape;
use crate::report::regular::{Datum, Part};
use crate::schema::Subject;
use crate::text::Message;

/// Where the page is, below the folder of the language.
pub(super) const PATH: &str = "index.html";

/// So many kinds are counted.
const MOST_KINDS: usize = 4;

/// So many entities are named with what changed of them.
const MOST_CHANGED: usize = 5;

pub(super) fn pages(edition: &Edition<'_>) -> Vec<Page> {
    let agenda = edition.agenda();
    let Some(file) = agenda.file() else { return Vec::new() };
    let mut flow = Flow::default();
    let own = agenda.own_file().and_then(|(id, _)| agenda.root(id));
    let fields = Fields { edition, page: PATH, subject: Subject::Agenda };
    if let Some(description) = own.and_then(|root| root.get("description")) {
        flow.add(&format!("<p class=\"lead\">{}</p>\n", edition.text(description)));
    }
    headlines(edition, &mut flow);
    // Not every agenda has action lines; what it has is told.
    let is_there = |kind: Kind| agenda.of_subject(Subject::Kind(kind)).next().is_some();
    if is_there(Kind::ActionLine) {
        standing(edition, "status", "site-how-it-stands", "site-all-lines", &mut flow);
    } else if is_there(Kind::Kpi) {
        standing(edition, "kpis", "report-kpis", "site-all-kpis", &mut flow);
    }
    quarter::add(&fields, &mut flow);
    changed(&fields, &mut flow);
    read_on(edition, &mut flow);
    let title = (file.title.in_language(edition.tag()), edition.language_of(&file.title));
    let mut pages = flow.finish();
    // There is one first page.
    pages.truncate(1);
    edition.frame().pages_of("", PATH, title, pages)
}

/// How all there is of a kind stands, by its report: the whole as the sum of its parts, and of action lines a chart.
fn standing(edition: &Edition<'_>, report: &str, title: &'static str, all: &'static str, flow: &mut Flow) {
    let Some(part) = part(edition, report) else { return };
    flow.add(&format!("<h2>{}</h2>\n", escape(&edition.plain(title))));
    if let Some(chart) = part.charts.first().filter(|chart| !matches!(chart.shape, Shape::Courses(_))) {
        flow.chart(&figure(chart, &draw(chart, edition.catalogue), edition.catalogue));
    }
    if let Some(sum) = part.tables.first().and_then(|table| table.said().into_iter().next()) {
        flow.add(&format!("<p>{}</p>\n", escape(&edition.say(&sum))));
    }
    flow.add(&format!("<p>{}</p>\n", way(edition, &format!("reports/{report}.html"), all)));
}

pub(super) fn part<'e>(edition: &'e Edition<'_>, name: &str) -> Option<&'e Part> {
    edition.told.made.parts.iter().find(|part| part.name == name)
}

pub(super) fn way(edition: &Edition<'_>, to: &str, called: &'static str) -> String {
    format!("<a href=\"{}\">{}</a>", address::relative(PATH, to), escape(&edition.plain(called)))
}

/// The KPIs that stand for the whole.
fn headlines(edition: &Edition<'_>, flow: &mut Flow) {
    let Some(table) = part(edition, "kpis").and_then(|part| part.tables.iter().find(|table| table.name == "kpis")) else {
        return;
    };
    let link = edition.ways_from(PATH);
    let setting = edition.setting(&link);
    let is_headline = |row: &&Vec<Datum>| table.cell(row, "headline").is_some();
    let cell = |row: &Vec<Datum>, key: &str| table.cell(row, key).map(|datum| value(datum, &setting)).unwrap_or_default();
    let card = |row: &Vec<Datum>| {
        let target = (!cell(row, "target").is_empty()).then(|| {
            let label = edition.label(&edition.plain("site-target"));
            format!("<p class=\"target\">{label} {} · {}</p>", cell(row, "target"), cell(row, "target-date"))
        });
        let figure = match cell(row, "value") {
            none if none.is_empty() => format!("<p>{}</p>", cell(row, "no-data-reason")),
            value => format!("<p class=\"figure\">{value} <span class=\"unit\">{}</span></p>", cell(row, "unit")),
        };
        format!(
            "<li class=\"card\"><h3>{}</h3>{figure}{}<p>{}</p></li>\n",
            cell(row, "title"),
            target.unwrap_or_default(),
            cell(row, "health")
        )
    };
    let cards: Vec<String> = table.rows.iter().filter(is_headline).map(card).collect();
    if cards.is_empty() {
        return;
    }
    flow.add(&format!("<h2>{}</h2>\n", escape(&edition.plain("site-headlines"))));
    flow.rows("<ul class=\"cards\">\n", cards, "</ul>\n");
    flow.add(&format!("<p>{}</p>\n", way(edition, "reports/kpis.html", "site-all-kpis")));
}

/// The weightiest of what changed since the quarter before.
fn changed(fields: &Fields<'_>, flow: &mut Flow) {
    let edition = fields.edition;
    let Some(changed) = &edition.told.changed else { return };
    let title = Message::plain("site-changed-since").with("period", changed.since.said());
    flow.add(&format!("<h2>{}</h2>\n", escape(&edition.say(&title))));
    match changed.weights.first() {
        Some((template, entities)) => {
            flow.add(&format!("<h3>{}</h3>\n", escape(&edition.plain(template))));
            let rows = entities.iter().take(MOST_CHANGED).map(|(entity, own)| changes::row(fields, entity, own));
            flow.rows("<dl class=\"changes\">\n", rows, "</dl>\n");
        }
        None => flow.add(&format!("<p>{}</p>\n", escape(&edition.plain("site-changes-none")))),
    }
    flow.add(&format!("<p>{}</p>\n", way(edition, changes::PATH, "site-all-changes")));
}

/// Where there is more, and what.
fn read_on(edition: &Edition<'_>, flow: &mut Flow) {
    let kinds = [Kind::Service, Kind::BuildingBlock, Kind::Regulation, Kind::Decision, Kind::Kpi, Kind::Organisation];
    let counts = kinds.map(|kind| (kind, edition.agenda().of_subject(Subject::Kind(kind)).count()));
    let counted = counts.iter().filter(|(_, count)| *count > 0).take(MOST_KINDS);
    let counted: Vec<String> = counted.map(|(kind, count)| edition.say(&kind.counted(*count))).collect();
    let question = |report: &str| part(edition, report).map(|part| edition.say(&part.question)).unwrap_or_default();
    let (roadmap, co_design) = (question("roadmap"), question("co-design"));
    let ways = [
        (axes::PATH, "site-axes", edition.plain("site-axes-said")),
        ("reports/roadmap.html", "report-roadmap", roadmap),
        (reports::PATH, "site-reports", edition.plain("site-reports-said")),
        (contents::CATALOGUE, "site-catalogue", counted.join(" · ")),
        (quarters::PATH, "site-quarters", edition.plain("site-quarters-said")),
        (data::PATH, "site-data", edition.plain("site-data-said")),
        (thanks::PATH, "site-thanks", co_design),
    ];
    let card = |(to, called, said): &(&str, &'static str, String)| {
        format!("<li class=\"way\"><h3>{}</h3><p>{}</p></li>\n", way(edition, to, called), escape(said))
    };
    flow.add(&format!("<h2>{}</h2>\n", escape(&edition.plain("site-read-on"))));
    flow.rows("<ul class=\"cards\">\n", ways.iter().map(card), "</ul>\n");
}
