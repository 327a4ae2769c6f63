//! What was promised, and to whom: to be kept for everybody, and known by its first day.

use crate::support::{findings, memory};

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
