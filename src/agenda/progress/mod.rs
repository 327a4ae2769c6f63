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
mod reporting;
#[cfg(test)]
mod tests;
mod trajectory;

pub use kpi::{Advancement, Freshness, KpiHealth, KpiProgress, NoData};
pub use line::{LineHealth, LineProgress};
pub use reporting::ReportingPeriod;

use super::{Agenda, EntityId};
use crate::model::{ActionLine, Date, Kpi, Method};

/// By what the health of KPIs is judged: the agenda's `progress`.
#[derive(Debug, Clone, Copy)]
struct Scale {
    method: Method,
    /// From this share of what was expected a KPI is on track.
    on_track: f64,
    /// From this share it is at risk, and below it off track.
    at_risk: f64,
}

impl Scale {
    fn of(agenda: &Agenda) -> Self {
        let set = agenda.file().and_then(|file| file.progress.as_ref());
        Scale {
            method: set.and_then(|set| set.method).unwrap_or(Method::Trajectory),
            on_track: set.and_then(|set| set.on_track).unwrap_or(0.95),
            at_risk: set.and_then(|set| set.at_risk).unwrap_or(0.60),
        }
    }
}

impl Agenda {
    /// How a KPI stands on the day `as_of`. One that could not be read has no data.
    pub fn kpi_progress(&self, kpi: EntityId, as_of: Date) -> KpiProgress {
        let scale = Scale::of(self);
        match self.get::<Kpi>(kpi) {
            Some(kpi) => KpiProgress::of(kpi, scale, as_of),
            None => KpiProgress::nothing(scale.method, NoData::Unreadable),
        }
    }

    /// How an action line stands on the day `as_of`. One that could not be read has no health.
    pub fn line_progress(&self, line: EntityId, as_of: Date) -> LineProgress {
        self.get::<ActionLine>(line).map(|own| LineProgress::of(self, line, own, as_of)).unwrap_or_default()
    }

    /// The last reporting period for which an action line had to report by the day `as_of`: one that it was under way for from
    /// its first day, and whose grace is over. None where the agenda sets no rhythm, and for lines that are only planned,
    /// suspended or at an end.
    pub fn report_due(&self, line: &ActionLine, as_of: Date) -> Option<ReportingPeriod> {
        reporting::due(self.file()?, line, as_of)
    }
}
