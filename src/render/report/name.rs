//! Names of sheets: what spreadsheets allow, and each once.

use super::cell::{cut, tidy};
use std::collections::BTreeSet;

/// How long the name of a sheet may be, in the units of UTF-16.
const LONGEST_NAME: usize = 31;

/// The names that are taken, in small letters: spreadsheets do not tell them apart by these.
#[derive(Debug)]
pub(crate) struct Names {
    taken: BTreeSet<String>,
}

impl Names {
    /// No names but those that spreadsheets keep for themselves.
    pub(crate) fn new() -> Self {
        Names { taken: BTreeSet::from(["history".to_owned()]) }
    }

    /// A name out of a title; what a title of signs alone is called is its other name.
    pub(crate) fn take(&mut self, title: &str, other: &str) -> String {
        let clean = |text: &str| {
            let text = tidy(text).replace(['[', ']', ':', '*', '?', '/', '\\'], " ");
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            text.trim_matches(['\'', ' ']).to_owned()
        };
        let title = Some(clean(title)).filter(|title| !title.is_empty()).unwrap_or_else(|| clean(other));
        let numbered = |number: usize| {
            let number = if number == 1 { String::new() } else { format!(" {number}") };
            cut(&title, LONGEST_NAME - number.len()) + &number
        };
        let mut number = 1;
        while !self.taken.insert(numbered(number).to_lowercase()) {
            number += 1;
        }
        numbered(number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_allowed_and_each_is_there_once() {
        let mut names = Names::new();
        let mut take = |title: &str| names.take(title, "table");
        assert_eq!(take("État des lignes d’action"), "État des lignes d’action");
        assert_eq!(take("état des lignes D’ACTION"), "état des lignes D’ACTION 2");
        assert_eq!(take("[a]: b/c\\d*e?"), "a b c d e");
        assert_eq!(take("'quoted'"), "quoted");
        assert_eq!(take("History"), "History 2");
        assert_eq!(take("?*"), "table");
        let long = "Lines that are late for a reason that nobody knows";
        assert_eq!(take(long), "Lines that are late for a reas…");
        assert_eq!(take(long), "Lines that are late for a re… 2");
        assert!(take(&"😀".repeat(40)).encode_utf16().count() <= LONGEST_NAME);
    }
}
