//! What a review says, and how it ends.

use super::{LATER, MOVED, SERVICE, Story, TEAM, base_file};
use crate::support::{AGENDA, agenda, compare, project};
use git2::Oid;
use serde_json::{Value, json};
use std::fs;

#[test]
fn before_its_day_the_policy_is_shown_and_fails_nothing() {
    let story = Story::with(&[("agenda.yaml", &format!("{}review: {{since: 2026-12-01}}\n", base_file()))]);
    story.write("services/passport.yaml", LATER).commit(TEAM, "A later date");
    let (approvals, lands) = story.approvals(&["--as-of", "2026-11-30"]);
    assert_eq!((approvals, lands), (vec![format!("{MOVED} missing")], true));
    assert_eq!(story.review(&["--as-of", "2026-11-30"]).0["approvals-from"], "2026-12-01");
    let page = story.say(&["--as-of", "2026-11-30"]).stdout;
    assert!(page.contains("✓ This proposal can land.") && page.contains("from 1 December 2026 on"), "{page}");
    story.expect(&["--as-of", "2026-12-01"], &[&format!("{MOVED} missing")]);
}

#[test]
fn a_proposal_lands_where_neither_the_rules_nor_an_approval_keep_it_from_that() {
    let story = Story::with(&[("services/old.yaml", "id: old\nrequires: [nobody]\n")]);
    let outcome = |more: &[&str]| {
        let (review, code) = story.review(more);
        (review["outcome"].as_str().unwrap().to_owned(), code)
    };
    assert_eq!(outcome(&[]), ("findings".into(), 0));
    story.write("services/passport.yaml", &format!("{SERVICE}requires: [nobody]\n")).commit(TEAM, "Something is wrong");
    assert_eq!(outcome(&[]), ("failed".into(), 1));
    assert!(story.say(&[]).stdout.contains("✗ This proposal cannot land yet: one new finding fails."));
    story.write("services/passport.yaml", &format!("{LATER}requires: [nobody]\n")).commit(TEAM, "And more");
    let page = story.say(&[]).stdout;
    assert!(page.contains("✗ This proposal cannot land yet: one new finding fails, one approval is missing."), "{page}");
    story.write("services/passport.yaml", LATER).commit(TEAM, "Mended");
    assert!(story.say(&[]).stdout.contains("✗ This proposal cannot land yet: one approval is missing."));
    story.commit(TEAM, "Seen\n\nApproved-by: head@gov.example");
    assert_eq!(outcome(&[]), ("findings".into(), 0));
    assert_eq!(outcome(&["proposal~1"]), ("failed".into(), 1));
    assert_eq!(outcome(&["main"]), ("findings".into(), 0));
    // What is only noted fails where that is asked for, as it does in a check.
    story.write("life-events/unused.yaml", "id: unused\n").commit(TEAM, "Unused");
    assert_eq!(outcome(&[]), ("findings".into(), 0));
    assert_eq!(outcome(&["--fail-on", "note"]), ("failed".into(), 1));
    let nowhere = story.say(&["nowhere"]);
    assert_eq!((nowhere.code, nowhere.stdout.as_str()), (2, ""));
    story.repository.set_head("refs/heads/alone").unwrap();
    story.commit(TEAM, "Begun anew");
    let alone = story.say(&["alone"]);
    assert_eq!((alone.code, alone.stderr.as_str()), (2, "could not find a common ancestor of ‘main’ and ‘alone’\n"));
}

