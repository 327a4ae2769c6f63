//! Reports on a period: from which state they are made, and that they are the same whenever they are made.

use crate::as_of::Story;
use crate::revisions::repository;
use crate::support::{agenda, environment};
use agenda::cli::{Ending, Environment, run};
use serde_json::Value;
use std::fs;

const AGENDA: &str = "agenda: 1
title: {fr: Agenda de test, en: Test agenda}
languages: [fr, en]
period: {start: 2026-01-01, end: 2030-12-31}
reporting: {every: P3M, grace: P30D}
axes: [{id: services, title: {fr: Services, en: Services}}, {id: trust, title: {fr: Confiance, en: Trust}}]
review: {main-line: main}
";

/// An action line that is due on a day, with the reports on it so far.
fn line(due: &str, status: &str, reports: &str) -> String {
    format!(
        "id: portal\ntitle: {{fr: Portail, en: Portal}}\nobjectives: [simple]\nowner: {{organisation: agency, role: team}}\n\
         status: {status}\nschedule:\n  start: 2026-01-01\n  due: {due}\n{reports}"
    )
}

const SECOND: &str = "reports:\n  - {period: 2026-Q2, date: 2026-07-10, confidence: secured, done: {fr: Rien, en: Nothing}}\n";
const THIRD: &str = "  - {period: 2026-Q3, date: 2026-10-12, confidence: needs-support, next: {fr: La suite, en: The rest}}\n";

/// A line that is reported on for two quarters, moved in the second, and suspended when nothing more could be reported on the quarter.
fn story() -> Story {
    let story = Story::of(&[]);
    story.write("agenda.yaml", AGENDA);
    story.write("objectives/simple.yaml", "id: simple\naxis: services\n");
    story.write("organisations/agency.yaml", "id: agency\ntitle: {fr: Agence, en: Agency}\n");
    story.write("roles/team.yaml", "id: team\nfunction: digital-team\n");
    for (text, when) in [
        (line("2026-12-31", "in-progress", ""), "2026-01-05"),
        (line("2026-12-31", "in-progress", SECOND), "2026-07-10"),
        (line("2027-03-31", "in-progress", SECOND), "2026-08-15"),
        (line("2027-03-31", "in-progress", &format!("{SECOND}{THIRD}")), "2026-10-30"),
        (line("2027-03-31", "on-hold", &format!("{SECOND}{THIRD}")), "2026-11-05"),
    ] {
        story.write("action-lines/portal.yaml", &text);
        let parents: Vec<_> = story.repository.head().map(|_| story.head()).into_iter().collect();
        story.commit("Portal", &format!("{when}T12:00:00+00:00"), &parents);
    }
    story
}

fn on(today: &str, story: &Story, args: &[&str]) -> Ending {
    let args = [&["-C", story.path(), "report", "status"], args].concat();
    run(&Environment { today: today.parse().unwrap(), ..environment(&args) })
}

/// The whole report as data, and its row.
fn told(ending: &Ending) -> (Value, Value) {
    assert_eq!(ending.code, 0, "{}", ending.stderr);
    let told: Value = serde_json::from_str(&ending.stdout).unwrap();
    let row = told["tables"][0]["rows"][0].clone();
    (told, row)
}

#[test]
fn a_quarter_is_reported_from_what_could_be_written_about_it_with_its_end_as_today() {
    let story = story();
    let json = ["--period", "2026-Q3", "--format", "json"];
    let (report, row) = told(&on("2028-11-24", &story, &json));
    assert_eq!((&report["period"], &report["as-of"]), (&"2026-Q3".into(), &"2026-09-30".into()));
    let revision = report["revision"].as_str().unwrap();
    assert_eq!(revision, story.repository.revparse_single("HEAD~1").unwrap().id().to_string(), "the last one before 31 October");
    assert_eq!((&row["status"], &row["confidence"]), (&"in-progress".into(), &"needs-support".into()));
    assert_eq!(row["freshness"], "reported");
    assert_eq!(row["changed"].as_array().unwrap().len(), 1, "{row}");
    assert!(row["changed"][0].as_str().unwrap().contains("31 March 2027"), "{row}");
    assert_eq!(row["health"], "on-track", "at the end of the quarter nobody was worried yet");
    // A line that nobody reported on.
    let (report, row) = told(&on("2028-11-24", &story, &["--period", "2026-Q1", "--format", "json"]));
    assert_eq!((&row["freshness"], &row["confidence"]), (&"report-missing".into(), &Value::Null));
    assert_eq!(report["tables"][2]["rows"][0]["id"], "portal");
}

