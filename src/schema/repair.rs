//! What would mend a value that does not satisfy its schema.

use super::{RefersTo, Shape};
use crate::finding::{Mend, Repair};
use crate::model::{Date, Kind, Period};
use crate::text::nearest;
use crate::yaml::{NodeRef, Type};
use jsonschema::error::{TypeKind, ValidationErrorKind};
use jsonschema::{JsonType, JsonTypeSet};
use serde_json::{Number, Value};

/// What would mend a node that does not satisfy its schema for this reason; for a field that should not be there, the node is its key.
pub(super) fn repair(reason: &ValidationErrorKind, node: NodeRef<'_>, shape: &Shape) -> Option<Repair> {
    match reason {
        ValidationErrorKind::AdditionalProperties { .. } => {
            let near = nearest(node.as_text()?, shape.fields.keys().map(String::as_str))?;
            Some(Repair::likely_name(near))
        }
        ValidationErrorKind::Type { kind } => {
            let expected = match kind {
                TypeKind::Single(one) => JsonTypeSet::from(*one),
                TypeKind::Multiple(several) => *several,
            };
            of_type(node, expected).map(Repair::certain)
        }
        ValidationErrorKind::Enum { .. } | ValidationErrorKind::Pattern { .. } | ValidationErrorKind::Format { .. } => {
            of_form(node, shape)
        }
        _ => None,
    }
}

