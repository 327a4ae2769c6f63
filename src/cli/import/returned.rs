//! A workbook that was made to be filled in comes back.

use super::told::Told;
use crate::agenda::EntityId;
use crate::cli::Context;
use crate::cli::edit::{Bench, Place};
use crate::cli::file::write_to;
use crate::edit::{Merged, Way};
use crate::i18n::Catalogue;
use crate::import::{Book, Entity, Field, Outcome, Trouble, judged};
use crate::text::{Failure, Message};
use crate::workbook::{Base, Changed, Column, Form, Returned, Written, returned};
use serde_json::{Map, Value};
use std::path::Path;

/// What came back, with what it is told by.
pub(super) struct Back {
    returned: Returned,
    base: Base,
    before: crate::agenda::Agenda,
    catalogue: Catalogue,
}

impl Back {
    /// Reads it.
    ///
    /// # Errors
    /// Where the commit is not there from which the workbook was made.
    pub(super) fn read(book: &Book, base: Base, bench: &Bench<'_>, context: &Context<'_>) -> Result<Self, Failure> {
        let before = context.load_beside(&base.commit, &bench.agenda).map_err(|failure| {
            let message = Message::plain("failure-workbook-commit").with("commit", base.commit.as_str());
            Failure::new(message.with("why", failure.message)).hint(Message::plain("failure-workbook-commit-hint"))
        })?;
        let catalogue = Catalogue::new(base.language);
        let mut back = Back { returned: Returned::default(), base, before, catalogue };
        back.returned = returned(book, &back.base, &back.form(), &bench.agenda, context.as_of());
        Ok(back)
    }

    fn form(&self) -> Form<'_> {
        Form::of(&self.before, self.base.kind, self.base.period, self.base.commit.clone(), &self.catalogue)
    }

    /// What is new, what is wrong, and what else there is to say.
    pub(super) fn outcome(&mut self) -> Outcome {
        std::mem::take(&mut self.returned.outcome)
    }

    /// Brings what is changed together with what the files say now; what does not go together is told.
    pub(super) fn merge(&self, bench: &mut Bench<'_>, told: &mut Told<'_>) {
        let form = self.form();
        told.same += self.returned.same;
        for changed in &self.returned.changed {
            match merged(changed, &form, bench, told) {
                Ok(remarks) => told.remarks.extend(remarks),
                Err(troubles) => told.troubles.extend(troubles),
            }
        }
    }

    /// Writes the workbook as it came back, with what is wrong at its cells.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub(super) fn annotate(&self, file: &Path, told: &Told<'_>, context: &Context<'_>) -> Result<(), Failure> {
        let say = |trouble: &Trouble| {
            let said = [Some(&trouble.message), trouble.help.as_ref()].into_iter().flatten();
            said.map(|message| context.catalogue.say(message)).collect::<Vec<_>>().join("\n")
        };
        let (lines, marks) = self.returned.marked(&told.troubles, say);
        write_to(file, self.form().written(lines, &self.base.rows, &marks)?)
    }
}

