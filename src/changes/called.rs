use super::compare::Step;
use super::label::Reader;
use crate::agenda::Agenda;
use crate::schema::Subject;
use crate::text::Message;
use crate::yaml::NodeRef;

/// What a field is called, in the reader's words, by the names that lead to it; `item` is the item that is meant of the list under the
/// first of them.
pub fn called(agenda: &Agenda, subject: Subject, names: &[&str], item: Option<NodeRef<'_>>) -> Option<Message> {
    let mut around = Some(&agenda.schema(subject).shape);
    let mut steps = Vec::new();
    for (number, name) in names.iter().enumerate() {
        steps.push(Step::Field(around, name));
        around = around.and_then(|shape| shape.field(name));
        if let Some(item) = item.filter(|_| number == 0) {
            around = around.and_then(|shape| shape.items.as_deref());
            steps.push(Step::Item(around, item));
        }
    }
    Reader { old: agenda, new: agenda, subject }.label(&steps)
}
