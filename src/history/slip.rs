//! What slipped: the first promise of a date against what is promised now.

use super::Commit;
use super::dates::{Dated, Promised, RecordedMove, promised};
use crate::agenda::{Agenda, EntityId, Record};
use crate::model::{Date, Decision, DecisionStatus, DecisionType, Kind};
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

    /// The template of what it is called.
    pub fn phrase(self) -> &'static str {
        match self {
            Class::Earlier => "slip-earlier",
            Class::Kept => "slip-kept",
            Class::Quarter => "slip-quarter",
            Class::HalfYear => "slip-half-year",
            Class::Year => "slip-year",
            Class::Longer => "slip-longer",
            Class::Withdrawn => "slip-withdrawn",
        }
    }

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
    /// What an agenda itself records of its dates, without any history: the first promise is where the first recorded move leads away from.
    pub fn recorded(agenda: &Agenda) -> Slips {
        let of_record = |(id, record): (EntityId, &Record)| {
            let dates = agenda.root(id).map(|root| promised(agenda, record.subject, root)).unwrap_or_default();
            let name = record.name();
            dates.into_iter().filter_map(move |(field, date)| Seen::now(date).slip(name.clone(), field, agenda))
        };
        let mut slips: Vec<Slip> = agenda.records().flat_map(of_record).collect();
        slips.sort_by(|one, other| (&one.entity, &one.field).cmp(&(&other.entity, &other.field)));
        Slips(slips)
    }

    /// What slipped of a field of an entity, both by their names.
    pub fn of(&self, entity: &str, field: &str) -> Option<&Slip> {
        let place = self.0.binary_search_by(|slip| (&*slip.entity, &*slip.field).cmp(&(entity, field)));
        place.ok().and_then(|place| self.0.get(place))
    }

    /// How many dates stand in each class; all classes, in their order.
    pub fn distribution(&self) -> Vec<(Class, usize)> {
        let count = |class: Class| (class, self.0.iter().filter(|slip| slip.class() == class).count());
        Class::ALL.into_iter().map(count).collect()
    }
}

fn days(from: Date, to: Date) -> i64 {
    (to.0 - from.0).num_days()
}

/// A move as the history has seen it: the date before, the date after, the commit.
type SeenMove = (Date, Date, Arc<Commit>);

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
    moves: Vec<SeenMove>,
    /// The moves that were undone: their record is the record of nothing.
    undone: Vec<(Date, Date)>,
}

/// Follows the dates of an agenda from commit to commit.
#[derive(Debug, Default)]
pub(super) struct Follower(BTreeMap<(String, String), Seen>);

impl Follower {
    /// Takes in what a commit made of dates; commits come in their order.
    pub(super) fn follow(&mut self, dated: Vec<Dated>) {
        // Names may pass from one to the other in a single commit: what is renamed is taken before anything is put back.
        let known = |dated: Dated| {
            let name =
                dated.formerly.as_ref().filter(|_| dated.entity.is_some()).or(dated.entity.as_ref()).or(dated.formerly.as_ref());
            let seen = name.and_then(|name| self.0.remove(&(name.clone(), dated.field.clone())));
            (seen, dated)
        };
        let all: Vec<(Option<Seen>, Dated)> = dated.into_iter().map(known).collect();
        for (seen, dated) in all {
            let Some(name) = dated.entity.clone().or_else(|| dated.formerly.clone()) else { continue };
            let key = (name, dated.field.clone());
            let mut seen = seen.unwrap_or_default();
            seen.follow(dated);
            self.0.insert(key, seen);
        }
    }

    /// What slipped; `decisions` holds those of the agenda as it is now.
    pub(super) fn slips(self, decisions: &Agenda) -> Slips {
        let slip = |((entity, field), seen): ((String, String), Seen)| seen.slip(entity, field, decisions);
        Slips(self.0.into_iter().filter_map(slip).collect())
    }
}

