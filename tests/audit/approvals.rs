//! Approvals, wherever they stand: whether they were given by somebody who could, and to what landed.

use super::{ACT, GITHUB, HEAD, History, LEGAL, Line, OTHER, PASSPORT, TEAM, act, by, legal, passport};
use git2::Oid;
use serde_json::{Value, json};

const MESSAGE: &str = "The bill is in parliament (#12)";
const MISSING: &str = "review-missing-approval regulations/identity-act";
const OWN: &str = "review-self-approved regulations/identity-act";

fn legal_is(state: &str) -> String {
    format!("roles/legal regulations/identity-act regulation: {state}")
}

/// A message with these trailers.
fn with(trailers: &str) -> String {
    format!("{MESSAGE}\n\n{trailers}\n")
}

/// What becomes of the approval that a commit needs which lands by itself.
#[track_caller]
fn squashed(author: &str, trailers: &str, grade: u64, why: &[&str], state: &str, findings: &[&str]) {
    let (history, mut main) = History::begun("");
    history.commit(main.write(ACT, act("parliament")), by(author, &with(trailers)).put_there_by(GITHUB));
    history.last(&main, &[]).expect(grade, why, &[&legal_is(state)], findings);
}

const APPROVED: &str = "approved by Legal adviser (so says the commit)";

#[test]
fn a_trailer_of_whoever_holds_the_role_counts() {
    for trailer in [
        "Approved-by: Legal <legal@justice.gov.example>",
        "Reviewed-by: legal@justice.gov.example",
        "approved-BY: Someone <LEGAL@Justice.gov.example>",
        "Signed-off-by: x <x@gov.example>\nApproved-by: @gov-legal",
    ] {
        squashed(TEAM, trailer, 3, &[APPROVED, "pull request #12"], "given", &[]);
    }
}

#[test]
fn what_is_no_approval_of_whoever_holds_the_role_does_not_count() {
    for trailer in [
        "Approved-by: Legal adviser",
        "Approved-by: Legal <legal@justice.gov.example.org>",
        "Approved-by: Legal <legal+1@justice.gov.example>",
        "Approved-by: Legal <l\u{435}gal@justice.gov.example>",
        "Approved-by: legal@justice.gov.example <other@interior.gov.example>",
        "Acked-by: Legal <legal@justice.gov.example>",
        "Approved-by: Legal <legal@justice.gov.example>\n\nThat is what I think.",
        "Approved-by: 12-gov-legal@users.noreply.git.gov.example",
    ] {
        squashed(TEAM, trailer, 1, &["pull request #12"], "missing", &[MISSING]);
    }
    // Of another role: somebody has looked, and not whoever had to.
    let head = "approved by roles/head (so says the commit)";
    squashed(TEAM, &format!("Approved-by: <{HEAD}>"), 3, &[head, "pull request #12"], "missing", &[MISSING]);
}

#[test]
fn nobody_approves_what_they_wrote() {
    let own = format!("Approved-by: <{LEGAL}>");
    squashed(LEGAL, &own, 1, &["pull request #12"], "self", &[OWN]);
    squashed(TEAM, &format!("Co-authored-by: Legal <{LEGAL}>\n{own}"), 1, &["pull request #12"], "self", &[OWN]);
    squashed("1+gov-legal@users.noreply.github.com", &own, 1, &["pull request #12"], "self", &[OWN]);
    // As the holder of another role, or of none.
    let (history, mut main) = History::begun("");
    let message = format!("Beta (#12)\n\nReviewed-by: <{HEAD}>");
    history.commit(main.write(PASSPORT, passport("beta")), by(HEAD, &message));
    let found = "review-self-approved services/passport";
    history.last(&main, &[]).expect(1, &["pull request #12"], &[], &[found]);
    let message = format!("Live (#13)\n\nReviewed-by: <{OTHER}>");
    history.commit(main.write(PASSPORT, passport("live")), by(OTHER, &message));
    history.last(&main, &[]).expect(1, &["pull request #13"], &[], &[found]);
    // With somebody else it is only said twice.
    let message = format!("Beta (#14)\n\nReviewed-by: <{OTHER}>\nReviewed-by: <{TEAM}>");
    history.commit(main.write(PASSPORT, passport("beta")), by(OTHER, &message));
    history.last(&main, &[]).expect(1, &["pull request #14"], &[], &[]);
    let message = format!("Live (#15)\n\nReviewed-by: <{HEAD}>\nReviewed-by: <{LEGAL}>");
    history.commit(main.write(PASSPORT, passport("live")), by(HEAD, &message));
    history.last(&main, &[]).expect(3, &[APPROVED, "pull request #15"], &[], &[]);
}

