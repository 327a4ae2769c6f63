use super::{KpiHealth, ReportingPeriod};
use crate::agenda::{Agenda, EntityId, Resolution};
use crate::model::{ActionLine, ActionLineStatus, AnyEntity, BlockOperation, Confidence, Date, Milestone, Schedule};

/// How an action line stands, as it is computed, with what it was judged by.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct LineProgress {
    /// The weighted share of its milestones that are done, in per cent, each one done or not; without milestones what somebody
    /// declares.
    pub progress: Option<f64>,
    /// Whether the progress is only declared.
    pub declared: bool,
    /// How it stands.
    pub health: LineHealth,
    /// The days from the first promise to the due date now.
    pub slip: Option<i64>,
    /// How often the due date was moved.
    pub moves: usize,
    /// What it waits for that comes too late.
    pub blocked_by: Vec<EntityId>,
    /// The milestones that are overdue, by their place in the list.
    pub overdue_milestones: Vec<usize>,
    /// Its KPIs that are off track or worse.
    pub kpis_off_track: Vec<EntityId>,
    /// How sure its last report is; a person's judgement, never mixed with the others.
    pub confidence: Option<Confidence>,
    /// The last period for which it had to report.
    pub report_due: Option<ReportingPeriod>,
}

/// Health of an action line: the first of these that holds, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum LineHealth {
    /// It is only proposed, suspended, cancelled, merged or retired.
    #[default]
    NotApplicable,
    /// It is completed.
    Completed,
    /// It is past its due date.
    Late,
    /// What it waits for comes after its due date.
    Blocked,
    /// Nobody reported for the last period.
    Unknown,
    /// A milestone is overdue, a KPI off track, or its last report asks for support or gives it up.
    AtRisk,
    /// It has not begun.
    NotStarted,
    /// Nothing speaks against it.
    OnTrack,
}

impl LineHealth {
    /// Its code, such as `at-risk`.
    pub fn code(self) -> &'static str {
        self.phrase().trim_start_matches("health-")
    }

    /// The template of what it is called.
    pub fn phrase(self) -> &'static str {
        match self {
            LineHealth::NotApplicable => "health-not-applicable",
            LineHealth::Completed => "health-completed",
            LineHealth::Late => "health-late",
            LineHealth::Blocked => "health-blocked",
            LineHealth::Unknown => "health-unknown",
            LineHealth::AtRisk => "health-at-risk",
            LineHealth::NotStarted => "health-not-started",
            LineHealth::OnTrack => "health-on-track",
        }
    }
}

impl LineProgress {
    pub(super) fn of(agenda: &Agenda, id: EntityId, line: &ActionLine, as_of: Date) -> Self {
        let (progress, declared) = progress(line, as_of);
        let schedule = line.schedule.as_ref();
        let due = schedule.and_then(|schedule| schedule.due);
        let mut found = LineProgress {
            progress,
            declared,
            slip: schedule.and_then(Schedule::slip),
            moves: schedule.map_or(0, |schedule| schedule.moves.len()),
            confidence: line.reports_by(as_of).last().and_then(|(_, report)| report.confidence),
            report_due: agenda.report_due(line, as_of),
            ..LineProgress::default()
        };
        if is_open(line) {
            let overdue = |one: &Milestone| !is_done(one, as_of) && one.due.is_some_and(|due| due < as_of);
            found.overdue_milestones = (0..).zip(&line.milestones).filter(|(_, one)| overdue(one)).map(|(at, _)| at).collect();
            found.blocked_by = blocking(agenda, id, line, as_of);
            let off_track = |kpi: &EntityId| {
                let health = agenda.kpi_progress(*kpi, as_of).health;
                matches!(health, KpiHealth::OffTrack | KpiHealth::Deteriorating)
            };
            let kpis = agenda.kpis_of(id).into_iter().filter(|(_, kpi)| kpi.retired.is_none()).map(|(id, _)| id);
            found.kpis_off_track = kpis.filter(off_track).collect();
        }
        found.health = found.judge(line, due, as_of);
        found
    }

    fn judge(&self, line: &ActionLine, due: Option<Date>, as_of: Date) -> LineHealth {
        use ActionLineStatus as Status;
        let worried = matches!(self.confidence, Some(Confidence::NeedsSupport | Confidence::Compromised));
        let starts_later = line.schedule.as_ref().and_then(|schedule| schedule.start).is_some_and(|start| start > as_of);
        match line.status {
            _ if line.retired.is_some() => LineHealth::NotApplicable,
            Some(Status::Proposed | Status::OnHold | Status::Cancelled | Status::Merged) => LineHealth::NotApplicable,
            Some(Status::Completed) => LineHealth::Completed,
            _ if due.is_some_and(|due| due < as_of) => LineHealth::Late,
            _ if !self.blocked_by.is_empty() => LineHealth::Blocked,
            _ if self.report_due.is_some_and(|period| !period.reported) => LineHealth::Unknown,
            _ if worried || !self.overdue_milestones.is_empty() || !self.kpis_off_track.is_empty() => LineHealth::AtRisk,
            Some(Status::Planned) => LineHealth::NotStarted,
            _ if starts_later => LineHealth::NotStarted,
            _ => LineHealth::OnTrack,
        }
    }
}

