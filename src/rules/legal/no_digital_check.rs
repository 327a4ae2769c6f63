use crate::agenda::Agenda;
use crate::model::{LegislativeStage, Regulation};
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// A text has been before the council of ministers, or was adopted, without a digital check.
    ///
    /// A text that asks for a signature on paper, for a copy of a document that the state holds, or for an appearance in person,
    /// decides how digital a service can ever be. It is found out for nothing while the text is written, and costs an amendment
    /// afterwards. A text that was in force before the period of the agenda began is left alone.
    ///
    /// ```yaml bad
    /// # regulations/identity-act.yaml
    /// id: identity-act
    /// stage: council-of-ministers
    /// ```
    ///
    /// ```yaml good
    /// # regulations/identity-act.yaml
    /// id: identity-act
    /// stage: council-of-ministers
    /// digital-check: {date: 2026-02-10, result: {fr: Applicable en ligne, en: Can be carried out online}}
    /// ```
    "legal-no-digital-check", Note
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    let begins = agenda.file().and_then(|file| file.period.as_ref()).map(|period| period.start);
    for (id, regulation) in agenda.all::<Regulation>().filter(|(_, regulation)| !regulation.is_gone()) {
        let Some(stage) = regulation.stage.filter(|stage| *stage >= LegislativeStage::CouncilOfMinisters) else { continue };
        let before = regulation.in_force_since().zip(begins).is_some_and(|(since, begins)| since < begins);
        if regulation.digital_check.is_none() && !before {
            let message = Message::plain("legal-no-digital-check").with("stage", stage.word());
            sink.at(id, "digital-check", message).help(Message::plain("legal-no-digital-check-help"));
        }
    }
}
