use super::Scale;
use super::aim::{Aim, Goal, bounds, is_binary};
use super::formulas::{Growth, rate, share, too_early, trend};
use super::observations::{Observation, Series};
use super::trajectory::Trajectory;
use crate::model::{Date, Figure, Kpi, Method, Target, TargetValue};
use chrono::Datelike;

/// How a KPI stands, as it is computed.
#[derive(Debug, Clone, PartialEq)]
pub struct KpiProgress {
    /// The formula by which the agenda judges health.
    pub method: Method,
    /// The last value that counts: the latest one that is not in the future, corrections in the place of what they correct, and
    /// without values that too few answers are behind.
    pub value: Option<Figure>,
    /// The day of the last value; of a period, its last day.
    pub value_date: Option<Date>,
    /// Whether the last value may still change.
    pub provisional: bool,
    /// What the final target asks for.
    pub target: Option<TargetValue>,
    /// The day by which it is to be reached.
    pub target_date: Option<Date>,
    /// What the path from the baseline through the targets asks for on the day of the last value: straight between its points,
    /// and the final target after it.
    pub path: Option<TargetValue>,
    /// The share of the way from the baseline to the final target: (v − b) ÷ (T − b). Below 0 or above 1 where it is so.
    pub progress: Option<f64>,
    /// The share of what the path asks for on the day of the last value: (v − b) ÷ (path − b). The agenda's own method,
    /// `trajectory`.
    pub performance: Option<f64>,
    /// The advancement rate to the final target, after PILOTE, the French state's tracker of reforms (taux d’avancement):
    /// 100 × (v − b) ÷ (T − b); 100 or 0 where the baseline is no worse than the target. Without a baseline the first
    /// measurement takes its place.
    pub advancement: Option<Advancement>,
    /// The advancement rate to the target of the year in which the day lies that counts as today; none where the year has none.
    pub advancement_this_year: Option<Advancement>,
    /// The compound annual growth observed over the one required, as Statistics Canada reports progress, after Eurostat. None
    /// where it is not defined: a value is zero, or signs differ.
    pub growth: Option<f64>,
    /// The share of what was to be expected by the agenda's method, by which health is judged.
    pub share: Option<f64>,
    /// How it stands.
    pub health: KpiHealth,
    /// Whether the last value is recent enough.
    pub freshness: Freshness,
    /// The day by which the next value is due: the day of the last one, the rhythm and the lag.
    pub next_due: Option<Date>,
    /// Where the trend of the last three points (the baseline may be one of them) leads on the final target's day, within the
    /// limits of the KPI.
    pub projection: Option<f64>,
    /// The share of the way from the baseline to the final target that the trend will have covered by then. A trend that leads
    /// into a range covers all of it.
    pub projected_progress: Option<f64>,
}

/// Health of a KPI: how it stands against what was promised, at the date of its last value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KpiHealth {
    /// The final target is reached.
    Achieved,
    /// As much was reached as was to be expected, or nearly.
    OnTrack,
    /// Somewhat less was reached.
    AtRisk,
    /// Far less was reached.
    OffTrack,
    /// It is worse than in the beginning.
    Deteriorating,
    /// So little was to be expected by then that nothing can be said.
    TooEarly,
    /// It cannot be judged.
    NoData(NoData),
}

/// Why a KPI cannot be judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoData {
    /// Its file could not be read.
    Unreadable,
    /// The tool works it out from the catalogue, in which there is nothing to work it out from.
    Computed,
    /// Nothing was measured since the baseline.
    NoMeasurement,
    /// What was measured has too few answers behind it to be shown.
    Suppressed,
    /// It does not say which way is better.
    NoDirection,
    /// It is to be maintained and does not say on which side of the target.
    NoHold,
    /// It has no final target.
    NoTarget,
    /// Its final target is a range although its direction asks for one figure, or a range that ends before it begins.
    UnfitTarget,
    /// It has no baseline.
    NoBaseline,
    /// The series was broken and the baseline not restated since.
    SeriesBreak,
    /// Growth is not defined: a value is zero, or signs differ.
    CannotBeAssessed,
}

