//! Items that say the same few things, as a table.

use super::fields::{Fields, is_consent, is_text};
use crate::render::report::{Grid, Head};
use crate::schema::Shape;
use crate::yaml::{NodeRef, Type};

/// A list whose items say more than this is no table any more.
const MOST_COLUMNS: usize = 6;

/// From so many rows on, what stands in all of them is said once.
const MANY_ROWS: usize = 4;

/// So many characters stand side by side on a phone.
const PHONE: usize = 36;

/// A column in the making.
struct Column {
    title: String,
    of_numbers: bool,
    cells: Vec<String>,
}

impl Column {
    fn is_full(&self) -> bool {
        self.cells.iter().all(|cell| !cell.is_empty())
    }

    /// Whether every row has something in one of both, and none in both.
    fn completes(&self, other: &Column) -> bool {
        self.cells.iter().zip(&other.cells).all(|(one, other)| one.is_empty() != other.is_empty())
    }

    /// How many characters of it stand side by side.
    fn width(&self) -> usize {
        self.cells.iter().map(|cell| letters(cell)).chain([self.title.chars().count()]).max().unwrap_or_default()
    }
}

impl Fields<'_> {
    /// Items as a table, where that says more than a list; what has a title begins with it.
    pub(super) fn table(&self, title: &str, items: &[NodeRef<'_>], shape: &Shape, standard: Option<&str>) -> Option<String> {
        if items.len() < 2 || is_text(shape) || items.iter().any(|item| item.r#type() != Type::Map) {
            return None;
        }
        let mut columns = self.columns(items, shape, standard);
        let mut said = Vec::new();
        if items.len() >= MANY_ROWS {
            let is_same = |column: &Column| column.cells.iter().all(|cell| !cell.is_empty() && *cell == column.cells[0]);
            said.extend(columns.extract_if(.., |column| is_same(column)));
        }
        let head = head(&mut columns)?;
        if columns.len() > MOST_COLUMNS || columns.len() < 2 {
            return None;
        }
        columns[..=head].rotate_right(1);
        let mut grid = Grid::of_texts(title, []);
        grid.columns = columns.iter().map(|column| Head { title: column.title.clone(), of_numbers: column.of_numbers }).collect();
        if columns.iter().map(Column::width).sum::<usize>() <= PHONE {
            grid.classes.push("slim");
        }
        let rows = (0..items.len()).map(|row| columns.iter().map(|column| column.cells[row].clone()).collect::<Vec<_>>());
        let said = said.into_iter().map(|column| {
            let label = self.edition.label(&column.title);
            format!("<p><span class=\"label\">{label}</span> {}</p>", column.cells[0])
        });
        Some(said.collect::<String>() + &grid.whole(rows))
    }

    /// The columns in which something stands, in the order in which the items name them.
    fn columns(&self, items: &[NodeRef<'_>], shape: &Shape, standard: Option<&str>) -> Vec<Column> {
        let is_titled = items.iter().all(|item| item.get("title").is_some());
        let mut names: Vec<&str> = Vec::new();
        for (key, value) in items.iter().flat_map(|item| item.entries()) {
            let Some(name) = key.as_text().filter(|name| shape.field(name).is_some() && !is_consent(name, value)) else {
                continue;
            };
            if !(names.contains(&name) || is_titled && name == "id") {
                names.push(name);
            }
        }
        names.sort_by_key(|name| *name != "title");
        let column = |name: &str| {
            let cell = |item: &NodeRef<'_>| {
                let Some(value) = item.get(name) else { return String::new() };
                let own = value.as_text().and_then(|text| self.meaning(name, text, shape, Some(*item)));
                own.unwrap_or_else(|| self.field(shape, name, value, standard))
            };
            let is_number =
                |item: &NodeRef<'_>| item.get(name).is_none_or(|value| matches!(value.r#type(), Type::Integer | Type::Float));
            Column {
                title: self.title(name, shape).to_owned(),
                of_numbers: items.iter().all(is_number),
                cells: items.iter().map(cell).collect(),
            }
        };
        names.into_iter().map(column).filter(|column| column.cells.iter().any(|cell| !cell.is_empty())).collect()
    }
}

/// The column by which a row is called: one that all of them have, rather words than numbers. Two of which each row has one become one.
fn head(columns: &mut Vec<Column>) -> Option<usize> {
    if let Some(words) = columns.iter().position(|column| column.is_full() && !column.of_numbers) {
        return Some(words);
    }
    let pairs = (0..columns.len()).flat_map(|one| (one + 1..columns.len()).map(move |other| (one, other)));
    let found = pairs.into_iter().find(|(one, other)| columns[*one].completes(&columns[*other]));
    if let Some((one, other)) = found {
        let second = columns.remove(other);
        let first = &mut columns[one];
        first.title = format!("{} / {}", first.title, second.title);
        for (cell, instead) in first.cells.iter_mut().zip(second.cells) {
            cell.push_str(&instead);
        }
        return Some(one);
    }
    columns.iter().position(Column::is_full)
}

/// How many characters of HTML are seen.
fn letters(html: &str) -> usize {
    let mut is_markup = false;
    html.chars()
        .filter(|c| {
            is_markup = *c == '<' || is_markup && *c != '>';
            !is_markup && *c != '>'
        })
        .count()
}
