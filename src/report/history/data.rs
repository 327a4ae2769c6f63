use super::Told;
use crate::history::{Author, Class, Commit, Doubt, Event, Fact, Move, Slip};
use crate::i18n::Catalogue;
use crate::model::Date;
use crate::store::Cut;
use rayon::prelude::*;
use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// The history of `agenda history --format json`. Readers ignore keys that they do not know.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(title = "History")]
pub struct HistoryOut {
    /// The version of this format: a new minor number adds keys, a new major number changes them.
    format_version: &'static str,
    /// The last commit that is told of.
    revision: String,
    /// The day on which it landed.
    as_of: String,
    /// Why the history does not reach back to its first commit; none where it does.
    cut: Option<CutOut>,
    /// The commits that are left out, because a folder of them cannot be read: what they changed is told with the next one that can be.
    left_out: Vec<LeftOut>,
    /// The entities, each with what happened to it, in the order of their last names.
    entities: Vec<EntityOut>,
    /// How many of the promised dates have slipped how far.
    distribution: Vec<ClassOut>,
}

/// Why a history has no beginning.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
enum CutOut {
    /// The clone was made without what comes before.
    Shallow,
    /// What comes before cannot be read.
    Unreadable,
}

/// A commit of which nothing is told.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct LeftOut {
    /// The commit.
    commit: String,
    /// The day on which it landed.
    date: String,
}

/// An entity and what happened to it.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct EntityOut {
    /// Its last name, as `folder/id`, or `agenda`.
    entity: String,
    /// What happened, the oldest first.
    events: Vec<EventOut>,
    /// The dates that it promises, or promised.
    slips: Vec<SlipOut>,
    /// What was made of it after it had been measured.
    doubts: Vec<DoubtOut>,
}

/// Something that happened.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct EventOut {
    /// The day on which it landed.
    date: String,
    /// The commit.
    commit: String,
    /// Who wrote it: the roles that they held then, as `roles/id`, else the name in the commit.
    author: String,
    /// The number of its pull request.
    #[serde(skip_serializing_if = "Option::is_none")]
    pull_request: Option<u64>,
    /// The commit that it undoes.
    #[serde(skip_serializing_if = "Option::is_none")]
    reverts: Option<String>,
    /// What the change is, such as `deadline-moved`.
    change: &'static str,
    /// How much it weighs: `promise`, `substance`, `progress` or `editorial`.
    gravity: &'static str,
    /// The name that it had before, where it was renamed.
    #[serde(skip_serializing_if = "Option::is_none")]
    formerly: Option<String>,
    /// The field; items of lists are named by what they are. None for the entity as a whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    field: Option<String>,
    /// The language of a text for readers.
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<String>,
    /// What was there.
    #[serde(skip_serializing_if = "Option::is_none")]
    old: Option<Value>,
    /// What was there from then on.
    #[serde(skip_serializing_if = "Option::is_none")]
    new: Option<Value>,
    /// By how many days a date moved; below zero, where it was earlier then.
    #[serde(skip_serializing_if = "Option::is_none")]
    days: Option<i64>,
    /// The decision that is given for it, as `decisions/id`.
    #[serde(skip_serializing_if = "Option::is_none")]
    decision: Option<String>,
    /// What it says, in the language of the command.
    message: String,
}

/// A promised date, and how far it is from its first promise.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct SlipOut {
    /// The field, with list items by what they are.
    field: String,
    /// The first promise.
    first: String,
    /// Whether the first promise is known only from the moves that the entity records.
    recorded: bool,
    /// What is promised now; none where nothing is.
    now: Option<String>,
    /// By how many days it is later than first promised; below zero, where it is earlier.
    days: Option<i64>,
    /// How many moves to a later date no accepted decision carries.
    undecided: usize,
    /// The class in which it is counted.
    class: &'static str,
    /// The moves, the oldest first.
    moves: Vec<MoveOut>,
}

/// A move of a promised date.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct MoveOut {
    /// The date before.
    from: String,
    /// The date after.
    to: String,
    /// By how many days; below zero, where it was earlier after it.
    days: i64,
    /// The decision, as `decisions/id`.
    #[serde(skip_serializing_if = "Option::is_none")]
    decision: Option<String>,
    /// Whether that is an accepted decision.
    decided: bool,
    /// The commit that moved it; none where there is only a record of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    commit: Option<String>,
}

