//! The colours of charts. None carries a meaning alone: a part has its words beside it, a character or a pattern, and its number.

use crate::render::markup::{INK, PAPER};
use crate::report::regular::{Sign, Word};
use std::fmt::Write;

/// The colour of lines of scales and of words that matter less.
pub(super) const FAINT: &str = "#595959";

/// The colour of the lines of a grid, which nobody needs to see.
pub(super) const GRID: &str = "#d9d9d9";

/// The colour of what was measured, and of what is promised now.
pub(super) const MEASURED: &str = "#0b3c6f";

/// The colour of what was promised.
pub(super) const PROMISED: &str = "#767676";

/// The colour of today.
pub(super) const TODAY: &str = "#a3192b";

/// How a part is filled.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Fill {
    pub(super) colour: &'static str,
    pub(super) pattern: Pattern,
    /// The colour of the pattern.
    pub(super) lines: &'static str,
    /// The colour of the words on it.
    pub(super) words: &'static str,
}

/// What is drawn over a colour, so that it can be told apart in grey.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pattern {
    Plain,
    Stripes,
    Hatching,
    Dots,
    Lines,
}

impl Pattern {
    /// All that are drawn.
    pub(super) const DRAWN: [Pattern; 4] = [Pattern::Stripes, Pattern::Hatching, Pattern::Dots, Pattern::Lines];

    /// Its name within a drawing.
    pub(super) fn name(self) -> &'static str {
        match self {
            Pattern::Plain => "plain",
            Pattern::Stripes => "stripes",
            Pattern::Hatching => "hatching",
            Pattern::Dots => "dots",
            Pattern::Lines => "lines",
        }
    }

    /// Its definition in a drawing whose names begin with `prefix`.
    pub(super) fn definition(self, prefix: &str) -> String {
        let colour = [&GOOD[..], &WATCH, &BAD, &UNKNOWN, &NEITHER].concat().into_iter().find(|fill| fill.pattern == self);
        let colour = colour.map_or(FAINT, |fill| fill.lines);
        let drawn = match self {
            Pattern::Plain => return String::new(),
            Pattern::Stripes => format!("<path d=\"M-2 2L2 -2M0 8L8 0M6 10L10 6\" stroke=\"{colour}\" stroke-width=\"1.5\"/>"),
            Pattern::Hatching => format!("<path d=\"M0 8L8 0M0 0L8 8\" stroke=\"{colour}\" stroke-width=\"1\"/>"),
            Pattern::Dots => format!("<circle cx=\"4\" cy=\"4\" r=\"1.2\" fill=\"{colour}\"/>"),
            Pattern::Lines => format!("<path d=\"M0 4H8\" stroke=\"{colour}\" stroke-width=\"1\"/>"),
        };
        let mut out = String::new();
        let _ = write!(
            out,
            "<pattern id=\"{prefix}-{}\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\">{drawn}</pattern>",
            self.name()
        );
        out
    }
}

const fn plain(colour: &'static str, words: &'static str) -> Fill {
    Fill { colour, pattern: Pattern::Plain, lines: colour, words }
}

const fn drawn(colour: &'static str, pattern: Pattern, lines: &'static str) -> Fill {
    Fill { colour, pattern, lines, words: INK }
}

const GOOD: [Fill; 2] = [plain("#0f4a2f", PAPER), plain("#6fbf8f", INK)];
const WATCH: [Fill; 1] = [drawn("#ffd27a", Pattern::Stripes, "#8a5a00")];
const BAD: [Fill; 2] = [plain("#b3202f", PAPER), drawn("#f2a6ad", Pattern::Hatching, "#a3192b")];
const UNKNOWN: [Fill; 1] = [drawn(PAPER, Pattern::Dots, "#595959")];
const NEITHER: [Fill; 2] = [plain("#d5d5d5", INK), drawn(PAPER, Pattern::Lines, "#767676")];
/// From the least to the most.
const STEPS: [Fill; 4] = [plain("#dbe9f6", INK), plain("#9cc3e4", INK), plain("#4a90c4", INK), plain("#0b3c6f", PAPER)];

/// How the parts of a whole are filled, in their order.
pub(super) fn fills(parts: &[Word], steps: bool) -> Vec<Fill> {
    let mut used = [0; 5];
    let mut one = |word: &Word| {
        let (number, fills): (usize, &[Fill]) = match word.sign {
            Sign::Good => (0, &GOOD),
            Sign::Watch => (1, &WATCH),
            Sign::Bad => (2, &BAD),
            Sign::Unknown => (3, &UNKNOWN),
            Sign::None if steps => (4, &STEPS),
            Sign::None => (4, &NEITHER),
        };
        let place = used[number];
        used[number] += 1;
        fills[place % fills.len()]
    };
    parts.iter().map(&mut one).collect()
}

/// The colour of a word with a sign, on paper.
pub(in crate::render::report) fn of_sign(sign: Sign) -> &'static str {
    match sign {
        Sign::Good => "#1b5e3f",
        Sign::Watch => "#8a5a00",
        Sign::Bad => "#a3192b",
        Sign::Unknown => FAINT,
        Sign::None => INK,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The relative luminance of a colour, as WCAG 2.2 defines it.
    fn luminance(colour: &str) -> f64 {
        let part = |at: usize| f64::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap()) / 255.0;
        let linear = |part: f64| if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) };
        0.2126 * linear(part(1)) + 0.7152 * linear(part(3)) + 0.0722 * linear(part(5))
    }

    fn contrast(one: &str, other: &str) -> f64 {
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    /// How light a colour seems once it is grey, from 0 to 100.
    fn grey(colour: &str) -> f64 {
        116.0 * luminance(colour).cbrt() - 16.0
    }

    fn words(signs: &[Sign]) -> Vec<Word> {
        signs.iter().map(|sign| Word { code: String::new(), called: "".into(), sign: *sign }).collect()
    }

    fn all() -> Vec<Vec<Fill>> {
        use Sign::{Bad, Good, None, Unknown, Watch};
        vec![
            fills(&words(&[Good, Good, Watch, Bad, Bad, Unknown, None, None]), false),
            fills(&words(&[Good, Good, Watch, Bad, Unknown]), false),
            fills(&words(&[None, None, None, None, Unknown]), true),
        ]
    }

    #[test]
    fn words_and_lines_stand_out_from_what_is_behind_them() {
        for fill in all().concat() {
            assert!(contrast(fill.words, fill.colour) >= 4.5, "{fill:?}");
            // A part is bounded by a line of ink with paper on its other side, and the lines of its pattern are to be seen.
            assert!(fill.pattern == Pattern::Plain || contrast(fill.lines, fill.colour) >= 3.0, "{fill:?}");
        }
        for words in Sign::SHOWN.map(of_sign).into_iter().chain([INK, FAINT, TODAY, MEASURED]) {
            assert!(contrast(words, PAPER) >= 4.5, "{words}");
        }
        for drawn in [PROMISED, INK] {
            assert!(contrast(drawn, PAPER) >= 3.0, "{drawn}");
        }
        assert!(contrast("#000000", "#ffffff") > 20.9);
    }

    #[test]
    fn parts_are_told_apart_in_grey() {
        for fills in all() {
            for pair in fills.windows(2) {
                assert!((grey(pair[0].colour) - grey(pair[1].colour)).abs() >= 10.0, "{pair:?}");
            }
            for (number, one) in fills.iter().enumerate() {
                for other in &fills[number + 1..] {
                    let apart = (grey(one.colour) - grey(other.colour)).abs() >= 4.0;
                    assert!(one.pattern != other.pattern || apart, "{one:?} {other:?}");
                }
            }
        }
    }
}
