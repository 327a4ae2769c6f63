//! The skeleton of a table in HTML, which becomes a list of its rows where there is no room for columns.

use crate::render::markup::{escape, escape_into};
use std::fmt::Write;

/// A column: what it is called, and whether numbers alone stand in it.
#[derive(Debug, Clone, Default)]
pub struct Head {
    /// What it is called.
    pub title: String,
    /// Whether numbers alone stand in it.
    pub of_numbers: bool,
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

    /// A row of HTML, which is called by its first cell.
    pub fn row(&self, cells: impl IntoIterator<Item = String>) -> String {
        self.row_of(cells, |_| "", |out, html| out.push_str(&html))
    }

    /// The same of anything: with the attribute that says in which direction a cell is read, with a space before it, or nothing, where that
    /// is the page's, and how what stands in it is written.
    pub fn row_of<C>(
        &self,
        cells: impl IntoIterator<Item = C>,
        direction: impl Fn(&C) -> &'static str,
        write: impl Fn(&mut String, C),
    ) -> String {
        let mut out = String::from("<tr>");
        for (number, (column, cell)) in self.columns.iter().zip(cells).enumerate() {
            let close = if number == 0 {
                out.push_str("<th scope=\"row\"");
                "</th>"
            } else {
                out.push_str("<td");
                if self.names_cells {
                    out.push_str(" data-column=\"");
                    escape_into(&mut out, &column.title);
                    out.push('"');
                }
                out.push_str(class(column));
                "</td>"
            };
            out.extend([direction(&cell), ">"]);
            write(&mut out, cell);
            out.push_str(close);
        }
        out.push_str("</tr>\n");
        out
    }

    /// The whole table.
    pub fn whole(&self, rows: impl IntoIterator<Item = Vec<String>>) -> String {
        let rows: String = rows.into_iter().map(|row| self.row(row)).collect();
        format!("{}{rows}{}", self.open(), Self::CLOSE)
    }
}

fn class(column: &Head) -> &'static str {
    if column.of_numbers { " class=\"number\"" } else { "" }
}
