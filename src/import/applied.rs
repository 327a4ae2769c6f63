//! What an entity says once what stands in a table is set in it.

use super::rows::{Entity, Field};
use super::trouble::Trouble;
use crate::agenda::NAMING;
use crate::edit::{Step, Way};
use crate::model::{Date, Period};
use crate::schema::{Compiled, Shape, violations};
use crate::text::Message;
use crate::yaml::NodeRef;
use serde_json::{Map, Value};

/// Sets what a table says of an entity in what is said of it already; `language` is that of texts without one.
///
/// # Errors
/// Where something else stands in the place of a field: all that cannot be set.
pub fn applied(
    before: Map<String, Value>,
    entity: &Entity,
    shape: &Shape,
    language: &str,
) -> Result<Map<String, Value>, Vec<Trouble>> {
    let mut whole = Value::Object(before);
    let mut troubles = Vec::new();
    for Field { way, value, is_items, at } in &entity.fields {
        let set = Set { value, is_items: *is_items, language };
        if set.put(&mut whole, way.steps(), shape).is_none() {
            let message = Message::plain("import-in-the-way").with("field", way.to_string()).with("entity", entity.id.as_str());
            troubles.push(Trouble::new(at.clone(), message).help(Message::plain("import-in-the-way-help")));
        }
    }
    match whole {
        Value::Object(whole) if troubles.is_empty() => Ok(whole),
        _ => Err(troubles),
    }
}

/// What does not satisfy the schema of its kind in an entity that was changed, each at the cell that it comes from; of what was there
/// before, nothing.
pub fn judged(compiled: &Compiled, root: NodeRef<'_>, entity: &Entity) -> Vec<Trouble> {
    let found = violations(compiled, root).into_iter().filter_map(|violation| {
        let steps = root.way_to(violation.node);
        let path: Vec<&str> = steps.iter().filter_map(|step| step.key.and_then(|key| key.as_text())).collect();
        let shared = |field: &Field| field.way.names().zip(&path).take_while(|(one, other)| one == *other).count();
        let nearest = entity.fields.iter().max_by_key(|field| shared(field)).filter(|field| shared(field) > 0);
        let at = match nearest {
            Some(field) => &field.at,
            None if entity.known.is_none() => &entity.at,
            None => return None,
        };
        Some(Trouble { help: violation.help, ..Trouble::new(at.clone(), violation.message) })
    });
    found.collect()
}

/// A value on its way to its field.
struct Set<'a> {
    value: &'a Value,
    is_items: bool,
    language: &'a str,
}

impl Set<'_> {
    fn put(&self, here: &mut Value, steps: &[Step], shape: &Shape) -> Option<()> {
        let Some((step, rest)) = steps.split_first() else { return self.place(here, shape) };
        match step {
            Step::Field(name) => {
                if here.is_null() {
                    *here = Value::Object(Map::new());
                } else if !here.is_object() {
                    // What has a short form is written out before something is set in it.
                    let name = if shape.localised { self.language } else { shape.short_form()? };
                    *here = Value::Object([(name.to_owned(), here.take())].into_iter().collect());
                }
                let below = here.as_object_mut()?.entry(name.clone()).or_insert(Value::Null);
                self.put(below, rest, shape.field(name)?)
            }
            Step::Item(item) => {
                if here.is_null() {
                    *here = Value::Array(Vec::new());
                }
                let items = here.as_array_mut()?;
                let shape = shape.items.as_deref()?;
                let place =
                    items.iter().position(|own| name_of(own) == Some(item.as_str())).or_else(|| number(item, items.len()));
                let place = match place {
                    Some(place) if place < items.len() => place,
                    Some(place) => {
                        items.push(Value::Null);
                        place
                    }
                    None => {
                        let new = [(naming(shape, item)?.to_owned(), Value::from(item.as_str()))].into_iter().collect();
                        insert(items, Value::Object(new))
                    }
                };
                self.put(&mut items[place], rest, shape)
            }
        }
    }

    /// Puts the value in its place.
    fn place(&self, here: &mut Value, shape: &Shape) -> Option<()> {
        if let (true, Value::Array(new)) = (self.is_items, self.value) {
            if here.is_null() {
                *here = Value::Array(Vec::new());
            }
            let items = here.as_array_mut()?;
            for item in new {
                // What nothing tells from the others is there or is not.
                if items.contains(item) {
                    continue;
                }
                let known = name_of(item).and_then(|name| items.iter().position(|own| name_of(own) == Some(name)));
                match (known.and_then(|place| items.get_mut(place)), item) {
                    (Some(Value::Object(own)), Value::Object(item)) => own.extend(item.clone()),
                    _ => {
                        insert(items, item.clone());
                    }
                }
            }
            return Some(());
        }
        // A text in the place of a mapping says what its short form says, and the rest stays.
        let inside = if shape.localised { Some(self.language) } else { shape.short_form() };
        match (here, inside) {
            (Value::Object(map), Some(name)) if self.value.is_string() => {
                map.insert(name.to_owned(), self.value.clone());
            }
            (here, _) => *here = self.value.clone(),
        }
        Some(())
    }
}

/// What tells an item from the others.
fn name_of(item: &Value) -> Option<&str> {
    match item {
        Value::String(text) => Some(text),
        item => NAMING.iter().find_map(|name| item.get(name)?.as_str()),
    }
}

/// The place in a list of this length that a number from 1 means: one that is there, or the next one.
fn number(item: &str, length: usize) -> Option<usize> {
    item.parse::<usize>().ok()?.checked_sub(1).filter(|place| *place <= length)
}

/// The field that tells an item of this shape by such a name.
fn naming(shape: &Shape, name: &str) -> Option<&'static str> {
    let fits = |field: &&&str| match shape.field(field).map(|shape| shape.text("x-form")) {
        None => false,
        Some("date") => name.parse::<Date>().is_ok(),
        Some("period") => name.parse::<Period>().is_ok(),
        Some(_) => true,
    };
    NAMING.iter().find(fits).copied()
}

/// Puts an item in a list: one of a day or a period before those that are later, any other one at the end.
fn insert(items: &mut Vec<Value>, item: Value) -> usize {
    let day = |item: &Value| {
        let name = name_of(item)?;
        name.parse::<Date>().ok().or_else(|| name.parse::<Period>().ok().map(Period::end))
    };
    let later = day(&item).and_then(|own| items.iter().position(|other| day(other).is_some_and(|other| other > own)));
    let place = later.unwrap_or(items.len());
    items.insert(place, item);
    place
}

/// The fields that a table sets of an entity, by their ways.
impl Entity {
    /// Takes out what is set in a list, as items that belong elsewhere.
    pub fn take_items(&mut self, list: &Way) -> Vec<Field> {
        let is_in_list = |field: &Field| field.way.steps().starts_with(list.steps());
        let (taken, left) = std::mem::take(&mut self.fields).into_iter().partition(is_in_list);
        self.fields = left;
        taken
    }
}
