use crate::report::Block;
use crate::text::escape_controls;
use std::fmt::Write;

/// A page as Markdown.
pub fn markdown(page: &[Block]) -> String {
    let mut out = String::new();
    for (number, block) in page.iter().enumerate() {
        if number > 0 {
            out.push('\n');
        }
        match block {
            Block::Heading(depth, text) => {
                let _ = writeln!(out, "{} {}", "#".repeat(usize::from(*depth)), inline(text));
            }
            Block::Paragraph(text) => {
                let _ = writeln!(out, "{}", text.lines().map(inline).collect::<Vec<_>>().join("\n"));
            }
            Block::Code(language, text) => {
                let fence = "`".repeat(longest_run(text).max(2) + 1);
                let _ = writeln!(out, "{fence}{language}\n{}\n{fence}", text.trim_end());
            }
            Block::Table(table) => {
                let row = |cells: &[String]| cells.iter().map(|cell| format!(" {} |", self::cell(cell))).collect::<String>();
                let _ = writeln!(out, "|{}", row(&table.columns));
                let _ = writeln!(out, "|{}", " --- |".repeat(table.columns.len()));
                for cells in &table.rows {
                    let _ = writeln!(out, "|{}", row(cells));
                }
            }
            Block::Terms(terms) => {
                for (term, text) in terms {
                    let _ = writeln!(out, "- **{}**: {}", inline(term), text.lines().map(inline).collect::<Vec<_>>().join(" "));
                }
            }
        }
    }
    out
}

fn longest_run(text: &str) -> usize {
    let mut longest = 0;
    let mut run = 0;
    for c in text.chars() {
        run = if c == '`' { run + 1 } else { 0 };
        longest = longest.max(run);
    }
    longest
}

/// Text in which nothing is markup but `code` between single backticks that are balanced on the line. CommonMark pairs runs of
/// backticks by their length, so where some stand together they are all text.
fn inline(text: &str) -> String {
    let text = escape_controls(text);
    let balanced = text.matches('`').count().is_multiple_of(2) && !text.contains("``");
    let mut code = false;
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        match c {
            '`' if balanced => {
                code = !code;
                out.push(c);
            }
            _ if code => out.push(c),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '#' | '!' | '$' => {
                out.push('\\');
                out.push(c);
            }
            '-' | '+' | '=' if at == 0 => {
                out.push('\\');
                out.push(c);
            }
            // A mention would notify somebody, a number would link to an issue.
            '@' => out.push_str("&#64;"),
            _ => out.push(c),
        }
    }
    out
}

fn cell(text: &str) -> String {
    inline(text).replace('|', "\\|").replace("\\\\|", "\\|").replace('\n', "<br>")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_does_not_hide_behind_backticks() {
        assert_eq!(inline("set `a < b` here"), "set `a < b` here");
        for nasty in ["```<img>`", "`<img>``x`", "`<img>", "``<img>``"] {
            assert!(!inline(nasty).contains('<'), "{}", inline(nasty));
        }
    }
}
