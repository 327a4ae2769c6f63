//! What there is of a kind.

use super::fields::Fields;
use super::flow::Flow;
use super::{Edition, Page, address, services};
use crate::agenda::EntityId;
use crate::model::Kind;
use crate::render::markup::escape;
use crate::render::report::Grid;
use crate::report::{STATUS_FIELDS, owner_field};
use crate::schema::Subject;

/// What is told of action lines.
pub(super) const OF_LINES: [(&str, &str); 4] = [
    ("health", "report-column-health"),
    ("progress", "report-column-progress"),
    ("due", "report-column-due"),
    ("owner", "report-column-owner"),
];

/// What is told of KPIs.
const OF_KPIS: [(&str, &str); 5] = [
    ("health", "report-column-health"),
    ("value", "report-column-value"),
    ("target", "report-column-target"),
    ("target-date", "report-column-target-date"),
    ("owner", "report-column-owner"),
];

pub(super) fn pages(edition: &Edition<'_>, kind: Kind) -> Vec<Page> {
    let agenda = edition.agenda();
    let path = address::list(kind);
    let fields = Fields { edition, page: &path, subject: Subject::Kind(kind) };
    let mut all: Vec<EntityId> = agenda.of_subject(Subject::Kind(kind)).map(|(id, _)| id).collect();
    edition.sort_by_title(&mut all);
    let told = told(kind);
    let link = edition.ways_from(&path);
    let setting = edition.setting(&link);
    let row = |id: EntityId| {
        let said = match told {
            [] => [of_status(&fields, id), of_owner(&fields, id)].map(Option::unwrap_or_default).to_vec(),
            told => edition.told.standings.cells(edition, id, &told.iter().map(|(key, _)| *key).collect::<Vec<_>>(), &setting),
        };
        fields.link(id).into_iter().chain(said).collect()
    };
    let rows: Vec<Vec<String>> = all.iter().copied().map(row).collect();
    let shape = &agenda.schema(Subject::Kind(kind)).shape;
    let status = STATUS_FIELDS.into_iter().find(|name| shape.field(name).is_some());
    let of_kind = [status.map(|name| fields.title(name, shape).to_owned()), Some(edition.plain("report-column-owner"))];
    let titles: Vec<String> = match told {
        [] => of_kind.map(Option::unwrap_or_default).to_vec(),
        told => told.iter().map(|(_, title)| edition.plain(title)).collect(),
    };
    let titles: Vec<String> = std::iter::once(edition.plain("site-title")).chain(titles).collect();
    // A column in which nothing stands is left out.
    let shown: Vec<usize> = (0..titles.len()).filter(|place| rows.iter().any(|row| !row[*place].is_empty())).collect();
    let of_shown = |all: &[String]| shown.iter().map(|place| all[*place].clone()).collect::<Vec<_>>();
    let title = title(edition, kind);
    let mut flow = Flow::default();
    flow.add(&format!("<p>{}</p>\n", escape(&edition.say(&kind.counted(all.len())))));
    if kind == Kind::Service {
        let way = |(to, called): (&str, &'static str)| {
            format!("<li><a href=\"{}\">{}</a></li>\n", address::relative(&path, to), escape(&edition.plain(called)))
        };
        flow.rows("<ul>\n", services::WAYS.map(way), "</ul>\n");
    }
    let grid = Grid::of_texts(&title, of_shown(&titles));
    flow.rows(&grid.open(), rows.iter().map(|row| grid.row(of_shown(row))), Grid::CLOSE);
    edition.frame().pages(&path, &title, flow.finish())
}

/// What reports tell of the entities of a kind: under which key, and what that is called.
fn told(kind: Kind) -> &'static [(&'static str, &'static str)] {
    match kind {
        Kind::ActionLine => &OF_LINES,
        Kind::Kpi => &OF_KPIS,
        _ => &[],
    }
}

fn of_status(fields: &Fields<'_>, id: EntityId) -> Option<String> {
    let agenda = fields.edition.agenda();
    let (root, shape) = (agenda.root(id)?, &agenda.schema(fields.subject).shape);
    STATUS_FIELDS.into_iter().find_map(|name| Some(fields.value(root.get(name)?, shape.field(name)?)))
}

fn of_owner(fields: &Fields<'_>, id: EntityId) -> Option<String> {
    let agenda = fields.edition.agenda();
    let (name, node) = owner_field(agenda.root(id)?)?;
    let shape = agenda.schema(fields.subject).shape.field(name)?;
    match node.get("organisation") {
        Some(organisation) => Some(fields.value(organisation, shape.field("organisation")?)),
        None => Some(fields.value(node, shape)),
    }
}

/// What the entities of a kind are called together.
pub(super) fn title(edition: &Edition<'_>, kind: Kind) -> String {
    edition.say(&kind.plural())
}
