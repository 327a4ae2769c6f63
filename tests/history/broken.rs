//! Files, and the agenda itself, that cannot be read for a while.

use super::fixture::{Past, line};
use super::laws::hold;
use crate::support::AGENDA;

const FILE: &str = "action-lines/a.yaml";

/// A text as somebody leaves it who was interrupted.
fn spoilt(text: &str) -> String {
    format!("<<<<<<< HEAD\n{text}")
}

#[test]
fn what_changes_while_a_file_cannot_be_read_is_told_when_it_can_be() {
    let past = Past::new();
    past.write(FILE, &line("a", "2026-06-30")).write("action-lines/b.yaml", &line("b", "2026-06-30"));
    past.commit("2026-01-10", "Two lines");
    past.write(FILE, &spoilt(&line("a", "2026-06-30"))).commit("2026-02-10", "Broken");
    past.write(FILE, &spoilt(&line("a", "2026-09-30"))).commit("2026-03-10", "Later, and still broken");
    past.write("action-lines/b.yaml", &line("b", "2026-07-31")).commit("2026-04-10", "Another line");
    let broken = ["2026-01-10 added", "2026-02-10 unreadable", "2026-03-10 unreadable"];
    assert_eq!(past.events("action-lines/a"), broken);
    assert_eq!(past.slips("action-lines/a"), ["schedule.due 2026-06-30 seen 2026-06-30 0"]);
    hold(&past);
    past.write(FILE, &line("a", "2026-10-31")).commit("2026-05-10", "Mended, and later still");
    assert_eq!(past.events("action-lines/a")[3..], ["2026-05-10 deadline-moved schedule.due 123"]);
    assert_eq!(past.slips("action-lines/a").len(), 2);
    past.write(FILE, &spoilt("")).commit("2026-06-10", "Broken again");
    past.write(FILE, &line("a", "2026-10-31")).commit("2026-06-11", "Mended, as it was");
    assert_eq!(past.events("action-lines/a")[4..], ["2026-06-10 unreadable", "2026-06-11 readable"]);
    past.write(FILE, &spoilt("")).commit("2026-07-10", "Broken a third time");
    past.remove(FILE).commit("2026-08-10", "Gone");
    assert_eq!(past.events("action-lines/a")[6..], ["2026-07-10 unreadable", "2026-08-10 removed"]);
    hold(&past);
}

#[test]
fn a_file_that_never_could_be_read_is_told_as_new_when_it_can_be() {
    let past = Past::new();
    past.write(FILE, &spoilt(&line("a", "2026-06-30"))).commit("2026-01-10", "A line");
    past.write(FILE, &line("a", "2026-07-31")).commit("2026-02-10", "Mended");
    past.write("action-lines/b.yaml", &spoilt("")).commit("2026-03-10", "Another one");
    past.remove("action-lines/b.yaml").commit("2026-04-10", "Gone");
    assert_eq!(past.events("action-lines/a"), ["2026-01-10 unreadable", "2026-02-10 added"]);
    assert_eq!(past.slips("action-lines/a"), ["schedule.due 2026-07-31 seen 2026-07-31 0"]);
    assert_eq!(past.events("action-lines/b"), ["2026-03-10 unreadable"]);
    hold(&past);
}

#[test]
fn what_is_moved_and_broken_at_once_is_neither_gone_nor_new() {
    let past = Past::new();
    past.write(FILE, &line("a", "2026-06-30")).commit("2026-01-10", "A line");
    past.remove(FILE).write("action-lines/x/a.yaml", &spoilt(&line("a", "2026-06-30"))).commit("2026-02-10", "Moved");
    past.rename("action-lines/x/a.yaml", "action-lines/y/a.yaml").commit("2026-03-10", "Moved again");
    past.write("action-lines/y/a.yaml", &line("a", "2026-07-31")).commit("2026-04-10", "Mended");
    let expected =
        ["2026-01-10 added", "2026-02-10 unreadable", "2026-03-10 unreadable", "2026-04-10 deadline-moved schedule.due 31"];
    assert_eq!(past.events("action-lines/a"), expected);
    hold(&past);
}

#[test]
fn what_refers_to_a_broken_file_does_not_tell_of_it() {
    let past = Past::new();
    let other = |due: &str| format!("{}blocked-by: [action-lines/a]\n", line("b", due));
    past.write(FILE, &line("a", "2026-06-30")).write("action-lines/b.yaml", &other("2026-06-30"));
    past.commit("2026-01-10", "Two lines");
    let to = |id: &str| format!("{}blocked-by: [action-lines/{id}]\n", line("b", "2026-06-30"));
    past.write(FILE, &spoilt(&line("a", "2026-06-30"))).write("action-lines/b.yaml", &to("b")).commit("2026-02-10", "Broken");
    past.write("action-lines/b.yaml", &to("a")).commit("2026-03-10", "It refers to it again");
    assert_eq!(past.events("action-lines/a"), ["2026-01-10 added", "2026-02-10 unreadable"]);
    hold(&past);
}

