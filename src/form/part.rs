use crate::i18n::Catalogue;
use crate::model::{Date, Kind};
use crate::schema::{RefersTo, Shape};
use crate::text::{Message, is_hidden};
use serde_json::Value;

/// A part of a form.
#[derive(Debug)]
pub enum Part<'s> {
    /// A field that is written in one piece.
    Field(Field<'s>),
    /// Fields that belong together.
    Group(Group<'s>),
    /// A list, each item of which has fields.
    List(List<'s>),
    /// A field that no form can show, with its name.
    Aside(String),
}

/// A field that is written in one piece.
#[derive(Debug)]
pub struct Field<'s> {
    /// The way to it, which is its name in the form.
    pub way: String,
    /// What it is called.
    pub label: String,
    /// What it means.
    pub help: String,
    /// Something that could stand there; empty where nothing is given.
    pub example: String,
    /// Whether the schema asks for it.
    pub required: bool,
    /// How it is filled in.
    pub control: Control,
    /// What stands there: one text, or those of a list.
    pub texts: Vec<String>,
    /// The value that stands there.
    pub value: Option<Value>,
    /// What the schema says of it.
    pub shape: &'s Shape,
}

/// How a field is filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Control {
    /// A line.
    Line,
    /// A number.
    Number,
    /// A day.
    Day,
    /// A text of any length.
    Text,
    /// Lines, each an item of a list.
    Lines,
    /// Yes or no.
    Choice,
    /// One of some words, each with what it is called.
    Word(Vec<(String, String)>),
    /// Any of some words, each with what it is called.
    Words(Vec<(String, String)>),
    /// Something else in the agenda, of one of these kinds; whether several.
    Reference(Vec<Kind>, bool),
}

/// Fields that belong together.
#[derive(Debug)]
pub struct Group<'s> {
    /// The way to what holds them.
    pub way: String,
    /// What it is called.
    pub label: String,
    /// What it means.
    pub help: String,
    /// Its parts.
    pub parts: Vec<Part<'s>>,
}

/// A list, each item of which has fields.
#[derive(Debug)]
pub struct List<'s> {
    /// The way to it.
    pub way: String,
    /// What it is called.
    pub label: String,
    /// What it means.
    pub help: String,
    /// Its items.
    pub items: Vec<Item<'s>>,
    /// One more, which is empty.
    pub more: Item<'s>,
}

/// An item of a list.
#[derive(Debug)]
pub struct Item<'s> {
    /// The way to it.
    pub way: String,
    /// What it says.
    pub value: Option<Value>,
    /// Its parts.
    pub parts: Vec<Part<'s>>,
}

/// So deep are values one in another in a form.
const DEEPEST: usize = 4;

/// Fields that are written when an entity is renamed or made, never in a form.
const LEFT_OUT: [&str; 2] = ["id", "formerly"];

/// The parts of a form for an entity of a kind that says `value`, in the order of the schema.
pub fn parts<'s>(
    kind: Kind,
    shape: &'s Shape,
    value: Option<&Value>,
    languages: &[&str],
    catalogue: &Catalogue,
) -> Vec<Part<'s>> {
    let maker = Maker { subject: kind.name(), languages, catalogue };
    maker.fields(shape, value, "", 0)
}

struct Maker<'m> {
    subject: &'m str,
    languages: &'m [&'m str],
    catalogue: &'m Catalogue,
}

