//! The law comes first.

use super::Rule;

pub(super) static RULES: &[&Rule] = &[];
