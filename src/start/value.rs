//! Texts as values in YAML and in Markdown, whatever is in them.

use crate::edit::{in_block, in_line};

/// A key with a text, or with a text for each language, on lines of their own.
pub(super) fn localised(key: &str, texts: &[(Option<&str>, String)]) -> String {
    if let [(None, text)] = texts {
        return format!("{key}: {}\n", in_block(text, 2));
    }
    let line = |(tag, text): &(Option<&str>, String)| format!("  {}: {}\n", in_line(tag.unwrap_or_default()), in_block(text, 4));
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
    use crate::yaml::parse;
    use proptest::prelude::*;
    use serde_json::json;

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
