use crate::model::{
    Body, Capability, Contact, Date, Evidence, LanguageTag, LocalisedText, Mention, Money, Organisation, Owner, Ref, Scope, Web,
};
use schemars::JsonSchema;
use serde::Deserialize;

entity! {
    /// Building block. A registered shared component, such as identity or payments, that is built once and used by many services.
    pub struct BuildingBlock {
        /// Capability. What it offers: a GovStack capability or a national one. Example: `identity`.
        pub capability: Option<Ref<Capability>>,
        /// GovStack. The GovStack specification it follows and what is claimed of it. Example: `{spec: identity, version: "1.0.2"}`.
        pub govstack: Option<GovStack>,
        /// Owner. The organisation and role that provide it. Example: `{organisation: digital-agency, role: chief-architect}`.
        pub owner: Option<Owner>,
        /// Maturity. How far the software has come. Example: `stable`.
        pub maturity: Option<BlockMaturity>,
        /// Operation. Whether it runs. Example: `production`.
        pub operation: Option<BlockOperation>,
        /// Since. The day it went into production. Example: `2025-09-01`.
        pub since: Option<Date>,
        /// Sunset. The day it stops. Example: `2028-12-31`.
        pub sunset: Option<Date>,
        /// Replaced by. The building block that takes its place. Example: `national-identity`.
        #[schemars(extend("x-acyclic" = true))]
        pub replaced_by: Option<Ref<BuildingBlock>>,
        /// Scope. Who it is meant for. Example: `national`.
        pub scope: Option<Scope>,
        /// Mandatory from. The day from which it must be used. Example: `2027-01-01`.
        pub mandatory_from: Option<Date>,
        /// Software. What it is made of. Example: `{licence: EUPL-1.2, repository: "https://code.gov.example/identity"}`.
        pub software: Option<Software>,
        /// Interfaces. How machines talk to it. Example: `[{type: openapi, url: "https://api.gov.example/identity.json"}]`.
        #[serde(default)]
        pub interfaces: Vec<Interface>,
        /// Terms. Where the conditions of use are published. Example: `https://digital.gov.example/identity/terms`.
        pub terms: Option<Web>,
        /// Service level. What its users may count on. Example: `{availability: 99.5}`.
        pub sla: Option<ServiceLevel>,
        /// Steering. The body in which its users have a say. Example: `identity-user-group`.
        pub steering: Option<Ref<Body>>,
        /// Personal data. Whether it handles personal data. Example: `true`.
        pub personal_data: Option<bool>,
        /// Security. When its security was assessed. Example: `{assessed: 2026-02-15}`.
        pub security: Option<Security>,
        /// Maintenance. Who keeps it running, and until when. Example: `{type: contract, until: 2027-12-31}`.
        pub maintenance: Option<Maintenance>,
        /// Used by. Organisations that use it outside the services of the catalogue. Example: `[national-bank]`.
        #[serde(default)]
        pub used_by: Vec<Ref<Organisation>>,
        /// Costs. What it costs in a year. Example: `{amount: 900000, currency: EUR}`.
        pub costs: Option<Money>,
    }
}

/// GovStack conformity. The specification a building block follows, and the claims made of it.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct GovStack {
    /// Specification. The short name of the specification. Example: `identity`.
    pub spec: Option<String>,
    /// Version. The version of the specification, in quotes. Example: `"1.0.2"`.
    pub version: Option<String>,
    /// Claims. What is claimed, and who checked it. Example: `[{level: 1, date: 2026-03-01}]`.
    #[serde(default)]
    pub claims: Vec<ComplianceClaim>,
}

/// Compliance claim. A statement that a building block satisfies a specification.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ComplianceClaim {
    /// Level. The level of compliance claimed: 1 is deployable, 2 meets the required functions. Example: `2`.
    #[schemars(range(min = 0, max = 4))]
    pub level: Option<u8>,
    /// Date. The day of the claim. Example: `2026-03-01`.
    pub date: Option<Date>,
    /// Report. Where the report can be read. Example: `https://digital.gov.example/identity/compliance`.
    pub report: Option<Evidence>,
    /// Claimed by. Who says so. Example: `digital-agency`.
    pub claimed_by: Option<Ref<Organisation>>,
    /// Verified by. Who checked it. Example: `national-university`.
    pub verified_by: Option<Ref<Organisation>>,
    /// Valid until. The last day on which it counts. Example: `2028-02-29`.
    pub valid_until: Option<Date>,
}

/// Maturity of a building block. How far the software has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum BlockMaturity {
    /// Concept. An idea on paper.
    Concept,
    /// Development. Being built.
    Development,
    /// Beta. Being tried.
    Beta,
    /// Stable. Ready.
    Stable,
    /// Obsolete. No longer developed.
    Obsolete,
}

/// Operation of a building block. Whether it runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum BlockOperation {
    /// Not deployed. It does not run yet.
    NotDeployed,
    /// Pilot. It runs for a few.
    Pilot,
    /// Production. It runs for all.
    Production,
    /// Sunset. Its end is announced.
    Sunset,
    /// Withdrawn. It no longer runs.
    Withdrawn,
}

