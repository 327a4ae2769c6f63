//! How every KPI stands against its path, and what the tool works out from the catalogue itself.

use super::cells::counted;
use super::table::identity;
use super::{Basis, Datum, FilteredBy, Form, Report, Sign, Table, Word, named, referred, word};
use crate::agenda::{Agenda, Computed, EntityId, Freshness, KpiHealth, KpiProgress, NoData};
use crate::model::{Baseline, Direction, Figure, Formula, Kind, Kpi, Method, TargetValue};
use crate::schema::Subject;
use crate::text::Message;

/// How does every KPI stand?
pub(super) static KPIS: Report = Report {
    name: "kpis",
    title: "report-kpis",
    question: "report-kpis-question",
    counts: "report-kpis-counts",
    filters: &[FilteredBy::Axis, FilteredBy::Owner],
    looks_back: false,
    history: false,
    tables,
};

/// The health of KPIs, the best first; the last one stands for all that cannot be judged, whatever the reason.
const HEALTHS: [KpiHealth; 7] = [
    KpiHealth::Achieved,
    KpiHealth::OnTrack,
    KpiHealth::AtRisk,
    KpiHealth::OffTrack,
    KpiHealth::Deteriorating,
    KpiHealth::TooEarly,
    KpiHealth::NoData(NoData::NoMeasurement),
];

const METHODS: [Method; 3] = [Method::Trajectory, Method::AdvancementRate, Method::GrowthRate];

const FRESHNESSES: [Freshness; 4] = [Freshness::Fresh, Freshness::Stale, Freshness::Unknown, Freshness::NotApplicable];

/// A KPI as the table tells of it.
struct Told<'a> {
    id: EntityId,
    kpi: &'a Kpi,
    progress: KpiProgress,
}

fn tables(basis: &Basis<'_>) -> Vec<Table> {
    let asked = |(id, _): &(EntityId, &Kpi)| basis.asks_for(*id) && basis.is_in_axes(*id);
    let (retired, mut kpis): (Vec<_>, Vec<_>) =
        basis.agenda.all::<Kpi>().filter(asked).partition(|(_, kpi)| kpi.retired.is_some());
    kpis.sort_by_cached_key(|(id, _)| basis.axis_place(*id));
    let told = |(id, kpi)| Told { id, kpi, progress: basis.agenda.kpi_progress(id, basis.as_of) };
    let kpis: Vec<Told<'_>> = kpis.into_iter().map(told).collect();
    vec![table(basis, &kpis, retired.len()), computed(basis)]
}

