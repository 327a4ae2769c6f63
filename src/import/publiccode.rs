//! publiccode.yml (<https://yml.publiccode.tools>, version 0.7 and earlier) as a building block: the way back from the export.

use super::form::Form;
use super::references::References;
use super::rows::{Entity, Field, Outcome};
use super::table::Address;
use super::trouble::Trouble;
use super::word::identifier;
use crate::agenda::{Agenda, EntityId};
use crate::edit::Way;
use crate::model::{BuildingBlock, Kind, Organisation};
use crate::text::{LineIndex, Message};
use crate::yaml::{NodeRef, Tree, Type};
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};

/// A publiccode.yml file.
pub(super) const PUBLICCODE: Form = Form { is, read };

/// The categories of the standard that say what a GovStack capability says.
pub const CATEGORIES: [(&str, &str); 9] = [
    ("cloud-infrastructure", "cloud-management"),
    ("cms", "content-management"),
    ("emarketplace", "e-commerce"),
    ("esignature", "e-signature"),
    ("gis", "geographic-information-systems"),
    ("identity", "identity-management"),
    ("messaging", "communications"),
    ("scheduler", "appointment-scheduling"),
    ("workflow", "workflow-management"),
];

/// Properties whose values an agenda says as they are, and the ways to its fields.
const SAME: [(&[&str], &str); 8] = [
    (&["url"], "software.repository"),
    (&["softwareVersion"], "software.version"),
    (&["platforms"], "software.platforms"),
    (&["developmentStatus"], "maturity"),
    (&["legal", "license"], "software.licence"),
    (&["maintenance", "type"], "maintenance.type"),
    (&["localisation", "availableLanguages"], "software.languages"),
    (&["localization", "availableLanguages"], "software.languages"),
];

/// Properties that are understood but say nothing of their own, and those below which something is taken.
const UNDERSTOOD: [&str; 8] =
    ["publiccodeYmlVersion", "localisationReady", "name", "softwareType", "categories", "usedBy", "organisation", "description"];

fn is(name: &str, tree: &Tree) -> bool {
    let has_version = || tree.roots().next().is_some_and(|root| root.get("publiccodeYmlVersion").is_some());
    matches!(name, "publiccode.yml" | "publiccode.yaml") || has_version()
}

/// That a file cannot be read as YAML.
pub(super) fn unreadable(file: &str, tree: &Tree, offset: u32) -> Trouble {
    Trouble::new(address(file, tree, offset), Message::plain("import-form-unreadable")).whole()
}

fn address(file: &str, tree: &Tree, offset: u32) -> Address {
    let position = LineIndex::new(tree.text()).position(offset, tree.text());
    Address::Line { file: file.into(), line: position.line, column: position.column }
}

fn read(file: &str, tree: &Tree, agenda: &Agenda) -> Outcome {
    let mut references = References::new(agenda);
    references.learn(Kind::Organisation);
    let mut outcome = Outcome::default();
    let Some(root) = tree.roots().next().filter(|root| root.r#type() == Type::Map) else {
        outcome.troubles.push(unreadable(file, tree, 0));
        return outcome;
    };
    let mut reader = Reader { file, tree, agenda, references, fields: Vec::new(), taken: BTreeSet::new(), lost: BTreeSet::new() };
    reader.read(root);
    let at = address(file, tree, root.span().start);
    let name = root.get("name").and_then(|name| name.as_text());
    let repository = root.get("url").and_then(|url| url.as_text());
    match reader.identified(name, repository) {
        Ok((id, known)) => {
            outcome.entities.push(Entity { kind: Kind::BuildingBlock, id, known, at, fields: reader.fields });
        }
        Err(message) => {
            outcome.troubles.push(Trouble::new(at, message).help(Message::plain("import-form-nameless-help")).whole());
        }
    }
    if !reader.lost.is_empty() {
        let lost: Vec<String> = reader.lost.into_iter().collect();
        outcome.remarks.push(Message::plain("import-form-lost").with("properties", lost));
    }
    outcome
}

struct Reader<'a> {
    file: &'a str,
    tree: &'a Tree,
    agenda: &'a Agenda,
    references: References<'a>,
    fields: Vec<Field>,
    /// The properties that went into a field, with slashes between their names.
    taken: BTreeSet<String>,
    /// Those that nothing in an agenda says.
    lost: BTreeSet<String>,
}

