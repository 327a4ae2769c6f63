use super::arguments::SetOptions;
use super::edit::{Bench, Place, failed, way};
use super::{Context, Ending, lookup};
use crate::agenda::EntityId;
use crate::edit::{Way, typed};
use crate::model::Date;
use crate::rules::{PromiseState, promises};
use crate::schema::Shape;
use crate::store::AGENDA_FILE;
use crate::text::{Failure, Message};
use serde_json::{Map, Value};
use std::slice;

/// Sets a field of an entity, adds to its list, or takes it out.
pub(super) fn run(options: &SetOptions, context: &Context<'_>) -> Result<Ending, Failure> {
    let mut bench = Bench::open(context)?;
    let id = match options.entity.as_str() {
        "agenda" | AGENDA_FILE => bench.agenda.agenda_record(),
        word => Some(lookup::entity(word, &bench.agenda)?),
    };
    let id = id.ok_or_else(|| Failure::new(Message::plain("failure-no-agenda").with("folder", ".")))?;
    let way = way(&options.field)?;
    if way == Way::field("id") {
        let message = Message::plain("failure-set-id").with("name", bench.agenda.record(id).name());
        return Err(Failure::new(message).hint(Message::plain("failure-set-id-hint")));
    }
    let subject = bench.agenda.record(id).subject;
    let items = bench.field(subject, &way)?;
    let items = items.items.as_deref().unwrap_or(items);
    let item = |text: &String| typed(slice::from_ref(text), items);
    let mut place = bench.place(id)?;
    let root = bench.shape(subject);
    let moved = moves(options, &bench, id, &way, &place)?;
    if options.remove {
        remove(options, &way, item, &mut place, root)?;
    } else if options.values.is_empty() {
        return Err(Failure::new(Message::plain("failure-set-nothing").with("field", options.field.as_str()))
            .hint(Message::plain("failure-set-nothing-hint")));
    } else if options.add {
        options.values.iter().try_for_each(|text| place.add(&way, &item(text), root))?;
    } else {
        bench.set(&mut place, subject, &way, &options.values)?;
    }
    if let Some((way, moved)) = moved {
        place.add(&way, &moved, root)?;
    }
    bench.take(&place);
    bench.finish(&options.saving)
}

/// Takes a field out, or some items of its list.
fn remove(
    options: &SetOptions,
    way: &Way,
    item: impl Fn(&String) -> Value,
    place: &mut Place,
    root: &Shape,
) -> Result<(), Failure> {
    if options.values.is_empty() {
        return place.remove(way);
    }
    let Some(Value::Array(mut left)) = place.get(way) else {
        return Err(failed(Message::plain("edit-no-list").with("field", way.to_string())));
    };
    let gone: Vec<Value> = options.values.iter().map(item).collect();
    if let Some((_, missing)) = gone.iter().zip(&options.values).find(|(item, _)| !left.contains(item)) {
        let message = Message::plain("failure-set-not-in-list").with("field", way.to_string());
        return Err(Failure::new(message.with("item", missing.as_str())));
    }
    left.retain(|item| !gone.contains(item));
    if left.is_empty() { place.remove(way) } else { place.set(way, &Value::Array(left), root) }
}

/// What is to be recorded where a date moves that is promised: in which list, and the move.
fn moves(
    options: &SetOptions,
    bench: &Bench<'_>,
    id: EntityId,
    way: &Way,
    place: &Place,
) -> Result<Option<(Way, Value)>, Failure> {
    let field = way.to_string();
    let is_explained = options.decision.is_some() || options.reason.is_some();
    let promise = promises(&bench.agenda).find(|promise| promise.entity == id && promise.path("due") == field);
    let date = |text: Option<&str>| text.and_then(|text| text.parse::<Date>().ok());
    let before = place.get(way).and_then(|value| date(value.as_str()));
    let after = date(options.values.first().map(String::as_str)).filter(|_| !options.remove && !options.add);
    let (Some(promise), Some(from), Some(to)) = (promise, before, after.filter(|after| Some(*after) != before)) else {
        if is_explained {
            return Err(Failure::new(Message::plain("failure-set-no-move").with("field", field))
                .hint(Message::plain("failure-set-no-move-hint")));
        }
        return Ok(None);
    };
    if !is_explained {
        if promise.state == PromiseState::Proposed {
            return Ok(None);
        }
        return Err(Failure::new(
            Message::plain("failure-set-silent-move").with("field", field).with("from", from).with("to", to),
        )
        .hint(Message::plain("failure-set-silent-move-hint")));
    }
    let mut moved = Map::new();
    moved.insert("from".to_owned(), from.to_string().into());
    moved.insert("to".to_owned(), to.to_string().into());
    if let Some(decision) = &options.decision {
        moved.insert("decision".to_owned(), decision.as_str().into());
    }
    if let Some(reason) = &options.reason {
        moved.insert("reason".to_owned(), bench.localised(reason));
    }
    let list = way.around().unwrap_or_else(|| way.clone()).then("moves");
    Ok(Some((list, Value::Object(moved))))
}
