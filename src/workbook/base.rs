//! What a workbook says of itself on a sheet that nobody sees.

use super::Form;
use crate::i18n::Language;
use crate::import::{Book, Content, Row, Table};
use crate::model::{Kind, Period};
use crate::text::{Failure, Message};
use rust_xlsxwriter::{Worksheet, XlsxError};
use std::collections::BTreeMap;

/// The name of the sheet, in every language.
const SHEET: &str = "agenda-base";

/// What stands in its first cell, and beside it the version of the format.
const MARK: &str = "agenda-workbook";

/// The version of the format.
const VERSION: &str = "1";

/// What stands before the ways to the fields, in the row that says which column is which field.
pub(super) const WAYS: &str = "agenda-row";

/// From what a workbook was made.
#[derive(Debug, Clone)]
pub struct Base {
    /// The kind of what stands in its rows.
    pub kind: Kind,
    /// Its language.
    pub language: Language,
    /// The period that is reported on.
    pub period: Option<Period>,
    /// The number of the commit.
    pub commit: String,
    /// What each row said, by the identifier of its entity.
    pub rows: BTreeMap<String, String>,
}

/// Writes it.
pub(super) fn write(form: &Form<'_>, rows: &BTreeMap<String, String>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
    sheet.set_name(SHEET)?;
    let period = form.period.map(|period| period.to_string()).unwrap_or_default();
    let language = form.catalogue.language().tag();
    let head =
        [(MARK, VERSION), ("kind", form.kind.name()), ("language", language), ("period", &period), ("commit", &form.commit)];
    for ((name, value), row) in head.into_iter().zip(0..) {
        sheet.write_string(row, 0, name)?.write_string(row, 1, value)?;
    }
    for ((id, digest), row) in rows.iter().zip(5..) {
        sheet.write_string(row, 0, "row")?.write_string(row, 1, id)?.write_string(row, 2, digest)?;
    }
    sheet.protect().set_very_hidden(true);
    Ok(())
}

/// From what a workbook of that name was made; nothing, where it is no such workbook.
///
/// # Errors
/// Where it was one, but does not say from what any more, or is one of a later version of this program.
pub fn base(book: &Book, name: &str) -> Option<Result<Base, Failure>> {
    let text = |row: &Row, column| match row.at(column) {
        Some(Content::Text(text)) => Some(text.clone()),
        Some(content) => Some(content.to_string()),
        None => None,
    };
    let broken = || {
        let failure = Failure::new(Message::plain("failure-workbook-no-base").with("file", name));
        failure.hint(Message::plain("failure-workbook-no-base-hint"))
    };
    let is_base = |table: &&Table| table.rows.first().is_some_and(|row| text(row, 0).as_deref() == Some(MARK));
    let Some(table) = book.tables.iter().find(is_base) else {
        return book.tables.iter().any(|table| ways(table).is_some()).then(|| Err(broken()));
    };
    let value = |wanted: &str| table.rows.iter().find(|row| text(row, 0).as_deref() == Some(wanted)).and_then(|row| text(row, 1));
    if value(MARK).as_deref() != Some(VERSION) {
        let failure = Failure::new(Message::plain("failure-workbook-version").with("file", name));
        return Some(Err(failure.hint(Message::plain("failure-workbook-version-hint"))));
    }
    let rows = table.rows.iter().filter(|row| text(row, 0).as_deref() == Some("row"));
    let rows = rows.filter_map(|row| Some((text(row, 1)?, text(row, 2)?))).collect();
    let read = || {
        Some(Base {
            kind: Kind::find(&value("kind")?)?,
            language: Language::find(&value("language")?)?,
            period: value("period").and_then(|period| period.parse().ok()),
            commit: value("commit").filter(|commit| commit.bytes().all(|byte| byte.is_ascii_hexdigit()))?,
            rows,
        })
    };
    Some(read().ok_or_else(broken))
}

/// The row of a table that says which column is which field: its place among the rows, and the column in which each row says whose it is.
pub(super) fn ways(table: &Table) -> Option<(usize, u32)> {
    const DEEPEST: usize = 20;
    table.rows.iter().take(DEEPEST).enumerate().find_map(|(place, row)| {
        let cell = row.cells.iter().find(|cell| cell.content == Content::Text(WAYS.to_owned()))?;
        Some((place, cell.column))
    })
}