impl Reader<'_> {
    fn read(&mut self, root: NodeRef<'_>) {
        for (path, way) in SAME {
            if let Some(node) = root.descend(path.iter().copied()) {
                self.set(way, node.to_json(), node);
                self.taken.insert(path.join("/"));
            }
        }
        if let Some(node) = root.get("softwareType") {
            let word = node.as_text().unwrap_or_default();
            let word = if word == "configurationFiles" { "configuration-files".to_owned() } else { word.replace('/', "-") };
            self.set("software.type", word.into(), node);
        }
        let categories = root.get("categories").into_iter().flat_map(|node| node.items().collect::<Vec<_>>());
        for node in categories {
            match CATEGORIES.iter().find(|(_, category)| node.is_text(category)) {
                Some((capability, _)) if !self.has("capability") => self.set("capability", (*capability).into(), node),
                _ => self.lose(format!("categories/{}", node.source())),
            }
        }
        self.users(root);
        self.owner(root);
        self.descriptions(root);
        self.maintenance(root);
        self.rest(root, "");
    }

    fn set(&mut self, way: &str, value: Value, node: NodeRef<'_>) {
        if let Ok(way) = Way::parse(way) {
            let at = address(self.file, self.tree, node.span().start);
            self.fields.push(Field { way, value, is_items: false, at });
        }
    }

    fn has(&self, way: &str) -> bool {
        self.fields.iter().any(|field| field.way.to_string() == way)
    }

    fn lose(&mut self, property: String) {
        self.lost.insert(property);
    }

    /// Who uses it, by their titles.
    fn users(&mut self, root: NodeRef<'_>) {
        let Some(node) = root.get("usedBy") else { return };
        let mut known = Vec::new();
        for user in node.items() {
            match self.references.called(Kind::Organisation, user.as_text().unwrap_or_default())[..] {
                [one] => known.push(Value::from(one)),
                _ => self.lose(format!("usedBy/{}", user.source())),
            }
        }
        if !known.is_empty() {
            self.set("used-by", known.into(), node);
        }
    }

    /// Who publishes it, by title or website.
    fn owner(&mut self, root: NodeRef<'_>) {
        let Some(node) = root.get("organisation").or_else(|| root.get("legal")?.get("mainCopyrightOwner")) else { return };
        let text = |name| node.get(name).and_then(|node| node.as_text());
        let named = node.as_text().or_else(|| text("name")).unwrap_or_default();
        let id = if let [one] = self.references.called(Kind::Organisation, named)[..] {
            Some(one.to_owned())
        } else {
            let all = self.agenda.all::<Organisation>();
            let own = |organisation: &Organisation| organisation.website.as_ref().map(|url| url.as_str()) == text("uri");
            let mut found = all.filter(|(_, one)| text("uri").is_some() && own(one)).map(|(_, one)| one.id.to_string());
            found.next().filter(|_| found.next().is_none())
        };
        match id {
            Some(id) => self.set("owner.organisation", id.into(), node),
            None => self.lose("organisation".to_owned()),
        }
    }

    /// What it is called, what it is and what can be done with it, in each language in which it is described.
    fn descriptions(&mut self, root: NodeRef<'_>) {
        let mut names: BTreeMap<String, String> = BTreeMap::new();
        let mut features: Vec<(String, Vec<String>)> = Vec::new();
        let described: Vec<_> = root.get("description").into_iter().flat_map(|node| node.entries().collect::<Vec<_>>()).collect();
        for (tag, node) in &described {
            let tag = tag.as_text().unwrap_or_default();
            let text = |name: &str| node.get(name).and_then(|node| node.as_text()).map(|text| text.trim().to_owned());
            names.extend(text("localisedName").map(|name| (tag.to_owned(), name)));
            let (short, long) = (text("shortDescription"), text("longDescription"));
            let whole = match (short, long) {
                (Some(short), Some(long)) if !long.starts_with(&short) => Some(format!("{short}\n\n{long}")),
                (short, long) => long.or(short),
            };
            if let Some(whole) = whole {
                self.set(&format!("description.{tag}"), whole.into(), *node);
            }
            let of_language = node.get("features").into_iter().flat_map(|list| list.items().collect::<Vec<_>>());
            let of_language: Vec<String> = of_language.filter_map(|one| one.as_text()).map(str::to_owned).collect();
            if !of_language.is_empty() {
                features.push((tag.to_owned(), of_language));
            }
            for (name, _) in node.entries() {
                let name = name.as_text().unwrap_or_default();
                if !["localisedName", "shortDescription", "longDescription", "features"].contains(&name) {
                    self.lose(format!("description/{tag}/{name}"));
                }
            }
        }
        match root.get("name").map(|node| (node, node.as_text().unwrap_or_default())) {
            Some((node, name)) if names.is_empty() => self.set("title", name.into(), node),
            Some((node, _)) => names.into_iter().for_each(|(tag, name)| self.set(&format!("title.{tag}"), name.into(), node)),
            None => {}
        }
        if let Some((first, node)) = features.first().zip(root.get("description")) {
            // What is said in each language as often is the same, in that order.
            let is_even = features.iter().all(|(_, own)| own.len() == first.1.len());
            let told = if is_even { &features[..] } else { &features[..1] };
            let one = |number: usize| -> Value {
                told.iter()
                    .filter_map(|(tag, own)| Some((tag.clone(), Value::from(own.get(number)?.as_str()))))
                    .collect::<Map<_, _>>()
                    .into()
            };
            self.set("software.features", (0..first.1.len()).map(one).collect::<Vec<_>>().into(), node);
            for (tag, _) in features.iter().skip(told.len()) {
                self.lose(format!("description/{tag}/features"));
            }
        }
    }

    /// Who keeps it running.
    fn maintenance(&mut self, root: NodeRef<'_>) {
        let Some(node) = root.get("maintenance") else { return };
        let contractors: Vec<NodeRef<'_>> =
            node.get("contractors").into_iter().flat_map(|list| list.items().collect::<Vec<_>>()).collect();
        if let Some(first) = contractors.first() {
            for (name, way) in [("name", "software.supplier"), ("until", "maintenance.until")] {
                if let Some(value) = first.get(name) {
                    self.set(way, value.as_text().unwrap_or(value.source()).into(), value);
                }
            }
        }
        (2..=contractors.len()).for_each(|number| self.lose(format!("maintenance/contractors/{number}")));
        let contacts = node.get("contacts").into_iter().flat_map(|list| list.items().collect::<Vec<_>>());
        let known = ["name", "email", "phone"];
        let contact = |contact: NodeRef<'_>| -> Value {
            let said = known.iter().filter_map(|name| Some(((*name).to_owned(), contact.get(name)?.to_json())));
            said.collect::<Map<_, _>>().into()
        };
        let contacts: Vec<Value> = contacts.map(contact).collect();
        if !contacts.is_empty() {
            self.set("maintenance.contacts", contacts.into(), node);
        }
    }

    /// What is left is told.
    fn rest(&mut self, node: NodeRef<'_>, around: &str) {
        for (key, value) in node.entries() {
            let name = key.as_text().unwrap_or_default();
            let path = if around.is_empty() { name.to_owned() } else { format!("{around}/{name}") };
            let is_section = ["legal", "maintenance", "localisation", "localization"].contains(&&*path);
            let is_maintenance = ["maintenance/contractors", "maintenance/contacts"].contains(&&*path);
            if is_section {
                self.rest(value, &path);
            } else if !self.taken.contains(&path) && !UNDERSTOOD.contains(&name) && !is_maintenance {
                self.lose(path);
            }
        }
    }

    /// The block of this repository, or of this title; else a new one.
    fn identified(&self, name: Option<&str>, repository: Option<&str>) -> Result<(String, Option<EntityId>), Message> {
        let same = |block: &BuildingBlock| {
            let own = block.software.as_ref().and_then(|software| software.repository.as_ref());
            own.is_some_and(|own| Some(own.as_str().trim_end_matches('/')) == repository.map(|url| url.trim_end_matches('/')))
        };
        let found: Vec<(EntityId, &BuildingBlock)> =
            self.agenda.all::<BuildingBlock>().filter(|(_, block)| same(block)).collect();
        if let [(id, block)] = found[..] {
            return Ok((block.id.to_string(), Some(id)));
        }
        let id = name.and_then(identifier).ok_or_else(|| Message::plain("import-form-nameless"))?;
        Ok((id.clone(), self.agenda.graph().find(Kind::BuildingBlock, &id)))
    }
}
