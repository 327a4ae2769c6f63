//! How changes landed, on a page.

use super::history::authors_out;
use super::{Block, Cell, Sheet, Table};
use crate::approval::{Source, State};
use crate::finding::Level;
use crate::history::{Author, Commit, Coverage, Evidence, Grades, HIGHEST_GRADE, Landing, at_least};
use crate::i18n::Catalogue;
use crate::model::{Date, Kind, LevelName, LocalisedText};
use crate::store::{Cut, Form, Standing};
use crate::text::{Message, Value};
use crate::verdict::{Judged, Outcome};
use std::cmp::Reverse;
use std::collections::HashMap;

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
    /// The rules that the agenda has switched off.
    pub off: Vec<String>,
    /// The first day on which the agenda asks for review, as it says now.
    pub since: Option<Date>,
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
    page.extend(["audit-grades", "audit-grades-told"].map(|said| Block::Paragraph(catalogue.plain(said))));
    page.push(Block::Heading(2, catalogue.plain("review-findings")));
    page.extend(findings(audit, catalogue));
    page.extend(not_asked(audit, catalogue).map(Block::Paragraph));
    page.push(Block::Heading(2, catalogue.plain("audit-changes")));
    page.push(changes(audit.landings, catalogue));
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
    let (waived, mut standing): (Vec<Alike<'_>>, Vec<Alike<'_>>) =
        alike(audit.findings, catalogue).into_iter().partition(|alike| alike.first.waived_by.is_some());
    standing.sort_by_key(|alike| Reverse(alike.first.finding.level));
    let mut page = Vec::new();
    if standing.is_empty() {
        page.push(Block::Paragraph(catalogue.plain("audit-findings-none")));
    } else {
        page.push(Block::Terms(by_rule(&standing, catalogue)));
    }
    if !waived.is_empty() {
        let columns = ["column-entity", "column-finding", "column-rule", "column-decision"];
        let columns = columns.map(|name| catalogue.plain(name)).to_vec();
        let row = |alike: Alike<'_>| {
            let Judged { finding, waived_by, .. } = alike.first;
            let decision = waived_by.clone().unwrap_or_default();
            vec![named(&alike.entities, catalogue), alike.said, finding.rule.id.to_string(), decision]
        };
        page.push(Block::Heading(2, catalogue.plain("audit-waived")));
        page.push(Block::Table(Table { columns, rows: waived.into_iter().map(row).collect() }));
    }
    page
}

/// Findings that say the same of several entities.
struct Alike<'a> {
    first: &'a Judged,
    said: String,
    entities: Vec<&'a str>,
}

/// The findings, those together that say the same of one commit.
fn alike<'a>(findings: &'a [Judged], catalogue: &Catalogue) -> Vec<Alike<'a>> {
    let mut places: HashMap<(&str, Option<&str>, String), usize> = HashMap::new();
    let mut all: Vec<Alike<'_>> = Vec::new();
    for one in findings {
        let said = catalogue.say(&one.finding.message);
        let key = (&*one.finding.rule.id, one.waived_by.as_deref(), said.clone());
        let place = *places.entry(key).or_insert(all.len());
        if place == all.len() {
            all.push(Alike { first: one, said, entities: Vec::new() });
        }
        all[place].entities.extend(one.finding.entity.as_deref());
    }
    all
}

/// What was not held against anything, and why.
fn not_asked(audit: &Audit<'_>, catalogue: &Catalogue) -> Option<String> {
    let before = audit.landings.iter().filter(|landing| landing.asked.is_none() && !landing.is_first).count();
    let since = audit
        .since
        .filter(|_| before > 0)
        .map(|since| catalogue.say(&Message::plain("audit-not-asked").with("count", before).with("since", since)));
    let off = (!audit.off.is_empty()).then(|| catalogue.say(&Message::plain("audit-off").with("rules", audit.off.clone())));
    let said: Vec<String> = since.into_iter().chain(off).collect();
    (!said.is_empty()).then(|| said.join(" "))
}

