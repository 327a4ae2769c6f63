//! Worked examples, and laws that hold for any figures.

use super::formulas::{Growth, rate, share, too_early, trend};
use super::{Freshness, KpiHealth, KpiProgress, NoData, Scale};
use crate::model::{Date, Figure, Kpi, Method, TargetValue};
use proptest::prelude::*;
use serde_json::{Value, json};

const METHODS: [Method; 3] = [Method::Trajectory, Method::AdvancementRate, Method::GrowthRate];

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

fn scale(method: Method) -> Scale {
    Scale { method, on_track: 0.95, at_risk: 0.60 }
}

/// A KPI from 2025 to the end of 2030 with what is given laid over it.
fn kpi(over: &Value) -> Kpi {
    let mut whole = json!({
        "id": "k",
        "direction": "increase",
        "baseline": {"value": 20.0, "date": "2024-12-31"},
        "targets": [
            {"value": 40.0, "date": "2026-12-31", "kind": "interim"},
            {"value": 100.0, "date": "2030-12-31", "kind": "final"},
        ],
    });
    for (key, value) in over.as_object().expect("fields") {
        whole[key] = value.clone();
    }
    serde_json::from_value(whole).expect("a KPI")
}

fn judged_by(method: Method, over: &Value) -> KpiProgress {
    KpiProgress::of(&kpi(over), scale(method), day("2026-11-24"))
}

fn judged(over: &Value) -> KpiProgress {
    judged_by(Method::Trajectory, over)
}

fn measured(value: f64) -> Value {
    json!({"measurements": [{"date": "2025-12-31", "value": value}]})
}

fn close(a: Option<f64>, b: f64) -> bool {
    a.is_some_and(|a| (a - b).abs() < 1e-9)
}

#[test]
fn the_trajectory_compares_with_the_path_on_the_day_of_the_value() {
    // A year after the beginning, on a path of two years from 20 to 40.
    let found = judged(&measured(26.0));
    assert_eq!(found.path, Some(TargetValue::Figure(Figure::Number(30.0))));
    assert!(close(found.progress, 6.0 / 80.0) && close(found.performance, 0.6), "{found:?}");
    assert_eq!(found.health, KpiHealth::AtRisk);
    for (value, health) in [
        (100.0, KpiHealth::Achieved),
        (29.5, KpiHealth::OnTrack),
        (29.4, KpiHealth::AtRisk),
        (25.9, KpiHealth::OffTrack),
        (20.0, KpiHealth::OffTrack),
        (19.9, KpiHealth::Deteriorating),
    ] {
        assert_eq!(judged(&measured(value)).health, health, "{value}");
    }
    let early = json!({"measurements": [{"date": "2025-03-31", "value": 10.0}]});
    assert_eq!(judged(&early).health, KpiHealth::TooEarly);
    let late = kpi(&json!({"measurements": [{"period": "2031", "value": 60.0}]}));
    let after = KpiProgress::of(&late, scale(Method::Trajectory), day("2032-06-01"));
    assert!(close(after.performance, 0.5), "after its end the path stays at the final target");
}

#[test]
fn decimals_are_reckoned_with_as_they_are_written() {
    // 0.3 of 10.5, which in binary is a little more.
    assert_eq!(share(99.8, 99.5, 110.0).to_string(), (3.0_f64 / 105.0).to_string());
    assert_eq!(rate(92.4, 92.3, 100.0).to_string(), (10.0_f64 / 7.7).to_string());
    // Down to nought, which has two signs.
    assert_eq!(share(-0.07, -0.1, -0.0).to_string(), "0.3");
    // 95 of 100 is on track, in whatever unit.
    assert!(share(1.25, 0.3, 1.3) >= 0.95 && share(100.25, 99.3, 100.3) >= 0.95 && share(-8.15, -9.1, -8.1) >= 0.95);
    // Half of one per cent is rounded up, also where 0.145 is a little less in binary.
    let half = json!({
        "baseline": {"value": 0.0, "date": "2024-12-31"},
        "targets": [{"date": "2030-12-31", "value": 200.0}],
        "measurements": [{"date": "2025-12-31", "value": 29.0}],
    });
    assert_eq!(judged(&half).advancement.map(|rate| rate.shown), Some(15));
    assert!(!too_early(99.35, 99.3, 100.3) && too_early(99.349, 99.3, 100.3));
}

