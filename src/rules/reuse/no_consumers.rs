use super::{days_between, is_offered, is_shared};
use crate::agenda::{Agenda, EntityId};
use crate::model::{BlockOperation, BuildingBlock, Service, ServiceStatus};
use crate::rules::{Sink, rule};
use crate::text::Message;
use std::collections::BTreeSet;

rule! {
    /// A shared building block has been in production for a year, and fewer than two organisations use it.
    ///
    /// A component is shared by those who use it, not by what its title says. The French court of auditors found in 2024 that common
    /// digital products were little known and little used in the administrations they were made for. After a year somebody has to find
    /// out why, or to stop paying. Counted are the owners of services that use it and the organisations under `used-by`;
    /// `days` and `organisations` can be set.
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
    "reuse-no-consumers", Warning clock { "days" = 365.0, "organisations" = 2.0 }
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    let (days, least) = (sink.parameter("days"), sink.parameter("organisations"));
    for (id, block) in agenda.all::<BuildingBlock>() {
        if !is_shared(block) || !is_offered(block) || block.operation != Some(BlockOperation::Production) {
            continue;
        }
        let Some(since) = block.since.filter(|since| days_between(*since, sink.as_of()) >= days) else { continue };
        let count = consumers(agenda, id, block);
        if f64::from(u32::try_from(count).unwrap_or(u32::MAX)) < least {
            let message = Message::plain("reuse-no-consumers").with("since", since).with("count", count);
            sink.at(id, "used-by", message).help(Message::plain("reuse-no-consumers-help"));
        }
    }
}

/// How many organisations use a building block. A service of which nobody knows the owner counts as one.
fn consumers(agenda: &Agenda, id: EntityId, block: &BuildingBlock) -> usize {
    let mut organisations: BTreeSet<&str> = block.used_by.iter().map(|organisation| organisation.id()).collect();
    let mut without_owner = 0;
    for user in agenda.related(id, &[], &["uses"]) {
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
