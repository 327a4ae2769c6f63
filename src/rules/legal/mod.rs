//! The law comes first.

mod basis_not_in_force;
mod implementing_text_missing;
mod in_force_without_text;
mod no_digital_check;
mod orphan;
mod path;
mod stage_order;
mod undecided;

pub(crate) use orphan::{is_needed, needed_by};
pub(crate) use path::Paths;

use super::Rule;
use crate::model::{Date, LegislativeStage, Regulation};
use crate::text::Message;

pub(super) static RULES: &[&Rule] = &[
    &undecided::RULE,
    &orphan::RULE,
    &stage_order::RULE,
    &in_force_without_text::RULE,
    &implementing_text_missing::RULE,
    &no_digital_check::RULE,
    &basis_not_in_force::RULE,
];

/// How a text stands that does not bind on a day; none where it does.
fn not_binding(regulation: &Regulation, day: Date) -> Option<Message> {
    if regulation.is_in_force(day) {
        return None;
    }
    let later = regulation.in_force_since().filter(|since| *since > day);
    Some(match (&regulation.retired, regulation.stage, later) {
        (Some(retired), _, _) if retired.date <= day => Message::plain("legal-state-ended").with("date", retired.date),
        (_, Some(LegislativeStage::InForce), Some(since)) => Message::plain("legal-state-later").with("date", since),
        (_, Some(stage), _) => Message::plain("legal-state-stage").with("stage", stage.word()),
        (_, None, _) => Message::plain("legal-state-unknown"),
    })
}

/// The day since which the provisions of a text have waited for what carries them out, if it is in force on the day `day`.
pub(crate) fn waiting_since(regulation: &Regulation, day: Date) -> Option<Date> {
    regulation.in_force_since().filter(|_| regulation.is_in_force(day))
}
