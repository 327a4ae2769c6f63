//! What it costs to tell the history of an agenda, and what speaks for each of its changes, against `git log --raw` along the main
//! line and parsing every text that ever stood there.

use crate::measure::{RUNS, environment, median, peak_memory, time};
use crate::past;
use agenda::cli::run;
use agenda::yaml;
use git2::{Delta, Odb, Oid, Repository, Sort, Tree};
use rayon::prelude::*;
use std::collections::HashSet;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

/// The command of git that reads as much of the main line as a history needs.
const LOG: [&str; 5] = ["log", "--raw", "--first-parent", "-m", "--format=%H"];

/// What is measured. A line whose due date moves and that is reported on in every period stands for one entity.
const COMMANDS: [&[&str]; 3] = [
    &["history", "--format", "json"],
    &["history", "action-lines/line-00003", "--format", "json"],
    &["audit", "--format", "json"],
];

/// Writes an agenda with its history into a folder, packed as in a clone, with its files beside it.
pub fn generate(entities: usize, commits: usize, folder: &Path) {
    let is_empty = std::fs::read_dir(folder).map_or(true, |mut entries| entries.next().is_none());
    assert!(is_empty, "{} has something in it already", folder.display());
    // Whatever an object refers to has just been written.
    git2::opts::strict_object_creation(false);
    past::write(entities, commits, folder);
    for args in [&["repack", "-adfq"][..], &["prune"], &["reset", "-q", "--hard", "main"]] {
        let status = git(folder).args(args).status();
        assert!(status.expect("git").success(), "git {args:?}");
    }
}

/// Measures an agenda of so many entities with so many commits, in a temporary folder.
pub fn generated(entities: usize, commits: usize) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    generate(entities, commits, folder.path());
    all(folder.path());
}

/// Measures the history in a folder, all figures in turn in each run.
pub fn all(folder: &Path) {
    let (commits, blobs) = blobs(folder);
    let [mut log, mut parse] = [const { Vec::new() }; 2];
    let mut told = COMMANDS.map(|args| (args, Vec::new(), None));
    for _ in 0..RUNS {
        time(&mut log, || {
            let status = git(folder).args(LOG).stdout(Stdio::null()).status();
            assert!(status.expect("git").success(), "git {LOG:?}");
        });
        time(&mut parse, || read_and_parse(folder, &blobs));
        for (args, figures, refused) in &mut told {
            if refused.is_none() {
                *refused = time(figures, || tell(folder, args));
            }
        }
    }
    let (log, parse) = (median(log), median(parse));
    let milliseconds = |duration: Duration| duration.as_secs_f64() * 1e3;
    let both = milliseconds(log + parse);
    println!("{}: {commits} commits on the main line, medians of {RUNS} runs\n", folder.display());
    println!("| what | median ms | × ((a) + (b)) | peak memory MB |\n|---|--:|--:|--:|");
    println!("| (a) `git {}` | {:.0} | | |", LOG.join(" "), milliseconds(log));
    println!("| (b) reading and parsing {} distinct YAML blobs | {:.0} | | |", blobs.len(), milliseconds(parse));
    for (args, figures, refused) in told {
        let args = args.join(" ");
        match refused {
            None => {
                let took = milliseconds(median(figures));
                let memory = alone(folder, &args.split(' ').collect::<Vec<_>>());
                println!("| `agenda {args}` | {took:.0} | {:.2} | {memory} |", took / both);
            }
            Some(refused) => println!("| `agenda {args}` | {refused} | | |"),
        }
    }
}

/// Does in this process what a command does, so that nothing else counts in its memory, and prints that in MB.
pub fn memory(folder: &str, args: &[&str]) {
    let words = ["agenda", "-C", folder].into_iter().chain(args.iter().copied());
    let ending = run(&environment(words.map(Into::into)));
    assert!(ending.code < 2, "{}", ending.stderr);
    println!("{:.0}", peak_memory() / 1e3);
}

/// The most memory that a command needs, in MB.
pub fn alone(folder: &Path, args: &[&str]) -> String {
    let program = std::env::current_exe().expect("the path of this program");
    let told = Command::new(program).arg("memory-of").arg(folder).args(args).output().expect("a process");
    String::from_utf8_lossy(&told.stdout).trim().to_owned()
}

/// Why a command could not do its work, if it could not.
fn tell(folder: &Path, args: &[&str]) -> Option<String> {
    let told = Command::new(env!("CARGO_BIN_EXE_agenda")).args(args).current_dir(folder).stdout(Stdio::null()).output();
    let told = told.expect("a program that can be run");
    // An audit with findings ends with 1.
    let could_not = !matches!(told.status.code(), Some(0 | 1));
    could_not.then(|| String::from_utf8_lossy(&told.stderr).lines().next().unwrap_or("nothing was said").to_owned())
}

/// git, as on a machine where nobody has set anything.
fn git(folder: &Path) -> Command {
    let mut git = Command::new("git");
    git.arg("-C").arg(folder).env("GIT_CONFIG_NOSYSTEM", "1").env("GIT_CONFIG_GLOBAL", "/dev/null");
    git
}

/// How many commits the main line has, and the distinct texts that stood in YAML files there, the newest first.
fn blobs(folder: &Path) -> (usize, Vec<Oid>) {
    let repository = Repository::open(folder).expect("a repository");
    let mut walk = repository.revwalk().expect("a walk");
    walk.push_head()
        .and_then(|()| walk.simplify_first_parent())
        .and_then(|()| walk.set_sorting(Sort::TOPOLOGICAL))
        .expect("a line");
    let line: Vec<Oid> = walk.collect::<Result<_, _>>().expect("a line");
    let trees: Vec<Tree<'_>> =
        line.iter().map(|id| repository.find_commit(*id).and_then(|commit| commit.tree()).expect("a tree")).collect();
    let (mut known, mut blobs) = (HashSet::new(), Vec::new());
    for (at, tree) in trees.iter().enumerate() {
        let difference = repository.diff_tree_to_tree(trees.get(at + 1), Some(tree), None).expect("a difference");
        for delta in difference.deltas().filter(|delta| delta.status() != Delta::Deleted) {
            let file = delta.new_file();
            let yaml = file.path().and_then(Path::extension).is_some_and(|end| end == "yaml");
            if yaml && known.insert(file.id()) {
                blobs.push(file.id());
            }
        }
    }
    (line.len(), blobs)
}

/// Reads texts from an object database that nobody has read yet and parses them, on all cores; gives how many documents they hold.
fn read_and_parse(folder: &Path, blobs: &[Oid]) -> usize {
    let objects = Odb::new().expect("a database");
    objects.add_disk_alternate(folder.join(".git/objects").to_str().expect("a path")).expect("objects");
    let read = |id: &Oid| objects.read(*id).expect("a blob").data().to_vec();
    blobs.par_iter().map(|id| yaml::parse(read(id)).0.roots().len()).sum()
}
