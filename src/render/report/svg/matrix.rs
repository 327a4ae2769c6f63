//! Words out of few for each pair of a row and a column, each by the character that stands for it.

use super::canvas::{Anchor, Canvas, SIZE, Style, breadth, fitted};
use super::colour::{FAINT, GRID, of_sign};
use crate::i18n::Catalogue;
use crate::report::regular::chart::Matrix;
use crate::report::regular::{Datum, shown};
use crate::text::{Message, Value};

/// The height of what columns are called, which is read upwards.
const NAMES: f64 = 130.0;

/// A row: what it is called, and the place of the word of each column.
type Row = (Datum, Vec<Option<usize>>);

/// How many columns there is room for, on narrow screens as well.
pub(super) const COLUMNS: usize = 18;

/// The width of a column, where there is room.
const CELL: f64 = 36.0;

/// The width of a column in which a name of two lines stands apart from the next.
const TWO_LINES: f64 = 32.0;

/// The width that is left to what rows are called; none, where they stand above.
fn names(width: f64) -> f64 {
    if width > 600.0 { (width * 0.36).round() } else { 0.0 }
}

/// Draws some of the rows and some of the columns.
pub(super) fn draw(canvas: &mut Canvas, matrix: &Matrix, rows: &[Row], columns: std::ops::Range<usize>, catalogue: &Catalogue) {
    legend(canvas, matrix, catalogue);
    let left = names(canvas.width);
    let all = matrix.columns.get(columns.clone()).unwrap_or_default();
    let count = all.iter().map(|_| 1.0).sum::<f64>().max(1.0);
    let cell = CELL.min((canvas.width - left) / count);
    let place = |number: u16| left + cell * f64::from(number);
    for (column, number) in all.iter().zip(0_u16..) {
        let lines = fitted(&shown(column, catalogue), 12.0, NAMES - 6.0, if cell < TWO_LINES { 1 } else { 2 });
        let first = place(number) + cell / 2.0 + if lines.len() > 1 { -2.0 } else { 4.0 };
        for (line, below) in lines.iter().zip(0_u8..) {
            let x = first + f64::from(below) * 13.0;
            canvas.upwards(x, canvas.height + NAMES - 4.0, line, Style { size: 12.0, ..Style::default() });
        }
    }
    canvas.height += NAMES;
    let right = left + cell * count;
    for (title, words) in rows {
        canvas.line((0.0, canvas.height), (right, canvas.height), GRID, 1.0, "");
        let title = shown(title, catalogue);
        if left > 0.0 {
            for line in fitted(&title, SIZE, left - 12.0, 1) {
                canvas.words(0.0, canvas.height + 15.0, &line, Style::default());
            }
        } else {
            for line in fitted(&title, SIZE, canvas.width, 1) {
                canvas.words(0.0, canvas.height + 13.0, &line, Style::default());
            }
            canvas.height += 16.0;
        }
        for (word, number) in words.iter().skip(columns.start).take(columns.len()).zip(0_u16..) {
            let Some((word, sign)) = word.and_then(|word| matrix.words.get(word)) else { continue };
            let style = Style { size: 15.0, bold: true, anchor: Anchor::Middle, colour: of_sign(word.sign), ..Style::default() };
            canvas.words(place(number) + cell / 2.0, canvas.height + 16.0, &sign.to_string(), style);
        }
        canvas.height += 22.0;
    }
    canvas.line((0.0, canvas.height), (right, canvas.height), FAINT, 1.0, "");
    canvas.height += 8.0;
}

fn legend(canvas: &mut Canvas, matrix: &Matrix, catalogue: &Catalogue) {
    let mut x = 0.0;
    canvas.height += 4.0;
    for (word, sign) in &matrix.words {
        let called = catalogue.say(&Message::plain("as-it-is").with("text", Value::clone(&word.called)));
        let called = fitted(&called, SIZE, canvas.width - 30.0, 1).concat();
        let width = 22.0 + breadth(&called, SIZE) + 16.0;
        x = canvas.room(x, width);
        let style = Style { size: 15.0, bold: true, anchor: Anchor::Middle, colour: of_sign(word.sign), ..Style::default() };
        canvas.words(x + 9.0, canvas.height + 12.0, &sign.to_string(), style);
        canvas.words(x + 22.0, canvas.height + 12.0, &called, Style::default());
        x += width;
    }
    canvas.height += 26.0;
}
