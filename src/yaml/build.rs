use super::scalar;
use super::tree::{Data, Node, NodeId, Tree};
use super::trouble::{SyntaxProblem, Trouble};
use crate::text::Span;
use granit_parser::{Event, Marker, Parser, ScalarStyle};
use std::borrow::Cow;
use std::collections::HashMap;

/// How many bytes a file may have: an entity has a few thousand.
pub const MAX_SIZE: usize = 1024 * 1024;
/// How many lists and mappings may stand inside each other: the model needs a dozen.
pub const MAX_DEPTH: usize = 64;

/// After so many troubles a file is not read further.
const MOST_TROUBLES: usize = 1_000;

/// Reads the bytes of a file into a tree, as far as they can be read, and says what is wrong with them.
///
/// Troubles are in the order of the text. A tree that comes with troubles other than duplicate keys is not to be judged
/// further: parts of it are missing.
pub fn parse(bytes: Vec<u8>) -> (Tree, Vec<Trouble>) {
    let text = match decode(bytes) {
        Ok(text) => text,
        Err((text, trouble)) => return (Tree { text, ..Tree::default() }, vec![trouble]),
    };
    let conflicts = conflict_markers(&text);
    if !conflicts.is_empty() {
        return (Tree { text, ..Tree::default() }, conflicts);
    }
    let mut builder = Builder::new(&text);
    builder.read();
    let Builder { mut nodes, aside, roots, mut troubles, .. } = builder;
    nodes.shrink_to_fit();
    troubles.sort_by_key(|trouble| trouble.span);
    (Tree { text, nodes, aside, roots }, troubles)
}

fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// The bytes as text; with a trouble, what can be shown of them.
fn decode(bytes: Vec<u8>) -> Result<String, (String, Trouble)> {
    let whole = |problem| Trouble { span: Span::default(), problem };
    if bytes.len() > MAX_SIZE {
        return Err((String::new(), whole(SyntaxProblem::TooLarge)));
    }
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) || looks_like_utf16(&bytes) {
        return Err((String::new(), whole(SyntaxProblem::Utf16)));
    }
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let at = offset(error.utf8_error().valid_up_to());
            // Up to the first wrong byte the lossy text has the same bytes, so the place stays right.
            let shown = String::from_utf8_lossy(error.as_bytes()).into_owned();
            let problem = SyntaxProblem::NotUtf8;
            return Err((shown, Trouble { span: Span::new(at, at + 1), problem }));
        }
    };
    // The characters YAML 1.2 does not allow (§5.1): C0 controls but tab and ends of line, DEL, C1 controls but NEL.
    let forbidden = |c: char| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{85}');
    // Bytes first: hardly a file has any of them, and C1 controls are the only characters that begin so in UTF-8.
    let bytes = text.as_bytes();
    let suspicious = bytes.iter().any(|b| (*b < b' ' && !matches!(b, b'\t' | b'\n' | b'\r')) || *b == 0x7f)
        || bytes.windows(2).any(|pair| pair[0] == 0xc2 && pair[1] < 0xa0);
    match text.char_indices().filter(|_| suspicious).find(|(_, c)| forbidden(*c)) {
        None => Ok(text),
        Some((at, c)) => {
            let span = Span::new(offset(at), offset(at + c.len_utf8()));
            Err((text, Trouble { span, problem: SyntaxProblem::ControlCharacter(c) }))
        }
    }
}

/// UTF-16 without a byte-order mark: every other byte of a text in a Latin script is NUL.
fn looks_like_utf16(bytes: &[u8]) -> bool {
    let start = &bytes[..bytes.len().min(64)];
    let zeros = |from: usize| start.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    start.len() >= 8 && (zeros(0) * 3 > start.len() || zeros(1) * 3 > start.len())
}

fn conflict_markers(text: &str) -> Vec<Trouble> {
    if !text.contains("<<<<<<<") && !text.contains(">>>>>>>") {
        return Vec::new();
    }
    let mut troubles = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if ["<<<<<<<", ">>>>>>>"]
            .iter()
            .any(|mark| line.strip_prefix(mark).is_some_and(|rest| rest.starts_with([' ', '\n', '\r']) || rest.is_empty()))
        {
            let span = Span::new(offset(at), offset(at + line.trim_end().len()));
            troubles.push(Trouble { span, problem: SyntaxProblem::ConflictMarker });
        }
        at += line.len();
    }
    troubles
}

/// A list or mapping that is still open: its node, and how many nodes stand directly in it.
struct Open {
    node: usize,
    below: u32,
}

