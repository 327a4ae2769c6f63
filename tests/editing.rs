//! Commands that change files: what they write, what they say, and what they leave alone.

use crate::support::{environment, files, project, write_files};
use agenda::cli::{Ending, run};
use std::fs;
use std::path::Path;
use tempfile::TempDir;

const AGENDA: &str = "agenda: 1\ntitle: {fr: Agenda, en: Agenda}\nlanguages: [fr, en]\nreporting: {every: P3M, grace: P45D}\n";

const LINE: &str = "# Asked for by the committee.
id: portal
title:
  fr: Portail
  en: Portal
status: in-progress # since May
schedule:
  start: 2025-05-01
  due: 2026-06-30

kpis: [first]
";

const KPIS: &str = "id: first\n---\nid: second\n---\nid: third\n";

fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    write_files(folder.path(), &[("agenda.yaml", AGENDA), ("action-lines/portal.yaml", LINE), ("kpis/all.yaml", KPIS)]);
    folder
}

fn agenda(folder: &Path, args: &[&str]) -> Ending {
    let folder = folder.to_str().unwrap();
    run(&environment(&[&["--as-of", "2026-10-31", "-C", folder], args].concat()))
}

/// The line once a command has changed it without a failure.
fn line_after(args: &[&str]) -> String {
    let folder = folder();
    let ending = agenda(folder.path(), args);
    assert_eq!(ending.code, 0, "{}", ending.stderr);
    fs::read_to_string(folder.path().join("action-lines/portal.yaml")).unwrap()
}

/// What a command says that has to fail, and leaves every file as it was.
fn refused(args: &[&str]) -> Ending {
    let folder = folder();
    let contents = || -> Vec<_> { files(folder.path()).iter().map(|path| (path.clone(), fs::read(path).unwrap())).collect() };
    let before = contents();
    let ending = agenda(folder.path(), args);
    assert_ne!(ending.code, 0, "{}", ending.stdout);
    assert_eq!(contents(), before);
    ending
}

#[test]
fn a_field_is_set_and_the_rest_of_the_file_stays() {
    assert_eq!(line_after(&["set", "portal", "status", "on-hold"]), LINE.replace("in-progress", "on-hold"));
    assert_eq!(line_after(&["set", "portal", "kpis", "second", "third"]), LINE.replace("first", "second, third"));
    assert_eq!(line_after(&["set", "portal", "kpis", "--add", "second", "third"]), LINE.replace("first", "first, second, third"));
    assert_eq!(line_after(&["set", "portal", "kpis", "--remove", "first"]), LINE.replace("kpis: [first]\n", ""));
    assert_eq!(line_after(&["set", "portal", "schedule.start", "--remove"]), LINE.replace("  start: 2025-05-01\n", ""));
    assert_eq!(line_after(&["set", "portal", "budget.amount", "12.5"]), format!("{LINE}budget: {{amount: 12.5}}\n"));
}

#[test]
fn lists_that_are_not_indented_are_changed_like_others() {
    let folder = folder();
    let file = folder.path().join("kpis/all.yaml");
    let change = |args: &[&str]| {
        let ending = agenda(folder.path(), &[&["set", "first", "tags"], args].concat());
        assert_eq!(ending.code, 0, "{}", ending.stderr);
        fs::read_to_string(&file).unwrap()
    };
    fs::write(&file, "id: first\ntags:\n- one\n- two\nvalue: number\n").unwrap();
    assert_eq!(change(&["--add", "three"]), "id: first\ntags:\n- one\n- two\n- three\nvalue: number\n");
    assert_eq!(change(&["--remove", "two"]), "id: first\ntags:\n- one\n- three\nvalue: number\n");
    assert_eq!(change(&["--remove", "one"]), "id: first\ntags:\n- three\nvalue: number\n");
}

#[test]
fn a_text_is_set_in_the_language_of_whoever_writes_it() {
    assert_eq!(line_after(&["--lang", "fr", "set", "portal", "title", "Guichet"]), LINE.replace("Portail", "Guichet"));
    assert_eq!(line_after(&["set", "portal", "title", "Counter"]), LINE.replace("Portal", "Counter"));
    let described = LINE.replace("status:", "description:\n  fr: Une porte.\nstatus:");
    assert_eq!(line_after(&["--lang", "fr", "set", "portal", "description", "Une porte."]), described);
}

