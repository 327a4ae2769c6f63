//! Tables that people filled in elsewhere become files of the agenda.

mod returned;
mod told;

use super::arguments::{ImportOptions, Saving};
use super::edit::Bench;
use super::{Context, Ending, lookup};
use crate::edit::Way;
use crate::import::{Book, Entity, Mapping, Outcome, Table, Trouble, applied, entities, form, judged, mapping, merged, read};
use crate::model::Kind;
use crate::schema::Subject;
use crate::text::{Failure, Message, nearest};
use crate::workbook::base;
use returned::Back;
use serde_json::{Map, Value};
use std::fs::File;
use std::io::Read as _;
use std::path::Path;
pub(super) use told::Told;

/// Larger files hold no table that people fill in.
const LARGEST: u64 = 256 << 20;

/// The exit code where something is wrong in the table.
const WRONG: u8 = 1;

/// Reads a table, and tells what the agenda would be with it; writes that where it is asked for and nothing is wrong.
pub(super) fn run(options: &ImportOptions, context: &Context<'_>) -> Result<Ending, Failure> {
    let name = options.file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let bytes = bytes(&options.file)?;
    let mut bench = Bench::open(context)?;
    let mut told = Told::of(&name);
    let mut back = None;
    let mut outcome = if let Some(outcome) = form(&name, &bytes, &bench.agenda) {
        outcome
    } else {
        let book = read(&name, &bytes)?;
        if let Some(base) = base(&book, &name) {
            back.insert(Back::read(&book, base?, &bench, context)?).outcome()
        } else {
            match table(options, &name, book, &bench)? {
                Read::Outcome(outcome) => outcome,
                Read::Mapping(troubles) => {
                    told.troubles = troubles;
                    return Ok(Ending { stderr: told.troubles(context), code: super::COULD_NOT, ..Ending::default() });
                }
            }
        }
    };
    told.remarks = std::mem::take(&mut outcome.remarks);
    told.troubles = std::mem::take(&mut outcome.troubles);
    if let Some(back) = &back {
        back.merge(&mut bench, &mut told);
    }
    for entity in &mut outcome.entities {
        if let Err(troubles) = take(&mut bench, entity, &mut told) {
            told.troubles.extend(troubles);
        }
    }
    let is_wrong = !told.troubles.is_empty();
    let is_whole = told.troubles.iter().any(|trouble| trouble.whole);
    let dry_run = options.dry_run || !options.write || is_whole || (is_wrong && !options.partial);
    told.written = !dry_run;
    told.refused = options.write && dry_run;
    if let Some(file) = &options.annotated {
        let back = back.as_ref().ok_or_else(|| {
            let failure = Failure::new(Message::plain("failure-import-annotated").with("file", name.as_str()));
            failure.hint(Message::plain("failure-import-annotated-hint"))
        })?;
        back.annotate(file, &told, context)?;
    }
    let nothing = told.is_nothing();
    let mut ending = if nothing {
        Ending::done(told.page(context))
    } else {
        bench.finish_as(&Saving { dry_run, commit: options.commit && !dry_run }, |changed| Ending {
            stdout: told.page(context),
            stderr: Told::found(&changed.verdict, context),
            ..Ending::default()
        })?
    };
    if is_wrong {
        ending.code = WRONG;
    }
    Ok(ending)
}

/// What was read.
enum Read {
    Outcome(Outcome),
    /// What is wrong in the mapping.
    Mapping(Vec<Trouble>),
}

/// The bytes of a file.
///
/// # Errors
/// Where it cannot be read, or has more than is read.
pub(super) fn bytes(file: &Path) -> Result<Vec<u8>, Failure> {
    let failed = |reason: &std::io::Error| {
        let message = Message::plain("failure-import-read").with("file", file.display().to_string());
        Failure::new(message.with("reason", reason.to_string()))
    };
    let mut bytes = Vec::new();
    File::open(file).and_then(|file| file.take(LARGEST + 1).read_to_end(&mut bytes)).map_err(|reason| failed(&reason))?;
    if bytes.len() as u64 > LARGEST {
        let failure = Failure::new(Message::plain("failure-import-too-large").with("file", file.display().to_string()));
        return Err(failure.hint(Message::plain("failure-import-too-large-hint")));
    }
    Ok(bytes)
}

/// What a table comes to.
fn table(options: &ImportOptions, name: &str, mut book: Book, bench: &Bench<'_>) -> Result<Read, Failure> {
    let mut map = Mapping::default();
    if let Some(file) = &options.map {
        match mapping(&file.display().to_string(), &self::bytes(file)?) {
            Ok(own) => map = own,
            Err(troubles) => return Ok(Read::Mapping(troubles)),
        }
    }
    let sheet = options.sheet.as_deref().or(map.sheet.as_deref());
    let kind = options.kind.as_deref().or(map.kind.as_deref()).map(lookup::kind).transpose()?;
    let (table, kind) = chosen(&book, name, sheet, kind)?;
    let mut outcome = entities(table, kind, &bench.agenda, &map);
    let unread: Vec<&str> = book.tables.iter().filter(|other| !std::ptr::eq(*other, table)).map(|other| &*other.name).collect();
    if !unread.is_empty() {
        outcome.remarks.insert(0, Message::plain("import-other-sheets").with("sheet", &*table.name).with("others", unread));
    }
    if table.hidden {
        outcome.remarks.insert(0, Message::plain("import-hidden-sheet").with("sheet", &*table.name));
    }
    outcome.troubles.splice(0..0, std::mem::take(&mut book.troubles));
    outcome.remarks.splice(0..0, std::mem::take(&mut book.remarks));
    Ok(Read::Outcome(outcome))
}

