//! Numbers as people write them.

/// What stands before the decimals of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Decimal {
    /// `1,234.5`.
    Point,
    /// `1.234,5`.
    Comma,
}

impl Decimal {
    const fn sign(self) -> char {
        match self {
            Decimal::Point => '.',
            Decimal::Comma => ',',
        }
    }

    const fn other(self) -> Self {
        match self {
            Decimal::Point => Decimal::Comma,
            Decimal::Comma => Decimal::Point,
        }
    }
}

/// Why a text is not taken for a number.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Unclear {
    /// It is none.
    None,
    /// It may be two: the sign in it stands before decimals, or between thousands.
    Either(f64, f64),
}

/// The sign that a text itself shows to stand before decimals: both signs are in it, or one that cannot stand between thousands.
pub(super) fn shown(text: &str) -> Option<Decimal> {
    let digits = bare(text)?;
    match (digits.rfind('.'), digits.rfind(',')) {
        (None, None) => None,
        (Some(point), Some(comma)) => Some(if point > comma { Decimal::Point } else { Decimal::Comma }),
        (Some(_), None) => of_one(&digits, Decimal::Point),
        (None, Some(_)) => of_one(&digits, Decimal::Comma),
    }
}

/// The same where only one of the signs is in it.
fn of_one(digits: &str, sign: Decimal) -> Option<Decimal> {
    let parts: Vec<&str> = digits.trim_start_matches(['-', '+']).split(sign.sign()).collect();
    match parts[..] {
        [whole, decimals] if decimals.len() != 3 || whole.len() > 3 || whole.starts_with('0') || whole.is_empty() => Some(sign),
        [_, _] => None,
        _ => Some(sign.other()),
    }
}

/// The number that a text is. A percentage is the number before its sign.
pub(super) fn read(text: &str, decimal: Option<Decimal>) -> Result<f64, Unclear> {
    let digits = bare(text).ok_or(Unclear::None)?;
    let as_decimal = |decimal: Decimal| with(&digits, decimal);
    match decimal.or_else(|| shown(text)) {
        Some(decimal) => as_decimal(decimal).ok_or(Unclear::None),
        None if digits.contains(['.', ',']) => match (as_decimal(Decimal::Point), as_decimal(Decimal::Comma)) {
            (Some(one), Some(other)) => Err(Unclear::Either(one, other)),
            (Some(one), None) | (None, Some(one)) => Ok(one),
            (None, None) => Err(Unclear::None),
        },
        None => digits.parse().ok().ok_or(Unclear::None),
    }
}

/// The number where it is known what stands before decimals; thousands stand in threes.
fn with(digits: &str, decimal: Decimal) -> Option<f64> {
    let (whole, decimals) = digits.split_once(decimal.sign()).unwrap_or((digits, ""));
    let mut groups = whole.trim_start_matches(['-', '+']).split(decimal.other().sign());
    let first = groups.next()?;
    let mut rest = groups.peekable();
    let is_grouped = rest.peek().is_none() || (1..=3).contains(&first.len());
    if !is_grouped || !rest.all(|group| group.len() == 3) || decimals.contains(['.', ',']) {
        return None;
    }
    format!("{}.{decimals}0", whole.replace(decimal.other().sign(), "")).parse().ok()
}

/// The digits and signs of a text that may be a number: without spaces between thousands and without a sign of percent.
fn bare(text: &str) -> Option<String> {
    let text = text.strip_suffix('%').unwrap_or(text);
    let mut digits = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '0'..='9' | '.' | ',' => digits.push(c),
            // A minus sign as typesetters write it is one as well.
            '-' | '\u{2212}' if digits.is_empty() => digits.push('-'),
            '+' if digits.is_empty() => {}
            ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\'' | '\u{2019}' => {}
            _ => return None,
        }
    }
    digits.contains(|c: char| c.is_ascii_digit()).then_some(digits)
}

/// A share as a percentage, without what counting in twos adds to it.
pub(super) fn percent(share: f64) -> f64 {
    const PLACES: f64 = 1e10;
    (share * 100.0 * PLACES).round() / PLACES
}

/// A number as a value: whole ones without decimals.
#[expect(clippy::cast_possible_truncation, reason = "whole numbers of which each is exact")]
pub(super) fn value(number: f64) -> serde_json::Value {
    const EXACT: f64 = 9_007_199_254_740_991.0;
    if number.fract() == 0.0 && number.abs() <= EXACT { (number as i64).into() } else { number.into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_they_are_written_and_never_guessed() {
        for (text, number) in [
            ("12", 12.0),
            ("12,5 %", 12.5),
            ("12,5\u{202f}%", 12.5),
            ("1 234,5", 1234.5),
            ("1\u{a0}234,5", 1234.5),
            ("1\u{202f}234\u{202f}567", 1_234_567.0),
            ("1.234.567", 1_234_567.0),
            ("1.234,5", 1234.5),
            ("1,234.5", 1234.5),
            ("0,125", 0.125),
            ("0.125", 0.125),
            ("1234.567", 1234.567),
            ("-3,25", -3.25),
            ("\u{2212}3", -3.0),
            ("1\u{2019}250", 1250.0),
        ] {
            assert_eq!(read(text, None), Ok(number), "{text}");
        }
        assert_eq!(read("1.234", None), Err(Unclear::Either(1.234, 1234.0)));
        assert_eq!(read("1,234", None), Err(Unclear::Either(1234.0, 1.234)));
        assert_eq!(read("1,234", Some(Decimal::Comma)), Ok(1.234));
        assert_eq!(read("1,234", Some(Decimal::Point)), Ok(1234.0));
        for text in ["", "abc", "12 km", "1.2.3", "1,2,3.4.5", "-", "%", "1-2"] {
            assert_eq!(read(text, None), Err(Unclear::None), "{text}");
        }
        assert_eq!(read("1,5", Some(Decimal::Point)), Err(Unclear::None));
    }

    #[test]
    fn whole_numbers_have_no_decimals() {
        assert_eq!(value(12.0).to_string(), "12");
        assert_eq!(value(12.5).to_string(), "12.5");
        assert_eq!(value(percent(0.07)).to_string(), "7");
    }
}
