//! The colour of an agenda on its pages: as it is where it can be read, and a darker one of the same hue where it cannot. How well two colours
//! stand apart is counted as the Web Content Accessibility Guidelines 2.2 define it ("relative luminance" and "contrast ratio",
//! <https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio>).

use crate::agenda::Agenda;
use crate::text::Message;
use std::fmt;
use std::fmt::Write;

/// A colour as screens have it: red, green and blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Shade([u8; 3]);

/// What pages are written on.
const PAPER: Shade = Shade([0xff; 3]);

/// Behind what says of what a row is, where a row becomes a list of its cells.
const SHADED: Shade = Shade([0xf0; 3]);

/// What the colour is used for.
struct Use {
    /// The name of its property in the style sheet.
    property: &'static str,
    /// The template of what readers see in it.
    called: &'static str,
    /// The colours that it stands on, or that stand on it.
    beside: &'static [Shade],
    /// The least contrast to them: for text after success criterion 1.4.3, for other things after 1.4.11.
    least: f64,
}

const USES: [Use; 3] = [
    Use { property: "--link", called: "site-colour-links", beside: &[PAPER, SHADED], least: 4.5 },
    Use { property: "--ground", called: "site-colour-grounds", beside: &[PAPER], least: 4.5 },
    Use { property: "--accent", called: "site-colour-lines", beside: &[PAPER, SHADED], least: 3.0 },
];

impl Shade {
    /// The colour that a text of the form `#rrggbb` names.
    fn of(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
        let part = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
        Some(Shade([part(0)?, part(2)?, part(4)?]))
    }

    fn luminance(self) -> f64 {
        let [red, green, blue] = self.0.map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// How well it stands apart from another colour, from 1 to 21.
    fn contrast(self, other: Shade) -> f64 {
        let (one, other) = (self.luminance() + 0.05, other.luminance() + 0.05);
        one.max(other) / one.min(other)
    }

    /// The colour itself, or the lightest of its hue that stands apart from those beside it; all of these are light.
    fn for_use(self, of: &Use) -> Self {
        let lightest = of.beside.iter().map(|other| (other.luminance() + 0.05) / of.least - 0.05).fold(1.0, f64::min);
        let share = lightest / self.luminance();
        if share >= 1.0 {
            return self;
        }
        let darker = |part: u8| (0..part).rev().find(|darker| linear(*darker) <= linear(part) * share).unwrap_or_default();
        Shade(self.0.map(darker))
    }

    /// The colour beside it in a use that it stands apart from least, and how well.
    fn nearest(self, of: &Use) -> Option<(Shade, f64)> {
        of.beside.iter().map(|other| (*other, self.contrast(*other))).min_by(|one, other| one.1.total_cmp(&other.1))
    }
}

impl fmt::Display for Shade {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

/// The light of a part of a colour, of which screens are told in steps that look alike.
fn linear(part: u8) -> f64 {
    let part = f64::from(part) / 255.0;
    if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
}

/// The colour that an agenda names for its pages.
fn named(agenda: &Agenda) -> Option<Shade> {
    Shade::of(agenda.file()?.site.as_ref()?.colour.as_ref()?.as_str())
}

/// The properties of the style sheet that an agenda sets by its colour.
pub(super) fn style(agenda: &Agenda) -> String {
    let Some(colour) = named(agenda) else { return String::new() };
    let properties = USES.iter().fold(String::new(), |mut all, of| {
        let _ = write!(all, "{}:{};", of.property, colour.for_use(of));
        all
    });
    format!(":root{{{properties}}}\n")
}

/// For what the colour of an agenda is too light, and what the pages show instead.
pub fn too_light(agenda: &Agenda) -> Vec<Message> {
    let Some(colour) = named(agenda) else { return Vec::new() };
    let everywhere = USES.iter().fold(colour, |shade, of| shade.for_use(of));
    let remark = |of: &Use| {
        let (other, contrast) = colour.nearest(of).filter(|(_, contrast)| *contrast < of.least)?;
        let said = Message::plain("site-colour-too-light")
            .with("colour", colour.to_string())
            .with("use", Message::plain(of.called))
            .with("other", other.to_string())
            // What is not reached is not rounded up to.
            .with("contrast", (contrast * 100.0).floor() / 100.0)
            .with("least", of.least)
            .with("shown", colour.for_use(of).to_string());
        Some(said.with("everywhere", everywhere.to_string()))
    };
    USES.iter().filter_map(remark).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shade(text: &str) -> Shade {
        Shade::of(text).unwrap()
    }

    #[test]
    fn contrast_is_that_of_the_guidelines() {
        for (one, other, contrast) in [
            ("#000000", "#ffffff", 21.0),
            ("#ffffff", "#ffffff", 1.0),
            ("#767676", "#ffffff", 4.54),
            ("#777777", "#ffffff", 4.48),
            ("#949494", "#FFFFFF", 3.03),
            ("#ff0000", "#ffffff", 4.0),
            ("#0000ff", "#ffffff", 8.59),
        ] {
            let found = shade(one).contrast(shade(other));
            assert!((found - contrast).abs() < 0.006, "{one} {other}: {found}");
            assert!((shade(other).contrast(shade(one)) - found).abs() < f64::EPSILON);
        }
    }

    #[test]
    fn a_colour_that_can_be_read_stays_as_it_is_and_another_keeps_its_hue() {
        for of in &USES {
            assert_eq!(shade("#0b3c6f").for_use(of), shade("#0b3c6f"));
        }
        let Shade([red, green, blue]) = shade("#ffcc00").for_use(&USES[0]);
        assert!(red > green && green > blue && blue == 0, "{red} {green} {blue}");
        assert_eq!(shade("#ffffff").for_use(&USES[1]), shade("#767676"), "the lightest grey under white letters");
    }

    #[test]
    fn the_style_sheet_has_the_properties_that_are_set() {
        let sheet = include_str!("style.css");
        for of in &USES {
            assert!(sheet.contains(&format!("{}:#", of.property)) && sheet.contains(&format!("var({})", of.property)));
        }
    }

    proptest! {
        #[test]
        fn whatever_colour_is_given_everything_can_be_read(parts: [u8; 3]) {
            for of in &USES {
                let shown = Shade(parts).for_use(of);
                for other in of.beside {
                    prop_assert!(shown.contrast(*other) >= of.least, "{shown} {other}");
                }
                // No darker than it has to be: a step lighter in every part would not hold.
                if shown != Shade(parts) {
                    let lighter = Shade(shown.0.map(|part| part.saturating_add(1)));
                    prop_assert!(of.beside.iter().any(|other| lighter.contrast(*other) < of.least), "{shown}");
                }
            }
        }
    }
}
