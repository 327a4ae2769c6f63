use crate::agenda::Agenda;
use crate::model::{ActionLine, ActionLineStatus, Date, Kind, Kpi};
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// More than 90 days after the launch no action line is under way or completed, and no KPI was measured.
    ///
    /// Carrying out an agenda starts right after its launch, while everybody still speaks of it. Where a quarter passes and
    /// nothing shows that something has begun, the launch was a ceremony. A line that is on hold shows nothing; a value measured
    /// since the launch does, even where no line has started.
    ///
    /// ```yaml bad
    /// # events/launch.yaml
    /// id: launch
    /// date: 2026-06-02
    /// type: launch
    ///
    /// # action-lines/identity.yaml
    /// id: identity
    /// status: planned
    /// ```
    ///
    /// ```yaml good
    /// # events/launch.yaml
    /// id: launch
    /// date: 2026-06-02
    /// type: launch
    ///
    /// # action-lines/identity.yaml
    /// id: identity
    /// status: in-progress
    /// ```
    "approach-momentum-lost", Warning clock { "days" = 90.0 }
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    let Some((own, _)) = agenda.own_file() else { return };
    if ![Kind::ActionLine, Kind::Event, Kind::Kpi].into_iter().all(|kind| agenda.can_read_all(kind)) {
        return;
    }
    let as_of = sink.as_of();
    let Some((launch, date)) = agenda.launch(as_of) else { return };
    if agenda.is_over(as_of) || as_of.days_since(date) <= sink.parameter("days") {
        return;
    }
    let begun = |line: &ActionLine| {
        line.retired.is_none() && matches!(line.status, Some(ActionLineStatus::InProgress | ActionLineStatus::Completed))
    };
    if agenda.all::<ActionLine>().any(|(_, line)| begun(line)) || agenda.all::<Kpi>().any(|(_, kpi)| measured(kpi, date, as_of)) {
        return;
    }
    sink.at(own, "", Message::plain("approach-momentum-lost").with("date", date))
        .help(Message::plain("approach-momentum-lost-help"))
        .related(launch, agenda.node_of(launch, "date").map(|date| date.id()), Message::plain("approach-momentum-lost-related"));
}

/// Whether a KPI has a value for a day or period between two days. A table that holds nothing readable may hold one.
fn measured(kpi: &Kpi, from: Date, to: Date) -> bool {
    let last_day = |date: Option<Date>, end: Option<Date>| date.or(end).is_some_and(|last| last >= from);
    let first_day = |date: Option<Date>, start: Option<Date>| date.or(start).is_some_and(|first| first <= to);
    kpi.measurements_file.is_some() && kpi.measurements.is_empty()
        || kpi.measurements.iter().any(|value| {
            last_day(value.date, value.period.map(|period| period.end()))
                && first_day(value.date, value.period.map(|period| period.start()))
        })
}
