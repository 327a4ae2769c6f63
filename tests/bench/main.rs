//! How long it takes to check large agendas, and how much memory.
//!
//! `cargo bench` alone measures agendas of 1,000 and 10,000 entities in a temporary folder, and a thousand findings drawn for a
//! terminal. `cargo bench -- generate 10000 FOLDER` writes an agenda of that many entities; `cargo bench -- measure FOLDER…`
//! measures each one, `cargo bench -- memory FOLDER` only the memory that checking it needs, `cargo bench -- diff COUNT…` what it
//! costs to tell a proposal, against git. `cargo bench -- generate-history 10000 5000 FOLDER` writes an agenda of that many entities
//! with that many commits after it, `cargo bench -- history` measures what it costs to tell such a history. `cargo bench -- report
//! FOLDER` measures what each report costs against loading the agenda, `cargo bench -- site FOLDER` what the public space costs
//! against loading and writing, beside the folder of the agenda, `cargo bench -- import ROWS` what it costs to import a table, and
//! `cargo bench -- lsp FOLDER` what an editor waits for behind a key, with another program where one is named behind the folder. Nothing
//! here passes or fails: the figures are for people to compare within one run.
//! `tests/bench/peers.sh` compares with other programs that judge YAML by a schema.

#![expect(clippy::print_stdout, clippy::print_stderr, clippy::cast_precision_loss, reason = "rounded figures are printed")]

mod base;
mod diff;
mod edits;
mod files;
mod generate;
mod history;
mod import;
mod lsp;
mod measure;
mod past;
mod plan;
mod report;
mod site;

use std::path::PathBuf;

/// As the program has it.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    let args: Vec<String> = std::env::args().skip(1).filter(|arg| arg != "--bench").collect();
    let number = |word: &str| word.parse::<usize>().expect("a number");
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    match &words[..] {
        ["generate", count, folder] => generate::write(number(count), &PathBuf::from(folder)),
        ["measure", folders @ ..] if !folders.is_empty() => {
            for folder in folders {
                measure::all(&PathBuf::from(folder));
            }
        }
        ["diff", counts @ ..] if !counts.is_empty() => {
            let counts: Vec<usize> = counts.iter().map(|count| number(count)).collect();
            diff::all(&counts);
        }
        ["generate-history", entities, commits, folder] => {
            history::generate(number(entities), number(commits), &PathBuf::from(folder));
        }
        ["history"] => history::generated(10_000, 5_000),
        ["history", folder] => history::all(&PathBuf::from(folder)),
        ["history", entities, commits] => history::generated(number(entities), number(commits)),
        ["memory-of", folder, args @ ..] => history::memory(folder, args),
        ["report", folder] => report::all(&PathBuf::from(folder)),
        ["import"] => import::rows(10_000),
        ["import", count] => import::rows(number(count)),
        ["site", folder] => site::all(&PathBuf::from(folder)),
        ["lsp", folder] => lsp::all(&PathBuf::from(folder), None),
        ["lsp", folder, program] => lsp::all(&PathBuf::from(folder), Some(program)),
        ["report-memory", folder] => report::memory(&PathBuf::from(folder)),
        ["memory", folder] => measure::memory(&PathBuf::from(folder)),
        [] => {
            let folder = tempfile::tempdir().expect("a temporary folder");
            for count in [1_000, 10_000] {
                let own = folder.path().join(count.to_string());
                generate::write(count, &own);
                measure::all(&own);
            }
            measure::findings();
        }
        _ => eprintln!(
            "usage: cargo bench -- [generate COUNT FOLDER | measure FOLDER… | memory FOLDER | report FOLDER | site FOLDER | \
             lsp FOLDER [PROGRAM] | import [ROWS] | diff COUNT… | generate-history ENTITIES COMMITS FOLDER | \
             history [ENTITIES COMMITS | FOLDER]]"
        ),
    }
}
