//! Rows as entities, with what is to be set in them.

use super::column::reading;
use super::header::{Column, Headers, Target, through};
use super::identified::{Identifiers, Named};
use super::item::{Cells, Plan};
use super::mapping::Mapping;
use super::names::catalogues;
use super::references::References;
use super::table::{Address, Row, Table, letters};
use super::trouble::Trouble;
use crate::agenda::{Agenda, EntityId};
use crate::edit::Way;
use crate::model::Kind;
use crate::schema::{RefersTo, Shape, Subject};
use crate::text::Message;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// What a table says of an entity.
#[derive(Debug, Clone, PartialEq)]
pub struct Entity {
    /// Its kind.
    pub kind: Kind,
    /// Its identifier.
    pub id: String,
    /// The entity of the agenda, where it is known already.
    pub known: Option<EntityId>,
    /// Where what is said of it begins.
    pub at: Address,
    /// What is to be set, in the order of the columns.
    pub fields: Vec<Field>,
}

impl Entity {
    /// Its name, as `folder/id`.
    pub fn name(&self) -> String {
        format!("{}/{}", self.kind.folder(), self.id)
    }
}

/// A field that is to be set.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    /// The way to it.
    pub way: Way,
    /// Its value; where items are added to a list or changed in it, these.
    pub value: Value,
    /// Whether the value is items of the list at the end of the way, and not the whole of it.
    pub is_items: bool,
    /// Where it stands in the table.
    pub at: Address,
}

/// What a table comes to.
#[derive(Debug, Default)]
pub struct Outcome {
    /// What its columns are taken for.
    pub columns: Vec<Column>,
    /// What the rows say in which nothing is wrong.
    pub entities: Vec<Entity>,
    /// What is wrong.
    pub troubles: Vec<Trouble>,
    /// What else there is to say.
    pub remarks: Vec<Message>,
}

/// Reads a table as entities of a kind.
pub fn entities(table: &Table, kind: Kind, agenda: &Agenda, mapping: &Mapping) -> Outcome {
    let mut outcome = Outcome::default();
    let wanted = mapping.header_row.map(|row| row.saturating_sub(1));
    let place = table.rows.iter().position(|row| wanted.is_none_or(|wanted| row.number >= wanted));
    let Some((header, rows)) = place.and_then(|place| table.rows.get(place..)?.split_first()) else {
        let nothing = Row { number: 0, line: None, cells: Vec::new() };
        let trouble = Trouble::new(table.address(&nothing, 0), Message::plain("import-empty").with("table", &*table.name));
        outcome.troubles.push(trouble.whole());
        return outcome;
    };
    let catalogues = catalogues();
    let shape = &agenda.schema(Subject::Kind(kind)).shape;
    let headers = Headers { kind, shape, mapping, languages: agenda.languages(), catalogues: &catalogues };
    (outcome.columns, outcome.troubles) = headers.columns(table, header);
    let header_at = table.address(header, 0);
    if rows.is_empty() {
        outcome.troubles.push(Trouble::new(header_at.clone(), Message::plain("import-no-rows")).whole());
    }
    outcome.remarks = remarks(table, header, rows, &outcome.columns);
    let names = Identifiers::of(&outcome.columns);
    if names.id.is_none() && names.titles.is_empty() && outcome.troubles.is_empty() {
        let message = Message::plain("import-no-name").with("kind", kind.term());
        outcome.troubles.push(Trouble::new(header_at.clone(), message).help(Message::plain("import-no-name-help")).whole());
    }
    if outcome.troubles.iter().any(|trouble| trouble.whole) {
        return outcome;
    }
    let mut references = References::new(agenda);
    let entities = names.identified(rows, table, kind, agenda, &mut references);
    let mut plans = Vec::new();
    for (column, way) in outcome.columns.iter().filter_map(|column| match &column.target {
        Target::Field(way) if *way != Way::field("id") => Some((column, way)),
        _ => None,
    }) {
        if let Some(leaf) = shape.descend(way.names()) {
            learn(leaf, &mut references);
            plans.push((column, way.clone(), leaf));
        }
    }
    let references = references;
    let plans: Vec<Plan<'_>> = plans
        .into_iter()
        .map(|(column, way, leaf)| Plan {
            number: column.number,
            list: through(&way, shape),
            way: in_language(way, leaf, mapping, agenda),
            shape: leaf,
            reading: reading(rows, (column.number, &column.header), leaf, mapping, &references, &catalogues),
        })
        .collect();
    let cells = Cells { table, plans: &plans, constants: &mapping.constants, shape, header: &header_at };
    gather(rows, entities, &cells, kind, &mut outcome);
    outcome
}

