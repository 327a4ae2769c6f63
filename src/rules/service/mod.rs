//! Services are digital first, inclusive, assessed and kept up to date.

use super::Rule;

pub(super) static RULES: &[&Rule] = &[];
