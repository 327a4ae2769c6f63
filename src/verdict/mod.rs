//! What the findings amount to: levels as the agenda sets them, their order, and whether the agenda passes. Success is decided
//! here and nowhere else; no format can change it.

use crate::agenda::Agenda;
use crate::finding::{Finding, Level};
use crate::model::{Date, Kind, LevelName, RuleSetting};
use std::collections::BTreeMap;

/// What the findings amount to.
#[derive(Debug)]
pub struct Verdict {
    /// The day that counts as today.
    pub as_of: Date,
    /// What was checked.
    pub counts: Counts,
    /// The findings, in the order of their places.
    pub findings: Vec<Finding>,
    /// The level from which a finding fails the agenda.
    pub fail_on: Level,
    /// What it amounts to.
    pub outcome: Outcome,
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
    /// No findings.
    Clean,
    /// Findings, none of which fails.
    Findings,
    /// At least one finding at or above the failing level.
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
}

impl Verdict {
    /// How many findings there are of a level.
    pub fn count(&self, level: Level) -> usize {
        self.findings.iter().filter(|finding| finding.level == level).count()
    }
}

/// Judges what the rules have found in an agenda, by the levels that the agenda sets.
pub fn judge(agenda: &Agenda, findings: Vec<Finding>, as_of: Date, fail_on: Level) -> Verdict {
    let nothing = BTreeMap::new();
    let settings = agenda.file().map_or(&nothing, |file| &file.rules);
    let created = |finding: &Finding| {
        let (folder, id) = finding.entity.as_deref()?.split_once('/')?;
        let entity = agenda.graph().find(Kind::find(folder)?, id)?;
        // From the tree, for what does not satisfy its schema was created all the same.
        agenda.root(entity)?.get("created")?.as_text()?.parse().ok()
    };
    let mut findings: Vec<Finding> = findings
        .into_iter()
        .filter_map(|finding| match settings.get(finding.rule.id) {
            None => Some(finding),
            Some(setting) => set(finding, setting, as_of, &created),
        })
        .collect();
    findings
        .sort_by(|a, b| (&a.place, a.rule.id, &a.field, &a.fingerprint).cmp(&(&b.place, b.rule.id, &b.field, &b.fingerprint)));
    let fails = findings.iter().any(|finding| finding.level >= fail_on);
    let outcome = match findings.is_empty() {
        true => Outcome::Clean,
        false if fails => Outcome::Failed,
        false => Outcome::Findings,
    };
    Verdict { as_of, counts: count(agenda), findings, fail_on, outcome }
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
        None => finding.rule.level,
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
