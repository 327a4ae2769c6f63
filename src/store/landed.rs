//! A commit as it landed: who made it, who put it there, and what its message says of that.

use super::missing;
use crate::text::Failure;
use git2::{Commit, Error, Oid, Repository, Signature, Sort};
use regex::Regex;
use std::sync::LazyLock;

/// What is known of a commit beside what it changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Landed {
    /// Its number.
    pub id: String,
    /// The commits that it follows, the one on its own line first.
    pub parents: Vec<String>,
    /// Who wrote it.
    pub author: Person,
    /// Who wrote what it brings: those whose commits it merges, else whoever wrote it; in the order in which they first did.
    pub authors: Vec<Person>,
    /// Who put it there.
    pub committer: Person,
    /// The number of the pull request, merge request or change that a forge has written into its message.
    pub pull_request: Option<u64>,
    /// The number of the commit that it undoes, as its message says, or the messages of all that it merges.
    pub reverts: Option<String>,
    /// All that the messages of the commit, and of those that it merges, say that they undo.
    pub undoes: Vec<Undone>,
    /// The numbers of the commits that it merges.
    pub merges: Vec<String>,
}

/// What a message says that it undoes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Undone {
    /// A commit, by its number.
    Commit(String),
    /// A pull request or merge request, by its number.
    PullRequest(u64),
}

/// Somebody as a commit names them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Person {
    /// The name.
    pub name: String,
    /// The mail address.
    pub mail: String,
}

impl Person {
    fn of(signature: &Signature<'_>) -> Self {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).trim().to_owned();
        Person { name: text(signature.name_bytes()), mail: text(signature.email_bytes()) }
    }
}

impl Landed {
    pub(super) fn read(repository: &Repository, id: Oid) -> Result<Self, Failure> {
        let commit = repository.find_commit(id).map_err(|error| missing::unreadable(repository, &id.to_string(), &error))?;
        Ok(Landed::of(repository, &commit))
    }

    fn of(repository: &Repository, commit: &Commit<'_>) -> Self {
        let message = String::from_utf8_lossy(commit.message_bytes()).into_owned();
        let subject = message.lines().find(|line| !line.trim().is_empty()).unwrap_or_default().trim();
        // What cannot be followed brings nothing that is known.
        let merged =
            if commit.parent_count() > 1 { Merged::of(repository, commit).unwrap_or_default() } else { Merged::default() };
        let author = Person::of(&commit.author());
        let mut undoes = undone(&message);
        let of_commits = |undone: &Undone| if let Undone::Commit(id) = undone { Some(id.clone()) } else { None };
        let own = undoes.iter().find_map(of_commits);
        let of_merged = || merged.undoes.iter().find_map(of_commits).filter(|_| merged.reverts_alone);
        let reverts = own.or_else(of_merged);
        undoes.extend(merged.undoes);
        Landed {
            id: commit.id().to_string(),
            parents: commit.parent_ids().map(|parent| parent.to_string()).collect(),
            authors: if merged.authors.is_empty() { vec![author.clone()] } else { merged.authors },
            author,
            committer: Person::of(&commit.committer()),
            pull_request: pull_request(subject, &message),
            reverts,
            undoes,
            merges: merged.ids,
        }
    }
}

/// What a commit merges.
#[derive(Default)]
struct Merged {
    ids: Vec<String>,
    /// Those who wrote it, in the order in which they first did.
    authors: Vec<Person>,
    undoes: Vec<Undone>,
    /// Whether all of it says that it undoes something.
    reverts_alone: bool,
}

impl Merged {
    fn of(repository: &Repository, commit: &Commit<'_>) -> Result<Self, Error> {
        // More commits at once are a history that was joined to this one.
        const MOST: usize = 500;
        let mut walk = repository.revwalk()?;
        walk.set_sorting(Sort::TOPOLOGICAL | Sort::REVERSE)?;
        for (number, parent) in commit.parent_ids().enumerate() {
            if number == 0 { walk.hide(parent)? } else { walk.push(parent)? }
        }
        let mut merged = Merged { reverts_alone: true, ..Merged::default() };
        for id in walk.take(MOST) {
            let one = repository.find_commit(id?)?;
            merged.ids.push(one.id().to_string());
            if one.parent_count() > 1 {
                continue;
            }
            let person = Person::of(&one.author());
            if !merged.authors.contains(&person) {
                merged.authors.push(person);
            }
            let undone = undone(&String::from_utf8_lossy(one.message_bytes()));
            merged.reverts_alone &= !undone.is_empty();
            merged.undoes.extend(undone);
        }
        Ok(merged)
    }
}

