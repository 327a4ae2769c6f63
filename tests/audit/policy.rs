//! What an agenda asks of changes: as it stood when they landed, but for waivers and levels, which count as they stand now.

use super::{ACT, HEAD, History, LEGAL, Line, OTHER, PASSPORT, TEAM, act, agenda_file, by, legal, passport};
use serde_json::Value;

const DIRECT: &str = "review-direct-push services/passport";

fn set(main: &mut Line, review: &str) {
    main.write("agenda.yaml", agenda_file(review));
}

/// Whoever leads approves what changes in `agenda.yaml`.
fn approved(title: &str) -> String {
    format!("{title}\n\nApproved-by: <{HEAD}>\n")
}

#[test]
fn a_role_asks_for_what_lands_after_it() {
    let history = History::new();
    let mut main = Line::empty();
    set(&mut main, "");
    history.commit(main.write(ACT, act("drafting")), by(TEAM, "An agenda"));
    history.commit(main.write(ACT, act("consultation")), by(TEAM, "Consulted (#12)"));
    history.last(&main, &[]).expect(1, &["pull request #12"], &[], &[]);
    // One that comes with a proposal asks for nothing in it, and vouches for nothing.
    main.write("roles/legal.yaml", legal(&format!("{{email: {LEGAL}}}")));
    let message = format!("In parliament (#13)\n\nApproved-by: <{LEGAL}>");
    history.commit(main.write(ACT, act("parliament")), by(TEAM, &message));
    history.last(&main, &[]).expect(1, &["pull request #13"], &[], &[]);
    history.commit(main.write(ACT, act("adopted")), by(TEAM, "Adopted (#14)"));
    let missing = ["roles/legal regulations/identity-act regulation: missing"];
    history.last(&main, &[]).expect(1, &["pull request #14"], &missing, &["review-missing-approval regulations/identity-act"]);
    // What was asked is still asked when the role has gone.
    main.files.remove("roles/legal.yaml");
    history.commit(&mut main, by(TEAM, "No adviser (#15)"));
    let (audit, _) = history.audit(&main, &[]);
    assert_eq!(audit["findings"].as_array().unwrap().len(), 1, "{audit:#}");
}

#[test]
fn nobody_lets_in_who_approves_them() {
    let (history, mut main) = History::begun("");
    main.write("roles/legal.yaml", legal(&format!("{{email: {LEGAL}}}, {{email: {OTHER}}}"))).write(ACT, act("parliament"));
    let message = format!("In parliament (#12)\n\nApproved-by: <{OTHER}>");
    history.commit(&mut main, by(TEAM, &message));
    let told = history.last(&main, &[]);
    assert_eq!((told.grade, told.why), (1, vec!["pull request #12".to_owned()]));
    let asked = ["roles/head roles/legal role: missing", "roles/legal regulations/identity-act regulation: missing"];
    assert_eq!(told.approvals, asked);
    assert_eq!(told.findings, ["review-missing-approval roles/legal", "review-missing-approval regulations/identity-act"]);
}

#[test]
fn what_came_before_the_first_day_is_shown_and_not_judged() {
    let (history, mut main) = History::begun("");
    history.commit(main.write(PASSPORT, passport("beta")), by(TEAM, "Beta"));
    // It lands on 30 May 2026, and says since when.
    set(&mut main, "review: {since: 2026-05-30}\n");
    history.commit(&mut main, by(TEAM, &approved("Review from now on (#12)")));
    history.commit(main.write(PASSPORT, passport("live")), by(TEAM, "Live"));
    let (audit, _) = history.audit(&main, &[]);
    let asked: Vec<bool> = audit["commits"].as_array().unwrap().iter().map(|one| one["asked"].as_bool().unwrap()).collect();
    assert_eq!(asked, [false, false, true, true]);
    assert_eq!(audit["findings"].as_array().unwrap().len(), 1);
    let page = history.print(&main, &["--format", "markdown"]).stdout;
    assert!(page.contains("One change is shown and not judged: the agenda asks for review from 30 May 2026 on."), "{page}");
}

#[test]
fn what_was_asked_at_that_time_is_not_taken_back_later() {
    let (history, mut main) = History::begun("review: {since: 2026-01-01}\n");
    history.commit(main.write(PASSPORT, passport("beta")), by(TEAM, "Beta"));
    set(&mut main, "review: {since: 2030-01-01}\n");
    history.commit(&mut main, by(TEAM, "Not yet"));
    let (audit, code) = history.audit(&main, &[]);
    let rules: Vec<&str> = audit["findings"].as_array().unwrap().iter().map(|one| one["rule"].as_str().unwrap()).collect();
    assert_eq!(rules, ["review-direct-push", "review-direct-push", "review-missing-approval"]);
    assert_eq!(code, 1);
    // From then on nothing is asked, and that is told.
    history.commit(main.write(PASSPORT, passport("live")), by(TEAM, "Live"));
    assert_eq!(history.last(&main, &[]).findings, Vec::<String>::new());
    assert!(history.print(&main, &[]).stdout.contains("not judged"));
}

