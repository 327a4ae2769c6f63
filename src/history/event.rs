//! Events: changes with the commit in which they landed.

use super::Visit;
use super::dates::{Dated, dated};
use crate::agenda::{Agenda, EntityId};
use crate::approval::{Identity, holds};
use crate::changes::{Change, Changed, Gravity, Word};
use crate::finding::Finding;
use crate::model::{Date, Decision, Kind, Kpi, LocalisedText, Role};
use crate::store::{Landed, Person, Undone};
use crate::text::{Failure, Message, Value as Said};
use crate::yaml::NodeRef;
use serde_json::Value;
use std::sync::Arc;

/// A commit in which something changed.
#[derive(Debug, Clone, PartialEq)]
pub struct Commit {
    /// Its place on the line.
    pub place: usize,
    /// Its number.
    pub id: String,
    /// The day on which it landed.
    pub day: Date,
    /// Who wrote what it brings: one person, or those whose commits it merges.
    pub authors: Vec<Author>,
    /// The number of its pull request, where a forge has written it into the message.
    pub pull_request: Option<u64>,
    /// The number of the commit that it undoes.
    pub reverts: Option<String>,
    /// What the messages of the commit, and of those that it brings, say that they undo.
    pub undoes: Vec<Undone>,
    /// The numbers of the commits that it merges.
    pub merges: Vec<String>,
}

impl Commit {
    /// Whether it says that it undoes another one, or something that came with it.
    pub fn undoes(&self, other: &Commit) -> bool {
        self.undoes.iter().any(|undone| match undone {
            Undone::Commit(id) => *id == other.id || other.merges.contains(id),
            Undone::PullRequest(number) => other.pull_request == Some(*number),
        })
    }

    /// As many digits of its number as people read.
    pub fn short(&self) -> String {
        short(&self.id)
    }
}

/// As many digits of a commit's number as people read.
pub fn short(number: &str) -> String {
    const SHOWN: usize = 10;
    number.chars().take(SHOWN).collect()
}

/// Somebody who wrote something.
#[derive(Debug, Clone, PartialEq)]
pub struct Author {
    /// The name in the commit.
    pub name: String,
    /// The roles that they held when it landed: each as `roles/id`, with its title.
    pub roles: Vec<(String, Option<LocalisedText>)>,
}

/// Something that changed, and when. A long history has many: what is told of one entity in one commit shares what it has in common, and
/// sentences are kept as they are said.
#[derive(Debug, Clone)]
pub struct Event {
    /// The commit.
    pub commit: Arc<Commit>,
    /// The entity, as `folder/id`, or `agenda`: as it was called from then on.
    pub entity: Arc<str>,
    /// What it was called before, where it was renamed.
    pub formerly: Option<Arc<str>>,
    /// Its title then.
    pub title: Option<Arc<LocalisedText>>,
    /// The organisation that answered for it then.
    pub owner: Option<Arc<str>>,
    /// What the change is.
    pub word: Word,
    /// The field, with list items by what they are; none for the entity as a whole.
    pub field: Option<Box<str>>,
    /// What it says, in the language of the reader.
    pub message: Box<str>,
    /// The language of a text for readers.
    pub language: Option<Box<str>>,
    /// What was there.
    pub old: Option<Fact>,
    /// What is there.
    pub new: Option<Fact>,
    /// By how many days a date moved; below zero, where it is earlier then.
    pub days: Option<i64>,
    /// The decision that is given for it, as its identifier.
    pub decision: Option<Box<str>>,
    /// The title of that decision then.
    pub decision_title: Option<Arc<LocalisedText>>,
    /// The reason that is given for it, in the language of the reader.
    pub reason: Option<Box<str>>,
}

/// What stands in a field, kept as short as it is written in JSON.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact(Box<str>);

impl Fact {
    fn of(value: &Value) -> Self {
        Fact(value.to_string().into())
    }

    /// The value.
    pub fn value(&self) -> Value {
        serde_json::from_str(&self.0).unwrap_or_default()
    }
}

impl Event {
    /// The kind of the entity; none for `agenda.yaml`.
    pub fn kind(&self) -> Option<Kind> {
        Kind::find(self.entity.split_once('/')?.0)
    }

    /// How much it weighs.
    pub fn gravity(&self) -> Gravity {
        self.word.gravity()
    }
}

/// Something by which a KPI was made to look better, or may have been, after it had begun to be measured.
#[derive(Debug, Clone)]
pub struct Doubt {
    /// The commit.
    pub commit: Arc<Commit>,
    /// The KPI, as `kpis/id`.
    pub entity: String,
    /// What it is.
    pub what: Doubtful,
    /// What there is to say of it.
    pub message: Message,
}

