//! What there is to show that somebody looked, and how much it shows.

use super::{DAY, GITHUB, HEAD, History, LEGAL, Line, OTHER, PASSPORT, TEAM, by, passport, signing};
use crate::signatures::{fixture, text};

const DIRECT: &str = "review-direct-push services/passport";

#[test]
fn the_first_commit_is_graded_and_held_to_nothing() {
    let (history, main) = History::begun("");
    let (audit, code) = history.audit(&main, &[]);
    assert_eq!((code, &audit["findings"], &audit["commits"][0]["asked"]), (0, &serde_json::json!([]), &false.into()));
    assert_eq!(audit["commits"][0]["grade"], 0);
}

#[test]
fn a_change_that_somebody_simply_pushed_is_found() {
    let (history, mut main) = History::begun("");
    history.commit(main.write(PASSPORT, passport("beta")), by(TEAM, "The passport service is in beta"));
    history.last(&main, &[]).expect(0, &[], &[], &[DIRECT]);
    let (_, code) = history.audit(&main, &["--fail-on", "warning"]);
    assert_eq!((history.audit(&main, &[]).1, code), (0, 1));
}

#[test]
fn what_forges_write_into_messages_is_the_number_of_a_pull_request() {
    for (message, number) in [
        ("The passport service is in beta (#12)", Some("pull request #12")),
        ("The passport service is in beta (!12)", Some("pull request #12")),
        ("Beta\n\nSee merge request interior/agenda!12", Some("pull request #12")),
        ("Merged in passport (pull request #12)", Some("pull request #12")),
        ("The passport service is in beta, see #12", None),
    ] {
        let (history, mut main) = History::begun("");
        history.commit(main.write(PASSPORT, passport("beta")), by(TEAM, message).put_there_by(GITHUB));
        let why: Vec<&str> = number.into_iter().collect();
        let found: &[&str] = if number.is_some() { &[] } else { &[DIRECT] };
        history.last(&main, &[]).expect(why.len() as u64, &why, &[], found);
    }
}

#[test]
fn a_merge_shows_more_than_a_push_whoever_merged() {
    for (message, merger, why) in [
        ("Merge pull request #12 from interior/passport\n\nBeta", OTHER, &["merged by somebody else", "pull request #12"][..]),
        (
            "Merge branch 'passport' into 'main'\n\nBeta\n\nSee merge request interior/agenda!12",
            OTHER,
            &["merged by somebody else", "pull request #12"],
        ),
        ("Merge pull request 'Beta' (#12) from passport into main", TEAM, &["merged by its author", "pull request #12"]),
        ("Merged in passport (pull request #12)", TEAM, &["merged by its author", "pull request #12"]),
        ("Merge branch 'passport'", TEAM, &["merged by its author"]),
    ] {
        let (history, mut main) = History::begun("");
        let mut side = main.side();
        history.commit(side.write(PASSPORT, passport("beta")), by(TEAM, "Beta"));
        history.merge(&mut main, &[&side], by(merger, message).put_there_by(GITHUB));
        history.last(&main, &[]).expect(2, why, &[], &[]);
    }
}

#[test]
fn a_merge_that_brings_nothing_shows_nothing() {
    let (history, mut main) = History::begun("");
    let first = main.clone();
    history.commit(main.write("README.md", "An agenda"), by(TEAM, "About it"));
    let mut empty = main.side();
    history.commit(&mut empty, by(TEAM, "Nothing"));
    for other in [&first, &empty] {
        let mut line = main.clone();
        line.write(PASSPORT, passport("beta"));
        history.merge_as_it_is(&mut line, &[other], by(TEAM, "Merge branch 'passport'"));
        history.last(&line, &[]).expect(0, &[], &[], &[DIRECT]);
    }
}

#[test]
fn what_was_changed_in_a_merge_itself_is_told() {
    let (history, mut main) = History::begun("");
    let mut side = main.side();
    history.commit(side.write(PASSPORT, passport("beta")), by(TEAM, "Beta"));
    main.write(PASSPORT, passport("live"));
    history.merge_as_it_is(&mut main, &[&side], by(OTHER, "Merge branch 'passport'"));
    history.last(&main, &[]).expect(2, &["merged by its author, with changes made in the merge itself"], &[], &[]);
}

#[test]
fn several_branches_may_be_merged_at_once() {
    let (history, mut main) = History::begun("");
    let (mut one, mut other) = (main.side(), main.side());
    history.commit(one.write(PASSPORT, passport("beta")), by(TEAM, "Beta"));
    history.commit(other.write("services/visa.yaml", "id: visa\nstatus: alpha\n"), by(OTHER, "Visas"));
    history.merge(&mut main, &[&one, &other], by(HEAD, "Merge branches"));
    let told = history.last(&main, &[]);
    assert_eq!((told.grade, told.findings), (2, vec![]));
}

