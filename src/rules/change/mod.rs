//! What was promised is not taken back in passing: what a proposal changes against its base, and the decisions behind it.
//!
//! These rules judge pairs: they speak where a base is given, and everything they find is new against it.

mod baseline_rewritten;
mod deadline_moved;
mod decided;
mod first_promise_altered;
mod late_measurement;
mod measured;
mod measurement_rewritten;
mod owner_swapped;
mod published_report_edited;
mod sides;
mod target_lowered;

use super::Rule;

pub(super) static RULES: &[&Rule] = &[
    &deadline_moved::RULE,
    &target_lowered::RULE,
    &baseline_rewritten::RULE,
    &measurement_rewritten::RULE,
    &published_report_edited::RULE,
    &first_promise_altered::RULE,
    &owner_swapped::RULE,
    &late_measurement::RULE,
];
