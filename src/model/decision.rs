use crate::model::{AnyRef, Date, FieldPath, LocalisedText, Ref, RoleOrBody, Web};
use schemars::JsonSchema;
use serde::Deserialize;

entity! {
    /// Decision. A recorded decision: an adoption, a moved promise, a waiver and so on.
    pub struct Decision {
        /// Date. The day it was taken. Example: `2026-05-12`.
        pub date: Option<Date>,
        /// Type. What sort of decision it is. Example: `rebaseline`.
        pub r#type: Option<DecisionType>,
        /// Status. Where it stands. Example: `accepted`.
        pub status: Option<DecisionStatus>,
        /// Taken by. The role or body that took it. Example: `bodies/steering-committee`.
        pub taken_by: Option<RoleOrBody>,
        /// Concerns. What it is about. Example: `[action-lines/digital-identity]`.
        #[serde(default)]
        pub concerns: Vec<AnyRef>,
        /// Context. Why it had to be taken. Example: `{fr: Le marché a été infructueux, en: The tender failed}`.
        pub context: Option<LocalisedText>,
        /// Outcome. What was decided. Example: `{fr: L’échéance est reportée de six mois, en: The deadline moves by six months}`.
        pub outcome: Option<LocalisedText>,
        /// Supersedes. The earlier decisions that it replaces. Example: `[launch-2025]`.
        #[serde(default)]
        #[schemars(extend("x-acyclic" = true))]
        pub supersedes: Vec<Ref<Decision>>,
        /// Minutes. Where the minutes can be read. Example: `https://digital.gov.example/minutes/2026-05-12`.
        pub minutes: Option<Web>,
        /// Waives. The rules it sets aside for named entities until a date. Example: `[{rule: reuse-duplicate-building-block, entity: building-blocks/legacy-payments, until: 2027-03-31}]`.
        #[serde(default)]
        pub waives: Vec<Waiver>,
    }
}

/// Type of decision. What sort of decision it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum DecisionType {
    /// Adoption. The agenda or a part of it is adopted.
    Adoption,
    /// Rebaseline. A date, target or baseline is moved.
    Rebaseline,
    /// Change of definition. What a KPI measures is redefined.
    DefinitionChange,
    /// Scope. What is in or out is redefined.
    Scope,
    /// Cancellation. Something is given up.
    Cancellation,
    /// Waiver. A rule is set aside for a time.
    Waiver,
    /// Designation. Somebody is put in charge.
    Designation,
    /// Other. None of the others.
    Other,
}

/// Status of a decision. Where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum DecisionStatus {
    /// Proposed. Not taken yet.
    Proposed,
    /// Accepted. Taken.
    Accepted,
    /// Rejected. Refused.
    Rejected,
    /// Superseded. Replaced by a later decision.
    Superseded,
}

/// Waiver. A rule that does not count for an entity until a date.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Waiver {
    /// Rule. The rule that is set aside. Example: `reuse-duplicate-building-block`.
    pub rule: String,
    /// Entity. What it is set aside for. Example: `building-blocks/legacy-payments`.
    pub entity: Option<AnyRef>,
    /// Field. The field it is set aside for, if not the whole entity. Example: `roadmap.due`.
    pub field: Option<FieldPath>,
    /// Until. The last day on which it counts; a waiver without end is itself a finding. Example: `2027-03-31`.
    pub until: Option<Date>,
    /// Compensation. What is done instead. Example: `{fr: Contrôle manuel chaque mois, en: Manual check every month}`.
    pub compensation: Option<LocalisedText>,
}

impl Decision {
    /// Whether it was taken and stands.
    pub fn is_accepted(&self) -> bool {
        self.status == Some(DecisionStatus::Accepted)
    }
}
