//! How changes landed: repositories with commits as people, forges and machines make them, and what `agenda audit` says of each.

mod approvals;
mod attacks;
mod evidence;
mod page;
mod policy;
mod ranges;
mod signing;

use crate::revisions::repository;
use crate::support::agenda;
use git2::{Index, IndexEntry, IndexTime, Oid, Repository, Signature, Time};
use serde_json::Value;
use std::cell::Cell;
use std::collections::BTreeMap;
use std::path::PathBuf;
use tempfile::TempDir;

pub const TEAM: &str = "drafting@justice.gov.example";
pub const LEGAL: &str = "legal@justice.gov.example";
pub const HEAD: &str = "head@digital.gov.example";
pub const OTHER: &str = "other@interior.gov.example";
pub const GITHUB: &str = "noreply@github.com";

/// 28 May 2026, 20:26:40 in UTC; each commit is of one day later.
const START: i64 = 1_780_000_000;
const DAY: i64 = 24 * 60 * 60;

const ACT: &str = "regulations/identity-act.yaml";
const PASSPORT: &str = "services/passport.yaml";

/// Files by their paths.
pub type Files = BTreeMap<String, String>;

/// A repository that a test writes commit by commit.
pub struct History {
    pub folder: TempDir,
    pub repository: Repository,
    /// The folder of the agenda in it, with `/` behind it.
    below: &'static str,
    time: Cell<i64>,
}

/// A branch: its last commit, the files there, and those where it began.
#[derive(Clone)]
pub struct Line {
    pub head: Option<Oid>,
    pub files: Files,
    before: Files,
}

/// A commit that is to be made.
#[derive(Clone, Copy)]
pub struct Made<'a> {
    pub author: &'a str,
    pub committer: &'a str,
    pub message: &'a str,
}

/// A commit of somebody's own.
pub fn by<'a>(author: &'a str, message: &'a str) -> Made<'a> {
    Made { author, committer: author, message }
}

impl<'a> Made<'a> {
    pub fn put_there_by(self, committer: &'a str) -> Self {
        Made { committer, ..self }
    }
}

impl Line {
    pub fn empty() -> Self {
        Line { head: None, files: Files::new(), before: Files::new() }
    }

    /// Another line that begins here.
    pub fn side(&self) -> Self {
        Line { before: self.files.clone(), ..self.clone() }
    }

    pub fn write(&mut self, path: &str, text: impl Into<String>) -> &mut Self {
        self.files.insert(path.to_owned(), text.into());
        self
    }
}

/// A file of a regulation in some stage.
fn act(stage: &str) -> String {
    format!("id: identity-act\nstage: {stage}\n")
}

/// A file of a service in some state.
fn passport(status: &str) -> String {
    format!("id: passport\nstatus: {status}\n")
}

/// `agenda.yaml` with more behind its beginning.
fn agenda_file(more: &str) -> String {
    format!("{}{more}", crate::support::STRICT_AGENDA)
}

/// The file of a role with these members.
fn legal(members: &str) -> String {
    format!("id: legal\ntitle: {{en: Legal adviser, fr: Conseil juridique}}\nfunction: legal-adviser\nmembers: [{members}]\n")
}

impl History {
    pub fn new() -> Self {
        Self::below("")
    }

    /// With the agenda in a folder.
    fn below(below: &'static str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let repository = repository(folder.path());
        History { folder, repository, below, time: Cell::new(START - DAY) }
    }

    /// A repository with an agenda, two roles, a regulation and a service, and its first commit.
    fn begun(review: &str) -> (Self, Line) {
        Self::begin(Self::new(), review)
    }

    fn begin(self, review: &str) -> (Self, Line) {
        let mut main = Line::empty();
        main.write("agenda.yaml", agenda_file(review))
            .write("roles/legal.yaml", legal(&format!("{{email: {LEGAL}, handle: gov-legal}}")))
            .write(
                "roles/head.yaml",
                format!("id: head\nfunction: head-of-authority\nmembers: [{{email: {HEAD}, handle: gov-head}}]\n"),
            )
            .write(ACT, act("drafting"))
            .write(PASSPORT, passport("alpha"));
        self.commit(&mut main, by(TEAM, "An agenda"));
        self.publish(&main);
        (self, main)
    }

