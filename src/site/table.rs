//! A small table, which becomes a list of its rows where there is no room for columns. The roles are those that the elements have of
//! themselves, as long as they are set as a table.

use crate::render::markup::escape;
use std::fmt::Write;

/// What stands behind the rows.
pub(super) const CLOSE: &str = "</tbody>\n</table></div>\n";

/// What stands before the rows: what the table is called, for those who do not see where it stands, and the titles of its columns.
pub(super) fn open(caption: &str, columns: &[String]) -> String {
    let mut heads = String::new();
    for column in columns {
        let _ = write!(heads, "<th scope=\"col\" role=\"columnheader\">{}</th>", escape(column));
    }
    format!(
        "<div class=\"wide\"><table role=\"table\">\n<caption class=\"said\">{}</caption>\n\
         <thead role=\"rowgroup\"><tr role=\"row\">{heads}</tr></thead>\n<tbody role=\"rowgroup\">\n",
        escape(caption)
    )
}

/// A row, of HTML for each column.
pub(super) fn row(columns: &[String], cells: &[String]) -> String {
    let mut out = String::new();
    for (number, (column, cell)) in columns.iter().zip(cells).enumerate() {
        let _ = if number == 0 {
            write!(out, "<th scope=\"row\" role=\"rowheader\">{cell}</th>")
        } else {
            write!(out, "<td role=\"cell\" data-column=\"{}\">{cell}</td>", escape(column))
        };
    }
    format!("<tr role=\"row\">{out}</tr>\n")
}
