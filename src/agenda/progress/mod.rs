//! Progress as it is computed: of a KPI from its figures, of an action line from its steps, its reports and its KPIs.
//!
//! Comes in: entities of an agenda and the day that counts as today. Goes out: figures and judgements, for rules and reports. A
//! person's confidence, the computed health and the freshness of the data stand side by side and are never mixed; what is not
//! known is never nought and never carried forward in silence. The formulas are pure functions of numbers and dates.

mod aim;
mod formulas;
mod kpi;
mod line;
mod observations;
mod path;
mod reporting;
#[cfg(test)]
mod tests;
mod trajectory;

pub use kpi::{Advancement, Freshness, KpiHealth, KpiProgress, NoData};
pub use line::{LineHealth, LineProgress};
pub use path::KpiPath;
pub use reporting::ReportingPeriod;

use super::{Agenda, Computed, EntityId};
use crate::model::{ActionLine, Date, Formula, Kind, Kpi, Method, Period};
use crate::schema::Subject;
use chrono::NaiveDate;
use observations::Series;
use std::sync::OnceLock;

/// By what the health of KPIs is judged: the agenda's `progress`.
#[derive(Debug, Clone, Copy)]
pub struct Scale {
    /// The formula.
    pub method: Method,
    /// From this share of what was expected a KPI is on track.
    pub on_track: f64,
    /// From this share it is at risk, and below it off track.
    pub at_risk: f64,
}

impl Scale {
    /// By what an agenda judges.
    pub fn of(agenda: &Agenda) -> Self {
        let set = agenda.file().and_then(|file| file.progress.as_ref());
        Scale {
            method: set.and_then(|set| set.method).unwrap_or(Method::Trajectory),
            on_track: set.and_then(|set| set.on_track).unwrap_or(0.95),
            at_risk: set.and_then(|set| set.at_risk).unwrap_or(0.60),
        }
    }
}

/// How KPIs and action lines stand on the day for which it was asked first; worked out when each is first asked for, and then
/// shared by all who ask.
pub(super) struct Progress {
    as_of: Date,
    /// The number of the first KPI, and what is known of each from there on.
    kpis: (u32, Vec<OnceLock<KpiProgress>>),
    /// The same of action lines.
    lines: (u32, Vec<OnceLock<LineProgress>>),
    /// What each formula gives, in their order.
    formulas: [OnceLock<Computed>; Formula::ALL.len()],
    /// The last period that was to be reported: its first day and its last.
    period: Option<(Date, Date)>,
}

impl Progress {
    fn of(agenda: &Agenda, as_of: Date) -> Self {
        fn places<T>(agenda: &Agenda, kind: Kind) -> (u32, Vec<OnceLock<T>>) {
            let first = agenda.of_subject(Subject::Kind(kind)).next().map_or(0, |(first, _)| first.0);
            (first, agenda.of_subject(Subject::Kind(kind)).map(|_| OnceLock::new()).collect())
        }
        Progress {
            as_of,
            kpis: places(agenda, Kind::Kpi),
            lines: places(agenda, Kind::ActionLine),
            formulas: Default::default(),
            period: agenda.file().and_then(|file| reporting::last_period(file, as_of)),
        }
    }
}

/// What stands in the place of an entity, worked out where it was not yet.
fn shared<T: Clone>((first, places): &(u32, Vec<OnceLock<T>>), entity: EntityId, work: impl FnOnce() -> T) -> T {
    match entity.0.checked_sub(*first).and_then(|at| places.get(at as usize)) {
        Some(place) => place.get_or_init(work).clone(),
        None => work(),
    }
}

impl Agenda {
    /// What is shared about a day; none for any other than the first one that was asked for.
    fn progress_on(&self, as_of: Date) -> Option<&Progress> {
        Some(self.progress.get_or_init(|| Progress::of(self, as_of))).filter(|progress| progress.as_of == as_of)
    }

    /// How a KPI stands on the day `as_of`. One that could not be read has no data.
    pub fn kpi_progress(&self, kpi: EntityId, as_of: Date) -> KpiProgress {
        let scale = Scale::of(self);
        let Some(own) = self.get::<Kpi>(kpi) else { return KpiProgress::nothing(scale.method, NoData::Unreadable) };
        let work = || {
            let computed = |formula| KpiProgress::computed(own, self.shared_formula(formula, as_of).value, scale, as_of);
            own.computed.map_or_else(|| KpiProgress::of(own, scale, as_of), computed)
        };
        match self.progress_on(as_of) {
            Some(progress) => shared(&progress.kpis, kpi, work),
            None => work(),
        }
    }