#[test]
fn who_holds_the_role_is_a_question_of_the_day_on_which_it_landed() {
    // The second commit is of 29 May 2026.
    for (members, state) in [
        ("{email: legal@justice.gov.example, from: 2026-05-29, to: 2026-05-29}", "given"),
        ("{email: legal@justice.gov.example, to: 2026-05-28}", "missing nobody-holds-it"),
        ("{email: legal@justice.gov.example, from: 2026-05-30}", "missing nobody-holds-it"),
        ("{email: legal@justice.gov.example, to: 2026-05-28}, {email: next@justice.gov.example, from: 2026-05-29}", "missing"),
    ] {
        let history = History::new();
        let mut main = Line::empty();
        main.write("agenda.yaml", crate::support::STRICT_AGENDA)
            .write("roles/legal.yaml", legal(members))
            .write(ACT, act("drafting"));
        history.commit(&mut main, by(TEAM, "An agenda"));
        let message = with("Approved-by: <legal@justice.gov.example>");
        history.commit(main.write(ACT, act("parliament")), by(TEAM, &message));
        let told = history.last(&main, &[]);
        assert_eq!(told.approvals, [legal_is(state)], "{members}");
        assert_eq!(told.findings.is_empty(), state == "given", "{members}");
    }
}

#[test]
fn a_machine_approves_nothing() {
    let (history, mut main) = History::begun("review: {bots: [legal@justice.gov.example]}\n");
    let message = with("Approved-by: <legal@justice.gov.example>");
    history.commit(main.write(ACT, act("parliament")), by(TEAM, &message));
    history.last(&main, &[]).expect(1, &["pull request #12"], &[&legal_is("missing")], &[MISSING]);
}

/// A branch on which the stage is changed and something else after it, and where a trailer may stand; then it is merged.
fn merged(trailer_on: usize, later: &str, merge_main_between: bool) -> (History, Line) {
    let (history, mut main) = History::begun("");
    let approving = |place: usize, title: &str| {
        if place == trailer_on { format!("{title}\n\nApproved-by: <{LEGAL}>\n") } else { title.to_owned() }
    };
    let mut side = main.side();
    history.commit(side.write(ACT, act("parliament")), by(TEAM, &approving(0, "In parliament")));
    if merge_main_between {
        history.commit(main.write("services/visa.yaml", "id: visa\nstatus: alpha\n"), by(OTHER, "Visas (#11)"));
        let before = side.clone();
        let mut other = main.side();
        other.files.remove(ACT);
        side.files.insert("services/visa.yaml".into(), main.files["services/visa.yaml"].clone());
        assert_ne!(before.files, side.files);
        history.merge_as_it_is(&mut side, &[&main], by(TEAM, "Merge branch 'main'"));
    }
    if !later.is_empty() {
        history.commit(side.write(ACT, act(later)), by(TEAM, &approving(1, "Another stage")));
    }
    history.commit(side.write(PASSPORT, passport("beta")), by(TEAM, &approving(2, "Beta")));
    let mut files = main.files.clone();
    files.extend([(ACT.to_owned(), side.files[ACT].clone()), (PASSPORT.to_owned(), side.files[PASSPORT].clone())]);
    main.files = files;
    history.merge_as_it_is(&mut main, &[&side], by(OTHER, &approving(3, "Merge pull request #12 from x/y")));
    (history, main)
}

#[test]
fn an_approval_on_the_way_counts_for_what_did_not_change_since() {
    const MERGED: [&str; 2] = ["merged by somebody else", "pull request #12"];
    let approved = [APPROVED, MERGED[0], MERGED[1]];
    for (trailer_on, later, between, state) in [
        (3, "", false, "given"),
        (2, "", false, "given"),
        (0, "", false, "given"),
        (0, "", true, "given"),
        (2, "", true, "given"),
        (1, "adopted", false, "given"),
        (1, "adopted", true, "given"),
    ] {
        let (history, main) = merged(trailer_on, later, between);
        history.last(&main, &[]).expect(3, &approved, &[&legal_is(state)], &[]);
    }
    for between in [false, true] {
        let (history, main) = merged(0, "adopted", between);
        let before = "something else approved by Legal adviser (so says the commit)";
        history.last(&main, &[]).expect(2, &[MERGED[0], MERGED[1], before], &[&legal_is("stale changed-since")], &[MISSING]);
    }
}

