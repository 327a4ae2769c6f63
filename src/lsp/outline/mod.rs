//! What stands where in a text that somebody is writing: it need not be YAML yet. A line is understood from itself, its indentation and
//! the lines above it, as people read it; what a file says in the end is told by its tree alone.

mod flow;
mod line;
#[cfg(test)]
mod tests;

use std::ops::Range;

/// A place in a text at which something can be written or asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    /// The number of the document in the file.
    pub document: usize,
    /// The names of fields and the numbers of items, from 0, on the way there: for a key to the mapping in which it stands, else to the
    /// value.
    pub way: Vec<String>,
    /// What stands or would stand there.
    pub sort: Sort,
    /// The bytes that stand there, quotes included; none where nothing does.
    pub span: Range<usize>,
    /// Whether it is between brackets.
    pub inline: bool,
    /// Where the cursor is to be on it.
    reach: Range<usize>,
}

/// What a spot is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// The name of a field, with its colon or without.
    Key {
        /// Whether a colon follows.
        colon: bool,
    },
    /// A value.
    Value,
    /// A word alone, that is a value or becomes the name of a field.
    Either,
}

impl Spot {
    /// What stands there, without quotes.
    pub fn word<'t>(&self, text: &'t str) -> &'t str {
        unquoted(text.get(self.span.clone()).unwrap_or_default())
    }

    /// Whether it is the name of a field.
    pub fn is_key(&self) -> bool {
        matches!(self.sort, Sort::Key { .. })
    }
}

/// A text without the quotes around it; one may be missing while it is written.
pub fn unquoted(source: &str) -> &str {
    let Some(quote) = source.chars().next().filter(|c| matches!(c, '"' | '\'')) else { return source };
    let inside = &source[1..];
    inside.strip_suffix(quote).unwrap_or(inside)
}

/// What the lines above leave open.
#[derive(Debug, Clone)]
enum Frame {
    /// A mapping whose fields stand at this column, with the last one.
    Map { column: usize, key: String },
    /// A list whose dashes stand at this column, with the number of the last item.
    List { column: usize, number: usize },
}

impl Frame {
    fn column(&self) -> usize {
        match self {
            Frame::Map { column, .. } | Frame::List { column, .. } => *column,
        }
    }

    fn step(&self) -> String {
        match self {
            Frame::Map { key, .. } => key.clone(),
            Frame::List { number, .. } => number.to_string(),
        }
    }
}

/// Reads a text line by line.
#[derive(Default)]
struct Outline {
    document: usize,
    /// Whether the document has begun.
    begun: bool,
    frames: Vec<Frame>,
    /// The column of the field of which the lines of a text follow.
    block: Option<usize>,
    /// The quotation mark that has no partner yet.
    quote: Option<char>,
    /// The brackets that are open.
    flow: Vec<flow::Bracket>,
    found: Vec<Spot>,
}

impl Outline {
    fn way(&self, frames: usize) -> Vec<String> {
        let around = self.frames[..frames].iter().map(Frame::step);
        around.chain(self.flow.iter().filter_map(flow::Bracket::step)).collect()
    }

    fn find(&mut self, sort: Sort, way: Vec<String>, span: Range<usize>, reach: Range<usize>) {
        let inline = !self.flow.is_empty();
        self.found.push(Spot { document: self.document, way, sort, span, inline, reach });
    }

    /// The spot on an empty line, at this column.
    fn gap(mut self, column: usize, at: usize) -> Option<Spot> {
        if self.block.is_some_and(|block| column > block) || self.quote.is_some() {
            return None;
        }
        if !self.flow.is_empty() {
            self.found.clear();
            flow::gap(&mut self, at);
            return self.found.pop();
        }
        while self.frames.last().is_some_and(|frame| frame.column() > column) {
            self.frames.pop();
        }
        if matches!(self.frames.last(), Some(Frame::List { column: own, .. }) if *own == column) {
            self.frames.pop();
        }
        let key = Sort::Key { colon: false };
        let (sort, depth) = match self.frames.last() {
            None => (key, 0),
            Some(Frame::Map { column: own, .. }) if *own == column => (key, self.frames.len() - 1),
            Some(_) => (Sort::Either, self.frames.len()),
        };
        let way = self.way(depth);
        Some(Spot { document: self.document, way, sort, span: at..at, inline: false, reach: at..at })
    }
}

/// The lines of a text without what ends them, each with the byte at which it begins.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    text.split_inclusive('\n').map(move |line| {
        let start = at;
        at += line.len();
        let mark = if start == 0 { line.len() - line.trim_start_matches('\u{feff}').len() } else { 0 };
        (start + mark, line[mark..].trim_end_matches(['\n', '\r']))
    })
}

/// What stands or would stand at a byte of a text; none in comments, and in texts of several lines.
pub fn spot(text: &str, offset: usize) -> Option<Spot> {
    let mut outline = Outline::default();
    for (start, line) in lines(text) {
        let end = start + line.len();
        if offset > end {
            outline.line(start, line);
            continue;
        }
        if line.trim().is_empty() {
            return outline.gap(offset.saturating_sub(start), offset);
        }
        outline.found.clear();
        outline.line(start, line);
        let on = |spot: &Spot| spot.reach.start <= offset && offset <= spot.reach.end;
        // Of two that meet, what is there comes before what could be.
        let spot = outline.found.into_iter().filter(on).max_by_key(|spot| !spot.span.is_empty())?;
        return Some(if spot.span.is_empty() { Spot { span: offset..offset, ..spot } } else { spot });
    }
    outline.gap(0, offset)
}

/// The names of the fields of the mapping at the end of a way.
pub fn keys<'t>(text: &'t str, document: usize, way: &[String]) -> Vec<&'t str> {
    let mut outline = Outline::default();
    lines(text).for_each(|(start, line)| outline.line(start, line));
    let of_mapping = |spot: &&Spot| spot.document == document && spot.sort == Sort::Key { colon: true } && spot.way == way;
    outline.found.iter().filter(of_mapping).map(|spot| spot.word(text)).collect()
}

/// What stands as the value of a field of the mapping at the end of a way, where it is on one line.
pub fn value<'t>(text: &'t str, document: usize, way: &[String], field: &str) -> Option<&'t str> {
    let mut outline = Outline::default();
    lines(text).for_each(|(start, line)| outline.line(start, line));
    let is_it = |spot: &&Spot| {
        spot.document == document
            && !spot.is_key()
            && spot.way.split_last().is_some_and(|(last, around)| last == field && around == way)
    };
    outline.found.iter().find(is_it).map(|spot| spot.word(text))
}
