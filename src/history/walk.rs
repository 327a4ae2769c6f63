//! The walk along a line of commits: what each of them changes in the agenda, from what the agenda last said that could be read.

use super::governing::Governing;
use super::plan::{Files, Plan, table_of};
use super::steps::{Step, TOGETHER, Walked, piped};
use crate::agenda::{Agenda, Document, Record, Shelf};
use crate::changes::Proposal;
use crate::finding::RuleInfo;
use crate::store::{AGENDA_FILE, Delta, Entry, File, Nature, Past, Snapshot, State};
use crate::text::Failure;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

/// Is told how many of how many commits have been looked at.
pub type Progress<'a> = &'a (dyn Fn(usize, usize) + Sync);

/// A walk along the commits of a line, the oldest first.
pub struct Walk<'p> {
    /// The agenda along the line.
    pub past: &'p Past,
    /// What the rules are of which `agenda.yaml` sets something.
    pub book: Vec<&'static RuleInfo>,
    /// Is told how far it has come.
    pub progress: Progress<'p>,
    shelf: Shelf,
    governing: Governing,
}

/// What one commit of the line changes.
pub struct Visit<'v> {
    /// The place of the commit on the line.
    pub place: usize,
    /// What it changes, from the last state that could be read.
    pub proposal: Proposal<'v>,
    /// Whether nothing of the agenda came before it that could be read.
    pub first: bool,
    /// Whether `agenda.yaml` can be read for the first time.
    pub begins: bool,
    /// The names of what it leaves in files that cannot be read, as `folder/id`; what it changes in them is told when they can be.
    pub unreadable: Vec<String>,
    /// The names of what it leaves in files that can be read again.
    pub readable: Vec<String>,
    /// The agenda's own file, roles and bodies as they were when it landed: who approved what then. None, where nothing came before.
    pub governing: Option<Arc<Agenda>>,
}

impl<'p> Walk<'p> {
    /// A walk that has not begun.
    pub fn new(past: &'p Past, book: Vec<&'static RuleInfo>, progress: Progress<'p>) -> Self {
        Walk { past, book, progress, shelf: Shelf::default(), governing: Governing::default() }
    }

