//! Whose approval a proposal needs: as the roles of the base say, and nobody else.

use super::{LATER, MOVED, ROLES, Story, TEAM, base_file};
use crate::support::{AGENDA, findings, memory};
use agenda::i18n::{Catalogue, Language};
use serde_json::json;

#[test]
fn each_role_is_asked_for_what_it_approves_and_nobody_for_the_rest() {
    let story = Story::new();
    story.write("regulations/act.yaml", "id: act\ninstrument: act\nstage: parliament\ntitle: An act\n");
    story.write(
        "services/passport.yaml",
        "id: passport\nroadmap: {due: 2026-12-31}\nlegal-basis: [{citation: A}]\nstatus: live\n",
    );
    story.write("services/new.yaml", "id: new\nlegal-basis: [{citation: B}]\n");
    story.write("services/other.yaml", "id: other\n");
    story.write("building-blocks/pay.yaml", "id: pay\ncapability: payments\nowner: treasury\n");
    story.write("organisations/treasury.yaml", "id: treasury\n");
    story.write("roles/legal.yaml", "id: legal\nfunction: legal-adviser\nmembers: [{email: team@ministry.gov.example}]\n");
    story.commit(TEAM, "Much at once");
    story.expect(
        &[],
        &[
            "roles/architect building-blocks/pay building-block missing",
            "roles/head roles/legal role missing",
            "roles/legal regulations/act regulation missing",
            "roles/legal services/new service.legal-basis missing",
            "roles/legal services/passport service.legal-basis missing",
        ],
    );
    assert_eq!(story.review(&[]).0["without-approval"], json!([]));
}

#[test]
fn a_promise_that_nobody_approves_is_said_and_fails_nothing() {
    let story = Story::with(&[("roles/head.yaml", "id: head\nfunction: other\napproves: [deadline-movde, event]\n")]);
    story.write("services/passport.yaml", LATER).commit(TEAM, "A later date");
    let (review, code) = story.review(&["--fail-on", "error"]);
    let expected = json!([{"entity": "services/passport", "field": "roadmap.due", "change": "deadline-moved"}]);
    assert_eq!((&review["without-approval"], &review["approvals"], code), (&expected, &json!([]), 0));
    // Nor does anybody vouch for a decision that nobody is said to have taken.
    story.write("decisions/d.yaml", "id: d\nstatus: accepted\n").commit(TEAM, "Decided");
    let (review, code) = story.review(&[]);
    assert_eq!((&review["without-approval"][1], code), (&json!({"entity": "decisions/d", "change": "decision-taken"}), 0));
    let page = story.say(&[]).stdout;
    assert!(page.contains("These decisions are said to be taken, and not by whom: decisions/d\n"), "{page}");
    assert!(page.contains("Nobody approves\n") && page.contains("✓ This proposal can land."), "{page}");
}

#[test]
fn a_role_of_the_base_that_cannot_be_read_is_said() {
    let story = Story::with(&[("roles/broken.yaml", "id: broken\napproves: [\n"), ("bodies/wrong.yaml", "id: wrong\nkind: 5\n")]);
    story.write("services/other.yaml", "id: other\n").commit(TEAM, "Something");
    let ending = story.say(&["--format", "markdown"]);
    let page = ending.stdout;
    assert!(page.contains("nobody knows what they approve: roles/broken, bodies/wrong\n"), "{page}");
    assert!(ending.code == 1 && page.contains("2 roles or bodies of the base cannot be read"), "{page}");
}

#[test]
fn the_narrowest_meaning_is_asked_for_once() {
    let story = Story::with(&[(
        "roles/head.yaml",
        "id: head\nmembers: [{handle: gov-head}]\napproves: [service, service.roadmap, service.roadmap.owner, deadline-moved]\n",
    )]);
    story.write("services/passport.yaml", "id: passport\nroadmap: {due: 2027-06-30, target-level: 4}\nstatus: live\n");
    story.write("services/new.yaml", "id: new\nroadmap: {due: 2027-06-30}\n");
    story.commit(TEAM, "Dates");
    story.expect(
        &[],
        &[
            "roles/head services/new service missing",
            "roles/head services/passport deadline-moved missing",
            "roles/head services/passport service missing",
            "roles/head services/passport service.roadmap missing",
        ],
    );
}

