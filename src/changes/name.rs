//! What an edit of a field is in the words of the agenda.

use super::compare::{Edit, number};
use super::word::Word;
use super::words::marked;
use crate::model::{Date, Kind};
use crate::schema::Subject;
use crate::text::{Message, Value, one_line};
use crate::yaml::{NodeRef, Type};

/// An edit with its word.
pub(super) struct Named {
    pub word: Word,
    pub message: Message,
    /// By how many days a date moved.
    pub days: Option<i64>,
}

/// What is known of the entity beside the edited field.
pub(super) struct About<'a> {
    pub subject: Subject,
    pub old: NodeRef<'a>,
    pub new: NodeRef<'a>,
}

/// How a field is understood.
enum Meaning {
    /// A day by which something is promised.
    Deadline,
    /// A status or a stage.
    State(&'static State),
    /// A level from 1 to 4 that a service has reached.
    Level,
    /// A level from 1 to 4 that is promised.
    TargetLevel,
    /// The value of a target.
    TargetValue,
    /// The day of a target.
    TargetDate,
    /// The day on which a milestone was reached.
    Done,
    /// Until when a waiver counts.
    Until,
    /// A setting of a rule.
    Setting,
    /// How a service comes by a data item.
    Obtained,
    /// A text that is edited, whatever its field.
    Text,
    /// Items that come and go, and are edited: each with its word.
    Items(Word, Word, Word),
    /// Whatever happens to it is this.
    Always(Word),
    /// Nothing more is known than that it is a field.
    Field,
}

/// The words of a status or a stage.
struct State {
    /// Those on the way, in order.
    order: &'static [&'static str],
    /// Those that suspend or end it, the milder ones first.
    ended: &'static [&'static str],
    /// What a step on is called.
    on: Word,
    /// What a step back is called.
    back: Word,
}

const fn status(order: &'static [&'static str], ended: &'static [&'static str]) -> State {
    State { order, ended, on: Word::StatusAdvanced, back: Word::StatusBack }
}

static LINE: State = status(&["proposed", "planned", "in-progress", "completed"], &["on-hold", "merged", "cancelled"]);
static SERVICE: State = status(&["planned", "discovery", "alpha", "beta", "live"], &["retiring", "retired", "cancelled"]);
static OPERATION: State = status(&["not-deployed", "pilot", "production"], &["sunset", "withdrawn"]);
static DECISION: State = status(&["proposed", "accepted"], &["superseded", "rejected"]);
static TEXT: State = State {
    order: &[
        "identified",
        "drafting",
        "impact-assessment",
        "consultation",
        "opinions",
        "council-of-ministers",
        "parliament",
        "adopted",
        "promulgated",
        "published",
        "in-force",
    ],
    ended: &["rejected", "withdrawn"],
    on: Word::StageAdvanced,
    back: Word::StageBack,
};

