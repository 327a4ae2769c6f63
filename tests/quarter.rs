//! The reports of a quarter on all action lines of an agenda, from everybody who writes them in another way: the same files in the end.

use crate::forms::{hidden, send};
use crate::revisions::{authored, commit, copy};
use crate::serve::Served;
use crate::support::{environment, project};
use crate::workbooks::{cell, edited};
use agenda::cli::run;
use calamine::Data;
use git2::{Oid, Repository};
use std::fs;
use std::fs::OpenOptions;
use std::io::Write;
use std::path::Path;
use tempfile::TempDir;

/// What is reported on an action line.
struct Report {
    line: String,
    progress: u8,
    summary: String,
}

const AUTHOR: [(&str, &str); 2] = [("author", "Digital team"), ("address", "team@digital.gov.example")];

/// The national example in a repository of its own.
fn desk() -> (TempDir, Repository) {
    let folder = tempfile::tempdir().unwrap();
    copy(&project().join("examples/national"), folder.path());
    let repository = authored(folder.path());
    commit(&repository, "An agenda");
    (folder, repository)
}

/// A report on each line on which there was one in the quarter before.
fn reports() -> Vec<Report> {
    let lines = fs::read_dir(project().join("examples/national/action-lines")).unwrap();
    let mut lines: Vec<_> = lines.map(|line| line.unwrap().path()).collect();
    lines.sort();
    let is_reported = |line: &&std::path::PathBuf| {
        let text = fs::read_to_string(line).unwrap();
        text.contains("period: 2026-Q3") && !text.contains("status: completed")
    };
    let report = |(line, progress): (&std::path::PathBuf, u8)| Report {
        line: line.file_stem().unwrap().to_str().unwrap().to_owned(),
        progress: 50 + progress,
        summary: format!("Step {progress} is done: 3 of 4"),
    };
    lines.iter().filter(is_reported).zip(0..).map(report).collect()
}

fn agenda(folder: &Path, args: &[&str]) {
    let ending = run(&environment(&[&["--as-of", "2027-01-31", "-C", folder.to_str().unwrap()], args].concat()));
    assert_eq!(ending.code, 0, "{args:?}: {}{}", ending.stdout, ending.stderr);
}

/// The commits since the first one, the newest last: the message and the tree of each.
fn commits(repository: &Repository) -> Vec<(String, Oid)> {
    let mut commit = repository.head().unwrap().peel_to_commit().unwrap();
    let mut all = Vec::new();
    while let Ok(parent) = commit.parent(0) {
        all.push((commit.message().unwrap().to_owned(), commit.tree_id()));
        commit = parent;
    }
    all.reverse();
    all
}

fn by_hand(reports: &[Report]) -> Vec<(String, Oid)> {
    let (folder, repository) = desk();
    for Report { line, progress, summary } in reports {
        let path = folder.path().join(format!("action-lines/{line}.yaml"));
        // Reports stand last in these files.
        let mut file = OpenOptions::new().append(true).open(path).unwrap();
        write!(
            file,
            "  - period: 2026-Q4\n    date: 2027-01-31\n    confidence: achievable\n    progress: {progress}\n    summary:\n      \
             en: \"{summary}\"\n"
        )
        .unwrap();
        commit(&repository, &format!("Report on {line}"));
    }
    commits(&repository)
}

fn by_command(reports: &[Report]) -> Vec<(String, Oid)> {
    let (folder, repository) = desk();
    for Report { line, progress, summary } in reports {
        let progress = progress.to_string();
        let said = ["--confidence", "achievable", "--progress", &progress, "--summary", summary, "--commit"];
        agenda(folder.path(), &[&["report-progress", line, "--period", "2026-Q4"], &said[..]].concat());
    }
    commits(&repository)
}

fn by_form(reports: &[Report]) -> Vec<(String, Oid)> {
    let (folder, repository) = desk();
    let served = Served::with(folder, "en", &["--edit"]);
    for Report { line, progress, summary } in reports {
        let path = format!("/edit/en/action-lines/{line}");
        let page = served.page(&path);
        // They are counted from one, and the last of them is the one to be filled in.
        let is_there = |number: &usize| page.contains(&format!("reports[{number}].period\""));
        let number = (1..100).take_while(is_there).last().unwrap();
        let field = |name: &str| format!("reports[{number}].{name}");
        let fields = [
            (field("period"), "2026-Q4"),
            (field("date"), "2027-01-31"),
            (field("confidence"), "achievable"),
            (field("progress"), &progress.to_string()),
            (field("summary.en"), summary),
        ];
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), *value)).collect();
        let saved = send(&served, &path, &hidden(&page), &[&fields[..], &AUTHOR, &[("do", "save")]].concat());
        assert!(saved.body.contains("Committed on the branch"), "{line}: {}", saved.body);
    }
    commits(&repository)
}

fn by_workbook(reports: &[Report]) -> Vec<(String, Oid)> {
    let (folder, repository) = desk();
    let outside = tempfile::tempdir().unwrap();
    let book = outside.path().join("form.xlsx");
    let path = book.to_str().unwrap();
    agenda(folder.path(), &["export", "workbook", "--kind", "action-line", "--period", "2026-Q4", "-o", path]);
    let filled = edited(&fs::read(&book).unwrap(), |rows| {
        for Report { line, progress, summary } in reports {
            let text = |text: &str| Data::String(text.to_owned());
            *cell(rows, line, "reports[2026-Q4].progress") = Data::Float(f64::from(*progress));
            *cell(rows, line, "reports[2026-Q4].confidence") = text("Achievable");
            *cell(rows, line, "reports[2026-Q4].summary.en") = text(summary);
        }
    });
    fs::write(&book, filled).unwrap();
    agenda(folder.path(), &["import", path, "--write", "--commit"]);
    commits(&repository)
}

#[test]
fn the_reports_of_a_quarter_are_the_same_files_whoever_writes_them() {
    let reports = reports();
    assert!(reports.len() > 10);
    let (hand, command, form) = (by_hand(&reports), by_command(&reports), by_form(&reports));
    let trees = |commits: &[(String, Oid)]| commits.iter().map(|(_, tree)| *tree).collect::<Vec<_>>();
    assert_eq!(trees(&hand), trees(&command));
    // With the message that the program makes, too.
    assert_eq!(command, form);
    // A workbook holds all lines, and is one commit.
    let workbook = by_workbook(&reports);
    assert_eq!(trees(&workbook), trees(&hand)[reports.len() - 1..]);
    assert_eq!(workbook[0].0.matches("• ").count(), reports.len(), "{}", workbook[0].0);
}
