//! The rule book: one file for each rule, grouped in families, and the register of them all.
//!
//! Comes in: a loaded agenda. Goes out: findings, at the rules' own levels. A rule speaks of entities and fields; the places
//! are looked up here. This room decides nothing about levels, waivers or success.
//!
//! A rule is a file with a doc comment (what it looks for and why, a `yaml bad` and a `yaml good` example), its name, its
//! level, and a function. To add one: its file, a `mod` line, an entry in its family's list.

pub mod custom;
pub mod approach;
pub mod legal;
pub mod once_only;
pub mod ownership;
pub mod participation;
pub mod reuse;
pub mod schedule;
pub mod service;

mod change;
mod decision;
mod kpi;
mod merged;
mod review;
mod sdg;
mod since;
mod sink;
mod status;
mod structure;
mod waivers;

pub(crate) use kpi::overdue_value;
pub use merged::check_merged;
pub use review::Landed;
pub(crate) use schedule::{Promise, State as PromiseState, of_commitment, of_line, promises};
pub use since::check_since;
pub use sink::{Draft, Sink};
pub use waivers::{Grant, Waivers};

use crate::agenda::{Agenda, EntityId};
use crate::changes::Proposal;
use crate::finding::{Finding, RuleHandle, RuleInfo};
use crate::model::{Date, RuleSetting};
use rayon::prelude::*;

/// A rule: what it is, and how it is checked.
pub struct Rule {
    /// What it is.
    pub info: RuleInfo,
    /// Finds what it looks for.
    pub check: Check,
}

/// How a rule finds what it looks for.
#[derive(Debug, Clone, Copy)]
pub enum Check {
    /// In the agenda.
    Agenda(fn(&Agenda, &mut Sink<'_>)),
    /// In the agenda, knowing what the rules of the other sort have found in it.
    Found(fn(&Agenda, &[Finding], &mut Sink<'_>)),
    /// In what a proposal changes. Where nothing is proposed it finds nothing.
    Change(for<'a> fn(&Proposal<'a>, &mut Sink<'a>)),
    /// In how a change landed. Where nothing has landed it finds nothing.
    Landed(for<'a> fn(&Landed<'a>, &mut Sink<'a>)),
}

/// Declares the rule of a file from its doc comment, its name and its level; behind the level `clock` where it compares with the
/// day that counts as today, `found` where it looks at what other rules have found, `change` where it judges what a proposal changes,
/// `landed` where it judges how a change landed, and its parameters with what they usually are: `"kpi-stale", Warning clock { "periods" = 2.0 }`; behind a parameter `stricter` where
/// more is found the greater it is.
macro_rules! rule {
    ($(#[doc = $doc:literal])+ $id:literal, $level:ident $($flag:ident)* $({ $($name:literal = $default:literal $($stricter:ident)?),+ })?) => {
        /// The rule of this file, as its text tells of it.
        pub static RULE: $crate::rules::Rule = $crate::rules::Rule {
            info: $crate::finding::RuleInfo {
                id: std::borrow::Cow::Borrowed($id),
                level: $crate::finding::Level::$level,
                clock: rule!(@clock $($flag)*),
                change: rule!(@change $($flag)*),
                landed: rule!(@landed $($flag)*),
                parameters: &[$($($crate::finding::RuleParameter {
                    name: $name,
                    default: $default,
                    stricter_with_more: rule!(@stricter $($stricter)?),
                }),+)?],
                doc: std::borrow::Cow::Borrowed(concat!($($doc, "\n",)+)),
                translations: Vec::new(),
            },
            check: rule!(@check $($flag)*),
        };
    };
    (@stricter stricter) => { true };
    (@stricter) => { false };
    (@clock clock $($flag:ident)*) => { true };
    (@clock $other:ident $($flag:ident)*) => { rule!(@clock $($flag)*) };
    (@clock) => { false };
    (@change change $($flag:ident)*) => { true };
    (@change $other:ident $($flag:ident)*) => { rule!(@change $($flag)*) };
    (@change) => { false };
    (@landed landed $($flag:ident)*) => { true };
    (@landed $other:ident $($flag:ident)*) => { rule!(@landed $($flag)*) };
    (@landed) => { false };
    (@check landed $($flag:ident)*) => { $crate::rules::Check::Landed(check) };
    (@check found $($flag:ident)*) => { $crate::rules::Check::Found(check) };
    (@check change $($flag:ident)*) => { $crate::rules::Check::Change(check) };
    (@check clock $($flag:ident)*) => { rule!(@check $($flag)*) };
    (@check) => { $crate::rules::Check::Agenda(check) };
}
use rule;

/// All rules, by family.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    [
        structure::RULES,
        approach::RULES,
        ownership::RULES,
        schedule::RULES,
        status::RULES,
        kpi::RULES,
        sdg::RULES,
        service::RULES,
        reuse::RULES,
        once_only::RULES,
        legal::RULES,
        participation::RULES,
        decision::RULES,
        change::RULES,
        review::RULES,
    ]
    .into_iter()
    .flatten()
    .copied()
}

/// What the rules of the book are.
pub fn book() -> Vec<&'static RuleInfo> {
    all().map(|rule| &rule.info).collect()
}

/// The rule of that name.
pub fn find(id: &str) -> Option<&'static Rule> {
    all().find(|rule| rule.info.id == id)
}

/// Under which conditions an agenda is judged.
#[derive(Clone, Copy)]
pub struct Conditions<'a> {
    /// The day that counts as today: the only clock there is.
    pub as_of: Date,
    /// The agenda that sets them: the one that is judged, or the base that it is compared with.
    pub setter: &'a Agenda,
}

/// What an agenda sets for a rule, and the name under `rules` that does: that of the rule, else that of its family.
pub fn setting<'a>(setter: &'a Agenda, rule: &RuleInfo) -> Option<(&'a str, &'a RuleSetting)> {
    let settings = &setter.file()?.rules;
    // Rules of the country's own are of no family.
    let names = [&*rule.id, rule.family()].into_iter().filter(|name| !name.is_empty());
    names.filter_map(|name| settings.get_key_value(name)).map(|(name, setting)| (name.as_str(), setting)).next()
}

/// The value of one of a rule's own parameters: as an agenda sets it, else as usual.
pub fn parameter(setter: &Agenda, rule: &RuleInfo, name: &str) -> f64 {
    let set = setting(setter, rule).and_then(|(_, setting)| setting.number(name));
    let usual = || rule.parameters.iter().find(|parameter| parameter.name == name).map(|parameter| parameter.default);
    set.or_else(usual).unwrap_or_else(|| unreachable!("{} has no parameter {name}", rule.id))
}

impl<'a> Conditions<'a> {
    /// What an agenda sets, on the day `as_of`.
    pub fn of(setter: &'a Agenda, as_of: Date) -> Self {
        Conditions { as_of, setter }
    }
}

/// What all rules find in an agenda, in the order of the rules.
pub fn check(agenda: &Agenda, conditions: Conditions<'_>) -> Vec<Finding> {
    // Most rules need the references; worked out here once, no rule waits for another one's.
    agenda.graph();
    let mut found = each(|check| matches!(check, Check::Agenda(_)), |rule| check_one(rule, agenda, &[], conditions));
    let more = each(|check| matches!(check, Check::Found(_)), |rule| check_one(rule, agenda, &found, conditions));
    found.extend(more);
    found
}

/// What the rules find that judge what a proposal changes, in the order of the rules, those of the country's own behind the others.
pub fn check_changes<'a>(proposal: &Proposal<'a>, conditions: Conditions<'a>) -> Vec<Finding> {
    let mut found = each(|check| matches!(check, Check::Change(_)), |rule| check_change(rule, proposal, conditions));
    let mut of_own_rules = Sink::new(proposal.new, RuleHandle::Book(structure::OWN_RULES), conditions);
    custom::check_changes(proposal, &mut of_own_rules);
    found.extend(of_own_rules.finish());
    found
}

