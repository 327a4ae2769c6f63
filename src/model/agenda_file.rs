use crate::model::{
    ActionLine, Audience, Colour, Date, Decision, Id, IsoDuration, LanguageTag, LawReference, LegislativeStage, LifeEvent,
    LocalisedText, MailAddress, MaturityLevel, Organisation, Owner, PictureFile, Ref, Referable, Regulation, RuleSetting, Sector,
    Web,
};
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;

/// Agenda. The national digital agenda itself: one file, `agenda.yaml`, at the root.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct AgendaFile {
    /// Format version. The version of this file format; always 1. Example: `1`.
    #[schemars(range(min = 1, max = 1))]
    pub agenda: u32,
    /// Title. The name of the agenda. Example: `{fr: Agenda numérique national, en: National digital agenda}`.
    pub title: LocalisedText,
    /// Description. What the agenda is about, in a few sentences; Markdown is allowed. Example: `{fr: La stratégie numérique du pays, en: The digital strategy of the country}`.
    pub description: Option<LocalisedText>,
    /// Country. The ISO 3166-1 code of the country, two capital letters. Example: `XA`.
    pub country: Option<crate::model::CountryCode>,
    /// Authority. The organisation that leads the agenda. Example: `digital-agency`.
    pub authority: Option<Ref<Organisation>>,
    /// Period. The years that the agenda covers. Example: `{start: 2025-01-01, end: 2030-12-31}`.
    pub period: Option<AgendaPeriod>,
    /// Languages. The languages in which the agenda is published; the first is the one of plain texts. Example: `[fr, en]`.
    #[schemars(length(min = 1))]
    pub languages: Vec<LanguageTag>,
    /// Adopted by. The decision that adopted it. Example: `adoption-2025`.
    pub adopted_by: Option<Ref<Decision>>,
    /// Legal mandate. The texts that ask for an agenda. Example: `[{citation: "Decree 2024-118"}]`.
    #[serde(default)]
    pub legal_mandate: Vec<LawReference>,
    /// Succeeds. The strategy that came before, and what became of its lines. Example: `{title: {fr: Stratégie 2020, en: Strategy 2020}}`.
    pub succeeds: Option<Predecessor>,
    /// Axes. The main themes. Example: `[{id: services, title: {fr: Services, en: Services}}]`.
    #[serde(default)]
    pub axes: Vec<Axis>,
    /// Commitments. What the agenda promises for many services at once. Example: `[{id: all-online, level: 4, by: 2030-12-31}]`.
    #[serde(default)]
    pub commitments: Vec<Commitment>,
    /// Roadmap instrument. The text that gives the digitisation roadmap its force. Example: `roadmap-decree`.
    pub roadmap_instrument: Option<Ref<Regulation>>,
    /// Reporting. How often progress is reported, and how long a report may take. Example: `{every: P3M, grace: P30D}`.
    pub reporting: Option<Reporting>,
    /// Progress. How the health of KPIs is worked out. Example: `{method: trajectory}`.
    pub progress: Option<ProgressMethod>,
    /// Capabilities. National capabilities beside those of GovStack. Example: `[{id: open-data, title: {fr: Données ouvertes, en: Open data}}]`.
    #[serde(default)]
    pub capabilities: Vec<Capability>,
    /// Instruments. Sorts of legal texts of the country’s own, beside the usual ones that are built in. Example: `[{id: act, rank: 3, stages: [drafting, parliament, in-force]}]`.
    #[serde(default)]
    pub instruments: Vec<Instrument>,
    /// Rules. The level and the parameters of rules, where they differ from the usual ones; the name of a family of rules stands for
    /// those of its rules that are not named themselves. Example: `{structure-unused: off, participation: note}`.
    #[serde(default)]
    pub rules: BTreeMap<String, RuleSetting>,
    /// Custom rules. The country's own rules, as expressions. Example: `[{id: x-budget, for: action-line, assert: "has(self.budget)"}]`.
    #[serde(default)]
    pub custom_rules: Vec<CustomRule>,
    /// Extensions. For a kind, the JSON Schema file that adds the country's own fields. Example: `{service: schema/service-extra.json}`.
    #[serde(default)]
    pub extensions: Extensions,
    /// Review. What is asked of changes before they count. Example: `{main-line: main, minimum-grade: 2}`.
    pub review: Option<ReviewPolicy>,
    /// Site. The public space. Example: `{url: "https://agenda.gov.example"}`.
    pub site: Option<Site>,
}

/// Period of the agenda. Its first and last day.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct AgendaPeriod {
    /// Start. The first day. Example: `2025-01-01`.
    pub start: Date,
    /// End. The last day. Example: `2030-12-31`.
    pub end: Date,
}

/// Predecessor. The strategy that came before, and what became of its lines.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Predecessor {
    /// Title. The name by which readers know it. Example: `{fr: Stratégie numérique 2020, en: Digital strategy 2020}`.
    pub title: Option<LocalisedText>,
    /// Address. Where it can be read. Example: `https://digital.gov.example/strategy-2020`.
    pub url: Option<Web>,
    /// Lines. What became of each of its lines. Example: `[{title: {fr: Guichet unique, en: Single desk}, became: carried, into: single-portal}]`.
    #[serde(default)]
    pub lines: Vec<PredecessorLine>,
}