#[test]
fn what_is_swapped_is_dropped_and_something_else_is_used() {
    for (meaning, words) in [
        ("building-block-used", "building block taken into use"),
        ("building-block-dropped", "building block no longer used"),
        ("building-block-swapped", "building block swapped"),
        ("service.uses", "‘Uses’ changes"),
    ] {
        let role = format!("id: head\nmembers: [{{handle: gov-head}}]\napproves: [{meaning}]\n");
        let files = [("roles/head.yaml", role.as_str()), ("building-blocks/new.yaml", "id: new\ncapability: payments\n")];
        let story = Story::with(&[files[0], files[1], ("services/passport.yaml", "id: passport\nuses: [pay]\n")]);
        story.write("services/passport.yaml", "id: passport\nuses: [new]\n").commit(TEAM, "Another");
        assert_eq!(story.review(&[]).0["changes"][0]["change"], "building-block-swapped");
        let page = story.say(&["--format", "markdown"]).stdout;
        assert!(page.contains(&format!("| {words} |")), "{page}");
        story.expect(&[], &[&format!("roles/head services/passport {meaning} missing")]);
        // It is the same for those who saw it in another state of the proposal.
        story.commit(TEAM, "Seen\n\nApproved-by: @gov-head");
        story.write("services/other.yaml", "id: other\n").commit(TEAM, "More");
        story.expect(&[], &[&format!("roles/head services/passport {meaning} given")]);
    }
}

#[test]
fn who_approves_stands_in_the_base_alone() {
    let story = Story::new();
    story.write("services/passport.yaml", LATER);
    story.write("roles/head.yaml", "id: head\nfunction: head-of-authority\nmembers: [{email: mine@ministry.gov.example}]\n");
    story.write("roles/architect.yaml", "id: architect\napproves: [event]\nretired: {date: 2026-01-01}\n");
    story.write("building-blocks/pay.yaml", "id: pay\ncapability: identity\n");
    story.remove("roles/legal.yaml").remove("regulations/act.yaml");
    story.write("agenda.yaml", &format!("{}review: {{since: 2099-01-01}}\n", base_file()));
    story.commit(TEAM, "Everything is mine\n\nApproved-by: mine@ministry.gov.example");
    story.expect(
        &[],
        &[
            "roles/architect building-blocks/pay building-block missing",
            "roles/head agenda agenda missing",
            "roles/head regulations/act removed missing",
            "roles/head roles/architect role missing",
            "roles/head roles/head role missing",
            "roles/head roles/legal removed missing",
            "roles/head services/passport deadline-moved missing",
            "roles/legal regulations/act regulation missing",
        ],
    );
    // Nor does it help to have left the base before it said so.
    let story = Story::with(&[("roles/head.yaml", "id: head\nmembers: [{email: mine@ministry.gov.example}]\n")]);
    story.write("services/passport.yaml", LATER).commit(TEAM, "Early\n\nApproved-by: mine@ministry.gov.example");
    story.expect(&[], &[]);
    story.on_main(&[("roles/head.yaml", &format!("id: head\n{}", ROLES[1].1))]);
    story.expect(&[], &[&format!("{MOVED} missing")]);
}

