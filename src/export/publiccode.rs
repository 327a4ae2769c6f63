//! The software of building blocks as publiccode.yml files, version 0.7 of the standard (<https://yml.publiccode.tools>): a file for each
//! block whose source code is published, to lie in its repository.

use super::{Back, Exported, File, Format, Lack, Mapping, Missing, Row, Source};
use crate::agenda::{Agenda, EntityId};
use crate::import::CATEGORIES;
use crate::model::{BuildingBlock, Contact, Kind, LocalisedText, MaintenanceType, Ref};
use crate::text::{Message, one_line};
use serde_json::{Map, Value, json};

/// A publiccode.yml for each building block.
pub(super) const PUBLICCODE: Format = Format {
    name: "publiccode",
    kinds: &[Kind::BuildingBlock],
    is_of_one_kind: false,
    is_folder: true,
    mapping: Some(&MAPPING),
    make,
};

/// The version of the standard.
const VERSION: &str = "0.7";

/// How long a short description may be, and a long one has to be and may be, in characters.
const SHORT: usize = 150;
const LONG: std::ops::RangeInclusive<usize> = 150..=10_000;

const TOP: &str = "publiccode.yml";
const DESCRIPTION: &str = "description/[lang]";
const LEGAL: &str = "legal";
const MAINTENANCE: &str = "maintenance";
const LOCALISATION: &str = "localisation";
const ORGANISATION: &str = "organisation";

/// What is checked, and what is told of the mapping. Whether contractors or contacts are mandatory depends on the type of maintenance.
static MAPPING: Mapping = Mapping {
    standard: "publiccode.yml 0.7",
    url: "https://yml.publiccode.tools",
    back: Back::Import,
    rows: &[
        Row::new(TOP, "publiccodeYmlVersion", "").mandatory().note("export-note-version"),
        Row::new(TOP, "name", "building-block.title").mandatory().note("export-note-first-language"),
        Row::new(TOP, "url", "building-block.software.repository").mandatory().note("export-note-repository"),
        Row::new(TOP, "softwareVersion", "building-block.software.version"),
        Row::new(TOP, "platforms", "building-block.software.platforms").mandatory(),
        Row::new(TOP, "categories", "building-block.capability").note("export-note-categories"),
        Row::new(TOP, "usedBy", "building-block.used-by").note("export-note-names"),
        Row::new(TOP, "developmentStatus", "building-block.maturity").mandatory(),
        Row::new(TOP, "softwareType", "building-block.software.type").mandatory(),
        Row::new(TOP, "landingURL", "").note("export-note-no-field"),
        Row::new(TOP, "isBasedOn", "").note("export-note-no-field"),
        Row::new(TOP, "releaseDate", "").note("export-note-no-field"),
        Row::new(TOP, "intendedAudience", "").note("export-note-no-field"),
        Row::new(TOP, "dependsOn", "").note("export-note-no-field"),
        Row::new(ORGANISATION, "uri", "building-block.owner.organisation").note("export-note-publisher"),
        Row::new(ORGANISATION, "name", "building-block.owner.organisation").note("export-note-publisher"),
        Row::new(DESCRIPTION, "localisedName", "building-block.title"),
        Row::new(DESCRIPTION, "shortDescription", "building-block.description").mandatory().note("export-note-first-sentence"),
        Row::new(DESCRIPTION, "longDescription", "building-block.description").mandatory().note("export-note-one-language"),
        Row::new(DESCRIPTION, "features", "building-block.software.features").mandatory().note("export-note-one-language"),
        Row::new(DESCRIPTION, "apiDocumentation", "building-block.interfaces.url").note("export-note-first-interface"),
        Row::new(LEGAL, "license", "building-block.software.licence").mandatory(),
        Row::new(MAINTENANCE, "type", "building-block.maintenance.type").mandatory(),
        Row::new(MAINTENANCE, "contractors/name", "building-block.software.supplier").note("export-note-contract"),
        Row::new(MAINTENANCE, "contractors/until", "building-block.maintenance.until").note("export-note-contract"),
        Row::new(MAINTENANCE, "contacts", "building-block.maintenance.contacts").note("export-note-contacts"),
        Row::new(LOCALISATION, "localisationReady", "building-block.software.languages")
            .mandatory()
            .note("export-note-localisation"),
        Row::new(LOCALISATION, "availableLanguages", "building-block.software.languages").mandatory(),
    ],
};

fn make(source: &Source<'_>) -> Exported {
    let mut exported = Exported::default();
    let mut without_repository = 0_usize;
    for (id, block) in source.agenda.all::<BuildingBlock>().filter(|(id, _)| source.has(*id)) {
        let is_published = block.software.as_ref().is_some_and(|software| software.repository.is_some());
        if source.entity.is_none() && (block.is_gone() || !is_published) {
            without_repository += usize::from(!block.is_gone());
            continue;
        }
        let mut writer = Writer { agenda: source.agenda, id, lacks: Vec::new() };
        let value = writer.file(block);
        if writer.lacks.is_empty() {
            // A mapping of texts always has a form in YAML.
            let text = serde_yaml::to_string(&value).unwrap_or_default();
            exported.files.push(File { path: format!("{}/publiccode.yml", block.id), text });
        }
        exported.lacks.extend(writer.lacks);
    }
    if without_repository > 0 {
        exported.remarks.push(Message::plain("export-without-repository").with("count", without_repository));
    }
    exported
}

