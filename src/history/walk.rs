//! The walk along a line of commits: what each of them changes in the agenda, from what the agenda last said that could be read.

use super::governing::Governing;
use crate::agenda::{Agenda, Document, Shelf};
use crate::changes::Proposal;
use crate::finding::RuleInfo;
use crate::store::{AGENDA_FILE, Blob, Delta, Entry, File, Held, Nature, Past, Snapshot, State, folders_of_tables, is_yaml};
use crate::text::Failure;
use rayon::prelude::*;
use std::collections::{BTreeMap, HashSet};
use std::ops::Range;
use std::sync::Arc;

/// Is told how many of how many commits have been looked at.
pub type Progress<'a> = &'a (dyn Fn(usize, usize) + Sync);

/// So many commits are looked at together, or fewer, where they change much: what is kept of them at one time does not depend on how
/// many there are.
const TOGETHER: usize = 128;
const MOST_DELTAS: usize = 20_000;

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
    /// The names of what it leaves in files that cannot be read, as `folder/id`; what it changes in them is told when they can be.
    pub unreadable: Vec<String>,
    /// The agenda's own file, roles and bodies as they were when it landed: who approved what then. None, where nothing came before.
    pub governing: Option<Arc<Agenda>>,
}

/// What is known of the files of the state at which a walk has come.
#[derive(Default)]
struct Files {
    /// Those of which nobody can tell what stands in them: by path what each was when it could last be read, if ever.
    broken: BTreeMap<String, Option<File>>,
    /// `agenda.yaml` as it could last be read.
    agenda: Option<File>,
}

/// The files, by path and bytes, of which nobody can tell what stands in them.
type Unreadable = HashSet<(String, Option<Blob>)>;

/// What is compared for a commit.
struct Plan {
    old_state: Option<State>,
    state: State,
    old: BTreeMap<String, File>,
    new: BTreeMap<String, File>,
    unreadable: Vec<(String, File)>,
}

