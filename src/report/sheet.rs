use serde_json::{Number, Value};
use std::borrow::Cow;

/// A table for spreadsheets and programs: columns by their keys, cells as values.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// The key of each column.
    pub columns: Vec<Cow<'static, str>>,
    /// A cell for each column.
    pub rows: Vec<Vec<Cell>>,
}

/// A value in a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// A text, whatever it looks like.
    Text(String),
    /// A number.
    Number(Number),
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Cell::Text(text.to_owned())
    }
}
impl From<String> for Cell {
    fn from(text: String) -> Self {
        Cell::Text(text)
    }
}
impl From<u64> for Cell {
    fn from(number: u64) -> Self {
        Cell::Number(number.into())
    }
}
impl From<usize> for Cell {
    fn from(number: usize) -> Self {
        Cell::Number(number.into())
    }
}
impl From<i64> for Cell {
    fn from(number: i64) -> Self {
        Cell::Number(number.into())
    }
}
impl From<&Value> for Cell {
    /// Lists and mappings are written as JSON.
    fn from(value: &Value) -> Self {
        match value {
            Value::Null => Cell::Empty,
            Value::Number(number) => Cell::Number(number.clone()),
            Value::String(text) => Cell::Text(text.clone()),
            other => Cell::Text(other.to_string()),
        }
    }
}
impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Cell::Empty, Into::into)
    }
}
