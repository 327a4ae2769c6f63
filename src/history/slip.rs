//! What slipped: the first promise of a date against what is promised now.

use super::Commit;
use super::dates::{Dated, RecordedMove};
use crate::agenda::Agenda;
use crate::model::{Date, Decision, DecisionType};
use crate::text::Message;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A date that is promised, or was: how far it is from what was promised first.
#[derive(Debug, Clone)]
pub struct Slip {
    /// What promises it, as `folder/id`, or `agenda`.
    pub entity: String,
    /// The field, with list items by what they are, such as `schedule.due` or `milestones[pilot].due`.
    pub field: String,
    /// What the field is called, in the reader's words.
    pub label: Message,
    /// The first promise.
    pub first: Date,
    /// Whether the first promise is known only from the moves that the entity records: it was made before the history begins.
    pub recorded: bool,
    /// What is promised now; none where nothing is.
    pub now: Option<Date>,
    /// Every move from the first promise on: those that were only recorded before those that the history has seen.
    pub moves: Vec<Move>,
}

/// A move of a promised date.
#[derive(Debug, Clone)]
pub struct Move {
    /// The date before.
    pub from: Date,
    /// The date after.
    pub to: Date,
    /// The decision that moved it, as its identifier.
    pub decision: Option<String>,
    /// Whether that is an accepted decision.
    pub decided: bool,
    /// The commit that moved it; none where the history has only the record of it.
    pub commit: Option<Arc<Commit>>,
}

impl Move {
    /// By how many days; below zero, where it is earlier after it.
    pub fn days(&self) -> i64 {
        days(self.from, self.to)
    }
}

impl Slip {
    /// By how many days what is promised now is later than the first promise; below zero, where it is earlier; none, where nothing is
    /// promised now.
    pub fn days(&self) -> Option<i64> {
        self.now.map(|now| days(self.first, now))
    }

    /// How many moves to a later date no accepted decision carries. Who is earlier than promised needs none.
    pub fn undecided(&self) -> usize {
        self.moves.iter().filter(|one| one.days() > 0 && !one.decided).count()
    }

    /// Where it stands in the distribution.
    pub fn class(&self) -> Class {
        match self.days() {
            None => Class::Withdrawn,
            Some(days) if days < 0 => Class::Earlier,
            Some(0) => Class::Kept,
            Some(..=92) => Class::Quarter,
            Some(..=184) => Class::HalfYear,
            Some(..=366) => Class::Year,
            Some(_) => Class::Longer,
        }
    }
}

/// How far a promise has slipped, in the classes in which many of them are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// Earlier than first promised.
    Earlier,
    /// As first promised.
    Kept,
    /// Later by up to a quarter: 92 days.
    Quarter,
    /// Later by up to half a year: 184 days.
    HalfYear,
    /// Later by up to a year: 366 days.
    Year,
    /// Later than that.
    Longer,
    /// No longer promised.
    Withdrawn,
}

impl Class {
    /// All classes.
    pub const ALL: [Class; 7] =
        [Class::Earlier, Class::Kept, Class::Quarter, Class::HalfYear, Class::Year, Class::Longer, Class::Withdrawn];

    /// The word for it in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Class::Earlier => "earlier",
            Class::Kept => "kept",
            Class::Quarter => "up-to-a-quarter",
            Class::HalfYear => "up-to-half-a-year",
            Class::Year => "up-to-a-year",
            Class::Longer => "more-than-a-year",
            Class::Withdrawn => "withdrawn",
        }
    }
}

/// All dates that an agenda promises, or promised, in the order of entities and fields.
#[derive(Debug, Clone, Default)]
pub struct Slips(pub Vec<Slip>);

impl Slips {
    /// How many dates stand in each class; all classes, in their order.
    pub fn distribution(&self) -> Vec<(Class, usize)> {
        let count = |class: Class| (class, self.0.iter().filter(|slip| slip.class() == class).count());
        Class::ALL.into_iter().map(count).collect()
    }
}

fn days(from: Date, to: Date) -> i64 {
    (to.0 - from.0).num_days()
}

/// What the history has seen of a date.
#[derive(Debug, Default)]
struct Seen {
    label: Option<Message>,
    first: Option<Date>,
    /// What the entity recorded when it was first seen, and what it records now.
    recorded_first: Vec<RecordedMove>,
    recorded: Vec<RecordedMove>,
    /// The last date that was promised, and whether it still is.
    last: Option<Date>,
    now: Option<Date>,
    moves: Vec<(Date, Date, Arc<Commit>)>,
}

/// Follows the dates of an agenda from commit to commit.
#[derive(Debug, Default)]
pub(super) struct Follower(BTreeMap<(String, String), Seen>);