/// Findings under the rule that finds them, at what level it stands, in the order in which the rules come first.
fn by_rule(findings: &[Alike<'_>], catalogue: &Catalogue) -> Vec<(String, String)> {
    let mut rules: Vec<((Level, &str), Vec<String>)> = Vec::new();
    for alike in findings {
        let finding = &alike.first.finding;
        let key = (finding.level, &*finding.rule.id);
        let place = rules.iter().position(|(rule, _)| *rule == key).unwrap_or(rules.len());
        if place == rules.len() {
            rules.push((key, Vec::new()));
        }
        let said = match &alike.entities[..] {
            [] => alike.said.clone(),
            entities => {
                let message = Message::plain("history-of").with("entity", named(entities, catalogue));
                catalogue.say(&message.with("said", alike.said.as_str()))
            }
        };
        if let Some((_, lines)) = rules.get_mut(place) {
            lines.push(format!("– {said}"));
        }
    }
    let term = |((level, rule), lines): ((Level, &str), Vec<String>)| {
        let message =
            Message::plain("audit-rule").with("level", Message::plain(LevelName::from(level).template())).with("rule", rule);
        (catalogue.say(&message.with("count", lines.len())), lines.join("\n"))
    };
    rules.into_iter().map(term).collect()
}

/// The commits, with the grade of each, what there is, which approvals are lacking, and what they change.
fn changes(landings: &[Landing], catalogue: &Catalogue) -> Block {
    let term = |landing: &Landing| {
        let commit = &landing.commit;
        let head = Message::plain("history-head").with("day", commit.day).with("who", authors(commit, catalogue));
        let told = told_evidence(landing, catalogue);
        let evidence = if told.is_empty() { Message::plain("evidence-none").into() } else { Value::from(told) };
        let grade = Message::plain("audit-grade").with("grade", u64::from(landing.grade())).with("evidence", evidence);
        let lacking = lacking(landing);
        let lacking = (lacking > 0).then(|| Message::plain("audit-lacking").with("count", lacking));
        let said = [Some(grade), lacking]
            .into_iter()
            .flatten()
            .map(|said| catalogue.say(&said))
            .chain([named(&landing.entities, catalogue)]);
        let head = catalogue.say(&head.with("commit", commit_number(commit, catalogue)));
        (head, said.map(|said| format!("– {said}")).collect::<Vec<_>>().join("\n"))
    };
    Block::Terms(landings.iter().map(term).collect())
}

/// How many approvals that a change needed are not there.
fn lacking(landing: &Landing) -> usize {
    landing.approvals.iter().filter(|approval| approval.state != State::Given).count()
}

/// The commits that were looked at, a row each; texts in the language of the catalogue.
pub fn audit_sheet(audit: &Audit<'_>, catalogue: &Catalogue) -> Sheet {
    let row = |landing: &Landing| {
        let commit = &landing.commit;
        let listed = |words: Vec<String>| Cell::from(words.join(", "));
        vec![
            commit.day.to_string().into(),
            commit.id.as_str().into(),
            commit.pull_request.into(),
            authors_out(commit).into(),
            u64::from(landing.grade()).into(),
            listed(told_evidence(landing, catalogue)),
            listed(landing.entities.clone()),
            listed(landing.words.iter().map(|word| word.name().to_owned()).collect()),
            landing.approvals.len().into(),
            lacking(landing).into(),
        ]
    };
    let columns = [
        "date",
        "commit",
        "pull-request",
        "author",
        "grade",
        "evidence",
        "entities",
        "changes",
        "approvals-needed",
        "approvals-lacking",
    ];
    Sheet { columns: columns.map(Into::into).into(), rows: audit.landings.iter().map(row).collect() }
}

/// The first of some entities, and how many more there are.
fn named(entities: &[impl AsRef<str>], catalogue: &Catalogue) -> String {
    let mut named: Vec<String> = entities.iter().take(MOST_NAMED).map(|entity| entity.as_ref().to_owned()).collect();
    if let Some(more) = entities.len().checked_sub(MOST_NAMED).filter(|more| *more > 0) {
        named.push(catalogue.say(&Message::plain("audit-more").with("count", more)));
    }
    catalogue.list(&named)
}

/// What there is to show that somebody looked, each in words.
pub fn told_evidence(landing: &Landing, catalogue: &Catalogue) -> Vec<String> {
    let told = landing.evidence.iter().map(|one| evidence(one, landing));
    let machine = landing.by_machine.then(|| Message::plain("evidence-by-machine"));
    told.chain(machine).map(|message| catalogue.say(&message)).collect()
}

fn evidence(evidence: &Evidence, landing: &Landing) -> Message {
    match evidence {
        Evidence::PullRequest(number) => Message::plain("evidence-pull-request").with("number", number.to_string()),
        Evidence::Merged { by_author, altered } => {
            let merged = if *by_author { "evidence-merged-by-author" } else { "evidence-merged" };
            if *altered {
                Message::plain("evidence-altered").with("merged", Message::plain(merged))
            } else {
                Message::plain(merged)
            }
        }
        Evidence::OtherCommitter => Message::plain("evidence-other-committer").with("who", who(&landing.committer)),
        Evidence::Approved(approver) => {
            let template = if approver.outdated { "evidence-approved-before" } else { "evidence-approved" };
            let role = approver.title.as_ref().map_or_else(|| approver.role.as_str().into(), Value::from);
            let source = Message::plain(match approver.source {
                Source::Forge => "source-forge",
                Source::Note => "source-note",
                Source::Commit => "source-commit",
            });
            Message::plain(template).with("role", role).with("source", source)
        }
        Evidence::Signed { form, standing, merge, counts } => {
            let template = if *merge { "evidence-signed-merge" } else { "evidence-signed" };
            let form: Value = match form {
                Form::Ssh => "SSH".into(),
                Form::OpenPgp => "OpenPGP".into(),
                Form::X509 => "X.509".into(),
                Form::Unknown => Message::plain("evidence-form-unknown").into(),
            };
            Message::plain(template).with("form", form).with("standing", stands(standing, *counts))
        }
        Evidence::Provenance { reference, standing, counts } => {
            let message = Message::plain("evidence-provenance").with("reference", reference.as_str());
            message.with("standing", stands(standing, *counts))
        }
    }
}

fn stands(standing: &Standing, counts: bool) -> Value {
    match standing {
        Standing::Present if counts => Message::plain("standing-present").into(),
        Standing::Present => Message::plain("standing-by-none").into(),
        Standing::Verified { by } => Message::plain("standing-verified").with("by", by.clone()).into(),
        Standing::Wrong(fault) => Message::plain("standing-wrong").with("why", fault.message()).into(),
    }
}

/// Those who wrote a commit: by the roles that they held, else by name.
pub(super) fn authors(commit: &Commit, catalogue: &Catalogue) -> String {
    let one = |author: &Author| catalogue.say(&Message::plain("as-it-is").with("text", who(author)));
    catalogue.list(&commit.authors.iter().map(one).collect::<Vec<_>>())
}

/// Somebody by the roles that they held, else by name.
fn who(author: &Author) -> Value {
    let title =
        |(name, title): &(String, Option<LocalisedText>)| title.as_ref().map_or_else(|| name.as_str().into(), Value::from);
    match &author.roles[..] {
        [] => author.name.as_str().into(),
        roles => Value::List(roles.iter().map(title).collect()),
    }
}

/// The number of a commit, as people read it, behind that of its pull request.
pub(super) fn commit_number(commit: &Commit, catalogue: &Catalogue) -> String {
    let short = commit.short();
    catalogue.say(&match commit.pull_request {
        Some(number) => Message::plain("history-pull-request").with("number", number.to_string()).with("commit", short),
        None => Message::plain("history-commit").with("commit", short),
    })
}
