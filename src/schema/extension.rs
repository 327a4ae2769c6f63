//! A country's own fields: an extension schema laid over a built-in one. It may add fields under `x-…` keys and tighten what is
//! there; it may never loosen.

use crate::model::{ID, Kind};
use crate::schema::compile;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// Why an extension schema is refused, and where in it: the path to the keyword, with `/` between its parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ExtensionProblem {
    /// The file is not a schema that could be compiled; what the compiler says.
    NotASchema(String),
    /// A field that neither exists nor begins with `x-`.
    NewFieldWithoutPrefix(String),
    /// A keyword that would allow more than the built-in schema does.
    Loosens(String),
    /// Something that has no meaning in an extension.
    NoMeaning(String),
    /// A reference to something other than a definition of the same file.
    OutsideReference(String),
    /// A name under `x-refers-to` that is no kind.
    UnknownKind(String),
    /// Definitions that contain themselves or each other without end, or are too many when written out.
    Endless,
}

/// Keywords that describe, and those that this room lays over one by one.
const LAID_OVER: &[&str] =
    &["title", "description", "examples", "$comment", "properties", "required", "items", "x-visibility", "x-refers-to"];

/// Keywords that are laid over as one more condition, so that what they allow is allowed twice.
const CONDITIONS: &[&str] = &[
    "$ref",
    "minLength",
    "maxLength",
    "pattern",
    "format",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "minItems",
    "maxItems",
    "uniqueItems",
    "minProperties",
    "maxProperties",
    "propertyNames",
    "enum",
    "const",
    "type",
    "if",
    "then",
    "else",
    "not",
    "allOf",
    "anyOf",
    "oneOf",
    "contains",
    "dependencies",
];

/// How many schemas an extension may amount to when its references are written out: a country's own fields are a few dozen.
const MOST_WRITTEN_OUT: usize = 20_000;
/// How many schemas may stand inside each other when references are written out.
const DEEPEST: usize = 100;

/// The built-in schema with an extension laid over it.
///
/// # Errors
/// Everything in the extension that is refused.
pub fn merge(built_in: &Value, extension: &Value) -> Result<Value, Vec<ExtensionProblem>> {
    if !jsonschema::draft7::meta::is_valid(extension) || !extension.is_object() {
        let reason = jsonschema::draft7::meta::validate(extension).err().map(|error| error.to_string()).unwrap_or_default();
        return Err(vec![ExtensionProblem::NotASchema(reason)]);
    }
    let mut problems = Vec::new();
    let mut extension = extension.clone();
    let own: BTreeSet<String> =
        extension.get("definitions").and_then(Value::as_object).into_iter().flatten().map(|(name, _)| name.clone()).collect();
    prepare(&mut extension, "", &own, &mut problems);
    if !written_out(&extension, &extension, &mut MOST_WRITTEN_OUT.clone(), DEEPEST) {
        problems.push(ExtensionProblem::Endless);
    }
    let mut merged = built_in.clone();
    let own = extension.as_object_mut().and_then(|map| {
        map.shift_remove("$schema");
        map.shift_remove("$id");
        map.shift_remove("definitions")
    });
    let definitions = merged["definitions"].clone();
    lay_over(&mut merged, &extension, "", &definitions, &mut problems);
    for (name, definition) in own.as_ref().and_then(Value::as_object).into_iter().flatten() {
        merged["definitions"][format!("{OWN}{name}")] = definition.clone();
    }
    if problems.is_empty() {
        compile(&merged).map_err(|reason| vec![ExtensionProblem::NotASchema(reason)])?;
        Ok(merged)
    } else {
        Err(problems)
    }
}

/// What the names of an extension's definitions begin with among those of the whole.
const OWN: &str = "extension-";

/// Brings every schema of an extension into a form in which nothing of it is lost: references lead to its own definitions under
/// their names in the whole, what stands beside one (which draft-07 ignores) holds too, and what refers has the form of a
/// reference.
fn prepare(value: &mut Value, path: &str, own: &BTreeSet<String>, problems: &mut Vec<ExtensionProblem>) {
    match value {
        Value::Array(items) => {
            for (number, item) in items.iter_mut().enumerate() {
                prepare(item, &format!("{path}/{number}"), own, problems);
            }
        }
        Value::Object(map) => {
            for (key, item) in
                map.iter_mut().filter(|(key, _)| !matches!(key.as_str(), "$ref" | "enum" | "const" | "examples" | "default"))
            {
                prepare(item, &format!("{path}/{key}"), own, problems);
            }
            if let Some(Value::String(to)) = map.get_mut("$ref") {
                match to.strip_prefix("#/definitions/").filter(|name| own.contains(*name)) {
                    Some(name) => *to = format!("#/definitions/{OWN}{name}"),
                    None => problems.push(ExtensionProblem::OutsideReference(format!("{path}/$ref"))),
                }
                if map.len() > 1
                    && let Some(to) = map.shift_remove("$ref")
                {
                    add_condition(map, json!({ "$ref": to }));
                }
            }
            if let Some(to) = map.get("x-refers-to") {
                match reference_pattern(to) {
                    Some(pattern) => add_condition(map, json!({ "pattern": pattern })),
                    None => problems.push(ExtensionProblem::UnknownKind(format!("{path}/x-refers-to"))),
                }
            }
        }
        _ => {}
    }
}