/// Line of the predecessor. What became of a line of the earlier strategy.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct PredecessorLine {
    /// Title. The name by which readers know it. Example: `{fr: Guichet unique, en: Single desk}`.
    pub title: LocalisedText,
    /// Became. What became of it. Example: `carried`.
    pub became: Option<Fate>,
    /// Into. The action line that carries it on. Example: `single-portal`.
    pub into: Option<Ref<ActionLine>>,
    /// Decision. The decision about it. Example: `adoption-2025`.
    pub decision: Option<Ref<Decision>>,
}

/// Fate. What became of a line of the earlier strategy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Fate {
    /// Carried. Carried on as a line of its own.
    Carried,
    /// Merged. Made part of a line.
    Merged,
    /// Dropped. Given up.
    Dropped,
}

/// Axis. A main theme of the agenda.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Axis {
    /// Identifier. Unique among the axes. Example: `services`.
    pub id: Id,
    /// Title. The name by which readers know it. Example: `{fr: Des services simples, en: Simple services}`.
    pub title: Option<LocalisedText>,
    /// Description. What it is about. Example: `{fr: Rendre les démarches faciles, en: Make services easy}`.
    pub description: Option<LocalisedText>,
}

/// Commitment. A promise for many services at once; an empty scope means every public-facing service.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Commitment {
    /// Identifier. Unique among the commitments. Example: `all-online`.
    pub id: Id,
    /// Title. The promise in a sentence. Example: `{fr: Tout en ligne en 2030, en: Everything online by 2030}`.
    pub title: Option<LocalisedText>,
    /// Scope. The services it is about; all, if empty. Example: `{audience: business}`.
    pub scope: Option<CommitmentScope>,
    /// Level. The digital maturity level promised, from 1 to 4. Example: `4`.
    pub level: Option<MaturityLevel>,
    /// By. The day by which it is promised. Example: `2030-12-31`.
    pub by: Option<Date>,
}

/// Scope of a commitment. The services that a promise is about; all conditions given must hold.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct CommitmentScope {
    /// Audience. Services for this audience. Example: `business`.
    pub audience: Option<Audience>,
    /// Sector. Services of this COFOG division, two digits in quotes. Example: `"07"`.
    pub sector: Option<Sector>,
    /// Owner. Services of this organisation. Example: `ministry-of-health`.
    pub owner: Option<Owner>,
    /// Life event. Services of this life event. Example: `having-a-child`.
    pub life_event: Option<Ref<LifeEvent>>,
}

/// Reporting. How often progress is reported.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Reporting {
    /// Every. The length of a reporting period, as an ISO 8601 duration. Example: `P3M`.
    pub every: Option<IsoDuration>,
    /// Grace. How long after the end of a period a report may take. Example: `P30D`.
    pub grace: Option<IsoDuration>,
    /// Start of the fiscal year. Month and day, in quotes. Example: `"01-01"`.
    #[schemars(extend("x-form" = "month-and-day"), regex(pattern = "^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"))]
    pub fiscal_year_start: Option<String>,
}

/// Progress method. How the health of KPIs is worked out.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ProgressMethod {
    /// Method. The formula. Example: `trajectory`.
    pub method: Option<Method>,
    /// On track. From this share of the expected path a KPI is on track. Example: `0.95`.
    #[schemars(range(min = 0, max = 1))]
    pub on_track: Option<f64>,
    /// At risk. From this share of the expected path a KPI is at risk rather than off track. Example: `0.60`.
    #[schemars(range(min = 0, max = 1))]
    pub at_risk: Option<f64>,
}

/// Method. The formula by which progress is worked out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Method {
    /// Trajectory. Against the path from baseline through interim targets.
    Trajectory,
    /// Advancement rate. Against the distance from baseline to target.
    AdvancementRate,
    /// Growth rate. Against the growth needed each year.
    GrowthRate,
}

/// Capability. Something that building blocks offer and services need.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Capability {
    /// Identifier. Unique among the capabilities, GovStack's included. Example: `open-data`.
    pub id: Id,
    /// Title. The name by which readers know it. Example: `{fr: Données ouvertes, en: Open data}`.
    pub title: Option<LocalisedText>,
    /// Exclusive. Whether one shared building block is to offer it for all. Example: `true`.
    #[serde(default)]
    pub exclusive: bool,
}

/// Instrument. A sort of legal text and its place in the hierarchy of norms.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Instrument {
    /// Identifier. Unique among the instruments. Example: `act`.
    pub id: Id,
    /// Title. The name by which readers know it. Example: `{fr: Loi, en: Act}`.
    pub title: Option<LocalisedText>,
    /// Rank. Its place in the hierarchy; 1 is the highest. Example: `3`.
    #[schemars(range(min = 1))]
    pub rank: Option<u32>,
    /// Stages. The stages that it goes through, in order. Example: `[drafting, parliament, promulgated, published, in-force]`.
    #[serde(default)]
    pub stages: Vec<LegislativeStage>,
}