/// A proposal with something of everything.
fn proposal() -> (Story, String) {
    let story = Story::with(&[
        ("agenda.yaml", &AGENDA.replace("Test agenda", "An agenda to test")),
        (
            "roles/head.yaml",
            "id: head\ntitle: {fr: Direction du numérique, en: Head of the digital authority}\nfunction: head-of-authority\nmembers: [{name: The Head, email: head@gov.example, handle: gov-head, public: true}]\n",
        ),
        (
            "roles/legal.yaml",
            "id: legal\ntitle: {fr: Conseillers juridiques, en: Legal advisers}\nfunction: legal-adviser\nmembers: [{email: legal@gov.example, handle: gov-legal}]\n",
        ),
        ("bodies/board.yaml", "id: board\ntitle: {fr: Comité de pilotage, en: Steering committee}\nchair: roles/legal\n"),
        (
            "services/passport.yaml",
            "id: passport\ntitle: {fr: Passeport, en: Passport}\nstatus: beta\nroadmap: {due: 2026-12-31}\n",
        ),
        ("services/mended.yaml", "id: mended\nrequires: [nobody]\n"),
        ("kpis/share.yaml", "id: share\ndirection: increase\ntargets: [{date: 2027-12-31, value: 80, kind: final}]\n"),
    ]);
    let moves = "moves: [{from: 2026-12-31, to: 2027-06-30, decision: postpone, reason: {fr: Marché infructueux, en: The tender failed}}]";
    story.write(
        "services/passport.yaml",
        &format!("id: passport\ntitle: {{fr: Passeport, en: Passports}}\nstatus: live\nroadmap: {{due: 2027-06-30, {moves}}}\nrequires: [nowhere]\n"),
    );
    story.write("services/mended.yaml", "id: mended\n");
    story.write(
        "kpis/share.yaml",
        "id: share\ndirection: increase\ntargets: [{date: 2027-12-31, value: 60, kind: final}]\nowner: treasury\n",
    );
    story.write("organisations/treasury.yaml", "id: treasury\n");
    story.write(
        "decisions/postpone.yaml",
        "id: postpone\nstatus: accepted\ntype: rebaseline\ntaken-by: bodies/board\nconcerns: [services/passport]\n",
    );
    let first = story.commit(TEAM, "A later date\n\nApproved-by: Head <head@gov.example>");
    story.write("regulations/act.yaml", "id: act\ninstrument: act\nstage: parliament\n");
    story.write("building-blocks/pay.yaml", "id: pay\ncapability: identity\n");
    story.commit("architect@gov.example", "More\n\nReviewed-by: architect@gov.example");
    let approved = json!([{"user": {"login": "gov-legal"}, "state": "APPROVED", "commit_id": first, "submitted_at": "2026-06-01T08:00:00Z", "html_url": "https://github.com/gov/agenda/pull/7#pullrequestreview-1"}]);
    let file = story.file(&approved.to_string());
    (story, file)
}

#[test]
fn a_review_is_a_page_a_comment_and_data() {
    let (story, file) = proposal();
    let form = |format: &str, language: &str| {
        let ending = story.say(&["--approvals", &file, "--format", format, "--lang", language]);
        assert_eq!((ending.code, ending.stderr.as_str()), (1, ""));
        ending.stdout
    };
    let expected = |name: &str| project().join("tests/reviews").join(name);
    compare(&expected("human.fr.txt"), &form("human", "fr"));
    compare(&expected("markdown.en.md"), &form("markdown", "en"));
    compare(&expected("review.json"), &form("json", "en"));
    let review: Value = serde_json::from_str(&form("json", "en")).unwrap();
    for name in ["review", "verdict"] {
        let schema: Value = serde_json::from_str(&agenda(&["schema", name]).stdout).unwrap();
        let problems: Vec<String> =
            jsonschema::draft7::new(&schema).unwrap().iter_errors(&review).map(|error| error.to_string()).collect();
        assert_eq!(problems, Vec::<String>::new(), "{name}");
    }
    let html = form("html", "fr");
    assert!(
        html.starts_with("<!DOCTYPE html>\n<html lang=\"fr\" dir=\"ltr\">") && html.contains("Conseillers juridiques"),
        "{html}"
    );
    // Names of people stay inside, unless they agreed or the forge shows them.
    for text in [form("human", "en"), form("markdown", "fr"), html, review.to_string()] {
        assert!(!text.contains("@gov.example") && !text.contains("The Head") && text.contains('@'), "{text}");
    }
}

