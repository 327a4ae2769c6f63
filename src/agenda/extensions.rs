//! The schemas with which an agenda extends those of its kinds.

use super::beside::Beside;
use super::{Document, Problem};
use crate::model::{AgendaFile, Kind};
use crate::schema::{ExtensionProblem, Schemas, Subject, merge, published};
use crate::store::{ReadProblem, Store};
use crate::text::{Message, Span};
use crate::yaml::{MAX_SIZE, NodeRef};
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What came of the extensions that `agenda.yaml` names.
#[derive(Default)]
pub(super) struct Extensions {
    /// The files, with what is wrong with them.
    pub(super) documents: BTreeMap<Kind, Arc<Document>>,
    /// What is wrong in `agenda.yaml` where it names files that cannot be read.
    pub(super) missing: Vec<Problem>,
}

impl Extensions {
    /// Reads the extensions and lays them over the schemas; `first` is the document of `agenda.yaml`. What stands in an agenda
    /// beside is taken from there.
    pub(super) fn of(
        store: &dyn Store,
        file: Option<&AgendaFile>,
        first: &Document,
        beside: Option<&Beside<'_>>,
        schemas: &mut Schemas,
    ) -> Self {
        let mut found = Extensions::default();
        let named = |kind: Kind| {
            let root = first.contents.first().and_then(|content| content.root)?;
            first.tree.node(root).get("extensions")?.get(kind.name())
        };
        for (kind, path) in file.iter().flat_map(|file| &file.extensions.0) {
            if let Some(same) = beside.and_then(|beside| beside.extension(*kind, path, schemas)) {
                found.documents.insert(*kind, same);
                continue;
            }
            let text = match store.read(path, MAX_SIZE).map(String::from_utf8) {
                Ok(Ok(text)) => text,
                Err(problem @ (ReadProblem::NotFetched | ReadProblem::Damaged(_))) => {
                    found.documents.insert(*kind, Arc::new(Document::unread(path, problem)));
                    continue;
                }
                _ => {
                    found.missing.push(Problem {
                        span: named(*kind).map_or(Span::default(), NodeRef::span),
                        message: Message::plain("extension-missing").with("file", path.as_str()),
                        help: Some(Message::plain("extension-missing-help")),
                    });
                    continue;
                }
            };
            let problems = match serde_json::from_str::<Value>(&text) {
                Err(error) => vec![not_json(&text, &error)],
                Ok(extension) => match merge(&published(Subject::Kind(*kind)), &extension) {
                    Ok(schema) => {
                        schemas.extend(*kind, schema);
                        Vec::new()
                    }
                    Err(problems) => problems.iter().map(|problem| refused(&text, problem)).collect(),
                },
            };
            found.documents.insert(*kind, Arc::new(Document::of_text(path, text, problems)));
        }
        found
    }
}

fn not_json(text: &str, error: &serde_json::Error) -> Problem {
    let before: usize = text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
    let mut at = (before + error.column().saturating_sub(1)).min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    let at = u32::try_from(at).unwrap_or(u32::MAX);
    Problem {
        span: Span::new(at, at),
        message: Message::plain("extension-not-json"),
        help: Some(Message::plain("extension-not-json-help")),
    }
}

/// A refused part of an extension, placed at the last key of its path.
fn refused(text: &str, problem: &ExtensionProblem) -> Problem {
    let (message, help, path) = match problem {
        ExtensionProblem::NotASchema(reason) => {
            (Message::plain("extension-not-a-schema").with("reason", reason.as_str()), "extension-not-a-schema-help", "")
        }
        ExtensionProblem::NewFieldWithoutPrefix(path) => {
            let field = path.rsplit('/').next().unwrap_or_default();
            (
                Message::plain("extension-field-without-prefix").with("field", field),
                "extension-field-without-prefix-help",
                path.as_str(),
            )
        }
        ExtensionProblem::Loosens(path) => {
            (Message::plain("extension-loosens").with("path", path.as_str()), "extension-loosens-help", path.as_str())
        }
        ExtensionProblem::NoMeaning(path) => {
            let keyword = path.rsplit('/').next().unwrap_or_default();
            (Message::plain("extension-no-meaning").with("keyword", keyword), "extension-no-meaning-help", path.as_str())
        }
        ExtensionProblem::UnknownKind(path) => {
            (Message::plain("extension-unknown-kind"), "extension-unknown-kind-help", path.as_str())
        }
        ExtensionProblem::Endless => (Message::plain("extension-endless"), "extension-endless-help", ""),
        ExtensionProblem::OutsideReference(path) => {
            (Message::plain("extension-outside-reference"), "extension-outside-reference-help", path.as_str())
        }
    };
    let mut at = 0;
    for key in path.split('/').filter(|key| !key.is_empty()) {
        let quoted = Value::String(key.to_owned()).to_string();
        at = text[at..].find(&quoted).map_or(at, |found| at + found);
    }
    let end = text[at..].find([':', '\n']).map_or(at, |length| at + length);
    let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    let span = if path.is_empty() { Span::default() } else { Span::new(offset(at), offset(end)) };
    Problem { span, message, help: Some(Message::plain(help)) }
}
