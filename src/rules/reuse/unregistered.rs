use crate::agenda::{Agenda, Resolution};
use crate::model::Kind;
use crate::rules::structure::{MOST_SUGGESTIONS, elsewhere};
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// A service uses a building block that nobody registered.
    ///
    /// What is not in the register has no owner, no terms of use and no date on which it ends, and other services cannot find it. It is
    /// shared by accident, if at all. Either it is known under another name, or it was built past everybody and is to be registered
    /// now.
    ///
    /// ```yaml bad
    /// # services/passport.yaml
    /// id: passport
    /// uses: [treasury-pai]
    /// # building-blocks/treasury-pay.yaml
    /// id: treasury-pay
    /// capability: payments
    /// ```
    ///
    /// ```yaml good
    /// # services/passport.yaml
    /// id: passport
    /// uses: [treasury-pay]
    /// # building-blocks/treasury-pay.yaml
    /// id: treasury-pay
    /// capability: payments
    /// ```
    "reuse-unregistered", Error
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    let mut suggestions = MOST_SUGGESTIONS;
    for link in agenda.graph().links().iter().filter(|link| link.to == Resolution::Nothing) {
        let record = agenda.record(link.from);
        if record.kind() != Some(Kind::Service) || agenda.relation(link) != "uses" {
            continue;
        }
        // What does not satisfy its schema is reported as that, once.
        if record.violations.iter().any(|violation| violation.node == link.node) {
            continue;
        }
        let Some(id) = agenda.document(record.document).tree().node(link.node).as_text() else { continue };
        let nowhere = || (Message::plain("reuse-unregistered-help").with("file", format!("building-blocks/{id}.yaml")), None);
        let (help, repair) = elsewhere(agenda, Kind::BuildingBlock, id, str::to_owned, suggestions > 0).unwrap_or_else(nowhere);
        suggestions = suggestions.saturating_sub(1);
        sink.at_node(link.from, link.node, Message::plain("reuse-unregistered").with("block", id))
            .help(help)
            .repair(repair)
            .identity(id);
    }
}
