//! The histories that the benchmark measures by are like those of real agendas: whatever a figure is taken from was readable when it
//! was written, but for what people broke and repaired.

#[path = "bench/edits.rs"]
mod edits;
#[path = "bench/files.rs"]
mod files;
#[path = "bench/generate.rs"]
mod generate;
#[path = "bench/past.rs"]
mod past;
#[path = "bench/plan.rs"]
mod plan;

use crate::support::today;
use agenda::agenda::{Agenda, load, load_beside};
use agenda::finding::Level;
use agenda::rules::{Conditions, check_one};
use agenda::store::Revision;
use git2::{Commit, Repository};

const ENTITIES: usize = 120;
const COMMITS: usize = 220;

/// What the rules of structure hold against an agenda.
fn errors(agenda: &Agenda) -> Vec<String> {
    let rules = agenda::rules::all().filter(|rule| rule.info.family() == "structure");
    let findings = rules.flat_map(|rule| check_one(rule, agenda, &[], Conditions::of(agenda, today())));
    findings.filter(|finding| finding.level == Level::Error).map(|finding| format!("{finding:?}")).collect()
}

#[test]
fn every_state_of_a_generated_history_is_an_agenda_or_is_repaired_by_the_next() {
    let folder = tempfile::tempdir().unwrap();
    past::write(ENTITIES, COMMITS, folder.path());
    let repository = Repository::open(folder.path()).unwrap();
    let head = repository.find_reference("refs/heads/main").unwrap().peel_to_commit().unwrap();
    let line: Vec<Commit<'_>> = std::iter::successors(Some(head), |commit| commit.parent(0).ok()).collect();
    assert_eq!(line.len(), COMMITS + 1);
    let mut next: Option<(Agenda, bool)> = None;
    let mut broken = 0;
    for commit in &line {
        let state = Revision::open(folder.path(), &commit.id().to_string()).unwrap();
        let agenda = match &next {
            Some((next, _)) => load_beside(&state, next).unwrap(),
            None => load(&state).unwrap(),
        };
        let errors = errors(&agenda);
        let is_repaired = next.is_some_and(|(_, is_repair)| is_repair);
        assert_eq!(!errors.is_empty(), is_repaired, "{:?}: {errors:?}", commit.message());
        broken += usize::from(is_repaired);
        next = Some((agenda, commit.summary().unwrap() == Some("Repair what cannot be read")));
    }
    assert!(broken > 0, "nothing was broken");
    let merges = line.iter().filter(|commit| commit.parent_count() == 2).count();
    assert!(merges > COMMITS / 4 && merges < COMMITS / 2, "{merges} merges");
}

#[test]
fn the_same_counts_give_the_same_history() {
    let head = || {
        let folder = tempfile::tempdir().unwrap();
        past::write(ENTITIES, 40, folder.path());
        Repository::open(folder.path()).unwrap().refname_to_id("refs/heads/main").unwrap()
    };
    assert_eq!(head(), head());
}
