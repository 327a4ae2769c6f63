use crate::changes::Stretch;
use crate::render::markup::{CLOSING, escape, lines, opening};
use crate::report::{Block, Comparison, Table, points};
use std::fmt::Write;

/// For the screen and for paper; nothing is fetched, and no script runs. What went and what came can be told apart without colour,
/// and where there is no room for columns, a row becomes a list of its cells.
const STYLE: &str = "\
body{font:16px/1.5 system-ui,sans-serif;max-width:80rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff;overflow-wrap:anywhere}
h1{font-size:1.6rem}h2{font-size:1.2rem;margin:2.5rem 0 .5rem}
table{border-collapse:collapse;width:100%;overflow-wrap:break-word}
th,td{border:1px solid #767676;padding:.4rem .6rem;text-align:start;vertical-align:top}
thead th{background:#f0f0f0}tbody th{font-weight:normal}
.comparison{table-layout:fixed}.comparison th:first-child{width:22%}.comparison th:last-child{width:20%}
del{text-decoration:line-through 1px;background:#ffebe9}
ins{text-decoration:underline;font-weight:bold;background:#e6f7e9}
del,ins{color:inherit;-webkit-box-decoration-break:clone;box-decoration-break:clone}
.said{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
pre{overflow:auto}dt{font-weight:bold;margin-top:.75rem}dd{margin:0;margin-inline-start:1.25rem}
ul{margin:0;padding:0;padding-inline-start:1.1rem}
.wide{overflow-x:auto;margin-bottom:1rem}
@media screen and (max-width:44rem){
.wide{font-size:.85rem}.wide th,.wide td{padding:.25rem .3rem}
.comparison,.comparison tbody,.comparison tr,.comparison th,.comparison td{display:block;width:auto}
.comparison th:first-child{width:auto}
.comparison thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.comparison tr{border:1px solid #767676;margin-bottom:.75rem}.comparison tr>*{border:0}
.comparison tbody th{font-weight:bold;background:#f0f0f0}
.comparison td:empty{display:none}
.comparison td::before{content:attr(data-column);display:block;font-size:.85rem;color:#595959}
}
@media print{body{margin:0;padding:0;max-width:none;font-size:10pt}h2{break-after:avoid}dt{break-after:avoid}tr,li{break-inside:avoid}thead{display:table-header-group}
del,ins{background:none}}
@page{size:A4;margin:15mm}";

/// A comparison needs the breadth of the sheet.
const LANDSCAPE: &str = "\n@page{size:A4 landscape}";

/// A page as one HTML file, in the language of this tag.
pub fn html(page: &[Block], language: &str) -> String {
    let title = page.iter().find_map(|block| match block {
        Block::Heading(1, text) => Some(&**text),
        _ => None,
    });
    let is_wide = page.iter().any(|block| matches!(block, Block::Comparison(_)));
    let style = format!("{STYLE}{}", if is_wide { LANDSCAPE } else { "" });
    opening(title.unwrap_or_default(), language, &style) + &blocks(page) + CLOSING
}

/// Parts of a page.
pub fn blocks(page: &[Block]) -> String {
    let mut out = String::new();
    for block in page {
        match block {
            Block::Heading(depth, text) => {
                let _ = writeln!(out, "<h{depth}>{}</h{depth}>", escape(text));
            }
            Block::Paragraph(text) => {
                let _ = match points(text) {
                    Some(points) => writeln!(out, "{}", list(&points)),
                    None => writeln!(out, "<p>{}</p>", lines(text)),
                };
            }
            Block::Code(_, text) => {
                let _ = writeln!(out, "<pre><code>{}</code></pre>", text.lines().map(escape).collect::<Vec<_>>().join("\n"));
            }
            Block::Table(table) => out.push_str(&plain(table)),
            Block::Comparison(comparison) => out.push_str(&compared(comparison)),
            Block::Terms(terms) => {
                out.push_str("<dl>\n");
                for (term, text) in terms {
                    let said = points(text).map_or_else(|| lines(text), |points| list(&points));
                    let _ = writeln!(out, "<dt>{}</dt><dd>{said}</dd>", escape(term));
                }
                out.push_str("</dl>\n");
            }
        }
    }
    out
}

/// Points as a list, those of a point as a list in it.
fn list(points: &[(usize, &str)]) -> String {
    let mut out = String::new();
    let mut open = 0;
    for (depth, said) in points {
        let depth = depth.min(&open) + 1;
        for _ in depth..open {
            out.push_str("</li></ul>");
        }
        out.push_str(if depth > open { "<ul>" } else { "</li>" });
        open = depth;
        out.push_str(&format!("<li>{}", escape(said)));
    }
    out + &"</li></ul>".repeat(open)
}

fn plain(table: &Table) -> String {
    let rows: String = table
        .rows
        .iter()
        .map(|row| format!("<tr>{}</tr>\n", row.iter().map(|cell| format!("<td>{}</td>", lines(cell))).collect::<String>()))
        .collect();
    format!("<div class=\"wide\"><table>\n{}<tbody>\n{rows}</tbody>\n</table></div>\n", head(&table.columns))
}

/// What was and what is, side by side; a list of rows where there is no room for columns.
fn compared(comparison: &Comparison) -> String {
    let [_, old, new, why] = &comparison.columns;
    let cell = |column: &str, attributes: &str, content: &str| {
        format!("<td data-column=\"{}\" dir=\"auto\"{attributes}>{content}</td>", escape(column))
    };
    let rows = comparison.rows.iter().map(|row| {
        let language = row.language.as_deref().map(|tag| format!(" lang=\"{}\"", escape(tag))).unwrap_or_default();
        let side = |column: &str, side: &[Stretch]| cell(column, &language, &stretches(side, &comparison.marks));
        format!(
            "<tr><th scope=\"row\">{}</th>{}{}{}</tr>\n",
            lines(&row.label),
            side(old, &row.old),
            side(new, &row.new),
            cell(why, "", &lines(&row.why))
        )
    });
    let cells = comparison.columns.iter();
    let head = cells.map(|column| format!("<th scope=\"col\">{}</th>", escape(column)));
    format!(
        "<table class=\"comparison\">\n<thead><tr>{}</tr></thead>\n\
         <tbody>\n{}</tbody>\n</table>\n",
        head.collect::<String>(),
        rows.collect::<String>()
    )
}

fn head(columns: &[String]) -> String {
    let cells = columns.iter().map(|column| format!("<th scope=\"col\">{}</th>", escape(column)));
    format!("<thead><tr>{}</tr></thead>\n", cells.collect::<String>())
}

fn stretches(stretches: &[Stretch], [went, came]: &[String; 2]) -> String {
    let said = |mark: &str| format!("<span class=\"said\">{} </span>", escape(mark));
    let stretch = |one: &Stretch| match one {
        Stretch::Same(text) => lines(text),
        Stretch::Removed(text) => around(text, "del", &said(went)),
        Stretch::Added(text) => around(text, "ins", &said(came)),
    };
    stretches.iter().map(stretch).collect()
}

/// An element around the words of a text; the spaces beside them stay outside.
fn around(text: &str, element: &str, said: &str) -> String {
    let inner = text.trim();
    if inner.is_empty() {
        return lines(text);
    }
    let start = text.len() - text.trim_start().len();
    let (before, after) = (&text[..start], &text[start + inner.len()..]);
    format!("{}<{element}>{said}{}</{element}>{}", lines(before), lines(inner), lines(after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_of_points_are_lists_in_lists() {
        let written = list(&[(0, "a"), (2, "b"), (1, "c"), (0, "<d>")]);
        assert_eq!(written, "<ul><li>a<ul><li>b</li><li>c</li></ul></li><li>&lt;d&gt;</li></ul>");
    }
}
