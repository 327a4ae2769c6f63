//! A commit as it landed: who made it, who put it there, and what its message says of that.

use super::missing;
use crate::text::Failure;
use git2::{Commit, Error, Oid, Repository, Signature, Sort, message_trailers_bytes};
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
    /// The first line of its message.
    pub subject: String,
    /// The trailers of its message: key and value.
    pub trailers: Vec<(String, String)>,
    /// The number of the pull request, merge request or change that a forge has written into its message.
    pub pull_request: Option<u64>,
    /// The number of the commit that it says that it undoes.
    pub reverts: Option<String>,
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
        let read = || repository.find_commit(id).and_then(|commit| Landed::of(repository, &commit));
        read().map_err(|error| missing::unreadable(repository, &id.to_string(), &error))
    }

    fn of(repository: &Repository, commit: &Commit<'_>) -> Result<Self, Error> {
        let message = String::from_utf8_lossy(commit.message_bytes()).into_owned();
        let subject = message.lines().find(|line| !line.trim().is_empty()).unwrap_or_default().trim().to_owned();
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).trim().to_owned();
        let trailers = message_trailers_bytes(commit.message_bytes())?;
        Ok(Landed {
            id: commit.id().to_string(),
            parents: commit.parent_ids().map(|parent| parent.to_string()).collect(),
            authors: authors(repository, commit),
            author: Person::of(&commit.author()),
            committer: Person::of(&commit.committer()),
            pull_request: pull_request(&subject, &message),
            reverts: reverts(&message),
            trailers: trailers.iter().map(|(key, value)| (text(key), text(value))).collect(),
            subject,
        })
    }
}

/// Who wrote what a commit brings to its line.
fn authors(repository: &Repository, commit: &Commit<'_>) -> Vec<Person> {
    // More commits at once are a history that was joined to this one.
    const MOST: usize = 500;
    let merged = || -> Result<Vec<Person>, Error> {
        let mut walk = repository.revwalk()?;
        walk.set_sorting(Sort::TOPOLOGICAL | Sort::REVERSE)?;
        for (number, parent) in commit.parent_ids().enumerate() {
            if number == 0 { walk.hide(parent)? } else { walk.push(parent)? }
        }
        let mut authors: Vec<Person> = Vec::new();
        for id in walk.take(MOST) {
            let one = repository.find_commit(id?)?;
            let person = Person::of(&one.author());
            if one.parent_count() < 2 && !authors.contains(&person) {
                authors.push(person);
            }
        }
        Ok(authors)
    };
    let found = if commit.parent_count() > 1 { merged().unwrap_or_default() } else { Vec::new() };
    if found.is_empty() { vec![Person::of(&commit.author())] } else { found }
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

/// The commit that a message says it undoes, in the words of `git revert`.
fn reverts(message: &str) -> Option<String> {
    static WORDS: LazyLock<Option<Regex>> =
        LazyLock::new(|| Regex::new(r"(?m)^This reverts commit ([0-9a-f]{40}(?:[0-9a-f]{24})?)\b").ok());
    Some(WORDS.as_ref()?.captures(message)?.get(1)?.as_str().to_owned())
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
    fn what_a_commit_undoes_is_read_as_git_writes_it() {
        let id = "0123456789abcdef0123456789abcdef01234567";
        assert_eq!(reverts(&format!("Revert \"Later\"\n\nThis reverts commit {id}.\n")).as_deref(), Some(id));
        let merge = format!("Revert \"Later\"\n\nThis reverts commit {id}, reversing\nchanges made to {id}.\n");
        assert_eq!(reverts(&merge).as_deref(), Some(id));
        assert_eq!(reverts("This reverts commit 0123456."), None);
    }
}
