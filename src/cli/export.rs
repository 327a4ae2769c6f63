use super::arguments::{ExportForm, ExportOptions};
use super::folder::{EXPORT, Output, Written};
use super::state::not_counted;
use super::{Context, Ending, file, lookup, workbook};
use crate::agenda::{Agenda, EntityId, Public};
use crate::export::{Exported, FORMATS, Format, Lack, Missing, Source, mapping_page};
use crate::render;
use crate::site::Page;
use crate::text::{Failure, Message, escape_controls};
use std::collections::BTreeMap;
use std::path::Path;

/// Exports the public part of an agenda, or all of it, in a form that other programs take.
pub(super) fn run(options: &ExportOptions, context: &Context<'_>) -> Result<Ending, Failure> {
    let format = match options.format {
        ExportForm::Format(format) => format,
        ExportForm::Workbook => return workbook::run(options, context),
    };
    if options.owner.is_some() || options.period.is_some() {
        let failure = Failure::new(Message::plain("failure-export-workbook-only").with("format", format.name));
        return Err(failure.hint(Message::plain("failure-export-workbook-only-hint")));
    }
    if options.mapping {
        return mapping(format, context);
    }
    if format.is_folder && options.entity.is_none() && options.output.is_none() {
        let failure = Failure::new(Message::plain("failure-export-folder").with("format", format.name));
        return Err(failure.hint(Message::plain("failure-export-folder-hint")));
    }
    let kind = options.kind.as_deref().map(lookup::kind).transpose()?;
    let whole = context.look_up(options.rev.as_deref())?;
    let public = if options.internal { None } else { Some(Public::of(&whole)?) };
    let agenda: &Agenda = public.as_deref().unwrap_or(&whole);
    let entity = options.entity.as_deref().map(|name| entity(name, &whole, agenda)).transpose()?;
    let source = Source { agenda, as_of: context.as_of(), kind, entity, catalogue: context.catalogue };
    let exported = format.export(&source)?;
    let mut told: String = not_counted(&whole).iter().chain(&exported.remarks).map(|message| context.told(message)).collect();
    if let Some((lacking, count)) = lacking(&exported.lacks, context) {
        let said = |template| summary(template, count, format);
        if !options.skip_incomplete {
            let refused = context.catalogue.say(&said("export-refused")) + "\n";
            return Ok(Ending { stderr: told + &lacking + &refused, code: 1, ..Ending::default() });
        }
        if !context.arguments.quiet {
            told += &lacking;
        }
        told += &context.told(&said("export-skipped"));
    }
    match (&options.output, options.entity.as_deref()) {
        (Some(output), None) if format.is_folder => {
            let folder = output.display().to_string();
            let Written { files, changed, removed } = written(exported, output)?;
            let said = Message::plain("export-written-folder").with("files", files).with("folder", folder);
            told += &context.told(&said.with("changed", changed).with("removed", removed));
            Ok(Ending { stderr: told, ..Ending::default() })
        }
        (output, name) => {
            let Some(only) = exported.files.into_iter().next() else { return nothing(name, told, options, format) };
            let Some(output) = output else { return Ok(Ending { stdout: only.text, stderr: told, ..Ending::default() }) };
            file::write_to(output, &only.text)?;
            told += &context.told(&Message::plain("export-written").with("file", output.display().to_string()));
            Ok(Ending { stderr: told, ..Ending::default() })
        }
    }
}

/// How a format and an agenda belong together.
fn mapping(format: &Format, context: &Context<'_>) -> Result<Ending, Failure> {
    let page = mapping_page(format, context.catalogue).ok_or_else(|| {
        let with: Vec<&str> = FORMATS.iter().filter(|format| format.mapping.is_some()).map(|format| format.name).collect();
        Failure::new(Message::plain("failure-export-no-mapping").with("format", format.name))
            .hint(Message::plain("failure-export-no-mapping-hint").with("formats", with))
    })?;
    Ok(Ending::done(render::page::human(&page, context.width(), context.color())))
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

/// Each thing that lacks something, with all that it lacks, and how many they are.
fn lacking(lacks: &[Lack], context: &Context<'_>) -> Option<(String, usize)> {
    let say = |message: &Message| escape_controls(&context.catalogue.say(message));
    let of_one: Vec<&[Lack]> = lacks.chunk_by(|one, other| (&one.file, &one.entity) == (&other.file, &other.entity)).collect();
    let of_thing = |lacks: &&[Lack]| {
        let first = lacks.first()?;
        let head = Message::plain("export-lacking").with("file", &*first.file).with("entity", &*first.entity);
        // Two properties may belong to one field.
        let mut fields: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for lack in *lacks {
            if let Missing::Field(field, property) = lack.what {
                fields.entry(field).or_default().push(property);
            }
        }
        let field = |(field, properties): (&str, Vec<&str>)| {
            Message::plain("export-field").with("field", field).with("properties", properties)
        };
        let fields: Vec<Message> = fields.into_iter().map(field).collect();
        let missing = (!fields.is_empty()).then(|| Message::plain("export-missing").with("fields", fields));
        let others = lacks.iter().filter_map(|lack| match &lack.what {
            Missing::Field(..) => None,
            Missing::Other(what) => Some(what.clone()),
        });
        let lines = missing.into_iter().chain(others).map(|what| format!("  – {}\n", say(&what)));
        Some(format!("{}\n{}", say(&head), lines.collect::<String>()))
    };
    (!of_one.is_empty()).then(|| (of_one.iter().filter_map(of_thing).collect(), of_one.len()))
}

fn summary(template: &'static str, count: usize, format: &Format) -> Message {
    let standard = format.mapping.map_or(format.name, |mapping| mapping.standard);
    Message::plain(template).with("count", count).with("standard", standard)
}

/// Writes the files of an export into a folder.
fn written(exported: Exported, folder: &Path) -> Result<Written, Failure> {
    Output::open(folder, &EXPORT)?.write(|take| {
        exported.files.into_iter().try_for_each(|file| take(Page { path: file.path, bytes: file.text.into_bytes() }))
    })
}

/// That nothing is left of the only thing that was asked for.
fn nothing(name: Option<&str>, told: String, options: &ExportOptions, format: &Format) -> Result<Ending, Failure> {
    if options.skip_incomplete {
        return Ok(Ending { stderr: told, ..Ending::default() });
    }
    Err(Failure::new(Message::plain("failure-export-nothing").with("name", name.unwrap_or_default()).with("format", format.name)))
}