impl Follower {
    /// Takes in what a commit made of a date; commits come in their order.
    pub(super) fn follow(&mut self, dated: Dated) {
        let Dated { commit, formerly, entity, field, old, new } = dated;
        let Some(name) = entity.clone().or_else(|| formerly.clone()) else { return };
        let key = (name, field.clone());
        if let Some(before) = formerly.filter(|_| entity.is_some()).filter(|before| *before != key.0)
            && let Some(seen) = self.0.remove(&(before, field))
        {
            self.0.insert(key.clone(), seen);
        }
        let seen = self.0.entry(key).or_default();
        if let Some(old) = old.filter(|_| seen.first.is_none()) {
            // The history that is walked begins later than the promise.
            (seen.first, seen.last) = (Some(old), Some(old));
        }
        seen.now = new.as_ref().map(|promised| promised.date);
        let Some(new) = new else { return };
        match seen.last {
            None => (seen.first, seen.recorded_first) = (Some(new.date), new.moves.clone()),
            Some(last) if last != new.date => seen.moved(last, new.date, commit),
            Some(_) => {}
        }
        seen.last = Some(new.date);
        seen.label = Some(new.label);
        seen.recorded = new.moves;
    }

    /// What slipped; `decisions` holds those of the agenda as it is now.
    pub(super) fn slips(self, decisions: &Agenda) -> Slips {
        let slip = |((entity, field), seen): ((String, String), Seen)| seen.slip(entity, field, decisions);
        Slips(self.0.into_iter().filter_map(slip).collect())
    }
}

impl Seen {
    fn moved(&mut self, from: Date, to: Date, commit: Arc<Commit>) {
        // What was moved and put back by undoing the commit was not moved.
        let undone = commit.reverts.as_ref().and_then(|undone| {
            self.moves.iter().rposition(|(was, is, before)| before.id == *undone && (*was, *is) == (to, from))
        });
        match undone {
            Some(undone) => drop(self.moves.remove(undone)),
            None => self.moves.push((from, to, commit)),
        }
    }

    fn slip(self, entity: String, field: String, decisions: &Agenda) -> Option<Slip> {
        let listed = field.ends_with(".due") && !field.contains('[');
        let mut seen: Vec<Option<(Date, Date, Arc<Commit>)>> = self.moves.into_iter().map(Some).collect();
        let mut moves = Vec::new();
        let mut earlier = Vec::new();
        for RecordedMove { from, to, decision } in self.recorded {
            let decided = decision.as_deref().is_some_and(|id| is_accepted(decisions, id));
            let same = seen.iter().position(|one| one.as_ref().is_some_and(|(was, is, _)| (*was, *is) == (from, to)));
            match same.and_then(|place| seen.get_mut(place)?.take()) {
                Some((.., commit)) => moves.push(Move { from, to, decision, decided, commit: Some(commit) }),
                None => earlier.push(Move { from, to, decision, decided, commit: None }),
            }
        }
        for (from, to, commit) in seen.into_iter().flatten() {
            let decision = if listed { None } else { concerning(decisions, &entity, commit.day) };
            moves.push(Move { from, to, decided: decision.is_some(), decision, commit: Some(commit) });
        }
        moves.sort_by_key(|one| one.commit.as_ref().map(|commit| commit.place));
        let first = self.first?;
        // A record counts as what was promised before the history began where it leads to what the history saw first.
        let leads = |moves: &[Move]| moves.iter().any(|one| one.to == first);
        let recorded = self.recorded_first.first().map(|one| one.from);
        let recorded = recorded.or_else(|| earlier.first().filter(|_| leads(&earlier)).map(|one| one.from));
        earlier.extend(moves);
        Some(Slip {
            label: self.label.unwrap_or_else(|| Message::plain("as-it-is").with("text", field.as_str())),
            entity,
            field,
            first: recorded.unwrap_or(first),
            recorded: recorded.is_some(),
            now: self.now,
            moves: earlier,
        })
    }
}

fn is_accepted(decisions: &Agenda, id: &str) -> bool {
    let renamed = || {
        let entity = decisions.graph().formerly(crate::model::Kind::Decision, id)?;
        decisions.get::<Decision>(entity)
    };
    decisions.find::<Decision>(id).map(|(_, decision)| decision).or_else(renamed).is_some_and(Decision::is_accepted)
}

/// The accepted decision that carries a move of a date beside which nobody can name one: of a type that moves promises, about the
/// entity, and taken in the half year before.
fn concerning(decisions: &Agenda, entity: &str, day: Date) -> Option<String> {
    /// As many days as `change-deadline-moved` takes, unless an agenda says otherwise.
    const DAYS: i64 = 180;
    let fits = |decision: &Decision| {
        let moves = matches!(decision.r#type, Some(DecisionType::Rebaseline | DecisionType::Adoption | DecisionType::Scope));
        let about = decision.concerns.iter().any(|one| one.to_string() == entity)
            // `agenda.yaml` is what a decision is about that names nothing.
            || entity == "agenda" && decision.concerns.is_empty();
        let recent = decision.date.is_some_and(|date| (0..=DAYS).contains(&days(date, day)));
        decision.is_accepted() && moves && about && recent
    };
    decisions.all::<Decision>().find(|(_, decision)| fits(decision)).map(|(id, _)| decisions.record(id).id.to_string())
}
