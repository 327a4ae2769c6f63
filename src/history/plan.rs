//! What is compared for a step: files that cannot be read are left out until they can be; then they are compared with what they were
//! when they last could.

use super::steps::Step;
use super::walk::Walk;
use crate::agenda::{Content, Document};
use crate::model::AnyEntity;
use crate::store::{AGENDA_FILE, Blob, Delta, File, State, folders_of_tables, is_table, is_yaml};
use crate::yaml::MAX_SIZE;
use rayon::prelude::*;
use std::collections::{BTreeMap, HashSet};

/// What is known of the files of the state at which a walk has come.
#[derive(Default)]
pub(super) struct Files {
    /// Those of which nobody can tell what stands in them: by path what each was when it could last be read, if ever.
    broken: BTreeMap<String, Option<Was>>,
    /// `agenda.yaml` as it could last be read.
    agenda: Option<File>,
}

/// A file as it could last be read, in a state.
struct Was {
    path: String,
    file: File,
    state: State,
}

/// What is compared for a commit.
pub(super) struct Plan {
    pub(super) old_state: Option<State>,
    pub(super) state: State,
    pub(super) old: BTreeMap<String, File>,
    pub(super) new: BTreeMap<String, File>,
    /// The names of what can no longer be read, and of what can be read again.
    pub(super) unreadable: Vec<String>,
    pub(super) readable: Vec<String>,
    /// Tables that can no longer be read.
    pub(super) tables: Vec<String>,
    /// Whether `agenda.yaml` can be read for the first time.
    pub(super) begins: bool,
}

/// A step with `agenda.yaml` as it could last be read, before it and after it.
struct Ground<'s> {
    step: &'s Step,
    own: Option<File>,
    last: File,
    begins: bool,
}

/// The files, by path and bytes, of which nobody can tell what stands in them.
type Unreadable = HashSet<(String, Option<Blob>)>;

impl Files {
    /// What is compared for some steps, one after the other. Their files are read on all cores, each once.
    pub(super) fn plans(&mut self, walk: &Walk<'_>, steps: &[Step]) -> Vec<Plan> {
        let grounds: Vec<Ground<'_>> = steps.iter().map(|step| self.ground(walk, step)).collect();
        let unreadable = read(walk, &grounds);
        grounds.iter().map(|ground| self.plan(walk, ground, &unreadable)).collect()
    }

    fn ground<'s>(&mut self, walk: &Walk<'_>, step: &'s Step) -> Ground<'s> {
        let (before, state, deltas) = step;
        if self.agenda.is_none() {
            self.agenda = before.and_then(|before| walk.last_readable(before, AGENDA_FILE)).map(|was| was.file);
        }
        let own = self.agenda;
        let changed = deltas.iter().find(|delta| delta.path == AGENDA_FILE).and_then(|delta| delta.new);
        if let Some(file) = changed.filter(|file| walk.is_readable(*state, *file, AGENDA_FILE, *file)) {
            self.agenda = Some(file);
        }
        let last = self.agenda.unwrap_or(state.own);
        Ground { step, own, last, begins: own.is_none() && self.agenda.is_some() }
    }

    fn plan(&mut self, walk: &Walk<'_>, ground: &Ground<'_>, unreadable: &Unreadable) -> Plan {
        let Ground { step: (before, state, deltas), own, last, begins } = ground;
        let is_unreadable = |path: &str, file: File| unreadable.contains(&(path.to_owned(), file.blob()));
        let mut plan = Plan {
            old_state: *before,
            state: *state,
            old: BTreeMap::new(),
            new: BTreeMap::new(),
            unreadable: Vec::new(),
            readable: Vec::new(),
            tables: Vec::new(),
            begins: *begins,
        };
        // Files that came and cannot be read, and files that are gone: the ones may be what the others were.
        let (mut came, mut gone): (Vec<(&str, File)>, Vec<Was>) = (Vec::new(), Vec::new());
        for delta in deltas {
            let path = &*delta.path;
            let broken = self.broken.remove(path);
            let mends = broken.is_some() || delta.old.is_some_and(|old| is_unreadable(path, old));
            let was = broken.unwrap_or_else(|| {
                let (before, old) = ((*before)?, delta.old?);
                // Only where a walk does not begin with the line it was not told that something cannot be read.
                if is_unreadable(path, old) {
                    return walk.last_readable(before, path);
                }
                Some(Was { path: path.to_owned(), file: old, state: before })
            });
            match delta.new {
                Some(file) if is_unreadable(path, file) => {
                    match &was {
                        _ if is_table(path) => plan.tables.push(path.to_owned()),
                        Some(was) => plan.unreadable.extend(walk.names(was.state, *own, &was.path, was.file)),
                        None => {
                            plan.unreadable.extend(walk.names(*state, Some(*last), path, file));
                            came.push((path, file));
                        }
                    }
                    self.broken.insert(path.to_owned(), was);
                }
                Some(file) => {
                    if is_yaml(path) {
                        if mends {
                            plan.readable.extend(walk.names(*state, Some(*last), path, file));
                        }
                        plan.new.insert(path.to_owned(), file);
                    }
                    was.into_iter().filter(|_| mends || is_yaml(path)).for_each(|was| plan.was(walk, *own, was, mends));
                }
                None if is_yaml(path) => gone.extend(was),
                None => {}
            }
        }
        // A file that was moved and broken at once is compared with what it was before.
        for (path, file) in came {
            let held = walk.names(*state, Some(*last), path, file);
            let is_it = |was: &Was| walk.names(was.state, *own, &was.path, was.file).iter().any(|name| held.contains(name));
            if let Some(from) = gone.iter().position(is_it) {
                self.broken.insert(path.to_owned(), Some(gone.remove(from)));
            }
        }
        for was in gone {
            plan.was(walk, *own, was, true);
        }
        self.beside_tables(walk, deltas, &mut plan);
        // Of the first state all is new but its own file: there is nothing else to compare it with.
        plan.old.insert(AGENDA_FILE.to_owned(), own.unwrap_or(*last));
        plan.new.insert(AGENDA_FILE.to_owned(), *last);
        plan
    }