impl Seen {
    /// A date of which nothing is seen but what is promised now, with the moves that are recorded beside it.
    fn now(promised: Promised) -> Self {
        let Promised { date, label, moves } = promised;
        let (first, recorded_first) = (Some(date), moves.clone());
        Seen { label: Some(label), first, recorded_first, recorded: moves, last: first, now: first, ..Seen::default() }
    }

    fn follow(&mut self, dated: Dated) {
        let Dated { commit, old, new, .. } = dated;
        if let Some(old) = old.filter(|_| self.first.is_none()) {
            // The history that is walked begins later than the promise.
            (self.first, self.last, self.recorded_first) = (Some(old.date), Some(old.date), old.moves);
        }
        self.now = new.as_ref().map(|promised| promised.date);
        let Some(new) = new else { return };
        match self.last {
            None => (self.first, self.recorded_first) = (Some(new.date), new.moves.clone()),
            Some(last) if last != new.date => self.moved(last, new.date, commit),
            Some(_) => {}
        }
        self.last = Some(new.date);
        self.label = Some(new.label);
        self.recorded = new.moves;
    }

    fn moved(&mut self, from: Date, to: Date, commit: Arc<Commit>) {
        // What was moved and put back by undoing the commits that moved it was not moved.
        let last = self.moves.iter().rev().take_while(|(.., before)| commit.undoes(before));
        let all: Vec<&SeenMove> = last.collect();
        let whole = all.first().filter(|(_, is, _)| *is == from).and_then(|_| all.iter().position(|(was, ..)| *was == to));
        let undone = if let Some(count) = whole {
            self.moves.len() - count - 1..self.moves.len()
        } else {
            let same = |(was, is, before): &SeenMove| (*was, *is) == (to, from) && commit.undoes(before);
            self.moves.iter().rposition(same).map_or(0..0, |place| place..place + 1)
        };
        if undone.is_empty() {
            self.undone.retain(|one| *one != (from, to));
            self.moves.push((from, to, commit));
        } else {
            self.undone.extend(self.moves.drain(undone).map(|(was, is, _)| (was, is)));
        }
    }

    fn slip(self, entity: String, field: String, decisions: &Agenda) -> Option<Slip> {
        let first = self.first?;
        // Beside a due date its moves are recorded; what carries the move of another date has to be looked for.
        let listed = matches!(field.as_str(), "schedule.due" | "roadmap.due");
        let found = matched(&self.moves, self.recorded, &self.recorded_first, &self.undone);
        let recorded = origin(first, &found.earlier, &self.recorded_first);
        let of_record = |record: RecordedMove, commit: Option<Arc<Commit>>| {
            let decided = record.decision.as_deref().is_some_and(|id| was_accepted(decisions, id));
            Move { from: record.from, to: record.to, decision: record.decision, decided, commit }
        };
        let of_commit = |(record, commit): (RecordedMove, Arc<Commit>)| {
            let looked_for = || concerning(decisions, &entity, commit.day);
            let decision = record.decision.clone().or_else(|| if listed { None } else { looked_for() });
            of_record(RecordedMove { decision, ..record }, Some(commit))
        };
        let earlier = found.earlier.into_iter().map(|record| of_record(record, None));
        let moves = earlier.chain(found.seen.into_iter().map(of_commit)).collect();
        let label = self.label.unwrap_or_else(|| Message::plain("as-it-is").with("text", field.as_str()));
        Some(Slip { entity, field, label, first: recorded.unwrap_or(first), recorded: recorded.is_some(), now: self.now, moves })
    }
}

/// The moves of a date, with what is recorded of them.
struct Matched {
    /// Those that the history has not seen: of their record it has nothing but the record.
    earlier: Vec<RecordedMove>,
    /// Those that it has seen.
    seen: Vec<(RecordedMove, Arc<Commit>)>,
}

