//! What one walk through an entity's tree, beside its schema, notes for the rules: references, texts, codes.

use super::untranslated;
use crate::model::Kind;
use crate::schema::{RefersTo, Relation, Shape};
use crate::yaml::{NodeId, NodeRef, Type};

/// What a reference points at, before it is looked up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RefTarget {
    /// An entity of this kind, by plain identifier.
    Kind(Kind),
    /// An entity of any kind, as `folder/id`.
    Any,
    /// An axis of `agenda.yaml`.
    Axis,
    /// A capability of GovStack or of `agenda.yaml`.
    Capability,
    /// An instrument of the built-in list or of `agenda.yaml`.
    Instrument,
    /// A criterion of the standard beside it.
    Criterion,
}

impl RefTarget {
    fn of(refers_to: &RefersTo) -> Option<RefTarget> {
        match refers_to {
            RefersTo::Kinds(_) => Some(RefTarget::Any),
            RefersTo::Name(name) => match name.as_str() {
                "axis" => Some(RefTarget::Axis),
                "capability" => Some(RefTarget::Capability),
                "instrument" => Some(RefTarget::Instrument),
                "criterion" => Some(RefTarget::Criterion),
                kind => Kind::find(kind).map(RefTarget::Kind),
            },
        }
    }
}

/// A reference as it stands in a tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reference {
    /// The text that refers.
    pub node: NodeId,
    /// What it points at.
    pub target: RefTarget,
    /// The field in which it stands.
    pub relation: Relation,
    /// Whether following it must come to an end.
    pub acyclic: bool,
}

/// What the walk through an entity's tree has noted, each in the order of the text.
#[derive(Debug, Clone, Default)]
pub struct Notes {
    /// References.
    pub references: Vec<Reference>,
    /// Texts that readers want in their language, and that are not in every language of the agenda.
    pub untranslated: Vec<NodeId>,
    /// Codes of sustainable development targets.
    pub sdg_targets: Vec<NodeId>,
    /// Identifiers of list items that stand twice in their list: the first and the second.
    pub repeated: Vec<(NodeId, NodeId)>,
}

impl Notes {
    pub(super) fn of(root: NodeRef<'_>, shape: &Shape, languages: &[&str]) -> Self {
        let mut notes = Notes::default();
        notes.walk(root, shape, languages);
        notes
    }

    fn text(&mut self, text: NodeRef<'_>, languages: &[&str]) {
        if !untranslated(text, languages).is_empty() {
            self.untranslated.push(text.id());
        }
    }

    fn walk(&mut self, node: NodeRef<'_>, shape: &Shape, languages: &[&str]) {
        if !shape.noted {
            return;
        }
        match node.r#type() {
            Type::Text => {
                if let Some(target) = shape.refers_to.as_ref().and_then(RefTarget::of) {
                    let reference = Reference { node: node.id(), target, relation: shape.relation, acyclic: shape.acyclic };
                    self.references.push(reference);
                }
                if shape.localised && !shape.internal {
                    self.text(node, languages);
                }
                if shape.sdg_target {
                    self.sdg_targets.push(node.id());
                }
            }
            Type::Map if shape.localised && !shape.internal => self.text(node, languages),
            Type::Map => {
                for (key, value) in node.entries() {
                    if let Some(field) = key.as_text().and_then(|name| shape.field(name)) {
                        self.walk(value, field, languages);
                    }
                }
            }
            Type::List => {
                let Some(items) = shape.items.as_deref() else { return };
                let before = self.references.len();
                for item in node.items() {
                    self.walk(item, items, languages);
                }
                if shape.acyclic {
                    self.references[before..].iter_mut().for_each(|reference| reference.acyclic = true);
                }
                if items.fields.contains_key("id") {
                    self.repeated_ids(node);
                }
            }
            _ => {}
        }
    }

    fn repeated_ids(&mut self, list: NodeRef<'_>) {
        let mut seen = std::collections::BTreeMap::new();
        for id in list.items().filter_map(|item| item.get("id")) {
            let Some(text) = id.as_text() else { continue };
            match seen.get(text) {
                Some(first) => self.repeated.push((*first, id.id())),
                None => {
                    seen.insert(text, id.id());
                }
            }
        }
    }
}
