use super::changes::{Sides, counts, terms, title, weighed};
use super::{Block, Table, consequences};
use crate::approval::{Approval, State, Why, Without};
use crate::changes::Change;
use crate::history::short;
use crate::i18n::Catalogue;
use crate::model::LevelName;
use crate::review::{Consequence, Review, What};
use crate::text::{Message, escape_controls};
use crate::verdict::{Judged, Outcome, State as Against, Verdict};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// A proposal on a page: whether it can land, what it changes, what the rules find in it, and whose approval it needs.
pub fn review(review: &Review, verdict: &Verdict, outcome: Outcome, sides: &Sides<'_>, catalogue: &Catalogue) -> Vec<Block> {
    let mut page = vec![
        Block::Heading(1, catalogue.plain("review-title")),
        Block::Paragraph(lands(review, verdict, outcome, catalogue)),
        Block::Paragraph(counts(&review.changes, sides, catalogue)),
    ];
    if let Some(day) = review.not_before {
        page.push(Block::Paragraph(catalogue.say(&Message::plain("review-not-before").with("day", day))));
    }
    if !review.unread.is_empty() {
        page.push(Block::Paragraph(catalogue.say(&Message::plain("review-unread").with("names", review.unread.clone()))));
    }
    page.extend(weighed(&review.changes, sides, catalogue));
    page.extend(consequences::blocks(review.consequences.iter().filter(|one| is_elsewhere(one)), sides, catalogue));
    page.extend(findings(verdict, catalogue));
    page.extend(approvals(review, sides, catalogue));
    page.extend(without(review, sides, catalogue));
    page
}

/// Whether a consequence is more than a finding about what changes, all of which are listed behind.
fn is_elsewhere(one: &Consequence) -> bool {
    one.elsewhere || matches!(one.what, What::HealthTurned)
}

/// Whether it can land, and what keeps it from that, in a sentence.
fn lands(review: &Review, verdict: &Verdict, outcome: Outcome, catalogue: &Catalogue) -> String {
    if outcome != Outcome::Failed {
        return catalogue.plain(if review.changes.is_empty() { "review-nothing" } else { "review-lands" });
    }
    let failing = verdict.findings.iter().filter(|one| one.fails(verdict.fail_on)).count();
    let lacking = |state: State| if review.not_before.is_some() { 0 } else { review.in_state(state) };
    let reasons = [
        ("review-reason-findings", failing),
        ("review-reason-missing", lacking(State::Missing)),
        ("review-reason-stale", lacking(State::Stale)),
        ("review-reason-self", lacking(State::Own)),
        ("review-reason-unread", if review.not_before.is_some() { 0 } else { review.unread.len() }),
    ];
    let reasons = reasons.into_iter().filter(|(_, count)| *count > 0);
    let reasons: Vec<String> =
        reasons.map(|(reason, count)| catalogue.say(&Message::plain(reason).with("count", count))).collect();
    catalogue.say(&Message::plain("review-lands-not").with("reasons", catalogue.list(&reasons)))
}

/// What the proposal brings that the rules report, and what it mends.
fn findings(verdict: &Verdict, catalogue: &Catalogue) -> Vec<Block> {
    let mut page = vec![Block::Heading(2, catalogue.plain("review-findings"))];
    let introduced = verdict.findings.iter().filter(|one| one.stands() && one.state == Some(Against::Introduced));
    let mut introduced: Vec<&Judged> = introduced.collect();
    introduced.sort_by_key(|one| Reverse(one.finding.level));
    if introduced.is_empty() {
        page.push(Block::Paragraph(catalogue.plain("review-findings-none")));
    } else {
        let columns =
            ["column-level", "column-place", "column-finding", "column-rule"].map(|name| catalogue.plain(name)).to_vec();
        let rows = introduced.into_iter().map(|one| finding(one, catalogue)).collect();
        page.push(Block::Table(Table { columns, rows }));
    }
    let mut fixed: BTreeMap<&str, usize> = BTreeMap::new();
    for one in verdict.findings.iter().filter(|one| one.waived_by.is_none() && one.state == Some(Against::Fixed)) {
        *fixed.entry(&one.finding.rule.id).or_default() += 1;
    }
    if !fixed.is_empty() {
        let rules: Vec<String> = fixed.into_iter().map(|(rule, count)| format!("{rule} ({count})")).collect();
        page.push(Block::Paragraph(catalogue.say(&Message::plain("review-fixed").with("rules", rules))));
    }
    page
}

