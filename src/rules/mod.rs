//! The rule book: one file for each rule, grouped in families, and the register of them all.
//!
//! Comes in: a loaded agenda. Goes out: findings, at the rules' own levels. A rule speaks of entities and fields; the places
//! are looked up here. This room decides nothing about levels, waivers or success.
//!
//! A rule is a file with a doc comment (what it looks for and why, a `yaml bad` and a `yaml good` example), its name, its
//! level, and a function. To add one: its file, a `mod` line, an entry in its family's list.

mod sdg;
mod sink;
mod structure;

pub use sink::{Draft, Sink};

use crate::agenda::Agenda;
use crate::finding::{Finding, RuleInfo};
use crate::model::Date;
use rayon::prelude::*;

/// A rule: what it is, and how it is checked.
pub struct Rule {
    /// What it is.
    pub info: RuleInfo,
    /// Finds what it looks for.
    pub check: fn(&Agenda, &mut Sink<'_>),
}

/// Declares the rule of a file from its doc comment, its name and its level.
macro_rules! rule {
    ($(#[doc = $doc:literal])+ $id:literal, $level:ident) => {
        pub static RULE: $crate::rules::Rule = $crate::rules::Rule {
            info: $crate::finding::RuleInfo {
                id: $id,
                level: $crate::finding::Level::$level,
                doc: concat!($($doc, "\n",)+),
            },
            check,
        };
    };
}
use rule;

/// All rules, by family.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    [structure::RULES, sdg::RULES].into_iter().flatten().copied()
}

/// The rule of that name.
pub fn find(id: &str) -> Option<&'static Rule> {
    all().find(|rule| rule.info.id == id)
}

/// The families of the rule book. Those that have no rule here yet may be set and waived all the same.
pub const FAMILIES: [&str; 15] = [
    "structure",
    "approach",
    "ownership",
    "schedule",
    "status",
    "kpi",
    "sdg",
    "service",
    "reuse",
    "once",
    "legal",
    "participation",
    "decision",
    "change",
    "review",
];

/// What all rules find in an agenda on the day `as_of`, in the order of the rules.
pub fn check(agenda: &Agenda, as_of: Date) -> Vec<Finding> {
    let rules: Vec<_> = all().collect();
    // Most rules need the references; worked out here once, no rule waits for another one's.
    agenda.graph();
    let found: Vec<Vec<Finding>> = rules.par_iter().map(|rule| check_one(rule, agenda, as_of)).collect();
    found.into_iter().flatten().collect()
}

/// What one rule finds in an agenda on the day `as_of`.
pub fn check_one(rule: &'static Rule, agenda: &Agenda, as_of: Date) -> Vec<Finding> {
    let mut sink = Sink::new(agenda, &rule.info, as_of);
    (rule.check)(agenda, &mut sink);
    sink.finish()
}
