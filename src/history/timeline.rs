//! The events of an agenda, or of one thing in it, from its first commit to the last of a line.

use super::dates::may_promise;
use super::event::{Say, Told, told};
use super::slip::Follower;
use super::track::{Trace, is_of};
use super::{Doubt, Event, Judge, Slips, Visit, Walk, Walked};
use crate::agenda::Agenda;
use crate::changes::Word;
use crate::model::Date;
use crate::store::{AGENDA_FILE, State};
use crate::text::Failure;
use std::collections::HashMap;

/// What happened along a line, the oldest first.
#[derive(Debug, Default)]
pub struct Timeline {
    /// The events, commit by commit.
    pub events: Vec<Event>,
    /// What was made of KPIs after they had been measured.
    pub doubts: Vec<Doubt>,
    /// What slipped.
    pub slips: Slips,
    /// The commits of which nothing is told, because a tree cannot be read, each with the day on which it landed: what they changed is
    /// told with the next one that can.
    pub left_out: Vec<(String, Date)>,
}

/// What came of the commits so far.
#[derive(Default)]
struct Teller {
    timeline: Timeline,
    follower: Follower,
}

impl Walk<'_> {
    /// What happened along the whole line.
    ///
    /// # Errors
    /// Where a commit or the last state cannot be read.
    pub fn timeline(&self, telling: (Judge<'_>, Say<'_>)) -> Result<Timeline, Failure> {
        let mut teller = Teller::default();
        let line = 0..self.past.line().len();
        let walked = self.visit(line, |visit| self.told(visit, telling), |told| teller.take(told))?;
        self.finish(teller, &walked)
    }

    /// What happened to one thing, as `folder/id` under any of its names, or to `agenda.yaml` as `agenda`, with the name that it has
    /// last; nothing, where it never was there.
    ///
    /// # Errors
    /// Where a commit or the last state cannot be read.
    pub fn timeline_of(&self, entity: &str, telling: (Judge<'_>, Say<'_>)) -> Result<(String, Timeline), Failure> {
        let mut teller = Teller::default();
        let (folder, id) = entity.split_once('/').unwrap_or(("", entity));
        let each = |visit: &Visit<'_>| self.told(visit, telling);
        let (trace, mut walked) = self.trail(folder, id)?;
        match trace {
            Trace::Steps(steps) => self.visit_selected(&steps, each, |told| teller.take(told))?,
            Trace::Unknown => {
                let line = 0..self.past.line().len();
                walked = self.visit_some(line, |delta| is_of(folder, &delta.path), each, |told| teller.take(told))?;
            }
        }
        let mut timeline = self.finish(teller, &walked)?;
        let name = timeline.last_name(entity);
        timeline.keep(&name);
        Ok((name, timeline))
    }

    /// What slipped along the whole line, and nothing else that happened: only files that promise dates are looked at.
    ///
    /// # Errors
    /// Where a commit or the last state cannot be read.
    pub fn slips(&self) -> Result<Slips, Failure> {
        let telling: (Judge<'_>, Say<'_>) = (&|_, _| Vec::new(), &|_| String::new());
        let mut follower = Follower::default();
        let line = 0..self.past.line().len();
        let take = |told: Result<Option<Told>, Failure>| {
            follower.follow(told?.map(|told| told.dated).unwrap_or_default());
            Ok(())
        };
        let walked = self.visit_some(line, |delta| may_promise(&delta.path), |visit| self.told(visit, telling), take)?;
        let Some(last) = walked.last else { return Ok(Slips::default()) };
        Ok(follower.slips(&self.part(last, "decisions")?))
    }

    fn told(&self, visit: &Visit<'_>, telling: (Judge<'_>, Say<'_>)) -> Result<Option<Told>, Failure> {
        told(visit, self.day(visit.place), telling, || self.past.landed(visit.place))
    }

    /// The day on which the commit in a place landed.
    pub fn day(&self, place: usize) -> Date {
        Date(self.past.line().day(place).unwrap_or_default())
    }

    fn finish(&self, teller: Teller, walked: &Walked) -> Result<Timeline, Failure> {
        let left_out = walked.left_out.iter();
        let left_out = left_out.filter_map(|place| Some((self.past.line().id(*place)?.to_string(), self.day(*place)))).collect();
        let Some(last) = walked.last else { return Ok(Timeline { left_out, ..teller.timeline }) };
        let decisions = self.part(last, "decisions")?;
        Ok(Timeline { slips: teller.follower.slips(&decisions), left_out, ..teller.timeline })
    }

    /// The part of an agenda that stands in one folder of a state.
    ///
    /// # Errors
    /// Where it cannot be read.
    pub fn part(&self, state: State, folder: &str) -> Result<Agenda, Failure> {
        let mut files = self.past.below(state, folder);
        files.insert(AGENDA_FILE.to_owned(), state.own);
        self.load(state, files)
    }
}

