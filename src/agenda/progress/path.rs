//! What was promised of a KPI and what was measured, point by point, for drawings.

use super::aim::{Goal, bounds, is_binary};
use super::observations::Series;
use super::trajectory::Trajectory;
use crate::model::{Date, Kpi};

/// What was promised of a KPI and what was measured, in its own unit; met is 1 and not met is 0.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct KpiPath {
    /// Day, lowest and highest value that is promised, in the order of days: the baseline and the targets, or the targets alone where
    /// no baseline is known.
    pub promised: Vec<(Date, f64, f64)>,
    /// Whether there is only met and not met, so that the path jumps from point to point; else it leads straight from one to the next.
    pub binary: bool,
    /// What was measured by the day that counts as today, in the order of days: day, value, and whether it may still change.
    pub measured: Vec<(Date, f64, bool)>,
    /// The days from which values are no longer comparable with earlier ones.
    pub breaks: Vec<Date>,
    /// The final target: its day, the lowest and the highest value.
    pub target: Option<(Date, f64, f64)>,
}

impl KpiPath {
    pub(super) fn of(kpi: &Kpi, series: &Series) -> Self {
        let goal = Goal::of(kpi).ok();
        let target = goal.and_then(|goal| bounds(goal.value).map(|(low, high)| (goal.date, low, high)));
        let promised = match (goal, series.baseline) {
            (Some(goal), Some(baseline)) => Trajectory::of(kpi, baseline, goal).into_points(),
            (Some(goal), None) => {
                let by_then = kpi.targets.iter().filter(|target| target.date <= goal.date);
                let mut points: Vec<_> =
                    by_then.filter_map(|target| bounds(target.value).map(|(low, high)| (target.date, low, high))).collect();
                points.sort_by_key(|point| point.0);
                points
            }
            (None, _) => Vec::new(),
        };
        KpiPath {
            promised,
            binary: is_binary(kpi),
            measured: series.observed.iter().map(|one| (one.date, one.value, one.provisional)).collect(),
            breaks: kpi.series_breaks.iter().map(|one| one.date).collect(),
            target,
        }
    }
}
