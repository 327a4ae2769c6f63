//! What was promised is not taken back in passing: what a proposal changes against its base, and the decisions behind it.
//!
//! These rules judge pairs: they speak where a base is given, and everything they find is new against it.

mod asks_more;
mod baseline_rewritten;
mod deadline_moved;
mod decided;
mod decision_edited;
mod deleted;
mod first_promise_altered;
mod id_reused;
mod late_measurement;
mod measured;
mod measurement_rewritten;
mod mixed;
mod owner_swapped;
mod published_report_edited;
mod renames;
mod rule_weakened;
mod sides;
mod status_jump;
mod target_lowered;
mod transitions;

use super::Rule;

pub(super) static RULES: &[&Rule] = &[
    &deadline_moved::RULE,
    &target_lowered::RULE,
    &baseline_rewritten::RULE,
    &measurement_rewritten::RULE,
    &deleted::RULE,
    &id_reused::RULE,
    &status_jump::RULE,
    &decision_edited::RULE,
    &published_report_edited::RULE,
    &first_promise_altered::RULE,
    &owner_swapped::RULE,
    &rule_weakened::RULE,
    &asks_more::RULE,
    &mixed::RULE,
    &late_measurement::RULE,
];