/// What may make a KPI look better than it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Doubtful {
    /// A target was changed when the KPI had been measured.
    TargetAfterMeasurement,
    /// The baseline, or what is measured, was changed when the KPI had been measured.
    BaselineAfterMeasurement,
    /// A value was added for a day for which reports were already out.
    BackDated,
    /// A value was changed or taken away, and nobody said why.
    CorrectedWithoutReason,
}

impl Doubtful {
    /// The word for it in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Doubtful::TargetAfterMeasurement => "target-changed-after-measurement",
            Doubtful::BaselineAfterMeasurement => "baseline-changed-after-measurement",
            Doubtful::BackDated => "value-back-dated",
            Doubtful::CorrectedWithoutReason => "correction-without-reason",
        }
    }

    /// The rule that finds it in a proposal.
    fn of_rule(rule: &str) -> Option<Self> {
        match rule {
            "change-late-measurement" => Some(Doubtful::BackDated),
            "change-measurement-rewritten" => Some(Doubtful::CorrectedWithoutReason),
            _ => None,
        }
    }
}

/// What the rules about measurements find in what a commit changes, on the day on which it landed.
pub type Judge<'a> = &'a (dyn Fn(&Visit<'_>, Date) -> Vec<Finding> + Sync);

/// Says something in the language of the reader.
pub type Say<'a> = &'a (dyn Fn(&Message) -> String + Sync);

/// What came of one commit.
pub(super) struct Told {
    pub(super) events: Vec<Event>,
    pub(super) doubts: Vec<Doubt>,
    pub(super) dated: Vec<Dated>,
}

/// What happened in a commit.
///
/// # Errors
/// Where the commit cannot be read.
pub(super) fn told(
    visit: &Visit<'_>,
    day: Date,
    (judge, say): (Judge<'_>, Say<'_>),
    landed: impl FnOnce() -> Result<Landed, Failure>,
) -> Result<Option<Told>, Failure> {
    let (old, new) = (visit.proposal.old, visit.proposal.new);
    let begins = new.agenda_record().filter(|_| visit.begins).map(|id| visit.proposal.as_new(id));
    let changed = || begins.iter().chain(visit.proposal.changed());
    // What can be read again, and says what it said before, is told of too: nothing else would say that it can.
    let mended =
        visit.readable.iter().filter(|name| !changed().any(|one| one.changes.iter().any(|change| change.entity == **name)));
    let mended: Vec<&String> = mended.collect();
    if changed().next().is_none() && visit.unreadable.is_empty() && mended.is_empty() {
        return Ok(None);
    }
    let landed = landed()?;
    let commit = Arc::new(self::commit(landed, visit, day));
    let mut told = Told { events: Vec::new(), doubts: Vec::new(), dated: Vec::new() };
    for changed in changed() {
        told.events.extend(events(changed, (old, new), &commit, say));
        told.dated.extend(dated(old, new, changed, &commit));
        told.doubts.extend(doubts(changed, old, new, &commit));
    }
    let mended = mended.into_iter().map(|name| of_file(name, Word::Readable, &say(&Message::plain("history-readable")), &commit));
    told.events.extend(mended);
    let broken = say(&Message::plain("history-unreadable"));
    told.events.extend(visit.unreadable.iter().map(|name| of_file(name, Word::Unreadable, &broken, &commit)));
    let found = judge(visit, day).into_iter().filter_map(|finding| {
        let what = Doubtful::of_rule(&finding.rule.id)?;
        Some(Doubt { commit: Arc::clone(&commit), entity: finding.entity?, what, message: finding.message })
    });
    told.doubts.extend(found);
    Ok(Some(told))
}

/// What is told of a commit.
pub(super) fn commit(landed: Landed, visit: &Visit<'_>, day: Date) -> Commit {
    Commit {
        place: visit.place,
        day,
        authors: landed.authors.iter().map(|person| author(person, visit.governing.as_deref(), day)).collect(),
        pull_request: landed.pull_request,
        reverts: landed.reverts,
        undoes: landed.undoes,
        merges: landed.merges,
        id: landed.id,
    }
}

fn events<'c>(
    changed: &'c Changed,
    (old, new): (&'c Agenda, &'c Agenda),
    commit: &'c Arc<Commit>,
    say: Say<'c>,
) -> impl Iterator<Item = Event> + 'c {
    let name = |agenda: &Agenda, id: Option<EntityId>| id.map(|id| agenda.record(id).name());
    let side = changed.new.map(|id| (new, id)).or(changed.old.map(|id| (old, id)));
    let title = side.and_then(|(agenda, id)| match &agenda.record(id).value {
        Some(value) => value.title().cloned(),
        None => agenda.file().filter(|_| agenda.record(id).kind().is_none()).map(|file| file.title.clone()),
    });
    let title = title.map(Arc::new);
    let owner: Option<Arc<str>> = side.and_then(|(agenda, id)| owner(agenda.root(id)?)).map(Into::into);
    let before: Option<Arc<str>> = name(old, changed.old).map(Into::into);
    let entity: Arc<str> = changed.changes.first().map_or_else(|| "".into(), |change| change.entity.as_str().into());
    let fact = |side: &Option<crate::changes::Side>| side.as_ref().and_then(|side| side.value.as_ref()).map(Fact::of);
    let one = move |change: &Change| {
        let entity = if *change.entity == *entity { Arc::clone(&entity) } else { change.entity.as_str().into() };
        Event {
            commit: Arc::clone(commit),
            formerly: before.clone().filter(|before| *before != entity),
            entity,
            title: title.clone(),
            owner: owner.clone(),
            word: change.word,
            field: change.field.as_deref().map(Into::into),
            message: say(&change.message).into(),
            language: change.language.as_deref().map(Into::into),
            old: fact(&change.old),
            new: fact(&change.new),
            days: change.days,
            decision: change.decision.as_deref().map(Into::into),
            decision_title: change.decision.as_deref().and_then(|decision| decision_title(new, decision)),
            reason: change.reason.as_ref().map(|reason| say(reason).into()),
        }
    };
    changed.changes.iter().map(one)
}

