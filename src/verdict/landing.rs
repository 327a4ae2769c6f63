//! Whether a proposal can land: the verdict on it does not fail, and the approvals that it needs are there.

use super::Outcome;

impl Outcome {
    /// What a verdict amounts to for a proposal that lacks so many of the approvals that count.
    #[must_use]
    pub fn with_approvals_lacking(self, lacking: usize) -> Outcome {
        if lacking == 0 { self } else { Outcome::Failed }
    }
}
