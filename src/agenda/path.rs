//! The way from an entity to one of its nodes, as people write it.

use super::{Agenda, EntityId, Link};
use crate::yaml::{NodeId, NodeRef, Type};

/// The fields that tell an item of a list from the others, the first one given counts.
pub const NAMING: [&str; 13] =
    ["id", "period", "date", "from", "target", "article", "stage", "criterion", "data", "standard", "rule", "type", "regulation"];

/// What an item of a list is: the field that tells it from the others, or the text that it is itself.
pub fn item_name(item: NodeRef<'_>) -> Option<&str> {
    let given = NAMING.iter().filter_map(|name| item.get(name));
    let mut plain = given.filter(|named| !matches!(named.r#type(), Type::List | Type::Map));
    plain.next().map(|named| named.as_text().unwrap_or(named.source())).or_else(|| item.as_text())
}

impl Agenda {
    /// The field of a node below an entity, such as `targets[1].value`; empty for the entity itself. Items count from 1.
    pub fn field(&self, entity: EntityId, node: NodeId) -> String {
        self.way(entity, node, |_, number| (number + 1).to_string())
    }

    /// The field in which a reference stands, such as `requires`, `retired.replaced-by` or `inputs.data`, without its places in
    /// lists; `*` stands for a name that an extension leaves open.
    pub fn relation(&self, link: &Link) -> &str {
        link.relation.name(&self.schema(self.record(link.from).subject).relations)
    }

    /// The field of a node, with list items named by what they are (identifier, date, period, reference) instead of by their
    /// number, so that it stays the same when items come and go.
    pub fn stable_field(&self, entity: EntityId, node: NodeId) -> String {
        self.way(entity, node, |item, number| {
            let title = || item.get("title").and_then(|title| title.as_text().or_else(|| title.entries().next()?.1.as_text()));
            item_name(item).or_else(title).map_or_else(|| number.to_string(), str::to_owned)
        })
    }

    fn way(&self, entity: EntityId, node: NodeId, name: impl Fn(NodeRef<'_>, usize) -> String) -> String {
        let mut path = String::new();
        let Some(root) = self.root(entity) else { return path };
        for step in root.way_to(node) {
            match step.key {
                Some(key) => {
                    if !path.is_empty() {
                        path.push('.');
                    }
                    path.push_str(key.as_text().unwrap_or_default());
                }
                None => path.push_str(&format!("[{}]", name(step.node, step.number))),
            }
        }
        path
    }

    /// The node of a field of an entity, such as `targets[1].value`, or of the nearest field around it that is given.
    pub fn node_of(&self, entity: EntityId, field: &str) -> Option<NodeRef<'_>> {
        let mut node = self.root(entity)?;
        for part in field.split('.').filter(|part| !part.is_empty()) {
            let (name, number) = match part.split_once('[') {
                Some((name, number)) => (name, number.trim_end_matches(']').parse::<usize>().ok()),
                None => (part, None),
            };
            let Some(value) = node.get(name) else { break };
            node = value;
            if let Some(number) = number {
                let Some(item) = number.checked_sub(1).and_then(|number| node.items().nth(number)) else { break };
                node = item;
            }
        }
        Some(node)
    }
}
