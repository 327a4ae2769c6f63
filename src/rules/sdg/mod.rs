//! Aligned with the sustainable development goals.

mod not_aligned;
mod unknown_target;

use super::Rule;

pub(super) static RULES: &[&Rule] = &[&unknown_target::RULE, &not_aligned::RULE];