/// A file in the making.
struct Writer<'a> {
    agenda: &'a Agenda,
    id: EntityId,
    lacks: Vec<Lack>,
}

impl Writer<'_> {
    fn file(&mut self, block: &BuildingBlock) -> Value {
        let agenda = self.agenda;
        let own = agenda.language();
        let software = block.software.as_ref();
        let of_software = |field: fn(&crate::model::Software) -> Option<String>| software.and_then(field);
        let mut top = Map::new();
        top.insert("publiccodeYmlVersion".to_owned(), VERSION.into());
        self.put(&mut top, TOP, "name", block.title.as_ref().map(|title| one_line(title.in_language(own))));
        let repository = of_software(|software| software.repository.as_ref().map(ToString::to_string));
        self.put(&mut top, TOP, "url", repository);
        self.put(&mut top, TOP, "softwareVersion", of_software(|software| software.version.clone()));
        let platforms = software.map(|software| software.platforms.clone()).filter(|platforms| !platforms.is_empty());
        self.put(&mut top, TOP, "platforms", platforms);
        let capability = block.capability.as_ref().map(Ref::id);
        let category = CATEGORIES.iter().find(|(known, _)| Some(*known) == capability).map(|(_, category)| vec![*category]);
        self.put(&mut top, TOP, "categories", category);
        let used_by: Vec<String> = block.used_by.iter().map(|user| self.called(user).to_owned()).collect();
        self.put(&mut top, TOP, "usedBy", Some(used_by).filter(|users| !users.is_empty()));
        self.put(&mut top, TOP, "developmentStatus", self.word(&["maturity"]));
        let kind = self.word(&["software", "type"]).map(|word| match word.split_once('-') {
            Some(("standalone", how)) => format!("standalone/{how}"),
            Some(("configuration", _)) => "configurationFiles".to_owned(),
            _ => word,
        });
        self.put(&mut top, TOP, "softwareType", kind);
        if let Some(publisher) = self.publisher(block) {
            top.insert(ORGANISATION.to_owned(), publisher);
        }
        let description = self.descriptions(block);
        top.insert("description".to_owned(), description.into());
        let mut legal = Map::new();
        self.put(&mut legal, LEGAL, "license", of_software(|software| software.licence.clone()));
        top.insert(LEGAL.to_owned(), legal.into());
        let maintenance = self.maintenance(block);
        top.insert(MAINTENANCE.to_owned(), maintenance.into());
        let languages: Vec<String> = software.iter().flat_map(|software| &software.languages).map(ToString::to_string).collect();
        let mut localisation = Map::new();
        let ready = Some(languages.len() > 1).filter(|_| !languages.is_empty());
        self.put(&mut localisation, LOCALISATION, "localisationReady", ready);
        self.put(&mut localisation, LOCALISATION, "availableLanguages", Some(languages).filter(|all| !all.is_empty()));
        top.insert(LOCALISATION.to_owned(), localisation.into());
        top.into()
    }

    /// Puts a key where something stands in it; where nothing does and it is mandatory, that is lacking.
    fn put<T: Into<Value>>(&mut self, map: &mut Map<String, Value>, class: &str, key: &str, value: Option<T>) {
        match value.map(Into::into).filter(|value: &Value| value.as_str().is_none_or(|text| !text.trim().is_empty())) {
            Some(value) => {
                map.insert(key.to_owned(), value);
            }
            None if MAPPING.row(class, key).is_some_and(|row| row.is_mandatory) => self.lack(class, key),
            None => {}
        }
    }

    fn lack(&mut self, class: &str, key: &str) {
        let Some(row) = MAPPING.row(class, key) else { return };
        let record = self.agenda.record(self.id);
        let file = &self.agenda.document(record.document).path;
        let lack = Lack::of(&record.name(), file, row);
        if !self.lacks.contains(&lack) {
            self.lacks.push(lack);
        }
    }

    fn wrong(&mut self, what: Message) {
        let record = self.agenda.record(self.id);
        let file = self.agenda.document(record.document).path.to_string();
        self.lacks.push(Lack { entity: record.name(), file, what: Missing::Other(what) });
    }

    /// The word in a field.
    fn word(&self, path: &[&str]) -> Option<String> {
        let root = self.agenda.root(self.id)?;
        let node = path.iter().try_fold(root, |node, name| node.get(name))?;
        node.as_text().map(str::to_owned)
    }

    fn called<T: crate::model::Entity>(&self, reference: &Ref<T>) -> &str {
        let found = self.agenda.graph().find(T::KIND, reference.id());
        found.map_or("", |id| self.agenda.title(id, self.agenda.language()))
    }

    /// Who publishes it, where there is an address to name them by.
    fn publisher(&self, block: &BuildingBlock) -> Option<Value> {
        let owner = &block.owner.as_ref()?.organisation;
        let (_, organisation) = self.agenda.follow(owner)?;
        Some(json!({ "uri": organisation.website.as_ref()?.as_str(), "name": self.called(owner) }))
    }

    /// What it is, in each language in which it is described.
    fn descriptions(&mut self, block: &BuildingBlock) -> Map<String, Value> {
        let own = self.agenda.language();
        let by_language = |text: &LocalisedText| -> Vec<(String, String)> {
            match text {
                LocalisedText::Plain(text) => vec![(own.to_owned(), text.to_string())],
                LocalisedText::ByLanguage(texts) => {
                    texts.iter().map(|(tag, text)| (tag.to_string(), text.trim().to_owned())).collect()
                }
            }
        };
        let described: Vec<(String, String)> = block.description.as_ref().map(by_language).unwrap_or_default();
        if described.is_empty() {
            self.lack(DESCRIPTION, "shortDescription");
        }
        let features: Vec<Vec<(String, String)>> =
            block.software.iter().flat_map(|software| &software.features).map(by_language).collect();
        let interface = block.interfaces.iter().find_map(|interface| interface.url.as_ref());
        let (mut all, mut is_whole, mut are_long) = (Map::new(), false, false);
        for (tag, text) in &described {
            let mut one = Map::new();
            let name = block.title.as_ref().and_then(|title| by_language(title).into_iter().find(|(own, _)| own == tag));
            one.extend(name.map(|(_, name)| ("localisedName".to_owned(), one_line(&name).into())));
            let short = first_sentence(text);
            if short.chars().count() > SHORT {
                self.wrong(Message::plain("export-too-long").with("language", &**tag).with("most", SHORT));
            }
            one.insert("shortDescription".to_owned(), short.into());
            let is_long = LONG.contains(&text.chars().count());
            if is_long {
                one.insert("longDescription".to_owned(), text.as_str().into());
            }
            one.extend(interface.map(|url| ("apiDocumentation".to_owned(), url.as_str().into())));
            let features: Vec<&str> = features
                .iter()
                .filter_map(|feature| feature.iter().find(|(own, _)| own == tag).map(|(_, feature)| &**feature))
                .collect();
            is_whole |= is_long && !features.is_empty();
            are_long |= is_long;
            if !features.is_empty() {
                one.insert("features".to_owned(), features.into());
            }
            all.insert(tag.clone(), one.into());
        }
        if !described.is_empty() && !are_long {
            let least = Message::plain("export-too-short").with("least", *LONG.start()).with("most", *LONG.end());
            self.wrong(least);
        }
        if !is_whole && (are_long || features.is_empty()) {
            self.lack(DESCRIPTION, "features");
        }
        all
    }

    /// Who keeps it running: contractors, or people.
    fn maintenance(&mut self, block: &BuildingBlock) -> Map<String, Value> {
        let mut all = Map::new();
        self.put(&mut all, MAINTENANCE, "type", self.word(&["maintenance", "type"]));
        let Some(maintenance) = &block.maintenance else { return all };
        let own = self.agenda.language();
        let contacts: Vec<Value> = maintenance.contacts.iter().filter_map(contact).collect();
        match maintenance.r#type {
            Some(MaintenanceType::Contract) => {
                let supplier = block.software.as_ref().and_then(|software| software.supplier.as_ref());
                let name = supplier.map(|supplier| one_line(supplier.0.in_language(own)));
                if name.is_none() {
                    self.lack(MAINTENANCE, "contractors/name");
                }
                if maintenance.until.is_none() {
                    self.lack(MAINTENANCE, "contractors/until");
                }
                let until = maintenance.until.map(|until| until.to_string());
                all.insert("contractors".to_owned(), json!([{ "name": name, "until": until }]));
            }
            Some(MaintenanceType::Internal | MaintenanceType::Community) if contacts.is_empty() => {
                self.lack(MAINTENANCE, "contacts");
            }
            _ => {}
        }
        if !contacts.is_empty() {
            all.insert("contacts".to_owned(), contacts.into());
        }
        all
    }
}

/// Somebody to turn to, who has a name.
fn contact(contact: &Contact) -> Option<Value> {
    let mut one = Map::new();
    one.insert("name".to_owned(), contact.name.as_deref()?.into());
    one.extend(contact.email.as_deref().map(|email| ("email".to_owned(), email.into())));
    one.extend(contact.phone.as_deref().map(|phone| ("phone".to_owned(), phone.into())));
    Some(one.into())
}

/// The first sentence of a text, on one line.
fn first_sentence(text: &str) -> String {
    let text = one_line(text.split("\n\n").next().unwrap_or_default());
    let ends = text.char_indices().filter(|(_, c)| matches!(c, '.' | '!' | '?'));
    let end = ends.map(|(at, c)| at + c.len_utf8()).find(|end| text[*end..].starts_with(' '));
    text[..end.unwrap_or(text.len())].to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_begins_with_its_first_sentence() {
        assert_eq!(first_sentence("Proves an identity. With a code."), "Proves an identity.");
        assert_eq!(first_sentence("Version 2.0 of it\nruns.\n\nMore."), "Version 2.0 of it runs.");
        assert_eq!(first_sentence("No end"), "No end");
    }
}
