//! The published schemas: what schemars makes of the types, brought into the form that editors and validators read best.

use crate::model::{AgendaFile, Kind, SAME_KIND};
use crate::text::Message;
use crate::text::one_line;
use crate::yaml;
use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};

/// What a schema is about: a kind, or `agenda.yaml`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// The file `agenda.yaml`.
    Agenda,
    /// The files of a kind.
    Kind(Kind),
}

impl Subject {
    /// `agenda.yaml` and all kinds.
    pub fn all() -> impl Iterator<Item = Subject> {
        std::iter::once(Subject::Agenda).chain(Kind::ALL.iter().map(|kind| Subject::Kind(*kind)))
    }

    /// The name in commands and of the schema's file.
    pub fn name(self) -> &'static str {
        match self {
            Subject::Agenda => "agenda",
            Subject::Kind(kind) => kind.name(),
        }
    }

    /// The word for one of it, in the reader's language.
    pub fn term(self) -> Message {
        match self {
            Subject::Agenda => Message::plain("term-agenda"),
            Subject::Kind(kind) => kind.term(),
        }
    }

    /// The subject of that name; kinds also by their folder.
    pub fn find(word: &str) -> Option<Subject> {
        if word == "agenda" || word == "agenda.yaml" { Some(Subject::Agenda) } else { Kind::find(word).map(Subject::Kind) }
    }
}

/// The schema of a subject, as published.
pub fn published(subject: Subject) -> Value {
    let generator = SchemaSettings::draft07().into_generator();
    let schema = match subject {
        Subject::Agenda => generator.into_root_schema_for::<AgendaFile>(),
        Subject::Kind(kind) => kind.type_schema(generator),
    };
    finished(schema.to_value(), subject)
}

/// The schema of a type that is no subject.
pub(super) fn published_type<T: JsonSchema>() -> Value {
    finished(SchemaSettings::draft07().into_generator().into_root_schema_for::<T>().to_value(), Subject::Agenda)
}

fn finished(mut schema: Value, subject: Subject) -> Value {
    tidy(&mut schema, subject);
    if let Some(root) = schema.as_object_mut() {
        root.sort_keys();
        let definitions = root.shift_remove("definitions");
        root.insert("definitions".into(), definitions.unwrap_or_else(|| json!({})));
    }
    schema
}

fn tidy(schema: &mut Value, subject: Subject) {
    match schema {
        Value::Array(items) => items.iter_mut().for_each(|item| tidy(item, subject)),
        Value::Object(map) => {
            without_null(map);
            words(map);
            document(map);
            whole_number(map);
            // Number formats of Rust mean nothing to a reader of YAML.
            if map.get("format").is_some_and(|format| format != "date") {
                map.shift_remove("format");
            }
            if map.get("default").is_some_and(|default| default.is_null() || *default == json!([]) || *default == json!({})) {
                map.shift_remove("default");
            }
            if map.get("x-refers-to").is_some_and(|to| to == SAME_KIND) {
                map.insert("x-refers-to".into(), subject.name().into());
            }
            for (key, value) in map.iter_mut() {
                match (key.as_str(), value) {
                    ("examples" | "enum" | "const" | "default", _) => {}
                    // A field may be called like a keyword.
                    ("properties", Value::Object(fields)) => fields.values_mut().for_each(|field| tidy(field, subject)),
                    (_, value) => tidy(value, subject),
                }
            }
        }
        _ => {}
    }
}

/// An optional field is left out, never null: `due:` with nothing behind it is somebody's unfinished line.
fn without_null(map: &mut Map<String, Value>) {
    if let Some(Value::Array(types)) = map.get_mut("type") {
        types.retain(|word| word != "null");
        if let [only] = &types[..] {
            map["type"] = only.clone();
        }
    }
    if let Some(Value::Array(branches)) = map.get_mut("anyOf") {
        branches.retain(|branch| branch.get("type").is_none_or(|word| word != "null"));
        if let [only] = &branches[..] {
            let only = only.clone();
            map.shift_remove("anyOf");
            map.insert("allOf".into(), json!([only]));
        }
    }
}

/// The bounds of a whole number, which Rust's types have by their name only.
fn whole_number(map: &mut Map<String, Value>) {
    // Beyond 2^53 - 1 a number in JSON is no longer exact in every program.
    const EXACT: i64 = 9_007_199_254_740_991;
    let greatest = match map.get("format").and_then(Value::as_str) {
        Some("uint8") => i64::from(u8::MAX),
        Some("int32") => i64::from(i32::MAX),
        Some("uint32") => i64::from(u32::MAX),
        Some("int64" | "uint64") => EXACT,
        _ => return,
    };
    map.entry("maximum").or_insert_with(|| greatest.into());
    map.entry("minimum").or_insert_with(|| (-greatest).into());
}

