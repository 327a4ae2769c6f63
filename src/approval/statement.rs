use super::people::Identity;
use crate::store::Branch;

/// What somebody has said of a proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// Who.
    pub who: Identity,
    /// What.
    pub says: Says,
    /// What they had before them.
    pub seen: Seen,
    /// When, in seconds since 1970.
    pub at: Option<i64>,
    /// Where it can be read: the number of a commit, or an address on the web.
    pub evidence: Option<String>,
    /// Where it stands.
    pub source: Source,
    /// The number of the pull request of which it is said, where that is known.
    pub pull_request: Option<u64>,
}

/// Where a statement stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Source {
    /// In what a forge has exported, which names accounts in public.
    Forge,
    /// In a note on a commit: whoever may write notes can write it.
    Note,
    /// In the message of a commit: whoever made the commit wrote it.
    Commit,
}

/// What a statement says. A mere remark is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Says {
    /// The proposal is approved.
    Approved,
    /// It must change first.
    Objected,
    /// What was said before no longer counts.
    Withdrawn,
}

/// What somebody had before them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Seen {
    /// The proposal up to the commit of this number.
    Commit(String),
    /// The proposal as it was at some time, in seconds since 1970.
    Time(i64),
    /// Nobody can tell.
    Unknown,
}

/// The trailers in which somebody approves.
const APPROVING: [&str; 2] = ["approved-by", "reviewed-by"];

/// The trailer in which a commit names another author.
const AUTHOR: &str = "co-authored-by";

/// Who approves in a trailer; none, where it says something else or names nobody.
pub fn approves_in(key: &str, value: &str) -> Option<Identity> {
    APPROVING.contains(&key.to_ascii_lowercase().as_str()).then(|| Identity::named(value)).flatten()
}

/// What the trailers of a proposal's commits say, the newest first: that somebody approves all up to there.
pub(super) fn in_trailers(branch: &Branch) -> Vec<Statement> {
    let mut statements = Vec::new();
    for commit in &branch.commits {
        let approving = commit.trailers.iter().filter_map(|(key, value)| approves_in(key, value));
        statements.extend(approving.map(|who| Statement {
            who,
            says: Says::Approved,
            seen: Seen::Commit(commit.id.clone()),
            at: Some(commit.time),
            evidence: Some(commit.id.clone()),
            source: Source::Commit,
            pull_request: None,
        }));
    }
    statements
}

/// Those who wrote a proposal, as its commits name them. Who committed for somebody else, or only joined two lines of history, did
/// not write it.
pub(super) fn authors(branch: &Branch) -> Vec<Identity> {
    let mut authors = Vec::new();
    for commit in &branch.commits {
        authors.extend(Some(&commit.author).filter(|_| commit.contributes).map(|mail| Identity::new(Some(mail), None)));
        let others = commit.trailers.iter().filter(|(key, _)| key.eq_ignore_ascii_case(AUTHOR));
        authors.extend(others.filter_map(|(_, value)| Identity::named(value)));
    }
    authors
}
