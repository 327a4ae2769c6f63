//! The skeleton of a table in HTML, which becomes a list of its rows where there is no room for columns.

use crate::render::markup::escape;
use std::fmt::Write;

/// A column: what it is called, and whether numbers alone stand in it.
#[derive(Debug, Clone, Default)]
pub struct Head {
    /// What it is called.
    pub title: String,
    /// Whether numbers alone stand in it.
    pub of_numbers: bool,
}

/// What stands in a cell.
#[derive(Debug, Clone, Default)]
pub struct Cell {
    /// HTML.
    pub html: String,
    /// The attribute that says in which direction it is read, with a space before it; empty, where that is the page's.
    pub direction: &'static str,
}

impl From<String> for Cell {
    fn from(html: String) -> Self {
        Cell { html, direction: "" }
    }
}

/// A table without its rows.
#[derive(Debug, Clone, Default)]
pub struct Grid {
    /// Its name in the page, where one is needed.
    pub name: Option<String>,
    /// What it is called, for those who do not see where it stands.
    pub caption: String,
    /// The classes that say how it is set.
    pub classes: Vec<&'static str>,
    /// The widths of its columns, as HTML, where they are given.
    pub widths: String,
    /// Its columns.
    pub columns: Vec<Head>,
    /// Whether each cell carries what its column is called, for where a row is a list of its cells.
    pub names_cells: bool,
}

impl Grid {
    /// What stands behind the rows.
    pub const CLOSE: &'static str = "</tbody>\n</table></div>\n";

    /// A table of texts that says all it has to say by itself.
    pub fn of_texts(caption: &str, titles: impl IntoIterator<Item = String>) -> Self {
        let columns = titles.into_iter().map(|title| Head { title, of_numbers: false }).collect();
        Grid { caption: caption.to_owned(), columns, names_cells: true, ..Grid::default() }
    }

    /// What stands before the rows.
    pub fn open(&self) -> String {
        let mut heads = String::new();
        for column in &self.columns {
            let _ = write!(heads, "<th scope=\"col\"{}>{}</th>", class(column), escape(&column.title));
        }
        let name = self.name.as_ref().map(|name| format!(" id=\"{}\"", escape(name))).unwrap_or_default();
        let classes = if self.classes.is_empty() { String::new() } else { format!(" class=\"{}\"", self.classes.join(" ")) };
        format!(
            "<div class=\"wide\"><table{name}{classes}>\n<caption class=\"said\">{}</caption>\n{}\
             <thead><tr>{heads}</tr></thead>\n<tbody>\n",
            escape(&self.caption),
            self.widths
        )
    }

    /// A row, which is called by its first cell.
    pub fn row<C: Into<Cell>>(&self, cells: impl IntoIterator<Item = C>) -> String {
        let mut out = String::from("<tr>");
        for (number, (column, cell)) in self.columns.iter().zip(cells).enumerate() {
            let Cell { html, direction } = cell.into();
            let _ = if number == 0 {
                write!(out, "<th scope=\"row\"{direction}>{html}</th>")
            } else {
                let called = if self.names_cells { format!(" data-column=\"{}\"", escape(&column.title)) } else { String::new() };
                write!(out, "<td{called}{}{direction}>{html}</td>", class(column))
            };
        }
        out.push_str("</tr>\n");
        out
    }

    /// The whole table.
    pub fn whole<C: Into<Cell>>(&self, rows: impl IntoIterator<Item = Vec<C>>) -> String {
        let rows: String = rows.into_iter().map(|row| self.row(row)).collect();
        format!("{}{rows}{}", self.open(), Self::CLOSE)
    }
}

fn class(column: &Head) -> &'static str {
    if column.of_numbers { " class=\"number\"" } else { "" }
}
