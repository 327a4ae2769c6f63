//! How changes landed, on a page.

use super::{Block, Table};
use crate::approval::State;
use crate::finding::Level;
use crate::history::{Author, Commit, Coverage, Evidence, Grades, HIGHEST_GRADE, Landing, at_least};
use crate::i18n::Catalogue;
use crate::model::{Date, Kind, LocalisedText};
use crate::store::{Cut, Form, Standing};
use crate::text::{Message, Value};
use crate::verdict::{Judged, Outcome};
use std::cmp::Reverse;

/// What was looked at, and what came of it.
pub struct Audit<'a> {
    /// What was looked at, as it was asked for.
    pub range: &'a str,
    /// The commits that were looked at, those that change nothing of the agenda among them.
    pub commits: usize,
    /// The day until which.
    pub as_of: Date,
    /// Why the history does not reach back to the first commit, where it does not.
    pub cut: Option<Cut>,
    /// What landed, the oldest first.
    pub landings: &'a [Landing],
    /// What the rules find in it.
    pub findings: &'a [Judged],
    /// What that amounts to.
    pub outcome: Outcome,
    /// The level from which a finding fails.
    pub fail_on: Level,
    /// The grade of which coverage is told: what the agenda asks for at least, else the first at which somebody who holds a role looked.
    pub grade: u8,
}

/// The first grade at which somebody who holds a role looked.
pub const USUAL_GRADE: u8 = 3;

/// So many entities of a commit are named.
const MOST_NAMED: usize = 3;

/// A page about how changes landed.
pub fn audit(audit: &Audit<'_>, catalogue: &Catalogue) -> Vec<Block> {
    let mut page = vec![Block::Heading(1, catalogue.plain("audit-title")), Block::Paragraph(summary(audit, catalogue))];
    page.extend(audit.cut.map(|_| Block::Paragraph(catalogue.plain("audit-cut"))));
    if audit.landings.is_empty() {
        return page;
    }
    page.push(Block::Heading(2, catalogue.plain("audit-coverage")));
    let coverage = Coverage::of(audit.landings.iter());
    page.extend(told_coverage(&coverage, audit.grade, catalogue).map(Block::Paragraph));
    page.push(Block::Table(coverage_table(&coverage, audit.grade, catalogue)));
    page.push(Block::Paragraph(catalogue.plain("audit-grades")));
    page.push(Block::Heading(2, catalogue.plain("review-findings")));
    page.extend(findings(audit, catalogue));
    page.push(Block::Heading(2, catalogue.plain("audit-changes")));
    page.push(Block::Table(changes(audit.landings, catalogue)));
    page
}

fn summary(audit: &Audit<'_>, catalogue: &Catalogue) -> String {
    let failing = audit.findings.iter().filter(|one| one.fails(audit.fail_on)).count();
    let message = Message::plain(match audit.outcome {
        Outcome::Failed => "audit-failed",
        Outcome::Findings => "audit-findings",
        Outcome::Clean => "audit-clean",
    });
    let verdict = message.with("count", if audit.outcome == Outcome::Failed { failing } else { audit.findings.len() });
    let summary = Message::plain("audit-summary")
        .with("range", audit.range)
        .with("commits", audit.commits)
        .with("changes", audit.landings.len())
        .with("day", audit.as_of)
        .with("verdict", verdict);
    catalogue.say(&summary)
}

/// Of each kind the share that has at least the grade, in a sentence.
fn told_coverage(coverage: &Coverage, grade: u8, catalogue: &Catalogue) -> Option<String> {
    let mut all = Grades::default();
    coverage.0.values().flat_map(|grades| grades.iter().enumerate()).for_each(|(grade, count)| all[grade] += count);
    let (there, of) = at_least(&all, grade);
    let message = Message::plain("audit-coverage-told").with("grade", u64::from(grade)).with("share", share(there, of)?);
    Some(catalogue.say(&message.with("count", there).with("of", of)))
}

/// A share in whole percent, rounded down: what is not all is not shown as all.
fn share(there: usize, of: usize) -> Option<usize> {
    (there * 100).checked_div(of)
}

fn coverage_table(coverage: &Coverage, grade: u8, catalogue: &Catalogue) -> Table {
    let mut columns = vec![catalogue.plain("column-kind")];
    columns.extend((0..=HIGHEST_GRADE).map(|grade| grade.to_string()));
    columns.push(catalogue.say(&Message::plain("column-at-least").with("grade", u64::from(grade))));
    let row = |(kind, grades): (&Option<Kind>, &Grades)| {
        let (there, of) = at_least(grades, grade);
        let kind = kind.map_or_else(|| catalogue.plain("history-agenda"), |kind| catalogue.say(&kind.term()));
        let share = share(there, of).map(|share| catalogue.say(&Message::plain("audit-percent").with("share", share)));
        let counts = grades.iter().map(usize::to_string);
        [kind].into_iter().chain(counts).chain([share.unwrap_or_default()]).collect()
    };
    Table { columns, rows: coverage.0.iter().map(row).collect() }
}

