//! The periods for which action lines report, and the one that had to be reported last.

use crate::model::{ActionLine, ActionLineStatus, AgendaFile, Date, IsoDuration};
use chrono::{Datelike, Days, NaiveDate};

/// A stretch of time for which action lines report, and whether a line did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReportingPeriod {
    /// Its first day.
    pub start: Date,
    /// Its last day.
    pub end: Date,
    /// Whether the line reported for it, or for a later one.
    pub reported: bool,
}

/// Whether and how a line had to report for the last period, as `Agenda::report_due` gives it.
pub(super) fn due(file: &AgendaFile, (start, end): (Date, Date), line: &ActionLine, as_of: Date) -> Option<ReportingPeriod> {
    if line.retired.is_some() || line.status.is_some_and(|status| status != ActionLineStatus::InProgress) {
        return None;
    }
    let agenda_start = file.period.as_ref().map(|period| period.start);
    let under_way = line.schedule.as_ref().and_then(|schedule| schedule.start).or(line.created).or(agenda_start);
    if under_way.is_some_and(|since| since > start) {
        return None;
    }
    let reported = line.reports_by(as_of).last().is_some_and(|(_, last)| last.period.end() >= end);
    Some(ReportingPeriod { start, end, reported })
}

/// The last period whose grace is over by the day `as_of`, whichever lines had to report for it: first and last day.
pub(super) fn last_period(file: &AgendaFile, as_of: Date) -> Option<(Date, Date)> {
    last_with(file, as_of, |end| closes(file, end) < as_of)
}

/// The last period that has ended by the day `as_of`, whether reports on it may still be written or not: first and last day.
pub(super) fn last_ended(file: &AgendaFile, as_of: Date) -> Option<(Date, Date)> {
    last_with(file, as_of, |end| end < as_of)
}

fn last_with(file: &AgendaFile, as_of: Date, over: impl Fn(Date) -> bool) -> Option<(Date, Date)> {
    let reporting = file.reporting.as_ref()?;
    let first_of_year = reporting.fiscal_year_start.as_deref().unwrap_or("01-01");
    last_over(reporting.every?, first_of_year, file.period.as_ref().map(|period| period.start), as_of, over)
}

/// The last day on which a report on a period that ends on `end` may be written.
pub(super) fn closes(file: &AgendaFile, end: Date) -> Date {
    file.reporting.as_ref().and_then(|reporting| reporting.grace).unwrap_or_default().after(end)
}

/// The last period that is over by the day `as_of`: first and last day.
fn last_over(
    every: IsoDuration,
    first_of_year: &str,
    agenda_start: Option<Date>,
    as_of: Date,
    over: impl Fn(Date) -> bool,
) -> Option<(Date, Date)> {
    // Periods are counted from the beginning of the fiscal year before last; long ones from that of the agenda's first year.
    let any = Date(NaiveDate::from_ymd_opt(2001, 1, 1)?);
    let within_a_year = every.after(any) <= Date(NaiveDate::from_ymd_opt(2002, 1, 1)?);
    let (month, day) = first_of_year.split_once('-')?;
    let in_year = |year: i32| NaiveDate::from_ymd_opt(year, month.parse().ok()?, day.parse().ok()?).map(Date);
    let mut start = if within_a_year {
        (2..6).find_map(|back| in_year(as_of.0.year() - back))?
    } else {
        let first = agenda_start.unwrap_or(as_of);
        (0..5).filter_map(|back| in_year(first.0.year() - back)).find(|start| *start <= first)?
    };
    let mut last = None;
    loop {
        let next = every.after(start);
        let end = Date(next.0.checked_sub_days(Days::new(1))?);
        if next <= start || !over(end) {
            return last;
        }
        last = Some((start, end));
        start = next;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn last(every: &str, first_of_year: &str, as_of: &str, grace: &str) -> Option<String> {
        let (every, as_of, grace) = (every.parse().unwrap(), as_of.parse().unwrap(), grace.parse::<IsoDuration>().unwrap());
        let period = last_over(every, first_of_year, "2025-01-01".parse().ok(), as_of, |end| grace.after(end) < as_of);
        period.map(|(start, end)| format!("{start} {end}"))
    }

    #[test]
    fn the_last_period_is_the_one_whose_grace_is_over() {
        let is = |period: &str| Some(period.to_owned());
        assert_eq!(last("P3M", "01-01", "2026-11-24", "P30D"), is("2026-07-01 2026-09-30"));
        assert_eq!(last("P3M", "01-01", "2026-10-30", "P30D"), is("2026-04-01 2026-06-30"));
        assert_eq!(last("P3M", "01-01", "2026-10-31", "P30D"), is("2026-07-01 2026-09-30"));
        assert_eq!(last("P1Y", "04-01", "2026-11-24", "P1M"), is("2025-04-01 2026-03-31"));
        assert_eq!(last("P1M", "01-01", "2026-01-01", "P0D"), is("2025-12-01 2025-12-31"));
        assert_eq!(last("P2Y", "01-01", "2027-06-01", "P1M"), is("2025-01-01 2026-12-31"));
        assert_eq!(last("P0D", "01-01", "2026-11-24", "P30D"), None);
        assert_eq!(last("PT4H", "01-01", "2026-11-24", "P30D"), None);
    }
}