    /// Lets some days go by.
    fn wait(&self, days: i64) {
        self.time.set(self.time.get() + days * DAY);
    }

    fn tree(&self, files: &Files) -> Oid {
        let mut index = Index::new().unwrap();
        for (path, text) in files {
            let id = self.repository.blob(text.as_bytes()).unwrap();
            let path = format!("{}{path}", self.below).into_bytes();
            let time = IndexTime::new(0, 0);
            let entry = IndexEntry {
                ctime: time,
                mtime: time,
                dev: 0,
                ino: 0,
                mode: 0o100_644,
                uid: 0,
                gid: 0,
                file_size: 0,
                id,
                flags: 0,
                flags_extended: 0,
                path,
            };
            index.add(&entry).unwrap();
        }
        index.write_tree_to(&self.repository).unwrap()
    }

    /// The bytes of a commit that is to be made, a day after the last one.
    fn content(&self, files: &Files, parents: &[Oid], made: Made<'_>) -> String {
        self.wait(1);
        let who = |mail: &str| {
            let name = mail.split('@').next().filter(|name| !name.is_empty()).unwrap_or("Nobody");
            Signature::new(name, mail, &Time::new(self.time.get(), 0)).unwrap()
        };
        let tree = self.repository.find_tree(self.tree(files)).unwrap();
        let parents: Vec<_> = parents.iter().map(|id| self.repository.find_commit(*id).unwrap()).collect();
        let parents: Vec<_> = parents.iter().collect();
        let bytes = self.repository.commit_create_buffer(&who(made.author), &who(made.committer), made.message, &tree, &parents);
        std::str::from_utf8(&bytes.unwrap()).unwrap().to_owned()
    }

    fn keep(&self, content: &str) -> Oid {
        self.repository.odb().unwrap().write(git2::ObjectType::Commit, content.as_bytes()).unwrap()
    }

    /// Makes a commit of the files of a line.
    pub fn commit(&self, line: &mut Line, made: Made<'_>) -> Oid {
        let content = self.content(&line.files, &line.head.into_iter().collect::<Vec<_>>(), made);
        let id = self.keep(&content);
        line.head = Some(id);
        id
    }

    /// Makes a signed commit of the files of a line, which may merge others.
    pub fn signed(&self, line: &mut Line, others: &[&Line], made: Made<'_>, sign: impl Fn(&str) -> String) -> Oid {
        let parents: Vec<Oid> = line.head.into_iter().chain(others.iter().filter_map(|other| other.head)).collect();
        let content = self.content(&line.files, &parents, made);
        let header = format!("\ngpgsig {}\n\n", sign(&content).trim_end().replace('\n', "\n "));
        let id = self.keep(&content.replacen("\n\n", &header, 1));
        line.head = Some(id);
        id
    }

    /// Takes into the files of a line what others have changed since they left it.
    pub fn join(line: &mut Line, others: &[&Line]) {
        for other in others {
            let changed = other.files.iter().filter(|(path, text)| other.before.get(*path) != Some(*text));
            line.files.extend(changed.map(|(path, text)| (path.clone(), text.clone())));
            line.files.retain(|path, _| other.files.contains_key(path) || !other.before.contains_key(path));
        }
    }

    /// Merges other lines into a line.
    pub fn merge(&self, line: &mut Line, others: &[&Line], made: Made<'_>) -> Oid {
        Self::join(line, others);
        self.merge_as_it_is(line, others, made)
    }

