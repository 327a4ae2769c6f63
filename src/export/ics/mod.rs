//! The deadlines that are still to be met as a calendar (RFC 5545): what the roadmap holds and what is not done, each on its day.

mod mapping;

use super::{Exported, Format, Source, address};
use crate::agenda::Agenda;
use crate::i18n::Catalogue;
use crate::model::{Date, Kind};
use crate::report::regular::{Basis, Datum, Filter, Head, Made, Report, Table, make, shown};
use crate::text::{Message, one_line};

/// A calendar of deadlines.
pub(super) const ICS: Format = Format {
    name: "ics",
    kinds: &[Kind::ActionLine, Kind::Service, Kind::Regulation],
    is_of_one_kind: false,
    is_folder: false,
    mapping: Some(&mapping::MAPPING),
    make: export,
};

/// The report that says what is due, and its table.
pub const REPORT: &str = "roadmap";

/// The states in which nothing is left to be done.
const OVER: [&str; 2] = ["done", "left-out"];

/// So many bytes stand on a line, but for its end.
const WIDTH: usize = 75;

/// Where the calendar lies on the public space; what is due has its name by that, wherever the calendar comes from.
const PATH: &str = "deadlines.ics";

fn export(source: &Source<'_>) -> Exported {
    let Source { agenda, as_of, kind, entity, catalogue } = *source;
    let period = agenda.last_reporting_period(as_of);
    let head = Head { agenda: None, period, as_of, revision: None, remarks: Vec::new() };
    let basis = Basis { agenda, as_of, period, before: None, slips: None, filter: Filter::default() };
    let made = make(REPORT, Report::find(REPORT).as_slice(), head, &basis);
    let only = entity.map(|id| agenda.record(id).name());
    let is_wanted = |name: &str| match (&only, kind) {
        (Some(only), _) => name == only,
        (None, Some(kind)) => name.split_once('/').is_some_and(|(folder, _)| folder == kind.folder()),
        (None, None) => true,
    };
    Exported::of(PATH, Deadlines { agenda, as_of, catalogue }.calendar(&made, is_wanted))
}

/// What a calendar tells of.
pub struct Deadlines<'a> {
    /// The agenda.
    pub agenda: &'a Agenda,
    /// The day that counts as today.
    pub as_of: Date,
    /// The language in which it is told.
    pub catalogue: &'a Catalogue,
}

impl Deadlines<'_> {
    /// The calendar, from the report that says what is due; of those entities alone whose names are wanted.
    pub fn calendar(&self, made: &Made, is_wanted: impl Fn(&str) -> bool) -> String {
        let name = self.agenda.file().map(|file| file.title.in_language(self.tag())).unwrap_or_default();
        let name = self.catalogue.say(&Message::plain("export-deadlines-title").with("agenda", one_line(name)));
        let mut calendar = Calendar::default();
        calendar.line("BEGIN", "VCALENDAR");
        calendar.line("VERSION", "2.0");
        calendar.line("PRODID", "-//agenda//deadlines//EN");
        calendar.line("CALSCALE", "GREGORIAN");
        calendar.text("X-WR-CALNAME", &name);
        let tables = made.parts.iter().filter(|part| part.name == REPORT).flat_map(|part| &part.tables);
        for table in tables.filter(|table| table.name == REPORT) {
            for row in &table.rows {
                self.deadline(table, row, &is_wanted, &mut calendar);
            }
        }
        calendar.line("END", "VCALENDAR");
        calendar.0
    }

    fn tag(&self) -> &'static str {
        self.catalogue.language().tag()
    }

    /// Adds what is due on a day, unless it is done.
    fn deadline(&self, table: &Table, row: &[Datum], is_wanted: &impl Fn(&str) -> bool, calendar: &mut Calendar) {
        let cell = |key: &str| table.cell(row, key).unwrap_or(&Datum::Empty);
        let said = |key: &str| one_line(&shown(cell(key), self.catalogue));
        let (Datum::Date(due), Datum::Word(what), Datum::Word(state)) = (cell("due"), cell("what"), cell("state")) else {
            return;
        };
        let (entity, item) = (said("id"), said("item"));
        if OVER.contains(&&*state.code) || !is_wanted(&entity) {
            return;
        }
        let agenda = self.agenda;
        let title = Message::plain("export-deadline").with("what", what.called.clone()).with("title", said("title"));
        let labelled = |key: &'static str| {
            let column = table.columns.iter().find(|column| column.key == key).filter(|_| !cell(key).is_empty())?;
            let line =
                Message::plain("report-labelled").with("label", self.catalogue.plain(column.title)).with("value", said(key));
            Some(self.catalogue.say(&line))
        };
        let more: Vec<String> = ["state", "owner", "action-line"].into_iter().filter_map(labelled).collect();
        let name = [&*entity, &*item].join("/");
        calendar.line("BEGIN", "VEVENT");
        calendar.text("UID", &address::name(agenda, &format!("{PATH}#{}", name.trim_end_matches('/'))));
        // The day as of, for the clock says nothing of the agenda.
        calendar.line("DTSTAMP", &format!("{}T000000Z", digits(self.as_of)));
        calendar.line("DTSTART;VALUE=DATE", &digits(*due));
        calendar.text("SUMMARY", &self.catalogue.say(&title));
        calendar.text("DESCRIPTION", &more.join("\n"));
        // Nobody is busy all day because something is due.
        calendar.line("TRANSP", "TRANSPARENT");
        if let (Some(base), Some(page)) = (address::base(agenda), page(agenda, &entity)) {
            calendar.line("URL", &format!("{base}{}/{page}", self.tag()));
        }
        calendar.line("END", "VEVENT");
    }
}

/// A calendar in the making.
#[derive(Default)]
struct Calendar(String);

impl Calendar {
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
        Some((folder, id)) => address::page(agenda, agenda.graph().find(Kind::find(folder)?, id)?),
        None => Some(format!("reports/{REPORT}.html")),
    }
}

/// A day, as calendars write it.
fn digits(day: Date) -> String {
    day.to_string().replace('-', "")
}