#[test]
fn nothing_that_somebody_writes_into_an_approval_becomes_markup() {
    let nasty = "<script>x</script> | `c` [d](javascript:e) \u{1b}[31m \u{202e}f @team #12\n::error::g";
    let story = Story::new();
    story.write("services/passport.yaml", "id: passport\ntitle: \"<b>@team|#12\"\nroadmap: {due: 2027-06-30}\n");
    let first = story.commit(
        nasty.replace('\n', "").replace(['<', '>'], "").as_str(),
        &format!("<b>\n\nApproved-by: {} <head@gov.example>\nReviewed-by: {nasty}", nasty.replace('\n', " ")),
    );
    for by in [nasty, "gov-head"] {
        let own = json!({"format-version": "1.0", "approvals": [{"by": "gov-head", "commit": nasty, "evidence": format!("https://x.example/{nasty}")}, {"by": "gov-legal", "state": "withdrawn"}]});
        let forge =
            json!([{"user": {"login": by}, "state": "APPROVED", "commit_id": first, "html_url": "https://x.example/|<i>@team"}]);
        for content in [own, forge] {
            let file = story.file(&content.to_string());
            for format in ["human", "markdown", "html", "json"] {
                let ending = story.say(&["--approvals", &file, "--format", format]);
                let text = ending.stdout + &ending.stderr;
                assert!(!text.contains(['\u{1b}', '\u{202e}']), "{text}");
                assert!(!text.lines().any(|line| line.trim_start().starts_with("::")), "{text}");
                assert!(
                    !["markdown", "html"].contains(&format)
                        || !(text.contains("<script") || text.contains("<b>") || text.contains("<i>")),
                    "{text}"
                );
                assert!(format != "markdown" || !text.contains("@team"), "{text}");
                let rows = text.lines().filter(|line| format == "markdown" && line.starts_with('|'));
                let cells: Vec<usize> = rows.map(|row| row.replace("\\|", "").matches('|').count()).collect();
                // A finding has four cells, an approval six; each table has a head, a line below it and a row.
                assert!(cells.is_empty() || cells == [5, 5, 5, 7, 7, 7], "{text}");
            }
        }
    }
}

#[test]
fn a_comment_is_never_longer_than_a_forge_takes_and_shows_something_of_every_part() {
    let story = Story::new();
    let text = "word ".repeat(40);
    for number in 0..300 {
        story.write(
            &format!("services/s{number}.yaml"),
            &format!("id: s{number}\nroadmap: {{due: 2026-12-31}}\nx-own: {number}\n"),
        );
        story.write(&format!("regulations/r{number}.yaml"), &format!("id: r{number}\ntitle: {text}\n"));
    }
    story.write("services/passport.yaml", LATER);
    story.commit(TEAM, "Very much");
    let comment = story.say(&["--format", "markdown"]).stdout;
    assert!(comment.len() <= 60_000, "{}", comment.len());
    assert!(comment.len() >= 40_000, "{}", comment.len());
    for part in ["# Review of a proposal", "## Promises", "## Substance", "## Findings", "## Approvals"] {
        assert!(comment.contains(&format!("{part}\n")), "{part}");
    }
    assert!(comment.contains("| roles/head |") && comment.contains("more lines are not shown here"), "{comment}");
    // Every row stands under a head, and every point under what it is of.
    let lines: Vec<&str> = comment.lines().collect();
    for (number, line) in lines.iter().enumerate().filter(|(_, line)| line.starts_with('|') || line.starts_with("  - ")) {
        let before = lines[number - 1];
        assert!(before.starts_with('|') || before.is_empty() || before.starts_with("- ") || before.starts_with("  - "), "{line}");
    }
    assert!(story.say(&["--format", "human"]).stdout.len() > comment.len());
}

#[test]
fn an_agenda_below_the_root_of_its_repository_is_reviewed_alike() {
    let story = Story::new();
    // The same in a folder of its own, with what else there is beside it.
    for file in crate::support::files(story.folder.path()) {
        let inner = file.strip_prefix(story.folder.path()).unwrap();
        if !inner.starts_with(".git") {
            story.write(&format!("country/{}", inner.display()), &fs::read_to_string(&file).unwrap());
        }
    }
    let base = Oid::from_str(&story.commit(TEAM, "Below")).unwrap();
    story.repository.reference("refs/heads/main", base, true, "below").unwrap();
    story.write("country/services/passport.yaml", LATER).commit(TEAM, "A later date\n\nApproved-by: head@gov.example");
    let ending = agenda(&["review", "-C", story.folder.path().join("country").to_str().unwrap(), "main"]);
    assert!(ending.code == 0 && ending.stdout.contains("✓ given"), "{ending:?}");
}
