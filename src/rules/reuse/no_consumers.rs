use super::{is_offered, is_shared};
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
    let served = served(agenda);
    for (id, block) in agenda.all::<BuildingBlock>() {
        if !is_shared(block) || !is_offered(block) || block.operation != Some(BlockOperation::Production) {
            continue;
        }
        let Some(since) = block.since.filter(|since| sink.as_of().days_since(*since) >= days) else { continue };
        let mut users = agenda.related(id, &[], &["uses"]);
        users.extend(served.get(&id).into_iter().flatten());
        let count = consumers(agenda, users, block);
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

/// How many organisations use a building block. A service of which nobody knows the owner counts as one.
fn consumers(agenda: &Agenda, users: BTreeSet<EntityId>, block: &BuildingBlock) -> usize {
    let mut organisations: BTreeSet<&str> = block.used_by.iter().map(|organisation| organisation.id()).collect();
    let mut without_owner = 0;
    for user in users {
        let Some(service) = agenda.get::<Service>(user) else {
            // Broken: who owns it is not known.
            without_owner += 1;
            continue;
        };
        if service.is_gone() || matches!(service.status, Some(ServiceStatus::Planned | ServiceStatus::Discovery)) {
            continue;
        }
        match &service.owner {
            Some(owner) => _ = organisations.insert(owner.organisation.id()),
            None => without_owner += 1,
        }
    }
    organisations.len() + without_owner
}
