//! The services of the state by what makes people need them, and by who answers for them.

use super::fields::Fields;
use super::flow::Flow;
use super::{Edition, Page};
use crate::agenda::EntityId;
use crate::model::{Kind, LifeEvent, Organisation, Service};
use crate::render::markup::escape;
use crate::schema::Subject;
use std::collections::BTreeSet;

/// The pages, below the folder of the language, with the templates of what they are called.
pub(super) const WAYS: [(&str, &str); 2] =
    [("services-by-life-event.html", "site-by-life-event"), ("services-by-organisation.html", "site-by-organisation")];

pub(super) fn pages(edition: &Edition<'_>) -> Vec<Page> {
    let agenda = edition.agenda();
    let [events, organisations] = WAYS;
    let mut all: Vec<(EntityId, &LifeEvent)> = agenda.all::<LifeEvent>().collect();
    // What has no place of its own comes behind, by its title.
    sort(edition, &mut all);
    all.sort_by_key(|(_, event)| (event.order.is_none(), event.order));
    let of_event = |id: EntityId| {
        offered(edition)
            .filter(|(_, service)| service.life_events.iter().any(|event| agenda.follow(event).is_some_and(|(own, _)| own == id)))
            .map(|(service, _)| service)
            .collect()
    };
    let mut pages = grouped(edition, events, &all, of_event, "site-no-life-event");
    let mut all: Vec<(EntityId, &Organisation)> = agenda.all::<Organisation>().collect();
    sort(edition, &mut all);
    let of_organisation = |id: EntityId| {
        let owner = |service: &Service| Some(agenda.follow(&service.owner.as_ref()?.organisation)?.0);
        offered(edition).filter(|(_, service)| owner(service) == Some(id)).map(|(service, _)| service).collect()
    };
    pages.extend(grouped(edition, organisations, &all, of_organisation, "site-no-organisation"));
    pages
}

/// The services that are not closed or given up.
fn offered<'a>(edition: &'a Edition<'_>) -> impl Iterator<Item = (EntityId, &'a Service)> {
    edition.agenda().all::<Service>().filter(|(_, service)| !service.is_gone())
}

fn sort<T>(edition: &Edition<'_>, all: &mut [(EntityId, T)]) {
    let (agenda, tag, collation) = (edition.agenda(), edition.tag(), edition.catalogue.collator());
    all.sort_by(|(one, _), (other, _)| collation.compare(agenda.title(*one, tag), agenda.title(*other, tag)));
}

/// A page of services below what they belong to; at its end those that belong to nothing of it.
fn grouped<T>(
    edition: &Edition<'_>,
    (path, called): (&'static str, &'static str),
    groups: &[(EntityId, T)],
    of_group: impl Fn(EntityId) -> Vec<EntityId>,
    none: &'static str,
) -> Vec<Page> {
    let fields = Fields { edition, page: path, subject: Subject::Kind(Kind::Service) };
    let mut flow = Flow::default();
    let mut told: BTreeSet<EntityId> = BTreeSet::new();
    let mut add = |heading: &str, services: Vec<EntityId>| {
        if services.is_empty() {
            return;
        }
        let mut services: Vec<(EntityId, ())> = services.into_iter().map(|id| (id, ())).collect();
        sort(edition, &mut services);
        let count = edition.say(&Kind::Service.counted(services.len()));
        flow.add(&format!("<h2>{heading} <span class=\"label\">{}</span></h2>\n", escape(&count)));
        let rows = services.into_iter().filter_map(|(id, ())| Some(format!("<li>{}</li>\n", fields.link(id)?)));
        flow.rows("<ul>\n", rows, "</ul>\n");
    };
    for (id, _) in groups {
        let services = of_group(*id);
        told.extend(&services);
        add(&fields.link(*id).unwrap_or_default(), services);
    }
    let rest = offered(edition).map(|(id, _)| id).filter(|id| !told.contains(id)).collect();
    add(&escape(&edition.plain(none)), rest);
    edition.frame().pages(path, &edition.plain(called), flow.finish())
}