/// Freshness of a KPI: whether its last value is recent enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Freshness {
    /// The next value is not due yet.
    Fresh,
    /// The next value is overdue.
    Stale,
    /// Nothing says when the next value is due.
    Unknown,
    /// The tool works it out itself on every day, so it is never late.
    NotApplicable,
}

/// Advancement rate, in per cent.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Advancement {
    /// As it is worked out.
    pub raw: f64,
    /// As it is shown: rounded, from 0 to 100.
    pub shown: u8,
}

impl Advancement {
    fn of(raw: f64) -> Self {
        let rounded = raw.clamp(0.0, 100.0).round();
        let shown = (0..=100_u8).find(|shown| f64::from(*shown) >= rounded).unwrap_or(100);
        Advancement { raw, shown }
    }
}

impl NoData {
    /// All reasons.
    pub const ALL: [NoData; 10] = [
        NoData::Unreadable,
        NoData::Computed,
        NoData::NoMeasurement,
        NoData::Suppressed,
        NoData::NoDirection,
        NoData::NoHold,
        NoData::NoTarget,
        NoData::NoBaseline,
        NoData::SeriesBreak,
        NoData::CannotBeAssessed,
    ];

    /// Its code, such as `no-baseline`.
    pub fn code(self) -> &'static str {
        self.phrase().trim_start_matches("no-data-")
    }

    /// The template of what it is called.
    pub fn phrase(self) -> &'static str {
        match self {
            NoData::Unreadable => "no-data-unreadable",
            NoData::Computed => "no-data-nothing-to-count",
            NoData::NoMeasurement => "no-data-no-measurement",
            NoData::Suppressed => "no-data-suppressed",
            NoData::NoDirection => "no-data-no-direction",
            NoData::NoHold => "no-data-no-hold",
            NoData::NoTarget => "no-data-no-target",
            NoData::UnfitTarget => "no-data-unfit-target",
            NoData::NoBaseline => "no-data-no-baseline",
            NoData::SeriesBreak => "no-data-series-break",
            NoData::CannotBeAssessed => "no-data-cannot-be-assessed",
        }
    }
}

impl KpiHealth {
    /// Its code, such as `off-track`.
    pub fn code(self) -> &'static str {
        self.phrase().trim_start_matches("health-")
    }

    /// The template of what it is called.
    pub fn phrase(self) -> &'static str {
        match self {
            KpiHealth::Achieved => "health-achieved",
            KpiHealth::OnTrack => "health-on-track",
            KpiHealth::AtRisk => "health-at-risk",
            KpiHealth::OffTrack => "health-off-track",
            KpiHealth::Deteriorating => "health-deteriorating",
            KpiHealth::TooEarly => "health-too-early",
            KpiHealth::NoData(_) => "health-no-data",
        }
    }
}

impl KpiProgress {
    /// Whether it counts as on track: achieved or on track, by a value that is not stale.
    pub fn counts_as_on_track(&self) -> bool {
        matches!(self.health, KpiHealth::Achieved | KpiHealth::OnTrack) && self.freshness != Freshness::Stale
    }

    pub(super) fn nothing(method: Method, reason: NoData) -> Self {
        KpiProgress {
            method,
            value: None,
            value_date: None,
            provisional: false,
            target: None,
            target_date: None,
            path: None,
            progress: None,
            performance: None,
            advancement: None,
            advancement_this_year: None,
            growth: None,
            share: None,
            health: KpiHealth::NoData(reason),
            freshness: Freshness::Unknown,
            next_due: None,
            projection: None,
            projected_progress: None,
        }
    }

    /// How a KPI stands by what was measured.
    pub(super) fn of(kpi: &Kpi, scale: Scale, as_of: Date) -> Self {
        let series = Series::of(kpi, as_of);
        let mut found = KpiProgress::by(kpi, &series, scale, as_of);
        let last = series.latest().map(|latest| latest.date).max(series.baseline.map(|baseline| baseline.date));
        found.next_due = last.and_then(|last| Some(kpi.lag.unwrap_or_default().after(kpi.every?.after(last))));
        found.freshness = match found.next_due {
            Some(due) if due < as_of => Freshness::Stale,
            Some(_) => Freshness::Fresh,
            None => Freshness::Unknown,
        };
        found
    }

