use crate::agenda::Agenda;
use crate::model::{Event, EventType, Kind};
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// The agenda is in force, but no event launched it, or its launch has no patron.
    ///
    /// An agenda is launched with the highest political support, best by the head of state, before everybody who took part in its
    /// co-design: that is when ministries learn that it is meant seriously. An announced launch counts. An agenda that nobody has
    /// adopted yet has nothing to launch.
    ///
    /// ```yaml bad
    /// # agenda.yaml
    /// agenda: 1
    /// title: {fr: Agenda numérique, en: Digital agenda}
    /// languages: [fr, en]
    /// period: {start: 2026-01-01, end: 2030-12-31}
    /// adopted-by: adoption
    ///
    /// # decisions/adoption.yaml
    /// id: adoption
    /// date: 2026-01-14
    /// type: adoption
    /// status: accepted
    ///
    /// # events/launch.yaml
    /// id: launch
    /// date: 2026-09-15
    /// type: launch
    /// ```
    ///
    /// ```yaml good
    /// # agenda.yaml
    /// agenda: 1
    /// title: {fr: Agenda numérique, en: Digital agenda}
    /// languages: [fr, en]
    /// period: {start: 2026-01-01, end: 2030-12-31}
    /// adopted-by: adoption
    ///
    /// # decisions/adoption.yaml
    /// id: adoption
    /// date: 2026-01-14
    /// type: adoption
    /// status: accepted
    ///
    /// # events/launch.yaml
    /// id: launch
    /// date: 2026-09-15
    /// type: launch
    /// patron: {fr: Présidence de la République, en: Presidency of the Republic}
    /// ```
    "approach-no-launch", Warning clock
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    let Some((own, _)) = agenda.own_file().filter(|_| agenda.can_read_all(Kind::Event)) else { return };
    if !agenda.is_in_force(sink.as_of()) {
        return;
    }
    let launches =
        || agenda.all::<Event>().filter(|(_, event)| event.retired.is_none() && event.r#type == Some(EventType::Launch));
    if launches().any(|(_, event)| event.patron.is_some()) {
        return;
    }
    match launches().next() {
        Some((launch, _)) => sink
            .at(launch, "patron", Message::plain("approach-no-launch-patron"))
            .help(Message::plain("approach-no-launch-patron-help")),
        None => sink.at(own, "adopted-by", Message::plain("approach-no-launch")).help(Message::plain("approach-no-launch-help")),
    };
}