#[test]
fn the_advancement_rate_has_two_horizons_and_keeps_the_raw_value() {
    // PILOTE's taux d’avancement: 100 × (v − b) ÷ (T − b); from 20 to 100 the value 24.6 has come 4.6 of 80.
    let found = judged_by(Method::AdvancementRate, &json!({"measurements": [{"date": "2026-06-30", "value": 24.6}]}));
    let (year, whole) = (found.advancement_this_year.expect("a target this year"), found.advancement.expect("a target"));
    assert!(close(Some(whole.raw), 5.75) && whole.shown == 6, "{whole:?}");
    assert!(close(Some(year.raw), 23.0) && year.shown == 23, "{year:?}");
    let below = judged(&measured(10.0)).advancement.expect("a rate");
    assert!(close(Some(below.raw), -12.5) && below.shown == 0);
    // Without a baseline the first measurement is the baseline.
    let first = json!({"baseline": null, "measurements": [
        {"date": "2025-01-31", "value": 50.0},
        {"date": "2026-06-30", "value": 75.0},
    ]});
    assert_eq!(judged_by(Method::AdvancementRate, &first).advancement.map(|rate| rate.shown), Some(50));
    assert_eq!(judged(&first).health, KpiHealth::NoData(NoData::NoBaseline));
    // A baseline that is no worse than the target: all or nothing.
    for (direction, value, shown) in [("increase", 100.0, 100), ("increase", 99.0, 0), ("decrease", 99.0, 100)] {
        let over = json!({"direction": direction, "baseline": {"value": 100.0, "date": "2024-12-31"},
            "measurements": [{"date": "2025-12-31", "value": value}]});
        let found = judged_by(Method::AdvancementRate, &over);
        assert_eq!(found.advancement.map(|rate| rate.shown), Some(shown), "{direction} {value}");
    }
}

#[test]
fn the_growth_rate_compares_growth_observed_with_growth_required() {
    // Statistics Canada, after Eurostat: growth a year observed ÷ growth a year required, both compound.
    // From 100 to 121 in two years, wished for: 10 % a year; observed in the first: 6 %.
    let growth = Growth { from: 100.0, value: 106.0, passed: 1.0, to: 121.0, whole: 2.0 };
    assert!((growth.ratio().expect("defined") - 0.6).abs() < 1e-9);
    // Falling by half in two years, seen as negative numbers.
    let falling = Growth { from: -100.0, value: -70.0, passed: 1.0, to: -49.0, whole: 2.0 };
    assert!((falling.ratio().expect("defined") - 1.0).abs() < 1e-9);
    for undefined in [(0.0, 5.0, 10.0), (-5.0, 5.0, 10.0), (5.0, 0.0, 10.0)] {
        let (from, value, to) = undefined;
        assert_eq!(Growth { from, value, passed: 1.0, to, whole: 2.0 }.ratio(), None);
    }
    let none = json!({"baseline": {"value": 0.0, "date": "2024-12-31"}, "measurements": [{"date": "2025-12-31", "value": 50.0}]});
    assert_eq!(judged_by(Method::GrowthRate, &none).health, KpiHealth::NoData(NoData::CannotBeAssessed));
}