#[test]
fn an_approval_that_nobody_asked_for_shows_that_somebody_looked_at_all_of_it_or_nothing() {
    let (history, main) = History::begun("");
    for (first, grade) in [(true, 2), (false, 3)] {
        let mut main = main.clone();
        let mut side = main.side();
        let approving = |own: bool| format!("A change\n\nReviewed-by: <{LEGAL}>\n").repeat(usize::from(own)) + "A change";
        history.commit(side.write(PASSPORT, passport("beta")), by(TEAM, approving(first).trim_end_matches("A change")));
        history.commit(side.write("services/visa.yaml", "id: visa\n"), by(TEAM, approving(!first).trim_end_matches("A change")));
        history.merge(&mut main, &[&side], by(OTHER, "Merge"));
        assert_eq!(history.last(&main, &[]).grade, grade);
    }
}

#[test]
fn a_note_may_approve_afterwards() {
    let (history, mut main) = History::begun("");
    let id = history.commit(main.write(ACT, act("parliament")), by(TEAM, MESSAGE));
    history.note("refs/notes/review", id, &format!("Approved-by: <{LEGAL}>\n"));
    let why = ["approved by Legal adviser (so says a note)", "pull request #12"];
    history.last(&main, &[]).expect(3, &why, &[&legal_is("given")], &[]);
    // On the last commit of what was merged.
    let (history, mut main) = History::begun("");
    let mut side = main.side();
    let id = history.commit(side.write(ACT, act("parliament")), by(TEAM, "In parliament"));
    history.merge(&mut main, &[&side], by(OTHER, "Merge"));
    history.note("refs/notes/commits", id, &format!("Approved-by: <{LEGAL}>\n"));
    history.last(&main, &[]).expect(3, &[why[0], "merged by somebody else"], &[&legal_is("given")], &[]);
}

/// The file of a forge for what landed in pull request 12, of which a commit of this number was read.
fn github(commit: &str, state: &str, at: &str) -> Value {
    json!([{"user": {"login": "Gov-Legal"}, "state": state, "commit_id": commit, "submitted_at": at,
        "html_url": "https://github.com/gov/agenda/pull/12#pullrequestreview-1"}])
}

const GONE: &str = "0123456789012345678901234567890123456789";

#[test]
fn a_forge_says_who_approved_what_it_made_one_commit_of() {
    let (history, mut main) = History::begun("");
    history.commit(main.write(ACT, act("parliament")), by(TEAM, MESSAGE).put_there_by(GITHUB));
    let with = |content: &Value| {
        let file = history.file("approvals.json", &content.to_string());
        let told = history.last(&main, &["--approvals", &file]);
        (told.grade, told.approvals[0].rsplit_once(": ").unwrap().1.to_owned(), told.findings.len())
    };
    let is = |grade: u64, state: &str, findings: usize| (grade, state.to_owned(), findings);
    assert_eq!(with(&github(GONE, "APPROVED", "2026-05-29T08:00:00Z")), is(3, "given", 0));
    assert_eq!(with(&github(GONE, "CHANGES_REQUESTED", "2026-05-29T08:00:00Z")), is(1, "missing changes-requested", 1));
    assert_eq!(with(&github(GONE, "DISMISSED", "2026-05-29T08:00:00Z")), is(1, "missing", 1));
    // Of another pull request.
    let mut other = github(GONE, "APPROVED", "2026-05-29T08:00:00Z");
    other[0]["html_url"] = "https://github.com/gov/agenda/pull/13#pullrequestreview-1".into();
    assert_eq!(with(&other), is(1, "missing", 1));
    // Forgejo and Gitea, GitLab, and the project's own form.
    let mut forgejo = github(GONE, "APPROVED", "2026-05-29T08:00:00Z");
    forgejo[0]["html_url"] = "https://git.gov.example/gov/agenda/pulls/12#issuecomment-1".into();
    assert_eq!(with(&forgejo), is(3, "given", 0));
    let gitlab = |number: u64| json!([{"iid": number, "approved_by": [{"user": {"username": "gov-legal"}, "approved_at": "2026-05-29T08:00:00Z"}]}]);
    assert_eq!(with(&gitlab(12)), is(3, "given", 0));
    assert_eq!(with(&gitlab(13)), is(1, "missing", 1));
    let own = |number: u64, author: &str| json!([{"format-version": "1.0", "pull-request": number, "author": author, "approvals": [{"by": "gov-legal"}]}]);
    assert_eq!(with(&own(12, "somebody")), is(3, "given", 0));
    assert_eq!(with(&own(13, "somebody")), is(1, "missing", 1));
    assert_eq!(with(&own(12, "gov-legal")), is(1, "self", 1));
}