struct Builder<'s> {
    text: &'s str,
    nodes: Vec<Node>,
    aside: Vec<Box<str>>,
    roots: Vec<NodeId>,
    troubles: Vec<Trouble>,
    open: Vec<Open>,
    /// Where the node that ended last ends.
    last_end: u32,
}

impl<'s> Builder<'s> {
    fn new(text: &'s str) -> Self {
        // Entities have a node for every ten bytes or so.
        let nodes = Vec::with_capacity(text.len() / 10 + 8);
        Builder {
            text,
            nodes,
            aside: Vec::new(),
            roots: Vec::new(),
            troubles: Vec::new(),
            open: Vec::with_capacity(8),
            last_end: 0,
        }
    }

    fn trouble(&mut self, span: Span, problem: SyntaxProblem) {
        self.troubles.push(Trouble { span, problem });
    }

    fn read(&mut self) {
        let options = granit_parser::options! {
            flow_nesting_limit: MAX_DEPTH,
            block_nesting_limit: MAX_DEPTH,
            emit_unresolved_aliases: true,
            disallow_directives: true
        };
        let mut parser = Parser::new_from_str_with_options(self.text, options);
        while let Some(event) = parser.next_event() {
            if self.troubles.len() > MOST_TROUBLES {
                self.roots.clear();
                return;
            }
            match event {
                Ok((event, span)) => self.event(event, Span::new(at(&span.start), at(&span.end))),
                Err(error) => {
                    let (start, problem) = self.explain(at(error.marker()), SyntaxProblem::of_parser(error.kind()));
                    let end = self.text[start as usize..].chars().next().map_or(start, |c| start + offset(c.len_utf8()));
                    self.trouble(Span::new(start, end), problem);
                    self.roots.clear();
                    return;
                }
            }
        }
    }

    /// Where an error of the parser really comes from: it stops where things no longer fit, which for a bracket that was
    /// never closed is a later line.
    fn explain(&self, at: u32, problem: SyntaxProblem) -> (u32, SyntaxProblem) {
        let mut at = at.min(offset(self.text.len()));
        while !self.text.is_char_boundary(at as usize) {
            at -= 1;
        }
        let innermost = self.open.last().map(|open| self.nodes[open.node].span.start);
        if problem == SyntaxProblem::Tab {
            let line = self.text[..at as usize].rfind(['\n', '\r']).map_or(0, |end| end + 1);
            let tab = self.text[line..].lines().next().and_then(|line| line.find('\t'));
            return (tab.map_or(at, |tab| offset(line + tab)), problem);
        }
        match innermost.filter(|start| self.text[*start as usize..].starts_with(['[', '{'])) {
            Some(bracket) if self.text[bracket as usize..(at.max(bracket)) as usize].contains('\n') => {
                (bracket, SyntaxProblem::UnclosedBracket)
            }
            _ => (at, problem),
        }
    }

    fn event(&mut self, event: Event<'s>, span: Span) {
        match event {
            Event::Scalar(value, style, anchor, tag) => {
                self.properties(span, anchor != 0, tag.is_some());
                self.scalar(value, style, span);
            }
            Event::SequenceStart(_, anchor, tag) => {
                self.properties(span, anchor != 0, tag.is_some());
                self.start(Data::List(0), span);
            }
            Event::MappingStart(_, anchor, tag) => {
                self.properties(span, anchor != 0, tag.is_some());
                self.start(Data::Map(0), span);
            }
            Event::SequenceEnd | Event::MappingEnd => self.end(span),
            Event::Alias(_) | Event::UnresolvedAlias(_) => {
                self.trouble(span, SyntaxProblem::Alias);
                self.push(Data::Null, span);
            }
            _ => {}
        }
    }

    /// Anchors and tags stand before their node; the finding is placed on the node's line.
    fn properties(&mut self, span: Span, anchor: bool, tag: bool) {
        if !anchor && !tag {
            return;
        }
        // Nobody's anchor is longer; a line may be as long as the file.
        const LONGEST: usize = 200;
        let mut near = (span.start as usize).saturating_sub(LONGEST);
        while !self.text.is_char_boundary(near) {
            near += 1;
        }
        let line = self.text[near..span.start as usize].rfind('\n').map_or(near, |at| near + at + 1);
        for (found, mark, problem) in [(anchor, '&', SyntaxProblem::Anchor), (tag, '!', SyntaxProblem::Tag)] {
            if found {
                let before = &self.text[line..span.start as usize];
                let start = before.rfind(mark).map_or(span.start, |at| offset(line + at));
                let length = self.text[start as usize..]
                    .find(|c: char| c.is_whitespace() || ",[]{}".contains(c))
                    .map_or(1, |length| length.max(1));
                self.trouble(Span::new(start, start + offset(length)), problem);
            }
        }
    }