fn finding(one: &Judged, catalogue: &Catalogue) -> Vec<String> {
    let finding = &one.finding;
    let level = catalogue.plain(LevelName::from(finding.level).template());
    let place = format!("{}:{}", escape_controls(&finding.place.file), finding.place.start.line);
    vec![level, place, catalogue.say(&finding.message), finding.rule.id.to_string()]
}

/// Whose approval is needed; what is not there first.
fn approvals(review: &Review, sides: &Sides<'_>, catalogue: &Catalogue) -> Vec<Block> {
    let heading = Block::Heading(2, catalogue.plain("review-approvals"));
    if review.approvals.is_empty() {
        return vec![heading, Block::Paragraph(catalogue.plain("review-approvals-none"))];
    }
    let mut approvals: Vec<&Approval> = review.approvals.iter().collect();
    approvals.sort_by_key(|approval| approval.state == State::Given);
    let columns = ["column-change", "column-entity", "column-role", "column-state", "column-by", "column-evidence"];
    let columns = columns.map(|name| catalogue.plain(name)).to_vec();
    let rows = approvals.into_iter().map(|approval| row(approval, sides, catalogue)).collect();
    let mut page = vec![heading, Block::Table(Table { columns, rows })];
    if review.in_state(State::Given) < review.approvals.len() {
        page.push(Block::Paragraph(catalogue.plain("review-approvals-how")));
    }
    page
}

fn row(approval: &Approval, sides: &Sides<'_>, catalogue: &Catalogue) -> Vec<String> {
    let role = match &approval.title {
        Some(title) => catalogue.say(&Message::plain("as-it-is").with("text", title)),
        None => approval.role.clone(),
    };
    let given = catalogue.plain(match approval.state {
        State::Given => "review-given",
        State::Stale => "review-stale",
        State::Own => "review-self",
        State::Missing => "review-missing",
    });
    let state = match approval.why.map(reason) {
        Some(why) => catalogue.say(&Message::plain("review-state-why").with("state", given).with("why", Message::plain(why))),
        None => given,
    };
    let somebody = || if approval.state == State::Missing { String::new() } else { catalogue.plain("review-member") };
    let evidence =
        approval.evidence.as_ref().map(|evidence| if evidence.contains("://") { evidence.clone() } else { short(evidence) });
    vec![
        catalogue.say(&approval.phrase),
        title(&approval.entity, sides, catalogue),
        role,
        state,
        approval.by.clone().unwrap_or_else(somebody),
        evidence.unwrap_or_default(),
    ]
}

fn reason(why: Why) -> &'static str {
    match why {
        Why::NotInBase => "review-why-not-in-base",
        Why::NobodyHolds => "review-why-nobody",
        Why::Objected => "review-why-objected",
        Why::ChangedSince => "review-why-changed",
        Why::NotInProposal => "review-why-not-in-proposal",
        Why::Unknown => "review-why-unknown",
        Why::TooManyStates => "review-why-too-many",
    }
}

/// What changes without anybody having to approve it.
fn without(review: &Review, sides: &Sides<'_>, catalogue: &Catalogue) -> Vec<Block> {
    if review.without.is_empty() {
        return Vec::new();
    }
    let mut page = vec![Block::Heading(2, catalogue.plain("review-without"))];
    let promises = review.without.iter().filter_map(|one| match one {
        Without::Promise(number) => review.changes.get(*number),
        Without::Decision(_) => None,
    });
    let promises: Vec<&Change> = promises.collect();
    if !promises.is_empty() {
        page.push(Block::Paragraph(catalogue.plain("review-without-promise")));
        page.push(Block::Terms(terms(&promises, sides, catalogue)));
    }
    let decisions = review.without.iter().filter_map(|one| match one {
        Without::Promise(_) => None,
        Without::Decision(name) => Some(title(name, sides, catalogue)),
    });
    let decisions: Vec<String> = decisions.collect();
    if !decisions.is_empty() {
        page.push(Block::Paragraph(catalogue.say(&Message::plain("review-without-author").with("decisions", decisions))));
    }
    page
}
