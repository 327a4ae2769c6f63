use crate::report::{Cell, Sheet};
use crate::text::escape_controls;
use csv::WriterBuilder;

/// What spreadsheets take a file without it for something else than UTF-8 by. Programs that read CSV pass over it.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// A sheet as CSV: UTF-8 with a byte order mark, commas, a line for each row, the keys of the columns first. Nothing in it is a formula,
/// and hidden characters are written out, ends of lines among them.
pub fn csv(sheet: &Sheet) -> String {
    let mut writer = WriterBuilder::new().from_writer(BYTE_ORDER_MARK.to_string().into_bytes());
    let columns = sheet.columns.iter().map(|column| harmless(&escape_controls(column))).collect();
    let rows = sheet.rows.iter().map(|row| row.iter().map(written).collect());
    for row in std::iter::once::<Vec<String>>(columns).chain(rows) {
        // Memory takes every row.
        let _ = writer.write_record(row);
    }
    writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}

fn written(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => harmless(&escape_controls(text)),
        Cell::Number(number) => number.to_string(),
    }
}

/// A text that no spreadsheet takes for a formula, neither at its beginning nor behind a semicolon, at which spreadsheets divide a line
/// where the comma stands in numbers.
fn harmless(text: &str) -> String {
    const APOSTROPHE: char = '\'';
    let mut out = String::with_capacity(text.len() + 1);
    let mut begins = true;
    for c in text.chars() {
        if begins && matches!(c, '=' | '+' | '-' | '@' | '\t' | '\r' | '＝' | '＋' | '－' | '＠') {
            out.push(APOSTROPHE);
        }
        begins = c == ';' || begins && matches!(c, ' ' | '"' | '\u{a0}' | '\u{202f}');
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_is_a_formula_and_numbers_stay_numbers() {
        let texts = ["=1+1", "+33 1", "-5", "@SUM(A1)", " =1", "\t=1", "＝1", "a;=1", "a; \"=1", "a-b", "", "l’an 1"];
        let cells = texts.iter().map(|text| vec![Cell::from(*text)]).chain([vec![Cell::from(-5_i64)], vec![Cell::Empty]]);
        let sheet = Sheet { columns: vec!["text".into()], rows: cells.collect() };
        let written = csv(&sheet);
        let mut reader = csv::ReaderBuilder::new().from_reader(written.trim_start_matches(BYTE_ORDER_MARK).as_bytes());
        let read: Vec<String> = reader.records().filter_map(|record| Some(record.ok()?.get(0)?.to_owned())).collect();
        let expected =
            ["'=1+1", "'+33 1", "'-5", "'@SUM(A1)", " '=1", "\\t=1", "'＝1", "a;'=1", "a; \"'=1", "a-b", "", "l’an 1", "-5", ""];
        assert_eq!(read, expected);
    }

    #[test]
    fn a_cell_is_one_line_and_one_cell() {
        let sheet =
            Sheet { columns: vec!["one".into(), "two".into()], rows: vec![vec!["a,\"b\"\nc\u{202e}".into(), Cell::Empty]] };
        assert_eq!(csv(&sheet), "\u{feff}one,two\n\"a,\"\"b\"\"\\nc\\u{202e}\",\n");
    }
}
