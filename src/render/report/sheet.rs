//! A table of a report as a sheet.

use super::cell::{Cell, cut, height, tidy};
use super::words::Words;
use super::xlsx::{Book, Profile};
use super::{look, print};
use crate::report::regular::{Datum, Form, Sign, Table};
use rust_xlsxwriter::{
    ConditionalFormatText, ConditionalFormatTextRule, IgnoreError, Table as Ruled, TableColumn, TableStyle, Worksheet, XlsxError,
};
use std::collections::BTreeSet;
use textwrap::core::display_width;

/// A table, and the sheet that it stands on.
pub(super) struct Sheet<'a> {
    pub table: &'a Table,
    /// The name of the sheet.
    pub name: String,
}

/// A sheet that is written, but for the words that are offered in its columns: sheets share their lists.
pub(super) struct Written<'a> {
    pub sheet: Sheet<'a>,
    pub worksheet: Worksheet,
    /// How many cells hold only the beginning of their text.
    pub cut: usize,
    /// The columns of words: place, title, and the words that may stand there.
    lists: Vec<(u16, String, Vec<String>)>,
}

impl Written<'_> {
    /// Offers the words in its columns.
    ///
    /// # Errors
    /// Where there are more than a sheet holds.
    pub(super) fn offer(&mut self, words: &mut Words, book: &Book<'_>) -> Result<(), XlsxError> {
        for (column, title, list) in self.lists.drain(..) {
            let offered = words.offer(&title, list, book.catalogue)?;
            self.worksheet.add_data_validation(1, column, self.sheet.last_row(), column, &offered)?;
        }
        Ok(())
    }
}

