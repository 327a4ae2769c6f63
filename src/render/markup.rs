//! What all forms that are HTML or SVG have in common: the one place where text becomes harmless, and the opening of a file.

use crate::i18n::Language;
use crate::text::{direction, escape_controls};

/// The colour of text, and of lines that carry something.
pub(in crate::render) const INK: &str = "#1a1a1a";

/// The colour behind text.
pub(in crate::render) const PAPER: &str = "#ffffff";

/// The opening of an HTML file that fetches nothing and runs nothing, up to its contents. The style is the program's own.
pub(in crate::render) fn opening(title: &str, language: &str, style: &str) -> String {
    format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\" dir=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n\
         <title>{}</title>\n<style>\n{style}\n</style>\n</head>\n<body>\n<main>\n",
        direction(language),
        escape(title)
    )
}

/// The end of an HTML file.
pub(in crate::render) const CLOSING: &str = "</main>\n</body>\n</html>\n";

/// Text in which nothing is markup, each of its lines on its own.
pub(crate) fn lines(text: &str) -> String {
    text.split('\n').map(escape).collect::<Vec<_>>().join("<br>")
}

/// HTML of a text, with the tag of its language, where that is not the page's.
pub(crate) fn foreign(html: String, language: Option<&str>, page: Language) -> String {
    match language {
        Some(_) => format!("<span class=\"other\"{}>{html}</span>", spoken(language, page)),
        None => html,
    }
}

/// The attributes of an element whose text is in another language than the page: which it is, and from where it is written, where that is
/// not as on the page.
pub(crate) fn spoken(language: Option<&str>, page: Language) -> String {
    let Some(tag) = language else { return String::new() };
    let own = direction(tag);
    let from = if own == page.direction() { String::new() } else { format!(" dir=\"{own}\"") };
    format!(" lang=\"{}\"{from}", escape(tag))
}

/// HTML that leads to a web address; as it is, where the address is none.
pub(crate) fn web(address: &str, html: String) -> String {
    if ["https://", "http://"].iter().any(|start| address.starts_with(start)) {
        format!("<a href=\"{}\" rel=\"noreferrer\">{html}</a>", escape(address))
    } else {
        html
    }
}

/// Text in which nothing is markup, in an element or in a quoted attribute.
pub(crate) fn escape(text: &str) -> String {
    // Two code points that are no characters: XML cannot hold them.
    let is_special = |c: char| matches!(c, '&' | '<' | '>' | '"' | '\'' | '\u{fffe}' | '\u{ffff}');
    let seen = escape_controls(text);
    let Some(first) = seen.find(is_special) else { return seen };
    let mut out = String::with_capacity(seen.len() + 16);
    out.push_str(&seen[..first]);
    for c in seen[first..].chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c if is_special(c) => out.extend(c.escape_unicode()),
            c => out.push(c),
        }
    }
    out
}
