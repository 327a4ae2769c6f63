//! Decisions stand on their own feet: waivers end, are needed, and are granted by others; what relies on a decision relies on one
//! that was taken.

mod not_accepted;
mod self_granted;
mod waiver_lapsed;
mod waiver_unused;
mod waiver_without_end;

use super::Rule;

pub(super) static RULES: &[&Rule] =
    &[&waiver_without_end::RULE, &waiver_lapsed::RULE, &waiver_unused::RULE, &self_granted::RULE, &not_accepted::RULE];