fn meaning(subject: Subject, edit: &Edit<'_>) -> Meaning {
    let pattern = edit.pattern.as_str();
    let within = |names: &[&str]| {
        names.iter().any(|name| pattern == *name || pattern.strip_prefix(name).is_some_and(|rest| rest.starts_with('.')))
    };
    let kind = match subject {
        Subject::Kind(kind) => Some(kind),
        Subject::Agenda => None,
    };
    match (kind, pattern) {
        (None, _) if within(&["rules"]) => Meaning::Setting,
        (None, "commitments" | "axes" | "languages") => {
            Meaning::Items(Word::ScopeWidened, Word::ScopeNarrowed, Word::FieldChanged)
        }
        (None, "commitments.level") => Meaning::TargetLevel,
        (_, "schedule.due" | "roadmap.due" | "milestones.due" | "commitments.by") => Meaning::Deadline,
        (_, "schedule.moves" | "roadmap.moves") => Meaning::Items(Word::MoveRecorded, Word::MoveErased, Word::MoveRewritten),
        _ if within(&["schedule.moves", "roadmap.moves"]) => Meaning::Always(Word::MoveRewritten),
        (Some(Kind::ActionLine), "status") => Meaning::State(&LINE),
        (Some(Kind::Service), "status") => Meaning::State(&SERVICE),
        (Some(Kind::BuildingBlock), "operation") => Meaning::State(&OPERATION),
        (Some(Kind::Decision), "status") => Meaning::State(&DECISION),
        (Some(Kind::Regulation), "stage") => Meaning::State(&TEXT),
        (Some(Kind::Service), "maturity.level") => Meaning::Level,
        (Some(Kind::Service), "roadmap.target-level") => Meaning::TargetLevel,
        (Some(Kind::Service), "inputs") => Meaning::Items(Word::AsksMore, Word::AsksLess, Word::FieldChanged),
        (Some(Kind::Service), "inputs.obtained") => Meaning::Obtained,
        (Some(Kind::Service), "uses") => Meaning::Items(Word::BuildingBlockUsed, Word::BuildingBlockDropped, Word::FieldChanged),
        (Some(Kind::ActionLine), "milestones") => {
            Meaning::Items(Word::MilestoneAdded, Word::MilestoneRemoved, Word::FieldChanged)
        }
        (Some(Kind::ActionLine), "milestones.done") => Meaning::Done,
        (Some(Kind::ActionLine), "reports") => Meaning::Items(Word::ReportAdded, Word::ReportRemoved, Word::ReportEdited),
        (Some(Kind::ActionLine), _) if within(&["reports"]) => Meaning::Always(Word::ReportEdited),
        (Some(Kind::ActionLine), "objectives" | "establishes" | "services" | "building-blocks") => {
            Meaning::Items(Word::ScopeWidened, Word::ScopeNarrowed, Word::FieldChanged)
        }
        (Some(Kind::Kpi), "targets") => Meaning::Items(Word::TargetAdded, Word::TargetRemoved, Word::TargetChanged),
        (Some(Kind::Kpi), "targets.value") => Meaning::TargetValue,
        (Some(Kind::Kpi), "targets.date") => Meaning::TargetDate,
        (Some(Kind::Kpi), _) if within(&["baseline", "baseline-pending"]) => Meaning::Always(Word::BaselineChanged),
        (Some(Kind::Kpi), "measurements") => {
            Meaning::Items(Word::MeasurementAdded, Word::MeasurementRemoved, Word::MeasurementCorrected)
        }
        (Some(Kind::Kpi), _) if within(&["measurements"]) => Meaning::Always(Word::MeasurementCorrected),
        (Some(Kind::Kpi), _)
            if within(&["unit", "value", "definition", "direction", "numerator", "denominator", "every", "method", "hold"]) =>
        {
            Meaning::Always(Word::DefinitionChanged)
        }
        (Some(Kind::Decision), "waives") => Meaning::Items(Word::WaiverGranted, Word::WaiverEnded, Word::FieldChanged),
        (Some(Kind::Decision), "waives.until") => Meaning::Until,
        _ if within(&["owner", "lead", "roadmap.owner"]) => Meaning::Always(Word::OwnerChanged),
        _ if edit.language.is_some() => Meaning::Text,
        _ if within(&["links", "tags"]) => Meaning::Items(Word::TextAdded, Word::TextRemoved, Word::TextEdited),
        _ => Meaning::Field,
    }
}

