/// A stretch of a text, in bytes: from `start` up to, not including, `end`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Span {
    /// The first byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

impl Span {
    /// From `start` up to `end`.
    pub fn new(start: u32, end: u32) -> Self {
        Span { start, end: end.max(start) }
    }
}

/// A place as people count: line and column from 1, columns in Unicode characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Position {
    /// The line, from 1.
    pub line: u32,
    /// The column in characters, from 1.
    pub column: u32,
}

/// Where the lines of a text begin, so that places are found without reading the text again.
#[derive(Debug, Clone)]
pub struct LineIndex {
    starts: Vec<u32>,
}

impl LineIndex {
    /// Reads `text` once. Lines end with LF, CR LF or a lone CR, as in YAML.
    pub fn new(text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut starts = vec![0];
        for (at, byte) in bytes.iter().enumerate() {
            if *byte == b'\n' || (*byte == b'\r' && bytes.get(at + 1) != Some(&b'\n')) {
                starts.push(u32::try_from(at + 1).unwrap_or(u32::MAX));
            }
        }
        LineIndex { starts }
    }

    /// The line (from 0) that holds a byte.
    pub fn line(&self, offset: u32) -> usize {
        self.starts.partition_point(|start| *start <= offset).saturating_sub(1)
    }

    /// The bytes of a line (from 0), its end of line included.
    pub fn line_span(&self, line: usize, text: &str) -> Span {
        let end = u32::try_from(text.len()).unwrap_or(u32::MAX);
        let start = self.starts.get(line).copied().unwrap_or(end);
        Span::new(start, self.starts.get(line + 1).copied().unwrap_or(end))
    }

    /// How many lines there are; a text without an end of line has one.
    pub fn lines(&self) -> usize {
        self.starts.len()
    }

    /// The line and column of a byte of `text`; a byte inside a character counts as its first.
    pub fn position(&self, offset: u32, text: &str) -> Position {
        let line = self.line(offset);
        let start = self.starts[line] as usize;
        let mut end = (offset as usize).min(text.len()).max(start);
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        // A byte-order mark is no column that a person sees.
        let seen = text.get(start..end).unwrap_or_default().trim_start_matches('\u{feff}');
        let column = seen.chars().count() + 1;
        Position { line: u32::try_from(line + 1).unwrap_or(u32::MAX), column: u32::try_from(column).unwrap_or(u32::MAX) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_count_characters_from_one() {
        let text = "à: é\r\nb: 2\rc: 3\n";
        let index = LineIndex::new(text);
        let at = |needle: &str| {
            let position = index.position(u32::try_from(text.find(needle).unwrap()).unwrap(), text);
            (position.line, position.column)
        };
        assert_eq!(at("à"), (1, 1));
        assert_eq!(at("é"), (1, 4));
        assert_eq!(at("b"), (2, 1));
        assert_eq!(at("3"), (3, 4));
        assert_eq!(index.position(999, text), Position { line: 4, column: 1 });
    }
}
