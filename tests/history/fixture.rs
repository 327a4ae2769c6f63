//! Repositories with a history: files are put into commits without ever standing in a folder.

use crate::revisions::repository;
use crate::support::{AGENDA, agenda};
use git2::{Oid, Repository, Signature, Time};
use serde_json::Value;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use tempfile::TempDir;

/// The mail address of whoever writes, unless somebody else does.
pub const TEAM: &str = "team@digital.gov.example";

/// A repository whose line is written commit by commit.
pub struct Past {
    pub folder: TempDir,
    pub repository: Repository,
    files: RefCell<BTreeMap<String, Vec<u8>>>,
    head: Cell<Option<Oid>>,
}

impl Past {
    /// A repository without commits, with `agenda.yaml` for the first one.
    pub fn new() -> Self {
        Past::of(&[("agenda.yaml", AGENDA)])
    }

    /// A repository without commits, with files for the first one.
    pub fn of(files: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let repository = repository(folder.path());
        let past = Past { folder, repository, files: RefCell::default(), head: Cell::new(None) };
        for (path, text) in files {
            past.write(path, text);
        }
        past
    }

    pub fn write(&self, path: &str, text: &str) -> &Self {
        self.files.borrow_mut().insert(path.to_owned(), text.as_bytes().to_vec());
        self
    }

    pub fn remove(&self, path: &str) -> &Self {
        assert!(self.files.borrow_mut().remove(path).is_some(), "{path}");
        self
    }

    pub fn rename(&self, from: &str, to: &str) -> &Self {
        let file = self.files.borrow_mut().remove(from).unwrap();
        self.files.borrow_mut().insert(to.to_owned(), file);
        self
    }

    /// The last commit.
    pub fn head(&self) -> Oid {
        self.head.get().unwrap()
    }

    /// Goes on from another commit, with the files that it has.
    pub fn go_to(&self, commit: Oid) -> &Self {
        let mut files = BTreeMap::new();
        let tree = self.repository.find_commit(commit).unwrap().tree().unwrap();
        tree.walk(git2::TreeWalkMode::PreOrder, |folder, entry| {
            if let Ok(blob) = self.repository.find_blob(entry.id()) {
                files.insert(format!("{folder}{}", entry.name().unwrap()), blob.content().to_vec());
            }
            git2::TreeWalkResult::Ok
        })
        .unwrap();
        *self.files.borrow_mut() = files;
        self.point(commit)
    }

    /// Makes a commit the last one, whatever files come next.
    pub fn point(&self, commit: Oid) -> &Self {
        self.head.set(Some(commit));
        self.repository.reference("refs/heads/main", commit, true, "").unwrap();
        self
    }

    /// Commits the files on a day.
    pub fn commit(&self, day: &str, message: &str) -> Oid {
        self.commit_by(TEAM, day, message)
    }

    /// Commits the files on a day as somebody.
    pub fn commit_by(&self, mail: &str, day: &str, message: &str) -> Oid {
        let parents: Vec<Oid> = self.head.get().into_iter().collect();
        self.commit_on(&parents, (mail, day), day, message)
    }

    /// Merges other commits on a day, by a forge, with the files as they are.
    pub fn merge(&self, others: &[Oid], day: &str, message: &str) -> Oid {
        let parents: Vec<Oid> = self.head.get().into_iter().chain(others.iter().copied()).collect();
        self.commit_on(&parents, ("forge@gov.example", day), day, message)
    }

    pub fn commit_on(&self, parents: &[Oid], (mail, written): (&str, &str), landed: &str, message: &str) -> Oid {
        let tree = self.tree();
        self.commit_tree(tree, parents, ("Somebody", mail, written), landed, message)
    }

    pub fn commit_tree(
        &self,
        tree: Oid,
        parents: &[Oid],
        (name, mail, written): (&str, &str, &str),
        landed: &str,
        message: &str,
    ) -> Oid {
        let at = |day: &str| {
            let day: chrono::NaiveDate = day.parse().unwrap();
            Time::new(day.and_hms_opt(12, 0, 0).unwrap().and_utc().timestamp(), 0)
        };
        let author = Signature::new(name, mail, &at(written)).unwrap();
        let committer = Signature::new("Forge", "forge@gov.example", &at(landed)).unwrap();
        let parents: Vec<_> = parents.iter().map(|id| self.repository.find_commit(*id).unwrap()).collect();
        let tree = self.repository.find_tree(tree).unwrap();
        let commit =
            self.repository.commit(None, &author, &committer, message, &tree, &parents.iter().collect::<Vec<_>>()).unwrap();
        self.point(commit);
        commit
    }