    /// Merges other lines into a line, whose files become what the line already says that they are.
    fn merge_as_it_is(&self, line: &mut Line, others: &[&Line], made: Made<'_>) -> Oid {
        let parents: Vec<Oid> = line.head.into_iter().chain(others.iter().filter_map(|other| other.head)).collect();
        let id = self.keep(&self.content(&line.files, &parents, made));
        line.head = Some(id);
        id
    }

    /// Makes a line the main line.
    pub fn publish(&self, line: &Line) {
        self.repository.reference("refs/heads/main", line.head.unwrap(), true, "test").unwrap();
    }

    fn note(&self, reference: &str, commit: Oid, text: &str) {
        let who = Signature::new("Agenda team", "agenda@digital.gov.example", &Time::new(START, 0)).unwrap();
        self.repository.note(&who, &who, Some(reference), commit, text, true).unwrap();
    }

    /// A file beside the agenda, such as a forge's export.
    fn file(&self, name: &str, text: &str) -> String {
        let path = self.folder.path().join(".git").join(name);
        std::fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    }

    pub fn root(&self) -> PathBuf {
        self.folder.path().join(self.below)
    }

    /// What the command prints of the main line, and its exit code.
    fn print(&self, line: &Line, args: &[&str]) -> agenda::cli::Ending {
        self.publish(line);
        let root = self.root();
        let args: Vec<&str> = ["audit", "-C", root.to_str().unwrap()].into_iter().chain(args.iter().copied()).collect();
        agenda(&args)
    }

    /// The audit of a line as data, and the exit code.
    fn audit(&self, line: &Line, args: &[&str]) -> (Value, u8) {
        let args: Vec<&str> = args.iter().copied().chain(["--format", "json"]).collect();
        let ending = self.print(line, &args);
        assert_eq!(ending.stderr, "", "{args:?}");
        (serde_json::from_str(&ending.stdout).unwrap(), ending.code)
    }

    /// What is said of the last commit of a line.
    fn last(&self, line: &Line, args: &[&str]) -> Told {
        Told::of(&self.audit(line, args).0, line.head.unwrap())
    }
}

/// What an audit says of a commit.
#[derive(Debug, PartialEq, Eq)]
struct Told {
    grade: u64,
    why: Vec<String>,
    /// Each with its role, meaning and state.
    approvals: Vec<String>,
    /// The rules that find something, and the entity each time.
    findings: Vec<String>,
}

impl Told {
    fn of(audit: &Value, commit: Oid) -> Self {
        let number = commit.to_string();
        let told = audit["commits"].as_array().unwrap().iter().find(|one| one["commit"] == number.as_str());
        let told = told.unwrap_or_else(|| panic!("nothing is said of {number}: {audit:#}"));
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let all = |value: &Value, one: &dyn Fn(&Value) -> String| value.as_array().unwrap().iter().map(one).collect::<Vec<_>>();
        let approval = |one: &Value| {
            let entity = text(&one["entity"]);
            let why = one["why"].as_str().map(|why| format!(" {why}")).unwrap_or_default();
            format!("{} {entity} {}: {}{why}", text(&one["role"]), text(&one["meaning"]), text(&one["state"]))
        };
        let of_it = |finding: &&Value| text(&finding["message"]).starts_with(&number[..10]);
        let findings = audit["findings"].as_array().unwrap().iter().filter(of_it);
        let findings = findings.map(|one| {
            let waived = one["waived-by"].as_str().map(|by| format!(" waived by {by}")).unwrap_or_default();
            format!("{} {}{waived}", text(&one["rule"]), text(&one["entity"]))
        });
        Told {
            grade: told["grade"].as_u64().unwrap(),
            why: all(&told["why"], &text),
            approvals: all(&told["approvals"], &approval),
            findings: findings.collect(),
        }
    }

    /// Holds what is said to what is expected of it.
    #[track_caller]
    fn expect(&self, grade: u64, why: &[&str], approvals: &[&str], findings: &[&str]) {
        let own = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
        let expected = Told { grade, why: own(why), approvals: own(approvals), findings: own(findings) };
        assert_eq!(self, &expected);
    }
}
