use crate::model::{AnyRef, Date, LocalisedText};
use schemars::JsonSchema;
use serde::Deserialize;

entity! {
    /// Event. A launch, a promotion, a training, the opening of a service.
    pub struct Event {
        /// Date. The day it takes place. Example: `2025-03-14`.
        pub date: Option<Date>,
        /// Type. What sort of event it is. Example: `launch`.
        pub r#type: Option<EventType>,
        /// Patron. Under whose high patronage it takes place. Example: `{fr: Présidence de la République, en: Presidency of the Republic}`.
        pub patron: Option<LocalisedText>,
        /// Concerns. What it is about. Example: `[services/passport-renewal]`.
        #[serde(default)]
        pub concerns: Vec<AnyRef>,
    }
}

/// Type of event. What sort of event it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum EventType {
    /// Launch. The agenda itself is launched.
    Launch,
    /// Promotion. The agenda or a part of it is made known.
    Promotion,
    /// Training. People learn to work with it.
    Training,
    /// Service launch. A service opens to the public.
    ServiceLaunch,
    /// Other. None of the others.
    Other,
}

impl Event {
    /// Whether it makes the agenda, or a part of it, known to the public.
    pub fn makes_known(&self) -> bool {
        matches!(self.r#type, Some(EventType::Launch | EventType::Promotion | EventType::ServiceLaunch))
    }
}
