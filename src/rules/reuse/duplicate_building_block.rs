use super::{exclusive_capabilities, stays_before};
use crate::agenda::{Agenda, EntityId};
use crate::model::{BlockOperation, BuildingBlock, Decision, Entity, Kind, Scope};
use crate::rules::{MOST_NAMED, Sink, names, rule};
use crate::text::Message;
use std::collections::{BTreeMap, BTreeSet};

rule! {
    /// Several living building blocks offer one exclusive capability to the same organisations.
    ///
    /// Shared components are developed once and reused: identity, payments, signature. A second one is paid for, secured and
    /// maintained a second time, and every service has to choose. Auditors in the United States found 37 of 810
    /// investments that may have been duplicates, hidden by a wrong category (GAO-12-241). GovStack's capabilities
    /// are exclusive, national ones where `agenda.yaml` says so. A national building block overlaps with all others, one of a
    /// sector or an organisation with those of the same. One finding for each capability, at a building block that would have to go,
    /// and one at each that a waiver names; one whose end is announced (`operation: sunset`) no longer counts.
    ///
    /// ```yaml bad
    /// # building-blocks/treasury-pay.yaml
    /// id: treasury-pay
    /// capability: payments
    /// operation: production
    /// scope: national
    /// # building-blocks/pension-pay.yaml
    /// id: pension-pay
    /// capability: payments
    /// operation: production
    /// scope: {organisation: pension-fund}
    /// # organisations/pension-fund.yaml
    /// id: pension-fund
    /// ```
    ///
    /// ```yaml good
    /// # building-blocks/treasury-pay.yaml
    /// id: treasury-pay
    /// capability: payments
    /// operation: production
    /// scope: national
    /// # building-blocks/pension-pay.yaml
    /// id: pension-pay
    /// capability: payments
    /// operation: sunset
    /// sunset: 2027-06-30
    /// replaced-by: treasury-pay
    /// scope: {organisation: pension-fund}
    /// # organisations/pension-fund.yaml
    /// id: pension-fund
    /// ```
    "reuse-duplicate-building-block", Error
}

type Block<'a> = (EntityId, &'a BuildingBlock);

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    let exclusive = exclusive_capabilities(agenda);
    let mut offers: BTreeMap<&str, Vec<Block<'_>>> = BTreeMap::new();
    for (id, block) in agenda.all::<BuildingBlock>() {
        let Some(capability) = block.capability.as_ref().map(|capability| capability.id()) else { continue };
        let living = !block.is_gone() && block.operation != Some(BlockOperation::Sunset);
        // A file that stands there twice is one building block, whatever else is wrong with it.
        let first = agenda.graph().find(Kind::BuildingBlock, block.id().as_str()) == Some(id);
        if living && first && exclusive.contains(capability) {
            offers.entry(capability).or_default().push((id, block));
        }
    }
    let excused = excused(agenda);
    let is_excused = |block: &BuildingBlock| excused.contains(block.id().as_str());
    for (capability, blocks) in offers {
        let mut same = overlapping(blocks);
        // What a decision lets stay for a time is what has to go after it.
        same.sort_by(|(_, one), (_, other)| is_excused(one).cmp(&is_excused(other)).then_with(|| stays_before(one, other)));
        let Some((_, surplus)) = same.split_first() else { continue };
        // A waiver for one of three neither hides the third nor goes unneeded.
        let without_excuse = surplus.iter().rfind(|(_, block)| !is_excused(block));
        for (at, _) in without_excuse.into_iter().chain(surplus.iter().filter(|(_, block)| is_excused(block))) {
            let message = Message::plain("reuse-duplicate-building-block")
                .with("capability", capability)
                .with("count", same.len())
                .with("blocks", names(agenda, same.iter().map(|(id, _)| *id)));
            let draft = sink.at(*at, "capability", message);
            draft.help(Message::plain("reuse-duplicate-building-block-help")).identity(capability);
            for (other, _) in same.iter().filter(|(id, _)| id != at).take(MOST_NAMED) {
                let node = agenda.node_of(*other, "capability").map(|node| node.id());
                draft.related(*other, node, Message::plain("reuse-duplicate-building-block-related"));
            }
        }
    }
}

/// Those whose scopes overlap with another's.
fn overlapping(blocks: Vec<Block<'_>>) -> Vec<Block<'_>> {
    let national = |block: &BuildingBlock| matches!(block.scope, Some(Scope::National) | None);
    if blocks.iter().any(|(_, block)| national(block)) {
        return if blocks.len() > 1 { blocks } else { Vec::new() };
    }
    let mut scopes: BTreeMap<(bool, &str), Vec<Block<'_>>> = BTreeMap::new();
    for (id, block) in blocks {
        let scope = match &block.scope {
            Some(Scope::Sector(sector)) => (true, sector.as_str()),
            Some(Scope::Organisation(organisation)) => (false, organisation.id()),
            Some(Scope::National) | None => continue,
        };
        scopes.entry(scope).or_default().push((id, block));
    }
    scopes.into_values().filter(|same| same.len() > 1).flatten().collect()
}

/// The building blocks for which a decision sets this rule aside. Whether the waiver still counts is judged elsewhere: here it
/// only decides at which of its places a finding stands.
fn excused(agenda: &Agenda) -> BTreeSet<&str> {
    let decisions = agenda.all::<Decision>().filter(|(_, decision)| decision.is_accepted());
    let waivers = decisions.flat_map(|(_, decision)| &decision.waives).filter(|waiver| waiver.rule == RULE.info.id);
    let entities = waivers.filter_map(|waiver| waiver.entity.as_ref());
    entities.filter(|entity| entity.kind() == Kind::BuildingBlock).map(|entity| entity.id()).collect()
}
