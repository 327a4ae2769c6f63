use agenda::agenda::{Agenda, load};
use agenda::changes::Proposal;
use agenda::cli::{Ending, Environment, run};
use agenda::finding::{Finding, Level};
use agenda::i18n::{Catalogue, Language};
use agenda::model::Date;
use agenda::render::verdict::short;
use agenda::rules::Conditions;
use agenda::store::{Memory, Store};
use agenda::verdict::{Terms, Verdict, judge, judge_proposal};
use std::path::{Path, PathBuf};

/// The day that counts as today in all tests.
pub fn today() -> Date {
    "2026-11-24".parse().unwrap()
}

/// The folder of the project.
pub fn project() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The file of an agenda whose files are read and understood, but of which nothing is asked that agendas owe their readers: tests
/// of reading and judging files look at that alone.
pub const AGENDA: &str = "agenda: 1
title: {fr: Agenda de test, en: Test agenda}
languages: [fr, en]
rules: {approach: off, ownership: off, schedule: off, status: off, kpi: off, service: off, reuse: off, once-only: off, legal: off, \
participation: off, decision: off}
";

/// The file of an agenda to which all rules apply.
pub const STRICT_AGENDA: &str = "agenda: 1\ntitle: {fr: Agenda de test, en: Test agenda}\nlanguages: [fr, en]\n";

/// An agenda in memory with these files, and `AGENDA` if none of them is `agenda.yaml`.
pub fn memory<'a>(files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Memory {
    let mut all = vec![("agenda.yaml".to_owned(), AGENDA.as_bytes().to_vec())];
    all.extend(files.into_iter().map(|(path, bytes)| (path.to_owned(), bytes.to_vec())));
    Memory::new(all)
}

pub fn loaded(store: &dyn Store) -> Agenda {
    load(store).unwrap_or_else(|failure| panic!("{failure:?}"))
}

/// What all rules find.
pub fn findings(store: &dyn Store) -> Vec<Finding> {
    verdict(&loaded(store)).findings.into_iter().map(|one| one.finding).collect()
}

pub fn verdict(agenda: &Agenda) -> Verdict {
    let found = agenda::rules::check(agenda, Conditions::of(agenda, today()));
    judge(agenda, found, &Terms::of(agenda, today(), Level::Error), None)
}

/// What an agenda amounts to against a base.
pub fn verdict_since(agenda: &Agenda, base: &Agenda) -> Verdict {
    let proposal = Proposal::between(base, agenda, &agenda::rules::book());
    let terms = Terms::of(base, today(), Level::Error);
    judge_proposal(&proposal, "main", &terms)
}

/// The findings in one line each, in English.
pub fn lines(store: &dyn Store) -> String {
    short(&verdict(&loaded(store)), &Catalogue::new(Language::English))
}

/// Runs a command line in the project's folder, as in a pipe, in English unless it says otherwise.
pub fn agenda(args: &[&str]) -> Ending {
    run(&environment(args))
}

pub fn environment(args: &[&str]) -> Environment {
    Environment {
        args: std::iter::once("agenda").chain(args.iter().copied()).map(Into::into).collect(),
        language: None,
        locale: None,
        terminal: false,
        no_color: false,
        width: None,
        step_summary: None,
        today: today().0,
        now: 1_790_000_000,
        onlooker: None,
    }
}

/// Writes files below a folder.
pub fn write_files(folder: &Path, files: &[(&str, &str)]) {
    for (path, text) in files {
        let path = folder.join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
}

/// Compares a generated file with the one in the project, or writes it anew.
pub fn compare(file: &Path, generated: &str) {
    if std::env::var_os("AGENDA_WRITE").is_some() {
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, generated).unwrap();
        return;
    }
    let stored = std::fs::read_to_string(file).unwrap_or_default();
    let name = file.strip_prefix(project()).unwrap_or(file).display();
    assert!(
        stored == generated,
        "{name} is not what is generated; look at the difference after: AGENDA_WRITE=1 cargo test\n{generated}"
    );
}

/// All files below a folder, in order.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
            let path = entry.unwrap().path();
            if path.is_dir() { folders.push(path) } else { found.push(path) }
        }
    }
    found.sort();
    found
}