#[test]
fn maintained_kept_within_a_range_or_met() {
    let keep = |hold: &str, value: f64| {
        judged(&json!({"direction": "maintain", "hold": hold, "targets": [{"date": "2030-12-31", "value": 20.0}],
            "measurements": [{"date": "2025-12-31", "value": value}]}))
        .health
    };
    assert_eq!((keep("at-least", 20.0), keep("at-least", 19.0)), (KpiHealth::Achieved, KpiHealth::OffTrack));
    assert_eq!((keep("at-most", 20.0), keep("at-most", 21.0)), (KpiHealth::Achieved, KpiHealth::OffTrack));
    let range = |value: f64| {
        judged(&json!({"direction": "range", "targets": [{"date": "2028-12-31", "value": [4.0, 10.0]}],
            "measurements": [{"date": "2025-12-31", "value": value}]}))
    };
    assert_eq!(range(10.0).health, KpiHealth::Achieved);
    assert!(close(range(15.0).progress, 0.5) && close(range(-1.0).progress, 0.5));
    assert_eq!(range(21.0).health, KpiHealth::Deteriorating);
    let met = |value: bool, date: &str| {
        judged(&json!({"value": "binary", "direction": null, "baseline": {"value": false, "date": "2024-12-31"},
            "targets": [{"date": "2025-12-31", "value": true, "kind": "interim"}, {"date": "2030-12-31", "value": true}],
            "measurements": [{"date": date, "value": value}]}))
        .health
    };
    assert_eq!(met(true, "2025-06-30"), KpiHealth::Achieved);
    assert_eq!(met(false, "2025-06-30"), KpiHealth::TooEarly);
    assert_eq!(met(false, "2026-06-30"), KpiHealth::OffTrack);
}

#[test]
fn what_cannot_be_judged_says_why() {
    let reason = |over: Value| match judged(&over).health {
        KpiHealth::NoData(reason) => Some(reason),
        _ => None,
    };
    assert_eq!(reason(json!({})), Some(NoData::NoMeasurement));
    let with = |name: &str, value: Value| {
        let mut over = measured(30.0);
        over[name] = value;
        reason(over)
    };
    assert_eq!(computed(None).health, KpiHealth::NoData(NoData::Computed));
    assert_eq!(with("direction", Value::Null), Some(NoData::NoDirection));
    assert_eq!(with("direction", json!("maintain")), Some(NoData::NoHold));
    assert_eq!(with("targets", json!([])), Some(NoData::NoTarget));
    let range = |low: f64, high: f64| json!([{"date": "2030-12-31", "value": [low, high], "kind": "final"}]);
    assert_eq!(with("targets", range(80.0, 90.0)), Some(NoData::UnfitTarget));
    let reversed = json!({"direction": "range", "targets": range(90.0, 80.0), "measurements": measured(30.0)["measurements"]});
    assert_eq!(reason(reversed), Some(NoData::UnfitTarget));
    assert_eq!(with("baseline", Value::Null), Some(NoData::NoBaseline));
    assert_eq!(with("series-breaks", json!([{"date": "2025-06-01"}])), Some(NoData::SeriesBreak));
    assert_eq!(with("series-breaks", json!([{"date": "2024-06-01"}, {"date": "2026-06-01"}])), None);
    assert_eq!(with("baseline", json!({"value": 20.0, "date": "2026-01-01"})), Some(NoData::NoMeasurement));
    let small = json!({"min-n": 30, "measurements": [{"date": "2025-12-31", "value": 50.0, "n": 29}]});
    assert_eq!(reason(small), Some(NoData::Suppressed));
}

#[test]
fn corrections_count_and_what_comes_later_does_not() {
    let found = judged(&json!({"measurements": [
        {"period": "2026-Q3", "value": 31.0, "status": "provisional"},
        {"date": "2026-09-30", "value": 33.0, "status": "provisional", "supersedes": 31.0},
        {"date": "2026-09-30", "value": 32.0},
        {"date": "2026-06-30", "value": 40.0, "supersedes": 30.0},
        {"date": "2026-06-30", "value": 30.0},
        {"date": "2026-10-31", "value": 50.0, "published": "2026-12-01"},
        {"date": "2026-12-31", "value": 60.0},
    ]}));
    assert_eq!((found.value, found.value_date), (Some(Figure::Number(32.0)), Some(day("2026-09-30"))));
    assert!(!found.provisional);
    // The line through these points would be another one if corrected values counted.
    let found = found.projection.expect("three points");
    let points = [(-638.0, 20.0), (-92.0, 40.0), (0.0, 32.0)];
    assert!((trend(&points, 1553.0).expect("a line") - found).abs() < 1e-9, "{found}");
}

