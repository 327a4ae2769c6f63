use crate::model::{Date, Id, LocalisedText};
use schemars::JsonSchema;
use serde::Deserialize;

entity! {
    /// Standard. A digital service standard: the criteria by which services are assessed.
    pub struct Standard {
        /// Version. The version of the text, in quotes. Example: `"2.0"`.
        pub version: Option<String>,
        /// Applies from. The day from which services are held to it. Example: `2026-01-01`.
        pub applies_from: Option<Date>,
        /// Criteria. What a service must satisfy. Example: `[{id: plain-language, mandatory: true}]`.
        #[serde(default)]
        pub criteria: Vec<Criterion>,
    }
}

/// Criterion. One requirement of a standard.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Criterion {
    /// Identifier. Unique within the standard. Example: `plain-language`.
    pub id: Id,
    /// Title. The requirement in a few words. Example: `{fr: Langage clair, en: Plain language}`.
    pub title: Option<LocalisedText>,
    /// Mandatory. Whether a service may not go live without it. Example: `true`.
    #[serde(default)]
    pub mandatory: bool,
    /// Hint. How to satisfy it. Example: `{fr: Tester les textes avec cinq usagers, en: Test the texts with five users}`.
    pub hint: Option<LocalisedText>,
}
