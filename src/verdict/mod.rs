//! What the findings amount to: levels as the agenda sets them, waivers, what is new against a base, their order, and whether the
//! agenda passes. Success is decided here and nowhere else; no format can change it.

mod applied;
mod landing;

pub use applied::{Applied, applied};

use crate::agenda::Agenda;
use crate::changes::Proposal;
use crate::finding::{Finding, Level, Place, RuleHandle, RuleInfo};
use crate::model::{Date, Kind, LevelName, RuleSetting};
use crate::rules::{self, Grant, Waivers};
use crate::yaml::NodeRef;
use std::collections::{BTreeMap, BTreeSet};
use std::iter;

/// What the findings amount to.
#[derive(Debug)]
pub struct Verdict {
    /// The day that counts as today.
    pub as_of: Date,
    /// The revision that it is compared with, if there is one.
    pub base: Option<String>,
    /// The revision that was merged into the base to give what was checked, if any was.
    pub merged: Option<String>,
    /// What was checked.
    pub counts: Counts,
    /// The rules that were looked at, in the order of the book, then the country's own.
    pub rules: Vec<RuleHandle>,
    /// The findings, in the order of their places.
    pub findings: Vec<Judged>,
    /// The level from which a finding fails the agenda.
    pub fail_on: Level,
    /// What it amounts to.
    pub outcome: Outcome,
}

/// A finding at the level that counts, with what speaks for and against it.
#[derive(Debug, Clone)]
pub struct Judged {
    /// The finding, its level as set.
    pub finding: Finding,
    /// The decision that waives it, as `decisions/id`.
    pub waived_by: Option<String>,
    /// Whether it is new; none without a base.
    pub state: Option<State>,
}

/// What a finding is against a base.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// The base does not have it.
    Introduced,
    /// The base has it too.
    Existing,
    /// Only the base has it.
    Fixed,
}

impl State {
    /// The word for it in JSON.
    pub fn name(self) -> &'static str {
        match self {
            State::Introduced => "introduced",
            State::Existing => "existing",
            State::Fixed => "fixed",
        }
    }
}

impl Judged {
    /// Whether it stands in the agenda that was checked and no decision waives it.
    pub fn stands(&self) -> bool {
        self.waived_by.is_none() && self.state != Some(State::Fixed)
    }

    /// Whether somebody has to act on it: it stands, and a base does not have it too, which is nobody's doing who proposes.
    pub fn is_acted_on(&self) -> bool {
        self.stands() && self.state != Some(State::Existing)
    }

    /// Whether it fails an agenda that fails from this level on: waived findings never do, nor those that a base has too.
    pub fn fails(&self, fail_on: Level) -> bool {
        self.is_acted_on() && self.finding.level >= fail_on
    }
}

/// How much was checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counts {
    /// Files, tables and extension schemas included.
    pub files: usize,
    /// Entities of each kind, broken ones included.
    pub entities: Vec<(Kind, usize)>,
}

/// What a verdict amounts to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// No findings that stand.
    Clean,
    /// Findings, none of which fails.
    Findings,
    /// At least one finding that fails.
    Failed,
}

impl Outcome {
    /// The word for it in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Outcome::Clean => "clean",
            Outcome::Findings => "findings",
            Outcome::Failed => "failed",
        }
    }

    /// The code with which a check ends that could be done.
    pub fn exit_code(self) -> u8 {
        u8::from(self == Outcome::Failed)
    }
}

impl Verdict {
    /// How many findings of a level stand.
    pub fn count(&self, level: Level) -> usize {
        self.findings.iter().filter(|one| one.stands() && one.finding.level == level).count()
    }

    /// How many findings are waived; those that only the base has aside.
    pub fn waived(&self) -> usize {
        self.findings.iter().filter(|one| one.waived_by.is_some() && one.state != Some(State::Fixed)).count()
    }

    /// How many findings are in a state against the base; waived ones aside.
    pub fn in_state(&self, state: State) -> usize {
        self.findings.iter().filter(|one| one.state == Some(state) && one.waived_by.is_none()).count()
    }
}

/// On which terms findings are judged.
#[derive(Clone)]
pub struct Terms<'a> {
    /// The day that counts as today.
    pub as_of: Date,
    /// The level from which a finding fails the agenda.
    pub fail_on: Level,
    /// The agenda whose settings and own rules count.
    pub setter: &'a Agenda,
    /// The waivers that count.
    pub waivers: Waivers,
    /// Rules and families that are looked at; all, if none is named.
    pub select: Vec<String>,
    /// Rules and families that are left aside.
    pub ignore: Vec<String>,
}

