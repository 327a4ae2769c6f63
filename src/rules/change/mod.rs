//! What was promised is not taken back in passing: what a proposal changes against its base, and the decisions behind it.
//!
//! These rules judge pairs: they speak where a base is given, and everything they find is new against it.

mod asks_more;
mod deadline_moved;
mod decided;
mod decision_edited;
mod deleted;
mod id_reused;
mod mixed;
mod renames;
mod rule_weakened;
mod status_jump;
mod transitions;

use super::Rule;

pub(super) static RULES: &[&Rule] = &[
    &deadline_moved::RULE,
    &deleted::RULE,
    &id_reused::RULE,
    &status_jump::RULE,
    &decision_edited::RULE,
    &rule_weakened::RULE,
    &asks_more::RULE,
    &mixed::RULE,
];