/// Custom rule. A rule of the country's own: expressions in the Common Expression Language (CEL) about `self`, an entity as it is
/// written in its file, `agenda`, what `agenda.yaml` says, and `as_of`, the day that counts as today. A rule that asks for `old`, the entity
/// as the base has it, or null where it is new, judges what a proposal changes: it counts where a base is given. Names with hyphens stand
/// between backticks; dates are texts, and `days(…)` turns a date or period into a number of days.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct CustomRule {
    /// Identifier. It begins with `x-`. Example: `x-budget`.
    #[schemars(extend("x-form" = "custom-rule-id"), regex(pattern = "^x-[a-z0-9]+(-[a-z0-9]+)*$"))]
    pub id: String,
    /// For. The kind of entity it judges. Example: `action-line`.
    pub r#for: crate::model::KindName,
    /// When. The condition under which it applies; always, if nothing is said. Example: `self.status == "in-progress"`.
    pub when: Option<String>,
    /// Assert. What must hold. Example: `has(self.budget)`.
    pub assert: String,
    /// Message. What is said when it does not hold. Example: `{fr: Budget manquant, en: Budget missing}`.
    pub message: Option<LocalisedText>,
    /// Help. What to do about it. Example: `{fr: Indiquer le budget, en: State the budget}`.
    pub help: Option<LocalisedText>,
    /// Level. How serious it is; a warning if nothing is said. Example: `warning`.
    pub level: Option<crate::model::LevelName>,
    /// Field. The field of the entity at which its findings are placed, instead of the first line. Example: `budget.currency`.
    pub field: Option<String>,
    /// Examples. Entities for which it must hold or fail; they are tried at every check. Example: `[{expect: fail, entity: {status: active}}]`.
    #[serde(default)]
    pub examples: Vec<RuleExample>,
}

/// Example of a rule. A piece of an entity, and whether the rule finds fault with it.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct RuleExample {
    /// Expected. Whether the rule passes over the entity (`pass`) or reports it (`fail`). Example: `fail`.
    pub expect: Expected,
    /// Entity. The fields that matter for the rule; the others may be left out. Example: `{status: active}`.
    pub entity: serde_json::Map<String, serde_json::Value>,
    /// Old. What the entity was before a proposal, for a rule that asks for `old`; it is new there, if nothing is said. Example: `{status: planned}`.
    pub old: Option<serde_json::Map<String, serde_json::Value>>,
    /// As of. The day that counts as today in this example. Example: `2026-01-31`.
    pub as_of: Option<Date>,
}

/// Expected. What a rule does with an example.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Expected {
    /// Pass. The rule has nothing to report.
    Pass,
    /// Fail. The rule reports the entity.
    Fail,
}

/// Extensions. For each kind, the JSON Schema file with the country's own fields.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Extensions(pub BTreeMap<crate::model::Kind, String>);

/// Review policy. What is asked of changes before they count.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ReviewPolicy {
    /// Main line. The branch on which the agenda is in force. Example: `main`.
    pub main_line: Option<String>,
    /// Since. The day from which the policy applies. Example: `2025-03-01`.
    pub since: Option<Date>,
    /// Minimum grade. The least evidence of review asked for, from 0 to 5. Example: `2`.
    #[schemars(range(min = 0, max = 5))]
    pub minimum_grade: Option<u8>,
    /// Signed. Whether changes must be signed. Example: `false`.
    #[serde(default)]
    pub signed: bool,
    /// Bots. Mail addresses of machines whose changes are not reviewed by people. Example: `[bot@digital.gov.example]`.
    #[serde(default)]
    #[schemars(extend("x-visibility" = "internal"))]
    pub bots: Vec<MailAddress>,
}

/// Site. The public space that shows the agenda.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Site {
    /// Address. Where it is published. Example: `https://agenda.gov.example`.
    pub url: Option<Web>,
    /// Contact. Whom readers can write to. Example: `agenda@digital.gov.example`.
    pub contact: Option<String>,
    /// Licence. The SPDX identifier of the licence of the data. Example: `CC-BY-4.0`.
    pub licence: Option<String>,
    /// Colour. The colour of its links, lines and heads of tables, in quotes: `#` and two hexadecimal digits each of red, green and blue.
    /// Where it is too light to be read, the pages take a darker one. Example: `"#0b3c6f"`.
    pub colour: Option<Colour>,
    /// Logo. The picture beside the title of every page: an SVG or PNG file of at most 256 kB, by its path in the agenda's folder.
    /// Example: `site/logo.svg`.
    pub logo: Option<PictureFile>,
}

impl Referable for Axis {
    const NAME: &'static str = "axis";
}
impl Referable for Capability {
    const NAME: &'static str = "capability";
}
impl Referable for Instrument {
    const NAME: &'static str = "instrument";
}
impl Referable for crate::model::Criterion {
    const NAME: &'static str = "criterion";
}
