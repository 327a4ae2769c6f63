//! What all forms that are HTML or SVG have in common: the one place where text becomes harmless, and the opening of a file.

use crate::i18n::Language;
use crate::text::{direction, is_hidden, write_out};

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
    let mut out = String::with_capacity(text.len());
    lines_into(&mut out, text);
    out
}

/// The same, at the end of what is being written.
pub(crate) fn lines_into(out: &mut String, text: &str) {
    for (number, line) in text.split('\n').enumerate() {
        if number > 0 {
            out.push_str("<br>");
        }
        escape_into(out, line);
    }
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
    let mut out = String::with_capacity(text.len());
    escape_into(&mut out, text);
    out
}

/// The same, at the end of what is being written.
pub(crate) fn escape_into(out: &mut String, text: &str) {
    let is_itself = |byte: &u8| matches!(byte, b' '..=b'~') && !matches!(byte, b'&' | b'<' | b'>' | b'"' | b'\'');
    let (mut written, mut from) = (0, 0);
    // Most texts have few bytes that can begin anything else.
    while let Some(at) = text.as_bytes()[from..].iter().position(|byte| !is_itself(byte)).map(|at| from + at) {
        let Some(c) = text[at..].chars().next() else { break };
        from = at + c.len_utf8();
        let instead = match c {
            '&' => Some("&amp;"),
            '<' => Some("&lt;"),
            '>' => Some("&gt;"),
            '"' => Some("&quot;"),
            '\'' => Some("&#39;"),
            // Two code points that are no characters: XML cannot hold them.
            '\u{fffe}' | '\u{ffff}' => None,
            c if is_hidden(c) => None,
            _ => continue,
        };
        out.push_str(&text[written..at]);
        match instead {
            Some(instead) => out.push_str(instead),
            None => write_out(out, c),
        }
        written = from;
    }
    out.push_str(&text[written..]);
}
