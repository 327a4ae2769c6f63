use super::{not_binding, waiting_since};
use crate::agenda::Agenda;
use crate::model::{ImplementingText, Regulation};
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// A text has been in force for six months, and one of its provisions still waits for its implementing text.
    ///
    /// In France, hundreds of decrees are pending for acts that parliament has voted, and the dates that were announced for them
    /// were not kept. Until the decree is there the article is a dead letter: the right it gives cannot be used, and what the
    /// agenda builds on it stays closed. A provision waits if its implementing text is missing, is not stated, or is not in force
    /// itself. `days` says how long it may wait, 180 unless set otherwise; where the text it waits for was withdrawn, rejected or
    /// retired, nothing is left to wait for.
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
    for (id, regulation) in agenda.all::<Regulation>() {
        let Some(since) = waiting_since(regulation, as_of) else { continue };
        let too_long = as_of.days_since(since) > longest;
        for (number, provision) in (1..).zip(&regulation.provisions) {
            let (message, help, text) = match &provision.implementing_text {
                Some(ImplementingText::Regulation(text)) => {
                    let Some((to, text)) = agenda.follow(text).filter(|(_, text)| too_long || text.is_gone()) else { continue };
                    let Some(state) = not_binding(text, as_of) else { continue };
                    let name = agenda.record(to).name();
                    let message = Message::plain("legal-implementing-text-late").with("text", name).with("state", state);
                    let help =
                        if text.is_gone() { "legal-implementing-text-gone-help" } else { "legal-implementing-text-late-help" };
                    (message, Message::plain(help), Some(to))
                }
                Some(ImplementingText::Missing) | None if too_long => {
                    let help = Message::plain("legal-implementing-text-missing-help");
                    (Message::plain("legal-implementing-text-missing"), help, None)
                }
                Some(ImplementingText::NoneNeeded | ImplementingText::Missing) | None => continue,
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
