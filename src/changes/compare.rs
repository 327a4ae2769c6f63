//! Where two trees of one shape differ, field by field.

use crate::agenda::item_name;
use crate::schema::Shape;
use crate::yaml::{NodeRef, Type};
use std::collections::HashMap;

/// A field that is not the same on both sides.
#[derive(Debug, Clone)]
pub(super) struct Edit<'a> {
    /// The way to it by the names of fields alone, such as `targets.value`.
    pub pattern: String,
    /// The way to it with list items by what they are, such as `targets[2030-12-31].value`.
    pub field: String,
    /// What it was.
    pub old: Option<NodeRef<'a>>,
    /// What it is.
    pub new: Option<NodeRef<'a>>,
    /// The innermost list item in which it stands, on both sides.
    pub item: (Option<NodeRef<'a>>, Option<NodeRef<'a>>),
    /// The language, where it is a text for readers.
    pub language: Option<String>,
}

/// Both sides of an entity, from its root down.
pub(super) struct Comparison<'a, 's> {
    /// The first language of both agendas, in which texts without a language are.
    pub languages: (&'s str, &'s str),
    /// What was found.
    pub edits: Vec<Edit<'a>>,
}

/// A field on both sides, on the way down.
#[derive(Clone)]
struct At<'a> {
    pattern: String,
    field: String,
    item: (Option<NodeRef<'a>>, Option<NodeRef<'a>>),
}

impl At<'_> {
    fn below(&self, name: &str) -> Self {
        let join = |path: &str| if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
        At { pattern: join(&self.pattern), field: join(&self.field), item: self.item }
    }
}

impl<'a> Comparison<'a, '_> {
    /// Compares two entities by the shape of their kind.
    pub(super) fn compare(&mut self, old: NodeRef<'a>, new: NodeRef<'a>, shape: &Shape) {
        let at = At { pattern: String::new(), field: String::new(), item: (None, None) };
        self.fields(Some(old), Some(new), Some(shape), &at);
    }

    /// Compares one field of two entities.
    pub(super) fn compare_field(&mut self, name: &str, old: Option<NodeRef<'a>>, new: Option<NodeRef<'a>>, shape: &Shape) {
        let at = At { pattern: String::new(), field: String::new(), item: (None, None) };
        self.node(old, new, shape.field(name), &at.below(name));
    }

    fn node(&mut self, old: Option<NodeRef<'a>>, new: Option<NodeRef<'a>>, shape: Option<&Shape>, at: &At<'a>) {
        if let (Some(old), Some(new)) = (old, new)
            && (same(old, new) || short_form(old, new) || short_form(new, old))
        {
            return;
        }
        if old.is_none() && new.is_none() {
            return;
        }
        let is = |wanted: Type| [old, new].into_iter().flatten().all(|node| node.r#type() == wanted);
        if shape.is_some_and(|shape| shape.localised) {
            self.texts(old, new, at);
        } else if is(Type::List) {
            self.items(old, new, shape.and_then(|shape| shape.items.as_deref()), at);
        } else if is(Type::Map) && (old.is_some() && new.is_some() || in_parts(&at.pattern, shape)) {
            self.fields(old, new, shape, at);
        } else {
            self.edit(old, new, at, None);
        }
    }

    fn fields(&mut self, old: Option<NodeRef<'a>>, new: Option<NodeRef<'a>>, shape: Option<&Shape>, at: &At<'a>) {
        let (before, after) = (values(old), values(new));
        let only_old = |(key, _): &(NodeRef<'a>, NodeRef<'a>)| !key.as_text().is_some_and(|name| after.contains_key(name));
        let gone = old.into_iter().flat_map(NodeRef::entries).filter(only_old);
        for (key, _) in new.into_iter().flat_map(NodeRef::entries).chain(gone) {
            let Some(name) = key.as_text() else { continue };
            let value = |of: &HashMap<&str, NodeRef<'a>>| of.get(name).copied();
            self.node(value(&before), value(&after), shape.and_then(|shape| shape.field(name)), &at.below(name));
        }
    }

    /// A text for readers, language by language.
    fn texts(&mut self, old: Option<NodeRef<'a>>, new: Option<NodeRef<'a>>, at: &At<'a>) {
        let by_language = |node: Option<NodeRef<'a>>, first: &str| -> Vec<(String, NodeRef<'a>)> {
            match node {
                Some(node) if node.r#type() == Type::Map => {
                    node.entries().filter_map(|(key, value)| Some((key.as_text()?.to_owned(), value))).collect()
                }
                Some(node) => vec![(first.to_owned(), node)],
                None => Vec::new(),
            }
        };
        let (old, new) = (by_language(old, self.languages.0), by_language(new, self.languages.1));
        let in_language =
            |texts: &[(String, NodeRef<'a>)], tag: &str| texts.iter().find(|(own, _)| own == tag).map(|(_, text)| *text);
        let mut tags: Vec<&String> = new.iter().map(|(tag, _)| tag).collect();
        tags.extend(old.iter().map(|(tag, _)| tag).filter(|tag| in_language(&new, tag).is_none()));
        for tag in tags {
            let (old, new) = (in_language(&old, tag), in_language(&new, tag));
            if !matches!((old, new), (Some(old), Some(new)) if same(old, new)) {
                self.edit(old, new, at, Some(tag.clone()));
            }
        }
    }

    /// The items of lists, each with the one that is the same thing on the other side, wherever it stands there.
    fn items(&mut self, old: Option<NodeRef<'a>>, new: Option<NodeRef<'a>>, shape: Option<&Shape>, at: &At<'a>) {
        let named = |list: Option<NodeRef<'a>>| -> Vec<(String, NodeRef<'a>)> {
            let mut times: HashMap<String, usize> = HashMap::new();
            let name = |item: NodeRef<'a>| {
                let name = identity(&at.pattern, item);
                let time = times.entry(name.clone()).or_default();
                *time += 1;
                (if *time == 1 { name } else { format!("{name}#{time}") }, item)
            };
            list.into_iter().flat_map(NodeRef::items).map(name).collect()
        };
        let (old, new) = (named(old), named(new));
        let before: HashMap<&str, NodeRef<'a>> = old.iter().map(|(name, item)| (name.as_str(), *item)).collect();
        let after: HashMap<&str, NodeRef<'a>> = new.iter().map(|(name, item)| (name.as_str(), *item)).collect();
        let gone = old.iter().map(|(name, _)| name).filter(|name| !after.contains_key(name.as_str()));
        for name in new.iter().map(|(name, _)| name).chain(gone) {
            let (old, new) = (before.get(name.as_str()).copied(), after.get(name.as_str()).copied());
            let at = At { pattern: at.pattern.clone(), field: format!("{}[{name}]", at.field), item: (old, new) };
            match (old, new) {
                (Some(_), Some(_)) => self.node(old, new, shape, &at),
                _ => self.edit(old, new, &at, None),
            }
        }
    }

    fn edit(&mut self, old: Option<NodeRef<'a>>, new: Option<NodeRef<'a>>, at: &At<'a>, language: Option<String>) {
        let At { pattern, field, item } = at.clone();
        self.edits.push(Edit { pattern, field, old, new, item, language });
    }
}