#[test]
fn a_promised_date_moves_with_its_reason_or_not_at_all() {
    let ending = refused(&["set", "portal", "schedule.due", "2026-12-31"]);
    assert!(ending.stderr.contains("without a word"), "{}", ending.stderr);
    let moved =
        line_after(&["--lang", "fr", "set", "portal", "schedule.due", "2026-12-31", "--reason", "Le marché : infructueux."]);
    let expected = "  due: 2026-12-31
  moves:
    - from: 2026-06-30
      to: 2026-12-31
      reason:
        fr: \"Le marché : infructueux.\"
";
    assert_eq!(moved, LINE.replace("  due: 2026-06-30\n", expected));
    refused(&["set", "portal", "status", "on-hold", "--reason", "No money."]);
}

#[test]
fn what_could_not_be_understood_is_not_written() {
    for args in [
        &["set", "portal", "status", "nearly-done"][..],
        &["set", "portal", "schedule.due", "31/12/2026", "--reason", "x"],
        &["set", "portal", "sttus", "planned"],
        &["set", "portal", "id", "gate"],
        &["set", "portal", "kpis[second].x", "1"],
        &["set", "portal", "title.fr.more", "x"],
        &["set", "portal", "status"],
        &["set", "portal", "body", "--remove"],
        &["set", "portal", "kpis", "--remove", "second"],
        &["set", "nobody", "status", "planned"],
        &["set", "portal", "", "planned"],
        &["new", "service", "../escape"],
        &["new", "service", "Upper"],
        &["new", "action-line", "portal"],
        &["new", "nothing", "a"],
        &["new", "service", "a", "--field", "status"],
        &["new", "service", "a", "--field", "status=sleeping"],
        &["report-progress", "portal", "--confidence", "certain"],
        &["report-progress", "first"],
    ] {
        let ending = refused(args);
        assert!(!ending.stderr.is_empty() && ending.stdout.is_empty(), "{args:?}");
    }
    let ending = refused(&["--lang", "fr", "set", "portal", "sttus", "planned"]);
    assert_eq!(
        ending.stderr,
        "impossible de trouver le champ « sttus » : il n’y a pas de « sttus » à cet endroit (type : ligne d’action)\nconseil : vouliez-vous dire « status » ?\n"
            .replace("« ", "«\u{a0}")
            .replace(" »", "\u{a0}»")
            .replace(" :", "\u{a0}:")
            .replace(" ?", "\u{202f}?")
    );
}

#[test]
fn what_is_found_anew_is_told_beside_what_changed() {
    let folder = folder();
    let ending = agenda(folder.path(), &["set", "portal", "kpis", "--add", "fourth"]);
    assert_eq!(ending.code, 0);
    assert!(ending.stdout.contains("fourth"), "{}", ending.stdout);
    assert!(ending.stderr.contains("action-lines/portal.yaml:11:15: error:"), "{}", ending.stderr);
    let again = agenda(folder.path(), &["set", "portal", "status", "in-progress"]);
    assert_eq!((again.code, &*again.stdout, &*again.stderr), (0, "", "Nothing changes: it is like that already.\n"));
}

#[test]
fn a_preview_writes_nothing() {
    let folder = folder();
    for args in [
        &["set", "portal", "status", "on-hold", "--dry-run"][..],
        &["new", "service", "passport", "--dry-run"],
        &["report-progress", "portal", "--summary", "Open.", "--dry-run"],
    ] {
        let ending = agenda(folder.path(), args);
        assert_eq!(ending.code, 0, "{}", ending.stderr);
        assert!(ending.stdout.contains("only a preview"), "{}", ending.stdout);
    }
    assert_eq!(fs::read_to_string(folder.path().join("action-lines/portal.yaml")).unwrap(), LINE);
    assert!(!folder.path().join("services").exists());
}

