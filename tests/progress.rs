//! Progress of the national example, as it is computed.

use crate::support::{loaded, project, today};
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
        ("level-4-share", KpiHealth::NoData(NoData::Computed), Freshness::NotApplicable),
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
