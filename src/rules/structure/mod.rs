//! The files say what they mean.

mod custom_rule;
mod cycle;
mod dangling_reference;
mod duplicate_id;
mod duplicate_key;
mod file_name;
mod missing_translation;
mod reference_to_retired;
mod schema;
mod syntax;
mod unknown_kind;
mod unused;

pub(super) use dangling_reference::{MOST_SUGGESTIONS, elsewhere, meant};
pub(super) use reference_to_retired::ended;

use super::Rule;
use crate::finding::RuleInfo;

/// The rule that says what is wrong with those of the country's own.
pub(super) static OWN_RULES: &RuleInfo = &custom_rule::RULE.info;

pub(super) static RULES: &[&Rule] = &[
    &syntax::RULE,
    &duplicate_key::RULE,
    &schema::RULE,
    &unknown_kind::RULE,
    &file_name::RULE,
    &duplicate_id::RULE,
    &dangling_reference::RULE,
    &reference_to_retired::RULE,
    &cycle::RULE,
    &missing_translation::RULE,
    &unused::RULE,
    &custom_rule::RULE,
];
