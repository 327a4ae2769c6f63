/// The text in `language` (a BCP 47 tag) if there is one, else the nearest: the same language whatever the region, else the
/// first text given.
pub fn in_language<'t>(texts: impl Iterator<Item = (&'t str, &'t str)> + Clone, language: &str) -> Option<&'t str> {
    given(texts, language).map(|(text, _)| text)
}

/// The same, with the tag of the language it is in, where that is another one.
pub fn given<'t>(
    mut texts: impl Iterator<Item = (&'t str, &'t str)> + Clone,
    language: &str,
) -> Option<(&'t str, Option<&'t str>)> {
    let is_near = |tag: &str| tag.split('-').next() == language.split('-').next();
    let exact = texts.clone().find(|(tag, _)| *tag == language);
    let near = exact.or_else(|| texts.clone().find(|(tag, _)| is_near(tag)));
    near.or_else(|| texts.next()).map(|(tag, text)| (text, Some(tag).filter(|tag| !is_near(tag))))
}

/// Scripts that are written from right to left, by their codes (ISO 15924).
const FROM_THE_RIGHT: [&str; 9] = ["Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Syrc", "Thaa"];

/// Languages that are written in one of these scripts where nothing else is said, after the Common Locale Data Repository.
const IN_SUCH_A_SCRIPT: [&str; 21] = [
    "ar", "arc", "azb", "ckb", "dv", "fa", "glk", "he", "ks", "lrc", "luz", "mzn", "nqo", "pnb", "ps", "sd", "sdh", "syr", "ug",
    "ur", "yi",
];

/// In which direction a language (a BCP 47 tag) is written, as HTML says it: `ltr` or `rtl`.
pub fn direction(language: &str) -> &'static str {
    let mut parts = language.split('-');
    let is_known = parts.next().is_some_and(|language| IN_SUCH_A_SCRIPT.contains(&language));
    // A script has four letters; one that is named counts, whatever is usual.
    let script = parts.next().filter(|part| part.len() == 4 && part.starts_with(char::is_alphabetic));
    if script.map_or(is_known, |script| FROM_THE_RIGHT.contains(&script)) { "rtl" } else { "ltr" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_that_is_named_says_from_where_is_written() {
        for tag in ["ar", "ar-DZ", "fa", "he", "ur-PK", "az-Arab", "uz-Arab-AF"] {
            assert_eq!(direction(tag), "rtl", "{tag}");
        }
        for tag in ["fr", "en-GB", "az", "ar-Latn", "sr-Latn", "de-1996", ""] {
            assert_eq!(direction(tag), "ltr", "{tag}");
        }
    }
}