/// The sheet that is read, and what stands in its rows: what was asked for, else the only sheet that is shown and holds something, else
/// the only one that is named after the kind.
fn chosen<'b>(book: &'b Book, file: &str, sheet: Option<&str>, kind: Option<Kind>) -> Result<(&'b Table, Kind), Failure> {
    let names = || book.tables.iter().map(|table| &*table.name);
    let kind_of = |table: &&Table| Kind::find(&table.name.to_lowercase());
    let table = if let Some(sheet) = sheet {
        let found = book.tables.iter().find(|table| table.name.to_lowercase() == sheet.to_lowercase());
        found.ok_or_else(|| {
            let failure = Failure::new(Message::plain("failure-import-no-sheet").with("sheet", sheet).with("file", file));
            match nearest(sheet, names()) {
                Some(near) => failure.hint(Message::plain("help-did-you-mean").with("word", near)),
                None => failure.hint(Message::plain("help-words").with("words", names().collect::<Vec<_>>())),
            }
        })?
    } else {
        let shown: Vec<&Table> = book.tables.iter().filter(|table| !table.hidden && !table.rows.is_empty()).collect();
        let of_kind: Vec<&Table> = shown.iter().copied().filter(|table| kind.is_some() && kind_of(table) == kind).collect();
        match (&shown[..], &of_kind[..]) {
            ([one], _) | (_, [one]) => *one,
            ([], _) => book.tables.first().filter(|_| book.tables.len() == 1).ok_or_else(|| {
                Failure::new(Message::plain("failure-import-empty").with("file", file))
                    .hint(Message::plain("failure-import-empty-hint"))
            })?,
            _ => {
                let failure = Failure::new(Message::plain("failure-import-several-sheets").with("file", file));
                return Err(failure
                    .hint(Message::plain("failure-import-several-sheets-hint").with("sheets", names().collect::<Vec<_>>())));
            }
        }
    };
    let kind = kind.or_else(|| kind_of(&table)).ok_or_else(|| {
        let kinds: Vec<&str> = Kind::ALL.iter().map(|kind| kind.name()).collect();
        let failure = Failure::new(Message::plain("failure-import-no-kind").with("file", file));
        failure.hint(Message::plain("failure-import-no-kind-hint").with("kinds", kinds))
    })?;
    Ok((table, kind))
}

/// Changes the file of an entity, or makes it; what is wrong with the result is told at its cells.
///
/// # Errors
/// Where it would not be as its schema asks.
pub(super) fn take(bench: &mut Bench<'_>, entity: &mut Entity, told: &mut Told<'_>) -> Result<(), Vec<Trouble>> {
    let subject = Subject::Kind(entity.kind);
    let failed = |entity: &Entity, failure: Failure| {
        let message = Message::plain("import-cannot").with("entity", entity.id.as_str()).with("why", failure.message);
        vec![Trouble { at: entity.at.clone(), message, help: failure.hint, whole: false }]
    };
    let before = entity.known.and_then(|id| bench.agenda.root(id)).map(|root| root.to_json());
    let before = match before {
        Some(Value::Object(before)) => before,
        _ => Map::from_iter([("id".to_owned(), Value::from(entity.id.as_str()))]),
    };
    let series = series(bench, entity, &before).map_err(|failure| failed(entity, failure))?;
    let compiled = bench.agenda.schema(subject);
    let after = applied(before.clone(), entity, &compiled.shape, bench.agenda.language())?;
    let place = match entity.known {
        None => super::edit::Place::made(entity.kind, &entity.id, &after, &compiled.shape),
        Some(id) => bench.place(id).and_then(|mut place| {
            let mut changed = after.iter().filter(|(name, value)| before.get(*name) != Some(*value));
            changed.try_for_each(|(name, value)| place.set(&Way::field(name), value, &compiled.shape))?;
            Ok(place)
        }),
    };
    let place = place.map_err(|failure| failed(entity, failure))?;
    let troubles = place.root().map(|root| judged(compiled, root, entity)).unwrap_or_default();
    if !troubles.is_empty() {
        return Err(troubles);
    }
    let is_changed = before != after || series.is_some();
    told.take(entity, &place, is_changed);
    if is_changed {
        bench.take(&place);
    }
    if let Some((path, before, text)) = series {
        bench.take_table(path, before, text);
    }
    Ok(())
}

/// The table in which a KPI keeps its measurements, as it was and with what is said of them; none, where it keeps them in its own file.
fn series(
    bench: &Bench<'_>,
    entity: &mut Entity,
    before: &Map<String, Value>,
) -> Result<Option<(String, String, String)>, Failure> {
    let name = before.get("measurements-file").and_then(Value::as_str).filter(|_| entity.kind == Kind::Kpi);
    let (Some(name), Some(id)) = (name, entity.known) else { return Ok(None) };
    let measurements = Entity { fields: entity.take_items(&Way::field("measurements")), ..entity.clone() };
    if measurements.fields.is_empty() {
        return Ok(None);
    }
    let compiled = bench.agenda.schema(Subject::Kind(Kind::Kpi));
    let made = applied(Map::new(), &measurements, &compiled.shape, bench.agenda.language());
    let made = made.unwrap_or_default().remove("measurements");
    let made: Vec<Map<String, Value>> =
        made.iter().flat_map(|made| made.as_array().into_iter().flatten()).filter_map(|one| one.as_object().cloned()).collect();
    let file = &bench.agenda.document(bench.agenda.record(id).document).path;
    let path = file.rsplit_once('/').map_or_else(|| name.to_owned(), |(folder, _)| format!("{folder}/{name}"));
    let before = bench.table(&path)?.unwrap_or_else(|| "date,value\n".to_owned());
    let after = merged(&before, &made).map_err(super::edit::failed)?;
    Ok(Some((path, before.clone(), after)).filter(|(_, _, after)| *after != before))
}
