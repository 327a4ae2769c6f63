use crate::base::{self, DIFFERENT};
use agenda::agenda::{Agenda, load, load_beside};
use agenda::changes::Proposal;
use agenda::cli::Environment;
use agenda::finding::{Finding, Level};
use agenda::i18n::{Catalogue, Language};
use agenda::model::Date;
use agenda::render::verdict::{Style, human};
use agenda::rules::Rule;
use agenda::store::{Entry, Folder, Memory, Store};
use agenda::verdict::{Terms, Verdict, judge, judge_proposal};
use agenda::{rules, yaml};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

/// How often each figure is taken; the median counts.
pub const RUNS: usize = 9;

fn as_of() -> Date {
    "2026-06-30".parse().expect("a date")
}

fn check(agenda: &Agenda) -> Verdict {
    judged(agenda, rules::check(agenda, rules::Conditions::of(agenda, as_of())))
}

/// A check in which only the rules about the files themselves run.
fn check_structure(agenda: &Agenda) -> Verdict {
    agenda.graph();
    let structure: Vec<&Rule> = rules::all().filter(|rule| rule.info.family() == "structure").collect();
    let conditions = rules::Conditions::of(agenda, as_of());
    let found = structure.par_iter().map(|rule| rules::check_one(rule, agenda, &[], conditions)).collect::<Vec<_>>();
    judged(agenda, found.into_iter().flatten().collect())
}

fn judged(agenda: &Agenda, found: Vec<Finding>) -> Verdict {
    judge(agenda, found, &Terms::of(agenda, as_of(), Level::Error), None)
}

/// Checks an agenda against a base.
fn check_since(agenda: &Agenda, base: &Agenda) -> Verdict {
    let base_terms = Terms::of(base, as_of(), Level::Error);
    judge_proposal(&Proposal::between(base, agenda, &rules::book()), "main", &base_terms)
}

/// Measures an agenda in a folder, all figures in turn in each run, so that a busy machine slows them alike.
pub fn all(folder: &Path) {
    let store = Folder::new(folder);
    let entries = store.entries().expect("a readable folder");
    let read = |entry: &Entry| store.read(&entry.path, yaml::MAX_SIZE).expect("a file");
    let texts: Vec<Vec<u8>> = entries.iter().map(read).collect();
    let bytes: usize = texts.iter().map(Vec::len).sum();
    let [mut parse, mut list, mut bytes_read, mut read_and_parse] = [const { Vec::new() }; 4];
    let [mut loading, mut graph, mut ruling, mut whole, mut serde, mut structure] = [const { Vec::new() }; 6];
    let [mut since, mut opening, mut beside, mut ruling_both] = [const { Vec::new() }; 4];
    let mut slow: BTreeMap<&str, Vec<Duration>> = BTreeMap::new();
    let repository = tempfile::tempdir().expect("a temporary folder");
    base::write(&entries, &texts, repository.path());
    let mut findings = 0;
    for _ in 0..RUNS {
        let copies = texts.clone();
        time(&mut parse, || copies.into_par_iter().map(yaml::parse).collect::<Vec<_>>());
        time(&mut whole, || {
            let agenda = load(&store).expect("an agenda");
            findings = check(&agenda).findings.len();
            agenda
        });
        time(&mut structure, || {
            let agenda = load(&store).expect("an agenda");
            check_structure(&agenda);
            agenda
        });
        time(&mut list, || store.entries().expect("a readable folder"));
        time(&mut bytes_read, || entries.par_iter().map(read).collect::<Vec<_>>());
        time(&mut read_and_parse, || entries.par_iter().map(|entry| yaml::parse(read(entry))).collect::<Vec<_>>());
        let agenda = time(&mut loading, || load(&store).expect("an agenda"));
        time(&mut graph, || agenda.graph().links().len());
        time(&mut ruling, || check(&agenda));
        let conditions = rules::Conditions::of(&agenda, as_of());
        let found = rules::check(&agenda, conditions);
        for rule in rules::all() {
            time(slow.entry(&rule.info.id).or_default(), || rules::check_one(rule, &agenda, &found, conditions));
        }
        let revision = time(&mut opening, || base::open(repository.path()));
        let base = time(&mut beside, || load_beside(&revision, &agenda).expect("an agenda"));
        time(&mut ruling_both, || check_since(&agenda, &base));
        drop((base, agenda));
        time(&mut since, || {
            let agenda = load(&store).expect("an agenda");
            let base = load_beside(&base::open(repository.path()), &agenda).expect("an agenda");
            check_since(&agenda, &base);
            (agenda, base)
        });
        let value = |text: &Vec<u8>| serde_yaml::from_slice::<serde_yaml::Value>(text).expect("YAML");
        time(&mut serde, || texts.par_iter().map(value).collect::<Vec<_>>());
    }
    let files = entries.len();
    println!(
        "{}: {files} files, {:.1} MB, {findings} findings, medians of {RUNS} runs, {} threads",
        folder.display(),
        bytes as f64 / 1e6,
        rayon::current_num_threads()
    );
    let parse = median(parse);
    let line = |what: &str, took: Duration| {
        let ratio = took.as_secs_f64() / parse.as_secs_f64();
        let rate = files as f64 / took.as_secs_f64();
        println!("  {what:<42} {:>8.1} ms {rate:>10.0} files/s   {ratio:.2} × parse-only", took.as_secs_f64() * 1e3);
    };
    line("parse-only (bytes in memory → tree)", parse);
    let (whole, structure) = (median(whole), median(structure));
    line("whole check (load, rules, verdict)", whole);
    line("check with the rules of structure only", structure);
    line("  of it: list the files", median(list));
    line("  of it: read the bytes", median(bytes_read));
    line("  read and parse", median(read_and_parse));
    line("  load (read, parse, schemas, types)", median(loading));
    line("  of it: follow the references", median(graph));
    line("  of it: rules and verdict", median(ruling));
    line(&format!("whole check --since, {DIFFERENT} files differ"), median(since));
    line("  of it: list the files of the base", median(opening));
    line("  of it: load the base beside the agenda", median(beside));
    line("  of it: rules for both, verdict", median(ruling_both));
    line("serde_yaml Value from memory, same threads", median(serde));
    println!("  whole book / structure only: {:.2} × (at most 1.30)", whole.as_secs_f64() / structure.as_secs_f64());
    println!("  whole book / parse-only: {:.2} × (at most 1.60)", whole.as_secs_f64() / parse.as_secs_f64());
    let mut slow: Vec<(Duration, &str)> = slow.into_iter().map(|(rule, figures)| (median(figures), rule)).collect();
    slow.sort_unstable_by(|one, other| other.cmp(one));
    let sum: Duration = slow.iter().map(|(took, _)| *took).sum();
    println!("  the slowest of {} rules, {:.1} ms in all on one thread:", slow.len(), sum.as_secs_f64() * 1e3);
    for (took, rule) in slow.into_iter().take(10) {
        println!("    {rule:<40} {:>8.2} ms", took.as_secs_f64() * 1e3);
    }
    alone(folder);
}

