//! This is a whole-of-government agenda: the activities, roles and next steps that it needs.

mod missing_activity;
mod missing_capability;
mod missing_role;
mod momentum_lost;
mod no_advisory_body;
mod no_inclusion;
mod no_launch;
mod not_promoted;
mod once_only_not_in_law;
mod unfinished_predecessor;

pub(crate) use missing_activity::REQUIRED as ACTIVITIES;
pub(crate) use missing_capability::{REQUIRED as CAPABILITIES, offers};
pub(crate) use missing_role::{REQUIRED as FUNCTIONS, holders};
pub(crate) use no_advisory_body::REQUIRED as BODIES;

use super::Rule;

pub(super) static RULES: &[&Rule] = &[
    &missing_activity::RULE,
    &missing_capability::RULE,
    &once_only_not_in_law::RULE,
    &no_advisory_body::RULE,
    &missing_role::RULE,
    &no_launch::RULE,
    &not_promoted::RULE,
    &momentum_lost::RULE,
    &no_inclusion::RULE,
    &unfinished_predecessor::RULE,
];
