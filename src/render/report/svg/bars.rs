//! Wholes and their parts: a bar for each whole, with the number on every part that has room for it, and the others below.

use super::canvas::{Anchor, Canvas, SIZE, Style, breadth, fitted};
use super::colour::{FAINT, Fill, fills};
use super::scale::{Scale, number, percent, round};
use crate::i18n::Catalogue;
use crate::report::regular::chart::{Bar, Bars};
use crate::report::regular::{Word, shown};
use crate::text::Message;

const HEIGHT: f64 = 24.0;

/// Draws some of the bars, on a scale that fits them all.
pub(super) fn draw(canvas: &mut Canvas, bars: &Bars, rows: &[Bar], catalogue: &Catalogue) {
    let fills = fills(&bars.parts, bars.steps);
    legend(canvas, bars, &fills, catalogue);
    // Names stand beside the bars where there is room, else above them.
    let beside = canvas.width > 600.0;
    let start = if beside { (canvas.width * 0.34).round() } else { 1.0 };
    let end = canvas.width - 56.0;
    let whole = |bar: &Bar| bar.parts.iter().filter(|part| part.is_finite()).sum::<f64>();
    let ticks = match bars.counted {
        Some(_) => round(bars.rows.iter().map(whole).chain([0.0]), 6),
        None => [0.0, 0.2, 0.4, 0.6, 0.8, 1.0].to_vec(),
    };
    let counts_whole = bars.counted.is_some();
    let ticks: Vec<f64> = ticks.into_iter().filter(|tick| !counts_whole || tick.fract() == 0.0).collect();
    let reach = ticks.last().copied().unwrap_or(1.0);
    let scale = Scale::new((0.0, reach), (start, end));
    for bar in rows {
        let all = whole(bar);
        let title = fitted(&shown(&bar.title, catalogue), SIZE, if beside { start - 14.0 } else { canvas.width }, 2);
        let lines = title.iter().zip(0_u8..).map(|(line, number)| (line, f64::from(number) * 16.0));
        if beside {
            let middle = if title.len() > 1 { 9.0 } else { 17.0 };
            for (line, below) in lines {
                canvas.words(
                    start - 10.0,
                    canvas.height + middle + below,
                    line,
                    Style { anchor: Anchor::End, ..Style::default() },
                );
            }
        } else {
            for (line, _) in lines {
                canvas.words(0.0, canvas.height + 12.0, line, Style::default());
                canvas.height += 16.0;
            }
            canvas.height += 2.0;
        }
        let share = |part: f64| {
            if counts_whole {
                part
            } else if all > 0.0 {
                part / all
            } else {
                0.0
            }
        };
        let written = |part: f64| if counts_whole { number(part, catalogue) } else { percent(share(part), catalogue) };
        let y = canvas.height;
        let mut done = 0.0;
        let mut small = Vec::new();
        for ((part, fill), word) in bar.parts.iter().zip(&fills).zip(&bars.parts) {
            if !part.is_finite() || *part <= 0.0 {
                continue;
            }
            let (from, to) = (scale.place(share(done)), scale.place(share(done + part)));
            done += part;
            canvas.part((from, y), (to - from, HEIGHT), *fill);
            let said = written(*part);
            if breadth(&said, SIZE) + 6.0 <= to - from {
                let style = Style {
                    bold: true,
                    anchor: Anchor::Middle,
                    colour: fill.words,
                    around: Some(fill.colour),
                    ..Style::default()
                };
                canvas.words(f64::midpoint(from, to), y + 16.5, &said, style);
            } else {
                small.push(format!("{} {said}", named(word, catalogue)));
            }
        }
        if counts_whole {
            let style = Style { bold: true, ..Style::default() };
            canvas.words(scale.place(done) + 6.0, y + 16.5, &number(all, catalogue), style);
        }
        canvas.height += HEIGHT;
        for line in fitted(&small.join(" · "), 12.0, end - start, 2) {
            canvas.words(start, canvas.height + 14.0, &line, Style { size: 12.0, ..Style::default() });
            canvas.height += 15.0;
        }
        canvas.height += if beside && title.len() > 1 && small.is_empty() { 18.0 } else { 12.0 };
    }
    axis(canvas, &ticks, &scale, bars, catalogue);
}

/// The scale below the bars, with what is counted.
fn axis(canvas: &mut Canvas, ticks: &[f64], scale: &Scale, bars: &Bars, catalogue: &Catalogue) {
    let y = canvas.height;
    let ends = ticks.first().zip(ticks.last());
    if let Some((first, last)) = ends {
        canvas.line((scale.place(*first), y), (scale.place(*last), y), FAINT, 1.0, "");
    }
    for tick in ticks {
        let x = scale.place(*tick);
        canvas.line((x, y), (x, y + 5.0), FAINT, 1.0, "");
        let said = if bars.counted.is_some() { number(*tick, catalogue) } else { percent(*tick, catalogue) };
        let style = Style { size: 12.0, anchor: Anchor::Middle, colour: FAINT, ..Style::default() };
        canvas.words(x.max(breadth(&said, 12.0) / 2.0 + 4.0), y + 18.0, &said, style);
    }
    let share = Message::plain("report-chart-share");
    let counted = catalogue.say(bars.counted.as_ref().unwrap_or(&share));
    if let Some((first, _)) = ends {
        canvas.words(scale.place(*first), y + 35.0, &counted, Style { size: 12.0, colour: FAINT, ..Style::default() });
    }
    canvas.height += 42.0;
}

/// What the parts are, each with the way in which it is filled. Parts that are nowhere are left out.
fn legend(canvas: &mut Canvas, bars: &Bars, fills: &[Fill], catalogue: &Catalogue) {
    let mut x = 0.0;
    canvas.height += 4.0;
    for (number, (word, fill)) in bars.parts.iter().zip(fills).enumerate() {
        let is_there = |bar: &Bar| bar.parts.get(number).is_some_and(|part| *part > 0.0);
        if !bars.rows.iter().any(is_there) {
            continue;
        }
        let said = fitted(&named(word, catalogue), SIZE, canvas.width - 30.0, 1).concat();
        let width = 24.0 + breadth(&said, SIZE) + 14.0;
        x = canvas.room(x, width);
        canvas.part((x + 1.0, canvas.height), (18.0, 14.0), *fill);
        canvas.words(x + 25.0, canvas.height + 12.0, &said, Style::default());
        x += width;
    }
    canvas.height += 30.0;
}

fn named(word: &Word, catalogue: &Catalogue) -> String {
    shown(&word.clone().into(), catalogue).into_owned()
}
