//! Fields that are written in one piece, and what forms call them.

use super::Shape;
use crate::i18n::Catalogue;
use crate::text::Message;

/// Fields that no form asks for: they tell what was, or are written when something ends.
const LEFT_OUT: [&str; 4] = ["id", "formerly", "created", "retired"];

impl Shape {
    /// Whether a value is written in one piece: a text, a number, a word, or a list of such.
    pub fn is_plain(&self) -> bool {
        self.fields.is_empty() && (self.localised || self.other.is_none()) && self.items.as_deref().is_none_or(Shape::is_plain)
    }

    /// The ways to the fields that are written in one piece, in the order of the schema: its own, and those of mappings one step down.
    pub fn plain_fields(&self) -> Vec<Vec<&str>> {
        let mut fields = Vec::new();
        for name in self.order.iter().map(String::as_str).filter(|name| !LEFT_OUT.contains(name)) {
            let Some(field) = self.field(name) else { continue };
            if field.is_plain() {
                fields.push(vec![name]);
            } else if field.items.is_none() {
                let below = field.order.iter().map(String::as_str);
                fields
                    .extend(below.filter(|below| field.field(below).is_some_and(Shape::is_plain)).map(|below| vec![name, below]));
            }
        }
        fields
    }

    /// What the field at the end of a way is called in what a subject says, and what it means.
    pub fn called(&self, subject: &str, way: &[&str], catalogue: &Catalogue) -> (String, String) {
        let Some((name, outer)) = way.split_last() else { return Default::default() };
        let around = self.descend(outer.iter().copied()).map_or(self, Shape::inner);
        let (title, help) = around.meaning(subject, name, catalogue);
        let Some(outer) = outer.first() else { return (title, help) };
        let whole = catalogue.title(&self.field_term(subject, outer));
        (catalogue.say(&Message::plain("issue-form-part").with("whole", whole).with("part", title)), help)
    }
}
