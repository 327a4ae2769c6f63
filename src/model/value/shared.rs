//! Mappings that several kinds share.

use crate::model::{Currency, Date, Decision, LocalisedText, Ref};
use schemars::JsonSchema;
use serde::Deserialize;

/// Money. An amount and its currency.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Money {
    /// Amount. In units of the currency. Example: `85`.
    pub amount: f64,
    /// Currency. The ISO 4217 code of the currency. Example: `EUR`.
    pub currency: Currency,
}

/// Schedule. When something starts and when it is due, and how the due date was moved.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Schedule {
    /// Start. The first day. Example: `2025-03-01`.
    pub start: Option<Date>,
    /// Due date. The day by which it is to be done. Example: `2027-06-30`.
    pub due: Option<Date>,
    /// Moves. How the due date was moved; the first `from` is the first promise. Example: `[{from: 2026-12-31, to: 2027-06-30, decision: rebaseline-identity}]`.
    #[serde(default)]
    pub moves: Vec<Move>,
}

impl Schedule {
    /// The day that was promised first: the one from which the first move leads, else the due date.
    pub fn first_promise(&self) -> Option<Date> {
        self.moves.first().map(|first| first.from).or(self.due)
    }

    /// By how many days the due date is later than what was promised first; below zero, where it is earlier.
    pub fn slip(&self) -> Option<i64> {
        self.first_promise().zip(self.due).map(|(promised, due)| (due.0 - promised.0).num_days())
    }
}

/// Move. One shift of a due date, with the decision behind it.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Move {
    /// From. The due date before. Example: `2026-12-31`.
    pub from: Date,
    /// To. The due date after. Example: `2027-06-30`.
    pub to: Date,
    /// Decision. The decision that moved it. Example: `rebaseline-identity`.
    pub decision: Option<Ref<Decision>>,
    /// Reason. Why it was moved. Example: `{fr: Marché infructueux, en: The tender failed}`.
    pub reason: Option<LocalisedText>,
}

/// Sustainable development target. A target of the 2030 Agenda, and why something contributes to it.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct SdgAlignment {
    /// Target. The code of the target, in quotes. Example: `"16.9"`.
    #[schemars(extend("x-sdg-target" = true))]
    pub target: String,
    /// Rationale. Why it contributes to the target. Example: `{fr: Une identité légale pour tous, en: Legal identity for all}`.
    pub rationale: Option<LocalisedText>,
}

/// Audience. Who something is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Audience {
    /// Individual. People.
    Individual,
    /// Business. Companies and the self-employed.
    Business,
    /// Association. Associations and foundations.
    Association,
    /// Government. Public organisations.
    Government,
}