#[test]
fn less_evidence_than_the_agenda_asks_for_is_found_from_the_next_change_on() {
    let (history, mut main) = History::begun("");
    let weak = "review-weak-evidence services/passport";
    set(&mut main, "review: {minimum-grade: 3}\n");
    history.commit(&mut main, by(TEAM, &approved("More (#11)")));
    history.commit(main.write(PASSPORT, passport("beta")), by(TEAM, "Beta (#12)"));
    history.last(&main, &[]).expect(1, &["pull request #12"], &[], &[weak]);
    history.commit(main.write(PASSPORT, passport("live")), by(TEAM, "Live"));
    history.last(&main, &[]).expect(0, &[], &[], &[DIRECT]);
    history.commit(main.write(PASSPORT, passport("beta")), by(TEAM, &format!("Beta (#13)\n\nReviewed-by: <{LEGAL}>")));
    assert_eq!(history.last(&main, &[]).findings, Vec::<String>::new());
    // Whoever asks for less is judged by what was asked before.
    set(&mut main, "review: {minimum-grade: 0}\n");
    history.commit(&mut main, by(TEAM, "Less (#14)"));
    assert_eq!(history.last(&main, &[]).findings, ["review-missing-approval agenda", "review-weak-evidence agenda"]);
}

#[test]
fn a_decision_that_comes_along_needs_whoever_took_it() {
    let (history, mut main) = History::begun("");
    let decision = "id: later\ntype: rebaseline\nstatus: accepted\ndate: 2026-05-29\ntaken-by: roles/head\n";
    history.commit(main.write("decisions/later.yaml", decision), by(TEAM, "Decided (#12)"));
    let missing = ["roles/head decisions/later decision-taken: missing"];
    history.last(&main, &[]).expect(1, &["pull request #12"], &missing, &["review-missing-approval decisions/later"]);
    let decision = decision.replace("later", "never");
    history.commit(main.write("decisions/never.yaml", decision), by(TEAM, &approved("Decided (#13)")));
    assert_eq!(history.last(&main, &[]).findings, Vec::<String>::new());
}

/// A decision of a day that waives something.
fn waiver(date: &str, waives: &str) -> String {
    format!("id: waived\ntype: waiver\nstatus: accepted\ndate: {date}\ntaken-by: roles/head\nwaives: [{{{waives}}}]\n")
}

#[test]
fn a_waiver_counts_for_what_landed_while_it_held() {
    // Beta lands on 29 May 2026.
    for (date, waives, counts) in [
        ("2026-05-29", "rule: review-direct-push, entity: services/passport, until: 2026-05-29", true),
        ("2026-05-01", "rule: review-direct-push, entity: services/passport, until: 2026-12-31", true),
        ("2026-05-01", "rule: review-direct-push, entity: services/passport, until: 2026-05-28", false),
        ("2026-05-30", "rule: review-direct-push, entity: services/passport, until: 2026-12-31", false),
        ("2026-05-01", "rule: review-direct-push, entity: services/visa, until: 2026-12-31", false),
        ("2026-05-01", "rule: review-direct-push, until: 2026-12-31", false),
        ("2026-05-01", "rule: review-missing-approval, entity: services/passport, until: 2026-12-31", false),
        ("2026-05-01", "rule: review-direct-push, entity: services/passport", false),
    ] {
        let (history, mut main) = History::begun("");
        let id = history.commit(main.write(PASSPORT, passport("beta")), by(TEAM, "Beta"));
        history.commit(main.write("decisions/waived.yaml", waiver(date, waives)), by(TEAM, &approved("A waiver (#12)")));
        let (audit, code) = history.audit(&main, &["--fail-on", "warning"]);
        let expected = if counts { format!("{DIRECT} waived by decisions/waived") } else { DIRECT.to_owned() };
        assert_eq!(super::Told::of(&audit, id).findings, [expected], "{date} {waives}");
        assert_eq!(code, u8::from(!counts), "{date} {waives}");
    }
}

#[test]
fn a_waiver_for_the_agenda_is_about_what_concerns_more_than_one_thing() {
    let (history, mut main) = History::begun("");
    main.write("decisions/waived.yaml", waiver("2026-05-01", "rule: review-direct-push, until: 2026-12-31"));
    history.commit(&mut main, by(TEAM, &approved("A waiver (#12)")));
    history.commit(main.write(PASSPORT, passport("beta")).write("services/visa.yaml", "id: visa\n"), by(TEAM, "Beta"));
    history.last(&main, &[]).expect(0, &[], &[], &["review-direct-push agenda waived by decisions/waived"]);
    let page = history.print(&main, &["--format", "markdown"]).stdout;
    assert!(page.contains("## Waived") && page.contains("decisions/waived"), "{page}");
}

#[test]
fn levels_count_as_they_stand_now_and_what_is_switched_off_is_told() {
    for (rules, code, findings) in [
        ("rules: {review-direct-push: error}\n", 1, 1),
        ("rules: {review: note}\n", 0, 1),
        ("rules: {review-direct-push: off}\n", 0, 0),
        ("rules: {review-direct-push: {level: error, from: 2026-05-30}}\n", 0, 0),
        ("rules: {review-direct-push: {level: error, from: 2026-05-29}}\n", 1, 1),
        ("rules: {review-direct-push: {level: error, grace-until: 2026-05-29}}\n", 0, 1),
        ("rules: {review-direct-push: {level: error, grace-until: 2026-05-28}}\n", 1, 1),
    ] {
        let (history, mut main) = History::begun("");
        history.commit(main.write(PASSPORT, passport("beta")), by(TEAM, "Beta"));
        set(&mut main, rules);
        history.commit(&mut main, by(TEAM, &approved("Levels (#12)")));
        let (audit, ended) = history.audit(&main, &[]);
        let of_beta = |found: &&Value| found["rule"] == "review-direct-push";
        assert_eq!(audit["findings"].as_array().unwrap().iter().filter(of_beta).count(), findings, "{rules}");
        assert_eq!(ended, code, "{rules}");
        let page = history.print(&main, &[]).stdout;
        assert_eq!(page.contains("The agenda has switched off review-direct-push."), rules.contains("push: off"), "{page}");
    }
}
