//! The review of a proposal as data for programs.

use super::verdict::{VerdictOut, out};
use crate::approval::{Approval, DECISION_TAKEN, State, Without};
use crate::i18n::Catalogue;
use crate::report::{ChangeOut, ConsequenceOut, changes_out, consequences_out};
use crate::review::Review;
use crate::verdict::{Outcome, Verdict};
use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde::Serialize;
use serde_json::Value;

/// The review of `agenda review --format json`: a verdict, with what the proposal changes and whose approval it needs. Its outcome
/// is `failed` too where an approval is not there that counts. Readers ignore keys that they do not know.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(title = "Review")]
struct ReviewOut {
    #[serde(flatten)]
    verdict: VerdictOut,
    /// The commit that is proposed.
    head: String,
    /// What it changes, in the order of the entities.
    changes: Vec<ChangeOut>,
    /// What it does, beside what it says.
    consequences: Vec<ConsequenceOut>,
    /// The approvals that it needs, role by role.
    approvals: Vec<ApprovalOut>,
    /// The day from which on approvals that are not there fail a proposal, where that is still to come.
    #[serde(skip_serializing_if = "Option::is_none")]
    approvals_from: Option<String>,
    /// What nobody approves; it fails nothing.
    without_approval: Vec<WithoutOut>,
}

/// An approval that a proposal needs.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct ApprovalOut {
    /// What the change means that is to be approved, as the role names it under `approves`: a kind, `kind.field`, or a change such
    /// as `deadline-moved`. `decision-taken`, where whoever took a decision has to approve that the proposal says so.
    meaning: String,
    /// Whose approval, as `roles/id` or `bodies/id`.
    role: String,
    /// What changes, as `folder/id`, or `agenda`.
    entity: String,
    /// Whether it is there.
    state: StateOut,
    /// Why it is not: `not-in-base`, `nobody-holds-it`, `changes-requested`, `changed-since`, `not-in-proposal`, `unknown` or
    /// `too-many-versions`.
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<&'static str>,
    /// Who gave it, where they may be named.
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<String>,
    /// Where it can be read: the number of a commit, or an address on the web.
    #[serde(skip_serializing_if = "Option::is_none")]
    evidence: Option<String>,
}

/// Whether an approval is there.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
enum StateOut {
    /// A member of the role has approved what is proposed.
    Given,
    /// Nobody who could has.
    Missing,
    /// A member of the role has approved something else: the proposal has changed in that since, or nobody can tell.
    Stale,
    /// Only its author has.
    #[serde(rename = "self")]
    Own,
}

/// Something that nobody approves.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct WithoutOut {
    /// The entity, as `folder/id`.
    entity: String,
    /// The field; none for the entity as a whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    field: Option<String>,
    /// What the change is, such as `deadline-moved`: a promise, which no role of the base approves. `decision-taken`, where a
    /// decision does not say who took it.
    change: &'static str,
}

/// The review as JSON.
pub fn json(review: &Review, verdict: &Verdict, outcome: Outcome, head: &str, catalogue: &Catalogue) -> String {
    let without = review.without.iter().filter_map(|one| match one {
        Without::Promise(number) => review.changes.get(*number).map(|change| WithoutOut {
            entity: change.entity.clone(),
            field: change.field.clone(),
            change: change.word.name(),
        }),
        Without::Decision(entity) => Some(WithoutOut { entity: entity.clone(), field: None, change: DECISION_TAKEN }),
    });
    super::json::written(&ReviewOut {
        verdict: out(verdict, outcome, catalogue),
        head: head.to_owned(),
        changes: changes_out(&review.changes, catalogue),
        consequences: consequences_out(&review.consequences, catalogue),
        approvals: review.approvals.iter().map(approval).collect(),
        approvals_from: review.not_before.map(|day| day.to_string()),
        without_approval: without.collect(),
    })
}

/// The published schema of the review.
pub fn schema() -> Value {
    SchemaSettings::draft07().into_generator().into_root_schema_for::<ReviewOut>().to_value()
}

pub(super) fn approval(approval: &Approval) -> ApprovalOut {
    ApprovalOut {
        meaning: approval.meaning.clone(),
        role: approval.role.clone(),
        entity: approval.entity.clone(),
        state: match approval.state {
            State::Given => StateOut::Given,
            State::Missing => StateOut::Missing,
            State::Stale => StateOut::Stale,
            State::Own => StateOut::Own,
        },
        why: approval.why.map(|why| why.name()),
        by: approval.by.clone(),
        evidence: approval.evidence.clone(),
    }
}
