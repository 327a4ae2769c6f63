//! Progress of the national example, as it is computed.

use crate::support::{STRICT_AGENDA, lines, loaded, memory, project, today};
use agenda::agenda::{Agenda, Freshness, KpiHealth, KpiProgress, LineHealth, LineProgress, NoData};
use agenda::model::{ActionLine, Confidence, Figure, Kpi, TargetValue};
use agenda::store::Folder;

fn national() -> Agenda {
    loaded(&Folder::new(project().join("examples/national")))
}

#[test]
fn kpis_of_the_national_example_stand_where_their_figures_say() {
    let agenda = national();
    let kpi = |id: &str| -> KpiProgress { agenda.kpi_progress(agenda.find::<Kpi>(id).unwrap().0, today()) };
    for (id, health, freshness) in [
        ("online-take-up", KpiHealth::OnTrack, Freshness::Fresh),
        ("identity-coverage", KpiHealth::OffTrack, Freshness::Fresh),
        ("business-creation-time", KpiHealth::OffTrack, Freshness::Fresh),
        ("non-use-rate", KpiHealth::Deteriorating, Freshness::Fresh),
        ("electronic-payment-share", KpiHealth::OnTrack, Freshness::Stale),
        ("catalogue-freshness", KpiHealth::Achieved, Freshness::Fresh),
        ("data-centre-electricity", KpiHealth::Achieved, Freshness::Fresh),
        ("quarterly-publication", KpiHealth::Achieved, Freshness::Fresh),
        ("assisted-channel-share", KpiHealth::OnTrack, Freshness::Fresh),
        ("partner-administrations", KpiHealth::TooEarly, Freshness::Fresh),
        ("user-satisfaction", KpiHealth::OnTrack, Freshness::Fresh),
        ("digital-trust-index", KpiHealth::NoData(NoData::NoMeasurement), Freshness::Unknown),
        ("level-4-share", KpiHealth::AtRisk, Freshness::NotApplicable),
    ] {
        let found = kpi(id);
        assert_eq!((found.health, found.freshness), (health, freshness), "{id}: {found:?}");
    }
    // 20.1 % on a way from 19 to 8: worse than in the beginning.
    let non_use = kpi("non-use-rate");
    assert_eq!(non_use.advancement.map(|rate| rate.shown), Some(0));
    assert!((non_use.progress.unwrap() - -0.1).abs() < 1e-9);
    // The third quarter ends 273 days into a year of 365 whose path leads from 36 to 44.
    let take_up = kpi("online-take-up");
    assert_eq!(take_up.value, Some(Figure::Number(41.6)));
    assert!(take_up.provisional);
    let Some(TargetValue::Figure(Figure::Number(path))) = take_up.path else { panic!("{take_up:?}") };
    assert!((path - (36.0 + 8.0 * 273.0 / 365.0)).abs() < 1e-9);
    assert!((take_up.performance.unwrap() - 10.6 / (path - 31.0)).abs() < 1e-9);
    assert_eq!(kpi("electronic-payment-share").next_due.unwrap().to_string(), "2026-10-30");
}

#[test]
fn lines_of_the_national_example_stand_where_their_steps_say() {
    let agenda = national();
    let line = |id: &str| -> LineProgress { agenda.line_progress(agenda.find::<ActionLine>(id).unwrap().0, today()) };
    for (id, health, progress, slip, moves) in [
        ("business-one-stop", LineHealth::Late, 50.0, 0, 0),
        ("digital-identity", LineHealth::AtRisk, 35.0, 546, 3),
        ("data-exchange", LineHealth::Blocked, 60.0, 184, 1),
        ("digital-inclusion", LineHealth::Unknown, 20.0, 0, 0),
        ("service-catalogue", LineHealth::Completed, 100.0, 90, 1),
        ("sovereign-cloud", LineHealth::NotApplicable, 20.0, 0, 0),
        ("international-cooperation", LineHealth::NotStarted, 0.0, 0, 0),
        ("service-standard", LineHealth::OnTrack, 60.0, 0, 0),
    ] {
        let found = line(id);
        let stands = (found.health, found.progress, found.slip, found.moves);
        assert_eq!(stands, (health, Some(progress), Some(slip), moves), "{id}: {found:?}");
        assert!(!found.declared);
    }
    assert_eq!(line("digital-identity").confidence, Some(Confidence::Secured));
    let blocking = line("data-exchange").blocked_by;
    assert_eq!(blocking.iter().map(|id| agenda.record(*id).name()).collect::<Vec<_>>(), ["regulations/once-only-act"]);
}

/// What the rules of a family find in files, in English.
fn found(family: &str, files: &[(&str, &str)]) -> Vec<String> {
    let given = files.iter().map(|(path, text)| (*path, text.as_bytes()));
    let store = memory(std::iter::once(("agenda.yaml", STRICT_AGENDA.as_bytes())).chain(given));
    lines(&store).lines().filter(|line| line.contains(&format!("[{family}"))).map(str::to_owned).collect()
}