fn table(basis: &Basis<'_>, kpis: &[Told<'_>], retired: usize) -> Table {
    let columns = [
        ("id", "report-column-id", Form::Entity),
        ("title", "report-column-kpi", Form::Text),
        ("owner", "report-column-owner", Form::Entity),
        ("headline", "report-column-headline", Form::Word),
        ("unit", "report-column-unit", Form::Text),
        ("baseline", "report-column-baseline", Form::Number),
        ("baseline-date", "report-column-baseline-date", Form::Date),
        ("target", "report-column-target", Form::Number),
        ("target-date", "report-column-target-date", Form::Date),
        ("value", "report-column-value", Form::Number),
        ("value-date", "report-column-value-date", Form::Date),
        ("value-status", "report-column-value-status", Form::Word),
        ("path", "report-column-path", Form::Number),
        ("gap", "report-column-gap", Form::Number),
        ("method", "report-column-judged-by", Form::Word),
        ("progress", "report-column-way", Form::Share),
        ("performance", "report-column-performance", Form::Share),
        ("advancement-rate", "report-column-advancement-rate", Form::Integer),
        ("advancement-rate-raw", "report-column-advancement-rate-raw", Form::Number),
        ("growth-ratio", "report-column-growth-ratio", Form::Number),
        ("health", "report-column-health", Form::Word),
        ("no-data-reason", "report-column-no-data-reason", Form::Word),
        ("freshness", "report-column-value-freshness", Form::Word),
        ("next-due", "report-column-next-due", Form::Date),
        ("projection", "report-column-projection", Form::Number),
        ("projected-progress", "report-column-projected-progress", Form::Share),
        ("series", "report-column-series", Form::Series),
    ];
    let shown: [(&'static str, &[&'static str]); 10] = [
        ("report-column-kpi", &["title", "owner", "headline"]),
        ("report-column-health", &["health", "no-data-reason", "freshness"]),
        ("report-column-value", &["value", "unit", "value-date", "value-status"]),
        ("report-column-latest-values", &["series"]),
        ("report-column-path", &["path", "performance"]),
        ("report-column-baseline", &["baseline", "baseline-date"]),
        ("report-column-target", &["target", "target-date"]),
        ("report-column-way", &["progress"]),
        ("report-column-projection", &["projection", "projected-progress"]),
        ("report-column-next-due", &["next-due"]),
    ];
    let mut table = Table::new("kpis", Message::plain("report-kpis"), &columns)
        .showing(&shown)
        .knowing("headline", [headline()])
        .knowing("value-status", [provisional(basis.agenda)])
        .knowing("method", METHODS.map(|one| method(basis, one)))
        .knowing("health", HEALTHS.map(|one| of_health(one, false)))
        .knowing("no-data-reason", NoData::ALL.map(reason))
        .knowing("freshness", FRESHNESSES.map(freshness));
    table.rows = kpis.iter().map(|told| row(basis, told)).collect();
    table.notes = notes(kpis, retired);
    table
}

fn row(basis: &Basis<'_>, told: &Told<'_>) -> Vec<Datum> {
    let agenda = basis.agenda;
    let Told { id, kpi, progress } = told;
    let baseline = |field: fn(&Baseline) -> Datum| kpi.baseline.as_ref().map(field).into();
    let why = match progress.health {
        KpiHealth::NoData(why) => reason(why),
        _ => Datum::Empty,
    };
    let [id_datum, title] = identity(agenda, *id);
    vec![
        id_datum,
        title,
        kpi.owner.as_ref().map(|owner| referred(agenda, &owner.organisation)).into(),
        kpi.headline.then(headline).into(),
        kpi.unit.as_ref().into(),
        baseline(|baseline| baseline.value.into()),
        baseline(|baseline| baseline.date.into()),
        progress.target.into(),
        progress.target_date.into(),
        progress.value.into(),
        progress.value_date.into(),
        progress.provisional.then(|| provisional(agenda)).into(),
        progress.path.into(),
        gap(progress).map(Datum::Number).into(),
        method(basis, progress.method),
        progress.progress.map(Datum::Share).into(),
        progress.performance.map(Datum::Share).into(),
        progress.advancement.map(|rate| Datum::Count(rate.shown.into())).into(),
        progress.advancement.map(|rate| Datum::Number(rate.raw)).into(),
        progress.growth.map(Datum::Number).into(),
        of_health(progress.health, progress.freshness == Freshness::Stale),
        why,
        freshness(progress.freshness),
        progress.next_due.into(),
        progress.projection.map(Datum::Number).into(),
        progress.projected_progress.map(Datum::Share).into(),
        Datum::Series(agenda.kpi_series(*id, basis.as_of)),
    ]
}

fn headline() -> Datum {
    Datum::word("headline", Message::plain("report-headline"), Sign::None)
}

fn provisional(agenda: &Agenda) -> Datum {
    word(agenda, Kind::Kpi, &["measurements", "status"], "provisional", Sign::None)
}

/// Why a KPI cannot be judged.
fn reason(reason: NoData) -> Datum {
    Datum::word(reason.code(), Message::plain(reason.phrase()), Sign::None)
}

