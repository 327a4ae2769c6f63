//! Values as cells of a spreadsheet hold them.

use super::look::{Looks, Measure};
use crate::i18n::Catalogue;
use crate::model::Date;
use crate::report::regular::{Datum, readable, shown};
use crate::text::{Message, mask_controls};
use chrono::Datelike;
use rust_xlsxwriter::{ExcelDateTime, Worksheet, XlsxError};
use textwrap::core::display_width;

/// How much text a cell holds, in the units of UTF-16.
pub(super) const LONGEST_TEXT: usize = 32_767;

/// What a cell holds.
pub(super) enum Cell {
    Empty,
    /// A text that the cell can hold, and whether it is only the beginning of what there is to say.
    Text {
        text: String,
        cut: bool,
    },
    Number(f64, Measure),
    Day(ExcelDateTime),
}

impl Cell {
    /// A value, in the language of the catalogue. A number that is none, such as an infinite one, is nothing.
    #[expect(clippy::cast_precision_loss, reason = "nobody counts beyond 2^53")]
    pub(super) fn of(datum: &Datum, catalogue: &Catalogue) -> Self {
        // There is no nought below nought.
        let number = |number: f64, measure| if number.is_finite() { Cell::Number(number + 0.0, measure) } else { Cell::Empty };
        match datum {
            datum if datum.is_empty() => Cell::Empty,
            Datum::Count(count) => number(*count as f64, Measure::Count),
            Datum::Number(measured) => number(*measured, Measure::of(*measured)),
            Datum::Share(share) => number(*share, Measure::Share),
            Datum::Days(days) => {
                let count = usize::try_from(days.unsigned_abs()).unwrap_or(usize::MAX);
                let word = catalogue.say(&Message::plain("workbook-days").with("count", count));
                number(*days as f64, Measure::Days(word))
            }
            // Spreadsheets do not count days before 1900 or after 9999.
            Datum::Date(date) => excel_day(*date).map_or_else(|| Cell::text(&shown(datum, catalogue)), Cell::Day),
            Datum::Series(points) => {
                let line = |(day, value): &(Date, f64)| {
                    let message = Message::plain("report-labelled").with("label", Message::plain("report-day").with("day", *day));
                    catalogue.say(&message.with("value", readable(*value)))
                };
                Cell::text(&points.iter().map(line).collect::<Vec<_>>().join("; "))
            }
            other => Cell::text(&shown(other, catalogue)),
        }
    }

    fn text(text: &str) -> Self {
        let text = tidied(text);
        if text.is_empty() {
            Cell::Empty
        } else if fits(&text, LONGEST_TEXT) {
            Cell::Text { text, cut: false }
        } else {
            Cell::Text { text: cut(&text, LONGEST_TEXT), cut: true }
        }
    }

    /// What people see of a value that is in a cell.
    pub(super) fn seen(self, datum: &Datum, catalogue: &Catalogue) -> String {
        match self {
            Cell::Empty => String::new(),
            Cell::Text { text, .. } => text,
            Cell::Number(..) | Cell::Day(_) => shown(datum, catalogue).into_owned(),
        }
    }

    /// Whether it holds only the beginning of what there is to say.
    pub(super) fn is_cut(&self) -> bool {
        matches!(self, Cell::Text { cut: true, .. })
    }

    /// Writes it where it belongs.
    ///
    /// # Errors
    /// Where the sheet has no such place.
    pub(super) fn write(
        &self,
        sheet: &mut Worksheet,
        place: (u32, u16),
        looks: Looks,
        whole_shares: bool,
    ) -> Result<(), XlsxError> {
        let (row, column) = place;
        match self {
            Cell::Empty => sheet.write_blank(row, column, &looks.text()).map(drop),
            Cell::Text { text, .. } => sheet.write_string_with_format(row, column, text, &looks.text()).map(drop),
            Cell::Number(number, measure) => {
                sheet.write_number_with_format(row, column, *number, &looks.number(measure, whole_shares)).map(drop)
            }
            Cell::Day(day) => sheet.write_datetime_with_format(row, column, day, &looks.date()).map(drop),
        }
    }
}

/// How high a row is in points, from the texts in it and the widths of their columns in characters: not every program that opens a workbook
/// finds that out by itself.
pub(super) fn height<'t>(texts: impl Iterator<Item = (&'t str, u32)>) -> u32 {
    const LINE: u32 = 15;
    const HIGHEST: u32 = 409;
    let lines = |(text, width): (&str, u32)| {
        let width = usize::try_from(width).unwrap_or_default().max(1);
        // What fits needs no search for the best places to break it.
        let lines_of = |line: &str| if display_width(line) <= width { 1 } else { textwrap::wrap(line, width).len() };
        text.lines().map(lines_of).sum::<usize>()
    };
    let lines = texts.map(lines).max().unwrap_or_default().max(1);
    u32::try_from(lines).unwrap_or(HIGHEST).saturating_mul(LINE).min(HIGHEST)
}

/// A day as spreadsheets count it, where they do.
pub(crate) fn excel_day(date: Date) -> Option<ExcelDateTime> {
    let year = u16::try_from(date.0.year()).ok()?;
    ExcelDateTime::from_ymd(year, u8::try_from(date.0.month()).ok()?, u8::try_from(date.0.day()).ok()?).ok()
}

/// A text that a cell can hold: no characters that act instead of being seen, none that its XML cannot hold, and not too many.
pub(crate) fn tidy(text: &str) -> String {
    cut(&tidied(text), LONGEST_TEXT)
}

fn tidied(text: &str) -> String {
    let text = text.trim().replace("\r\n", "\n").replace('\r', "\n").replace(['\u{fffe}', '\u{ffff}'], "\u{fffd}");
    mask_controls(&text)
}

/// Whether a text has at most so many units of UTF-16, of which there are never more than bytes.
fn fits(text: &str, most: usize) -> bool {
    text.len() <= most || text.encode_utf16().count() <= most
}

/// A text of at most so many units of UTF-16; what is cut off is told by an ellipsis.
pub(crate) fn cut(text: &str, most: usize) -> String {
    if fits(text, most) {
        return text.to_owned();
    }
    let mut units = 1;
    let kept = text.chars().take_while(|c| {
        units += c.len_utf16();
        units <= most
    });
    kept.collect::<String>() + "…"
}
