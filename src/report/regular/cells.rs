//! Cells and notes that several reports have.

use super::{Datum, Named, Sign, Word, named, referred, words};
use crate::agenda::{Agenda, EntityId};
use crate::model::{Entity, Kind, Owner, Ref, RefTo};
use crate::schema::Subject;
use crate::text::{Message, Value};

/// The words that stand in a list of an entity, as the YAML says them.
pub(super) fn words_of(agenda: &Agenda, id: EntityId, field: &'static str) -> Datum {
    let Some(kind) = agenda.record(id).kind() else { return Datum::Empty };
    let word = |code: &str| Word { code: code.to_owned(), called: item_called(agenda, kind, field, code), sign: Sign::None };
    let list = agenda.root(id).and_then(|root| root.get(field));
    list.iter().flat_map(|list| list.items()).filter_map(|item| item.as_text()).map(word).collect::<Vec<_>>().into()
}

/// What a word is called that may stand in a list of an entity of a kind.
pub(super) fn item_called(agenda: &Agenda, kind: Kind, field: &str, code: &str) -> Value {
    let list = agenda.schema(Subject::Kind(kind)).shape.field(field);
    let term = list.and_then(|list| list.items.as_deref()?.word_term(code));
    term.map_or_else(|| code.into(), Into::into)
}

/// Entities by their identifiers, with their folders where a column may name several kinds.
pub(super) fn all_named(agenda: &Agenda, entities: impl IntoIterator<Item = EntityId>, with_folder: bool) -> Datum {
    entities.into_iter().map(|entity| named(agenda, entity, with_folder)).collect::<Vec<_>>().into()
}

/// What a reference to one of several kinds leads to.
pub(super) fn any_referred<K>(agenda: &Agenda, reference: &RefTo<K>) -> Named {
    let entity = agenda.graph().find(reference.kind(), reference.id());
    let unknown = || Named { id: reference.to_string(), title: None, entity: None };
    entity.map_or_else(unknown, |entity| named(agenda, entity, true))
}

/// What a reference leads to, with its folder, as a column names it that may name several kinds.
pub(super) fn with_folder<T: Entity>(agenda: &Agenda, reference: &Ref<T>) -> Named {
    let named = referred(agenda, reference);
    Named { id: format!("{}/{}", T::KIND.folder(), named.id), ..named }
}

/// The organisation and the role that answer for something.
pub(super) fn answerable(agenda: &Agenda, owner: Option<&Owner>) -> [Datum; 2] {
    let role = owner.and_then(|owner| owner.role.as_ref());
    [owner.map(|owner| referred(agenda, &owner.organisation)).into(), role.map(|role| referred(agenda, role)).into()]
}

/// A whole as the sum of its parts: "63 lines = 24 done + 30 on track + 9 late". Parts of which there are none are left out.
pub(super) fn equation(whole: Message, parts: impl IntoIterator<Item = (usize, Message)>) -> Message {
    match sum_of_named(parts) {
        Some(sum) => Message::plain("report-equals").with("whole", whole).with("sum", sum),
        None => whole,
    }
}

/// Parts that are called something, with pluses between them; nothing, where there is none of any.
pub(super) fn sum_of_named(parts: impl IntoIterator<Item = (usize, Message)>) -> Option<Value> {
    let part = |(count, what): (usize, Message)| Message::plain("report-part").with("count", count).with("what", what);
    sum(parts.into_iter().filter(|(count, _)| *count > 0).map(part))
}

/// The same with templates of its own: for the whole, for the case that there is none of it, and for so many of each part.
pub(super) fn counted(
    [whole, nothing]: [&'static str; 2],
    count: usize,
    parts: impl IntoIterator<Item = (usize, &'static str)>,
) -> Message {
    let part = |(count, template): (usize, &'static str)| Message::plain(template).with("count", count);
    match sum(parts.into_iter().filter(|(count, _)| *count > 0).map(part)) {
        Some(sum) => Message::plain(whole).with("count", count).with("sum", sum),
        None => Message::plain(nothing),
    }
}

fn sum(parts: impl Iterator<Item = Message>) -> Option<Value> {
    let parts = parts.map(Value::from);
    parts.reduce(|sum, part| Message::plain("report-sum").with("sum", sum).with("part", part).into())
}

/// A kind of entities in a word.
pub(super) fn kind_named(kind: Kind) -> Datum {
    Datum::word(kind.name(), kind.term(), Sign::None)
}

/// The words for how an action line, a service or a text stands.
pub(super) fn statuses(agenda: &Agenda) -> Vec<Datum> {
    let fields = [(Kind::ActionLine, "status"), (Kind::Service, "status"), (Kind::Regulation, "stage")];
    fields.into_iter().flat_map(|(kind, field)| words(agenda, kind, &[field])).collect()
}
