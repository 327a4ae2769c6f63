use super::{binds, not_binding};
use crate::agenda::Agenda;
use crate::model::{Date, ImplementingText, Regulation};
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// A text has been in force for six months, and one of its provisions still waits for its implementing text.
    ///
    /// Parliaments that count them find hundreds of decrees pending for acts they have voted, and public dates for them that were
    /// not kept. Until the decree is there the article is a dead letter: the right it gives cannot be used, and what the agenda
    /// builds on it stays closed. A provision waits if its implementing text is missing, is not stated, or is not in force itself.
    /// `days` says how long it may wait, 180 unless set otherwise.
    ///
    /// ```yaml bad
    /// # regulations/identity-act.yaml
    /// id: identity-act
    /// provisions: [{article: "14", implementing-text: missing}]
    /// stage: in-force
    /// stages: [{stage: in-force, date: 2026-01-01}]
    /// ```
    ///
    /// ```yaml good
    /// # regulations/identity-act.yaml
    /// id: identity-act
    /// provisions:
    ///   - {article: "14", implementing-text: {regulation: enrolment-decree}}
    ///   - {article: "17", implementing-text: none-needed}
    /// stage: in-force
    /// stages: [{stage: in-force, date: 2026-01-01}]
    ///
    /// # regulations/enrolment-decree.yaml
    /// id: enrolment-decree
    /// stage: in-force
    /// stages: [{stage: in-force, date: 2026-03-01}]
    /// ```
    "legal-implementing-text-missing", Warning clock { "days" = 180.0 }
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    let as_of = sink.as_of();
    let longest = sink.parameter("days");
    for (id, regulation) in agenda.all::<Regulation>().filter(|(_, regulation)| binds(regulation, as_of)) {
        let Some(since) = regulation.in_force_since().filter(|since| days(*since, as_of) > longest) else { continue };
        for (number, provision) in (1..).zip(&regulation.provisions) {
            let (message, help, text) = match &provision.implementing_text {
                Some(ImplementingText::NoneNeeded) => continue,
                Some(ImplementingText::Regulation(text)) => {
                    let found = agenda.follow(text).and_then(|(to, text)| Some((to, not_binding(text, as_of)?)));
                    let Some((to, state)) = found else { continue };
                    let name = agenda.record(to).name();
                    let message = Message::plain("legal-implementing-text-late").with("text", name).with("state", state);
                    (message, Message::plain("legal-implementing-text-late-help"), Some(to))
                }
                Some(ImplementingText::Missing) | None => {
                    let help = Message::plain("legal-implementing-text-missing-help");
                    (Message::plain("legal-implementing-text-missing"), help, None)
                }
            };
            let message = message.with("article", provision.article.as_str()).with("since", since);
            let draft = sink.at(id, &format!("provisions[{number}].implementing-text"), message);
            draft.help(help);
            if let Some(to) = text {
                draft.related(to, None, Message::plain("legal-text-here"));
            }
        }
    }
}

/// The days from one day to another.
fn days(from: Date, to: Date) -> f64 {
    i32::try_from((to.0 - from.0).num_days()).map_or(f64::MAX, f64::from)
}
