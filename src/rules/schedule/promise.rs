use crate::agenda::{Agenda, EntityId};
use crate::model::{
    ActionLine, ActionLineStatus, Commitment, Date, LegislativeStage, Move, Regulation, Schedule, Service, ServiceMaturity,
};
use crate::rules::service::{concerns, is_ending};

/// A day that an agenda promises: the due date of an action line, of a service's roadmap entry or of a text.
pub(crate) struct Promise<'a> {
    /// What is promised.
    pub(crate) entity: EntityId,
    /// The field in which the promise stands: `schedule` or `roadmap`.
    pub(crate) field: &'static str,
    /// The first day, where one is given.
    pub(crate) start: Option<Date>,
    /// The day by which it is promised.
    pub(crate) due: Option<Date>,
    /// How that day was moved.
    pub(crate) moves: &'a [Move],
    /// What became of it.
    pub(crate) state: State,
}

/// What became of a promise; those that were given up are none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum State {
    /// Not made yet.
    Proposed,
    /// To be kept.
    Open,
    /// Set aside for a time.
    Suspended,
    /// Kept for a part of the country or of the users alone: to the others it is still to be kept.
    InPart,
    /// Kept, on the day or later.
    Kept,
}

impl Promise<'_> {
    /// A field of the promise, as seen from its entity.
    pub(crate) fn path(&self, field: &str) -> String {
        format!("{}.{field}", self.field)
    }
}

/// All promises of an agenda that were not given up.
pub(crate) fn promises(agenda: &Agenda) -> impl Iterator<Item = Promise<'_>> {
    let lines = agenda.all::<ActionLine>().filter_map(|(id, line)| Some(scheduled(id, line.schedule.as_ref(), of_line(line)?)));
    let roadmaps = agenda.all::<Service>().filter_map(|(entity, service)| {
        let roadmap = service.roadmap.as_ref().filter(|_| !service.is_gone())?;
        let state = of_roadmap(service);
        Some(Promise { entity, field: "roadmap", start: None, due: roadmap.due, moves: &roadmap.moves, state })
    });
    let regulations = agenda.all::<Regulation>().filter(|(_, regulation)| !regulation.is_gone()).map(|(id, regulation)| {
        let in_force = regulation.stage == Some(LegislativeStage::InForce);
        scheduled(id, regulation.schedule.as_ref(), if in_force { State::Kept } else { State::Open })
    });
    lines.chain(roadmaps).chain(regulations)
}

fn scheduled(entity: EntityId, schedule: Option<&Schedule>, state: State) -> Promise<'_> {
    Promise {
        entity,
        field: "schedule",
        start: schedule.and_then(|schedule| schedule.start),
        due: schedule.and_then(|schedule| schedule.due),
        moves: schedule.map_or(&[], |schedule| &schedule.moves),
        state,
    }
}

/// What became of an action line's promise; none where it was given up.
pub(crate) fn of_line(line: &ActionLine) -> Option<State> {
    if line.retired.is_some() {
        return None;
    }
    match line.status {
        Some(ActionLineStatus::Cancelled | ActionLineStatus::Merged) => None,
        Some(ActionLineStatus::Proposed) => Some(State::Proposed),
        Some(ActionLineStatus::OnHold) => Some(State::Suspended),
        Some(ActionLineStatus::Completed) => Some(State::Kept),
        Some(ActionLineStatus::Planned | ActionLineStatus::InProgress) | None => Some(State::Open),
    }
}

/// What became of the promise that a service's roadmap makes: to come to a level or, where none is named, to be live.
fn of_roadmap(service: &Service) -> State {
    let target = service.roadmap.as_ref().and_then(|roadmap| roadmap.target_level);
    let maturity = service.maturity.as_ref();
    let is_reached = match target {
        Some(target) => maturity.and_then(|maturity| maturity.level).is_some_and(|level| level >= target),
        None => service.is_live(),
    };
    match is_reached {
        true if maturity.is_none_or(ServiceMaturity::is_whole) => State::Kept,
        true => State::InPart,
        false => State::Open,
    }
}

/// What became of a commitment: it is kept when all services that it is about, and that are there to stay, have the level that it
/// promises; in part, when one of them has it for a part of the country or of its users alone.
pub(crate) fn of_commitment(agenda: &Agenda, commitment: &Commitment) -> State {
    let Some(promised) = commitment.level else { return State::Open };
    let about = |service: &&Service| !is_ending(service) && concerns(commitment, service);
    let services: Vec<&Service> = agenda.all::<Service>().map(|(_, service)| service).filter(about).collect();
    let levels = services.iter().filter_map(|service| service.maturity.as_ref());
    let reached: Vec<&ServiceMaturity> = levels.filter(|maturity| maturity.level >= Some(promised)).collect();
    if services.is_empty() || reached.len() < services.len() {
        State::Open
    } else if reached.into_iter().all(ServiceMaturity::is_whole) {
        State::Kept
    } else {
        State::InPart
    }
}
