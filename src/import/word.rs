//! Texts as they are compared: what people write alike is alike.

use icu_normalizer::DecomposingNormalizerBorrowed;

/// Letters that no decomposition takes apart, and how they are written without themselves.
const LETTERS: [(char, &str); 12] = [
    ('œ', "oe"),
    ('æ', "ae"),
    ('ß', "ss"),
    ('ø', "o"),
    ('đ', "d"),
    ('ð', "d"),
    ('þ', "th"),
    ('ł', "l"),
    ('ħ', "h"),
    ('ŋ', "ng"),
    ('ı', "i"),
    ('ə', "e"),
];

/// The words of a text in lower case and without accents, each divided from the next by whatever is neither letter nor digit.
fn words(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    let plain = DecomposingNormalizerBorrowed::new_nfkd().normalize(&lower);
    let mut words = vec![String::new()];
    for c in plain.chars() {
        if let Some((_, letters)) = LETTERS.iter().find(|(letter, _)| *letter == c) {
            words.last_mut().into_iter().for_each(|word| word.push_str(letters));
        } else if c.is_alphanumeric() {
            words.last_mut().into_iter().for_each(|word| word.push(c));
        } else if !is_mark(c) {
            words.push(String::new());
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// Whether a character belongs to the letter before it.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{670}')
}

/// A name as names are compared: words without case and accents, with one space between them.
pub(super) fn plain(text: &str) -> String {
    words(text).join(" ")
}

/// A title as titles are compared: without case, spaces alike.
pub fn compared(text: &str) -> String {
    text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ").replace('\u{2019}', "'")
}

/// The identifier that a name gives: its words in letters from a to z and digits, with hyphens between them. None, where none are left,
/// as of a name in another script.
pub(super) fn identifier(name: &str) -> Option<String> {
    /// Longer ones are names of files that nobody types.
    const LONGEST: usize = 60;
    let mut identifier = String::new();
    for word in words(name) {
        let word: String = word.chars().filter(char::is_ascii_alphanumeric).collect();
        let length = identifier.len() + 1 + word.len();
        if word.is_empty() || (length > LONGEST && !identifier.is_empty()) {
            continue;
        }
        if !identifier.is_empty() {
            identifier.push('-');
        }
        identifier.push_str(&word[..word.len().min(LONGEST)]);
    }
    (!identifier.is_empty()).then_some(identifier)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_give_identifiers() {
        for (name, identifier) in [
            ("Demande d’état civil", "demande-d-etat-civil"),
            ("ARPENT (examen)", "arpent-examen"),
            ("Œuvres & impôts — 2026", "oeuvres-impots-2026"),
            ("  Straße\u{a0}Nr. 5 ", "strasse-nr-5"),
            ("ﬁchier", "fichier"),
        ] {
            assert_eq!(super::identifier(name).as_deref(), Some(identifier));
        }
        assert_eq!(super::identifier("خدمة"), None);
        assert_eq!(super::identifier("—"), None);
        assert!(super::identifier(&"word ".repeat(40)).is_some_and(|long| long.len() <= 60 && !long.ends_with('-')));
    }

    #[test]
    fn names_are_compared_by_their_words() {
        assert_eq!(plain(" Libellé_FR "), "libelle fr");
        assert_eq!(plain("Date d’échéance *"), plain("date d echeance"));
        assert_eq!(compared("Mairie  de\u{a0}L’Aigle"), compared("mairie de l'aigle"));
    }
}