#[test]
fn a_decision_that_comes_with_the_proposal_is_approved_by_whoever_took_it() {
    let files = [
        ("roles/board-one.yaml", "id: board-one\norganisation: chancellery\nmembers: [{email: one@gov.example}]\n"),
        ("roles/board-two.yaml", "id: board-two\norganisation: treasury\nmembers: [{email: two@gov.example}]\n"),
        ("roles/board-three.yaml", "id: board-three\norganisation: police\nmembers: [{email: three@gov.example}]\n"),
        ("organisations/all.yaml", "id: chancellery\n---\nid: treasury\n---\nid: police\n"),
        ("bodies/board.yaml", "id: board\nchair: organisations/chancellery\nmembers: [treasury]\n"),
        ("bodies/council.yaml", "id: council\nchair: roles/legal\nmembers: [treasury]\n"),
        ("bodies/closed.yaml", "id: closed\nchair: roles/legal\nretired: {date: 2026-01-01}\n"),
        ("decisions/open.yaml", "id: open\nstatus: proposed\ntaken-by: bodies/board\n"),
    ];
    let state = |taken_by: &str, approved_by: &str| {
        let story = Story::with(&files);
        story.write("decisions/new.yaml", &format!("id: new\nstatus: accepted\ntaken-by: {taken_by}\n"));
        story.write("roles/mine.yaml", "id: mine\nmembers: [{email: mine@gov.example}]\n");
        story.write("roles/late.yaml", "id: late\nformerly: [architect]\nmembers: [{email: mine@gov.example}]\n");
        story.remove("roles/architect.yaml");
        story.commit(TEAM, &format!("It was decided\n\nApproved-by: {approved_by}@gov.example"));
        let (approvals, _) = story.approvals(&[]);
        approvals.into_iter().find(|line| line.contains("decision-taken")).unwrap()
    };
    let needed = |role: &str, rest: &str| format!("{role} decisions/new decision-taken {rest}");
    for member in ["one", "two"] {
        assert_eq!(state("bodies/board", member), needed("bodies/board", "given"));
    }
    assert_eq!(state("bodies/board", "three"), needed("bodies/board", "missing"));
    assert_eq!(state("bodies/council", "legal"), needed("bodies/council", "given"));
    assert_eq!(state("bodies/council", "two"), needed("bodies/council", "missing"));
    assert_eq!(state("roles/head", "head"), needed("roles/head", "given"));
    // What comes with the proposal, or has ended, vouches for nothing; what it renames is still the same role.
    assert_eq!(state("roles/mine", "mine"), needed("roles/mine", "missing not-in-base"));
    assert_eq!(state("bodies/closed", "legal"), needed("bodies/closed", "missing not-in-base"));
    assert_eq!(state("roles/late", "mine"), needed("roles/architect", "missing"));
    assert_eq!(state("roles/late", "architect"), needed("roles/architect", "given"));

    let story = Story::with(&files);
    story.write("decisions/open.yaml", "id: open\nstatus: proposed\ntaken-by: bodies/board\nconcerns: [services/passport]\n");
    story.commit(TEAM, "Still open");
    story.expect(&[], &[]);
    story.write("decisions/open.yaml", "id: open\nstatus: accepted\ntaken-by: bodies/board\n");
    story.commit(TEAM, "Decided\n\nApproved-by: one@gov.example");
    story.expect(&[], &["bodies/board decisions/open decision-taken given"]);
    story.write("decisions/open.yaml", "id: open\nstatus: accepted\ntaken-by: bodies/board\noutcome: Something else\n");
    story.commit(TEAM, "Otherwise");
    story.expect(&[], &["bodies/board decisions/open decision-taken stale changed-since"]);

    // The wording of what was decided is not anybody's to change.
    let taken = "id: taken\nstatus: accepted\ntaken-by: bodies/board\noutcome: The date stays\n";
    let story = Story::with(&[&files[..], &[("decisions/taken.yaml", taken)]].concat());
    story.write("decisions/taken.yaml", &taken.replace("stays", "moves")).commit(TEAM, "Otherwise");
    story.expect(&[], &["bodies/board decisions/taken decision-taken missing"]);
}