/// What the rules find in how a change landed, in the order of the rules.
pub fn check_landed<'a>(landed: &Landed<'a>, conditions: Conditions<'a>) -> Vec<Finding> {
    let one = |rule: &'static Rule| {
        let mut sink = Sink::new(landed.proposal.new, RuleHandle::Book(&rule.info), conditions);
        if let Check::Landed(check) = rule.check {
            check(landed, &mut sink);
        }
        sink.finish()
    };
    all().filter(|rule| rule.info.landed).flat_map(one).collect()
}

/// The rules that find what is done to measurements after the fact.
const MEASUREMENTS: [&str; 2] = ["change-late-measurement", "change-measurement-rewritten"];

/// What the rules about measurements find in what was changed on a day, under the conditions that the new agenda sets.
pub fn check_measurements(proposal: &Proposal<'_>, day: Date) -> Vec<Finding> {
    let conditions = Conditions::of(proposal.new, day);
    MEASUREMENTS.iter().filter_map(|name| find(name)).flat_map(|rule| check_change(rule, proposal, conditions)).collect()
}

/// What one rule finds in what a proposal changes; nothing, where it judges something else.
fn check_change<'a>(rule: &'static Rule, proposal: &Proposal<'a>, conditions: Conditions<'a>) -> Vec<Finding> {
    let mut sink = Sink::new(proposal.new, RuleHandle::Book(&rule.info), conditions);
    if let Check::Change(check) = rule.check {
        check(proposal, &mut sink);
    }
    sink.finish()
}

/// What the rules of one sort find, side by side, in their order.
fn each(of_sort: fn(Check) -> bool, find: impl Fn(&'static Rule) -> Vec<Finding> + Send + Sync) -> Vec<Finding> {
    let rules: Vec<_> = all().filter(|rule| of_sort(rule.check)).collect();
    let found: Vec<Vec<Finding>> = rules.into_par_iter().map(find).collect();
    found.into_iter().flatten().collect()
}

/// What one rule finds in an agenda in which others have found `found`; nothing, where it judges what a proposal changes.
pub fn check_one(rule: &'static Rule, agenda: &Agenda, found: &[Finding], conditions: Conditions<'_>) -> Vec<Finding> {
    let mut sink = Sink::new(agenda, RuleHandle::Book(&rule.info), conditions);
    match rule.check {
        Check::Agenda(check) => check(agenda, &mut sink),
        Check::Found(check) => check(agenda, found, &mut sink),
        Check::Change(_) | Check::Landed(_) => {}
    }
    sink.finish()
}

/// How many places or names a finding lists.
const MOST_NAMED: usize = 20;

/// Identifiers of entities, as many as a finding lists.
fn names(agenda: &Agenda, entities: impl Iterator<Item = EntityId>) -> Vec<String> {
    let mut names: Vec<String> = entities.take(MOST_NAMED + 1).map(|entity| agenda.record(entity).id.to_string()).collect();
    if names.len() > MOST_NAMED {
        names.truncate(MOST_NAMED);
        names.push("…".to_owned());
    }
    names
}
