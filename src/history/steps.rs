//! From state to state along the line: what differs between each one and the last before it that can be read.

use super::walk::Walk;
use crate::store::{Delta, Held, State};
use crate::text::Failure;
use std::ops::Range;

/// So many commits are looked at together at most: what is kept of them at one time does not depend on how many there are.
pub(super) const TOGETHER: usize = 512;

/// A state, the one before it, and what differs between them.
pub(super) type Step = (Option<State>, State, Vec<Delta>);

/// How far a walk came.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Walked {
    /// The last state that can be read; none, where there is none.
    pub last: Option<State>,
    /// The places of the commits that are left out, because one of their trees cannot be read.
    pub left_out: Vec<usize>,
}

impl Walk<'_> {
    /// The steps between the states in some places, some at a time, with those of the files that differ that `select` takes.
    pub(super) fn steps(
        &self,
        places: Range<usize>,
        mut select: impl FnMut(&Delta) -> bool,
        mut take: impl FnMut(Vec<Step>) -> Result<(), Failure>,
    ) -> Result<Walked, Failure> {
        let mut walked = Walked { last: self.last_sound(places.start), left_out: Vec::new() };
        let mut start = places.start;
        while start < places.end {
            let mut end = places.end.min(start + TOGETHER);
            let held: Vec<(usize, Held)> = (start..end).zip(self.past.held(start..end)).collect();
            let states: Vec<State> = held.iter().filter_map(|(_, held)| held.state()).collect();
            let before = std::iter::once(walked.last).chain(states.iter().copied().map(Some));
            let pairs: Vec<(Option<State>, State)> = before.zip(states.iter().copied()).collect();
            let mut steps: Vec<Step> = Vec::new();
            let found = self.past.differences(&pairs);
            // Commits that change very much are looked at in the next round.
            end = states.get(found.len()).map_or(end, |next| next.place);
            let unreadable = held.iter().filter(|(place, held)| *place < end && *held == Held::Unreadable);
            walked.left_out.extend(unreadable.map(|(place, _)| place));
            for (pair, found) in pairs.iter().zip(found) {
                // What comes behind a state that cannot be read is compared with the last one that can.
                let found = if pair.0 == walked.last { found } else { self.difference(walked.last, pair.1) };
                let Some(found) = found else {
                    walked.left_out.push(pair.1.place);
                    continue;
                };
                let before = walked.last.replace(pair.1);
                let found: Vec<Delta> = found.into_iter().filter(&mut select).collect();
                if !found.is_empty() {
                    steps.push((before, pair.1, found));
                }
            }
            take(steps)?;
            start = end;
            (self.progress)(end - places.start, places.len());
        }
        walked.left_out.sort_unstable();
        Ok(walked)
    }

    /// What differs between two states; none, where it cannot be read.
    pub(super) fn difference(&self, before: Option<State>, state: State) -> Option<Vec<Delta>> {
        self.past.differences(&[(before, state)]).pop().flatten()
    }

    /// The last state before a place of which every folder can be read.
    fn last_sound(&self, place: usize) -> Option<State> {
        let before = |state: &State| self.past.last_before(state.place);
        std::iter::successors(self.past.last_before(place), before).find(|state| self.difference(None, *state).is_some())
    }
}
