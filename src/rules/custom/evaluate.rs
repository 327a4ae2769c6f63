use super::Compiled;
use super::bounds::{MOST_STEPS, MOST_STEPS_IN_ALL, steps};
use super::compile::Expression;
use super::functions;
use super::scope::OLD;
use super::trouble::Trouble;
use crate::agenda::{Agenda, EntityId};
use crate::changes::{Changed, Proposal};
use crate::model::{Date, Kind};
use crate::text::Message;
use crate::yaml::{NodeRef, Type};
use cel::common::types::{CelBool, CelDouble, CelInt, CelList, CelMap, CelMapKey, CelNull, CelString};
use cel::common::value::Val;
use cel::{Context, Env, ExecutionError, Value};
use rayon::prelude::*;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// What rules are evaluated for.
#[derive(Clone, Copy)]
pub(super) enum Judging<'p, 'a> {
    /// The entities of an agenda.
    Agenda(&'a Agenda),
    /// The entities that a proposal changes, each with what it was.
    Changes(&'p Proposal<'a>),
}

/// An entity, and what it was before a proposal.
#[derive(Clone, Copy)]
pub(super) struct Pair<'a> {
    /// What it is.
    pub(super) new: NodeRef<'a>,
    /// What it was; none, where it is new, and where nothing is proposed.
    pub(super) old: Option<NodeRef<'a>>,
    /// Whether what it was satisfied its schema, so that a rule finds in it what it may expect.
    pub(super) sound: bool,
}

impl<'a> Pair<'a> {
    /// An entity of which nobody knows what it was.
    fn alone(new: NodeRef<'a>) -> Self {
        Pair { new, old: None, sound: true }
    }
}

impl<'a> Judging<'_, 'a> {
    /// The agenda whose entities are judged.
    pub(super) fn agenda(self) -> &'a Agenda {
        match self {
            Judging::Agenda(agenda) => agenda,
            Judging::Changes(proposal) => proposal.new,
        }
    }

    /// Whether a rule is evaluated here: those that ask what an entity was, where that is known, and the others elsewhere.
    fn by(self, rule: &Compiled<'_>) -> bool {
        rule.on() && rule.judges_changes() == matches!(self, Judging::Changes(_))
    }

    /// The entities of a kind that could be read.
    fn of_kind(self, kind: Kind) -> Vec<(EntityId, Pair<'a>)> {
        let agenda = self.agenda();
        let is_of_kind = |id: EntityId| agenda.record(id).kind() == Some(kind) && agenda.record(id).value.is_some();
        match self {
            Judging::Agenda(_) => {
                let of_kind = agenda.records().map(|(id, _)| id).filter(|id| is_of_kind(*id));
                of_kind.filter_map(|id| Some((id, Pair::alone(agenda.root(id)?)))).collect()
            }
            Judging::Changes(proposal) => {
                let pair = |changed: &Changed| {
                    let id = changed.new.filter(|id| is_of_kind(*id))?;
                    let Some(before) = changed.old else { return Some((id, Pair::alone(agenda.root(id)?))) };
                    let sound = !proposal.old.record(before).broken();
                    Some((id, Pair { new: agenda.root(id)?, old: Some(proposal.old.root(before)?), sound }))
                };
                proposal.changed().iter().filter_map(pair).collect()
            }
        }
    }
}

/// What rules are evaluated in: the functions, `agenda` and `as_of`.
pub(super) struct Evaluation<'a> {
    context: Context<'a, 'a>,
    agenda: NodeRef<'a>,
}

/// An entity, ready to be judged by all rules of its kind.
pub(super) struct Judged<'c, 'a> {
    context: Context<'c, 'a>,
}

