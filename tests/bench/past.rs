//! A repository with years of commits: an agenda, and what people did to it, by merges, by commits that a forge made of a proposal,
//! and straight on the main line. The same counts give the same commits.

use super::edits::Dice;
use super::files::{Change, Files, Moment, Texts};
use chrono::DateTime;
use git2::build::TreeUpdateBuilder;
use git2::{FileMode, Oid, Repository, RepositoryInitOptions, Signature, Time};
use serde_json::Value;
use std::path::Path;

/// Five years from the first of July 2021, in seconds.
const START: i64 = 1_625_126_400;
const SPAN: i64 = 1_826 * 86_400;

/// Minutes from UTC, of teams in turn.
const ZONES: [i32; 8] = [0, 60, 120, 180, -180, 330, -600, 540];

/// The role that merges what others propose.
const MERGER: &str = "head-of-authority";

/// One in so many commits that can be taken back is, by the next one, and one in so many of the main line leaves files broken.
const TAKEN_BACK: usize = 40;
const BROKEN: usize = 140;

/// A commit of the main line.
#[derive(Clone, Copy)]
struct Point {
    id: Oid,
    tree: Oid,
    time: i64,
}

/// The main line so far, and the agenda at its end.
struct Past<'r> {
    repository: &'r Repository,
    dice: Dice,
    files: Files,
    line: Vec<Point>,
    /// How many proposals there were.
    proposals: usize,
    /// Between two commits, in seconds.
    step: i64,
    /// What the last commit did, if that can be taken back.
    last: Option<(String, Vec<(usize, Value)>)>,
    /// What a broken file should have said.
    repair: Option<Texts>,
}

/// Writes a repository into `folder`: an agenda of `entities` entities and `commits` commits on the main line after it. It has no
/// files in its folder yet, and its objects are loose.
pub fn write(entities: usize, commits: usize, folder: &Path) {
    let mut options = RepositoryInitOptions::new();
    let repository = Repository::init_opts(folder, options.initial_head("main").external_template(false)).expect("a repository");
    // What is noted of branches bears the day on which it is written.
    repository.config().and_then(|mut own| own.set_bool("core.logallrefupdates", false)).expect("settings");
    let (files, texts) = Files::new(entities);
    let step = SPAN / i64::try_from(commits + 1).expect("a count");
    let line = Vec::with_capacity(commits + 1);
    let (dice, last, repair) = (Dice(2_021), None, None);
    let mut past = Past { repository: &repository, dice, files, line, proposals: 0, step, last, repair };
    let empty = repository.treebuilder(None).and_then(|tree| tree.write()).expect("a tree");
    let tree = past.tree(empty, &texts);
    let who = role(MERGER, START);
    past.commit((&who, &who), "The agenda", tree, &[], START);
    for number in 1..=commits {
        past.go_on(number, number == commits);
    }
    repository.reference("refs/heads/main", past.end().id, true, "").expect("a branch");
}