fn findings(audit: &Audit<'_>, catalogue: &Catalogue) -> Vec<Block> {
    let (waived, mut standing): (Vec<&Judged>, Vec<&Judged>) = audit.findings.iter().partition(|one| one.waived_by.is_some());
    standing.sort_by_key(|one| Reverse(one.finding.level));
    let mut page = Vec::new();
    if standing.is_empty() {
        page.push(Block::Paragraph(catalogue.plain("review-findings-none")));
    } else {
        let columns = ["column-level", "column-entity", "column-finding", "column-rule"];
        let columns = columns.map(|name| catalogue.plain(name)).to_vec();
        let row = |one: &Judged| {
            let finding = &one.finding;
            let level = catalogue.plain(level(finding.level));
            let entity = finding.entity.clone().unwrap_or_default();
            vec![level, entity, catalogue.say(&finding.message), finding.rule.id.to_string()]
        };
        page.push(Block::Table(Table { columns, rows: standing.into_iter().map(row).collect() }));
    }
    if !waived.is_empty() {
        let columns = ["column-entity", "column-finding", "column-rule", "column-decision"];
        let columns = columns.map(|name| catalogue.plain(name)).to_vec();
        let row = |one: &Judged| {
            let finding = &one.finding;
            let entity = finding.entity.clone().unwrap_or_default();
            vec![entity, catalogue.say(&finding.message), finding.rule.id.to_string(), one.waived_by.clone().unwrap_or_default()]
        };
        page.push(Block::Heading(2, catalogue.plain("audit-waived")));
        page.push(Block::Table(Table { columns, rows: waived.into_iter().map(row).collect() }));
    }
    page
}

fn level(level: Level) -> &'static str {
    match level {
        Level::Error => "level-error",
        Level::Warning => "level-warning",
        Level::Note => "level-note",
    }
}

fn changes(landings: &[Landing], catalogue: &Catalogue) -> Table {
    let columns = ["column-date", "column-commit", "column-entity", "column-who", "column-grade", "column-evidence"];
    let row = |landing: &Landing| {
        let commit = &landing.commit;
        vec![
            commit.day.to_string(),
            commit_number(commit, catalogue),
            entities(landing, catalogue),
            authors(commit, catalogue),
            landing.grade().to_string(),
            why(landing, catalogue),
        ]
    };
    Table { columns: columns.map(|name| catalogue.plain(name)).to_vec(), rows: landings.iter().map(row).collect() }
}

fn entities(landing: &Landing, catalogue: &Catalogue) -> String {
    let mut named: Vec<String> = landing.entities.iter().take(MOST_NAMED).cloned().collect();
    if let Some(more) = landing.entities.len().checked_sub(MOST_NAMED).filter(|more| *more > 0) {
        named.push(catalogue.say(&Message::plain("audit-more").with("count", more)));
    }
    catalogue.list(&named)
}

/// What there is to show that somebody looked, and which approvals are lacking.
fn why(landing: &Landing, catalogue: &Catalogue) -> String {
    let mut said: Vec<String> = landing.evidence.iter().map(|one| catalogue.say(&evidence(one))).collect();
    if said.is_empty() {
        said.push(catalogue.plain("evidence-none"));
    }
    let lacking = landing.approvals.iter().filter(|approval| approval.state != State::Given).count();
    if lacking > 0 {
        said.push(catalogue.say(&Message::plain("audit-lacking").with("count", lacking)));
    }
    catalogue.list(&said)
}

/// Evidence in words.
pub fn evidence(evidence: &Evidence) -> Message {
    match evidence {
        Evidence::PullRequest(number) => Message::plain("evidence-pull-request").with("number", number.to_string()),
        Evidence::Merged { by_author: true } => Message::plain("evidence-merged-by-author"),
        Evidence::Merged { by_author: false } => Message::plain("evidence-merged"),
        Evidence::OtherCommitter => Message::plain("evidence-other-committer"),
        Evidence::Approved(approver) => {
            let template = if approver.own { "evidence-approved-by-author" } else { "evidence-approved" };
            Message::plain(template).with("role", approver.role.as_str())
        }
        Evidence::Signed { form, standing: stands, merge } => {
            let template = if *merge { "evidence-signed-merge" } else { "evidence-signed" };
            let form = match form {
                Form::Ssh => "SSH",
                Form::OpenPgp => "OpenPGP",
                Form::X509 => "X.509",
                Form::Unknown => "?",
            };
            Message::plain(template).with("form", form).with("standing", standing(stands))
        }
        Evidence::Provenance { reference, standing: stands } => {
            Message::plain("evidence-provenance").with("reference", reference.as_str()).with("standing", standing(stands))
        }
    }
}

fn standing(standing: &Standing) -> Value {
    match standing {
        Standing::Present => Message::plain("standing-present").into(),
        Standing::Verified { by } => Message::plain("standing-verified").with("by", by.clone()).into(),
        Standing::Wrong(fault) => Message::plain("standing-wrong").with("why", fault.message()).into(),
    }
}

/// Those who wrote a commit: by the roles that they held, else by name.
pub(super) fn authors(commit: &Commit, catalogue: &Catalogue) -> String {
    let title = |(name, title): &(String, Option<LocalisedText>)| match title {
        Some(title) => catalogue.say(&Message::plain("as-it-is").with("text", title)),
        None => name.clone(),
    };
    let one = |author: &Author| match &author.roles[..] {
        [] => author.name.clone(),
        roles => catalogue.list(&roles.iter().map(title).collect::<Vec<_>>()),
    };
    catalogue.list(&commit.authors.iter().map(one).collect::<Vec<_>>())
}

/// The number of a commit, as people read it, behind that of its pull request.
pub(super) fn commit_number(commit: &Commit, catalogue: &Catalogue) -> String {
    match commit.pull_request {
        Some(number) => {
            let message = Message::plain("history-commit").with("number", number.to_string());
            catalogue.say(&message.with("commit", commit.short()))
        }
        None => commit.short(),
    }
}
