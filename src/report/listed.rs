//! Where things stand that a list says of an entity, whatever its kind.

use crate::yaml::NodeRef;

/// The fields in which the state of an entity stands; the first one that it has.
pub const STATUS_FIELDS: [&str; 5] = ["status", "stage", "operation", "function", "type"];

const OWNER_FIELDS: [&str; 3] = ["owner", "lead", "organisation"];

/// Who answers for an entity: the field, and what stands in it.
pub fn owner_field(root: NodeRef<'_>) -> Option<(&'static str, NodeRef<'_>)> {
    OWNER_FIELDS.into_iter().find_map(|name| Some((name, root.get(name)?)))
}
