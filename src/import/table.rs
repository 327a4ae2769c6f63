use chrono::NaiveDate;
use std::fmt;
use std::sync::Arc;

/// What stands in a cell, before anybody says what it means.
#[derive(Debug, Clone, PartialEq)]
pub enum Content {
    /// A text, without the spaces around it.
    Text(String),
    /// A number that a workbook holds as one.
    Number(f64),
    /// A share that a workbook shows as a percentage: `0.125` for 12.5 %.
    Percent(f64),
    /// True or false.
    Bool(bool),
    /// A day that a workbook holds as one, whichever its calendar begins with.
    Date(NaiveDate),
    /// An error, as the program calls it that worked it out, such as `#REF!`.
    Error(String),
    /// A formula of which no value was stored.
    Uncalculated,
}

/// A cell in which something stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// The column, from 0.
    pub column: u32,
    /// What stands there.
    pub content: Content,
}

/// A row in which something stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The row, from 0.
    pub number: u32,
    /// The line of the file on which it begins, from 1; none in workbooks.
    pub line: Option<u64>,
    /// Its cells, in the order of their columns.
    pub cells: Vec<Cell>,
}

/// A rectangle of cells: the first and the last row and column, from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Area {
    /// The first row.
    pub top: u32,
    /// The first column.
    pub left: u32,
    /// The last row.
    pub bottom: u32,
    /// The last column.
    pub right: u32,
}

/// A table as it was read: a sheet of a workbook, or a CSV file.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// The name of the sheet, or of the file without its ending.
    pub name: Arc<str>,
    /// Whether it is a sheet that is not shown.
    pub hidden: bool,
    /// The rows in which something stands, in their order.
    pub rows: Vec<Row>,
    /// The rows that are not shown, from 0.
    pub hidden_rows: Vec<u32>,
    /// The columns that are not shown, the first and the last of each stretch, from 0.
    pub hidden_columns: Vec<(u32, u32)>,
    /// The cells that are merged.
    pub merged: Vec<Area>,
    /// The cells whose values were worked out, as rows and columns from 0.
    pub formulas: Vec<(u32, u32)>,
}

/// Where something stands: in a cell of a table, or on a line of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Address {
    /// A cell, by row and column from 0.
    Cell {
        /// The name of the table.
        table: Arc<str>,
        /// The row.
        row: u32,
        /// The column.
        column: u32,
        /// The line of the file, from 1, where it is a file of lines.
        line: Option<u64>,
    },
    /// A place in a text, by line and column from 1.
    Line {
        /// The name of the file.
        file: Arc<str>,
        /// The line.
        line: u32,
        /// The column.
        column: u32,
    },
}

impl Table {
    /// The address of a cell of one of its rows.
    pub fn address(&self, row: &Row, column: u32) -> Address {
        Address::Cell { table: Arc::clone(&self.name), row: row.number, column, line: row.line }
    }
}

impl Row {
    /// What stands in a column.
    pub fn at(&self, column: u32) -> Option<&Content> {
        let place = self.cells.binary_search_by_key(&column, |cell| cell.column).ok()?;
        self.cells.get(place).map(|cell| &cell.content)
    }
}

impl fmt::Display for Content {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Content::Text(text) | Content::Error(text) => f.write_str(text),
            Content::Number(number) => write!(f, "{number}"),
            Content::Percent(share) => write!(f, "{} %", super::number::percent(*share)),
            Content::Bool(value) => write!(f, "{value}"),
            Content::Date(day) => write!(f, "{}", day.format("%Y-%m-%d")),
            Content::Uncalculated => f.write_str("="),
        }
    }
}

impl fmt::Display for Address {
    /// As spreadsheets write it: `Services!C14`; with the line, where a file of lines has another one than its row.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Address::Cell { table, row, column, line } => {
                let is_word = table.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '.' | '-'));
                let quote = if is_word { "" } else { "'" };
                write!(f, "{quote}{}{quote}!{}{}", table.replace('\'', "''"), letters(*column), u64::from(*row) + 1)?;
                match line.filter(|line| *line != u64::from(*row) + 1) {
                    Some(line) => write!(f, ":{line}"),
                    None => Ok(()),
                }
            }
            Address::Line { file, line, column } => write!(f, "{file}:{line}:{column}"),
        }
    }
}

/// The letters of a column, as spreadsheets name it.
pub fn letters(column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = u64::from(column) + 1;
    while rest > 0 {
        letters.push(char::from(b'A' + u8::try_from((rest - 1) % 26).unwrap_or_default()));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_named_as_spreadsheets_name_them() {
        let at = |table: &str, column, line| Address::Cell { table: table.into(), row: 13, column, line }.to_string();
        assert_eq!(at("Services", 2, None), "Services!C14");
        assert_eq!(at("Mes services", 26, None), "'Mes services'!AA14");
        assert_eq!(at("l'an", 701, Some(14)), "'l''an'!ZZ14");
        assert_eq!(at("services", 16_383, Some(20)), "services!XFD14:20");
    }
}
