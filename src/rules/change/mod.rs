//! What was promised is not taken back in passing: what a proposal changes against its base, and the decisions behind it.
//!
//! These rules judge pairs: they speak where a base is given, and everything they find is new against it.

mod deadline_moved;
mod decided;

use super::Rule;

pub(super) static RULES: &[&Rule] = &[&deadline_moved::RULE];
