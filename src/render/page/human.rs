use crate::changes::Stretch;
use crate::render::columns::{folded, widths};
use crate::report::{Block, Compared, Comparison, Table};
use crate::text::escape_controls;
use comfy_table::presets::NOTHING;
use comfy_table::{Cell, ContentArrangement, Table as Drawn};
use std::fmt::Write;
use textwrap::WordSplitter;

/// A page for a terminal of so many columns.
pub fn human(page: &[Block], width: usize, color: bool) -> String {
    let mut out = String::new();
    for (number, block) in page.iter().enumerate() {
        if number > 0 {
            out.push('\n');
        }
        match block {
            Block::Heading(_, text) => {
                for line in wrap(&escape_controls(text), width) {
                    let _ = if color { writeln!(out, "\u{1b}[1m{line}\u{1b}[0m") } else { writeln!(out, "{line}") };
                }
            }
            Block::Paragraph(text) => {
                for line in wrap(&escape_lines(text), width) {
                    let _ = writeln!(out, "{line}");
                }
            }
            Block::Code(_, text) => {
                for line in escape_lines(text).lines() {
                    let _ = writeln!(out, "    {line}");
                }
            }
            Block::Table(table) => out.push_str(&draw(table, width, NARROWEST_COLUMN)),
            Block::Comparison(comparison) => out.push_str(&draw(&marked(comparison), width, NARROWEST_SIDE)),
            Block::Terms(terms) => {
                for (term, text) in terms {
                    for line in wrap(&escape_controls(term), width.saturating_sub(2)) {
                        let _ = writeln!(out, "  {line}");
                    }
                    for line in wrap(&escape_lines(text), width.saturating_sub(6)) {
                        let _ = writeln!(out, "      {line}");
                    }
                }
            }
        }
    }
    no_commands(out)
}

/// Lines of which none is a command to the runner of a pipeline: those begin with `::` or `##[` behind any spaces, and a long
/// text that is broken may begin a line with anything.
pub(in crate::render) fn no_commands(text: String) -> String {
    let is_command = |line: &str| ["::", "##["].iter().any(|start| line.trim_start().starts_with(start));
    if !text.lines().any(is_command) {
        return text;
    }
    let harmless = |line: &str| {
        let start = line.len() - line.trim_start().len();
        if is_command(line) { format!("{}· {}\n", &line[..start], &line[start..]) } else { format!("{line}\n") }
    };
    text.lines().map(harmless).collect()
}

/// A comparison as a table, what went and what came set apart by marks; not where it is all of a cell, as the column says it.
fn marked(comparison: &Comparison) -> Table {
    let side = |stretches: &[Stretch]| match stretches {
        [whole] => whole.text().to_owned(),
        several => several.iter().map(Stretch::marked).collect(),
    };
    let row = |row: &Compared| vec![row.label.clone(), side(&row.old), side(&row.new), row.why.clone()];
    Table { columns: comparison.columns.to_vec(), rows: comparison.rows.iter().map(row).collect() }
}

fn escape_lines(text: &str) -> String {
    text.lines().map(escape_controls).collect::<Vec<_>>().join("\n")
}

/// The lines of a text, none wider than `width` columns where words allow it.
pub(in crate::render) fn wrap(text: &str, width: usize) -> Vec<String> {
    let wrapped = |line: &str| {
        // What a line continues stands under what it began, not under its bullet.
        let content = line.trim_start_matches([' ', '–']);
        let hanging = " ".repeat(line.chars().count() - content.chars().count());
        // Hyphens are parts of identifiers, which people search for and copy.
        let options =
            textwrap::Options::new(width.max(20)).subsequent_indent(&hanging).word_splitter(WordSplitter::NoHyphenation);
        textwrap::wrap(line, options).into_iter().map(|line| line.into_owned()).collect::<Vec<_>>()
    };
    text.lines().flat_map(wrapped).collect()
}

