use crate::agenda::Agenda;
use crate::model::ActionLine;
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// An action line under way has no report for the last period that is over, and the time for writing it is over too.
    ///
    /// A public dashboard of the United States government stood still for 15 of 24 months, and a national plan in Rwanda had no
    /// monitoring: what nobody reports on, nobody answers for. The periods are those of `reporting` in `agenda.yaml`: their
    /// length, the days allowed for writing, and the start of the fiscal year. A line that began during a period reports from
    /// the next one on; an agenda that sets no rhythm is not held to one.
    ///
    /// ```yaml bad
    /// # agenda.yaml
    /// agenda: 1
    /// title: {fr: Agenda numérique, en: Digital agenda}
    /// languages: [fr, en]
    /// reporting: {every: P3M, grace: P30D}
    ///
    /// # action-lines/identity.yaml
    /// id: identity
    /// status: in-progress
    /// schedule: {start: 2025-03-01, due: 2027-06-30}
    /// reports:
    ///   - {period: 2026-Q2, date: 2026-07-14, confidence: achievable}
    /// ```
    ///
    /// ```yaml good
    /// # agenda.yaml
    /// agenda: 1
    /// title: {fr: Agenda numérique, en: Digital agenda}
    /// languages: [fr, en]
    /// reporting: {every: P3M, grace: P30D}
    ///
    /// # action-lines/identity.yaml
    /// id: identity
    /// status: in-progress
    /// schedule: {start: 2025-03-01, due: 2027-06-30}
    /// reports:
    ///   - {period: 2026-Q3, date: 2026-10-14, confidence: achievable}
    /// ```
    "status-report-missing", Warning clock
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    let as_of = sink.as_of();
    for (id, line) in agenda.all::<ActionLine>() {
        let Some(period) = agenda.report_due(line, as_of).filter(|period| !period.reported) else { continue };
        let last = line.reports_by(as_of).last().map(|(_, report)| report.period.to_string());
        let template = if last.is_some() { "status-report-missing" } else { "status-report-missing-none" };
        let message = Message::plain(template).with("start", period.start).with("end", period.end);
        let message = match last {
            Some(last) => message.with("last", last),
            None => message,
        };
        sink.at(id, "reports", message).help(Message::plain("status-report-missing-help"));
    }
}
