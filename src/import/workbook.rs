//! Tables as sheets of workbooks: XLSX (ECMA-376) and ODS (OpenDocument).

use super::archive::{Archive, too_large, unreadable};
use super::delimited::trimmed;
use super::marks::{MOST_CELLS, of_ods, of_xlsx};
use super::table::{Cell, Content, Row};
use super::{Book, protected};
use crate::text::Failure;
use calamine::{Data, DataRef, DataType, ExcelDateTime, Ods, OdsError, Reader, SheetType, SheetVisible, Xlsx, XlsxError};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;

/// How long all texts of a workbook may be together: one that stands once in the file may stand in every cell.
const MOST_TEXT: usize = 256 << 20;

/// Cells as they come, and how much of what may be read they leave.
struct Taken {
    rows: Vec<Row>,
    cells: u64,
    text: usize,
}

/// Reads an XLSX workbook.
///
/// # Errors
/// Where it cannot be read, or holds more than is read.
pub(super) fn xlsx(name: &str, bytes: &[u8], archive: &mut Archive<'_>) -> Result<Book, Failure> {
    let failed = |error: &XlsxError| if matches!(error, XlsxError::Password) { protected(name) } else { unreadable(name) };
    let mut marks = of_xlsx(archive);
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| failed(&error))?;
    let mut taken = Taken { rows: Vec::new(), cells: 0, text: 0 };
    let mut book = Book::default();
    for sheet in workbook.sheets_metadata().to_vec() {
        if sheet.typ != SheetType::WorkSheet {
            continue;
        }
        let mut table = marks.remove(&sheet.name).unwrap_or_default();
        table.name = sheet.name.as_str().into();
        table.hidden = sheet.visible != SheetVisible::Visible;
        let mut cells = workbook.worksheet_cells_reader(&sheet.name).map_err(|error| failed(&error))?;
        let is_percent =
            |style: &calamine::Style| style.number_format.as_ref().is_some_and(|format| format.format_code.contains('%'));
        let percents: Vec<bool> = cells.styles().iter().map(is_percent).collect();
        let formulas: BTreeSet<(u32, u32)> = table.formulas.iter().copied().collect();
        while let Some((cell, style)) = cells.next_cell_with_style_id().map_err(|error| failed(&error))? {
            let (row, column) = cell.get_position();
            let is_percent = percents.get(style).copied().unwrap_or_default();
            let content = match cell.get_value() {
                DataRef::SharedString(text) => said(text),
                value => content(&Data::from(value.clone()), is_percent),
            };
            let content = content.or_else(|| formulas.contains(&(row, column)).then_some(Content::Uncalculated));
            taken.add(row, column, content).ok_or_else(|| too_large(name))?;
        }
        table.rows = taken.rows();
        book.tables.push(table);
    }
    Ok(book)
}

/// Reads an ODS workbook.
///
/// # Errors
/// As there.
pub(super) fn ods(name: &str, bytes: &[u8], archive: &mut Archive<'_>) -> Result<Book, Failure> {
    let text = archive.text("content.xml").ok_or_else(|| unreadable(name));
    // A part that is encrypted is no text; the library reads the manifest and knows why.
    let mut marks = match &text {
        Ok(text) => of_ods(text).ok_or_else(|| too_large(name))?,
        Err(_) => BTreeMap::default(),
    };
    let mut workbook: Ods<_> = Ods::new(Cursor::new(bytes)).map_err(|error| match error {
        OdsError::Password => protected(name),
        OdsError::CellLimitExceeded { .. } => too_large(name),
        _ => unreadable(name),
    })?;
    text?;
    let mut taken = Taken { rows: Vec::new(), cells: 0, text: 0 };
    let mut book = Book::default();
    for sheet in workbook.sheets_metadata().to_vec() {
        let (mut table, percents) = marks.remove(&sheet.name).unwrap_or_default();
        table.name = sheet.name.as_str().into();
        table.hidden = sheet.visible != SheetVisible::Visible;
        let percents: BTreeSet<(u32, u32)> = percents.into_iter().collect();
        let formulas: BTreeSet<(u32, u32)> = table.formulas.iter().copied().collect();
        let range = workbook.worksheet_range(&sheet.name).map_err(|_| unreadable(name))?;
        let (top, left) = range.start().unwrap_or_default();
        for (row, column, value) in range.cells() {
            let place = (down(top, row), down(left, column));
            let content = content(value, percents.contains(&place));
            let content = content.or_else(|| formulas.contains(&place).then_some(Content::Uncalculated));
            taken.add(place.0, place.1, content).ok_or_else(|| too_large(name))?;
        }
        table.rows = taken.rows();
        book.tables.push(table);
    }
    Ok(book)
}

impl Taken {
    /// Takes what stands in a cell; none, where it is more than is read.
    fn add(&mut self, row: u32, column: u32, content: Option<Content>) -> Option<()> {
        let Some(content) = content else { return Some(()) };
        self.cells += 1;
        if let Content::Text(text) = &content {
            self.text += text.len();
        }
        if self.rows.last().is_none_or(|last| last.number != row) {
            self.rows.push(Row { number: row, line: None, cells: Vec::new() });
        }
        self.rows.last_mut()?.cells.push(Cell { column, content });
        (self.cells <= MOST_CELLS && self.text <= MOST_TEXT).then_some(())
    }

    /// The rows of a sheet that was read, in their order: nothing obliges a file to have them in it.
    fn rows(&mut self) -> Vec<Row> {
        let mut rows = std::mem::take(&mut self.rows);
        rows.sort_by_key(|row| row.number);
        rows.dedup_by(|later, earlier| {
            let is_same = later.number == earlier.number;
            if is_same {
                earlier.cells.append(&mut later.cells);
            }
            is_same
        });
        for row in &mut rows {
            row.cells.sort_by_key(|cell| cell.column);
            row.cells.dedup_by_key(|cell| cell.column);
        }
        rows
    }
}

fn down(from: u32, by: usize) -> u32 {
    from.saturating_add(u32::try_from(by).unwrap_or(u32::MAX))
}

/// A text, where anything but spaces is in it.
fn said(text: &str) -> Option<Content> {
    let text = trimmed(text);
    (!text.is_empty()).then(|| Content::Text(text.to_owned()))
}

/// What stands in a cell.
fn content(value: &Data, is_percent: bool) -> Option<Content> {
    Some(match value {
        Data::Empty => return None,
        Data::String(text) | Data::DurationIso(text) => return said(text),
        Data::Bool(value) => Content::Bool(*value),
        Data::Error(error) => Content::Error(error.to_string()),
        Data::DateTime(day) if day.is_datetime() => match date(day) {
            Some(day) => Content::Date(day),
            None => Content::Number(day.as_f64()),
        },
        Data::DateTimeIso(text) => match text.get(..10).and_then(|day| day.parse().ok()) {
            Some(day) => Content::Date(day),
            None => return said(text),
        },
        number => {
            let number = number.as_f64()?;
            if is_percent { Content::Percent(number) } else { Content::Number(number) }
        }
    })
}

fn date(day: &ExcelDateTime) -> Option<NaiveDate> {
    let (year, month, day, ..) = day.to_ymd_hms_milli();
    NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day))
}
