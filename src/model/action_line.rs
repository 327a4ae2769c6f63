use crate::model::{
    AnyRef, Body, BuildingBlock, Date, Decision, Evidence, Id, Kpi, LegalChange, LocalisedText, Money, Objective, Organisation,
    Owner, Period, Ref, Role, RoleOrBody, Schedule, SdgAlignment, Service,
};
use schemars::JsonSchema;
use serde::Deserialize;

entity! {
    /// Action line. The unit of commitment of the agenda: one owner, one deadline, one status.
    pub struct ActionLine {
        /// Objectives. The objectives it serves. Example: `[simpler-services]`.
        #[serde(default)]
        pub objectives: Vec<Ref<Objective>>,
        /// Establishes. The activities of the whole-of-government approach that it puts in place. Example: `[once-only]`.
        #[serde(default)]
        pub establishes: Vec<Activity>,
        /// Owner. The one organisation and role that answer for it. Example: `{organisation: digital-agency, role: chief-architect}`.
        pub owner: Option<Owner>,
        /// Contributors. The other organisations that must do something for it. Example: `[ministry-of-finance]`.
        #[serde(default)]
        pub contributors: Vec<Ref<Organisation>>,
        /// Body. The committee that coordinates it. Example: `steering-committee`.
        pub body: Option<Ref<Body>>,
        /// Schedule. When it starts and when it is due. Example: `{start: 2025-03-01, due: 2027-06-30}`.
        pub schedule: Option<Schedule>,
        /// Status. Where it stands, as people judge it. Example: `in-progress`.
        pub status: Option<ActionLineStatus>,
        /// Milestones. The steps on the way. Example: `[{id: pilot, due: 2026-06-30, weight: 40}]`.
        #[serde(default)]
        pub milestones: Vec<Milestone>,
        /// Declared progress. A percentage that somebody states; only where there are no milestones. Example: `{declared: 40, as-of: 2026-09-30}`.
        pub progress: Option<DeclaredProgress>,
        /// KPIs. The indicators that measure it. Example: `[online-share]`.
        #[serde(default)]
        pub kpis: Vec<Ref<Kpi>>,
        /// Sustainable development targets. The targets it contributes to, and why. Example: `[{target: "16.9"}]`.
        #[serde(default)]
        pub sdg: Vec<SdgAlignment>,
        /// Legal change. The texts it needs, or `none`. Example: `[once-only-act]`.
        pub legal_change: Option<LegalChange>,
        /// Building blocks. The shared components it builds or leans on. Example: `[national-identity]`.
        #[serde(default)]
        pub building_blocks: Vec<Ref<BuildingBlock>>,
        /// Services. The services it delivers. Example: `[passport-renewal]`.
        #[serde(default)]
        pub services: Vec<Ref<Service>>,
        /// Blocked by. What must be finished first. Example: `[regulations/once-only-act]`.
        #[serde(default)]
        #[schemars(extend("x-acyclic" = true))]
        pub blocked_by: Vec<AnyRef>,
        /// On hold. Since when and why it is suspended. Example: `{since: 2026-04-01, decision: suspend-data-exchange}`.
        pub on_hold: Option<OnHold>,
        /// Cancellation. When and by which decision it was given up. Example: `{date: 2026-04-01, decision: cancel-kiosks}`.
        pub cancellation: Option<Cancellation>,
        /// Budget. What it costs and whether it is funded. Example: `{amount: 4200000, currency: EUR, status: funded}`.
        pub budget: Option<Budget>,
        /// Reports. What was reported, period by period. Example: `[{period: 2026-Q3, confidence: achievable}]`.
        #[serde(default)]
        pub reports: Vec<ProgressReport>,
        /// Completion. When it was completed, what shows it, who accepted it. Example: `{date: 2026-06-30, accepted-by: bodies/steering-committee}`.
        pub completion: Option<Completion>,
        /// Merged into. The action line that took it over. Example: `single-portal`.
        #[schemars(extend("x-acyclic" = true))]
        pub merged_into: Option<Ref<ActionLine>>,
    }
}

/// Activity. What a whole-of-government approach puts in place; the first six are required of every agenda.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Activity {
    /// Digital first. The digital channel becomes a priority channel.
    DigitalFirst,
    /// Shared building blocks. Components are built once and used by all.
    SharedBuildingBlocks,
    /// Once only. Nobody is asked twice for what the state already holds.
    OnceOnly,
    /// Service standard. All digital services follow one standard.
    ServiceStandard,
    /// Service catalogue. All services are listed and the list is kept up to date.
    ServiceCatalogue,
    /// Digitisation roadmap. It is known when each service goes online and who answers for it.
    DigitisationRoadmap,
    /// Digital inclusion. Nobody is left behind.
    DigitalInclusion,
    /// International cooperation. Countries share what they know and build.
    InternationalCooperation,
}

/// Status of an action line. Where it stands, as people judge it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ActionLineStatus {
    /// Proposed. Not yet part of the commitment.
    Proposed,
    /// Planned. Committed, not started.
    Planned,
    /// In progress. Under way.
    InProgress,
    /// On hold. Suspended.
    OnHold,
    /// Completed. Done, shown and accepted.
    Completed,
    /// Cancelled. Given up.
    Cancelled,
    /// Merged. Taken over by another line.
    Merged,
}

/// Milestone. A step on the way to completing an action line.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Milestone {
    /// Identifier. Unique within the action line. Example: `pilot`.
    pub id: Id,
    /// Title. What is reached. Example: `{fr: Pilote dans deux régions, en: Pilot in two regions}`.
    pub title: Option<LocalisedText>,
    /// Due date. The day by which it is to be reached. Example: `2026-06-30`.
    pub due: Option<Date>,
    /// Weight. Its share of the action line, in percent; all weights together make 100. Example: `40`.
    #[schemars(range(min = 0, max = 100))]
    pub weight: Option<f64>,
    /// Done. The day on which it was reached. Example: `2026-06-12`.
    pub done: Option<Date>,
    /// Evidence. What shows that it was reached. Example: `https://digital.gov.example/pilot-report`.
    pub evidence: Option<Evidence>,
}

