//! What nobody gains by what they write into a commit, and what no output takes from one for more than a text.

use super::{ACT, HEAD, History, LEGAL, Line, OTHER, PASSPORT, TEAM, act, agenda_file, by, passport};
use crate::signatures::text;

const DIRECT: &str = "review-direct-push services/passport";

/// Grade and rules for a commit of the team's that changes the service.
fn pushed(message: &str) -> (u64, Vec<String>) {
    let (history, mut main) = History::begun("");
    history.commit(main.write(PASSPORT, passport("beta")), by(TEAM, message));
    let told = history.last(&main, &[]);
    (told.grade, told.findings)
}

#[test]
fn what_stands_in_the_body_of_a_message_is_no_evidence() {
    let signature = text("architect.sig");
    for message in [
        "Beta\n\nSee (#12) and Merge pull request #13 from x/y",
        "Beta\n\nAs agreed.\nApproved-by: <legal@justice.gov.example>\nThat was yesterday,\nin the committee,\nwith everybody there.",
        "Beta\n\nApproved-by: <legal@justice.gov.example>\n\nMore text.",
        "Approved-by: <legal@justice.gov.example>",
        "Beta\n\n> Approved-by: <legal@justice.gov.example>",
        "Beta\n\nApproved-by: Legal adviser",
        "Beta\n\nApproved-by : \u{200b}<legal@justice.gov.example.org>",
        &format!("Beta\n\n{signature}"),
        &format!("Beta\n\ngpgsig {}", signature.replace('\n', "\n ")),
        "Beta\n\nparent 0123456789012345678901234567890123456789\ncommitter Legal <legal@justice.gov.example> 1 +0000",
    ] {
        assert_eq!(pushed(message), (0, vec![DIRECT.to_owned()]), "{message}");
    }
}

#[test]
fn what_whoever_makes_a_commit_can_claim_is_named_as_such() {
    // Nobody can tell these from the truth by the commit alone; each says where it stands.
    let claim = "Beta\n\nApproved-by: <legal@justice.gov.example>";
    let (history, mut main) = History::begun("");
    history.commit(main.write(PASSPORT, passport("beta")), by(TEAM, claim));
    history.last(&main, &[]).expect(3, &["approved by Legal adviser (so says the commit)"], &[], &[]);
    history.commit(main.write(PASSPORT, passport("live")), by(TEAM, "Live (#12)"));
    history.last(&main, &[]).expect(1, &["pull request #12"], &[], &[]);
    for rule in ["review-direct-push", "review-missing-approval", "review-weak-evidence"] {
        let told = crate::support::agenda(&["explain", rule]).stdout;
        assert!(told.contains("whoever make") || told.contains("whoever made"), "{told}");
    }
}

#[test]
fn asking_for_less_is_judged_by_what_was_asked_before() {
    let begun = "review: {since: 2026-01-01, minimum-grade: 2, signed: true}\n";
    for weaker in [
        "",
        "review: {since: 2099-01-01}\n",
        "review: {since: 2026-01-01, minimum-grade: 0}\n",
        "review: {since: 2026-01-01, minimum-grade: 2, bots: [drafting@justice.gov.example]}\n",
    ] {
        let (history, mut main) = History::begun(begun);
        main.write("agenda.yaml", agenda_file(weaker)).write(PASSPORT, passport("beta"));
        history.commit(&mut main, by(TEAM, "Less is asked for"));
        let found = ["review-direct-push agenda", "review-missing-approval agenda", "review-unsigned agenda"];
        assert_eq!(history.last(&main, &[]).findings, found, "{weaker}");
        // What is asked of the next change is what stands there now, and whoever leads has not agreed: that stays found.
        history.commit(main.write(PASSPORT, passport("live")), by(TEAM, "Live"));
        let (audit, code) = history.audit(&main, &[]);
        assert_eq!(code, 1, "{weaker} {audit:#}");
    }
}

#[test]
fn a_role_that_was_weakened_before_asks_for_the_approval_of_that() {
    let (history, mut main) = History::begun("");
    main.write("roles/legal.yaml", "id: legal\nfunction: legal-adviser\napproves: [decision]\n");
    history.commit(&mut main, by(TEAM, "Fewer approvals (#12)"));
    assert_eq!(history.last(&main, &[]).findings, ["review-missing-approval roles/legal"]);
    history.commit(main.write(ACT, act("parliament")), by(TEAM, "In parliament (#13)"));
    assert_eq!(history.audit(&main, &[]).1, 1);
}

