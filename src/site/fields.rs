//! What stands in the fields of an entity, for readers: with the titles of fields, words and entities, in the language of the page.

use super::{Edition, address, axes};
use crate::agenda::{EntityId, WITHHELD};
use crate::model::{Date, Kind, Period};
use crate::render::markup::{escape, lines, web};
use crate::schema::{RefersTo, Shape, Subject};
use crate::text::Message;
use crate::yaml::{NodeRef, Type};
use std::borrow::Cow;

/// Lists to which something is added from time to time: what is newest stands first.
pub(super) const NEWEST_FIRST: [&str; 2] = ["reports", "measurements"];

/// Mappings that have a single field to say what they are: it needs no name.
const OF_ONE: [&str; 3] = ["LawReference", "ImplementingText", "Output"];

/// So many links stand below each other; more stand side by side.
const MOST_LINKS: usize = 6;

/// So many characters of words stand behind each other; more stand below each other.
const LINE: usize = 80;

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
        let within = &agenda.schema(self.subject).shape;
        let entries = agenda.root(id).into_iter().flat_map(NodeRef::entries);
        let row = |(key, value): (NodeRef<'_>, NodeRef<'_>)| {
            let name = key.as_text().filter(|name| !left_out.contains(name))?;
            let (title, shape) = (self.title(name, within), within.field(name)?);
            let parts: Vec<&str> = left_out.iter().filter_map(|way| way.strip_prefix(name)?.strip_prefix('.')).collect();
            let said = match value.r#type() {
                Type::Map if !parts.is_empty() => self.map(value, shape, &parts, None),
                Type::List if name == "approves" => {
                    let meaning = |item: NodeRef<'_>| self.meaning(name, item.as_text()?, within, None);
                    bullets(
                        &value.items().map(|item| meaning(item).unwrap_or_else(|| self.value(item, shape))).collect::<Vec<_>>(),
                    )
                }
                _ => self.field(within, name, value, None),
            };
            (!said.is_empty()).then(|| format!("<dt>{}</dt><dd>{said}</dd>\n", escape(title)))
        };
        entries.filter_map(row).collect()
    }

    pub(super) fn title<'n>(&'n self, name: &'n str, within: &Shape) -> &'n str {
        self.edition.field_title(self.subject, within, name)
    }

    /// What a value says; nothing for nothing.
    pub(super) fn value(&self, node: NodeRef<'_>, shape: &Shape) -> String {
        self.part(node, shape, None)
    }

    /// What the field of this name says; `standard` is the one that is named around it.
    pub(super) fn field(&self, within: &Shape, name: &str, node: NodeRef<'_>, standard: Option<&str>) -> String {
        let Some(shape) = within.field(name) else { return String::new() };
        if node.r#type() != Type::List || is_text(shape) {
            return self.part(node, shape, standard);
        }
        let mut items: Vec<NodeRef<'_>> = node.items().collect();
        if NEWEST_FIRST.contains(&name) {
            items.reverse();
        }
        let of_items = shape.items.as_deref().unwrap_or(shape);
        self.table(self.title(name, within), &items, of_items, standard).unwrap_or_else(|| self.list(&items, of_items, standard))
    }

    fn part(&self, node: NodeRef<'_>, shape: &Shape, standard: Option<&str>) -> String {
        if is_text(shape) {
            return self.edition.text(node);
        }
        match node.r#type() {
            Type::Null => String::new(),
            Type::Map => self.map(node, shape, &[], standard),
            Type::List => {
                let items: Vec<NodeRef<'_>> = node.items().collect();
                self.list(&items, shape.items.as_deref().unwrap_or(shape), standard)
            }
            Type::Text => self.word(node.as_text().unwrap_or_default(), shape, standard),
            Type::Boolean => {
                let template = if node.source().eq_ignore_ascii_case("true") { "site-yes" } else { "site-no" };
                escape(&self.edition.plain(template))
            }
            // What can only be a year is written as one.
            Type::Integer if within(shape, 1_000, 9_999) => escape(node.source()),
            Type::Integer | Type::Float => self.number(node, shape),
        }
    }

    fn number(&self, node: NodeRef<'_>, shape: &Shape) -> String {
        if let Some(level) = self.level(node.source(), shape) {
            return level;
        }
        // What goes from nothing to a hundred is a percentage.
        let template = if is(shape, 0, 100) { "report-percent" } else { "report-number" };
        let said = node.to_json().as_f64().map(|number| self.edition.say(&Message::plain(template).with("number", number)));
        escape(said.as_deref().unwrap_or_else(|| node.source()))
    }

    fn map(&self, node: NodeRef<'_>, shape: &Shape, left_out: &[&str], standard: Option<&str>) -> String {
        let standard = node.get("standard").and_then(NodeRef::as_text).or(standard);
        let entries: Vec<(&str, NodeRef<'_>)> = node.entries().filter_map(|(key, value)| Some((key.as_text()?, value))).collect();
        if let ([(name, value)], true) = (&entries[..], OF_ONE.contains(&shape.definition.as_str())) {
            return self.field(shape, name, *value, standard);
        }
        let text = |name: &str| node.get(name).map(|value| self.edition.text(value));
        // A title that leads somewhere needs neither its name nor its address, and what has a title no other name.
        let (first, said): (String, &[&str]) = match (text("title"), node.get("url").and_then(NodeRef::as_text)) {
            (Some(title), Some(url)) => (web(url, title), &["title", "url", "id"]),
            (Some(_), None) => (String::new(), &["id"]),
            (None, _) => match node.get("period").zip(shape.field("period")) {
                Some((period, shape)) => (format!("<strong>{}</strong>", self.value(period, shape)), &["period"]),
                None => (String::new(), &[]),
            },
        };
        let money = node.get("amount").zip(node.get("currency"));
        let row = |(name, value): &(&str, NodeRef<'_>)| {
            let is_said = left_out.contains(name) || said.contains(name) || is_consent(name, *value);
            if is_said || money.is_some() && *name == "currency" {
                return None;
            }
            let own = value.as_text().and_then(|text| self.meaning(name, text, shape, Some(node)));
            let mut said = own.unwrap_or_else(|| self.field(shape, name, *value, standard));
            if let Some((_, currency)) = money.filter(|_| *name == "amount") {
                said = format!("{said}\u{a0}{}", escape(currency.as_text().unwrap_or_default()));
            }
            (!said.is_empty()).then(|| (self.edition.field_label(self.subject, shape, name), said))
        };
        let rows: Vec<(Cow<'_, str>, String)> = entries.iter().filter_map(row).collect();
        match &rows[..] {
            [] => first,
            [(_, amount)] if money.is_some() && entries.len() == 2 => amount.clone(),
            rows => {
                let mut out = first + "<dl>";
                for (label, said) in rows {
                    out.extend(["<dt>", label, "</dt><dd>", said, "</dd>"]);
                }
                out + "</dl>"
            }
        }
    }

    fn list(&self, items: &[NodeRef<'_>], shape: &Shape, standard: Option<&str>) -> String {
        let said = items.iter().map(|item| self.part(*item, shape, standard)).filter(|item| !item.is_empty());
        let said: Vec<String> = said.collect();
        let are_words = shape.refers_to.is_none() && items.iter().all(|item| item.r#type() == Type::Text);
        if are_words && said.iter().map(String::len).sum::<usize>() <= LINE {
            return self.edition.catalogue.list(&said);
        }
        bullets(&said)
    }

    /// A text that is a word, a reference, a code, an address, a day or a period.
    fn word(&self, text: &str, shape: &Shape, standard: Option<&str>) -> String {
        if let Some(word) = shape.word_term(text) {
            return escape(&self.edition.catalogue.title(&word));
        }
        if text == WITHHELD && shape.internal {
            return escape(&self.edition.plain("site-name-withheld"));
        }
        if let Some(said) = self.reference(text, shape, standard).or_else(|| self.code(text, shape)) {
            return said;
        }
        let said = |message: Message| escape(&self.edition.say(&message));
        match shape.text("x-form") {
            "date" => {
                text.parse::<Date>().map_or_else(|_| escape(text), |day| said(Message::plain("report-day").with("day", day)))
            }
            "period" => text.parse::<Period>().map_or_else(|_| escape(text), |period| said(period.said())),
            "web-address" => web(text, escape(text)),
            "mail-address" => format!("<a href=\"mailto:{0}\">{0}</a>", escape(text)),
            _ if text.starts_with("https://") && !text.contains(char::is_whitespace) => web(text, escape(text)),
            _ => lines(text.trim_end()),
        }
    }

    fn reference(&self, text: &str, shape: &Shape, standard: Option<&str>) -> Option<String> {
        let agenda = self.edition.agenda();
        let (kind, id) = match shape.refers_to.as_ref()? {
            RefersTo::Name(name) => (name.as_str(), text),
            RefersTo::Kinds(_) => text.split_once('/')?,
        };
        if kind == "axis" {
            let axis = agenda.file()?.axes.iter().find(|axis| axis.id.as_str() == id)?;
            let title = axis.title.as_ref().map_or(id, |title| title.in_language(self.edition.tag()));
            let address = address::relative(self.page, axes::PATH);
            return Some(format!("<a href=\"{address}#{}\">{}</a>", escape(id), escape(title)));
        }
        if let Some(declared) = self.declared(kind, id, standard) {
            return Some(declared);
        }
        self.link(agenda.graph().find(Kind::find(kind)?, id)?)
    }

    /// The title of an entity, leading to its page.
    pub(super) fn link(&self, id: EntityId) -> Option<String> {
        let address = self.edition.way(self.page, id)?;
        Some(["<a href=\"", &address, "\">", self.edition.title(id), "</a>"].concat())
    }
}

/// Whether it is a text for readers, in one language or in several.
pub(super) fn is_text(shape: &Shape) -> bool {
    shape.localised || shape.schema.contains_key("propertyNames")
}

/// Whether it only says that somebody agreed to be shown, and is.
pub(super) fn is_consent(name: &str, node: NodeRef<'_>) -> bool {
    name == "public" && node.r#type() == Type::Boolean
}

/// Whether a number goes from one limit to the other.
fn is(shape: &Shape, least: i64, most: i64) -> bool {
    limit(shape, "minimum") == Some(least) && limit(shape, "maximum") == Some(most)
}

/// Whether a number can only be between two others.
fn within(shape: &Shape, least: i64, most: i64) -> bool {
    limit(shape, "minimum").is_some_and(|own| own >= least) && limit(shape, "maximum").is_some_and(|own| own <= most)
}

/// A limit of a number, if it is a whole number itself.
fn limit(shape: &Shape, name: &str) -> Option<i64> {
    let limit = shape.schema.get(name)?;
    limit.as_i64().or_else(|| limit.to_string().strip_suffix(".0")?.parse().ok())
}

/// Items below each other; many links side by side, as far as there is room.
fn bullets(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        all => {
            let are_links = all.len() > MOST_LINKS && all.iter().all(|item| item.starts_with("<a ") && item.ends_with("</a>"));
            let class = if are_links { " class=\"links\"" } else { "" };
            format!("<ul{class}>{}</ul>", all.iter().map(|item| format!("<li>{item}</li>")).collect::<String>())
        }
    }
}