/// Finds the records of the moves that the history has seen. A record may be of several moves that were seen, and several records of a
/// single one. `first` are the records that were there before anything was seen: they stay true, whoever takes them away.
fn matched(moves: &[SeenMove], records: Vec<RecordedMove>, first: &[RecordedMove], undone: &[(Date, Date)]) -> Matched {
    let is = |record: &RecordedMove, from: Date, to: Date| (record.from, record.to) == (from, to);
    let mut left = records;
    let mut earlier = Vec::new();
    for record in first {
        let now = left.iter().position(|one| is(one, record.from, record.to));
        earlier.push(now.map_or_else(|| record.clone(), |place| left.remove(place)));
    }
    let mut seen: Vec<(RecordedMove, Arc<Commit>)> = Vec::with_capacity(moves.len());
    let mut over: Option<RecordedMove> = None;
    for (place, (from, to, commit)) in moves.iter().enumerate() {
        let found = chain(&left, *from, *to);
        if !found.is_empty() {
            left.retain(|record| !found.contains(record));
            seen.extend(found.into_iter().map(|record| (record, Arc::clone(commit))));
            continue;
        }
        if over.is_none() {
            let later =
                |record: &RecordedMove| record.from == *from && moves.iter().skip(place).any(|(_, to, _)| *to == record.to);
            over = left.iter().position(later).map(|place| left.remove(place));
        }
        let decision = over.as_ref().and_then(|record| record.decision.clone());
        seen.push((RecordedMove { from: *from, to: *to, decision }, Arc::clone(commit)));
        over = over.filter(|record| record.to != *to);
    }
    for record in left {
        let known = earlier.iter().chain(seen.iter().map(|(record, _)| record)).any(|one| is(one, record.from, record.to));
        if !known && !undone.contains(&(record.from, record.to)) {
            earlier.push(record);
        }
    }
    Matched { earlier, seen }
}

/// The records that lead from one date to another, one after the other; none, where they do not.
fn chain(records: &[RecordedMove], from: Date, to: Date) -> Vec<RecordedMove> {
    if let Some(whole) = records.iter().find(|record| (record.from, record.to) == (from, to)) {
        return vec![whole.clone()];
    }
    let (mut at, mut found): (Date, Vec<RecordedMove>) = (from, Vec::new());
    while at != to {
        let Some(next) = records.iter().find(|record| record.from == at && !found.contains(record)) else { return Vec::new() };
        at = next.to;
        found.push(next.clone());
    }
    found
}

/// The first promise that is known from records alone: where those begin that lead to what the history saw first, or the first of those
/// that were there already. None, where there are none.
fn origin(first: Date, records: &[RecordedMove], before: &[RecordedMove]) -> Option<Date> {
    let mut way: Vec<&RecordedMove> = Vec::new();
    let mut at = first;
    while let Some(record) = records.iter().find(|record| record.to == at && !way.contains(record)) {
        at = record.from;
        way.push(record);
    }
    let listed = before.first().filter(|record| !way.iter().any(|one| (one.from, one.to) == (record.from, record.to)));
    listed.map(|record| record.from).or((!way.is_empty()).then_some(at))
}

/// Whether a decision was accepted, also if another one has taken its place since.
fn was_accepted(decisions: &Agenda, id: &str) -> bool {
    let renamed = || decisions.get::<Decision>(decisions.graph().formerly(Kind::Decision, id)?);
    let decision = decisions.find::<Decision>(id).map(|(_, decision)| decision).or_else(renamed);
    decision.is_some_and(|decision| decision.is_accepted() || decision.status == Some(DecisionStatus::Superseded))
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
        let was_taken = decision.is_accepted() || decision.status == Some(DecisionStatus::Superseded);
        let recent = decision.date.is_some_and(|date| (0..=DAYS).contains(&days(date, day)));
        was_taken && moves && about && recent
    };
    decisions.all::<Decision>().find(|(_, decision)| fits(decision)).map(|(id, _)| decisions.record(id).id.to_string())
}
