use crate::text::{LineIndex, Span};
use lsp_types::{Position, PositionEncodingKind, Range, TextDocumentContentChangeEvent};

/// How positions count the characters of a line.
///
/// Source: Language Server Protocol 3.17, `PositionEncodingKind`; the end of a line is LF, CR LF or a lone CR there too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Encoding {
    /// In bytes of UTF-8.
    Utf8,
    /// In units of UTF-16, as all clients can.
    #[default]
    Utf16,
}

impl Encoding {
    /// UTF-8, where the client offers it; else what all clients can.
    pub fn chosen(offered: Option<&[PositionEncodingKind]>) -> Self {
        if offered.is_some_and(|offered| offered.contains(&PositionEncodingKind::UTF8)) {
            Encoding::Utf8
        } else {
            Encoding::Utf16
        }
    }

    /// What it is called in the protocol.
    pub fn kind(self) -> PositionEncodingKind {
        match self {
            Encoding::Utf8 => PositionEncodingKind::UTF8,
            Encoding::Utf16 => PositionEncodingKind::UTF16,
        }
    }

    /// The position of a byte; one inside a character counts as its first.
    pub fn position(self, offset: usize, text: &str, lines: &LineIndex) -> Position {
        let mut offset = offset.min(text.len());
        while !text.is_char_boundary(offset) {
            offset -= 1;
        }
        let line = lines.line(whole(offset));
        let start = lines.line_span(line, text).start as usize;
        let before = text.get(start..offset).unwrap_or_default();
        let character = match self {
            Encoding::Utf8 => before.len(),
            Encoding::Utf16 => before.chars().map(char::len_utf16).sum(),
        };
        Position { line: whole(line), character: whole(character) }
    }

    /// The byte at a position. One behind the end of its line is the end of that line, one behind the text the end of the text, one
    /// inside a character its beginning.
    pub fn offset(self, position: Position, text: &str, lines: &LineIndex) -> usize {
        let line = position.line as usize;
        if line >= lines.lines() {
            return text.len();
        }
        let span = lines.line_span(line, text);
        let content = text[span.start as usize..span.end as usize].trim_end_matches(['\n', '\r']);
        let wanted = position.character as usize;
        let mut counted = 0;
        for (at, c) in content.char_indices() {
            counted += match self {
                Encoding::Utf8 => c.len_utf8(),
                Encoding::Utf16 => c.len_utf16(),
            };
            if counted > wanted {
                return span.start as usize + at;
            }
        }
        span.start as usize + content.len()
    }

    /// The range of a stretch.
    pub fn range(self, span: Span, text: &str, lines: &LineIndex) -> Range {
        let position = |offset: u32| self.position(offset as usize, text, lines);
        Range { start: position(span.start), end: position(span.end) }
    }

    /// Makes one change after another in a text. A range that ends before it begins is one from its end to its beginning.
    pub fn change(self, text: &mut String, changes: Vec<TextDocumentContentChangeEvent>) {
        for change in changes {
            let Some(range) = change.range else {
                *text = change.text;
                continue;
            };
            let lines = LineIndex::new(text);
            let (one, other) = (self.offset(range.start, text, &lines), self.offset(range.end, text, &lines));
            text.replace_range(one.min(other)..one.max(other), &change.text);
        }
    }
}

fn whole(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "é: 🗳️x\r\nb: 2\rc: 3\n";

    fn all() -> impl Iterator<Item = (Encoding, usize)> {
        let offsets = (0..=TEXT.len()).filter(|at| TEXT.is_char_boundary(*at));
        offsets.flat_map(|at| [(Encoding::Utf8, at), (Encoding::Utf16, at)])
    }

    #[test]
    fn positions_lead_back_to_their_bytes() {
        let lines = LineIndex::new(TEXT);
        for (encoding, at) in all() {
            // Between CR and LF no position stands.
            if TEXT[..at].ends_with('\r') && TEXT[at..].starts_with('\n') {
                continue;
            }
            assert_eq!(encoding.offset(encoding.position(at, TEXT, &lines), TEXT, &lines), at, "{encoding:?} {at}");
        }
        let x = TEXT.find('x').unwrap();
        assert_eq!(Encoding::Utf16.position(x, TEXT, &lines), Position::new(0, 6));
        assert_eq!(Encoding::Utf8.position(x, TEXT, &lines), Position::new(0, 11));
        assert_eq!(Encoding::Utf16.position(TEXT.find('c').unwrap(), TEXT, &lines), Position::new(2, 0));
    }

    #[test]
    fn positions_that_are_none_are_the_nearest_that_are() {
        let lines = LineIndex::new(TEXT);
        let at = |encoding: Encoding, line, character| encoding.offset(Position::new(line, character), TEXT, &lines);
        for encoding in [Encoding::Utf8, Encoding::Utf16] {
            assert_eq!(at(encoding, 99, 0), TEXT.len());
            assert_eq!(at(encoding, 0, u32::MAX), TEXT.find('\r').unwrap());
            assert_eq!(at(encoding, 1, 99), TEXT.find("\rc").unwrap());
        }
        // Half of a character outside of the first plane.
        assert_eq!(at(Encoding::Utf16, 0, 4), TEXT.find('🗳').unwrap());
        assert_eq!(at(Encoding::Utf8, 0, 5), TEXT.find('🗳').unwrap());
    }

    #[test]
    fn changes_are_made_in_their_order() {
        let mut text = "a: 1\nb: 🗳\n".to_owned();
        let change = |range: Option<(u32, u32, u32, u32)>, text: &str| TextDocumentContentChangeEvent {
            range: range.map(|(a, b, c, d)| Range::new(Position::new(a, b), Position::new(c, d))),
            range_length: None,
            text: text.to_owned(),
        };
        Encoding::Utf16.change(
            &mut text,
            vec![change(Some((1, 3, 1, 5)), "2"), change(Some((0, 0, 0, 0)), "# é\n"), change(Some((2, 4, 2, 3)), "3")],
        );
        assert_eq!(text, "# é\na: 1\nb: 3\n");
        Encoding::Utf16.change(&mut text, vec![change(Some((9, 9, 9, 9)), "c: 4\n")]);
        assert_eq!(text, "# é\na: 1\nb: 3\nc: 4\n");
        Encoding::Utf8.change(&mut text, vec![change(None, "whole")]);
        assert_eq!(text, "whole");
    }
}
