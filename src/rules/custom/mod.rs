//! Rules of the country's own: data in `agenda.yaml`, expressions in the Common Expression Language (CEL).
//!
//! Comes in: a loaded agenda. Goes out: findings of these rules, and what is wrong with them, as findings of
//! `structure-custom-rule`. An expression is read once (`compile`), held against what the schemas know (`analyse`), bounded
//! (`bounds`), tried on the examples beside it (`examples`) and evaluated for each entity of its kind (`evaluate`).
//!
//! In an expression, `self` is the entity as it stands in its file (what is not given is absent, so that `has()` answers; dates
//! and periods are texts, `days()` makes numbers of them), `agenda` is what `agenda.yaml` says, `as_of` the day that counts as
//! today, a text. Entities that do not satisfy their schema are not judged; all others are, retired and cancelled ones too.

mod analyse;
mod bounds;
mod compile;
mod describe;
mod evaluate;
mod examples;
mod functions;
mod scope;
#[cfg(test)]
mod tests;
mod trouble;

pub use describe::{OwnRule, expressions, own_rules};

use crate::agenda::{Agenda, EntityId};
use crate::finding::RuleHandle;
use crate::model::{CustomRule, LevelName};
use crate::rules::Sink;
use crate::text::Message;
use crate::yaml::NodeRef;
use bounds::{MOST_RULES, STACK};
use compile::Expression;
use evaluate::Evaluation;
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;
use trouble::Trouble;

/// A custom rule whose expressions were understood.
struct Compiled<'a> {
    rule: &'a CustomRule,
    /// Where it stands in `agenda.yaml`.
    node: NodeRef<'a>,
    when: Option<Expression>,
    assert: Expression,
}

impl Compiled<'_> {
    /// Whether it is applied at all.
    fn on(&self) -> bool {
        self.rule.level != Some(LevelName::Off)
    }
}

/// Finds what is wrong with custom rules, and what they find.
pub(super) fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    let Some((id, root)) = agenda.agenda_record().and_then(|id| Some((id, agenda.root(id)?))) else { return };
    let Some(file) = agenda.file().filter(|file| !file.custom_rules.is_empty()) else { return };
    let Some(list) = root.get("custom-rules") else { return };
    // Reading an expression and evaluating it goes as deep as the expression is nested; the usual stack is not made for that.
    let Ok(threads) = rayon::ThreadPoolBuilder::new().num_threads(rayon::current_num_threads()).stack_size(STACK).build() else {
        sink.at_node(id, list.id(), Message::plain("custom-rule-no-threads"));
        return;
    };
    let day = sink.as_of();
    let rules: Vec<(&CustomRule, NodeRef<'_>)> = file.custom_rules.iter().zip(list.items()).collect();
    // Within the threads to the end: taking a nested expression apart goes as deep as reading it.
    let (mut troubles, violated) = threads.install(|| {
        let (compiled, mut troubles) = compile_all(agenda, &rules);
        let evaluation = Evaluation::new(root, &compiled, day);
        troubles.extend(compiled.iter().flat_map(|rule| examples::check(rule, agenda, &evaluation)));
        let (violated, not_judged) = evaluate::all(agenda, &evaluation, &compiled);
        troubles.extend(not_judged);
        let violated: Vec<(&CustomRule, Vec<EntityId>)> =
            violated.into_iter().map(|(number, entities)| (compiled[number].rule, entities)).collect();
        (troubles, violated)
    });
    troubles.sort_by_key(|trouble| (trouble.span().start, trouble.message.template));
    for trouble in troubles {
        trouble.report(id, sink);
    }
    for (rule, entities) in violated {
        report(agenda, rule, &entities, sink);
    }
}

/// Reads all rules, on all cores. What could not be read comes back as troubles.
fn compile_all<'a>(agenda: &'a Agenda, rules: &[(&'a CustomRule, NodeRef<'a>)]) -> (Vec<Compiled<'a>>, Vec<Trouble<'a>>) {
    let mut troubles = Vec::new();
    // A second rule of the same name is reported by `structure-duplicate-id`.
    let mut names = BTreeSet::new();
    let unique: Vec<_> = rules.iter().take(MOST_RULES).filter(|(rule, _)| names.insert(rule.id.as_str())).collect();
    if let Some((_, node)) = rules.get(MOST_RULES) {
        let message = Message::plain("custom-rule-too-many").with("most", MOST_RULES);
        troubles.push(Trouble::new(*node, message));
    }
    let read: Vec<Result<Compiled<'a>, Vec<Trouble<'a>>>> =
        unique.par_iter().map(|(rule, node)| compile::rule(agenda, rule, *node)).collect();
    let mut compiled = Vec::new();
    for one in read {
        match one {
            Ok(rule) => compiled.push(rule),
            Err(found) => troubles.extend(found),
        }
    }
    (compiled, troubles)
}

/// The findings of a rule, in its own words.
fn report(agenda: &Agenda, rule: &CustomRule, entities: &[EntityId], sink: &mut Sink<'_>) {
    let mut own = sink.of_another(RuleHandle::Own(Arc::new(describe::info(rule, agenda))));
    let message = match &rule.message {
        Some(text) => describe::in_words(text),
        None => Message::plain("custom-rule-violated").with("assert", describe::one_line(&rule.assert)),
    };
    let help = rule.help.as_ref().map(describe::in_words);
    for entity in entities {
        own.at(*entity, rule.field.as_deref().unwrap_or_default(), message.clone()).help(help.clone());
    }
    sink.take_over(own);
}
