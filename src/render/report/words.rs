//! The words that may stand in columns: lists on a sheet of their own, from which spreadsheets offer them.

use super::cell::cut;
use super::look::Looks;
use super::print;
use super::xlsx::Book;
use crate::i18n::Catalogue;
use crate::text::Message;
use rust_xlsxwriter::utility::{column_number_to_name, quote_sheet_name};
use rust_xlsxwriter::{DataValidation, DataValidationErrorStyle, Formula, Worksheet, XlsxError};

/// The lists, each with the title of the first column that has it.
#[derive(Debug)]
pub(super) struct Words {
    /// The name of their sheet.
    pub sheet: String,
    lists: Vec<(String, Vec<String>)>,
}

impl Words {
    pub(super) fn on(sheet: String) -> Self {
        Words { sheet, lists: Vec::new() }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.lists.is_empty()
    }

    /// Offers a list in the cells of a column; a word that is not in it is asked about, and may stay.
    ///
    /// # Errors
    /// Where a text is too long for a spreadsheet.
    pub(super) fn offer(&mut self, title: &str, list: Vec<String>, catalogue: &Catalogue) -> Result<DataValidation, XlsxError> {
        const LONGEST_TITLE: usize = 32;
        const LONGEST_MESSAGE: usize = 255;
        let end = list.len() + 1;
        let place = self.lists.iter().position(|(_, known)| *known == list).unwrap_or_else(|| {
            self.lists.push((title.to_owned(), list));
            self.lists.len() - 1
        });
        let column = column_number_to_name(u16::try_from(place).unwrap_or(u16::MAX));
        let range = format!("={}!${column}$2:${column}${end}", quote_sheet_name(&self.sheet));
        let wrong = Message::plain("workbook-words-wrong").with("sheet", &*self.sheet);
        DataValidation::new()
            .allow_list_formula(Formula::new(range))
            .set_input_title(cut(title, LONGEST_TITLE))?
            .set_input_message(cut(&catalogue.plain("workbook-words-prompt"), LONGEST_MESSAGE))?
            .set_error_title(cut(title, LONGEST_TITLE))?
            .set_error_message(cut(&catalogue.say(&wrong), LONGEST_MESSAGE))
            .map(|validation| validation.set_error_style(DataValidationErrorStyle::Warning))
    }

    /// Writes them, a column for each.
    ///
    /// # Errors
    /// Where there are more than a sheet holds.
    pub(super) fn write(&self, sheet: &mut Worksheet, book: &Book<'_>) -> Result<(), XlsxError> {
        const WIDTH: u16 = 28;
        let looks = Looks { ruled: false, ..book.looks };
        sheet.set_name(&*self.sheet)?;
        print::set_up_text(sheet, book);
        for ((title, list), column) in self.lists.iter().zip(0..) {
            sheet.set_column_width(column, WIDTH)?;
            sheet.write_string_with_format(0, column, title, &looks.list_header())?;
            for (word, row) in list.iter().zip(1..) {
                sheet.write_string_with_format(row, column, word, &looks.text())?;
            }
        }
        Ok(())
    }
}