#[test]
fn targets_and_values_that_cannot_be_are_found_where_they_stand() {
    let kpi = "id: a
direction: decrease
limit: {min: 0, max: 100}
baseline: {value: 40, date: 2025-12-31, source: x}
targets:
  - {date: 2027-12-31, value: 30, kind: interim}
  - {date: 2027-06-30, value: 20, kind: interim}
  - {date: 2028-12-31, value: 25, kind: interim}
  - {date: 2029-12-31, value: [1, 2], kind: interim}
  - {date: 2030-12-31, value: -5}
measurements:
  - {date: 2026-03-31, value: 100.5}
measurements-file: a.csv
";
    let series = "date,value\n2026-01-31,101\n2025-12-31,20\n";
    assert_eq!(
        found("kpi-target", &[("kpis/a.yaml", kpi), ("kpis/a.csv", series)]),
        [
            "kpis/a.yaml:7:12: error: this target is dated 30 June 2027, and the one before it 31 December 2027 [kpi-target-wrong-way]",
            "kpis/a.yaml:8:31: warning: this target, 25, asks for less than the one before it, 20 [kpi-target-wrong-way]",
            "kpis/a.yaml:9:31: error: the target is a range, which only the direction ‘range’ can have [kpi-target-wrong-way]",
            "kpis/a.yaml:10:31: error: the value -5 lies beyond the limit, 0 [kpi-target-wrong-way]",
            "kpis/a.yaml:12:31: error: the value 100.5 lies beyond the limit, 100 [kpi-target-wrong-way]",
            "kpis/a.yaml:13:20: error: the value 101 lies beyond the limit, 100 [kpi-target-wrong-way]",
        ]
    );
    assert_eq!(
        found("kpi-measured", &[("kpis/a.yaml", kpi), ("kpis/a.csv", series)]),
        [
            "kpis/a.yaml:13:20: warning: the measurement of 31 December 2025 stands after that of 31 January 2026 [kpi-measured-before-defined]"
        ]
    );
    let late = "id: b\ndirection: range\nbaseline: {value: 4, date: 2028-12-31}\ntargets: [{date: 2027-12-31, value: [9, 2]}]\n";
    assert_eq!(
        found("kpi-target", &[("kpis/b.yaml", late)]),
        [
            "kpis/b.yaml:4:18: error: the final target is dated 31 December 2027, not after the baseline, 31 December 2028 [kpi-target-wrong-way]",
            "kpis/b.yaml:4:37: error: the range begins at 9, above its end, 2 [kpi-target-wrong-way]",
        ]
    );
}

#[test]
fn what_is_missing_what_is_late_and_what_leads_nowhere() {
    let stale = "id: a
every: P3M
lag: P1M
baseline: {value: 1, date: 2024-12-31}
baseline-pending: {until: 2024-01-01}
targets: [{date: 2026-12-31, value: 9, kind: interim}]
series-breaks: [{date: 2026-01-01}]
min-n: 30
measurements: [{period: 2026-Q1, value: 3, n: 12, published: 2027-01-01}]
";
    let awaited = "id: b\nbaseline-pending: {until: 2026-12-31}\ntype: context\n";
    let line = "id: l\nstatus: in-progress\n";
    let proposed = "id: p\nstatus: proposed\n";
    let files = [
        ("kpis/a.yaml", stale),
        ("kpis/b.yaml", awaited),
        ("action-lines/l.yaml", line),
        ("action-lines/p.yaml", proposed),
        ("objectives/o.yaml", "id: o\n"),
    ];
    let without_definitions: Vec<String> =
        found("kpi-", &files).into_iter().filter(|line| !line.contains("[kpi-incomplete-definition]")).collect();
    assert_eq!(
        without_definitions,
        [
            "action-lines/l.yaml:1:1: error: no KPI measures this action line [kpi-orphan]",
            "kpis/a.yaml:1:1: error: the KPI serves nothing [kpi-orphan]",
            "kpis/a.yaml:4:11: warning: the baseline does not say where it comes from [kpi-no-baseline]",
            "kpis/a.yaml:6:10: error: the KPI has interim targets only, and no final one [kpi-no-target]",
            "kpis/a.yaml:7:17: error: the series breaks on 1 January 2026 without a decision [kpi-break-undeclared]",
            "kpis/a.yaml:9:16: error: the last value dates from 31 March 2026; the next one was due on 30 July 2026 [kpi-stale]",
            "kpis/a.yaml:9:47: warning: 12 answers stand behind this value, fewer than the 30 asked for, so it is not shown [kpi-small-sample]",
            "kpis/a.yaml:9:62: warning: the measurement is published on 1 January 2027, which is still to come [kpi-measured-before-defined]",
            "kpis/b.yaml:1:1: error: the KPI serves nothing [kpi-orphan]",
            "objectives/o.yaml:1:1: error: no KPI measures this objective [kpi-orphan]",
        ]
    );
}