#[test]
fn an_approval_of_a_beginning_covers_nothing_that_comes_behind_it() {
    let (history, mut main) = History::begun("");
    let mut side = main.side();
    let approved = format!("A harmless change\n\nApproved-by: <{LEGAL}>\nApproved-by: <{HEAD}>");
    history.commit(side.write("README.md", "About it"), by(TEAM, &approved));
    history.commit(side.write(ACT, act("parliament")).write(PASSPORT, passport("beta")), by(TEAM, "Another"));
    history.merge(&mut main, &[&side], by(TEAM, "Merge branch 'x'"));
    let told = history.last(&main, &[]);
    assert_eq!((told.grade, told.findings), (2, vec!["review-missing-approval regulations/identity-act".to_owned()]));
}

#[test]
fn nobody_hides_what_they_wrote_behind_more_commits_than_anybody_reads() {
    let (history, mut main) = History::begun("");
    let mut side = main.side();
    history.commit(side.write(ACT, act("parliament")), by(LEGAL, "In parliament"));
    for _ in 0..5_000 {
        history.commit(&mut side, by(TEAM, "Nothing"));
    }
    let message = format!("Merge branch 'x'\n\nApproved-by: <{LEGAL}>");
    history.merge(&mut main, &[&side], by(TEAM, &message));
    let found = ["review-direct-push regulations/identity-act", "review-missing-approval regulations/identity-act"];
    history.last(&main, &[]).expect(0, &[], &["roles/legal regulations/identity-act regulation: missing"], &found);
}

/// A history whose names, messages and titles are made to be taken for something else.
fn hostile() -> (History, Line) {
    let (history, mut main) = History::begun("");
    let title = "\"=1+1 <script>alert(1)</script> | `x` [a](javascript:b)\\n::error::x\\n– forged \\e[31m \\u202e\"";
    let role = format!("id: legal\ntitle: {title}\nfunction: legal-adviser\nmembers: [{{email: {LEGAL}}}]\n");
    main.write("roles/legal.yaml", role);
    history.commit(&mut main, by(TEAM, &format!("A title (#12)\n\nApproved-by: <{HEAD}>")));
    let message = format!("::set-output name=x::\u{1b}[31m\u{202e}<b>=1+1|\n\nApproved-by: <{LEGAL}>");
    history.commit(main.write(PASSPORT, passport("beta")), by("=1+1|&lt;b&gt;\u{1b}[31m\u{202e}`x`@evil.example", &message));
    history.commit(main.write(ACT, act("parliament")), by("::error::x@evil.example", "::error::x"));
    history.commit(main.write(ACT, act("adopted")), by(LEGAL, &format!("x\n\nApproved-by: <{LEGAL}>")));
    history.commit(main.write(PASSPORT, passport("live")), by(OTHER, "x"));
    (history, main)
}

#[test]
fn nothing_in_a_commit_becomes_markup_a_formula_or_a_command() {
    let (history, main) = hostile();
    for format in ["human", "markdown", "html", "json", "csv"] {
        let ending = history.print(&main, &["--format", format]);
        let out = ending.stdout;
        assert_eq!(ending.code, 1, "{}", ending.stderr);
        assert!(!out.contains(['\u{1b}', '\u{202e}']), "{format}: {out}");
        assert!(out.lines().all(|line| !line.trim_start().starts_with("::")), "{format}: {out}");
        assert!(format == "human" || format == "json" || format == "csv" || !out.contains("<script>"), "{format}: {out}");
        assert!(format == "human" || format == "json" || format == "csv" || !out.contains("<b>"), "{format}: {out}");
        assert!(out.lines().all(|line| !line.trim_start().starts_with("– forged")), "{format}: {out}");
        if format == "csv" {
            let mut reader = csv::ReaderBuilder::new().from_reader(out.trim_start_matches('\u{feff}').as_bytes());
            let cells = reader.records().flat_map(|record| record.unwrap().iter().map(str::to_owned).collect::<Vec<_>>());
            let formula = cells.into_iter().find(|cell| cell.starts_with(['=', '+', '-', '@']));
            assert_eq!(formula, None);
        }
    }
}
