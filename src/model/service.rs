use crate::model::{
    ActionLine, Audience, BuildingBlock, Capability, Criterion, DataItem, Date, Evidence, IsoDuration, LawReference, LifeEvent,
    LocalisedText, Maintainer, MaturityLevel, Money, Move, Owner, Ref, Sector, Standard, Web,
};
use schemars::JsonSchema;
use serde::Deserialize;

entity! {
    /// Service. An entry of the catalogue of public services, with its place in the digitisation roadmap.
    pub struct Service {
        /// Owner. The organisation and role that answer for it. Example: `{organisation: ministry-of-interior, role: interior-digital-team}`.
        pub owner: Option<Owner>,
        /// Maintainer. Who keeps this entry up to date. Example: `{role: interior-digital-team}`.
        pub maintainer: Option<Maintainer>,
        /// Status. Where it stands in its life. Example: `live`.
        pub status: Option<ServiceStatus>,
        /// Launched. The day it opened to the public. Example: `2025-11-03`.
        pub launched: Option<Date>,
        /// Audience. Who it is for. Example: `[individual]`.
        #[serde(default)]
        pub audience: Vec<Audience>,
        /// Sector. The COFOG division, two digits in quotes. Example: `"01"`.
        pub sector: Option<Sector>,
        /// Life events. The events that make people need it. Example: `[travelling-abroad]`.
        #[serde(default)]
        pub life_events: Vec<Ref<LifeEvent>>,
        /// Channels. The ways to reach it. Example: `[{type: web, primary: true}, {type: counter}]`.
        #[serde(default)]
        pub channels: Vec<Channel>,
        /// Digital maturity. How far it is online, from 1 to 4, and what shows it. Example: `{level: 3, date: 2026-03-31}`.
        pub maturity: Option<ServiceMaturity>,
        /// Roadmap. Which level it will reach, and by when. Example: `{target-level: 4, due: 2027-06-30, priority: A}`.
        pub roadmap: Option<Roadmap>,
        /// Not planned. Why it has no place in the roadmap. Example: `{reason: {fr: Démarche supprimée en 2027, en: Abolished in 2027}}`.
        pub not_planned: Option<NotPlanned>,
        /// Volume. How much it is used. Example: `{transactions: 240000, year: 2025}`.
        pub volume: Option<Volume>,
        /// Burden. What it costs its users. Example: `{visits: 2, documents: 4}`.
        pub burden: Option<Burden>,
        /// Inputs. What users are asked for, or what is fetched for them. Example: `[{data: birth-date, obtained: from-source}]`.
        #[serde(default)]
        pub inputs: Vec<Input>,
        /// Outputs. What users get. Example: `[{title: {fr: Passeport, en: Passport}}]`.
        #[serde(default)]
        pub outputs: Vec<Output>,
        /// Needs. The capabilities it needs. Example: `[identity, payments]`.
        #[serde(default)]
        pub needs: Vec<Ref<Capability>>,
        /// Uses. The building blocks it uses. Example: `[national-identity]`.
        #[serde(default)]
        pub uses: Vec<Ref<BuildingBlock>>,
        /// Legal basis. The texts it stands on. Example: `[{regulation: passport-act}]`.
        #[serde(default)]
        pub legal_basis: Vec<LawReference>,
        /// Cost. What users pay. Example: `{amount: 85, currency: EUR}`.
        pub cost: Option<Money>,
        /// Languages. The languages in which it is offered. Example: `[fr, en]`.
        #[serde(default)]
        pub languages: Vec<crate::model::LanguageTag>,
        /// Requires. The services that must be used first. Example: `[birth-certificate]`.
        #[serde(default)]
        #[schemars(extend("x-acyclic" = true))]
        pub requires: Vec<Ref<Service>>,
        /// Assessments. How it did against a standard. Example: `[{standard: digital-service-standard, date: 2026-04-20}]`.
        #[serde(default)]
        pub assessments: Vec<Assessment>,
        /// Reviewed. When this entry was last reviewed, and how often it is. Example: `{date: 2026-05-01, every: P1Y}`.
        pub reviewed: Option<Reviewed>,
        /// Iterations. What was improved after launch. Example: `[{date: 2026-06-01, what: {fr: Formulaire raccourci, en: Shorter form}}]`.
        #[serde(default)]
        pub iterations: Vec<Iteration>,
    }
}

/// Status of a service. Where it stands in its life.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ServiceStatus {
    /// Planned. Intended.
    Planned,
    /// Discovery. Needs are being studied.
    Discovery,
    /// Alpha. A prototype is being tried.
    Alpha,
    /// Beta. Open to some.
    Beta,
    /// Live. Open to all.
    Live,
    /// Retiring. About to close.
    Retiring,
    /// Retired. Closed.
    Retired,
    /// Cancelled. Given up before it opened.
    Cancelled,
}

