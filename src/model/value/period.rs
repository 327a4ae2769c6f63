use crate::model::Date;
use crate::text::Message;
use chrono::{Datelike, NaiveDate};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{self, Visitor};
use serde::{Deserialize, Deserializer};
use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

/// A stretch of the calendar: `2026`, `2026-H1`, `2026-Q3` or `2026-09`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Period {
    year: i32,
    part: Part,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Part {
    Year,
    Half(u32),
    Quarter(u32),
    Month(u32),
}

impl Period {
    fn months(self) -> (u32, u32) {
        match self.part {
            Part::Year => (1, 12),
            Part::Half(n) => (6 * n - 5, 6),
            Part::Quarter(n) => (3 * n - 2, 3),
            Part::Month(n) => (n, 1),
        }
    }

    /// The first day.
    pub fn start(self) -> Date {
        Date(NaiveDate::from_ymd_opt(self.year, self.months().0, 1).unwrap_or_default())
    }

    /// The last day.
    pub fn end(self) -> Date {
        let (first, count) = self.months();
        let (year, month) = if first + count > 12 { (self.year + 1, 1) } else { (self.year, first + count) };
        Date(NaiveDate::from_ymd_opt(year, month, 1).and_then(|d| d.pred_opt()).unwrap_or_default())
    }
}

impl Period {
    /// The period of the same length just before it; none before the first that can be written.
    pub fn before(self) -> Option<Period> {
        let back = |n: u32, most: u32| if n > 1 { (self.year, n - 1) } else { (self.year - 1, most) };
        let (year, part) = match self.part {
            Part::Year => (self.year - 1, Part::Year),
            Part::Half(n) => (back(n, 2).0, Part::Half(back(n, 2).1)),
            Part::Quarter(n) => (back(n, 4).0, Part::Quarter(back(n, 4).1)),
            Part::Month(n) => (back(n, 12).0, Part::Month(back(n, 12).1)),
        };
        (year >= 0).then_some(Period { year, part })
    }

    /// The period of the calendar from one day to another; none, where they are not its first and its last day.
    pub fn from_to(start: Date, end: Date) -> Option<Period> {
        let year = start.0.year();
        let parts =
            (1..=12).map(Part::Month).chain((1..=4).map(Part::Quarter)).chain((1..=2).map(Part::Half)).chain([Part::Year]);
        parts.map(|part| Period { year, part }).find(|period| period.start() == start && period.end() == end)
    }

    /// What readers call it.
    pub fn said(self) -> Message {
        let (template, number) = match self.part {
            Part::Year => ("period-year", None),
            Part::Half(n) => ("period-half", Some(n)),
            Part::Quarter(n) => ("period-quarter", Some(n)),
            Part::Month(n) => ("period-month", Some(n)),
        };
        let message = Message::plain(template).with("year", format!("{:04}", self.year));
        match number {
            Some(number) => message.with("number", u64::from(number)),
            None => message,
        }
    }
}

impl FromStr for Period {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || format!("not a period: {text}");
        let (year, part) = match text.split_once('-') {
            None => (text, None),
            Some((year, part)) => (year, Some(part)),
        };
        if year.len() != 4 || !year.bytes().all(|b| b.is_ascii_digit()) {
            return Err(wrong());
        }
        let part = match part.map(str::as_bytes) {
            None => Part::Year,
            Some([b'H', n @ b'1'..=b'2']) => Part::Half(u32::from(n - b'0')),
            Some([b'Q', n @ b'1'..=b'4']) => Part::Quarter(u32::from(n - b'0')),
            Some([t @ b'0'..=b'1', n @ b'0'..=b'9']) => match u32::from(t - b'0') * 10 + u32::from(n - b'0') {
                month @ 1..=12 => Part::Month(month),
                _ => return Err(wrong()),
            },
            Some(_) => return Err(wrong()),
        };
        Ok(Period { year: year.parse().map_err(|_| wrong())?, part })
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.part {
            Part::Year => write!(f, "{:04}", self.year),
            Part::Half(n) => write!(f, "{:04}-H{n}", self.year),
            Part::Quarter(n) => write!(f, "{:04}-Q{n}", self.year),
            Part::Month(n) => write!(f, "{:04}-{n:02}", self.year),
        }
    }
}

impl<'de> Deserialize<'de> for Period {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct PeriodVisitor;
        impl Visitor<'_> for PeriodVisitor {
            type Value = Period;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a period, such as 2026-Q3")
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Period, E> {
                text.parse().map_err(E::custom)
            }
            // `2026` without quotes is a number to YAML and a year to everybody else.
            fn visit_i64<E: de::Error>(self, year: i64) -> Result<Period, E> {
                self.visit_str(&year.to_string())
            }
        }
        from.deserialize_any(PeriodVisitor)
    }
}

impl JsonSchema for Period {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "Period".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": ["string", "integer"],
            "x-form": "period",
            "pattern": "^[0-9]{4}(-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?$",
            "minimum": 1000,
            "maximum": 9999,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_know_their_days() {
        let days = |text: &str| text.parse::<Period>().map(|p| (p.start().to_string(), p.end().to_string(), p.to_string()));
        for (text, start, end) in [
            ("2026", "2026-01-01", "2026-12-31"),
            ("2026-H1", "2026-01-01", "2026-06-30"),
            ("2026-H2", "2026-07-01", "2026-12-31"),
            ("2026-Q1", "2026-01-01", "2026-03-31"),
            ("2026-Q4", "2026-10-01", "2026-12-31"),
            ("2028-02", "2028-02-01", "2028-02-29"),
        ] {
            assert_eq!(days(text), Ok((start.into(), end.into(), text.into())));
        }
        let before = |text: &str| text.parse::<Period>().unwrap().before().map(|before| before.to_string());
        for (text, earlier) in
            [("2026", "2025"), ("2026-H1", "2025-H2"), ("2026-Q3", "2026-Q2"), ("2026-Q1", "2025-Q4"), ("2026-01", "2025-12")]
        {
            assert_eq!(before(text).as_deref(), Some(earlier), "{text}");
            let period = text.parse::<Period>().unwrap();
            assert_eq!(Period::from_to(period.start(), period.end()), Some(period), "{text}");
        }
        assert_eq!(before("0000-Q1"), None);
        for wrong in ["26", "2026-Q5", "2026-H0", "2026-13", "2026-1", "2026-q1", "2026Q1", "2026-"] {
            assert!(wrong.parse::<Period>().is_err(), "{wrong}");
        }
    }
}