    /// How a KPI stands by what the tool works out from the catalogue on that day, if anything comes of it. What is stored does not count.
    pub(super) fn computed(kpi: &Kpi, value: Option<f64>, scale: Scale, as_of: Date) -> Self {
        let mut found = match value {
            Some(_) => KpiProgress::by(kpi, &Series::of(kpi, as_of).with_only(as_of, value), scale, as_of),
            None => KpiProgress::with_goal(kpi, scale.method, NoData::Computed),
        };
        found.freshness = Freshness::NotApplicable;
        found
    }

    fn with_goal(kpi: &Kpi, method: Method, reason: NoData) -> Self {
        let mut found = KpiProgress::nothing(method, reason);
        if let Ok(goal) = Goal::of(kpi) {
            (found.target, found.target_date) = (Some(goal.value), Some(goal.date));
        }
        found
    }

    fn by(kpi: &Kpi, series: &Series, scale: Scale, as_of: Date) -> Self {
        let mut found = KpiProgress::with_goal(kpi, scale.method, NoData::NoMeasurement);
        if let Some(latest) = series.latest() {
            let shown = if is_binary(kpi) { Figure::Met(latest.value >= 0.5) } else { Figure::Number(latest.value) };
            (found.value, found.value_date, found.provisional) = (Some(shown), Some(latest.date), latest.provisional);
        }
        found.health = match found.judge(kpi, series, scale, as_of) {
            Ok(health) => health,
            Err(reason) => KpiHealth::NoData(reason),
        };
        found
    }

    /// Works out the figures, and health from them; else why there is none.
    fn judge(&mut self, kpi: &Kpi, series: &Series, scale: Scale, as_of: Date) -> Result<KpiHealth, NoData> {
        let unmeasured = if series.suppressed { NoData::Suppressed } else { NoData::NoMeasurement };
        let latest = series.latest().ok_or(unmeasured)?;
        let goal = Goal::of(kpi)?;
        if let Some(baseline) = series.baseline {
            if latest.date < baseline.date {
                return Err(unmeasured);
            }
            if series.broken_between(baseline.date, latest.date) {
                return Err(NoData::SeriesBreak);
            }
        }
        let first = series.baseline.or(series.comparable().first().copied());
        let trajectory = series.baseline.map(|baseline| {
            let path = Trajectory::of(kpi, baseline, goal);
            self.path = path.shown(kpi, goal, latest.date);
            Course::new(goal.aim, baseline, latest, path.at(latest.date))
        });
        let straight = first.map(|first| {
            let path = Trajectory::straight(kpi, first, goal);
            Course::new(goal.aim, first, latest, path.at(latest.date))
        });
        let growth = series.baseline.and_then(|baseline| growth(goal, baseline, latest));
        self.progress = trajectory.map(Course::to_wish);
        self.performance = trajectory.map(Course::to_expected);
        self.advancement = straight.map(|course| Advancement::of(course.rate()));
        self.advancement_this_year = first.and_then(|first| {
            let year = aim_of_year(kpi, goal, as_of)?;
            Some(Advancement::of(Course::new(year, first, latest, None).rate()))
        });
        self.growth = growth.and_then(Growth::ratio);
        self.projection = projection(kpi, series, goal);
        let projected = |value: f64| {
            let value = goal.aim.goodness(goal.aim.stopped(latest.value, value));
            trajectory.map(|course| Course { value, ..course }.to_wish())
        };
        self.projected_progress = self.projection.and_then(projected);
        if goal.aim.goodness(latest.value) >= goal.aim.wish() {
            return Ok(KpiHealth::Achieved);
        }
        // What is met or not met, and what is to stay within a range, does not grow: it is judged by its path.
        let grows = matches!(goal.aim, Aim::Up(_) | Aim::Down(_));
        let (early, share) = match scale.method {
            Method::GrowthRate if grows => {
                if series.baseline.is_none() {
                    return Err(NoData::NoBaseline);
                }
                let growth = growth.ok_or(NoData::CannotBeAssessed)?;
                let expected = growth.expected();
                let early = expected.is_some_and(|expected| too_early(expected, growth.from, growth.to));
                (early, if early { 0.0 } else { growth.ratio().ok_or(NoData::CannotBeAssessed)? })
            }
            Method::Trajectory | Method::GrowthRate => trajectory.ok_or(NoData::NoBaseline)?.judged(),
            Method::AdvancementRate => straight.ok_or(NoData::NoBaseline)?.judged(),
        };
        if early {
            return Ok(KpiHealth::TooEarly);
        }
        self.share = Some(share);
        Ok(match share {
            share if share >= scale.on_track => KpiHealth::OnTrack,
            share if share >= scale.at_risk => KpiHealth::AtRisk,
            share if share >= 0.0 => KpiHealth::OffTrack,
            _ => KpiHealth::Deteriorating,
        })
    }
}

