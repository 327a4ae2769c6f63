use crate::model::{Axis, Evidence, LocalisedText, Ref, SdgAlignment};

entity! {
    /// Objective. What an axis of the agenda wants to reach, and why.
    pub struct Objective {
        /// Axis. The axis of the agenda that it belongs to. Example: `services`.
        pub axis: Option<Ref<Axis>>,
        /// Problem. What is wrong today, for whom. Example: `{fr: Les usagers se déplacent trois fois, en: Users travel three times}`.
        pub problem: Option<LocalisedText>,
        /// Evidence. What shows the problem. Example: `[{title: User survey 2025, url: "https://stats.gov.example/survey"}]`.
        #[serde(default)]
        pub evidence: Vec<Evidence>,
        /// Sustainable development targets. The targets it contributes to, and why. Example: `[{target: "16.6"}]`.
        #[serde(default)]
        pub sdg: Vec<SdgAlignment>,
    }
}
