//! Sums in notes: the whole and the parts that it consists of.

use crate::text::{Message, Value};

/// Parts with pluses between them; nothing, where there is no part.
pub fn sum(parts: impl Iterator<Item = Message>) -> Option<Value> {
    let parts = parts.map(Value::from);
    parts.reduce(|sum, part| Message::plain("report-sum").with("sum", sum).with("part", part).into())
}
