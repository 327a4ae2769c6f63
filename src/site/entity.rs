//! The page of an entity: what it says, how it stands, what was promised of it, and what refers to it.

use super::fields::Fields;
use super::flow::Flow;
use super::{Edition, Page, address, preview};
use crate::agenda::EntityId;
use crate::model::Kind;
use crate::render::markup::escape;
use crate::schema::Subject;
use crate::text::Message;
use std::collections::{BTreeMap, BTreeSet};

/// The fields that stand apart from the others.
const APART: [&str; 4] = ["id", "title", "description", "visibility"];

pub(super) fn pages(edition: &Edition<'_>, id: EntityId) -> Vec<Page> {
    let agenda = edition.agenda();
    let record = agenda.record(id);
    let (Some(path), Some(kind)) = (address::of(agenda, id), record.kind()) else { return Vec::new() };
    let fields = Fields { edition, page: &path, subject: record.subject };
    let title = agenda.title(id, edition.tag());
    let mut flow = Flow::default();
    let list = address::relative(&path, &address::list(kind));
    let above = format!("<p class=\"kind\"><a href=\"{list}\">{}</a></p>\n", escape(&edition.say(&kind.plural())));
    if record.value.as_ref().is_some_and(|value| value.retired().is_some()) {
        flow.add(&format!("<p class=\"retired\">{}</p>\n", escape(&edition.plain("site-retired"))));
    }
    if let Some(description) = agenda.root(id).and_then(|root| root.get("description")) {
        flow.add(&format!("<p class=\"lead\">{}</p>\n", edition.text(description)));
    }
    preview::panel(edition, id, &mut flow);
    let told = edition.told.standings.add(&fields, id, &mut flow);
    let promised = edition.told.promises.add(&fields, id, &mut flow);
    let left_out: Vec<&str> = APART.iter().chain(told).chain(promised).copied().collect();
    let rows = fields.rows(id, &left_out);
    if !rows.is_empty() {
        flow.add(&format!("<h2>{}</h2>\n", escape(&edition.plain("site-fields"))));
        flow.rows("<dl class=\"fields\">\n", rows, "</dl>\n");
    }
    referred_by(&fields, id, &mut flow);
    let language = record.value.as_ref().and_then(|value| edition.language_of(value.title()?));
    edition.frame().pages_of(&above, &path, (title, language), flow.finish())
}

/// What refers to an entity, kind by kind, each with the fields in which it does.
fn referred_by(fields: &Fields<'_>, id: EntityId, flow: &mut Flow) {
    let (edition, agenda) = (fields.edition, fields.edition.agenda());
    let mut found: BTreeMap<Kind, BTreeMap<EntityId, BTreeSet<&str>>> = BTreeMap::new();
    for link in agenda.graph().to(id).filter(|link| link.from != id) {
        let Some(kind) = agenda.record(link.from).kind() else { continue };
        let relation = agenda.relation(link);
        let shape = &agenda.schema(Subject::Kind(kind)).shape;
        let name = relation.split('.').next().unwrap_or_default();
        let field = edition.field_title(Subject::Kind(kind), shape, name);
        found.entry(kind).or_default().entry(link.from).or_default().insert(field);
    }
    if found.is_empty() {
        return;
    }
    flow.add(&format!("<h2>{}</h2>\n", escape(&edition.plain("site-referred-by"))));
    for (kind, entities) in found {
        let count = edition.say(&kind.counted(entities.len()));
        flow.add(&format!("<h3>{}</h3>\n", escape(&count)));
        let ways: BTreeSet<&BTreeSet<&str>> = entities.values().collect();
        let mut sorted: Vec<EntityId> = entities.keys().copied().collect();
        edition.sort_by_title(&mut sorted);
        // In which field is of interest where it is not the same one in all.
        let differ = ways.len() > 1;
        let row = |from: EntityId| {
            let names: Vec<&str> = entities.get(&from)?.iter().copied().collect();
            let how = Message::plain("site-as").with("fields", names);
            let how =
                if differ { format!(" <span class=\"label\">{}</span>", escape(&edition.say(&how))) } else { String::new() };
            Some(format!("<li>{}{how}</li>\n", fields.link(from)?))
        };
        flow.rows("<ul class=\"links\">\n", sorted.into_iter().filter_map(row), "</ul>\n");
    }
}
