use super::with_role;
use crate::agenda::{Agenda, EntityId};
use crate::model::{Contact, Organisation, OrganisationCategory, OrganisationType, RoleFunction, Service};
use crate::rules::{Sink, rule};
use crate::text::Message;
use std::collections::BTreeMap;

rule! {
    /// A public organisation runs a live service and has neither a digital team nor a focal point.
    ///
    /// Digital teams in each government entity implement, monitor and keep improving the services in its charge. Without one, a
    /// service that has been launched is left as it was on its first day, and the authority that leads the agenda has nobody to
    /// call. A role with the function `digital-team` in the organisation counts as well.
    ///
    /// ```yaml bad
    /// # services/passport.yaml
    /// id: passport
    /// owner: ministry-of-interior
    /// status: live
    ///
    /// # organisations/ministry-of-interior.yaml
    /// id: ministry-of-interior
    /// category: public-sector
    /// ```
    ///
    /// ```yaml good
    /// # services/passport.yaml
    /// id: passport
    /// owner: ministry-of-interior
    /// status: live
    ///
    /// # organisations/ministry-of-interior.yaml
    /// id: ministry-of-interior
    /// category: public-sector
    /// digital-team: {contact: digital-team@interior.gov.example}
    /// ```
    "ownership-no-digital-team", Warning clock
}

/// How many of the services of an organisation are shown.
const MOST_SHOWN: usize = 3;

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    let as_of = sink.as_of();
    let Some(teams) = with_role(agenda, |role| role.function == Some(RoleFunction::DigitalTeam)) else { return };
    let mut live: BTreeMap<EntityId, Vec<EntityId>> = BTreeMap::new();
    for (id, service) in agenda.all::<Service>().filter(|(_, service)| service.is_live()) {
        if let Some((organisation, _)) = service.owner.as_ref().and_then(|owner| agenda.follow(&owner.organisation)) {
            live.entry(organisation).or_default().push(id);
        }
    }
    for (id, services) in live {
        let Some(organisation) = agenda.get::<Organisation>(id) else { continue };
        let someone = has_someone(organisation) || teams.contains(organisation.id.as_str());
        // Of one that has ended, its services need another owner and not a team.
        if !is_public(organisation) || someone || organisation.has_ended(as_of) {
            continue;
        }
        let message = Message::plain("ownership-no-digital-team")
            .with("organisation", organisation.id.as_str())
            .with("count", services.len());
        let draft = sink.at(id, "digital-team", message);
        draft.help(Message::plain("ownership-no-digital-team-help"));
        for service in services.into_iter().take(MOST_SHOWN) {
            draft.related(service, None, Message::plain("ownership-live-here"));
        }
    }
}

/// Whether an organisation is of the public sector, by its category, or where none is given by its type.
fn is_public(organisation: &Organisation) -> bool {
    use OrganisationType as Type;
    match organisation.category {
        Some(category) => category == OrganisationCategory::PublicSector,
        None => !matches!(organisation.r#type, Some(Type::Company | Type::Association | Type::University)),
    }
}

/// Whether its digital team or its focal point can be reached.
fn has_someone(organisation: &Organisation) -> bool {
    let team = organisation.digital_team.iter().flat_map(|team| [&team.lead, &team.contact]);
    team.chain([&organisation.focal_point]).flatten().any(is_given)
}

fn is_given(contact: &Contact) -> bool {
    contact.name.is_some() || contact.email.is_some() || contact.phone.is_some() || contact.url.is_some()
}
