//! Whose approval changes need, and whether it is there.
//!
//! Comes in: the two agendas that a change goes from and to, its commits, and what people have said of it. Goes out: each approval
//! that the roles of the agenda it goes to land in ask for, with its state. Who approves what stands in that agenda alone, so that
//! no change says who approves it. This room decides nothing about landing, and knows no format.

mod file;
mod judge;
mod needs;
mod people;
mod policy;
mod statement;

pub use file::{Approvals, schema};
pub use judge::{Approver, Question, approvals, approvers, is_vouched_by_authors_alone};
pub use needs::Needs;
pub use people::{Authors, Identity, holds};
pub use policy::{Policy, approves};
pub use statement::{Says, Seen, Source, Statement, approves_in};

use crate::model::LocalisedText;
use crate::text::Message;

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
