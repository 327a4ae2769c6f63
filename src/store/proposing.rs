//! Changes of files as a commit on a branch.

use super::repository::{below_work_tree, discover};
use crate::text::{Failure, Message};
use git2::{ErrorClass, ErrorCode, Index, IndexEntry, IndexTime, Oid, Repository, Signature, Status, Time};
use std::path::{Path, PathBuf};

/// Where proposals go that are made on the main line: below it, each has a branch of its own.
const FOLDER: &str = "proposal";

/// Who has made a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Author {
    /// The name.
    pub name: String,
    /// The address for mail.
    pub address: String,
}

/// The branch on which changes of the files in a folder are committed: the one that is checked out, or a new one where that is the main
/// line, for what is on the main line is in force. What else was changed in the folder stays as it is, and so does what is staged.
pub struct Proposing {
    repository: Repository,
    /// The way from the root of the work tree to that of the agenda.
    below: PathBuf,
    /// The whole name of the reference.
    reference: String,
    /// The last commit, if there is any.
    tip: Option<Oid>,
    author: Author,
}

impl Proposing {
    /// Finds the branch. `main` is the name of the main line, where the agenda gives it; `name` is what a new branch is called by.
    ///
    /// # Errors
    /// Where there is no repository with files, no branch is checked out, or nobody says whose commits they are.
    pub fn open(folder: &Path, main: Option<&str>, name: &str, author: Option<Author>) -> Result<Self, Failure> {
        let repository = discover(folder)?;
        let below = below_work_tree(&repository, folder);
        if repository.is_bare() {
            return Err(Failure::new(Message::plain("failure-propose-bare")));
        }
        let author = match author {
            Some(author) => author,
            None => own(&repository)?,
        };
        let head = repository.find_reference("HEAD").map_err(refused)?;
        let on = head.symbolic_target().ok().flatten().filter(|on| on.starts_with("refs/heads/")).map(str::to_owned);
        let on = on.ok_or_else(|| {
            Failure::new(Message::plain("failure-propose-detached")).hint(Message::plain("failure-propose-detached-hint"))
        })?;
        drop(head);
        let tip = match repository.head() {
            Ok(head) => Some(head.peel_to_commit().map_err(refused)?.id()),
            Err(error) if error.code() == ErrorCode::UnbornBranch => None,
            Err(error) => return Err(refused(error)),
        };
        // The first commit of a repository makes the main line.
        let reference =
            if tip.is_some() && is_main(&repository, &on["refs/heads/".len()..], main) { free(&repository, name) } else { on };
        Ok(Proposing { repository, below, reference, tip, author })
    }

    /// The name of the branch.
    pub fn branch(&self) -> &str {
        &self.reference["refs/heads/".len()..]
    }

    /// Whether files are as they were committed, so that a commit of them holds one change and nobody else's.
    ///
    /// # Errors
    /// Names the first that is not.
    pub fn untouched<'f>(&self, files: impl IntoIterator<Item = &'f str>) -> Result<(), Failure> {
        for file in files {
            let status = match self.repository.status_file(&self.below.join(file)) {
                Ok(status) => status,
                // It is new.
                Err(error) if error.code() == ErrorCode::NotFound => continue,
                Err(error) => return Err(refused(error)),
            };
            if status != Status::CURRENT {
                let message = Message::plain("failure-propose-touched").with("file", file);
                return Err(Failure::new(message).hint(Message::plain("failure-propose-touched-hint")));
            }
        }
        Ok(())
    }

    /// Commits files as they are in the folder now, `when` in seconds since the beginning of 1970, and checks the branch out, which
    /// changes no file. The number of the commit.
    ///
    /// # Errors
    /// Where git refuses, or somebody has committed meanwhile.
    pub fn commit<'f>(&self, files: impl IntoIterator<Item = &'f str>, message: &str, when: i64) -> Result<String, Failure> {
        let repository = &self.repository;
        let mut tree = Index::new().map_err(refused)?;
        let parent = self.tip.map(|tip| repository.find_commit(tip)).transpose().map_err(refused)?;
        if let Some(parent) = &parent {
            tree.read_tree(&parent.tree().map_err(refused)?).map_err(refused)?;
        }
        let root = repository.workdir().map(Path::to_owned).unwrap_or_default();
        let mut staged = repository.index().map_err(refused)?;
        for file in files {
            let path = self.below.join(file);
            // As git adds it: with the ends of lines that the repository keeps.
            let id = repository.blob_path(&root.join(&path)).map_err(refused)?;
            tree.add(&entry(&path, id)).map_err(refused)?;
            staged.add_path(&path).map_err(refused)?;
        }
        let tree = repository.find_tree(tree.write_tree_to(repository).map_err(refused)?).map_err(refused)?;
        let time = Time::new(when, 0);
        let author = Signature::new(&self.author.name, &self.author.address, &time).map_err(refused)?;
        // Whoever runs the program commits; where nobody has said who that is, the author does.
        let committer = own(repository).ok().and_then(|own| Signature::new(&own.name, &own.address, &time).ok());
        let parents: Vec<_> = parent.iter().collect();
        let id =
            repository.commit(None, &author, committer.as_ref().unwrap_or(&author), message, &tree, &parents).map_err(refused)?;
        self.move_to(id)?;
        repository.set_head(&self.reference).map_err(refused)?;
        staged.write().map_err(refused)?;
        Ok(id.to_string())
    }

    /// Lets the branch end in a commit, if it still ends where it did.
    fn move_to(&self, id: Oid) -> Result<(), Failure> {
        let repository = &self.repository;
        let log = "agenda";
        let is_there = repository.find_reference(&self.reference).is_ok();
        let done = match self.tip.filter(|_| is_there) {
            Some(tip) => repository.reference_matching(&self.reference, id, true, tip, log),
            None => repository.reference(&self.reference, id, false, log),
        };
        done.map(drop).map_err(refused)
    }
}

