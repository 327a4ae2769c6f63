//! The reports: each answers a question with tables, from one pass over the agenda, and knows no format.
//!
//! A report is a file here and a line in [`REPORTS`]; its sentences stand in a file of its name in each language.

mod basis;
mod cells;
pub mod chart;
mod building_blocks;
pub mod capability;
mod co_design;
mod coverage;
mod data;
mod datum;
mod freshness;
mod governance;
mod kpis;
mod once_only;
mod page;
mod regulatory_plan;
mod roadmap;
mod sdg;
mod services;
mod slips;
mod sort;
mod standard;
mod status;
mod table;
mod waivers;

pub use basis::{Basis, Before, Filter, FilteredBy};
pub use chart::Chart;
pub use data::{ReportOut, part_out, report_out, schema};
pub use datum::{Datum, Named, Sign, Word, readable};
pub use page::{head, in_a_row, page, sheet, shown, told};
pub use regulatory_plan::instrument_named;
pub use services::level_called;
pub use sort::sort;
pub use table::{Column, Form, Quiet, Shown, Table};

use crate::agenda::{Agenda, EntityId};
use crate::model::{Date, Entity, Kind, LocalisedText, Period, Ref};
use crate::schema::Subject;
use crate::text::Message;
use rayon::prelude::*;
use std::iter;

/// What a report is.
pub struct Report {
    /// Its name in commands.
    pub name: &'static str,
    /// The template of its title.
    pub title: &'static str,
    /// The template of the question that it answers, in a sentence.
    pub question: &'static str,
    /// The template of what it counts.
    pub counts: &'static str,
    /// By what it can be filtered.
    pub filters: &'static [FilteredBy],
    /// Whether it tells what changed since the period before.
    pub looks_back: bool,
    /// Whether it tells of the commits that led to the state.
    pub history: bool,
    /// Makes its tables, the one that answers the question first.
    pub tables: fn(&Basis<'_>) -> Vec<Table>,
}

/// All reports, in the order in which a steering committee reads them.
pub static REPORTS: &[&Report] = &[
    &status::STATUS,
    &kpis::KPIS,
    &roadmap::ROADMAP,
    &slips::SLIPS,
    &services::SERVICES,
    &building_blocks::BUILDING_BLOCKS,
    &once_only::ONCE_ONLY,
    &regulatory_plan::REGULATORY_PLAN,
    &sdg::SDG,
    &governance::GOVERNANCE,
    &standard::STANDARD,
    &co_design::CO_DESIGN,
    &waivers::WAIVERS,
    &coverage::COVERAGE,
    &freshness::FRESHNESS,
];

impl Report {
    /// The report of that name.
    pub fn find(name: &str) -> Option<&'static Report> {
        REPORTS.iter().copied().find(|report| report.name == name)
    }
}

/// A report as it was made.
#[derive(Debug, Clone)]
pub struct Made {
    /// Its name in commands; `all` for all of them together.
    pub name: &'static str,
    /// From what it was made.
    pub head: Head,
    /// Its parts: one, or all reports.
    pub parts: Vec<Part>,
}

impl Made {
    /// What it is called.
    pub fn title(&self) -> Message {
        match &self.parts[..] {
            [only] => only.title.clone(),
            _ => Message::plain("report-all"),
        }
    }
}

/// A report, or a part of all of them.
#[derive(Debug, Clone)]
pub struct Part {
    /// Its name in commands.
    pub name: &'static str,
    /// What it is called.
    pub title: Message,
    /// The question that it answers.
    pub question: Message,
    /// What it counts.
    pub counts: Message,
    /// Its tables.
    pub tables: Vec<Table>,
    /// Its charts.
    pub charts: Vec<Chart>,
}

/// From what a report was made.
#[derive(Debug, Clone)]
pub struct Head {
    /// The title of the agenda.
    pub agenda: Option<LocalisedText>,
    /// The period that is reported on.
    pub period: Option<Period>,
    /// The day that counts as today.
    pub as_of: Date,
    /// The commit whose state it shows; none for a draft from files that nobody has committed.
    pub revision: Option<String>,
    /// What there is to say of how the state was chosen, and what is left out.
    pub remarks: Vec<Message>,
}

impl Head {
    /// Whether it is a draft.
    pub fn is_draft(&self) -> bool {
        self.revision.is_none()
    }
}

/// Makes some reports, all at once from the same agenda.
pub fn make(name: &'static str, reports: &[&Report], head: Head, basis: &Basis<'_>) -> Made {
    let part = |report: &&Report| {
        let tables = (report.tables)(basis);
        Part {
            name: report.name,
            title: Message::plain(report.title),
            question: Message::plain(report.question),
            counts: Message::plain(report.counts),
            charts: chart::charts(report.name, basis, &tables),
            tables,
        }
    };
    // All ask for the references: they are followed before, so that nobody waits for them with half a report in hand.
    for agenda in iter::once(basis.agenda).chain(basis.before.map(|before| before.agenda)) {
        agenda.graph();
    }
    Made { name, head, parts: reports.par_iter().map(part).collect() }
}

/// An entity by its identifier, or `folder/id`, and title.
fn named(agenda: &Agenda, id: EntityId, with_folder: bool) -> Named {
    let record = agenda.record(id);
    let title = record.value.as_ref().and_then(|value| value.title()).cloned();
    Named { id: if with_folder { record.name() } else { record.id.to_string() }, title, entity: Some(id) }
}

/// What a reference leads to, by its identifier and title.
fn referred<T: Entity>(agenda: &Agenda, reference: &Ref<T>) -> Named {
    let found = agenda.follow(reference).map(|(id, _)| named(agenda, id, false));
    let unknown = || Named { id: reference.id().to_owned(), title: None, entity: None };
    Named { id: reference.id().to_owned(), ..found.unwrap_or_else(unknown) }
}

/// A word as an entity of a kind says it in a field, by the names of fields from its root.
fn word(agenda: &Agenda, kind: Kind, field: &[&str], code: &str, sign: Sign) -> Datum {
    let shape = agenda.schema(Subject::Kind(kind)).shape.descend(field.iter().copied());
    let called = shape.and_then(|shape| shape.word_term(code)).map_or_else(|| code.into(), Into::into);
    Datum::Word(Word { code: code.to_owned(), called, sign })
}

/// The words that may stand in a field of entities of a kind.
fn words(agenda: &Agenda, kind: Kind, field: &[&str]) -> Vec<Datum> {
    let shape = agenda.schema(Subject::Kind(kind)).shape.descend(field.iter().copied());
    let codes = shape.and_then(|shape| shape.words()).unwrap_or_default();
    codes.into_iter().map(|code| word(agenda, kind, field, code, Sign::None)).collect()
}

/// The word that stands in a field of an entity, as the YAML says it.
fn word_of(agenda: &Agenda, id: EntityId, field: &'static str) -> Datum {
    let record = agenda.record(id);
    let code = agenda.root(id).and_then(|root| root.get(field)).and_then(|node| node.as_text());
    match (record.kind(), code) {
        (Some(kind), Some(code)) => word(agenda, kind, &[field], code, Sign::None),
        _ => Datum::Empty,
    }
}
