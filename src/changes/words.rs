//! What differs between two texts, word by word.

use similar::{ChangeTag, TextDiff};

/// Above so many bytes on both sides together a text counts as one word: comparing takes time that grows with its square.
const LONGEST: usize = 20_000;

/// A stretch of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stretch {
    /// Words of both texts.
    Same(String),
    /// Words of the old text only.
    Removed(String),
    /// Words of the new text only.
    Added(String),
}

/// The stretches of two texts, in the order of reading.
pub fn words(old: &str, new: &str) -> Vec<Stretch> {
    if old.len() + new.len() > LONGEST {
        return vec![Stretch::Removed(old.to_owned()), Stretch::Added(new.to_owned())];
    }
    let mut stretches: Vec<(ChangeTag, String)> = Vec::new();
    for change in TextDiff::from_words(old, new).iter_all_changes() {
        match stretches.last_mut() {
            Some((tag, text)) if *tag == change.tag() => text.push_str(change.value()),
            _ => stretches.push((change.tag(), change.value().to_owned())),
        }
    }
    let stretch = |(tag, text)| match tag {
        ChangeTag::Equal => Stretch::Same(text),
        ChangeTag::Delete => Stretch::Removed(text),
        ChangeTag::Insert => Stretch::Added(text),
    };
    stretches.into_iter().map(stretch).collect()
}

impl Stretch {
    /// Its words.
    pub fn text(&self) -> &str {
        match self {
            Stretch::Same(text) | Stretch::Removed(text) | Stretch::Added(text) => text,
        }
    }

    /// The stretch with `[-what went-]` and `{+what came+}` set apart by marks that need no colour. A mark stands at the words;
    /// the spaces around them stay outside.
    pub fn marked(&self) -> String {
        let (open, text, close) = match self {
            Stretch::Same(text) => return text.clone(),
            Stretch::Removed(text) => ("[-", text, "-]"),
            Stretch::Added(text) => ("{+", text, "+}"),
        };
        let inner = text.trim();
        if inner.is_empty() {
            return text.clone();
        }
        let start = text.len() - text.trim_start().len();
        format!("{}{open}{inner}{close}{}", &text[..start], &text[start + inner.len()..])
    }
}

/// Both texts in one line, with the words that went and came set apart by marks.
pub fn marked(old: &str, new: &str) -> String {
    let mut line = String::new();
    for stretch in words(old, new) {
        let text = stretch.marked();
        if line.ends_with("-]") && text.starts_with("{+") {
            line.push(' ');
        }
        line.push_str(&text);
    }
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_went_and_came_are_marked_and_the_rest_is_left() {
        assert_eq!(
            marked("within ten days of the request", "within five working days of the request"),
            "within [-ten-] {+five working+} days of the request"
        );
        assert_eq!(marked("", "new"), "{+new+}");
        assert_eq!(marked("a b", "a b"), "a b");
        let long = "word ".repeat(10_000);
        assert_eq!(words(&long, "word"), [Stretch::Removed(long.clone()), Stretch::Added("word".into())]);
    }
}
