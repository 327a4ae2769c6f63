//! What stands in the fields of an entity, for readers: with the titles of fields, words and entities, in the language of the page.

use super::Edition;
use super::address;
use super::table;
use crate::agenda::EntityId;
use crate::model::{Date, Kind, Period};
use crate::render::markup::{escape, foreign, lines, web};
use crate::report::regular::{capability, shown};
use crate::schema::{RefersTo, Shape, Subject};
use crate::text::{Message, given};
use crate::yaml::{NodeRef, Type};

/// A list whose items say more than this is no table any more.
const MOST_COLUMNS: usize = 6;

/// How the fields of an entity are written on its page.
pub(super) struct Fields<'a> {
    pub(super) edition: &'a Edition<'a>,
    /// The page on which they stand, below the folder of the language.
    pub(super) page: &'a str,
    /// The subject of the entity.
    pub(super) subject: Subject,
}

impl Fields<'_> {
    /// The fields of an entity in the order in which they were written, but for those that are left out, such as `status` and
    /// `schedule.due`: what each is called, and what stands in it.
    pub(super) fn rows(&self, id: EntityId, left_out: &[&str]) -> Vec<String> {
        let agenda = self.edition.agenda();
        let shape = &agenda.schema(self.subject).shape;
        let entries = agenda.root(id).into_iter().flat_map(NodeRef::entries);
        let row = |(key, value): (NodeRef<'_>, NodeRef<'_>)| {
            let name = key.as_text().filter(|name| !left_out.contains(name))?;
            let (title, shape) = (self.title(name, shape), shape.field(name)?);
            let within: Vec<&str> = left_out.iter().filter_map(|way| way.strip_prefix(name)?.strip_prefix('.')).collect();
            let said = match value.r#type() {
                Type::Map if !within.is_empty() => self.map(value, shape, &within),
                Type::List => self.table(&title, value, shape).unwrap_or_else(|| self.value(value, shape)),
                _ => self.value(value, shape),
            };
            (!said.is_empty()).then(|| format!("<dt>{}</dt><dd>{said}</dd>\n", escape(&title)))
        };
        entries.filter_map(row).collect()
    }

    fn title(&self, name: &str, within: &Shape) -> String {
        self.edition.catalogue.title(&within.field_term(self.subject.name(), name))
    }

    /// What a value says; nothing for nothing.
    pub(super) fn value(&self, node: NodeRef<'_>, shape: &Shape) -> String {
        if shape.localised || shape.schema.contains_key("propertyNames") {
            return self.text(node);
        }
        match node.r#type() {
            Type::Null => String::new(),
            Type::Map => self.map(node, shape, &[]),
            Type::List => self.list(node, shape.items.as_deref().unwrap_or(shape)),
            Type::Text => self.word(node.as_text().unwrap_or_default(), shape),
            Type::Boolean => {
                let template = if node.source().eq_ignore_ascii_case("true") { "site-yes" } else { "site-no" };
                escape(&self.edition.plain(template))
            }
            // What can only be a year is written as one.
            Type::Integer if is_year(shape) => escape(node.source()),
            Type::Integer | Type::Float => {
                let number = node.to_json().as_f64();
                let said = number.map(|number| self.edition.say(&Message::plain("report-number").with("number", number)));
                escape(said.as_deref().unwrap_or_else(|| node.source()))
            }
        }
    }

    fn map(&self, node: NodeRef<'_>, shape: &Shape, left_out: &[&str]) -> String {
        let is_titled = node.get("title").is_some();
        let row = |(key, value): (NodeRef<'_>, NodeRef<'_>)| {
            // What has a title needs no other name.
            let name = key.as_text().filter(|name| !(left_out.contains(name) || is_titled && *name == "id"))?;
            let said = self.value(value, shape.field(name)?);
            let label = Message::plain("show-label").with("title", self.title(name, shape));
            (!said.is_empty()).then(|| format!("<dt>{}</dt><dd>{said}</dd>", escape(&self.edition.say(&label))))
        };
        let rows: String = node.entries().filter_map(row).collect();
        if rows.is_empty() { rows } else { format!("<dl>{rows}</dl>") }
    }

    /// Items that say the same few things as a table; what has a title begins with it.
    fn table(&self, title: &str, node: NodeRef<'_>, shape: &Shape) -> Option<String> {
        let items = shape.items.as_deref()?;
        let maps: Vec<NodeRef<'_>> = node.items().collect();
        if maps.len() < 2 || maps.iter().any(|item| item.r#type() != Type::Map) {
            return None;
        }
        let is_titled = maps.iter().all(|item| item.get("title").is_some());
        let mut names: Vec<&str> = Vec::new();
        for name in maps.iter().flat_map(|item| item.entries()).filter_map(|(key, _)| key.as_text()) {
            if !(names.contains(&name) || is_titled && name == "id") && items.field(name).is_some() {
                names.push(name);
            }
        }
        names.sort_by_key(|name| *name != "title");
        if names.len() > MOST_COLUMNS {
            return None;
        }
        let cell = |item: &NodeRef<'_>, name: &str| {
            item.get(name).zip(items.field(name)).map(|(value, shape)| self.value(value, shape)).unwrap_or_default()
        };
        // A row is called by something that all of them say.
        let first = names.iter().position(|name| maps.iter().all(|item| !cell(item, name).is_empty()))?;
        names[..=first].rotate_right(1);
        let columns: Vec<String> = names.iter().map(|name| self.title(name, items)).collect();
        let row = |item: &NodeRef<'_>| {
            let cells: Vec<String> = names.iter().map(|name| cell(item, name)).collect();
            table::row(&columns, &cells)
        };
        let rows: String = maps.iter().map(row).collect();
        Some(format!("{}{rows}{}", table::open(title, &columns), table::CLOSE))
    }

    fn list(&self, node: NodeRef<'_>, items: &Shape) -> String {
        let said: Vec<String> = node.items().map(|item| self.value(item, items)).filter(|item| !item.is_empty()).collect();
        match &said[..] {
            [] => String::new(),
            [only] => only.clone(),
            all => format!("<ul>{}</ul>", all.iter().map(|item| format!("<li>{item}</li>")).collect::<String>()),
        }
    }

    /// A text of the agenda; that it is in another language than the page, where it is.
    pub(super) fn text(&self, node: NodeRef<'_>) -> String {
        if let Some(text) = node.as_text() {
            return self.marked(text, self.edition.other_language());
        }
        let texts: Vec<(&str, &str)> =
            node.entries().filter_map(|(key, value)| Some((key.as_text()?, value.as_text()?))).collect();
        given(texts.into_iter(), self.edition.tag()).map(|(text, language)| self.marked(text, language)).unwrap_or_default()
    }

    /// A text, and in which language it is, where that is another one than the page's.
    fn marked(&self, text: &str, language: Option<&str>) -> String {
        foreign(lines(&unwrapped(text.trim_end())), language, self.edition.catalogue.language())
    }

    /// A text that is a word, a reference, an address, a day or a period.
    fn word(&self, text: &str, shape: &Shape) -> String {
        if let Some(word) = shape.word_term(text) {
            return escape(&self.edition.catalogue.title(&word));
        }
        if let Some(link) = self.reference(text, shape) {
            return link;
        }
        let said = |message: Message| escape(&self.edition.say(&message));
        match shape.schema.get("x-form").and_then(|form| form.as_str()) {
            Some("date") => {
                text.parse::<Date>().map_or_else(|_| escape(text), |day| said(Message::plain("report-day").with("day", day)))
            }
            Some("period") => text.parse::<Period>().map_or_else(|_| escape(text), |period| said(period.said())),
            Some("duration") => lasting(text).map_or_else(|| escape(text), said),
            Some("web-address") => web(text, escape(text)),
            Some("mail-address") => format!("<a href=\"mailto:{0}\">{0}</a>", escape(text)),
            _ if text.starts_with("https://") && !text.contains(char::is_whitespace) => web(text, escape(text)),
            _ => lines(text.trim_end()),
        }
    }

    fn reference(&self, text: &str, shape: &Shape) -> Option<String> {
        let agenda = self.edition.agenda();
        let (kind, id) = match shape.refers_to.as_ref()? {
            RefersTo::Name(name) => (name.as_str(), text),
            RefersTo::Kinds(_) => text.split_once('/')?,
        };
        if kind == "axis" {
            let axis = agenda.file()?.axes.iter().find(|axis| axis.id.as_str() == id)?;
            let title = axis.title.as_ref().map_or(id, |title| title.in_language(self.edition.tag()));
            let address = address::relative(self.page, "axes.html");
            return Some(format!("<a href=\"{address}#{}\">{}</a>", escape(id), escape(title)));
        }
        if kind == "capability" {
            return Some(escape(&shown(&capability::called(agenda, id), self.edition.catalogue)));
        }
        self.link(agenda.graph().find(Kind::find(kind)?, id)?)
    }

    /// The title of an entity, leading to its page.
    pub(super) fn link(&self, id: EntityId) -> Option<String> {
        let agenda = self.edition.agenda();
        let address = address::relative(self.page, &address::of(agenda, id)?);
        let record = agenda.record(id);
        let title = match agenda.root(id).and_then(|root| root.get("title")) {
            Some(title) => self.text(title),
            None => escape(&record.id),
        };
        Some(format!("<a href=\"{address}\">{title}</a>"))
    }
}

