use super::is_offered;
use crate::agenda::{Agenda, EntityId};
use crate::model::{BlockOperation, BuildingBlock, Input, Obtained, Service, ServiceStatus};
use crate::rules::{Sink, rule};
use crate::text::Message;
use std::collections::{BTreeMap, BTreeSet};

rule! {
    /// A shared building block has been in production for a year, and fewer than two organisations use it.
    ///
    /// A component is shared by those who use it, not by what its title says. The French court of auditors found in 2024 that common
    /// digital products were little known and little used in the administrations they were made for. After a year somebody has to find
    /// out why, or to stop paying. Counted are the owners of services that use it, or that take from their source data which it
    /// serves, and the organisations under `used-by`; `days` and `organisations` can be set.
    ///
    /// ```yaml bad
    /// # building-blocks/notify-hub.yaml
    /// id: notify-hub
    /// capability: messaging
    /// operation: production
    /// since: 2025-07-01
    /// scope: national
    /// ```
    ///
    /// ```yaml good
    /// # building-blocks/notify-hub.yaml
    /// id: notify-hub
    /// capability: messaging
    /// operation: production
    /// since: 2025-07-01
    /// scope: national
    /// used-by: [tax-authority, health-fund]
    /// # organisations/tax-authority.yaml
    /// id: tax-authority
    /// # organisations/health-fund.yaml
    /// id: health-fund
    /// ```
    "reuse-no-consumers", Warning clock { "days" = 365.0, "organisations" = 2.0 stricter }
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    let (days, least) = (sink.parameter("days"), sink.parameter("organisations"));
    let consumers = Consumers::of(agenda);
    for (id, block) in agenda.all::<BuildingBlock>() {
        if !block.is_shared() || !is_offered(block) || block.operation != Some(BlockOperation::Production) {
            continue;
        }
        let Some(since) = block.since.filter(|since| sink.as_of().days_since(*since) >= days) else { continue };
        let count = consumers.organisations(id, block);
        if f64::from(u32::try_from(count).unwrap_or(u32::MAX)) < least {
            let message = Message::plain("reuse-no-consumers").with("since", since).with("count", count);
            sink.at(id, "used-by", message).help(Message::plain("reuse-no-consumers-help"));
        }
    }
}

/// The services that take data which a building block serves, by building block: they use it, whether or not they say so.
fn served(agenda: &Agenda) -> BTreeMap<EntityId, BTreeSet<EntityId>> {
    let mut served: BTreeMap<EntityId, BTreeSet<EntityId>> = BTreeMap::new();
    for (id, service) in agenda.all::<Service>() {
        let fetched = |input: &&Input| matches!(input.obtained, Some(Obtained::FromSource | Obtained::Prefilled));
        for input in service.inputs.iter().filter(fetched) {
            let item = agenda.follow(&input.data).map(|(_, item)| item);
            let block = item.and_then(|item| agenda.follow(item.source.as_ref()?.building_block.as_ref()?));
            if let Some((block, _)) = block {
                served.entry(block).or_default().insert(id);
            }
        }
    }
    served
}

/// Who uses the building blocks of an agenda.
pub struct Consumers<'a> {
    agenda: &'a Agenda,
    served: BTreeMap<EntityId, BTreeSet<EntityId>>,
}

impl<'a> Consumers<'a> {
    /// Those of an agenda.
    pub fn of(agenda: &'a Agenda) -> Self {
        Consumers { agenda, served: served(agenda) }
    }

    /// The services that use a building block, or take from their source data which it serves; without plans and what is closed. One that
    /// could not be read counts.
    pub fn services(&self, block: EntityId) -> Vec<EntityId> {
        let mut users = self.agenda.related(block, &[], &["uses"]);
        users.extend(self.served.get(&block).into_iter().flatten());
        let counts = |user: &EntityId| {
            self.agenda.get::<Service>(*user).is_none_or(|service| {
                !service.is_gone() && !matches!(service.status, Some(ServiceStatus::Planned | ServiceStatus::Discovery))
            })
        };
        users.into_iter().filter(counts).collect()
    }

    /// How many organisations use a building block. A service of which nobody knows the owner counts as one.
    pub fn organisations(&self, id: EntityId, block: &BuildingBlock) -> usize {
        let mut organisations: BTreeSet<&str> = block.used_by.iter().map(|organisation| organisation.id()).collect();
        let mut without_owner = 0;
        for user in self.services(id) {
            match self.agenda.get::<Service>(user).and_then(|service| service.owner.as_ref()) {
                Some(owner) => _ = organisations.insert(owner.organisation.id()),
                None => without_owner += 1,
            }
        }
        organisations.len() + without_owner
    }
}
