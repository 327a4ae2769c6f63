use super::{owned, with_role};
use crate::agenda::{Agenda, EntityId};
use crate::rules::{Sink, rule};
use crate::text::Message;
use std::collections::BTreeMap;

rule! {
    /// An organisation answers for something, and no role in it does.
    ///
    /// A ministry of two thousand people does not pick up the telephone. Auditors of the United States Congress found 34 of 102
    /// goals for which nobody had said who contributes: a name that is too wide is no better than none. The role says which desk
    /// it is, and stays true when the person changes. Where not one role of an organisation is recorded, that is said once, at the
    /// organisation.
    ///
    /// ```yaml bad
    /// # kpis/online-share.yaml
    /// id: online-share
    /// owner: statistics-office
    ///
    /// # organisations/statistics-office.yaml
    /// id: statistics-office
    ///
    /// # roles/chief-statistician.yaml
    /// id: chief-statistician
    /// organisation: statistics-office
    /// members: [{handle: statistics}]
    /// ```
    ///
    /// ```yaml bad
    /// # kpis/online-share.yaml
    /// id: online-share
    /// owner: statistics-office
    ///
    /// # organisations/statistics-office.yaml
    /// id: statistics-office
    /// ```
    ///
    /// ```yaml good
    /// # kpis/online-share.yaml
    /// id: online-share
    /// owner: {organisation: statistics-office, role: chief-statistician}
    ///
    /// # organisations/statistics-office.yaml
    /// id: statistics-office
    ///
    /// # roles/chief-statistician.yaml
    /// id: chief-statistician
    /// organisation: statistics-office
    /// members: [{handle: statistics}]
    /// ```
    "ownership-no-role", Warning clock
}

/// How many of the things that an organisation answers for are shown.
const MOST_SHOWN: usize = 3;

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    let as_of = sink.as_of();
    let Some(with_roles) = with_role(agenda, |_| true) else { return };
    let mut without: BTreeMap<EntityId, Vec<EntityId>> = BTreeMap::new();
    for thing in owned(agenda) {
        let Some(owner) = thing.owner.filter(|owner| owner.role.is_none() && !thing.settled) else { continue };
        let Some((organisation, value)) = agenda.follow(&owner.organisation) else { continue };
        // Of an organisation that has ended or has not begun, these things need another owner and not a role.
        if value.has_ended(as_of) || value.begins_after(as_of).is_some() {
            continue;
        }
        if with_roles.contains(owner.organisation.id()) {
            let message = Message::plain("ownership-no-role").with("organisation", owner.organisation.id());
            let help = Message::plain("ownership-no-role-help").with("field", thing.field);
            sink.at(thing.id, &format!("{}.role", thing.field), message).help(help);
        } else {
            without.entry(organisation).or_default().push(thing.id);
        }
    }
    for (organisation, things) in without {
        let message = Message::plain("ownership-no-role-at-all")
            .with("organisation", &*agenda.record(organisation).id)
            .with("count", things.len());
        let draft = sink.at(organisation, "", message);
        draft.help(Message::plain("ownership-no-role-at-all-help"));
        for thing in things.into_iter().take(MOST_SHOWN) {
            draft.related(thing, None, Message::plain("ownership-owned-here"));
        }
    }
}
