//! What holds of every history.

use super::fixture::Past;
use crate::support::environment;
use agenda::cli::run;
use agenda::history::{Visit, Walk};
use agenda::rules;
use agenda::store::{Line, Past as Store};
use rayon::ThreadPoolBuilder;
use serde_json::Value;

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