/// Words with a description each become an `enum`, which every validator and editor explains better than a `oneOf`.
fn words(map: &mut Map<String, Value>) {
    let Some(Value::Array(branches)) = map.get("oneOf") else { return };
    let word = |branch: &Value| Some((branch.get("const")?.clone(), branch.get("description")?.clone()));
    let Some(words) = branches.iter().map(word).collect::<Option<Vec<_>>>() else { return };
    map.shift_remove("oneOf");
    map.insert("type".into(), "string".into());
    map.insert("enum".into(), words.iter().map(|(word, _)| word.clone()).collect());
    map.insert("enumDescriptions".into(), words.into_iter().map(|(_, description)| description).collect());
}

/// Divides a doc comment into title, description and example: its first sentence, the rest, and what stands behind
/// "Example:".
fn document(map: &mut Map<String, Value>) {
    let Some(Value::String(doc)) = map.get("description") else { return };
    // Spaces that keep words together stay what they are.
    let doc = one_line(doc);
    let (text, example) = match doc.split_once(" Example: `") {
        Some((text, example)) => (text.to_owned(), example.strip_suffix("`.").map(str::to_owned)),
        None => (doc, None),
    };
    let (title, description) = match text.split_once(". ") {
        Some((title, description)) => (title.to_owned(), description.to_owned()),
        None => (text.trim_end_matches('.').to_owned(), text),
    };
    map.insert("title".into(), title.into());
    map.insert("description".into(), description.into());
    if let Some(example) = example {
        let (tree, _) = yaml::parse(example.into_bytes());
        let value = tree.roots().next().map_or(Value::Null, |root| root.to_json());
        map.insert("examples".into(), json!([value]));
    }
}

/// The schema with its titles and descriptions in another language.
///
/// `text` gives the doc of a definition (no field) or of a field or word of it, in the form of our doc comments: first
/// sentence the title, then the description; where it has none, the schema keeps its own.
pub fn translate(schema: &Value, root: &str, text: &dyn Fn(&str, Option<&str>) -> Option<String>) -> Value {
    let mut schema = schema.clone();
    let translate_one = |name: &str, part: &mut Value| {
        let set = |target: &mut Value, doc: Option<String>| {
            if let (Some(doc), Some(map)) = (doc, target.as_object_mut()) {
                let examples = map.get("examples").cloned();
                map.insert("description".into(), doc.into());
                document(map);
                examples.map(|examples| map.insert("examples".into(), examples));
            }
        };
        set(part, text(name, None));
        let words: Vec<String> = part
            .get("enum")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .filter_map(|word| word.as_str().map(str::to_owned))
            .collect();
        if let Some(Value::Array(descriptions)) = part.get_mut("enumDescriptions") {
            for (word, description) in words.iter().zip(descriptions) {
                if let Some(doc) = text(name, Some(word)) {
                    *description = doc.into();
                }
            }
        }
        if let Some(Value::Object(fields)) = part.get_mut("properties") {
            for (field, value) in fields {
                set(value, text(name, Some(field)));
            }
        }
    };
    translate_one(root, &mut schema);
    if let Some(Value::Object(definitions)) = schema.get_mut("definitions") {
        for (name, definition) in definitions {
            translate_one(name, definition);
        }
    }
    schema
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::compile;

    #[test]
    fn every_schema_compiles_and_satisfies_draft_07() {
        for subject in Subject::all() {
            let schema = published(subject);
            assert_eq!(schema["$schema"], "http://json-schema.org/draft-07/schema#");
            assert!(jsonschema::draft7::meta::is_valid(&schema), "{}", subject.name());
            assert!(compile(&schema).is_ok(), "{}", subject.name());
        }
    }

    /// Calls `check` for every schema of a field, with the name of its definition and of the field.
    fn fields(check: &mut dyn FnMut(&str, &str, &Value, &Value)) {
        for subject in Subject::all() {
            let schema = published(subject);
            let definitions = schema["definitions"].as_object().unwrap().iter().map(|(name, part)| (name.as_str(), part));
            for (name, part) in definitions.chain([(subject.name(), &schema)]) {
                for (field, value) in part["properties"].as_object().into_iter().flatten() {
                    check(name, field, value, &schema);
                }
            }
        }
    }

    #[test]
    fn every_field_has_a_title_a_description_and_an_example() {
        let mut missing = Vec::new();
        fields(&mut |name, field, value, _| {
            let text = |key: &str| value[key].as_str().unwrap_or_default().len();
            if !(2..=60).contains(&text("title"))
                || text("description") < 10
                || value["examples"].as_array().is_none_or(Vec::is_empty)
            {
                missing.push(format!("{name}.{field}"));
            }
        });
        assert_eq!(missing, Vec::<String>::new());
    }

    #[test]
    fn every_example_satisfies_the_schema_of_its_field() {
        let mut wrong = Vec::new();
        fields(&mut |name, field, value, schema| {
            let mut alone = value.clone();
            alone["definitions"] = schema["definitions"].clone();
            for example in value["examples"].as_array().into_iter().flatten() {
                if !jsonschema::draft7::is_valid(&alone, example) {
                    wrong.push(format!("{name}.{field}: {example}"));
                }
            }
        });
        assert_eq!(wrong, Vec::<String>::new());
    }
}
