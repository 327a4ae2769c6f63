//! The deadlines that are still to be met as a calendar (RFC 5545): what the roadmap holds and what is not done, each on its day.

use super::{Edition, Page, address};
use crate::agenda::Agenda;
use crate::model::{Date, Kind};
use crate::report::regular::{Datum, Table, shown};
use crate::text::{Message, one_line};

/// Where the calendar is, below the folder of the language.
pub(super) const PATH: &str = "deadlines.ics";

/// The report that says what is due, and its table.
pub(super) const REPORT: &str = "roadmap";

/// The states in which nothing is left to be done.
const OVER: [&str; 2] = ["done", "left-out"];

/// So many bytes stand on a line, but for its end.
const WIDTH: usize = 75;

pub(super) fn pages(edition: &Edition<'_>) -> Vec<Page> {
    let name = edition.agenda().file().map(|file| file.title.in_language(edition.tag())).unwrap_or_default();
    let name = edition.say(&Message::plain("site-deadlines-title").with("agenda", one_line(name)));
    let mut calendar = Calendar::default();
    calendar.line("BEGIN", "VCALENDAR");
    calendar.line("VERSION", "2.0");
    calendar.line("PRODID", "-//agenda//deadlines//EN");
    calendar.line("CALSCALE", "GREGORIAN");
    calendar.line("METHOD", "PUBLISH");
    calendar.text("X-WR-CALNAME", &name);
    let tables = edition.told.made.parts.iter().filter(|part| part.name == REPORT).flat_map(|part| &part.tables);
    for table in tables.filter(|table| table.name == REPORT) {
        for row in &table.rows {
            calendar.deadline(edition, table, row);
        }
    }
    calendar.line("END", "VCALENDAR");
    vec![Page::new(format!("{}/{PATH}", edition.tag()), calendar.0)]
}

/// A calendar in the making.
#[derive(Default)]
struct Calendar(String);

impl Calendar {
    /// Adds what is due on a day, unless it is done.
    fn deadline(&mut self, edition: &Edition<'_>, table: &Table, row: &[Datum]) {
        let cell = |key: &str| table.cell(row, key).unwrap_or(&Datum::Empty);
        let said = |key: &str| one_line(&shown(cell(key), edition.catalogue));
        let (Datum::Date(due), Datum::Word(what), Datum::Word(state)) = (cell("due"), cell("what"), cell("state")) else {
            return;
        };
        if OVER.contains(&&*state.code) {
            return;
        }
        let agenda = edition.agenda();
        let (entity, item) = (said("id"), said("item"));
        let title = Message::plain("site-deadline").with("what", what.called.clone()).with("title", said("title"));
        let labelled = |key: &'static str| {
            let column = table.columns.iter().find(|column| column.key == key).filter(|_| !cell(key).is_empty())?;
            let line = Message::plain("report-labelled").with("label", edition.plain(column.title)).with("value", said(key));
            Some(edition.say(&line))
        };
        let more: Vec<String> = ["state", "owner", "action-line"].into_iter().filter_map(labelled).collect();
        let name = [&*entity, &*item].join("/");
        self.line("BEGIN", "VEVENT");
        self.text("UID", &address::name(agenda, &format!("{PATH}#{}", name.trim_end_matches('/'))));
        // The day as of, for the clock says nothing of the agenda.
        self.line("DTSTAMP", &format!("{}T000000Z", digits(edition.sources.now.as_of)));
        self.line("DTSTART;VALUE=DATE", &digits(*due));
        self.text("SUMMARY", &edition.say(&title));
        self.text("DESCRIPTION", &more.join("\n"));
        // Nobody is busy all day because something is due.
        self.line("TRANSP", "TRANSPARENT");
        if let (Some(base), Some(page)) = (address::base(agenda), page(agenda, &entity)) {
            self.line("URL", &format!("{base}{}/{page}", edition.tag()));
        }
        self.line("END", "VEVENT");
    }

    /// Adds a property that is a text.
    fn text(&mut self, name: &str, text: &str) {
        let escaped = text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,").replace('\n', "\\n");
        self.line(name, &escaped);
    }

    /// Adds a property, folded where it is longer than a line, between characters.
    fn line(&mut self, name: &str, value: &str) {
        let mut length = 0;
        for c in name.chars().chain([':']).chain(value.chars()) {
            if length + c.len_utf8() > WIDTH {
                self.0.push_str("\r\n ");
                length = 1;
            }
            self.0.push(c);
            length += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

/// The page that tells of what is due; of a commitment of the agenda, the roadmap.
fn page(agenda: &Agenda, entity: &str) -> Option<String> {
    match entity.split_once('/') {
        Some((folder, id)) => address::of(agenda, agenda.graph().find(Kind::find(folder)?, id)?),
        None => Some(format!("reports/{REPORT}.html")),
    }
}

/// A day, as calendars write it.
fn digits(day: Date) -> String {
    day.to_string().replace('-', "")
}
