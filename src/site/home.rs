//! The first page: what the agenda is, how it stands, and where to read on.

use super::fields::Fields;
use super::flow::Flow;
use super::{Edition, Page, address};
use crate::agenda::EntityId;
use crate::model::Kpi;
use crate::render::markup::{escape, lines};
use crate::render::report::{Setting, figure, value};
use crate::report::regular::{Datum, Part};
use crate::schema::Subject;
use crate::text::Message;

const PATH: &str = "index.html";

pub(super) fn pages(edition: &Edition<'_>) -> Vec<Page> {
    let agenda = edition.agenda();
    let Some(file) = agenda.file() else { return Vec::new() };
    let mut flow = Flow::default();
    let own = agenda.own_file().and_then(|(id, _)| agenda.root(id));
    let fields = Fields { edition, page: PATH, subject: Subject::Agenda };
    if let Some(description) = own.and_then(|root| root.get("description")) {
        flow.add(&format!("<p class=\"lead\">{}</p>\n", fields.text(description)));
    }
    headlines(edition, &mut flow);
    if let Some(part) = part(edition, "status") {
        flow.add(&format!("<h2>{}</h2>\n", escape(&edition.plain("site-how-it-stands"))));
        if let Some(chart) = part.charts.first() {
            flow.chart(&figure(chart, edition.catalogue));
        }
        let notes = part.tables.first().map(|table| table.beneath()).unwrap_or_default();
        let notes: String = notes.iter().map(|note| format!("<li>{}</li>\n", lines(&edition.say(note)))).collect();
        let more = way(edition, "reports/status.html", "report-status");
        flow.add(&format!("<ul class=\"sums\">\n{notes}</ul>\n<p>{more}</p>\n"));
    }
    last_quarter(edition, &mut flow);
    let title = file.title.in_language(edition.tag()).to_owned();
    let mut pages = flow.finish();
    // There is one first page.
    pages.truncate(1);
    edition.frame().pages(PATH, &title, pages)
}

fn part<'e>(edition: &'e Edition<'_>, name: &str) -> Option<&'e Part> {
    edition.made.parts.iter().find(|part| part.name == name)
}

fn way(edition: &Edition<'_>, to: &str, called: &'static str) -> String {
    format!("<a href=\"{}\">{}</a>", address::relative(PATH, to), escape(&edition.plain(called)))
}

/// The KPIs that stand for the whole.
fn headlines(edition: &Edition<'_>, flow: &mut Flow) {
    let agenda = edition.agenda();
    let Some(table) = part(edition, "kpis").and_then(|part| part.tables.iter().find(|table| table.name == "kpis")) else {
        return;
    };
    let link = |to: EntityId| Some(address::relative(PATH, &address::of(agenda, to)?));
    let setting = Setting { catalogue: edition.catalogue, language: edition.other_language(), link: &link, names_cells: true };
    let is_headline = |row: &&Vec<Datum>| {
        let id = row.iter().find_map(|datum| match datum {
            Datum::Title(named) => named.entity,
            _ => None,
        });
        id.and_then(|id| agenda.get::<Kpi>(id)).is_some_and(|kpi| kpi.headline)
    };
    let cell = |row: &Vec<Datum>, key: &str| table.place(key).map(|place| value(&row[place], &setting)).unwrap_or_default();
    let card = |row: &Vec<Datum>| {
        let target = (!cell(row, "target").is_empty()).then(|| {
            let target = Message::plain("site-target").with("value", "").with("day", "");
            format!(
                "<p class=\"target\">{} {} · {}</p>",
                escape(edition.say(&target).trim()),
                cell(row, "target"),
                cell(row, "target-date")
            )
        });
        format!(
            "<li class=\"card\"><h3>{}</h3><p class=\"figure\">{} <span class=\"unit\">{}</span></p>{}<p>{}</p></li>\n",
            cell(row, "title"),
            cell(row, "value"),
            cell(row, "unit"),
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
    flow.add(&format!("<p>{}</p>\n", way(edition, "reports/kpis.html", "report-kpis")));
}

/// What was reported for the last quarter, and how it differs from the one before.
fn last_quarter(edition: &Edition<'_>, flow: &mut Flow) {
    let Some(period) = edition.sources.now.period else { return };
    let title = Message::plain("site-last-period").with("period", period.said());
    flow.add(&format!("<h2>{}</h2>\n", escape(&edition.say(&title))));
    let ways = [
        way(edition, "reports/status.html", "report-status"),
        way(edition, "changes.html", "site-changes"),
        way(edition, "quarters/index.html", "site-quarters"),
    ];
    let ways: String = ways.iter().map(|way| format!("<li>{way}</li>\n")).collect();
    flow.add(&format!("<ul>\n{ways}</ul>\n"));
}