/// The number that a forge writes into the message of what it lands: GitHub, Forgejo and Gitea `Merge pull request #12 from …`,
/// `… (#12)`; GitLab `See merge request group/project!12`, `… (!12)`; Bitbucket `… (pull request #12)`. A bare `#12` may be an issue.
fn pull_request(subject: &str, message: &str) -> Option<u64> {
    static IN_SUBJECT: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(r"^Merge pull request #([0-9]{1,9}) |\((?:pull request )?#([0-9]{1,9})\)|\(!([0-9]{1,9})\)").ok()
    });
    static IN_BODY: LazyLock<Option<Regex>> =
        LazyLock::new(|| Regex::new(r"(?m)^See merge request (?:[^\s!]+)?!([0-9]{1,9})\s*$").ok());
    // What is undone had a number of its own.
    let undone = ["Revert \"", "Reapply \""].iter().find_map(|start| subject.strip_prefix(start)?.rsplit_once('"'));
    let subject = undone.map_or(subject, |(_, behind)| behind);
    let number = |pattern: &Option<Regex>, text: &str| {
        // The forge writes its number behind what people have written.
        let found = pattern.as_ref()?.captures_iter(text).last()?;
        found.iter().skip(1).flatten().next()?.as_str().parse().ok()
    };
    number(&IN_SUBJECT, subject).or_else(|| number(&IN_BODY, message))
}

/// What a message says it undoes: commits in the words of `git revert`, pull requests in those of GitHub and Forgejo
/// (`Reverts group/project#12`) and GitLab (`This reverts merge request !12`).
fn undone(message: &str) -> Vec<Undone> {
    static WORDS: LazyLock<Option<Regex>> = LazyLock::new(|| {
        let commit = "This reverts commit ([0-9a-f]{40}(?:[0-9a-f]{24})?)\\b";
        let request = r"(?:Reverts |This reverts merge request )(?:[^\s#!]+)?[#!]([0-9]{1,9})\s*$";
        Regex::new(&format!("(?m)^(?:{commit}|{request})")).ok()
    });
    let found = WORDS.iter().flat_map(|words| words.captures_iter(message));
    let one = |captures: regex::Captures<'_>| match (captures.get(1), captures.get(2)) {
        (Some(id), _) => Some(Undone::Commit(id.as_str().to_owned())),
        (None, number) => number?.as_str().parse().ok().map(Undone::PullRequest),
    };
    found.filter_map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_of_a_pull_request_is_read_as_forges_write_it() {
        for (message, number) in [
            ("Merge pull request #12 from interior/passport\n\nPut the deadline later", Some(12)),
            ("Put the deadline later (#13)", Some(13)),
            ("Revert \"Put the deadline later (#13)\" (#14)", Some(14)),
            ("Revert \"Put the deadline later (#13)\"", None),
            ("Reapply \"Put the deadline later (#13)\"", None),
            ("Merge pull request 'Put the deadline later' (#15) from passport into main", Some(15)),
            ("Merge branch 'passport' into 'main'\n\nPut it later\n\nSee merge request interior/agenda!16", Some(16)),
            ("Put the deadline later (!17)", Some(17)),
            ("Merged in passport (pull request #18)", Some(18)),
            ("Put the deadline later, see #19", None),
            ("Put the deadline later\n\nAs asked for in (#20)", None),
            ("Merge pull request #99999999999999999999 from x", None),
        ] {
            let subject = message.lines().next().unwrap_or_default();
            assert_eq!(pull_request(subject, message), number, "{message}");
        }
    }

    #[test]
    fn what_a_commit_undoes_is_read_as_git_and_forges_write_it() {
        let id = "0123456789abcdef0123456789abcdef01234567";
        let commit = || Undone::Commit(id.to_owned());
        assert_eq!(undone(&format!("Revert \"Later\"\n\nThis reverts commit {id}.\n")), [commit()]);
        let merge = format!("Revert \"Later\"\n\nThis reverts commit {id}, reversing\nchanges made to {id}.\n");
        assert_eq!(undone(&merge), [commit()]);
        let both = format!("Revert two\n\nThis reverts commit {id}.\nThis reverts commit {id}.\n");
        assert_eq!(undone(&both), [commit(), commit()]);
        assert_eq!(undone("Revert \"Later (#13)\" (#14)\n\nReverts interior/agenda#13"), [Undone::PullRequest(13)]);
        assert_eq!(undone("Revert \"Later\"\n\nThis reverts merge request !16\n"), [Undone::PullRequest(16)]);
        for other in ["This reverts commit 0123456.", "Reverts what was said in #13", "Not: This reverts merge request !16", ""] {
            assert_eq!(undone(other), [], "{other}");
        }
    }
}
