//! Lines with branches: what is merged lands with the merge, by those who wrote it.

use super::fixture::{Past, TEAM, line};
use super::laws::hold;
use serde_json::Value;

const FILE: &str = "action-lines/a.yaml";
const ROLE: &str =
    "id: head\ntitle: {fr: Direction, en: Head}\nfunction: head-of-authority\nmembers: [{email: head@gov.example}]\n";

fn base() -> Past {
    let past = Past::new();
    past.write("roles/head.yaml", ROLE)
        .write(FILE, &line("a", "2026-06-30"))
        .write("action-lines/b.yaml", &line("b", "2026-06-30"));
    past.commit("2026-01-10", "Two lines");
    past
}

/// The day, pull request and authors of what happened to a line after it came.
fn landed(past: &Past, entity: &str) -> Vec<String> {
    let told = past.told(&[entity]);
    let line = |event: &Value| {
        let number = event["pull-request"].as_u64().map_or(String::new(), |number| format!(" #{number}"));
        format!("{}{number} {}", event["date"], event["author"]).replace('"', "")
    };
    told["entities"][0]["events"].as_array().unwrap().iter().skip(1).map(line).collect()
}

#[test]
fn a_merge_lands_what_others_wrote_before() {
    let past = base();
    let start = past.head();
    past.write(FILE, &line("a", "2026-07-31"));
    past.commit_on(&[start], ("head@gov.example", "2026-01-20"), "2026-01-20", "Later");
    past.write(FILE, &line("a", "2026-08-31"));
    let side = past.commit_by(TEAM, "2026-01-25", "Later still");
    past.point(start).write("action-lines/b.yaml", &line("b", "2026-09-30")).write(FILE, &line("a", "2026-06-30"));
    past.commit("2026-02-01", "Meanwhile");
    past.write(FILE, &line("a", "2026-08-31")).merge(&[side], "2026-02-10", "Merge pull request #4 from team/later\n\nLater");
    assert_eq!(past.events("action-lines/a"), ["2026-01-10 added", "2026-02-10 deadline-moved schedule.due 62"]);
    assert_eq!(landed(&past, "action-lines/a"), ["2026-02-10 #4 roles/head, Somebody"]);
    assert_eq!(landed(&past, "action-lines/b"), ["2026-02-01 Somebody"]);
    hold(&past);
}

#[test]
fn lines_with_three_parents_none_of_their_own_and_other_clocks_are_told() {
    let past = base();
    let start = past.head();
    let one = past.write(FILE, &line("a", "2026-07-31")).commit("2026-01-20", "One");
    let other = past.go_to(start).write("action-lines/b.yaml", &line("b", "2026-07-31")).commit("2026-01-21", "Other");
    past.go_to(start).write(FILE, &line("a", "2026-07-31")).write("action-lines/b.yaml", &line("b", "2026-07-31"));
    past.merge(&[one, other], "2026-02-10", "Both at once");
    assert_eq!(past.events("action-lines/a")[1..], ["2026-02-10 deadline-moved schedule.due 31"]);
    assert_eq!(past.events("action-lines/b")[1..], ["2026-02-10 deadline-moved schedule.due 31"]);
    // A branch that is put on the end of the line brings each of its commits; one that is rebased lands when it is.
    let rebased = past.write(FILE, &line("a", "2026-08-31")).head();
    past.commit_on(&[rebased], (TEAM, "2026-01-15"), "2026-03-10", "Rebased (#5)");
    past.write(FILE, &line("a", "2026-09-30")).commit("2026-03-11", "Put on the end");
    assert_eq!(landed(&past, "action-lines/a")[1..], ["2026-03-10 #5 Somebody", "2026-03-11 Somebody"]);
    // A merge that takes one side brings nothing of the other.
    let end = past.head();
    let lost = past.write(FILE, &line("a", "2027-12-31")).commit("2026-04-01", "Not taken");
    past.go_to(end).merge(&[lost], "2026-04-10", "Ours");
    assert_eq!(past.events("action-lines/a").len(), 4);
    hold(&past);
}

#[test]
fn what_a_merge_undoes_was_not_moved() {
    let past = base();
    let kept = ["schedule.due 2026-06-30 seen 2026-06-30 0"];
    let start = past.head();
    let side = past.write(FILE, &line("a", "2026-07-31")).commit("2026-01-20", "Later");
    let merge = past.go_to(start).write(FILE, &line("a", "2026-07-31")).merge(
        &[side],
        "2026-02-10",
        "Merge pull request #4 from x/y\n\nLater",
    );
    let undone = format!("Revert \"Later\"\n\nThis reverts commit {merge}, reversing\nchanges made to {start}.\n");
    past.write(FILE, &line("a", "2026-06-30")).commit("2026-02-11", &undone);
    assert_eq!(past.slips("action-lines/a"), kept);
    // Again, undone by a branch that undoes the commit that was merged.
    past.go_to(merge);
    let back =
        past.write(FILE, &line("a", "2026-06-30")).commit("2026-02-12", &format!("Revert\n\nThis reverts commit {side}.\n"));
    past.go_to(merge).write(FILE, &line("a", "2026-06-30")).merge(
        &[back],
        "2026-02-13",
        "Merge pull request #5 from x/revert-4-y",
    );
    assert_eq!(past.slips("action-lines/a"), kept);
    assert_eq!(past.told(&["action-lines/a"])["entities"][0]["events"][2]["reverts"], side.to_string());
    // Again, in the words of a forge.
    past.go_to(merge).write(FILE, &line("a", "2026-06-30")).commit("2026-02-14", "Revert \"Later\" (#6)\n\nReverts x/agenda#4\n");
    assert_eq!(past.slips("action-lines/a"), kept);
    hold(&past);
}

#[test]
fn authors_have_the_roles_that_they_held() {
    let past = base();
    past.write(FILE, &line("a", "2026-07-31")).commit_by("HEAD@gov.example", "2026-02-10", "By the head");
    past.write("roles/head.yaml", &ROLE.replace("head@gov", "other@gov")).commit("2026-02-20", "Another head");
    past.write(FILE, &line("a", "2026-08-31")).commit_by("head@gov.example", "2026-03-10", "No longer");
    past.write(FILE, &line("a", "2026-09-30")).commit_by("other@gov.example", "2026-03-11", "By the other");
    assert_eq!(landed(&past, "action-lines/a"), ["2026-02-10 roles/head", "2026-03-10 Somebody", "2026-03-11 roles/head"]);
    hold(&past);
}
