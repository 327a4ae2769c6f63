use crate::agenda::{Agenda, EntityId, Resolution};
use crate::model::{ActionLineStatus, AnyEntity, BlockOperation, Date, LegislativeStage, ServiceStatus};
use crate::rules::legal::waiting_since;
use crate::rules::once_only::judged_by_law;
use crate::rules::reuse::live_users;
use crate::rules::{Sink, rule};
use crate::text::Message;
use std::cell::LazyCell;

rule! {
    /// A reference points at something that was cancelled, retired or withdrawn, and that nothing replaces.
    ///
    /// What leans on it stands on nothing, and nobody has said what takes its place. What records the past (decisions, events,
    /// consultations, action lines that are completed or merged) may speak of what is gone, and so may the field that names a
    /// successor. Where a rule of its own speaks of an owner, a text or a building block that is gone, this one is silent.
    ///
    /// ```yaml bad
    /// # services/passport.yaml
    /// id: passport
    /// requires: [birth-certificate]
    /// ---
    /// id: birth-certificate
    /// status: retired
    /// ```
    ///
    /// ```yaml good
    /// # services/passport.yaml
    /// id: passport
    /// requires: [birth-certificate]
    /// ---
    /// id: birth-certificate
    /// status: live
    /// ```
    "structure-reference-to-retired", Warning clock
}

/// Fields that record what was, or that name what takes the place of something: a field here, or one below it.
const OF_THE_PAST: &[&str] = &[
    "retired",
    "replaced-by",
    "supersedes",
    "merged-into",
    "amends",
    "succeeds",
    "cancellation",
    "on-hold",
    "completion",
    "reports",
    "assessments",
    "iterations",
    "series-breaks",
    "schedule.moves",
    "roadmap.moves",
    "govstack.claims",
];

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    let as_of = sink.as_of();
    let judged_by_law = LazyCell::new(|| judged_by_law(agenda, as_of));
    for link in agenda.graph().links() {
        let Resolution::Entity(to) = link.to else { continue };
        let target = agenda.record(to).value.as_ref().filter(|entity| entity.successor().is_none());
        let Some(word) = target.and_then(|entity| ended(entity, as_of)) else { continue };
        let from = agenda.record(link.from);
        if from.value.as_ref().is_some_and(|entity| records_the_past(entity) || ended(entity, as_of).is_some()) {
            continue;
        }
        let field = agenda.relation(link);
        let below = |past: &str| field.strip_prefix(past).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
        let has_own_rule = match (&from.value, field) {
            (Some(AnyEntity::DataItem(_)), "legal-basis.regulation" | "sharing.decree.regulation") => {
                judged_by_law.contains(&link.from)
            }
            (Some(entity), field) => has_own_rule(agenda, entity, field, to, as_of),
            (None, _) => false,
        };
        if has_own_rule || OF_THE_PAST.iter().any(|past| below(past)) {
            continue;
        }
        let name = agenda.record(to).name();
        sink.at_node(
            link.from,
            link.node,
            Message::plain("reference-to-retired").with("entity", name.as_str()).with("state", Message::plain(word)),
        )
        .help(Message::plain("reference-to-retired-help").with("entity", name.as_str()))
        .related(to, None, Message::plain("related-retired-here"))
        .identity(name);
    }
}

/// Whether an entity is a record of what was.
fn records_the_past(entity: &AnyEntity) -> bool {
    match entity {
        AnyEntity::Decision(_) | AnyEntity::Event(_) | AnyEntity::Consultation(_) => true,
        AnyEntity::ActionLine(line) => matches!(line.status, Some(ActionLineStatus::Completed | ActionLineStatus::Merged)),
        _ => false,
    }
}

/// Whether a rule of its own speaks of what is gone in this field, so that it is said once: of who answers, of the text that
/// something stands on or waits for, of the building block that services still use.
fn has_own_rule(agenda: &Agenda, from: &AnyEntity, field: &str, to: EntityId, as_of: Date) -> bool {
    use AnyEntity::{ActionLine, BuildingBlock, Kpi, Regulation, Service};
    match (from, field) {
        (ActionLine(_) | Kpi(_) | BuildingBlock(_) | Service(_), "owner" | "owner.organisation")
        | (Regulation(_), "lead" | "lead.organisation") => true,
        (Service(service), "legal-basis.regulation" | "uses") => service.is_live(),
        (ActionLine(_), "building-blocks") => !live_users(agenda, to).is_empty(),
        (Regulation(text), "provisions.implementing-text.regulation") => waiting_since(text, as_of).is_some(),
        _ => false,
    }
}

/// The word for how an entity ended by the day `as_of`, if it did.
pub(in crate::rules) fn ended(entity: &AnyEntity, as_of: Date) -> Option<&'static str> {
    if entity.retired().is_some_and(|retired| retired.date <= as_of) {
        return Some("state-retired");
    }
    match entity {
        AnyEntity::ActionLine(line) => (line.status == Some(ActionLineStatus::Cancelled)).then_some("state-cancelled"),
        AnyEntity::Service(service) => match service.status? {
            ServiceStatus::Retired => Some("state-closed"),
            ServiceStatus::Cancelled => Some("state-cancelled"),
            _ => None,
        },
        AnyEntity::BuildingBlock(block) => (block.operation == Some(BlockOperation::Withdrawn)).then_some("state-withdrawn"),
        AnyEntity::Regulation(regulation) => match regulation.stage? {
            LegislativeStage::Withdrawn => Some("state-withdrawn"),
            LegislativeStage::Rejected => Some("state-rejected"),
            _ => None,
        },
        _ => None,
    }
}
