//! Nobody is asked twice for what the State holds.

use super::Rule;

pub(super) static RULES: &[&Rule] = &[];
