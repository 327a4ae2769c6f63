//! The main line: the commits from a revision along their first parents, each with the day on which it landed.

use super::missing;
use super::name::{RevisionName, shown};
use super::repository::{commit, discover};
use crate::text::{Failure, Message, shell_word};
use chrono::{DateTime, NaiveDate};
use git2::{ObjectType, Odb, Oid, Repository};
use std::cmp::Reverse;
use std::path::Path;

/// The commits from a revision along their first parents, the oldest first, each with the day on which it landed.
///
/// A commit lands when its committer says, on the day where the committer is (as `git log --format=%cs` shows it), so that the answer is
/// the same on every machine: what is merged lands with the merge, what is rebased when it was rebased.
///
/// Clocks are wrong sometimes, and no commit lands before the one that it follows. What is believed is therefore the longest sequence of
/// commits whose days never go back; of several, the one that takes the fewest days from its beginning to its end, then the one whose
/// commits come later. Every other commit has the day of the one before it, or at the beginning that of the one after it.
#[derive(Debug)]
pub struct Line {
    commits: Vec<(Oid, NaiveDate)>,
    cut: Option<Cut>,
}

/// Why a line has no beginning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cut {
    /// The clone was made without what comes before.
    Shallow,
    /// This commit comes before, and cannot be read.
    Unreadable(Oid),
}

impl Line {
    /// The line that ends in a revision, as git names it.
    ///
    /// # Errors
    /// Where there is no repository, or no such revision.
    pub fn open<'a>(folder: &Path, revision: impl Into<RevisionName<'a>>) -> Result<Self, Failure> {
        let repository = discover(folder)?;
        let revision = revision.into();
        let tip = commit(&repository, revision)?.id();
        Line::of(&repository, tip, revision.name)
    }

    /// The main line that an agenda names: the branch of that name, else the branch of `origin`, else of the only remote. An agenda that
    /// names none has that of the last commit. A name that leads to no branch is a failure: the last commit may be on any branch.
    ///
    /// # Errors
    /// Where there is no repository, no such branch, or nothing was committed yet.
    pub fn main(folder: &Path, name: Option<&str>) -> Result<Self, Failure> {
        let Some(name) = name else { return Line::open(folder, "HEAD") };
        let repository = discover(folder)?;
        let tip = branch(&repository, name).ok_or_else(|| no_main_line(&repository, name))?;
        Line::of(&repository, tip, name)
    }

    fn of(repository: &Repository, tip: Oid, revision: &str) -> Result<Self, Failure> {
        let odb = repository.odb().map_err(|error| missing::unreadable(repository, revision, &error))?;
        let (mut ids, mut days, mut cut) = (Vec::new(), Vec::new(), None);
        let mut next = Some(tip);
        while let Some(id) = next {
            let Some((parent, day)) = read(&odb, id) else {
                cut = Some(if missing::is_shallow(repository) && !odb.exists(id) { Cut::Shallow } else { Cut::Unreadable(id) });
                break;
            };
            ids.push(id);
            days.push(day);
            next = parent;
        }
        days.reverse();
        let commits: Vec<_> = ids.into_iter().rev().zip(landed(&days)).collect();
        if commits.is_empty() {
            let message = Message::plain("failure-revision-incomplete").with("revision", shown(revision));
            return Err(Failure::new(message).hint(Message::plain("failure-damaged-hint")));
        }
        Ok(Line { commits, cut })
    }

    /// The number of its commits, at least one.
    #[expect(clippy::len_without_is_empty, reason = "it is never empty")]
    pub fn len(&self) -> usize {
        self.commits.len()
    }

    /// The id of the commit in a place, 0 for the oldest.
    pub fn id(&self, place: usize) -> Option<Oid> {
        self.commits.get(place).map(|(id, _)| *id)
    }

    /// The day on which the commit in a place landed.
    pub fn day(&self, place: usize) -> Option<NaiveDate> {
        self.commits.get(place).map(|(_, day)| *day)
    }

    /// The place of the last commit that had landed by the end of a day; none, where the line begins later.
    pub fn at(&self, day: NaiveDate) -> Option<usize> {
        self.commits.partition_point(|(_, landed)| *landed <= day).checked_sub(1)
    }

    /// The place of the first commit that landed on a day or after it; the number of commits, where none did.
    pub fn first_from(&self, day: NaiveDate) -> usize {
        self.commits.partition_point(|(_, landed)| *landed < day)
    }

    /// Why it does not reach back to the first commit, where it does not.
    pub fn cut(&self) -> Option<Cut> {
        self.cut
    }
}

