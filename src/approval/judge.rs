use super::needs::{Need, Needs};
use super::people::{Authors, Identity};
use super::policy::{Approvers, Policy};
use super::statement::{Says, Seen, Source, Statement, in_trailers};
use super::{Approval, Approvals, State, Why};
use crate::changes::Matter;
use crate::model::{LocalisedText, MailAddress, RoleMember};
use crate::store::{Branch, Commit};
use crate::text::{Failure, Message};
use std::collections::{BTreeMap, BTreeSet};

/// So many of the states that a proposal went through are looked at, the last ones: each is an agenda to compare with.
const MOST_STATES: usize = 50;

/// What is asked: which approvals a change has.
pub struct Question<'a> {
    /// The commits of the change.
    pub branch: &'a Branch,
    /// Who approves what.
    pub policy: &'a Policy<'a>,
    /// What people have said beside the commits.
    pub approvals: &'a Approvals,
    /// Whether what trailers of the commits say counts too.
    pub trailers: bool,
    /// Works out what the change needed when it was at one of its commits.
    pub earlier: &'a dyn Fn(&Commit) -> Result<Needs, Failure>,
}

/// Each approval that is needed, with whether it is there.
///
/// # Errors
/// Where a commit that somebody has approved cannot be read.
pub fn approvals(question: &Question<'_>, needs: &Needs) -> Result<Vec<Approval>, Failure> {
    Judge::new(question).approvals(needs)
}

/// Somebody who holds a role, and has approved a change, whether that was asked of them or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Approver {
    /// The role, as `roles/id`.
    pub role: String,
    /// The title of the role.
    pub title: Option<LocalisedText>,
    /// Where it stands that they approve.
    pub source: Source,
    /// Whether they wrote the change themselves.
    pub own: bool,
    /// Whether something else came to the change after what they had read.
    pub outdated: bool,
}

/// The holders of roles who approve a change, by role; `approvals` are those that the change needs.
pub fn approvers(question: &Question<'_>, approvals: &[Approval]) -> Vec<Approver> {
    let judge = Judge::new(question);
    let of_role = |role: &super::policy::RolePolicy<'_>| {
        // Who approved what their role was asked for has read what matters of it.
        let is_given = approvals.iter().any(|approval| approval.role == role.name && approval.state == State::Given);
        let approver = |one: Candidate| Approver {
            role: role.name.clone(),
            title: judge.policy.title(&role.name).cloned(),
            source: one.source,
            own: one.own,
            outdated: !is_given && !one.seen.is_ok_and(|place| judge.covers(place)),
        };
        judge.said(&role.name).candidates.into_iter().map(approver).collect::<Vec<_>>()
    };
    let mut found: Vec<Approver> = Vec::new();
    for approver in question.policy.roles.iter().flat_map(of_role) {
        if !found.contains(&approver) {
            found.push(approver);
        }
    }
    found
}

/// Whether those who approve a change, whatever role they hold or none, are its authors and nobody else.
pub fn is_vouched_by_authors_alone(question: &Question<'_>) -> bool {
    let judge = Judge::new(question);
    let mut approving = judge.statements.iter().filter(|statement| statement.says == Says::Approved).peekable();
    approving.peek().is_some() && approving.all(|statement| judge.authors.include(&statement.who))
}

/// An approval that somebody has given who may, whatever it is worth for what is proposed now.
struct Candidate {
    /// The commit up to which they had read, as its place among the commits of the proposal; or why nobody knows one.
    seen: Result<usize, Why>,
    /// Whether they are an author of the proposal.
    own: bool,
    by: Option<String>,
    source: Source,
    evidence: Option<String>,
}

/// What the members of a role have said.
#[derive(Default)]
struct Said {
    candidates: Vec<Candidate>,
    /// Where none of them approves: why.
    why: Option<Why>,
}

/// Judges which of the approvals that a proposal needs are there.
struct Judge<'q> {
    question: &'q Question<'q>,
    policy: &'q Policy<'q>,
    statements: Vec<Statement>,
    authors: Authors,
    bots: Vec<Identity>,
    /// What the proposal said of what it needs when somebody had read it, by the place of the commit.
    states: BTreeMap<usize, BTreeMap<Need, BTreeSet<String>>>,
}

