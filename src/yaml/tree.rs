use crate::text::Span;

/// The number of a node in its tree, in the order of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(pub u32);

/// What a node holds. Texts are stretches of the source where they stand there as they are, else kept aside.
#[derive(Debug, Clone, Copy)]
pub(super) enum Data {
    Null,
    Bool(bool),
    Integer(i64),
    Float(f64),
    /// A text that stands in the source from this byte, with this length.
    Source(u32, u32),
    /// A text kept aside, by its number: it was quoted with escapes, folded or indented.
    Aside(u32),
    /// A list of so many items.
    List(u32),
    /// A mapping of so many keys, each followed by its value.
    Map(u32),
}

/// A node in the flat tree: it is followed by the nodes below it, `size` nodes in all with itself. What it holds is kept in two
/// halves, so that a node takes 24 bytes: an agenda has millions of them.
#[derive(Debug, Clone, Copy)]
pub(super) struct Node {
    tag: Tag,
    low: u32,
    high: u32,
    pub span: Span,
    pub size: u32,
}

#[derive(Debug, Clone, Copy)]
enum Tag {
    Null,
    Bool,
    Integer,
    Float,
    Source,
    Aside,
    List,
    Map,
}

impl Node {
    pub(super) fn new(data: Data, span: Span) -> Self {
        let mut node = Node { tag: Tag::Null, low: 0, high: 0, span, size: 1 };
        node.set(data);
        node
    }

    #[expect(clippy::cast_possible_truncation, reason = "each half of 64 bits")]
    pub(super) fn set(&mut self, data: Data) {
        let halves = |bits: u64| (bits as u32, (bits >> 32) as u32);
        (self.tag, (self.low, self.high)) = match data {
            Data::Null => (Tag::Null, (0, 0)),
            Data::Bool(value) => (Tag::Bool, (u32::from(value), 0)),
            Data::Integer(value) => (Tag::Integer, halves(value.cast_unsigned())),
            Data::Float(value) => (Tag::Float, halves(value.to_bits())),
            Data::Source(start, length) => (Tag::Source, (start, length)),
            Data::Aside(number) => (Tag::Aside, (number, 0)),
            Data::List(items) => (Tag::List, (items, 0)),
            Data::Map(keys) => (Tag::Map, (keys, 0)),
        };
    }

    pub(super) fn data(self) -> Data {
        let bits = || u64::from(self.high) << 32 | u64::from(self.low);
        match self.tag {
            Tag::Null => Data::Null,
            Tag::Bool => Data::Bool(self.low != 0),
            Tag::Integer => Data::Integer(bits().cast_signed()),
            Tag::Float => Data::Float(f64::from_bits(bits())),
            Tag::Source => Data::Source(self.low, self.high),
            Tag::Aside => Data::Aside(self.low),
            Tag::List => Data::List(self.low),
            Tag::Map => Data::Map(self.low),
        }
    }
}

/// The documents of one file, as a flat tree in the order of the text.
#[derive(Debug, Clone, Default)]
pub struct Tree {
    pub(super) text: String,
    pub(super) nodes: Vec<Node>,
    pub(super) aside: Vec<Box<str>>,
    pub(super) roots: Vec<NodeId>,
}

/// The type of a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Type {
    /// No value.
    Null,
    /// True or false.
    Boolean,
    /// A whole number.
    Integer,
    /// A number with a fraction, or too large to be whole.
    Float,
    /// A text.
    Text,
    /// A list.
    List,
    /// A mapping from keys to values.
    Map,
}

impl Tree {
    /// A tree without nodes, for a file that is not YAML.
    pub fn of_text(text: String) -> Self {
        Tree { text, ..Tree::default() }
    }

    /// The text of the file.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The root of each document in the file.
    pub fn roots(&self) -> impl ExactSizeIterator<Item = NodeRef<'_>> {
        self.roots.iter().map(|id| self.node(*id))
    }

    /// A node by its number.
    pub fn node(&self, id: NodeId) -> NodeRef<'_> {
        NodeRef { tree: self, id }
    }
}

/// A node, together with the tree it stands in.
#[derive(Debug, Clone, Copy)]
pub struct NodeRef<'t> {
    pub(super) tree: &'t Tree,
    pub(super) id: NodeId,
}

impl<'t> NodeRef<'t> {
    pub(super) fn data(self) -> Data {
        self.tree.nodes[self.id.0 as usize].data()
    }

    /// Its number in the tree.
    pub fn id(self) -> NodeId {
        self.id
    }

    /// Where it stands.
    pub fn span(self) -> Span {
        self.tree.nodes[self.id.0 as usize].span
    }

