//! The figures that count on a day: one for each date, corrections in the place of what they correct.

use super::aim::number;
use crate::model::{Date, Figure, Kpi, Measurement, MeasurementStatus};
use std::collections::HashMap;

/// A value on a day; of a period, its last day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Observation {
    pub(super) date: Date,
    pub(super) value: f64,
    pub(super) provisional: bool,
}

/// The observations of a KPI that count on a day.
#[derive(Debug, Default)]
pub(super) struct Series {
    /// In the order of days, each day once.
    pub(super) observed: Vec<Observation>,
    /// Whether some were left out because too few answers are behind them.
    pub(super) suppressed: bool,
    pub(super) baseline: Option<Observation>,
    /// The days from which values are no longer comparable with earlier ones.
    breaks: Vec<Date>,
}

impl Series {
    /// What was known of a KPI on the day `as_of`: nothing dated or published later.
    pub(super) fn of(kpi: &Kpi, as_of: Date) -> Self {
        let known = |one: &&Measurement| {
            one.when().is_some_and(|date| date <= as_of) && one.published.is_none_or(|published| published <= as_of)
        };
        let counts = |one: &&Measurement| !kpi.suppresses(one);
        let mut of_days: Vec<&Measurement> = kpi.measurements.iter().filter(known).filter(counts).collect();
        of_days.sort_by_key(|one| one.when());
        let groups = of_days.chunk_by(|a, b| a.when() == b.when());
        let baseline = kpi.baseline.as_ref().and_then(|baseline| {
            let (value, date) = (number(baseline.value?)?, baseline.date.filter(|date| *date <= as_of)?);
            Some(Observation { date, value, provisional: false })
        });
        Series {
            observed: groups.filter_map(standing).collect(),
            suppressed: kpi.withheld || kpi.measurements.iter().filter(known).any(|one| kpi.suppresses(one)),
            baseline,
            breaks: kpi.series_breaks.iter().map(|one| one.date).collect(),
        }
    }

    /// The same beginning and the same breaks, with a single value, if there is any.
    pub(super) fn with_only(self, date: Date, value: Option<f64>) -> Self {
        let observed = value.map(|value| Observation { date, value, provisional: false });
        Series { observed: observed.into_iter().collect(), suppressed: false, ..self }
    }

    /// The last value.
    pub(super) fn latest(&self) -> Option<Observation> {
        self.observed.last().copied()
    }

    /// Whether a break lies between two days, so that what was observed on them is not comparable.
    pub(super) fn broken_between(&self, from: Date, to: Date) -> bool {
        self.breaks.iter().any(|day| from < *day && *day <= to)
    }

    /// The observations that are comparable with the last one, in the order of days.
    pub(super) fn comparable(&self) -> &[Observation] {
        let Some(latest) = self.latest() else { return &[] };
        let first = self.observed.partition_point(|one| self.broken_between(one.date, latest.date));
        &self.observed[first..]
    }
}

/// The one of several measurements of a day that stands: not one that another corrects, and rather a revised than a final and
/// rather a final than a provisional one; the last of its like.
fn standing(of_day: &[&Measurement]) -> Option<Observation> {
    // Zero has two signs and is one value.
    let key = |figure: Figure| number(figure).map(|number| (number + 0.0).to_bits());
    let mut corrections: HashMap<u64, usize> = HashMap::new();
    for corrected in of_day.iter().filter_map(|one| key(one.supersedes?)) {
        *corrections.entry(corrected).or_default() += 1;
    }
    let corrected = |one: &Measurement| {
        let itself = usize::from(one.supersedes == Some(one.value));
        key(one.value).and_then(|value| corrections.get(&value)).is_some_and(|count| *count > itself)
    };
    let rank = |one: &Measurement| match one.status {
        MeasurementStatus::Revised => 2,
        MeasurementStatus::Final => 1,
        MeasurementStatus::Provisional => 0,
    };
    let left = of_day.iter().copied().filter(|one| !corrected(one));
    let one = left.max_by_key(|one| rank(one)).or(of_day.last().copied())?;
    let provisional = one.status == MeasurementStatus::Provisional;
    Some(Observation { date: one.when()?, value: number(one.value)?, provisional })
}