/// What a rule says of an entity.
#[derive(Debug, Clone)]
pub(super) enum Outcome {
    /// It holds, or does not apply.
    Holds,
    /// It does not hold.
    Violated,
    /// It could not be judged: the field of the rule that is at fault, and why.
    NotJudged(&'static str, Reason),
}

/// Why an entity could not be judged.
#[derive(Debug, Clone)]
pub(super) enum Reason {
    /// It would take too many steps.
    TooLarge,
    /// The result is neither true nor false.
    NotBoolean,
    /// The evaluation failed.
    Failed(Box<ExecutionError>),
}

impl Reason {
    /// The reason in words, and what to do.
    pub(super) fn say(&self) -> (Message, Option<Message>) {
        let error = match self {
            Reason::TooLarge => {
                let message = Message::plain("custom-reason-too-large").with("most", MOST_STEPS);
                return (message, Some(Message::plain("custom-rule-divide-help")));
            }
            Reason::NotBoolean => {
                return (Message::plain("custom-reason-not-boolean"), Some(Message::plain("custom-rule-not-boolean-help")));
            }
            Reason::Failed(error) => &**error,
        };
        match error {
            ExecutionError::NoSuchKey(key) => {
                let help = Message::plain("custom-reason-missing-help").with("field", key.as_str());
                (Message::plain("custom-reason-missing").with("field", key.as_str()), Some(help))
            }
            ExecutionError::NoSuchOverload(overload) => {
                let operation = overload.function().trim_start_matches('@').replace('_', "");
                types(&operation, overload.argument_types().iter().map(String::as_str))
            }
            ExecutionError::UnsupportedBinaryOperator(operation, left, right) => {
                types(operation, [left, right].map(|value| value.type_of().to_string()).iter().map(String::as_str))
            }
            // What the library says holds whole values, in no order.
            _ => (Message::plain("custom-reason-other"), None),
        }
    }
}

/// An operation that does not go with the types of its values.
fn types<'t>(operation: &str, types: impl Iterator<Item = &'t str>) -> (Message, Option<Message>) {
    let word = |name: &str| {
        Message::plain(match name {
            "bool" => "type-boolean",
            "list" => "type-array",
            "map" => "type-object",
            "string" => "type-string",
            "null_type" | "null" => "type-null",
            _ => "type-number",
        })
    };
    let words: Vec<Message> = types.map(word).collect();
    let help = Some(Message::plain("custom-reason-types-help"));
    match (operation, words.first()) {
        ("." | "[]", Some(of)) => (Message::plain("custom-reason-no-fields").with("type", of.clone()), help),
        _ => (Message::plain("custom-reason-types").with("operation", operation).with("types", words), help),
    }
}

impl<'a> Evaluation<'a> {
    pub(super) fn new(root: NodeRef<'a>, rules: &[Compiled<'a>], day: Date) -> Self {
        let mut context = Context::with_env(Arc::new(Env::stdlib()));
        let expressions = rules.iter().flat_map(|rule| rule.when.iter().chain([&rule.assert]));
        let patterns = expressions.flat_map(|expression| expression.patterns.clone()).collect();
        functions::add(&mut context, patterns);
        context.add_variable_as_val("agenda", value(root));
        context.add_variable_as_val("as_of", Box::new(CelString::from(day.to_string())));
        Evaluation { context, agenda: root }
    }

    /// Makes an entity ready, once for all its rules; on another day than today, if one is given.
    pub(super) fn of(&self, pair: Pair<'a>, day: Option<Date>) -> Judged<'_, 'a> {
        let mut context = self.context.new_inner_scope();
        context.add_variable_as_val("self", value(pair.new));
        context.add_variable_as_val(OLD, pair.old.map_or_else(|| Box::new(CelNull) as Box<dyn Val + 'a>, value));
        if let Some(day) = day {
            context.add_variable_as_val("as_of", Box::new(CelString::from(day.to_string())));
        }
        Judged { context }
    }

    /// How many steps a rule takes at most for an entity.
    pub(super) fn steps(&self, rule: &Compiled<'_>, pair: &Pair<'a>) -> u64 {
        let of = |expression: &Expression| steps(expression, pair, self.agenda);
        rule.when.as_ref().map_or(0, of).saturating_add(of(&rule.assert))
    }

    /// How many steps a rule takes at most for all entities together; what is too much for one of them is not done.
    fn steps_in_all(&self, rule: &Compiled<'_>, entities: &[(EntityId, Pair<'a>)]) -> u64 {
        let of_each = entities.par_iter().map(|(_, pair)| self.steps(rule, pair)).filter(|steps| *steps <= MOST_STEPS);
        of_each.reduce(|| 0, u64::saturating_add)
    }
}

impl Judged<'_, '_> {
    /// What a rule says of the entity, where it takes so many steps at most.
    pub(super) fn by(&self, rule: &Compiled<'_>, steps: u64) -> Outcome {
        if steps > MOST_STEPS {
            return Outcome::NotJudged("assert", Reason::TooLarge);
        }
        match rule.when.as_ref().map(|when| self.truth(when)) {
            None | Some(Ok(true)) => {}
            Some(Ok(false)) => return Outcome::Holds,
            Some(Err(reason)) => return Outcome::NotJudged("when", reason),
        }
        match self.truth(&rule.assert) {
            Ok(true) => Outcome::Holds,
            Ok(false) => Outcome::Violated,
            Err(reason) => Outcome::NotJudged("assert", reason),
        }
    }

    fn truth(&self, expression: &Expression) -> Result<bool, Reason> {
        let value = Value::resolve_val(&expression.tree, &self.context).map_err(|error| Reason::Failed(Box::new(error)))?;
        value.downcast_ref::<CelBool>().map(|truth| *truth.inner()).ok_or(Reason::NotBoolean)
    }
}

