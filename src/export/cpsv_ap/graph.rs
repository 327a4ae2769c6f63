//! Things with their properties, held against the profile, and written as JSON-LD (JSON-LD 1.1, W3C Recommendation of 16 July 2020).

use super::profile::{MAPPING, PREFIXES, SERVICE};
use crate::export::{Lack, Missing, Row};
use crate::model::LocalisedText;
use crate::text::{Message, is_hidden};
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// A thing.
pub(super) struct Node {
    /// Its class, by which the profile says what it must have.
    pub(super) class: &'static str,
    /// Other classes that it is of.
    pub(super) others: &'static [&'static str],
    /// The entity that says it, and its file.
    pub(super) said: (String, String),
    pub(super) properties: Vec<(&'static str, Vec<Term>)>,
    /// What else is wrong with a property.
    pub(super) wrong: Vec<(&'static str, Message)>,
}

/// A value of a property.
pub(super) enum Term {
    /// A text in a language.
    Text(String, String),
    /// A text in none.
    Literal(String),
    /// A value of a type.
    Typed(String, &'static str),
    /// Another thing.
    Node(String),
    /// Something in the world, of which nothing is said but of what classes it is, and what it is called by.
    Known(String, &'static [&'static str], Option<String>),
}

/// All things, by their addresses.
#[derive(Default)]
pub(super) struct Graph(BTreeMap<String, Node>);

impl Node {
    pub(super) fn new(class: &'static str, said: (String, String)) -> Self {
        Node { class, others: &[], said, properties: Vec::new(), wrong: Vec::new() }
    }

    /// Adds a property, if it has any values.
    pub(super) fn add(&mut self, property: &'static str, values: impl IntoIterator<Item = Term>) {
        let values: Vec<Term> = values.into_iter().collect();
        if !values.is_empty() {
            self.properties.push((property, values));
        }
    }

    /// What of the mandatory properties it does not have.
    fn lacks(&self) -> impl Iterator<Item = &'static Row> {
        let mandatory = MAPPING.rows.iter().filter(|row| row.class == self.class && row.is_mandatory);
        mandatory.filter(|row| !self.properties.iter().any(|(property, _)| *property == row.property))
    }
}

impl Graph {
    pub(super) fn has(&self, address: &str) -> bool {
        self.0.contains_key(address)
    }

    pub(super) fn add(&mut self, address: String, node: Node) {
        self.0.insert(address, node);
    }

    /// What the profile asks for and is not there.
    pub(super) fn lacks(&self) -> Vec<Lack> {
        let mut lacks: Vec<Lack> = Vec::new();
        for node in self.0.values() {
            let (entity, file) = &node.said;
            for (_, what) in &node.wrong {
                lacks.push(Lack { entity: entity.clone(), file: file.clone(), what: Missing::Other(what.clone()) });
            }
            for row in node.lacks().filter(|row| !node.wrong.iter().any(|(property, _)| *property == row.property)) {
                let is_of_agenda = row.field.starts_with("agenda.");
                let (entity, file) = if is_of_agenda { ("agenda", "agenda.yaml") } else { (&**entity, &**file) };
                lacks.push(Lack::of(entity, file, row));
            }
        }
        lacks.sort_by(|one, other| (&one.file, &one.entity).cmp(&(&other.file, &other.entity)));
        lacks.dedup();
        lacks
    }

    /// Leaves out what lacks something mandatory, what cannot be without it, and what nothing leads to any more.
    pub(super) fn prune(&mut self) {
        loop {
            let gone: BTreeSet<String> = self
                .0
                .iter()
                .filter(|(_, node)| !node.wrong.is_empty() || node.lacks().next().is_some())
                .map(|(address, _)| address.clone())
                .collect();
            if gone.is_empty() {
                break;
            }
            self.0.retain(|address, _| !gone.contains(address));
            for node in self.0.values_mut() {
                for (_, values) in &mut node.properties {
                    values.retain(|value| !matches!(value, Term::Node(to) if gone.contains(to)));
                }
                node.properties.retain(|(_, values)| !values.is_empty());
            }
        }
        let mut reached: BTreeSet<String> = BTreeSet::new();
        let mut open: Vec<String> =
            self.0.iter().filter(|(_, node)| node.class == SERVICE).map(|(address, _)| address.clone()).collect();
        while let Some(address) = open.pop() {
            let Some(node) = self.0.get(&address).filter(|_| !reached.contains(&address)) else { continue };
            open.extend(node.properties.iter().flat_map(|(_, values)| values).filter_map(|value| match value {
                Term::Node(to) => Some(to.clone()),
                _ => None,
            }));
            reached.insert(address);
        }
        self.0.retain(|address, _| reached.contains(address));
    }