    /// What was promised of a KPI and what was measured of it by the day `as_of`. Of one that could not be read, nothing.
    pub fn kpi_path(&self, kpi: EntityId, as_of: Date) -> KpiPath {
        let Some(own) = self.get::<Kpi>(kpi) else { return KpiPath::default() };
        let series = Series::of(own, as_of);
        let computed = own.computed.map(|formula| self.shared_formula(formula, as_of).value);
        KpiPath::of(
            own,
            &match computed {
                Some(value) => series.with_only(as_of, value),
                None => series,
            },
        )
    }

    /// What a formula gives on a day, worked out once for the day that was asked for first.
    fn shared_formula(&self, formula: Formula, as_of: Date) -> Computed {
        let place = Formula::ALL.iter().position(|one| *one == formula);
        let place = place.and_then(|place| self.progress_on(as_of)?.formulas.get(place));
        let work = || self.computed(formula, as_of);
        place.map_or_else(work, |place| *place.get_or_init(work))
    }

    /// The values of a KPI that count on the day `as_of` and are comparable with the last one, the oldest first. One that is worked out from
    /// the catalogue has none: nothing of it is stored.
    pub fn kpi_series(&self, kpi: EntityId, as_of: Date) -> Vec<(Date, f64)> {
        let measured = self.get::<Kpi>(kpi).filter(|kpi| kpi.computed.is_none());
        let series = measured.map(|kpi| Series::of(kpi, as_of)).unwrap_or_default();
        series.comparable().iter().map(|one| (one.date, one.value)).collect()
    }

    /// How an action line stands on the day `as_of`. One that could not be read has no health.
    pub fn line_progress(&self, line: EntityId, as_of: Date) -> LineProgress {
        let Some(own) = self.get::<ActionLine>(line) else { return LineProgress::default() };
        let work = || LineProgress::of(self, line, own, as_of);
        match self.progress_on(as_of) {
            Some(progress) => shared(&progress.lines, line, work),
            None => work(),
        }
    }

    /// The last reporting period for which an action line had to report by the day `as_of`: one that it was under way for from
    /// its first day, and whose grace is over. None where the agenda sets no rhythm, and for lines that are only planned,
    /// suspended or at an end.
    pub fn report_due(&self, line: &ActionLine, as_of: Date) -> Option<ReportingPeriod> {
        reporting::due(self.file()?, self.last_period(as_of)?, line, as_of)
    }

    /// The last period whose reports had to be written by the day `as_of`; none where the agenda sets no rhythm, or one whose periods have no
    /// name.
    pub fn last_reporting_period(&self, as_of: Date) -> Option<Period> {
        let (start, end) = self.last_period(as_of)?;
        Period::from_to(start, end)
    }

    /// The last period that has ended by the day `as_of`, on which reports are written now; none where the agenda sets no rhythm, or one
    /// whose periods have no name.
    pub fn last_ended_period(&self, as_of: Date) -> Option<Period> {
        let (start, end) = reporting::last_ended(self.file()?, as_of)?;
        Period::from_to(start, end)
    }

    /// Whether and how an action line had to report on a period, by all the reports that the agenda holds.
    pub fn report_on(&self, line: &ActionLine, period: Period) -> Option<ReportingPeriod> {
        reporting::due(self.file()?, (period.start(), period.end()), line, Date(NaiveDate::MAX))
    }

    /// The last day of the last period whose reports had to be written by the day `as_of`; none where the agenda sets no rhythm.
    pub fn reported_until(&self, as_of: Date) -> Option<Date> {
        self.last_period(as_of).map(|(_, end)| end)
    }

    /// The last day on which a report on a period that ends on `end` may be written.
    pub fn report_closes(&self, end: Date) -> Date {
        self.file().map_or(end, |file| reporting::closes(file, end))
    }

    fn last_period(&self, as_of: Date) -> Option<(Date, Date)> {
        match self.progress_on(as_of) {
            Some(progress) => progress.period,
            None => reporting::last_period(self.file()?, as_of),
        }
    }
}
