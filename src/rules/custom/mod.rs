//! Rules of the country's own: data in `agenda.yaml`, expressions in the Common Expression Language (CEL).
//!
//! Comes in: a loaded agenda. Goes out: findings of these rules, and what is wrong with them, as findings of
//! `structure-custom-rule`. An expression is read once (`compile`), held against what the schemas know (`analyse`), bounded
//! (`bounds`), tried on the examples beside it (`examples`) and evaluated for each entity of its kind (`evaluate`).
//!
//! Against a base, the rules of the base judge, as its levels and waivers count: a proposal that drops or loosens a rule is held to
//! it all the same. What is wrong with the rules that the proposal declares is found all the same.
//!
//! A rule that asks for `old`, what the entity was, judges what a proposal changes: where a base is given, for the entities that are
//! another thing than they were, never for an agenda by itself. What it finds is always new.
//!
//! In an expression, `self` is the entity as it stands in its file (what is not given is absent, so that `has()` answers; dates
//! and periods are texts, `days()` makes numbers of them), `agenda` is what `agenda.yaml` says, `as_of` the day that counts as
//! today, a text; `old` is the entity as the base has it, under the name that it had there, or null where it is new. Entities that do not satisfy their schema are not judged; all others are, retired and cancelled ones too.

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
use crate::changes::Proposal;
use crate::finding::RuleHandle;
use crate::model::{CustomRule, Date, LevelName};
use crate::rules::Sink;
use crate::text::{Message, one_line};
use crate::yaml::NodeRef;
use bounds::{MOST_RULES, STACK};
use compile::Expression;
use evaluate::{Evaluation, Judging};
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;
use trouble::Trouble;

/// A custom rule whose expressions were understood.
struct Compiled<'a> {
    rule: &'a CustomRule,
    /// Where it stands in the `agenda.yaml` that declares it.
    node: NodeRef<'a>,
    /// Where it stands in the agenda that is judged, if that declares a rule of this name.
    here: Option<NodeRef<'a>>,
    when: Option<Expression>,
    assert: Expression,
}

impl<'a> Compiled<'a> {
    /// Whether it is applied at all.
    fn on(&self) -> bool {
        self.rule.level != Some(LevelName::Off)
    }

    /// Whether it asks what an entity was.
    fn judges_changes(&self) -> bool {
        self.assert.judges_changes || self.when.as_ref().is_some_and(|when| when.judges_changes)
    }

    /// Something wrong at one of its fields: there in the agenda that is judged, or where it would be there.
    fn trouble(&self, field: &str, message: Message) -> Trouble<'a> {
        match self.here.and_then(|rule| rule.get(field)) {
            Some(node) => Trouble::new(node, message),
            None => Trouble::new(self.node, message).absent(format!("{FIELD}[{}].{field}", self.rule.id)),
        }
    }
}

/// The field of `agenda.yaml` in which they stand.
const FIELD: &str = "custom-rules";

/// The custom rules of an agenda, each with its node.
fn declared(agenda: &Agenda) -> Vec<(&CustomRule, NodeRef<'_>)> {
    let list = agenda.agenda_record().and_then(|id| agenda.root(id)?.get(FIELD));
    let rules = agenda.file().into_iter().flat_map(|file| &file.custom_rules);
    rules.zip(list.into_iter().flat_map(NodeRef::items)).collect()
}

/// Whether two agendas have the same rules, which mean the same in both.
fn agree(agenda: &Agenda, setter: &Agenda) -> bool {
    let rules = |of: &Agenda| declared(of).into_iter().map(|(rule, _)| rule.clone()).collect::<Vec<_>>();
    std::ptr::eq(agenda, setter) || (rules(agenda) == rules(setter) && agenda.has_schemas_of(setter))
}

/// What was found of custom rules: what is wrong with them, and the entities that violate each.
type Found<'a> = (Vec<Trouble<'a>>, Vec<(&'a CustomRule, Vec<EntityId>)>);

/// Finds what is wrong with custom rules, and what they find in an agenda.
pub(super) fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    let (setter, day) = (sink.setter(), sink.as_of());
    if declared(agenda).is_empty() && declared(setter).is_empty() {
        return;
    }
    let found = || {
        if agree(agenda, setter) {
            return own(agenda, day);
        }
        let (mut troubles, _) = own(agenda, day);
        let (not_judged, violated) = of_base(Judging::Agenda(agenda), setter, day);
        // Where a rule and what became of it in the proposal cannot be judged for one reason, it is said once.
        let more = not_judged.into_iter().filter(|one| !troubles.iter().any(|other| other.is_like(one))).collect::<Vec<_>>();
        troubles.extend(more);
        (troubles, violated)
    };
    deep(agenda, sink, found);
}

