//! Repositories of all sorts, whole and damaged.

use super::fixture::{Past, line};
use super::laws::hold;
use crate::support::{AGENDA, agenda};
use serde_json::Value;

const FILE: &str = "action-lines/a.yaml";

/// Five commits, in each of which a line is due a month later.
fn months() -> (Past, Vec<git2::Oid>) {
    let past = Past::new();
    past.write("services/s.yaml", "id: s\ntitle: {fr: Passeport, en: Passport}\n");
    let due = ["2026-06-30", "2026-07-31", "2026-08-31", "2026-09-30", "2026-10-31"];
    let one = |(month, due): (usize, &&str)| {
        past.write(FILE, &line("a", due));
        past.write("services/s.yaml", &format!("id: s\ntitle: {{fr: Passeport, en: Passport}}\nsector: \"0{month}\"\n"));
        past.commit(&format!("2026-0{month}-10"), "Later")
    };
    let commits = (1..).zip(&due).map(one).collect();
    (past, commits)
}

fn days(lines: &[String]) -> Vec<&str> {
    lines.iter().filter_map(|line| line.split(' ').next()).collect()
}

fn left_out(past: &Past) -> Vec<String> {
    let told = past.told(&[]);
    told["left-out"].as_array().unwrap().iter().map(|one| one["commit"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_commit_of_which_a_folder_is_missing_is_left_out_and_said() {
    let (past, commits) = months();
    past.lose(past.at(commits[2], "action-lines"));
    assert_eq!(
        past.events("action-lines/a"),
        [
            "2026-01-10 added",
            "2026-02-10 deadline-moved schedule.due 31",
            "2026-04-10 deadline-moved schedule.due 61",
            "2026-05-10 deadline-moved schedule.due 31",
        ]
    );
    // What else changed then is told with the next one too.
    assert_eq!(days(&past.events("services/s")), ["2026-01-10", "2026-02-10", "2026-04-10", "2026-05-10"]);
    assert_eq!(left_out(&past), [commits[2].to_string()]);
    let page = past.say(&["--format", "markdown"]).stdout;
    assert!(page.contains("is left out, because a folder of it cannot be read here"), "{page}");
    hold(&past);
    // The whole tree of another one, and of the last.
    past.lose(past.at(commits[3], ""));
    past.lose(past.at(commits[4], "services"));
    assert_eq!(left_out(&past), commits[2..].iter().map(ToString::to_string).collect::<Vec<_>>());
    assert_eq!(past.slips("action-lines/a")[0], "schedule.due 2026-06-30 seen 2026-07-31 31");
    hold(&past);
}

#[test]
fn a_folder_that_is_missing_for_long_and_from_the_beginning_is_stepped_over() {
    let past = Past::new();
    past.write("services/s.yaml", "id: s\n").write(FILE, &line("a", "2026-06-30"));
    let first = past.commit("2026-01-10", "An agenda");
    past.write(FILE, &line("a", "2026-07-31")).commit("2026-02-10", "Later");
    past.write("services/s.yaml", "id: s\nstatus: live\n").commit("2026-03-10", "Live");
    past.lose(past.at(first, "services"));
    assert_eq!(past.events("action-lines/a"), ["2026-03-10 added"]);
    assert_eq!(left_out(&past).len(), 2);
    hold(&past);
}

#[test]
fn bytes_that_are_missing_or_damaged_are_told_where_they_stood() {
    for damaged in [false, true] {
        let (past, commits) = months();
        let unrelated = past.repository.blob(b"Nothing of the agenda").unwrap();
        past.spoil(unrelated);
        let blob = past.at(commits[2], FILE);
        if damaged {
            past.spoil(blob);
        } else {
            past.lose(blob);
        }
        assert_eq!(
            past.events("action-lines/a"),
            [
                "2026-01-10 added",
                "2026-02-10 deadline-moved schedule.due 31",
                "2026-03-10 unreadable",
                "2026-04-10 deadline-moved schedule.due 61",
                "2026-05-10 deadline-moved schedule.due 31",
            ]
        );
        hold(&past);
    }
}

#[test]
fn where_the_line_is_cut_it_is_said() {
    let (past, commits) = months();
    past.lose(commits[1]);
    let told = past.told(&[]);
    assert_eq!(told["cut"], "unreadable");
    assert_eq!(past.events("action-lines/a")[0], "2026-03-10 added");
    hold(&past);
    std::fs::write(past.repository.path().join("shallow"), format!("{}\n", commits[2])).unwrap();
    assert_eq!(past.told(&[])["cut"], "shallow");
    assert!(past.say(&["--format", "markdown"]).stdout.contains("git fetch --unshallow"));
    hold(&past);
}

#[test]
fn an_agenda_may_stand_in_a_folder_beside_other_things() {
    let past = Past::of(&[("docs/readme.md", "Text"), ("agenda.yaml", "not: this one\n")]);
    past.commit("2026-01-05", "Other things");
    past.write("plans/2026/agenda.yaml", AGENDA).write("plans/2026/action-lines/a.yaml", &line("a", "2026-06-30"));
    past.commit("2026-01-10", "An agenda");
    past.write("docs/readme.md", "Other text")
        .write("action-lines/a.yaml", &line("a", "2027-12-31"))
        .commit("2026-02-10", "Others");
    past.write("plans/2026/action-lines/a.yaml", &line("a", "2026-07-31")).commit("2026-03-10", "Later");
    past.repository.checkout_head(Some(git2::build::CheckoutBuilder::new().force())).unwrap();
    let at = past.folder.path().join("plans/2026");
    let ending = agenda(&["history", "action-lines/a", "-C", at.to_str().unwrap(), "--format", "json"]);
    let told: Value = serde_json::from_str(&ending.stdout).unwrap_or_else(|_| panic!("{}", ending.stderr));
    assert_eq!(super::fixture::lines(&told["entities"][0]), ["2026-01-10 added", "2026-03-10 deadline-moved schedule.due 31"]);
}

#[test]
fn linked_work_trees_and_bare_repositories_tell_the_same() {
    let (past, _) = months();
    let expected = past.say(&["--format", "json"]).stdout;
    let elsewhere = tempfile::tempdir().unwrap();
    past.repository.worktree("linked", &elsewhere.path().join("linked"), None).unwrap();
    let bare = git2::Repository::init_bare(elsewhere.path().join("bare")).unwrap();
    let own = bare.path().join("objects/info/alternates");
    std::fs::write(own, format!("{}\n", past.repository.path().join("objects").display())).unwrap();
    bare.reference("refs/heads/main", past.head(), true, "").unwrap();
    for folder in ["linked", "bare"] {
        let at = elsewhere.path().join(folder);
        let ending = agenda(&["history", "-C", at.to_str().unwrap(), "--rev", "main", "--format", "json"]);
        assert!(ending.stdout == expected, "{folder}: {}{}", ending.stderr, ending.stdout);
    }
}
