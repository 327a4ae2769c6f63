//! What drawings are made of: shapes and words at places, as SVG. Words stay words, and places are finite.

use super::colour::{Fill, Pattern};
use crate::render::markup::{INK, escape};
use crate::text::{escape_controls, one_line};
use std::fmt::Write;
use textwrap::WordSplitter;
use textwrap::core::display_width;

/// The size of most words.
pub(super) const SIZE: f64 = 13.0;

/// The share of its size that a letter is wide in the typefaces of most screens: in a single word at most, and in a line of several.
const LETTER: f64 = 0.62;
const LETTER_OF_LINE: f64 = 0.57;

/// A drawing in the making. It grows downwards.
pub(super) struct Canvas {
    pub(super) width: f64,
    pub(super) height: f64,
    /// With which its names begin.
    prefix: String,
    body: String,
}

/// On which side of their place words stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// How words are set.
#[derive(Debug, Clone, Copy)]
pub(super) struct Style {
    pub(super) size: f64,
    pub(super) bold: bool,
    pub(super) anchor: Anchor,
    pub(super) colour: &'static str,
    /// The colour around the letters, where something lies behind them.
    pub(super) around: Option<&'static str>,
}

impl Default for Style {
    fn default() -> Self {
        Style { size: SIZE, bold: false, anchor: Anchor::Start, colour: INK, around: None }
    }
}

impl Canvas {
    pub(super) fn new(prefix: &str, width: f64) -> Self {
        Canvas { width, height: 0.0, prefix: prefix.to_owned(), body: String::new() }
    }

    /// The place for something of a width in a line of a legend: this one, or the beginning of the next line, where there is no room.
    pub(super) fn room(&mut self, x: f64, width: f64) -> f64 {
        if x == 0.0 || x + width <= self.width {
            return x;
        }
        self.height += 22.0;
        0.0
    }

    /// Words at a place on their base line.
    pub(super) fn words(&mut self, x: f64, y: f64, words: &str, style: Style) {
        let anchor = match style.anchor {
            Anchor::Start => "",
            Anchor::Middle => " text-anchor=\"middle\"",
            Anchor::End => " text-anchor=\"end\"",
        };
        // What is usual the drawing says once.
        let usual = Style::default();
        let size = if at(style.size) == at(usual.size) { String::new() } else { format!(" font-size=\"{}\"", at(style.size)) };
        let colour = if style.colour == usual.colour { String::new() } else { format!(" fill=\"{}\"", style.colour) };
        let bold = if style.bold { " font-weight=\"bold\"" } else { "" };
        let around = style
            .around
            .map(|colour| format!(" stroke=\"{colour}\" stroke-width=\"4\" stroke-linejoin=\"round\" paint-order=\"stroke\""));
        let _ = writeln!(
            self.body,
            "<text x=\"{}\" y=\"{}\"{size}{colour}{bold}{anchor}{}>{}</text>",
            at(x),
            at(y),
            around.unwrap_or_default(),
            escape(words)
        );
    }

    /// Words that are read upwards from a place.
    pub(super) fn upwards(&mut self, x: f64, y: f64, words: &str, style: Style) {
        let _ = writeln!(self.body, "<g transform=\"translate({} {}) rotate(-90)\">", at(x), at(y));
        self.words(0.0, 0.0, words, style);
        self.body.push_str("</g>\n");
    }

    pub(super) fn line(&mut self, from: (f64, f64), to: (f64, f64), colour: &str, width: f64, dashes: &str) {
        let dashes = if dashes.is_empty() { String::new() } else { format!(" stroke-dasharray=\"{dashes}\"") };
        let _ = writeln!(
            self.body,
            "<path d=\"M{} {}L{} {}\" stroke=\"{colour}\" stroke-width=\"{}\"{dashes}/>",
            at(from.0),
            at(from.1),
            at(to.0),
            at(to.1),
            at(width)
        );
    }

