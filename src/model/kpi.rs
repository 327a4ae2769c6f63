use crate::model::{
    ActionLine, Date, Decision, FileName, IsoDuration, LocalisedText, Mention, Objective, Owner, Period, Ref, RefTo,
    SdgAlignment, Service,
};
use schemars::JsonSchema;
use serde::Deserialize;

entity! {
    /// KPI. A key performance indicator with its baseline, the path to its target and its measurements.
    pub struct Kpi {
        /// Type. What it tells about. Example: `impact`.
        pub r#type: Option<KpiType>,
        /// Value type. What sort of figure it is. Example: `percent`.
        pub value: Option<ValueType>,
        /// Unit. The unit of the figure, in words. Example: `{fr: jours, en: days}`.
        pub unit: Option<LocalisedText>,
        /// Definition. What exactly is measured. Example: `{fr: Part des demandes faites en ligne, en: Share of applications made online}`.
        pub definition: Option<LocalisedText>,
        /// Numerator. What is counted on top of a share. Example: `{fr: Demandes en ligne, en: Online applications}`.
        pub numerator: Option<LocalisedText>,
        /// Denominator. What a share is a share of. Example: `{fr: Toutes les demandes, en: All applications}`.
        pub denominator: Option<LocalisedText>,
        /// Direction. Which way is better. Example: `increase`.
        pub direction: Option<Direction>,
        /// Baseline. Where it started. Example: `{value: 32, date: 2024-12-31, source: Register of applications}`.
        pub baseline: Option<Baseline>,
        /// Pending baseline. Until when the baseline may be missing. Example: `{until: 2026-12-31}`.
        pub baseline_pending: Option<PendingBaseline>,
        /// Targets. The path: interim targets and the final one. Example: `[{date: 2027-12-31, value: 80, kind: final}]`.
        #[serde(default)]
        pub targets: Vec<Target>,
        /// Measurements. What was measured, oldest first. Example: `[{period: 2026-Q3, value: 47}]`.
        #[serde(default)]
        pub measurements: Vec<Measurement>,
        /// File of measurements. A CSV file beside this one with the columns date, value, status, source and note, for long series. Example: `online-share.csv`.
        pub measurements_file: Option<FileName>,
        /// Cumulative. Whether each value contains the earlier ones. Example: `true`.
        #[serde(default)]
        pub cumulative: bool,
        /// Limits. The smallest and the largest value possible. Example: `{min: 0, max: 100}`.
        pub limit: Option<Limit>,
        /// Source. Where the figures come from. Example: `{fr: Registre des demandes, en: Register of applications}`.
        pub source: Option<LocalisedText>,
        /// Method. How they are worked out. Example: `{fr: Comptage exhaustif, en: Full count}`.
        pub method: Option<LocalisedText>,
        /// Collection. How they are gathered. Example: `administrative`.
        pub collection: Option<Collection>,
        /// Verified by. Who checks them independently. Example: `{fr: Cour des comptes, en: Court of auditors}`.
        pub verified_by: Option<Mention>,
        /// Owner. The organisation and role that answer for it. Example: `{organisation: statistics-office, role: chief-data-officer}`.
        pub owner: Option<Owner>,
        /// Every. How often it is measured, as an ISO 8601 duration. Example: `P3M`.
        pub every: Option<IsoDuration>,
        /// Lag. How long after its date a value becomes available. Example: `P2M`.
        pub lag: Option<IsoDuration>,
        /// Disaggregated by. The groups by which it is broken down. Example: `[sex, region]`.
        #[serde(default)]
        pub disaggregated_by: Vec<Mention>,
        /// Smallest sample. Below this number of answers a value is suppressed. Example: `30`.
        #[schemars(range(min = 0))]
        pub min_n: Option<u32>,
        /// Withheld. Whether values are left out because too few answers are behind them; published data say so by themselves. Example: `true`.
        #[serde(default)]
        pub withheld: bool,
        /// Series breaks. Days from which values are no longer comparable with earlier ones. Example: `[{date: 2026-01-01, decision: new-survey-method}]`.
        #[serde(default)]
        pub series_breaks: Vec<SeriesBreak>,
        /// Headline. Whether it stands on the first page. Example: `true`.
        #[serde(default)]
        pub headline: bool,
        /// Serves. The objectives, action lines and services it measures. Example: `[objectives/simpler-services]`.
        #[serde(default)]
        pub serves: Vec<RefTo<(Objective, ActionLine, Service)>>,
        /// Measures. Which of the mandatory aspects of a service it measures. Example: `take-up`.
        pub measures: Option<Aspect>,
        /// Sustainable development targets. The targets it helps to follow. Example: `[{target: "9.c"}]`.
        #[serde(default)]
        pub sdg: Vec<SdgAlignment>,
        /// Hold. For the direction `maintain`: on which side of the target to stay. Example: `at-least`.
        pub hold: Option<Hold>,
        /// Computed. The formula, if the tool works the value out from the catalogue itself. Example: `level-4-share-by-count`.
        pub computed: Option<Formula>,
    }
}

