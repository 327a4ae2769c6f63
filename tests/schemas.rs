//! The published schemas are the real validators: what any other program says of a file, the check says too.

use crate::support::{agenda, compare, loaded, memory, project};
use agenda::i18n::{Catalogue, Language};
use agenda::model::AgendaFile;
use agenda::report::{changes_schema, rule_list_schema, suggest_rules};
use agenda::schema::{Schemas, Subject, violations};
use agenda::verdict::applied;
use agenda::yaml::{Type, parse};
use serde::Deserialize;
use serde_json::{Value, json};

/// The schema of a subject as it stands in `schema/`.
fn published(subject: Subject) -> Value {
    let mut schema = agenda::schema::published(subject);
    if subject == Subject::Agenda {
        suggest_rules(&mut schema, &applied(None), &Catalogue::new(Language::English));
    }
    schema
}

#[test]
fn schema_files_are_those_of_the_types() {
    for subject in Subject::all() {
        let text = serde_json::to_string_pretty(&published(subject)).unwrap() + "\n";
        compare(&project().join(format!("schema/{}.json", subject.name())), &text);
    }
    let answers = [
        ("approvals", agenda::approval::schema()),
        ("audit", agenda::render::audit::schema()),
        ("changes", changes_schema()),
        ("export", agenda::export::schema()),
        ("history", agenda::report::history_schema()),
        ("import-map", agenda::import::schema()),
        ("report", agenda::report::regular::schema()),
        ("review", agenda::render::review::schema()),
        ("rule-list", rule_list_schema()),
        ("verdict", agenda::render::verdict::schema()),
    ];
    for (name, schema) in answers {
        compare(&project().join(format!("schema/{name}.json")), &(serde_json::to_string_pretty(&schema).unwrap() + "\n"));
    }
}

/// Every way in which a value can go wrong by itself: another type, an empty one, a word too many, a part missing.
fn broken(value: &Value, found: &mut Vec<Value>) {
    let others = [
        json!(null),
        json!(true),
        json!(5),
        json!(-1.5),
        json!(""),
        json!("Not One!"),
        json!("2027-02-30"),
        json!([]),
        json!(["x y"]),
        json!({}),
        json!({"zz": 1}),
    ];
    found.extend(others.into_iter().filter(|other| other != value));
    match value {
        Value::Object(map) => {
            for key in map.keys() {
                let mut fewer = map.clone();
                fewer.shift_remove(key);
                found.push(Value::Object(fewer));
                let mut parts = Vec::new();
                broken(&map[key], &mut parts);
                found.extend(parts.into_iter().map(|part| {
                    let mut other = map.clone();
                    other[key] = part;
                    Value::Object(other)
                }));
            }
            let mut more = map.clone();
            more.insert("unheard-of".into(), json!(1));
            found.push(Value::Object(more));
        }
        Value::Array(items) => {
            for number in 0..items.len() {
                let mut parts = Vec::new();
                broken(&items[number], &mut parts);
                found.extend(parts.into_iter().map(|part| {
                    let mut other = items.clone();
                    other[number] = part;
                    Value::Array(other)
                }));
            }
            found.push(items.iter().chain(items).cloned().collect());
        }
        _ => {}
    }
}

/// A validator by other people, as a country's own programs may use it on the published schemas.
struct Outside {
    schemas: boon::Schemas,
    index: boon::SchemaIndex,
}

impl Outside {
    fn new(schema: &Value) -> Self {
        let mut schemas = boon::Schemas::new();
        let mut compiler = boon::Compiler::new();
        compiler.enable_format_assertions();
        compiler.add_resource("published.json", schema.clone()).unwrap();
        let index = compiler.compile("published.json", &mut schemas).unwrap();
        Outside { schemas, index }
    }

    fn is_valid(&self, instance: &Value) -> bool {
        self.schemas.validate(instance, self.index).is_ok()
    }
}

