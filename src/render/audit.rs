//! How changes landed, as data for programs.

use super::review::{ApprovalOut, approval};
use super::verdict::{FindingOut, LevelOut, OutcomeOut, finding_out, level_out, outcome_out};
use crate::history::{Coverage, Landing};
use crate::i18n::Catalogue;
use crate::report::{Audit, authors_out, told_evidence};
use crate::store::Cut;
use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde::Serialize;
use serde_json::Value;

/// The audit of `agenda audit --format json`. Readers ignore keys that they do not know.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(title = "Audit")]
struct AuditOut {
    /// The version of this format: a new minor number adds keys, a new major number changes them.
    format_version: &'static str,
    /// What was looked at, as it was asked for.
    range: String,
    /// The day on which the last commit landed that was looked at.
    as_of: String,
    /// Whether the history is cut off at its beginning.
    cut: bool,
    /// What it amounts to. The command ends with exit code 1 exactly when it is `failed`.
    outcome: OutcomeOut,
    /// The commits that change something of the agenda, the oldest first.
    commits: Vec<CommitOut>,
    /// How many of them landed with evidence of each grade, by kind.
    coverage: Vec<CoverageOut>,
    /// What the rules of the family `review` find, commit by commit.
    findings: Vec<FindingOut>,
    /// The level from which a finding fails the audit.
    fail_on: LevelOut,
}

/// A commit, and what there is to show that somebody looked at it.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct CommitOut {
    /// Its number.
    commit: String,
    /// The day on which it landed.
    date: String,
    /// Who wrote it: the roles that they held then, as `roles/id`, else the name in the commit.
    author: String,
    /// The number of its pull request.
    #[serde(skip_serializing_if = "Option::is_none")]
    pull_request: Option<u64>,
    /// The grade of the evidence, from 0 to 5.
    grade: u8,
    /// What there is, the strongest first, in the language of the command.
    why: Vec<String>,
    /// What changed, as `folder/id`, or `agenda`.
    entities: Vec<String>,
    /// The words for what changed, such as `deadline-moved`.
    changes: Vec<&'static str>,
    /// The approvals that it needed, by the roles of that time.
    approvals: Vec<ApprovalOut>,
    /// Whether the agenda asked for review by then.
    asked: bool,
}

/// How many changes of a kind landed with evidence of a grade.
#[derive(Serialize, JsonSchema)]
struct CoverageOut {
    /// The kind, or `agenda`.
    kind: &'static str,
    /// The grade, from 0 to 5.
    grade: usize,
    /// The number of commits.
    count: usize,
}

/// The audit as JSON.
pub fn json(audit: &Audit<'_>, catalogue: &Catalogue) -> String {
    let coverage = Coverage::of(audit.landings.iter());
    let coverage = coverage.0.iter().flat_map(|(kind, grades)| {
        let kind = kind.map_or("agenda", |kind| kind.name());
        grades.iter().enumerate().map(move |(grade, count)| CoverageOut { kind, grade, count: *count })
    });
    super::json::written(&AuditOut {
        format_version: "1.0",
        range: audit.range.to_owned(),
        as_of: audit.as_of.to_string(),
        cut: audit.cut.is_some_and(|cut| matches!(cut, Cut::Shallow | Cut::Unreadable(_))),
        outcome: outcome_out(audit.outcome),
        commits: audit.landings.iter().map(|landing| commit(landing, catalogue)).collect(),
        coverage: coverage.collect(),
        findings: audit.findings.iter().map(|one| finding_out(one, catalogue)).collect(),
        fail_on: level_out(audit.fail_on),
    })
}

/// The published schema of the audit.
pub fn schema() -> Value {
    SchemaSettings::draft07().into_generator().into_root_schema_for::<AuditOut>().to_value()
}

fn commit(landing: &Landing, catalogue: &Catalogue) -> CommitOut {
    let commit = &landing.commit;
    CommitOut {
        commit: commit.id.clone(),
        date: commit.day.to_string(),
        author: authors_out(commit),
        pull_request: commit.pull_request,
        grade: landing.grade(),
        why: told_evidence(landing, catalogue),
        entities: landing.entities.clone(),
        changes: landing.words.iter().map(|word| word.name()).collect(),
        approvals: landing.approvals.iter().map(approval).collect(),
        asked: landing.asked.is_some(),
    }
}