/// Type of KPI. What an indicator tells about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum KpiType {
    /// Impact. What changes for people.
    Impact,
    /// Deployment. What has been put in place.
    Deployment,
    /// Service quality. How good a service is.
    ServiceQuality,
    /// Rebound. What might get worse in return.
    Rebound,
    /// Context. What frames the picture.
    Context,
}

/// Value type. What sort of figure an indicator has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ValueType {
    /// Number. A count or a quantity.
    Number,
    /// Percent. A share, from 0 to 100 as a rule.
    Percent,
    /// Index. A composite figure.
    Index,
    /// Binary. Met or not met.
    Binary,
}

/// Direction. Which way is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// Increase. More is better.
    Increase,
    /// Decrease. Less is better.
    Decrease,
    /// Maintain. Stay at least as good as the target.
    Maintain,
    /// Range. Stay between two values.
    Range,
}

/// Figure. A measured or promised value: a number, or true and false for a binary indicator.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Figure {
    /// A number, in the indicator's unit.
    Number(f64),
    /// Met or not met.
    Met(bool),
}

/// Target value. A figure, or for a range the lowest and the highest figure wished for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum TargetValue {
    /// One figure.
    Figure(Figure),
    /// A range: lowest and highest number.
    Range(f64, f64),
}

/// Baseline. Where an indicator started.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Baseline {
    /// Value. The figure, in the indicator's unit. Example: `32`.
    pub value: Option<Figure>,
    /// Date. The day it refers to. Example: `2024-12-31`.
    pub date: Option<Date>,
    /// Source. Where it comes from. Example: `Register of applications`.
    pub source: Option<Mention>,
}

/// Pending baseline. The baseline is not known yet.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct PendingBaseline {
    /// Until. The day by which it will be known. Example: `2026-12-31`.
    pub until: Date,
}

/// Target. A promised value at a date.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Target {
    /// Date. The day by which the value is to be reached. Example: `2027-12-31`.
    pub date: Date,
    /// Value. The figure, or for a range the lowest and the highest one. Example: `80`.
    pub value: TargetValue,
    /// Kind of target. Whether it is the final target or one on the way. Example: `final`.
    #[serde(default)]
    pub kind: TargetKind,
    /// Source. Where the promise was made. Example: `Digital strategy 2025, page 14`.
    pub source: Option<Mention>,
}

/// Kind of target. Whether a target is the final one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum TargetKind {
    /// Interim. On the way.
    Interim,
    /// Final. The one that counts in the end.
    #[default]
    Final,
}

/// Measurement. A measured value; give its `date` or its `period`.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(extend("oneOf" = [{"required": ["date"]}, {"required": ["period"]}]))]
pub struct Measurement {
    /// Date. The day it refers to. Example: `2026-09-30`.
    pub date: Option<Date>,
    /// Period. The period it refers to, instead of a day. Example: `2026-Q3`.
    pub period: Option<Period>,
    /// Value. The figure, in the indicator's unit. Example: `47`.
    pub value: Figure,
    /// Published. The day it was published. Example: `2026-11-05`.
    pub published: Option<Date>,
    /// Source. Where it comes from. Example: `Register of applications`.
    pub source: Option<Mention>,
    /// Status. Whether it may still change. Example: `provisional`.
    #[serde(default)]
    pub status: MeasurementStatus,
    /// Sample. The number of answers or cases behind it. Example: `412`.
    #[schemars(range(min = 0))]
    pub n: Option<u32>,
    /// Note. What a reader must know. Example: `{fr: Hors région Nord, en: Without the northern region}`.
    pub note: Option<Mention>,
    /// Supersedes. The value it corrects, and by its presence that it is a correction. Example: `45`.
    pub supersedes: Option<Figure>,
}

/// Status of a measurement. Whether a value may still change.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum MeasurementStatus {
    /// Final. It will not change.
    #[default]
    Final,
    /// Provisional. It may still change.
    Provisional,
    /// Revised. It was changed.
    Revised,
}