/// Channel. A way to reach a service.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Channel {
    /// Type. What sort of channel it is. Example: `web`.
    pub r#type: ChannelType,
    /// Address. Where it is on the web. Example: `https://services.gov.example/passport`.
    pub url: Option<Web>,
    /// Primary. Whether it is the channel people are guided to. Example: `true`.
    #[serde(default)]
    pub primary: bool,
}

/// Type of channel. What sort of channel it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ChannelType {
    /// Web. A website.
    Web,
    /// Mobile. An app or messages on a telephone.
    Mobile,
    /// Counter. A place to go to.
    Counter,
    /// Phone. A call.
    Phone,
    /// Post. A letter.
    Post,
    /// Kiosk. A machine in a public place.
    Kiosk,
    /// Assisted. Somebody does it online together with the user.
    Assisted,
}

/// Digital maturity of a service. How far it is online, and what shows it.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ServiceMaturity {
    /// Level. 1 informative, 2 downloadable forms, 3 web form, 4 entirely online. Example: `3`.
    pub level: Option<MaturityLevel>,
    /// Date. The day of the observation. Example: `2026-03-31`.
    pub date: Option<Date>,
    /// Evidence. What shows it. Example: `https://services.gov.example/passport`.
    pub evidence: Option<Evidence>,
    /// Coverage. For whom and where it is true, in percent. Example: `{territory: 100, users: 80}`.
    pub coverage: Option<Coverage>,
}

/// Coverage. The share of the country and of the users for whom a level is true.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Coverage {
    /// Territory. The share of municipalities or regions, in percent. Example: `100`.
    #[schemars(range(min = 0, max = 100))]
    pub territory: Option<f64>,
    /// Users. The share of users, in percent. Example: `80`.
    #[schemars(range(min = 0, max = 100))]
    pub users: Option<f64>,
}

/// Roadmap entry. Which level a service will reach, by when, and who answers for it.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Roadmap {
    /// Target level. The level it will reach, from 1 to 4. Example: `4`.
    pub target_level: Option<MaturityLevel>,
    /// Due date. The day by which it will reach it. Example: `2027-06-30`.
    pub due: Option<Date>,
    /// Moves. How the due date was moved; the first `from` is the first promise. Example: `[{from: 2026-12-31, to: 2027-06-30, decision: rebaseline-passport}]`.
    #[serde(default)]
    pub moves: Vec<Move>,
    /// Owner. Who answers for reaching it. Example: `{organisation: ministry-of-interior}`.
    pub owner: Option<Owner>,
    /// Priority. A is the most urgent, D the least. Example: `A`.
    pub priority: Option<Priority>,
    /// Action line. The line that delivers it. Example: `services-online`.
    pub action_line: Option<Ref<ActionLine>>,
}

/// Priority. How urgent the digitisation of a service is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
pub enum Priority {
    /// First. The most urgent.
    A,
    /// Second. Urgent.
    B,
    /// Third. When possible.
    C,
    /// Fourth. The least urgent.
    D,
}

/// Not planned. Why a service has no place in the roadmap.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct NotPlanned {
    /// Reason. Why it will not be digitised. Example: `{fr: Démarche supprimée en 2027, en: Abolished in 2027}`.
    pub reason: LocalisedText,
}

/// Volume. How much a service is used in a year.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Volume {
    /// Transactions. The number of applications or acts in a year. Example: `240000`.
    #[schemars(range(min = 0))]
    pub transactions: Option<u64>,
    /// Users. The number of people or businesses in a year. Example: `230000`.
    #[schemars(range(min = 0))]
    pub users: Option<u64>,
    /// Year. The year it refers to. Example: `2025`.
    #[schemars(range(min = 1900, max = 2200))]
    pub year: Option<i32>,
}

/// Burden. What a service costs its users in time and effort.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Burden {
    /// Visits. How often they must go somewhere. Example: `2`.
    #[schemars(range(min = 0))]
    pub visits: Option<u32>,
    /// Documents. How many documents they must bring. Example: `4`.
    #[schemars(range(min = 0))]
    pub documents: Option<u32>,
    /// Agencies. How many organisations they deal with. Example: `2`.
    #[schemars(range(min = 0))]
    pub agencies: Option<u32>,
    /// Processing time. How long they wait, as an ISO 8601 duration. Example: `P10D`.
    pub processing_time: Option<IsoDuration>,
}

/// Input. A data item that a service needs, and how it gets it.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Input {
    /// Data item. What is needed. Example: `birth-date`.
    pub data: Ref<DataItem>,
    /// Obtained. How the service gets it. Example: `from-source`.
    pub obtained: Option<Obtained>,
    /// Reason. Why it is still asked of the user. Example: `{fr: Registre non raccordé, en: Register not connected}`.
    pub reason: Option<LocalisedText>,
}

