//! What a PNG file says of itself (Portable Network Graphics, third edition, W3C 2025, sections 5.2 and 11.2.1).

use crate::text::Message;

/// With what each PNG file begins.
const SIGNATURE: [u8; 8] = [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n'];

/// So wide and so high is a logo at most: a few bytes can unfold to more than a telephone can hold.
const MOST: u32 = 4_096;

/// The width and the height of a picture.
///
/// # Errors
/// Where the file is no PNG, or the picture is too large.
pub(super) fn size(bytes: &[u8]) -> Result<(u32, u32), Message> {
    let not_png = || Message::plain("logo-not-png");
    // The first chunk: its length, its name, the width and the height.
    let rest = bytes.strip_prefix(&SIGNATURE).ok_or_else(not_png)?;
    let rest = rest.strip_prefix(b"\0\0\0\x0dIHDR").ok_or_else(not_png)?;
    let number = |at: usize| rest.get(at..at + 4)?.try_into().ok().map(u32::from_be_bytes);
    let (width, height) = number(0).zip(number(4)).filter(|(width, height)| *width > 0 && *height > 0).ok_or_else(not_png)?;
    if width > MOST || height > MOST {
        return Err(Message::plain("logo-too-wide").with("most", u64::from(MOST)));
    }
    Ok((width, height))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(width: u32, height: u32) -> Vec<u8> {
        [&SIGNATURE[..], b"\0\0\0\x0dIHDR", &width.to_be_bytes(), &height.to_be_bytes(), b"\x08\x06\0\0\0"].concat()
    }

    #[test]
    fn the_size_of_a_picture_is_read_and_bounded() {
        assert_eq!(size(&picture(320, 80)), Ok((320, 80)));
        let template = |bytes: &[u8]| size(bytes).map_err(|message| message.template);
        assert_eq!(template(&picture(60_000, 60_000)), Err("logo-too-wide"));
        assert_eq!(template(&picture(0, 80)), Err("logo-not-png"));
        assert_eq!(template(&picture(320, 80)[..20]), Err("logo-not-png"));
        assert_eq!(template(b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>"), Err("logo-not-png"));
        assert_eq!(template(b""), Err("logo-not-png"));
    }
}
