//! Somebody answers for everything.

use super::Rule;

pub(super) static RULES: &[&Rule] = &[];
