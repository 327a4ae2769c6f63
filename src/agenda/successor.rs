//! What takes the place of what is gone.

use super::{Agenda, EntityId};
use crate::model::{AnyEntity, BlockOperation, Ref};

/// How many times something may be replaced; what goes in a circle, which another rule says, comes to an end in this way.
const MOST: usize = 100;

impl Agenda {
    /// What stands now in the place of an entity that was merged, replaced or retired, however often; the entity itself, where
    /// it still stands or where nothing takes its place.
    pub fn in_place_of(&self, entity: EntityId) -> EntityId {
        let successors = std::iter::successors(Some(entity), |one| self.successor(*one));
        successors.take(MOST).last().unwrap_or(entity)
    }

    /// What takes the place of an entity that is gone, as it says itself.
    fn successor(&self, entity: EntityId) -> Option<EntityId> {
        let value = self.record(entity).value.as_ref()?;
        let own = match value {
            AnyEntity::ActionLine(line) => line.merged_into.as_ref().map(Ref::id),
            AnyEntity::BuildingBlock(block) if block.operation == Some(BlockOperation::Withdrawn) => {
                block.replaced_by.as_ref().map(Ref::id)
            }
            _ => None,
        };
        let retired = || value.retired()?.replaced_by.as_ref().map(|other| &*other.0);
        self.graph().find(value.kind(), own.or_else(retired)?)
    }
}
