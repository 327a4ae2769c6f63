//! The examples that stand beside a rule: pieces of entities for which it must hold or fail.

use super::Compiled;
use super::evaluate::{Evaluation, Outcome, Pair};
use super::trouble::Trouble;
use crate::agenda::Agenda;
use crate::model::Expected;
use crate::schema::{Subject, violations};
use crate::text::Message;
use crate::yaml::NodeRef;

/// The examples of a rule that do not come out as they say.
pub(super) fn check<'a>(rule: &Compiled<'a>, agenda: &'a Agenda, evaluation: &Evaluation<'a>) -> Vec<Trouble<'a>> {
    let nodes = rule.node.get("examples").into_iter().flat_map(NodeRef::items);
    let mut troubles = Vec::new();
    for (example, node) in rule.rule.examples.iter().zip(nodes) {
        let Some(entity) = node.get("entity") else { continue };
        let old = node.get("old");
        let wrong: Vec<_> = [Some(entity), old].into_iter().flatten().flat_map(|piece| misspelt(rule, agenda, piece)).collect();
        if !wrong.is_empty() {
            troubles.extend(wrong);
            continue;
        }
        let pair = Pair { new: entity, old, sound: true };
        let outcome = evaluation.of(pair, example.as_of).by(rule, evaluation.steps(rule, &pair));
        let help = || Some(Message::plain("custom-rule-example-help"));
        let (message, help) = match (outcome, example.expect) {
            (Outcome::Holds, Expected::Pass) | (Outcome::Violated, Expected::Fail) => continue,
            (Outcome::Holds, Expected::Fail) => (Message::plain("custom-rule-example-passes"), help()),
            (Outcome::Violated, Expected::Pass) => (Message::plain("custom-rule-example-fails"), help()),
            (Outcome::NotJudged(_, reason), _) => {
                let (why, help) = reason.say();
                (Message::plain("custom-rule-example-not-judged").with("reason", why), help)
            }
        };
        troubles.push(Trouble::new(node.get("expect").unwrap_or(node), message).help(help));
    }
    troubles
}

/// What a piece of an example says that no entity of its kind could say. What it leaves out does not matter.
fn misspelt<'a>(rule: &Compiled<'a>, agenda: &'a Agenda, entity: NodeRef<'a>) -> Vec<Trouble<'a>> {
    let Some(file) = agenda.agenda_record() else { return Vec::new() };
    let tree = agenda.document(agenda.record(file).document).tree();
    let found = violations(agenda.schema(Subject::Kind(rule.rule.r#for.0)), entity);
    let wrong = found.into_iter().filter(|violation| !violation.missing);
    wrong.map(|violation| Trouble::new(tree.node(violation.node), violation.message).help(violation.help)).collect()
}