impl Teller {
    fn take(&mut self, told: Result<Option<Told>, Failure>) -> Result<(), Failure> {
        if let Some(Told { events, doubts, dated }) = told? {
            self.timeline.events.extend(events);
            self.timeline.doubts.extend(doubts);
            self.follower.follow(dated);
        }
        Ok(())
    }
}

/// Something that is told, with the name that its entity has last.
type Named<'t, T> = (&'t str, &'t T);

/// The names that things have last, read from the last commit back to the first.
#[derive(Default)]
struct Names<'t>(HashMap<&'t str, &'t str>);

impl<'t> Names<'t> {
    fn last(&self, name: &'t str) -> &'t str {
        self.0.get(name).copied().unwrap_or(name)
    }

    /// Goes back behind a commit: what it renamed had another name before, and what it added was not there.
    fn behind(&mut self, events: &[&'t Event]) {
        let renamed: Vec<(&str, &str)> = events
            .iter()
            .filter(|event| event.word == Word::Renamed)
            .filter_map(|event| Some((event.formerly.as_deref()?, self.last(&event.entity))))
            .collect();
        // What had the name of something before that was there is something else.
        let came = |event: &&&Event| matches!(event.word, Word::Added | Word::Renamed);
        for event in events.iter().filter(came) {
            self.0.remove(&*event.entity);
        }
        self.0.extend(renamed);
    }
}

impl Timeline {
    /// Keeps what is told of one thing, by the name that it has last.
    fn keep(&mut self, name: &str) {
        let (events, doubts) = self.names();
        let events: Vec<bool> = events.iter().map(|(last, _)| *last == name).collect();
        let doubts: Vec<bool> = doubts.iter().map(|(last, _)| *last == name).collect();
        let (mut events, mut doubts) = (events.into_iter(), doubts.into_iter());
        self.events.retain(|_| events.next().unwrap_or_default());
        self.doubts.retain(|_| doubts.next().unwrap_or_default());
        self.slips.0.retain(|slip| slip.entity == name);
    }

    /// The name that a thing has last: its own, where something is told under it, else that of what once had it.
    fn last_name(&self, entity: &str) -> String {
        let named = self.named();
        if named.iter().any(|(last, _)| *last == entity) {
            return entity.to_owned();
        }
        let renamed =
            named.iter().rev().find(|(_, event)| event.word == Word::Renamed && event.formerly.as_deref() == Some(entity));
        renamed.map_or(entity, |(last, _)| last).to_owned()
    }

    /// The events, each with the name that its entity has last.
    pub fn named(&self) -> Vec<(&str, &Event)> {
        self.names().0
    }

    /// The doubts, each with the name that its KPI has last.
    pub fn named_doubts(&self) -> Vec<(&str, &Doubt)> {
        self.names().1
    }

    fn names(&self) -> (Vec<Named<'_, Event>>, Vec<Named<'_, Doubt>>) {
        let mut names = Names::default();
        let mut events: Vec<Named<'_, Event>> = Vec::with_capacity(self.events.len());
        let mut doubts: Vec<Named<'_, Doubt>> = Vec::with_capacity(self.doubts.len());
        let mut doubtful = self.doubts.iter().rev().peekable();
        for commit in self.events.chunk_by(|one, other| one.commit.place == other.commit.place).rev() {
            let place = commit.first().map_or(0, |event| event.commit.place);
            while let Some(doubt) = doubtful.next_if(|doubt| doubt.commit.place >= place) {
                doubts.push((names.last(&doubt.entity), doubt));
            }
            let of_commit: Vec<&Event> = commit.iter().collect();
            events.extend(of_commit.iter().rev().map(|event| (names.last(&event.entity), *event)));
            names.behind(&of_commit);
        }
        doubts.extend(doubtful.map(|doubt| (names.last(&doubt.entity), doubt)));
        events.reverse();
        doubts.reverse();
        (events, doubts)
    }
}
