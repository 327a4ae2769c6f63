use super::live_users;
use crate::agenda::{Agenda, EntityId};
use crate::model::{ActionLine, ActionLineStatus, BlockOperation, BuildingBlock, Date};
use crate::rules::{MOST_NAMED, Sink, names, rule};
use crate::text::Message;

rule! {
    /// Live services use a building block that is withdrawn or whose end is announced, and no action line moves them away.
    ///
    /// A date of end that nobody works towards is not kept: the old component runs on, unmaintained, or the services stop with it. The
    /// auditor general of Canada reported in 2023 that the renewal of old applications was on its way to miss its target, and that
    /// those which nobody had assessed were left out of the count. An action line counts if it names the building block under
    /// `building-blocks`, is committed and is not completed. The end is announced with `operation: sunset`; a date under `sunset`
    /// alone speaks only once it has passed.
    ///
    /// ```yaml bad
    /// # building-blocks/case-flow.yaml
    /// id: case-flow
    /// operation: sunset
    /// sunset: 2027-06-30
    /// # services/housing-aid.yaml
    /// id: housing-aid
    /// status: live
    /// uses: [case-flow]
    /// ```
    ///
    /// ```yaml good
    /// # building-blocks/case-flow.yaml
    /// id: case-flow
    /// operation: sunset
    /// sunset: 2027-06-30
    /// # services/housing-aid.yaml
    /// id: housing-aid
    /// status: live
    /// uses: [case-flow]
    /// # action-lines/leave-case-flow.yaml
    /// id: leave-case-flow
    /// status: in-progress
    /// building-blocks: [case-flow]
    /// ```
    "reuse-sunset-in-use", Error clock
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    for (id, block) in agenda.all::<BuildingBlock>() {
        let Some((field, state)) = end(block, sink.as_of()) else { continue };
        let services = live_users(agenda, id);
        if services.is_empty() || is_being_left(agenda, id) {
            continue;
        }
        let message = Message::plain("reuse-sunset-in-use")
            .with("state", state)
            .with("count", services.len())
            .with("services", names(agenda, services.iter().copied()));
        let draft = sink.at(id, field, message);
        draft.help(Message::plain("reuse-sunset-in-use-help"));
        for service in services.into_iter().take(MOST_NAMED) {
            let node = agenda.node_of(service, "uses").map(|node| node.id());
            draft.related(service, node, Message::plain("reuse-sunset-in-use-related"));
        }
    }
}

/// How a building block ends, if it does, and the field that says so.
fn end(block: &BuildingBlock, as_of: Date) -> Option<(&'static str, Message)> {
    let announced = Message::plain("reuse-sunset-in-use-announced");
    let withdrawn = Message::plain("reuse-sunset-in-use-withdrawn");
    match (&block.retired, block.operation, block.sunset) {
        (_, Some(BlockOperation::Withdrawn), _) => Some(("operation", withdrawn)),
        (Some(retired), _, _) => Some(("retired", if retired.date <= as_of { withdrawn } else { announced })),
        // The field stays the same when the announced day has passed, and with it the finding.
        (_, Some(BlockOperation::Sunset), _) => Some(("operation", announced)),
        (_, _, Some(sunset)) if sunset < as_of => {
            Some(("sunset", Message::plain("reuse-sunset-in-use-passed").with("date", sunset)))
        }
        _ => None,
    }
}

/// Whether an action line that stands has taken it on to move the services away.
fn is_being_left(agenda: &Agenda, block: EntityId) -> bool {
    let lines = agenda.related(block, &[], &["building-blocks"]);
    lines.into_iter().any(|line| match agenda.get::<ActionLine>(line) {
        Some(line) => line.is_committed() && line.status != Some(ActionLineStatus::Completed),
        // Broken: nobody knows what it does.
        None => true,
    })
}
