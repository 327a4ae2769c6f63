//! The path that was promised: from the baseline through the interim targets to the final one.

use super::aim::{Goal, bounds, is_binary};
use super::formulas::between;
use super::observations::Observation;
use crate::model::{Date, Figure, Kpi, TargetValue};

/// The path, in the KPI's own unit. Between its points it is a straight line; what is met or not met jumps.
#[derive(Debug, Clone)]
pub(super) struct Trajectory {
    /// Day, lowest and highest value, in the order of days; the first one is the baseline.
    points: Vec<(Date, f64, f64)>,
    jumps: bool,
}

impl Trajectory {
    /// Through all targets.
    pub(super) fn of(kpi: &Kpi, baseline: Observation, goal: Goal) -> Self {
        let mut path = Self::straight(kpi, baseline, goal);
        let inside = kpi.targets.iter().filter(|target| baseline.date < target.date && target.date < goal.date);
        let points = inside.filter_map(|target| bounds(target.value).map(|(low, high)| (target.date, low, high)));
        path.points.extend(points);
        path.points.sort_by_key(|point| point.0);
        path
    }

    /// From the baseline to the final target, past all others.
    pub(super) fn straight(kpi: &Kpi, baseline: Observation, goal: Goal) -> Self {
        let (low, high) = bounds(goal.value).unwrap_or_default();
        let mut points = vec![(baseline.date, baseline.value, baseline.value), (goal.date, low, high)];
        if goal.date <= baseline.date {
            // A target that was due before the beginning is due from the beginning on.
            points = vec![(baseline.date, low, high)];
        }
        Trajectory { points, jumps: is_binary(kpi) }
    }

    /// Day, lowest and highest value of its points.
    pub(super) fn into_points(self) -> Vec<(Date, f64, f64)> {
        self.points
    }

    /// The lowest and the highest value that the path asks for on a day; none before the baseline.
    pub(super) fn at(&self, day: Date) -> Option<(f64, f64)> {
        let after = self.points.partition_point(|point| point.0 <= day);
        let (from, low, high) = *self.points.get(after.checked_sub(1)?)?;
        let Some((to, next_low, next_high)) = self.points.get(after).filter(|_| !self.jumps) else { return Some((low, high)) };
        let part = day.days_since(from) / to.days_since(from);
        Some((between(low, *next_low, part), between(high, *next_high, part)))
    }

    /// What the path asks for on a day, as it is shown.
    pub(super) fn shown(&self, kpi: &Kpi, goal: Goal, day: Date) -> Option<TargetValue> {
        let (low, high) = self.at(day)?;
        Some(match goal.value {
            TargetValue::Range(..) => TargetValue::Range(low, high),
            TargetValue::Figure(_) if is_binary(kpi) => TargetValue::Figure(Figure::Met(low >= 0.5)),
            TargetValue::Figure(_) => TargetValue::Figure(Figure::Number(low)),
        })
    }
}