/// Changes an entity, unless somebody else has changed the same otherwise; what there is to say of it.
fn merged(changed: &Changed, form: &Form<'_>, bench: &mut Bench<'_>, told: &mut Told<'_>) -> Result<Vec<Message>, Vec<Trouble>> {
    let failed = |failure: Failure| {
        let message = Message::plain("import-cannot").with("entity", changed.id.as_str()).with("why", failure.message);
        vec![Trouble { at: changed.at.clone(), message, help: failure.hint, whole: false }]
    };
    let Some(id) = bench.agenda.graph().find(form.kind, &changed.id) else {
        let message = Message::plain("workbook-gone").with("id", changed.id.as_str());
        let help = Some(Message::plain("workbook-gone-help"));
        return Err(vec![Trouble { at: changed.at.clone(), message, help, whole: false }]);
    };
    let now = bench.agenda.root(id).map(|root| root.to_json()).unwrap_or_default();
    let mut troubles = Vec::new();
    let mut remarks = Vec::new();
    let mut wanted: Vec<(&Column<'_>, &Written)> = Vec::new();
    for cell in &changed.cells {
        let Some(column) = form.columns.get(cell.column) else { continue };
        match cell.wish.against(column.value(&now).cloned()) {
            Merged::Same => {}
            Merged::Written => wanted.push((column, cell)),
            Merged::Conflict { now } => {
                let shown = |value: Option<&Value>| match value {
                    None => Message::plain("form-nothing-there"),
                    Some(Value::String(text)) => Message::plain("as-it-is").with("text", text.as_str()),
                    Some(other) => Message::plain("as-it-is").with("text", other.to_string()),
                };
                let message = Message::plain("workbook-conflict").with("field", cell.wish.way.to_string());
                let message = message.with("was", shown(cell.wish.was.as_ref())).with("now", shown(now.as_ref()));
                let message = message.with("wanted", shown(cell.wish.wanted.as_ref()));
                let help = Some(Message::plain("workbook-conflict-help"));
                troubles.push(Trouble { at: cell.at.clone(), message, help, whole: false });
            }
        }
    }
    if !troubles.is_empty() {
        return Err(troubles);
    }
    let place = written(&wanted, id, form, bench).map_err(failed)?;
    let fields = wanted.iter().filter_map(|(_, cell)| {
        let (way, value, at) = (cell.wish.way.clone(), cell.wish.wanted.clone()?, cell.at.clone());
        Some(Field { way, value, is_items: false, at })
    });
    let entity =
        Entity { kind: form.kind, id: changed.id.clone(), known: Some(id), at: changed.at.clone(), fields: fields.collect() };
    let compiled = bench.agenda.schema(crate::schema::Subject::Kind(form.kind));
    let troubles = place.root().map(|root| judged(compiled, root, &entity)).unwrap_or_default();
    if !troubles.is_empty() {
        return Err(troubles);
    }
    for (_, cell) in wanted.iter().filter(|(_, cell)| cell.wish.wanted.is_none()) {
        let message = Message::plain("workbook-emptied").with("at", cell.at.to_string());
        remarks.push(message.with("field", cell.wish.way.to_string()).with("id", changed.id.as_str()));
    }
    told.take(&entity, &place, !wanted.is_empty());
    if !wanted.is_empty() {
        bench.take(&place);
    }
    Ok(remarks)
}

/// The file of an entity with what is wanted in it.
fn written(wanted: &[(&Column<'_>, &Written)], id: EntityId, form: &Form<'_>, bench: &Bench<'_>) -> Result<Place, Failure> {
    let shape = form.shape();
    let mut place = bench.place(id)?;
    let mut report = Map::new();
    for (column, cell) in wanted {
        let way = &cell.wish.way;
        let around = way.around();
        let there = around.as_ref().and_then(|around| place.get(around)).filter(|there| !there.is_null());
        match (around, there, &cell.wish.wanted) {
            // What is reported for the first time is one item, and comes last.
            (_, None, Some(value)) if column.is_reported() && !is_item_there(&place, way) => {
                let names: Vec<&str> = way.names().skip(1).collect();
                match names[..] {
                    [name] => {
                        report.insert(name.to_owned(), value.clone());
                    }
                    [name, below] => {
                        let whole = report.entry(name).or_insert_with(|| Value::Object(Map::new()));
                        if let Value::Object(map) = whole {
                            map.insert(below.to_owned(), value.clone());
                        }
                    }
                    _ => {}
                }
            }
            (Some(around), Some(alone), value) if !alone.is_object() && !alone.is_array() => {
                let mut whole = column.expanded(&alone).unwrap_or_default();
                let name = way.names().last().unwrap_or_default();
                if let Value::Object(map) = &mut whole {
                    match value {
                        Some(value) => map.insert(name.to_owned(), value.clone()),
                        None => map.shift_remove(name),
                    };
                }
                match whole {
                    Value::Object(map) if map.is_empty() => place.remove(&around)?,
                    whole => place.set(&around, &column.collapsed(whole), shape)?,
                }
            }
            (_, _, value) => {
                let is_by_language = column.shape.localised && place.get(way).is_some_and(|there| there.is_object());
                let way = if is_by_language { way.clone().then(column.language()) } else { way.clone() };
                match value {
                    Some(value) => place.set(&way, value, shape)?,
                    None => place.remove(&way)?,
                }
            }
        }
    }
    if let Some(period) = form.period.filter(|_| !report.is_empty()) {
        let period = [("period".to_owned(), Value::from(period.to_string()))];
        let report: Map<String, Value> = period.into_iter().chain(report).collect();
        place.add(&Way::field("reports"), &Value::Object(report), shape)?;
    }
    Ok(place)
}

/// Whether the item of a list is there that a way leads into.
fn is_item_there(place: &Place, way: &Way) -> bool {
    way.steps().get(..2).is_some_and(|item| place.get(&Way::of(item)).is_some())
}