fn is_year(shape: &Shape) -> bool {
    let limit = |name: &str| shape.schema.get(name).and_then(|limit| limit.as_i64());
    limit("minimum").is_some_and(|least| least >= 1_000) && limit("maximum").is_some_and(|most| most <= 9_999)
}

/// A duration of days or of months alone.
fn lasting(text: &str) -> Option<Message> {
    let count = text.strip_prefix('P')?;
    let (count, template) = match (count.strip_suffix('D'), count.strip_suffix('M')) {
        (Some(days), _) => (days, "site-days"),
        (_, Some(months)) => (months, "site-months"),
        _ => return None,
    };
    Some(Message::plain(template).with("count", count.parse::<u64>().ok()?))
}

/// A text whose lines are as long as they are written on a screen of any width: what was wrapped by hand is one line, points and paragraphs
/// stay apart.
fn unwrapped(text: &str) -> String {
    let is_point = |line: &str| line.trim_start().starts_with(['-', '–', '*', '•']);
    let mut out = String::with_capacity(text.len());
    let mut before = "";
    for line in text.lines() {
        if !out.is_empty() {
            out.push(if line.trim().is_empty() || before.trim().is_empty() || is_point(line) { '\n' } else { ' ' });
        }
        out.push_str(line);
        before = line;
    }
    out
}
