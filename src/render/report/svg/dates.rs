//! First promises and due dates, a row for each promise, with today.

use super::canvas::{Anchor, Canvas, SIZE, Style, breadth, fitted};
use super::colour::{FAINT, GRID, MEASURED, TODAY};
use super::scale::Calendar;
use crate::i18n::Catalogue;
use crate::render::markup::PAPER;
use crate::report::regular::chart::{Dated, Dates};
use crate::report::regular::{Datum, shown};
use crate::text::Message;

/// A sign in the legend, drawn in the middle of a place.
type Mark = fn(&mut Canvas, f64, f64);

/// Draws some of the rows, on a calendar that fits them all.
pub(super) fn draw(canvas: &mut Canvas, dates: &Dates, rows: &[Dated], catalogue: &Catalogue) {
    legend(canvas, dates, catalogue);
    // Names stand beside the rows where there is room, else above them; dates behind them.
    let beside = canvas.width > 600.0;
    let left = if beside { (canvas.width * 0.34).round() } else { 8.0 };
    let right = canvas.width - if beside { 250.0 } else { 8.0 };
    let days = dates.rows.iter().flat_map(|one| [one.first, one.due]).chain([dates.today]);
    let calendar = Calendar::of(days, (left, right), if beside { 9 } else { 6 }, catalogue);
    let top = canvas.height;
    let height = if beside { 23.0 } else { 46.0 };
    let count = rows.iter().map(|_| 1.0).sum::<f64>();
    let bottom = top + 4.0 + height * count;
    for (x, _) in &calendar.ticks {
        canvas.line((*x, top), (*x, bottom), GRID, 1.0, "");
    }
    calendar.say(canvas, bottom + 15.0);
    let today = calendar.place(dates.today);
    canvas.line((today, top), (today, bottom), TODAY, 2.0, "6 3");
    for (row, number) in rows.iter().zip(0_u16..) {
        let y = top + 4.0 + height * f64::from(number);
        let due = shown(&Datum::Date(row.due), catalogue).into_owned();
        let slip = if row.slip() == 0 { String::new() } else { shown(&Datum::Days(row.slip()), catalogue).into_owned() };
        let said = if slip.is_empty() { due } else { format!("{due} · {slip}") };
        let title = shown(&row.title, catalogue);
        let middle = if beside {
            for line in fitted(&title, SIZE, left - 18.0, 1) {
                canvas.words(left - 14.0, y + 15.0, &line, Style { anchor: Anchor::End, ..Style::default() });
            }
            canvas.words(right + 14.0, y + 15.0, &said, Style { size: 12.0, ..Style::default() });
            y + 11.0
        } else {
            for line in fitted(&title, SIZE, canvas.width, 1) {
                canvas.words(0.0, y + 11.0, &line, Style { around: Some(PAPER), ..Style::default() });
            }
            canvas.words(0.0, y + 25.0, &said, Style { size: 12.0, colour: FAINT, around: Some(PAPER), ..Style::default() });
            y + 35.0
        };
        let (first, due) = (calendar.place(row.first), calendar.place(row.due));
        if row.slip() != 0 {
            canvas.line((first, middle), (due, middle), MEASURED, 1.5, "");
            canvas.circle(first, middle, 5.0, PAPER, MEASURED);
        }
        if row.done { done(canvas, due, middle) } else { open(canvas, due, middle) }
    }
    canvas.height = bottom + 22.0;
}

fn open(canvas: &mut Canvas, x: f64, y: f64) {
    canvas.circle(x, y, 5.0, MEASURED, MEASURED);
}

fn done(canvas: &mut Canvas, x: f64, y: f64) {
    canvas.diamond(x, y, 6.5, MEASURED, MEASURED);
}

fn legend(canvas: &mut Canvas, dates: &Dates, catalogue: &Catalogue) {
    let today = Message::plain("report-chart-today").with("day", dates.today);
    let marks: [(Mark, String); 4] = [
        (|canvas, x, y| canvas.circle(x, y, 5.0, PAPER, MEASURED), catalogue.plain("report-chart-first")),
        (open, catalogue.plain("report-chart-due")),
        (done, catalogue.plain("report-chart-done")),
        (|canvas, x, y| canvas.line((x, y - 8.0), (x, y + 8.0), TODAY, 2.0, "6 3"), catalogue.say(&today)),
    ];
    let mut x = 0.0;
    canvas.height += 4.0;
    for (mark, said) in marks {
        let width = 20.0 + breadth(&said, SIZE) + 16.0;
        x = canvas.room(x, width);
        mark(canvas, x + 8.0, canvas.height + 8.0);
        canvas.words(x + 20.0, canvas.height + 12.0, &said, Style::default());
        x += width;
    }
    canvas.height += 30.0;
}
