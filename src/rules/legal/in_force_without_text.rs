use crate::agenda::Agenda;
use crate::model::{LegislativeStage as Stage, Regulation, StageReached};
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// A text is said to be adopted or in force, and its date is not given; or it is published or in force, and no official number
    /// or publication shows it.
    ///
    /// In force is a fact that anyone can look up, and services rely on it. A text that was adopted or promulgated has the date of
    /// that day. Once it is published it also has a number, given under `identifiers` or in the citation, and a place where it can
    /// be read: the address of the stage, an identifier that is an address, or a link. A text that has just been voted has no number
    /// yet, and none is asked for.
    ///
    /// ```yaml bad
    /// # regulations/identity-act.yaml
    /// id: identity-act
    /// instrument: act
    /// stage: in-force
    /// ```
    ///
    /// ```yaml good
    /// # regulations/identity-act.yaml
    /// id: identity-act
    /// instrument: act
    /// identifiers: {eli: "https://law.gov.example/eli/act/2025/31"}
    /// stage: in-force
    /// stages: [{stage: in-force, date: 2026-01-01}]
    /// ```
    "legal-in-force-without-text", Error
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    for (id, regulation) in agenda.all::<Regulation>().filter(|(_, regulation)| !regulation.is_gone()) {
        let Some(stage @ (Stage::Adopted | Stage::Promulgated | Stage::Published | Stage::InForce)) = regulation.stage else {
            continue;
        };
        let public = matches!(stage, Stage::Published | Stage::InForce);
        let mut missing = Vec::new();
        if !regulation.stages.iter().any(|reached| reached.stage == stage && reached.date.is_some()) {
            missing.push(Message::plain("legal-part-date"));
        }
        if public && !has_number(regulation) {
            missing.push(Message::plain("legal-part-number"));
        }
        if public && !has_publication(regulation) {
            missing.push(Message::plain("legal-part-publication"));
        }
        if !missing.is_empty() {
            let message = Message::plain("legal-in-force-without-text").with("stage", stage.word()).with("missing", missing);
            let help = Message::plain("legal-in-force-without-text-help").with("stage", stage.word());
            sink.at(id, "stage", message).help(help);
        }
    }
}

/// Whether a text has a number in an official collection, or a citation with one.
fn has_number(regulation: &Regulation) -> bool {
    let identified = regulation.identifiers.as_ref().is_some_and(|numbers| {
        [&numbers.eli, &numbers.akn, &numbers.nor, &numbers.urn, &numbers.other].into_iter().any(Option::is_some)
    });
    let cited = regulation.citation.as_ref().is_some_and(|citation| citation.0.in_language("").contains(char::is_numeric));
    identified || cited
}

/// Whether it is said where a text can be read.
fn has_publication(regulation: &Regulation) -> bool {
    let with_address =
        |reached: &StageReached| matches!(reached.stage, Stage::Published | Stage::InForce) && reached.url.is_some();
    let eli = regulation.identifiers.as_ref().and_then(|numbers| numbers.eli.as_deref());
    let has_address = eli.is_some_and(|eli| eli.contains("://"));
    regulation.stages.iter().any(with_address) || has_address || !regulation.links.is_empty()
}
