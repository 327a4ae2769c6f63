use crate::changes::Stretch;
use crate::text::escape_controls;

/// Text in which nothing is markup but `code` between backticks.
pub(super) fn inline(text: &str) -> String {
    escape(text, sets_off_code(text))
}

/// Text for a cell of a table, its lines one below the other.
fn cell(text: &str) -> String {
    // A vertical line ends the cell, even in code.
    let lines = text.lines().map(|line| escape(line, sets_off_code(line) && !line.contains('|')));
    lines.collect::<Vec<_>>().join("<br>")
}

/// Lines that are kept as they are, and the language they are in.
pub(super) fn code(language: &str, text: &str) -> String {
    let fence = "`".repeat(longest_run(text).max(2) + 1);
    let lines: String = text.trim_end().lines().map(|line| escape_controls(line) + "\n").collect();
    format!("{fence}{language}\n{lines}{fence}\n")
}

/// The head of a table with these columns.
pub(super) fn head(columns: &[String]) -> String {
    format!("{}|{}\n", row(columns), " --- |".repeat(columns.len()))
}

/// A row of a table.
pub(super) fn row(cells: &[String]) -> String {
    format!("|{}\n", cells.iter().map(|text| format!(" {} |", cell(text))).collect::<String>())
}

/// A row of a comparison: what went is struck out, what came is bold.
pub(super) fn compared(label: &str, old: &[Stretch], new: &[Stretch], why: &str) -> String {
    let side = |stretches: &[Stretch]| -> String {
        let stretch = |one: &Stretch| match one {
            Stretch::Same(text) => cell(text),
            Stretch::Removed(text) => around(text, "~~"),
            Stretch::Added(text) => around(text, "**"),
        };
        stretches.iter().map(stretch).collect()
    };
    format!("| {} | {} | {} | {} |\n", cell(label), side(old), side(new), cell(why))
}

/// Marks around the words of a text; a mark beside a space is none.
fn around(text: &str, mark: &str) -> String {
    let inner = text.trim();
    if inner.is_empty() {
        return cell(text);
    }
    let start = text.len() - text.trim_start().len();
    let spaces = |text: &str| " ".repeat(usize::from(!text.is_empty()));
    format!("{}{mark}{}{mark}{}", spaces(&text[..start]), cell(inner), spaces(&text[start + inner.len()..]))
}

/// Whether the backticks of a line set off code in the eyes of every reader of Markdown: single ones, in pairs.
fn sets_off_code(line: &str) -> bool {
    !line.contains("``") && line.matches('`').count().is_multiple_of(2)
}

fn escape(line: &str, with_code: bool) -> String {
    let line = escape_controls(line);
    let mut code = false;
    let mut out = String::with_capacity(line.len());
    let mut before = None;
    let mut rest = line.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '`' if with_code => {
                code = !code;
                out.push(c);
            }
            _ if code => out.push(c),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            // A mention would notify somebody, a number would link to an issue: forges look for both in the text that readers
            // see, where an escape is gone. A space without width parts them; within an address of mail nobody looks.
            '@' if before.is_none_or(|c: char| !c.is_ascii_alphanumeric()) => out.push_str("@&#8203;"),
            '#' if rest.peek().is_some_and(char::is_ascii_digit) => out.push_str("#&#8203;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '#' | '!' | '$' => {
                out.push('\\');
                out.push(c);
            }
            '-' | '+' | '=' if before.is_none() => {
                out.push('\\');
                out.push(c);
            }
            _ => out.push(c),
        }
        before = Some(c);
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_markup_but_code() {
        assert_eq!(inline("see `a_b` and a_b"), "see `a_b` and a\\_b");
        // Readers of Markdown see no code here, so what is between is not left as it is.
        assert_eq!(inline("``` <a> `` <b> `"), "\\`\\`\\` &lt;a&gt; \\`\\` &lt;b&gt; \\`");
        assert_eq!(inline("`<a>"), "\\`&lt;a&gt;");
        assert_eq!(inline("@team, a@b.example, #12, C#"), "@&#8203;team, a@b.example, #&#8203;12, C\\#");
        assert_eq!(cell("a|`b|c`\n\\|"), "a\\|\\`b\\|c\\`<br>\\\\\\|");
    }
}
