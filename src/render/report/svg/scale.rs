//! Scales: from values and days to places, with round numbers as the language writes them.

use super::canvas::{Anchor, Canvas, Style, breadth};
use super::colour::FAINT;
use crate::i18n::Catalogue;
use crate::model::Date;
use crate::text::Message;
use chrono::{Datelike, Months, NaiveDate};

/// From values to places.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scale {
    low: f64,
    high: f64,
    from: f64,
    to: f64,
}

impl Scale {
    /// From `low` at `from` to `high` at `to`.
    pub(super) fn new((low, high): (f64, f64), (from, to): (f64, f64)) -> Self {
        Scale { low, high, from, to }
    }

    /// The place of a value; between the ends.
    pub(super) fn place(&self, value: f64) -> f64 {
        // Halves, so that nothing becomes infinite.
        let whole = self.high / 2.0 - self.low / 2.0;
        let share = if whole > 0.0 { (value / 2.0 - self.low / 2.0) / whole } else { 0.5 };
        let share = if share.is_finite() { share.clamp(0.0, 1.0) } else { 0.5 };
        self.from + share * (self.to - self.from)
    }
}

/// Round numbers that enclose some values, at most so many steps apart; one step around a single value.
pub(super) fn round(values: impl Iterator<Item = f64>, most: u8) -> Vec<f64> {
    // Nobody measures what is larger or smaller than this, and a number has no more digits.
    let sane = |value: f64| if value.abs() < 1e-9 { 0.0 } else { value.clamp(-1e15, 1e15) };
    let finite: Vec<f64> = values.filter(|value| value.is_finite()).map(sane).collect();
    let low = finite.iter().copied().fold(f64::INFINITY, f64::min);
    let high = finite.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let (low, high) = match () {
        () if finite.is_empty() => (0.0, 1.0),
        () if high - low > high.abs().max(low.abs()) * 1e-9 => (low, high),
        () if low == 0.0 => (0.0, 1.0),
        () => (low - low.abs() / 2.0, low + low.abs() / 2.0),
    };
    let rough = (high - low) / f64::from(most.max(1));
    let power = rough.log10().floor();
    let unit = 10_f64.powf(power);
    let step = [1.0, 2.0, 5.0, 10.0].into_iter().find(|step| step * unit >= rough * 0.999_999).unwrap_or(10.0) * unit;
    let (first, last) = ((low / step + 1e-9).floor(), (high / step - 1e-9).ceil());
    // As many digits behind the point as the step has, so that sums of tenths stay tenths.
    let digits = (0..16).find(|digits| f64::from(*digits) >= -power).unwrap_or(0);
    let steps = (0..=u16::from(most) + 2).map(|number| first + f64::from(number)).take_while(|number| *number <= last);
    let ticks = steps.map(|number| number * step);
    ticks.map(|tick| format!("{tick:.*}", usize::try_from(digits).unwrap_or_default()).parse().unwrap_or(tick) + 0.0).collect()
}

/// A number as the language writes it.
pub(super) fn number(value: f64, catalogue: &Catalogue) -> String {
    catalogue.say(&Message::plain("report-number").with("number", value))
}

/// A share as the language writes it, in whole per cents.
pub(super) fn percent(share: f64, catalogue: &Catalogue) -> String {
    catalogue.say(&Message::plain("report-percent").with("number", (share * 100.0).round() + 0.0))
}

/// Days that begin years, quarters or months, at most so many, each with what it is called; and the scale on which they stand.
pub(super) struct Calendar {
    pub(super) ticks: Vec<(f64, String)>,
    scale: Scale,
}

impl Calendar {
    /// From the first to the last of some days.
    pub(super) fn of(days: impl Iterator<Item = Date>, (from, to): (f64, f64), most: usize, catalogue: &Catalogue) -> Self {
        let days: Vec<NaiveDate> = days.map(|day| day.0).collect();
        let first = days.iter().min().copied().unwrap_or_default();
        let last = days.iter().max().copied().unwrap_or_default();
        // Whole months, so that what happens on the first and on the last day stands within.
        let start = first.with_day(1).unwrap_or(first);
        let end = last.with_day(1).and_then(|day| day.checked_add_months(Months::new(1))).unwrap_or(last);
        let scale = Scale::new((number_of(start), number_of(end)), (from, to));
        let ticks = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 12_000].into_iter();
        // What quarters and months are called needs more room than years.
        let room = |months| if months < 12 { most.min(4) } else { most }.max(1);
        let fits = |(months, ticks): &(i32, Vec<_>)| ticks.len() <= room(*months);
        let ticks =
            ticks.map(|months| (months, begins(start, end, months))).find(fits).map(|(_, ticks)| ticks).unwrap_or_default();
        let calendar = |day: NaiveDate| scale.place(number_of(day));
        Calendar { ticks: ticks.into_iter().map(|(day, said)| (calendar(day), catalogue.say(&said))).collect(), scale }
    }

    /// The place of a day.
    pub(super) fn place(&self, day: Date) -> f64 {
        self.scale.place(number_of(day.0))
    }

    /// Writes what its ticks are called on a base line, those for which there is room.
    pub(super) fn say(&self, canvas: &mut Canvas, line: f64) {
        const SMALL: f64 = 12.0;
        let style = Style { size: SMALL, anchor: Anchor::Middle, colour: FAINT, ..Style::default() };
        let mut free = f64::NEG_INFINITY;
        for (x, said) in &self.ticks {
            let half = breadth(said, SMALL) / 2.0;
            let middle = x.clamp(half, (canvas.width - half).max(half));
            if middle - half > free {
                canvas.words(middle, line, said, style);
                free = middle + half + 4.0;
            }
        }
    }
}

