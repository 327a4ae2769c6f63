//! JSON Schemas out of the types, and trees judged by them.
//!
//! Goes out: the published schema of each kind and of `agenda.yaml` (draft-07, the latest that editors' YAML language servers
//! read). Comes in: a document's tree; what does not satisfy its schema comes back as violations, each at its own node.
//! The validator is the one that any other program would run on the published schema. This room knows nothing of files,
//! references between entities or rules.

mod check;
mod extension;
mod generate;
mod plain;
mod repair;
mod shape;
mod term;

pub use check::{Violation, violations};
pub use extension::{ExtensionProblem, merge};
pub use generate::{Subject, published, translate};
pub use shape::{RefersTo, Relation, Shape};

use crate::model::Kind;
use crate::yaml::YamlJson;
use jsonschema::{Draft, PatternOptions, Validator};
use schemars::JsonSchema;
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

/// A schema, ready to judge trees.
pub struct Compiled {
    /// The schema as it is published, extensions merged in.
    pub schema: Value,
    /// What the schema says of fields, for following references and for explaining.
    pub shape: Shape,
    /// The fields that refer, by their numbers.
    pub relations: Vec<String>,
    validator: Validator<YamlJson>,
}

/// The schemas of an agenda: the built-in ones, and those with its extensions in their place.
#[derive(Clone, Default)]
pub struct Schemas {
    extended: BTreeMap<Kind, Arc<Compiled>>,
}

/// The built-in schemas, each compiled when it is first needed: once, however many agendas and revisions a run reads.
static BUILT_IN: [OnceLock<Compiled>; Kind::ALL.len() + 1] = [const { OnceLock::new() }; Kind::ALL.len() + 1];

impl Schemas {
    /// Puts a schema with an agenda's extension in the place of the built-in one of its kind.
    pub fn extend(&mut self, kind: Kind, schema: Value) {
        self.extended.insert(kind, Arc::new(Compiled::new(schema)));
    }

    /// Takes over the schema of a kind from those of another agenda.
    pub fn take_over(&mut self, kind: Kind, other: &Schemas) {
        self.extended.extend(other.extended.get(&kind).map(|schema| (kind, Arc::clone(schema))));
    }

    /// Whether a subject is held to the very schema here that it is held to there.
    pub fn agree(&self, subject: Subject, other: &Schemas) -> bool {
        let Subject::Kind(kind) = subject else { return true };
        match (self.extended.get(&kind), other.extended.get(&kind)) {
            (None, None) => true,
            (Some(one), Some(other)) => Arc::ptr_eq(one, other),
            _ => false,
        }
    }

    /// The compiled schema of a subject.
    pub fn of(&self, subject: Subject) -> &Compiled {
        let (number, own) = match subject {
            Subject::Agenda => (Kind::ALL.len(), None),
            Subject::Kind(kind) => (kind as usize, self.extended.get(&kind)),
        };
        match own {
            Some(schema) => schema,
            None => BUILT_IN[number].get_or_init(|| Compiled::new(published(subject))),
        }
    }
}

impl Compiled {
    /// The schema of a type that is no subject, such as of a file that a command takes.
    pub fn of_type<T: JsonSchema>() -> Self {
        Compiled::new(generate::published_type::<T>())
    }

    fn new(schema: Value) -> Self {
        let validator = compile(&schema).unwrap_or_else(|error| {
            // Built-in schemas are compiled by a test, extended ones before they get here.
            unreachable!("a schema that was compiled before does not compile: {error}")
        });
        let mut shape = Shape::of(&schema);
        let relations = shape.number_relations();
        Compiled { schema, shape, relations, validator }
    }
}

/// Compiles a schema with what all of ours share: draft-07, formats checked, patterns in linear time, no network.
fn compile(schema: &Value) -> Result<Validator<YamlJson>, String> {
    jsonschema::options_for::<YamlJson>()
        .with_draft(Draft::Draft7)
        .should_validate_formats(true)
        .with_pattern_options(PatternOptions::regex())
        .build(schema)
        .map_err(|error| error.to_string())
}
