//! Who approves: whoever holds the role on the day, has not written the proposal and is no machine.

use super::{LATER, MOVED, Story, TEAM, base_file};
use serde_json::json;

#[test]
fn an_approval_is_given_by_a_trailer_of_somebody_who_holds_the_role() {
    for (message, state) in [
        ("A later date", "missing"),
        ("A later date\n\nApproved-by: Head of Authority <head@gov.example>", "given"),
        ("A later date\n\nreviewed-BY: <HEAD@gov.example>\nSigned-off-by: T <team@ministry.gov.example>", "given"),
        ("A later date\n\nApproved-by: 12+gov-head@users.noreply.github.com", "given"),
        ("A later date\n\nApproved-by: @gov-head", "given"),
        // Only the last paragraph holds trailers, and a name or somebody else's address is nobody.
        ("A later date\n\nApproved-by: head@gov.example\n\nAs was agreed.", "missing"),
        ("Approved-by: head@gov.example", "missing"),
        ("A later date\n\nApproved-by: Head of Authority", "missing"),
        ("A later date\n\nApproved-by: head@gov.example.org", "missing"),
        ("A later date\n\nApproved-by: legal@gov.example", "missing"),
    ] {
        let story = Story::new();
        story.write("services/passport.yaml", LATER).commit(TEAM, message);
        assert_eq!(story.approvals(&[]), (vec![format!("{MOVED} {state}")], state == "given"), "{message}");
    }
}

#[test]
fn what_whoever_commits_can_write_need_not_count() {
    let story = Story::new();
    let commit = story.write("services/passport.yaml", LATER).commit(TEAM, "A later date\n\nApproved-by: head@gov.example");
    story.expect(&[], &[&format!("{MOVED} given")]);
    story.expect(&["--without-trailers"], &[&format!("{MOVED} missing")]);
    let review = json!([{"user": {"login": "gov-head"}, "state": "APPROVED", "commit_id": commit}]).to_string();
    story.expect(&["--without-trailers", "--approvals", &story.file(&review)], &[&format!("{MOVED} given")]);
}

#[test]
fn only_those_approve_who_hold_the_role_on_the_day() {
    let members =
        "members: [{email: head@gov.example, from: 2026-06-01, to: 2026-11-24}, {email: next@gov.example, from: 2026-11-25}]";
    let role = format!("id: head\nfunction: head-of-authority\n{members}\n");
    let story = Story::with(&[("roles/head.yaml", &role)]);
    story.write("services/passport.yaml", LATER).commit(TEAM, "A later date\n\nApproved-by: head@gov.example");
    story.expect(&["--as-of", "2026-11-24"], &[&format!("{MOVED} given")]);
    story.expect(&["--as-of", "2026-11-25"], &[&format!("{MOVED} missing")]);
    story.expect(&["--as-of", "2026-05-31"], &[&format!("{MOVED} missing nobody-holds-it")]);
}

#[test]
fn nobody_approves_what_they_propose_under_any_of_their_names() {
    let approved = "A later date\n\nApproved-by: head@gov.example";
    for (author, message) in [
        ("head@gov.example", approved.to_owned()),
        ("Head@gov.example", approved.to_owned()),
        // The account of the same member, and the address that the forge gives for it.
        ("7+gov-head@users.noreply.github.com", approved.to_owned()),
        (TEAM, format!("{approved}\nCo-authored-by: The Head <head@gov.example>")),
    ] {
        let story = Story::new();
        story.write("services/passport.yaml", LATER).commit(author, &message);
        story.expect(&[], &[&format!("{MOVED} self")]);
    }
    // Who commits for somebody else did not write it: the forge of these stories commits as the head.
    let story = Story::new();
    story.write("services/passport.yaml", LATER).commit(TEAM, approved);
    story.expect(&[], &[&format!("{MOVED} given")]);
    for author in ["gov-head", "@gov-head", "head@gov.example"] {
        story.expect(&["--author", author], &[&format!("{MOVED} self")]);
        let file = story.file(&json!({"format-version": "1.0", "author": author, "approvals": []}).to_string());
        story.expect(&["--approvals", &file], &[&format!("{MOVED} self")]);
    }
    // Another member of the role approves as well.
    let members = "members: [{email: head@gov.example}, {email: deputy@gov.example}]";
    let story = Story::with(&[("roles/head.yaml", &format!("id: head\nfunction: head-of-authority\n{members}\n"))]);
    story.write("services/passport.yaml", LATER).commit("head@gov.example", approved);
    story.commit("deputy@gov.example", "Seen\n\nApproved-by: deputy@gov.example");
    story.expect(&[], &[&format!("{MOVED} given")]);
}

#[test]
fn who_shares_a_mailbox_with_the_author_is_another_person() {
    let members = "members: [{email: office@gov.example, handle: one}, {email: office@gov.example, handle: two}]";
    let story = Story::with(&[("roles/head.yaml", &format!("id: head\nfunction: head-of-authority\n{members}\n"))]);
    story.write("services/passport.yaml", LATER).commit("1+one@users.noreply.github.com", "A later date");
    let by = |handle: &str| {
        story.file(
            &json!([{"user": {"login": handle}, "state": "APPROVED", "commit_id": story.head().id().to_string()}]).to_string(),
        )
    };
    story.expect(&["--approvals", &by("two")], &[&format!("{MOVED} given")]);
    story.expect(&["--approvals", &by("one")], &[&format!("{MOVED} self")]);
    // The mailbox alone may be the author's.
    story.commit("2+two@users.noreply.github.com", "Seen\n\nApproved-by: office@gov.example");
    story.expect(&[], &[&format!("{MOVED} self")]);
}

#[test]
fn a_merge_that_says_something_of_its_own_has_an_author() {
    let story = Story::new();
    story.write("services/passport.yaml", LATER).commit(TEAM, "A later date");
    story.on_main(&[("services/more.yaml", "id: more\n")]);
    story.merge_main("head@gov.example", &[("services/more.yaml", "id: more\nstatus: live\n")]);
    story.commit(TEAM, "Seen\n\nApproved-by: head@gov.example");
    story.expect(&[], &[&format!("{MOVED} self")]);
}

#[test]
fn machines_do_not_approve() {
    let review = "review: {bots: [head@gov.example, 5+robot@users.noreply.github.com]}\n";
    let head = "id: head\nfunction: head-of-authority\nmembers: [{email: head@gov.example}, {handle: robot}, {handle: person}]\n";
    let story = Story::with(&[("agenda.yaml", &format!("{}{review}", base_file())), ("roles/head.yaml", head)]);
    let first = story.write("services/passport.yaml", LATER).commit(TEAM, "A later date\n\nApproved-by: head@gov.example");
    let by = |login: &str| {
        let file = story.file(&json!([{"user": {"login": login}, "state": "APPROVED", "commit_id": first}]).to_string());
        story.approvals(&["--approvals", &file]).0
    };
    assert_eq!(by("robot"), [format!("{MOVED} missing")]);
    assert_eq!(by("person"), [format!("{MOVED} given")]);
}