fn add_condition(map: &mut Map<String, Value>, condition: Value) {
    if let Some(all) = map.entry("allOf").or_insert_with(|| json!([])).as_array_mut() {
        all.push(condition);
    }
}

/// The pattern of a reference to what `x-refers-to` names: a kind, something that `agenda.yaml` declares, or a list of kinds.
fn reference_pattern(to: &Value) -> Option<String> {
    match to {
        Value::String(name) => {
            let known = Kind::ALL.iter().any(|kind| kind.name() == name) || DECLARED.contains(&name.as_str());
            known.then(|| format!("^{ID}$"))
        }
        Value::Array(names) => {
            let folder = |name: &Value| Kind::ALL.iter().find(|kind| name == kind.name()).map(|kind| kind.folder());
            let folders = names.iter().map(folder).collect::<Option<Vec<_>>>().filter(|folders| !folders.is_empty())?;
            Some(format!("^({})/{ID}$", folders.join("|")))
        }
        _ => None,
    }
}

/// What a field may refer to by name beside kinds.
const DECLARED: [&str; 3] = ["axis", "capability", "instrument"];

/// Whether a schema has an end, and a near one, when its references to the definitions of `whole` are written out.
fn written_out(schema: &Value, whole: &Value, left: &mut usize, depth: usize) -> bool {
    if *left == 0 || depth == 0 {
        return false;
    }
    *left -= 1;
    match schema {
        Value::Array(items) => items.iter().all(|item| written_out(item, whole, left, depth - 1)),
        Value::Object(map) => map.iter().all(|(key, value)| match (key.as_str(), value) {
            ("$ref", Value::String(to)) => {
                to.strip_prefix("#/definitions/").and_then(|name| name.strip_prefix(OWN)).is_none_or(|name| {
                    whole
                        .get("definitions")
                        .and_then(|all| all.get(name))
                        .is_none_or(|to| written_out(to, whole, left, depth - 1))
                })
            }
            ("enum" | "const" | "examples" | "default", _) => true,
            (_, value) => written_out(value, whole, left, depth - 1),
        }),
        _ => true,
    }
}

fn lay_over(target: &mut Value, extension: &Value, path: &str, definitions: &Value, problems: &mut Vec<ExtensionProblem>) {
    let Some(extension) = extension.as_object() else {
        problems.push(ExtensionProblem::NoMeaning(path.to_owned()));
        return;
    };
    resolve(target, definitions);
    let Some(map) = target.as_object_mut() else { return };
    for (key, value) in extension {
        let at = format!("{path}/{key}");
        match key.as_str() {
            // Mappings of the model are closed as they are; the country's own fields are named among its properties.
            "additionalProperties" if *value == false && map.get(key).is_none_or(|own| *own == false) => {}
            "additionalProperties" => problems.push(ExtensionProblem::Loosens(at)),
            key if !LAID_OVER.contains(&key) && !CONDITIONS.contains(&key) => problems.push(ExtensionProblem::NoMeaning(at)),
            key if !narrows(key, value, map) => problems.push(ExtensionProblem::Loosens(at)),
            _ => {}
        }
    }
    for key in ["title", "description", "examples", "x-visibility"] {
        if let Some(value) = extension.get(key) {
            map.insert(key.into(), value.clone());
        }
    }
    if let Some(Value::Array(required)) = extension.get("required") {
        let all = map.entry("required").or_insert_with(|| json!([])).as_array_mut();
        if let Some(all) = all {
            for field in required {
                if !all.contains(field) {
                    all.push(field.clone());
                }
            }
        }
    }
    for (name, field) in extension.get("properties").and_then(Value::as_object).into_iter().flatten() {
        let at = format!("{path}/properties/{name}");
        // A mapping whose keys are free, such as a text by language, has every field already.
        let free = map.get("additionalProperties").filter(|other| other.is_object()).cloned();
        let fields = map.entry("properties").or_insert_with(|| json!({}));
        if let (None, Some(free)) = (fields.get(name), free) {
            fields[name] = free;
        }
        if fields.get(name).is_some() {
            lay_over(&mut fields[name], field, &at, definitions, problems);
        } else if name.starts_with("x-") {
            fields[name] = field.clone();
        } else {
            problems.push(ExtensionProblem::NewFieldWithoutPrefix(at));
        }
    }
    if let Some(items) = extension.get("items") {
        match map.get_mut("items") {
            Some(own) => lay_over(own, items, &format!("{path}/items"), definitions, problems),
            None => problems.push(ExtensionProblem::NoMeaning(format!("{path}/items"))),
        }
    }
    let conditions: Map<_, _> = extension
        .iter()
        .filter(|(key, _)| CONDITIONS.contains(&key.as_str()))
        .map(|(key, value)| (key.clone(), value.clone()))
        .collect();
    if !conditions.is_empty() {
        add_condition(map, Value::Object(conditions));
    }
}

