//! A regulatory change from its proposal to its entry into force, as a history of commits: what the tool says at each step, to those
//! who propose and to those who review.

use crate::revisions::{copy, repository};
use crate::support::{agenda, compare, project};
use git2::{Repository, Signature, Time};
use std::fs;

/// A step of the story: its folder, the day on which it is looked at, and the message of its commit.
struct Step {
    name: &'static str,
    day: &'static str,
    message: &'static str,
}

const LEGAL: &str = "Approved-by: Legal review <juridique-relecture@numerique.gouv.example>";

const STEPS: [Step; 5] = [
    Step { name: "2-proposed", day: "2026-02-23", message: "Decree on the shared medical record\n\n{legal}\n" },
    Step { name: "3-consulted", day: "2026-07-07", message: "Patients consent, the consultation asks for it\n\n{legal}\n" },
    Step { name: "4-postponed-in-passing", day: "2026-11-16", message: "Later date\n" },
    Step {
        name: "5-postponed-by-decision",
        day: "2026-11-16",
        message: "Later date, as the steering committee decided\n\n{legal}\n\
                  Approved-by: Head of the agency <direction@numerique.gouv.example>\n",
    },
    Step {
        name: "6-in-force",
        day: "2028-01-15",
        message: "The decree is in force, the service is open\n\n{legal}\n\
                  Approved-by: Head of the agency <direction@numerique.gouv.example>\n",
    },
];

/// Commits everything as the legal adviser, at a time of its own.
fn commit(repository: &Repository, message: &str, number: i64) {
    let mut index = repository.index().unwrap();
    index.add_all(["*"], git2::IndexAddOption::DEFAULT, None).unwrap();
    let tree = repository.find_tree(index.write_tree().unwrap()).unwrap();
    let time = Time::new(1_770_000_000 + number * 86_400, 60);
    let who = Signature::new("Legal adviser", "juridique@numerique.gouv.example", &time).unwrap();
    let parent = repository.head().ok().and_then(|head| head.peel_to_commit().ok());
    repository.commit(Some("HEAD"), &who, &who, message, &tree, &parent.iter().collect::<Vec<_>>()).unwrap();
    index.write().unwrap();
}

#[test]
fn a_regulatory_change_is_told_from_its_proposal_to_its_entry_into_force() {
    let stories = project().join("tests/story");
    let folder = tempfile::tempdir().unwrap();
    let repository = repository(folder.path());
    copy(&stories.join("1-before"), folder.path());
    commit(&repository, "An agenda", 0);
    let readme = fs::read_to_string(project().join("README.md")).unwrap();
    for (number, step) in (1..).zip(&STEPS) {
        copy(&stories.join(step.name), folder.path());
        commit(&repository, &step.message.replace("{legal}", LEGAL), number);
        let at = folder.path().to_str().unwrap();
        let told = |command: &[&str], file: &str| {
            let ending = agenda(&[command, &["-C", at, "--lang", "fr", "--as-of", step.day]].concat());
            assert!(ending.code < 2, "{}", ending.stderr);
            compare(&stories.join(format!("{}.{file}", step.name)), &ending.stdout);
            (ending.stdout, ending.code)
        };
        let (_, failed) = told(&["check", "--since", "HEAD~1", "--format", "short"], "since.txt");
        let (table, _) = told(&["diff", "HEAD~1", "HEAD", "--comparative", "--format", "markdown"], "comparative.md");
        let (_, kept) = told(&["review", "HEAD~1", "HEAD"], "review.txt");
        match step.name {
            // The date was moved in passing, and the committee had not decided: nobody merges that.
            "4-postponed-in-passing" => {
                assert_eq!((failed, kept), (1, 1));
                let before = repository.revparse_single("HEAD~1").unwrap();
                repository.reset(&before, git2::ResetType::Hard, None).unwrap();
            }
            _ => assert_eq!((failed, kept), (0, 0), "{}", step.name),
        }
        if step.name == "5-postponed-by-decision" {
            let decree = table.split("\n## ").find(|part| part.contains("regulations/")).unwrap();
            let rows: Vec<&str> = decree.lines().filter(|line| line.starts_with('|')).collect();
            let shown: Vec<&str> = readme.lines().map(str::trim_start).collect();
            assert!(
                rows.len() > 2 && shown.windows(rows.len()).any(|lines| lines == rows),
                "the README shows another table: {rows:#?}"
            );
        }
    }
}
