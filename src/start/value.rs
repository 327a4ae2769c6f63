//! Texts as values in YAML and in Markdown, whatever is in them.

use crate::yaml::{parse, written};
use serde_json::json;

/// A text as the value of a key: as it is where it is read as itself, else in quotes.
pub(super) fn scalar(text: &str) -> String {
    let (tree, troubles) = parse(format!("text: {text}\n").into_bytes());
    let is_itself = troubles.is_empty() && tree.roots().map(|root| root.to_json()).eq([json!({ "text": text })]);
    if is_itself { text.to_owned() } else { quoted(text) }
}

/// The tag of a language as a key, or as an item of a list in brackets.
pub(super) fn tag(tag: &str) -> String {
    let is_plain = tag.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    if is_plain { scalar(tag) } else { quoted(tag) }
}

fn quoted(text: &str) -> String {
    let tree = written([&json!(text)]);
    tree.text().trim_start_matches("---\n").trim_end().to_owned()
}

/// A key with a text, or with a text for each language, on lines of their own.
pub(super) fn localised(key: &str, texts: &[(Option<&str>, String)]) -> String {
    if let [(None, text)] = texts {
        return format!("{key}: {}\n", scalar(text));
    }
    let line = |(tag, text): &(Option<&str>, String)| format!("  {}: {}\n", self::tag(tag.unwrap_or_default()), scalar(text));
    format!("{key}:\n{}", texts.iter().map(line).collect::<String>())
}

/// A text on one line in which nothing is markup of Markdown or HTML.
pub(super) fn one_of_markdown(text: &str) -> String {
    let mut out = String::new();
    for c in text.split_whitespace().collect::<Vec<_>>().join(" ").chars() {
        if c.is_ascii_punctuation() && !"',.;:!?()/-+=%".contains(c) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_text_is_read_as_itself(text in "\\PC{0,20}|[ -~\n]{0,20}") {
            let (tree, troubles) = parse(localised("title", &[(None, text.clone())]).into_bytes());
            prop_assert_eq!(troubles, []);
            prop_assert_eq!(tree.roots().map(|root| root.to_json()).collect::<Vec<_>>(), [json!({ "title": text })]);
        }
    }

    #[test]
    fn a_title_is_no_markup() {
        assert_eq!(
            one_of_markdown("Agenda 2026-2030:\n<b>*all*</b> [x](y) #"),
            r"Agenda 2026-2030: \<b\>\*all\*\</b\> \[x\](y) \#"
        );
    }
}