/// The value less what the path asks for on its day; of a range what lies outside. None of what is met or not met, and none of numbers
/// that are too far apart to be told.
fn gap(progress: &KpiProgress) -> Option<f64> {
    let Some(Figure::Number(value)) = progress.value else { return None };
    let gap = match progress.path? {
        TargetValue::Figure(Figure::Number(path)) => value - path,
        TargetValue::Figure(Figure::Met(_)) => return None,
        TargetValue::Range(low, high) => (value - high).max(0.0) - (low - value).max(0.0),
    };
    gap.is_finite().then_some(gap)
}

/// The formula by which the agenda judges health.
fn method(basis: &Basis<'_>, method: Method) -> Datum {
    let code = match method {
        Method::Trajectory => "trajectory",
        Method::AdvancementRate => "advancement-rate",
        Method::GrowthRate => "growth-rate",
    };
    let shape = basis.agenda.schema(Subject::Agenda).shape.descend(["progress", "method"]);
    let called = shape.and_then(|shape| shape.word_term(code)).map_or_else(|| code.into(), Into::into);
    Datum::Word(Word { code: code.to_owned(), called, sign: Sign::None })
}

/// How a KPI stands. That one is on track nobody can tell from an old value.
fn of_health(health: KpiHealth, is_old: bool) -> Datum {
    let sign = match health {
        KpiHealth::Achieved | KpiHealth::OnTrack if !is_old => Sign::Good,
        KpiHealth::Achieved | KpiHealth::OnTrack | KpiHealth::NoData(_) => Sign::Unknown,
        KpiHealth::AtRisk => Sign::Watch,
        KpiHealth::OffTrack | KpiHealth::Deteriorating => Sign::Bad,
        KpiHealth::TooEarly => Sign::None,
    };
    Datum::word(health.code(), Message::plain(health.phrase()), sign)
}

fn freshness(freshness: Freshness) -> Datum {
    let (code, called, sign) = match freshness {
        Freshness::Fresh => ("fresh", "report-fresh", Sign::None),
        Freshness::Stale => ("stale", "report-stale", Sign::Watch),
        Freshness::Unknown => ("unknown", "report-freshness-unknown", Sign::Unknown),
        Freshness::NotApplicable => ("not-applicable", "report-worked-out", Sign::None),
    };
    Datum::word(code, Message::plain(called), sign)
}

/// How many KPIs there are, and how they stand; those whose value is too old to be on track are a part of their own.
fn notes(kpis: &[Told<'_>], retired: usize) -> Vec<Message> {
    let too_old = |told: &&Told<'_>| {
        matches!(told.progress.health, KpiHealth::Achieved | KpiHealth::OnTrack) && !told.progress.counts_as_on_track()
    };
    let of_health = |health: KpiHealth| {
        let same = |told: &&Told<'_>| told.progress.health.code() == health.code() && !too_old(told);
        (kpis.iter().filter(same).count(), part(health))
    };
    let old = (kpis.iter().filter(too_old).count(), "report-kpis-too-old");
    let parts = HEALTHS.map(of_health).into_iter().chain([old]);
    let mut notes = vec![counted(["report-kpis-equation", "report-kpis-none"], kpis.len(), parts)];
    let stale = kpis.iter().filter(|told| told.progress.freshness == Freshness::Stale).count();
    let some = |template, count: usize| (count > 0).then(|| Message::plain(template).with("count", count));
    let worked_out = kpis.iter().filter(|told| told.kpi.computed.is_some()).count();
    notes.extend(some("report-kpis-stale", stale));
    notes.extend(some("report-kpis-no-way", kpis.iter().filter(|told| has_no_way(told)).count()));
    notes.extend(some("report-kpis-worked-out", worked_out));
    notes.extend(some("report-kpis-retired", retired));
    notes
}