    /// Visits the commits in some places that change the agenda: `each` looks at them on all cores, `take` gets what came of them in
    /// their order. A commit without an agenda, or whose trees cannot be read, is left out: the next one is compared with the last that
    /// can be read.
    ///
    /// # Errors
    /// Where `take` fails.
    pub fn visit<T: Send>(
        &self,
        places: Range<usize>,
        each: impl Fn(&Visit<'_>) -> T + Sync,
        take: impl FnMut(T) -> Result<(), Failure> + Send,
    ) -> Result<Walked, Failure> {
        self.visit_some(places, |_| true, each, take)
    }

    /// As `visit`, for some of the files alone.
    pub(super) fn visit_some<T: Send>(
        &self,
        places: Range<usize>,
        select: impl FnMut(&Delta) -> bool + Send,
        each: impl Fn(&Visit<'_>) -> T + Sync,
        mut take: impl FnMut(T) -> Result<(), Failure> + Send,
    ) -> Result<Walked, Failure> {
        let (start, all) = (places.start, places.len());
        let (mut rounds, mut files) = (self.rounds(places, select), Files::default());
        piped(
            || {
                let (end, steps) = rounds.next()?;
                Some((end, files.plans(self, &steps), steps))
            },
            |(end, plans, steps)| {
                self.look(&plans, &steps, &each, &mut take)?;
                (self.progress)(end - start, all);
                Ok(())
            },
        )?;
        Ok(rounds.walked())
    }

    /// As `visit`, for the commits and files that a tracker selects.
    pub(super) fn visit_selected<T: Send>(
        &self,
        steps: &[Step],
        each: impl Fn(&Visit<'_>) -> T + Sync,
        mut take: impl FnMut(T) -> Result<(), Failure> + Send,
    ) -> Result<(), Failure> {
        let (mut together, mut files) = (steps.chunks(TOGETHER), Files::default());
        piped(
            || together.next().map(|steps| (files.plans(self, steps), steps)),
            |(plans, steps)| self.look(&plans, steps, &each, &mut take),
        )
    }

    fn look<T: Send>(
        &self,
        plans: &[Plan],
        steps: &[Step],
        each: &(impl Fn(&Visit<'_>) -> T + Sync),
        take: &mut impl FnMut(T) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        let told: Vec<Result<T, Failure>> = plans.par_iter().map(|plan| self.look_at(plan, each)).collect();
        told.into_iter().try_for_each(|told| take(told?))?;
        let replaced = steps.iter().flat_map(|(_, _, deltas)| deltas);
        for delta in replaced {
            if let Some(blob) = delta.old.and_then(File::blob) {
                self.shelf.retire(&delta.path, blob);
            }
        }
        Ok(())
    }

    /// What differs between two states that need not be on the line; none, where that cannot be read.
    pub(super) fn between<T>(&self, old: State, new: State, each: impl Fn(&Visit<'_>) -> T) -> Option<T> {
        let step = (Some(old), new, self.difference(Some(old), new)?);
        let plan = Files::default().plans(self, std::slice::from_ref(&step)).pop()?;
        self.look_at(&plan, &each).ok()
    }

    /// The agenda of which a state has these files.
    pub(super) fn load(&self, state: State, files: BTreeMap<String, File>) -> Result<Agenda, Failure> {
        self.shelf.load(&self.past.snapshot(state, files))
    }

    fn look_at<T>(&self, plan: &Plan, each: &impl Fn(&Visit<'_>) -> T) -> Result<T, Failure> {
        let mut new = self.past.snapshot(plan.state, plan.new.clone());
        let mut old = self.past.snapshot(plan.old_state.unwrap_or(plan.state), plan.old.clone());
        let sides = |old: &Snapshot<'_>, new: &Snapshot<'_>| Ok((self.shelf.load(old)?, self.shelf.load(new)?));
        let (before, after) = sides(&old, &new)?;
        let proposal = Proposal::in_sentences(&before, &after, &self.book);
        let visit = |proposal, after: &Agenda| Visit {
            place: plan.state.place,
            proposal,
            first: plan.old_state.is_none(),
            begins: plan.begins,
            unreadable: plan.unreadable.iter().cloned().chain(naming(after, &plan.tables)).collect(),
            readable: plan.readable.clone(),
            governing: plan.old_state.and_then(|state| self.governing.of(&self.shelf, self.past, state)),
        };
        // What the changed entities refer to gives them the names that readers know.
        let mut missing = proposal.missing();
        missing.retain(|path| self.is_whole(plan, path));
        if missing.is_empty() {
            return Ok(each(&visit(proposal, &after)));
        }
        if plan.old_state.is_some() {
            old.add(&missing);
        }
        new.add(&missing);
        let (before, after) = sides(&old, &new)?;
        Ok(each(&visit(Proposal::in_sentences(&before, &after, &self.book), &after)))
    }

    /// Whether what stands under a path can be read on both sides of a plan, where it is there.
    fn is_whole(&self, plan: &Plan, path: &str) -> bool {
        let can_be = |state: State, side: &BTreeMap<String, File>| match (self.past.find(state, path), side.get(AGENDA_FILE)) {
            (Some(file), Some(agenda)) => self.is_readable(state, *agenda, path, file),
            _ => true,
        };
        can_be(plan.state, &plan.new) && plan.old_state.is_none_or(|state| can_be(state, &plan.old))
    }

    /// A file as it stands in a state, beside an `agenda.yaml`.
    pub(super) fn document(&self, state: State, agenda: File, path: &str, file: File) -> Option<Arc<Document>> {
        let files = [(AGENDA_FILE.to_owned(), agenda), (path.to_owned(), file)].into_iter().collect();
        self.shelf.document(&self.past.snapshot(state, files), &Entry { path: path.to_owned(), nature: Nature::File })
    }
}

/// The KPIs that name some tables, as `folder/id`.
fn naming(agenda: &Agenda, tables: &[String]) -> Vec<String> {
    if tables.is_empty() {
        return Vec::new();
    }
    let names =
        |record: &&Record| table_of(agenda.document(record.document), record).is_some_and(|table| tables.contains(&table));
    agenda.records().map(|(_, record)| record).filter(names).map(|record| record.name()).collect()
}
