use super::arguments::NewOptions;
use super::edit::{Bench, failed, way};
use super::{Context, Ending, lookup};
use crate::agenda::well_formed;
use crate::edit::{Draft, Way, document, typed};
use crate::schema::Subject;
use crate::text::{Failure, Message};
use serde_json::{Map, Value};

/// Writes a new entity into a file of its own.
pub(super) fn run(options: &NewOptions, context: &Context<'_>) -> Result<Ending, Failure> {
    let kind = lookup::kind(&options.kind)?;
    let mut bench = Bench::open(context)?;
    let id = options.id.as_str();
    let is_known = bench.agenda.graph().find(kind, id).or_else(|| bench.agenda.graph().formerly(kind, id));
    if let Some(known) = is_known {
        let file = bench.agenda.document(bench.agenda.record(known).document).path.to_string();
        let message = Message::plain("failure-new-known").with("name", format!("{}/{id}", kind.folder())).with("file", file);
        return Err(Failure::new(message).hint(Message::plain("failure-new-known-hint")));
    }
    let shape = &bench.agenda.schema(Subject::Kind(kind)).shape;
    // It becomes the name of a file.
    if !well_formed(id) {
        return Err(Failure::new(Message::plain("failure-new-id").with("id", id)).hint(Message::plain("failure-new-id-hint")));
    }
    let mut entity = Map::new();
    entity.insert("id".to_owned(), id.into());
    let mut draft = Draft::new(&document(&entity)).map_err(failed)?;
    let mut set = |way: &Way, value: &Value| draft.set(0, way, value, shape).map_err(failed);
    if let Some(title) = &options.title {
        set(&Way::field("title"), &bench.localised(title))?;
    }
    for given in &options.fields {
        let Some((field, value)) = given.split_once('=') else {
            return Err(Failure::new(Message::plain("failure-new-field").with("field", given.as_str()))
                .hint(Message::plain("failure-new-field-hint")));
        };
        let way = way(field)?;
        let of_field = bench.field_of(Subject::Kind(kind), &way)?;
        let value = typed(&[value.to_owned()], of_field);
        match bench.language().filter(|_| of_field.localised && value.is_string()) {
            Some(language) => set(&way.then(&language), &value)?,
            None => set(&way, &value)?,
        }
    }
    let text = draft.text().to_owned();
    bench.take_new(format!("{}/{id}.yaml", kind.folder()), text);
    bench.finish(options.dry_run)
}
