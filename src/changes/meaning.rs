//! How fields are understood: which of them promise a day, which are states, which lists stand for what.

use super::compare::Edit;
use super::word::Word;
use crate::model::Kind;
use crate::schema::Subject;

/// How a field is understood.
pub(super) enum Meaning {
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
pub(super) struct State {
    /// Those on the way, in order.
    pub(super) order: &'static [&'static str],
    /// Those that suspend or end it, the milder ones first.
    pub(super) ended: &'static [&'static str],
    /// What a step on is called.
    pub(super) on: Word,
    /// What a step back is called.
    pub(super) back: Word,
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

/// How the edited field is understood.
pub(super) fn meaning(subject: Subject, edit: &Edit<'_, '_>) -> Meaning {
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
        (None, "custom-rules") => Meaning::Items(Word::RuleTightened, Word::RuleWeakened, Word::RuleSet),
        (None, "custom-rules.level") => Meaning::Setting,
        (None, "custom-rules.for" | "custom-rules.when" | "custom-rules.assert") => Meaning::Always(Word::RuleSet),
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
            let edit = Edit {
                pattern,
                field: name,
                steps: Vec::new(),
                shape: None,
                old: None,
                new: None,
                item: (None, None),
                language: None,
            };
            let Meaning::State(state) = meaning(Subject::Kind(kind), &edit) else { panic!("{} has no states", kind.name()) };
            let shape = &schemas.of(Subject::Kind(kind)).shape;
            let words: BTreeSet<&str> = shape.field(field).and_then(|field| field.words()).into_iter().flatten().collect();
            assert_eq!(state.order.iter().chain(state.ended).copied().collect::<BTreeSet<_>>(), words, "{}", kind.name());
        }
    }
}