/// Names an edit.
pub(super) fn name(edit: &Edit<'_>, about: &About<'_>) -> Named {
    let dates = || Some((date(edit.old?)?, date(edit.new?)?));
    let numbers = || Some((number(edit.old?)?, number(edit.new?)?));
    let words = || Some((edit.old?.as_text()?, edit.new?.as_text()?));
    let by_date = |later: Word, earlier: Word| {
        dates().map(|(old, new)| (if new > old { later } else { earlier }, Some((new.0 - old.0).num_days())))
    };
    let by_number = |more: Word, less: Word| numbers().map(|(old, new)| (if new > old { more } else { less }, None));
    let ends = |set: Word, removed: Word, changed: Word| match (edit.old, edit.new) {
        (None, _) => set,
        (_, None) => removed,
        _ => changed,
    };
    let plain = || (ends(Word::FieldSet, Word::FieldRemoved, Word::FieldChanged), None);
    let (word, days) = match meaning(about.subject, edit) {
        Meaning::Deadline => by_date(Word::DeadlineMoved, Word::DeadlineBroughtForward)
            .unwrap_or_else(|| (ends(Word::DeadlineSet, Word::DeadlineRemoved, Word::FieldChanged), None)),
        Meaning::State(State { order, ended, on, back }) => words()
            .and_then(|(old, new)| match (ended.contains(&old), ended.contains(&new)) {
                (false, true) => Some(Word::GivenUp),
                (true, false) => Some(Word::TakenUp),
                // From one end to another, such as from on hold to cancelled, the later one is the further away.
                (true, true) => Some(if ordered(ended, old, new)? { Word::GivenUp } else { Word::TakenUp }),
                (false, false) => Some(if ordered(order, old, new)? { *on } else { *back }),
            })
            .map_or_else(plain, |word| (word, None)),
        Meaning::Level => by_number(Word::LevelReached, Word::LevelLost).unwrap_or_else(plain),
        Meaning::TargetLevel => by_number(Word::TargetRaised, Word::TargetLowered).unwrap_or_else(plain),
        Meaning::TargetValue => (target(edit, about).unwrap_or(Word::TargetChanged), None),
        Meaning::TargetDate => by_date(Word::TargetPostponed, Word::TargetBroughtForward).unwrap_or((Word::TargetChanged, None)),
        Meaning::Done => (ends(Word::MilestoneDone, Word::MilestoneUndone, Word::FieldChanged), None),
        Meaning::Until => by_date(Word::WaiverExtended, Word::WaiverShortened).unwrap_or_else(plain),
        Meaning::Setting => (setting(edit), None),
        Meaning::Obtained => match (asks(edit.old), asks(edit.new)) {
            (false, true) => (Word::AsksMore, None),
            (true, false) => (Word::AsksLess, None),
            _ => plain(),
        },
        Meaning::Text => (ends(Word::TextAdded, Word::TextRemoved, Word::TextEdited), None),
        // What is fetched from a source is not asked of users.
        Meaning::Items(Word::AsksMore, ..) if !asked(edit.old.or(edit.new)) => plain(),
        Meaning::Items(added, removed, changed) => (ends(added, removed, changed), None),
        Meaning::Always(word) => (word, None),
        Meaning::Field => plain(),
    };
    Named { word, message: sentence(word, edit, days), days }
}

fn sentence(word: Word, edit: &Edit<'_>, days: Option<i64>) -> Message {
    let item = edit.field.rsplit_once('[').and_then(|(_, rest)| rest.split(']').next());
    let item: Value = match item {
        None => "".into(),
        Some(item) => {
            let name = item.parse::<Date>().map_or_else(|_| item.into(), |date| Value::Date(date.0));
            Message::plain("change-item").with("name", name).into()
        }
    };
    let language: Value = match &edit.language {
        None => "".into(),
        Some(language) => Message::plain("change-language").with("language", language.as_str()).into(),
    };
    let (old, new) = (edit.old.and_then(NodeRef::as_text), edit.new.and_then(NodeRef::as_text));
    let mut message = Message::plain(word.template())
        .with("field", edit.field.as_str())
        .with("item", item)
        .with("language", language)
        .with("days", days.unwrap_or_default().unsigned_abs())
        .with("marked", marked(old.unwrap_or_default(), new.unwrap_or_default()));
    for (name, node) in [("old", edit.old), ("new", edit.new)] {
        message = message.with(name, node.map_or_else(|| Message::plain("change-nothing").into(), said));
    }
    message
}

/// A value as a sentence says it.
pub(super) fn said(node: NodeRef<'_>) -> Value {
    if let Some(date) = date(node) {
        return Value::Date(date.0);
    }
    match node.r#type() {
        Type::Text => one_line(node.as_text().unwrap_or_default()).into(),
        Type::Integer | Type::Float => number(node).map_or_else(|| node.source().into(), Value::Number),
        Type::List if node.items().all(|item| !matches!(item.r#type(), Type::List | Type::Map)) => {
            Value::List(node.items().map(said).collect())
        }
        _ => one_line(node.source()).into(),
    }
}

