use super::is_offered;
use crate::agenda::Agenda;
use crate::model::BuildingBlock;
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// A shared building block lacks its terms of use, its service level, the description of an interface, or a body in which its
    /// users have a say.
    ///
    /// An organisation leans on a component of another one only if it knows under which conditions, how well it runs, how to
    /// connect, and where to speak up. The French court of auditors saw in 2024 that common products were steered without
    /// their users. Building blocks that do not run yet, or that are about to end, are left alone.
    ///
    /// ```yaml bad
    /// # building-blocks/treasury-pay.yaml
    /// id: treasury-pay
    /// capability: payments
    /// operation: production
    /// scope: national
    /// ```
    ///
    /// ```yaml good
    /// # building-blocks/treasury-pay.yaml
    /// id: treasury-pay
    /// capability: payments
    /// operation: production
    /// scope: national
    /// terms: https://treasury.gov.example/treasury-pay/terms
    /// sla: {availability: 99.5}
    /// interfaces: [{type: openapi, url: "https://api.gov.example/treasury-pay.json"}]
    /// steering: payment-users
    /// # bodies/payment-users.yaml
    /// id: payment-users
    /// kind: working-group
    /// ```
    "reuse-incomplete-offer", Warning
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    for (id, block) in agenda.all::<BuildingBlock>().filter(|(_, block)| block.is_shared() && is_offered(block)) {
        let described = block.interfaces.iter().any(|interface| interface.url.is_some());
        let promised = block.sla.as_ref().is_some_and(|sla| sla.availability.is_some() || sla.support.is_some());
        let parts = [
            (block.terms.is_some(), "terms", Message::plain("reuse-incomplete-offer-terms")),
            (promised, "sla", Message::plain("reuse-incomplete-offer-sla")),
            (described, "interfaces", Message::plain("reuse-incomplete-offer-interfaces")),
            (block.steering.is_some(), "steering", Message::plain("reuse-incomplete-offer-steering")),
        ];
        let missing = || parts.iter().filter(|(given, _, _)| !given);
        let words: Vec<Message> = missing().map(|(_, _, word)| word.clone()).collect();
        if words.is_empty() {
            continue;
        }
        let fields: Vec<&str> = missing().map(|(_, field, _)| *field).collect();
        // For the building block as a whole, so that it stays the same finding while it is being completed.
        sink.at(id, "", Message::plain("reuse-incomplete-offer").with("missing", words))
            .help(Message::plain("reuse-incomplete-offer-help").with("fields", fields));
    }
}
