//! What of an agenda stands in which property of a calendar.

use crate::export::{Back, Mapping, Row};

const CALENDAR: &str = "VCALENDAR";
const EVENT: &str = "VEVENT";

pub(super) static MAPPING: Mapping = Mapping {
    standard: "iCalendar (RFC 5545)",
    url: "https://www.rfc-editor.org/rfc/rfc5545",
    back: Back::Nothing,
    rows: &[
        Row::new(CALENDAR, "VERSION", "").mandatory().note("export-note-always"),
        Row::new(CALENDAR, "PRODID", "").mandatory().note("export-note-always"),
        Row::new(CALENDAR, "CALSCALE", "").note("export-note-always"),
        Row::new(CALENDAR, "X-WR-CALNAME", "agenda.title").note("export-note-calendar-name"),
        Row::new(EVENT, "UID", "action-line.id").mandatory().note("export-note-calendar-uid"),
        Row::new(EVENT, "UID", "action-line.milestones.id").mandatory().note("export-note-calendar-uid-below"),
        Row::new(EVENT, "UID", "service.id").mandatory().note("export-note-calendar-uid"),
        Row::new(EVENT, "UID", "regulation.id").mandatory().note("export-note-calendar-uid"),
        Row::new(EVENT, "UID", "agenda.commitments.id").mandatory().note("export-note-calendar-uid-below"),
        Row::new(EVENT, "DTSTAMP", "").mandatory().note("export-note-calendar-stamp"),
        Row::new(EVENT, "DTSTART", "action-line.schedule.due").mandatory().note("export-note-calendar-day"),
        Row::new(EVENT, "DTSTART", "action-line.milestones.due").mandatory().note("export-note-calendar-day"),
        Row::new(EVENT, "DTSTART", "service.roadmap.due").mandatory().note("export-note-calendar-level"),
        Row::new(EVENT, "DTSTART", "regulation.schedule.due").mandatory().note("export-note-calendar-day"),
        Row::new(EVENT, "DTSTART", "agenda.commitments.by").mandatory().note("export-note-calendar-commitment"),
        Row::new(EVENT, "SUMMARY", "action-line.title").note("export-note-calendar-summary"),
        Row::new(EVENT, "SUMMARY", "action-line.milestones.title").note("export-note-calendar-summary"),
        Row::new(EVENT, "SUMMARY", "service.title").note("export-note-calendar-summary"),
        Row::new(EVENT, "SUMMARY", "regulation.title").note("export-note-calendar-summary"),
        Row::new(EVENT, "SUMMARY", "agenda.commitments.title").note("export-note-calendar-summary"),
        Row::new(EVENT, "DESCRIPTION", "action-line.status").note("export-note-calendar-state"),
        Row::new(EVENT, "DESCRIPTION", "service.maturity").note("export-note-calendar-state"),
        Row::new(EVENT, "DESCRIPTION", "regulation.stage").note("export-note-calendar-state"),
        Row::new(EVENT, "DESCRIPTION", "action-line.owner.organisation").note("export-note-calendar-owner"),
        Row::new(EVENT, "DESCRIPTION", "service.roadmap.owner.organisation").note("export-note-calendar-owner"),
        Row::new(EVENT, "DESCRIPTION", "service.owner.organisation").note("export-note-calendar-owner-else"),
        Row::new(EVENT, "DESCRIPTION", "regulation.lead.organisation").note("export-note-calendar-owner"),
        Row::new(EVENT, "DESCRIPTION", "agenda.authority").note("export-note-calendar-owner"),
        Row::new(EVENT, "DESCRIPTION", "service.roadmap.action-line").note("export-note-calendar-line"),
        Row::new(EVENT, "TRANSP", "").note("export-note-always"),
        Row::new(EVENT, "URL", "agenda.site.url").note("export-note-calendar-page"),
    ],
};
