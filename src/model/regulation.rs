use crate::model::{
    Consultation, Date, Evidence, ImplementingText, Instrument, LawReference, LocalisedText, Mention, Owner, Ref, Schedule, Web,
};
use schemars::JsonSchema;
use serde::Deserialize;

entity! {
    /// Regulation. A legal text to adopt, amend or repeal: an entry of the regulatory plan.
    pub struct Regulation {
        /// Instrument. Its rank in the hierarchy of norms. Example: `act`.
        pub instrument: Option<Ref<Instrument>>,
        /// Action. What is done to the law. Example: `amend`.
        pub action: Option<RegulatoryAction>,
        /// Amends. The texts it changes. Example: `[{citation: "Act 2011-12 on civil status"}]`.
        #[serde(default)]
        pub amends: Vec<LawReference>,
        /// Identifiers. Its numbers in official collections. Example: `{eli: "https://law.gov.example/eli/act/2026/14"}`.
        pub identifiers: Option<LegalIdentifiers>,
        /// Citation. How it is cited. Example: `Act 2026-14 on once-only`.
        pub citation: Option<Mention>,
        /// Principles. The principles that it writes into law. Example: `[once-only]`.
        #[serde(default)]
        pub principles: Vec<Principle>,
        /// Provisions. Its articles that need further texts, and which. Example: `[{article: "7", implementing-text: missing}]`.
        #[serde(default)]
        pub provisions: Vec<Provision>,
        /// Stage. How far it has come; an instrument says which stages apply to it. Example: `parliament`.
        pub stage: Option<LegislativeStage>,
        /// Stages. When it reached each stage. Example: `[{stage: drafting, date: 2025-06-01}]`.
        #[serde(default)]
        pub stages: Vec<StageReached>,
        /// Schedule. The day it is to enter into force. Example: `{due: 2027-01-01}`.
        pub schedule: Option<Schedule>,
        /// Lead. The organisation and role that answer for it. Example: `{organisation: ministry-of-justice, role: legal-advisers}`.
        pub lead: Option<Owner>,
        /// Consultations. Where people were heard about it. Example: `[once-only-consultation]`.
        #[serde(default)]
        pub consultations: Vec<Ref<Consultation>>,
        /// Impact assessment. Where its effects are assessed. Example: `https://law.gov.example/impact/once-only`.
        pub impact_assessment: Option<Evidence>,
        /// Digital check. Whether the text can be carried out digitally. Example: `{date: 2026-02-10, result: {fr: Favorable, en: Suitable}}`.
        pub digital_check: Option<DigitalCheck>,
    }
}

/// Regulatory action. What is done to the law.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum RegulatoryAction {
    /// Adopt. A new text.
    Adopt,
    /// Amend. A text is changed.
    Amend,
    /// Repeal. A text is taken out of force.
    Repeal,
    /// Codify. Texts are brought together.
    Codify,
    /// Transpose. A supranational text is taken over.
    Transpose,
    /// Implement. A text is carried out by another.
    Implement,
}

/// Legal identifiers. The numbers of a text in official collections.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct LegalIdentifiers {
    /// ELI. The European Legislation Identifier. Example: `https://law.gov.example/eli/act/2026/14`.
    pub eli: Option<String>,
    /// Akoma Ntoso. The Akoma Ntoso address. Example: `/akn/xx/act/2026/14`.
    pub akn: Option<String>,
    /// NOR. The number in a standardised numbering system. Example: `NUMX2600014L`.
    pub nor: Option<String>,
    /// URN. The uniform resource name. Example: `urn:lex:xx:act:2026;14`.
    pub urn: Option<String>,
    /// Other. Any other number. Example: `OJ 2026/311`.
    pub other: Option<String>,
}

/// Principle. A principle that a text writes into law.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Principle {
    /// Once only. Nobody is asked twice for what the state already holds.
    OnceOnly,
    /// Digital first. The digital channel is a priority channel.
    DigitalFirst,
    /// Digital inclusion. Nobody is left behind.
    DigitalInclusion,
    /// Shared building blocks. Components are built once and used by all.
    SharedBuildingBlocks,
    /// Service standard. All digital services follow one standard.
    ServiceStandard,
    /// Data protection. Personal data are protected.
    DataProtection,
    /// Open data. Public data are open.
    OpenData,
    /// Electronic identity. Electronic identity has legal value.
    ElectronicIdentity,
    /// Electronic signature. Electronic signatures have legal value.
    ElectronicSignature,
    /// Other. None of the others.
    Other,
}

