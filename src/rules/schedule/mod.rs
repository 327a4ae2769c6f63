//! Everything has a date, and dates that move are decided.

use super::Rule;

pub(super) static RULES: &[&Rule] = &[];