    /// The tree of the files.
    pub fn tree(&self) -> Oid {
        let mut update = git2::build::TreeUpdateBuilder::new();
        for (path, bytes) in self.files.borrow().iter() {
            update.upsert(path.as_str(), self.repository.blob(bytes).unwrap(), git2::FileMode::Blob);
        }
        let empty = self.repository.treebuilder(None).unwrap().write().unwrap();
        update.create_updated(&self.repository, &self.repository.find_tree(empty).unwrap()).unwrap()
    }

    /// Takes an object out of the repository.
    pub fn lose(&self, id: Oid) {
        std::fs::remove_file(self.object(id)).unwrap();
    }

    /// Spoils an object of the repository.
    pub fn spoil(&self, id: Oid) {
        let file = self.object(id);
        std::fs::remove_file(&file).unwrap();
        std::fs::write(file, "nothing that git has written").unwrap();
    }

    fn object(&self, id: Oid) -> std::path::PathBuf {
        let name = id.to_string();
        self.repository.path().join("objects").join(&name[..2]).join(&name[2..])
    }

    /// The object under a path in the tree of a commit.
    pub fn at(&self, commit: Oid, path: &str) -> Oid {
        let tree = self.repository.find_commit(commit).unwrap().tree().unwrap();
        if path.is_empty() { tree.id() } else { tree.get_path(std::path::Path::new(path)).unwrap().id() }
    }

    pub fn path(&self) -> &str {
        self.folder.path().to_str().unwrap()
    }

    /// What the command says, in whatever form.
    pub fn say(&self, more: &[&str]) -> agenda::cli::Ending {
        agenda(&[&["history", "-C", self.path(), "--rev", "main"], more].concat())
    }

    /// What the command says as data, changes of wording included.
    pub fn told(&self, more: &[&str]) -> Value {
        let ending = self.say(&[&["--format", "json", "--gravity", "editorial"], more].concat());
        assert_eq!((ending.code, ending.stderr.as_str()), (0, ""));
        serde_json::from_str(&ending.stdout).unwrap()
    }

    /// What happened to one entity, an event on a line: day, word, name if it is another one, field, and by how many days.
    pub fn events(&self, entity: &str) -> Vec<String> {
        let told = self.told(&[entity]);
        assert_eq!(told["entities"].as_array().unwrap().len(), 1, "{told:#}");
        lines(&told["entities"][0])
    }

    /// What slipped of one entity: field, first promise, promise now, days, then each move.
    pub fn slips(&self, entity: &str) -> Vec<String> {
        slips(&self.told(&[entity])["entities"][0])
    }
}

fn text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// The events of an entity on a line each.
pub fn lines(entity: &Value) -> Vec<String> {
    let line = |event: &Value| {
        let formerly = if event["change"] == "renamed" { "formerly" } else { "" };
        let parts = ["date", "change", formerly, "field", "days"].map(|key| text(&event[key]));
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
    };
    entity["events"].as_array().unwrap().iter().map(line).collect()
}

/// The slips of an entity on a line each, behind each its moves.
pub fn slips(entity: &Value) -> Vec<String> {
    let mut found = Vec::new();
    for slip in entity["slips"].as_array().into_iter().flatten() {
        let recorded = if slip["recorded"] == true { "recorded" } else { "seen" };
        let now = slip["now"].as_str().unwrap_or("withdrawn");
        found.push(
            [text(&slip["field"]), text(&slip["first"]), recorded.to_owned(), now.to_owned(), text(&slip["days"])]
                .join(" ")
                .trim_end()
                .to_owned(),
        );
        for one in slip["moves"].as_array().unwrap() {
            let seen = if one["commit"].is_null() { "recorded" } else { "seen" };
            let decided = if one["decided"] == true { "decided" } else { "undecided" };
            found.push(["  ".to_owned() + &text(&one["from"]), text(&one["to"]), seen.to_owned(), decided.to_owned()].join(" "));
        }
    }
    found
}

/// An action line that is due on a day.
pub fn line(id: &str, due: &str) -> String {
    format!("id: {id}\ntitle: {{fr: Identité, en: Identity}}\nschedule: {{due: {due}}}\n")
}