/// Whether what one side does not have at all is told part by part: what is listed by free names, and what holds a due date, which
/// must not come or go unnoticed with all that stands beside it.
fn in_parts(pattern: &str, shape: Option<&Shape>) -> bool {
    shape.is_some_and(|shape| shape.other.is_some()) || matches!(pattern, "schedule" | "roadmap")
}

/// Whether two nodes say the same, however they are quoted and whatever the order of their keys. The order of a list counts only
/// where nothing else tells its items apart.
pub(super) fn same(old: NodeRef<'_>, new: NodeRef<'_>) -> bool {
    match (old.r#type(), new.r#type()) {
        (Type::Map, Type::Map) => {
            let before = values(Some(old));
            let alike = |(key, value): (NodeRef<'_>, NodeRef<'_>)| {
                key.as_text().and_then(|name| before.get(name)).is_some_and(|other| same(*other, value))
            };
            old.entries().count() == new.entries().count() && new.entries().all(alike)
        }
        (Type::List, Type::List) => {
            let mut items = old.items().zip(new.items());
            old.items().count() == new.items().count() && items.all(|(old, new)| same(old, new))
        }
        (Type::Text, Type::Text) => old.as_text() == new.as_text(),
        (Type::Integer | Type::Float, Type::Integer | Type::Float) => number(old) == number(new),
        (a, b) => a == b && old.to_json() == new.to_json(),
    }
}

/// The values of a mapping by their keys; of a key that stands twice the first.
fn values(map: Option<NodeRef<'_>>) -> HashMap<&str, NodeRef<'_>> {
    let mut values = HashMap::new();
    for (key, value) in map.into_iter().flat_map(NodeRef::entries) {
        if let Some(name) = key.as_text() {
            values.entry(name).or_insert(value);
        }
    }
    values
}

/// The number that a node is.
pub(super) fn number(node: NodeRef<'_>) -> Option<f64> {
    node.to_json().as_f64()
}

/// Whether the one is the short form of the other: the text of its only field.
fn short_form(short: NodeRef<'_>, whole: NodeRef<'_>) -> bool {
    let mut entries = whole.entries();
    match (short.as_text(), entries.next(), entries.next()) {
        (Some(text), Some((_, only)), None) => only.is_text(text),
        _ => false,
    }
}

/// What an item of a list is: the same on both sides for the same thing.
fn identity(pattern: &str, item: NodeRef<'_>) -> String {
    let text = |name: &str| item.get(name).map(|value| value.as_text().unwrap_or(value.source()).to_owned());
    let several = |names: &[&str]| names.iter().filter_map(|name| text(name)).collect::<Vec<_>>().join(" ");
    let own = match pattern {
        // There is one final target, whatever its date.
        "targets" if item.get("kind").is_none_or(|kind| kind.is_text("final")) => "final".to_owned(),
        "waives" => several(&["rule", "entity", "field"]),
        "assessments" => several(&["standard", "date"]),
        "channels" => several(&["type", "url"]),
        "members" => several(&["handle", "email"]),
        "links" => several(&["url"]),
        _ => String::new(),
    };
    if !own.is_empty() {
        return own;
    }
    // What has no name of its own is what it says.
    let named = item_name(item).map(str::to_owned).or_else(|| text("organisation")).or_else(|| text("category"));
    named.unwrap_or_else(|| item.to_json().to_string())
}