/// The commit at the end of the branch that a name means.
fn branch(repository: &Repository, name: &str) -> Option<Oid> {
    let remotes = repository.remotes().ok();
    let remotes: Vec<&str> = remotes.iter().flat_map(|remotes| remotes.iter().flatten().flatten()).collect();
    let only = if let [only] = remotes[..] { Some(only) } else { None };
    let known = [format!("refs/heads/{name}"), format!("refs/remotes/origin/{name}")];
    let mut known = known.into_iter().chain(only.map(|remote| format!("refs/remotes/{remote}/{name}")));
    known.find_map(|reference| Some(repository.find_reference(&reference).ok()?.peel_to_commit().ok()?.id()))
}

fn no_main_line(repository: &Repository, name: &str) -> Failure {
    let remotes = repository.remotes().ok();
    let remotes: Vec<&str> = remotes.iter().flat_map(|remotes| remotes.iter().flatten().flatten()).collect();
    let remote = remotes.iter().find(|remote| **remote == "origin").or(remotes.first());
    let failure = Failure::new(Message::plain("failure-no-main-line").with("branch", shown(name)));
    failure.hint(match remote {
        Some(remote) => {
            let branch = shell_word(&format!("{name}:refs/remotes/{remote}/{name}"));
            let command = format!("git fetch {} {branch}", shell_word(remote));
            Message::plain("failure-no-main-line-fetch-hint").with("command", command)
        }
        None if missing::is_unborn(repository, "HEAD") => Message::plain("failure-no-commit-hint"),
        None => Message::plain("failure-no-main-line-hint"),
    })
}

/// The first parent of a commit and the day on which its committer says that it was made; none, where it cannot be read. Only its first
/// lines are looked at.
fn read(odb: &Odb<'_>, id: Oid) -> Option<(Option<Oid>, Option<NaiveDate>)> {
    let object = odb.read(id).ok()?;
    if object.kind() != ObjectType::Commit {
        return None;
    }
    let mut parent = None;
    for line in object.data().split(|byte| *byte == b'\n') {
        if let Some(number) = line.strip_prefix(b"parent ").filter(|_| parent.is_none()) {
            parent = Some(Oid::from_str(std::str::from_utf8(number).ok()?).ok()?);
        } else if let Some(committer) = line.strip_prefix(b"committer ") {
            return Some((parent, day(committer)));
        } else if line.is_empty() {
            break;
        }
    }
    None
}

/// The day in `Name <address> 1780000000 +0200`, where the committer is; none, where it is no day of the calendar.
fn day(committer: &[u8]) -> Option<NaiveDate> {
    let after = committer.rsplit(|byte| *byte == b'>').next()?;
    let mut words = std::str::from_utf8(after).ok()?.split_ascii_whitespace();
    let seconds: i64 = words.next()?.parse().ok()?;
    // Hours and minutes, read as one number; git takes what it cannot read for none.
    let zone: i64 = words.next().and_then(|zone| zone.parse::<i32>().ok()).unwrap_or_default().into();
    let minutes = zone / 100 * 60 + zone % 100;
    Some(DateTime::from_timestamp(seconds.checked_add(minutes * 60)?, 0)?.date_naive())
}