impl Past<'_> {
    fn end(&self) -> Point {
        *self.line.last().expect("a first commit")
    }

    /// The next commit of the main line.
    fn go_on(&mut self, number: usize, is_last: bool) {
        let offset = self.dice.below(usize::try_from(self.step / 2).unwrap_or_default());
        let time = START + self.step * i64::try_from(number).expect("a count") + i64::try_from(offset).expect("seconds");
        let last = self.last.take();
        if let Some(texts) = self.repair.take() {
            let team = self.dice.below(self.files.teams());
            return self.direct("Repair what cannot be read", team, &texts, time);
        }
        if let Some((subject, before)) = last.filter(|_| self.dice.one_in(TAKEN_BACK))
            && let Some(texts) = self.files.take_back(before, number - 1, number)
        {
            let team = self.dice.below(self.files.teams());
            let message = format!("Revert \"{subject}\"\n\nThis reverts commit {}.", self.end().id);
            return self.direct(&message, team, &texts, time);
        }
        if number % BROKEN == BROKEN / 2 && !is_last {
            return self.broken(number, time);
        }
        match self.dice.below(3) {
            0 => self.merge(number, time),
            1 => self.squash(number, time),
            _ => {
                let change = self.change(number, number - 1, time);
                let trailer = if self.dice.one_in(10) { approved(change.approver, &mut self.dice) } else { String::new() };
                self.direct(&format!("{}{trailer}", change.subject), change.team, &change.texts, time);
                self.remember(change.subject, change.before);
            }
        }
    }

    /// What the end of the line can be brought back from.
    fn remember(&mut self, subject: String, before: Vec<(usize, Value)>) {
        self.last = Some((subject, before)).filter(|(_, before)| !before.is_empty());
    }

    fn change(&mut self, number: usize, since: usize, time: i64) -> Change {
        self.files.change(Moment { day: &day(time), number, since }, &mut self.dice)
    }

    /// A commit of a team, straight on the main line; some were written earlier than they came there.
    fn direct(&mut self, message: &str, team: usize, texts: &Texts, time: i64) {
        let tree = self.tree(self.end().tree, texts);
        let written = if self.dice.one_in(8) { time - self.step / 4 } else { time };
        let who = (&signature(team, written), &signature(team, time));
        self.commit(who, &format!("{message}\n"), tree, &[self.end().id], time);
    }

    /// A commit after which files cannot be read.
    fn broken(&mut self, number: usize, time: i64) {
        let change = self.change(number, number - 1, time);
        let sort = self.dice.below(3);
        let spoil = |text: &String| match sort {
            0 => format!("<<<<<<< HEAD\n{text}"),
            1 => text.replacen(":\n", "\n", 1),
            _ => text.replacen("title:", "\ttitle:", 1),
        };
        let spoilt = change.texts.iter().map(|(path, text)| (path.clone(), text.as_ref().map(spoil))).collect();
        self.direct(&change.subject, change.team, &spoilt, time);
        self.repair = Some(change.texts.into_iter().filter(|(_, text)| text.is_some()).collect());
    }

    /// A commit that a forge made of a whole proposal.
    fn squash(&mut self, number: usize, time: i64) {
        let change = self.change(number, number - 1, time);
        self.proposals += 1;
        let tree = self.tree(self.end().tree, &change.texts);
        let subject = format!("{} (#{})", change.subject, self.proposals);
        let trailer = if self.dice.one_in(2) { approved(change.approver, &mut self.dice) } else { String::new() };
        let who = (&signature(change.team, time - self.step / 8), &forge(time));
        self.commit(who, &format!("{subject}{trailer}\n"), tree, &[self.end().id], time);
        self.remember(subject, change.before);
    }

    /// A proposal of one to three commits that left the line up to eight commits ago.
    fn merge(&mut self, number: usize, time: i64) {
        let since = (number - 1).saturating_sub(self.dice.below(8));
        let start = self.line[since];
        let count = 1 + self.dice.below(3);
        let (mut side, mut merged) = (start, self.end().tree);
        let mut first: Option<Change> = None;
        for at in 1..=count {
            let part = |of: usize| i64::try_from(of).expect("a count");
            let own_time = start.time + (time - start.time) * part(at) / part(count + 1);
            let change = match &first {
                Some(first) if self.dice.one_in(2) => {
                    let moment = Moment { day: &day(own_time), number, since };
                    self.files.amend(first, moment, &mut self.dice)
                }
                _ => self.change(number, since, own_time),
            };
            let tree = self.tree(side.tree, &change.texts);
            merged = self.tree(merged, &change.texts);
            let team = first.as_ref().unwrap_or(&change).team;
            let trailer =
                if at == count && self.dice.one_in(3) { approved(change.approver, &mut self.dice) } else { String::new() };
            let who = signature(team, own_time);
            let id = self.write((&who, &who), &format!("{}{trailer}\n", change.subject), tree, &[side.id]);
            side = Point { id, tree, time: own_time };
            first.get_or_insert(change);
        }
        let Some(change) = first else { return };
        self.proposals += 1;
        let branch = change.subject.to_lowercase().replace(' ', "-");
        let message =
            format!("Merge pull request #{} from team-{}/{branch}\n\n{}\n", self.proposals, change.team, change.subject);
        let who = (&role(MERGER, time), &forge(time));
        self.commit(who, &message, merged, &[self.end().id, side.id], time);
    }

    /// A tree with other texts in some places.
    fn tree(&self, base: Oid, texts: &Texts) -> Oid {
        let mut update = TreeUpdateBuilder::new();
        for (path, text) in texts {
            match text {
                Some(text) => {
                    let blob = self.repository.blob(text.as_bytes()).expect("a blob");
                    update.upsert(path.as_str(), blob, FileMode::Blob);
                }
                None => {
                    update.remove(path.as_str());
                }
            }
        }
        let base = self.repository.find_tree(base).expect("a tree");
        update.create_updated(self.repository, &base).expect("a tree")
    }

    fn commit(&mut self, who: (&Signature<'_>, &Signature<'_>), message: &str, tree: Oid, parents: &[Oid], time: i64) {
        let id = self.write(who, message, tree, parents);
        self.line.push(Point { id, tree, time });
    }

    fn write(&self, (author, committer): (&Signature<'_>, &Signature<'_>), message: &str, tree: Oid, parents: &[Oid]) -> Oid {
        let parents: Vec<_> = parents.iter().map(|id| self.repository.find_commit(*id).expect("a commit")).collect();
        let tree = self.repository.find_tree(tree).expect("a tree");
        self.repository.commit(None, author, committer, message, &tree, &parents.iter().collect::<Vec<_>>()).expect("a commit")
    }
}

/// A team: half of them with the address that a forge gives in the place of their own.
fn signature(team: usize, time: i64) -> Signature<'static> {
    let mail = if team.is_multiple_of(2) {
        format!("{}+team-{team}@users.noreply.github.com", 1_000 + team)
    } else {
        format!("team-{team}@digital.gov.example")
    };
    let zone = Time::new(time, ZONES[team % ZONES.len()]);
    Signature::new(&format!("Digital team {team}"), &mail, &zone).expect("a signature")
}

fn role(role: &str, time: i64) -> Signature<'static> {
    Signature::new(&role.replace('-', " "), &mail(role), &Time::new(time, 60)).expect("a signature")
}

fn forge(time: i64) -> Signature<'static> {
    Signature::new("GitHub", "noreply@github.com", &Time::new(time, 0)).expect("a signature")
}

fn mail(role: &str) -> String {
    format!("{}+{role}@users.noreply.github.com", 500 + role.len())
}

/// The end of a message in which a role approves.
fn approved(role: &str, dice: &mut Dice) -> String {
    match dice.below(3) {
        0 => format!("\n\nApproved-by: @{role}"),
        1 => format!("\n\nReviewed-by: {} <{}>", role.replace('-', " "), mail(role)),
        _ => format!("\n\nApproved-by: {} <{}>", role.replace('-', " "), mail(role)),
    }
}

fn day(time: i64) -> String {
    DateTime::from_timestamp(time, 0).expect("a time").date_naive().to_string()
}
