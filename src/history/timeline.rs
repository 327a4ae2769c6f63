//! The events of an agenda, or of one thing in it, from its first commit to the last of a line.

use super::event::{Told, told};
use super::slip::Follower;
use super::track::usual_path;
use super::{Doubt, Event, Judge, Slips, Visit, Walk};
use crate::agenda::Agenda;
use crate::changes::Word;
use crate::model::Date;
use crate::store::{AGENDA_FILE, State};
use crate::text::Failure;
use std::collections::{BTreeSet, HashMap};

/// What happened along a line, the oldest first.
#[derive(Debug, Default)]
pub struct Timeline {
    /// The events, commit by commit.
    pub events: Vec<Event>,
    /// What was made of KPIs after they had been measured.
    pub doubts: Vec<Doubt>,
    /// What slipped.
    pub slips: Slips,
}

impl Walk<'_> {
    /// What happened along the whole line.
    ///
    /// # Errors
    /// Where a commit or the last state cannot be read.
    pub fn timeline(&self, judge: Judge<'_>) -> Result<Timeline, Failure> {
        let (mut timeline, mut follower) = (Timeline::default(), Follower::default());
        let each = |visit: &Visit<'_>| self.told(visit, judge);
        self.visit(0..self.past.line().len(), each, |told| {
            take(told?, &mut timeline, &mut follower);
            Ok(())
        })?;
        self.finish(timeline, follower)
    }

    /// What happened to one thing, as `folder/id` under its last name, or to `agenda.yaml` as `agenda`; nothing, where it never was
    /// there. `path` is where it stands at the end of the line.
    ///
    /// # Errors
    /// Where a commit or the last state cannot be read.
    pub fn timeline_of(&self, entity: &str, path: Option<&str>, judge: Judge<'_>) -> Result<Timeline, Failure> {
        let (mut timeline, mut follower) = (Timeline::default(), Follower::default());
        let steps = self.trail(entity, path)?;
        self.visit_selected(
            steps,
            |visit| self.told(visit, judge),
            |told| {
                take(told?, &mut timeline, &mut follower);
                Ok(())
            },
        )?;
        let mut timeline = self.finish(timeline, follower)?;
        timeline.keep(entity);
        Ok(timeline)
    }

    fn told(&self, visit: &Visit<'_>, judge: Judge<'_>) -> Result<Option<Told>, Failure> {
        told(visit, self.day(visit.place), judge, || self.past.landed(visit.place))
    }

    /// The day on which the commit in a place landed.
    pub fn day(&self, place: usize) -> Date {
        Date(self.past.line().day(place).unwrap_or_default())
    }

    fn finish(&self, timeline: Timeline, follower: Follower) -> Result<Timeline, Failure> {
        let Some(last) = self.past.last() else { return Ok(timeline) };
        let decisions = self.part(last, "decisions")?;
        Ok(Timeline { slips: follower.slips(&decisions), ..timeline })
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

    /// Where an entity stands at the end of the line, if that is where it usually would.
    pub fn usual_path(&self, entity: &str) -> Option<String> {
        let last = self.past.last()?;
        usual_path(entity).filter(|path| self.past.find(last, path).is_some())
    }
}

fn take(told: Option<Told>, timeline: &mut Timeline, follower: &mut Follower) {
    let Some(Told { events, doubts, dated }) = told else { return };
    timeline.events.extend(events);
    timeline.doubts.extend(doubts);
    dated.into_iter().for_each(|dated| follower.follow(dated));
}

impl Timeline {
    /// Keeps what is told of one thing, under the name that it has last and those that it had before.
    fn keep(&mut self, entity: &str) {
        let mut name = entity.to_owned();
        let mut kept = BTreeSet::new();
        for (number, event) in self.events.iter().enumerate().rev() {
            if event.entity == name {
                kept.insert(number);
                if event.word == Word::Renamed {
                    name = event.formerly.clone().unwrap_or(name);
                }
            }
        }
        // Beside a rename the other changes of the same commit come behind it, under the new name.
        let mut number = 0;
        let names: BTreeSet<String> =
            kept.iter().filter_map(|number| self.events.get(*number)).map(|event| event.entity.clone()).collect();
        self.events.retain(|_| {
            number += 1;
            kept.contains(&(number - 1))
        });
        self.doubts.retain(|doubt| names.contains(&doubt.entity));
        self.slips.0.retain(|slip| slip.entity == entity);
    }

    /// The events, each with the name that its entity has last.
    pub fn named(&self) -> Vec<(&str, &Event)> {
        let mut last: HashMap<&str, &str> = HashMap::new();
        let mut named = Vec::with_capacity(self.events.len());
        for event in self.events.iter().rev() {
            let name = last.get(&*event.entity).copied().unwrap_or(&event.entity);
            named.push((name, event));
            match (event.word, &event.formerly) {
                (Word::Renamed, Some(before)) => drop(last.insert(before, name)),
                // What had the name before is something else.
                (Word::Added, _) => drop(last.remove(&*event.entity)),
                _ => {}
            }
        }
        named.reverse();
        named
    }
}
