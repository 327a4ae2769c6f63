//! What it costs to make the reports of a large agenda, against loading it.

use crate::measure::{median, peak_memory, time};
use agenda::agenda::{Agenda, load};
use agenda::model::Date;
use agenda::report::regular::{Basis, Filter, Head, Made, REPORTS, Report, make};
use agenda::store::Folder;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

/// How often each figure is taken; the median counts.
const RUNS: usize = 5;

/// The day that counts as today.
const AS_OF: &str = "2026-06-30";

/// The forms in which all reports are written as a command does it.
const FORMATS: [&str; 3] = ["json", "html", "xlsx"];

/// Measures the reports on the agenda in a folder, each on an agenda that nobody has asked anything yet, all figures in turn in each run.
pub fn all(folder: &Path) {
    let [mut loading, mut together, mut whole] = [const { Vec::new() }; 3];
    let mut reports: Vec<(&'static Report, Vec<Duration>)> = REPORTS.iter().map(|report| (*report, Vec::new())).collect();
    let mut commands = FORMATS.map(|format| (format, Vec::new()));
    let written = tempfile::tempdir().expect("a temporary folder");
    let file = |format: &str| written.path().join("all").with_extension(format);
    for _ in 0..RUNS {
        for (report, figures) in &mut reports {
            let agenda = time(&mut loading, || fresh(folder));
            time(figures, || made(&agenda, &[*report]));
        }
        let agenda = fresh(folder);
        time(&mut together, || made(&agenda, REPORTS));
        drop(agenda);
        time(&mut whole, || {
            let agenda = fresh(folder);
            (made(&agenda, REPORTS), agenda)
        });
        for (format, figures) in &mut commands {
            time(figures, || write(folder, format, &file(format)));
        }
    }
    let loading = median(loading);
    let line = |what: &str, took: Duration, more: &str| {
        let ratio = took.as_secs_f64() / loading.as_secs_f64();
        println!("| {what} | {:.1} | {ratio:.2} | {more} |", took.as_secs_f64() * 1e3);
    };
    println!("{}: medians of {RUNS} runs, {} threads\n", folder.display(), rayon::current_num_threads());
    println!("| what | median ms | × loading | size MB |\n|---|--:|--:|--:|");
    line("loading alone", loading, "");
    for (report, figures) in reports {
        line(&format!("`{}` made", report.name), median(figures), "");
    }
    line("`report all` made", median(together), "");
    line("loading, and `report all` made", median(whole), "");
    for (format, figures) in commands {
        let size = std::fs::metadata(file(format)).expect("a written file").len();
        line(&format!("`agenda report all --format {format}`"), median(figures), &format!("{:.1}", size as f64 / 1e6));
    }
    let program = std::env::current_exe().expect("the path of this program");
    let told = Command::new(program).arg("report-memory").arg(folder).output().expect("a process");
    print!("\n{}", String::from_utf8_lossy(&told.stdout));
}

/// Makes all reports once in a process in which nothing else counts, and prints how much memory that needs.
pub fn memory(folder: &Path) {
    let agenda = fresh(folder);
    let loaded = peak_memory();
    let made = made(&agenda, REPORTS);
    let rows: usize = made.parts.iter().flat_map(|part| &part.tables).map(|table| table.rows.len()).sum();
    println!("peak memory: {:.0} MB loaded, {:.0} MB with all reports, {rows} rows", loaded / 1e3, peak_memory() / 1e3);
}

fn fresh(folder: &Path) -> Agenda {
    load(&Folder::new(folder)).expect("an agenda")
}

/// Makes reports as a draft from the files.
fn made(agenda: &Agenda, reports: &[&Report]) -> Made {
    let as_of: Date = AS_OF.parse().expect("a date");
    let period = agenda.last_reporting_period(as_of);
    let title = agenda.file().map(|file| file.title.clone());
    let head = Head { agenda: title, period, as_of, revision: None, remarks: Vec::new() };
    let basis = Basis { agenda, as_of, period, before: None, slips: None, filter: Filter::default() };
    make("all", reports, head, &basis)
}

/// Writes all reports as a person would.
fn write(folder: &Path, format: &str, file: &Path) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_agenda"));
    command
        .arg("-C")
        .arg(folder)
        .args(["--as-of", AS_OF, "report", "all", "--from-worktree", "--format", format, "-o"])
        .arg(file);
    let told = command.stdout(Stdio::null()).stderr(Stdio::null()).status().expect("a program that can be run");
    assert!(told.success(), "{command:?}");
}