/// A state, the one before it, and what differs between them.
pub(super) type Step = (Option<State>, State, Vec<Delta>);

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
        mut take: impl FnMut(T) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        let mut files = Files::default();
        self.steps(places, |_, delta| Some(delta), |steps| self.look(steps, &mut files, &each, &mut take))
    }

    /// As `visit`, for the commits and files that a tracker selects.
    pub(super) fn visit_selected<T: Send>(
        &self,
        steps: Vec<Step>,
        each: impl Fn(&Visit<'_>) -> T + Sync,
        mut take: impl FnMut(T) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        let mut files = Files::default();
        let mut steps = steps.into_iter().peekable();
        while steps.peek().is_some() {
            let together: Vec<Step> = steps.by_ref().take(TOGETHER).collect();
            self.look(together, &mut files, &each, &mut take)?;
        }
        Ok(())
    }

    /// The steps between the states in some places, some at a time, with those of the files that differ that `select` takes.
    pub(super) fn steps(
        &self,
        places: Range<usize>,
        mut select: impl FnMut(State, Delta) -> Option<Delta>,
        mut take: impl FnMut(Vec<Step>) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        let total = places.len();
        let mut before = places.start.checked_sub(1).and_then(|last| self.last(last));
        let mut start = places.start;
        while start < places.end {
            let end = places.end.min(start + TOGETHER);
            let held = self.past.held(start..end);
            let mut pairs = Vec::with_capacity(held.len());
            let mut last = before;
            for state in held.into_iter().filter_map(|held| if let Held::Agenda(state) = held { Some(state) } else { None }) {
                pairs.push((last, state));
                last = Some(state);
            }
            let mut steps: Vec<Step> = Vec::new();
            let mut deltas = 0;
            for (pair, found) in pairs.iter().zip(self.past.differences(&pairs)) {
                // What cannot be compared is told with the next state, from the same one.
                let Some(found) = found else { continue };
                let found: Vec<Delta> = found.into_iter().filter_map(|delta| select(pair.1, delta)).collect();
                before = Some(pair.1);
                if found.is_empty() {
                    continue;
                }
                deltas += found.len();
                steps.push((pair.0, pair.1, found));
                if deltas >= MOST_DELTAS {
                    take(std::mem::take(&mut steps))?;
                    deltas = 0;
                }
            }
            take(steps)?;
            start = end;
            (self.progress)(end - places.start.min(end), total);
        }
        Ok(())
    }

    /// The last state at or before a place.
    fn last(&self, place: usize) -> Option<State> {
        (0..=place).rev().find_map(|place| match self.past.held(place..place + 1)[..] {
            [Held::Agenda(state)] => Some(state),
            _ => None,
        })
    }

    fn look<T: Send>(
        &self,
        steps: Vec<Step>,
        files: &mut Files,
        each: &(impl Fn(&Visit<'_>) -> T + Sync),
        take: &mut impl FnMut(T) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        let unreadable = self.read(&steps);
        let plans: Vec<Plan> = steps.iter().map(|step| files.plan(self.past, step, &unreadable)).collect();
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

    /// Reads what differs on all cores, each file once, and says of which files nobody can tell what stands in them.
    fn read(&self, steps: &[Step]) -> Unreadable {
        let mut known = HashSet::new();
        let mut files: Vec<(State, &str, File)> = Vec::new();
        for (before, state, deltas) in steps {
            for delta in deltas {
                let sides = [(Some(*state), delta.new), (*before, delta.old)];
                for (state, file) in sides.into_iter().filter_map(|(state, file)| Some((state?, file?))) {
                    if known.insert((&*delta.path, file.blob())) {
                        files.push((state, &delta.path, file));
                    }
                }
            }
        }
        let is_unreadable = |(state, path, file): &(State, &str, File)| {
            let document = self.document(*state, path, *file);
            document.is_none_or(|document| document.is_unreadable()).then(|| ((*path).to_owned(), file.blob()))
        };
        files.par_iter().filter(|(_, path, _)| is_yaml(path)).filter_map(is_unreadable).collect()
    }

    /// What differs between two states that need not be on the line; none, where that cannot be read.
    pub(super) fn between<T>(&self, old: State, new: State, each: impl Fn(&Visit<'_>) -> T) -> Option<T> {
        let step = (Some(old), new, self.past.differences(&[(Some(old), new)]).pop()??);
        let unreadable = self.read(std::slice::from_ref(&step));
        let plan = Files::default().plan(self.past, &step, &unreadable);
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
        let visit = |proposal| {
            let unreadable = plan.unreadable.iter().flat_map(|(path, file)| self.names(plan.state, path, *file));
            Visit {
                place: plan.state.place,
                proposal,
                first: plan.old_state.is_none(),
                unreadable: unreadable.collect(),
                governing: plan.old_state.and_then(|state| self.governing.of(&self.shelf, self.past, state)),
            }
        };
        // What the changed entities refer to gives them the names that readers know.
        let missing = proposal.missing();
        if missing.is_empty() {
            return Ok(each(&visit(proposal)));
        }
        if plan.old_state.is_some() {
            old.add(&missing);
        }
        new.add(&missing);
        let (before, after) = sides(&old, &new)?;
        Ok(each(&visit(Proposal::in_sentences(&before, &after, &self.book))))
    }

    /// What a file that cannot be read most likely holds.
    fn names(&self, state: State, path: &str, file: File) -> Vec<String> {
        self.document(state, path, file).map_or_else(Vec::new, |document| document.names())
    }

    /// A file as it stands in a state.
    pub(super) fn document(&self, state: State, path: &str, file: File) -> Option<Arc<Document>> {
        let files = [(AGENDA_FILE.to_owned(), state.own), (path.to_owned(), file)].into_iter().collect();
        self.shelf.document(&self.past.snapshot(state, files), &Entry { path: path.to_owned(), nature: Nature::File })
    }
}

impl Files {
    /// What is compared for a step: files that cannot be read are left out until they can be; then they are compared with what they
    /// were when they last could.
    fn plan(&mut self, past: &Past, (before, state, deltas): &Step, unreadable: &Unreadable) -> Plan {
        let is_unreadable = |path: &str, file: File| unreadable.contains(&(path.to_owned(), file.blob()));
        let mut plan =
            Plan { old_state: *before, state: *state, old: BTreeMap::new(), new: BTreeMap::new(), unreadable: Vec::new() };
        if self.agenda.is_none() {
            self.agenda = before.map(|before| before.own);
        }
        let own = self.agenda;
        for delta in deltas.iter().filter(|delta| is_yaml(&delta.path)) {
            let path = &delta.path;
            let readable = delta.old.filter(|old| !is_unreadable(path, *old));
            let was = self.broken.get(path).copied().unwrap_or(readable);
            if let Some(file) = delta.new.filter(|new| is_unreadable(path, *new)) {
                self.broken.insert(path.clone(), was);
                plan.unreadable.push((path.clone(), file));
                continue;
            }
            self.broken.remove(path);
            if path == AGENDA_FILE {
                self.agenda = delta.new;
                continue;
            }
            plan.old.extend(was.map(|was| (path.clone(), was)));
            plan.new.extend(delta.new.map(|new| (path.clone(), new)));
        }
        for folder in folders_of_tables(deltas) {
            for (state, side) in [(*before, &mut plan.old), (Some(*state), &mut plan.new)] {
                for (path, file) in state.map_or_else(Vec::new, |state| past.beside(state, folder)) {
                    if !self.broken.contains_key(&path) {
                        side.entry(path).or_insert(file);
                    }
                }
            }
        }
        // Of the first state all is new but its own file: there is nothing else to compare it with.
        let last = self.agenda.unwrap_or(state.own);
        plan.old.insert(AGENDA_FILE.to_owned(), own.unwrap_or(last));
        plan.new.insert(AGENDA_FILE.to_owned(), last);
        plan
    }
}