/// Something that was made of a KPI after it had been measured.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct DoubtOut {
    /// The day on which it landed.
    date: String,
    /// The commit.
    commit: String,
    /// What it is, such as `value-back-dated`.
    what: &'static str,
    /// What there is to say of it, in the language of the command.
    message: String,
}

/// How many dates are in a class.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct ClassOut {
    /// The class.
    class: &'static str,
    /// The number of dates.
    count: usize,
}

/// The schema of what `agenda history --format json` prints.
pub fn schema() -> Value {
    SchemaSettings::draft07().into_generator().into_root_schema_for::<HistoryOut>().to_value()
}

/// A history as programs read it.
pub fn history_out(told: &Told<'_>, catalogue: &Catalogue) -> HistoryOut {
    let mut entities: BTreeMap<&str, EntityOut> = BTreeMap::new();
    let entry = |name: &str| EntityOut { entity: name.to_owned(), events: Vec::new(), slips: Vec::new(), doubts: Vec::new() };
    let events: Vec<EventOut> = told.events.par_iter().map(|(_, event)| event_out(event)).collect();
    for ((name, _), event) in told.events.iter().zip(events) {
        entities.entry(name).or_insert_with(|| entry(name)).events.push(event);
    }
    for slip in told.slips() {
        entities.entry(&slip.entity).or_insert_with(|| entry(&slip.entity)).slips.push(slip_out(slip));
    }
    for (name, doubt) in told.doubts() {
        entities.entry(name).or_insert_with(|| entry(name)).doubts.push(doubt_out(doubt, catalogue));
    }
    HistoryOut {
        format_version: "1.0",
        revision: told.last.0.to_owned(),
        as_of: told.last.1.to_string(),
        cut: told.cut.map(|cut| match cut {
            Cut::Shallow => CutOut::Shallow,
            Cut::Unreadable(_) => CutOut::Unreadable,
        }),
        left_out: told.timeline.left_out.iter().map(left_out).collect(),
        entities: entities.into_values().collect(),
        distribution: told.distribution().into_iter().map(class_out).collect(),
    }
}

fn left_out((commit, day): &(String, Date)) -> LeftOut {
    LeftOut { commit: commit.clone(), date: day.to_string() }
}

fn class_out((class, count): (Class, usize)) -> ClassOut {
    ClassOut { class: class.name(), count }
}

/// The roles of those who wrote a commit, else their names.
pub fn authors_out(commit: &Commit) -> String {
    let one = |author: &Author| match &author.roles[..] {
        [] => author.name.clone(),
        roles => roles.iter().map(|(role, _)| role.as_str()).collect::<Vec<_>>().join(", "),
    };
    commit.authors.iter().map(one).collect::<Vec<_>>().join(", ")
}

fn event_out(event: &Event) -> EventOut {
    let commit = &event.commit;
    EventOut {
        date: commit.day.to_string(),
        commit: commit.id.clone(),
        author: authors_out(commit),
        pull_request: commit.pull_request,
        reverts: commit.reverts.clone(),
        change: event.word.name(),
        gravity: event.gravity().name(),
        formerly: event.formerly.as_deref().map(str::to_owned),
        field: event.field.as_deref().map(str::to_owned),
        language: event.language.as_deref().map(str::to_owned),
        old: event.old.as_ref().map(Fact::value),
        new: event.new.as_ref().map(Fact::value),
        days: event.days,
        decision: event.decision.as_ref().map(|decision| format!("decisions/{decision}")),
        message: event.message.to_string(),
    }
}

fn slip_out(slip: &Slip) -> SlipOut {
    SlipOut {
        field: slip.field.clone(),
        first: slip.first.to_string(),
        recorded: slip.recorded,
        now: slip.now.map(|now| now.to_string()),
        days: slip.days(),
        undecided: slip.undecided(),
        class: slip.class().name(),
        moves: slip.moves.iter().map(move_out).collect(),
    }
}

fn move_out(one: &Move) -> MoveOut {
    MoveOut {
        from: one.from.to_string(),
        to: one.to.to_string(),
        days: one.days(),
        decision: one.decision.as_ref().map(|decision| format!("decisions/{decision}")),
        decided: one.decided,
        commit: one.commit.as_ref().map(|commit| commit.id.clone()),
    }
}

fn doubt_out(doubt: &Doubt, catalogue: &Catalogue) -> DoubtOut {
    DoubtOut {
        date: doubt.commit.day.to_string(),
        commit: doubt.commit.id.clone(),
        what: doubt.what.name(),
        message: catalogue.say(&doubt.message),
    }
}
