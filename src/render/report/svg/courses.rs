//! A promised path and what was measured, on one small drawing.

use super::canvas::{Anchor, Canvas, SIZE, Style, breadth, fitted};
use super::colour::{FAINT, GRID, MEASURED, PROMISED};
use super::scale::{Calendar, Scale, number, round};
use crate::i18n::Catalogue;
use crate::render::markup::{INK, PAPER};
use crate::report::regular::chart::{Course, Measured};
use crate::report::regular::{Datum, shown};

/// The width of each.
pub(super) const WIDTH: f64 = 340.0;

/// The height of what is drawn, without words above and below.
const HEIGHT: f64 = 112.0;

/// A rectangle that is taken: its left, upper, right and lower end.
type Taken = (f64, f64, f64, f64);

/// Draws one.
pub(super) fn draw(canvas: &mut Canvas, course: &Course, catalogue: &Catalogue) {
    heading(canvas, course, catalogue);
    let values = course.path.iter().flat_map(|(_, low, high)| [*low, *high]).chain(course.measured.iter().map(|one| one.value));
    let ticks = if course.binary { vec![0.0, 1.0] } else { round(values, 4) };
    let called = |tick: f64| match (course.binary, tick >= 0.5) {
        (false, _) => number(tick, catalogue),
        (true, true) => catalogue.plain("report-met"),
        (true, false) => catalogue.plain("report-not-met"),
    };
    let called: Vec<String> = ticks.iter().map(|tick| fitted(&called(*tick), 12.0, 84.0, 1).concat()).collect();
    let left = called.iter().map(|said| breadth(said, 12.0)).fold(0.0, f64::max) + 8.0;
    let (top, bottom) = (canvas.height + 10.0, canvas.height + 10.0 + HEIGHT);
    let right = canvas.width - 12.0;
    let ends = (ticks.first().copied().unwrap_or_default(), ticks.last().copied().unwrap_or(1.0));
    let up = Scale::new(ends, (bottom, top));
    for (tick, said) in ticks.iter().zip(&called) {
        let y = up.place(*tick);
        canvas.line((left, y), (right, y), GRID, 1.0, "");
        canvas.words(left - 6.0, y + 4.0, said, Style { size: 12.0, anchor: Anchor::End, colour: FAINT, ..Style::default() });
    }
    let days = course.path.iter().map(|point| point.0).chain(course.measured.iter().map(|one| one.date));
    let calendar = Calendar::of(days, (left, right), 7, catalogue);
    canvas.line((left, bottom), (right, bottom), FAINT, 1.0, "");
    for (x, _) in &calendar.ticks {
        canvas.line((*x, bottom), (*x, bottom + 4.0), FAINT, 1.0, "");
    }
    calendar.say(canvas, bottom + 17.0);
    for day in &course.breaks {
        let x = calendar.place(*day);
        canvas.line((x, top), (x, bottom), INK, 1.0, "2 3");
    }
    path(canvas, course, &calendar, &up);
    let mut taken: Vec<Taken> = Vec::new();
    for one in &course.measured {
        let (x, y) = (calendar.place(one.date), up.place(one.value));
        canvas.circle(x, y, 3.5, if one.provisional { PAPER } else { MEASURED }, MEASURED);
        taken.push((x - 4.0, y - 4.0, x + 4.0, y + 4.0));
    }
    let bounds = (left, top - 8.0, canvas.width, bottom);
    let plain = |value: f64| if course.binary { None } else { Some(shown(&Datum::Number(value), catalogue).into_owned()) };
    if let Some((day, low, high)) = course.target {
        let (x, y) = (calendar.place(day), up.place(low));
        for value in [low, high] {
            canvas.diamond(x, up.place(value), 6.0, PAPER, INK);
        }
        taken.push((x - 7.0, y - 7.0, x + 7.0, y + 7.0));
        if let Some(said) = plain(low).filter(|_| low >= high) {
            label(canvas, (x, y), &said, bounds, &mut taken, false);
        }
    }
    if let Some((one, said)) = course.measured.last().and_then(|one| Some((one, plain(one.value)?))) {
        label(canvas, (calendar.place(one.date), up.place(one.value)), &said, bounds, &mut taken, true);
    }
    canvas.height = bottom + 24.0;
    key(canvas, course, catalogue);
}

/// What it is called, and in what it is measured.
fn heading(canvas: &mut Canvas, course: &Course, catalogue: &Catalogue) {
    canvas.height += 4.0;
    for line in fitted(&shown(&course.title, catalogue), SIZE * 1.06, canvas.width, 2) {
        canvas.words(0.0, canvas.height + 12.0, &line, Style { bold: true, ..Style::default() });
        canvas.height += 16.0;
    }
    if let Some(unit) = course.unit.as_ref().filter(|_| !course.binary) {
        let unit = unit.in_language(catalogue.language().tag());
        for line in fitted(unit, 12.0, canvas.width, 1) {
            canvas.words(0.0, canvas.height + 12.0, &line, Style { size: 12.0, colour: FAINT, ..Style::default() });
        }
        canvas.height += 16.0;
    }
}