#[test]
fn the_agenda_may_come_late_go_and_be_broken() {
    let past = Past::of(&[("README.md", "To come")]);
    past.commit("2026-01-05", "Nothing yet");
    past.write(FILE, &line("a", "2026-06-30")).commit("2026-01-06", "Not an agenda yet");
    past.write("agenda.yaml", AGENDA).commit("2026-01-10", "The agenda");
    past.remove("agenda.yaml").write(FILE, &line("a", "2026-07-31")).commit("2026-02-10", "No agenda");
    past.write(FILE, &line("a", "2026-08-31")).commit("2026-02-11", "Still none");
    past.write("agenda.yaml", AGENDA).commit("2026-03-10", "The agenda again");
    past.write("agenda.yaml", &spoilt(AGENDA)).write(FILE, &line("a", "2026-09-30")).commit("2026-04-10", "Broken");
    past.write(FILE, &line("a", "2026-10-31")).commit("2026-04-11", "While it is broken");
    past.write("agenda.yaml", &AGENDA.replace("Test agenda", "Agenda")).commit("2026-05-10", "Mended, and changed");
    assert_eq!(
        past.events("action-lines/a"),
        [
            "2026-01-10 added",
            "2026-03-10 deadline-moved schedule.due 62",
            "2026-04-10 deadline-moved schedule.due 30",
            "2026-04-11 deadline-moved schedule.due 31",
        ]
    );
    assert_eq!(past.events("agenda"), ["2026-01-10 added", "2026-04-10 unreadable", "2026-05-10 text-edited title"]);
    hold(&past);
    past.remove("agenda.yaml").commit("2026-06-10", "No agenda at the end");
    assert_eq!(past.events("action-lines/a").len(), 4);
    hold(&past);
}

#[test]
fn an_agenda_that_was_broken_from_the_beginning_is_new_when_it_can_be_read() {
    let past = Past::of(&[("agenda.yaml", &spoilt(AGENDA)), (FILE, &line("a", "2026-06-30"))]);
    past.commit("2026-01-10", "An agenda");
    past.write("agenda.yaml", AGENDA).commit("2026-02-10", "Mended");
    assert_eq!(past.events("agenda"), ["2026-01-10 unreadable", "2026-02-10 added"]);
    assert_eq!(past.events("action-lines/a"), ["2026-01-10 added"]);
    hold(&past);
    let none = Past::of(&[("README.md", "No agenda")]);
    none.commit("2026-01-10", "Nothing");
    assert_eq!(none.told(&[])["entities"], serde_json::json!([]));
}

#[test]
fn an_extension_and_languages_that_change_are_told_of_the_agenda_alone() {
    let schema = |more: &str| format!("{{\"properties\": {{\"x-cost\": {{\"type\": \"number\"{more}}}}}}}");
    let file = format!("{AGENDA}extensions: {{service: extra.json}}\n");
    let past = Past::of(&[("agenda.yaml", &file), ("extra.json", &schema(""))]);
    let service = |cost: u32| format!("id: a\ntitle: Passeport\nx-cost: {cost}\n");
    past.write("services/a.yaml", &service(1)).commit("2026-01-10", "A service");
    past.write("extra.json", &schema(", \"minimum\": 0")).commit("2026-02-10", "Not below zero");
    past.write("services/a.yaml", &service(2)).commit("2026-03-10", "Another price");
    past.write("agenda.yaml", &file.replace("[fr, en]", "[en, fr]")).commit("2026-04-10", "Languages");
    past.write("services/a.yaml", &service(3)).commit("2026-05-10", "Another price");
    past.remove("extra.json").commit("2026-06-10", "No schema");
    past.write("services/a.yaml", &service(4)).commit("2026-07-10", "Another price");
    let expected = [
        "2026-01-10 added",
        "2026-03-10 field-changed x-cost",
        "2026-05-10 field-changed x-cost",
        "2026-07-10 field-changed x-cost",
    ];
    assert_eq!(past.events("services/a"), expected);
    let of_agenda = past.events("agenda");
    assert!(of_agenda.iter().any(|line| line.starts_with("2026-02-10")), "{of_agenda:?}");
    hold(&past);
}