#[test]
fn a_new_entity_stands_in_a_file_of_its_own() {
    let folder = folder();
    let args = ["--lang", "fr", "new", "service", "birth-notice", "--title", "Déclaration de naissance : en ligne"];
    let fields = ["--field", "status=planned", "--field", "owner.organisation=registry", "--field", "volume.users=1200"];
    let ending = agenda(folder.path(), &[&args[..], &fields[..]].concat());
    assert_eq!(ending.code, 0, "{}", ending.stderr);
    let expected = "id: birth-notice
title:
  fr: \"Déclaration de naissance : en ligne\"
owner: {organisation: registry}
status: planned
volume: {users: 1200}
";
    assert_eq!(fs::read_to_string(folder.path().join("services/birth-notice.yaml")).unwrap(), expected);
}

#[test]
fn progress_is_reported_once_for_each_period() {
    let folder = folder();
    let report = |more: &[&str]| {
        agenda(folder.path(), &[&["report-progress", "portal", "--confidence", "achievable", "--progress", "40"], more].concat())
    };
    assert_eq!(report(&["--summary", "The pilot is open.", "--next", "More regions."]).code, 0);
    let expected = "reports:
  - period: 2026-Q3
    date: 2026-10-31
    confidence: achievable
    progress: 40
    summary:
      en: The pilot is open.
    next:
      en: More regions.
";
    let read = || fs::read_to_string(folder.path().join("action-lines/portal.yaml")).unwrap();
    assert_eq!(read(), format!("{LINE}{expected}"));
    let again = report(&[]);
    assert_eq!(again.code, 2);
    assert!(again.stderr.contains("agenda set action-lines/portal reports[2026-Q3].progress 60"), "{}", again.stderr);
    assert_eq!(agenda(folder.path(), &["set", "action-lines/portal", "reports[2026-Q3].progress", "60"]).code, 0);
    assert_eq!(read(), format!("{LINE}{}", expected.replace("40", "60")));
    assert_eq!(report(&["--period", "2026-Q2", "--date", "2026-07-10"]).code, 0);
    assert!(
        read().ends_with("  - period: 2026-Q2\n    date: 2026-07-10\n    confidence: achievable\n    progress: 40\n"),
        "{}",
        read()
    );
}

#[test]
fn what_nobody_would_see_stands_escaped_in_the_file() {
    let hidden = line_after(&["set", "portal", "title", "Portal \u{202e}\u{1b}[31m\u{e0041}"]);
    assert_eq!(hidden, LINE.replace("en: Portal", "en: \"Portal \\u202e\\u001b[31m\\U000e0041\""));
}

#[cfg(unix)]
#[test]
fn nothing_is_written_through_a_link() {
    let (folder, elsewhere) = (folder(), tempfile::tempdir().unwrap());
    std::os::unix::fs::symlink(elsewhere.path(), folder.path().join("services")).unwrap();
    let ending = agenda(folder.path(), &["new", "service", "passport"]);
    assert_eq!(ending.code, 2, "{}", ending.stderr);
    assert_eq!(files(elsewhere.path()), Vec::<std::path::PathBuf>::new());
}

#[test]
fn files_are_brought_into_order_or_told() {
    let folder = folder();
    let write = |path: &str, text: &str| fs::write(folder.path().join(path), text).unwrap();
    write("kpis/all.yaml", "title: 'First'\n# The first one.\nid: first\n---\nid: second\n---\nid: third\n");
    write("kpis/broken.yaml", "id: [\n");
    write("action-lines/portal.yaml", "id: portal\n");
    let told = agenda(folder.path(), &["fmt", "--check"]);
    assert_eq!((told.code, &*told.stdout), (1, "kpis/all.yaml\n"), "{}", told.stderr);
    assert!(told.stderr.contains("kpis/broken.yaml"), "{}", told.stderr);
    let elsewhere = agenda(folder.path(), &["fmt", "--check", "action-lines/"]);
    assert_eq!((elsewhere.code, &*elsewhere.stdout), (0, ""), "{}", elsewhere.stderr);
    assert_eq!(agenda(folder.path(), &["fmt", "nowhere"]).code, 2);
    let done = agenda(folder.path(), &["fmt"]);
    assert_eq!((done.code, &*done.stdout), (0, "kpis/all.yaml\n"), "{}", done.stderr);
    let expected = "# The first one.\nid: first\ntitle: First\n---\nid: second\n---\nid: third\n";
    assert_eq!(fs::read_to_string(folder.path().join("kpis/all.yaml")).unwrap(), expected);
    assert_eq!(agenda(folder.path(), &["fmt", "--check"]).code, 0);
}

