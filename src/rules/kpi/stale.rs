use crate::agenda::{Agenda, EntityId, Freshness};
use crate::finding::Level;
use crate::model::{Date, Kpi, Measurement};
use crate::rules::kpi::{inline_measurements, living};
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// The next value of a KPI is overdue; as an error, when two of them (`periods`) are.
    ///
    /// An old value looks like a current one. Dashboards fall silent in this way before anybody says that something went wrong: one
    /// was not updated in 15 of 24 months (GAO-14-64), and 51 of 54 release dates of a list of national indicators had passed. A
    /// value is due when the rhythm (`every`) and the time it takes to become available (`lag`) have passed since the last one, or
    /// since the baseline. What the tool works out itself is never late, and after the final target's day nothing is due.
    ///
    /// ```yaml bad
    /// # kpis/online-share.yaml
    /// id: online-share
    /// every: P3M
    /// lag: P1M
    /// measurements: [{period: 2026-Q2, value: 44}]
    /// ```
    ///
    /// ```yaml good
    /// # kpis/online-share.yaml
    /// id: online-share
    /// every: P3M
    /// lag: P1M
    /// measurements: [{period: 2026-Q2, value: 44}, {period: 2026-Q3, value: 47}]
    /// ```
    "kpi-stale", Warning clock { "periods" = 2.0 }
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    let today = sink.as_of();
    let periods = sink.parameter("periods");
    for (id, kpi) in living(agenda) {
        let Some((last, due)) = overdue_value(agenda, id, kpi, today) else { continue };
        let message = match last {
            Some(last) => Message::plain("kpi-stale").with("last", last),
            None => Message::plain("kpi-stale-never"),
        };
        let draft = sink.at(id, &place(agenda, id, kpi, last), message.with("due", due));
        draft.help(Message::plain("kpi-stale-help"));
        if overdue(kpi, due, today, periods) {
            draft.level(Level::Error);
        }
    }
}

/// Where the next value of a KPI is overdue: the day of the last one, if there is one, and the day on which the next was due.
pub(crate) fn overdue_value(agenda: &Agenda, id: EntityId, kpi: &Kpi, today: Date) -> Option<(Option<Date>, Date)> {
    let progress = agenda.kpi_progress(id, today);
    let due = progress.next_due.filter(|_| progress.freshness == Freshness::Stale)?;
    // A value with too few answers behind it is not shown, which is another rule's matter, but it was measured.
    let last = last_suppressed(kpi, today).max(progress.value_date);
    let due = if last > progress.value_date { last.and_then(|last| next_due(kpi, last)) } else { Some(due) };
    let reached_its_end = last.zip(progress.target_date).is_some_and(|(last, end)| last >= end);
    due.filter(|due| *due < today && !reached_its_end).map(|due| (last, due))
}

/// The day of the last value that is not shown because too few answers are behind it.
fn last_suppressed(kpi: &Kpi, today: Date) -> Option<Date> {
    let suppressed = kpi.measurements.iter().filter(|one| kpi.suppresses(one));
    suppressed.filter_map(Measurement::when).filter(|day| *day <= today).max()
}

/// The day by which the value after one of `last` is due.
fn next_due(kpi: &Kpi, last: Date) -> Option<Date> {
    Some(kpi.lag.unwrap_or_default().after(kpi.every?.after(last)))
}

/// Where the last value stands, and so the next one belongs.
fn place(agenda: &Agenda, id: EntityId, kpi: &Kpi, last: Option<Date>) -> String {
    match kpi.measurements.iter().rposition(|one| one.when() == last) {
        Some(number) if number < inline_measurements(agenda, id) => format!("measurements[{}]", number + 1),
        Some(_) => "measurements-file".to_owned(),
        None => "measurements".to_owned(),
    }
}

/// Whether as many values as that are overdue, of which the first was due on `due`.
fn overdue(kpi: &Kpi, due: Date, today: Date, periods: f64) -> bool {
    let (Some(every), mut next, mut count) = (kpi.every, due, 0.0) else { return false };
    while next < today && count < periods {
        count += 1.0;
        let following = every.after(next);
        if following <= next {
            // A rhythm of less than a day: whatever is a day late is many values late.
            return true;
        }
        next = following;
    }
    count >= periods
}