#[test]
fn the_next_value_is_due_after_rhythm_and_lag() {
    let rhythm = |last: &str, over: Value| {
        let mut whole = json!({"every": "P3M", "lag": "P1M", "measurements": [{"date": last, "value": 30.0}]});
        for (key, value) in over.as_object().expect("fields") {
            whole[key] = value.clone();
        }
        let found = judged(&whole);
        (found.freshness, found.next_due.map(|due| due.to_string()))
    };
    assert_eq!(rhythm("2026-06-30", json!({})), (Freshness::Stale, Some("2026-10-30".into())));
    assert_eq!(rhythm("2026-09-30", json!({})), (Freshness::Fresh, Some("2027-01-30".into())));
    assert_eq!(rhythm("2026-07-24", json!({})), (Freshness::Fresh, Some("2026-11-24".into())));
    assert_eq!(rhythm("2026-06-30", json!({"every": null})), (Freshness::Unknown, None));
    assert_eq!(rhythm("2026-06-30", json!({"measurements": []})), (Freshness::Stale, Some("2025-04-30".into())));
}

/// A KPI that the tool works out, with a stored value that does not count.
fn computed(value: Option<f64>) -> KpiProgress {
    let over = json!({"computed": "reuse-ratio", "every": "P3M", "measurements": [{"date": "2026-06-30", "value": 90.0}]});
    KpiProgress::computed(&kpi(&over), value, scale(Method::Trajectory), day("2026-11-24"))
}

#[test]
fn what_the_tool_works_out_is_judged_by_its_value_of_the_day_and_never_late() {
    // On a path that leads from 20 to 40 in two years, 37 days before its end.
    let found = computed(Some(29.0));
    assert_eq!((found.value, found.value_date), (Some(Figure::Number(29.0)), Some(day("2026-11-24"))));
    assert_eq!((found.health, found.freshness, found.next_due), (KpiHealth::OffTrack, Freshness::NotApplicable, None));
    assert!(close(found.performance, 9.0 / (20.0 * 693.0 / 730.0)), "{found:?}");
    assert_eq!(computed(Some(39.0)).health, KpiHealth::OnTrack);
    let nothing = computed(None);
    assert_eq!((nothing.value, nothing.freshness, nothing.next_due), (None, Freshness::NotApplicable, None));
}

#[test]
fn the_projection_follows_the_last_three_comparable_points() {
    let found = judged(&json!({"measurements": [
        {"date": "2025-12-31", "value": 90.0},
        {"date": "2026-03-31", "value": 30.0},
        {"date": "2026-06-29", "value": 32.0},
        {"date": "2026-09-27", "value": 34.0},
    ]}));
    assert!(close(found.projection, 34.0 + 2.0 / 90.0 * 1556.0), "{found:?}");
    let limited = json!({"limit": {"max": 60.0}, "measurements": [
        {"date": "2026-03-31", "value": 30.0}, {"date": "2026-06-30", "value": 40.0}, {"date": "2026-09-30", "value": 50.0}]});
    assert_eq!(judged(&limited).projection, Some(60.0));
    assert_eq!(judged(&measured(30.0)).projection, None, "two points are no trend");
    // A trend that leads through a range has reached it.
    let into = judged(&json!({"direction": "range", "targets": [{"date": "2030-12-31", "value": [4.0, 10.0]}],
        "measurements": [{"date": "2025-12-31", "value": 16.0}, {"date": "2026-06-30", "value": 14.0}]}));
    assert!(into.projection.is_some_and(|projected| projected < 4.0) && close(into.projected_progress, 1.0), "{into:?}");
    let broken = json!({"baseline": {"value": 20.0, "date": "2026-02-28"}, "series-breaks": [{"date": "2026-01-01"}],
        "measurements": [{"date": "2025-12-31", "value": 90.0}, {"date": "2026-06-30", "value": 30.0}]});
    assert_eq!(judged(&broken).projection, None, "values before a break are no points of the trend");
}

