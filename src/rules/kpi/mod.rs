//! Indicators measure what they say.

use super::Rule;

pub(super) static RULES: &[&Rule] = &[];