/// A text for readers as a message.
pub(super) fn reason(node: NodeRef<'_>) -> Message {
    let text = if let Some(text) = node.as_text() {
        Value::Text(one_line(text))
    } else {
        let in_language = |(key, text): (NodeRef<'_>, NodeRef<'_>)| Some((key.as_text()?.to_owned(), one_line(text.as_text()?)));
        Value::ByLanguage(node.entries().filter_map(in_language).collect())
    };
    Message::plain("as-it-is").with("text", text)
}

fn date(node: NodeRef<'_>) -> Option<Date> {
    node.as_text()?.parse().ok()
}

/// Whether a word stands further on than another; none, where one of them has no place in the order.
fn ordered(order: &[&str], old: &str, new: &str) -> Option<bool> {
    let place = |word: &str| order.iter().position(|known| *known == word);
    Some(place(new)? > place(old)?)
}

/// Whether a target asks for less or for more, in the direction of its KPI.
fn target(edit: &Edit<'_>, about: &About<'_>) -> Option<Word> {
    let direction = |root: NodeRef<'_>| root.get("direction").and_then(|node| Some(node.as_text()?.to_owned()));
    let (before, after) = (direction(about.old), direction(about.new));
    // Where the direction itself changed, nobody can say which of the two targets is the harder one.
    let sign = match before.filter(|before| after.as_ref() == Some(before)).as_deref() {
        Some("decrease") => -1.0,
        Some("maintain") if about.new.get("hold").is_some_and(|hold| hold.is_text("at-most")) => -1.0,
        Some("increase" | "maintain") => 1.0,
        _ => return None,
    };
    let (old, new) = (number(edit.old?)?, number(edit.new?)?);
    Some(if sign * new < sign * old { Word::TargetLowered } else { Word::TargetRaised })
}

/// Whether an input is asked of users.
fn asked(input: Option<NodeRef<'_>>) -> bool {
    input.is_some_and(|input| input.get("obtained").is_none_or(|obtained| asks(Some(obtained))))
}

fn asks(obtained: Option<NodeRef<'_>>) -> bool {
    obtained.is_none_or(|obtained| obtained.is_text("from-user"))
}

/// Whether a rule is weakened or tightened. What only a rule's own parameters say has no direction that is known here.
fn setting(edit: &Edit<'_>) -> Word {
    let level = |node: Option<NodeRef<'_>>| {
        let node = node?;
        let node = if node.r#type() == Type::Map { node.get("level")? } else { node };
        ["off", "note", "warning", "error"].iter().position(|level| node.is_text(level))
    };
    match (level(edit.old), level(edit.new)) {
        (Some(old), Some(new)) if new < old => Word::RuleWeakened,
        (Some(old), Some(new)) if new > old => Word::RuleTightened,
        // Off counts against every level that the rule has of itself.
        (None, Some(0)) if edit.old.is_none() => Word::RuleWeakened,
        (Some(0), None) if edit.new.is_none() => Word::RuleTightened,
        _ => Word::RuleSet,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::Schemas;
    use std::collections::BTreeSet;

    #[test]
    fn every_word_of_a_state_has_its_place() {
        let schemas = Schemas::default();
        for (kind, field) in [
            (Kind::ActionLine, "status"),
            (Kind::Service, "status"),
            (Kind::BuildingBlock, "operation"),
            (Kind::Decision, "status"),
            (Kind::Regulation, "stage"),
        ] {
            let (pattern, name) = (field.to_owned(), field.to_owned());
            let edit = Edit { pattern, field: name, old: None, new: None, item: (None, None), language: None };
            let Meaning::State(state) = meaning(Subject::Kind(kind), &edit) else { panic!("{} has no states", kind.name()) };
            let shape = &schemas.of(Subject::Kind(kind)).shape;
            let words: BTreeSet<&str> = shape.field(field).and_then(|field| field.words()).into_iter().flatten().collect();
            assert_eq!(state.order.iter().chain(state.ended).copied().collect::<BTreeSet<_>>(), words, "{}", kind.name());
        }
    }
}
