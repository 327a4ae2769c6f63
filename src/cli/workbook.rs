//! Workbooks that people fill in and bring back.

use super::arguments::ExportOptions;
use super::{Context, Ending, file, lookup};
use crate::agenda::{Agenda, EntityId, Record, load, load_beside};
use crate::model::{Kind, Organisation};
use crate::report::owner_field;
use crate::schema::Subject;
use crate::store::{Folder, Revision, commit_number};
use crate::text::{Failure, Message};
use crate::workbook::Form;
use std::collections::BTreeSet;

/// Writes a workbook with a row for each entity of a kind, as the last commit has them.
pub(super) fn run(options: &ExportOptions, context: &Context<'_>) -> Result<Ending, Failure> {
    let kind = kind(options)?;
    let output = options.output.as_deref().ok_or_else(|| {
        let example = format!("{}.xlsx", kind.folder());
        Failure::new(Message::plain("failure-workbook-file"))
            .hint(Message::plain("failure-workbook-file-hint").with("example", example))
    })?;
    if options.entity.is_some() || options.internal || options.skip_incomplete {
        let message = Message::plain("failure-export-workbook-options");
        return Err(Failure::new(message).hint(Message::plain("failure-export-workbook-options-hint")));
    }
    let folder = context.root_or_folder();
    let named = context.named(options.rev.as_deref().unwrap_or("HEAD"))?;
    let commit = commit_number(&folder, named)?;
    let agenda = load(&Revision::open(&folder, named)?)?;
    let owner = options.owner.as_deref().map(|owner| organisation(owner, &agenda)).transpose()?;
    let is_wanted = |(id, record): &(EntityId, &Record)| {
        !record.broken() && owner.is_none_or(|owner| answers(&agenda, *id).as_deref() == Some(owner))
    };
    let entities: Vec<EntityId> = agenda.of_subject(Subject::Kind(kind)).filter(is_wanted).map(|(id, _)| id).collect();
    if options.rev.is_none() {
        committed(&agenda, kind, &entities, owner, context)?;
    }
    let period = match options.period {
        Some(_) if kind != Kind::ActionLine => {
            let message = Message::plain("failure-export-workbook-period").with("kind", kind.name());
            return Err(Failure::new(message).hint(Message::plain("failure-export-workbook-period-hint")));
        }
        None if kind == Kind::ActionLine => agenda.last_ended_period(context.as_of()),
        period => period,
    };
    let form = Form::of(&agenda, kind, period, commit, context.catalogue);
    file::write_to(output, form.workbook(&entities)?)?;
    let said = Message::plain("export-workbook-written").with("file", output.display().to_string());
    Ok(Ending { stderr: context.told(&said.with("count", entities.len())), ..Ending::default() })
}

/// The kind that is asked for.
fn kind(options: &ExportOptions) -> Result<Kind, Failure> {
    let name = options.kind.as_deref().ok_or_else(|| {
        let kinds: Vec<&str> = Kind::ALL.iter().map(|kind| kind.name()).collect();
        let failure = Failure::new(Message::plain("failure-export-no-kind").with("format", "workbook"));
        failure.hint(Message::plain("failure-export-no-kind-hint").with("kinds", kinds))
    })?;
    lookup::kind(name)
}

/// The organisation of that identifier.
fn organisation<'a>(name: &'a str, agenda: &Agenda) -> Result<&'a str, Failure> {
    if agenda.find::<Organisation>(name).is_some() {
        return Ok(name);
    }
    lookup::entity(&format!("{}/{name}", Kind::Organisation.folder()), agenda).map(|_| name)
}

/// The organisation that answers for an entity.
fn answers(agenda: &Agenda, id: EntityId) -> Option<String> {
    let (_, owner) = owner_field(agenda.root(id)?)?;
    owner.as_text().or_else(|| owner.get("organisation")?.as_text()).map(str::to_owned)
}

/// Whether the files of what goes in say what the commit says: what nobody has committed could not be told from what is filled in.
fn committed(
    agenda: &Agenda,
    kind: Kind,
    entities: &[EntityId],
    owner: Option<&str>,
    context: &Context<'_>,
) -> Result<(), Failure> {
    let now = load_beside(&Folder::new(context.root()?), agenda)?;
    let mut names: BTreeSet<&str> = entities.iter().map(|id| &*agenda.record(*id).id).collect();
    let of_now = now.of_subject(Subject::Kind(kind));
    let new = of_now.filter(|(id, _)| owner.is_none_or(|owner| answers(&now, *id).as_deref() == Some(owner)));
    names.extend(new.map(|(_, record)| &*record.id));
    let said = |agenda: &Agenda, name: &str| agenda.root(agenda.graph().find(kind, name)?).map(|root| root.to_json());
    let touched = names.into_iter().filter(|name| said(agenda, name) != said(&now, name));
    let touched: Vec<String> = touched.map(|name| format!("{}/{name}", kind.folder())).collect();
    if touched.is_empty() {
        return Ok(());
    }
    let failure = Failure::new(Message::plain("failure-export-workbook-uncommitted").with("names", touched));
    Err(failure.hint(Message::plain("failure-export-workbook-uncommitted-hint")))
}
