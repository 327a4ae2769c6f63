use crate::agenda::Agenda;
use crate::model::{Event, Kind};
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// For 180 days no event has made the agenda known.
    ///
    /// An agenda is promoted all the time, not only on the day of its launch: people use what they have heard of, and a ministry
    /// that is never asked about its promise forgets it. The launch of the agenda counts, and so does the launch of a service,
    /// which makes a part of it known; a training does not. The rule begins with the first such event of an agenda that is in
    /// force or was launched, and ends with the agenda's period; that a launch is missing altogether is another finding.
    ///
    /// ```yaml bad
    /// # events/launch.yaml
    /// id: launch
    /// date: 2026-01-20
    /// type: launch
    /// ```
    ///
    /// ```yaml good
    /// # events/launch.yaml
    /// id: launch
    /// date: 2026-01-20
    /// type: launch
    ///
    /// # events/digital-week.yaml
    /// id: digital-week
    /// date: 2026-10-12
    /// type: promotion
    /// ```
    "approach-not-promoted", Warning clock { "days" = 180.0 }
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    let Some((own, _)) = agenda.own_file().filter(|_| agenda.can_read_all(Kind::Event)) else { return };
    let as_of = sink.as_of();
    let begun = agenda.is_in_force(as_of) || agenda.launch(as_of).is_some();
    if !begun || agenda.is_over(as_of) {
        return;
    }
    let promotions = agenda
        .all::<Event>()
        .filter(|(_, event)| event.retired.is_none() && event.makes_known())
        .filter_map(|(id, event)| Some((id, event.date.filter(|date| *date <= as_of)?)));
    let Some((last, date)) = promotions.max_by_key(|(_, date)| *date) else { return };
    if as_of.days_since(date) > sink.parameter("days") {
        sink.at(own, "", Message::plain("approach-not-promoted").with("date", date))
            .help(Message::plain("approach-not-promoted-help"))
            .related(last, agenda.node_of(last, "date").map(|date| date.id()), Message::plain("approach-not-promoted-related"));
    }
}
