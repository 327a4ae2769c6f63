//! What takes the place of what is gone.

use super::{Agenda, EntityId};
use crate::model::AnyEntity;

/// How many times something may be replaced; what goes in a circle, which another rule says, comes to an end in this way.
const MOST: usize = 100;

impl Agenda {
    /// What stands now in the place of an entity that was merged, replaced or retired, however often; the entity itself, where
    /// it still stands or where nothing takes its place.
    pub fn in_place_of(&self, entity: EntityId) -> EntityId {
        self.successors(entity).last().unwrap_or(entity)
    }

    /// An entity, what takes its place where it is gone, what takes the place of that, and so on.
    pub fn successors(&self, entity: EntityId) -> impl Iterator<Item = EntityId> {
        let next = |one: &EntityId| {
            let value = self.record(*one).value.as_ref()?;
            // A building block names early what will replace it.
            let stands = matches!(value, AnyEntity::BuildingBlock(block) if !block.is_gone());
            self.graph().find(value.kind(), value.successor().filter(|_| !stands)?)
        };
        std::iter::successors(Some(entity), next).take(MOST)
    }
}
