//! The services of the state by what makes people need them, and by who answers for them.

use super::fields::Fields;
use super::flow::Flow;
use super::{Edition, Page};
use crate::agenda::EntityId;
use crate::model::{Kind, LifeEvent, Organisation, Service};
use crate::render::markup::escape;
use crate::schema::Subject;
use std::collections::{BTreeMap, BTreeSet};

/// The pages, below the folder of the language, with the templates of what they are called.
pub(super) const WAYS: [(&str, &str); 2] =
    [("services-by-life-event.html", "site-by-life-event"), ("services-by-organisation.html", "site-by-organisation")];

pub(super) fn pages(edition: &Edition<'_>) -> Vec<Page> {
    let agenda = edition.agenda();
    let [events, organisations] = WAYS;
    let mut all: Vec<EntityId> = agenda.all::<LifeEvent>().map(|(id, _)| id).collect();
    // What has no place of its own comes behind, by its title.
    edition.sort_by_title(&mut all);
    all.sort_by_key(|id| agenda.get::<LifeEvent>(*id).map(|event| (event.order.is_none(), event.order)));
    let events_of = |service: &Service| service.life_events.iter().filter_map(|event| Some(agenda.follow(event)?.0)).collect();
    let mut pages = grouped(edition, events, &all, events_of, "site-no-life-event");
    let mut all: Vec<EntityId> = agenda.all::<Organisation>().map(|(id, _)| id).collect();
    edition.sort_by_title(&mut all);
    let owner_of =
        |service: &Service| service.owner.iter().filter_map(|owner| Some(agenda.follow(&owner.organisation)?.0)).collect();
    pages.extend(grouped(edition, organisations, &all, owner_of, "site-no-organisation"));
    pages
}

/// A page of the services that are not closed or given up, below what they belong to; at its end those that belong to nothing of it.
fn grouped(
    edition: &Edition<'_>,
    (path, called): (&'static str, &'static str),
    groups: &[EntityId],
    groups_of: impl Fn(&Service) -> BTreeSet<EntityId>,
    none: &'static str,
) -> Vec<Page> {
    let fields = Fields { edition, page: path, subject: Subject::Kind(Kind::Service) };
    let mut of_group: BTreeMap<EntityId, Vec<EntityId>> = BTreeMap::new();
    let mut rest: Vec<EntityId> = Vec::new();
    for (id, service) in edition.agenda().all::<Service>().filter(|(_, service)| !service.is_gone()) {
        let own = groups_of(service);
        if own.is_empty() {
            rest.push(id);
        }
        for group in own {
            of_group.entry(group).or_default().push(id);
        }
    }
    let mut flow = Flow::default();
    let mut add = |heading: &str, mut services: Vec<EntityId>| {
        if services.is_empty() {
            return;
        }
        edition.sort_by_title(&mut services);
        let count = edition.say(&Kind::Service.counted(services.len()));
        flow.add(&format!("<h2>{heading} <span class=\"label\">{}</span></h2>\n", escape(&count)));
        let rows = services.into_iter().filter_map(|id| Some(format!("<li>{}</li>\n", fields.link(id)?)));
        flow.rows("<ul class=\"links\">\n", rows, "</ul>\n");
    };
    for id in groups {
        add(&fields.link(*id).unwrap_or_default(), of_group.remove(id).unwrap_or_default());
    }
    add(&escape(&edition.plain(none)), rest);
    edition.frame().pages(path, &edition.plain(called), flow.finish())
}
