//! From state to state along the line: what differs between each one and the last before it that can be read.

use super::walk::Walk;
use crate::store::{Delta, Held, State};
use crate::text::Failure;
use std::ops::Range;

/// So many commits are looked at together at most: what is kept of them at one time does not depend on how many there are.
pub(super) const TOGETHER: usize = 256;

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

/// The steps of a walk, some at a time, with those of the files that differ that `select` takes.
pub(super) struct Rounds<'w, 'p, S> {
    walk: &'w Walk<'p>,
    places: Range<usize>,
    /// The place behind the last commit that has been looked at.
    at: usize,
    walked: Walked,
    select: S,
}

impl<S: FnMut(&Delta) -> bool> Rounds<'_, '_, S> {
    /// The next steps, and the place to which they lead; none at the end.
    pub(super) fn next(&mut self) -> Option<(usize, Vec<Step>)> {
        let Rounds { walk, places, at, walked, select } = self;
        let start = *at;
        if start >= places.end {
            return None;
        }
        let mut end = places.end.min(start + TOGETHER);
        let held: Vec<(usize, Held)> = (start..end).zip(walk.past.held(start..end)).collect();
        let states: Vec<State> = held.iter().filter_map(|(_, held)| held.state()).collect();
        let before = std::iter::once(walked.last).chain(states.iter().copied().map(Some));
        let pairs: Vec<(Option<State>, State)> = before.zip(states.iter().copied()).collect();
        let mut steps: Vec<Step> = Vec::new();
        let found = walk.past.differences(&pairs);
        // Commits that change very much are looked at in the next round.
        end = states.get(found.len()).map_or(end, |next| next.place);
        let unreadable = held.iter().filter(|(place, held)| *place < end && *held == Held::Unreadable);
        walked.left_out.extend(unreadable.map(|(place, _)| place));
        for (pair, found) in pairs.iter().zip(found) {
            // What comes behind a state that cannot be read is compared with the last one that can.
            let found = if pair.0 == walked.last { found } else { walk.difference(walked.last, pair.1) };
            let Some(found) = found else {
                walked.left_out.push(pair.1.place);
                continue;
            };
            let before = walked.last.replace(pair.1);
            let found: Vec<Delta> = found.into_iter().filter(&mut *select).collect();
            if !found.is_empty() {
                steps.push((before, pair.1, found));
            }
        }
        *at = end;
        Some((end, steps))
    }

    /// How far the walk came.
    pub(super) fn walked(mut self) -> Walked {
        self.walked.left_out.sort_unstable();
        self.walked
    }
}

/// Takes what is made ready piece by piece: the next piece is made ready while one is taken, so that no core waits for another.
///
/// # Errors
/// Where `take` fails.
pub(super) fn piped<T: Send>(
    mut ready: impl FnMut() -> Option<T> + Send,
    mut take: impl FnMut(T) -> Result<(), Failure> + Send,
) -> Result<(), Failure> {
    let mut piece = ready();
    while let Some(this) = piece {
        let (taken, next) = rayon::join(|| take(this), &mut ready);
        taken?;
        piece = next;
    }
    Ok(())
}

impl Walk<'_> {
    /// The steps between the states in some places.
    pub(super) fn rounds<S: FnMut(&Delta) -> bool>(&self, places: Range<usize>, select: S) -> Rounds<'_, '_, S> {
        let walked = Walked { last: self.last_sound(places.start), left_out: Vec::new() };
        Rounds { walk: self, at: places.start, places, walked, select }
    }

    /// Takes the steps between the states in some places, some at a time.
    pub(super) fn steps(
        &self,
        places: Range<usize>,
        select: impl FnMut(&Delta) -> bool + Send,
        mut take: impl FnMut(Vec<Step>) -> Result<(), Failure> + Send,
    ) -> Result<Walked, Failure> {
        let (start, all) = (places.start, places.len());
        let mut rounds = self.rounds(places, select);
        piped(
            || rounds.next(),
            |(end, steps)| {
                take(steps)?;
                (self.progress)(end - start, all);
                Ok(())
            },
        )?;
        Ok(rounds.walked())
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