#[test]
fn what_we_write_ourselves_is_in_order() {
    let begun = tempfile::tempdir().unwrap();
    for language in ["fr", "en"] {
        let folder = begun.path().join(language);
        let path = folder.to_str().unwrap();
        assert_eq!(run(&environment(&["--lang", language, "init", path, "--title", "Agenda", "--country", "XA"])).code, 0);
        let told = run(&environment(&["-C", path, "fmt", "--check"]));
        assert_eq!((told.code, &*told.stdout), (0, ""), "{}", told.stderr);
    }
    for example in ["examples/national", "examples/minimal"] {
        let told = run(&environment(&["-C", project().join(example).to_str().unwrap(), "fmt", "--check"]));
        assert_eq!((told.code, &*told.stdout), (0, ""), "{}", told.stderr);
    }
}

/// A folder in which a program can mend something, and something that only people can.
fn folder_to_mend() -> TempDir {
    let folder = folder();
    let path = folder.path().join("action-lines/portal.yaml");
    let text = LINE.replace("in-progress # since May", "In progress # since May").replace("2026-06-30", "30/06/2026");
    fs::write(path, text.replace("kpis: [first]", "kpis: [frist]")).unwrap();
    folder
}

#[test]
fn what_can_only_have_been_meant_in_one_way_is_mended_in_its_place() {
    let folder = folder_to_mend();
    let line = folder.path().join("action-lines/portal.yaml");
    let before = fs::read_to_string(&line).unwrap();
    let preview = agenda(folder.path(), &["check", "--fix", "--dry-run"]);
    assert_eq!(fs::read_to_string(&line).unwrap(), before);
    let mended = agenda(folder.path(), &["check", "--fix"]);
    assert_eq!(fs::read_to_string(&line).unwrap(), LINE.replace("kpis: [first]", "kpis: [frist]"));
    for part in
        ["-status: In progress # since May\n+status: in-progress # since May\n", "-  due: 30/06/2026\n+  due: 2026-06-30\n"]
    {
        assert!(preview.stdout.contains(part) && mended.stdout.contains(part), "{}", mended.stdout);
    }
    assert!(mended.stdout.contains("Mended 2 findings in one file."), "{}", mended.stdout);
    // What was meant by the rest is a guess.
    assert_eq!(mended.code, 1);
    assert!(mended.stderr.contains("--fix --unsafe"), "{}", mended.stderr);
    let guessed = agenda(folder.path(), &["check", "--fix", "--unsafe", "--format", "short"]);
    assert_eq!(fs::read_to_string(&line).unwrap(), LINE);
    assert!(guessed.stderr.contains("-kpis: [frist]\n+kpis: [first]\n"), "{}", guessed.stderr);
    let again = agenda(folder.path(), &["check", "--fix", "--unsafe"]);
    assert!(again.stdout.starts_with("Nothing was found that a program can mend."), "{}", again.stdout);
}

#[test]
fn only_files_in_the_folder_are_mended() {
    let folder = folder_to_mend();
    for args in [&["check", "--fix", "--rev", "HEAD"][..], &["check", "--dry-run"], &["check", "--unsafe"]] {
        assert_eq!(agenda(folder.path(), args).code, 2, "{args:?}");
    }
}

#[test]
fn a_check_says_how_much_of_it_a_program_can_mend() {
    let folder = folder_to_mend();
    let ending = agenda(folder.path(), &["check"]);
    assert!(ending.stderr.contains("‘agenda check --fix’ mends 2 of them"), "{}", ending.stderr);
    let json = agenda(folder.path(), &["check", "--format", "json"]);
    assert_eq!(json.stderr, "");
    let verdict: serde_json::Value = serde_json::from_str(&json.stdout).unwrap();
    let findings = verdict["findings"].as_array().unwrap().iter();
    let repairs: Vec<_> = findings.filter_map(|finding| finding.get("repair")).cloned().collect();
    let expected = [
        serde_json::json!({"certain": true, "value": "in-progress"}),
        serde_json::json!({"certain": true, "value": "2026-06-30"}),
        serde_json::json!({"certain": false, "value": "first"}),
    ];
    assert_eq!(repairs, expected);
}
