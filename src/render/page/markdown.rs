use crate::render::markdown::{code, compared, head, inline, row};
use crate::report::{Block, points};
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
            Block::Paragraph(text) if points(text).is_some() => {
                let point = |(depth, said): (usize, &str)| format!("{}- {}\n", "  ".repeat(depth), inline(said));
                out.extend(points(text).into_iter().flatten().map(point));
            }
            Block::Paragraph(text) => {
                let _ = writeln!(out, "{}", text.lines().map(inline).collect::<Vec<_>>().join("\n"));
            }
            Block::Code(language, text) => out.push_str(&code(language, text)),
            Block::Table(table) => {
                out.push_str(&head(&table.columns));
                out.extend(table.rows.iter().map(|cells| row(cells)));
            }
            Block::Comparison(comparison) => {
                out.push_str(&head(&comparison.columns));
                let rows = comparison.rows.iter();
                out.extend(rows.map(|row| compared(&row.label, &row.old, &row.new, &row.why)));
            }
            Block::Terms(terms) => {
                for (term, text) in terms {
                    let point = |(depth, said): (usize, &str)| format!("\n  {}- {}", "  ".repeat(depth), inline(said));
                    let said = match points(text) {
                        Some(points) => points.into_iter().map(point).collect(),
                        None => format!(": {}", text.lines().map(inline).collect::<Vec<_>>().join(" ")),
                    };
                    let _ = writeln!(out, "- **{}**{said}", inline(term));
                }
            }
        }
    }
    out
}
