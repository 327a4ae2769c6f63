//! Relations that may be declared on either side: the union of both counts.

use super::{Agenda, EntityId, Resolution};
use crate::model::{
    ActionLine, BuildingBlock, Consultation, DataItem, Date, Entity, Kpi, LawReference, Organisation, Regulation, Service,
};
use std::collections::BTreeSet;

impl Agenda {
    /// Entities that `entity` names in its field `own`, and those that name it in theirs, `others`: fields as
    /// [`Agenda::relation`] writes them. In the order of entities, each once.
    pub fn related(&self, entity: EntityId, own: &[&str], others: &[&str]) -> BTreeSet<EntityId> {
        let from = self.graph().from(entity).iter().filter_map(|link| match link.to {
            Resolution::Entity(to) if own.contains(&self.relation(link)) => Some(to),
            _ => None,
        });
        let to = self.graph().to(entity).filter(|link| others.contains(&self.relation(link))).map(|link| link.from);
        from.chain(to).collect()
    }

    fn typed<T: Entity + 'static>(&self, found: &BTreeSet<EntityId>) -> Vec<(EntityId, &T)> {
        found.iter().filter_map(|id| Some((*id, self.get::<T>(*id)?))).collect()
    }

    /// The KPIs that serve an objective, an action line or a service: named there (`kpis`) or naming it (`serves`).
    pub fn kpis_of(&self, entity: EntityId) -> Vec<(EntityId, &Kpi)> {
        self.typed(&self.related(entity, &["kpis"], &["serves"]))
    }

    /// The services that an action line delivers: named there (`services`) or naming it (`roadmap.action-line`).
    pub fn services_of(&self, line: EntityId) -> Vec<(EntityId, &Service)> {
        self.typed(&self.related(line, &["services"], &["roadmap.action-line"]))
    }

    /// The action lines that deliver a service: naming it (`services`) or named there (`roadmap.action-line`).
    pub fn lines_of_service(&self, service: EntityId) -> Vec<(EntityId, &ActionLine)> {
        self.typed(&self.related(service, &["roadmap.action-line"], &["services"]))
    }

    /// The texts that something needs or stands on: `legal-change` of an action line, `legal-basis` of a service or data item.
    pub fn regulations_of(&self, entity: EntityId) -> Vec<(EntityId, &Regulation)> {
        self.typed(&self.related(entity, &["legal-change", "legal-basis.regulation"], &[]))
    }

    /// The building blocks that an action line builds or leans on, or that a service uses.
    pub fn building_blocks_of(&self, entity: EntityId) -> Vec<(EntityId, &BuildingBlock)> {
        self.typed(&self.related(entity, &["building-blocks", "uses"], &[]))
    }

    /// The data items that a service takes in.
    pub fn inputs_of(&self, service: EntityId) -> Vec<(EntityId, &DataItem)> {
        self.typed(&self.related(service, &["inputs.data"], &[]))
    }

    /// The consultations on something: those that name it among their topics, and those that a regulation names.
    pub fn consultations_on(&self, entity: EntityId) -> Vec<(EntityId, &Consultation)> {
        self.typed(&self.related(entity, &["consultations"], &["topics"]))
    }

    /// The organisation that holds a data item with authority: named as its source, or the owner of the building block that
    /// serves it.
    pub fn holder_of(&self, data: &DataItem) -> Option<(EntityId, &Organisation)> {
        let source = data.source.as_ref()?;
        match (&source.organisation, &source.building_block) {
            (Some(organisation), _) => self.follow(organisation),
            (None, block) => self.follow(&self.follow(block.as_ref()?)?.1.owner.as_ref()?.organisation),
        }
    }

    /// Whether a text that something stands on binds on a day. One that is only cited is taken to, for it is there already; none
    /// where nobody can tell.
    pub fn binds(&self, law: &LawReference, day: Date) -> Option<bool> {
        let Some(reference) = &law.regulation else { return Some(true) };
        let (_, text) = self.follow(reference)?;
        let ended = text.retired.as_ref().is_some_and(|retired| retired.date <= day);
        (ended || text.stage.is_some()).then(|| text.is_in_force(day))
    }
}
