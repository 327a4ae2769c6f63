//! Whether a text is there for all readers.

use crate::yaml::{NodeRef, Type};

/// The languages of an agenda in which its readers do not get a text, or get the words of another one. A plain text is in the
/// first language.
pub fn untranslated<'l>(text: NodeRef<'_>, languages: &[&'l str]) -> Vec<&'l str> {
    match text.r#type() {
        Type::Text => languages.iter().skip(1).copied().collect(),
        _ => languages.iter().copied().filter(|language| is_absent(text, language, languages)).collect(),
    }
}

/// Whether a text by language lacks one, or has in it the words of a language declared before it.
fn is_absent(text: NodeRef<'_>, language: &str, languages: &[&str]) -> bool {
    let Some(own) = in_language(text, language) else { return true };
    let earlier = languages.iter().take_while(|other| **other != language);
    earlier.into_iter().any(|other| in_language(text, other).is_some_and(|other| other.trim() == own.trim())) && is_sentence(own)
}

/// The text in a language, or in the same language of some region, as readers of the language are shown it.
fn in_language<'t>(text: NodeRef<'t>, language: &str) -> Option<&'t str> {
    let base = |tag: &str| tag.split('-').next() == language.split('-').next();
    let regional = || text.entries().find(|(tag, _)| tag.as_text().is_some_and(base)).map(|(_, text)| text);
    text.get(language).or_else(regional).and_then(NodeRef::as_text)
}

/// Whether a text has common words that a translation would change; names and acronyms are the same in every language, and
/// so are many single words.
pub fn is_sentence(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let common = |word: &&&str| {
        // Scripts without capitals do not tell names from words.
        let common = |c: char| c.is_alphabetic() && !c.is_uppercase();
        word.chars().filter(|c| c.is_alphabetic()).count() >= 4 && word.chars().next().is_some_and(common)
    };
    words.len() >= 2 && words.iter().filter(common).count() >= 1
}
