use super::scalar::in_line;
use super::text::{
    Splice, applied, behind_colon, column, dash, end_of, first_dash, is_flow, line_end, line_start, line_stop, start_of,
};
use super::value::{behind, entry, flow, item};
use super::way::{Step, Way, number_of};
use crate::agenda::{Document, item_name};
use crate::schema::Shape;
use crate::text::Message;
use crate::yaml::{NodeRef, Tree, Type, parse};
use serde_json::Value;

/// A file that is being changed.
#[derive(Debug, Clone)]
pub struct Draft {
    tree: Tree,
}

impl Draft {
    /// A file of an agenda.
    ///
    /// # Errors
    /// Where it cannot be read as YAML as a whole: nobody knows then what else a change would touch.
    pub fn of(document: &Document) -> Result<Self, Message> {
        let is_whole = document.unread.is_none() && document.troubles.is_empty();
        if is_whole { Ok(Draft { tree: document.tree().clone() }) } else { Err(Message::plain("edit-unreadable")) }
    }

    /// A file with its text.
    ///
    /// # Errors
    /// As there.
    pub fn new(text: &str) -> Result<Self, Message> {
        let (tree, troubles) = parse(text.as_bytes().to_vec());
        if troubles.is_empty() { Ok(Draft { tree }) } else { Err(Message::plain("edit-unreadable")) }
    }

    /// The text as it is now.
    pub fn text(&self) -> &str {
        self.tree.text()
    }