/// Lines that are longer than this have at least as much room.
const NARROWEST_COLUMN: usize = 10;

/// Sentences beside each other need more room than the cells of other tables.
const NARROWEST_SIDE: usize = 18;

/// A table, each column at least as wide as its longest word; as a list, where there is no room for that.
fn draw(table: &Table, width: usize, narrowest: usize) -> String {
    /// What stands around a column.
    const GAP: usize = 2;
    let titles: Vec<String> = table.columns.iter().map(|column| escape_controls(column)).collect();
    let rows: Vec<Vec<String>> = table.rows.iter().map(|row| row.iter().map(|cell| escape_lines(cell)).collect()).collect();
    let column = |place: usize| {
        let cells = rows.iter().filter_map(|row| row.get(place));
        titles.get(place).into_iter().chain(cells).cloned().collect()
    };
    let columns: Vec<Vec<String>> = (0..titles.len()).map(column).collect();
    let room = width.saturating_sub(GAP * titles.len());
    let Some(widths) = widths(&columns, room, narrowest) else { return as_list(table, width) };
    let mut drawn = Drawn::new();
    drawn.load_style(NOTHING).set_content_arrangement(ContentArrangement::Disabled);
    let cells = |cells: &[String]| {
        cells.iter().zip(&widths).map(|(cell, width)| Cell::new(folded(cell, *width).join("\n"))).collect::<Vec<_>>()
    };
    drawn.set_header(cells(&titles));
    // Rows of several lines run into each other where nothing is between them.
    let tall = table.rows.iter().flatten().any(|cell| cell.contains('\n'));
    for (number, row) in rows.iter().enumerate() {
        if tall && number > 0 {
            drawn.add_row([""]);
        }
        drawn.add_row(cells(row));
    }
    drawn.lines().map(|line| line.trim_end().to_owned() + "\n").collect()
}

/// A table where there is no room for columns: each row as a list of its cells.
fn as_list(table: &Table, width: usize) -> String {
    const INDENT: usize = 4;
    let mut out = String::new();
    for (number, row) in table.rows.iter().enumerate() {
        if number > 0 {
            out.push('\n');
        }
        for (column, cell) in table.columns.iter().zip(row).filter(|(_, cell)| !cell.is_empty()) {
            // What continues a cell stands under it, not beside the names of columns.
            let lines = wrap(&format!("{} – {}", escape_controls(column), escape_lines(cell)), width.saturating_sub(INDENT));
            for (number, line) in lines.iter().enumerate() {
                let indent = if number == 0 { 0 } else { INDENT };
                let _ = writeln!(out, "{}{line}", " ".repeat(indent));
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The words of a text that are longer than a letter, in no order.
    fn words(text: &str) -> Vec<String> {
        let mut words: Vec<String> = text.split_whitespace().filter(|word| *word != "–").map(str::to_owned).collect();
        words.sort();
        words
    }

    #[test]
    fn no_word_of_a_table_is_cut_however_narrow_the_terminal() {
        let cells = ["Développement", "premiers reports", "ministère de l’Intérieur", "https://example.org/a"].map(str::to_owned);
        let columns = ["Exploitation", "Décisions", "Responsable", "Adresse"].map(str::to_owned);
        let table = Table { columns: columns.to_vec(), rows: vec![cells.to_vec()] };
        let all = words(&[&columns[..], &cells].concat().join(" "));
        for width in 40..160 {
            assert_eq!(words(&human(&[Block::Table(table.clone())], width, false)), all, "{width}");
        }
    }

    #[test]
    fn no_line_is_a_command_to_a_pipeline() {
        let page = [Block::Paragraph(format!("{} ::error::x", "a".repeat(30))), Block::Heading(1, "##[error]y".into())];
        assert_eq!(human(&page, 30, false), format!("{}\n · ::error::x\n\n· ##[error]y\n", "a".repeat(30)));
    }
}
