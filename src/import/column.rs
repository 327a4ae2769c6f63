//! What the cells of a column show together: a day of 23 in one cell says for all of them which number is the day.

use super::date::{self, Order, YearMeans};
use super::mapping::{DateOrder, DecimalSign, Mapping, YearDay};
use super::number::{self, Decimal};
use super::references::References;
use super::table::{Content, Row};
use super::value::{Reading, titles, yes_and_no};
use super::word::plain;
use crate::i18n::Catalogue;
use crate::schema::Shape;
use std::collections::BTreeMap;

/// How the cells of a column are read: by what the mapping says, else by what they show, where all that show something show the same.
pub(super) fn reading<'a>(
    rows: &[Row],
    (number, header): (u32, &str),
    shape: &Shape,
    mapping: &'a Mapping,
    references: &'a References<'a>,
    catalogues: &[Catalogue],
) -> Reading<'a> {
    let types = shape.types();
    let is_number = types.contains(&"number") || types.contains(&"integer");
    let is_date = super::value::form(shape) == "date";
    let texts = || {
        rows.iter().filter_map(move |row| match row.at(number) {
            Some(Content::Text(text)) => Some(text.as_str()),
            _ => None,
        })
    };
    let words = mapping.words.iter().filter(|(name, _)| plain(name) == plain(header)).flat_map(|(_, words)| words);
    let words: BTreeMap<String, &str> = words.map(|(word, meaning)| (plain(word), meaning.as_str())).collect();
    Reading {
        references,
        titles: titles(shape, catalogues),
        yes_and_no: yes_and_no(catalogues),
        separator: mapping.separator.as_deref(),
        decimal: match mapping.decimal {
            Some(DecimalSign::Point) => Some(Decimal::Point),
            Some(DecimalSign::Comma) => Some(Decimal::Comma),
            None if is_number => agreed(texts().filter_map(number::shown)),
            None => None,
        },
        order: match mapping.dates {
            Some(DateOrder::DayFirst) => Some(Order::DayFirst),
            Some(DateOrder::MonthFirst) => Some(Order::MonthFirst),
            None if is_date => agreed(texts().filter_map(date::shown)),
            None => None,
        },
        year: mapping.years.map(|years| match years {
            YearDay::FirstDay => YearMeans::FirstDay,
            YearDay::LastDay => YearMeans::LastDay,
        }),
        words,
    }
}

/// What all show, if they show the same.
fn agreed<T: PartialEq>(mut shown: impl Iterator<Item = T>) -> Option<T> {
    let first = shown.next()?;
    shown.all(|other| other == first).then_some(first)
}