/// Where a KPI began, where it is, where it was expected and where it is to be, as goodness.
#[derive(Debug, Clone, Copy)]
struct Course {
    baseline: f64,
    value: f64,
    expected: f64,
    wish: f64,
}

impl Course {
    fn new(aim: Aim, baseline: Observation, latest: Observation, path: Option<(f64, f64)>) -> Self {
        Course {
            baseline: aim.goodness(baseline.value),
            value: aim.goodness(latest.value),
            expected: path.map_or(aim.wish(), |(low, high)| aim.least(low, high, baseline.value)),
            wish: aim.wish(),
        }
    }

    /// The share of the way to the final target.
    fn to_wish(self) -> f64 {
        share(self.value, self.baseline, self.wish)
    }

    /// The same in per cent.
    fn rate(self) -> f64 {
        rate(self.value, self.baseline, self.wish)
    }

    /// The share of what was expected. Where the beginning was no worse than the target, there is only met and not met.
    fn to_expected(self) -> f64 {
        if self.wish > self.baseline { share(self.value, self.baseline, self.expected) } else { self.to_wish() }
    }

    /// Whether it is too early to judge, and the share to judge by.
    fn judged(self) -> (bool, f64) {
        (too_early(self.expected, self.baseline, self.wish), self.to_expected())
    }
}

fn growth(goal: Goal, baseline: Observation, latest: Observation) -> Option<Growth> {
    const YEAR: f64 = 365.25;
    matches!(goal.aim, Aim::Up(_) | Aim::Down(_)).then(|| Growth {
        from: goal.aim.goodness(baseline.value),
        value: goal.aim.goodness(latest.value),
        passed: latest.date.days_since(baseline.date) / YEAR,
        to: goal.aim.wish(),
        whole: goal.date.days_since(baseline.date) / YEAR,
    })
}

/// What is aimed at by the last target of the year in which a day lies.
fn aim_of_year(kpi: &Kpi, goal: Goal, as_of: Date) -> Option<Aim> {
    let of_year = |target: &&Target| target.date.0.year() == as_of.0.year() && target.date <= goal.date;
    let target = kpi.targets.iter().filter(of_year).max_by_key(|target| target.date)?;
    let (low, high) = bounds(target.value)?;
    match goal.aim {
        Aim::Up(_) => Some(Aim::Up(low)),
        Aim::Down(_) => Some(Aim::Down(high)),
        Aim::Between(..) => Some(Aim::Between(low, high)),
        Aim::Exactly(_) => Some(Aim::Exactly(low)),
    }
}

/// Where the trend of the last three comparable points leads on the final target's day.
fn projection(kpi: &Kpi, series: &Series, goal: Goal) -> Option<f64> {
    const POINTS: usize = 3;
    let comparable = series.comparable();
    let (first, latest) = (comparable.first()?, comparable.last()?);
    if is_binary(kpi) || goal.date <= latest.date {
        return None;
    }
    let before = series.baseline.filter(|baseline| baseline.date < first.date);
    let before = before.filter(|baseline| !series.broken_between(baseline.date, first.date));
    let points: Vec<(f64, f64)> =
        before.iter().chain(comparable).map(|one| (one.date.days_since(latest.date), one.value)).collect();
    let last = points.get(points.len().checked_sub(POINTS)?..)?;
    let projected = trend(last, goal.date.days_since(latest.date))?;
    let finite = |bound: &f64| bound.is_finite();
    let at_least = kpi.limit.as_ref().and_then(|limit| limit.min).filter(finite).unwrap_or(f64::MIN);
    let at_most = kpi.limit.as_ref().and_then(|limit| limit.max).filter(finite).unwrap_or(f64::MAX);
    Some(projected.max(at_least).min(at_most))
}