fn decision_title(agenda: &Agenda, id: &str) -> Option<Arc<LocalisedText>> {
    let (_, decision) = agenda.find::<Decision>(id)?;
    decision.title.clone().map(Arc::new)
}

/// A commit that leaves something that cannot be read, or can be read again.
fn of_file(name: &str, word: Word, said: &str, commit: &Arc<Commit>) -> Event {
    Event {
        commit: Arc::clone(commit),
        entity: name.into(),
        formerly: None,
        title: None,
        owner: None,
        word,
        field: None,
        message: said.into(),
        language: None,
        old: None,
        new: None,
        days: None,
        decision: None,
        decision_title: None,
        reason: None,
    }
}

/// The organisation that answers for an entity.
fn owner(root: NodeRef<'_>) -> Option<String> {
    let owner = root.get("owner").or_else(|| root.get("lead"))?;
    Some(owner.as_text().or_else(|| owner.get("organisation")?.as_text())?.to_owned())
}

/// Somebody, with the roles that they held on a day.
pub(super) fn author(person: &Person, governing: Option<&Agenda>, day: Date) -> Author {
    let who = Identity::new(Some(&person.mail), None);
    let held = |agenda: &Agenda| {
        let roles = agenda
            .all::<Role>()
            .filter(|(_, role)| role.members.iter().any(|member| holds(member, day) && who.speaks_as(&Identity::from(member))));
        roles.map(|(id, role)| (agenda.record(id).name(), role.title.clone())).collect()
    };
    Author { name: person.name.clone(), roles: governing.map(held).unwrap_or_default() }
}

/// What was changed of a KPI that had been measured.
fn doubts(changed: &Changed, old: &Agenda, new: &Agenda, commit: &Arc<Commit>) -> Vec<Doubt> {
    let measured =
        changed.old.filter(|_| changed.new.is_some()).and_then(|id| old.get::<Kpi>(id)).map(|kpi| {
            kpi.measurements.iter().filter_map(|one| one.when()).filter(|when| *when <= commit.day).collect::<Vec<_>>()
        });
    let Some(measured) = measured.filter(|measured| !measured.is_empty()) else { return Vec::new() };
    let last: Said = measured.iter().max().map_or_else(|| "".into(), |date| Said::from(*date));
    let entity = changed.new.map(|id| new.record(id).name()).unwrap_or_default();
    let doubt = |change: &Change| {
        let what = match change.word {
            Word::TargetLowered
            | Word::TargetRaised
            | Word::TargetChanged
            | Word::TargetPostponed
            | Word::TargetBroughtForward
            | Word::TargetRemoved => Doubtful::TargetAfterMeasurement,
            Word::BaselineChanged | Word::DefinitionChanged => Doubtful::BaselineAfterMeasurement,
            _ => return None,
        };
        let message = Message::plain("history-after-measurement")
            .with("what", change.message.clone())
            .with("count", measured.len())
            .with("last", last.clone());
        Some(Doubt { commit: Arc::clone(commit), entity: entity.clone(), what, message })
    };
    changed.changes.iter().filter_map(doubt).collect()
}