impl<'a> Terms<'a> {
    /// The terms that an agenda sets for itself, failing from `fail_on` on.
    pub fn of(agenda: &'a Agenda, as_of: Date, fail_on: Level) -> Self {
        Terms { as_of, fail_on, setter: agenda, waivers: Waivers::of(agenda), select: Vec::new(), ignore: Vec::new() }
    }

    fn looks_at(&self, rule: &RuleInfo) -> bool {
        let named = |names: &[String]| names.iter().any(|name| *name == rule.id || name == rule.family());
        (self.select.is_empty() || named(&self.select)) && !named(&self.ignore)
    }
}

/// A revision that an agenda is compared with, or was merged from, and what the rules have found in it on the same day.
pub struct Base<'a> {
    /// The name under which it was asked for.
    pub revision: String,
    /// The agenda in it.
    pub agenda: &'a Agenda,
    /// What the rules have found.
    pub findings: Vec<Finding>,
}

/// Judges what the rules have found in an agenda; with a base, marks what is new, what was there and what is fixed.
pub fn judge(agenda: &Agenda, findings: Vec<Finding>, terms: &Terms<'_>, base: Option<Base<'_>>) -> Verdict {
    let mut judged = on_terms(agenda, findings, terms);
    let revision = base.map(|base| {
        let of_base = on_terms(base.agenda, base.findings, terms);
        let (old, new) = (fingerprints(&of_base), fingerprints(&judged));
        mark(&mut judged, &old);
        let fixed = of_base.into_iter().filter(|one| !new.contains(&one.finding.fingerprint));
        judged.extend(fixed.map(|one| Judged { state: Some(State::Fixed), ..one }));
        base.revision
    });
    Verdict { base: revision, ..amount(agenda, judged, terms) }
}

/// Judges a proposal against the agenda that it goes from, whose `terms` count; `revision` is the name under which that was asked for.
pub fn judge_proposal(proposal: &Proposal<'_>, revision: &str, terms: &Terms<'_>) -> Verdict {
    let (found, findings) = rules::check_since(proposal, terms.as_of);
    judge(proposal.new, found, terms, Some(Base { revision: revision.to_owned(), agenda: proposal.old, findings }))
}

/// Judges what the rules have found in an agenda that was merged from two revisions: new is what neither of them has by itself. What
/// only one of them has says nothing of their being together.
pub fn judge_merged(agenda: &Agenda, findings: Vec<Finding>, terms: &Terms<'_>, [into, head]: [Base<'_>; 2]) -> Verdict {
    let mut judged = on_terms(agenda, findings, terms);
    let mut old = fingerprints(&on_terms(into.agenda, into.findings, terms));
    old.extend(fingerprints(&on_terms(head.agenda, head.findings, terms)));
    mark(&mut judged, &old);
    Verdict { base: Some(into.revision), merged: Some(head.revision), ..amount(agenda, judged, terms) }
}

/// Judges what the rules have found in how changes landed, each on the day on which it did: as the agenda sets it now, but for the day
/// from which a rule counts and those on which a waiver does. And what they amount to.
pub fn judge_landed(found: Vec<(Date, Vec<Finding>)>, terms: &Terms<'_>) -> (Vec<Judged>, Outcome) {
    let on_day = |(day, findings): (Date, Vec<Finding>)| {
        let set = |finding: Finding| match rules::setting(terms.setter, &finding.rule) {
            None => Some(finding),
            Some((_, setting)) => set(finding, setting, day, &|_| Some(day)),
        };
        let of_day = findings.into_iter().filter(|finding| terms.looks_at(&finding.rule)).filter_map(set);
        of_day.map(|finding| waived(finding, terms, |grant| grant.held(day))).collect::<Vec<_>>()
    };
    let judged: Vec<Judged> = found.into_iter().flat_map(on_day).collect();
    let outcome = outcome(&judged, terms.fail_on);
    (judged, outcome)
}

fn waived(finding: Finding, terms: &Terms<'_>, counts: impl Fn(&Grant) -> bool) -> Judged {
    let waived_by = terms.waivers.about(&finding).find(|grant| counts(grant)).map(|grant| grant.name.clone());
    Judged { finding, waived_by, state: None }
}

