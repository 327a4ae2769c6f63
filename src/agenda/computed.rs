//! What the tool works out from the catalogue itself: the formulas that a KPI may name as `computed`, so that nobody has to measure them.

use super::{Agenda, EntityId, Resolution};
use crate::model::{
    ActionLine, ActionLineStatus, AnyEntity, BlockMaturity, BlockOperation, BuildingBlock, Date, Formula, Obtained, Regulation,
    Schedule, Service,
};
use std::collections::BTreeSet;

/// A figure that was worked out from the catalogue, with what it was made of.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Computed {
    /// The formula.
    pub formula: Formula,
    /// The value: per cent, uses for each building block, or a number of questions. None, where there is nothing to work it out from.
    pub value: Option<f64>,
    /// What counts.
    pub numerator: u64,
    /// Of what it is a part.
    pub denominator: u64,
    /// What is told apart because it does not count, though it might seem to: services that have reached level 4 in part, services without
    /// a volume, lines that do not say when they were completed or promised. Always 0 for the other formulas.
    pub apart: u64,
}

/// The level of a service that is entirely online.
const ENTIRELY_ONLINE: u8 = 4;

/// The fields in which something says which texts it needs.
const NEEDED: [&str; 4] = ["legal-change", "blocked-by", "legal-basis.regulation", "sharing.decree.regulation"];

impl Agenda {
    /// What a formula gives on the day `as_of`. What could not be read is left out everywhere.
    ///
    /// - The share at level 4 by count: of the services that are live or about to close, those whose recorded level is 4 and whose coverage,
    ///   where it is given, is all of the territory and of the users. One of which no level is recorded does not count.
    /// - The share at level 4 by volume: of the transactions in a year of the same services, those of services that count by the same test.
    ///   A service without a number of transactions is left out on both sides.
    /// - The reuse ratio: how many times a live service uses a shared building block that runs, over all shared building blocks that run,
    ///   used or not. Shared are all but those that are meant for one organisation; those on trial and those whose end is announced run.
    /// - The questions asked twice: of all that services ask of their users, what [`Agenda::asked_again`] finds.
    /// - The texts in force: of the texts that an action line, a service or a data item needs, those that bind on that day. What needs it is
    ///   neither retired nor given up. A text that was withdrawn or rejected is still needed; one that was retired is not, but what
    ///   replaced it.
    /// - The lines completed on their first date: of the completed action lines, those that were completed by the day first promised. A
    ///   line that does not say when it was completed, or by when it was promised, does not count.
    pub fn computed(&self, formula: Formula, as_of: Date) -> Computed {
        let (value, numerator, denominator, apart) = match formula {
            Formula::Level4ShareByCount => {
                let (counted, all, in_part) = self.at_level_4(|_| 1);
                (percentage(counted, all), counted, all, in_part)
            }
            Formula::Level4ShareByVolume => {
                let (counted, all, _) = self.at_level_4(|service| volume(service).unwrap_or_default());
                let without = self.all::<Service>().filter(|(_, service)| service.is_live() && volume(service).is_none());
                (percentage(counted, all), counted, all, number(without.count()))
            }
            Formula::ReuseRatio => {
                let (uses, blocks) = self.uses_of_shared_blocks();
                (ratio(uses, blocks), uses, blocks, 0)
            }
            Formula::QuestionsAskedTwice => {
                let (again, all) = self.questions(as_of);
                (Some(as_number(again)), again, all, 0)
            }
            Formula::TextsInForce => {
                let needed = self.needed_texts();
                let in_force = |id: &EntityId| self.get::<Regulation>(*id).is_some_and(|text| text.is_in_force(as_of));
                let (counted, all) = (number(needed.iter().copied().filter(in_force).count()), number(needed.len()));
                (percentage(counted, all), counted, all, 0)
            }
            Formula::LinesOnFirstDate => {
                let (kept, completed, unknown) = self.completed_lines();
                (percentage(kept, completed), kept, completed, unknown)
            }
        };
        Computed { formula, value, numerator, denominator, apart }
    }

