use crate::model::Date;
use crate::text::Message;
use chrono::{Days, Months};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, de};
use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

/// A length of time in calendar units, written as an ISO 8601 duration: `P3M`, `P30D`, `P1Y6M`, `P2W`, `PT4H`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct IsoDuration {
    months: u32,
    days: u32,
    minutes: u32,
}

impl IsoDuration {
    /// The day that lies this long after `day`; parts of a day are not counted. A month later than 31 January is the last
    /// day of February, as in civil law.
    pub fn after(self, day: Date) -> Date {
        let later =
            day.0.checked_add_months(Months::new(self.months)).and_then(|d| d.checked_add_days(Days::new(self.days.into())));
        Date(later.unwrap_or(day.0))
    }

    /// The length of time in words, as it stands behind “every”.
    pub fn said(self) -> Message {
        match (self.months, self.days, self.minutes) {
            (months, 0, 0) if months > 0 => Message::plain("duration-months").with("count", u64::from(months)),
            (0, days, 0) if days > 0 => Message::plain("duration-days").with("count", u64::from(days)),
            _ => Message::plain("as-it-is").with("text", self.to_string()),
        }
    }
}

impl FromStr for IsoDuration {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || format!("not a duration: {text}");
        let mut rest = text.strip_prefix('P').filter(|rest| !rest.is_empty()).ok_or_else(wrong)?;
        let mut duration = IsoDuration::default();
        let mut time = false;
        let mut order = 0;
        while !rest.is_empty() {
            if let Some(after) = rest.strip_prefix('T').filter(|after| !after.is_empty() && !time) {
                (rest, time) = (after, true);
                continue;
            }
            let end = rest.find(|c: char| !c.is_ascii_digit()).filter(|end| (1..=4).contains(end)).ok_or_else(wrong)?;
            let number: u32 = rest[..end].parse().map_err(|_| wrong())?;
            let (unit, after) = rest[end..].split_at_checked(1).ok_or_else(wrong)?;
            let place = match (time, unit) {
                (false, "Y") => (duration.months += 12 * number, 1),
                (false, "M") => (duration.months += number, 2),
                (false, "W") => (duration.days += 7 * number, 3),
                (false, "D") => (duration.days += number, 4),
                (true, "H") => (duration.minutes += 60 * number, 5),
                (true, "M") => (duration.minutes += number, 6),
                _ => return Err(wrong()),
            }
            .1;
            if place <= order {
                return Err(wrong());
            }
            (order, rest) = (place, after);
        }
        Ok(duration)
    }
}

impl fmt::Display for IsoDuration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("P")?;
        for (number, unit) in [(self.months / 12, 'Y'), (self.months % 12, 'M'), (self.days, 'D')] {
            if number > 0 {
                write!(f, "{number}{unit}")?;
            }
        }
        match (self.minutes / 60, self.minutes % 60) {
            (0, 0) if self.months == 0 && self.days == 0 => f.write_str("0D"),
            (0, 0) => Ok(()),
            (hours, 0) => write!(f, "T{hours}H"),
            (0, minutes) => write!(f, "T{minutes}M"),
            (hours, minutes) => write!(f, "T{hours}H{minutes}M"),
        }
    }
}

impl<'de> Deserialize<'de> for IsoDuration {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        <Cow<'de, str>>::deserialize(from)?.parse().map_err(de::Error::custom)
    }
}

impl JsonSchema for IsoDuration {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "IsoDuration".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let n = "[0-9]{1,4}";
        let time = format!("T({n}H({n}M)?|{n}M)");
        let days = format!("{n}Y({n}M)?({n}W)?({n}D)?|{n}M({n}W)?({n}D)?|{n}W({n}D)?|{n}D");
        json_schema!({ "type": "string", "x-form": "duration", "pattern": format!("^P(({days})({time})?|{time})$") })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_read_and_added_by_the_calendar() {
        let after = |duration: &str, day: &str| {
            let (duration, day) = (duration.parse::<IsoDuration>(), day.parse::<Date>());
            duration.and_then(|duration| day.map(|day| duration.after(day).to_string()))
        };
        assert_eq!(after("P3M", "2026-09-30"), Ok("2026-12-30".into()));
        assert_eq!(after("P1M", "2026-01-31"), Ok("2026-02-28".into()));
        assert_eq!(after("P1Y6M2W3D", "2026-01-01"), Ok("2027-07-18".into()));
        assert_eq!(after("PT4H", "2026-01-01"), Ok("2026-01-01".into()));
        for wrong in ["P", "PT", "3M", "P3", "PM", "P1D1M", "P1M1M", "P-1D", "P1.5D", "P12345D", "P1DT", "p3m", "P3é"] {
            assert!(wrong.parse::<IsoDuration>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn the_written_form_reads_back() {
        for text in ["P3M", "P1Y6M", "P30D", "PT4H", "PT30M", "P0D", "P1DT2H5M"] {
            assert_eq!(text.parse::<IsoDuration>().map(|d| d.to_string()), Ok(text.into()));
        }
    }
}
