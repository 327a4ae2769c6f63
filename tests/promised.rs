//! What was promised, and to whom: to be kept for everybody, and known by its first day.

use crate::as_of::Story;
use crate::support::{findings, memory};
use serde_json::Value;
use std::fs;

/// A service that is entirely online for some, with a promise of its roadmap.
fn in_part(coverage: &str, roadmap: &str) -> Vec<String> {
    let service = format!(
        "id: portal\naudience: [individual]\nstatus: live\nmaturity: {{level: 4, date: 2026-03-31, evidence: Yes, coverage: {coverage}}}\n\
         roadmap: {{target-level: 4, {roadmap}}}\n"
    );
    let agenda = "agenda: 1\ntitle: Agenda\nlanguages: [en]\nperiod: {start: 2025-01-01, end: 2030-12-31}\n";
    let found = findings(&memory([("agenda.yaml", agenda.as_bytes()), ("services/portal.yaml", service.as_bytes())]));
    let about_promises = |id: &String| id.starts_with("schedule-") || id == "service-partial-counted-as-done";
    found.into_iter().map(|finding| finding.rule.id.to_string()).filter(about_promises).collect()
}

#[test]
fn what_is_there_for_some_is_still_promised_to_the_others() {
    let (some, all) = ("{territory: 20}", "{territory: 100, users: 100}");
    let beyond = "due: 2031-06-30";
    assert_eq!(in_part(some, beyond), ["schedule-outside-period"]);
    assert_eq!(in_part(all, beyond), [""; 0]);
    let moved =
        "due: 2028-06-30, moves: [{from: 2026-06-30, to: 2027-06-30, reason: x}, {from: 2027-06-30, to: 2028-06-30, reason: x}]";
    assert_eq!(in_part(some, moved), ["schedule-often-moved"]);
    assert_eq!(in_part(all, moved), [""; 0]);
    // Past its day it is said once, by the rule that is about nothing else.
    assert_eq!(in_part(some, "due: 2026-06-30"), ["service-partial-counted-as-done"]);
}

/// A line with a milestone, a service and a commitment, each with the day on which it is due.
fn write(story: &Story, [line, milestone, service, commitment]: [&str; 4], moves: &str) {
    let commitments = format!("commitments: [{{id: everything, level: 4, by: {commitment}}}]\n");
    story.write("agenda.yaml", &format!("agenda: 1\ntitle: Agenda\nlanguages: [en]\nreview: {{main-line: main}}\n{commitments}"));
    let milestones = format!("milestones: [{{id: pilot, due: {milestone}}}]\n");
    story.write("action-lines/line.yaml", &format!("id: line\nstatus: in-progress\nschedule: {{due: {line}}}\n{milestones}"));
    story.write("services/portal.yaml", &format!("id: portal\nroadmap: {{target-level: 4, due: {service}{moves}}}\n"));
}

/// What was promised first, what is due, how much later that is, and how often it was moved, of everything with a day.
fn first_promises(report: &Value) -> Vec<String> {
    let rows = report["tables"][0]["rows"].as_array().unwrap();
    let cell = |row: &Value, key: &str| row[key].as_str().map_or_else(|| row[key].to_string(), str::to_owned);
    rows.iter().map(|row| ["what", "first-promise", "due", "slip", "moves"].map(|key| cell(row, key)).join(" ")).collect()
}

#[test]
fn the_roadmap_knows_first_promises_from_the_commits_where_nobody_recorded_them() {
    let story = Story::of(&[]);
    write(&story, ["2027-01-31", "2026-12-31", "2027-03-31", "2030-12-31"], "");
    let first = story.commit("Promises", "2026-01-10T12:00:00+00:00", &[]);
    write(&story, ["2027-02-28", "2026-12-31", "2027-01-31", "2030-12-31"], "");
    let second = story.commit("Later, and earlier", "2026-02-10T12:00:00+00:00", &[first]);
    let recorded = ", moves: [{from: 2027-01-31, to: 2027-04-30, reason: Late}]";
    write(&story, ["2027-02-28", "2027-01-15", "2027-04-30", "2031-12-31"], recorded);
    story.commit("Later", "2026-03-10T12:00:00+00:00", &[second]);
    let report = |args: &[&str]| {
        let ending = story.run(&[&["report", "roadmap", "--as-of", "2026-11-24"], args].concat());
        assert_eq!(ending.code, 0, "{}", ending.stderr);
        ending.stdout
    };
    let told = |args: &[&str]| first_promises(&serde_json::from_str(&report(&[args, &["--format", "json"]].concat())).unwrap());
    assert_eq!(
        told(&[]),
        [
            "milestone 2026-12-31 2027-01-15 15 1",
            "action-line 2027-01-31 2027-02-28 28 1",
            "service 2027-03-31 2027-04-30 30 2",
            "commitment 2030-12-31 2031-12-31 365 1",
        ]
    );
    // From files alone nobody knows but what they record.
    assert_eq!(
        told(&["--from-worktree"]),
        [
            "milestone null 2027-01-15 null null",
            "action-line 2027-02-28 2027-02-28 null null",
            "service 2027-01-31 2027-04-30 89 1",
            "commitment null 2031-12-31 null null",
        ]
    );
    // A clone that begins later says that promises may be older.
    story.lose(first);
    fs::write(story.repository.path().join("shallow"), format!("{second}\n")).unwrap();
    let cut = report(&["--format", "markdown"]);
    assert!(cut.contains("first promises may be older. Fetch it with ‘git fetch --unshallow’."), "{cut}");
}
