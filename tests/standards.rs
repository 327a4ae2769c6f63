//! The agenda in the standards of others: valid by what their publishers ask for, and told as it is exported.

use crate::exports::{expected, exported, national, run};
use crate::support::{agenda, compare, loaded, project, today};
use agenda::agenda::{Agenda, Public};
use agenda::export::{Exported, FORMATS, Format, Lack, Missing, Source, mapping_page};
use agenda::i18n::{Catalogue, Language};
use agenda::model::Kind;
use agenda::render::page::markdown;
use agenda::schema::Schemas;
use agenda::store::Memory;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

const AGENDA: &str = "agenda: 1
title: {fr: Agenda, en: Agenda}
description: {fr: Ce qui est promis, en: What is promised}
country: FR
authority: agency
languages: [fr, en]
site: {url: \"https://agenda.gov.example\"}
";

/// An agenda in which everything is given that goes into a standard.
const FULL: [(&str, &str); 7] = [
    (
        "organisations/agency.yaml",
        "id: agency
title: {fr: Agence, en: Agency}
category: public-sector
website: https://agency.gov.example
contact: {email: contact@agency.gov.example, phone: \"+999 1\", url: \"https://agency.gov.example/contact\", public: true}
",
    ),
    ("life-events/all.yaml", "id: moving\ntitle: {fr: Bouger, en: Moving}\ndescription: D\n---\nid: business\ntitle: B\naudience: business\n"),
    (
        "data-items/birth-date.yaml",
        "id: birth-date
title: {fr: Date de naissance, en: Birth date}
description: {fr: Jour, en: Day}
concept: http://data.europa.eu/m8g/birthDate
",
    ),
    (
        "regulations/act.yaml",
        "id: act
title: {fr: Loi, en: Act}
citation: Act 2026-14
identifiers: {eli: \"https://law.gov.example/eli/act/2026/14\"}
",
    ),
    (
        "services/all.yaml",
        "id: passport
title: {fr: Passeport, en: Passport}
description: {fr: Demander un passeport, en: Apply for a passport}
owner: agency
status: live
sector: \"01\"
audience: [individual, business]
tags: [travel]
links: [{title: More, url: \"https://agency.gov.example/more\"}]
languages: [fr, en-GB]
life-events: [moving, business]
channels: [{type: web, url: \"https://agency.gov.example/p\"}, {type: counter}, {type: web}]
burden: {processing-time: P2W}
inputs: [{data: birth-date}]
outputs: [{title: {fr: Passeport, en: Passport}}, {data: birth-date}]
legal-basis: [{regulation: act}, {citation: Act on passports}]
cost: {amount: 85.5, currency: EUR}
requires: [certificate]
---
id: certificate
title: Certificate
description: A certificate
owner: agency
status: beta
maintainer: {contact: {url: \"https://agency.gov.example/team\", public: true}}
legal-basis: [{citation: Act on passports}]
---
id: given-up
title: Given up
status: cancelled
",
    ),
    ("roles/team.yaml", "id: team\norganisation: agency\n"),
    (
        "building-blocks/identity.yaml",
        "id: identity
title: {fr: Identité, en: Identity}
description:
  fr: Prouve une identité. Un texte assez long pour la description longue, qui en dit davantage à ceux qui veulent s’en servir, et qui a cent cinquante caractères au moins.
  en: Proves an identity.
capability: identity
owner: {organisation: agency, role: team}
maturity: stable
used-by: [agency]
interfaces: [{type: openapi, url: \"https://api.gov.example/identity.json\"}]
software:
  repository: https://code.gov.example/identity
  licence: EUPL-1.2
  version: \"1.0\"
  supplier: Supplier
  type: standalone-web
  platforms: [web]
  languages: [fr]
  features: [{fr: Vérifier, en: Verify}]
maintenance: {type: contract, until: 2027-12-31, contacts: [{name: Code team, email: code@agency.gov.example, public: true}]}
",
    ),
];

fn of(own: &str, files: &[(&str, &str)]) -> Agenda {
    loaded(&Memory::new(std::iter::once(("agenda.yaml", own)).chain(files.iter().copied()).collect::<Vec<_>>()))
}

/// The full agenda, with other texts in the place of some.
fn full(changes: &[(&str, &str)]) -> Agenda {
    let change = |text: &str| changes.iter().fold(text.to_owned(), |text, (from, to)| text.replace(from, to));
    let files: Vec<(&str, String)> = FULL.iter().map(|(path, text)| (*path, change(text))).collect();
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (*path, text.as_str())).collect();
    of(&change(AGENDA), &files)
}

fn graph(exported: &Exported) -> Vec<Value> {
    let all: Value = serde_json::from_str(&exported.files[0].text).unwrap();
    all["@graph"].as_array().unwrap().clone()
}

/// What is missing, each as entity and field.
fn missing(lacks: &[Lack]) -> Vec<(&str, &str)> {
    let field = |lack: &'static str| lack;
    lacks
        .iter()
        .map(|lack| match &lack.what {
            Missing::Field(path, _) => (&*lack.entity, field(path)),
            Missing::Other(what) => (&*lack.entity, what.template),
        })
        .collect()
}

/// The words of JSON-LD that a document uses besides its own: prefixes, and things that it leads to.
fn walk<'v>(value: &'v Value, words: &mut BTreeSet<&'v str>, led: &mut BTreeSet<&'v str>) {
    match value {
        Value::Object(map) => {
            if map.len() == 1 {
                led.extend(map.get("@id").and_then(Value::as_str));
            }
            words.extend(map.keys().map(String::as_str).filter(|key| !key.starts_with('@')));
            let types = map.get("@type").into_iter().flat_map(|of| of.as_array().map_or(vec![of], |of| of.iter().collect()));
            words.extend(types.filter_map(Value::as_str));
            map.values().for_each(|value| walk(value, words, led));
        }
        Value::Array(items) => items.iter().for_each(|item| walk(item, words, led)),
        _ => {}
    }
}

fn holds_together(exported: &Exported) {
    let document: Value = serde_json::from_str(&exported.files[0].text).unwrap();
    let context = document["@context"].as_object().unwrap();
    let nodes = document["@graph"].as_array().unwrap();
    let ids: BTreeSet<&str> = nodes.iter().map(|node| node["@id"].as_str().unwrap()).collect();
    assert_eq!(ids.len(), nodes.len());
    let (mut words, mut led) = (BTreeSet::new(), BTreeSet::new());
    walk(&document["@graph"], &mut words, &mut led);
    assert_eq!(led.difference(&ids).collect::<Vec<_>>(), Vec::<&&str>::new());
    let prefixes: BTreeSet<&str> = words.iter().map(|word| word.split_once(':').unwrap().0).collect();
    assert_eq!(prefixes, context.keys().map(String::as_str).collect());
    // What the profile asks for is there.
    let rows = Format::find("cpsv-ap").unwrap().mapping.unwrap().rows;
    for node in nodes {
        let class = node["@type"].as_str().or_else(|| node["@type"][0].as_str()).unwrap();
        for row in rows.iter().filter(|row| row.class == class && row.is_mandatory) {
            assert!(!node[row.property].is_null(), "{} of {}", row.property, node["@id"]);
        }
    }
}

#[test]
fn the_national_example_goes_into_standards_as_expected() {
    let one = run(&["cpsv-ap", "services/passport-renewal"]);
    assert_eq!(one.code, 0, "{}", one.stderr);
    compare(&expected("passport-renewal.jsonld"), &one.stdout);
    let one = run(&["publiccode", "building-blocks/valid-id"]);
    assert_eq!(one.code, 0, "{}", one.stderr);
    compare(&expected("valid-id.publiccode.yml"), &one.stdout);
}

#[test]
fn a_catalogue_of_services_holds_together() {
    let all = exported("cpsv-ap", &Public::of(&national()).unwrap(), None);
    assert_eq!((missing(&all.lacks), graph(&all).len() > 300), (Vec::new(), true));
    holds_together(&all);
    assert_eq!(all.files, exported("cpsv-ap", &Public::of(&national()).unwrap(), None).files);
    let full = exported("cpsv-ap", &full(&[]), None);
    assert_eq!(missing(&full.lacks), []);
    holds_together(&full);
    // Without the address of a public space, things are called by numbers.
    let unpublished = exported("cpsv-ap", &self::full(&[("site: {url: \"https://agenda.gov.example\"}\n", "")]), None);
    holds_together(&unpublished);
    assert!(graph(&unpublished).iter().all(|node| {
        let address = node["@id"].as_str().unwrap();
        address.starts_with("urn:uuid:") || address.starts_with("https://law.gov.example/")
    }));
}

#[test]
fn the_codes_of_a_service_are_those_of_the_vocabularies() {
    let graph = graph(&exported("cpsv-ap", &full(&[]), None));
    let node =
        |end: &str| graph.iter().find(|node| node["@id"].as_str().unwrap().ends_with(end)).unwrap_or_else(|| panic!("{end}"));
    let service = node("services.json#passport");
    assert_eq!(service["adms:status"]["@id"], "http://purl.org/adms/status/Completed");
    assert_eq!(service["dct:type"]["@id"], "http://publications.europa.eu/resource/authority/main-activity/gen-pub");
    assert_eq!(service["dct:language"][1]["@id"], "http://publications.europa.eu/resource/authority/language/ENG");
    assert_eq!(service["cv:processingTime"]["@value"], "P14D");
    assert_eq!(service["dct:requires"]["@id"], node("services.json#certificate")["@id"]);
    assert_eq!(service["cv:hasLegalResource"][0]["@id"], "https://law.gov.example/eli/act/2026/14");
    assert_eq!(service["cv:hasLegalResource"][1], node("services.json#certificate")["cv:hasLegalResource"]);
    assert_eq!(node("passport/cost")["cv:currency"]["@id"], "http://publications.europa.eu/resource/authority/currency/EUR");
    assert_eq!(
        node("organisations.json#agency")["dct:spatial"]["@id"],
        "http://publications.europa.eu/resource/authority/country/FRA"
    );
    assert_eq!(node("channels/web-2")["dct:identifier"], "passport/channels/web-2");
    assert_eq!(node("life-events.json#business")["@type"][1], "cv:BusinessEvent");
    assert!(!graph.iter().any(|node| node["dct:identifier"] == "given-up"));
}

#[test]
fn all_that_is_missing_is_named_at_once_and_nothing_is_exported() {
    let folder = tempfile::tempdir().unwrap();
    let write = |path: &str, text: &str| {
        let file = folder.path().join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    };
    write("agenda.yaml", &AGENDA.replace("country: FR\n", ""));
    for (path, text) in FULL {
        let text = text.replace("description: {fr: Demander un passeport, en: Apply for a passport}\nowner: agency\n", "");
        write(
            path,
            &text
                .replace("  type: standalone-web\n", "")
                .replace("supplier: Supplier\n", "platforms: []\n")
                .replace("  platforms: [web]\n", ""),
        );
    }
    let at = folder.path().to_str().unwrap();
    let ending = agenda(&["export", "cpsv-ap", "-C", at]);
    assert_eq!((ending.code, &*ending.stdout), (1, ""));
    assert_eq!(
        ending.stderr,
        "agenda (agenda.yaml):
  – not given: country (for dct:spatial)
services/passport (services/all.yaml):
  – not given: description (for dct:description), owner.organisation (for cv:hasCompetentAuthority)
Nothing was exported: 2 things lack what CPSV-AP 3.2.0 asks for. Complete them, or leave them out with --skip-incomplete.
"
    );
    let french = agenda(&["export", "publiccode", "building-blocks/identity", "-C", at, "--lang", "fr"]);
    assert_eq!((french.code, &*french.stdout), (1, ""));
    assert!(
        french.stderr.contains("non renseigné\u{a0}: software.platforms (pour platforms), software.supplier"),
        "{}",
        french.stderr
    );
    let skipped =
        agenda(&["export", "publiccode", "-C", at, "--skip-incomplete", "-o", folder.path().join("out").to_str().unwrap()]);
    assert_eq!(skipped.code, 0, "{}", skipped.stderr);
}

/// What cannot be without something that is left out is left out with it, and nothing leads there.
#[test]
fn what_is_incomplete_can_be_left_out() {
    let without = |changes: &[(&str, &str)]| {
        let exported = exported("cpsv-ap", &full(changes), None);
        let graph = graph(&exported);
        if !graph.is_empty() {
            holds_together(&exported);
        }
        let services: Vec<Value> = graph.into_iter().filter(|node| node["@type"] == "cpsv:PublicService").collect();
        (services, exported.lacks)
    };
    let (services, lacks) = without(&[("title: Certificate\n", "")]);
    assert_eq!(missing(&lacks), [("services/certificate", "title")]);
    assert_eq!(services.iter().map(|service| &service["dct:identifier"]).collect::<Vec<_>>(), ["passport"]);
    assert!(services[0]["dct:requires"].is_null());
    let (services, lacks) = without(&[("title: {fr: Date de naissance, en: Birth date}\n", "")]);
    assert_eq!(missing(&lacks), [("data-items/birth-date", "title"), ("data-items/birth-date", "outputs.title")]);
    assert!(services.iter().all(|service| service["cpsv:hasInput"].is_null()) && services.len() == 2);
    let (services, lacks) = without(&[("category: public-sector", "category: private-sector")]);
    assert_eq!(
        missing(&lacks),
        [("services/certificate", "export-not-public-sector"), ("services/passport", "export-not-public-sector")]
    );
    assert_eq!(services, Vec::<Value>::new());
}

#[test]
fn contacts_leave_only_where_their_holder_agreed() {
    let whole = full(&[("public: true", "public: false")]);
    let public = Public::of(&whole).unwrap();
    for format in ["cpsv-ap", "publiccode"] {
        let text = format!("{:?}", exported(format, &public, None).files);
        assert!(!text.contains("contact@agency") && !text.contains("code@agency") && !text.contains("+999 1"), "{text}");
        assert!(format!("{:?}", exported(format, &whole, None).files).contains("@agency.gov.example"));
    }
}

/// Every property that is exported is told of, and every field that is told of is one, and is exported.
#[test]
fn the_mappings_tell_what_is_exported() {
    let schemas = Schemas::default();
    for format in FORMATS.iter().filter(|format| format.mapping.is_some()) {
        let mapping = format.mapping.unwrap();
        for row in mapping.rows.iter().filter(|row| !row.field.is_empty()) {
            let (subject, path) = row.subject().unwrap_or_else(|| panic!("{}", row.field));
            assert!(schemas.of(subject).shape.descend(path.split('.')).is_some(), "{}", row.field);
        }
        for language in Language::ALL {
            let page = markdown(&mapping_page(format, &Catalogue::new(language)).unwrap());
            compare(&project().join(format!("docs/{}/{}.md", language.tag(), format.name)), &page);
        }
    }
    let mut told: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for row in
        Format::find("cpsv-ap").unwrap().mapping.unwrap().rows.iter().filter(|row| row.note != Some("export-note-no-field"))
    {
        told.entry(row.class).or_default().insert(row.property);
    }
    let graph = graph(&exported("cpsv-ap", &full(&[]), None));
    let mut exported: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for node in &graph {
        let class = node["@type"].as_str().or_else(|| node["@type"][0].as_str()).unwrap();
        let properties = node.as_object().unwrap().keys().map(String::as_str).filter(|key| !key.starts_with('@'));
        exported.entry(class).or_default().extend(properties);
    }
    assert_eq!(exported, told);
}

#[test]
fn a_calendar_has_the_properties_that_its_mapping_tells() {
    let mut told: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for row in Format::find("ics").unwrap().mapping.unwrap().rows {
        told.entry(row.class).or_default().insert(row.property);
    }
    let made = exported("ics", &national(), None);
    let mut exported: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut within = Vec::new();
    // What begins with a space goes on with the line before.
    for line in made.files[0].text.lines().filter(|line| !line.starts_with(' ')) {
        let (name, value) = line.split_once(':').unwrap();
        match name {
            "BEGIN" => within.push(value),
            "END" => assert_eq!(within.pop(), Some(value)),
            name => {
                exported.entry(within[within.len() - 1]).or_default().insert(name.split(';').next().unwrap());
            }
        }
    }
    assert_eq!(exported, told);
}

#[test]
fn a_publiccode_file_has_what_its_mapping_tells() {
    let made = exported("publiccode", &full(&[]), None);
    assert_eq!((missing(&made.lacks), &*made.files[0].path), (Vec::new(), "identity/publiccode.yml"));
    let value: Value = serde_yaml::from_str(&made.files[0].text).unwrap();
    for row in Format::find("publiccode").unwrap().mapping.unwrap().rows {
        let section = match row.class {
            "publiccode.yml" => &value,
            "description/[lang]" => &value["description"]["fr"],
            section => &value[section],
        };
        let found =
            row.property.split('/').fold(section, |value, key| if value.is_array() { &value[0][key] } else { &value[key] });
        assert_eq!(found.is_null(), row.note == Some("export-note-no-field"), "{}/{}", row.class, row.property);
    }
    assert_eq!(value["publiccodeYmlVersion"], "0.7");
    assert_eq!(value["softwareType"], "standalone/web");
    assert_eq!(value["description"]["en"]["longDescription"], Value::Null);
    assert_eq!(value["localisation"]["localisationReady"], false);
    let internal = exported("publiccode", &full(&[("type: contract", "type: internal"), ("name: Code team, ", "")]), None);
    assert_eq!(missing(&internal.lacks), [("building-blocks/identity", "maintenance.contacts")]);
    assert_eq!(internal.files, []);
}

#[test]
fn hostile_texts_stay_texts() {
    let agenda = full(&[
        ("{fr: Passeport, en: Passport}\ndescription", "\"\\\"@id\\\": \\u202ex\\n- y: [z\"\ndescription"),
        ("eli: \"https://law.gov.example/eli/act/2026/14\"", "eli: \"javascript:alert(1)\""),
        ("https://agency.gov.example/p\"", "https://agency.gov.example/<p>\\u202e\""),
        ("title: {fr: Identité, en: Identity}", "title: \"a: [b\\n# c\""),
        ("features: [{fr: Vérifier, en: Verify}]", "features: [\"- x: &y !!z\"]"),
    ]);
    let catalogue = exported("cpsv-ap", &agenda, None);
    holds_together(&catalogue);
    assert!(!catalogue.files[0].text.contains('\u{202e}'));
    let graph = graph(&catalogue);
    let service = graph.iter().find(|node| node["dct:identifier"] == "passport").unwrap();
    assert_eq!(service["dct:title"]["@value"], "\"@id\": \u{202e}x\n- y: [z");
    let law = graph.iter().find(|node| node["dct:identifier"] == "javascript:alert(1)").unwrap();
    assert_eq!(law["@id"], "https://agenda.gov.example/data/regulations.json#act");
    let channel = graph.iter().find(|node| node["dct:identifier"] == "passport/channels/web").unwrap();
    assert_eq!(channel["foaf:page"]["@id"], "https://agency.gov.example/%3Cp%3E%E2%80%AE");
    let text = &exported("publiccode", &agenda, None).files[0].text;
    let value: Value = serde_yaml::from_str(text).unwrap();
    assert_eq!(value["name"], "a: [b # c");
    assert_eq!(value["description"]["fr"]["features"][0], "- x: &y !!z");
}

#[test]
fn a_folder_of_files_keeps_what_is_not_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path().join("blocks");
    let to = at.to_str().unwrap();
    let first = run(&["publiccode", "--skip-incomplete", "-o", to]);
    assert_eq!(first.code, 0, "{}", first.stderr);
    assert!(at.join("valid-id/publiccode.yml").is_file());
    assert!(run(&["publiccode", "--skip-incomplete", "-o", to]).stderr.contains("0 new or changed"));
    let other = tempfile::tempdir().unwrap();
    fs::write(other.path().join("mine.txt"), "mine").unwrap();
    let refused = run(&["publiccode", "--skip-incomplete", "-o", other.path().to_str().unwrap()]);
    assert_eq!(refused.code, 2);
    assert!(!other.path().join("valid-id").exists());
    assert_eq!(run(&["publiccode"]).code, 2);
}

#[test]
fn the_mapping_can_be_read_before_anything_is_exported() {
    let page = agenda(&["export", "publiccode", "--mapping", "--lang", "fr"]);
    assert!(page.code == 0 && page.stdout.contains("publiccode.yml 0.7 et l’agenda"), "{page:?}");
    assert_eq!(agenda(&["export", "csv", "--mapping"]).code, 2);
    let catalogue = Catalogue::new(Language::English);
    let agenda = national();
    let source = Source { agenda: &agenda, as_of: today(), kind: Some(Kind::Role), entity: None, catalogue: &catalogue };
    assert!(Format::find("cpsv-ap").unwrap().export(&source).is_err());
}
