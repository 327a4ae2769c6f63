use crate::text::Value;
use chrono::{Datelike, NaiveDate};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, de};
use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

/// A day of the calendar, written `2027-06-30` (ISO 8601).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(pub NaiveDate);

impl Date {
    /// How many days after `earlier` it is; below zero, where it comes before.
    pub fn days_since(self, earlier: Date) -> f64 {
        // All days that the calendar knows lie within 32 bits of each other.
        i32::try_from((self.0 - earlier.0).num_days()).map_or(f64::INFINITY, f64::from)
    }
}

impl From<Date> for Value {
    fn from(date: Date) -> Self {
        Value::Date(date.0)
    }
}

impl FromStr for Date {
    type Err = String;

    /// Reads `YYYY-MM-DD` and nothing else; the day must exist.
    fn from_str(text: &str) -> Result<Self, String> {
        let digits = |range: std::ops::Range<usize>| -> Option<u32> {
            let part = text.get(range)?;
            if !part.bytes().all(|b| b.is_ascii_digit()) {
                return None;
            }
            part.parse().ok()
        };
        let parts = || -> Option<NaiveDate> {
            if text.len() != 10 || text.as_bytes()[4] != b'-' || text.as_bytes()[7] != b'-' {
                return None;
            }
            let year = i32::try_from(digits(0..4)?).ok()?;
            NaiveDate::from_ymd_opt(year, digits(5..7)?, digits(8..10)?)
        };
        parts().map(Date).ok_or_else(|| format!("not a date: {text}"))
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.0.year(), self.0.month(), self.0.day())
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        <Cow<'de, str>>::deserialize(from)?.parse().map_err(de::Error::custom)
    }
}

impl JsonSchema for Date {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "Date".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "format": "date",
            "x-form": "date",
            "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_days_of_the_calendar_are_read() {
        assert_eq!("2028-02-29".parse::<Date>().map(|d| d.to_string()), Ok("2028-02-29".into()));
        for wrong in ["2027-02-29", "2027-13-01", "27-01-01", "2027-1-1", "2027-06-30 ", "+027-06-30", "30/06/2027", ""] {
            assert!(wrong.parse::<Date>().is_err(), "{wrong}");
        }
    }
}