#[test]
fn the_same_report_is_the_same_bytes_years_later_and_as_it_was_made_then() {
    let story = story();
    for format in ["human", "markdown", "csv", "json", "html"] {
        let args = ["--period", "2026-Q3", "--format", format, "--lang", "fr"];
        let now = on("2026-11-24", &story, &args);
        assert_eq!((now.code, &*now.stderr), (0, ""));
        assert_eq!(on("2031-01-01", &story, &args), now, "{format}");
        // As it was made when the period was closed and nothing else had landed.
        let then = story.repository.revparse_single("HEAD~1").unwrap().peel_to_commit().unwrap();
        let last = story.head();
        story.repository.reference("refs/heads/main", then.id(), true, "").unwrap();
        assert_eq!(on("2026-10-31", &story, &args), now, "{format}");
        story.repository.reference("refs/heads/main", last, true, "").unwrap();
    }
}

#[test]
fn a_tag_of_the_periods_name_is_its_state() {
    let story = story();
    let early = story.repository.revparse_single("HEAD~2").unwrap();
    story.repository.tag_lightweight("2026-Q3", &early, false).unwrap();
    let (report, row) = told(&on("2026-11-24", &story, &["--period", "2026-Q3", "--format", "json"]));
    assert_eq!(report["revision"], early.id().to_string());
    assert_eq!(row["confidence"], Value::Null, "the report was not there yet");
    let human = on("2026-11-24", &story, &["--period", "2026-Q3"]).stdout;
    assert!(human.contains("The state is that of the tag ‘2026-Q3’."), "{human}");
}

#[test]
fn a_period_that_is_open_says_so() {
    let story = story();
    let during = on("2026-09-01", &story, &["--period", "2026-Q3"]).stdout;
    assert!(during.contains("As of 1 September 2026"), "{during}");
    assert!(during.contains("The period ends on 30 September 2026: this is how it stands until now."), "{during}");
    let within_grace = on("2026-10-30", &story, &["--period", "2026-Q3"]).stdout;
    assert!(within_grace.contains("As of 30 September 2026"), "{within_grace}");
    assert!(within_grace.contains("can be written until 30 October 2026: this may still change"), "{within_grace}");
    let closed = on("2026-10-31", &story, &["--period", "2026-Q3"]).stdout;
    assert!(closed.contains("The state is that of the main line on 30 October 2026"), "{closed}");
}

#[test]
fn a_day_is_both_the_state_and_the_clock_and_no_day_is_today() {
    let story = story();
    let (report, row) = told(&on("2026-11-24", &story, &["--as-of", "2026-08-20", "--format", "json"]));
    assert_eq!((&report["as-of"], &row["due"]), (&"2026-08-20".into(), &"2027-03-31".into()));
    assert_eq!(report["period"], "2026-Q2", "the last period that had to be reported by then");
    let (report, row) = told(&on("2026-11-24", &story, &["--format", "json"]));
    assert_eq!((&report["as-of"], &row["status"]), (&"2026-11-24".into(), &"on-hold".into()));
}

#[test]
fn a_draft_is_what_is_in_the_folder_and_says_so() {
    let story = story();
    story.write("action-lines/portal.yaml", &line("2029-12-31", "planned", ""));
    let (_, committed) = told(&on("2026-11-24", &story, &["--format", "json"]));
    assert_eq!(committed["due"], "2027-03-31");
    let (report, row) = told(&on("2026-11-24", &story, &["--from-worktree", "--format", "json"]));
    assert_eq!((row["due"].as_str(), report.get("revision")), (Some("2029-12-31"), None));
    assert!(on("2026-11-24", &story, &["--from-worktree"]).stdout.contains("DRAFT"));
}

#[test]
fn what_cannot_be_read_is_not_left_out_in_silence() {
    let story = story();
    let draft = |format: &str| on("2026-11-24", &story, &["--from-worktree", "--format", format]).stdout;
    assert!(!draft("human").contains("counted nowhere"));
    story.write("action-lines/broken.yaml", "id: broken\ntitle: {fr: [\n");
    let one = "One entry is counted nowhere, because its file is not as it has to be: action-lines/broken.";
    assert!(draft("human").contains("\nOne entry is counted nowhere"), "{}", draft("human"));
    let report: Value = serde_json::from_str(&draft("json")).unwrap();
    assert_eq!(report["remarks"], serde_json::json!([format!("{one} ‘agenda check’ says why.")]));
    for number in 0..30 {
        story.write(&format!("services/s{number}.yaml"), &format!("id: s{number}\nlaunched: tomorrow\n"));
    }
    let report: Value = serde_json::from_str(&draft("json")).unwrap();
    let remark = report["remarks"][0].as_str().unwrap();
    assert!(remark.starts_with("31 entries are counted nowhere") && remark.contains(", …. "), "{remark}");
}

#[test]
fn who_has_no_repository_or_nothing_in_it_yet_is_told_of_drafts() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("agenda.yaml"), AGENDA).unwrap();
    let at = folder.path().to_str().unwrap();
    let hint = "hint: commit the agenda, or make a draft from the files in the folder with --from-worktree\n";
    for period in [&[][..], &["--period", "2026-Q3"]] {
        let ending = agenda(&[&["-C", at, "report", "status"], period].concat());
        assert!(ending.code == 2 && ending.stderr.ends_with(hint), "{ending:?}");
    }
    repository(folder.path());
    let ending = agenda(&["-C", at, "report", "status"]);
    assert!(ending.code == 2 && ending.stderr.ends_with(hint), "{ending:?}");
}