impl<'a> Sheet<'a> {
    /// Writes the table from the first cell on, a single row of titles first.
    ///
    /// # Errors
    /// Where there is more than a sheet holds.
    pub(super) fn write(self, book: &Book<'_>) -> Result<Written<'a>, XlsxError> {
        let table = self.table;
        let mut written = Written { sheet: self, worksheet: Worksheet::new(), cut: 0, lists: Vec::new() };
        let (sheet, of_table) = (&mut written.worksheet, &written.sheet);
        sheet.set_name(&*of_table.name)?;
        if table.columns.is_empty() {
            return Ok(written);
        }
        let titles = of_table.titles(book);
        let whole_shares: Vec<bool> = (0..table.columns.len()).map(|place| of_table.has_whole_shares(place)).collect();
        let mut seen: Vec<Vec<String>> = Vec::with_capacity(table.rows.len());
        for (row, number) in table.rows.iter().zip(1..) {
            let mut texts = Vec::with_capacity(row.len());
            for ((datum, column), whole) in row.iter().zip(0..).zip(&whole_shares) {
                let cell = Cell::of(datum, book.catalogue);
                cell.write(sheet, (number, column), book.looks, *whole)?;
                written.cut += usize::from(cell.is_cut());
                texts.push(cell.seen(datum, book.catalogue));
            }
            seen.push(texts);
        }
        let last_row = of_table.last_row();
        let last_column = u16::try_from(table.columns.len() - 1).unwrap_or(u16::MAX);
        sheet.add_table(0, 0, last_row, last_column, &of_table.ruled(book, &titles))?;
        let texts = |place: usize| seen.iter().filter_map(move |row| row.get(place)).map(String::as_str);
        let forms = table.columns.iter().map(|column| column.form);
        let widths = forms.zip(&titles).enumerate().map(|(place, (form, title))| width(form, title, texts(place)));
        let widths: Vec<u32> = widths.collect();
        for (width, column) in widths.iter().zip(0..) {
            sheet.set_column_width(column, *width)?;
        }
        let header = titles.iter().zip(&widths).map(|(title, width)| (&**title, width - BUTTON));
        sheet.set_row_height(0, height(header))?;
        for (row, number) in seen.iter().zip(1..) {
            sheet.set_row_height(number, height(row.iter().map(String::as_str).zip(widths.iter().copied())))?;
        }
        let fixed = of_table.fixed();
        print::set_up_table(sheet, book, &widths, fixed)?;
        if book.profile == Profile::Public {
            return Ok(written);
        }
        sheet.set_freeze_panes(1, fixed)?;
        sheet.ignore_error_range(1, 0, last_row, last_column, IgnoreError::NumberStoredAsText)?;
        for (((place, form), title), column) in table.columns.iter().map(|column| column.form).enumerate().zip(&titles).zip(0..) {
            if form != Form::Word {
                continue;
            }
            let list = of_table.words(place, book);
            if list.is_empty() {
                continue;
            }
            for sign in Sign::SHOWN {
                let Some(character) = sign.character().filter(|sign| list.iter().any(|word| word.starts_with(*sign))) else {
                    continue;
                };
                let rule = ConditionalFormatTextRule::BeginsWith(character.to_string());
                let condition = ConditionalFormatText::new().set_rule(rule).set_format(look::sign(sign));
                sheet.add_conditional_format(1, column, last_row, column, &condition)?;
            }
            written.lists.push((column, title.clone(), list));
        }
        Ok(written)
    }

    /// The last row. A table of a spreadsheet has one below its titles, if an empty one.
    fn last_row(&self) -> u32 {
        u32::try_from(self.table.rows.len()).unwrap_or(u32::MAX).max(1)
    }

    /// The titles of its columns, each once: spreadsheets tell columns apart by them.
    fn titles(&self, book: &Book<'_>) -> Vec<String> {
        const LONGEST_TITLE: usize = 250;
        let mut taken = BTreeSet::new();
        let title = |title: String| {
            let title = cut(&tidy(&title), LONGEST_TITLE);
            let numbered = |number: usize| if number == 1 { title.clone() } else { format!("{title} {number}") };
            let mut number = 1;
            while !taken.insert(numbered(number).to_lowercase()) {
                number += 1;
            }
            numbered(number)
        };
        self.table.columns.iter().map(|column| book.catalogue.plain(column.title)).map(title).collect()
    }

    /// The table as spreadsheets know tables.
    fn ruled(&self, book: &Book<'_>, titles: &[String]) -> Ruled {
        let header = |(title, form): (&String, Form)| {
            TableColumn::new().set_header(title).set_header_format(book.looks.header(form.is_number()))
        };
        let forms = self.table.columns.iter().map(|column| column.form);
        let columns: Vec<TableColumn> = titles.iter().zip(forms).map(header).collect();
        let notes: Vec<String> = self.table.notes.iter().map(|note| book.catalogue.say(note)).collect();
        let working = book.profile == Profile::Working;
        Ruled::new()
            // A name that could be that of a cell is none for a table.
            .set_name(format!("table_{}", self.table.name.replace('-', "_")))
            .set_columns(&columns)
            .set_autofilter(working)
            .set_banded_rows(working)
            .set_style(TableStyle::Light15)
            .set_alt_text_title(tidy(&book.catalogue.say(&self.table.title)))
            .set_alt_text(tidy(&notes.join(" ")))
    }

    /// How many columns say of what a row is: the identifier, and the title behind it.
    fn fixed(&self) -> u16 {
        let keys: Vec<&str> = self.table.columns.iter().map(|column| column.key).take(2).collect();
        if keys == ["id", "title"] { 2 } else { 1 }
    }

    /// The words that may stand in a column, those that are known first, then those that stand in it besides, as they come.
    fn words(&self, place: usize, book: &Book<'_>) -> Vec<String> {
        let mut words: Vec<String> = Vec::new();
        let known = self.table.columns.get(place).map_or(&[][..], |column| &column.words);
        for datum in known.iter().chain(self.table.rows.iter().filter_map(|row| row.get(place))) {
            if let Cell::Text { text: word, .. } = Cell::of(datum, book.catalogue)
                && !words.contains(&word)
            {
                words.push(word);
            }
        }
        words
    }

    fn has_whole_shares(&self, place: usize) -> bool {
        let is_whole = |share: f64| {
            let tenths = (share * 1_000.0).round();
            (tenths / 10.0).fract() == 0.0
        };
        let data = self.table.rows.iter().filter_map(|row| row.get(place));
        data.into_iter().all(|datum| if let Datum::Share(share) = datum { is_whole(*share) } else { true })
    }
}

/// What the button of the filter takes of the width of a title.
const BUTTON: u32 = 4;

/// The width of a column in characters, as its title and what is seen in it need it, within bounds.
fn width<'t>(form: Form, title: &str, texts: impl Iterator<Item = &'t str>) -> u32 {
    const AIR: u32 = 2;
    let (least, most) = match form {
        Form::Text | Form::List => (12, 42),
        Form::Entity | Form::Address => (10, 28),
        // Years of values are no taller than what stands beside them.
        Form::Series => (10, 60),
        Form::Word | Form::Period | Form::Date => (10, 24),
        Form::Integer | Form::Number | Form::Share | Form::Days => (9, 18),
    };
    let longest = |parts: &mut dyn Iterator<Item = &str>| {
        u32::try_from(parts.map(display_width).max().unwrap_or_default()).unwrap_or(most).min(most)
    };
    let content = texts.map(|text| longest(&mut text.lines())).max().unwrap_or_default();
    (longest(&mut title.split_whitespace()) + BUTTON).max(content + AIR).clamp(least, most)
}