    /// The root of each document in it.
    pub(super) fn roots(&self) -> impl ExactSizeIterator<Item = NodeRef<'_>> {
        self.tree.roots()
    }

    /// What stands at the end of a way in the document with this number.
    pub fn get(&self, document: usize, way: &Way) -> Option<NodeRef<'_>> {
        let (at, rest) = self.found(document, way);
        self.node(document, &at).filter(|_| rest.is_empty())
    }

    /// Sets a value, in the document with this number. What is missing on the way to it is made; fields come in the order in which the
    /// schema names them. Of a list or a mapping only what differs is touched.
    ///
    /// # Errors
    /// Where the way leads into something that has no fields, or to an item that is not there, or where the file is written in such a
    /// way that it cannot be changed.
    pub fn set(&mut self, document: usize, way: &Way, value: &Value, shape: &Shape) -> Result<(), Message> {
        let (at, rest) = self.found(document, way);
        let (at, value) = match rest.split_first() {
            None => (at, value.clone()),
            Some((Step::Item(item), _)) => return Err(self.no_item(document, &at, item, way)),
            Some((Step::Field(name), more)) => {
                if !self.node(document, &at).is_some_and(|node| matches!(node.r#type(), Type::Map | Type::Null)) {
                    return Err(Message::plain("edit-no-mapping").with("field", way.to_string()));
                }
                (with(&at, name), nested(more, value, way)?)
            }
        };
        let mut expected = self.json(document);
        put(&mut expected, &at, &value).ok_or_else(|| refused(way))?;
        let mut changed = self.clone();
        changed.write(document, &at, &value, shape).ok_or_else(|| refused(way))?;
        self.accept(changed, document, &expected).ok_or_else(|| refused(way))
    }

    /// Adds an item to a list, which is made where it is not there.
    ///
    /// # Errors
    /// As where a value is set, and where something else than a list is there.
    pub fn add(&mut self, document: usize, way: &Way, value: &Value, shape: &Shape) -> Result<(), Message> {
        let mut items = match self.get(document, way).map(NodeRef::to_json) {
            None | Some(Value::Null) => Vec::new(),
            Some(Value::Array(items)) => items,
            Some(_) => return Err(Message::plain("edit-no-list").with("field", way.to_string())),
        };
        items.push(value.clone());
        self.set(document, way, &Value::Array(items), shape)
    }

    /// Takes a value out, and what would hold nothing without it.
    ///
    /// # Errors
    /// Where it is not there.
    pub fn remove(&mut self, document: usize, way: &Way) -> Result<(), Message> {
        let (at, rest) = self.found(document, way);
        if !rest.is_empty() {
            return Err(Message::plain("edit-not-there").with("field", way.to_string()));
        }
        self.remove_at(document, &at).ok_or_else(|| refused(way))
    }

    /// Takes what stands at a place out, and what would hold nothing without it.
    pub(super) fn remove_at(&mut self, document: usize, at: &[String]) -> Option<()> {
        let is_alone = |length: &usize| self.node(document, &at[..length - 1]).is_some_and(|around| count(around) == 1);
        let length = (2..=at.len()).rev().find(|length| !is_alone(length)).unwrap_or(1);
        let at = &at[..length.min(at.len())];
        let mut expected = self.json(document);
        take(&mut expected, at);
        let mut changed = self.clone();
        changed.cut(document, at)?;
        self.accept(changed, document, &expected)
    }

    /// Takes a changed text for the own one, if it says what it should and nothing else is different in it.
    pub(super) fn accept(&mut self, changed: Draft, document: usize, expected: &Value) -> Option<()> {
        let documents = self.tree.roots().len();
        let others =
            |draft: &Draft| -> Vec<Value> { (0..documents).filter(|one| *one != document).map(|one| draft.json(one)).collect() };
        let is_right =
            changed.tree.roots().len() == documents && changed.json(document) == *expected && others(self) == others(&changed);
        is_right.then(|| *self = changed)
    }

    pub(super) fn json(&self, document: usize) -> Value {
        self.tree.roots().nth(document).map_or(Value::Null, NodeRef::to_json)
    }

    /// How far a way leads, as names of fields and numbers of items from 0, and what is left of it.
    fn found<'w>(&self, document: usize, way: &'w Way) -> (Vec<String>, &'w [Step]) {
        let mut at = Vec::new();
        let Some(mut node) = self.tree.roots().nth(document) else { return (at, &way.0) };
        for (number, step) in way.0.iter().enumerate() {
            let next = match step {
                Step::Field(name) => node.get(name).map(|below| (name.clone(), below)),
                Step::Item(item) => number_of(node, item).and_then(|item| Some((item.to_string(), node.items().nth(item)?))),
            };
            let Some((step, below)) = next else { return (at, &way.0[number..]) };
            at.push(step);
            node = below;
        }
        (at, &[])
    }

    pub(super) fn node(&self, document: usize, at: &[String]) -> Option<NodeRef<'_>> {
        self.tree.roots().nth(document)?.descend(at.iter().map(String::as_str))
    }

    fn no_item(&self, document: usize, at: &[String], item: &str, way: &Way) -> Message {
        let list = self.node(document, at);
        let known: Vec<String> = list.iter().flat_map(|list| list.items()).filter_map(item_name).map(str::to_owned).collect();
        let template = if known.is_empty() { "edit-no-items" } else { "edit-no-item" };
        Message::plain(template).with("field", way.to_string()).with("item", item).with("known", known)
    }

    /// Writes a value at a place, whose surroundings are there.
    pub(super) fn write(&mut self, document: usize, at: &[String], value: &Value, shape: &Shape) -> Option<()> {
        let Some(node) = self.node(document, at) else { return self.insert(document, at, value, shape) };
        let before = node.to_json();
        if before == *value {
            return Some(());
        }
        match (&before, value) {
            (Value::Object(old), Value::Object(new)) if !new.is_empty() && !old.is_empty() => {
                for (name, value) in new {
                    self.write(document, &with(at, name), value, shape)?;
                }
                for name in old.keys().filter(|name| !new.contains_key(*name)) {
                    self.cut(document, &with(at, name))?;
                }
                Some(())
            }
            (Value::Array(old), Value::Array(new)) if !new.is_empty() && !old.is_empty() => {
                if old.len() == new.len() {
                    let mut each = new.iter().enumerate();
                    return each.try_for_each(|(number, item)| self.write(document, &with(at, &number.to_string()), item, shape));
                }
                // What stays in its order stays as it is written.
                let mut left = new.iter().peekable();
                let gone: Vec<usize> =
                    (0..old.len()).filter(|number| left.next_if(|next| **next == old[*number]).is_none()).collect();
                if gone.len() == old.len() {
                    return self.replace(document, at, value);
                }
                let more: Vec<Value> = left.cloned().collect();
                for number in gone.iter().rev() {
                    self.cut(document, &with(at, &number.to_string()))?;
                }
                more.iter().try_for_each(|item| self.append(document, at, item))
            }
            _ => self.replace(document, at, value),
        }
    }

    /// Changes the text, and reads it again.
    pub(super) fn splice(&mut self, splices: &[Splice]) -> Option<()> {
        *self = Draft::new(&applied(self.text(), splices)).ok()?;
        Some(())
    }

    /// Puts a field among those of the mapping at the place around it.
    fn insert(&mut self, document: usize, at: &[String], value: &Value, shape: &Shape) -> Option<()> {
        let (name, around) = at.split_last()?;
        let text = self.text();
        let map = self.node(document, around)?;
        if count(map) == 0 {
            return self.replace(document, around, &Value::Object([(name.clone(), value.clone())].into_iter().collect()));
        }
        let order = shape.at(around).map(|shape| &*shape.order).unwrap_or_default();
        let place = |name: &str| order.iter().position(|known| known == name);
        let ordered = || map.entries().filter_map(|entry| Some((place(entry.0.as_text()?)?, entry)));
        let before = match place(name) {
            Some(own) => ordered().filter(|(place, _)| *place < own).max_by_key(|(place, _)| *place).map(|(_, entry)| entry),
            None => map.entries().last(),
        };
        let end = before.map(|entry| end_of_field(text, entry));
        let start = start_of(map.entries().next()?.0);
        let indent = column(text, start);
        let splice = match (self.is_inline(document, around), end) {
            (true, Some(end)) => Splice::insert(end, format!(", {}: {}", in_line(name), flow(value))),
            (true, None) => Splice::insert(start, format!("{}: {}, ", in_line(name), flow(value))),
            (false, Some(end)) => {
                let line = format!("{}{}", " ".repeat(indent), entry(name, value, indent));
                Splice::lines(text, line_end(text, end), &line)
            }
            // The first field of an item stands behind its dash.
            (false, None) => Splice::insert(start, format!("{}\n{}", entry(name, value, indent), " ".repeat(indent))),
        };
        self.splice(&[splice])
    }

    /// Whether what stands at a place is written between brackets, or inside of some.
    fn is_inline(&self, document: usize, at: &[String]) -> bool {
        (0..=at.len()).any(|length| self.node(document, &at[..length]).is_some_and(is_flow_collection))
    }

    /// Puts a value in the place of another one.
    fn replace(&mut self, document: usize, at: &[String], value: &Value) -> Option<()> {
        let text = self.text();
        let node = self.node(document, at)?;
        let (start, end) = (start_of(node), end_of(text, node));
        let (last, around) = at.split_last()?;
        if self.is_inline(document, around) {
            return self.splice(&[Splice { start, end, with: flow(value) }]);
        }
        let around = self.node(document, around)?;
        let (from, with) = if let Some((key, _)) = around.entry(last) {
            (behind_colon(text, key), behind(value, column(text, start_of(key))))
        } else {
            let dash = dash(text, around, node);
            (dash + 1, item(value, column(text, dash), !is_flow(node))[1..].to_owned())
        };
        // What stands behind the key on its line stays there: a comment.
        let line = Some(line_stop(text, from)).filter(|line| *line < start);
        let splices = match line {
            Some(line) if with.starts_with('\n') => vec![Splice { start: line, end, with }],
            Some(line) => vec![Splice::insert(from, with), Splice { start: line, end, with: String::new() }],
            None if with.starts_with('\n') => {
                let line = line_stop(text, end.max(from));
                let behind = text[end.max(from)..line].trim_end().to_owned();
                vec![Splice { start: from, end: line, with: format!("{behind}{with}") }]
            }
            None => vec![Splice { start: from, end: end.max(from), with }],
        };
        self.splice(&splices)
    }

    /// Puts an item behind the last one of a list.
    fn append(&mut self, document: usize, at: &[String], value: &Value) -> Option<()> {
        let text = self.text();
        let around = self.node(document, at)?;
        let last = around.items().last()?;
        let end = end_of(text, last);
        let splice = if self.is_inline(document, at) {
            Splice::insert(end, format!(", {}", flow(value)))
        } else {
            let indent = column(text, first_dash(text, around));
            Splice::lines(text, line_end(text, end), &format!("{}{}", " ".repeat(indent), item(value, indent, !is_flow(last))))
        };
        self.splice(&[splice])
    }

    /// Takes out what stands at a place.
    fn cut(&mut self, document: usize, at: &[String]) -> Option<()> {
        let text = self.text();
        let (last, around) = at.split_last()?;
        let is_inline = self.is_inline(document, around);
        let around = self.node(document, around)?;
        // Where each part begins and ends: a field with its key, an item.
        let begin = |item| if is_inline { start_of(item) } else { dash(text, around, item) };
        let fields = around.entries().map(|entry| (start_of(entry.0), end_of_field(text, entry)));
        let items = around.items().map(|item| (begin(item), end_of(text, item)));
        let parts: Vec<(usize, usize)> = fields.chain(items).collect();
        let number = match around.r#type() {
            Type::Map => around.entries().position(|(key, _)| key.is_text(last))?,
            _ => last.parse().ok()?,
        };
        let (start, end) = *parts.get(number)?;
        let next = parts.get(number + 1).map(|(start, _)| *start);
        let begins_line = text[line_start(text, start)..start].trim_start_matches('\u{feff}').trim().is_empty();
        let splice = match (is_inline, next) {
            (true, Some(next)) => Splice { start, end: next, with: String::new() },
            (true, None) if number > 0 => Splice { start: parts[number - 1].1, end, with: String::new() },
            (true, None) => Splice { start, end, with: String::new() },
            // The first field of an item stands behind its dash.
            (false, Some(next)) if !begins_line => Splice { start, end: next, with: String::new() },
            (false, _) => Splice { start: line_start(text, start), end: line_end(text, end), with: String::new() },
        };
        self.splice(&[splice])
    }
}

