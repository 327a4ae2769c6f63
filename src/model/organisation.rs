use crate::model::{Contact, Date, Ref, Web};
use schemars::JsonSchema;
use serde::Deserialize;

entity! {
    /// Organisation. A ministry, an agency, a company, a university, an association: whoever owns, does, supplies or is heard.
    pub struct Organisation {
        /// Acronym. The short name by which it is known. Example: `ADN`.
        pub acronym: Option<String>,
        /// Category. The group of stakeholders it belongs to. Example: `public-sector`.
        pub category: Option<OrganisationCategory>,
        /// Type. What sort of organisation it is. Example: `ministry`.
        pub r#type: Option<OrganisationType>,
        /// Parent. The organisation it belongs to. Example: `ministry-of-finance`.
        #[schemars(extend("x-acyclic" = true))]
        pub parent: Option<Ref<Organisation>>,
        /// Active. The days between which it exists. Example: `{from: 2019-03-01}`.
        pub active: Option<Active>,
        /// Replaced by. The organisation that took over its tasks. Example: `digital-agency`.
        #[schemars(extend("x-acyclic" = true))]
        pub replaced_by: Option<Ref<Organisation>>,
        /// Website. Its address on the web. Example: `https://finance.gov.example`.
        pub website: Option<Web>,
        /// Contact. A functional mailbox or a contact page. Example: `contact@finance.gov.example`.
        pub contact: Option<Contact>,
        /// Focal point. Who answers for the agenda inside the organisation. Example: `agenda@finance.gov.example`.
        pub focal_point: Option<Contact>,
        /// Digital team. The team that builds, watches and improves its digital services. Example: `{contact: digital-team@finance.gov.example}`.
        pub digital_team: Option<DigitalTeam>,
    }
}

/// Category of stakeholder. The groups that the agenda must hear.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum OrganisationCategory {
    /// Public sector. Ministries, agencies, local government, public companies.
    PublicSector,
    /// Private sector. Companies and their associations.
    PrivateSector,
    /// Academia. Universities and research.
    Academia,
    /// Civil society. Associations, unions, non-governmental organisations.
    CivilSociety,
    /// International organisation. United Nations bodies, development banks, regional unions.
    InternationalOrganisation,
    /// Users. Organisations that speak for the people who use services.
    Users,
}

/// Type of organisation. What sort of organisation it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum OrganisationType {
    /// Ministry. A department of the government.
    Ministry,
    /// Agency. A body that carries out a task for the government.
    Agency,
    /// Authority. A body with powers of its own, such as a regulator.
    Authority,
    /// Local government. A municipality, region or province.
    LocalGovernment,
    /// Public body. Another public establishment.
    PublicBody,
    /// Court. A court of justice or of auditors.
    Court,
    /// Company. A business, private or public.
    Company,
    /// Association. An association, union or foundation.
    Association,
    /// University. A place of teaching and research.
    University,
    /// Other. None of the others.
    Other,
}

/// Active period. The days between which something holds; open where a day is not given.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Active {
    /// From. The first day. Example: `2019-03-01`.
    pub from: Option<Date>,
    /// To. The last day. Example: `2027-12-31`.
    pub to: Option<Date>,
}

/// Digital team. The people in an organisation who build and run its digital services.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct DigitalTeam {
    /// Lead. Who leads the team. Example: `{email: digital-lead@finance.gov.example}`.
    pub lead: Option<Contact>,
    /// Contact. The team's mailbox. Example: `digital-team@finance.gov.example`.
    pub contact: Option<Contact>,
}

impl Organisation {
    /// The first day on which it no longer exists, where one is given.
    pub fn ends(&self) -> Option<Date> {
        let last = self.active.as_ref().and_then(|active| active.to);
        let after = last.map(|last| Date(last.0.succ_opt().unwrap_or(last.0)));
        self.retired.as_ref().map(|retired| retired.date).into_iter().chain(after).min()
    }

    /// Whether it has ended by a day: its last day is over, or another one has replaced it and nothing says since when.
    pub fn has_ended(&self, day: Date) -> bool {
        self.ends().map_or(self.replaced_by.is_some(), |gone| gone <= day)
    }

    /// The first day on which it exists, if that is still to come on the day `day`.
    pub fn begins_after(&self, day: Date) -> Option<Date> {
        self.active.as_ref().and_then(|active| active.from).filter(|first| *first > day)
    }
}
