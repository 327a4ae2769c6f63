//! Bytes written as text: blocks between `-----BEGIN …-----` and `-----END …-----`, and base64.

use base64ct::{Base64Unpadded, Encoding};

/// Something between a line that begins it and one that ends it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Block<'t> {
    /// What it says that it is.
    pub(super) label: &'t str,
    body: &'t str,
}

/// The blocks of a text, whatever stands between them.
pub(super) fn blocks(text: &str) -> impl Iterator<Item = Block<'_>> {
    text.split("-----BEGIN ").skip(1).filter_map(|rest| {
        let (label, rest) = rest.split_once("-----")?;
        let (body, end) = rest.split_once("-----END ")?;
        end.strip_prefix(label)?.starts_with("-----").then_some(Block { label, body })
    })
}

impl Block<'_> {
    /// The bytes it is made of; none, where it is not base64.
    pub(super) fn bytes(&self) -> Option<Vec<u8>> {
        // OpenPGP puts headers and an empty line before the base64, and the sum of what was written behind it.
        let body = self.body.trim_start().replace("\r\n", "\n");
        let body = body.split_once("\n\n").map_or(body.as_str(), |(_, behind)| behind);
        let lines = body.lines().map(str::trim).filter(|line| !line.starts_with('='));
        base64(&lines.collect::<String>()).filter(|bytes| !bytes.is_empty())
    }
}

/// The bytes that base64 stands for, with either of its alphabets, filled up at its end or not.
pub(super) fn base64(text: &str) -> Option<Vec<u8>> {
    let plain = |c| match c {
        '-' => '+',
        '_' => '/',
        c => c,
    };
    Base64Unpadded::decode_vec(&text.trim_end_matches('=').chars().map(plain).collect::<String>()).ok()
}