    fn is_key(&self) -> bool {
        self.open.last().is_some_and(|open| matches!(self.nodes[open.node].data(), Data::Map(_)) && open.below % 2 == 0)
    }

    fn scalar(&mut self, value: Cow<'s, str>, style: ScalarStyle, span: Span) {
        let written = self.text.get(span.start as usize..span.end as usize).unwrap_or_default();
        let span = Span::new(span.start, span.start + offset(written.trim_end().len()));
        let key = self.is_key();
        if key && style == ScalarStyle::Plain && value == "<<" {
            self.trouble(span, SyntaxProblem::MergeKey);
        }
        // A key is a word whatever it looks like: `no:` and `2026:` name fields.
        let resolved = if style == ScalarStyle::Plain && !key { scalar::resolve(&value) } else { None };
        let empty = style == ScalarStyle::Plain && value.is_empty();
        let data = resolved.unwrap_or_else(|| if empty && !key { Data::Null } else { self.text_data(value) });
        self.push(data, span);
    }

    fn text_data(&mut self, value: Cow<'s, str>) -> Data {
        if let Cow::Borrowed(value) = value {
            let start = value.as_ptr().addr().wrapping_sub(self.text.as_ptr().addr());
            if self.text.get(start..start.saturating_add(value.len())) == Some(value) {
                return Data::Source(offset(start), offset(value.len()));
            }
        }
        self.aside.push(value.into());
        Data::Aside(offset(self.aside.len() - 1))
    }

    fn push(&mut self, data: Data, span: Span) {
        match self.open.last_mut() {
            Some(open) => open.below += 1,
            None => self.roots.push(NodeId(offset(self.nodes.len()))),
        }
        self.nodes.push(Node::new(data, span));
        self.last_end = span.end;
    }

    fn start(&mut self, data: Data, span: Span) {
        if self.is_key() {
            self.trouble(Span::new(span.start, span.start + 1), SyntaxProblem::KeyNotText);
        }
        self.push(data, Span::new(span.start, span.start));
        self.open.push(Open { node: self.nodes.len() - 1, below: 0 });
    }

    fn end(&mut self, span: Span) {
        let Some(Open { node, below }) = self.open.pop() else { return };
        // A block ends with its last item; the parser says so only where the next thing begins.
        let opened = self.nodes[node].span.start as usize;
        let flow = self.text[opened..].starts_with(['[', '{']);
        let end = if flow || below == 0 { span.end } else { self.last_end };
        let size = offset(self.nodes.len() - node);
        let opened = &mut self.nodes[node];
        opened.size = size;
        opened.span.end = end.max(opened.span.start);
        self.last_end = opened.span.end;
        match opened.data() {
            Data::List(_) => opened.set(Data::List(below)),
            Data::Map(_) => {
                opened.set(Data::Map(below / 2));
                self.duplicate_keys(node, below / 2);
            }
            _ => {}
        }
    }

    fn key_text(&self, node: usize) -> &str {
        match self.nodes[node].data() {
            Data::Source(start, length) => &self.text[start as usize..(start + length) as usize],
            Data::Aside(number) => &self.aside[number as usize],
            _ => "",
        }
    }

    fn duplicate_keys(&mut self, map: usize, keys: u32) {
        let mut at = map + 1;
        let mut nodes = Vec::with_capacity(keys as usize);
        for _ in 0..keys {
            nodes.push(at);
            at += self.nodes[at].size as usize;
            at += self.nodes[at].size as usize;
        }
        // Comparing a handful of keys with each other is quicker than hashing them.
        const FEW: usize = 16;
        let mut found = Vec::new();
        if nodes.len() <= FEW {
            for (number, second) in nodes.iter().enumerate() {
                let key = self.key_text(*second);
                if let Some(first) = nodes[..number].iter().find(|first| self.key_text(**first) == key) {
                    found.push((*first, *second));
                }
            }
        } else {
            let mut seen = HashMap::with_capacity(nodes.len());
            for node in &nodes {
                if let Some(first) = seen.get(self.key_text(*node)) {
                    found.push((*first, *node));
                } else {
                    seen.insert(self.key_text(*node), *node);
                }
            }
        }
        for (first, second) in found {
            let (key, first) = (self.key_text(second).into(), self.nodes[first].span);
            self.trouble(self.nodes[second].span, SyntaxProblem::DuplicateKey { key, first });
        }
    }
}

