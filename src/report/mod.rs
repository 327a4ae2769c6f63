//! Pages of text and tables that commands answer with; knows no format.
//!
//! A page is what a person reads; the data beside it is what a program reads, with its own published schema.

mod rule;
mod rule_book;
mod rules;

pub use rule::{Explanation, explain as explain_rule};
pub use rule_book::{rule_book, suggest_rules};
pub use rules::{Settings, list as list_rules, list_schema as rule_list_schema};

use serde_json::Value;

/// What a command answers: a page for people, the same as data for programs.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The page.
    pub page: Vec<Block>,
    /// The data, with `format-version`.
    pub data: Value,
}

/// A part of a page.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A heading: 1 for the page, 2 for its parts.
    Heading(u8, String),
    /// Text; `code` in backticks is kept.
    Paragraph(String),
    /// Lines that are kept as they are, and the language they are in.
    Code(&'static str, String),
    /// A table.
    Table(Table),
    /// Terms with what is said of them, for lists of fields.
    Terms(Vec<(String, String)>),
}

/// A table: the titles of its columns, and its rows.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// The title of each column.
    pub columns: Vec<String>,
    /// A cell for each column.
    pub rows: Vec<Vec<String>>,
}