/// Declared progress. A percentage that somebody states, shown as declared.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct DeclaredProgress {
    /// Declared. The percentage, from 0 to 100. Example: `40`.
    #[schemars(range(min = 0, max = 100))]
    pub declared: f64,
    /// As of. The day to which it refers. Example: `2026-09-30`.
    pub as_of: Option<Date>,
}

/// Suspension. Since when and why an action line is on hold.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct OnHold {
    /// Since. The first day. Example: `2026-04-01`.
    pub since: Option<Date>,
    /// Decision. The decision that suspended it. Example: `suspend-data-exchange`.
    pub decision: Option<Ref<Decision>>,
    /// Reason. Why it is suspended. Example: `{fr: Marché en cours d’attribution, en: Contract being awarded}`.
    pub reason: Option<LocalisedText>,
}

/// Cancellation. When and by which decision something was given up.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Cancellation {
    /// Date. The day it was given up. Example: `2026-04-01`.
    pub date: Option<Date>,
    /// Decision. The decision that gave it up. Example: `cancel-kiosks`.
    pub decision: Option<Ref<Decision>>,
}

/// Budget. What an action line costs and whether the money is there.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Budget {
    /// Amount. The cost of building it, in whole units of the currency. Example: `4200000`.
    #[schemars(range(min = 0))]
    pub amount: Option<f64>,
    /// Currency. The ISO 4217 code of the currency. Example: `EUR`.
    pub currency: Option<crate::model::Currency>,
    /// Status. Whether it is funded. Example: `partly`.
    pub status: Option<Funding>,
    /// Running costs. The cost of running it for a year. Example: `{amount: 600000, currency: EUR}`.
    pub running_costs: Option<Money>,
}

/// Funding. Whether the money is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Funding {
    /// Funded. All of it is there.
    Funded,
    /// Partly. Some of it is there.
    Partly,
    /// Unfunded. None of it is there.
    Unfunded,
}

/// Progress report. What the owner of an action line reports for a period.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ProgressReport {
    /// Period. The period it is about. Example: `2026-Q3`.
    pub period: Period,
    /// Date. The day it was written. Example: `2026-10-12`.
    pub date: Option<Date>,
    /// Confidence. How sure its author is that the line will be delivered. Example: `achievable`.
    pub confidence: Option<Confidence>,
    /// Progress. The percentage the author states, from 0 to 100. Example: `45`.
    #[schemars(range(min = 0, max = 100))]
    pub progress: Option<f64>,
    /// Summary. The period in a sentence. Example: `{fr: Le pilote est ouvert, en: The pilot is open}`.
    pub summary: Option<LocalisedText>,
    /// Done. What was done. Example: `{fr: Deux régions raccordées, en: Two regions connected}`.
    pub done: Option<LocalisedText>,
    /// Next. What comes next. Example: `{fr: Ouvrir la troisième région, en: Open the third region}`.
    pub next: Option<LocalisedText>,
    /// Risks. What may go wrong. Example: `{fr: Le décret n’est pas signé, en: The decree is not signed}`.
    pub risks: Option<LocalisedText>,
    /// Decisions needed. What somebody must decide, and who. Example: `{fr: Arbitrage budgétaire, en: Budget to be settled}`.
    pub decisions_needed: Option<LocalisedText>,
    /// By. The role that reports. Example: `chief-architect`.
    pub by: Option<Ref<Role>>,
}

/// Confidence. How sure a person is that an action line will be delivered; never mixed with what is computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// Secured. Targets are secured.
    Secured,
    /// Achievable. Targets are achievable.
    Achievable,
    /// Needs support. Support is needed.
    NeedsSupport,
    /// Compromised. Targets are compromised.
    Compromised,
}

/// Completion. When something was completed, what shows it, and who accepted it.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Completion {
    /// Date. The day it was completed. Example: `2026-06-30`.
    pub date: Option<Date>,
    /// Evidence. What shows it. Example: `https://digital.gov.example/acceptance`.
    pub evidence: Option<Evidence>,
    /// Accepted by. The role or body, other than the owner, that accepted it. Example: `bodies/steering-committee`.
    pub accepted_by: Option<RoleOrBody>,
}

impl ActionLine {
    /// Whether it is a commitment that stands: planned, under way, on hold or completed; not only proposed, and not given up,
    /// taken over or retired.
    pub fn is_committed(&self) -> bool {
        use ActionLineStatus as Status;
        let given_up = matches!(self.status, Some(Status::Proposed | Status::Cancelled | Status::Merged));
        !given_up && self.retired.is_none()
    }

    /// Whether it is proposed, committed or completed: not given up, not taken over, not retired.
    pub fn is_alive(&self) -> bool {
        self.retired.is_none() && !matches!(self.status, Some(ActionLineStatus::Cancelled | ActionLineStatus::Merged))
    }

    /// The reports that were written by a day, the oldest period first, each with its number in the file from 1. One without a
    /// date counts from the first day of its period, and one about a period that has not begun is none yet.
    pub fn reports_by(&self, day: Date) -> Vec<(usize, &ProgressReport)> {
        let written = |report: &ProgressReport| report.date.unwrap_or(day) <= day && report.period.start() <= day;
        let mut reports: Vec<_> = (1..).zip(&self.reports).filter(|(_, report)| written(report)).collect();
        reports.sort_by_key(|(_, report)| report.period.end());
        reports
    }
}
