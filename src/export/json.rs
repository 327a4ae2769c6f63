//! Whole entities as JSON, as their files say them.

use super::{Exported, Format, Source};
use crate::agenda::{Agenda, EntityId};
use crate::model::{Date, Kind};
use crate::render::page::json as as_json;
use crate::schema::Subject;
use crate::yaml::NodeRef;
use serde_json::{Map, Value, json};

/// Whole entities.
pub(super) const JSON: Format = Format { name: "json", kinds: &[], is_of_one_kind: false, is_folder: false, mapping: None, make };

fn make(source: &Source<'_>) -> Exported {
    let Source { agenda, as_of, kind, .. } = *source;
    let of_kind = |kind: Kind| of(agenda, kind, |id| source.has(id));
    if let Some(kind) = kind {
        return Exported::of(format!("{}.json", kind.folder()), as_json(&one_kind(kind, as_of, of_kind(kind))));
    }
    let own = agenda.own_file().and_then(|(id, _)| agenda.root(id)).map_or(Value::Null, NodeRef::to_json);
    let all: Map<String, Value> = Kind::ALL.iter().map(|kind| (kind.folder().to_owned(), of_kind(*kind))).collect();
    let mut data = json!({ "format-version": "1.0", "as-of": as_of.to_string() });
    if let Some(map) = data.as_object_mut() {
        map.extend([("agenda".to_owned(), own), ("entities".to_owned(), all.into())]);
    }
    Exported::of("agenda.json", as_json(&data))
}

/// All entities of a kind, with what they are and as of which day.
pub fn entities(agenda: &Agenda, kind: Kind, as_of: Date) -> Value {
    one_kind(kind, as_of, of(agenda, kind, |_| true))
}

fn of(agenda: &Agenda, kind: Kind, is_wanted: impl Fn(EntityId) -> bool) -> Value {
    let all = agenda.of_subject(Subject::Kind(kind)).filter(|(id, record)| !record.broken() && is_wanted(*id));
    all.filter_map(|(id, _)| agenda.root(id).map(NodeRef::to_json)).collect()
}

fn one_kind(kind: Kind, as_of: Date, entities: Value) -> Value {
    let mut data = json!({ "format-version": "1.0", "kind": kind.name(), "as-of": as_of.to_string() });
    // Among the words of the macro they would all be made anew.
    if let Some(map) = data.as_object_mut() {
        map.insert("entities".to_owned(), entities);
    }
    data
}

/// The schema of what is exported as JSON, by `agenda export json` and on the public space: all entities of a kind as a list, or the whole
/// agenda with a list for each kind. What an entity is, the schema of its kind says.
pub fn schema() -> Value {
    let list = json!({ "type": "array", "items": { "type": "object", "required": ["id"], "properties": { "id": { "type": "string" } } } });
    let kinds: Vec<&str> = Kind::ALL.iter().map(|kind| kind.name()).collect();
    let folders: Map<String, Value> = Kind::ALL.iter().map(|kind| (kind.folder().to_owned(), list.clone())).collect();
    let required: Vec<&str> = Kind::ALL.iter().map(|kind| kind.folder()).collect();
    json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Export",
        "description": "Entities of an agenda, each as the schema of its kind describes it: of one kind, or all.",
        "type": "object",
        "required": ["format-version", "as-of", "entities"],
        "properties": {
            "format-version": { "type": "string", "const": "1.0" },
            "as-of": { "type": "string", "description": "The day that counted as today.", "format": "date" },
            "kind": { "type": "string", "description": "The kind, where the entities are of one.", "enum": kinds },
            "agenda": { "type": ["object", "null"], "description": "What agenda.yaml says, where the whole agenda is exported." },
            "entities": {}
        },
        "oneOf": [
            { "required": ["kind"], "properties": { "entities": list } },
            {
                "required": ["agenda"],
                "properties": { "entities": { "type": "object", "required": required, "properties": folders } }
            }
        ]
    })
}