#[test]
fn where_the_commits_that_people_read_are_there_they_tell_what_was_approved() {
    let (history, mut main) = History::begun("");
    let mut side = main.side();
    let first = history.commit(side.write(ACT, act("parliament")), by(TEAM, "In parliament"));
    let last = history.commit(side.write(ACT, act("adopted")), by(TEAM, "Adopted"));
    history.merge(&mut main, &[&side], by(OTHER, "Merge pull request #12 from x/y"));
    let state = |content: &Value| {
        let file = history.file("approvals.json", &content.to_string());
        let told = history.last(&main, &["--approvals", &file]);
        assert_eq!(told.grade, if told.findings.is_empty() { 3 } else { 2 });
        told.approvals[0].rsplit_once(": ").unwrap().1.to_owned()
    };
    let of = |commit: Oid| github(&commit.to_string(), "APPROVED", "2026-05-29T08:00:00Z");
    assert_eq!(state(&of(last)), "given");
    assert_eq!(state(&of(first)), "stale changed-since");
    assert_eq!(state(&github(GONE, "APPROVED", "2026-05-29T08:00:00Z")), "stale not-in-proposal", "it was written anew since");
    let gitlab = |at: &str| json!([{"iid": 12, "approved_by": [{"user": {"username": "gov-legal"}, "approved_at": at}]}]);
    // The commits are of the evenings of 29 and 30 May.
    assert_eq!(state(&gitlab("2026-05-30T23:00:00Z")), "given");
    assert_eq!(state(&gitlab("2026-05-29T23:00:00Z")), "stale changed-since");
    assert_eq!(state(&gitlab("2026-05-28T23:00:00Z")), "stale changed-since");
}

#[test]
fn a_forge_that_merges_the_one_commit_that_it_made_is_believed() {
    let (history, mut main) = History::begun("");
    let mut side = main.side();
    history.commit(side.write(ACT, act("parliament")), by(TEAM, "In parliament"));
    history.merge(&mut main, &[&side], by(OTHER, "Merge branch 'x' into 'main'\n\nSee merge request gov/agenda!12"));
    let gitlab =
        json!([{"iid": 12, "approved_by": [{"user": {"username": "gov-legal"}, "approved_at": "2026-05-29T08:00:00Z"}]}]);
    let file = history.file("approvals.json", &gitlab.to_string());
    assert_eq!(history.last(&main, &["--approvals", &file]).approvals, [legal_is("given")]);
}

#[test]
fn files_may_speak_of_many_pull_requests_and_are_refused_where_they_cannot_be_read() {
    let (history, mut main) = History::begun("");
    history.commit(main.write(ACT, act("parliament")), by(TEAM, MESSAGE));
    history.commit(main.write(ACT, act("adopted")), by(TEAM, "Adopted (#13)"));
    let one = history.file("12.json", &github(GONE, "APPROVED", "2026-05-29T08:00:00Z").to_string());
    let mut other = github(GONE, "APPROVED", "2026-05-29T08:00:00Z");
    other[0]["html_url"] = "https://github.com/gov/agenda/pull/13#pullrequestreview-1".into();
    let other = history.file("13.json", &other.to_string());
    let (audit, code) = history.audit(&main, &["--approvals", &one, "--approvals", &other]);
    assert_eq!((code, audit["findings"].as_array().unwrap().len()), (0, 0));
    let (audit, code) = history.audit(&main, &["--approvals", &one]);
    assert_eq!((code, audit["findings"].as_array().unwrap().len()), (1, 1));
    let broken = history.file("broken.json", "{");
    let ending = history.print(&main, &["--approvals", &broken]);
    assert_eq!((ending.code, ending.stdout.as_str()), (2, ""));
}

#[test]
fn what_is_asked_of_many_entities_of_a_commit_is_found_once_for_each_and_shown_together() {
    let (history, mut main) = History::begun("");
    for number in 1..=5 {
        main.write(&format!("regulations/act-{number}.yaml"), format!("id: act-{number}\nstage: drafting\ninstrument: act\n"));
    }
    history.commit(&mut main, by(TEAM, "Five bills (#12)"));
    let told = history.last(&main, &[]);
    assert_eq!(told.findings.len(), 5, "{told:?}");
    let human = history.print(&main, &["--format", "markdown"]).stdout;
    assert_eq!(human.matches("review-missing-approval").count(), 1, "{human}");
    assert!(human.contains("and 2 more"), "{human}");
}