#[test]
fn what_is_stale_does_not_count_as_on_track() {
    let found = judged(&json!({"every": "P1M", "measurements": [{"date": "2025-12-31", "value": 30.0}]}));
    assert_eq!((found.health, found.freshness), (KpiHealth::OnTrack, Freshness::Stale));
    assert!(!found.counts_as_on_track());
}

/// A KPI of any figures: direction, baseline, interim and final targets, values, with days in any order.
#[derive(Debug, Clone)]
struct Figures {
    direction: &'static str,
    baseline: f64,
    targets: Vec<(u32, f64)>,
    last: f64,
    values: Vec<(u32, f64)>,
}

fn number() -> impl Strategy<Value = f64> {
    prop_oneof![-100.0..100.0_f64, (-5..5_i32).prop_map(f64::from), any::<f64>().prop_filter("finite", |value| value.is_finite())]
}

fn figures() -> impl Strategy<Value = Figures> {
    let points = |most| prop::collection::vec((0..60_u32, number()), 0..most);
    let direction = prop::sample::select(vec!["increase", "decrease", "at-least", "at-most", "range"]);
    (direction, number(), points(4), number(), points(5)).prop_map(|(direction, baseline, targets, last, values)| Figures {
        direction,
        baseline,
        targets,
        last,
        values,
    })
}

/// The day so many months after the beginning.
fn month(number: u32) -> String {
    format!("{:04}-{:02}-15", 2022 + number / 12, 1 + number % 12)
}

impl Figures {
    fn kpi(&self) -> Kpi {
        let target = |value: f64| if self.direction == "range" { json!([value.min(0.0), value.max(0.0)]) } else { json!(value) };
        let interim = |(at, value): &(u32, f64)| json!({"date": month(*at), "value": target(*value), "kind": "interim"});
        let mut targets: Vec<Value> = self.targets.iter().map(interim).collect();
        targets.push(json!({"date": month(48), "value": target(self.last)}));
        let values: Vec<Value> = self.values.iter().map(|(at, value)| json!({"date": month(*at), "value": value})).collect();
        let (direction, hold) = match self.direction {
            hold @ ("at-least" | "at-most") => ("maintain", Some(hold)),
            other => (other, None),
        };
        kpi(&json!({"direction": direction, "hold": hold, "baseline": {"value": self.baseline, "date": month(6)},
            "targets": targets, "measurements": values}))
    }

    fn turned(&self) -> Figures {
        let turn = |points: &[(u32, f64)]| points.iter().map(|(at, value)| (*at, -value)).collect();
        let direction = match self.direction {
            "increase" => "decrease",
            "decrease" => "increase",
            "at-least" => "at-most",
            "at-most" => "at-least",
            other => other,
        };
        let (targets, values) = (turn(&self.targets), turn(&self.values));
        Figures { direction, baseline: -self.baseline, targets, last: -self.last, values }
    }

    fn judged(&self, method: Method) -> KpiProgress {
        KpiProgress::of(&self.kpi(), scale(method), day("2026-11-24"))
    }

    /// The same with a last value that is better by `more`; into a range, but not out of it on the other side.
    fn better(&self, more: f64) -> Figures {
        let latest = self.values.iter().filter(|(at, _)| *at <= 58).map(|(at, _)| *at).max();
        let (low, high) = (self.last.min(0.0), self.last.max(0.0));
        let mut better = self.clone();
        for (_, value) in better.values.iter_mut().filter(|(at, _)| Some(*at) == latest) {
            *value = match self.direction {
                "increase" | "at-least" => (*value + more).min(f64::MAX),
                "decrease" | "at-most" => (*value - more).max(f64::MIN),
                _ if *value < low => (*value + more).min(low),
                _ if *value > high => (*value - more).max(high),
                _ => *value,
            };
        }
        better
    }
}