/// Limits. The smallest and the largest value an indicator can take.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Limit {
    /// Minimum. The smallest value. Example: `0`.
    pub min: Option<f64>,
    /// Maximum. The largest value. Example: `100`.
    pub max: Option<f64>,
}

/// Collection. How figures are gathered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Collection {
    /// Survey. People are asked.
    Survey,
    /// Administrative. Files and registers are counted.
    Administrative,
    /// Log. Machines count.
    Log,
    /// Estimate. Somebody estimates.
    Estimate,
    /// Self-report. Whoever is measured reports.
    SelfReport,
}

/// Series break. A day from which values are no longer comparable with earlier ones.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct SeriesBreak {
    /// Date. The first day of the new series. Example: `2026-01-01`.
    pub date: Date,
    /// Decision. The decision behind it. Example: `new-survey-method`.
    pub decision: Option<Ref<Decision>>,
    /// Reason. Why values are no longer comparable. Example: `{fr: Nouveau questionnaire, en: New questionnaire}`.
    pub reason: Option<LocalisedText>,
}

/// Aspect of a service. What an indicator measures of a service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Aspect {
    /// Take-up. How many use the digital channel.
    TakeUp,
    /// Completion. How many finish what they began.
    Completion,
    /// Satisfaction. How content they are.
    Satisfaction,
    /// Cost. What a transaction costs.
    Cost,
    /// Other. None of the others.
    Other,
}

/// Hold. On which side of the target to stay.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Hold {
    /// At least. The target or more.
    AtLeast,
    /// At most. The target or less.
    AtMost,
}

/// Formula. A value that the tool works out from the catalogue itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Formula {
    /// Share at level 4 by count. The percentage of live services that are entirely online.
    #[serde(rename = "level-4-share-by-count")]
    Level4ShareByCount,
    /// Share at level 4 by volume. The percentage of transactions that go to live services entirely online.
    #[serde(rename = "level-4-share-by-volume")]
    Level4ShareByVolume,
    /// Reuse ratio. The uses of shared building blocks for each building block.
    ReuseRatio,
    /// Questions asked twice. How often services ask users for what the state already holds.
    QuestionsAskedTwice,
    /// Texts in force. The percentage of the legal texts needed that are in force.
    TextsInForce,
    /// Lines completed on their first date. The percentage of completed action lines that kept their first promise.
    LinesOnFirstDate,
}

impl Formula {
    /// All formulas.
    pub const ALL: [Formula; 6] = [
        Formula::Level4ShareByCount,
        Formula::Level4ShareByVolume,
        Formula::ReuseRatio,
        Formula::QuestionsAskedTwice,
        Formula::TextsInForce,
        Formula::LinesOnFirstDate,
    ];

    /// The word for it in YAML.
    pub const fn word(self) -> &'static str {
        match self {
            Formula::Level4ShareByCount => "level-4-share-by-count",
            Formula::Level4ShareByVolume => "level-4-share-by-volume",
            Formula::ReuseRatio => "reuse-ratio",
            Formula::QuestionsAskedTwice => "questions-asked-twice",
            Formula::TextsInForce => "texts-in-force",
            Formula::LinesOnFirstDate => "lines-on-first-date",
        }
    }
}

impl Kpi {
    /// Whether a measurement has too few answers behind it to be shown.
    pub fn suppresses(&self, measurement: &Measurement) -> bool {
        self.min_n.zip(measurement.n).is_some_and(|(least, n)| n < least)
    }

    /// Whether it has values that are not shown because too few answers are behind them.
    pub fn withholds(&self) -> bool {
        self.withheld || self.measurements.iter().any(|one| self.suppresses(one))
    }

    /// The target that counts in the end: the latest one that is not interim, with its number in the list from 1.
    pub fn final_target(&self) -> Option<(usize, &Target)> {
        let finals = (1..).zip(&self.targets).filter(|(_, target)| target.kind == TargetKind::Final);
        finals.max_by_key(|(_, target)| target.date)
    }
}

impl Measurement {
    /// The day it refers to; of a period, its last day.
    pub fn when(&self) -> Option<Date> {
        self.date.or(self.period.map(Period::end))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_word_of_a_formula_is_the_one_that_is_read() {
        for formula in Formula::ALL {
            assert_eq!(serde_json::from_value::<Formula>(formula.word().into()).unwrap(), formula);
        }
        let schema = serde_json::to_value(schemars::schema_for!(Formula)).unwrap();
        assert_eq!(schema["oneOf"].as_array().unwrap().len(), Formula::ALL.len());
    }
}
