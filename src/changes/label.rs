//! What fields, items of lists and values are called: in the reader's words, as far as the model and the agendas have them.

use super::compare::{Step, number};
use crate::agenda::{Agenda, item_name};
use crate::model::{Date, Kind};
use crate::schema::{RefersTo, Shape, Subject};
use crate::text::{Message, Value, one_line};
use crate::yaml::{NodeRef, Type};

/// Above so many characters what an item says of itself is too long to be its name.
const LONGEST_NAME: usize = 60;

/// A line of what a field says: in what part of it, and what.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// What the part is called; none where the field is a single value.
    pub label: Option<Message>,
    /// What it says.
    pub text: Message,
}

impl Line {
    /// The line as a sentence.
    pub fn message(&self) -> Message {
        match &self.label {
            None => self.text.clone(),
            Some(label) => Message::plain("change-part").with("label", label.clone()).with("text", self.text.clone()),
        }
    }
}

/// Who reads values: with the agendas whose titles stand for references; what is proposed comes first.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a> {
    pub old: &'a Agenda,
    pub new: &'a Agenda,
    pub subject: Subject,
}

impl Reader<'_> {
    /// The name of a field in words, such as « Cible 31 décembre 2030 – Valeur ».
    pub(super) fn label(&self, steps: &[Step<'_, '_>]) -> Option<Message> {
        let mut parts: Vec<Value> = Vec::new();
        let mut steps = steps.iter().peekable();
        while let Some(step) = steps.next() {
            match (*step, steps.peek()) {
                // An item that is a part of the model by itself has a name of its own in the singular.
                (Step::Field(..), Some(Step::Item(Some(shape), node)))
                    if node.r#type() == Type::Map && shape.own_term().is_some() => {}
                (Step::Field(Some(around), name), _) => parts.push(around.field_term(self.subject.name(), name).into()),
                (Step::Field(None, name), _) => parts.push(name.into()),
                (Step::Item(shape, node), _) => {
                    let what = shape.and_then(Shape::own_term).filter(|_| node.r#type() == Type::Map);
                    let name = self.item(node, shape);
                    parts.push(match what {
                        Some(what) => Message::plain("change-item-of").with("what", what).with("name", name).into(),
                        None => name,
                    });
                }
            }
        }
        let mut parts = parts.into_iter();
        let first = Message::plain("as-it-is").with("text", parts.next()?);
        Some(parts.fold(first, |whole, part| Message::plain("change-field-in").with("whole", whole).with("part", part)))
    }

    /// What an item of a list is called: by its title, else by what tells it from the others.
    pub(super) fn item(&self, node: NodeRef<'_>, shape: Option<&Shape>) -> Value {
        if node.r#type() != Type::Map {
            return self.value(node, shape);
        }
        let field = |name: &str| node.get(name).map(|value| self.value(value, shape.and_then(|shape| shape.field(name))));
        let several = |names: &[&str]| {
            let mut values: Vec<Value> = names.iter().filter_map(|name| field(name)).collect();
            if values.len() > 1 { Some(Value::List(values)) } else { values.pop() }
        };
        let own = match shape.map(|shape| shape.definition.as_str()) {
            // There is one final target, whatever its date.
            Some("Target") if node.get("kind").is_none_or(|kind| kind.is_text("final")) => {
                let word = shape.and_then(|shape| shape.field("kind")).and_then(|kind| kind.word_term("final"));
                word.map(Value::from)
            }
            Some("Waiver") => several(&["rule", "entity", "field"]),
            Some("Assessment") => several(&["standard", "date"]),
            Some("Channel") => several(&["type", "url"]),
            Some("RoleMember") => field("name").or_else(|| field("handle")).or_else(|| field("email")),
            _ => node.get("title").map(in_languages),
        };
        let named = || {
            let name = item_name(node)?;
            let (key, value) = node.entries().find(|(_, value)| value.as_text().unwrap_or(value.source()) == name)?;
            // A number that names something, such as a year, is no amount.
            if value.r#type() == Type::Integer { Some(name.into()) } else { field(key.as_text()?) }
        };
        let first = || {
            let mut values = node.entries().filter(|(_, value)| !matches!(value.r#type(), Type::Map | Type::List));
            field(values.next()?.0.as_text()?)
        };
        own.or_else(named).or_else(first).unwrap_or_else(|| shortened(node.source()).into())
    }

    /// A value as people read it: days and numbers as such, words by what they are called, references by titles.
    pub(super) fn value(&self, node: NodeRef<'_>, shape: Option<&Shape>) -> Value {
        match node.r#type() {
            Type::Null => Message::plain("change-nothing").into(),
            Type::Boolean => Message::plain(if node.to_json() == true { "value-true" } else { "value-false" }).into(),
            Type::Integer | Type::Float => number(node).map_or_else(|| node.source().into(), Value::Number),
            Type::Text => self.text(node.as_text().unwrap_or_default(), shape),
            Type::List => {
                let items = shape.and_then(|shape| shape.items.as_deref());
                let values: Vec<Value> = node.items().map(|item| self.value(item, items)).collect();
                match &values[..] {
                    [Value::Number(low), Value::Number(high)] => {
                        Message::plain("value-range").with("low", *low).with("high", *high).into()
                    }
                    _ => Value::List(values),
                }
            }
            Type::Map if shape.is_some_and(|shape| shape.localised) => in_languages(node),
            Type::Map if shape.is_some_and(|shape| shape.definition == "Owner") => {
                let part = |name: &str| Some(self.value(node.get(name)?, shape.and_then(|shape| shape.field(name))));
                match (part("organisation"), part("role")) {
                    (Some(organisation), Some(role)) => {
                        Message::plain("value-owner").with("organisation", organisation).with("role", role).into()
                    }
                    (organisation, role) => organisation.or(role).unwrap_or_else(|| "".into()),
                }
            }
            Type::Map => Value::List(self.lines(node, shape).iter().map(|line| line.message().into()).collect()),
        }
    }

    fn text(&self, text: &str, shape: Option<&Shape>) -> Value {
        if let Ok(date) = text.parse::<Date>() {
            return Value::Date(date.0);
        }
        let Some(shape) = shape else { return one_line(text).into() };
        if let Some(word) = shape.word_term(text) {
            return word.into();
        }
        let title = match &shape.refers_to {
            Some(RefersTo::Name(name)) => match Kind::find(name) {
                Some(kind) => self.title(kind, text),
                None => self.declared(name, text),
            },
            Some(RefersTo::Kinds(_)) => text.split_once('/').and_then(|(folder, id)| self.title(Kind::find(folder)?, id)),
            None => None,
        };
        title.unwrap_or_else(|| one_line(text).into())
    }

    /// The title of what a reference leads to, as proposed, or as it was before it went.
    fn title(&self, kind: Kind, id: &str) -> Option<Value> {
        let title = |agenda: &Agenda| Some(in_languages(agenda.root(agenda.graph().find(kind, id)?)?.get("title")?));
        title(self.new).or_else(|| title(self.old))
    }

    /// The title of what `agenda.yaml` declares.
    fn declared(&self, sort: &str, id: &str) -> Option<Value> {
        let title = |agenda: &Agenda| {
            let file = agenda.file()?;
            let title = match sort {
                "axis" => &file.axes.iter().find(|axis| axis.id.as_str() == id)?.title,
                "capability" => &file.capabilities.iter().find(|capability| capability.id.as_str() == id)?.title,
                "instrument" => &file.instruments.iter().find(|instrument| instrument.id.as_str() == id)?.title,
                _ => return None,
            };
            title.as_ref().map(Value::from)
        };
        title(self.new).or_else(|| title(self.old))
    }

    /// An item of a list with all that it says, in one line.
    fn whole_item(&self, item: NodeRef<'_>, shape: Option<&Shape>) -> Message {
        let name = self.item(item, shape);
        let named = match shape.and_then(Shape::own_term) {
            Some(what) => Message::plain("change-item-of").with("what", what).with("name", name.clone()),
            None => Message::plain("as-it-is").with("text", name.clone()),
        };
        // What its name says is not said again.
        let is_name = |line: &Line| match (&line.text.values[..], &name) {
            ([(_, value)], Value::List(parts)) => parts.contains(value),
            ([(_, value)], name) => value == name,
            _ => false,
        };
        let title = |key: &str| key == "title" && item.get("title").map(in_languages).as_ref() == Some(&name);
        let mut rest = Vec::new();
        for (key, value) in item.entries() {
            let Some(key) = key.as_text().filter(|key| !title(key)) else { continue };
            let value = shape
                .and_then(|shape| shape.field(key))
                .map_or_else(|| self.lines(value, None), |shape| self.lines(value, Some(shape)));
            let around = [Step::Field(shape, key)];
            let label = self.label(&around);
            rest.extend(value.into_iter().filter(|line| !is_name(line)).map(|line| {
                let line = line.message();
                label.clone().map_or(line.clone(), |label| Message::plain("change-part").with("label", label).with("text", line))
            }));
        }
        if rest.is_empty() { named } else { Message::plain("change-item-with").with("item", named).with("rest", rest) }
    }

    /// What a field says, a line for each part of it.
    pub(super) fn lines(&self, node: NodeRef<'_>, shape: Option<&Shape>) -> Vec<Line> {
        let mut lines = Vec::new();
        self.add_lines(node, shape, &mut Vec::new(), &mut lines);
        lines
    }

    fn add_lines<'t, 's>(&self, node: NodeRef<'t>, shape: Option<&'s Shape>, way: &mut Vec<Step<'t, 's>>, lines: &mut Vec<Line>) {
        let is_owner = shape.is_some_and(|shape| shape.definition == "Owner");
        let is_plain = |item: NodeRef<'_>| !matches!(item.r#type(), Type::Map | Type::List);
        match node.r#type() {
            // Every language counts where a text is new or goes.
            Type::Map if shape.is_some_and(|shape| shape.localised) => {
                for (tag, text) in node.entries().filter_map(|(tag, text)| Some((tag.as_text()?, text.as_text()?))) {
                    let label = match self.label(way) {
                        Some(label) => Message::plain("change-label").with("field", label).with("language", tag),
                        None => Message::plain("as-it-is").with("text", tag),
                    };
                    lines.push(Line { label: Some(label), text: Message::plain("as-it-is").with("text", one_line(text)) });
                }
            }
            Type::Map if !is_owner => {
                for (key, value) in node.entries() {
                    let Some(name) = key.as_text() else { continue };
                    way.push(Step::Field(shape, name));
                    self.add_lines(value, shape.and_then(|shape| shape.field(name)), way, lines);
                    way.pop();
                }
            }
            Type::List if !node.items().all(is_plain) => {
                let items = shape.and_then(|shape| shape.items.as_deref());
                lines.extend(node.items().map(|item| Line { label: self.label(way), text: self.whole_item(item, items) }));
            }
            _ => {
                let text = Message::plain("as-it-is").with("text", self.value(node, shape));
                lines.push(Line { label: self.label(way), text });
            }
        }
    }
}

/// A text for readers, in the language of whoever reads it.
pub(super) fn in_languages(node: NodeRef<'_>) -> Value {
    if let Some(text) = node.as_text() {
        return one_line(text).into();
    }
    let in_language = |(key, text): (NodeRef<'_>, NodeRef<'_>)| Some((key.as_text()?.to_owned(), one_line(text.as_text()?)));
    Value::ByLanguage(node.entries().filter_map(in_language).collect())
}

fn shortened(text: &str) -> String {
    let text = one_line(text);
    match text.char_indices().nth(LONGEST_NAME) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text,
    }
}
