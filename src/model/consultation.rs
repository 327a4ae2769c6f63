use crate::model::{AnyRef, Date, LocalisedText, Mention, Organisation, Ref, Web};
use schemars::JsonSchema;
use serde::Deserialize;

entity! {
    /// Consultation. Co-design: who was heard about what, and what changed because of it.
    pub struct Consultation {
        /// Opens. The first day. Example: `2026-02-01`.
        pub opens: Option<Date>,
        /// Closes. The last day. Example: `2026-03-15`.
        pub closes: Option<Date>,
        /// Method. How people were heard. Example: `{fr: Ateliers et questionnaire en ligne, en: Workshops and an online questionnaire}`.
        pub method: Option<LocalisedText>,
        /// Topics. What was put to discussion. Example: `[action-lines/digital-identity, services/passport-renewal]`.
        #[serde(default)]
        pub topics: Vec<AnyRef>,
        /// Participants. Who took part. Example: `[{organisation: national-university}, {category: users, count: 240}]`.
        #[serde(default)]
        pub participants: Vec<Participant>,
        /// Contributions. How many contributions were received. Example: `312`.
        #[schemars(range(min = 0))]
        pub contributions: Option<u32>,
        /// Publication. Where the results are published. Example: `https://digital.gov.example/consultations/identity`.
        pub publication: Option<Web>,
        /// Outcomes. What was said, what was answered and what changed. Example: `[{answer: accepted, changed: [services/passport-renewal]}]`.
        #[serde(default)]
        pub outcomes: Vec<Outcome>,
    }
}

/// Participant. An organisation or a group of people that took part; give either `organisation` or `category`.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(extend("oneOf" = [{"required": ["organisation"]}, {"required": ["category"]}]))]
pub struct Participant {
    /// Organisation. The organisation that took part. Example: `national-university`.
    pub organisation: Option<Ref<Organisation>>,
    /// Category. The group of people that took part. Example: `users`.
    pub category: Option<ParticipantCategory>,
    /// Name. How the participant wishes to be named. Example: `Residents of the northern region`.
    #[schemars(extend("x-visibility" = "internal"))]
    pub name: Option<Mention>,
    /// Count. How many people took part. Example: `240`.
    #[schemars(range(min = 0))]
    pub count: Option<u32>,
    /// Public. Whether the participant agreed to be named. Example: `true`.
    #[serde(default)]
    pub public: bool,
}

/// Category of participant. The groups that an agenda must hear.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ParticipantCategory {
    /// Public sector. Ministries, agencies, local government.
    PublicSector,
    /// Private sector. Companies and their associations.
    PrivateSector,
    /// Academia. Universities and research.
    Academia,
    /// Civil society. Associations, unions, non-governmental organisations.
    CivilSociety,
    /// International organisation. United Nations bodies, development banks, regional unions.
    InternationalOrganisation,
    /// Users. The people who use services.
    Users,
    /// Service owners. The people who answer for services.
    ServiceOwners,
    /// Communities. Communities of practice and open-source communities.
    Communities,
}

/// Outcome. One thing that was said, and the answer to it.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Outcome {
    /// Summary. What was said. Example: `{fr: Garder un guichet dans chaque région, en: Keep a counter in each region}`.
    pub summary: Option<LocalisedText>,
    /// Answer. Whether it was followed. Example: `accepted`.
    pub answer: Option<OutcomeAnswer>,
    /// Reason. Why it was followed or not. Example: `{fr: Le budget le permet, en: The budget allows it}`.
    pub reason: Option<LocalisedText>,
    /// Changed. What was changed because of it. Example: `[services/passport-renewal]`.
    #[serde(default)]
    pub changed: Vec<AnyRef>,
}

/// Answer. Whether a contribution was followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum OutcomeAnswer {
    /// Accepted. Followed.
    Accepted,
    /// Partly. Followed in part.
    Partly,
    /// Rejected. Not followed.
    Rejected,
}