    /// The source text of the node.
    pub fn source(self) -> &'t str {
        let span = self.span();
        self.tree.text.get(span.start as usize..span.end as usize).unwrap_or_default()
    }

    /// Its type.
    pub fn r#type(self) -> Type {
        match self.data() {
            Data::Null => Type::Null,
            Data::Bool(_) => Type::Boolean,
            Data::Integer(_) => Type::Integer,
            Data::Float(_) => Type::Float,
            Data::Source(..) | Data::Aside(_) => Type::Text,
            Data::List(_) => Type::List,
            Data::Map(_) => Type::Map,
        }
    }

    /// Its text, if it is one.
    pub fn as_text(self) -> Option<&'t str> {
        match self.data() {
            Data::Source(start, length) => self.tree.text.get(start as usize..(start + length) as usize),
            Data::Aside(number) => Some(&self.tree.aside[number as usize]),
            _ => None,
        }
    }

    /// Whether it is this text; told from the length alone for most texts that it is not.
    pub fn is_text(self, text: &str) -> bool {
        match self.data() {
            Data::Source(start, length) => {
                length as usize == text.len()
                    && self.tree.text.as_bytes().get(start as usize..(start + length) as usize) == Some(text.as_bytes())
            }
            Data::Aside(number) => *self.tree.aside[number as usize] == *text,
            _ => false,
        }
    }

    /// The nodes directly below it: the items of a list; the keys and values of a mapping in turn.
    pub(super) fn below(self) -> Below<'t> {
        let left = match self.data() {
            Data::List(items) => items,
            Data::Map(keys) => 2 * keys,
            _ => 0,
        };
        Below { tree: self.tree, next: self.id.0 + 1, left }
    }

    /// The items of a list; nothing for another node.
    pub fn items(self) -> impl Iterator<Item = NodeRef<'t>> + use<'t> {
        let mut below = self.below();
        if !matches!(self.data(), Data::List(_)) {
            below.left = 0;
        }
        below
    }

    /// The keys and values of a mapping, in the order written; nothing for another node.
    pub fn entries(self) -> impl Iterator<Item = (NodeRef<'t>, NodeRef<'t>)> + use<'t> {
        let mut below = self.below();
        if !matches!(self.data(), Data::Map(_)) {
            below.left = 0;
        }
        std::iter::from_fn(move || Some((below.next()?, below.next()?)))
    }

    /// The key and the value of a field of a mapping.
    pub fn entry(self, name: &str) -> Option<(NodeRef<'t>, NodeRef<'t>)> {
        self.entries().find(|(key, _)| key.is_text(name))
    }

    /// The value of a field of a mapping.
    pub fn get(self, name: &str) -> Option<NodeRef<'t>> {
        self.entry(name).map(|(_, value)| value)
    }

    /// Whether a node is this one or stands below it.
    pub fn holds(self, target: NodeId) -> bool {
        target >= self.id && target.0 < self.id.0 + self.tree.nodes[self.id.0 as usize].size
    }

    /// The node at the end of a path of keys and numbers of items.
    pub fn descend<'p>(self, path: impl IntoIterator<Item = &'p str>) -> Option<NodeRef<'t>> {
        let mut node = self;
        for step in path {
            node = match node.r#type() {
                Type::Map => node.get(step)?,
                Type::List => node.items().nth(step.parse().ok()?)?,
                _ => return None,
            };
        }
        Some(node)
    }

    /// The node below this one, or this one, that stands exactly there.
    pub fn at_span(self, span: Span) -> Option<NodeRef<'t>> {
        let last = self.id.0 + self.tree.nodes[self.id.0 as usize].size;
        (self.id.0..last).map(|id| self.tree.node(NodeId(id))).find(|node| node.span() == span)
    }

    /// The way from here down to `target`: for each step the node entered, and its key if it is a field.
    pub fn way_to(self, target: NodeId) -> Vec<Step<'t>> {
        let mut way = Vec::new();
        let mut node = self;
        while node.id != target {
            let next = match node.r#type() {
                Type::Map => node
                    .entries()
                    .find(|(key, value)| key.holds(target) || value.holds(target))
                    .map(|(key, value)| (Some(key), value, 0)),
                Type::List => {
                    (0..).zip(node.items()).find(|(_, item)| item.holds(target)).map(|(number, item)| (None, item, number))
                }
                _ => None,
            };
            let Some((key, below, number)) = next else { break };
            way.push(Step { key, node: below, number });
            if key.is_some_and(|key| key.id == target) {
                break;
            }
            node = below;
        }
        way
    }
}

/// A step down a tree.
#[derive(Debug, Clone, Copy)]
pub struct Step<'t> {
    /// The key, where the step is into a field.
    pub key: Option<NodeRef<'t>>,
    /// The node entered.
    pub node: NodeRef<'t>,
    /// The number of the item, where the step is into a list.
    pub number: usize,
}

pub(super) struct Below<'t> {
    tree: &'t Tree,
    next: u32,
    pub(super) left: u32,
}

impl<'t> Iterator for Below<'t> {
    type Item = NodeRef<'t>;

    fn next(&mut self) -> Option<NodeRef<'t>> {
        self.left = self.left.checked_sub(1)?;
        let id = NodeId(self.next);
        self.next += self.tree.nodes[self.next as usize].size;
        Some(NodeRef { tree: self.tree, id })
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left as usize, Some(self.left as usize))
    }
}
