//! Files of allowed signers, as OpenSSH has them (`man ssh-keygen`): on each line principals, options, and their key.

use crate::text::Message;
use chrono::NaiveDateTime;
use ssh_key::PublicKey;
use ssh_key::public::KeyData;

/// Who may sign with a key, for what and when.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Signer {
    /// Whose key it is.
    pub(super) principals: Vec<String>,
    /// For what it may sign, as patterns; for anything, where it does not say.
    namespaces: Option<Vec<String>>,
    /// The first and the last second at which it is valid, since 1970.
    after: Option<i64>,
    before: Option<i64>,
}

impl Signer {
    /// Whether the key may sign for something.
    pub(super) fn may_sign_for(&self, namespace: &str) -> bool {
        let Some(patterns) = &self.namespaces else { return true };
        let is_excluded = |pattern: &String| pattern.strip_prefix('!').is_some_and(|pattern| fits(pattern, namespace));
        !patterns.iter().any(is_excluded) && patterns.iter().any(|pattern| fits(pattern, namespace))
    }

    /// Whether the key was valid at a time, in seconds since 1970.
    pub(super) fn is_valid_at(&self, time: i64) -> bool {
        self.after.is_none_or(|after| after <= time) && self.before.is_none_or(|before| time <= before)
    }
}

/// A line of a file of allowed signers; none, where it says nothing.
///
/// # Errors
/// What is wrong with the line.
pub(super) fn signer(line: &str) -> Result<Option<(KeyData, Signer)>, Message> {
    let line = line.trim();
    if line.is_empty() || line.starts_with('#') {
        return Ok(None);
    }
    let (principals, rest) = word(line);
    if is_kind_of_key(principals) {
        return Err(Message::plain("keys-no-principal"));
    }
    let (first, behind) = word(rest);
    let (options, key) = if is_kind_of_key(first) { ("", rest) } else { (first, behind) };
    let mut signer = Signer { principals: list(unquoted(principals)), ..Signer::default() };
    for option in split(options, |c| c == ',') {
        signer.take(option)?;
    }
    if let (Some(after), Some(before)) = (signer.after, signer.before)
        && before <= after
    {
        return Err(Message::plain("keys-never-valid"));
    }
    let key = key.split_whitespace().take(2).collect::<Vec<_>>().join(" ");
    let key = PublicKey::from_openssh(&key).map_err(|_| Message::plain("keys-no-key"))?;
    Ok(Some((key.key_data().clone(), signer)))
}

impl Signer {
    fn take(&mut self, option: &str) -> Result<(), Message> {
        let (name, value) = option.split_once('=').map_or((option, ""), |(name, value)| (name, unquoted(value)));
        let time = || time(value).ok_or_else(|| Message::plain("keys-time").with("time", value));
        let is_first = match name.to_ascii_lowercase().as_str() {
            "namespaces" => self.namespaces.replace(list(value)).is_none(),
            "valid-after" => self.after.replace(time()?).is_none(),
            "valid-before" => self.before.replace(time()?).is_none(),
            // It would allow whomever that authority has made a certificate for, and certificates are not read.
            "cert-authority" => return Err(Message::plain("keys-authority")),
            _ => return Err(Message::plain("keys-option").with("option", name)),
        };
        if is_first { Ok(()) } else { Err(Message::plain("keys-option-twice").with("option", name)) }
    }
}

fn is_kind_of_key(word: &str) -> bool {
    ["ssh-", "ecdsa-sha2-", "sk-ssh-", "sk-ecdsa-"].iter().any(|start| word.starts_with(start))
}

fn list(text: &str) -> Vec<String> {
    text.split(',').map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

/// A word, in which spaces may stand between quotes, and what is behind it.
fn word(text: &str) -> (&str, &str) {
    let first = split(text, char::is_whitespace).next().unwrap_or_default();
    (first, text[first.len()..].trim_start())
}

/// The parts of a text between separators that are not in quotes.
fn split(text: &str, is_separator: impl Fn(char) -> bool) -> impl Iterator<Item = &str> {
    let mut is_quoted = false;
    let parts = text.split(move |c| {
        is_quoted ^= c == '"';
        !is_quoted && is_separator(c)
    });
    parts.filter(|part| !part.is_empty())
}

fn unquoted(text: &str) -> &str {
    text.strip_prefix('"').and_then(|text| text.strip_suffix('"')).unwrap_or(text)
}

/// Seconds since 1970 of a day, or of a time with minutes or seconds. OpenSSH takes a time without `Z` for one of the place where it
/// runs; here it is one of universal time, so that the answer is the same everywhere.
fn time(text: &str) -> Option<i64> {
    let digits = text.strip_suffix(['Z', 'z']).unwrap_or(text);
    let is_time = matches!(digits.len(), 8 | 12 | 14) && digits.bytes().all(|byte| byte.is_ascii_digit());
    let time = is_time.then(|| NaiveDateTime::parse_from_str(&format!("{digits:0<14}"), "%Y%m%d%H%M%S"))?;
    time.ok().map(|time| time.and_utc().timestamp())
}

/// Whether a text is what a pattern with `*` and `?` describes.
fn fits(pattern: &str, text: &str) -> bool {
    let (pattern, text): (Vec<char>, Vec<char>) = (pattern.chars().collect(), text.chars().collect());
    // Whether what was read of the pattern describes the first so many characters of the text.
    let mut fitting: Vec<bool> = (0..=text.len()).map(|length| length == 0).collect();
    for wanted in pattern {
        let mut next = vec![wanted == '*' && fitting[0]];
        for (at, found) in text.iter().enumerate() {
            next.push(match wanted {
                '*' => fitting[at + 1] || next[at],
                '?' => fitting[at],
                wanted => fitting[at] && wanted == *found,
            });
        }
        fitting = next;
    }
    fitting[text.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_days_minutes_or_seconds_of_universal_time() {
        for (text, seconds) in [
            ("20260101", Some(1_767_225_600)),
            ("20260101Z", Some(1_767_225_600)),
            ("202601010001", Some(1_767_225_660)),
            ("20260101000001Z", Some(1_767_225_601)),
            ("2026010100", None),
            ("20261301", None),
            ("2026-01-01", None),
            ("", None),
        ] {
            assert_eq!(time(text), seconds, "{text}");
        }
    }

    #[test]
    fn patterns_with_stars_and_exclusions_say_for_what_a_key_may_sign() {
        let allows = |namespaces: &str| Signer { namespaces: Some(list(namespaces)), ..Signer::default() }.may_sign_for("git");
        assert!(["git", "file,git", "*", "g?t", "g*t", "git*", "***", "!file,*"].into_iter().all(allows));
        assert!(!["", "file", "gi", "gitt", "g?", "!git,*", "*,!g*", "Git"].into_iter().any(allows));
        assert!(Signer::default().may_sign_for("git"));
    }
}
