//! Built once, used by many.

use super::Rule;

pub(super) static RULES: &[&Rule] = &[];
