//! The order of rows.

use super::page::shown;
use super::{Datum, Table};
use crate::i18n::Catalogue;
use std::cmp::Ordering;

/// Orders the rows of a table by a column: words and texts as the language orders them, what is empty last. False, where it has no such
/// column.
pub fn sort(table: &mut Table, key: &str, descending: bool, catalogue: &Catalogue) -> bool {
    let Some(place) = table.place(key) else { return false };
    let collator = catalogue.collator();
    let mut rows: Vec<(Rank, Vec<Datum>)> = std::mem::take(&mut table.rows)
        .into_iter()
        .map(|row| (row.get(place).map_or(Rank::Nothing, |datum| Rank::of(datum, catalogue)), row))
        .collect();
    rows.sort_by(|(one, _), (other, _)| {
        let order = one.compare(other, |one, other| collator.compare(one, other));
        let both = *one != Rank::Nothing && *other != Rank::Nothing;
        if descending && both { order.reverse() } else { order }
    });
    table.rows = rows.into_iter().map(|(_, row)| row).collect();
    true
}

/// By what a value is ordered.
#[derive(Debug, Clone, PartialEq)]
enum Rank {
    Number(f64),
    Text(String),
    Nothing,
}

impl Rank {
    fn of(datum: &Datum, catalogue: &Catalogue) -> Self {
        if let Some(amount) = datum.amount() {
            return Rank::Number(amount);
        }
        match datum {
            datum if datum.is_empty() => Rank::Nothing,
            Datum::Series(points) => points.last().map_or(Rank::Nothing, |(_, value)| Rank::Number(*value)),
            Datum::Date(date) => Rank::Text(date.to_string()),
            Datum::Period(period) => Rank::Text(format!("{} {}", period.end(), period.start())),
            other => Rank::Text(shown(other, catalogue)),
        }
    }

    fn compare(&self, other: &Rank, text: impl Fn(&str, &str) -> Ordering) -> Ordering {
        match (self, other) {
            (Rank::Number(one), Rank::Number(other)) => one.total_cmp(other),
            (Rank::Text(one), Rank::Text(other)) => text(one, other).then_with(|| one.cmp(other)),
            (Rank::Nothing, Rank::Nothing) => Ordering::Equal,
            (Rank::Nothing, _) | (Rank::Text(_), Rank::Number(_)) => Ordering::Greater,
            (_, Rank::Nothing) | (Rank::Number(_), Rank::Text(_)) => Ordering::Less,
        }
    }
}