/// The same as a value of another type, where it says the same.
fn of_type(node: NodeRef<'_>, expected: JsonTypeSet) -> Option<Value> {
    let (found, written) = (node.r#type(), node.as_text());
    if matches!(found, Type::Null | Type::List | Type::Map) {
        return None;
    }
    if expected.contains(JsonType::String) {
        return Some(node.source().into());
    }
    if expected.contains(JsonType::Array) {
        return Some(Value::Array(vec![node.to_json()]));
    }
    if expected.contains(JsonType::Boolean) {
        return match written?.trim().to_lowercase().as_str() {
            "true" | "yes" | "oui" => Some(true.into()),
            "false" | "no" | "non" => Some(false.into()),
            _ => None,
        };
    }
    let number = number(written?)?;
    let is_whole = number.is_i64() || number.is_u64();
    (expected.contains(JsonType::Number) || (expected.contains(JsonType::Integer) && is_whole)).then(|| number.into())
}

/// A number between quotes, or with a comma as its decimal sign; none where the comma could as well stand between thousands.
fn number(written: &str) -> Option<Number> {
    let written = written.trim();
    let point = match written.split_once(',') {
        Some((_, behind)) if behind.len() == 3 => return None,
        Some((before, behind)) => format!("{before}.{behind}"),
        None => written.to_owned(),
    };
    let is_plain = point.trim_start_matches('-').chars().all(|c| c.is_ascii_digit() || c == '.');
    point.parse().ok().filter(|_| is_plain)
}

/// The same in the form that is asked for.
fn of_form(node: NodeRef<'_>, shape: &Shape) -> Option<Repair> {
    let written = node.as_text()?;
    if shape.items.is_some() {
        return Some(Repair::certain(vec![Value::from(written)]));
    }
    match shape.words() {
        Some(words) => word(written, &words),
        None => meant(written, shape).map(|(value, certain)| Repair { mend: Mend::Value(value.into()), certain }),
    }
}

/// One of the words that may stand somewhere: the one written, but for capitals and for what stands between its parts; else a near one.
pub(super) fn word(written: &str, words: &[&str]) -> Option<Repair> {
    let plain = |word: &str| word.trim().to_lowercase().replace([' ', '_'], "-");
    let mut same = words.iter().filter(|word| plain(word) == plain(written));
    match (same.next(), same.next()) {
        (Some(word), None) => Some(Repair::certain(*word)),
        _ => nearest(written, words.iter().copied()).map(Repair::likely),
    }
}

/// What somebody meant who wrote something of another form, and whether nothing else can have been meant.
pub(super) fn meant(written: &str, shape: &Shape) -> Option<(String, bool)> {
    let written = written.trim();
    match shape.text("x-form") {
        "date" => date(written),
        "period" => period(written).map(|period| (period, true)),
        // `services/passport` where the field already says that it is a service.
        "id" if shape.refers_to.is_some() && written.contains('/') => {
            let id = written.rsplit('/').next().and_then(slug)?;
            Some((id, false))
        }
        "id" => slug(written).map(|id| (id, false)),
        "reference" => with_folder(written, shape).map(|reference| (reference, true)),
        "country-code" | "currency" => Some((written.to_uppercase(), true)).filter(|(upper, _)| *upper != written),
        _ => None,
    }
    .filter(|(meant, _)| meant != written)
}

/// `30/06/2027` and `2027-6-30` as `2027-06-30`: certain where only one reading is possible, else in the order of most of the world,
/// with the day before the month.
fn date(written: &str) -> Option<(String, bool)> {
    let parts: Vec<&str> = written.split(['/', '.', '-']).collect();
    let [first, month, last] = parts[..] else { return None };
    let (year, day) = if first.len() == 4 { (first, last) } else { (last, first) };
    let date = |month: &str, day: &str| format!("{year}-{month:0>2}-{day:0>2}").parse::<Date>().ok();
    let swapped = date(day, month).filter(|_| first.len() != 4);
    let meant = date(month, day)?;
    Some((meant.to_string(), swapped.is_none_or(|swapped| swapped == meant)))
}

/// `Q3 2026`, `T3 2026` and `2026 T3` (a `trimestre`) as `2026-Q3`.
fn period(written: &str) -> Option<String> {
    let upper = written.to_uppercase();
    let mut parts: Vec<&str> = upper.split([' ', '-', '/', '\u{a0}']).filter(|part| !part.is_empty()).collect();
    parts.sort_by_key(|part| part.starts_with(['Q', 'T']));
    let [year, quarter] = parts[..] else { return None };
    let quarter = quarter.strip_prefix(['Q', 'T'])?;
    format!("{year}-Q{quarter}").parse::<Period>().ok().map(|period| period.to_string())
}

/// `service/passport` as `services/passport`, where the field may refer to a service.
fn with_folder(written: &str, shape: &Shape) -> Option<String> {
    let (name, id) = written.split_once('/')?;
    let kind = Kind::find(name)?;
    let Some(RefersTo::Kinds(kinds)) = &shape.refers_to else { return None };
    (kinds.iter().any(|allowed| allowed == kind.name()) && name != kind.folder()).then(|| format!("{}/{id}", kind.folder()))
}

/// The identifier that somebody most likely meant.
fn slug(written: &str) -> Option<String> {
    let lower: String =
        written.chars().flat_map(char::to_lowercase).map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    let id = lower.split('-').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-");
    (written.is_ascii() && !id.is_empty() && id.len() <= 60).then_some(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_certain_only_where_nothing_else_can_be_meant() {
        let certain = |text: &str, day: &str| assert_eq!(date(text), Some((day.to_owned(), true)), "{text}");
        certain("30/06/2027", "2027-06-30");
        certain("2027-6-3", "2027-06-03");
        certain("4.4.2027", "2027-04-04");
        assert_eq!(date("03/04/2027"), Some(("2027-04-03".to_owned(), false)));
        for none in ["06/30/2027", "30/02/2027", "2027", "3/4/27", "a/b/c"] {
            assert_eq!(date(none), None, "{none}");
        }
    }

    #[test]
    fn a_number_is_certain_only_where_its_comma_can_be_nothing_else() {
        let read = |text: &str| number(text).map(|number| number.to_string());
        assert_eq!(read("12"), Some("12".to_owned()));
        assert_eq!(read("-12,5"), Some("-12.5".to_owned()));
        assert_eq!(read(" 0.25 "), Some("0.25".to_owned()));
        for none in ["1,234", "12 %", "1e5", "about 12", "1,2,3", "", "-", "."] {
            assert_eq!(read(none), None, "{none}");
        }
    }

    #[test]
    fn quarters_are_understood_in_both_languages() {
        for text in ["Q3 2026", "T3 2026", "2026 t3", "2026-q3", "q3/2026"] {
            assert_eq!(period(text).as_deref(), Some("2026-Q3"), "{text}");
        }
        for none in ["Q5 2026", "3 2026", "2026", "Q3", "Q3 Q3"] {
            assert_eq!(period(none), None, "{none}");
        }
    }
}
