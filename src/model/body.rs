use crate::model::{IsoDuration, LocalisedText, Organisation, Ref, RefTo, Role};
use schemars::JsonSchema;
use serde::Deserialize;

entity! {
    /// Body. A committee or board that steers or advises.
    pub struct Body {
        /// Kind of body. What it is there for. Example: `steering-committee`.
        pub kind: Option<BodyKind>,
        /// Chair. Who presides over it. Example: `roles/head-of-authority`.
        pub chair: Option<RefTo<(Role, Organisation)>>,
        /// Members. The organisations that sit in it. Example: `[ministry-of-finance, digital-agency]`.
        #[serde(default)]
        pub members: Vec<Ref<Organisation>>,
        /// Mandate. What it decides or advises on. Example: `{fr: Arbitre les reports d’échéance, en: Decides on moved deadlines}`.
        pub mandate: Option<LocalisedText>,
        /// Meets every. How often it meets, as an ISO 8601 duration. Example: `P3M`.
        pub meets: Option<IsoDuration>,
    }
}

/// Kind of body. What a body is there for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum BodyKind {
    /// Steering committee. Decides.
    SteeringCommittee,
    /// Advisory board. Gives high-level advice.
    AdvisoryBoard,
    /// Working group. Prepares.
    WorkingGroup,
}
