//! How services get what they need: from a shared building block, from one of their own, or not at all.

use super::{Chart, Matrix, Numbers, Shape};
use crate::report::regular::{Basis, Datum, Table, Word};
use crate::text::{Message, Value};
use std::collections::BTreeMap;

/// The character of each word.
const SIGNS: [(&str, char); 9] = [
    ("shared", '●'),
    ("other-shared", '◐'),
    ("passing-shared", '◑'),
    ("own", '○'),
    ("nothing", '✗'),
    ("waived", '◇'),
    ("undecided", '…'),
    ("none-to-use", '–'),
    ("unregistered", '?'),
];

/// From the rows of the table of what services need.
pub(super) fn chart(_: &Basis<'_>, tables: &[Table]) -> Option<Chart> {
    let table = tables.iter().find(|table| table.name == "building-blocks-reuse")?;
    let [id, title] = [table.place("id")?, table.place("title")?];
    let [capability, way] = [table.place("capability")?, table.place("use")?];
    let mut matrix = Matrix { words: Vec::new(), columns: Vec::new(), rows: Vec::new() };
    let mut services: BTreeMap<&str, usize> = BTreeMap::new();
    let mut counts: Vec<usize> = Vec::new();
    for row in &table.rows {
        let (Some(Datum::Text(id)), Some(title), Some(capability)) = (row.get(id), row.get(title), row.get(capability)) else {
            continue;
        };
        let Some(Datum::Word(word)) = row.get(way) else { continue };
        let sign = SIGNS.iter().find(|(code, _)| *code == word.code).map_or('■', |(_, sign)| *sign);
        let known = matrix.words.iter().position(|(known, _): &(Word, char)| known.code == word.code);
        let word = known.unwrap_or_else(|| {
            matrix.words.push((word.clone(), sign));
            counts.push(0);
            counts.len() - 1
        });
        counts[word] += 1;
        let column = matrix.columns.iter().position(|column| column == capability).unwrap_or_else(|| {
            matrix.columns.push(capability.clone());
            matrix.columns.len() - 1
        });
        let service = *services.entry(id).or_insert_with(|| {
            matrix.rows.push((title.clone(), Vec::new()));
            matrix.rows.len() - 1
        });
        let words = &mut matrix.rows[service].1;
        words.resize(words.len().max(column + 1), None);
        words[column] = Some(word);
    }
    for (_, words) in &mut matrix.rows {
        words.resize(matrix.columns.len(), None);
    }
    if matrix.rows.is_empty() {
        return None;
    }
    let part = |((word, _), count): (&(Word, char), &usize)| {
        Value::from(Message::plain("report-labelled").with("label", word.called.clone()).with("value", *count))
    };
    let parts: Vec<Value> = matrix.words.iter().zip(&counts).map(part).collect();
    let said =
        Message::plain("report-chart-reuse-seen").with("services", matrix.rows.len()).with("columns", matrix.columns.len());
    Some(Chart {
        name: "reuse-matrix",
        title: Message::plain("report-chart-reuse"),
        seen: vec![said.with("parts", Value::List(parts))],
        numbers: Numbers::In(table.name),
        shape: Shape::Matrix(matrix),
    })
}
