//! First promises against what is promised now.

use super::fixture::{Past, line};
use super::laws::hold;
use crate::support::agenda;

/// A line with recorded moves: each from, to, and the decision.
fn moved(due: &str, moves: &[(&str, &str, &str)]) -> String {
    let one = |(from, to, decision): &(&str, &str, &str)| {
        let decision = if decision.is_empty() { String::new() } else { format!(", decision: {decision}") };
        format!("    - {{from: {from}, to: {to}, reason: {{fr: Retard, en: Delay}}{decision}}}\n")
    };
    let moves: String = moves.iter().map(one).collect();
    format!("id: a\ntitle: {{fr: Identité, en: Identity}}\nschedule:\n  due: {due}\n  moves:\n{moves}")
}

fn decision(id: &str, status: &str) -> String {
    format!(
        "id: {id}\ntitle: {{fr: Report, en: Later}}\ndate: 2026-02-01\ntype: rebaseline\nstatus: {status}\nconcerns: [action-lines/a]\n"
    )
}

const FILE: &str = "action-lines/a.yaml";

#[test]
fn what_was_imported_was_promised_before() {
    let past = Past::new();
    past.write(FILE, &moved("2026-06-30", &[("2025-12-31", "2026-03-31", "gone"), ("2026-03-31", "2026-06-30", "d1")]));
    past.write("decisions/d1.yaml", &decision("d1", "accepted"));
    past.commit("2026-01-10", "What was elsewhere");
    let before = ["  2025-12-31 2026-03-31 recorded undecided", "  2026-03-31 2026-06-30 recorded decided"];
    let expected = |now: &str, days: u32, more: &[&str]| {
        let first = format!("schedule.due 2025-12-31 recorded {now} {days}");
        let all = before.iter().chain(more).map(|line| (*line).to_owned());
        std::iter::once(first).chain(all).collect::<Vec<_>>()
    };
    assert_eq!(past.slips("action-lines/a"), expected("2026-06-30", 181, &[]));
    let third = ("2026-06-30", "2026-09-30", "d2");
    let two = [("2025-12-31", "2026-03-31", "gone"), ("2026-03-31", "2026-06-30", "d1")];
    past.write(FILE, &moved("2026-09-30", &[two[0], two[1], third])).commit("2026-02-10", "Later");
    let later = "  2026-06-30 2026-09-30 seen undecided";
    assert_eq!(past.slips("action-lines/a"), expected("2026-09-30", 273, &[later]));
    // The decision is taken afterwards, then another one takes its place under another name.
    past.write("decisions/d2.yaml", &decision("d2", "proposed")).commit("2026-03-10", "A decision");
    assert_eq!(past.slips("action-lines/a"), expected("2026-09-30", 273, &[later]));
    let decided = "  2026-06-30 2026-09-30 seen decided";
    past.write("decisions/d2.yaml", &decision("d2", "accepted")).commit("2026-04-10", "Taken");
    assert_eq!(past.slips("action-lines/a"), expected("2026-09-30", 273, &[decided]));
    past.remove("decisions/d2.yaml");
    past.write("decisions/d2-later.yaml", &format!("{}formerly: [d2]\n", decision("d2-later", "superseded")));
    past.commit("2026-05-10", "Another name, and no longer in force");
    assert_eq!(past.slips("action-lines/a"), expected("2026-09-30", 273, &[decided]));
    // Whoever takes the records away takes nothing from the history.
    past.write(FILE, &line("a", "2026-09-30")).commit("2026-06-10", "No records");
    let erased = [before[0], before[1], later];
    assert_eq!(past.slips("action-lines/a")[0], "schedule.due 2025-12-31 recorded 2026-09-30 273");
    assert_eq!(past.slips("action-lines/a")[1..], erased);
    hold(&past);
}

#[test]
fn an_older_move_may_be_recorded_later() {
    let past = Past::new();
    past.write(FILE, &line("a", "2026-06-30")).commit("2026-01-10", "A line");
    past.write(FILE, &line("a", "2026-09-30")).commit("2026-02-10", "Later");
    let records = [("2025-12-31", "2026-06-30", ""), ("2026-06-30", "2026-09-30", "")];
    past.write(FILE, &moved("2026-09-30", &records)).commit("2026-03-10", "What was forgotten");
    let expected = [
        "schedule.due 2025-12-31 recorded 2026-09-30 273",
        "  2025-12-31 2026-06-30 recorded undecided",
        "  2026-06-30 2026-09-30 seen undecided",
    ];
    assert_eq!(past.slips("action-lines/a"), expected);
    // A move that is recorded twice was made once.
    past.write(FILE, &moved("2026-09-30", &[records[0], records[1], records[1]])).commit("2026-04-10", "Twice");
    assert_eq!(past.slips("action-lines/a"), expected);
    hold(&past);
}

