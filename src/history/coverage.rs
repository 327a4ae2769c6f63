//! How much of what landed there is evidence for, by kind.

use super::{HIGHEST_GRADE, Landing};
use crate::model::Kind;
use std::collections::BTreeMap;

/// How many changes landed with evidence of each grade.
pub type Grades = [usize; HIGHEST_GRADE as usize + 1];

/// How many changes of each kind landed with evidence of each grade; a commit counts once for each kind of which it changes something,
/// under none for `agenda.yaml`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Coverage(pub BTreeMap<Option<Kind>, Grades>);

impl Coverage {
    /// The coverage of some landings.
    pub fn of<'l>(landings: impl Iterator<Item = &'l Landing>) -> Self {
        let mut coverage = Coverage::default();
        for landing in landings {
            let kind = |entity: &String| entity.split_once('/').and_then(|(folder, _)| Kind::find(folder));
            let mut kinds: Vec<Option<Kind>> = landing.entities.iter().map(kind).collect();
            kinds.sort_unstable();
            kinds.dedup();
            for kind in kinds {
                coverage.0.entry(kind).or_default()[usize::from(landing.grade())] += 1;
            }
        }
        coverage
    }
}

/// How many of some changes have evidence of at least a grade, and how many there are.
pub fn at_least(grades: &Grades, grade: u8) -> (usize, usize) {
    (grades.iter().skip(usize::from(grade)).sum(), grades.iter().sum())
}
