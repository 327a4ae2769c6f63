//! What an edit says in a sentence.

use super::compare::{Edit, Step};
use super::label::in_languages;
use super::name::About;
use super::setting::{level_of, usual};
use super::word::Word;
use super::words::marked;
use crate::text::{Message, Value, one_line};
use crate::yaml::{NodeRef, Type};

/// Above so many parts of a value a sentence names no more.
const MOST_NAMED: usize = 20;

/// The sentence for an edit that has this word.
pub(super) fn sentence(word: Word, edit: &Edit<'_, '_>, days: Option<i64>, about: &About<'_>) -> Message {
    let label = match word {
        // Which rule it is says enough.
        Word::RuleWeakened | Word::RuleTightened | Word::RuleSet => about.reader.label(&edit.steps[1..]),
        // What is plainly an item of a list is told as the value.
        Word::TextAdded | Word::TextRemoved | Word::FieldSet | Word::FieldRemoved => about.reader.label(without_plain_item(edit)),
        _ => about.reader.label(&edit.steps),
    };
    let field = label.map_or_else(|| edit.field.as_str().into(), Value::from);
    let item: Value = match item(edit, about) {
        None => "".into(),
        Some(name) => Message::plain("change-item").with("name", name).into(),
    };
    let language: Value = match &edit.language {
        None => "".into(),
        Some(language) => Message::plain("change-language").with("language", language.as_str()).into(),
    };
    let (old, new) = values(word, edit, about);
    let marked: Value = if edit.language.is_some() {
        let text = |node: Option<NodeRef<'_>>| one_line(node.and_then(NodeRef::as_text).unwrap_or_default());
        marked(&text(edit.old), &text(edit.new)).into()
    } else {
        Message::plain("change-instead").with("old", old.clone()).with("new", new.clone()).into()
    };
    Message::plain(template(word, edit, days))
        .with("field", field)
        .with("item", item)
        .with("language", language)
        .with("days", days.unwrap_or_default().unsigned_abs())
        .with("marked", marked)
        .with("old", old)
        .with("new", new)
}

/// The innermost item of a list in which an edit stands, by its name.
pub(super) fn item(edit: &Edit<'_, '_>, about: &About<'_>) -> Option<Value> {
    edit.steps.iter().rev().find_map(|step| match step {
        Step::Item(shape, node) => Some(about.reader.item(*node, *shape)),
        Step::Field(..) => None,
    })
}

fn template(word: Word, edit: &Edit<'_, '_>, days: Option<i64>) -> &'static str {
    let measured = || edit.new.or(edit.old).is_some_and(|node| node.get("value").is_some());
    match word {
        Word::WaiverExtended if days.is_none() => "change-waiver-without-end",
        Word::WaiverShortened if days.is_none() => "change-waiver-with-end",
        Word::MeasurementAdded if measured() => "change-measured",
        _ => word.template(),
    }
}

/// The way to an edit, without an item that is nothing but its value.
pub(super) fn without_plain_item<'e, 'a, 's>(edit: &'e Edit<'a, 's>) -> &'e [Step<'a, 's>] {
    match &edit.steps[..] {
        [way @ .., Step::Item(_, node)] if node.r#type() != Type::Map => way,
        steps => steps,
    }
}

/// What was there and what is there, as a sentence says it.
fn values(word: Word, edit: &Edit<'_, '_>, about: &About<'_>) -> (Value, Value) {
    let nothing = || Value::from(Message::plain("change-nothing"));
    let of = |node: Option<NodeRef<'_>>, root: NodeRef<'_>| match (word, node) {
        (Word::MeasurementAdded, Some(node)) if node.get("value").is_some() => {
            node.get("value").map(|value| about.reader.value(value, None))
        }
        // A rule of the country's own is told by how much it weighed.
        (Word::RuleWeakened | Word::RuleTightened, Some(node)) if node.get("assert").is_some() => level_of(node),
        (Word::RuleWeakened | Word::RuleTightened | Word::RuleSet, None) => {
            usual(edit, about, root).map(|value| Message::plain("change-usual").with("value", quoted(value)).into())
        }
        (_, Some(node)) => Some(about.reader.value(node, edit.shape)),
        (_, None) => None,
    };
    let (old, new) = (of(edit.old, about.old), of(edit.new, about.new));
    // Two things of one title are told apart by their identifiers.
    match (edit.old, edit.new) {
        (Some(before), Some(after)) if old == new => (raw(before), raw(after)),
        // Who answers is named with a role in parentheses, or without.
        _ if word == Word::OwnerChanged => (old.unwrap_or_else(nothing), new.unwrap_or_else(nothing)),
        _ => (old.map_or_else(nothing, quoted), new.map_or_else(nothing, quoted)),
    }
}

fn raw(node: NodeRef<'_>) -> Value {
    one_line(node.as_text().unwrap_or(node.source())).into()
}

/// A value as it stands in a sentence: what is a name stands between quotation marks.
fn quoted(value: Value) -> Value {
    match value {
        Value::Term(_) | Value::ByLanguage(_) => Message::plain("change-quoted").with("text", value).into(),
        Value::List(values) => {
            let more = (values.len() > MOST_NAMED).then(|| "…".into());
            Value::List(values.into_iter().take(MOST_NAMED).map(quoted).chain(more).collect())
        }
        other => other,
    }
}

/// A text for readers as a message.
pub(super) fn reason(node: NodeRef<'_>) -> Message {
    Message::plain("as-it-is").with("text", in_languages(node))
}
