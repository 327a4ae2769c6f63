//! Built once, used by many.

mod bypassed;
mod duplicate_building_block;
mod incomplete_offer;
mod lock_in;
mod no_capability;
mod no_consumers;
mod stale_claim;
mod sunset_in_use;
mod unregistered;
mod withdrawn_specification;

pub use bypassed::{Offers, RULE as BYPASSED};
pub use duplicate_building_block::RULE as DUPLICATE;
pub use no_consumers::Consumers;
pub use stale_claim::{lapsed_claims, stays};

use super::Rule;
use crate::agenda::{Agenda, EntityId};
use crate::model::reference_data::GOVSTACK_CAPABILITIES;
use crate::model::{BlockMaturity, BlockOperation, BuildingBlock, Scope, Service};
use std::cmp::Ordering;
use std::collections::BTreeSet;

pub(super) static RULES: &[&Rule] = &[
    &duplicate_building_block::RULE,
    &no_capability::RULE,
    &bypassed::RULE,
    &unregistered::RULE,
    &no_consumers::RULE,
    &incomplete_offer::RULE,
    &lock_in::RULE,
    &sunset_in_use::RULE,
    &stale_claim::RULE,
    &withdrawn_specification::RULE,
];

/// The capabilities that one shared building block is to offer for all: GovStack's, and the national ones that say so.
fn exclusive_capabilities(agenda: &Agenda) -> BTreeSet<&str> {
    let national = agenda.file().into_iter().flat_map(|file| &file.capabilities).filter(|capability| capability.exclusive);
    let govstack = GOVSTACK_CAPABILITIES.iter().map(|capability| capability.id);
    govstack.chain(national.map(|capability| capability.id.as_str())).collect()
}

/// Whether GovStack has withdrawn the specification of this name, or of the capability of this name.
fn specification_withdrawn(name: &str) -> bool {
    GOVSTACK_CAPABILITIES.iter().any(|capability| capability.withdrawn && capability.id == name)
}

/// Whether its end is announced, or nobody develops it any more: nobody should begin to use it.
fn is_leaving(block: &BuildingBlock) -> bool {
    block.replaced_by.is_some()
        || block.sunset.is_some()
        || block.operation == Some(BlockOperation::Sunset)
        || block.maturity == Some(BlockMaturity::Obsolete)
}

/// Whether services may count on it from now on: it runs, for a few or for all, and is there to stay.
pub fn is_offered(block: &BuildingBlock) -> bool {
    let runs = match block.operation {
        Some(BlockOperation::Pilot | BlockOperation::Production) => true,
        Some(BlockOperation::NotDeployed | BlockOperation::Sunset | BlockOperation::Withdrawn) => false,
        None => !matches!(block.maturity, Some(BlockMaturity::Concept | BlockMaturity::Development)),
    };
    runs && !block.is_gone() && !is_leaving(block)
}

/// Of two building blocks with one capability, the one that is to stay comes first: there to stay, for more people, further,
/// longer in production.
fn stays_before(one: &BuildingBlock, other: &BuildingBlock) -> Ordering {
    let rank = |block: &BuildingBlock| {
        let width = match block.scope {
            Some(Scope::National) | None => 0,
            Some(Scope::Sector(_)) => 1,
            Some(Scope::Organisation(_)) => 2,
        };
        let distance = match block.operation {
            Some(BlockOperation::Production) => 0,
            Some(BlockOperation::Pilot) => 1,
            _ => 2,
        };
        (is_leaving(block), width, distance, block.since.is_none(), block.since)
    };
    rank(one).cmp(&rank(other))
}

/// The services that people use and that use a building block.
pub(super) fn live_users(agenda: &Agenda, block: EntityId) -> Vec<EntityId> {
    let live = |user: &EntityId| agenda.get::<Service>(*user).is_some_and(Service::is_live);
    agenda.related(block, &[], &["uses"]).into_iter().filter(live).collect()
}
