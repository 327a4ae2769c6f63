use super::arguments::NewOptions;
use super::edit::{Bench, Place, way};
use super::{Context, Ending, lookup};
use crate::edit::Way;
use crate::schema::Subject;
use crate::text::{Failure, Message};
use std::slice;

/// Writes a new entity into a file of its own.
pub(super) fn run(options: &NewOptions, context: &Context<'_>) -> Result<Ending, Failure> {
    let kind = lookup::kind(&options.kind)?;
    let mut bench = Bench::open(context)?;
    let id = options.id.as_str();
    let is_known = bench.agenda.graph().known(kind, id);
    if let Some(known) = is_known {
        let file = bench.agenda.document(bench.agenda.record(known).document).path.to_string();
        let message = Message::plain("failure-new-known").with("name", format!("{}/{id}", kind.folder())).with("file", file);
        return Err(Failure::new(message).hint(Message::plain("failure-new-known-hint")));
    }
    let mut place = Place::new(kind, id)?;
    let subject = Subject::Kind(kind);
    if let Some(title) = &options.title {
        bench.set(&mut place, subject, &Way::field("title"), slice::from_ref(title))?;
    }
    for given in &options.fields {
        let Some((field, value)) = given.split_once('=') else {
            return Err(Failure::new(Message::plain("failure-new-field").with("field", given.as_str()))
                .hint(Message::plain("failure-new-field-hint")));
        };
        bench.set(&mut place, subject, &way(field)?, &[value.to_owned()])?;
    }
    bench.take(&place);
    bench.finish(&options.saving)
}
