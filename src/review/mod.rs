//! What a proposal comes to: what it does elsewhere, whose approval it needs, and whether that is there.
//!
//! Comes in: the agendas that a proposal goes from and to, the verdict on it, its commits, and what people have said of it. Goes
//! out: its consequences, and each approval that the roles of the base ask for, with its state. Who approves what stands in the
//! base alone, so that no proposal says who approves it. Whether a proposal can land is decided in the verdict; this room knows no
//! format.

mod consequences;
mod file;
mod judge;
mod needs;
mod people;
mod policy;
mod statement;

pub use consequences::{Consequence, What, consequences};
pub use file::{Approvals, schema as approvals_schema};
pub use people::{Identity, holds};
pub use policy::approves;
pub use statement::{Says, Seen, Statement};

use crate::agenda::Agenda;
use crate::changes::{Change, Proposal};
use crate::model::{Date, LocalisedText};
use crate::store::Branch;
use crate::text::{Failure, Message};
use crate::verdict::Verdict;
use judge::Judge;
use needs::Needs;
use policy::Policy;
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

/// Something that nobody approves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Without {
    /// A promise changes, and no role of the base approves changes of its kind: the number of the change.
    Promise(usize),
    /// A decision, as `decisions/id`, is said to be taken, and not by whom.
    Decision(String),
}

/// What a decision is called that a proposal brings, accepts or alters: whoever took it has to approve that it says so.
pub const DECISION_TAKEN: &str = "decision-taken";

/// An approval that a proposal needs.
#[derive(Debug, Clone, PartialEq)]
pub struct Approval {
    /// What the change means that is to be approved, as the role names it; or `decision-taken`.
    pub meaning: String,
    /// The same in words.
    pub phrase: Message,
    /// Whose approval, as `roles/id` or `bodies/id`.
    pub role: String,
    /// The title of that role or body.
    pub title: Option<LocalisedText>,
    /// What changes, as `folder/id`, or `agenda`.
    pub entity: String,
    /// Whether it is there.
    pub state: State,
    /// Why it is not.
    pub why: Option<Why>,
    /// Who gave it, where they may be named.
    pub by: Option<String>,
    /// Where it can be read: the number of a commit, or an address on the web.
    pub evidence: Option<String>,
}

/// Whether an approval is there; the better one first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// A member of the role has approved what is proposed.
    Given,
    /// A member of the role has approved something else: the proposal has changed in that since, or nobody can tell.
    Stale,
    /// Only its author has.
    Own,
    /// Nobody who could has.
    Missing,
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

/// Why an approval is not there, beyond that nobody gave it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// The base does not have the role or body: one that comes with a proposal, or has ended, vouches for nothing.
    NotInBase,
    /// Nobody holds the role on the day.
    NobodyHolds,
    /// A member of the role asks for changes.
    Objected,
    /// What was approved is not what is proposed now.
    ChangedSince,
    /// The commit that was approved is none of the proposal's.
    NotInProposal,
    /// Nobody can tell what was approved.
    Unknown,
    /// It was given too many approved commits ago to be looked at.
    TooManyStates,
}

impl Why {
    /// The word for it in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Why::NotInBase => "not-in-base",
            Why::NobodyHolds => "nobody-holds-it",
            Why::Objected => "changes-requested",
            Why::ChangedSince => "changed-since",
            Why::NotInProposal => "not-in-proposal",
            Why::Unknown => "unknown",
            Why::TooManyStates => "too-many-versions",
        }
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
    let approvals = Judge::new(question, &policy).approvals(&needs)?;
    Ok(Review {
        changes: question.proposal.changes().cloned().collect(),
        consequences: consequences(question.proposal, question.verdict),
        approvals,
        without: needs.without,
        not_before: policy.since().filter(|since| as_of < *since),
        unread: policy.unread(),
    })
}
