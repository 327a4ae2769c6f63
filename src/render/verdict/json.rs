use crate::finding::{Mend, Related, Repair};
use crate::i18n::Catalogue;
use crate::render::json::written;
use crate::report::PlaceOut;
use crate::verdict::{Judged, Outcome, State, Verdict};
use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// The verdict of `agenda check --format json`. Readers ignore keys that they do not know.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(title = "Verdict")]
pub struct VerdictOut {
    /// The version of this format: a new minor number adds keys, a new major number changes them.
    format_version: &'static str,
    /// The day that counted as today.
    as_of: String,
    /// The revision that it was compared with, or into which another one was merged.
    #[serde(skip_serializing_if = "Option::is_none")]
    base: Option<String>,
    /// The revision that was merged into `base` to give what was checked.
    #[serde(skip_serializing_if = "Option::is_none")]
    merged: Option<String>,
    /// How much was checked.
    counts: CountsOut,
    /// What it amounts to. The command ends with exit code 1 exactly when it is `failed`.
    outcome: OutcomeOut,
    /// The findings, in the order of their places.
    findings: Vec<FindingOut>,
    /// The level from which a finding fails the agenda.
    fail_on: LevelOut,
}

/// How much was checked.
#[derive(Serialize, JsonSchema)]
struct CountsOut {
    /// The number of files.
    files: usize,
    /// The number of entities of each kind that there is.
    entities: BTreeMap<&'static str, usize>,
}

/// What a verdict amounts to.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum OutcomeOut {
    /// No findings that stand.
    Clean,
    /// Findings, none of which fails.
    Findings,
    /// At least one finding that fails.
    Failed,
}

/// How serious a finding is.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum LevelOut {
    /// Worth knowing.
    Note,
    /// To be looked at.
    Warning,
    /// Must not stand.
    Error,
}

/// What a finding is against a base.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
enum StateOut {
    Introduced,
    Existing,
    Fixed,
}

/// Something that a rule has found.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct FindingOut {
    /// The rule.
    rule: String,
    /// How serious it is.
    level: LevelOut,
    /// What it is against the base; only where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    state: Option<StateOut>,
    /// The decision that waives it, as `decisions/id`; what is waived never fails.
    #[serde(skip_serializing_if = "Option::is_none")]
    waived_by: Option<String>,
    /// The entity it is about, as `folder/id`.
    #[serde(skip_serializing_if = "Option::is_none")]
    entity: Option<String>,
    /// The field it is about; items of lists count from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    field: Option<String>,
    /// Where it is.
    place: PlaceOut,
    /// What is, in the language of the command.
    message: String,
    /// What to do.
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<String>,
    /// What would mend it, where a program can: `agenda check --fix` writes what is certain.
    #[serde(skip_serializing_if = "Option::is_none")]
    repair: Option<RepairOut>,
    /// Other places it speaks of.
    related: Vec<RelatedOut>,
    /// The same for the same finding in another revision.
    fingerprint: String,
}

/// What is to stand where a finding is: a value or the name of a field; with neither, nothing.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct RepairOut {
    /// Whether nothing else can have been meant; else it is a guess.
    certain: bool,
    /// The value.
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<Value>,
    /// The name, in the place of the name of the field.
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
}

impl From<&Repair> for RepairOut {
    fn from(repair: &Repair) -> Self {
        let (value, name) = match &repair.mend {
            Mend::Value(value) => (Some(value.clone()), None),
            Mend::Name(name) => (None, Some(name.clone())),
            Mend::Nothing => (None, None),
        };
        RepairOut { certain: repair.certain, value, name }
    }
}

/// Another place that a finding speaks of.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct RelatedOut {
    place: PlaceOut,
    /// What is there.
    message: String,
}

pub(in crate::render) fn level_out(level: crate::finding::Level) -> LevelOut {
    match level {
        crate::finding::Level::Note => LevelOut::Note,
        crate::finding::Level::Warning => LevelOut::Warning,
        crate::finding::Level::Error => LevelOut::Error,
    }
}

pub(in crate::render) fn finding_out(judged: &Judged, catalogue: &Catalogue) -> FindingOut {
    let finding = &judged.finding;
    let related =
        |related: &Related| RelatedOut { place: PlaceOut::from(&related.place), message: catalogue.say(&related.message) };
    FindingOut {
        rule: finding.rule.id.to_string(),
        level: level_out(finding.level),
        state: judged.state.map(|state| match state {
            State::Introduced => StateOut::Introduced,
            State::Existing => StateOut::Existing,
            State::Fixed => StateOut::Fixed,
        }),
        waived_by: judged.waived_by.clone(),
        entity: finding.entity.clone(),
        field: finding.field.clone(),
        place: PlaceOut::from(&finding.place),
        message: catalogue.say(&finding.message),
        help: finding.help.as_ref().map(|help| catalogue.say(help)),
        repair: finding.repair.as_ref().map(RepairOut::from),
        related: finding.related.iter().map(related).collect(),
        fingerprint: finding.fingerprint.clone(),
    }
}

/// The verdict as JSON.
pub fn json(verdict: &Verdict, catalogue: &Catalogue) -> String {
    written(&out(verdict, verdict.outcome, catalogue))
}

/// The verdict as programs read it, amounting to `outcome`.
pub(in crate::render) fn outcome_out(outcome: Outcome) -> OutcomeOut {
    match outcome {
        Outcome::Clean => OutcomeOut::Clean,
        Outcome::Findings => OutcomeOut::Findings,
        Outcome::Failed => OutcomeOut::Failed,
    }
}

pub(in crate::render) fn out(verdict: &Verdict, outcome: Outcome, catalogue: &Catalogue) -> VerdictOut {
    VerdictOut {
        format_version: "1.1",
        as_of: verdict.as_of.to_string(),
        base: verdict.base.clone(),
        merged: verdict.merged.clone(),
        counts: CountsOut {
            files: verdict.counts.files,
            entities: verdict.counts.entities.iter().map(|(kind, count)| (kind.name(), *count)).collect(),
        },
        outcome: outcome_out(outcome),
        findings: verdict.findings.iter().map(|one| finding_out(one, catalogue)).collect(),
        fail_on: level_out(verdict.fail_on),
    }
}

/// The published schema of the verdict.
pub fn schema() -> serde_json::Value {
    SchemaSettings::draft07().into_generator().into_root_schema_for::<VerdictOut>().to_value()
}