/// Software. What a building block is made of, in the terms of publiccode.yml.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Software {
    /// publiccode.yml. The address of its publiccode.yml file. Example: `https://code.gov.example/identity/publiccode.yml`.
    pub publiccode: Option<Web>,
    /// Repository. Where its source code is. Example: `https://code.gov.example/identity`.
    pub repository: Option<Web>,
    /// Licence. The SPDX identifier of its licence. Example: `EUPL-1.2`.
    pub licence: Option<String>,
    /// Version. The version in use, in quotes. Example: `"4.1"`.
    pub version: Option<String>,
    /// Supplier. Who supplies it. Example: `national-software-company`.
    pub supplier: Option<Mention>,
    /// Type. What sort of software it is. Example: `standalone-web`.
    pub r#type: Option<SoftwareType>,
    /// Platforms. On what people use it: `web`, `windows`, `mac`, `linux`, `ios`, `android`, or another in a word. Example: `[web]`.
    #[serde(default)]
    pub platforms: Vec<String>,
    /// Languages. The languages that it speaks with its users. Example: `[fr, en]`.
    #[serde(default)]
    pub languages: Vec<LanguageTag>,
    /// Features. What can be done with it, each in a few words. Example: `[{fr: Vérifier une identité, en: Verify an identity}]`.
    #[serde(default)]
    pub features: Vec<LocalisedText>,
}

/// Type of software. What sort of software it is, in the terms of publiccode.yml.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SoftwareType {
    /// Web application. People use it in a browser.
    StandaloneWeb,
    /// Server. Other programs use it.
    StandaloneBackend,
    /// Mobile application. It runs on telephones.
    StandaloneMobile,
    /// Desktop application. It runs on people's computers.
    StandaloneDesktop,
    /// Application for things. It runs in connected objects.
    StandaloneIot,
    /// Other application. None of the other applications.
    StandaloneOther,
    /// Add-on. It adds to another program.
    Addon,
    /// Library. Programs are built with it.
    Library,
    /// Configuration files. They set up other programs.
    ConfigurationFiles,
}

/// Interface. A way for machines to talk to a building block.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Interface {
    /// Type. The form in which it is described. Example: `openapi`.
    pub r#type: Option<InterfaceType>,
    /// Address. Where the description is. Example: `https://api.gov.example/identity.json`.
    pub url: Option<Web>,
    /// Version. The version of the interface, in quotes. Example: `"2.0"`.
    pub version: Option<String>,
    /// Environment. Where it runs. Example: `production`.
    pub environment: Option<String>,
}

/// Type of interface. The form in which an interface is described.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum InterfaceType {
    /// OpenAPI. Requests over HTTP.
    #[serde(rename = "openapi")]
    OpenApi,
    /// AsyncAPI. Messages.
    #[serde(rename = "asyncapi")]
    AsyncApi,
    /// WSDL. SOAP services.
    Wsdl,
    /// Other. None of the others.
    Other,
}

/// Service level. What the users of a building block may count on.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ServiceLevel {
    /// Availability. The share of time it runs, in percent. Example: `99.5`.
    #[schemars(range(min = 0, max = 100))]
    pub availability: Option<f64>,
    /// Support. When and how help is given. Example: `{fr: Jours ouvrés de 8 h à 18 h, en: Working days from 8 to 18}`.
    pub support: Option<LocalisedText>,
}

/// Security assessment. When security was assessed, and where the report is.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Security {
    /// Assessed. The day of the assessment. Example: `2026-02-15`.
    pub assessed: Option<Date>,
    /// Report. The report; internal, for it may name weaknesses. Example: `https://intranet.gov.example/identity-audit`.
    #[schemars(extend("x-visibility" = "internal"))]
    pub report: Option<Evidence>,
}

/// Maintenance. Who keeps a building block running.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Maintenance {
    /// Type. Who does it. Example: `contract`.
    pub r#type: Option<MaintenanceType>,
    /// Until. The day it ends. Example: `2027-12-31`.
    pub until: Option<Date>,
    /// Exit. How to leave the supplier. Example: `{fr: Code et données remis en fin de marché, en: Code and data handed over at the end}`.
    pub exit: Option<LocalisedText>,
    /// Contacts. Whom to turn to about its source code. Example: `[{name: Code team, email: code@digital.gov.example, public: true}]`.
    #[serde(default)]
    pub contacts: Vec<Contact>,
}

/// Type of maintenance. Who keeps a building block running.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum MaintenanceType {
    /// Internal. The organisation itself.
    Internal,
    /// Contract. A supplier under contract.
    Contract,
    /// Community. An open-source community.
    Community,
    /// None. Nobody.
    None,
}

impl BuildingBlock {
    /// Whether it is meant for more than one organisation. Who registers a component without saying for whom offers it to all.
    pub fn is_shared(&self) -> bool {
        !matches!(self.scope, Some(Scope::Organisation(_)))
    }

    /// Whether it is withdrawn or retired.
    pub fn is_gone(&self) -> bool {
        self.retired.is_some() || self.operation == Some(BlockOperation::Withdrawn)
    }
}