fn at(marker: &Marker) -> u32 {
    offset(marker.byte_offset().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::Type;

    fn problems(text: &str) -> Vec<&'static str> {
        parse(text.into()).1.iter().map(|trouble| trouble.problem.name()).collect()
    }

    #[test]
    fn values_keep_their_places_and_their_types() {
        let text = "id: a-b\nwhen: 2026-01-01\nn: 8.10\nno: NO\nlist:\n  - x\n  - {y: 'it''s'}\nempty:\nlong: >\n  one\n  two\n";
        let (tree, troubles) = parse(text.into());
        assert_eq!(troubles, []);
        let root = tree.roots().next().unwrap();
        assert_eq!(root.get("when").unwrap().as_text(), Some("2026-01-01"));
        assert_eq!(root.get("n").unwrap().r#type(), Type::Float);
        assert_eq!(root.get("n").unwrap().source(), "8.10");
        assert_eq!(root.get("no").unwrap().as_text(), Some("NO"));
        assert_eq!(root.get("empty").unwrap().r#type(), Type::Null);
        assert_eq!(root.get("long").unwrap().as_text(), Some("one two\n"));
        let quoted = root.descend(["list", "1", "y"]).unwrap();
        assert_eq!((quoted.as_text(), quoted.source()), (Some("it's"), "'it''s'"));
        assert_eq!(root.get("list").unwrap().source(), "- x\n  - {y: 'it''s'}");
        let way: Vec<_> = root.way_to(quoted.id()).iter().map(|step| step.key.and_then(|key| key.as_text())).collect();
        assert_eq!(way, [Some("list"), None, Some("y")]);
    }

    #[test]
    fn what_hides_or_breaks_is_named() {
        assert_eq!(problems("a: &x 1\nb: *x\nc: !t 2\n<<: {d: 1}\n"), ["anchor", "alias", "tag", "merge-key"]);
        assert_eq!(problems("a: 1\na: 2\n"), ["duplicate-key"]);
        assert_eq!(problems("a:\n\t- b\n"), ["tab"]);
        assert_eq!(problems("a: \"b\nc: d\n"), ["unclosed-quote"]);
        assert_eq!(problems("a: [b\nc: d\n"), ["unclosed-bracket"]);
        assert_eq!(problems("title: Passport: renewal\n"), ["colon"]);
        assert_eq!(problems("a:\n  b: 1\n c: 2\n"), ["indentation"]);
        assert_eq!(problems("a: \"C:\\new\\q\"\n"), ["escape"]);
        assert_eq!(problems("a: @b\n"), ["special-character"]);
        assert_eq!(problems("%YAML 1.1\n---\na: 1\n"), ["directive"]);
        assert_eq!(problems("? [a]\n: b\n"), ["key-not-text"]);
        assert_eq!(problems("a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> other\n"), ["conflict-marker", "conflict-marker"]);
        assert_eq!(problems("a: \u{1b}[31m\n"), ["control-character"]);
        assert_eq!(problems("a: *nowhere\n"), ["alias"]);
        assert_eq!(problems(&"[".repeat(10_000)), ["too-deep"]);
        let deep: String = (0..10_000).map(|depth| format!("{}a:\n", " ".repeat(depth))).take(700).collect();
        assert_eq!(problems(&deep), ["too-deep"]);
    }

    #[test]
    fn bytes_that_are_not_text_are_named() {
        let problem = |bytes: &[u8]| parse(bytes.to_vec()).1.first().map(|trouble| trouble.problem.name());
        assert_eq!(problem(b"\xff\xfei\0d\0"), Some("utf-16"));
        assert_eq!(problem(b"i\0d\0:\0 \0a\0\n\0"), Some("utf-16"));
        assert_eq!(problem(b"id: caf\xe9\n"), Some("not-utf-8"));
        assert_eq!(problem(b"id: a\0b\n"), Some("control-character"));
        assert_eq!(problem(&vec![b'#'; MAX_SIZE + 1]), Some("too-large"));
        assert_eq!(problem("\u{feff}id: a\r\nb: c\r\n".as_bytes()), None);
        assert_eq!(problem("\u{feff}---\nid: a\n".as_bytes()), None);
        assert_eq!(problem(b""), None);
    }

    #[test]
    fn a_stream_has_a_root_for_each_document() {
        let (tree, troubles) = parse(b"id: a\n---\nid: b\n".to_vec());
        assert_eq!(troubles, []);
        let ids: Vec<_> = tree.roots().map(|root| root.get("id").and_then(|id| id.as_text())).collect();
        assert_eq!(ids, [Some("a"), Some("b")]);
    }
}
