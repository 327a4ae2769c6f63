use super::{exclusive_capabilities, is_offered, stays_before};
use crate::agenda::{Agenda, EntityId};
use crate::finding::Level;
use crate::model::{BuildingBlock, Entity, Scope, Sector, Service, ServiceStatus};
use crate::rules::{Sink, rule};
use crate::text::Message;
use std::cmp::Ordering;
use std::collections::{BTreeMap, HashMap};

rule! {
    /// A service needs a capability that a shared building block offers, and uses none or another one.
    ///
    /// Organisations of all sectors are to build services without designing, testing and running again what is common to them. A
    /// service that goes its own way pays a second time, and its users learn a second way to log in or to pay. It is an error from
    /// the day on which the building block must be used, or where no such day is given; before that day it is a warning. Only
    /// exclusive capabilities count: other ones may well be offered by building blocks that do not replace each other. Services that
    /// are only planned or studied may still have to choose, and one about to close need not change.
    ///
    /// ```yaml bad
    /// # services/passport.yaml
    /// id: passport
    /// status: live
    /// needs: [payments]
    /// # building-blocks/treasury-pay.yaml
    /// id: treasury-pay
    /// capability: payments
    /// operation: production
    /// scope: national
    /// ```
    ///
    /// ```yaml good
    /// # services/passport.yaml
    /// id: passport
    /// status: live
    /// needs: [payments]
    /// uses: [treasury-pay]
    /// # building-blocks/treasury-pay.yaml
    /// id: treasury-pay
    /// capability: payments
    /// operation: production
    /// scope: national
    /// ```
    "reuse-bypassed", Error clock
}

/// For an exclusive capability, and a sector or the whole country, the building block to use.
pub struct Offers<'a>(BTreeMap<(&'a str, Option<&'a str>), (EntityId, &'a BuildingBlock)>);

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    let offers = Offers::of(agenda);
    for (id, service) in agenda.all::<Service>() {
        if service.is_gone() || service.status == Some(ServiceStatus::Retiring) {
            continue;
        }
        let used: Option<Vec<&BuildingBlock>> = service.uses.iter().map(|block| Some(agenda.follow(block)?.1)).collect();
        // What is used and not known might be just what is needed.
        let Some(used) = used else { continue };
        let used = by_capability(used);
        let undecided = matches!(service.status, Some(ServiceStatus::Planned | ServiceStatus::Discovery));
        for (number, need) in (1..).zip(&service.needs) {
            let Some((offer, offered)) = offers.to(service, need.id()) else { continue };
            let another = used.get(need.id());
            if another.is_some_and(|another| another.shared) || (another.is_none() && undecided) {
                continue;
            }
            let message = match another {
                Some(Used { first: another, .. }) => {
                    Message::plain("reuse-bypassed-by-another").with("used", another.id().as_str())
                }
                None => Message::plain("reuse-bypassed"),
            };
            let message = message.with("capability", need.id()).with("block", offered.id().as_str());
            let from = offered.mandatory_from.filter(|from| *from > sink.as_of());
            let help = match from {
                Some(from) => Message::plain("reuse-bypassed-later-help").with("date", from),
                None => Message::plain("reuse-bypassed-help"),
            };
            let node = agenda.node_of(offer, "capability").map(|node| node.id());
            sink.at(id, &format!("needs[{number}]"), message)
                .level(if from.is_some() { Level::Warning } else { Level::Error })
                .help(help.with("block", offered.id().as_str()))
                .related(offer, node, Message::plain("reuse-bypassed-related"));
        }
    }
}

/// What a service uses for a capability.
struct Used<'a> {
    first: &'a BuildingBlock,
    /// Whether any of it is shared.
    shared: bool,
}

fn by_capability(used: Vec<&BuildingBlock>) -> HashMap<&str, Used<'_>> {
    let mut found: HashMap<&str, Used<'_>> = HashMap::new();
    for block in used {
        let Some(capability) = &block.capability else { continue };
        found.entry(capability.id()).or_insert(Used { first: block, shared: false }).shared |= block.is_shared();
    }
    found
}

impl<'a> Offers<'a> {
    /// What the shared building blocks of an agenda offer.
    pub fn of(agenda: &'a Agenda) -> Self {
        let exclusive = exclusive_capabilities(agenda);
        let mut offers = BTreeMap::new();
        for (id, block) in agenda.all::<BuildingBlock>().filter(|(_, block)| block.is_shared() && is_offered(block)) {
            let Some(capability) = block.capability.as_ref().map(|capability| capability.id()) else { continue };
            if !exclusive.contains(capability) {
                continue;
            }
            let sector = match &block.scope {
                Some(Scope::Sector(sector)) => Some(sector.as_str()),
                _ => None,
            };
            let best = offers.entry((capability, sector)).or_insert((id, block));
            if stays_before(block, best.1) == Ordering::Less {
                *best = (id, block);
            }
        }
        Offers(offers)
    }

    /// The building block that a service is to use for a capability: that of the whole country, else that of its sector.
    pub fn to(&self, service: &Service, capability: &str) -> Option<(EntityId, &'a BuildingBlock)> {
        let sector = service.sector.as_ref().map(Sector::as_str);
        let of_sector = sector.and_then(|sector| self.0.get(&(capability, Some(sector))));
        self.0.get(&(capability, None)).or(of_sector).copied()
    }
}