/// A node as a value; texts are not copied, and what is empty counts as absent.
fn value<'a>(node: NodeRef<'a>) -> Box<dyn Val + 'a> {
    match node.r#type() {
        Type::Text => Box::new(CelString::from(node.as_text().unwrap_or_default())),
        Type::List => Box::new(CelList::from(node.items().map(value).collect::<Vec<_>>())),
        Type::Map => {
            let given = node.entries().filter(|(_, of)| of.r#type() != Type::Null);
            let fields = given.filter_map(|(key, of)| Some((CelMapKey::String(CelString::from(key.as_text()?)), value(of))));
            Box::new(CelMap::from(fields.collect::<HashMap<_, _>>()))
        }
        Type::Null | Type::Boolean | Type::Integer | Type::Float => match node.to_json() {
            serde_json::Value::Bool(truth) => Box::new(CelBool::from(truth)),
            scalar => match (scalar.as_i64(), scalar.as_f64()) {
                (Some(whole), _) => Box::new(CelInt::from(whole)),
                (None, Some(number)) => Box::new(CelDouble::from(number)),
                (None, None) => Box::new(CelNull),
            },
        },
    }
}

/// An entity that could not be judged, the field of the rule that is at fault, and why.
type Missed = (EntityId, &'static str, Reason);

/// The entities that violate each rule, by the number of the rule; and for rules that could not judge some, the troubles.
pub(super) fn all<'a>(
    judging: Judging<'_, 'a>,
    evaluation: &Evaluation<'a>,
    rules: &[Compiled<'a>],
) -> (Vec<(usize, Vec<EntityId>)>, Vec<Trouble<'a>>) {
    let mut by_kind: BTreeMap<Kind, Vec<usize>> = BTreeMap::new();
    for (number, rule) in rules.iter().enumerate().filter(|(_, rule)| judging.by(rule)) {
        by_kind.entry(rule.rule.r#for.0).or_default().push(number);
    }
    let mut left = MOST_STEPS_IN_ALL;
    let (mut violated, mut troubles) = (Vec::new(), Vec::new());
    for (kind, numbers) in by_kind {
        let entities = judging.of_kind(kind);
        let mut affordable = Vec::new();
        for number in numbers {
            match left.checked_sub(evaluation.steps_in_all(&rules[number], &entities)) {
                Some(rest) => {
                    left = rest;
                    affordable.push(number);
                }
                None => troubles.push(too_much(&rules[number], entities.len())),
            }
        }
        // Of the many outcomes only those are kept of which there is something to say.
        let outcomes: Vec<Vec<(usize, Outcome)>> = entities
            .par_iter()
            .map(|(_, pair)| {
                let judged = evaluation.of(*pair, None);
                let by = |number: &usize| (*number, judged.by(&rules[*number], evaluation.steps(&rules[*number], pair)));
                affordable.iter().map(by).filter(|(_, outcome)| !matches!(outcome, Outcome::Holds)).collect()
            })
            .collect();
        let mut by_rule: BTreeMap<usize, (Vec<EntityId>, Vec<Missed>)> = BTreeMap::new();
        for ((id, pair), outcomes) in entities.iter().zip(outcomes) {
            for (number, outcome) in outcomes {
                let (found, missed) = by_rule.entry(number).or_default();
                match outcome {
                    Outcome::Holds => {}
                    Outcome::Violated => found.push(*id),
                    // Putting right what was wrong is not held up by it.
                    Outcome::NotJudged(..) if !pair.sound => {}
                    Outcome::NotJudged(field, reason) => missed.push((*id, field, reason)),
                }
            }
        }
        for (number, (found, missed)) in by_rule {
            troubles.extend(not_judged(judging.agenda(), &rules[number], &missed));
            if !found.is_empty() {
                violated.push((number, found));
            }
        }
    }
    violated.sort_by_key(|(number, _)| *number);
    (violated, troubles)
}

fn too_much<'a>(rule: &Compiled<'a>, entities: usize) -> Trouble<'a> {
    let message = Message::plain("custom-rule-too-much").with("count", entities).with("most", MOST_STEPS_IN_ALL);
    rule.trouble("assert", message).help(Message::plain("custom-rule-too-much-help"))
}

/// One trouble for all entities that a rule could not judge.
fn not_judged<'a>(agenda: &Agenda, rule: &Compiled<'a>, missed: &[Missed]) -> Option<Trouble<'a>> {
    let (first, field, reason) = missed.first()?;
    let (why, help) = reason.say();
    let message = Message::plain("custom-rule-not-judged")
        .with("count", missed.len())
        .with("entity", agenda.record(*first).name())
        .with("reason", why);
    Some(rule.trouble(field, message).help(help).about(*first))
}