    /// Adds what stands beside tables that differ, one of which names it.
    fn beside_tables(&self, walk: &Walk<'_>, deltas: &[Delta], plan: &mut Plan) {
        for folder in folders_of_tables(deltas) {
            for (state, side) in [(plan.old_state, &mut plan.old), (Some(plan.state), &mut plan.new)] {
                for (path, file) in state.map_or_else(Vec::new, |state| walk.past.beside(state, folder)) {
                    if !self.broken.contains_key(&path) {
                        side.entry(path).or_insert(file);
                    }
                }
            }
        }
        // A table that cannot be read stands for what it was, on both sides.
        for was in self.broken.values().flatten().filter(|was| is_table(&was.path)) {
            plan.old.entry(was.path.clone()).or_insert(was.file);
            plan.new.entry(was.path.clone()).or_insert(was.file);
        }
    }
}

impl Plan {
    /// Compares with a file as it could last be read; with the tables beside it as they were then, where that was `long` ago.
    fn was(&mut self, walk: &Walk<'_>, agenda: Option<File>, was: Was, long: bool) {
        let Was { path, file, state } = was;
        if long && let Some(document) = agenda.and_then(|agenda| walk.document(state, agenda, &path, file)) {
            for table in tables_of(&document) {
                if let Some(file) = walk.past.find(state, &table) {
                    self.old.entry(table).or_insert(file);
                }
            }
        }
        self.old.entry(path).or_insert(file);
    }
}

/// Reads what differs on all cores, each file once, and says of which files nobody can tell what stands in them.
fn read(walk: &Walk<'_>, grounds: &[Ground<'_>]) -> Unreadable {
    let mut known = HashSet::new();
    let mut files: Vec<(State, File, &str, File)> = Vec::new();
    for Ground { step: (before, state, deltas), own, last, .. } in grounds {
        for delta in deltas.iter().filter(|delta| is_yaml(&delta.path) || is_table(&delta.path)) {
            let sides = [(Some(*state), Some(*last), delta.new), (*before, *own, delta.old)];
            for (state, agenda, file) in sides {
                if let (Some(state), Some(agenda), Some(file)) = (state, agenda, file)
                    && known.insert((&*delta.path, file.blob()))
                {
                    files.push((state, agenda, &delta.path, file));
                }
            }
        }
    }
    let is_unreadable = |(state, agenda, path, file): &(State, File, &str, File)| {
        (!walk.can_be_told(*state, *agenda, path, *file)).then(|| ((*path).to_owned(), file.blob()))
    };
    files.par_iter().filter_map(is_unreadable).collect()
}

impl Walk<'_> {
    /// Whether somebody can tell what stands in a file.
    pub(super) fn is_readable(&self, state: State, agenda: File, path: &str, file: File) -> bool {
        self.document(state, agenda, path, file).is_some_and(|document| !document.is_unreadable())
    }

    /// Whether somebody can tell what stands in a file or in a table.
    fn can_be_told(&self, state: State, agenda: File, path: &str, file: File) -> bool {
        if is_table(path) { self.past.is_text(file, MAX_SIZE) } else { self.is_readable(state, agenda, path, file) }
    }

    /// The names of what stands in a file, or most likely does, as `folder/id`.
    fn names(&self, state: State, agenda: Option<File>, path: &str, file: File) -> Vec<String> {
        agenda.and_then(|agenda| self.document(state, agenda, path, file)).map_or_else(Vec::new, |document| document.names())
    }

    /// What stood under a path when it could last be read, at a state or before it, or under another one before it was moved there and
    /// broken at once; none, where it never could since it came.
    fn last_readable(&self, state: State, path: &str) -> Option<Was> {
        let (mut state, mut unreadable) = (state, None);
        let mut file = self.past.find(state, path)?;
        loop {
            if unreadable != Some(file) {
                if self.can_be_told(state, state.own, path, file) {
                    return Some(Was { path: path.to_owned(), file, state });
                }
                unreadable = Some(file);
            }
            let before = self.past.last_before(state.place)?;
            match self.past.find(before, path) {
                Some(earlier) => (state, file) = (before, earlier),
                None => return self.moved_from(before, state, path, file),
            }
        }
    }

    /// What went in the step in which a file came that cannot be read, and was what it is.
    fn moved_from(&self, before: State, state: State, path: &str, file: File) -> Option<Was> {
        let held = self.names(state, Some(state.own), path, file);
        let deltas = self.difference(Some(before), state)?;
        let mut gone = deltas.iter().filter(|delta| delta.new.is_none() && is_yaml(&delta.path));
        gone.find_map(|delta| {
            let was = self.last_readable(before, &delta.path)?;
            self.names(was.state, Some(was.state.own), &was.path, was.file).iter().any(|name| held.contains(name)).then_some(was)
        })
    }
}

/// The paths of the tables that the KPIs in a file keep beside it.
pub(super) fn tables_of(document: &Document) -> Vec<String> {
    document.contents().filter_map(|content| table_of(document, content)).collect()
}

/// The path of the table that a KPI keeps beside its file.
pub(super) fn table_of(document: &Document, content: &Content) -> Option<String> {
    let Some(AnyEntity::Kpi(kpi)) = &content.value else { return None };
    let name = kpi.measurements_file.as_ref()?;
    Some(document.path.rsplit_once('/').map_or_else(|| name.to_string(), |(folder, _)| format!("{folder}/{name}")))
}
