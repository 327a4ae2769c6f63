//! Histories that were written to do harm.

use super::fixture::{Past, TEAM, line, lines};
use super::laws::hold;
use crate::support::AGENDA;
use std::time::{Duration, Instant};

const FILE: &str = "action-lines/a.yaml";

#[test]
fn names_of_people_and_files_are_text_and_nothing_else() {
    let past = Past::new();
    past.write(FILE, &line("a", "2026-06-30")).commit("2026-01-10", "A line");
    let name = "\u{1b}[2J\u{1b}]0;x\u{7} =HYPERLINK(1) | &lt;script&gt; `code` [x](javascript:y) @everyone";
    past.write(FILE, &line("a", "2026-07-31"));
    let parents = [past.head()];
    past.commit_tree(past.tree(), &parents, (name, TEAM, "2026-02-10"), "2026-02-10", "Later\u{1b}[2J (#3)");
    past.write("action-lines/\u{1b}[31mred.yaml", "<<<<<<<\n").commit("2026-03-10", "A name with a command");
    past.write(&format!("action-lines/{}.yaml", "a".repeat(10_000)), "<<<<<<<\n").commit("2026-03-11", "A long name");
    let deep = format!("action-lines/{}a.yaml", "x/".repeat(70));
    past.write(&deep, &line("deep", "2026-07-31")).commit("2026-03-12", "Deep");
    for form in ["human", "markdown", "json", "html"] {
        let ending = past.say(&["--format", form]);
        assert_eq!(ending.code, 0, "{}", ending.stderr);
        let bad: String = ending.stdout.chars().filter(|c| c.is_control() && *c != '\n').collect();
        assert_eq!(bad, "", "{form}");
        if form == "markdown" {
            assert!(!ending.stdout.contains("&lt;script") && !ending.stdout.contains("[x](javascript"), "{}", ending.stdout);
        }
    }
    hold(&past);
}

/// A tree that holds ten times the same tree, which holds ten times the same, and so on: a file in it has this text.
fn bomb(past: &Past, text: &str) -> git2::Oid {
    let mut below = past.repository.blob(text.as_bytes()).unwrap();
    for level in 0..12 {
        let mut tree = past.repository.treebuilder(None).unwrap();
        for number in 0..10 {
            let (name, mode) = if level == 0 { (format!("{number}.yaml"), 0o100_644) } else { (number.to_string(), 0o040_000) };
            tree.insert(name, below, mode).unwrap();
        }
        below = tree.write().unwrap();
    }
    below
}

#[test]
fn a_tree_without_end_is_stepped_over_in_bounded_time() {
    let past = Past::new();
    past.write(FILE, &line("a", "2026-06-30")).commit("2026-01-10", "A line");
    let began = Instant::now();
    let with = |text: &str, day: &str, due: &str| {
        past.write(FILE, &line("a", due));
        let mut root = past.repository.treebuilder(Some(&past.repository.find_tree(past.tree()).unwrap())).unwrap();
        root.insert("services", bomb(&past, text), 0o040_000).unwrap();
        past.commit_tree(root.write().unwrap(), &[past.head()], ("Somebody", TEAM, day), day, "A tree without end")
    };
    for number in 1..10 {
        with("id: x\n", &format!("2026-02-0{number}"), &format!("2026-07-0{number}"));
    }
    past.write(FILE, &line("a", "2026-07-31")).commit("2026-03-10", "It is gone");
    let told = past.told(&["action-lines/a"]);
    assert_eq!(lines(&told["entities"][0]), ["2026-01-10 added", "2026-03-10 deadline-moved schedule.due 31"]);
    assert_eq!(told["left-out"].as_array().unwrap().len(), 9);
    assert!(began.elapsed() < Duration::from_mins(2));
}

#[test]
fn much_that_changes_in_many_commits_is_told() {
    let past = Past::new();
    for round in 0..4 {
        for number in 0..3_000 {
            let due = format!("2026-0{}-28", round + 1);
            past.write(&format!("action-lines/l{number}.yaml"), &format!("id: l{number}\nschedule: {{due: {due}}}\n"));
        }
        past.commit(&format!("2026-0{}-10", round + 1), "All of them");
    }
    assert_eq!(past.events("action-lines/l7").len(), 4);
    let told = past.told(&[]);
    assert_eq!(told["entities"].as_array().unwrap().len(), 3_001);
    let page = past.say(&[]).stdout;
    assert!(page.lines().count() < 150, "{}", page.lines().count());
}

#[test]
fn languages_that_change_and_messages_without_end_do_not_matter() {
    let past = Past::new();
    past.write(FILE, "id: a\ntitle: Identité\nschedule: {due: 2026-06-30}\n").commit("2026-01-10", "A line");
    for number in 0..60 {
        let languages = if number % 2 == 0 { "[en, fr]" } else { "[fr, en]" };
        past.write("agenda.yaml", &AGENDA.replace("[fr, en]", languages));
        past.write(FILE, &format!("id: a\ntitle: Identité\nschedule: {{due: 2026-07-{:02}}}\n", 1 + number % 28));
        past.commit("2026-02-10", "Languages");
    }
    let long =
        format!("{}\n\n{}\nThis reverts commit nothing.\n", "x".repeat(1_000_000), "Reviewed-by: y <y@y>\n".repeat(500_000));
    past.write(FILE, "id: a\ntitle: Identité\nschedule: {due: 2026-12-31}\n").commit("2026-03-10", &long);
    assert_eq!(past.events("action-lines/a").iter().filter(|line| line.contains("deadline")).count(), 61);
}