impl<'q> Judge<'q> {
    fn new(question: &'q Question<'q>) -> Self {
        let policy = question.policy;
        let mut statements = if question.trailers { in_trailers(question.branch) } else { Vec::new() };
        statements.extend(question.approvals.statements.iter().cloned());
        let named = super::statement::authors(question.branch)
            .into_iter()
            .chain(question.approvals.authors.iter().map(|(who, _)| who.clone()));
        let authors = Authors::of(named, Some(policy));
        let bots = policy.agenda.file().and_then(|file| file.review.as_ref()).map_or(&[][..], |review| &review.bots);
        let bots = bots.iter().map(|mail: &MailAddress| Identity::new(Some(mail.as_str()), None)).collect();
        Judge { question, policy, statements, authors, bots, states: BTreeMap::new() }
    }

    fn approvals(mut self, needs: &Needs) -> Result<Vec<Approval>, Failure> {
        let roles: BTreeSet<&str> = needs.needs.keys().map(|need| need.role.as_str()).collect();
        let mut said: BTreeMap<&str, Said> = roles.into_iter().map(|role| (role, self.said(role))).collect();
        self.look_back(&mut said)?;
        Ok(needs.needs.iter().map(|(need, says)| self.approval(need, says, &said[need.role.as_str()])).collect())
    }

    /// What those have said who approve in the name of a role or body.
    fn said(&self, role: &str) -> Said {
        let members = match self.policy.approvers(role) {
            Approvers::NotInBase => return Said { why: Some(Why::NotInBase), ..Said::default() },
            Approvers::Members(members) if members.is_empty() => return Said { why: Some(Why::NobodyHolds), ..Said::default() },
            Approvers::Members(members) => members,
        };
        let mut said = Said::default();
        let mut known = BTreeSet::new();
        for member in members {
            let who = Identity::from(member);
            if self.bots.iter().any(|bot| bot.is(&who)) {
                continue;
            }
            let of_them: Vec<&Statement> = self.statements.iter().filter(|statement| statement.who.speaks_as(&who)).collect();
            let standing: Vec<&Statement> = standing(&of_them);
            if standing.is_empty() && of_them.iter().any(|statement| statement.says == Says::Objected) {
                said.why = Some(Why::Objected);
            }
            for statement in standing.into_iter().filter(|statement| !self.bots.iter().any(|bot| bot.is(&statement.who))) {
                let seen = self.seen(&statement.seen);
                let own = self.authors.include_member(&who) || self.authors.include(&statement.who);
                // Who says the same often says it once.
                if known.insert((seen.as_ref().copied().map_err(|why| *why), own)) {
                    let by = named(member, statement);
                    let (source, evidence) = (statement.source, statement.evidence.clone());
                    said.candidates.push(Candidate { seen, own, by, source, evidence });
                }
            }
        }
        // The newest first: it covers most.
        said.candidates.sort_by_key(|candidate| candidate.seen.unwrap_or(usize::MAX));
        said
    }

    /// Up to which commit of the proposal somebody had read.
    fn seen(&self, seen: &Seen) -> Result<usize, Why> {
        let branch = self.question.branch;
        let place = |commit: &Commit| branch.commits.iter().position(|own| own.id == commit.id);
        match seen {
            Seen::Commit(number) => branch.find(number).and_then(place).ok_or(Why::NotInProposal),
            Seen::Time(time) => branch.at(*time).and_then(place).ok_or(Why::ChangedSince),
            Seen::Unknown => Err(Why::Unknown),
        }
    }

    /// Works out what the proposal said at each commit up to which somebody had read.
    fn look_back(&mut self, said: &mut BTreeMap<&str, Said>) -> Result<(), Failure> {
        let seen = |candidate: &Candidate| candidate.seen.ok().filter(|_| !candidate.own);
        let places: BTreeSet<usize> = said.values().flat_map(|said| &said.candidates).filter_map(seen).collect();
        let last = self.head();
        for place in places.iter().copied().filter(|place| Some(*place) != last).take(MOST_STATES) {
            let earlier = (self.question.earlier)(&self.question.branch.commits[place])?;
            self.states.insert(place, earlier.needs);
        }
        for candidate in said.values_mut().flat_map(|said| &mut said.candidates) {
            if candidate.seen.is_ok_and(|place| Some(place) != last && !self.states.contains_key(&place)) && !candidate.own {
                candidate.seen = Err(Why::TooManyStates);
            }
        }
        Ok(())
    }