#[test]
fn a_second_person_is_one_by_whatever_address() {
    let (history, main) = History::begun("review: {bots: [bot@digital.gov.example]}\n");
    for (author, message, committer, who) in [
        (TEAM, "Beta", OTHER, Some("put there by other")),
        (TEAM, "Beta", LEGAL, Some("put there by Legal adviser")),
        (TEAM, "Beta", "Drafting@Justice.GOV.example", None),
        (TEAM, "Beta", GITHUB, None),
        (TEAM, "Beta", "no-reply@git.gov.example", None),
        (TEAM, "Beta", "BOT@digital.gov.example", None),
        (TEAM, "Beta\n\nCo-authored-by: Somebody <other@interior.gov.example>", OTHER, None),
        // By account and by address, as the roles know them.
        (LEGAL, "Beta", "12+gov-legal@users.noreply.github.com", None),
    ] {
        let mut line = main.clone();
        history.commit(line.write(PASSPORT, passport("beta")), by(author, message).put_there_by(committer));
        let why: Vec<&str> = who.into_iter().collect();
        let found: &[&str] = if who.is_some() { &[] } else { &[DIRECT] };
        history.last(&line, &[]).expect(2 * why.len() as u64, &why, &[], found);
    }
}

/// A merge with this signature, and the agenda that asks for one.
fn signed_merge(sign: impl Fn(&str) -> String) -> (History, Line) {
    let (history, mut main) = History::begun("review: {signed: true}\n");
    let mut side = main.side();
    history.commit(side.write(PASSPORT, passport("beta")), by(TEAM, "Beta"));
    History::join(&mut main, &[&side]);
    history.signed(&mut main, &[&side], by(OTHER, "Merge branch 'passport'"), sign);
    (history, main)
}

#[test]
fn a_signature_is_verified_by_the_keys_at_hand() {
    let (history, main) = signed_merge(signing::ssh);
    let merged = "merged by somebody else";
    history.last(&main, &[]).expect(4, &["signed merge (SSH, not verified)", merged], &[], &[]);
    let file = history.file("keys", &signing::allowed("architect@digital.gov.example"));
    let verified = "signed merge (SSH, verified: architect@digital.gov.example)";
    history.last(&main, &["--keys", &file]).expect(4, &[verified, merged], &[], &[]);
}

#[test]
fn where_keys_are_at_hand_what_none_of_them_made_does_not_count() {
    let (history, main) = signed_merge(signing::ssh);
    let merged = "merged by somebody else";
    let unsigned = &["review-unsigned services/passport"];
    let others = fixture("allowed-signers").to_str().unwrap().to_owned();
    history.last(&main, &["--keys", &others]).expect(2, &[merged, "signed merge (SSH, by none of the keys)"], &[], unsigned);
    // Keys of another sort say nothing of it.
    let plain = fixture("ed25519.pem").to_str().unwrap().to_owned();
    assert_eq!(history.last(&main, &["--keys", &plain]).grade, 4);
    // Nor does anybody who can put a signature on it that nobody can read here.
    let (history, main) = signed_merge(|_| text("open-pgp.sig"));
    assert_eq!(history.last(&main, &[]).grade, 4);
    let by_none = &[merged, "signed merge (OpenPGP, by none of the keys)"];
    history.last(&main, &["--keys", &others]).expect(2, by_none, &[], unsigned);
    // Nor where the only keys at hand are of the same sort.
    let open_pgp = fixture("open-pgp/architect.asc").to_str().unwrap().to_owned();
    history.last(&main, &["--keys", &open_pgp]).expect(2, by_none, &[], unsigned);
}

#[test]
fn a_wrong_signature_is_shown_and_counts_nothing() {
    // It was made over something else.
    let (history, main) = signed_merge(|content| signing::ssh(&content.replace("passport", "visa")));
    let file = history.file("keys", &signing::allowed("architect@digital.gov.example"));
    let wrong = "signed merge (SSH, wrong: names a key that has not made it for this content)";
    let unsigned = &["review-unsigned services/passport"];
    history.last(&main, &["--keys", &file]).expect(2, &["merged by somebody else", wrong], &[], unsigned);
    // Without keys nobody can tell, unless it is none at all.
    assert_eq!(history.last(&main, &[]).grade, 4);
    let (history, main) = signed_merge(|_| "-----BEGIN SSH SIGNATURE-----\nAAAA\n-----END SSH SIGNATURE-----\n".into());
    let told = history.last(&main, &[]);
    assert_eq!((told.grade, told.findings), (2, vec![unsigned[0].to_owned()]));
}

