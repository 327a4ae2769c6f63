//! What there is of a kind.

use super::fields::Fields;
use super::flow::Flow;
use super::{Edition, Page, address, services, table};
use crate::agenda::EntityId;
use crate::model::Kind;
use crate::render::markup::escape;
use crate::report::{STATUS_FIELDS, owner_field};
use crate::schema::Subject;

pub(super) fn pages(edition: &Edition<'_>, kind: Kind) -> Vec<Page> {
    let agenda = edition.agenda();
    let path = address::list(kind);
    let fields = Fields { edition, page: &path, subject: Subject::Kind(kind) };
    let mut all: Vec<EntityId> = agenda.of_subject(Subject::Kind(kind)).map(|(id, _)| id).collect();
    edition.sort_by_title(&mut all);
    let shape = &agenda.schema(Subject::Kind(kind)).shape;
    let row = |id: EntityId| {
        let root = agenda.root(id);
        let status = STATUS_FIELDS.into_iter().find_map(|name| Some(fields.value(root?.get(name)?, shape.field(name)?)));
        let owner = root.and_then(owner_field).and_then(|(name, node)| {
            let shape = shape.field(name)?;
            match node.get("organisation") {
                Some(organisation) => Some(fields.value(organisation, shape.field("organisation")?)),
                None => Some(fields.value(node, shape)),
            }
        });
        Some([fields.link(id)?, status.unwrap_or_default(), owner.unwrap_or_default()])
    };
    let rows: Vec<[String; 3]> = all.iter().copied().filter_map(row).collect();
    let titles = [edition.plain("site-title"), edition.plain("report-column-status"), edition.plain("report-column-owner")];
    // A column in which nothing stands is left out.
    let shown: Vec<usize> = (0..titles.len()).filter(|place| rows.iter().any(|row| !row[*place].is_empty())).collect();
    let of_shown = |all: &[String; 3]| shown.iter().map(|place| all[*place].clone()).collect::<Vec<_>>();
    let columns = of_shown(&titles);
    let title = title(edition, kind);
    let mut flow = Flow::default();
    flow.add(&format!("<p>{}</p>\n", escape(&edition.say(&kind.counted(all.len())))));
    if kind == Kind::Service {
        let way = |(to, called): (&str, &'static str)| {
            format!("<li><a href=\"{}\">{}</a></li>\n", address::relative(&path, to), escape(&edition.plain(called)))
        };
        flow.rows("<ul>\n", services::WAYS.map(way), "</ul>\n");
    }
    let rows = rows.iter().map(|row| table::row(&columns, &of_shown(row)));
    flow.rows(&table::open(&title, &columns), rows, table::CLOSE);
    edition.frame().pages(&path, &title, flow.finish())
}

/// What the entities of a kind are called together.
pub(super) fn title(edition: &Edition<'_>, kind: Kind) -> String {
    edition.say(&kind.plural())
}