/// Who the configuration of git in a folder says that its user is.
pub fn user(folder: &Path) -> Option<Author> {
    own(&discover(folder).ok()?).ok()
}

fn own(repository: &Repository) -> Result<Author, Failure> {
    let nobody = || Failure::new(Message::plain("failure-propose-nobody")).hint(Message::plain("failure-propose-nobody-hint"));
    let own = repository.signature().map_err(|_| nobody())?;
    match (own.name(), own.email()) {
        (Ok(name), Ok(address)) => Ok(Author { name: name.to_owned(), address: address.to_owned() }),
        _ => Err(nobody()),
    }
}

/// Whether a branch is the main line: the one that the agenda names, else the one that the remote has as its own, else one of the usual
/// names.
fn is_main(repository: &Repository, branch: &str, main: Option<&str>) -> bool {
    if let Some(main) = main {
        return branch == main;
    }
    let remote = repository.find_reference("refs/remotes/origin/HEAD").ok();
    let of_remote = remote.as_ref().and_then(|head| head.symbolic_target().ok().flatten()?.strip_prefix("refs/remotes/origin/"));
    if let Some(of_remote) = of_remote {
        return branch == of_remote;
    }
    let usual = repository.config().ok().and_then(|config| config.get_string("init.defaultBranch").ok());
    usual.as_deref() == Some(branch) || ["main", "master"].contains(&branch)
}

/// The reference of a new branch that no other has.
fn free(repository: &Repository, name: &str) -> String {
    let plain: String = name.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' }).collect();
    let plain = plain.split('-').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-");
    let base = format!("refs/heads/{FOLDER}/{}", if plain.is_empty() { "agenda" } else { &plain });
    let names = std::iter::once(base.clone()).chain((2_u32..).map(|number| format!("{base}-{number}")));
    let mut free = names.filter(|name| repository.find_reference(name).is_err());
    free.next().unwrap_or(base)
}

fn entry(path: &Path, id: Oid) -> IndexEntry {
    const PLAIN_FILE: u32 = 0o100_644;
    let path = path.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/").into_bytes();
    let never = IndexTime::new(0, 0);
    let (dev, ino, uid, gid, file_size, flags, flags_extended) = (0, 0, 0, 0, 0, 0, 0);
    IndexEntry { ctime: never, mtime: never, dev, ino, mode: PLAIN_FILE, uid, gid, file_size, id, flags, flags_extended, path }
}

#[expect(clippy::needless_pass_by_value, reason = "as results hand it over")]
fn refused(error: git2::Error) -> Failure {
    let hint = match (error.code(), error.class()) {
        (ErrorCode::Locked, _) | (_, ErrorClass::Os) => "failure-propose-refused-hint",
        _ => "failure-repository-hint",
    };
    Failure::new(Message::plain("failure-propose-refused").with("reason", error.message())).hint(Message::plain(hint))
}
