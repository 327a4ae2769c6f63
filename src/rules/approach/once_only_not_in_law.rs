use crate::agenda::Agenda;
use crate::model::{Entity, Kind, LegislativeStage, Principle, Regulation};
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// No text of the regulatory plan carries the once-only principle, or the texts that carried it were withdrawn, rejected or
    /// retired.
    ///
    /// Agencies may ask each other for what they know about a person only where the law says so, and forms stop asking only where
    /// the law forbids it. An agenda that asks once without such a text rests on the goodwill of each office. A text counts from
    /// its first draft on; whether it comes in time is the business of other rules.
    ///
    /// ```yaml bad
    /// # regulations/once-only-act.yaml
    /// id: once-only-act
    /// principles: [once-only]
    /// stage: withdrawn
    /// ```
    ///
    /// ```yaml good
    /// # regulations/once-only-act.yaml
    /// id: once-only-act
    /// principles: [once-only]
    /// stage: parliament
    /// ```
    "approach-once-only-not-in-law", Error clock
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    let Some((own, _)) = agenda.own_file().filter(|_| agenda.can_read_all(Kind::Regulation)) else { return };
    let texts = || agenda.all::<Regulation>().filter(|(_, text)| text.principles.contains(&Principle::OnceOnly));
    let as_of = sink.as_of();
    let ended = |text: &Regulation| text.is_retired(as_of) || text.stage.is_some_and(LegislativeStage::is_an_end);
    if texts().any(|(_, text)| !ended(text)) {
        return;
    }
    let mut gone = texts();
    let Some((first, text)) = gone.next() else {
        sink.at(own, "", Message::plain("approach-once-only-not-in-law"))
            .help(Message::plain("approach-once-only-not-in-law-help"));
        return;
    };
    let (field, state) = match text.stage {
        Some(LegislativeStage::Withdrawn) => ("stage", "state-withdrawn"),
        Some(LegislativeStage::Rejected) => ("stage", "state-rejected"),
        _ => ("retired", "state-retired"),
    };
    let message = Message::plain("approach-once-only-not-in-law-gone")
        .with("entity", agenda.record(first).name())
        .with("state", Message::plain(state));
    let draft = sink.at(first, field, message).help(Message::plain("approach-once-only-not-in-law-gone-help"));
    for (other, _) in gone {
        draft.related(other, None, Message::plain("approach-once-only-not-in-law-related"));
    }
}