    /// Whether whoever had read up to a commit had read all that the proposal brings.
    fn covers(&self, place: usize) -> bool {
        let commits = &self.question.branch.commits;
        let mut read = BTreeSet::from([commits[place].id.as_str()]);
        for commit in &commits[place..] {
            if read.contains(commit.id.as_str()) {
                read.extend(commit.parents.iter().map(String::as_str));
            }
        }
        commits.iter().all(|commit| !commit.contributes || read.contains(commit.id.as_str()))
    }

    fn head(&self) -> Option<usize> {
        let branch = self.question.branch;
        branch.commits.iter().position(|commit| commit.id == branch.head)
    }

    fn approval(&self, need: &Need, says: &BTreeSet<String>, said: &Said) -> Approval {
        let last = self.head();
        let same = |place: usize| Some(place) == last || self.states.get(&place).is_some_and(|then| then.get(need) == Some(says));
        let judged = |candidate: &Candidate| match candidate.seen {
            _ if candidate.own => (State::Own, None),
            Ok(place) if same(place) => (State::Given, None),
            Ok(_) => (State::Stale, Some(Why::ChangedSince)),
            Err(why) => (State::Stale, Some(why)),
        };
        // The best of them counts, of several the newest.
        let best = said.candidates.iter().map(|candidate| (judged(candidate), candidate)).min_by_key(|((state, _), _)| *state);
        let ((state, why), by) = best.map_or(((State::Missing, said.why), None), |(judged, candidate)| (judged, Some(candidate)));
        Approval {
            meaning: need.meaning.clone(),
            phrase: self.phrase(&need.meaning),
            role: need.role.clone(),
            title: self.policy.title(&need.role).cloned(),
            entity: need.entity.clone(),
            state,
            why,
            by: by.and_then(|candidate| candidate.by.clone()),
            evidence: by.and_then(|candidate| candidate.evidence.clone()),
        }
    }

    fn phrase(&self, meaning: &str) -> Message {
        let found = Matter::find(meaning, self.policy.agenda);
        found.map_or_else(|| Message::plain("meaning-decision-taken"), |meaning| meaning.phrase(self.policy.agenda))
    }
}

/// The approvals of one person that stand: those of which it is known that they were given after whatever the same person said
/// against the proposal.
fn standing<'s>(statements: &[&'s Statement]) -> Vec<&'s Statement> {
    let against: Vec<(usize, &&Statement)> =
        statements.iter().enumerate().filter(|(_, statement)| statement.says != Says::Approved).collect();
    let later = |number: usize, one: &Statement, (other, objection): &(usize, &&Statement)| match (one.at, objection.at) {
        (Some(at), Some(before)) if at != before => at > before,
        // Without times, the order of the file tells; a trailer stands in no order with it.
        _ => one.source == Source::Forge && number > *other,
    };
    let approvals = statements.iter().enumerate().filter(|(_, statement)| statement.says == Says::Approved);
    let stands = approvals.filter(|(number, one)| against.iter().all(|objection| later(*number, one, objection)));
    stands.map(|(_, statement)| *statement).collect()
}

/// How a member is named where others read it: as they agreed to be, else by the account that the forge shows beside its reviews.
fn named(member: &RoleMember, statement: &Statement) -> Option<String> {
    let handle = member.handle.as_ref().map(|handle| format!("@{}", handle.trim_start_matches('@')));
    if member.public {
        return handle.or_else(|| member.name.clone()).or_else(|| member.email.as_ref().map(ToString::to_string));
    }
    let shown = Identity::new(None, member.handle.as_deref());
    handle.filter(|_| statement.source == Source::Forge && statement.who.is(&shown))
}
