//! What a plain scalar means, by the core schema of YAML 1.2.2 (§10.3.2): `no`, `on`, `1_000` and dates are texts.

use super::tree::Data;

/// The data of a plain scalar, or nothing where it is a text.
pub(super) fn resolve(text: &str) -> Option<Data> {
    match text.as_bytes().first()? {
        b'~' if text.len() == 1 => Some(Data::Null),
        b'n' | b'N' if matches!(text, "null" | "Null" | "NULL") => Some(Data::Null),
        b't' | b'T' if matches!(text, "true" | "True" | "TRUE") => Some(Data::Bool(true)),
        b'f' | b'F' if matches!(text, "false" | "False" | "FALSE") => Some(Data::Bool(false)),
        b'0'..=b'9' | b'+' | b'-' | b'.' => number(text),
        _ => None,
    }
}

/// Whether a text is a text where it stands without quotes, and no number, truth value or nothing.
pub fn is_text_as_itself(text: &str) -> bool {
    !text.is_empty() && resolve(text).is_none()
}

fn number(text: &str) -> Option<Data> {
    let (sign, body) = match text.as_bytes()[0] {
        b'+' | b'-' => text.split_at(1),
        _ => ("", text),
    };
    if !body.is_empty() && body.bytes().all(|b| b.is_ascii_digit()) {
        return match text.strip_prefix('+').unwrap_or(text).parse() {
            Ok(integer) => Some(Data::Integer(integer)),
            Err(_) => float(text),
        };
    }
    if sign.is_empty() {
        let radix = |digits: &str, radix| i64::from_str_radix(digits, radix).ok().filter(|_| !digits.starts_with(['+', '-']));
        if let Some(digits) = body.strip_prefix("0x") {
            return radix(digits, 16).map(Data::Integer);
        }
        if let Some(digits) = body.strip_prefix("0o") {
            return radix(digits, 8).map(Data::Integer);
        }
    }
    if is_float(body.as_bytes()) { float(text) } else { None }
}

/// The whole number that a float is: to JSON Schema `3.0` and `1e3` are whole numbers. Beyond 2^53 a float no longer tells
/// neighbouring ones apart.
#[expect(clippy::cast_possible_truncation, reason = "a whole number below 2^53")]
pub(super) fn whole(number: f64) -> Option<i64> {
    (number.fract() == 0.0 && number.abs() < 9_007_199_254_740_992.0).then_some(number as i64)
}

/// A number that one can compute with: what is too large for that stays a text, as do `.inf` and `.nan`.
fn float(text: &str) -> Option<Data> {
    text.parse().ok().filter(|number: &f64| number.is_finite()).map(Data::Float)
}

/// `( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?`
fn is_float(body: &[u8]) -> bool {
    let digits = |from: usize| body[from..].iter().take_while(|b| b.is_ascii_digit()).count();
    let whole = digits(0);
    let mut at = whole;
    if body.get(at) == Some(&b'.') {
        let fraction = digits(at + 1);
        if whole == 0 && fraction == 0 {
            return false;
        }
        at += 1 + fraction;
    } else if whole == 0 {
        return false;
    }
    if matches!(body.get(at), Some(b'e' | b'E')) {
        at += 1;
        if matches!(body.get(at), Some(b'+' | b'-')) {
            at += 1;
        }
        let exponent = digits(at.min(body.len()));
        if exponent == 0 {
            return false;
        }
        at += exponent;
    }
    at == body.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_core_schema_makes_numbers_and_truth_values() {
        for text in [
            "no",
            "NO",
            "on",
            "yes",
            "1_000",
            "2026-01-01",
            "0x",
            "0xZZ",
            "1.2.3",
            ".",
            "-",
            "+",
            "e3",
            "1e",
            "08:30",
            "-0x1F",
            ".inf",
            "-.inf",
            ".nan",
            "1e999",
        ] {
            assert!(resolve(text).is_none(), "{text}");
        }
        assert!(matches!(resolve("010"), Some(Data::Integer(10))));
        assert!(matches!(resolve("+7"), Some(Data::Integer(7))));
        assert!(matches!(resolve("0x1F"), Some(Data::Integer(31))));
        assert!(matches!(resolve("0o17"), Some(Data::Integer(15))));
        assert!(matches!(resolve("8.10"), Some(Data::Float(f)) if (f - 8.1).abs() < 1e-9));
        assert!(matches!(resolve("-.5e+2"), Some(Data::Float(f)) if (f + 50.0).abs() < 1e-9));
        assert!(matches!(resolve("1."), Some(Data::Float(_))));
        assert!(matches!(resolve("99999999999999999999"), Some(Data::Float(_))));
        assert!(matches!(resolve("null"), Some(Data::Null)));
    }
}