/// Has a process of its own check the agenda once, so that nothing else counts in its memory.
fn alone(folder: &Path) {
    let program = std::env::current_exe().expect("the path of this program");
    let told = Command::new(program).arg("memory").arg(folder).output().expect("a process");
    print!("{}", String::from_utf8_lossy(&told.stdout));
}

/// The memory that one check of an agenda needs, for each of its entities.
pub fn memory(folder: &Path) {
    let agenda = load(&Folder::new(folder)).expect("an agenda");
    let verdict = check(&agenda);
    let entities: usize = verdict.counts.entities.iter().map(|(_, count)| count).sum();
    let peak = peak_memory();
    println!(
        "  peak memory of one check: {:.0} MB, {:.1} kB for each of {entities} entities",
        peak / 1e3,
        peak / entities as f64
    );
}

/// Measures a thousand findings drawn with their source: over many small files, and in one of twelve thousand lines.
pub fn findings() {
    const FINDINGS: usize = 1_000;
    let small = (0..200).map(|number| {
        let fields: String = (0..5).map(|field| format!("unknown-{field}: 1\n")).collect();
        (format!("services/s{number}.yaml"), format!("id: s{number}\n{fields}"))
    });
    let lines: String =
        (0..12_000).map(|number| format!("  - {{type: {}}}\n", if number % 12 == 0 { "wab" } else { "web" })).collect();
    let large = std::iter::once(("services/large.yaml".to_owned(), format!("id: large\nchannels:\n{lines}")));
    for (what, files) in [("in 200 files", small.collect::<Vec<_>>()), ("in one file of 12,000 lines", large.collect())] {
        let own = ("agenda.yaml".to_owned(), "agenda: 1\ntitle: A\nlanguages: [fr]\n".to_owned());
        let agenda = load(&Memory::new(files.into_iter().chain([own]))).expect("an agenda");
        let verdict = check(&agenda);
        let catalogue = Catalogue::new(Language::French);
        let mut drawn = Vec::new();
        for _ in 0..RUNS {
            time(&mut drawn, || human(&verdict, &agenda, &catalogue, Style { width: 100, color: true, quiet: false }));
        }
        let took = median(drawn).as_secs_f64() * 1e3 * FINDINGS as f64 / verdict.findings.len() as f64;
        println!("1,000 findings drawn for a terminal, {what}: {took:.1} ms ({} drawn)", verdict.findings.len());
    }
}

/// Does the work and notes how long it took; what comes out of it is taken apart by the caller, untimed.
pub fn time<T>(figures: &mut Vec<Duration>, work: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let outcome = work();
    figures.push(start.elapsed());
    outcome
}

/// The world as a command has it that nobody looks at.
pub fn environment(args: impl IntoIterator<Item = OsString>) -> Environment {
    let now = chrono::Local::now();
    Environment {
        args: args.into_iter().collect(),
        language: None,
        locale: None,
        terminal: false,
        no_color: false,
        width: None,
        step_summary: None,
        today: now.date_naive(),
        now: now.timestamp(),
        onlooker: None,
    }
}

pub fn median(mut figures: Vec<Duration>) -> Duration {
    figures.sort_unstable();
    figures[figures.len() / 2]
}

/// The largest resident set so far in kilobytes, where the system tells.
pub fn peak_memory() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")?.split_whitespace().next()?.parse().ok());
    // Linux means 1,024 bytes.
    peak.map_or(f64::NAN, |kibibytes: f64| kibibytes * 1.024)
}
