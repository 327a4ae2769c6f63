//! What all rules find in an agenda and in the base that it is compared with, where both share what is the same.

use super::{Conditions, check, check_changes};
use crate::changes::Proposal;
use crate::finding::Finding;
use crate::model::Date;

/// What all rules find in the new agenda of a proposal and in what it changes; and what they find in the old one. Under the
/// conditions that the old one sets.
pub fn check_since(proposal: &Proposal<'_>, as_of: Date) -> (Vec<Finding>, Vec<Finding>) {
    let (agenda, base) = (proposal.new, proposal.old);
    let conditions = Conditions::of(base, as_of);
    if agenda.is_same(base) {
        let found = check(agenda, conditions);
        return (found.clone(), found);
    }
    // Side by side, no rule that takes long leaves a core idle.
    let (mut found, of_base) = rayon::join(|| check(agenda, conditions), || check(base, conditions));
    found.extend(check_changes(proposal, conditions));
    (found, of_base)
}
