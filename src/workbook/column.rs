use crate::agenda::Agenda;
use crate::edit::Way;
use crate::i18n::Catalogue;
use crate::model::{Kind, Period};
use crate::schema::{Shape, Subject};
use crate::text::Message;
use serde_json::Value;

/// A column of a form: a field, or a text in one language.
#[derive(Debug, Clone)]
pub struct Column<'a> {
    /// The way to the field.
    pub way: Way,
    /// What readers call it.
    pub title: String,
    /// What it means.
    pub help: String,
    /// What the schema says of it.
    pub shape: &'a Shape,
    /// The language of texts that are in none.
    language: &'a str,
    /// The shapes of what the way leads through, the entity first.
    through: Vec<&'a Shape>,
}

/// The columns of a form.
pub(super) fn columns<'a>(kind: Kind, period: Option<Period>, agenda: &'a Agenda, catalogue: &Catalogue) -> Vec<Column<'a>> {
    let shape = &agenda.schema(Subject::Kind(kind)).shape;
    let mut fields: Vec<(String, Vec<&str>)> = shape.plain_fields().into_iter().map(|names| (names.join("."), names)).collect();
    let reported = shape.field("reports").and_then(|reports| reports.items.as_deref());
    if let (Some(period), Some(reported), Kind::ActionLine) = (period, reported, kind) {
        let plain = reported.plain_fields().into_iter().filter(|names| *names != ["period"]);
        fields.extend(plain.map(|names| (format!("reports[{period}].{}", names.join(".")), [&["reports"], &names[..]].concat())));
    }
    let languages = agenda.languages();
    let mut columns = Vec::new();
    for (way, names) in fields {
        let (title, help) = shape.called(kind.name(), &names, catalogue);
        let (Some(field), Ok(way)) = (shape.descend(names.iter().copied()), Way::parse(&way)) else { continue };
        let outer = (0..names.len()).filter_map(|length| shape.descend(names[..length].iter().copied()).map(Shape::inner));
        let mut through: Vec<&Shape> = outer.collect();
        let language = agenda.language();
        if !field.localised || languages.len() < 2 {
            columns.push(Column { way, title, help, shape: field, language, through });
            continue;
        }
        through.push(field);
        for tag in &languages {
            let said = catalogue.say(&Message::plain("change-language").with("language", *tag));
            columns.push(Column {
                way: way.clone().then(tag),
                title: format!("{title}{said}"),
                help: help.clone(),
                shape: field,
                language,
                through: through.clone(),
            });
        }
    }
    columns
}

impl Column<'_> {
    /// What an entity says in the field. A text in the place of a mapping says what its short form stands for.
    pub fn value<'v>(&self, entity: &'v Value) -> Option<&'v Value> {
        let mut here = entity;
        for (name, around) in self.way.names().zip(&self.through) {
            here = match here {
                Value::Object(map) => map.get(name)?,
                Value::Array(items) => self.item(items)?.get(name)?,
                Value::Null => return None,
                alone => Some(alone).filter(|_| self.short(around) == Some(name))?,
            };
        }
        if self.shape.localised && here.is_object() { here.get(self.language) } else { Some(here) }
            .filter(|value| !value.is_null())
    }

    /// The way on from what stands alone in the place of a mapping: to what it says, in its mapping.
    pub fn expanded(&self, alone: &Value) -> Option<Value> {
        let name = self.short(self.through.last()?)?;
        Some(Value::Object([(name.to_owned(), alone.clone())].into_iter().collect()))
    }

    /// The same back: what may stand alone does.
    pub fn collapsed(&self, value: Value) -> Value {
        let short = self.through.last().and_then(|around| self.short(around));
        match (&value, short) {
            (Value::Object(map), Some(name)) if map.len() == 1 => map.get(name).cloned().unwrap_or(value),
            _ => value,
        }
    }

    /// The language under which a text is written where texts of other languages stand beside it.
    pub fn language(&self) -> &str {
        self.language
    }

    /// Whether it never leaves the administration.
    pub fn is_internal(&self) -> bool {
        self.shape.internal || self.through.iter().any(|around| around.internal)
    }

    /// Whether it is part of the report on a period.
    pub fn is_reported(&self) -> bool {
        self.way.names().next() == Some("reports")
    }

    fn short<'s>(&'s self, around: &'s Shape) -> Option<&'s str> {
        if around.localised { Some(self.language) } else { around.short_form() }
    }

    /// The item of the list that the way leads through.
    fn item<'v>(&self, items: &'v [Value]) -> Option<&'v Value> {
        let period = self.period()?;
        items.iter().find(|item| item.get("period").and_then(Value::as_str) == Some(period))
    }

    /// The period whose report the way leads into.
    fn period(&self) -> Option<&str> {
        self.way.steps().iter().find_map(|step| match step {
            crate::edit::Step::Item(item) => Some(item.as_str()),
            crate::edit::Step::Field(_) => None,
        })
    }
}