/// Puts the rows of one entity together: several rows may say of it what stands in lists, and only one what does not.
fn gather(rows: &[Row], named: Vec<Result<Named, Box<Trouble>>>, cells: &Cells<'_>, kind: Kind, outcome: &mut Outcome) {
    let mut places: BTreeMap<String, (usize, Address)> = BTreeMap::new();
    let mut entities: Vec<Entity> = Vec::new();
    for (row, named) in rows.iter().zip(named) {
        let Named { id, known, column } = match named {
            Ok(named) => named,
            Err(trouble) => {
                outcome.troubles.push(*trouble);
                continue;
            }
        };
        let at = cells.table.address(row, column);
        let (fields, troubles) = cells.fields(row);
        if !troubles.is_empty() {
            outcome.troubles.extend(troubles);
        } else if let Some((place, first)) = places.get(&id) {
            let entity = &mut entities[*place];
            let are_items = |fields: &[Field]| fields.iter().all(|field| field.is_items || field.way == Way::field("title"));
            if are_items(&fields) && are_items(&entity.fields) {
                entity.fields.extend(fields);
            } else {
                let message = Message::plain("import-repeated").with("name", id.as_str()).with("first", first.to_string());
                outcome.troubles.push(Trouble::new(at, message).help(Message::plain("import-repeated-help")));
            }
        } else {
            places.insert(id.clone(), (entities.len(), at.clone()));
            entities.push(Entity { kind, id: id.clone(), known, at, fields });
        }
    }
    outcome.entities = entities;
}

/// What is to be said of a table beside its values: columns that go nowhere, values that were worked out, what is hidden.
fn remarks(table: &Table, header: &Row, rows: &[Row], columns: &[Column]) -> Vec<Message> {
    let mut remarks = Vec::new();
    let unknown = columns.iter().filter_map(|column| match &column.target {
        Target::Unknown(near) => Some((column, near)),
        _ => None,
    });
    for (column, near) in unknown {
        let message = match near {
            Some(near) => Message::plain("import-unknown-column-near").with("near", near.as_str()),
            None => Message::plain("import-unknown-column"),
        };
        remarks.push(message.with("column", column.header.as_str()).with("at", column.at.to_string()));
    }
    let used: BTreeSet<u32> = rows.iter().flat_map(|row| &row.cells).map(|cell| cell.column).collect();
    let nameless: Vec<String> = used.into_iter().filter(|column| header.at(*column).is_none()).map(letters).collect();
    if !nameless.is_empty() {
        remarks.push(Message::plain("import-nameless-columns").with("columns", nameless).with("table", &*table.name));
    }
    let formulas: Vec<&(u32, u32)> = table.formulas.iter().filter(|(row, _)| *row > header.number).collect();
    if let Some((row, column)) = formulas.first() {
        let first = format!("{}{}", letters(*column), row + 1);
        remarks.push(Message::plain("import-formulas").with("count", formulas.len()).with("first", first));
    }
    if !table.hidden_columns.is_empty() {
        let columns: Vec<String> = table.hidden_columns.iter().map(|(first, last)| stretch(*first, *last)).collect();
        remarks.push(Message::plain("import-hidden-columns").with("columns", columns));
    }
    let hidden = rows.iter().filter(|row| table.hidden_rows.binary_search(&row.number).is_ok()).count();
    if hidden > 0 {
        remarks.push(Message::plain("import-hidden-rows").with("count", hidden));
    }
    remarks
}

fn stretch(first: u32, last: u32) -> String {
    if first == last { letters(first) } else { format!("{}:{}", letters(first), letters(last)) }
}

/// Learns what the entities are called to which a field refers.
fn learn(shape: &Shape, references: &mut References<'_>) {
    for shape in std::iter::once(shape).chain(shape.items.as_deref()) {
        for kind in shape.refers_to.iter().flat_map(RefersTo::kinds) {
            references.learn(kind);
        }
    }
}

/// The way to a text in the language that the mapping names, where the column does not.
fn in_language(way: Way, shape: &Shape, mapping: &Mapping, agenda: &Agenda) -> Way {
    match &mapping.language {
        Some(language) if shape.localised && agenda.languages().len() > 1 => way.then(language),
        _ => way,
    }
}
