//! A country's own fields: an extension schema laid over a built-in one. It may add fields under `x-…` keys and tighten what is
//! there; it may never loosen.

use crate::schema::compile;
use serde_json::{Map, Value, json};

/// Why an extension schema is refused, and where in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ExtensionProblem {
    /// The file is not a schema that could be compiled; what the compiler says.
    NotASchema(String),
    /// A field that neither exists nor begins with `x-`; its path.
    NewFieldWithoutPrefix(String),
    /// A keyword that would allow more than the built-in schema does, or has no meaning in an extension; its path.
    Loosens(String),
    /// A reference to a schema outside the file; its path.
    OutsideReference(String),
}

/// Keywords of an extension that can only tighten, or only describe, when laid over an existing field.
const TIGHTENING: &[&str] = &[
    "title",
    "description",
    "examples",
    "$comment",
    "properties",
    "required",
    "items",
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
    "enum",
    "const",
    "type",
    "x-visibility",
    "x-refers-to",
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

/// Keywords that are laid over as one more condition.
const CONDITIONS: &[&str] = &[
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
    rename_references(&mut extension, "", &mut problems);
    let mut merged = built_in.clone();
    let own = extension.as_object_mut().map(|map| {
        map.shift_remove("$schema");
        map.shift_remove("$id");
        map.shift_remove("definitions")
    });
    let definitions = merged["definitions"].clone();
    lay_over(&mut merged, &extension, "", &definitions, &mut problems);
    for (name, definition) in own.flatten().and_then(|own| own.as_object().cloned()).unwrap_or_default() {
        merged["definitions"][format!("extension-{name}")] = definition;
    }
    if problems.is_empty() {
        compile(&merged).map_err(|reason| vec![ExtensionProblem::NotASchema(reason)])?;
        Ok(merged)
    } else {
        Err(problems)
    }
}

/// Definitions of the extension move into those of the whole under names of their own.
fn rename_references(value: &mut Value, path: &str, problems: &mut Vec<ExtensionProblem>) {
    match value {
        Value::Array(items) => {
            for (number, item) in items.iter_mut().enumerate() {
                rename_references(item, &format!("{path}/{number}"), problems);
            }
        }
        Value::Object(map) => {
            if let Some(Value::String(to)) = map.get_mut("$ref") {
                match to.strip_prefix("#/definitions/") {
                    Some(name) => *to = format!("#/definitions/extension-{name}"),
                    None => problems.push(ExtensionProblem::OutsideReference(format!("{path}/$ref"))),
                }
            }
            for (key, item) in map.iter_mut().filter(|(key, _)| key.as_str() != "$ref") {
                rename_references(item, &format!("{path}/{key}"), problems);
            }
        }
        _ => {}
    }
}

fn lay_over(target: &mut Value, extension: &Value, path: &str, definitions: &Value, problems: &mut Vec<ExtensionProblem>) {
    let Some(extension) = extension.as_object() else {
        problems.push(ExtensionProblem::Loosens(path.to_owned()));
        return;
    };
    if extension.contains_key("$ref") {
        problems.push(ExtensionProblem::Loosens(format!("{path}/$ref")));
        return;
    }
    resolve(target, definitions);
    let Some(map) = target.as_object_mut() else { return };
    for (key, value) in extension {
        let at = format!("{path}/{key}");
        if !TIGHTENING.contains(&key.as_str()) || !narrows(key, value, map) {
            problems.push(ExtensionProblem::Loosens(at));
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
        let known = map.get("properties").is_some_and(|known| known.get(name).is_some());
        if known {
            lay_over(&mut map["properties"][name], field, &at, definitions, problems);
        } else if name.starts_with("x-") {
            let fields = map.entry("properties").or_insert_with(|| json!({}));
            fields[name] = field.clone();
        } else {
            problems.push(ExtensionProblem::NewFieldWithoutPrefix(at));
        }
    }
    if let Some(items) = extension.get("items") {
        match map.get_mut("items") {
            Some(own) => lay_over(own, items, &format!("{path}/items"), definitions, problems),
            None => problems.push(ExtensionProblem::Loosens(format!("{path}/items"))),
        }
    }
    let conditions: Map<_, _> = extension
        .iter()
        .filter(|(key, _)| CONDITIONS.contains(&key.as_str()))
        .map(|(key, value)| (key.clone(), value.clone()))
        .collect();
    if !conditions.is_empty() {
        let all = map.entry("allOf").or_insert_with(|| json!([])).as_array_mut();
        if let Some(all) = all {
            all.push(Value::Object(conditions));
        }
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
    let within = |own: Option<&Value>, new: Vec<&Value>| {
        let own = own.map(|own| own.as_array().map_or_else(|| vec![own], |own| own.iter().collect::<Vec<_>>()));
        own.is_none_or(|own| new.iter().all(|word| own.contains(word)))
    };
    let list = |value: &'_ Value| -> Vec<Value> { value.as_array().cloned().unwrap_or_else(|| vec![value.clone()]) };
    match key {
        "minimum" | "exclusiveMinimum" | "minLength" | "minItems" | "minProperties" => at_least(bound(key)),
        "maximum" | "exclusiveMaximum" | "maxLength" | "maxItems" | "maxProperties" => at_most(bound(key)),
        "enum" | "type" => within(map.get(key), list(value).iter().collect()),
        "x-visibility" => value == "internal" || map.get(key).is_none(),
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
    fn an_extension_that_loosens_is_refused() {
        let refused = |extension: Value| merged(&extension).unwrap_err();
        assert_eq!(
            refused(json!({"properties": {"colour": {}}})),
            [ExtensionProblem::NewFieldWithoutPrefix("/properties/colour".into())]
        );
        assert_eq!(refused(json!({"additionalProperties": true})), [ExtensionProblem::Loosens("/additionalProperties".into())]);
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
