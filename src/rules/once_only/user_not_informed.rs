use super::{Need, at_item, by_item, is_personal, reused};
use crate::agenda::Agenda;
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// Personal data are taken from their source, and users are not told.
    ///
    /// Not being asked again is a relief only for those who know what is passed on about them, and who can object where it is wrong. An
    /// exchange that nobody sees costs the trust on which all others rest. One finding for each data item, with the open
    /// services that take it from another organisation.
    ///
    /// ```yaml bad
    /// # data-items/tax-income.yaml
    /// id: tax-income
    /// source: {organisation: tax-authority, access: api}
    /// personal: true
    /// legal-basis: [{citation: "Tax code, article 12"}]
    /// # services/housing-aid.yaml
    /// id: housing-aid
    /// status: live
    /// inputs: [{data: tax-income, obtained: prefilled}]
    /// # organisations/tax-authority.yaml
    /// id: tax-authority
    /// ```
    ///
    /// ```yaml good
    /// # data-items/tax-income.yaml
    /// id: tax-income
    /// source: {organisation: tax-authority, access: api}
    /// personal: true
    /// legal-basis: [{citation: "Tax code, article 12"}]
    /// inform-user: true
    /// # services/housing-aid.yaml
    /// id: housing-aid
    /// status: live
    /// inputs: [{data: tax-income, obtained: prefilled}]
    /// # organisations/tax-authority.yaml
    /// id: tax-authority
    /// ```
    "once-only-user-not-informed", Warning
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    let untold = |need: &Need<'_>| is_personal(need.data) && need.data.inform_user != Some(true);
    for (item, services) in by_item(reused(agenda).filter(untold)) {
        let message = Message::plain("once-only-user-not-informed");
        at_item(agenda, sink, (item, &services), "inform-user", message).help(Message::plain("once-only-user-not-informed-help"));
    }
}