/// The longest sequence of believed days up to a commit: its length, its first day, and the place of that commit.
type Sequence = (usize, NaiveDate, usize);

/// When commits landed of which the committers say these days, the oldest first.
fn landed(said: &[Option<NaiveDate>]) -> Vec<NaiveDate> {
    let mut calendar: Vec<NaiveDate> = said.iter().flatten().copied().collect();
    calendar.sort_unstable();
    calendar.dedup();
    // For stretches of the calendar (a Fenwick tree) the best sequence that ends in them: of equal length the one that began last.
    let mut best: Vec<Option<Sequence>> = vec![None; calendar.len() + 1];
    let mut before: Vec<Option<usize>> = vec![None; said.len()];
    let mut last: Option<(Sequence, NaiveDate)> = None;
    for (place, day) in said.iter().enumerate() {
        let Some(day) = *day else { continue };
        let rank = calendar.partition_point(|known| *known <= day);
        let earlier = std::iter::successors(Some(rank), |rank| Some(rank & rank.checked_sub(1)?));
        let longest = earlier.filter_map(|rank| best[rank]).max();
        before[place] = longest.map(|(_, _, place)| place);
        let sequence = longest.map_or((1, day, place), |(length, first, _)| (length + 1, first, place));
        let mut rank = rank;
        while let Some(known) = best.get_mut(rank) {
            *known = (*known).max(Some(sequence));
            rank += rank & rank.wrapping_neg();
        }
        let order = |(length, first, place): Sequence, day: NaiveDate| (length, Reverse(day - first), place);
        if last.is_none_or(|(other, end)| order(other, end) < order(sequence, day)) {
            last = Some((sequence, day));
        }
    }
    let mut believed = vec![false; said.len()];
    let mut next = last.map(|((_, _, place), _)| place);
    while let Some(place) = next {
        believed[place] = true;
        next = before[place];
    }
    // Where nobody says a day at all, git shows the one on which its clock begins.
    let first = last.map(|((_, first, _), _)| first).unwrap_or_default();
    let days = said.iter().zip(believed).scan(first, |current, (day, believed)| {
        *current = day.filter(|_| believed).unwrap_or(*current);
        Some(*current)
    });
    days.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use git2::{RepositoryInitOptions, Signature, Time};

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn days(said: &[&str]) -> Vec<String> {
        let said: Vec<Option<NaiveDate>> = said.iter().map(|day| day.parse().ok()).collect();
        landed(&said).iter().map(NaiveDate::to_string).collect()
    }

    #[test]
    fn days_are_those_where_the_committer_is() {
        let said = |text: &str| day(text.as_bytes()).map(|day| day.to_string());
        // 2026-06-30 23:30 in Kigali, half an hour past midnight in Nairobi, in the middle of the day in Honolulu.
        assert_eq!(said("A <a@gov.example> 1782855000 +0200").as_deref(), Some("2026-06-30"));
        assert_eq!(said("A <a@gov.example> 1782855000 +0300").as_deref(), Some("2026-07-01"));
        assert_eq!(said("A <a@gov.example> 1782855000 -1000").as_deref(), Some("2026-06-30"));
        assert_eq!(said("A <a@gov.example> 1782855000 +0245").as_deref(), Some("2026-07-01"));
        assert_eq!(said("A <a@gov.example> 1782855000 -0000").as_deref(), Some("2026-06-30"));
        assert_eq!(said("A <a> <b> 1782855000").as_deref(), Some("2026-06-30"));
        for wrong in
            ["A <a@gov.example>", "A <a> soon +0200", "A <a> 9223372036854775807 +0200", "A <a> 99999999999999 +0200", ""]
        {
            assert_eq!(said(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn clocks_that_were_wrong_are_not_believed() {
        let right = ["2026-01-10", "2026-02-10", "2026-02-10", "2026-03-10"];
        assert_eq!(days(&right), right);
        assert_eq!(days(&["2026-01-10", "1970-01-01", "2026-03-10"]), ["2026-01-10", "2026-01-10", "2026-03-10"]);
        assert_eq!(days(&["2026-01-10", "2037-01-01", "2026-03-10"]), ["2026-01-10", "2026-01-10", "2026-03-10"]);
        // At both ends, and several on end.
        assert_eq!(days(&["2037-01-01", "2026-01-10", "2026-02-10"]), ["2026-01-10", "2026-01-10", "2026-02-10"]);
        assert_eq!(days(&["2026-01-10", "2026-02-10", "1999-12-31"]), ["2026-01-10", "2026-02-10", "2026-02-10"]);
        assert_eq!(days(&["2026-01-10", "2026-02-10", "2038-01-01"])[2], "2038-01-01", "nothing says that it is wrong");
        let mixed = ["2026-01-10", "2031-01-01", "1980-01-01", "2026-02-10", "1980-01-02", "2031-01-02", "2026-03-10"];
        let believed = ["2026-01-10", "2026-01-10", "2026-01-10", "2026-02-10", "2026-02-10", "2026-02-10", "2026-03-10"];
        assert_eq!(days(&mixed), believed);
        // A day that cannot be read is as wrong as one that cannot be.
        assert_eq!(days(&["?", "2026-01-10", "?", "2026-02-10"]), ["2026-01-10", "2026-01-10", "2026-01-10", "2026-02-10"]);
        assert_eq!(days(&["?", "?"]), ["1970-01-01", "1970-01-01"]);
        assert_eq!(days(&["2037-01-01", "2026-01-10"]), ["2026-01-10", "2026-01-10"], "the later commit is believed");
        assert_eq!(days(&[]), Vec::<String>::new());
    }

    /// A clumsy way to the length of the longest sequence.
    fn longest(said: &[u8]) -> usize {
        let mut lengths: Vec<usize> = Vec::new();
        for (place, day) in said.iter().enumerate() {
            lengths
                .push(1 + (0..place).filter(|earlier| said[*earlier] <= *day).map(|earlier| lengths[earlier]).max().unwrap_or(0));
        }
        lengths.into_iter().max().unwrap_or(0)
    }

    proptest::proptest! {
        #[test]
        fn as_many_clocks_as_can_be_are_believed(said in proptest::collection::vec(1_u8..28, 0..40)) {
            let days: Vec<_> = said.iter().map(|day| NaiveDate::from_ymd_opt(2026, 2, u32::from(*day))).collect();
            let landed = landed(&days);
            assert!(landed.is_sorted());
            let believed = days.iter().zip(&landed).filter(|(said, landed)| **said == Some(**landed)).count();
            assert!(believed >= longest(&said), "{said:?} {landed:?}");
            assert!(landed.iter().all(|landed| days.contains(&Some(*landed))));
        }
    }

    fn repository(folder: &Path, branch: &str) -> Repository {
        Repository::init_opts(folder, RepositoryInitOptions::new().initial_head(branch).external_template(false)).unwrap()
    }

    fn commit_at(repository: &Repository, reference: Option<&str>, day: &str, parents: &[Oid]) -> Oid {
        let tree = repository.find_tree(repository.treebuilder(None).unwrap().write().unwrap()).unwrap();
        let seconds = date(day).and_hms_opt(12, 0, 0).unwrap().and_utc().timestamp();
        let who = |seconds| Signature::new("Agenda team", "agenda@digital.gov.example", &Time::new(seconds, 0)).unwrap();
        let parents: Vec<_> = parents.iter().map(|id| repository.find_commit(*id).unwrap()).collect();
        let parents: Vec<_> = parents.iter().collect();
        repository.commit(reference, &who(0), &who(seconds), day, &tree, &parents).unwrap()
    }

    #[test]
    fn a_line_follows_first_parents_and_knows_the_state_on_a_day() {
        let folder = tempfile::tempdir().unwrap();
        let repository = repository(folder.path(), "main");
        let first = commit_at(&repository, Some("HEAD"), "2026-01-10", &[]);
        let side = commit_at(&repository, None, "2026-01-20", &[first]);
        let second = commit_at(&repository, Some("HEAD"), "2026-02-10", &[first]);
        let merge = commit_at(&repository, Some("HEAD"), "2026-03-10", &[second, side]);
        let line = Line::main(folder.path(), None).unwrap();
        let ids: Vec<_> = (0..line.len()).filter_map(|place| line.id(place)).collect();
        assert_eq!(ids, [first, second, merge]);
        assert_eq!((line.day(0), line.day(2), line.day(3)), (Some(date("2026-01-10")), Some(date("2026-03-10")), None));
        let at = |day: &str| line.at(date(day));
        assert_eq!(
            ["2026-01-09", "2026-01-10", "2026-01-31", "2026-03-09", "2030-01-01"].map(at),
            [None, Some(0), Some(0), Some(1), Some(2)]
        );
        assert_eq!(line.cut(), None);
        assert_eq!(Line::open(folder.path(), "HEAD~1").unwrap().len(), 2);
    }

    #[test]
    fn a_main_line_is_a_branch_here_or_of_a_remote() {
        let folder = tempfile::tempdir().unwrap();
        let repository = repository(folder.path(), "other");
        let first = commit_at(&repository, Some("HEAD"), "2026-01-10", &[]);
        let second = commit_at(&repository, Some("refs/remotes/upstream/main"), "2026-02-10", &[]);
        let third = commit_at(&repository, Some("refs/remotes/origin/main"), "2026-03-10", &[]);
        let main = |name| Line::main(folder.path(), name).map(|line| line.id(0));
        let missing = |hint: &str| {
            let failure = main(Some("main")).unwrap_err();
            assert_eq!(failure.message.template, "failure-no-main-line");
            assert_eq!(failure.hint.unwrap().template, hint);
        };
        assert_eq!(main(None), Ok(Some(first)));
        assert_eq!(main(Some("main")), Ok(Some(third)));
        repository.find_reference("refs/remotes/origin/main").unwrap().delete().unwrap();
        missing("failure-no-main-line-hint");
        repository.remote("upstream", "https://git.gov.example/agenda.git").unwrap();
        assert_eq!(main(Some("main")), Ok(Some(second)));
        repository.remote("mirror", "https://mirror.gov.example/agenda.git").unwrap();
        missing("failure-no-main-line-fetch-hint");
        let local = commit_at(&repository, Some("refs/heads/main"), "2026-04-10", &[]);
        assert_eq!(main(Some("main")), Ok(Some(local)));
        assert_eq!(main(Some("..")).unwrap_err().message.template, "failure-no-main-line");
    }

    #[test]
    fn a_line_says_where_its_beginning_is_missing() {
        let folder = tempfile::tempdir().unwrap();
        let repository = repository(folder.path(), "main");
        let first = commit_at(&repository, Some("HEAD"), "2026-01-10", &[]);
        let second = commit_at(&repository, Some("HEAD"), "2026-02-10", &[first]);
        let object = |id: Oid| {
            let name = id.to_string();
            repository.path().join("objects").join(&name[..2]).join(&name[2..])
        };
        let open = || Line::open(folder.path(), "HEAD").map(|line| (line.len(), line.id(0), line.cut()));
        std::fs::remove_file(object(first)).unwrap();
        assert_eq!(open(), Ok((1, Some(second), Some(Cut::Unreadable(first)))));
        std::fs::write(repository.path().join("shallow"), format!("{second}\n")).unwrap();
        assert_eq!(open(), Ok((1, Some(second), Some(Cut::Shallow))));
        std::fs::write(object(first), "no object").unwrap();
        assert_eq!(open().map(|(_, _, cut)| cut), Ok(Some(Cut::Unreadable(first))));
    }
}
