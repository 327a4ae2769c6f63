//! Which commits are looked at.

use super::{GITHUB, History, Line, OTHER, PASSPORT, TEAM, act, by, passport};
use serde_json::Value;

/// The subjects are not told; the entities are, and the days.
fn days(audit: &Value) -> Vec<&str> {
    audit["commits"].as_array().unwrap().iter().map(|one| one["date"].as_str().unwrap()).collect()
}

/// An agenda of 28 May 2026, with changes on the next three days.
fn history() -> (History, Line) {
    let (history, mut main) = History::begun("");
    for status in ["beta", "live", "beta"] {
        history.commit(main.write(PASSPORT, passport(status)), by(TEAM, status));
    }
    history.publish(&main);
    (history, main)
}

#[test]
fn a_range_is_named_by_revisions_or_days() {
    let (history, main) = history();
    let (first, second, third, fourth) = ("2026-05-28", "2026-05-29", "2026-05-30", "2026-05-31");
    for (args, expected) in [
        (&[][..], &[first, second, third, fourth][..]),
        (&["main"], &[first, second, third, fourth]),
        (&["main~1"], &[first, second, third]),
        (&["main~2..main"], &[third, fourth]),
        (&["main~2.."], &[third, fourth]),
        (&["main~3..main~1"], &[second, third]),
        (&["..main~2"], &[first, second]),
        (&["main..main"], &[]),
        (&["main..main~2"], &[]),
        (&["2026-05-29"], &[first, second]),
        (&["2026-05-28..2026-05-30"], &[second, third]),
        (&["2026-05-29..main"], &[third, fourth]),
        (&["--since", "2026-05-30"], &[third, fourth]),
        (&["--since", "2027-01-01"], &[]),
        (&["--as-of", "2026-05-30"], &[first, second, third]),
        (&["--since", "2026-05-29", "--as-of", "2026-05-30"], &[second, third]),
        (&["main~2..main", "--as-of", "2026-05-30"], &[third]),
    ] {
        let (audit, _) = history.audit(&main, args);
        assert_eq!(days(&audit), expected, "{args:?}");
        let found: Vec<&str> = expected.iter().copied().filter(|day| *day != first).collect();
        assert_eq!(audit["findings"].as_array().unwrap().len(), found.len(), "{args:?}");
    }
}

#[test]
fn what_is_not_there_is_said_and_ends_with_two() {
    let (history, main) = history();
    for args in [&["nothing"][..], &["nothing..main"], &["main..nothing"], &["2020-01-01..main"], &["--as-of", "2020-01-01"]] {
        let ending = history.print(&main, args);
        assert_eq!((ending.code, ending.stdout.as_str()), (2, ""), "{args:?}");
        assert!(!ending.stderr.is_empty());
    }
    let empty = tempfile::tempdir().unwrap();
    assert_eq!(crate::support::agenda(&["audit", "-C", empty.path().to_str().unwrap()]).code, 2);
}

#[test]
fn a_side_branch_is_no_part_of_the_line() {
    let (history, mut main) = History::begun("");
    let mut side = main.side();
    history.commit(side.write(PASSPORT, passport("beta")), by(TEAM, "Beta"));
    history.commit(side.write(PASSPORT, passport("live")), by(TEAM, "Live"));
    history.merge(&mut main, &[&side], by(OTHER, "Merge pull request #12 from x/y").put_there_by(GITHUB));
    let (audit, _) = history.audit(&main, &[]);
    assert_eq!(days(&audit), ["2026-05-28", "2026-05-31"]);
    // What was on the branch came with the merge.
    let range = format!("{}..main", side.head.unwrap());
    assert_eq!(days(&history.audit(&main, &[&range]).0), ["2026-05-31"]);
}

#[test]
fn the_main_line_is_the_branch_that_the_agenda_names() {
    let (history, mut main) = History::begun("review: {main-line: main}\n");
    history.commit(main.write(PASSPORT, passport("beta")), by(TEAM, "Beta"));
    history.publish(&main);
    let mut other = main.clone();
    history.commit(other.write(PASSPORT, passport("live")), by(TEAM, "Live"));
    history.repository.reference("refs/heads/other", other.head.unwrap(), true, "test").unwrap();
    history.repository.set_head("refs/heads/other").unwrap();
    assert_eq!(days(&history.audit(&main, &[]).0).len(), 2);
    assert_eq!(days(&history.audit(&main, &["HEAD"]).0).len(), 3);
}

#[test]
fn an_agenda_may_stand_in_a_folder() {
    let (history, mut main) = History::below("national/agenda/").begin("");
    history.commit(main.write(super::ACT, act("parliament")), by(TEAM, "In parliament"));
    let told = history.last(&main, &[]);
    let found = ["review-direct-push regulations/identity-act", "review-missing-approval regulations/identity-act"];
    assert_eq!(told.findings, found);
}

#[test]
fn a_history_that_is_cut_off_says_so_and_judges_what_it_knows() {
    let (history, main) = history();
    let second = history.repository.revparse_single("main~2").unwrap().id();
    std::fs::write(history.repository.path().join("shallow"), format!("{second}\n")).unwrap();
    let first = history.repository.revparse_single("main~3").unwrap().id().to_string();
    std::fs::remove_file(history.repository.path().join("objects").join(&first[..2]).join(&first[2..])).unwrap();
    let (audit, _) = history.audit(&main, &[]);
    // Nobody can tell what the first commit changes that is there.
    assert_eq!((days(&audit), &audit["cut"]), (vec!["2026-05-30", "2026-05-31"], &Value::Bool(true)));
    assert!(history.print(&main, &[]).stdout.contains("does not hold what came before"));
    assert_eq!(history.audit(&main, &["main~1..main"]).0["cut"], false);
}

#[test]
fn what_cannot_be_read_is_no_gap() {
    let (history, mut main) = History::begun("");
    history.commit(main.write(PASSPORT, "id: passport\nstatus: [\n"), by(TEAM, "Broken"));
    let told = history.last(&main, &[]);
    assert_eq!((told.grade, told.findings.len()), (0, 1), "{told:?}");
    history.commit(main.write(PASSPORT, passport("live")), by(TEAM, "Repaired"));
    assert_eq!(history.last(&main, &[]).findings, ["review-direct-push services/passport"]);
    main.write("agenda.yaml", "agenda: [\n");
    history.commit(&mut main, by(TEAM, "Broken"));
    let told = history.last(&main, &[]);
    assert_eq!(told.findings, ["review-direct-push agenda"], "{told:?}");
    history.commit(main.write(PASSPORT, passport("alpha")), by(TEAM, "Back"));
    assert_eq!(history.last(&main, &[]).findings, ["review-direct-push services/passport"]);
}
