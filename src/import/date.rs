//! Days and periods as people write them.

use crate::model::{Date, Period};
use chrono::NaiveDate;

/// Which of the first two numbers of a day is the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    /// `31/12/2026`.
    DayFirst,
    /// `12/31/2026`.
    MonthFirst,
}

/// What a year alone means where a day is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum YearMeans {
    /// The first of January.
    FirstDay,
    /// The last of December.
    LastDay,
}

/// Why a text is not taken for a day.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Unclear {
    /// It is none.
    None,
    /// It may be two.
    Either(Date, Date),
    /// It is a year.
    Year,
}

/// The order that a text itself shows: a number above twelve is no month.
pub(super) fn shown(text: &str) -> Option<Order> {
    let [first, second, _] = parts(text)?;
    match (first > 12, second > 12) {
        (true, false) => Some(Order::DayFirst),
        (false, true) => Some(Order::MonthFirst),
        _ => None,
    }
}

/// The day that a text is.
pub(super) fn read(text: &str, order: Option<Order>, year: Option<YearMeans>) -> Result<Date, Unclear> {
    // Programs write a day with its hours.
    let day = text.split_once(['T', ' ']).filter(|(_, time)| is_time(time)).map_or(text, |(day, _)| day);
    if let Ok(date) = day.parse() {
        return Ok(date);
    }
    if let Some(period) = period_of_year(day) {
        return match year {
            None => Err(Unclear::Year),
            Some(YearMeans::FirstDay) => Ok(period.start()),
            Some(YearMeans::LastDay) => Ok(period.end()),
        };
    }
    let [first, second, year] = parts(day).ok_or(Unclear::None)?;
    let year = i32::try_from(year).map_err(|_| Unclear::None)?;
    let day_first = NaiveDate::from_ymd_opt(year, second, first).map(Date);
    let month_first = NaiveDate::from_ymd_opt(year, first, second).map(Date);
    match (order, day_first, month_first) {
        (Some(Order::DayFirst), date, _) | (Some(Order::MonthFirst), _, date) => date.ok_or(Unclear::None),
        (None, Some(one), Some(other)) if one != other => Err(Unclear::Either(one, other)),
        (None, Some(one), _) | (None, None, Some(one)) => Ok(one),
        (None, None, None) => Err(Unclear::None),
    }
}

/// The period that a text is: as the agenda writes it, or `T3 2026`, `Q3 2026`, `2026 S1`, `09/2026`.
pub(super) fn period(text: &str) -> Option<Period> {
    let upper: String = text.to_uppercase().chars().map(|c| if c.is_whitespace() || c == '/' { '-' } else { c }).collect();
    let words: Vec<&str> = upper.split('-').filter(|word| !word.is_empty()).collect();
    let (year, part) = match words[..] {
        [year] => (year, None),
        [one, other] if one.len() == 4 => (one, Some(other)),
        [one, other] => (other, Some(one)),
        _ => return None,
    };
    let part = part.map(|part| match part.as_bytes() {
        [b'Q' | b'T', _] => format!("-Q{}", &part[1..]),
        [b'H' | b'S', _] => format!("-H{}", &part[1..]),
        _ => format!("-{part}"),
    });
    format!("{year}{}", part.unwrap_or_default()).parse().ok()
}

fn period_of_year(text: &str) -> Option<Period> {
    text.parse().ok().filter(|_| text.len() == 4)
}

fn is_time(text: &str) -> bool {
    text.contains(':') && text.chars().all(|c| c.is_ascii_digit() || ":.Z+-".contains(c))
}

/// Two numbers and a year, with strokes, dots or dashes between them.
fn parts(text: &str) -> Option<[u32; 3]> {
    let separator = text.chars().find(|c| !c.is_ascii_digit()).filter(|c| matches!(c, '/' | '.' | '-'))?;
    let parts: Vec<&str> = text.split(separator).map(str::trim).collect();
    let number = |text: &str| text.parse().ok().filter(|_| text.bytes().all(|b| b.is_ascii_digit()));
    match parts[..] {
        [first, second, year] if first.len() <= 2 && second.len() <= 2 && year.len() == 4 => {
            Some([number(first)?, number(second)?, number(year)?])
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str, order: Option<Order>) -> Result<String, Unclear> {
        read(text, order, None).map(|day| day.to_string())
    }

    #[test]
    fn days_are_read_as_they_are_written_and_never_guessed() {
        assert_eq!(day("2025-04-03", None), Ok("2025-04-03".into()));
        assert_eq!(day("2025-04-03T00:00:00", None), Ok("2025-04-03".into()));
        assert_eq!(day("23/04/2025", None), Ok("2025-04-23".into()));
        assert_eq!(day("4/23/2025", None), Ok("2025-04-23".into()));
        assert_eq!(day("03.03.2025", None), Ok("2025-03-03".into()));
        assert_eq!(day("03/04/2025", Some(Order::DayFirst)), Ok("2025-04-03".into()));
        assert_eq!(day("03/04/2025", Some(Order::MonthFirst)), Ok("2025-03-04".into()));
        let either = Unclear::Either("2025-04-03".parse().unwrap(), "2025-03-04".parse().unwrap());
        assert_eq!(day("03/04/2025", None), Err(either));
        assert_eq!(day("2025", None), Err(Unclear::Year));
        assert_eq!(read("2025", None, Some(YearMeans::LastDay)), Ok("2025-12-31".parse().unwrap()));
        for text in ["31/02/2025", "3/4/25", "demain", "", "13/13/2025", "1/2/3/2025", "03/04/2025 soon"] {
            assert_eq!(day(text, None), Err(Unclear::None), "{text}");
        }
        assert_eq!(day("23/04/2025", Some(Order::MonthFirst)), Err(Unclear::None));
        assert_eq!((shown("03/04/2025"), shown("23/04/2025")), (None, Some(Order::DayFirst)));
    }

    #[test]
    fn periods_are_read_in_both_languages() {
        for (text, expected) in [("2026", "2026"), ("T3 2026", "2026-Q3"), ("2026-Q3", "2026-Q3"), ("S1 2026", "2026-H1")] {
            assert_eq!(period(text).map(|period| period.to_string()).as_deref(), Some(expected));
        }
        assert_eq!(period("09/2026").map(|period| period.to_string()).as_deref(), Some("2026-09"));
        assert_eq!(period("T5 2026"), None);
        assert_eq!(period("2026-12-31"), None);
    }
}
