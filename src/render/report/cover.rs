//! The cover of a workbook: from what it was made, which questions it answers, and what there is to say of each table.

use super::cell::{Cell, LONGEST_TEXT, height, tidy};
use super::look::{Looks, heading};
use super::print;
use super::sheet::Written;
use super::xlsx::Book;
use crate::report::regular::{Datum, Part};
use crate::text::Message;
use rust_xlsxwriter::utility::quote_sheet_name;
use rust_xlsxwriter::{Format, Url, Worksheet, XlsxError};

/// The columns: what a value is or the sheet, what there is to say, how many rows.
const WIDTHS: [u32; 3] = [54, 92, 18];

/// A cover that is written from top to bottom.
pub(super) struct Cover<'s, 'b> {
    sheet: &'s mut Worksheet,
    book: &'b Book<'b>,
    looks: Looks,
    row: u32,
}

impl<'s, 'b> Cover<'s, 'b> {
    pub(super) fn of(sheet: &'s mut Worksheet, book: &'b Book<'b>) -> Self {
        Cover { sheet, book, looks: Looks { ruled: false, ..book.looks }, row: 0 }
    }

    /// Writes it under a name, with a link to each sheet.
    ///
    /// # Errors
    /// Where there is more than a sheet holds.
    pub(super) fn write(mut self, name: &str, sheets: &[Vec<Written<'_>>]) -> Result<(), XlsxError> {
        self.sheet.set_name(name)?;
        for (width, column) in WIDTHS.into_iter().zip(0..) {
            self.sheet.set_column_width(column, width)?;
        }
        print::set_up_text(self.sheet, self.book);
        self.head()?;
        let parts = &self.book.made.parts;
        for (part, sheets) in parts.iter().zip(sheets) {
            if parts.len() > 1 {
                self.heading(2, &self.book.catalogue.say(&part.title))?;
            }
            self.part(part, sheets)?;
        }
        Ok(())
    }

    fn head(&mut self) -> Result<(), XlsxError> {
        let (catalogue, head) = (self.book.catalogue, &self.book.made.head);
        let (agenda, title) = (self.book.agenda(), self.book.title());
        if agenda.is_empty() {
            self.heading(1, &title)?;
        } else {
            self.heading(1, &agenda)?;
            self.heading(2, &title)?;
        }
        if let Some(period) = head.period {
            self.value("report-column-period", &Datum::Period(period))?;
        }
        self.value("workbook-as-of", &Datum::Date(head.as_of))?;
        let state = match &head.revision {
            Some(revision) => Message::plain("workbook-commit").with("revision", revision.as_str()),
            None => Message::plain("report-draft"),
        };
        self.value("workbook-state", &Datum::Said(state))?;
        let remarks: Vec<String> = head.remarks.iter().map(|remark| catalogue.say(remark)).collect();
        if remarks.is_empty() { Ok(()) } else { self.value("workbook-remarks", &Datum::Text(remarks.join("\n"))) }
    }

    fn part(&mut self, part: &Part, sheets: &[Written<'_>]) -> Result<(), XlsxError> {
        let catalogue = self.book.catalogue;
        self.value("workbook-question", &Datum::Said(part.question.clone()))?;
        self.value("workbook-counts", &Datum::Said(part.counts.clone()))?;
        let titles = ["workbook-sheet", "workbook-notes", "workbook-rows"].map(|title| catalogue.plain(title));
        for (title, column) in titles.iter().zip(0..) {
            self.text(column, title, &self.looks.list_header())?;
        }
        self.as_high_as(titles.each_ref().map(|title| &**title))?;
        self.row += 1;
        for Written { sheet, cut, .. } in sheets {
            // The name of a sheet may be cut; its title is not.
            let title = tidy(&catalogue.say(&sheet.table.title));
            let title = if title.is_empty() { &sheet.name } else { &title };
            let link = Url::new(format!("internal:{}!A1", quote_sheet_name(&sheet.name))).set_text(title);
            self.sheet.write_url_with_format(self.row, 0, link, &self.looks.link())?;
            let is_cut = (*cut > 0).then(|| Message::plain("workbook-cut").with("count", *cut).with("most", LONGEST_TEXT));
            let notes: Vec<String> = sheet.table.said().iter().chain(&is_cut).map(|note| catalogue.say(note)).collect();
            let notes = notes.join("\n");
            self.text(1, &notes, &self.looks.text())?;
            self.as_high_as([title, &*notes, ""])?;
            self.datum(2, &Datum::from(sheet.table.rows.len()))?;
            self.row += 1;
        }
        Ok(())
    }

    fn heading(&mut self, level: u8, text: &str) -> Result<(), XlsxError> {
        const HEIGHT: u8 = 30;
        self.text(0, text, &heading(level))?;
        self.sheet.set_row_height(self.row, HEIGHT)?;
        self.row += 1;
        Ok(())
    }

    /// A value and what it is.
    fn value(&mut self, label: &'static str, datum: &Datum) -> Result<(), XlsxError> {
        let label = self.book.catalogue.plain(label);
        self.text(0, &label, &self.looks.label())?;
        let seen = self.datum(1, datum)?;
        self.as_high_as([&*label, &*seen, ""])?;
        self.row += 1;
        Ok(())
    }

    /// Makes the row as high as these texts in its columns.
    fn as_high_as(&mut self, texts: [&str; WIDTHS.len()]) -> Result<(), XlsxError> {
        self.sheet.set_row_height(self.row, height(texts.into_iter().zip(WIDTHS)))?;
        Ok(())
    }

    /// Writes a value, and says what is seen of it.
    fn datum(&mut self, column: u16, datum: &Datum) -> Result<String, XlsxError> {
        let cell = Cell::of(datum, self.book.catalogue);
        cell.write(self.sheet, (self.row, column), self.looks, true)?;
        Ok(cell.seen(datum, self.book.catalogue))
    }

    fn text(&mut self, column: u16, text: &str, format: &Format) -> Result<(), XlsxError> {
        let text = tidy(text);
        if !text.is_empty() {
            self.sheet.write_string_with_format(self.row, column, text, format)?;
        }
        Ok(())
    }
}
