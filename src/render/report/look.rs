//! How cells look: numbers and days as the language writes them, and colours that can be read and never stand alone.

use crate::i18n::Language;
use crate::report::regular::{Sign, readable};
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

/// How a number is written.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Measure {
    /// A whole number.
    Count,
    /// A number with so many digits behind the point.
    Decimal(usize),
    /// A number as the spreadsheet writes it: too large or too small for digits.
    General,
    /// A share, where 1 is the whole.
    Share,
    /// A number of days, before or after, and the word for so many.
    Days(String),
}

impl Measure {
    /// That of a number as it was measured: with all its digits, where they are few, else with those that say something. The cell keeps
    /// them all.
    pub(super) fn of(number: f64) -> Self {
        const MANY_DIGITS: usize = 4;
        const LARGE: f64 = 1e15;
        let digits = |number: f64| number.to_string().split_once('.').map_or(0, |(_, digits)| digits.len());
        let seen = if digits(number) > MANY_DIGITS { readable(number) } else { number };
        if seen.abs() >= LARGE || seen == 0.0 && number != 0.0 { Measure::General } else { Measure::Decimal(digits(seen)) }
    }
}

/// The looks of cells in a language.
#[derive(Debug, Clone, Copy)]
pub(super) struct Looks {
    pub language: Language,
    /// Whether a line leads along each row, where a program shows no bands.
    pub ruled: bool,
}

/// Behind the titles of columns.
const HEADER: u32 = 0x001F_3864;
const WHITE: u32 = 0x00FF_FFFF;
/// Between rows.
const LINE: u32 = 0x00D9_D9D9;

impl Looks {
    fn cell(self) -> Format {
        let cell = Format::new().set_align(FormatAlign::Top);
        if self.ruled { cell.set_border_bottom(FormatBorder::Thin).set_border_bottom_color(Color::RGB(LINE)) } else { cell }
    }

    pub(super) fn text(self) -> Format {
        self.cell().set_text_wrap()
    }

    /// The title of a column, above what stands in it.
    pub(super) fn header(self, of_numbers: bool) -> Format {
        let header = self.text().set_bold().set_font_color(Color::RGB(WHITE)).set_background_color(Color::RGB(HEADER));
        // Beside it stands the button of the filter.
        if of_numbers { header.set_align(FormatAlign::Right).set_indent(2) } else { header }
    }

    /// What stands before a value to say what it is.
    pub(super) fn label(self) -> Format {
        self.text().set_bold()
    }

    pub(super) fn link(self) -> Format {
        self.text().set_hyperlink()
    }

    pub(super) fn date(self) -> Format {
        let format = match self.language {
            Language::English => "[$-809]d mmmm yyyy",
            Language::French => "[$-40C]d mmmm yyyy",
        };
        self.text().set_num_format(format).set_align(FormatAlign::Left)
    }

    /// A number; shares with a digit behind the point, unless they are whole percentages.
    pub(super) fn number(self, measure: &Measure, whole_shares: bool) -> Format {
        let format = match measure {
            Measure::Count | Measure::Decimal(0) => "#,##0".to_owned(),
            Measure::Decimal(digits) => format!("#,##0.{}", "0".repeat(*digits)),
            Measure::General => "General".to_owned(),
            Measure::Share => {
                let digits = if whole_shares { "0" } else { "0.0" };
                match self.language {
                    Language::English => format!("{digits}%"),
                    Language::French => format!("{digits}\"\u{202f}\"%"),
                }
            }
            Measure::Days(word) => format!("+0\" {word}\";-0\" {word}\";0\" {word}\""),
        };
        // What stands flush with the end of a column would touch the text of the next.
        self.cell().set_num_format(format).set_align(FormatAlign::Right).set_indent(1)
    }

    /// The line below the titles of columns in a list.
    pub(super) fn list_header(self) -> Format {
        self.label().set_border_bottom(FormatBorder::Thin).set_border_bottom_color(Color::RGB(HEADER))
    }
}

/// A heading; the larger, the lower its level. It stands nearer to what follows than to what went before.
pub(super) fn heading(level: u8) -> Format {
    let size = if level == 1 { 18 } else { 14 };
    Format::new().set_bold().set_font_size(size).set_font_color(Color::RGB(HEADER)).set_align(FormatAlign::Bottom)
}

/// What a sign looks like beside its character and its word.
pub(super) fn sign(sign: Sign) -> Format {
    let (letters, ground) = colours(sign);
    Format::new().set_font_color(Color::RGB(letters)).set_background_color(Color::RGB(ground))
}

/// The colours of a sign: its letters, and what is behind them.
fn colours(sign: Sign) -> (u32, u32) {
    match sign {
        Sign::Good => (0x000B_531C, 0x00E2_F3E5),
        Sign::Watch => (0x006B_4300, 0x00FF_F1CC),
        Sign::Bad => (0x008F_1414, 0x00FD_E5E5),
        Sign::Unknown | Sign::None => (0x003D_3D3D, 0x00ED_EDED),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How well two colours stand apart, as the guidelines for accessible content of the W3C count it.
    fn contrast(one: u32, other: u32) -> f64 {
        let light = |colour: u32| {
            let part = |shift: u32| {
                let part = f64::from((colour >> shift) & 0xFF) / 255.0;
                if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
            };
            0.2126 * part(16) + 0.7152 * part(8) + 0.0722 * part(0)
        };
        let (one, other) = (light(one) + 0.05, light(other) + 0.05);
        one.max(other) / one.min(other)
    }

    #[test]
    fn colours_can_be_read() {
        assert!((contrast(0, WHITE) - 21.0).abs() < 0.01, "black on white is as far as it goes");
        assert!(contrast(HEADER, WHITE) >= 4.5);
        for sign in Sign::SHOWN {
            let (letters, ground) = colours(sign);
            assert!(contrast(letters, ground) >= 4.5, "{sign:?}: {}", contrast(letters, ground));
            assert!(contrast(letters, WHITE) >= 4.5, "{sign:?}");
        }
    }

    #[test]
    fn numbers_show_the_digits_that_say_something() {
        for (number, measure) in [
            (12.0, Measure::Decimal(0)),
            (0.25, Measure::Decimal(2)),
            (-1.5, Measure::Decimal(1)),
            (1.0 / 3.0, Measure::Decimal(4)),
            (38.780_808_080_808_08, Measure::Decimal(2)),
            (10.000_000_1, Measure::Decimal(0)),
            (1e-9, Measure::General),
            (1e300, Measure::General),
        ] {
            assert_eq!(Measure::of(number), measure, "{number}");
        }
    }
}