#[test]
fn what_cannot_be_made_says_why_and_what_can() {
    let story = story();
    for (args, said) in [
        (
            &["--period", "2025-Q3"][..],
            "could not find a state of the agenda for 2025-Q3: the first one is of 5 January 2026\nhint: name that day or a later one\n",
        ),
        (&["--axis", "servces"], "could not find an axis named ‘servces’\nhint: did you mean ‘services’?\n"),
        (&["--owner", "treasury"], "could not find an organisation named ‘treasury’\nhint: possible here: agency\n"),
        (
            &["--status", "in-progres"],
            "could not find anything that can have the status ‘in-progres’\nhint: did you mean ‘in-progress’?\n",
        ),
        (&["--sort", "du"], "could not order the report ‘status’ by ‘du’, which is no column of it\nhint: did you mean ‘due’?\n"),
        (
            &["--table", "status-axis"],
            "could not find a table named ‘status-axis’ in the report ‘status’\nhint: did you mean ‘status-axes’?\n",
        ),
    ] {
        let ending = on("2026-11-24", &story, args);
        assert_eq!((ending.code, &*ending.stdout), (2, ""), "{args:?}");
        assert_eq!(ending.stderr, said, "{args:?}");
    }
}

#[test]
fn lines_are_chosen_and_ordered_as_asked() {
    let story = story();
    for (id, due, owner, status) in [("archive", "2027-01-31", "agency", "planned"), ("école", "", "bureau", "in-progress")] {
        let schedule = if due.is_empty() { String::new() } else { format!("schedule: {{due: {due}}}\n") };
        let file = id.replace('é', "e");
        story.write(
            &format!("action-lines/{file}.yaml"),
            &format!("id: {file}\ntitle: {{fr: {id}}}\nowner: {owner}\nstatus: {status}\n{schedule}"),
        );
    }
    story.write("organisations/bureau.yaml", "id: bureau\ntitle: {fr: Bureau}\n");
    let ids = |more: &[&str]| {
        let (report, _) = told(&on("2026-11-24", &story, &[&["--from-worktree", "--format", "json"], more].concat()));
        let rows = report["tables"][0]["rows"].as_array().unwrap().clone();
        rows.iter().map(|row| row["id"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(ids(&[]), ["portal", "archive", "ecole"], "by axis, then by name");
    assert_eq!(ids(&["--axis", "services"]), ["portal"]);
    assert_eq!(ids(&["--owner", "organisations/bureau"]), ["ecole"]);
    assert_eq!(ids(&["--status", "planned", "--status", "in-progress"]), ["archive", "ecole"]);
    assert_eq!(ids(&["--sort", "due"]), ["archive", "portal", "ecole"], "what has no date comes last");
    assert_eq!(ids(&["--sort", "due", "--descending"]), ["portal", "archive", "ecole"], "in both directions");
    assert_eq!(ids(&["--sort", "title", "--report-lang", "fr"]), ["archive", "ecole", "portal"], "é stands beside e");
}

#[test]
fn a_file_is_written_in_the_form_that_its_name_asks_for() {
    let story = story();
    let out = tempfile::tempdir().unwrap();
    let file = |name: &str| out.path().join(name).to_str().unwrap().to_owned();
    for (name, format) in [("a.txt", "human"), ("a.md", "markdown"), ("a.csv", "csv"), ("a.json", "json"), ("A.HTML", "html")] {
        let ending = on("2026-11-24", &story, &["-o", &file(name)]);
        assert_eq!((ending.code, ending.stdout, ending.stderr), (0, String::new(), format!("{} written\n", file(name))));
        let written = fs::read_to_string(file(name)).unwrap();
        assert_eq!(written, on("2026-11-24", &story, &["--format", format]).stdout, "{name}");
    }
    let refused = on("2026-11-24", &story, &["-o", &file("a.docx")]);
    assert_eq!(refused.code, 2);
    assert!(refused.stderr.contains("hint: name the form with --format, or end the name with one of: .txt, .md"), "{refused:?}");
    assert!(!out.path().join("a.docx").exists());
}

#[test]
fn the_language_of_a_report_is_not_that_of_messages() {
    let story = story();
    let french = on("2026-11-24", &story, &["--report-lang", "fr", "--period", "2026-Q3"]).stdout;
    assert!(french.contains("Période\u{a0}: T3 2026") && french.contains("Portail"), "{french}");
    let refused = on("2026-11-24", &story, &["--report-lang", "fr", "--sort", "x"]);
    assert!(refused.stderr.contains("no column of it"), "messages stay English: {}", refused.stderr);
}
