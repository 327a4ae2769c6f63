//! The order of rows.

use super::page::shown;
use super::{Datum, Table};
use crate::i18n::Catalogue;
use std::cmp::Ordering;

/// Orders the rows of a table by a column: words as the column lists them, words beyond its list and texts as the language orders them,
/// what is empty last. False, where it has no such column.
pub fn sort(table: &mut Table, key: &str, descending: bool, catalogue: &Catalogue) -> bool {
    let Some(place) = table.place(key) else { return false };
    let collator = catalogue.collator();
    let rows = std::mem::take(&mut table.rows);
    let words = table.columns.get(place).map_or(&[][..], |column| &column.words);
    let rank = |row: &Vec<Datum>| row.get(place).map_or(Rank::Nothing, |datum| Rank::of(datum, words, catalogue));
    let mut rows: Vec<(Rank, Vec<Datum>)> = rows.into_iter().map(|row| (rank(&row), row)).collect();
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
    /// The place of a word among those that a column lists.
    Word(usize),
    Text(String),
    Nothing,
}

impl Rank {
    fn of(datum: &Datum, words: &[Datum], catalogue: &Catalogue) -> Self {
        if let Some(amount) = datum.amount() {
            return Rank::Number(amount);
        }
        if let Some(place) = place(datum, words) {
            return Rank::Word(place);
        }
        match datum {
            datum if datum.is_empty() => Rank::Nothing,
            Datum::Series(points) => points.last().map_or(Rank::Nothing, |(_, value)| Rank::Number(*value)),
            Datum::Date(date) => Rank::Text(date.to_string()),
            Datum::Period(period) => Rank::Text(format!("{} {}", period.end(), period.start())),
            other => Rank::Text(shown(other, catalogue).into_owned()),
        }
    }

    fn compare(&self, other: &Rank, text: impl Fn(&str, &str) -> Ordering) -> Ordering {
        match (self, other) {
            (Rank::Number(one), Rank::Number(other)) => one.total_cmp(other),
            (Rank::Word(one), Rank::Word(other)) => one.cmp(other),
            (Rank::Text(one), Rank::Text(other)) => text(one, other).then_with(|| one.cmp(other)),
            _ => self.sort().cmp(&other.sort()),
        }
    }

    /// What stands before what, where one is not of the sort of the other.
    fn sort(&self) -> u8 {
        match self {
            Rank::Number(_) => 0,
            Rank::Word(_) => 1,
            Rank::Text(_) => 2,
            Rank::Nothing => 3,
        }
    }
}

/// The place of a word in a list of words, by its code.
fn place(datum: &Datum, words: &[Datum]) -> Option<usize> {
    let Datum::Word(wanted) = datum else { return None };
    words.iter().position(|word| matches!(word, Datum::Word(word) if word.code == wanted.code))
}
