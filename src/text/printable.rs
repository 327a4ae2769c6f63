/// Whether a character acts on a terminal or on the order of text instead of being seen: control characters, line and
/// paragraph separators, marks that change the direction of writing, invisible tags.
pub fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}')
}

/// Where the first hidden character is, in bytes, and which.
pub(crate) fn hidden(text: &str) -> Option<(usize, char)> {
    let mut from = 0;
    // Most texts have few bytes that can begin one.
    while let Some(at) = text.as_bytes()[from..].iter().position(|byte| !(b' '..=b'~').contains(byte)).map(|at| from + at) {
        let c = text[at..].chars().next()?;
        if is_hidden(c) {
            return Some((at, c));
        }
        from = at + c.len_utf8();
    }
    None
}

/// The text on one line, with hidden characters written out as `\u{1b}`, so that a terminal shows them instead of obeying.
pub fn escape_controls(text: &str) -> String {
    if hidden(text).is_none() {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        if is_hidden(c) { write_out(&mut out, c) } else { out.push(c) }
    }
    out
}

/// Writes out a hidden character.
pub(crate) fn write_out(out: &mut String, hidden: char) {
    match hidden {
        '\n' => out.push_str("\\n"),
        '\t' => out.push_str("\\t"),
        '\r' => out.push_str("\\r"),
        hidden => out.extend(hidden.escape_unicode()),
    }
}

/// The text with hidden characters replaced by visible ones of the same length in bytes, ends of line and tabs kept, so that
/// places in it stay what they were.
pub fn mask_controls(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\n' | '\t' | '\r' => c,
            hidden if is_hidden(hidden) => match hidden.len_utf8() {
                1 => '?',
                2 => '·',
                3 => '\u{fffd}',
                _ => '\u{1fbc0}',
            },
            seen => seen,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_hidden_is_left_and_places_stay() {
        let nasty = "a\u{1b}[31mb\u{7}\u{9b}c\u{202e}d\u{61c}\u{e0041}\te\n";
        assert!(!escape_controls(nasty).chars().any(is_hidden));
        let masked = mask_controls(nasty);
        assert_eq!(masked.len(), nasty.len());
        assert!(!masked.chars().any(|c| is_hidden(c) && c != '\n' && c != '\t'));
        assert_eq!(escape_controls("café — «\u{a0}été\u{a0}»"), "café — «\u{a0}été\u{a0}»");
        for (at, c) in nasty.char_indices() {
            assert_eq!(hidden(&nasty[at..]).is_some_and(|(first, _)| first == 0), is_hidden(c), "{c:?}");
        }
    }
}
