use super::flow::{self, Bracket};
use super::{Frame, Outline, Sort, unquoted};

impl Outline {
    /// Reads a line that begins at this byte.
    pub(super) fn line(&mut self, start: usize, line: &str) {
        let indent = line.len() - line.trim_start_matches(' ').len();
        let rest = &line[indent..];
        let is_blank = rest.trim().is_empty();
        if let Some(block) = self.block {
            if is_blank || indent > block {
                return;
            }
            self.block = None;
        }
        // What is between brackets or quotes stands further in than its field: somebody has yet to close them.
        let is_next = !is_blank && self.frames.last().is_none_or(|frame| indent <= frame.column()) && key(rest).is_some();
        if is_next {
            self.flow.clear();
            self.quote = None;
        }
        if let Some(quote) = self.quote {
            if closing(line, 0, quote).is_some() {
                self.quote = None;
            }
            return;
        }
        if !self.flow.is_empty() {
            flow::scan(self, start, line, 0);
            return;
        }
        if is_blank || rest.starts_with('#') {
            return;
        }
        if indent == 0 && self.is_mark(rest) {
            return;
        }
        self.begun = true;
        let is_item = is_dash(rest);
        let closes = |frame: &Frame| {
            frame.column() > indent || matches!(frame, Frame::List { column, .. } if *column == indent && !is_item)
        };
        while self.frames.last().is_some_and(closes) {
            self.frames.pop();
        }
        self.content(start + indent, indent, rest);
    }

    /// Whether a line says where a document begins or ends.
    fn is_mark(&mut self, rest: &str) -> bool {
        let is = |mark: &str| rest.strip_prefix(mark).is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t']));
        let (begins, ends) = (is("---"), is("..."));
        if (begins || ends) && self.begun {
            self.document += 1;
        }
        if begins || ends {
            self.begun = begins;
            self.frames.clear();
        }
        begins || ends
    }

    fn content(&mut self, mut at: usize, mut column: usize, mut rest: &str) {
        while is_dash(rest) {
            match self.frames.last_mut() {
                Some(Frame::List { column: own, number }) if *own == column => *number += 1,
                _ => self.frames.push(Frame::List { column, number: 0 }),
            }
            let behind = rest[1..].trim_start_matches(' ');
            let step = rest.len() - behind.len();
            if behind.is_empty() || behind.starts_with('#') {
                let end = at + step;
                let way = self.way(self.frames.len());
                self.find(Sort::Either, way, end..end, at + 1..end);
                return;
            }
            at += step;
            column += step;
            rest = behind;
        }
        if let Some((length, colon)) = key(rest) {
            let name = unquoted(&rest[..length]).to_owned();
            let depth = match self.frames.last() {
                Some(Frame::Map { column: own, .. }) if *own == column => self.frames.len() - 1,
                _ => self.frames.len(),
            };
            let way = self.way(depth);
            self.find(Sort::Key { colon: true }, way, at..at + length, at..at + length);
            self.frames.truncate(depth);
            self.frames.push(Frame::Map { column, key: name });
            self.value(at + colon + 1, &rest[colon + 1..], column);
        } else {
            let is_field = matches!(self.frames.last(), Some(Frame::Map { column: own, .. }) if *own == column);
            let (sort, depth) = match (is_field, self.frames.is_empty()) {
                (true, _) => (Sort::Key { colon: false }, self.frames.len() - 1),
                // An entity is a mapping.
                (false, true) => (Sort::Key { colon: false }, 0),
                (false, false) => (Sort::Either, self.frames.len()),
            };
            let parent = self.frames.last().map_or(0, Frame::column);
            self.scalar(at, rest, sort, depth, parent);
        }
    }

    /// What stands behind the colon of a field at this column.
    fn value(&mut self, at: usize, behind: &str, column: usize) {
        let rest = behind.trim_start_matches(' ');
        let start = at + behind.len() - rest.len();
        if rest.is_empty() || rest.starts_with('#') {
            let way = self.way(self.frames.len());
            let to = if rest.is_empty() { start } else { start.saturating_sub(1).max(at) };
            self.find(Sort::Value, way, to..to, at..to);
            return;
        }
        self.scalar(start, rest, Sort::Value, self.frames.len(), column);
    }

    fn scalar(&mut self, at: usize, rest: &str, sort: Sort, depth: usize, column: usize) {
        match rest.as_bytes().first() {
            Some(b'|' | b'>') => self.block = Some(column),
            Some(b'[' | b'{') => flow::scan(self, at, rest, 0),
            _ => {
                let length = length(rest);
                if let Some(quote) = open_quote(&rest[..length]) {
                    self.quote = Some(quote);
                }
                let way = self.way(depth);
                self.find(sort, way, at..at + length, at..at + length);
            }
        }
    }
}

fn is_dash(rest: &str) -> bool {
    rest.strip_prefix('-').is_some_and(|behind| behind.is_empty() || behind.starts_with(' '))
}

/// How long the name of the field is with which a line begins, and where its colon stands.
pub(super) fn key(rest: &str) -> Option<(usize, usize)> {
    if let Some(quote) = rest.chars().next().filter(|c| matches!(c, '"' | '\'')) {
        let end = closing(rest, 1, quote)? + 1;
        let behind = rest[end..].trim_start_matches(' ');
        let colon = rest.len() - behind.len();
        return is_colon(behind).then_some((end, colon));
    }
    if rest.starts_with(['[', '{', '#', '|', '>', '&', '*', '!', '%', '@', '?']) || is_dash(rest) {
        return None;
    }
    let comment = rest.find(" #").unwrap_or(rest.len());
    let colon = rest[..comment].match_indices(':').map(|(at, _)| at).find(|at| is_colon(&rest[*at..]))?;
    Some((rest[..colon].trim_end().len(), colon))
}

fn is_colon(rest: &str) -> bool {
    rest.strip_prefix(':').is_some_and(|behind| behind.is_empty() || behind.starts_with([' ', '\t']))
}

/// Where the partner of a quotation mark stands, from a byte on.
pub(super) fn closing(text: &str, from: usize, quote: char) -> Option<usize> {
    let mut escaped = false;
    let mut rest = text.char_indices().skip_while(|(at, _)| *at < from).peekable();
    while let Some((at, c)) = rest.next() {
        let doubled = quote == '\'' && rest.peek().is_some_and(|(_, next)| *next == '\'');
        match c {
            _ if escaped => escaped = false,
            '\\' if quote == '"' => escaped = true,
            c if c == quote && doubled => {
                rest.next();
            }
            c if c == quote => return Some(at),
            _ => {}
        }
    }
    None
}

/// How long the text is with which a line begins, quotes included.
fn length(rest: &str) -> usize {
    match rest.chars().next().filter(|c| matches!(c, '"' | '\'')) {
        Some(quote) => closing(rest, 1, quote).map_or(rest.len(), |end| end + 1),
        None => rest.find(" #").map_or(rest, |end| &rest[..end]).trim_end().len(),
    }
}

/// The quotation mark that has no partner.
fn open_quote(source: &str) -> Option<char> {
    let quote = source.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    closing(source, 1, quote).is_none().then_some(quote)
}

impl Bracket {
    /// The bracket that closes it.
    pub(super) fn partner(&self) -> char {
        match self {
            Bracket::List { .. } => ']',
            Bracket::Map { .. } => '}',
        }
    }
}
