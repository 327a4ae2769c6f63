//! Whose approval a proposal needs, and whether it is there: who approves stands in the base alone, and what was approved is what
//! is proposed.

mod forges;
mod needs;
mod page;
mod people;
mod seen;

use crate::revisions::repository;
use crate::support::{AGENDA, agenda};
use git2::build::CheckoutBuilder;
use git2::{IndexAddOption, Repository, Signature, Time};
use serde_json::Value;
use std::cell::Cell;
use std::fs;
use std::path::Path;

/// A repository with a base on `main` and a proposal on `proposal`. Every commit is an hour after the one before.
struct Story {
    folder: tempfile::TempDir,
    repository: Repository,
    hours: Cell<i64>,
}

/// The mail address of whoever makes the proposal.
const TEAM: &str = "team@ministry.gov.example";

/// The first commit, on 28 May 2026.
const START: i64 = 1_780_000_000;

const ROLES: [(&str, &str); 3] = [
    ("architect", "function: chief-architect\nmembers: [{email: Architect@gov.example, handle: Gov-Architect}]\n"),
    ("head", "function: head-of-authority\nmembers: [{email: head@gov.example, handle: gov-head}]\n"),
    ("legal", "function: legal-adviser\nmembers: [{email: legal@gov.example, handle: gov-legal}]\n"),
];

const SERVICE: &str = "id: passport\nroadmap: {due: 2026-12-31}\n";
const LATER: &str = "id: passport\nroadmap: {due: 2027-06-30}\n";

/// The file of the base: nothing is asked of what changes, but that it can be read and is approved.
fn base_file() -> String {
    AGENDA.replace("decision: off", "decision: off, change: off")
}

impl Story {
    /// A base with three roles, a service, a text and a building block; then a proposal that has nothing yet.
    fn new() -> Self {
        Self::with(&[])
    }

    /// The same with other files.
    fn with(files: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let repository = repository(folder.path());
        let story = Story { folder, repository, hours: Cell::new(0) };
        story.write("agenda.yaml", &base_file());
        for (role, text) in ROLES {
            story.write(&format!("roles/{role}.yaml"), &format!("id: {role}\n{text}"));
        }
        story.write("services/passport.yaml", SERVICE);
        story.write("regulations/act.yaml", "id: act\ninstrument: act\nstage: drafting\n");
        story.write("building-blocks/pay.yaml", "id: pay\ncapability: payments\n");
        for (path, text) in files {
            story.write(path, text);
        }
        story.commit(TEAM, "An agenda");
        story.repository.branch("proposal", &story.head(), false).unwrap();
        story.switch("proposal");
        story
    }

    fn head(&self) -> git2::Commit<'_> {
        self.repository.head().unwrap().peel_to_commit().unwrap()
    }

    fn write(&self, path: &str, text: &str) -> &Self {
        let file = self.folder.path().join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
        self
    }

    fn remove(&self, path: &str) -> &Self {
        fs::remove_file(self.folder.path().join(path)).unwrap();
        self
    }

    fn switch(&self, branch: &str) {
        self.repository.set_head(&format!("refs/heads/{branch}")).unwrap();
        self.repository.checkout_head(Some(CheckoutBuilder::new().force().remove_untracked(true))).unwrap();
    }

    /// Commits what is in the folder, by a forge for its author.
    fn commit(&self, author: &str, message: &str) -> String {
        let parent = self.repository.head().ok().and_then(|head| head.peel_to_commit().ok());
        self.commit_on(author, message, &parent.iter().collect::<Vec<_>>())
    }

    fn commit_on(&self, author: &str, message: &str, parents: &[&git2::Commit<'_>]) -> String {
        let mut index = self.repository.index().unwrap();
        index.add_all(["*"], IndexAddOption::FORCE, None).unwrap();
        index.update_all(["*"], None).unwrap();
        let tree = self.repository.find_tree(index.write_tree().unwrap()).unwrap();
        index.write().unwrap();
        let time = Time::new(START + self.hours.replace(self.hours.get() + 1) * 3_600, 0);
        let author = Signature::new("Somebody", author, &time).unwrap();
        let forge = Signature::new("Forge", "head@gov.example", &time).unwrap();
        self.repository.commit(Some("HEAD"), &author, &forge, message, &tree, parents).unwrap().to_string()
    }

    /// Merges `main` into the proposal, with these files as they are then.
    fn merge_main(&self, author: &str, files: &[(&str, &str)]) -> String {
        let main = self.repository.revparse_single("main").unwrap().peel_to_commit().unwrap();
        let head = self.head();
        let mut index = self.repository.merge_commits(&head, &main, None).unwrap();
        for conflict in index.conflicts().unwrap().map(Result::unwrap).collect::<Vec<_>>() {
            index.remove_path(Path::new(std::str::from_utf8(&conflict.our.unwrap().path).unwrap())).unwrap();
        }
        let mut whole = CheckoutBuilder::new();
        self.repository.checkout_index(Some(&mut index), Some(whole.force().remove_untracked(true))).unwrap();
        for (path, text) in files {
            self.write(path, text);
        }
        self.commit_on(author, "Merge main", &[&head, &main])
    }

    /// What happens on `main` in the meantime.
    fn on_main(&self, files: &[(&str, &str)]) {
        self.switch("main");
        for (path, text) in files {
            self.write(path, text);
        }
        self.commit("maintainer@gov.example", "In the meantime");
        self.switch("proposal");
    }

    fn say(&self, more: &[&str]) -> agenda::cli::Ending {
        agenda(&[&["review", "-C", self.folder.path().to_str().unwrap(), "main"], more].concat())
    }

    fn review(&self, more: &[&str]) -> (Value, u8) {
        let ending = self.say(&[&["--format", "json"], more].concat());
        let review = serde_json::from_str(&ending.stdout).unwrap_or_else(|_| panic!("{}", ending.stderr));
        (review, ending.code)
    }

    /// The approvals as lines, and whether the proposal can land.
    fn approvals(&self, more: &[&str]) -> (Vec<String>, bool) {
        let (review, code) = self.review(more);
        let line = |one: &Value| {
            let text = |key: &str| one[key].as_str().unwrap_or_default().to_owned();
            [text("role"), text("entity"), text("meaning"), text("state"), text("why")].join(" ").trim_end().to_owned()
        };
        assert_eq!(code == 1, review["outcome"] == "failed", "{review:#}");
        (review["approvals"].as_array().unwrap().iter().map(line).collect(), code == 0)
    }

    /// Holds the approvals to what is expected, and that the proposal can land exactly where all of them are given.
    fn expect(&self, more: &[&str], expected: &[&str]) {
        let (approvals, lands) = self.approvals(more);
        assert_eq!(approvals, expected);
        assert_eq!(lands, expected.iter().all(|line| line.ends_with(" given")));
    }

    /// A file beside the repository, for `--approvals`.
    fn file(&self, content: &str) -> String {
        let file = self.repository.path().join("approvals.json");
        fs::write(&file, content).unwrap();
        file.to_str().unwrap().to_owned()
    }
}

const MOVED: &str = "roles/head services/passport deadline-moved";
