//! Decisions stand on their own feet.

use super::Rule;

pub(super) static RULES: &[&Rule] = &[];