fn number_of(day: NaiveDate) -> f64 {
    f64::from(day.num_days_from_ce())
}

/// The days on which steps of so many months begin, with what each is called.
fn begins(start: NaiveDate, end: NaiveDate, months: i32) -> Vec<(NaiveDate, Message)> {
    const MOST: usize = 40;
    let first = start.year() * 12 + i32::from(u8::try_from(start.month0()).unwrap_or_default());
    let first = first + (months - first.rem_euclid(months)) % months;
    let day = |number: i32| {
        let month = u32::try_from(number.rem_euclid(12)).unwrap_or_default() + 1;
        let day = NaiveDate::from_ymd_opt(number.div_euclid(12), month, 1)?;
        let called = match months {
            1 => Message::plain("period-month").with("number", u64::from(month)),
            3 | 6 => Message::plain("period-quarter").with("number", u64::from(month.div_ceil(3))),
            _ => Message::plain("period-year"),
        };
        Some((day, called.with("year", format!("{:04}", day.year()))))
    };
    let days = (0..).map(|step| first.saturating_add(months.saturating_mul(step))).map(day);
    days.map_while(|day| day.filter(|(day, _)| *day <= end)).take(MOST).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn scales_have_round_numbers_whatever_there_is() {
        let ticks = |values: &[f64]| round(values.iter().copied(), 5);
        assert_eq!(ticks(&[0.0, 6.0]), [0.0, 2.0, 4.0, 6.0]);
        assert_eq!(ticks(&[0.1, 0.3]), [0.1, 0.15, 0.2, 0.25, 0.3].map(|tick: f64| tick).to_vec());
        assert_eq!(ticks(&[18.4, 21.2]), [18.0, 19.0, 20.0, 21.0, 22.0]);
        assert_eq!(ticks(&[]), [0.0, 0.2, 0.4, 0.6, 0.8, 1.0]);
        assert_eq!(ticks(&[0.0]), [0.0, 0.2, 0.4, 0.6, 0.8, 1.0]);
        assert_eq!(ticks(&[7.0, 7.0, f64::NAN]).first(), Some(&2.0));
        for nasty in
            [&[f64::MAX, -f64::MAX][..], &[f64::INFINITY, f64::NAN], &[1e-300, 2e-300], &[-0.0], &[5.0, 5.000_000_000_001]]
        {
            let ticks = ticks(nasty);
            assert!((2..=8).contains(&ticks.len()) && ticks.iter().all(|tick| tick.is_finite()), "{nasty:?}: {ticks:?}");
            assert!(ticks.windows(2).all(|pair| pair[0] < pair[1]), "{nasty:?}: {ticks:?}");
        }
        let scale = Scale::new((-f64::MAX, f64::MAX), (0.0, 100.0));
        let places = [-f64::MAX, 0.0, f64::MAX, f64::NAN].map(|value| scale.place(value)).to_vec();
        assert_eq!(places, [0.0, 50.0, 100.0, 50.0]);
        assert!((Scale::new((3.0, 3.0), (0.0, 100.0)).place(3.0) - 50.0).abs() < 1e-9);
    }

    #[test]
    fn calendars_have_round_days_whatever_there_is() {
        let catalogue = Catalogue::new(Language::French);
        let called = |days: &[&str], most| {
            let days = days.iter().map(|day| day.parse::<Date>().unwrap());
            Calendar::of(days, (0.0, 100.0), most, &catalogue).ticks.into_iter().map(|(_, said)| said).collect::<Vec<_>>()
        };
        assert_eq!(called(&["2024-12-31", "2028-12-31"], 6), ["2025", "2026", "2027", "2028", "2029"]);
        assert_eq!(called(&["2026-02-03", "2026-11-24"], 6), ["T2 2026", "T3 2026", "T4 2026"]);
        assert_eq!(called(&["2026-02-03"], 6), ["février 2026", "mars 2026"]);
        assert!(called(&["0001-01-01", "9999-12-31"], 6).len() <= 12);
        assert!(!called(&[], 6).is_empty());
    }
}
