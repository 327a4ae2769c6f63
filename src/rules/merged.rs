//! What all rules find in an agenda that was merged from two others, and in these.

use super::{Conditions, check};
use crate::agenda::Agenda;
use crate::finding::Finding;

/// What all rules find in a merged agenda, and in the two that it was merged from, under the same conditions. Where merging gives one
/// of the two, nothing is new, and the other one is not judged.
pub fn check_merged(
    merged: &Agenda,
    [into, head]: [&Agenda; 2],
    conditions: Conditions<'_>,
) -> (Vec<Finding>, [Vec<Finding>; 2]) {
    if merged.is_same(into) {
        let found = check(merged, conditions);
        return (found.clone(), [found, Vec::new()]);
    }
    if merged.is_same(head) {
        let found = check(merged, conditions);
        return (found.clone(), [Vec::new(), found]);
    }
    let sides = || rayon::join(|| check(into, conditions), || check(head, conditions));
    let (found, (into, head)) = rayon::join(|| check(merged, conditions), sides);
    (found, [into, head])
}