    /// Everything as JSON-LD, in the order of the profile; it names no context that has to be fetched.
    pub(super) fn written(&self) -> Value {
        let context: Map<String, Value> =
            PREFIXES.iter().map(|(prefix, address)| ((*prefix).to_owned(), (*address).into())).collect();
        let rank = |class: &str| MAPPING.rows.iter().position(|row| row.class == class);
        let mut nodes: Vec<(&String, &Node)> = self.0.iter().collect();
        nodes.sort_by_key(|(address, node)| (rank(node.class), *address));
        let graph: Vec<Value> = nodes.into_iter().map(|(address, node)| node.written(address)).collect();
        let mut all = json!({ "@context": context });
        if let Some(map) = all.as_object_mut() {
            map.insert("@graph".to_owned(), graph.into());
        }
        all
    }
}

impl Node {
    fn written(&self, address: &str) -> Value {
        let mut map = Map::new();
        map.insert("@id".to_owned(), address.into());
        map.insert("@type".to_owned(), types([self.class].iter().chain(self.others)));
        for (property, values) in &self.properties {
            let mut values: Vec<Value> = values.iter().map(Term::written).collect();
            let value = if values.len() == 1 { values.remove(0) } else { values.into() };
            map.insert((*property).to_owned(), value);
        }
        map.into()
    }
}

fn types<'t>(names: impl Iterator<Item = &'t &'static str>) -> Value {
    let names: Vec<&str> = names.copied().collect();
    if let [only] = names[..] { only.into() } else { names.into() }
}

impl Term {
    /// A text in each of its languages; where nobody says in which it is, in that of the agenda.
    pub(super) fn texts(text: Option<&LocalisedText>, own: &str) -> Vec<Term> {
        // RFC 5646 names a language of which nobody knows what it is.
        let own = if own.is_empty() { "und" } else { own };
        let all = match text {
            None => Vec::new(),
            Some(LocalisedText::Plain(text)) => vec![(own.to_owned(), text.to_string())],
            Some(LocalisedText::ByLanguage(texts)) => {
                texts.iter().map(|(tag, text)| (tag.to_string(), text.to_string())).collect()
            }
        };
        all.into_iter().filter(|(_, text)| !text.trim().is_empty()).map(|(tag, text)| Term::Text(tag, text)).collect()
    }

    fn written(&self) -> Value {
        match self {
            Term::Text(tag, text) => json!({ "@language": tag, "@value": text }),
            Term::Literal(text) => text.as_str().into(),
            Term::Typed(value, of) => json!({ "@type": of, "@value": value }),
            Term::Node(address) => json!({ "@id": address }),
            Term::Known(address, of, called) => {
                let mut map = Map::new();
                map.insert("@id".to_owned(), address.as_str().into());
                map.insert("@type".to_owned(), types(of.iter()));
                map.extend(called.iter().map(|called| ("dct:identifier".to_owned(), called.as_str().into())));
                map.into()
            }
        }
    }
}

/// A web address as an IRI (RFC 3987), in which what may not stand there is written in percent; none for any other text.
pub(super) fn web(text: &str) -> Option<String> {
    use std::fmt::Write;
    let is_web = ["https://", "http://"].iter().any(|scheme| text.len() > scheme.len() && text.starts_with(scheme));
    is_web.then(|| {
        let mut out = String::with_capacity(text.len());
        for c in text.chars() {
            if is_hidden(c) || c.is_whitespace() || matches!(c, '<' | '>' | '"' | '{' | '}' | '|' | '\\' | '^' | '`') {
                for byte in c.encode_utf8(&mut [0; 4]).bytes() {
                    let _ = write!(out, "%{byte:02X}");
                }
            } else {
                out.push(c);
            }
        }
        out
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_the_web_are_those_and_nothing_else() {
        assert_eq!(web("https://a.example/é?q=1#x").as_deref(), Some("https://a.example/é?q=1#x"));
        assert_eq!(web("https://a.example/\"<\u{202e}>").as_deref(), Some("https://a.example/%22%3C%E2%80%AE%3E"));
        for other in ["javascript:alert(1)", "data:text/html,x", "https://", "NOR: INTX", ""] {
            assert_eq!(web(other), None, "{other}");
        }
    }
}
