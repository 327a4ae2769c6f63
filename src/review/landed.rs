//! How what is on a line already came to be there, and what the rules find in that.

use crate::finding::Finding;
use crate::history::{Landing, Sources, Visit, Walk};
use crate::model::Date;
use crate::rules::{Conditions, Landed, check_landed};
use crate::text::Failure;
use crate::verdict::{Judged, Outcome, Terms, judge_landed};
use std::ops::Range;

/// What landed, and what came of it.
#[derive(Debug)]
pub struct Audited {
    /// What landed, the oldest first.
    pub landings: Vec<Landing>,
    /// What the rules find in it, commit by commit.
    pub findings: Vec<Judged>,
    /// What that amounts to.
    pub outcome: Outcome,
}

/// Looks at how the commits in some places of a line landed. The terms are those of the agenda as it is now.
///
/// # Errors
/// Where a commit cannot be read.
pub fn audited(walk: &Walk<'_>, places: Range<usize>, sources: &Sources<'_>, terms: &Terms<'_>) -> Result<Audited, Failure> {
    let each = |visit: &Visit<'_>| -> Result<Option<(Landing, Vec<Finding>)>, Failure> {
        let Some(landing) = walk.landing(visit, sources)? else { return Ok(None) };
        let conditions = Conditions::of(visit.proposal.new, landing.commit.day);
        let found = check_landed(&Landed { proposal: &visit.proposal, landing: &landing }, conditions);
        Ok(Some((landing, found)))
    };
    let (mut landings, mut found): (Vec<Landing>, Vec<(Date, Vec<Finding>)>) = (Vec::new(), Vec::new());
    walk.visit(places, each, |told| {
        if let Some((landing, findings)) = told? {
            found.push((landing.commit.day, findings));
            landings.push(landing);
        }
        Ok(())
    })?;
    let (findings, outcome) = judge_landed(found, terms);
    Ok(Audited { landings, findings, outcome })
}