/// So many KPIs of a health.
fn part(health: KpiHealth) -> &'static str {
    match health {
        KpiHealth::Achieved => "report-kpis-achieved",
        KpiHealth::OnTrack => "report-kpis-on-track",
        KpiHealth::AtRisk => "report-kpis-at-risk",
        KpiHealth::OffTrack => "report-kpis-off-track",
        KpiHealth::Deteriorating => "report-kpis-deteriorating",
        KpiHealth::TooEarly => "report-kpis-too-early",
        KpiHealth::NoData(_) => "report-kpis-no-data",
    }
}

/// Whether a KPI that is to rise or to fall was at its final target, or beyond it, in the beginning: it is achieved without having moved.
fn has_no_way(told: &Told<'_>) -> bool {
    let baseline = told.kpi.baseline.as_ref().and_then(|baseline| baseline.value);
    let (Some(Figure::Number(baseline)), Some(TargetValue::Figure(Figure::Number(target)))) = (baseline, told.progress.target)
    else {
        return false;
    };
    match told.kpi.direction {
        Some(Direction::Increase) => target <= baseline,
        Some(Direction::Decrease) => target >= baseline,
        _ => false,
    }
}

/// What each formula gives, whether a KPI names it or not. It is worked out from the whole agenda, whatever is asked for.
fn computed(basis: &Basis<'_>) -> Table {
    let columns = [
        ("formula", "report-column-formula", Form::Word),
        ("value", "report-column-value", Form::Number),
        ("numerator", "report-column-numerator", Form::Integer),
        ("denominator", "report-column-denominator", Form::Integer),
        ("apart", "report-column-apart", Form::Integer),
        ("counted", "report-column-counted", Form::Text),
        ("kpis", "report-column-kpis", Form::List),
    ];
    let shown: [(&'static str, &[&'static str]); 6] = [
        ("report-column-formula", &["formula"]),
        ("report-column-value", &["value"]),
        ("report-column-numerator", &["numerator"]),
        ("report-column-denominator", &["denominator"]),
        ("report-column-counted", &["counted"]),
        ("report-column-kpis", &["kpis"]),
    ];
    let name = |formula: Formula| word(basis.agenda, Kind::Kpi, &["computed"], formula.word(), Sign::None);
    let mut table = Table::new("kpis-computed", Message::plain("report-kpis-computed"), &columns)
        .showing(&shown)
        .knowing("formula", Formula::ALL.map(name));
    for formula in Formula::ALL {
        let found = basis.agenda.computed(formula, basis.as_of);
        let naming = basis.agenda.all::<Kpi>().filter(|(_, kpi)| kpi.retired.is_none() && kpi.computed == Some(formula));
        table.rows.push(vec![
            name(formula),
            found.value.map(Datum::Number).into(),
            found.numerator.into(),
            found.denominator.into(),
            if tells_apart(formula) { found.apart.into() } else { Datum::Empty },
            explained(&found).into(),
            naming.map(|(id, _)| named(basis.agenda, id, false)).collect::<Vec<_>>().into(),
        ]);
    }
    table.notes.push(Message::plain("report-kpis-computed-whole"));
    table
}

/// Whether something is told apart for a formula.
fn tells_apart(formula: Formula) -> bool {
    matches!(formula, Formula::Level4ShareByCount | Formula::Level4ShareByVolume | Formula::LinesOnFirstDate)
}

/// What a formula counts, in a sentence.
fn explained(found: &Computed) -> Message {
    let template = match found.formula {
        Formula::Level4ShareByCount => "report-counted-level-4-by-count",
        Formula::Level4ShareByVolume => "report-counted-level-4-by-volume",
        Formula::ReuseRatio => "report-counted-reuse",
        Formula::QuestionsAskedTwice => "report-counted-questions",
        Formula::TextsInForce => "report-counted-texts",
        Formula::LinesOnFirstDate => "report-counted-lines",
    };
    let said = Message::plain(template).with("numerator", found.numerator).with("denominator", found.denominator);
    if tells_apart(found.formula) { said.with("apart", found.apart) } else { said }
}