/// Whether there is still something to do for a line that people committed themselves to.
fn is_open(line: &ActionLine) -> bool {
    line.is_committed() && !matches!(line.status, Some(ActionLineStatus::Completed | ActionLineStatus::OnHold))
}

fn is_done(milestone: &Milestone, as_of: Date) -> bool {
    milestone.done.is_some_and(|done| done <= as_of)
}

/// The progress of a line in per cent, and whether somebody only declares it. Milestones without any weight count alike.
fn progress(line: &ActionLine, as_of: Date) -> (Option<f64>, bool) {
    if line.milestones.is_empty() {
        let declared = line.progress.as_ref().map(|progress| progress.declared);
        return (declared, declared.is_some());
    }
    let weightless = line.milestones.iter().all(|one| one.weight.is_none_or(|weight| weight <= 0.0));
    let weight = |one: &Milestone| if weightless { 1.0 } else { one.weight.unwrap_or_default() };
    let all: f64 = line.milestones.iter().map(weight).sum();
    let done: f64 = line.milestones.iter().filter(|one| is_done(one, as_of)).map(weight).sum();
    // The sum of nothing is a nought below nought, which nobody wants to read.
    (Some(100.0 * (done + 0.0) / all), false)
}

/// What a line waits for that is not there and comes after the line is due: what it says blocks it, and the texts it needs. What
/// it says blocks it and has no date comes too late as well: nobody promised it in time.
fn blocking(agenda: &Agenda, id: EntityId, line: &ActionLine, as_of: Date) -> Vec<EntityId> {
    let due = line.schedule.as_ref().and_then(|schedule| schedule.due);
    let too_late = |day: Date| due.is_some_and(|due| day > due);
    let waits_for = agenda.graph().from(id).iter().filter_map(|link| {
        let Resolution::Entity(to) = link.to else { return None };
        let field = agenda.relation(link);
        // What was merged, replaced or taken over leaves its place to what stands there now.
        let to = agenda.in_place_of(to);
        let entity = agenda.record(to).value.as_ref().filter(|_| to != id)?;
        matches!(field, "blocked-by" | "legal-change").then(|| (to, entity, field == "blocked-by"))
    });
    let comes_too_late = |entity: &AnyEntity, named: bool| match Wait::of(entity, as_of) {
        Wait::Over => false,
        Wait::Until(day) => too_late(day),
        Wait::Endless => named,
    };
    let mut found: Vec<EntityId> =
        waits_for.filter(|(_, entity, named)| comes_too_late(entity, *named)).map(|(to, ..)| to).collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// How long something is to be waited for.
enum Wait {
    /// It is there, or nobody expects it any more.
    Over,
    /// It is promised for this day.
    Until(Date),
    /// Nothing says when it will be there.
    Endless,
}

impl Wait {
    fn of(entity: &AnyEntity, as_of: Date) -> Self {
        use ActionLineStatus as Status;
        let (over, promised) = match entity {
            _ if entity.retired().is_some() => (true, None),
            AnyEntity::Regulation(text) => {
                let promised = text.in_force_since().or(text.schedule.as_ref().and_then(|schedule| schedule.due));
                (text.is_in_force(as_of) || text.is_gone(), promised)
            }
            AnyEntity::ActionLine(line) => {
                let ended = matches!(line.status, Some(Status::Completed | Status::Cancelled | Status::Merged));
                // The date of a line that is only proposed, or suspended, is nobody's promise.
                let promised = !matches!(line.status, Some(Status::Proposed | Status::OnHold));
                (ended, line.schedule.as_ref().filter(|_| promised).and_then(|schedule| schedule.due))
            }
            AnyEntity::Service(service) => {
                let promised = service.launched.or(service.roadmap.as_ref().and_then(|roadmap| roadmap.due));
                (service.is_live() || service.is_gone(), promised)
            }
            AnyEntity::BuildingBlock(block) => {
                (!matches!(block.operation, None | Some(BlockOperation::NotDeployed | BlockOperation::Pilot)), None)
            }
            AnyEntity::Decision(decision) => (decision.is_accepted(), None),
            AnyEntity::Consultation(consultation) => {
                (consultation.closes.is_some_and(|closes| closes <= as_of), consultation.closes)
            }
            AnyEntity::Event(event) => (event.date.is_some_and(|date| date <= as_of), event.date),
            _ => (true, None),
        };
        match promised {
            _ if over => Wait::Over,
            Some(day) => Wait::Until(day),
            None => Wait::Endless,
        }
    }
}
