//! The page that people read, and the data that programs do.

use super::{ACT, GITHUB, HEAD, History, LEGAL, Line, OTHER, PASSPORT, TEAM, act, by, passport};
use crate::support::{agenda, compare, project};
use serde_json::{Value, json};

/// A history with something of most sorts.
fn history() -> (History, Line, String) {
    let (history, mut main) = History::begun("review: {since: 2026-05-30, minimum-grade: 2}\nrules: {review-unsigned: off}\n");
    history.commit(main.write(PASSPORT, passport("beta")), by(TEAM, "Beta"));
    let waiver = "id: first-days\ntype: waiver\nstatus: accepted\ndate: 2026-05-30\ntaken-by: roles/head\n\
                  waives: [{rule: review-direct-push, entity: services/passport, until: 2026-06-30}]\n";
    let message = format!("A waiver (#10)\n\nApproved-by: <{HEAD}>\n");
    history.commit(main.write("decisions/first-days.yaml", waiver), by(TEAM, &message).put_there_by(GITHUB));
    history.commit(main.write(PASSPORT, passport("live")), by(TEAM, "Live"));
    let mut side = main.side();
    history.commit(side.write(ACT, act("parliament")), by(TEAM, "In parliament"));
    history.merge(&mut main, &[&side], by(OTHER, "Merge pull request #11 from x/y"));
    for number in 1..=5 {
        main.write(&format!("regulations/act-{number}.yaml"), format!("id: act-{number}\nstage: drafting\n"));
    }
    history.commit(&mut main, by(TEAM, "Five bills (#12)"));
    let message = format!("Adopted (#13)\n\nApproved-by: <{LEGAL}>\n");
    history.commit(main.write(ACT, act("adopted")), by(LEGAL, &message));
    history.commit(main.write(PASSPORT, passport("beta")), by(LEGAL, "Beta").put_there_by(OTHER));
    let approvals = json!([
        {"user": {"login": "gov-legal"}, "state": "APPROVED", "commit_id": side.head.unwrap().to_string(),
            "submitted_at": "2026-06-02T08:00:00Z", "html_url": "https://github.com/gov/agenda/pull/11#pullrequestreview-1"},
    ]);
    let file = history.file("approvals.json", &approvals.to_string());
    (history, main, file)
}

#[test]
fn an_audit_is_a_page_and_data() {
    let (history, main, file) = history();
    let form = |format: &str, language: &str| {
        let ending = history.print(&main, &["--approvals", &file, "--format", format, "--lang", language]);
        assert_eq!((ending.code, ending.stderr.as_str()), (1, ""));
        ending.stdout
    };
    for (name, format, language) in [
        ("human.en.txt", "human", "en"),
        ("human.fr.txt", "human", "fr"),
        ("markdown.en.md", "markdown", "en"),
        ("audit.json", "json", "en"),
    ] {
        compare(&project().join("tests/audits").join(name), &form(format, language));
    }
    assert_eq!(form("markdown", "fr"), form("markdown", "fr"), "twice the same");
}

#[test]
fn an_audit_satisfies_its_published_schema() {
    let schema: Value = serde_json::from_str(&agenda(&["schema", "audit"]).stdout).unwrap();
    let validator = jsonschema::draft7::new(&schema).unwrap();
    let (history, main, file) = history();
    for args in [&["--approvals", &*file][..], &[], &["main..main"], &["--since", "2026-06-01", "--fail-on", "note"]] {
        let (audit, _) = history.audit(&main, args);
        let problems: Vec<String> = validator.iter_errors(&audit).map(|error| error.to_string()).collect();
        assert_eq!(problems, Vec::<String>::new(), "{args:?}");
    }
}

#[test]
fn coverage_counts_each_commit_once_for_each_kind_that_it_changes() {
    let (history, main, file) = history();
    let (audit, _) = history.audit(&main, &["--approvals", &file]);
    let count = |kind: &str| {
        let of_kind = audit["coverage"].as_array().unwrap().iter().filter(|one| one["kind"] == kind);
        of_kind.map(|one| one["count"].as_u64().unwrap()).collect::<Vec<_>>()
    };
    assert_eq!(count("regulation"), [1, 2, 0, 1, 0, 0]);
    assert_eq!(count("service"), [3, 0, 1, 0, 0, 0]);
    assert_eq!(count("decision"), [0, 0, 0, 1, 0, 0]);
    assert_eq!(count("kpi"), Vec::<u64>::new());
}
