//! What a KPI aims at, and how good a value is by it.

use super::NoData;
use crate::model::{Date, Direction, Figure, Hold, Kpi, TargetValue, ValueType};

/// What a value should become. Goodness is a number of which more is better, so that one formula fits every direction.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Aim {
    /// This much or more.
    Up(f64),
    /// This much or less.
    Down(f64),
    /// Between these.
    Between(f64, f64),
    /// This and nothing else: met or not met.
    Exactly(f64),
}

/// The final target: what it asks for, and by which day.
#[derive(Debug, Clone, Copy)]
pub(super) struct Goal {
    pub(super) date: Date,
    pub(super) aim: Aim,
    pub(super) value: TargetValue,
}

impl Aim {
    /// How good a value is. Of a range, how far it lies outside, with its sign turned.
    pub(super) fn goodness(self, value: f64) -> f64 {
        match self {
            Aim::Up(_) => value,
            Aim::Down(_) => -value,
            Aim::Between(low, high) => -(low - value).max(value - high).clamp(0.0, f64::MAX),
            Aim::Exactly(wish) => f64::from(u8::from((value - wish).abs() < 0.5)),
        }
    }

    /// A value that moves from one to another, stopped where it reaches what is wished for: a trend that leads through a range
    /// in the years to come is no reason to think that it will be left on the other side.
    pub(super) fn stopped(self, from: f64, to: f64) -> f64 {
        match self {
            Aim::Between(_, high) if from > high => to.max(high),
            Aim::Between(low, _) if from < low => to.min(low),
            _ => to,
        }
    }

    /// How good what is aimed at is.
    pub(super) fn wish(self) -> f64 {
        match self {
            Aim::Up(wish) => wish,
            Aim::Down(wish) => -wish,
            Aim::Between(..) => 0.0,
            Aim::Exactly(_) => 1.0,
        }
    }

    /// How good the least is that the path asks for, between `low` and `high`. A range is entered from the side on which the
    /// baseline lies, so its bound on that side counts.
    pub(super) fn least(self, low: f64, high: f64, baseline: f64) -> f64 {
        match self {
            Aim::Up(_) | Aim::Exactly(_) => self.goodness(low),
            Aim::Down(_) => self.goodness(high),
            Aim::Between(_, wish_high) if baseline > wish_high => -(high - wish_high).clamp(0.0, f64::MAX),
            Aim::Between(wish_low, _) if baseline < wish_low => -(wish_low - low).clamp(0.0, f64::MAX),
            Aim::Between(..) => 0.0,
        }
    }
}

/// A figure as a number: met is 1 and not met is 0.
pub(super) fn number(figure: Figure) -> Option<f64> {
    match figure {
        Figure::Number(number) => Some(number).filter(|number| number.is_finite()),
        Figure::Met(met) => Some(f64::from(u8::from(met))),
    }
}

/// The lowest and the highest value that a target asks for.
pub(super) fn bounds(value: TargetValue) -> Option<(f64, f64)> {
    match value {
        TargetValue::Figure(figure) => number(figure).map(|number| (number, number)),
        TargetValue::Range(low, high) => (low.is_finite() && high.is_finite() && low <= high).then_some((low, high)),
    }
}

/// Whether a KPI is met or not met, without anything between.
pub(super) fn is_binary(kpi: &Kpi) -> bool {
    kpi.value == Some(ValueType::Binary)
}

impl Goal {
    /// What a KPI aims at; else why nobody can tell.
    pub(super) fn of(kpi: &Kpi) -> Result<Goal, NoData> {
        let make: fn(f64, f64) -> Option<Aim> = match (is_binary(kpi), kpi.direction, kpi.hold) {
            (true, ..) => |low, high| (low >= high).then_some(Aim::Exactly(low)),
            (_, None, _) => return Err(NoData::NoDirection),
            (_, Some(Direction::Maintain), None) => return Err(NoData::NoHold),
            (_, Some(Direction::Range), _) => |low, high| Some(Aim::Between(low, high)),
            (_, Some(Direction::Increase), _) | (_, Some(Direction::Maintain), Some(Hold::AtLeast)) => {
                |low, high| (low >= high).then_some(Aim::Up(low))
            }
            (_, Some(Direction::Decrease), _) | (_, Some(Direction::Maintain), Some(Hold::AtMost)) => {
                |low, high| (low >= high).then_some(Aim::Down(low))
            }
        };
        let target = kpi.final_target().map(|(_, target)| target).ok_or(NoData::NoTarget)?;
        let aim = bounds(target.value).and_then(|(low, high)| make(low, high)).ok_or(NoData::UnfitTarget)?;
        Ok(Goal { date: target.date, aim, value: target.value })
    }
}