#[test]
fn an_outside_validator_and_the_check_agree_on_every_broken_file() {
    let schemas = Schemas::default();
    let (mut valid, mut invalid) = (0, 0);
    for subject in Subject::all() {
        let schema = published(subject);
        let outside = Outside::new(&schema);
        let least = match subject {
            Subject::Agenda => json!({"agenda": 1, "title": "Agenda", "languages": ["fr"]}),
            Subject::Kind(_) => json!({"id": "a"}),
        };
        for (field, part) in schema["properties"].as_object().unwrap() {
            let example = &part["examples"][0];
            let mut values = vec![example.clone()];
            broken(example, &mut values);
            for value in values {
                let mut instance = least.clone();
                instance[field] = value;
                let text = serde_yaml::to_string(&instance).unwrap();
                let (tree, troubles) = parse(text.clone().into_bytes());
                assert_eq!(troubles, [], "{text}");
                let root = tree.roots().next().unwrap();
                assert_ne!(root.r#type(), Type::Null);
                let ours = violations(schemas.of(subject), root);
                assert_eq!(ours.is_empty(), outside.is_valid(&instance), "{}: {text}{ours:?}", subject.name());
                if ours.is_empty() {
                    valid += 1;
                    // What the schema allows, the types take.
                    let decoded = match subject {
                        Subject::Agenda => AgendaFile::deserialize(root).err(),
                        Subject::Kind(kind) => kind.decode(root).err(),
                    };
                    assert_eq!(decoded, None, "{}: {text}", subject.name());
                } else {
                    invalid += 1;
                    for violation in ours {
                        let span = tree.node(violation.node).span();
                        assert!(span.end as usize <= text.len(), "{text}");
                    }
                }
            }
        }
    }
    assert!(valid > 300 && invalid > 3_000, "{valid} valid, {invalid} invalid: the test has lost its material");
}

#[test]
fn an_extension_is_merged_into_what_editors_and_the_check_use() {
    let extension = br#"{"properties": {"x-code": {"type": "string", "pattern": "^[A-Z]{3}$", "title": "Ministry code"}}, "required": ["owner"]}"#;
    let agenda_file = b"agenda: 1\ntitle: {fr: A, en: B}\nlanguages: [fr, en]\nrules: {ownership: off, approach: off, participation: off}\nextensions: {service: schema/extra.json}\n";
    let store = memory([
        ("agenda.yaml", &agenda_file[..]),
        ("schema/extra.json", extension),
        ("organisations/o.yaml", b"id: o\n"),
        ("services/a.yaml", b"id: a\nowner: o\nx-code: FIN\n"),
        ("services/b.yaml", b"id: b\nowner: o\nx-code: fin\n"),
        ("services/c.yaml", b"id: c\nx-cod: FIN\n"),
    ]);
    assert_eq!(
        crate::support::lines(&store),
        "services/b.yaml:3:9: error: ‘fin’ does not have the form ^[A-Z]{3}$ [structure-schema]\n\
         services/c.yaml:1:1: error: the field ‘owner’ is missing [structure-schema]\n\
         services/c.yaml:2:1: error: there is no field ‘x-cod’ here [structure-schema]\n"
    );
    let loaded = loaded(&store);
    let schema = &loaded.schema(Subject::find("service").unwrap()).schema;
    assert_eq!(schema["properties"]["x-code"]["title"], "Ministry code");
}

#[test]
fn a_country_may_add_fields_to_every_mapping_of_the_model() {
    let mut mappings = 0;
    for subject in Subject::all() {
        let Subject::Kind(kind) = subject else { continue };
        let schema = published(subject);
        for (field, part) in schema["properties"].as_object().unwrap() {
            let mut example = part["examples"][0].clone();
            // The example with a field of the country's own in its mapping, or in the mappings of its list.
            let own = |value: &mut Value| {
                let map = value.as_object_mut().filter(|_| !part.to_string().contains("propertyNames"))?;
                map.insert("x-own".into(), json!("a"));
                Some(())
            };
            let addition = json!({ "properties": { "x-own": { "type": "string", "pattern": "^a$" } } });
            let (extension, added) = match &mut example {
                Value::Array(items) => (json!({ "items": addition }), items.iter_mut().filter_map(own).count()),
                one => (addition, own(one).iter().count()),
            };
            if added == 0 {
                continue;
            }
            mappings += 1;
            let extension = json!({ "properties": { field: extension } }).to_string();
            let file = |example: &Value| serde_yaml::to_string(&json!({ "id": "a", field: example })).unwrap().into_bytes();
            let path = format!("{}/a.yaml", kind.folder());
            let agenda_file = format!(
                "agenda: 1\ntitle: A\nlanguages: [fr]\nrules: {{ownership: off, approach: off, participation: off}}\nextensions: {{{}: extra.json}}\n",
                kind.name()
            );
            let check = |example: &Value| {
                let store = memory([
                    ("agenda.yaml", agenda_file.as_bytes()),
                    ("extra.json", extension.as_bytes()),
                    (&*path, &*file(example)),
                ]);
                let agenda = loaded(&store);
                let (_, record) = agenda.records().find(|(_, record)| record.subject == subject).unwrap();
                (record.violations.len(), record.value.is_some())
            };
            assert_eq!(check(&example), (0, true), "{}.{field}", kind.name());
            let bad = example.to_string().replace("\"x-own\":\"a\"", "\"x-own\":\"b\"");
            assert!(check(&serde_json::from_str(&bad).unwrap()).0 > 0, "{}.{field}", kind.name());
        }
    }
    assert!(mappings > 50, "{mappings}: the test has lost its material");
}

#[test]
fn a_loosening_extension_is_refused_where_it_loosens() {
    let agenda_file = b"agenda: 1\ntitle: A\nlanguages: [fr]\nrules: {ownership: off, approach: off, participation: off}\nextensions: {service: schema/extra.json, kpi: schema/none.json}\n";
    let store = memory([
        ("agenda.yaml", &agenda_file[..]),
        ("schema/extra.json", b"{\n  \"properties\": {\n    \"colour\": {}\n  }\n}\n"),
        ("services/a.yaml", b"id: a\ncolour: red\n"),
    ]);
    assert_eq!(
        crate::support::lines(&store),
        "agenda.yaml:5:47: error: the extension schema ‘schema/none.json’ cannot be read [structure-schema]\n\
         schema/extra.json:3:5: error: the new field ‘colour’ does not begin with ‘x-’ [structure-schema]\n\
         services/a.yaml:2:1: error: there is no field ‘colour’ here [structure-schema]\n"
    );
}

#[test]
fn schema_writes_the_merged_schemas_of_an_agenda() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    std::fs::write(root.join("agenda.yaml"), "agenda: 1\ntitle: A\nlanguages: [fr]\nrules: {ownership: off, approach: off, participation: off}\nextensions: {service: extra.json}\n")
        .unwrap();
    std::fs::write(root.join("extra.json"), r#"{"properties": {"x-code": {"type": "string"}}}"#).unwrap();
    let out = root.join("editor");
    let ending = agenda(&["schema", "-C", root.to_str().unwrap(), "--write", out.to_str().unwrap()]);
    assert_eq!((ending.code, ending.stderr.as_str()), (0, ""));
    let schema: Value = serde_json::from_str(&std::fs::read_to_string(out.join("service.json")).unwrap()).unwrap();
    assert_eq!(schema["properties"]["x-code"]["type"], "string");
    assert!(out.join("agenda.json").is_file() && out.join("verdict.json").is_file());
}

#[test]
fn a_choice_that_a_value_without_fields_does_not_make_is_reported() {
    let agenda_file = b"agenda: 1\ntitle: A\nlanguages: [fr]\nrules: {ownership: off, approach: off, participation: off}\nextensions: {service: extra.json}\n";
    // To a text, neither alternative says anything: both hold, where exactly one may.
    let extension = br#"{"properties": {"owner": {"oneOf": [{"required": ["role"]}, {"required": ["organisation"]}]}}}"#;
    let store = memory([
        ("agenda.yaml", &agenda_file[..]),
        ("extra.json", extension),
        ("organisations/o.yaml", b"id: o\n"),
        ("services/a.yaml", b"id: a\nowner: o\n"),
        ("services/b.yaml", b"id: b\nowner: {organisation: o}\n"),
        ("services/c.yaml", b"id: c\nowner: [o]\n"),
    ]);
    assert_eq!(
        crate::support::lines(&store),
        "services/a.yaml:2:8: error: one of these fields is needed: role, organisation [structure-schema]\n\
         services/c.yaml:2:8: error: ‘[o]’ is a list; a text or a mapping of fields belongs here [structure-schema]\n"
    );
}
