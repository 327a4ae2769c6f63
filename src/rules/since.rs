//! What all rules find in an agenda and in the base that it is compared with, where both share what is the same.

use super::{Conditions, check};
use crate::agenda::Agenda;
use crate::finding::Finding;
use crate::model::Date;

/// What all rules find in an agenda, and in a base, under the conditions that the base sets.
pub fn check_since(agenda: &Agenda, base: &Agenda, as_of: Date) -> (Vec<Finding>, Vec<Finding>) {
    let conditions = Conditions::of(base, as_of);
    if agenda.is_same(base) {
        let found = check(agenda, conditions);
        return (found.clone(), found);
    }
    // Side by side, no rule that takes long leaves a core idle.
    rayon::join(|| check(agenda, conditions), || check(base, conditions))
}
