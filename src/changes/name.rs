//! What an edit of a field is in the words of the agenda.

use super::compare::{Edit, number};
use super::label::Reader;
use super::meaning::{Meaning, State, meaning};
use super::sentence::sentence;
use super::setting;
use super::word::Word;
use crate::finding::RuleInfo;
use crate::model::Date;
use crate::text::Message;
use crate::yaml::NodeRef;

/// An edit with its word.
pub(super) struct Named {
    pub word: Word,
    pub message: Message,
    /// By how many days a date moved.
    pub days: Option<i64>,
}

/// What is known of the entity beside the edited field.
pub(super) struct About<'a> {
    pub old: NodeRef<'a>,
    pub new: NodeRef<'a>,
    pub reader: Reader<'a>,
    pub telling: Telling<'a>,
}

/// How changes are told.
#[derive(Clone, Copy)]
pub(super) struct Telling<'a> {
    /// The rules of the book, which `agenda.yaml` sets.
    pub book: &'a [&'static RuleInfo],
    /// Whether both sides are wanted line by line too.
    pub beside: bool,
}

/// Names an edit.
pub(super) fn name(edit: &Edit<'_, '_>, about: &About<'_>) -> Named {
    let dates = || Some((date(edit.old?)?, date(edit.new?)?));
    let numbers = || Some((number(edit.old?)?, number(edit.new?)?));
    let words = || Some((edit.old?.as_text()?, edit.new?.as_text()?));
    let by_date = |later: Word, earlier: Word| {
        dates().map(|(old, new)| (if new > old { later } else { earlier }, Some((new.0 - old.0).num_days())))
    };
    let by_number = |more: Word, less: Word| numbers().map(|(old, new)| (if new > old { more } else { less }, None));
    let ends = |set: Word, removed: Word, changed: Word| match (edit.old, edit.new) {
        (None, _) => set,
        (_, None) => removed,
        _ => changed,
    };
    let plain = || (ends(Word::FieldSet, Word::FieldRemoved, Word::FieldChanged), None);
    let (word, days) = match meaning(about.reader.subject, edit) {
        Meaning::Deadline => by_date(Word::DeadlineMoved, Word::DeadlineBroughtForward)
            .unwrap_or_else(|| (ends(Word::DeadlineSet, Word::DeadlineRemoved, Word::FieldChanged), None)),
        Meaning::State(State { order, ended, on, back }) => words()
            .and_then(|(old, new)| match (ended.contains(&old), ended.contains(&new)) {
                (false, true) => Some(Word::GivenUp),
                (true, false) => Some(Word::TakenUp),
                // From one end to another, such as from on hold to cancelled, the later one is the further away.
                (true, true) => Some(if ordered(ended, old, new)? { Word::GivenUp } else { Word::TakenUp }),
                (false, false) => Some(if ordered(order, old, new)? { *on } else { *back }),
            })
            .map_or_else(plain, |word| (word, None)),
        Meaning::Level => by_number(Word::LevelReached, Word::LevelLost).unwrap_or_else(plain),
        Meaning::TargetLevel => by_number(Word::TargetRaised, Word::TargetLowered).unwrap_or_else(plain),
        Meaning::TargetValue => (target(edit, about).unwrap_or(Word::TargetChanged), None),
        Meaning::TargetDate => by_date(Word::TargetPostponed, Word::TargetBroughtForward).unwrap_or((Word::TargetChanged, None)),
        Meaning::Done => (ends(Word::MilestoneDone, Word::MilestoneUndone, Word::FieldChanged), None),
        Meaning::Until => by_date(Word::WaiverExtended, Word::WaiverShortened)
            // A waiver without a last day counts for ever.
            .unwrap_or_else(|| (ends(Word::WaiverShortened, Word::WaiverExtended, Word::FieldChanged), None)),
        Meaning::Setting => (setting::word(edit, about), None),
        Meaning::Obtained => match (asks(edit.old), asks(edit.new)) {
            (false, true) => (Word::AsksMore, None),
            (true, false) => (Word::AsksLess, None),
            _ => plain(),
        },
        Meaning::Text => (ends(Word::TextAdded, Word::TextRemoved, Word::TextEdited), None),
        // What is fetched from a source is not asked of users.
        Meaning::Items(Word::AsksMore, ..) if !asked(edit.old.or(edit.new)) => plain(),
        Meaning::Items(added, removed, changed) => (ends(added, removed, changed), None),
        Meaning::Always(word) => (word, None),
        Meaning::Field => plain(),
    };
    Named { word, message: sentence(word, edit, days, about), days }
}

fn date(node: NodeRef<'_>) -> Option<Date> {
    node.as_text()?.parse().ok()
}

/// Whether a word stands further on than another; none, where one of them has no place in the order.
fn ordered(order: &[&str], old: &str, new: &str) -> Option<bool> {
    let place = |word: &str| order.iter().position(|known| *known == word);
    Some(place(new)? > place(old)?)
}

/// Whether a target asks for less or for more, in the direction of its KPI.
fn target(edit: &Edit<'_, '_>, about: &About<'_>) -> Option<Word> {
    let direction = |root: NodeRef<'_>| root.get("direction").and_then(|node| Some(node.as_text()?.to_owned()));
    let (before, after) = (direction(about.old), direction(about.new));
    // Where the direction itself changed, nobody can say which of the two targets is the harder one.
    let sign = match before.filter(|before| after.as_ref() == Some(before)).as_deref() {
        Some("decrease") => -1.0,
        Some("maintain") if about.new.get("hold").is_some_and(|hold| hold.is_text("at-most")) => -1.0,
        Some("increase" | "maintain") => 1.0,
        _ => return None,
    };
    let (old, new) = (number(edit.old?)?, number(edit.new?)?);
    Some(if sign * new < sign * old { Word::TargetLowered } else { Word::TargetRaised })
}

/// Whether an input is asked of users.
fn asked(input: Option<NodeRef<'_>>) -> bool {
    input.is_some_and(|input| input.get("obtained").is_none_or(|obtained| asks(Some(obtained))))
}

fn asks(obtained: Option<NodeRef<'_>>) -> bool {
    obtained.is_none_or(|obtained| obtained.is_text("from-user"))
}
