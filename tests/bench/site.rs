//! What it costs to write the public space of a large agenda, against loading it and writing as many bytes.

use crate::history::alone;
use crate::measure::{median, time};
use agenda::agenda::load;
use agenda::store::Folder;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// How often each figure is taken; the median counts.
const RUNS: usize = 5;

/// The day that counts as today.
const AS_OF: &str = "2026-06-30";

/// Measures the command on the files of an agenda, all figures in turn in each run.
pub fn all(agenda: &Path) {
    let [mut loading, mut first, mut again, mut copying] = [const { Vec::new() }; 4];
    let beside = agenda.parent().expect("a folder above");
    let [mut files, mut bytes] = [0; 2];
    for _ in 0..RUNS {
        let folder = tempfile::tempdir_in(beside).expect("a temporary folder");
        let (site, copy) = (folder.path().join("site"), folder.path().join("copy"));
        time(&mut loading, || load(&Folder::new(agenda)).expect("an agenda"));
        time(&mut first, || write(agenda, &site));
        time(&mut again, || write(agenda, &site));
        let written = contents(&site);
        (files, bytes) = (written.len(), written.iter().map(|(_, bytes)| bytes.len()).sum());
        time(&mut copying, || {
            for (path, bytes) in &written {
                let to = copy.join(path.strip_prefix(&site).expect("a file of the site"));
                fs::create_dir_all(to.parent().expect("a folder")).expect("a folder");
                fs::write(to, bytes).expect("a file");
            }
        });
    }
    let base = median(loading.clone()) + median(copying.clone());
    println!(
        "{}: {files} files, {:.1} MB; medians of {RUNS} runs, {} threads\n",
        agenda.display(),
        bytes as f64 / 1e6,
        rayon::current_num_threads()
    );
    println!("| what | median ms | × loading and writing |\n|---|--:|--:|");
    for (what, figures) in [
        ("loading alone", loading),
        ("writing the same files, one after the other", copying),
        ("`agenda site` into an empty folder", first),
        ("`agenda site` again, nothing changed", again),
    ] {
        let took = median(figures);
        println!("| {what} | {:.1} | {:.2} |", took.as_secs_f64() * 1e3, took.as_secs_f64() / base.as_secs_f64());
    }
    let folder = tempfile::tempdir_in(beside).expect("a temporary folder");
    let words = options(folder.path());
    println!("\npeak memory: {} MB", alone(agenda, &words.iter().map(|word| &**word).collect::<Vec<_>>()));
}

/// The words of the command.
fn options(site: &Path) -> Vec<String> {
    let site = site.display().to_string();
    ["--as-of", AS_OF, "site", "--from-worktree", "-o", &site].map(str::to_owned).to_vec()
}

/// Writes the site as a person would.
fn write(agenda: &Path, site: &Path) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_agenda"));
    command.arg("-C").arg(agenda).args(options(site));
    let told = command.stdout(Stdio::null()).stderr(Stdio::null()).status().expect("a program that can be run");
    assert!(told.success(), "{command:?}");
}

/// The files of a site.
fn contents(site: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    let mut folders = vec![site.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let bytes = fs::read(&path).expect("a file");
                found.push((path, bytes));
            }
        }
    }
    found
}
