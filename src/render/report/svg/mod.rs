//! Charts as SVG, to stand in a page: nothing is fetched, words stay words, and each says in words what is to be seen on it.
//!
//! The drawings are our own: of the crates that were looked at, plotters-svg writes neither title nor description, and kuva, which draws
//! the patterns, describes points alone and is many times larger than the rest of the reports together.

mod bars;
mod canvas;
pub(super) mod colour;
mod courses;
mod dates;
mod matrix;
mod scale;

use crate::i18n::Catalogue;
use crate::report::regular::chart::{Chart, Course, Shape};
use crate::text::Message;
use canvas::Canvas;

/// The width of drawings on paper and on broad screens, and on narrow ones.
const BROAD: f64 = 960.0;
const NARROW: f64 = 320.0;

/// A chart as drawings, each of which fits a sheet of paper.
pub enum Drawings {
    /// One below the other, each for broad and for narrow screens.
    Sized(Vec<[String; 2]>),
    /// Small ones, as many beside each other as there is room for.
    Small(Vec<String>),
}

impl Drawings {
    /// Those that are files of their own, for broad screens.
    pub fn broad(&self) -> Vec<&str> {
        match self {
            Drawings::Sized(all) => all.iter().map(|[broad, _]| &**broad).collect(),
            Drawings::Small(all) => all.iter().map(String::as_str).collect(),
        }
    }
}

/// Draws a chart.
pub fn draw(chart: &Chart, catalogue: &Catalogue) -> Drawings {
    match &chart.shape {
        Shape::Courses(courses) => {
            let one = |(number, course): (usize, &Course)| {
                let mut canvas = Canvas::new(&format!("{}-{number}", chart.name), courses::WIDTH);
                courses::draw(&mut canvas, course, catalogue);
                let seen: Vec<String> = course.seen.iter().map(|message| catalogue.say(message)).collect();
                canvas.finish(&crate::report::regular::shown(&course.title, catalogue), &seen.join(" "))
            };
            Drawings::Small((1..).zip(courses).map(one).collect())
        }
        Shape::Bars(bars) => pieces(chart, catalogue, &chunks(&bars.rows, 8), |canvas, rows| {
            bars::draw(canvas, bars, rows, catalogue);
        }),
        Shape::Dates(dates) => pieces(chart, catalogue, &chunks(&dates.rows, 16), |canvas, rows| {
            dates::draw(canvas, dates, rows, catalogue);
        }),
        Shape::Matrix(matrix) => {
            let end = |from: usize| (from + matrix::COLUMNS).min(matrix.columns.len());
            let columns = (0..matrix.columns.len()).step_by(matrix::COLUMNS).map(|from| from..end(from));
            let rows = chunks(&matrix.rows, 18);
            let all: Vec<_> = columns.flat_map(|columns| rows.iter().map(move |rows| (columns.clone(), *rows))).collect();
            pieces(chart, catalogue, &all, |canvas, (columns, rows)| {
                matrix::draw(canvas, matrix, rows, columns.clone(), catalogue);
            })
        }
    }
}

/// Rows in as few pieces as there can be of at most so many, all of about the same length.
fn chunks<T>(rows: &[T], most: usize) -> Vec<&[T]> {
    let count = rows.len().div_ceil(most).max(1);
    rows.chunks(rows.len().div_ceil(count).max(1)).collect()
}

/// The drawings of the pieces of a chart, each of which says which it is.
fn pieces<P>(chart: &Chart, catalogue: &Catalogue, pieces: &[P], draw: impl Fn(&mut Canvas, &P)) -> Drawings {
    let seen: Vec<String> = chart.seen.iter().map(|message| catalogue.say(message)).collect();
    let one = |(number, piece): (usize, &P)| {
        let title = match pieces.len() {
            1 => chart.title.clone(),
            all => {
                Message::plain("report-chart-piece").with("title", chart.title.clone()).with("number", number).with("all", all)
            }
        };
        [("broad", BROAD), ("narrow", NARROW)].map(|(name, width)| {
            let mut canvas = Canvas::new(&format!("{}-{number}-{name}", chart.name), width);
            draw(&mut canvas, piece);
            canvas.finish(&catalogue.say(&title), &seen.join(" "))
        })
    };
    Drawings::Sized((1..).zip(pieces).map(one).collect())
}
