//! What a proposal comes to: what it does elsewhere, whose approval it needs, and whether that is there.
//!
//! Comes in: the agendas that a proposal goes from and to, the verdict on it, its commits, and what people have said of it. Goes
//! out: its consequences, and each approval that it needs, with its state; of what has landed, what there is to show for it. Whether a proposal can land is decided in the verdict;
//! this room knows no format.

mod consequences;
mod landed;

pub use consequences::{Consequence, What, consequences};
pub use landed::{Audited, audited};

use crate::agenda::{Agenda, load_beside};
use crate::approval::{self, Approval, Approvals, Needs, Policy, State, Without};
use crate::changes::{Change, Proposal};
use crate::model::Date;
use crate::rules::book;
use crate::store::{Branch, Commit, Revision, merge_base};
use crate::text::Failure;
use crate::verdict::Verdict;
use std::path::Path;

/// What is asked: whose approval a proposal needs.
pub struct Question<'a> {
    /// The folder of the agenda, in its repository.
    pub folder: &'a Path,
    /// The commits of the proposal.
    pub branch: &'a Branch,
    /// What it changes, from the agenda that it left.
    pub proposal: &'a Proposal<'a>,
    /// The verdict on it, on the day that counts as today.
    pub verdict: &'a Verdict,
    /// The agenda as the base has it now: it says who approves, so that nobody leaves it early to be asked less.
    pub now: &'a Agenda,
    /// What people have said beside the commits.
    pub approvals: &'a Approvals,
    /// Whether what trailers of the commits say counts too.
    pub trailers: bool,
}

/// What a proposal comes to.
#[derive(Debug)]
pub struct Review {
    /// What it changes.
    pub changes: Vec<Change>,
    /// What that does elsewhere.
    pub consequences: Vec<Consequence>,
    /// The approvals that it needs, role by role.
    pub approvals: Vec<Approval>,
    /// What nobody approves; it keeps nothing from landing.
    pub without: Vec<Without>,
    /// The day from which on approvals count, where that is still to come.
    pub not_before: Option<Date>,
    /// The roles and bodies of the base whose files cannot be read, so that nobody knows what they approve.
    pub unread: Vec<String>,
}

impl Review {
    /// How many approvals are in a state.
    pub fn in_state(&self, state: State) -> usize {
        self.approvals.iter().filter(|approval| approval.state == state).count()
    }

    /// How many approvals are not there and keep the proposal from landing; a role that cannot be read lacks for what it may ask.
    pub fn lacking(&self) -> usize {
        let not_given = self.approvals.len() - self.in_state(State::Given);
        if self.not_before.is_some() { 0 } else { not_given + self.unread.len() }
    }
}

/// Works out what a proposal does elsewhere, whose approval it needs, and whether that is there.
///
/// # Errors
/// Where a commit that somebody has approved cannot be read.
pub fn review(question: &Question<'_>) -> Result<Review, Failure> {
    let as_of = question.verdict.as_of;
    let policy = Policy::of(question.now, as_of);
    let needs = Needs::of(question.proposal, &policy);
    let approvals = approval::approvals(
        &approval::Question {
            branch: question.branch,
            policy: &policy,
            approvals: question.approvals,
            trailers: question.trailers,
            earlier: &|commit| question.earlier(commit, &policy),
        },
        &needs,
    )?;
    Ok(Review {
        changes: question.proposal.changes().cloned().collect(),
        consequences: consequences(question.proposal, question.verdict),
        approvals,
        without: needs.without,
        not_before: policy.since().filter(|since| as_of < *since),
        unread: policy.unread(),
    })
}

impl Question<'_> {
    /// What the proposal needed when it was at a commit, against where it had left the base by then: what came from the base since, by
    /// merging it, is no change of the proposal.
    fn earlier(&self, commit: &Commit, policy: &Policy<'_>) -> Result<Needs, Failure> {
        let Question { folder, branch, proposal, .. } = self;
        let left = merge_base(folder, &branch.tip, &commit.id)?;
        let then = load_beside(&Revision::open(folder, &commit.id)?, proposal.new)?;
        let other = if left == branch.base { None } else { Some(load_beside(&Revision::open(folder, &left)?, proposal.new)?) };
        let before = other.as_ref().unwrap_or(proposal.old);
        Ok(Needs::of(&Proposal::between(before, &then, &book()), policy))
    }
}