#[test]
fn a_field_is_asked_for_in_whatever_form_it_changes() {
    for (field, text, asked) in [
        ("roadmap.due", "id: new\nroadmap: {due: 2027-06-30}\n", true),
        ("roadmap.due", "id: new\nroadmap: {target-level: 4}\n", false),
        ("owner.organisation", "id: new\nowner: treasury\n", true),
        ("legal-basis.regulation", "id: new\nlegal-basis: [{citation: A}]\n", false),
        ("legal-basis.regulation", "id: new\nlegal-basis: [{citation: A}, {regulation: act}]\n", true),
        ("inputs", "id: new\ninputs: [{data: a, obtained: from-user}]\n", true),
        ("inputs.obtained", "id: new\ninputs: [{data: a, obtained: from-user}]\n", true),
        ("inputs.reason", "id: new\ninputs: [{data: a, obtained: from-user}]\n", false),
        ("title", "id: new\ntitle: {fr: A, en: B}\n", true),
    ] {
        let role = format!("id: head\nmembers: [{{handle: gov-head}}]\napproves: [service.{field}]\n");
        let files = [("roles/head.yaml", role.as_str()), ("roles/legal.yaml", "id: legal\n")];
        let expected = [format!("roles/head services/new service.{field} missing")];
        let expected = &expected[..usize::from(asked)];
        // What is new as a whole, and what is set where nothing was.
        let story = Story::with(&files);
        story.write("services/new.yaml", text).commit(TEAM, "New");
        assert_eq!(story.approvals(&[]).0, expected, "{field} {text}");
        let story = Story::with(&[files[0], files[1], ("services/new.yaml", "id: new\n")]);
        story.write("services/new.yaml", text).commit(TEAM, "Set");
        assert_eq!(story.approvals(&[]).0, expected, "{field} {text}");
        let story = Story::with(&[files[0], files[1], ("services/new.yaml", text)]);
        story.remove("services/new.yaml").commit(TEAM, "Gone");
        assert_eq!(story.approvals(&[]).0, expected, "{field} {text}");
    }
}

#[test]
fn what_no_change_is_called_is_reported_with_what_was_meant() {
    let names = "approves: [regulations, service.legal-bases, regulation.stage, servise.roadmap.deu, deadline-movde, decision-taken, x]\n";
    let role = format!("id: head\nfunction: head-of-authority\nmembers: [{{handle: gov-head}}]\n{names}");
    let agenda_file = AGENDA.replace("ownership: off", "ownership-unknown-meaning: error");
    let store = memory([("agenda.yaml", agenda_file.as_bytes()), ("roles/head.yaml", role.as_bytes())]);
    let found = findings(&store).into_iter().filter(|finding| finding.rule.id == "ownership-unknown-meaning");
    let catalogue = Catalogue::new(Language::English);
    let said = found.map(|finding| {
        format!("{} {}: {}", finding.place.start.column, catalogue.say(&finding.message), catalogue.say(&finding.help.unwrap()))
    });
    assert_eq!(
        said.collect::<Vec<_>>(),
        [
            "12 no change is called ‘regulations’, so nobody is asked to approve it: did you mean ‘regulation’?",
            "25 no change is called ‘service.legal-bases’, so nobody is asked to approve it: did you mean ‘service.legal-basis’?",
            "64 no change is called ‘servise.roadmap.deu’, so nobody is asked to approve it: did you mean ‘service.roadmap.due’?",
            "85 no change is called ‘deadline-movde’, so nobody is asked to approve it: did you mean ‘deadline-moved’?",
            "101 no change is called ‘decision-taken’, so nobody is asked to approve it: write a kind (‘regulation’), a field of a kind (‘service.legal-basis’) or a change (‘deadline-moved’)",
            "117 no change is called ‘x’, so nobody is asked to approve it: write a kind (‘regulation’), a field of a kind (‘service.legal-basis’) or a change (‘deadline-moved’)",
        ]
    );
}
