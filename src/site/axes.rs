//! The axes of the agenda with their objectives and action lines.

use super::fields::Fields;
use super::flow::Flow;
use super::listing::OF_LINES;
use super::{Edition, Page};
use crate::agenda::EntityId;
use crate::model::{ActionLine, Objective};
use crate::render::markup::escape;
use crate::render::report::Grid;
use crate::schema::Subject;
use std::collections::{BTreeMap, BTreeSet};

/// Where the page is, below the folder of the language.
pub(super) const PATH: &str = "axes.html";

pub(super) fn pages(edition: &Edition<'_>) -> Vec<Page> {
    let agenda = edition.agenda();
    let fields = Fields { edition, page: PATH, subject: Subject::Agenda };
    let mut flow = Flow::default();
    let own = agenda.own_file().and_then(|(id, _)| agenda.root(id));
    let mut of_objective: BTreeMap<EntityId, Vec<EntityId>> = BTreeMap::new();
    let mut loose: Vec<EntityId> = Vec::new();
    for (line, own) in agenda.all::<ActionLine>() {
        let objectives: BTreeSet<EntityId> = own.objectives.iter().filter_map(|one| Some(agenda.follow(one)?.0)).collect();
        if objectives.is_empty() {
            loose.push(line);
        }
        for objective in objectives {
            of_objective.entry(objective).or_default().push(line);
        }
    }
    let mut told: BTreeSet<EntityId> = BTreeSet::new();
    for axis in own.and_then(|root| root.get("axes")).into_iter().flat_map(|axes| axes.items()) {
        let Some(id) = axis.get("id").and_then(|id| id.as_text()) else { continue };
        let text = |name: &str| axis.get(name).map(|text| edition.text(text)).unwrap_or_default();
        let title = Some(text("title")).filter(|title| !title.is_empty()).unwrap_or_else(|| escape(id));
        flow.add(&format!("<h2 id=\"{}\">{title}</h2>\n<p>{}</p>\n", escape(id), text("description")));
        let of_axis = agenda.all::<Objective>().filter(|(_, one)| one.axis.as_ref().is_some_and(|axis| axis.id() == id));
        for (objective, _) in of_axis {
            told.insert(objective);
            lines(&fields, objective, of_objective.remove(&objective), &mut flow);
        }
    }
    let rest: Vec<EntityId> = agenda.all::<Objective>().map(|(id, _)| id).filter(|id| !told.contains(id)).collect();
    if !rest.is_empty() {
        flow.add(&format!("<h2>{}</h2>\n", escape(&edition.plain("site-no-axis"))));
        for objective in rest {
            lines(&fields, objective, of_objective.remove(&objective), &mut flow);
        }
    }
    if !loose.is_empty() {
        flow.add(&format!("<h2>{}</h2>\n", escape(&edition.plain("site-no-objective"))));
        rows(&fields, loose, &mut flow);
    }
    edition.frame().pages(PATH, &edition.plain("site-axes"), flow.finish())
}

/// An objective with its lines.
fn lines(fields: &Fields<'_>, objective: EntityId, lines: Option<Vec<EntityId>>, flow: &mut Flow) {
    flow.add(&format!("<h3>{}</h3>\n", fields.link(objective).unwrap_or_default()));
    rows(fields, lines.unwrap_or_default(), flow);
}

/// How action lines stand.
fn rows(fields: &Fields<'_>, lines: Vec<EntityId>, flow: &mut Flow) {
    let edition = fields.edition;
    let link = edition.ways_from(fields.page);
    let setting = edition.setting(&link);
    let titles = std::iter::once("report-column-line").chain(OF_LINES.map(|(_, title)| title)).map(|title| edition.plain(title));
    let grid = Grid::of_texts(&edition.plain("site-lines"), titles);
    let row = |line: EntityId| {
        let said = edition.told.standings.cells(edition, line, &OF_LINES.map(|(key, _)| key), &setting);
        grid.row(fields.link(line).into_iter().chain(said))
    };
    flow.rows(&grid.open(), lines.into_iter().map(row), Grid::CLOSE);
}
