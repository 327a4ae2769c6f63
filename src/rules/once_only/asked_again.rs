use super::needs;
use crate::agenda::Agenda;
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// A service asks its users for a data item that another organisation holds and can share today.
    ///
    /// Citizens are asked only for what no public organisation has, once; what the State holds is reused. France has it in its code of
    /// relations between the public and the administration (article L113-12): nobody can be made to supply what one administration
    /// can get from another. Reported is what could stop today: sharing is allowed, the source answers machines or sends files, and
    /// the law on which the exchange stands is in force. Where the law or the access is still to come, nothing is said.
    ///
    /// ```yaml bad
    /// # services/housing-aid.yaml
    /// id: housing-aid
    /// owner: ministry-of-housing
    /// inputs: [{data: tax-income, obtained: from-user}]
    /// # data-items/tax-income.yaml
    /// id: tax-income
    /// source: {organisation: tax-authority, access: api}
    /// sharing: {allowed: true}
    /// # organisations/tax-authority.yaml
    /// id: tax-authority
    /// # organisations/ministry-of-housing.yaml
    /// id: ministry-of-housing
    /// ```
    ///
    /// ```yaml good
    /// # services/housing-aid.yaml
    /// id: housing-aid
    /// owner: ministry-of-housing
    /// inputs: [{data: tax-income, obtained: from-source}]
    /// # data-items/tax-income.yaml
    /// id: tax-income
    /// source: {organisation: tax-authority, access: api}
    /// sharing: {allowed: true}
    /// # organisations/tax-authority.yaml
    /// id: tax-authority
    /// # organisations/ministry-of-housing.yaml
    /// id: ministry-of-housing
    /// ```
    "once-only-asked-again", Error clock
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    let as_of = sink.as_of();
    for need in needs(agenda) {
        let Some(holder) = agenda.asked_again(need.by, need.input, need.data, as_of) else { continue };
        let message =
            Message::plain("once-only-asked-again").with("data", need.data.id.as_str()).with("organisation", holder.id.as_str());
        let source = agenda.node_of(need.item, "source").map(|node| node.id());
        sink.at(need.service, &need.field(), message)
            .help(Message::plain("once-only-asked-again-help"))
            .related(need.item, source, Message::plain("once-only-asked-again-related"))
            .identity(need.data.id.as_str());
    }
}
