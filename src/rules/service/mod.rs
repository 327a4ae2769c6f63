//! Services are digital first, inclusive, assessed and kept up to date.

mod built_not_used;
mod deliveries;
mod launched_silently;
mod level_unproven;
mod misses_commitment;
mod never_iterated;
mod no_life_event;
mod no_roadmap;
mod not_assessed;
mod not_digital_first;
mod only_digital;
mod partial_counted_as_done;
mod priority_inverted;
mod review_overdue;
mod unmeasured;
mod unmet_criterion;

pub(crate) use misses_commitment::concerns;
pub(crate) use not_assessed::{Assessed, assessed, first_standard};
pub use review_overdue::is_review_overdue;
pub(crate) use review_overdue::{RULE as REVIEW_OVERDUE, Review};
pub(crate) use unmet_criterion::last_assessments;

use super::Rule;
use crate::model::{Audience, ChannelType, Service, ServiceStatus};

pub(super) static RULES: &[&Rule] = &[
    &no_roadmap::RULE,
    &level_unproven::RULE,
    &partial_counted_as_done::RULE,
    &not_digital_first::RULE,
    &only_digital::RULE,
    &review_overdue::RULE,
    &not_assessed::RULE,
    &unmet_criterion::RULE,
    &priority_inverted::RULE,
    &no_life_event::RULE,
    &misses_commitment::RULE,
    &launched_silently::RULE,
    &never_iterated::RULE,
    &unmeasured::RULE,
    &built_not_used::RULE,
];

/// The level from which a service is used online: a form on the web.
const FIRST_LEVEL_ONLINE: u8 = 3;

/// The level of a service that is entirely online.
const HIGHEST_LEVEL: u8 = 4;

/// Whether it is gone or about to close: nobody is asked to make it better any more.
pub fn is_ending(service: &Service) -> bool {
    service.is_gone() || service.status == Some(ServiceStatus::Retiring)
}

/// Whether it is open to all and meant to stay so.
pub fn stays_open(service: &Service) -> bool {
    service.is_live() && !is_ending(service)
}

/// Whether people can do it online; so it is taken to be, where nobody says how far it is.
pub fn is_digital(service: &Service) -> bool {
    let level = service.maturity.as_ref().and_then(|maturity| maturity.level);
    level.is_none_or(|level| level.0 >= FIRST_LEVEL_ONLINE)
}

/// Whether it is held to the service standard: open, or meant to be, and digital or to become so.
pub(crate) fn is_held_to_standard(service: &Service) -> bool {
    let target = service.roadmap.as_ref().and_then(|roadmap| roadmap.target_level);
    let becomes_digital = || target.is_some_and(|level| level.0 >= FIRST_LEVEL_ONLINE);
    !is_ending(service) && (is_digital(service) || (!service.is_live() && becomes_digital()))
}

/// Whether people, businesses or associations use it, and not only other administrations.
fn is_public_facing(service: &Service) -> bool {
    service.audience.iter().any(|audience| *audience != Audience::Government)
}

/// Whether people reach it on a screen of their own.
fn is_online(channel: ChannelType) -> bool {
    matches!(channel, ChannelType::Web | ChannelType::Mobile)
}