/// How well a health speaks of a KPI.
fn rank(health: KpiHealth) -> u8 {
    match health {
        KpiHealth::Deteriorating => 1,
        KpiHealth::OffTrack => 2,
        KpiHealth::AtRisk => 3,
        KpiHealth::OnTrack => 4,
        KpiHealth::Achieved => 5,
        KpiHealth::TooEarly | KpiHealth::NoData(_) => 0,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn turned_round_nothing_changes(figures in figures()) {
        for method in METHODS {
            let (one, other) = (figures.judged(method), figures.turned().judged(method));
            let all = |found: &KpiProgress| {
                let rates = (found.advancement, found.advancement_this_year);
                (found.health, found.progress, found.performance, rates, found.growth, found.share)
            };
            prop_assert_eq!(all(&one), all(&other));
            prop_assert_eq!(one.projection.map(|projected| -projected), other.projection);
        }
    }

    #[test]
    fn a_better_value_is_never_judged_worse(figures in figures(), more in 0.0..200.0_f64) {
        for method in METHODS {
            let (one, other) = (figures.judged(method), figures.better(more).judged(method));
            let (a, b) = (rank(one.health), rank(other.health));
            prop_assert!(a <= b || a == 0 || b == 0, "{one:?} {other:?}");
            prop_assert!(one.progress <= other.progress && one.performance <= other.performance, "{one:?} {other:?}");
            prop_assert!(one.growth.zip(other.growth).is_none_or(|(a, b)| a <= b), "{one:?} {other:?}");
        }
    }

    #[test]
    fn the_path_passes_through_every_target(figures in figures()) {
        let kpi = figures.kpi();
        for (at, value) in figures.targets.iter().filter(|(at, _)| (7..48).contains(at)) {
            if figures.direction == "range" || figures.targets.iter().filter(|(other, _)| other == at).count() > 1 {
                continue;
            }
            let mut measured = kpi.clone();
            measured.measurements = serde_json::from_value(json!([{"date": month(*at), "value": 1.0}])).expect("a measurement");
            let found = KpiProgress::of(&measured, scale(Method::Trajectory), day("2026-11-24"));
            prop_assert_eq!(found.path, Some(TargetValue::Figure(Figure::Number(*value))));
        }
    }

    #[test]
    fn only_finite_figures_come_out(figures in figures()) {
        for method in METHODS {
            let found = figures.judged(method);
            let rates = [found.advancement, found.advancement_this_year].map(|rate| rate.map(|rate| rate.raw));
            let all = [found.progress, found.performance, found.growth, found.share, found.projection, rates[0], rates[1]];
            prop_assert!(all.iter().flatten().all(|figure| figure.is_finite()), "{found:?}");
        }
    }

    #[test]
    fn nothing_is_computed_across_a_break(figures in figures(), at in 0..60_u32) {
        let mut kpi = figures.kpi();
        kpi.series_breaks = serde_json::from_value(json!([{"date": month(at)}])).expect("a break");
        for method in METHODS {
            let found = KpiProgress::of(&kpi, scale(method), day("2026-11-24"));
            if let Some(last) = found.value_date.filter(|last| at > 6 && day(&month(at)) <= *last) {
                let figures = (found.progress, found.performance, found.growth, found.share, found.path, found.projection);
                prop_assert_eq!(figures, (None, None, None, None, None, None), "{}", last);
                prop_assert_eq!((found.advancement, found.advancement_this_year), (None, None));
                prop_assert_eq!(found.health, KpiHealth::NoData(NoData::SeriesBreak));
            }
        }
    }

    #[test]
    fn a_share_is_zero_at_the_start_and_one_at_the_end(from in number(), to in number()) {
        prop_assume!(to / 2.0 - from / 2.0 > 0.0);
        prop_assert_eq!((share(from, from, to), share(to, from, to)), (0.0, 1.0));
    }
}