impl Maker<'_> {
    fn fields<'s>(&self, shape: &'s Shape, value: Option<&Value>, at: &str, depth: usize) -> Vec<Part<'s>> {
        let names = shape.order.iter().filter(|name| depth > 0 || !LEFT_OUT.contains(&name.as_str()));
        names.flat_map(|name| self.field(shape, name, value, at, depth)).collect()
    }

    fn field<'s>(&self, around: &'s Shape, name: &str, value: Option<&Value>, at: &str, depth: usize) -> Vec<Part<'s>> {
        let Some(shape) = around.fields.get(name) else { return Vec::new() };
        let value = value.and_then(|value| value.get(name));
        let way = if at.is_empty() { name.to_owned() } else { format!("{at}.{name}") };
        let (label, help) = around.meaning(self.subject, name, self.catalogue);
        let required = around.requires(name);
        if shape.localised {
            return self.texts(shape, value, &way, (label, help), required);
        }
        if let Some(control) = control(shape, value, self.catalogue) {
            let texts = texts(value);
            let value = value.cloned();
            return vec![Part::Field(Field {
                way,
                label,
                help,
                example: example(shape),
                required,
                control,
                texts,
                value,
                shape,
            })];
        }
        let is_too_deep = depth + 1 >= DEEPEST;
        if let Some(items) = shape.items.as_deref().filter(|items| !items.fields.is_empty() && !is_too_deep) {
            if !value.is_none_or(Value::is_array) {
                return vec![Part::Aside(label)];
            }
            let list = value.and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
            let item = |number: usize, value: Option<&Value>| {
                let way = format!("{way}[{number}]");
                Item { parts: self.fields(items, value, &way, depth + 1), value: value.cloned(), way }
            };
            let more = item(list.len() + 1, None);
            let items = (1..).zip(list).map(|(number, value)| item(number, Some(value))).collect();
            return vec![Part::List(List { way, label, help, items, more })];
        }
        if !shape.fields.is_empty() && !is_too_deep && value.is_none_or(Value::is_object) {
            let parts = self.fields(shape, value, &way, depth + 1);
            return vec![Part::Group(Group { way, label, help, parts })];
        }
        vec![Part::Aside(label)]
    }

    /// A text for readers: in one piece, or in each language of the agenda.
    fn texts<'s>(
        &self,
        shape: &'s Shape,
        value: Option<&Value>,
        way: &str,
        (label, help): (String, String),
        required: bool,
    ) -> Vec<Part<'s>> {
        let is_name = way.rsplit('.').next() == Some("title");
        let field = |way: String, label: String, value: Option<&Value>| {
            Part::Field(Field {
                way,
                label,
                help: help.clone(),
                example: String::new(),
                required,
                control: if is_name && !has_lines(value) { Control::Line } else { Control::Text },
                texts: texts(value),
                value: value.cloned(),
                shape,
            })
        };
        if value.is_some_and(|value| !can_be_shown(value)) {
            return vec![Part::Aside(label)];
        }
        let plain = value.is_some_and(Value::is_string) || (value.is_none() && self.languages.len() < 2);
        if plain {
            return vec![field(way.to_owned(), label, value)];
        }
        // What is written in a language that the agenda does not name is shown too.
        let written = value.and_then(Value::as_object).into_iter().flat_map(|map| map.keys().map(String::as_str));
        let more = written.filter(|tag| !self.languages.contains(tag));
        let tags: Vec<&str> = self.languages.iter().copied().chain(more).collect();
        let of = |tag: &str| {
            let called = self.catalogue.say(&Message::plain("change-language").with("language", tag));
            field(format!("{way}.{tag}"), format!("{label}{called}"), value.and_then(|value| value.get(tag)))
        };
        tags.into_iter().map(of).collect()
    }
}

/// How a value is filled in that is written in one piece; none for one that has parts.
fn control(shape: &Shape, value: Option<&Value>, catalogue: &Catalogue) -> Option<Control> {
    let is_list = shape.items.is_some();
    let item = shape.items.as_deref().unwrap_or(shape);
    if !item.fields.is_empty() || item.items.is_some() || item.other.is_some() {
        return None;
    }
    // What stands there and is of another form is left to whoever wrote it.
    let fits = |value: &Value| match value {
        Value::Array(items) => is_list && items.iter().all(|item| !item.is_array() && !item.is_object()),
        Value::Object(_) => false,
        _ => true,
    };
    if !value.is_none_or(|value| fits(value) && can_be_shown(value)) {
        return None;
    }
    if let Some(words) = item.words() {
        let called = |word: &&str| {
            let term = item.word_term(word);
            ((*word).to_owned(), term.map_or_else(|| (*word).to_owned(), |term| catalogue.title(&term)))
        };
        let words = words.iter().map(called).collect();
        return Some(if is_list { Control::Words(words) } else { Control::Word(words) });
    }
    let kinds = item.refers_to.as_ref().map(RefersTo::kinds).unwrap_or_default();
    if !kinds.is_empty() {
        return Some(Control::Reference(kinds, is_list));
    }
    Some(match item.types()[..] {
        _ if is_list => Control::Lines,
        ["boolean"] => Control::Choice,
        ["integer" | "number"] => Control::Number,
        // A day that is none cannot be shown as one.
        _ if item.text("x-form") == "date" && value.is_none_or(|day| day.as_str().is_some_and(is_day)) => Control::Day,
        _ if has_lines(value) => Control::Text,
        _ => Control::Line,
    })
}

fn is_day(text: &str) -> bool {
    text.parse::<Date>().is_ok()
}

/// Whether a text has several lines, which would be lost in a field for one.
fn has_lines(value: Option<&Value>) -> bool {
    value.and_then(Value::as_str).is_some_and(|text| text.trim_end().contains('\n'))
}

/// Whether a browser gives back what it was given: what is hidden is shown written out, and would be saved so.
fn can_be_shown(value: &Value) -> bool {
    match value {
        Value::String(text) => !text.chars().any(|c| c != '\n' && is_hidden(c)),
        Value::Array(items) => items.iter().all(|item| can_be_shown(item) && !has_lines(Some(item))),
        Value::Object(map) => map.iter().all(|(key, value)| can_be_shown(value) && !key.chars().any(is_hidden)),
        _ => true,
    }
}

/// The texts by which a value stands in a form.
fn texts(value: Option<&Value>) -> Vec<String> {
    let one = |value: &Value| match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    match value {
        None | Some(Value::Null) => Vec::new(),
        Some(Value::Array(items)) => items.iter().map(one).collect(),
        Some(value) => vec![one(value)],
    }
}

/// Something that could stand there, as the schema gives it.
fn example(shape: &Shape) -> String {
    texts(shape.example().filter(|example| !example.is_object())).join(", ")
}