/// Takes the place of a reference to a definition by the definition itself, so that what is laid over it holds here only.
fn resolve(target: &mut Value, definitions: &Value) {
    let wrapped = |schema: &Value| -> Option<Value> {
        let to = schema.get("$ref").or_else(|| schema.get("allOf")?.get(0)?.get("$ref"))?;
        definitions.get(to.as_str()?.strip_prefix("#/definitions/")?).cloned()
    };
    if let (Some(mut definition), Some(own)) = (wrapped(target), target.as_object()) {
        if let Some(map) = definition.as_object_mut() {
            for (key, value) in own.iter().filter(|(key, _)| !matches!(key.as_str(), "$ref" | "allOf")) {
                map.insert(key.clone(), value.clone());
            }
        }
        *target = definition;
    }
}

/// Whether a keyword of an extension allows no more than what is there already. Conditions hold beside the built-in ones, so
/// they cannot loosen; what is refused here is what says it would.
fn narrows(key: &str, value: &Value, map: &Map<String, Value>) -> bool {
    let bound = |name: &str| map.get(name).and_then(Value::as_f64);
    let number = value.as_f64();
    let at_least = |own: Option<f64>| own.zip(number).is_none_or(|(own, new)| new >= own);
    let at_most = |own: Option<f64>| own.zip(number).is_none_or(|(own, new)| new <= own);
    let within = |own: Option<&Value>, new: Vec<Value>| {
        let own = own.map(|own| own.as_array().map_or_else(|| vec![own], |own| own.iter().collect::<Vec<_>>()));
        // Every whole number is a number.
        let allowed =
            |own: &[&Value], word: &Value| own.contains(&word) || (word == "integer" && own.iter().any(|own| *own == "number"));
        own.is_none_or(|own| new.iter().all(|word| allowed(&own, word)))
    };
    let list = |value: &Value| -> Vec<Value> { value.as_array().cloned().unwrap_or_else(|| vec![value.clone()]) };
    match key {
        "minimum" | "exclusiveMinimum" | "minLength" | "minItems" | "minProperties" => at_least(bound(key)),
        "maximum" | "exclusiveMaximum" | "maxLength" | "maxItems" | "maxProperties" => at_most(bound(key)),
        "enum" | "type" => within(map.get(key), list(value)),
        // Something internal may stand around it.
        "x-visibility" => value == "internal",
        "x-refers-to" => map.get(key).is_none_or(|own| own == value),
        "uniqueItems" => value == true,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Kind;
    use crate::schema::{Subject, published};

    fn merged(extension: &Value) -> Result<Value, Vec<ExtensionProblem>> {
        merge(&published(Subject::Kind(Kind::Service)), extension)
    }

    #[test]
    fn an_extension_adds_fields_and_tightens() {
        let schema = merged(&json!({
            "$schema": "http://json-schema.org/draft-07/schema#",
            "definitions": { "code": { "type": "string", "pattern": "^[A-Z]{3}$" } },
            "required": ["owner", "x-ministry-code"],
            "properties": {
                "x-ministry-code": { "$ref": "#/definitions/code" },
                "status": { "enum": ["live", "planned"] },
                "maturity": { "required": ["level"], "properties": { "x-audited": { "type": "boolean" } } },
            },
        }))
        .unwrap();
        let judge = |instance: Value| jsonschema::draft7::is_valid(&schema, &instance);
        let good = json!({"id": "a", "owner": "o", "x-ministry-code": "FIN", "status": "live", "maturity": {"level": 1, "x-audited": true}});
        assert!(judge(good.clone()));
        for (pointer, wrong) in
            [("/x-ministry-code", json!("fin")), ("/status", json!("beta")), ("/maturity", json!({"x-audited": true}))]
        {
            let mut bad = good.clone();
            *bad.pointer_mut(pointer).unwrap() = wrong;
            assert!(!judge(bad), "{pointer}");
        }
        let mut unowned = good.clone();
        unowned.as_object_mut().unwrap().shift_remove("owner");
        assert!(!judge(unowned));
    }

    #[test]
    fn what_tightens_is_taken_in_every_form() {
        let schema = merged(&json!({
            "additionalProperties": false,
            "definitions": { "code": { "type": "string" } },
            "properties": {
                "title": { "properties": { "fr": { "maxLength": 5 } } },
                "sector": { "$ref": "#/definitions/code", "enum": ["01"] },
                "cost": { "properties": { "amount": { "type": "integer" } } },
                "x-code": { "$ref": "#/definitions/code", "maxLength": 2, "title": "Code" },
                "x-block": { "type": "string", "x-refers-to": ["building-block", "data-item"] },
                "legal-basis": { "items": { "properties": { "x-note": { "type": "string" } } } },
            },
        }))
        .unwrap();
        let judge = |field: &str, value: Value| jsonschema::draft7::is_valid(&schema, &json!({ "id": "a", field: value }));
        for (field, good, bad) in [
            ("title", json!({"fr": "court", "en": "not so short"}), json!({"fr": "trop long"})),
            ("sector", json!("01"), json!("02")),
            ("cost", json!({"amount": 3, "currency": "EUR"}), json!({"amount": 3.5, "currency": "EUR"})),
            ("x-code", json!("AB"), json!("ABC")),
            ("x-block", json!("data-items/a"), json!("services/a")),
            ("legal-basis", json!([{"citation": "Act", "x-note": "n"}]), json!([{"x-note": "n"}])),
        ] {
            assert!(judge(field, good), "{field}");
            assert!(!judge(field, bad), "{field}");
        }
    }

    #[test]
    fn definitions_without_end_are_refused() {
        let chain = |last: &str| {
            let mut definitions = Map::new();
            for number in 0..24 {
                let next = if number == 23 { last.to_owned() } else { format!("#/definitions/d{}", number + 1) };
                let both = json!({ "properties": { "a": { "$ref": next }, "b": { "$ref": next } } });
                definitions.insert(format!("d{number}"), both);
            }
            json!({ "definitions": definitions, "properties": { "x-a": { "$ref": "#/definitions/d0" } } })
        };
        assert_eq!(merged(&chain("#/definitions/d0")).unwrap_err(), [ExtensionProblem::Endless]);
        assert_eq!(merged(&chain("#/definitions/d23")).unwrap_err(), [ExtensionProblem::Endless]);
    }

    #[test]
    fn an_extension_that_loosens_is_refused() {
        let refused = |extension: Value| merged(&extension).unwrap_err();
        assert_eq!(
            refused(json!({"properties": {"colour": {}}})),
            [ExtensionProblem::NewFieldWithoutPrefix("/properties/colour".into())]
        );
        assert_eq!(refused(json!({"additionalProperties": true})), [ExtensionProblem::Loosens("/additionalProperties".into())]);
        assert_eq!(
            refused(json!({"properties": {"owner": {"properties": {"role": {"x-visibility": "public"}}}}})),
            [ExtensionProblem::Loosens("/properties/owner/properties/role/x-visibility".into())]
        );
        assert_eq!(refused(json!({"enumm": ["a"]})), [ExtensionProblem::NoMeaning("/enumm".into())]);
        assert_eq!(
            refused(json!({"properties": {"x-a": {"$ref": "#/definitions/Owner"}}})),
            [ExtensionProblem::OutsideReference("/properties/x-a/$ref".into())]
        );
        assert_eq!(
            refused(json!({"properties": {"x-a": {"x-refers-to": "organization"}}})),
            [ExtensionProblem::UnknownKind("/properties/x-a/x-refers-to".into())]
        );
        assert_eq!(
            refused(json!({"properties": {"status": {"enum": ["live", "dormant"]}}})),
            [ExtensionProblem::Loosens("/properties/status/enum".into())]
        );
        assert_eq!(
            refused(json!({"properties": {"launched": {"type": ["string", "integer"]}}})),
            [ExtensionProblem::Loosens("/properties/launched/type".into())]
        );
        assert_eq!(
            refused(json!({"properties": {"x-a": {"$ref": "https://example.org/schema"}}})),
            [ExtensionProblem::OutsideReference("/properties/x-a/$ref".into())]
        );
        assert!(matches!(&refused(json!({"type": "wrong"}))[..], [ExtensionProblem::NotASchema(_)]));
        assert!(matches!(&refused(json!([1]))[..], [ExtensionProblem::NotASchema(_)]));
        assert!(matches!(&refused(json!({"properties": {"x-a": {"pattern": "("}}}))[..], [ExtensionProblem::NotASchema(_)]));
    }
}
