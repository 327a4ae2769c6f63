//! The way to a field, as people write it: `schedule.due`, `title.fr`, `milestones[pilot].due`, `targets[2].value`.

use crate::agenda::item_name;
use crate::text::Message;
use crate::yaml::{NodeRef, Type};
use std::fmt;

/// A step down from a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// Into a field of this name.
    Field(String),
    /// Into an item of a list, by what tells it from the others, or by its number from 1.
    Item(String),
}

/// The steps from an entity to one of its values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way(pub(super) Vec<Step>);

impl Way {
    /// Reads it.
    ///
    /// # Errors
    /// Where it is none.
    pub fn parse(text: &str) -> Result<Self, Message> {
        let none = || Message::plain("edit-no-way").with("field", text);
        let mut steps = Vec::new();
        let mut rest = text;
        loop {
            let end = rest.find(['.', '[']).unwrap_or(rest.len());
            let (name, behind) = rest.split_at(end);
            if name.is_empty() {
                return Err(none());
            }
            steps.push(Step::Field(name.to_owned()));
            rest = behind;
            while let Some(inside) = rest.strip_prefix('[') {
                let (item, behind) = inside.split_once(']').filter(|(item, _)| !item.is_empty()).ok_or_else(none)?;
                steps.push(Step::Item(item.to_owned()));
                rest = behind;
            }
            match rest.strip_prefix('.') {
                Some(behind) => rest = behind,
                None if rest.is_empty() => return Ok(Way(steps)),
                None => return Err(none()),
            }
        }
    }

    /// The way to a field of an entity.
    pub fn field(name: &str) -> Self {
        Way(vec![Step::Field(name.to_owned())])
    }

    /// The way of some steps.
    pub fn of(steps: &[Step]) -> Self {
        Way(steps.to_vec())
    }

    /// Its steps.
    pub fn steps(&self) -> &[Step] {
        &self.0
    }

    /// The names of its fields, without places in lists.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.iter().filter_map(|step| match step {
            Step::Field(name) => Some(name.as_str()),
            Step::Item(_) => None,
        })
    }

    /// The same way, with one more field.
    pub fn then(mut self, name: &str) -> Self {
        self.0.push(Step::Field(name.to_owned()));
        self
    }

    /// The way to what the value stands in.
    pub fn around(&self) -> Option<Self> {
        self.0.split_last().filter(|(_, around)| !around.is_empty()).map(|(_, around)| Way(around.to_vec()))
    }
}

impl fmt::Display for Way {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (number, step) in self.0.iter().enumerate() {
            match step {
                Step::Field(name) if number == 0 => f.write_str(name)?,
                Step::Field(name) => write!(f, ".{name}")?,
                Step::Item(item) => write!(f, "[{item}]")?,
            }
        }
        Ok(())
    }
}

/// The number of the item of a list that goes by a name, or has it as its number from 1.
pub(super) fn number_of(list: NodeRef<'_>, item: &str) -> Option<usize> {
    let named = || list.items().position(|one| item_name(one) == Some(item));
    let numbered = || item.parse::<usize>().ok()?.checked_sub(1).filter(|number| *number < list.items().count());
    named().or_else(numbered).filter(|_| list.r#type() == Type::List)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_is_what_is_written() {
        for text in ["status", "schedule.due", "milestones[pilot].due", "sdg[9.1].rationale.fr", "a[1][2].b"] {
            assert_eq!(Way::parse(text).unwrap().to_string(), text);
        }
        for text in ["", ".", "a.", "a..b", "[1]", "a[", "a[]", "a[1]b", "a]"] {
            let way = Way::parse(text);
            assert!(way.is_err() || text == "a]", "{text}: {way:?}");
        }
    }
}