/// Provision. An article of a text, and the further text it waits for.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Provision {
    /// Article. Its number, in quotes. Example: `"7"`.
    pub article: String,
    /// Purpose. What it is for. Example: `{fr: Liste des données partagées, en: List of shared data}`.
    pub purpose: Option<LocalisedText>,
    /// Implementing text. The text that carries it out, `none-needed` or `missing`. Example: `{regulation: data-sharing-decree}`.
    pub implementing_text: Option<ImplementingText>,
}

/// Stage of a text. How far a text has come, from the first idea to force of law.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum LegislativeStage {
    /// Identified. The need is known.
    Identified,
    /// Drafting. The text is being written.
    Drafting,
    /// Impact assessment. Its effects are being assessed.
    ImpactAssessment,
    /// Consultation. People are being heard.
    Consultation,
    /// Opinions. Advisory bodies give their opinion.
    Opinions,
    /// Council of ministers. The government deliberates.
    CouncilOfMinisters,
    /// Parliament. Parliament deliberates.
    Parliament,
    /// Adopted. It has been voted or decided.
    Adopted,
    /// Promulgated. The head of state has signed it.
    Promulgated,
    /// Published. It stands in the official journal.
    Published,
    /// In force. It binds.
    InForce,
    /// Withdrawn. It was taken back.
    Withdrawn,
    /// Rejected. It was refused.
    Rejected,
}

impl LegislativeStage {
    /// The word for it in YAML.
    pub const fn word(self) -> &'static str {
        match self {
            LegislativeStage::Identified => "identified",
            LegislativeStage::Drafting => "drafting",
            LegislativeStage::ImpactAssessment => "impact-assessment",
            LegislativeStage::Consultation => "consultation",
            LegislativeStage::Opinions => "opinions",
            LegislativeStage::CouncilOfMinisters => "council-of-ministers",
            LegislativeStage::Parliament => "parliament",
            LegislativeStage::Adopted => "adopted",
            LegislativeStage::Promulgated => "promulgated",
            LegislativeStage::Published => "published",
            LegislativeStage::InForce => "in-force",
            LegislativeStage::Withdrawn => "withdrawn",
            LegislativeStage::Rejected => "rejected",
        }
    }

    /// Whether nothing comes after it, unless the text is taken up again.
    pub const fn is_an_end(self) -> bool {
        matches!(self, LegislativeStage::Withdrawn | LegislativeStage::Rejected)
    }
}

/// Stage reached. When a text reached a stage.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct StageReached {
    /// Stage. The stage. Example: `drafting`.
    pub stage: LegislativeStage,
    /// Date. The day it was reached. Example: `2025-06-01`.
    pub date: Option<Date>,
    /// Address. Where it can be followed. Example: `https://parliament.example/bills/14`.
    pub url: Option<Web>,
}

/// Digital check. Whether a text can be carried out digitally.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct DigitalCheck {
    /// Date. The day of the check. Example: `2026-02-10`.
    pub date: Option<Date>,
    /// Result. What it found. Example: `{fr: Favorable avec réserves, en: Suitable with reservations}`.
    pub result: Option<LocalisedText>,
    /// Address. Where it can be read. Example: `https://digital.gov.example/digital-checks/14`.
    pub url: Option<Web>,
}

impl Regulation {
    /// The day it entered into force, where the list of stages says so. What it reached before it was withdrawn or rejected does
    /// not count, for it has begun again.
    pub fn in_force_since(&self) -> Option<Date> {
        let begun = self.stages.rsplit(|reached| reached.stage.is_an_end()).next().unwrap_or_default();
        begun.iter().filter(|reached| reached.stage == LegislativeStage::InForce).find_map(|reached| reached.date)
    }

    /// Whether it binds on a day: its stage is in force, the day it entered into force, where it is given, has come, and the day
    /// from which it no longer applies has not.
    pub fn is_in_force(&self, day: Date) -> bool {
        let ended = self.retired.as_ref().is_some_and(|retired| retired.date <= day);
        self.stage == Some(LegislativeStage::InForce) && self.in_force_since().is_none_or(|since| since <= day) && !ended
    }

    /// Whether it was taken back, refused or retired.
    pub fn is_gone(&self) -> bool {
        self.retired.is_some() || self.stage.is_some_and(LegislativeStage::is_an_end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_word_of_a_stage_is_the_one_that_is_read() {
        let schema = serde_json::to_value(schemars::schema_for!(LegislativeStage)).unwrap();
        let words: Vec<&str> = schema["oneOf"].as_array().unwrap().iter().map(|word| word["const"].as_str().unwrap()).collect();
        assert_eq!(words.len(), 13);
        for word in words {
            let stage: LegislativeStage = serde_json::from_value(word.into()).unwrap();
            assert_eq!(stage.word(), word);
        }
    }
}
