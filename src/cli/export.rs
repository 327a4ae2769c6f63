use super::arguments::ExportOptions;
use super::state::not_counted;
use super::{Context, Ending, file, lookup};
use crate::agenda::{Agenda, EntityId, Public};
use crate::export::Source;
use crate::text::{Failure, Message};

/// Exports the public part of an agenda, or all of it, in a form that other programs take.
pub(super) fn run(options: &ExportOptions, context: &Context<'_>) -> Result<Ending, Failure> {
    let format = options.format;
    let kind = options.kind.as_deref().map(lookup::kind).transpose()?;
    let whole = context.look_up(options.rev.as_deref())?;
    let left_out = not_counted(&whole);
    let public = if options.internal { None } else { Some(Public::of(&whole)?) };
    let agenda: &Agenda = public.as_deref().unwrap_or(&whole);
    let entity = options.entity.as_deref().map(|name| entity(name, &whole, agenda)).transpose()?;
    let source = Source { agenda, as_of: context.as_of(), kind, entity, catalogue: context.catalogue };
    let exported = format.export(&source)?;
    let told = left_out.map(|message| context.told(&message)).unwrap_or_default();
    let Some(output) = &options.output else {
        return Ok(Ending { stdout: exported.text, stderr: told, ..Ending::default() });
    };
    file::write_to(output, &exported.text)?;
    let said = Message::plain("export-written").with("file", output.display().to_string());
    Ok(Ending { stderr: told + &context.told(&said), ..Ending::default() })
}

/// The entity that a word names, in what is exported.
fn entity(word: &str, whole: &Agenda, exported: &Agenda) -> Result<EntityId, Failure> {
    let id = lookup::entity(word, whole)?;
    let record = whole.record(id);
    record.kind().and_then(|kind| exported.graph().find(kind, &record.id)).ok_or_else(|| {
        let name = Message::plain("failure-export-internal").with("name", record.name());
        Failure::new(name).hint(Message::plain("failure-export-internal-hint"))
    })
}