fn outcome(judged: &[Judged], fail_on: Level) -> Outcome {
    if judged.iter().any(|one| one.fails(fail_on)) {
        Outcome::Failed
    } else if judged.iter().any(Judged::stands) {
        Outcome::Findings
    } else {
        Outcome::Clean
    }
}

/// What judged findings amount to.
fn amount(agenda: &Agenda, mut judged: Vec<Judged>, terms: &Terms<'_>) -> Verdict {
    let on = applied(Some(terms.setter)).into_iter().filter(|applied| applied.level != LevelName::Off);
    let rules = on.map(|applied| applied.rule).filter(|rule| terms.looks_at(rule)).collect();
    judged.sort_by(|a, b| key(a).cmp(&key(b)));
    let outcome = outcome(&judged, terms.fail_on);
    Verdict {
        as_of: terms.as_of,
        base: None,
        merged: None,
        counts: count(agenda),
        rules,
        findings: judged,
        fail_on: terms.fail_on,
        outcome,
    }
}

/// What findings are ordered by: where they are, what they are.
fn key(one: &Judged) -> (&Place, &str, Option<&str>, &str, Option<State>) {
    let finding = &one.finding;
    (&finding.place, &finding.rule.id, finding.field.as_deref(), &finding.fingerprint, one.state)
}

fn on_terms(agenda: &Agenda, findings: Vec<Finding>, terms: &Terms<'_>) -> Vec<Judged> {
    let created = |finding: &Finding| {
        let (folder, id) = finding.entity.as_deref()?.split_once('/')?;
        let kind = Kind::find(folder)?;
        let named = |id: &str| terms.setter.graph().find(kind, id).and_then(|entity| terms.setter.root(entity));
        let own = agenda.graph().find(kind, id).and_then(|entity| agenda.root(entity));
        let former = own.and_then(|root| root.get("formerly")).into_iter().flat_map(NodeRef::items).filter_map(NodeRef::as_text);
        // What a base knows under one of its names is as old as the base says: no proposal exempts what it changes. From the tree, for
        // what does not satisfy its schema was created all the same.
        iter::once(id).chain(former).find_map(named).or(own)?.get("created")?.as_text()?.parse().ok()
    };
    let set = |finding: Finding| match rules::setting(terms.setter, &finding.rule) {
        None => Some(finding),
        Some((_, setting)) => set(finding, setting, terms.as_of, &created),
    };
    let judged = findings.into_iter().filter(|finding| terms.looks_at(&finding.rule)).filter_map(set);
    judged.map(|finding| waived(finding, terms, |grant| grant.holds(terms.as_of))).collect()
}

fn fingerprints(all: &[Judged]) -> BTreeSet<String> {
    all.iter().map(|one| one.finding.fingerprint.clone()).collect()
}

/// Marks what is new, where `old` was there before.
fn mark(judged: &mut [Judged], old: &BTreeSet<String>) {
    for one in judged {
        one.state = Some(if old.contains(&one.finding.fingerprint) { State::Existing } else { State::Introduced });
    }
}

/// The finding at the level that the agenda sets for its rule; none where the rule is off or the entity exempt.
fn set(finding: Finding, setting: &RuleSetting, as_of: Date, created: &dyn Fn(&Finding) -> Option<Date>) -> Option<Finding> {
    if setting.from.is_some_and(|from| created(&finding).is_some_and(|created| created < from)) {
        return None;
    }
    let set = match setting.level {
        Some(LevelName::Off) => return None,
        Some(LevelName::Note) => Level::Note,
        Some(LevelName::Warning) => Level::Warning,
        Some(LevelName::Error) => Level::Error,
        None => finding.level,
    };
    // A finding that its rule reports more mildly than usual stays milder than the others.
    let level = if finding.level < finding.rule.level { finding.level.min(set) } else { set };
    let grace = setting.grace_until.is_some_and(|until| as_of <= until);
    let level = if grace { level.min(Level::Warning) } else { level };
    Some(Finding { level, ..finding })
}

fn count(agenda: &Agenda) -> Counts {
    let mut entities = BTreeMap::new();
    for kind in agenda.records().filter_map(|(_, record)| record.kind()) {
        *entities.entry(kind).or_insert(0) += 1;
    }
    Counts { files: agenda.documents().len(), entities: entities.into_iter().collect() }
}
