//! The reports as pages, each with its data beside it, and a page that lists them by their questions.

use super::flow::Flow;
use super::{Edition, Page, State, address, deadlines, thanks};
use crate::agenda::EntityId;
use crate::render::markup::escape;
use crate::render::report::{Drawings, draw, section};
use crate::render::{csv, page};
use crate::report::regular::chart::Shape;
use crate::report::regular::{Made, Part, part_out, sheet, shown};

/// Where the page is that lists the reports, below the folder of the language.
pub(super) const PATH: &str = "reports/index.html";

/// The page that lists the reports.
pub(super) fn pages(edition: &Edition<'_>) -> Vec<Page> {
    let row = |part: &Part| {
        let address = format!("{}.html", part.name);
        let (title, question) = (edition.say(&part.title), edition.say(&part.question));
        format!("<li class=\"way\"><h2><a href=\"{address}\">{}</a></h2><p>{}</p></li>\n", escape(&title), escape(&question))
    };
    let mut flow = Flow::default();
    flow.rows("<ul class=\"cards\">\n", edition.told.made.parts.iter().map(row), "</ul>\n");
    let title = edition.plain("site-reports");
    edition.frame().pages(PATH, &title, flow.finish())
}

/// Whether a file in the folder of reports is of a report.
pub(super) fn has(part: &Part, file: &str) -> bool {
    let Some((stem, ending)) = file.rsplit_once('.') else { return false };
    match ending {
        "csv" => part.tables.iter().any(|table| table.name == stem),
        "svg" => stem.rsplit_once('-').is_some_and(|(name, _)| part.charts.iter().any(|chart| chart.name == name)),
        _ => address::first(file).rsplit_once('.').is_some_and(|(stem, _)| stem == part.name),
    }
}

/// The report with this number on what the site shows, with its data.
pub(super) fn pages_of(edition: &Edition<'_>, number: usize) -> Vec<Page> {
    let made = &edition.told.made;
    made.parts.get(number).map(|part| of(edition, &edition.sources.now, made, part, "")).unwrap_or_default()
}

/// A report on a state with its data, in a folder of its own where one is given.
pub(super) fn of(edition: &Edition<'_>, state: &State, made: &Made, part: &Part, folder: &str) -> Vec<Page> {
    let (agenda, tag) = (edition.agenda(), edition.tag());
    let path = format!("{folder}reports/{}.html", part.name);
    let is_of_now = folder.is_empty();
    // What a report on an earlier state names may have another number now, or be gone.
    let link = |to: EntityId| {
        let now = if is_of_now {
            to
        } else {
            let record = state.agenda.record(to);
            agenda.graph().find(record.kind()?, &record.id)?
        };
        edition.way(&path, now)
    };
    let setting = edition.setting(&link);
    let mut flow = Flow::default();
    let mut files = Vec::new();
    let mut data = Vec::new();
    let mut file = |name: String, called: String, text: String| {
        data.push(format!("<li><a href=\"{name}\">{}</a></li>", escape(&called)));
        files.push(Page::new(format!("{tag}/{folder}reports/{name}"), text));
    };
    for table in &part.tables {
        let title = edition.say(&table.title);
        file(format!("{}.csv", table.name), format!("{title} (CSV)"), csv(&sheet(table, edition.catalogue)));
    }
    file(
        format!("{}.json", part.name),
        format!("{} (JSON)", edition.say(&part.title)),
        page::json(&part_out(part, &made.head, edition.catalogue)),
    );
    let drawn: Vec<Drawings> = part.charts.iter().map(|chart| draw(chart, edition.catalogue)).collect();
    for (chart, drawn) in part.charts.iter().zip(&drawn) {
        let title = edition.say(&chart.title);
        for (place, drawing) in drawn.broad().into_iter().enumerate() {
            let number = place + 1;
            let called = match &chart.shape {
                Shape::Courses(courses) => courses.get(place).map(|course| shown(&course.title, edition.catalogue).into_owned()),
                _ => (number > 1).then(|| format!("{title} {number}")),
            };
            file(
                format!("{}-{number}.svg", chart.name),
                format!("{} (SVG)", called.as_ref().unwrap_or(&title)),
                drawing.to_owned(),
            );
        }
    }
    // Deadlines of an earlier period are nobody's any more.
    if part.name == deadlines::REPORT && is_of_now {
        let address = address::relative(&path, deadlines::PATH);
        data.push(format!("<li><a href=\"{address}\">{}</a></li>", escape(&edition.plain("site-data-deadlines"))));
    }
    if part.name == "co-design" && is_of_now {
        let address = address::relative(&path, thanks::PATH);
        flow.add(&format!("<p><a href=\"{address}\">{}</a></p>\n", escape(&edition.plain("site-thanks"))));
    }
    flow.pieces(section(part, &drawn, 2, &setting));
    flow.add(&format!("<h2>{}</h2>\n", escape(&edition.plain("site-download"))));
    flow.rows("<ul class=\"data\">\n", data, "</ul>\n");
    let title = match made.head.period.filter(|_| !is_of_now) {
        Some(period) => format!("{} – {}", edition.say(&part.title), edition.say(&period.said())),
        None => edition.say(&part.title),
    };
    let mut pages = edition.frame().pages(&path, &title, flow.finish());
    pages.extend(files);
    pages
}