/// How an input is obtained. Whether users are asked again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Obtained {
    /// From the user. The user is asked.
    FromUser,
    /// From the source. It is fetched without asking.
    FromSource,
    /// Prefilled. It is fetched and the user confirms it.
    Prefilled,
}

/// Output. What a service gives; either a `data` item or a `title`.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(extend("oneOf" = [{"required": ["data"]}, {"required": ["title"]}]))]
pub struct Output {
    /// Data item. The fact that it produces. Example: `passport-number`.
    pub data: Option<Ref<DataItem>>,
    /// Title. The thing that it produces. Example: `{fr: Passeport, en: Passport}`.
    pub title: Option<LocalisedText>,
}

/// Assessment. How a service did against a standard.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Assessment {
    /// Standard. The standard it was assessed against. Example: `digital-service-standard`.
    pub standard: Ref<Standard>,
    /// Version. The version of the standard, in quotes. Example: `"2.0"`.
    pub version: Option<String>,
    /// Date. The day of the assessment. Example: `2026-04-20`.
    pub date: Option<Date>,
    /// Phase. The phase the service was in. Example: `beta`.
    pub phase: Option<ServiceStatus>,
    /// Independent. Whether somebody other than its owner assessed it. Example: `true`.
    pub independent: Option<bool>,
    /// Results. The result for each criterion. Example: `[{criterion: plain-language, result: met}]`.
    #[serde(default)]
    pub results: Vec<CriterionResult>,
    /// Valid until. The last day on which it counts. Example: `2028-04-19`.
    pub valid_until: Option<Date>,
}

/// Result. How a service did against one criterion.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct CriterionResult {
    /// Criterion. The criterion of the standard. Example: `plain-language`.
    pub criterion: Ref<Criterion>,
    /// Result. How it did. Example: `partly`.
    pub result: Option<AssessmentResult>,
    /// Evidence. What shows it. Example: `https://digital.gov.example/passport/assessment`.
    pub evidence: Option<Evidence>,
    /// Action. What will be done about it. Example: `{owner: ministry-of-interior, due: 2026-12-31}`.
    pub action: Option<Remedy>,
}

/// Result of an assessment. How a service did against a criterion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum AssessmentResult {
    /// Met. It satisfies it.
    Met,
    /// Partly. It satisfies a part of it.
    Partly,
    /// Not met. It does not satisfy it.
    NotMet,
    /// Not applicable. The criterion does not concern it.
    NotApplicable,
    /// Not assessed. Nobody looked yet.
    NotAssessed,
}

/// Remedy. What will be done about a criterion that is not met.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Remedy {
    /// What. What will be done. Example: `{fr: Réécrire les courriels, en: Rewrite the e-mails}`.
    pub what: Option<LocalisedText>,
    /// Owner. Who will do it. Example: `ministry-of-interior`.
    pub owner: Option<Owner>,
    /// Due date. The day by which it will be done. Example: `2026-12-31`.
    pub due: Option<Date>,
}

/// Review. When an entry was last reviewed, and how often it is.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Reviewed {
    /// Date. The day of the last review. Example: `2026-05-01`.
    pub date: Option<Date>,
    /// Every. How often it is to be reviewed, as an ISO 8601 duration. Example: `P1Y`.
    pub every: Option<IsoDuration>,
}

/// Iteration. What was improved after launch, and what asked for it.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Iteration {
    /// Date. The day of the improvement. Example: `2026-06-01`.
    pub date: Option<Date>,
    /// What. What was improved. Example: `{fr: Formulaire raccourci, en: Shorter form}`.
    pub what: Option<LocalisedText>,
    /// From. The consultation or the KPI that asked for it. Example: `consultations/passport-users`.
    pub from: Option<crate::model::RefTo<(crate::model::Consultation, crate::model::Kpi)>>,
}

impl Coverage {
    /// Whether a level is true for the whole territory and for all users, as far as it says for how much of them.
    pub fn is_whole(&self) -> bool {
        let all = |share: Option<f64>| share.is_none_or(|share| share >= 100.0);
        all(self.territory) && all(self.users)
    }
}

impl ServiceMaturity {
    /// Whether the level is true for the whole territory and for all users, as far as it says for how much of them.
    pub fn is_whole(&self) -> bool {
        self.coverage.as_ref().is_none_or(Coverage::is_whole)
    }
}

impl Service {
    /// Whether the public uses it: live or about to close.
    pub fn is_live(&self) -> bool {
        self.retired.is_none() && matches!(self.status, Some(ServiceStatus::Live | ServiceStatus::Retiring))
    }

    /// Whether it is closed, given up or retired.
    pub fn is_gone(&self) -> bool {
        self.retired.is_some() || matches!(self.status, Some(ServiceStatus::Retired | ServiceStatus::Cancelled))
    }
}
