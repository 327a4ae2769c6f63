use crate::model::{BuildingBlock, Date, LawReference, LocalisedText, Organisation, Ref};
use schemars::JsonSchema;
use serde::Deserialize;

entity! {
    /// Data item. A fact that the state asks for or holds: the register of the once-only principle.
    pub struct DataItem {
        /// Source. The one place that holds the fact with authority. Example: `{organisation: civil-registry, access: api}`.
        pub source: Option<DataSource>,
        /// Concept. An address or code of the fact itself; two items with the same concept are the same fact. Example: `http://data.europa.eu/m8g/birthDate`.
        pub concept: Option<String>,
        /// Also held by. Other organisations that keep a copy. Example: `[tax-administration]`.
        #[serde(default)]
        pub also_held_by: Vec<Ref<Organisation>>,
        /// Personal. Whether it is personal data. Example: `true`.
        pub personal: Option<bool>,
        /// Legal basis. The texts that allow it to be reused. Example: `[{regulation: once-only-act}]`.
        #[serde(default)]
        pub legal_basis: Vec<LawReference>,
        /// Sharing. Whether it may be shared between organisations. Example: `{allowed: true}`.
        pub sharing: Option<Sharing>,
        /// Inform the user. Whether users are told when it is taken from the source. Example: `true`.
        pub inform_user: Option<bool>,
        /// Preview. Whether users see the value before it is used. Example: `true`.
        pub preview: Option<bool>,
    }
}

/// Authoritative source. Who holds a fact with authority, and how it is reached.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct DataSource {
    /// Organisation. Who holds it. Example: `civil-registry`.
    pub organisation: Option<Ref<Organisation>>,
    /// Building block. The shared component that serves it. Example: `population-register`.
    pub building_block: Option<Ref<BuildingBlock>>,
    /// Access. How other organisations get it. Example: `api`.
    pub access: Option<Access>,
    /// Since. The day from which this access exists. Example: `2026-04-01`.
    pub since: Option<Date>,
}

/// Access to data. How other organisations get a data item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Access {
    /// Interface. A machine asks a machine.
    Api,
    /// File. Files are exchanged.
    File,
    /// Manual. Somebody asks somebody.
    Manual,
    /// None. There is no access.
    None,
}

/// Sharing. Whether organisations may pass a data item to each other.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Sharing {
    /// Allowed. Whether it may be shared. Example: `true`.
    pub allowed: bool,
    /// Reason for exclusion. Why it may not be shared. Example: `{fr: Secret médical, en: Medical secrecy}`.
    pub excluded_reason: Option<LocalisedText>,
    /// Decree. The text that allows or excludes it. Example: `{regulation: data-sharing-decree}`.
    pub decree: Option<LawReference>,
}

impl DataItem {
    /// The text that allows it to be shared.
    pub fn decree(&self) -> Option<&LawReference> {
        self.sharing.as_ref().filter(|sharing| sharing.allowed)?.decree.as_ref()
    }
}
