//! Tables as texts: values between commas, semicolons, tabs or bars.

use super::table::{Cell, Content, Row, Table};
use super::trouble::Trouble;
use super::{Book, encoding};
use crate::text::{Failure, Message};

/// What may stand between values.
const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// By so many records the delimiter is told.
const LOOKED_AT: usize = 50;

/// Reads a text as a table of that name.
///
/// # Errors
/// Where it is no text.
pub(super) fn read(name: &str, bytes: &[u8]) -> Result<Book, Failure> {
    let Some((text, encoding)) = encoding::decoded(bytes) else {
        let failure = Failure::new(Message::plain("failure-import-no-table").with("file", name));
        return Err(failure.hint(Message::plain("failure-import-no-table-hint")));
    };
    let mut book = Book::default();
    book.remarks.extend(encoding.map(|encoding| Message::plain("import-encoding").with("encoding", encoding)));
    let (delimiter, skipped) = match said(&text) {
        Some((delimiter, length)) => (delimiter, length),
        None => (delimiter(&text), 0),
    };
    if !matches!(delimiter, b',') {
        let delimiter = if delimiter == b'\t' { "\\t".to_owned() } else { char::from(delimiter).to_string() };
        book.remarks.push(Message::plain("import-delimiter").with("delimiter", delimiter));
    }
    let mut table = Table { name: name.into(), ..Table::default() };
    let mut lines = Lines { text: &text[skipped..], line: text[..skipped].matches('\n').count() as u64 + 1, at: 0 };
    let mut rows = 0_u32;
    let mut last = (0_u64, 0_usize);
    for record in reader(&text[skipped..], delimiter).into_records().flatten() {
        let byte = record.position().map_or(0, |position| usize::try_from(position.byte()).unwrap_or_default());
        last = lines.at(byte);
        let line = Some(last.0);
        let cells = (0..).zip(&record).filter_map(|(column, text)| {
            let text = without_guard(trimmed(text));
            (!text.is_empty()).then(|| Cell { column, content: Content::Text(text.to_owned()) })
        });
        let row = Row { number: rows, line, cells: cells.collect() };
        rows = rows.saturating_add(1);
        if !row.cells.is_empty() {
            table.rows.push(row);
        }
    }
    // Where a quotation mark has no partner, all that follows is one value.
    let tail = text[skipped..].get(last.1..).unwrap_or_default().trim_end();
    if text.matches('"').count() % 2 == 1 && tail.contains('\n') {
        let at = table.rows.last().map(|row| table.address(row, 0));
        let trouble = Message::plain("import-unclosed").with("line", last.0);
        book.troubles.extend(at.map(|at| Trouble::new(at, trouble).help(Message::plain("import-unclosed-help"))));
    }
    book.tables.push(table);
    Ok(book)
}

/// On which lines of a text its records begin, asked for in their order.
struct Lines<'t> {
    text: &'t str,
    line: u64,
    at: usize,
}

impl Lines<'_> {
    /// The line, from 1, and the byte at which the record begins that the reader places here: ends of lines before it are none of it.
    fn at(&mut self, byte: usize) -> (u64, usize) {
        let rest = self.text.get(byte..).unwrap_or_default();
        let byte = byte + rest.len() - rest.trim_start_matches(['\r', '\n']).len();
        self.line += self.text.get(self.at..byte).unwrap_or_default().matches('\n').count() as u64;
        self.at = byte;
        (self.line, byte)
    }
}

fn reader(text: &str, delimiter: u8) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new().delimiter(delimiter).has_headers(false).flexible(true).from_reader(text.as_bytes())
}

/// The delimiter that the first line itself names, as spreadsheets do (`sep=;`), and the length of that line.
fn said(text: &str) -> Option<(u8, usize)> {
    let line = text.split_inclusive('\n').next()?;
    let delimiter = line.trim_end().strip_prefix("sep=")?;
    match delimiter.as_bytes() {
        [one] if DELIMITERS.contains(one) => Some((*one, line.len())),
        _ => None,
    }
}

/// The delimiter by which the most records have as many values as the first one, and then the one that gives the most values.
fn delimiter(text: &str) -> u8 {
    let weight = |delimiter: u8| {
        let widths: Vec<usize> =
            reader(text, delimiter).into_records().take(LOOKED_AT).flatten().map(|record| record.len()).collect();
        let first = widths.first().copied().unwrap_or_default();
        let alike = widths.iter().filter(|width| **width == first).count();
        if first < 2 { (0, 0) } else { (alike * 100 / widths.len().max(1), first) }
    };
    let mut best = (DELIMITERS[0], (0, 0));
    for delimiter in DELIMITERS {
        let weight = weight(delimiter);
        if weight > best.1 {
            best = (delimiter, weight);
        }
    }
    best.0
}

/// A text without the apostrophe that keeps spreadsheets from taking it for a formula.
fn without_guard(text: &str) -> &str {
    text.strip_prefix('\'').filter(|rest| rest.starts_with(['=', '+', '-', '@'])).unwrap_or(text)
}

/// A text without the spaces around it, the no-break ones included.
pub(super) fn trimmed(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_delimiter_is_the_one_that_makes_a_table() {
        assert_eq!(delimiter("id;nom\n1;Guichet, caisse\n2;Autre\n"), b';');
        assert_eq!(delimiter("id,name\n1,\"a;b\"\n2,c\n"), b',');
        assert_eq!(delimiter("id\tname\n1\tx, y\n"), b'\t');
        assert_eq!(delimiter("id|name\n1|x\n"), b'|');
        assert_eq!(delimiter("name\nx; y\n"), b',');
    }
}
