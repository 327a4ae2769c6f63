//! What was approved: an approval counts as long as the proposal says the same of it.

use super::{LATER, MOVED, Story, TEAM};

#[test]
fn what_changes_after_an_approval_takes_it_away_where_it_means_the_same() {
    let story = Story::new();
    let approved = format!("A later date\n\nApproved-by: {}", "head@gov.example");
    story.write("services/passport.yaml", LATER).commit(TEAM, &approved);
    story.write("building-blocks/pay.yaml", "id: pay\ncapability: identity\n");
    story.write("services/passport.yaml", &format!("{LATER}status: live\n"));
    story.write("services/other.yaml", "id: other\nroadmap: {due: 2027-06-30}\n");
    story.commit(TEAM, "Something else\n\nApproved-by: architect@gov.example");
    let block = "roles/architect building-blocks/pay building-block given";
    story.expect(&[], &[block, &format!("{MOVED} given")]);
    story.write("services/passport.yaml", "id: passport\nroadmap: {due: 2027-12-31}\nstatus: live\n");
    story.commit(TEAM, "Later still");
    story.expect(&[], &[block, &format!("{MOVED} stale changed-since")]);
    story.write("services/passport.yaml", &format!("{LATER}status: live\n")).commit(TEAM, "Not so late");
    story.expect(&[], &[block, &format!("{MOVED} given")]);
    // A decision that is named as the ground is part of what was approved.
    let moves = "moves: [{from: 2026-12-31, to: 2027-06-30, decision: d}]";
    story.write("services/passport.yaml", &format!("id: passport\nroadmap: {{due: 2027-06-30, {moves}}}\n"));
    story.write("decisions/d.yaml", "id: d\nstatus: proposed\n");
    story.commit(TEAM, "On another ground");
    story.expect(&[], &[block, &format!("{MOVED} stale changed-since")]);
}

#[test]
fn of_what_is_new_or_gone_everything_is_what_was_approved() {
    let story = Story::new();
    story.write("regulations/new.yaml", "id: new\ninstrument: act\nstage: drafting\n");
    story.write("services/new.yaml", "id: new\nlegal-basis: [{citation: A}]\n");
    story.commit(TEAM, "New\n\nApproved-by: legal@gov.example");
    let state = |text: &str, basis: &str| {
        [
            format!("roles/legal regulations/new regulation {text}"),
            format!("roles/legal services/new service.legal-basis {basis}"),
        ]
    };
    assert_eq!(story.approvals(&[]).0, state("given", "given"));
    // The order of keys is nothing, another file is nothing.
    story.remove("regulations/new.yaml").write("regulations/acts/new.yaml", "stage: drafting\ninstrument: act\nid: new\n");
    story.write("services/new.yaml", "id: new\nlegal-basis: [{citation: A}]\nstatus: live\n");
    story.commit(TEAM, "In order");
    assert_eq!(story.approvals(&[]).0, state("given", "given"));
    story.write("regulations/acts/new.yaml", "id: new\ninstrument: decree\nstage: drafting\n");
    story.write("services/new.yaml", "id: new\nlegal-basis: [{citation: B}]\nstatus: live\n");
    story.commit(TEAM, "Not the same");
    assert_eq!(story.approvals(&[]).0, state("stale changed-since", "stale changed-since"));
}

#[test]
fn what_comes_from_the_base_takes_no_approval_away_unless_it_is_about_the_same() {
    let story = Story::new();
    story.write("services/passport.yaml", LATER).commit(TEAM, "A later date\n\nApproved-by: head@gov.example");
    story.on_main(&[("building-blocks/pay.yaml", "id: pay\ncapability: identity\n"), ("services/more.yaml", "id: more\n")]);
    story.expect(&[], &[&format!("{MOVED} given")]);
    // Whoever brings the branch up to date adds nothing of their own: the head may do it and still have approved.
    story.merge_main("head@gov.example", &[]);
    story.expect(&[], &[&format!("{MOVED} given")]);
    assert_eq!(story.review(&[]).0["changes"].as_array().unwrap().len(), 1);
    // The base moves the same date in the meantime: the proposal no longer says what was approved.
    story.on_main(&[("services/passport.yaml", "id: passport\nroadmap: {due: 2027-01-31}\n")]);
    story.merge_main(TEAM, &[("services/passport.yaml", LATER)]);
    story.expect(&[], &[&format!("{MOVED} stale changed-since")]);
}

#[test]
fn histories_that_crossed_are_no_ground_to_tell_a_proposal_from() {
    let story = Story::new();
    // Two changes, merged on main in the one order and by the proposal in the other, which leaves one of them out.
    story.write("regulations/act.yaml", "id: act\ninstrument: act\nstage: parliament\n").commit(TEAM, "One");
    let one = story.head();
    story.switch("main");
    story.write("services/more.yaml", "id: more\n").commit(TEAM, "Other");
    let other = story.head();
    story.write("regulations/act.yaml", "id: act\ninstrument: act\nstage: parliament\n");
    story.commit_on(TEAM, "Merge one", &[&other, &one]);
    story.switch("proposal");
    story.write("services/more.yaml", "id: more\n");
    story.write("regulations/act.yaml", "id: act\ninstrument: act\nstage: drafting\n");
    story.commit_on(TEAM, "Merge other, and forget one", &[&one, &other]);
    let ending = story.say(&[]);
    assert_eq!((ending.code, ending.stdout.as_str()), (2, ""));
    assert!(ending.stderr.contains("several common ancestors\nhint: merge ‘main’ into the proposal"), "{}", ending.stderr);
    let at = story.folder.path().to_str().unwrap();
    assert_eq!(crate::support::agenda(&["diff", "-C", at, "main", "proposal"]).stderr, ending.stderr.replace("HEAD", "proposal"));
    // Merged into it, main is what the proposal is told from: what it takes back is seen.
    story.merge_main(TEAM, &[("regulations/act.yaml", "id: act\ninstrument: act\nstage: drafting\n")]);
    story.expect(&[], &["roles/legal regulations/act regulation missing"]);
}

#[test]
fn very_many_approvals_of_very_many_versions_are_looked_at_from_the_last_one() {
    let story = Story::new();
    let due = |number: i64| format!("id: passport\nroadmap: {{due: 2027-{:02}-{:02}}}\n", number / 28 + 1, number % 28 + 1);
    for number in 0..60 {
        story.write("services/passport.yaml", &due(number)).commit(TEAM, "Another date\n\nApproved-by: head@gov.example");
    }
    story.expect(&[], &[&format!("{MOVED} given")]);
    story.write("services/passport.yaml", &due(99)).commit(TEAM, "Another date");
    story.expect(&[], &[&format!("{MOVED} stale changed-since")]);
    // The first one was of what is proposed in the end, and is too far back.
    story.write("services/passport.yaml", &due(0)).commit(TEAM, "The first date");
    let (approvals, lands) = story.approvals(&[]);
    assert!(!lands && approvals[0].starts_with(&format!("{MOVED} stale")), "{approvals:?}");
}
