use schemars::JsonSchema;
use serde::Deserialize;

entity! {
    /// Life event. Something that happens to a person or a business and that triggers a need for services.
    pub struct LifeEvent {
        /// Audience. Whose life it happens in. Example: `citizen`.
        pub audience: Option<LifeEventAudience>,
        /// Order. Its place in lists; lower comes first. Example: `10`.
        pub order: Option<i64>,
    }
}

/// Audience of a life event. Whose life it happens in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum LifeEventAudience {
    /// Citizen. A person.
    Citizen,
    /// Business. A company or a self-employed person.
    Business,
}
