//! What holds of every history.

use super::fixture::Past;
use crate::support::{environment, memory};
use agenda::agenda::Shelf;
use agenda::cli::run;
use agenda::history::{Visit, Walk};
use agenda::rules;
use agenda::store::{Blob, Entry, Line, Memory, Past as Store, ReadProblem};
use agenda::text::Failure;
use rayon::ThreadPoolBuilder;
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::Mutex;

/// Holds a history to what must be true of each.
pub fn hold(past: &Past) {
    let whole = past.told(&[]);
    let schema = agenda::report::history_schema();
    let problems: Vec<String> =
        jsonschema::draft7::new(&schema).unwrap().iter_errors(&whole).map(|error| error.to_string()).collect();
    assert_eq!(problems, Vec::<String>::new());
    let args = ["history", "-C", past.path(), "--rev", "main", "--format", "json", "--gravity", "editorial"];
    let with = |threads: usize| {
        let pool = ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| run(&environment(&args)).stdout)
    };
    let (one, eight) = (with(1), with(8));
    assert!(one == eight && one == with(8), "not the same bytes");
    let entities = whole["entities"].as_array().unwrap();
    for entity in entities {
        let name = entity["entity"].as_str().unwrap();
        let alone = past.told(&[name]);
        let expected = Value::Array(vec![entity.clone()]);
        assert!(alone["entities"] == expected, "{name}: alone {:#} among all {expected:#}", alone["entities"]);
        assert_eq!(alone["left-out"], whole["left-out"]);
    }
    in_ranges(past);
    dates_alone(past);
}

/// Whoever follows dates alone finds what slipped in the whole history.
fn dates_alone(past: &Past) {
    let store = Store::open(past.folder.path(), Line::open(past.folder.path(), "main").unwrap()).unwrap();
    let walk = || Walk::new(&store, rules::book(), &|_, _| {});
    let whole = walk().timeline((&|_, _| Vec::new(), &|_| String::new())).unwrap().slips;
    assert_eq!(format!("{:#?}", walk().slips().unwrap()), format!("{whole:#?}"));
}

/// A line that is walked in two parts tells what it tells in one.
fn in_ranges(past: &Past) {
    let store = Store::open(past.folder.path(), Line::open(past.folder.path(), "main").unwrap()).unwrap();
    let length = store.line().len();
    let told = |ranges: &[std::ops::Range<usize>]| {
        let mut told: Vec<String> = Vec::new();
        for range in ranges {
            let walk = Walk::new(&store, rules::book(), &|_, _| {});
            let each = |visit: &Visit<'_>| {
                let changes =
                    visit.proposal.changes().map(|change| format!("{} {:?} {:?}", change.entity, change.word, change.field));
                let unreadable = visit.unreadable.iter().map(|name| format!("{name} unreadable"));
                changes.chain(unreadable).map(|line| format!("{} {line}", visit.place)).collect::<Vec<_>>()
            };
            walk.visit(range.clone(), each, |lines| {
                told.extend(lines);
                Ok(())
            })
            .unwrap();
        }
        told
    };
    let whole = told(std::slice::from_ref(&(0..length)));
    for middle in 1..length {
        assert_eq!(told(&[0..middle, middle..length]), whole, "in two parts, the second from {middle}");
    }
}

/// A store that counts how often each of its files is read.
struct Counted {
    files: Memory,
    read: Mutex<BTreeMap<String, usize>>,
}

impl agenda::store::Store for Counted {
    fn entries(&self) -> Result<Vec<Entry>, Failure> {
        self.files.entries()
    }

    fn read(&self, path: &str, limit: usize) -> Result<Vec<u8>, ReadProblem> {
        *self.read.lock().unwrap().entry(path.to_owned()).or_default() += 1;
        self.files.read(path, limit)
    }

    fn blob(&self, path: &str) -> Option<Blob> {
        Blob::of(&self.files.read(path, usize::MAX).ok()?)
    }
}

#[test]
fn each_text_is_read_once_for_all_states() {
    let shelf = Shelf::default();
    let read = |texts: &[(&str, &str)]| {
        let files = memory(texts.iter().map(|(path, text)| (*path, text.as_bytes())));
        let store = Counted { files, read: Mutex::default() };
        shelf.load(&store).unwrap();
        store.read.into_inner().unwrap().into_keys().collect::<Vec<_>>()
    };
    let (a, b, table) = ("services/a.yaml", "kpis/b.yaml", "kpis/b.csv");
    let kpi = "id: b\ntitle: {fr: B, en: B}\nmeasurements-file: b.csv\n";
    let first = [(a, "id: a\n"), (b, kpi), (table, "date,value\n2026-03-31,4\n")];
    assert_eq!(read(&first), ["agenda.yaml", table, b, a]);
    assert_eq!(read(&first), Vec::<String>::new());
    assert_eq!(read(&[(a, "id: a\nstatus: live\n"), first[1], first[2]]), [a]);
    // A table is read with the file that names it.
    let later = [first[0], first[1], (table, "date,value\n2026-03-31,4\n2026-06-30,5\n")];
    assert_eq!(read(&later), [table, b]);
    // What comes back is still known.
    assert_eq!(read(&first), Vec::<String>::new());
}
