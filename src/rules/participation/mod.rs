//! Who is concerned is heard, answered and thanked.

mod group_missing;
mod not_consulted;
mod not_thanked;
mod silent_year;
mod unanswered;

pub(crate) use group_missing::{GROUPS as REQUIRED_GROUPS, group};
pub(crate) use not_thanked::{is_thanked, is_thanked_alone};

use super::Rule;

pub(super) static RULES: &[&Rule] =
    &[&not_consulted::RULE, &group_missing::RULE, &unanswered::RULE, &not_thanked::RULE, &silent_year::RULE];
