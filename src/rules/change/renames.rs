use crate::changes::Proposal;
use serde_json::Value;
use std::collections::BTreeMap;

/// What entities are called before and after a proposal that renames them, as `folder/id`.
pub(super) struct Renames(BTreeMap<String, String>);

impl Renames {
    /// The renames that a proposal declares.
    pub(super) fn of(proposal: &Proposal<'_>) -> Self {
        let renamed = proposal.changed().iter().filter_map(|changed| {
            let (old, new) = (proposal.old.record(changed.old?), proposal.new.record(changed.new?));
            (old.id != new.id).then(|| (old.name(), new.name()))
        });
        Renames(renamed.collect())
    }

    /// What an entity is called now.
    pub(super) fn now<'n>(&'n self, name: &'n str) -> &'n str {
        self.0.get(name).map_or(name, String::as_str)
    }

    /// A value in which entities have the names that they have now, and the order of lists says nothing. A plain identifier is that of an
    /// entity in `folder`.
    pub(super) fn settled(&self, value: Value, folder: &str) -> Value {
        match value {
            Value::String(text) => {
                let whole = format!("{folder}/{text}");
                let plain = self.0.get(&whole).and_then(|now| now.split_once('/')).map(|(_, id)| id);
                Value::String(plain.unwrap_or_else(|| self.now(&text)).to_owned())
            }
            Value::Array(items) => {
                let mut items: Vec<Value> = items.into_iter().map(|item| self.settled(item, folder)).collect();
                items.sort_by_cached_key(Value::to_string);
                Value::Array(items)
            }
            Value::Object(fields) => {
                Value::Object(fields.into_iter().map(|(name, field)| (name, self.settled(field, folder))).collect())
            }
            other => other,
        }
    }
}
