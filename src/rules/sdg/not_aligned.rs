use crate::agenda::Agenda;
use crate::finding::Level;
use crate::model::ActionLine;
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// An action line names no target of the sustainable development goals; or, as a warning, it does not say why it contributes
    /// to one.
    ///
    /// A comprehensive national digital agenda aligns its strategy with the sustainable development goals. A code without a
    /// reason is a label: the reason is what a reader can agree with or not. Lines that were cancelled or merged are left alone.
    ///
    /// ```yaml bad
    /// # action-lines/identity.yaml
    /// id: identity
    /// status: planned
    /// ```
    ///
    /// ```yaml good
    /// # action-lines/identity.yaml
    /// id: identity
    /// status: planned
    /// sdg: [{target: "16.9", rationale: {fr: Identité légale, en: Legal identity}}]
    /// ```
    "sdg-not-aligned", Error
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    for (id, line) in agenda.all::<ActionLine>().filter(|(_, line)| line.is_alive()) {
        if line.sdg.is_empty() {
            sink.at(id, "sdg", Message::plain("sdg-not-aligned")).help(Message::plain("sdg-not-aligned-help"));
        }
        for (number, alignment) in (1..).zip(&line.sdg) {
            if alignment.rationale.is_none() {
                let message = Message::plain("sdg-no-rationale").with("code", alignment.target.as_str());
                sink.at(id, &format!("sdg[{number}]"), message)
                    .level(Level::Warning)
                    .help(Message::plain("sdg-no-rationale-help"));
            }
        }
    }
}