/// Finds what the rules of the base find in what a proposal changes, and where they cannot judge it.
pub(super) fn check_changes<'a>(proposal: &Proposal<'a>, sink: &mut Sink<'a>) {
    let (setter, day) = (sink.setter(), sink.as_of());
    if declared(setter).iter().any(|(rule, _)| describe::judges_changes(rule)) {
        deep(proposal.new, sink, || of_base(Judging::Changes(proposal), setter, day));
    }
}

/// Finds something on threads with a stack that is made for nested expressions, and reports it.
fn deep<'a>(agenda: &Agenda, sink: &mut Sink<'_>, find: impl FnOnce() -> Found<'a> + Send) {
    let (setter, home) = (sink.setter(), agenda.agenda_record());
    // Reading an expression and evaluating it goes as deep as the expression is nested; the usual stack is not made for that.
    let Ok(threads) = rayon::ThreadPoolBuilder::new().num_threads(rayon::current_num_threads()).stack_size(STACK).build() else {
        if let Some(home) = home {
            sink.at(home, FIELD, Message::plain("custom-rule-no-threads"));
        }
        return;
    };
    // Within the threads to the end: taking a nested expression apart goes as deep as reading it.
    let (mut troubles, violated) = threads.install(find);
    troubles.sort_by_key(|trouble| (trouble.span().start, trouble.message.template));
    for trouble in troubles {
        let Some(home) = home else { break };
        trouble.report(home, sink);
    }
    for (rule, entities) in violated {
        report(setter, rule, &entities, sink);
    }
}

/// What is found of the rules that an agenda itself declares.
fn own(agenda: &Agenda, day: Date) -> Found<'_> {
    let (compiled, mut troubles) = compile_all(agenda, &declared(agenda), |_| true);
    let Some(root) = agenda.agenda_record().and_then(|id| agenda.root(id)) else { return (troubles, Vec::new()) };
    let evaluation = Evaluation::new(root, &compiled, day);
    troubles.extend(compiled.iter().flat_map(|rule| examples::check(rule, agenda, &evaluation)));
    let (violated, not_judged) = evaluate::all(Judging::Agenda(agenda), &evaluation, &compiled);
    troubles.extend(not_judged);
    (troubles, named(&compiled, violated))
}

/// What the rules that a base declares find. What is wrong with them there is the base's own trouble.
fn of_base<'a>(judging: Judging<'_, 'a>, base: &'a Agenda, day: Date) -> Found<'a> {
    let about_changes = matches!(judging, Judging::Changes(_));
    let (mut compiled, _) = compile_all(base, &declared(base), |rule| describe::judges_changes(rule) == about_changes);
    let agenda = judging.agenda();
    let own = declared(agenda);
    for one in &mut compiled {
        one.here = own.iter().find(|(rule, _)| rule.id == one.rule.id).map(|(_, node)| *node);
    }
    // An agenda that cannot be read says nothing; for the rules, it then says what it said.
    let root = |of: &'a Agenda| of.agenda_record().and_then(|id| of.root(id));
    let Some(root) = root(agenda).or_else(|| root(base)) else { return Found::default() };
    let evaluation = Evaluation::new(root, &compiled, day);
    let (violated, not_judged) = evaluate::all(judging, &evaluation, &compiled);
    (not_judged, named(&compiled, violated))
}

fn named<'a>(compiled: &[Compiled<'a>], violated: Vec<(usize, Vec<EntityId>)>) -> Vec<(&'a CustomRule, Vec<EntityId>)> {
    violated.into_iter().map(|(number, entities)| (compiled[number].rule, entities)).collect()
}

/// Reads the rules that are wanted, on all cores. What could not be read comes back as troubles.
fn compile_all<'a>(
    agenda: &'a Agenda,
    rules: &[(&'a CustomRule, NodeRef<'a>)],
    wanted: impl Fn(&CustomRule) -> bool,
) -> (Vec<Compiled<'a>>, Vec<Trouble<'a>>) {
    let mut troubles = Vec::new();
    // A second rule of the same name is reported by `structure-duplicate-id`.
    let mut names = BTreeSet::new();
    let unique = rules.iter().take(MOST_RULES).filter(|(rule, _)| names.insert(rule.id.as_str()));
    let unique: Vec<_> = unique.filter(|(rule, _)| wanted(rule)).collect();
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

/// The findings of a rule of `setter`, in its own words.
fn report(setter: &Agenda, rule: &CustomRule, entities: &[EntityId], sink: &mut Sink<'_>) {
    let mut own = sink.of_another(RuleHandle::Own(Arc::new(describe::info(rule, setter))));
    let message = match &rule.message {
        Some(text) => describe::in_words(text),
        None => Message::plain("custom-rule-violated").with("assert", one_line(&rule.assert)),
    };
    let help = rule.help.as_ref().map(describe::in_words);
    for entity in entities {
        own.at(*entity, rule.field.as_deref().unwrap_or_default(), message.clone()).help(help.clone());
    }
    sink.take_over(own);
}
