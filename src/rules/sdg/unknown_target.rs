use crate::agenda::Agenda;
use crate::model::reference_data::sdg_targets;
use crate::rules::structure::meant;
use crate::rules::{Sink, rule};
use crate::text::{Message, nearest};
use std::collections::HashSet;

rule! {
    /// A code that is not one of the 169 targets of the sustainable development goals.
    ///
    /// Targets are written as in resolution A/RES/70/1 of the United Nations General Assembly: goal, point, number or letter. A
    /// code that does not exist makes the alignment of the agenda look broader than it is.
    ///
    /// ```yaml bad
    /// # action-lines/identity.yaml
    /// id: identity
    /// sdg: [{target: "16.14", rationale: {fr: Identité légale, en: Legal identity}}]
    /// ```
    ///
    /// ```yaml good
    /// # action-lines/identity.yaml
    /// id: identity
    /// sdg: [{target: "16.9", rationale: {fr: Identité légale, en: Legal identity}}]
    /// ```
    "sdg-unknown-target", Error
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    let known: Vec<String> = sdg_targets().collect();
    let codes: HashSet<&str> = known.iter().map(String::as_str).collect();
    for (id, record) in agenda.records() {
        let tree = agenda.document(record.document).tree();
        for node in &record.notes.sdg_targets {
            let code = tree.node(*node).as_text().unwrap_or_default();
            if codes.contains(code) {
                continue;
            }
            let goal = format!("{}.", code.split('.').next().unwrap_or_default());
            let of_goal: Vec<&str> = known.iter().map(String::as_str).filter(|target| target.starts_with(&goal)).collect();
            let (help, repair) = if !of_goal.is_empty() {
                (Message::plain("help-words").with("words", of_goal), None)
            } else if let Some(near) = nearest(code, known.iter().map(String::as_str)) {
                meant(near)
            } else {
                (Message::plain("sdg-unknown-target-help"), None)
            };
            sink.at_node(id, *node, Message::plain("sdg-unknown-target").with("code", code))
                .help(help)
                .repair(repair)
                .identity(code);
        }
    }
}
