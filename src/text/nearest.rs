use super::Message;

/// The word of `words` that somebody who wrote `written` most likely meant, if any is near enough; the first of equals.
///
/// Near enough: at most a third of the letters wrong (Damerau–Levenshtein), or the same letters but for case and separators.
pub fn nearest<'w>(written: &str, words: impl IntoIterator<Item = &'w str>) -> Option<&'w str> {
    // A longer text is not a mistyped word, and the distance takes quadratic time.
    const LONGEST: usize = 100;
    if written.is_empty() || written.len() > LONGEST {
        return None;
    }
    let plain = |word: &str| word.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
    let written_plain = plain(written);
    let length = written.chars().count();
    let mut best: Option<(usize, &str)> = None;
    for word in words {
        let longest = length.max(word.chars().count());
        if word.len() > LONGEST || length.abs_diff(word.chars().count()) > longest / 3 + 1 {
            continue;
        }
        let distance = if plain(word) == written_plain { 0 } else { strsim::osa_distance(written, word) };
        if distance <= (longest / 3).max(1) && distance < longest && best.is_none_or(|(least, _)| distance < least) {
            best = Some((distance, word));
        }
    }
    best.map(|(_, word)| word)
}

/// What to say to whoever wrote something that is none of some words: the one that was most likely meant, else all of them.
pub fn suggest(written: &str, words: &[&str]) -> Message {
    match nearest(written, words.iter().copied()) {
        Some(near) => Message::plain("help-did-you-mean").with("word", near),
        None => Message::plain("help-words").with("words", words.to_vec()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_recognised_and_strangers_are_not() {
        let fields = ["status", "schedule", "sector", "life-events", "legal-basis"];
        assert_eq!(nearest("statsu", fields), Some("status"));
        assert_eq!(nearest("lifeEvents", fields), Some("life-events"));
        assert_eq!(nearest("Legal_Basis", fields), Some("legal-basis"));
        assert_eq!(nearest("shedule", fields), Some("schedule"));
        assert_eq!(nearest("temperature", fields), None);
        assert_eq!(nearest("x", ["y"]), None);
    }
}
