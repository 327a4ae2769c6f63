//! Commits, one by one, each with what it changed.

use crate::changes::Word;
use crate::history::{Commit, Event, Fact, short};
use crate::i18n::Catalogue;
use crate::model::{Kind, LocalisedText};
use crate::report::Block;
use crate::report::audit::{authors, commit_number};
use crate::text::Message;
use std::collections::BTreeMap;

/// Of so many changes of one commit all are counted by what they are: a first import is no list of thousands.
const MOST_TOLD: usize = 30;

/// Of so many changes of one commit that are alike none is told by itself.
const MOST_ALIKE: usize = 8;

/// Events, commit by commit; `named` where they are of several entities, `cut` where nobody knows what came before the first.
pub(super) fn commits(events: &[(&str, &Event)], named: bool, cut: bool, catalogue: &Catalogue) -> Block {
    let of_commit = |events: &[(&str, &Event)]| {
        let commit = &events.first()?.1.commit;
        let once: Vec<(&str, &Event)> = events.iter().copied().filter(|(_, event)| !is_told_by_its_move(event, events)).collect();
        let lines = if named { of_entities(&once, catalogue) } else { sentences(&once, 0, catalogue) };
        Some((head(commit, cut, catalogue), lines.join("\n")))
    };
    let of_commits = events.chunk_by(|(_, one), (_, other)| one.commit.place == other.commit.place);
    Block::Terms(of_commits.filter_map(of_commit).collect())
}

/// Whether an event is the record of a move that stands beside it in the same commit: told with its reason and decision, the move says
/// all of it.
fn is_told_by_its_move(record: &Event, beside: &[(&str, &Event)]) -> bool {
    let field = record.field.as_deref().filter(|_| record.word == Word::MoveRecorded);
    let Some((schedule, _)) = field.and_then(|field| field.split_once(".moves")) else { return false };
    let due = format!("{schedule}.due");
    let to = record.new.as_ref().and_then(|new| new.value().get("to").cloned());
    let is_move = |event: &Event| {
        event.entity == record.entity && event.field.as_deref() == Some(&due) && event.new.as_ref().map(Fact::value) == to
    };
    beside.iter().any(|(_, event)| is_move(event))
}

/// How many changes are told: the record of a move beside the move is no second one.
pub(super) fn count(events: &[(&str, &Event)]) -> usize {
    let of_commits = events.chunk_by(|(_, one), (_, other)| one.commit.place == other.commit.place);
    of_commits.map(|events| events.iter().filter(|(_, event)| !is_told_by_its_move(event, events)).count()).sum()
}

/// The day, who it was, and where it can be looked up; of what undoes another commit, that it does.
fn head(commit: &Commit, cut: bool, catalogue: &Catalogue) -> String {
    let message = Message::plain("history-head").with("day", commit.day).with("who", authors(commit, catalogue));
    let head = catalogue.say(&message.with("commit", commit_number(commit, catalogue)));
    match &commit.reverts {
        Some(undone) => {
            let undone = short(undone);
            catalogue.say(&Message::plain("history-undoes").with("said", head).with("commit", undone))
        }
        // What is new in it need not have been new.
        None if cut && commit.place == 0 => catalogue.say(&Message::plain("history-oldest").with("said", head)),
        None => head,
    }
}

/// What one commit changes, entity by entity.
fn of_entities(events: &[(&str, &Event)], catalogue: &Catalogue) -> Vec<String> {
    let mut alike: BTreeMap<Word, usize> = BTreeMap::new();
    for (_, event) in events {
        *alike.entry(event.word).or_default() += 1;
    }
    let is_counted = |event: &Event| events.len() > MOST_TOLD || alike.get(&event.word).is_some_and(|count| *count > MOST_ALIKE);
    let (many, few): (Vec<(&str, &Event)>, Vec<_>) = events.iter().copied().partition(|(_, event)| is_counted(event));
    let mut lines = counted(&many, catalogue);
    for of_entity in few.chunk_by(|(one, _), (other, _)| one == other) {
        let Some((name, first)) = of_entity.first() else { continue };
        let title = entity(name, first.title.as_deref(), catalogue);
        if let [(_, only)] = of_entity {
            let said = Message::plain("history-of").with("entity", title).with("said", &*only.message);
            lines.push(point(0, &catalogue.say(&said)));
            lines.extend(why(only, 1, catalogue));
        } else {
            lines.push(point(0, &title));
            lines.extend(sentences(of_entity, 1, catalogue));
        }
    }
    lines
}

/// A line for each word, with how many entities of each kind it is told of.
fn counted(events: &[(&str, &Event)], catalogue: &Catalogue) -> Vec<String> {
    let mut words: Vec<(Word, BTreeMap<Option<Kind>, usize>)> = Vec::new();
    for (_, event) in events {
        let place = words.iter().position(|(word, _)| *word == event.word).unwrap_or(words.len());
        if place == words.len() {
            words.push((event.word, BTreeMap::new()));
        }
        if let Some((_, kinds)) = words.get_mut(place) {
            *kinds.entry(event.kind()).or_default() += 1;
        }
    }
    let of_kind = |(kind, count): (&Option<Kind>, &usize)| match kind {
        Some(kind) => kind.counted(*count),
        None => Message::plain("history-agenda"),
    };
    let line = |(word, kinds): &(Word, BTreeMap<Option<Kind>, usize>)| {
        let message = Message::plain("history-counted").with("what", Message::plain(word.phrase()));
        point(0, &catalogue.say(&message.with("of", kinds.iter().map(of_kind).collect::<Vec<_>>())))
    };
    words.iter().map(line).collect()
}

/// What happened, a sentence for each event, under it the reason and the decision.
fn sentences(events: &[(&str, &Event)], depth: usize, catalogue: &Catalogue) -> Vec<String> {
    let told = |(_, event): &(&str, &Event)| {
        std::iter::once(point(depth, &event.message)).chain(why(event, depth + 1, catalogue)).collect::<Vec<_>>()
    };
    events.iter().flat_map(told).collect()
}

/// The reason and the decision that are given; of a deadline that is later, that no decision is.
fn why(event: &Event, depth: usize, catalogue: &Catalogue) -> Vec<String> {
    let reason = event.reason.as_ref().map(|reason| Message::plain("history-reason").with("reason", &**reason));
    let decision = if let Some(id) = &event.decision {
        let decision = entity(&format!("decisions/{id}"), event.decision_title.as_deref(), catalogue);
        Some(Message::plain("history-decision").with("decision", decision))
    } else {
        // Beside the due date of a schedule there is a place for the decision.
        let has_place = event.word == Word::DeadlineMoved && event.field.as_ref().is_some_and(|field| !field.contains('['));
        has_place.then(|| Message::plain("history-no-decision"))
    };
    reason.into_iter().chain(decision).map(|said| point(depth, &catalogue.say(&said))).collect()
}

fn point(depth: usize, said: &str) -> String {
    format!("{}– {said}", "  ".repeat(depth))
}

/// An entity by its title and name.
pub(super) fn entity(name: &str, title: Option<&LocalisedText>, catalogue: &Catalogue) -> String {
    match title {
        Some(title) => format!("{} ({name})", catalogue.say(&Message::plain("as-it-is").with("text", title))),
        None => name.to_owned(),
    }
}
