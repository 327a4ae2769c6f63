//! This is a whole-of-government agenda: the activities, roles and next steps that it needs.

use super::Rule;

pub(super) static RULES: &[&Rule] = &[];
