//! Everything has a date, and dates that move are decided.

mod blocked_by_law;
mod inconsistent_moves;
mod milestone_outside;
mod no_due_date;
mod often_moved;
mod outside_period;
mod overdue;
mod promise;

pub(crate) use blocked_by_law::{TooEarly, is_without_law, too_early};
pub(crate) use promise::{Promise, State, of_commitment, of_line, promises};

use super::Rule;

pub(super) static RULES: &[&Rule] = &[
    &no_due_date::RULE,
    &outside_period::RULE,
    &milestone_outside::RULE,
    &overdue::RULE,
    &blocked_by_law::RULE,
    &often_moved::RULE,
    &inconsistent_moves::RULE,
];

/// How many moves or milestones of an entity one rule reports; the others show when these are corrected.
const MOST: usize = 100;