#[test]
fn one_record_may_be_of_several_commits_and_several_of_one() {
    let past = Past::new();
    past.write("decisions/d1.yaml", &decision("d1", "accepted"));
    past.write(FILE, &line("a", "2026-06-30")).commit("2026-01-10", "A line");
    past.write(FILE, &line("a", "2026-07-31")).commit("2026-02-10", "Later");
    past.write(FILE, &moved("2026-08-31", &[("2026-06-30", "2026-08-31", "d1")])).commit("2026-02-11", "Later still, decided");
    let one = ["  2026-06-30 2026-07-31 seen decided", "  2026-07-31 2026-08-31 seen decided"];
    assert_eq!(past.slips("action-lines/a")[1..], one);
    let squashed = [("2026-06-30", "2026-08-31", "d1"), ("2026-08-31", "2026-09-30", "d1"), ("2026-09-30", "2026-10-31", "")];
    past.write(FILE, &moved("2026-10-31", &squashed)).commit("2026-03-10", "Two moves at once (#3)");
    let more = ["  2026-08-31 2026-09-30 seen decided", "  2026-09-30 2026-10-31 seen undecided"];
    assert_eq!(past.slips("action-lines/a")[1..], [one, more].concat());
    hold(&past);
}

#[test]
fn what_is_undone_was_not_moved() {
    let past = Past::new();
    past.write(FILE, &line("a", "2026-06-30")).commit("2026-01-10", "A line");
    let later = past.write(FILE, &line("a", "2026-09-30")).commit("2026-02-10", "Later");
    let back =
        past.write(FILE, &line("a", "2026-06-30")).commit("2026-02-11", &format!("Back\n\nThis reverts commit {later}.\n"));
    let kept = ["schedule.due 2026-06-30 seen 2026-06-30 0"];
    assert_eq!(past.slips("action-lines/a"), kept);
    assert_eq!(past.told(&["action-lines/a"])["entities"][0]["events"][2]["reverts"], later.to_string());
    // A revert of the revert is the move again.
    past.write(FILE, &line("a", "2026-09-30")).commit("2026-02-12", &format!("Forth\n\nThis reverts commit {back}.\n"));
    let moved = ["schedule.due 2026-06-30 seen 2026-09-30 92", "  2026-06-30 2026-09-30 seen undecided"];
    assert_eq!(past.slips("action-lines/a"), moved);
    // Two moves may be undone at once.
    let first = past.head();
    let second = past.write(FILE, &line("a", "2026-12-31")).commit("2026-03-10", "Later still");
    let both = format!("Back to the beginning\n\nThis reverts commit {second}.\nThis reverts commit {first}.\n");
    past.write(FILE, &line("a", "2026-06-30")).commit("2026-03-11", &both);
    assert_eq!(past.slips("action-lines/a"), kept);
    // Who says that something is undone and moves the date elsewhere has moved it.
    past.write(FILE, &line("a", "2027-06-30")).commit("2026-04-10", &format!("Back?\n\nThis reverts commit {second}.\n"));
    assert_eq!(past.slips("action-lines/a").len(), 2);
    // Who puts a date back without saying that something is undone has moved it twice.
    past.write(FILE, &line("a", "2026-06-30")).commit("2026-05-10", "Earlier");
    assert_eq!(past.slips("action-lines/a").len(), 3);
    hold(&past);
}

#[test]
fn a_date_that_is_taken_away_and_set_again_was_moved() {
    let past = Past::new();
    past.write(FILE, &line("a", "2026-06-30")).commit("2026-01-10", "A line");
    past.write(FILE, "id: a\ntitle: {fr: Identité, en: Identity}\n").commit("2026-02-10", "No date");
    assert_eq!(past.slips("action-lines/a"), ["schedule.due 2026-06-30 seen withdrawn"]);
    past.write(FILE, &line("a", "2026-12-31")).commit("2026-03-10", "A date again");
    let expected = ["schedule.due 2026-06-30 seen 2026-12-31 184", "  2026-06-30 2026-12-31 seen undecided"];
    assert_eq!(past.slips("action-lines/a"), expected);
    hold(&past);
}

