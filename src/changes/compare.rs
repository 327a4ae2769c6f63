//! Where two trees of one shape differ, field by field.

use crate::agenda::item_name;
use crate::schema::Shape;
use crate::yaml::{NodeRef, Type};
use std::collections::HashMap;

/// A step on the way from an entity to what it says.
#[derive(Debug, Clone, Copy)]
pub(super) enum Step<'a, 's> {
    /// The field of this name, in what the schema says of the mapping around it.
    Field(Option<&'s Shape>, &'a str),
    /// An item of a list, as it is now or was before it went, and what the schema says of it.
    Item(Option<&'s Shape>, NodeRef<'a>),
}

/// A field that is not the same on both sides.
#[derive(Debug, Clone)]
pub(super) struct Edit<'a, 's> {
    /// The way to it by the names of fields alone, such as `targets.value`.
    pub pattern: String,
    /// The way to it with list items by what they are, such as `targets[2030-12-31].value`.
    pub field: String,
    /// The way to it, step by step.
    pub steps: Vec<Step<'a, 's>>,
    /// What the schema says of it.
    pub shape: Option<&'s Shape>,
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
    pub edits: Vec<Edit<'a, 's>>,
}

/// A field on both sides, on the way down.
#[derive(Clone, Default)]
struct At<'a, 's> {
    pattern: String,
    field: String,
    steps: Vec<Step<'a, 's>>,
    item: (Option<NodeRef<'a>>, Option<NodeRef<'a>>),
}

impl<'a, 's> At<'a, 's> {
    fn below(&self, around: Option<&'s Shape>, name: &'a str) -> Self {
        let join = |path: &str| if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
        let steps = self.steps.iter().copied().chain([Step::Field(around, name)]).collect();
        At { pattern: join(&self.pattern), field: join(&self.field), steps, item: self.item }
    }
}

impl<'a, 's> Comparison<'a, 's> {
    /// Compares two entities by the shape of their kind.
    pub(super) fn compare(&mut self, old: NodeRef<'a>, new: NodeRef<'a>, shape: &'s Shape) {
        self.fields(Some(old), Some(new), Some(shape), &At::default());
    }

    /// Compares one field of two entities.
    pub(super) fn compare_field(&mut self, name: &'a str, old: Option<NodeRef<'a>>, new: Option<NodeRef<'a>>, shape: &'s Shape) {
        self.node(old, new, shape.field(name), &At::default().below(Some(shape), name));
    }