    /// A line through points, or the area within them.
    pub(super) fn through(&mut self, points: &[(f64, f64)], colour: &str, filled: bool) {
        let Some((first, rest)) = points.split_first() else { return };
        let mut path = format!("M{} {}", at(first.0), at(first.1));
        for point in rest {
            let _ = write!(path, "L{} {}", at(point.0), at(point.1));
        }
        let _ = if filled {
            writeln!(self.body, "<path d=\"{path}Z\" fill=\"{colour}\"/>")
        } else {
            writeln!(self.body, "<path d=\"{path}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"/>")
        };
    }

    /// A circle; hollow, where it has no colour.
    pub(super) fn circle(&mut self, x: f64, y: f64, radius: f64, fill: &str, line: &str) {
        let _ = writeln!(
            self.body,
            "<circle cx=\"{}\" cy=\"{}\" r=\"{}\" fill=\"{fill}\" stroke=\"{line}\" stroke-width=\"2\"/>",
            at(x),
            at(y),
            at(radius)
        );
    }

    /// A square that stands on its corner.
    pub(super) fn diamond(&mut self, x: f64, y: f64, radius: f64, fill: &str, line: &str) {
        let _ = writeln!(
            self.body,
            "<path d=\"M{} {}l{r} {r}l-{r} {r}l-{r} -{r}Z\" fill=\"{fill}\" stroke=\"{line}\" stroke-width=\"2\"/>",
            at(x),
            at(y - radius),
            r = at(radius)
        );
    }

    /// A rectangle of a part of a whole, with a line of ink around it.
    pub(super) fn part(&mut self, (x, y): (f64, f64), (width, height): (f64, f64), fill: Fill) {
        let (x, y, width, height) = (at(x), at(y), at(width.max(0.0)), at(height));
        let mut one = |fill: &str, line: &str| {
            let _ =
                writeln!(self.body, "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"{fill}\"{line}/>");
        };
        let line = format!(" stroke=\"{INK}\" stroke-width=\"1\"");
        if fill.pattern == Pattern::Plain {
            one(fill.colour, &line);
        } else {
            one(fill.colour, "");
            let pattern = format!("url(#{}-{})", self.prefix, fill.pattern.name());
            let _ =
                writeln!(self.body, "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"{pattern}\"{line}/>");
        }
    }

    /// The drawing, with its title and a description of what is to be seen, for those who do not see it.
    pub(super) fn finish(self, title: &str, seen: &str) -> String {
        let used = |pattern: &Pattern| self.body.contains(&format!("url(#{}-{})", self.prefix, pattern.name()));
        let patterns: String =
            Pattern::DRAWN.iter().filter(|pattern| used(pattern)).map(|pattern| pattern.definition(&self.prefix)).collect();
        let patterns = if patterns.is_empty() { patterns } else { format!("<defs>{patterns}</defs>\n") };
        let (prefix, width, height) = (&self.prefix, at(self.width), at(self.height));
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"{prefix}-title {prefix}-seen\" viewBox=\"0 0 {width} \
             {height}\" width=\"{width}\" height=\"{height}\" font-family=\"system-ui, sans-serif\" font-size=\"{SIZE}\" fill=\"{INK}\">\n\
             <title id=\"{prefix}-title\">{}</title>\n<desc id=\"{prefix}-seen\">{}</desc>\n{patterns}{}</svg>\n",
            escape(title),
            escape(seen),
            self.body
        )
    }
}

/// A place or a length; what is no number is nought.
fn at(number: f64) -> String {
    let number = if number.is_finite() { number.clamp(-100_000.0, 100_000.0) } else { 0.0 };
    let tenths = (number * 10.0).round() / 10.0;
    // There is no nought below nought.
    (tenths + 0.0).to_string()
}

/// How wide words are at most.
pub(super) fn breadth(words: &str, size: f64) -> f64 {
    let columns = u32::try_from(display_width(words)).unwrap_or(u32::MAX);
    f64::from(columns) * size * LETTER
}

/// Words in at most so many lines of a width; what does not fit is left out, and said to be.
pub(super) fn fitted(words: &str, size: f64, width: f64, most: usize) -> Vec<String> {
    let columns = (1..500_u16).take_while(|columns| f64::from(*columns) * size * LETTER_OF_LINE <= width).last().unwrap_or(1);
    let options = textwrap::Options::new(usize::from(columns)).word_splitter(WordSplitter::NoHyphenation);
    if words.is_empty() {
        return Vec::new();
    }
    // What cannot be seen need not be set.
    let enough = usize::from(columns) * (most + 1) + 1;
    let flat: String = escape_controls(&one_line(words)).chars().take(enough).collect();
    let all = textwrap::wrap(&flat, options);
    let mut lines: Vec<String> = all.iter().take(most).map(|line| line.clone().into_owned()).collect();
    if all.len() > most
        && let Some(last) = lines.last_mut()
    {
        while display_width(last) + 1 > usize::from(columns) && last.pop().is_some() {}
        last.push('…');
    }
    lines
}