fn is_flow_collection(node: NodeRef<'_>) -> bool {
    matches!(node.r#type(), Type::List | Type::Map) && is_flow(node)
}

/// How many fields or items it has.
fn count(node: NodeRef<'_>) -> usize {
    match node.r#type() {
        Type::Map => node.entries().count(),
        Type::List => node.items().count(),
        _ => 0,
    }
}

/// Where a field ends, whether it has a value or not.
pub(super) fn end_of_field(text: &str, (key, value): (NodeRef<'_>, NodeRef<'_>)) -> usize {
    end_of(text, value).max(behind_colon(text, key))
}

fn with(at: &[String], step: &str) -> Vec<String> {
    at.iter().map(String::as_str).chain([step]).map(str::to_owned).collect()
}

/// A value inside of fields that are still to be made.
fn nested(steps: &[Step], value: &Value, way: &Way) -> Result<Value, Message> {
    steps.iter().rev().try_fold(value.clone(), |value, step| match step {
        Step::Field(name) => Ok(Value::Object([(name.clone(), value)].into_iter().collect())),
        Step::Item(item) => Err(Message::plain("edit-no-items").with("field", way.to_string()).with("item", item.as_str())),
    })
}

/// Puts a value at a place whose surroundings are there.
pub(super) fn put(whole: &mut Value, at: &[String], value: &Value) -> Option<()> {
    let (last, around) = at.split_last()?;
    match inside(whole, around)? {
        Value::Array(items) => *items.get_mut(last.parse::<usize>().ok()?)? = value.clone(),
        Value::Object(map) => {
            map.insert(last.clone(), value.clone());
        }
        nothing => *nothing = Value::Object([(last.clone(), value.clone())].into_iter().collect()),
    }
    Some(())
}

/// Takes what stands at a place out of a value.
fn take(whole: &mut Value, at: &[String]) -> Option<Value> {
    let (last, around) = at.split_last()?;
    match inside(whole, around)? {
        Value::Array(items) => last.parse().ok().filter(|number| *number < items.len()).map(|number: usize| items.remove(number)),
        around => around.as_object_mut()?.shift_remove(last),
    }
}

/// What stands at a place in a value.
fn inside<'v>(whole: &'v mut Value, at: &[String]) -> Option<&'v mut Value> {
    at.iter().try_fold(whole, |around, step| match around {
        Value::Array(items) => items.get_mut(step.parse::<usize>().ok()?),
        around => around.get_mut(step),
    })
}

fn refused(way: &Way) -> Message {
    Message::plain("edit-refused").with("field", way.to_string())
}
