//! Entities of a kind as a flat table: a row for each entity, a column for each field.
//!
//! A field of a mapping has a column of its own, `roadmap.due`; a text has one for each language, `title.fr`; words and identifiers in a list
//! stand behind each other, with semicolons between them; a list of mappings is JSON in one cell. The columns are those of the schema of the
//! kind, whether anything stands in them or not.

use super::{Exported, Format, Source};
use crate::agenda::{Agenda, EntityId};
use crate::model::Kind;
use crate::render;
use crate::report::{Cell, Sheet};
use crate::schema::{Compiled, Shape, Subject};
use crate::yaml::NodeRef;
use serde_json::Value;
use std::collections::BTreeSet;

/// A flat table.
pub(super) const CSV: Format = Format { name: "csv", kinds: &[], is_of_one_kind: true, is_folder: false, mapping: None, make };

/// What stands between the items of a list.
const BETWEEN: &str = "; ";

fn make(source: &Source<'_>) -> Exported {
    let Some(kind) = source.kind else { return Exported::default() };
    Exported::of(format!("{}.csv", kind.folder()), render::csv(&sheet(source.agenda, kind, |id| source.has(id))))
}

/// The entities of a kind as a table.
fn sheet(agenda: &Agenda, kind: Kind, is_wanted: impl Fn(EntityId) -> bool) -> Sheet {
    let all = agenda.of_subject(Subject::Kind(kind)).filter(|(id, record)| !record.broken() && is_wanted(*id));
    let entities: Vec<Value> = all.filter_map(|(id, _)| agenda.root(id).map(NodeRef::to_json)).collect();
    let compiled = agenda.schema(Subject::Kind(kind));
    let mut columns = Columns { compiled, languages: agenda.languages(), own: agenda.language(), found: Vec::new() };
    columns.of_fields(&compiled.shape, compiled.schema.get("properties"), &[], &entities.iter().collect::<Vec<_>>());
    let rows = entities.iter().map(|entity| columns.found.iter().map(|column| column.cell(entity, columns.own)).collect());
    let rows = rows.collect();
    Sheet { columns: columns.found.iter().map(|column| column.key().into()).collect(), rows }
}

/// The columns of a table in the making.
struct Columns<'a> {
    compiled: &'a Compiled,
    languages: Vec<&'a str>,
    /// The language of texts of which nobody says in which they are.
    own: &'a str,
    found: Vec<Column>,
}

/// A column: the path of a field, and what of it stands there.
struct Column {
    path: Vec<String>,
    part: Part,
}

#[derive(PartialEq)]
enum Part {
    /// What stands in the field, as it is.
    Whole,
    /// The text in a language.
    Language(String),
    /// What stands in the field, or alone in the place of the mapping that the field is in.
    ShortForm,
    /// A word in the place of a mapping, whose fields have columns of their own.
    Word,
}

impl Columns<'_> {
    /// Adds those of the fields of a mapping, in the order in which its schema declares them.
    fn of_fields(&mut self, shape: &Shape, declared: Option<&Value>, path: &[String], values: &[&Value]) {
        let declared: Vec<&String> = declared.and_then(Value::as_object).into_iter().flat_map(|map| map.keys()).collect();
        let others = shape.fields.keys().filter(|name| !declared.contains(name));
        let names: Vec<&String> = declared.iter().copied().chain(others).collect();
        for name in names {
            let Some(field) = shape.fields.get(name) else { continue };
            let path: Vec<String> = path.iter().chain([name]).cloned().collect();
            let values: Vec<&Value> = values.iter().filter_map(|value| value.get(name)).collect();
            self.of_field(field, path, &values);
        }
    }

    fn of_field(&mut self, field: &Shape, path: Vec<String>, values: &[&Value]) {
        if is_by_language(field) {
            let mut tags: Vec<String> = self.languages.iter().map(|tag| (*tag).to_owned()).collect();
            let others: BTreeSet<&String> =
                values.iter().filter_map(|value| value.as_object()).flat_map(|map| map.keys()).collect();
            tags.extend(others.into_iter().filter(|tag| !self.languages.contains(&tag.as_str())).cloned());
            self.found.extend(tags.into_iter().map(|tag| Column { path: path.clone(), part: Part::Language(tag) }));
            return;
        }
        if field.fields.is_empty() || field.items.is_some() {
            self.found.push(Column { path, part: Part::Whole });
            return;
        }
        let short = field.short_form();
        if short.is_none() && values.iter().any(|value| !value.is_object()) {
            self.found.push(Column { path: path.clone(), part: Part::Word });
        }
        let first = self.found.len();
        let definitions = self.compiled.schema.get("definitions");
        let declared = definitions.and_then(|all| all.get(&field.definition)?.get("properties"));
        self.of_fields(field, declared, &path, values);
        for column in &mut self.found[first..] {
            let below = column.path.get(path.len()..).unwrap_or_default();
            if column.part == Part::Whole && below.len() == 1 && below.first().map(String::as_str) == short {
                column.part = Part::ShortForm;
            }
        }
    }
}

/// Whether it is a text, or a text for each language.
fn is_by_language(shape: &Shape) -> bool {
    let names = shape.schema.get("propertyNames").and_then(|names| names.get("x-form"));
    shape.localised || names.is_some_and(|form| form == "language-tag")
}

impl Column {
    fn key(&self) -> String {
        let tag = match &self.part {
            Part::Language(tag) => Some(tag),
            Part::Whole | Part::ShortForm | Part::Word => None,
        };
        self.path.iter().chain(tag).map(String::as_str).collect::<Vec<_>>().join(".")
    }

    fn cell(&self, entity: &Value, own: &str) -> Cell {
        let at = |path: &[String]| path.iter().try_fold(entity, |value, name| value.get(name));
        let around = || at(self.path.get(..self.path.len() - 1)?).filter(|value| !value.is_object());
        match (&self.part, at(&self.path)) {
            (Part::Language(tag), Some(Value::String(text))) if tag == own => text.as_str().into(),
            (Part::Language(tag), Some(value)) => value.get(tag).map_or(Cell::Empty, Cell::from),
            (Part::ShortForm, None) => around().map_or(Cell::Empty, whole),
            (Part::Word, Some(Value::Object(_))) | (_, None) => Cell::Empty,
            (_, Some(value)) => whole(value),
        }
    }
}

/// A value in one cell.
fn whole(value: &Value) -> Cell {
    let word = |item: &Value| match item {
        Value::String(text) if !text.contains(';') => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    };
    match value {
        Value::Array(items) => {
            let words: Option<Vec<String>> = items.iter().map(word).collect();
            words.map_or_else(|| Cell::from(value), |words| Cell::Text(words.join(BETWEEN)))
        }
        value => Cell::from(value),
    }
}
