//! How the fields of an agenda and the properties of a standard belong together, in both directions.

use super::Format;
use crate::i18n::Catalogue;
use crate::model::Kind;
use crate::report::{Block, Table};
use crate::schema::{Schemas, Subject};
use crate::text::Message;

/// How an agenda is said in a standard.
#[derive(Debug)]
pub struct Mapping {
    /// The standard with its version.
    pub standard: &'static str,
    /// Where it is published.
    pub url: &'static str,
    /// What of it comes back.
    pub back: Back,
    /// Its properties, in the order of the standard.
    pub rows: &'static [Row],
}

/// How what was exported comes back.
#[derive(Debug, Clone, Copy)]
pub enum Back {
    /// `agenda import` reads it.
    Import,
    /// As a table that somebody makes of it.
    Table,
    /// Not at all.
    Nothing,
}

impl Back {
    fn said(self) -> Message {
        Message::plain(match self {
            Back::Import => "export-back-import",
            Back::Table => "export-back-table",
            Back::Nothing => "export-back-nothing",
        })
    }
}

/// A property of a standard, and the field of an agenda that belongs to it.
#[derive(Debug)]
pub struct Row {
    /// The class or the section of the standard.
    pub class: &'static str,
    /// The property.
    pub property: &'static str,
    /// Whether nothing of the class may be without it.
    pub is_mandatory: bool,
    /// The field: the kind, or `agenda`, and the names of fields, with points between them. Empty, where it is said of no field.
    pub field: &'static str,
    /// The template of what becomes of the field on the way out, and on the way back.
    pub note: Option<&'static str>,
}

impl Row {
    /// A property that may be missing.
    pub(super) const fn new(class: &'static str, property: &'static str, field: &'static str) -> Self {
        Row { class, property, is_mandatory: false, field, note: None }
    }

    /// The same as one that may not.
    pub(super) const fn mandatory(self) -> Self {
        Row { is_mandatory: true, ..self }
    }

    /// The same with what becomes of it.
    pub(super) const fn note(self, note: &'static str) -> Self {
        Row { note: Some(note), ..self }
    }

    /// What the field is of, and its path in that.
    pub fn subject(&self) -> Option<(Subject, &'static str)> {
        let (subject, path) = self.field.split_once('.')?;
        Some((Subject::find(subject)?, path))
    }

    /// The field in the file of what it is of.
    pub(super) fn path(&self) -> &'static str {
        self.subject().map_or(self.field, |(_, path)| path)
    }
}

impl Mapping {
    /// The row of a property of a class.
    pub(super) fn row(&self, class: &str, property: &str) -> Option<&'static Row> {
        self.rows.iter().find(|row| row.class == class && row.property == property)
    }

    /// The fields that go nowhere: of what is exported, and of none of the rows.
    pub fn lost(&self, kinds: &[Kind]) -> Vec<String> {
        let schemas = Schemas::default();
        let of_kind = |kind: &Kind| {
            let subject = Subject::Kind(*kind);
            let names = schemas.of(subject).schema.get("properties").and_then(|all| all.as_object().cloned()).unwrap_or_default();
            let fields = names.into_iter().map(|(name, _)| format!("{}.{name}", subject.name()));
            fields.collect::<Vec<_>>()
        };
        let goes = |field: &String| self.rows.iter().any(|row| row.field == field || row.field.starts_with(&format!("{field}.")));
        kinds.iter().flat_map(of_kind).filter(|field| !goes(field)).collect()
    }
}

/// The page that tells how a format and an agenda belong together; none for forms that are the agenda's own.
pub fn mapping_page(format: &Format, catalogue: &Catalogue) -> Option<Vec<Block>> {
    let mapping = format.mapping?;
    let say = |template: &'static str| catalogue.plain(template);
    let code = |text: &str| if text.is_empty() { String::new() } else { format!("`{text}`") };
    let row = |row: &Row| {
        let presence = if row.is_mandatory { "export-mandatory" } else { "export-optional" };
        vec![
            code(row.class),
            code(row.property),
            say(presence),
            code(row.field),
            row.note.map(|note| catalogue.plain(note)).unwrap_or_default(),
        ]
    };
    let columns =
        ["export-column-class", "export-column-property", "export-column-presence", "export-column-field", "export-column-note"];
    let table = Table { columns: columns.map(say).into(), rows: mapping.rows.iter().map(row).collect() };
    let title = Message::plain("export-mapping-title").with("standard", mapping.standard);
    let lost: Vec<String> = mapping.lost(format.kinds).iter().map(|field| code(field)).collect();
    let lost = Message::plain("export-mapping-lost").with("fields", lost);
    let said = Message::plain("export-mapping-said").with("standard", mapping.standard).with("url", mapping.url);
    Some(vec![
        Block::Heading(1, catalogue.say(&title)),
        Block::Paragraph(format!("{} {}", catalogue.say(&said), catalogue.say(&mapping.back.said()))),
        Block::Table(table),
        Block::Paragraph(catalogue.say(&lost)),
    ])
}
