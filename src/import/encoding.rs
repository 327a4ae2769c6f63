//! The characters of a text of which nobody says how they were saved.

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

/// The text of some bytes, and the name of the encoding where it is not UTF-8: what a byte-order mark says, else UTF-8 if it is that and
/// nothing else, else Windows-1252, in which spreadsheets save for Western Europe and a part of Africa. None, where it is no text.
pub(super) fn decoded(bytes: &[u8]) -> Option<(String, Option<&'static str>)> {
    let (encoding, skipped) = match Encoding::for_bom(bytes) {
        Some((encoding, length)) => (encoding, length),
        None if std::str::from_utf8(bytes).is_ok() => (UTF_8, 0),
        None => (WINDOWS_1252, 0),
    };
    let (text, broken) = encoding.decode_without_bom_handling(&bytes[skipped..]);
    let is_text = !broken && !text.contains('\0');
    is_text.then(|| (text.into_owned(), Some(encoding.name()).filter(|_| encoding != UTF_8)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_read_as_they_were_saved() {
        let utf_16: Vec<u8> = [0xff, 0xfe].into_iter().chain("été".encode_utf16().flat_map(u16::to_le_bytes)).collect();
        assert_eq!(decoded("\u{feff}été".as_bytes()), Some(("été".to_owned(), None)));
        assert_eq!(decoded("été".as_bytes()), Some(("été".to_owned(), None)));
        assert_eq!(decoded(b"\xe9t\xe9 \x80"), Some(("été €".to_owned(), Some("windows-1252"))));
        assert_eq!(decoded(&utf_16), Some(("été".to_owned(), Some("UTF-16LE"))));
        assert_eq!(decoded(b"PK\x00\x01"), None);
        assert_eq!(decoded(b"\xef\xbb\xbf\xff"), None);
    }
}