    fn node(&mut self, old: Option<NodeRef<'a>>, new: Option<NodeRef<'a>>, shape: Option<&'s Shape>, at: &At<'a, 's>) {
        if let (Some(old), Some(new)) = (old, new)
            && (same(old, new) || short_form(old, new) || short_form(new, old))
        {
            return;
        }
        if old.is_none() && new.is_none() {
            return;
        }
        // A list that nobody has begun is none.
        let begun = |node: Option<NodeRef<'a>>, other: Option<NodeRef<'a>>| {
            node.filter(|node| node.r#type() != Type::Null || other.is_none_or(|other| other.r#type() != Type::List))
        };
        let (old, new) = (begun(old, new), begun(new, old));
        let is = |wanted: Type| [old, new].into_iter().flatten().all(|node| node.r#type() == wanted);
        if shape.is_some_and(|shape| shape.localised) {
            self.texts(old, new, shape, at);
        } else if is(Type::List) && !(is_range(old) && is_range(new)) {
            self.items(old, new, shape.and_then(|shape| shape.items.as_deref()), at);
        } else if is(Type::Map) && (old.is_some() && new.is_some() || in_parts(&at.pattern, shape)) {
            self.fields(old, new, shape, at);
        } else if let Some(level) = shape.and_then(|shape| short_setting(shape, old, new)) {
            // A level alone and a mapping of settings: each setting is told by itself.
            let part = |node: Option<NodeRef<'a>>, name: &str| node.filter(|node| node.r#type() == Type::Map)?.get(name);
            let alone = |node: Option<NodeRef<'a>>| node.filter(|node| node.r#type() == Type::Text).or_else(|| part(node, LEVEL));
            self.node(alone(old), alone(new), Some(level), at);
            let entries = [old, new].into_iter().flatten().flat_map(NodeRef::entries);
            for name in entries.filter_map(|(key, _)| key.as_text()).filter(|name| *name != LEVEL) {
                let below = at.below(shape, name);
                self.node(part(old, name), part(new, name), shape.and_then(|shape| shape.field(name)), &below);
            }
        } else {
            self.edit(old, new, shape, at, None);
        }
    }

    fn fields(&mut self, old: Option<NodeRef<'a>>, new: Option<NodeRef<'a>>, shape: Option<&'s Shape>, at: &At<'a, 's>) {
        let (before, after) = (values(old), values(new));
        let only_old = |(key, _): &(NodeRef<'a>, NodeRef<'a>)| !key.as_text().is_some_and(|name| after.contains_key(name));
        let gone = old.into_iter().flat_map(NodeRef::entries).filter(only_old);
        for (key, _) in new.into_iter().flat_map(NodeRef::entries).chain(gone) {
            let Some(name) = key.as_text() else { continue };
            let value = |of: &HashMap<&str, NodeRef<'a>>| of.get(name).copied();
            self.node(value(&before), value(&after), shape.and_then(|shape| shape.field(name)), &at.below(shape, name));
        }
    }

    /// A text for readers, language by language.
    fn texts(&mut self, old: Option<NodeRef<'a>>, new: Option<NodeRef<'a>>, shape: Option<&'s Shape>, at: &At<'a, 's>) {
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
                self.edit(old, new, shape, at, Some(tag.clone()));
            }
        }
    }

    /// The items of lists, each with the one that is the same thing on the other side, wherever it stands there.
    fn items(&mut self, old: Option<NodeRef<'a>>, new: Option<NodeRef<'a>>, shape: Option<&'s Shape>, at: &At<'a, 's>) {
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
            let steps = at.steps.iter().copied().chain(new.or(old).map(|item| Step::Item(shape, item))).collect();
            let at = At { pattern: at.pattern.clone(), field: format!("{}[{name}]", at.field), steps, item: (old, new) };
            match (old, new) {
                (Some(_), Some(_)) => self.node(old, new, shape, &at),
                _ => self.edit(old, new, shape, &at, None),
            }
        }
    }

    fn edit(
        &mut self,
        old: Option<NodeRef<'a>>,
        new: Option<NodeRef<'a>>,
        shape: Option<&'s Shape>,
        at: &At<'a, 's>,
        language: Option<String>,
    ) {
        let At { pattern, field, steps, item } = at.clone();
        self.edits.push(Edit { pattern, field, steps, shape, old, new, item, language });
    }
}

/// Whether what one side does not have at all is told part by part: what is listed by free names, and what holds a due date, which
/// must not come or go unnoticed with all that stands beside it.
fn in_parts(pattern: &str, shape: Option<&Shape>) -> bool {
    shape.is_some_and(|shape| shape.other.is_some()) || matches!(pattern, "schedule" | "roadmap")
}

/// The setting of a rule that stands alone in its short form.
const LEVEL: &str = "level";

/// What the schema says of the level, where on one side at least the setting of a rule is nothing but a level.
fn short_setting<'s>(shape: &'s Shape, old: Option<NodeRef<'_>>, new: Option<NodeRef<'_>>) -> Option<&'s Shape> {
    let given = || [old, new].into_iter().flatten();
    let readable = given().all(|node| matches!(node.r#type(), Type::Text | Type::Map));
    shape.field(LEVEL).filter(|_| shape.definition == "RuleSetting" && readable)
}

/// Whether a value is a range from one number to another, which is one thing; or is not there.
fn is_range(node: Option<NodeRef<'_>>) -> bool {
    let number = |item: NodeRef<'_>| matches!(item.r#type(), Type::Integer | Type::Float);
    node.is_none_or(|node| node.items().count() == 2 && node.items().all(number))
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