#[test]
fn a_signed_commit_that_is_no_merge_is_shown_and_satisfies_who_asks_for_signatures() {
    let (history, mut main) = History::begun("review: {signed: true}\n");
    main.write(PASSPORT, passport("beta"));
    history.signed(&mut main, &[], by(TEAM, "Beta (#12)"), |_| text("open-pgp.sig"));
    history.last(&main, &[]).expect(1, &["pull request #12", "signed (OpenPGP, not verified)"], &[], &[]);
    history.commit(main.write(PASSPORT, passport("live")), by(TEAM, "Live (#13)"));
    history.last(&main, &[]).expect(1, &["pull request #13"], &[], &["review-unsigned services/passport"]);
}

#[test]
fn provenance_in_a_note_shows_most_and_must_speak_of_the_commit() {
    let (history, mut main) = History::begun("");
    let id = history.commit(main.write(PASSPORT, passport("beta")), by(TEAM, "Beta"));
    history.note("refs/notes/provenance", id, &text("other-commit.json"));
    assert_eq!(history.last(&main, &[]).grade, 0, "it speaks of another commit");
    history.note("refs/notes/provenance", id, &signing::provenance(&id.to_string()));
    history.last(&main, &[]).expect(5, &["signed provenance in refs/notes/provenance (not verified)"], &[], &[]);
    let keys = history.file("keys", &signing::pem());
    let told = history.last(&main, &["--keys", &keys]);
    assert!(told.why[0].starts_with("signed provenance in refs/notes/provenance (verified: sha256:"), "{told:?}");
    assert_eq!((told.grade, told.why.len(), told.findings), (5, 1, vec![]));
    let others = fixture("ed25519.pem").to_str().unwrap().to_owned();
    let none = "signed provenance in refs/notes/provenance (by none of the keys)";
    history.last(&main, &["--keys", &others]).expect(0, &[none], &[], &[DIRECT]);
}

#[test]
fn commits_that_change_nothing_of_the_agenda_are_not_told() {
    let (history, mut main) = History::begun("");
    history.commit(main.write("README.md", "About it"), by(TEAM, "About it"));
    history.commit(&mut main, by(TEAM, "Nothing"));
    let (audit, code) = history.audit(&main, &[]);
    assert_eq!((audit["commits"].as_array().unwrap().len(), code), (1, 0));
    let human = history.print(&main, &[]).stdout;
    assert!(human.contains("One change of the agenda in 3 commits of"), "{human}");
}

#[test]
fn a_change_that_is_undone_is_a_change_like_any_other() {
    let (history, mut main) = History::begun("");
    let id = history.commit(main.write(PASSPORT, passport("beta")), by(TEAM, "Beta (#12)"));
    let message = format!("Revert \"Beta (#12)\"\n\nThis reverts commit {id}.\n");
    history.commit(main.write(PASSPORT, passport("alpha")), by(TEAM, &message));
    // The number is that of what it undoes.
    let told = history.last(&main, &[]);
    assert_eq!((told.grade, told.findings), (0, vec![DIRECT.to_owned()]));
}

#[test]
fn what_machines_write_is_not_asked_to_be_reviewed_but_approved_where_a_role_asks() {
    let (history, mut main) = History::begun("review: {minimum-grade: 2, bots: [bot@digital.gov.example]}\n");
    let bot = "Bot@digital.gov.example";
    history.commit(main.write(PASSPORT, passport("beta")), by(bot, "Beta"));
    history.last(&main, &[]).expect(0, &["written by a machine"], &[], &[]);
    // With somebody beside it, it is a change like any other.
    let message = "Live\n\nCo-authored-by: Somebody <other@interior.gov.example>";
    history.commit(main.write(PASSPORT, passport("live")), by(bot, message));
    history.last(&main, &[]).expect(0, &[], &[], &[DIRECT]);
    history.commit(main.write(super::ACT, super::act("parliament")), by(bot, "The bill is in parliament"));
    let missing = ["roles/legal regulations/identity-act regulation: missing"];
    history.last(&main, &[]).expect(
        0,
        &["written by a machine"],
        &missing,
        &["review-missing-approval regulations/identity-act"],
    );
}

#[test]
fn clocks_and_names_that_say_nothing_are_no_obstacle() {
    let (history, mut main) = History::begun("");
    history.time.set(-10 * DAY);
    let made = by(TEAM, "").put_there_by("@");
    history.commit(main.write(PASSPORT, passport("beta")), made);
    history.last(&main, &[]).expect(0, &[], &[], &[DIRECT]);
}
