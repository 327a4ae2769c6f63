use crate::agenda::Agenda;
use crate::model::BuildingBlock;
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// A building block does not say which capability it offers, or says “other”.
    ///
    /// The register is searched by capability: who needs payments asks for payments. What has no capability is found by nobody and
    /// compared with nothing. The investments that auditors in the United States took for duplicates had been hidden by wrong
    /// categories (GAO-12-241).
    ///
    /// ```yaml bad
    /// # building-blocks/treasury-pay.yaml
    /// id: treasury-pay
    /// operation: production
    /// ```
    ///
    /// ```yaml good
    /// # building-blocks/treasury-pay.yaml
    /// id: treasury-pay
    /// capability: payments
    /// operation: production
    /// ```
    "reuse-no-capability", Warning
}

/// Names that a country may have declared for what it did not want to sort.
const UNSORTED: &[&str] = &["other", "others", "misc", "miscellaneous", "autre", "autres", "divers"];

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    let declared = |name: &str| agenda.file().is_some_and(|file| file.capabilities.iter().any(|one| one.id.as_str() == name));
    for (id, block) in agenda.all::<BuildingBlock>().filter(|(_, block)| !block.is_gone()) {
        let message = match block.capability.as_ref().map(|capability| capability.id()) {
            None => Message::plain("reuse-no-capability"),
            // What is not declared at all is a broken reference.
            Some(name) if UNSORTED.contains(&name) && declared(name) => {
                Message::plain("reuse-no-capability-other").with("capability", name)
            }
            Some(_) => continue,
        };
        sink.at(id, "capability", message).help(Message::plain("reuse-no-capability-help"));
    }
}
