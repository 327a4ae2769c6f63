use crate::agenda::{Agenda, Resolution};
use crate::model::{ActionLineStatus, AnyEntity, BlockOperation, Kind, LegislativeStage, ServiceStatus};
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
    "structure-reference-to-retired", Warning
}

/// Fields that speak of the past, or that name what takes the place of something.
const OF_THE_PAST: &[&str] = &["retired", "replaced-by", "supersedes", "merged-into", "amends", "succeeds", "cancellation"];

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    for link in agenda.graph().links() {
        let Resolution::Entity(to) = link.to else { continue };
        let Some(word) = agenda.record(to).value.as_ref().and_then(ended) else { continue };
        let from = agenda.record(link.from);
        let records_the_past = matches!(from.kind(), Some(Kind::Decision | Kind::Event | Kind::Consultation));
        let ended_itself = from.value.as_ref().and_then(ended).is_some();
        let field = agenda.relation(link.from, link.node);
        let names_the_past = OF_THE_PAST.contains(&field.split('.').next().unwrap_or_default());
        if records_the_past || ended_itself || names_the_past {
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

/// The word for how an entity ended, if it did and nothing takes its place.
fn ended(entity: &AnyEntity) -> Option<&'static str> {
    if let Some(retired) = entity.retired() {
        return retired.replaced_by.is_none().then_some("state-retired");
    }
    match entity {
        AnyEntity::ActionLine(line) => (line.status == Some(ActionLineStatus::Cancelled)).then_some("state-cancelled"),
        AnyEntity::Service(service) => match service.status? {
            ServiceStatus::Retired => Some("state-retired"),
            ServiceStatus::Cancelled => Some("state-cancelled"),
            _ => None,
        },
        AnyEntity::BuildingBlock(block) => {
            (block.operation == Some(BlockOperation::Withdrawn) && block.replaced_by.is_none()).then_some("state-withdrawn")
        }
        AnyEntity::Regulation(regulation) => match regulation.stage? {
            LegislativeStage::Withdrawn => Some("state-withdrawn"),
            LegislativeStage::Rejected => Some("state-rejected"),
            _ => None,
        },
        _ => None,
    }
}
