//! Somebody answers for everything.

mod missing_contributor;
mod no_body;
mod no_budget;
mod no_digital_team;
mod no_owner;
mod no_role;
mod personal;
mod personal_data_public;
mod unknown_meaning;

use super::Rule;
use crate::agenda::{Agenda, EntityId};
use crate::model::{
    ActionLine, ActionLineStatus, BuildingBlock, Date, Kind, Kpi, LegislativeStage, Organisation, Owner, Ref, Regulation, Role,
    Service,
};
use std::collections::HashSet;

pub(super) static RULES: &[&Rule] = &[
    &no_owner::RULE,
    &no_body::RULE,
    &no_role::RULE,
    &no_digital_team::RULE,
    &missing_contributor::RULE,
    &no_budget::RULE,
    &personal_data_public::RULE,
    &unknown_meaning::RULE,
];

/// Something that somebody must answer for.
pub struct Owned<'a> {
    /// The thing.
    pub id: EntityId,
    /// Its kind.
    pub kind: Kind,
    /// The field that names its owner.
    field: &'static str,
    /// Who that is.
    pub owner: Option<&'a Owner>,
    /// Whether its work is over: its owner is part of the record, and nobody has to be there any more.
    pub settled: bool,
}

/// All that somebody must answer for, given up or retired things aside.
pub fn owned(agenda: &Agenda) -> Vec<Owned<'_>> {
    let one = |id, kind, owner, settled| Owned { id, kind, field: "owner", owner, settled };
    let lines = agenda
        .all::<ActionLine>()
        .filter(|(_, line)| line.is_alive())
        .map(|(id, line)| one(id, Kind::ActionLine, line.owner.as_ref(), is_completed(line)));
    let kpis = agenda
        .all::<Kpi>()
        .filter(|(_, kpi)| kpi.retired.is_none())
        .map(|(id, kpi)| one(id, Kind::Kpi, kpi.owner.as_ref(), false));
    let blocks = agenda
        .all::<BuildingBlock>()
        .filter(|(_, block)| !block.is_gone())
        .map(|(id, block)| one(id, Kind::BuildingBlock, block.owner.as_ref(), false));
    let services = agenda
        .all::<Service>()
        .filter(|(_, service)| !service.is_gone())
        .map(|(id, service)| one(id, Kind::Service, service.owner.as_ref(), false));
    let regulations = agenda.all::<Regulation>().filter(|(_, regulation)| !regulation.is_gone()).map(|(id, regulation)| {
        let settled = regulation.stage == Some(LegislativeStage::InForce);
        Owned { id, kind: Kind::Regulation, field: "lead", owner: regulation.lead.as_ref(), settled }
    });
    lines.chain(kpis).chain(blocks).chain(services).chain(regulations).collect()
}

fn is_completed(line: &ActionLine) -> bool {
    line.status == Some(ActionLineStatus::Completed)
}

/// Whether a line is a commitment on which work is still to be done.
fn is_open(line: &ActionLine) -> bool {
    line.is_committed() && !is_completed(line)
}

/// The organisation that has the tasks of one that ended, through as many as came between, where the agenda says so.
fn successor(agenda: &Agenda, organisation: EntityId, as_of: Date) -> Option<&str> {
    let later = agenda.successors(organisation).skip(1).filter_map(|one| agenda.get::<Organisation>(one));
    later.into_iter().find(|organisation| !organisation.has_ended(as_of)).map(|organisation| organisation.id.as_str())
}

/// The organisations in which a role is recorded that is as `wanted`; none while a role cannot be read, for it may be that one.
fn with_role(agenda: &Agenda, wanted: impl Fn(&Role) -> bool) -> Option<HashSet<&str>> {
    if !agenda.can_read_all(Kind::Role) {
        return None;
    }
    let roles = agenda.all::<Role>().filter(|(_, role)| role.retired.is_none() && wanted(role));
    Some(roles.filter_map(|(_, role)| role.organisation.as_ref().map(Ref::id)).collect())
}
