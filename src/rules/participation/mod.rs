//! Who is concerned is heard, answered and thanked.

use super::Rule;

pub(super) static RULES: &[&Rule] = &[];
