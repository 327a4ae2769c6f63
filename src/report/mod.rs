//! Pages of text and tables that commands answer with; knows no format.
//!
//! A page is what a person reads; the data beside it is what a program reads, with its own published schema.

mod audit;
mod changes;
mod commit;
mod comparative;
mod consequences;
mod history;
mod listed;
mod meaning;
mod place;
pub mod regular;
mod review;
mod rule;
mod rule_book;
mod rules;
mod sheet;

pub use audit::{Audit, USUAL_GRADE, audit, audit_sheet, told_evidence};
pub use changes::{ChangeOut, Sides, changes, changes_of_file, changes_out, schema as changes_schema};
pub use commit::commit_message;
pub use consequences::{ConsequenceOut, consequences_out};
pub use history::{HistoryOut, Told, authors_out, history_out, history_page, history_sheet, schema as history_schema};
pub use listed::{STATUS_FIELDS, owner_field};
pub use meaning::{SECTORS, code_meaning, declared_meaning, field_example, field_remarks, subject_meaning, word_meaning};
pub use place::PlaceOut;
pub use review::review;
pub use rule::{Example, Explanation, explain as explain_rule};
pub use rule_book::{rule_book, suggest_rules};
pub use rules::{Settings, list as list_rules, list_schema as rule_list_schema};
pub use sheet::{Cell, Sheet};

use crate::changes::Stretch;
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
    /// Two versions beside each other.
    Comparison(Comparison),
    /// Terms with what is said of them, for lists of fields. Lines that begin with `– ` are points; two spaces before that make a point
    /// of the one above.
    Terms(Vec<(String, String)>),
}

/// The points that a text is made of, with how deep each stands; none, where it has other lines.
pub fn points(text: &str) -> Option<Vec<(usize, &str)>> {
    let point = |line| {
        let said = str::trim_start_matches(line, ' ');
        Some(((line.len() - said.len()) / 2, said.strip_prefix("– ")?))
    };
    text.lines().map(point).collect::<Option<Vec<(usize, &str)>>>().filter(|points| !points.is_empty())
}

/// A table: the titles of its columns, and its rows.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// The title of each column.
    pub columns: Vec<String>,
    /// A cell for each column.
    pub rows: Vec<Vec<String>>,
}

/// Two versions of something beside each other.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// The titles of the columns: what it is about, what was there, what is there, and why.
    pub columns: [String; 4],
    /// What is said before words that went, and before words that came, to whom does not see how they are set.
    pub marks: [String; 2],
    /// The rows.
    pub rows: Vec<Compared>,
}

/// A row of a comparison.
#[derive(Debug, Clone, PartialEq)]
pub struct Compared {
    /// What it is about.
    pub label: String,
    /// The language of the text on both sides, where it is not the page's.
    pub language: Option<String>,
    /// What was there, with what went.
    pub old: Vec<Stretch>,
    /// What is there, with what came.
    pub new: Vec<Stretch>,
    /// Why.
    pub why: String,
}
