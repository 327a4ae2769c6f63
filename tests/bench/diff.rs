//! What it costs to tell a proposal of fifty files in agendas of several sizes, against `git diff --stat` and parsing those files.

use crate::generate;
use crate::measure::{RUNS, median, time};
use agenda::yaml;
use rayon::prelude::*;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

/// In how many files the proposal differs.
const FILES: usize = 50;

/// Measures agendas of so many entities, in a repository of two commits each.
pub fn all(counts: &[usize]) {
    println!("agenda diff of {FILES} files, processes, medians of {RUNS} runs; budget: 3 × git diff --stat + parsing both sides");
    for count in counts {
        let folder = tempfile::tempdir().expect("a temporary folder");
        generate::write(*count, folder.path());
        let sides = commits(folder.path());
        let [mut git, mut told, mut git_folder, mut told_folder, mut parse] = [const { Vec::new() }; 5];
        for _ in 0..RUNS {
            let copies = sides.clone();
            time(&mut parse, || copies.into_par_iter().map(yaml::parse).collect::<Vec<_>>());
            time(&mut git, || run("git", folder.path(), &["diff", "--stat", "main", "proposal"]));
            let agenda = env!("CARGO_BIN_EXE_agenda");
            time(&mut told, || run(agenda, folder.path(), &["diff", "main", "proposal", "--consequences", "never"]));
            time(&mut git_folder, || run("git", folder.path(), &["diff", "--stat", "main"]));
            time(&mut told_folder, || run(agenda, folder.path(), &["diff", "main", "--consequences", "never"]));
        }
        let [git, told, git_folder, told_folder, parse] = [git, told, git_folder, told_folder, parse].map(median);
        let line = |what: &str, own: Duration, git: Duration| {
            let milliseconds = |duration: Duration| duration.as_secs_f64() * 1e3;
            let budget = milliseconds(git * 3 + parse);
            println!(
                "  {count:>7} entities, {what:<21} {:>7.1} ms, git {:>7.1} ms, budget {budget:>7.1} ms",
                milliseconds(own),
                milliseconds(git)
            );
        };
        line("two revisions:", told, git);
        line("the folder:", told_folder, git_folder);
    }
}

/// Commits an agenda, and on a branch a change of fifty services; gives both texts of each.
fn commits(folder: &Path) -> Vec<Vec<u8>> {
    let git = |args: &[&str]| {
        let own = ["-c", "user.name=Agenda", "-c", "user.email=agenda@digital.gov.example", "-c", "gc.auto=0"];
        run("git", folder, &[&own, args].concat());
    };
    git(&["init", "-q", "-b", "main"]);
    git(&["add", "-A"]);
    git(&["commit", "-qm", "An agenda"]);
    git(&["checkout", "-qb", "proposal"]);
    let services = services(&folder.join("services"));
    let mut texts = Vec::new();
    for file in services.iter().step_by((services.len() / FILES).max(1)).take(FILES) {
        let before = fs::read_to_string(file).expect("a text");
        let after = before.replacen("title:", "tags: [changed]\ntitle:", 1);
        fs::write(file, &after).expect("a file that can be written");
        texts.extend([before.into_bytes(), after.into_bytes()]);
    }
    git(&["commit", "-qam", "A proposal"]);
    git(&["repack", "-qad"]);
    texts
}

fn services(folder: &Path) -> Vec<std::path::PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        if entry.path().is_dir() { files.extend(services(&entry.path())) } else { files.push(entry.path()) }
    }
    files.sort();
    files
}

fn run(program: &str, folder: &Path, args: &[&str]) {
    let status = Command::new(program).args(args).current_dir(folder).stdout(Stdio::null()).status();
    assert!(status.expect("a program that can be run").success(), "{program} {args:?}");
}