#[test]
fn everything_that_is_dated_has_its_first_promise() {
    let file = |by: &str| {
        format!(
            "{}commitments: [{{id: online, title: {{fr: En ligne, en: Online}}, level: 4, by: {by}}}]\n",
            crate::support::AGENDA
        )
    };
    let past = Past::of(&[("agenda.yaml", &file("2028-12-31"))]);
    let kpi = |date: &str| {
        format!(
            "id: share\ntitle: {{fr: Part, en: Share}}\ndirection: increase\ntargets: [{{date: {date}, value: 90, kind: final}}]\n"
        )
    };
    let other = |due: &str| {
        let milestones = format!("milestones: [{{id: pilot, title: {{fr: Essai, en: Pilot}}, due: {due}, weight: 100}}]\n");
        format!("{}{milestones}", line("a", "2026-12-31"))
    };
    let service = |due: &str| format!("id: passport\ntitle: {{fr: Passeport, en: Passport}}\nroadmap: {{due: {due}}}\n");
    let text = |due: &str| format!("id: act\ntitle: {{fr: Loi, en: Act}}\nschedule: {{due: {due}}}\n");
    past.write("kpis/share.yaml", &kpi("2029-12-31")).write("action-lines/a.yaml", &other("2026-06-30"));
    past.write("services/passport.yaml", &service("2026-12-31")).write("regulations/act.yaml", &text("2026-12-31"));
    past.commit("2026-01-10", "Everything");
    let told = past.told(&[]);
    assert_eq!(told["distribution"][1], serde_json::json!({"class": "kept", "count": 6}), "{told:#}");
    past.write("decisions/d1.yaml", &decision("d1", "accepted").replace("action-lines/a", "kpis/share"));
    past.write("kpis/share.yaml", &kpi("2030-12-31")).write("action-lines/a.yaml", &other("2026-12-31"));
    past.write("services/passport.yaml", &service("2027-01-31")).write("regulations/act.yaml", &text("2026-06-30"));
    past.write("agenda.yaml", &file("2030-12-31")).commit("2026-02-10", "Nearly all of it later");
    for (entity, slip, decided) in [
        ("kpis/share", "targets[final].date 2029-12-31 seen 2030-12-31 365", "decided"),
        ("services/passport", "roadmap.due 2026-12-31 seen 2027-01-31 31", "undecided"),
        ("regulations/act", "schedule.due 2026-12-31 seen 2026-06-30 -184", "undecided"),
        ("agenda", "commitments[online].by 2028-12-31 seen 2030-12-31 730", "undecided"),
    ] {
        let slips = past.slips(entity);
        assert_eq!((slips[0].as_str(), slips.len()), (slip, 2));
        assert!(slips[1].ends_with(&format!("seen {decided}")), "{slips:?}");
    }
    assert_eq!(past.slips("action-lines/a")[0], "milestones[pilot].due 2026-06-30 seen 2026-12-31 184");
    let told = past.told(&[]);
    let count = |class: usize| told["distribution"][class]["count"].as_u64().unwrap();
    assert_eq!([0, 1, 2, 3, 4, 5, 6].map(count), [1, 1, 1, 1, 1, 1, 0]);
    hold(&past);
}

#[test]
fn the_report_tells_moves_that_nobody_recorded_up_to_its_own_state() {
    let past = Past::new();
    past.write(FILE, &line("a", "2026-06-30")).commit("2026-01-10", "A line");
    past.write("action-lines/b.yaml", &line("b", "2026-06-30")).commit("2026-01-11", "Another line");
    past.remove("action-lines/b.yaml").commit("2026-01-12", "Nobody promises it any more");
    past.write(FILE, &line("a", "2026-09-30")).commit("2026-02-10", "Later");
    past.write(FILE, &line("a", "2026-12-31")).commit("2026-12-10", "Later still");
    let report = |more: &[&str]| {
        let ending = agenda(&[&["report", "slips", "-C", past.path(), "--format", "json"], more].concat());
        assert_eq!((ending.code, ending.stderr.as_str()), (0, ""));
        serde_json::from_str::<serde_json::Value>(&ending.stdout).unwrap()
    };
    let rows = |report: &serde_json::Value| {
        let row = |row: &serde_json::Value| {
            let keys = ["id", "status", "first-promise", "known-from", "now", "days", "moves", "undecided", "class"];
            keys.map(|key| row[key].to_string().trim_matches('"').to_owned()).join(" ")
        };
        report["tables"][0]["rows"].as_array().unwrap().iter().map(row).collect::<Vec<_>>()
    };
    let gone = "action-lines/b gone 2026-06-30 null null null null null withdrawn";
    let earlier = report(&["--as-of", "2026-11-24"]);
    let moved = "action-lines/a null 2026-06-30 null 2026-09-30 92 1 1 up-to-a-quarter";
    assert_eq!(rows(&earlier), [moved, gone]);
    assert_eq!(
        earlier["tables"][0]["notes"][0],
        "First promises and moves are those that the commits show; what was promised before the first commit is known from the \
         recorded moves alone."
    );
    let classes = earlier["tables"][1]["rows"].as_array().unwrap();
    let counts: Vec<(&str, u64)> =
        classes.iter().map(|row| (row["class"].as_str().unwrap(), row["dates"].as_u64().unwrap())).collect();
    let found: Vec<_> = counts.into_iter().filter(|(_, count)| *count > 0).collect();
    assert_eq!(found, [("up-to-a-quarter", 1), ("withdrawn", 1)]);
    let last = "action-lines/a null 2026-06-30 null 2026-12-31 184 2 2 up-to-half-a-year";
    assert_eq!(rows(&report(&[])), [last, gone]);
}
