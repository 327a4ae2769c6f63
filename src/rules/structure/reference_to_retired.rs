use crate::agenda::{Agenda, Record, Resolution};
use crate::model::{ActionLineStatus, AnyEntity, BlockOperation, Date, Kind, LegislativeStage, ServiceStatus};
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// A reference points at something that was cancelled, retired or withdrawn, and that nothing replaces.
    ///
    /// What leans on it stands on nothing, and nobody has said what takes its place. What records the past (decisions, events,
    /// consultations) may speak of what is gone, and so may the field that names a successor.
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
    let gone = |record: &Record| record.value.as_ref().and_then(|entity| ended(entity, as_of));
    for link in agenda.graph().links() {
        let Resolution::Entity(to) = link.to else { continue };
        let Some(word) = gone(agenda.record(to)) else { continue };
        let from = agenda.record(link.from);
        let records_the_past = matches!(from.kind(), Some(Kind::Decision | Kind::Event | Kind::Consultation));
        let field = agenda.relation(link.from, link.node);
        let below = |past: &str| field.strip_prefix(past).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
        if records_the_past || gone(from).is_some() || OF_THE_PAST.iter().any(|past| below(past)) {
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

/// The word for how an entity ended by the day `as_of`, if it did and nothing takes its place.
fn ended(entity: &AnyEntity, as_of: Date) -> Option<&'static str> {
    if successor(entity) {
        return None;
    }
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

/// Whether something takes an entity's place, by the field that its kind has for it or by its retirement.
fn successor(entity: &AnyEntity) -> bool {
    let own = match entity {
        AnyEntity::Organisation(organisation) => organisation.replaced_by.is_some(),
        AnyEntity::BuildingBlock(block) => block.replaced_by.is_some(),
        AnyEntity::ActionLine(line) => line.merged_into.is_some(),
        _ => false,
    };
    own || entity.retired().is_some_and(|retired| retired.replaced_by.is_some())
}