    /// Live services, each by its weight: those at level 4, all of them, and those at level 4 in part.
    fn at_level_4(&self, weight: impl Fn(&Service) -> u64) -> (u64, u64, u64) {
        let (mut counted, mut all, mut in_part) = (0_u64, 0_u64, 0_u64);
        for (_, service) in self.all::<Service>().filter(|(_, service)| service.is_live()) {
            let weight = weight(service);
            all = all.saturating_add(weight);
            let Some(maturity) = &service.maturity else { continue };
            if maturity.level.is_none_or(|level| level.0 < ENTIRELY_ONLINE) {
                continue;
            }
            let place = if maturity.is_whole() { &mut counted } else { &mut in_part };
            *place = place.saturating_add(weight);
        }
        (counted, all, in_part)
    }

    /// How many times live services use shared building blocks that run, and how many such blocks there are.
    fn uses_of_shared_blocks(&self) -> (u64, u64) {
        let blocks = self.all::<BuildingBlock>().filter(|(_, block)| block.is_shared() && runs(block));
        let is_live = |user: &EntityId| self.get::<Service>(*user).is_some_and(Service::is_live);
        let uses = |block: EntityId| number(self.related(block, &[], &["uses"]).into_iter().filter(is_live).count());
        blocks.fold((0, 0), |(all, count), (id, _)| (all + uses(id), count + 1))
    }

    /// How many times services ask their users for what another organisation could share, and how many times they ask at all.
    fn questions(&self, day: Date) -> (u64, u64) {
        let (mut again, mut all) = (0, 0);
        for (_, service) in self.all::<Service>().filter(|(_, service)| !service.is_gone()) {
            for input in service.inputs.iter().filter(|input| input.obtained == Some(Obtained::FromUser)) {
                let Some((_, data)) = self.follow(&input.data).filter(|(_, data)| data.retired.is_none()) else { continue };
                all += 1;
                again += u64::from(self.asked_again(service, input, data, day).is_some());
            }
        }
        (again, all)
    }

    /// The texts that something needs.
    fn needed_texts(&self) -> BTreeSet<EntityId> {
        let needing = self.records().filter(|(_, record)| record.value.as_ref().is_some_and(stands)).map(|(id, _)| id);
        let links = needing.flat_map(|id| self.graph().from(id)).filter(|link| NEEDED.contains(&self.relation(link)));
        let texts = links.filter_map(|link| match link.to {
            Resolution::Entity(to) => Some(self.in_place_of(to)),
            _ => None,
        });
        texts.filter(|id| self.get::<Regulation>(*id).is_some_and(|text| text.retired.is_none())).collect()
    }

    /// Completed lines: those that kept their first promise, all of them, and those of which nobody can tell.
    fn completed_lines(&self) -> (u64, u64, u64) {
        let (mut kept, mut all, mut unknown) = (0, 0, 0);
        for (_, line) in self.all::<ActionLine>() {
            if line.retired.is_some() || line.status != Some(ActionLineStatus::Completed) {
                continue;
            }
            all += 1;
            let completed = line.completion.as_ref().and_then(|completion| completion.date);
            let promised = line.schedule.as_ref().and_then(Schedule::first_promise);
            match completed.zip(promised) {
                Some((completed, promised)) => kept += u64::from(completed <= promised),
                None => unknown += 1,
            }
        }
        (kept, all, unknown)
    }
}

fn volume(service: &Service) -> Option<u64> {
    service.volume.as_ref()?.transactions
}

/// Whether a building block runs, be it for a few or until its end; where that is not told, whether it is built.
fn runs(block: &BuildingBlock) -> bool {
    let told = match block.operation {
        Some(operation) => !matches!(operation, BlockOperation::NotDeployed | BlockOperation::Withdrawn),
        None => !matches!(block.maturity, Some(BlockMaturity::Concept | BlockMaturity::Development)),
    };
    told && !block.is_gone()
}

/// Whether something that needs texts is neither retired nor given up.
fn stands(entity: &AnyEntity) -> bool {
    match entity {
        AnyEntity::ActionLine(line) => line.is_alive(),
        AnyEntity::Service(service) => !service.is_gone(),
        AnyEntity::DataItem(data) => data.retired.is_none(),
        _ => false,
    }
}

fn percentage(part: u64, whole: u64) -> Option<f64> {
    (whole > 0).then(|| 100.0 * as_number(part) / as_number(whole))
}

fn ratio(part: u64, whole: u64) -> Option<f64> {
    (whole > 0).then(|| as_number(part) / as_number(whole))
}

#[expect(clippy::cast_precision_loss, reason = "nobody counts beyond 2^53")]
fn as_number(count: u64) -> f64 {
    count as f64
}

fn number(count: usize) -> u64 {
    u64::try_from(count).unwrap_or(u64::MAX)
}