/// The promised path: a line, or the area between the lowest and the highest value.
fn path(canvas: &mut Canvas, course: &Course, calendar: &Calendar, up: &Scale) {
    let side = |of: fn(&(crate::model::Date, f64, f64)) -> f64| {
        let mut points: Vec<(f64, f64)> = Vec::new();
        for point in &course.path {
            let (x, y) = (calendar.place(point.0), up.place(of(point)));
            // What is met or not met stays what it was until the day of the next target.
            if let Some((_, before)) = points.last().copied().filter(|_| course.binary) {
                points.push((x, before));
            }
            points.push((x, y));
        }
        points
    };
    let (low, high) = (side(|point| point.1), side(|point| point.2));
    let is_range = course.path.iter().any(|(_, low, high)| low < high);
    if is_range {
        let around: Vec<_> = high.iter().chain(low.iter().rev()).copied().collect();
        canvas.through(&around, "#e6e6e6", true);
        canvas.through(&high, PROMISED, false);
    }
    canvas.through(&low, PROMISED, false);
}

/// Puts a word beside a point, where it covers least; on the left side rather than on the right one, where that is said.
fn label(canvas: &mut Canvas, (x, y): (f64, f64), said: &str, bounds: Taken, taken: &mut Vec<Taken>, bold: bool) {
    let said = fitted(said, SIZE, canvas.width / 2.0, 1).concat();
    let width = breadth(&said, SIZE);
    let places = [(x - width / 2.0, y - 10.0), (x - width / 2.0, y + 21.0), (x + 9.0, y + 4.5), (x - width - 9.0, y + 4.5)];
    let within = |(left, base): (f64, f64)| {
        (left.clamp(bounds.0, (bounds.2 - width).max(bounds.0)), base.clamp(bounds.1 + 10.0, bounds.3 - 3.0))
    };
    let covered = |(left, base): (f64, f64)| {
        let own = (left, base - 11.0, left + width, base + 3.0);
        let shared = |other: &Taken| {
            let wide = (own.2.min(other.2) - own.0.max(other.0)).max(0.0);
            wide * (own.3.min(other.3) - own.1.max(other.1)).max(0.0)
        };
        taken.iter().map(shared).sum::<f64>()
    };
    let best = places.map(within).into_iter().min_by(|one, other| covered(*one).total_cmp(&covered(*other)));
    if let Some((left, base)) = best {
        canvas.words(left, base, &said, Style { bold, around: Some(PAPER), ..Style::default() });
        taken.push((left, base - 11.0, left + width, base + 3.0));
    }
}

/// What the signs are, each with its value and its day.
fn key(canvas: &mut Canvas, course: &Course, catalogue: &Catalogue) {
    type Sign = fn(&mut Canvas, f64, f64);
    let mut lines: Vec<(Sign, String)> = Vec::new();
    let last = course.measured.last();
    let is_hollow = last.is_some_and(|one: &Measured| one.provisional);
    let point: Sign = if is_hollow {
        |canvas, x, y| canvas.circle(x, y, 3.5, PAPER, MEASURED)
    } else {
        |canvas, x, y| canvas.circle(x, y, 3.5, MEASURED, MEASURED)
    };
    let none: Sign = |_, _, _| {};
    lines.push((if last.is_some() { point } else { none }, catalogue.say(&course.latest)));
    if last.is_some() && course.measured.iter().any(|one| one.provisional != is_hollow) {
        let other: (Sign, &'static str) = if is_hollow {
            (|canvas, x, y| canvas.circle(x, y, 3.5, MEASURED, MEASURED), "report-chart-measured")
        } else {
            (|canvas, x, y| canvas.circle(x, y, 3.5, PAPER, MEASURED), "report-chart-provisional")
        };
        lines.push((other.0, catalogue.plain(other.1)));
    }
    // The path leads to the target, and its line through the sign of it.
    let target: Sign = if course.target.is_some() {
        |canvas, x, y| {
            canvas.line((x - 9.0, y), (x + 9.0, y), PROMISED, 2.0, "");
            canvas.diamond(x, y, 5.0, PAPER, INK);
        }
    } else {
        none
    };
    lines.push((target, catalogue.say(&course.aim)));
    if !course.breaks.is_empty() {
        let line: Sign = |canvas, x, y| canvas.line((x, y - 7.0), (x, y + 7.0), INK, 1.0, "2 3");
        lines.push((line, catalogue.plain("report-chart-break")));
    }
    for (sign, said) in lines {
        sign(canvas, 8.0, canvas.height + 8.0);
        for line in fitted(&said, 12.0, canvas.width - 22.0, 2) {
            canvas.words(22.0, canvas.height + 12.0, &line, Style { size: 12.0, ..Style::default() });
            canvas.height += 16.0;
        }
    }
    canvas.height += 4.0;
}
