use crate::changes::Stretch;
use crate::report::{Block, Comparison, Table};
use crate::text::escape_controls;
use std::fmt::Write;

/// For the screen and for paper; nothing is fetched, and no script runs. What went and what came can be told apart without colour.
const STYLE: &str = "\
body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}
h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2rem}
table{border-collapse:collapse;width:100%;margin:.5rem 0}
th,td{border:1px solid #767676;padding:.4rem .6rem;text-align:start;vertical-align:top;overflow-wrap:anywhere}
thead th{background:#f0f0f0}
del{text-decoration:line-through}ins{text-decoration:underline;font-weight:bold}
pre{overflow:auto}dt{font-weight:bold}
@media print{body{margin:0;max-width:none;font-size:10pt}h2{break-after:avoid}tr{break-inside:avoid}}
@page{size:A4;margin:18mm}";

/// A page as one HTML file, in the language of this tag.
pub fn html(page: &[Block], language: &str) -> String {
    let title = page.iter().find_map(|block| match block {
        Block::Heading(1, text) => Some(escape(text)),
        _ => None,
    });
    let mut out = format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <title>{}</title>\n<style>\n{STYLE}\n</style>\n</head>\n<body>\n<main>\n",
        title.unwrap_or_default()
    );
    for block in page {
        match block {
            Block::Heading(depth, text) => {
                let _ = writeln!(out, "<h{depth}>{}</h{depth}>", escape(text));
            }
            Block::Paragraph(text) => {
                let _ = writeln!(out, "<p>{}</p>", lines(text));
            }
            Block::Code(_, text) => {
                let _ = writeln!(out, "<pre><code>{}</code></pre>", text.lines().map(escape).collect::<Vec<_>>().join("\n"));
            }
            Block::Table(table) => out.push_str(&plain(table)),
            Block::Comparison(comparison) => out.push_str(&compared(comparison)),
            Block::Terms(terms) => {
                out.push_str("<dl>\n");
                for (term, text) in terms {
                    let _ = writeln!(out, "<dt>{}</dt><dd>{}</dd>", escape(term), lines(text));
                }
                out.push_str("</dl>\n");
            }
        }
    }
    out.push_str("</main>\n</body>\n</html>\n");
    out
}

fn plain(table: &Table) -> String {
    let rows: String = table
        .rows
        .iter()
        .map(|row| format!("<tr>{}</tr>\n", row.iter().map(|cell| format!("<td>{}</td>", lines(cell))).collect::<String>()))
        .collect();
    format!("<table>\n{}<tbody>\n{rows}</tbody>\n</table>\n", head(&table.columns))
}

fn compared(comparison: &Comparison) -> String {
    let rows = comparison.rows.iter().map(|row| {
        format!(
            "<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td><td>{}</td></tr>\n",
            lines(&row.label),
            stretches(&row.old),
            stretches(&row.new),
            lines(&row.why)
        )
    });
    format!("<table>\n{}<tbody>\n{}</tbody>\n</table>\n", head(&comparison.columns), rows.collect::<String>())
}

fn head(columns: &[String]) -> String {
    let cells = columns.iter().map(|column| format!("<th scope=\"col\">{}</th>", escape(column)));
    format!("<thead><tr>{}</tr></thead>\n", cells.collect::<String>())
}

fn stretches(stretches: &[Stretch]) -> String {
    let stretch = |one: &Stretch| match one {
        Stretch::Same(text) => lines(text),
        Stretch::Removed(text) => format!("<del>{}</del>", lines(text)),
        Stretch::Added(text) => format!("<ins>{}</ins>", lines(text)),
    };
    stretches.iter().map(stretch).collect()
}

fn lines(text: &str) -> String {
    text.split('\n').map(escape).collect::<Vec<_>>().join("<br>")
}

/// Text in which nothing is markup, in an element or in a quoted attribute.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in escape_controls(text).chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}
