use crate::model::{Date, MailAddress, Organisation, Ref};
use schemars::JsonSchema;
use serde::Deserialize;

entity! {
    /// Role. Who may decide or approve what: the head of the digital authority, the legal advisers, the chief architect and so on.
    pub struct Role {
        /// Function. The part it plays in the agenda. Example: `chief-architect`.
        pub function: Option<RoleFunction>,
        /// Organisation. Where the role sits. Example: `digital-agency`.
        pub organisation: Option<Ref<Organisation>>,
        /// Members. Who holds the role, and since when; a mail address or a handle is enough. Example: `[{email: architect@digital.gov.example, from: 2025-01-01}]`.
        #[serde(default)]
        pub members: Vec<RoleMember>,
        /// Approves. The changes that need this role's approval, by meaning: a kind, `kind.field`, or a change such as `deadline-moved`. Example: `[building-block, deadline-moved]`.
        #[serde(default)]
        pub approves: Vec<String>,
    }
}

/// Function of a role. The parts that an agenda's governance needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum RoleFunction {
    /// Head of authority. Leads the agenda, its co-design and its reports.
    HeadOfAuthority,
    /// Legal adviser. Prepares the regulatory plan.
    LegalAdviser,
    /// Chief data officer. Answers for data items and for how KPIs are defined.
    ChiefDataOfficer,
    /// Chief information security officer. Answers for security.
    ChiefInformationSecurityOfficer,
    /// Chief architect. Answers for building blocks and their reuse.
    ChiefArchitect,
    /// Lead service designer. Answers for the digital service standard.
    LeadServiceDesigner,
    /// Digital team. Builds and improves services in an organisation.
    DigitalTeam,
    /// Other. None of the others.
    Other,
}

/// Member of a role. Someone who holds it; personal details stay internal unless their holder agreed to be named.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(extend("anyOf" = [{"required": ["name"]}, {"required": ["email"]}, {"required": ["handle"]}]))]
pub struct RoleMember {
    /// Name. The person's name. Example: `Chief architect`.
    #[schemars(extend("x-visibility" = "internal"))]
    pub name: Option<String>,
    /// Mail address. Best a functional mailbox. Example: `architect@digital.gov.example`.
    #[schemars(extend("x-visibility" = "internal"))]
    pub email: Option<MailAddress>,
    /// Handle. The account name on the forge where proposals are reviewed. Example: `chief-architect`.
    #[schemars(extend("x-visibility" = "internal"))]
    pub handle: Option<String>,
    /// From. The first day in the role. Example: `2025-01-01`.
    pub from: Option<Date>,
    /// To. The last day in the role. Example: `2027-12-31`.
    pub to: Option<Date>,
    /// Public. Whether the holder agreed to be named in public. Example: `true`.
    #[serde(default)]
    pub public: bool,
}
