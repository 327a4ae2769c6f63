use agenda::finding::Level;
use agenda::model::Date;
use agenda::store::{Entry, Folder, Store};
use agenda::{agenda::load, rules, verdict, yaml};
use rayon::prelude::*;
use std::path::Path;
use std::time::{Duration, Instant};

/// How often each figure is taken; the median counts.
const RUNS: usize = 7;

/// Measures, alternating, so that a busy machine slows all figures alike.
pub fn all(folder: &Path) {
    let store = Folder::new(folder);
    let entries = store.entries().expect("a readable folder");
    let texts: Vec<Vec<u8>> = entries.iter().map(|entry| store.read(&entry.path, yaml::MAX_SIZE).expect("a file")).collect();
    let bytes: usize = texts.iter().map(Vec::len).sum();
    let as_of: Date = "2026-06-30".parse().expect("a date");
    let mut figures: [Vec<Duration>; 6] = Default::default();
    let mut findings = 0;
    for _ in 0..RUNS {
        let copies = texts.clone();
        figures[0].push(time(|| copies.into_par_iter().map(yaml::parse).collect::<Vec<_>>()));
        let read = |entry: &Entry| store.read(&entry.path, yaml::MAX_SIZE).expect("a file");
        figures[1].push(time(|| entries.par_iter().map(|entry| yaml::parse(read(entry))).collect::<Vec<_>>()));
        figures[2].push(time(|| load(&store).expect("an agenda")));
        figures[3].push(time(|| {
            let agenda = load(&store).expect("an agenda");
            findings = verdict::judge(&agenda, rules::check(&agenda, as_of), as_of, Level::Error).findings.len();
            agenda
        }));
        figures[5].push(time(|| store.entries().expect("a readable folder")));
        let value = |text: &Vec<u8>| serde_yaml::from_slice::<serde_yaml::Value>(text).expect("YAML");
        figures[4].push(time(|| texts.par_iter().map(value).collect::<Vec<_>>()));
    }
    let [parse, read_and_parse, load, check, serde, walk] = figures.map(median);
    let files = entries.len();
    println!(
        "{}: {files} files, {:.1} MB, {findings} findings, medians of {RUNS} runs, {} threads",
        folder.display(),
        bytes as f64 / 1e6,
        rayon::current_num_threads()
    );
    let line = |what: &str, took: Duration| {
        let ratio = took.as_secs_f64() / parse.as_secs_f64();
        println!(
            "  {what:<44} {:>8.1} ms {:>9.0} files/s   {ratio:.2} × parse-only",
            took.as_secs_f64() * 1e3,
            files as f64 / took.as_secs_f64()
        );
    };
    line("parse-only (bytes in memory → tree)", parse);
    line("list the files", walk);
    line("read and parse", read_and_parse);
    line("load (schemas, types, references noted)", load);
    line("whole check (load, rules, verdict)", check);
    line("serde_yaml Value, same threads", serde);
    println!("  peak memory of this process: {}", peak_memory());
}

/// How long the work takes; what comes out of it is taken apart afterwards, untimed.
fn time<T>(work: impl FnOnce() -> T) -> Duration {
    let start = Instant::now();
    let outcome = work();
    let took = start.elapsed();
    drop(outcome);
    took
}

fn median(mut figures: Vec<Duration>) -> Duration {
    figures.sort_unstable();
    figures[figures.len() / 2]
}

/// The largest resident set so far, where the system tells.
fn peak_memory() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    status.lines().find_map(|line| line.strip_prefix("VmHWM:")).map_or("unknown".to_owned(), |size| size.trim().to_owned())
}
