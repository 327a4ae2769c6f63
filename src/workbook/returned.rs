//! What comes back in a workbook, against what the commit said from which it was made.

use super::base::{Base, WAYS, ways};
use super::{Cells, Form, Marked};
use crate::agenda::Agenda;
use crate::edit::{Way, Wish};
use crate::import::{Address, Book, Cell, Content, Entity, Field, Mapping, Outcome, Row, Table, Trouble, entities};
use crate::model::Date;
use crate::text::Message;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// A row of a workbook.
#[derive(Debug, Clone)]
pub struct Line {
    /// Its number in the sheet, from 0.
    pub number: u32,
    /// Whose it was when the workbook was made; none for a new one.
    pub key: Option<String>,
    /// What stands there as the identifier.
    pub id: Option<Content>,
    /// What stands in the columns of the form.
    pub cells: Cells,
}

/// An entity of which something is to be changed.
#[derive(Debug, Clone)]
pub struct Changed {
    /// Its identifier.
    pub id: String,
    /// Where its row is.
    pub at: Address,
    /// What is to be changed, in the order of the columns of the form.
    pub cells: Vec<Written>,
}

/// A cell that says something else than it did.
#[derive(Debug, Clone)]
pub struct Written {
    /// The number of its column among those of the form.
    pub column: usize,
    /// What is wanted there.
    pub wish: Wish,
    /// Where it is.
    pub at: Address,
}

/// What came back.
#[derive(Debug, Default)]
pub struct Returned {
    /// The entities that were there, of which something is to be changed.
    pub changed: Vec<Changed>,
    /// How many rows say what they said.
    pub same: usize,
    /// What is new, what is wrong, and what else there is to say.
    pub outcome: Outcome,
    /// The rows, in their order.
    lines: Vec<Line>,
    /// For each column of the sheet that is known, its number among those of the form; none for the identifier.
    places: BTreeMap<u32, Option<usize>>,
}

/// Reads what came back in a workbook, for the agenda as it is `now`. `form` is what it was made with; what is reported and has no day is of
/// `today`.
pub fn returned(book: &Book, base: &Base, form: &Form<'_>, now: &Agenda, today: Date) -> Returned {
    let mut returned = Returned::default();
    let Some((table, (head, key))) = book.tables.iter().find_map(|table| Some((table, ways(table)?))) else {
        let first = Row { number: 0, line: None, cells: Vec::new() };
        let at = book.tables.iter().find(|table| !table.hidden).unwrap_or(&Table::default()).address(&first, 0);
        returned.outcome.troubles.push(whole(at, "workbook-no-fields", "workbook-no-fields-help"));
        return returned;
    };
    let Some((head, rows)) = table.rows.get(head..).and_then(|rows| rows.split_first()) else { return returned };
    returned.find_columns(table, head, form);
    if !returned.places.values().any(Option::is_none) {
        returned.outcome.troubles.push(whole(table.address(head, key), "workbook-no-fields", "workbook-no-fields-help"));
        return returned;
    }
    returned.read(rows, key, form);
    let mut sheet = Sorted { table, base, form, now, header: head.clone(), rows: Vec::new(), known: BTreeMap::new() };
    let troubles = sheet.sort(&returned);
    returned.same = returned.lines.iter().filter(|line| line.key.is_some()).count() - sheet.known.len() - troubles.1;
    returned.outcome.troubles.extend(troubles.0);
    sheet.judge(&mut returned, today);
    let missing = base.rows.keys().filter(|id| !returned.lines.iter().any(|line| line.key.as_ref() == Some(*id)));
    let missing: Vec<String> = missing.cloned().collect();
    if !missing.is_empty() {
        let remark = Message::plain("workbook-missing-rows").with("count", missing.len()).with("names", missing);
        returned.outcome.remarks.push(remark);
    }
    returned
}

fn trouble(at: Address, message: Message, help: &'static str) -> Trouble {
    Trouble { at, message, help: Some(Message::plain(help)), whole: false }
}

fn whole(at: Address, message: &'static str, help: &'static str) -> Trouble {
    Trouble { whole: true, ..trouble(at, Message::plain(message), help) }
}

impl Returned {
    /// Which column is which field.
    fn find_columns(&mut self, table: &Table, head: &Row, form: &Form<'_>) {
        let mut left: BTreeMap<String, usize> = form.columns.iter().map(|column| column.way.to_string()).zip(0..).collect();
        let mut strange = Vec::new();
        for cell in &head.cells {
            match (&*cell.content.to_string(), left.remove(&cell.content.to_string())) {
                (WAYS, _) => {}
                ("id", _) => {
                    self.places.insert(cell.column, None);
                }
                (_, Some(column)) => {
                    self.places.insert(cell.column, Some(column));
                }
                (_, None) => strange.push(table.address(head, cell.column).to_string()),
            }
        }
        // What somebody has written beside the form has no field.
        let beside = table.rows.iter().flat_map(|row| row.cells.iter().map(move |cell| (row, cell.column)));
        let beside = beside.filter(|(row, column)| row.number > head.number && head.at(*column).is_none());
        let beside: BTreeSet<u32> = beside.map(|(_, column)| column).collect();
        strange.extend(beside.into_iter().map(|column| table.address(head, column).to_string()));
        if !strange.is_empty() {
            self.outcome.remarks.push(Message::plain("workbook-strange-columns").with("columns", strange));
        }
        if !left.is_empty() {
            let names: Vec<&str> = left.values().filter_map(|column| Some(&*form.columns.get(*column)?.title)).collect();
            self.outcome.remarks.push(Message::plain("workbook-missing-columns").with("columns", names));
        }
    }

    /// The rows in which something stands.
    fn read(&mut self, rows: &[Row], key: u32, form: &Form<'_>) {
        for row in rows {
            let mut line = Line { number: row.number, key: None, id: None, cells: vec![None; form.columns.len()] };
            line.key = row.at(key).map(ToString::to_string);
            for (column, place) in &self.places {
                match place {
                    None => line.id = row.at(*column).cloned(),
                    Some(place) => line.cells[*place] = row.at(*column).cloned(),
                }
            }
            if line.key.is_some() || line.id.is_some() || line.cells.iter().any(Option::is_some) {
                self.lines.push(line);
            }
        }
    }

    /// The column of the sheet in which a field of the form stands.
    fn column(&self, place: Option<usize>) -> Option<u32> {
        self.places.iter().find(|(_, known)| **known == place).map(|(column, _)| *column)
    }

    /// The rows as they came back, and what is wrong in them, as it is said in some language, for a copy of the workbook.
    pub fn marked(&self, troubles: &[Trouble], say: impl Fn(&Trouble) -> String) -> (&[Line], Vec<Marked>) {
        let mark = |trouble: &Trouble| {
            let (line, column) = match &trouble.at {
                Address::Cell { row, column, .. } => {
                    let line = self.lines.iter().position(|line| line.number == *row);
                    (line, self.places.get(column).copied().flatten())
                }
                Address::Line { .. } => (None, None),
            };
            Marked { line, column, text: say(trouble) }
        };
        (&self.lines, troubles.iter().map(mark).collect())
    }
}

/// The rows of a sheet, as those that say something else than they did, and those that are new.
struct Sorted<'a> {
    table: &'a Table,
    base: &'a Base,
    form: &'a Form<'a>,
    now: &'a Agenda,
    header: Row,
    /// The cells that are to be read.
    rows: Vec<Row>,
    /// By the numbers of the rows that were there: what the entity said, and the columns whose cells are empty now.
    known: BTreeMap<u32, (Value, Vec<usize>)>,
}

impl Sorted<'_> {
    /// What is wrong with rows as a whole, and how many of those that were there are left aside for it.
    fn sort(&mut self, returned: &Returned) -> (Vec<Trouble>, usize) {
        let mut troubles = Vec::new();
        let mut aside = 0;
        let mut first: BTreeMap<&str, Address> = BTreeMap::new();
        for line in &returned.lines {
            let row = Row { number: line.number, line: None, cells: Vec::new() };
            let at = self.table.address(&row, returned.column(None).unwrap_or_default());
            let id = line.id.as_ref().map(ToString::to_string).unwrap_or_default();
            let Some(key) = &line.key else {
                if self.now.graph().find(self.form.kind, &id).is_some() {
                    troubles.push(trouble(at, Message::plain("workbook-known").with("id", id), "workbook-known-help"));
                } else {
                    self.add(line, returned, |_, cell| cell.is_some());
                }
                continue;
            };
            let before = troubles.len();
            if let Some(first) = first.get(&**key) {
                let message = Message::plain("workbook-row-twice").with("id", key.as_str()).with("first", first.to_string());
                troubles.push(trouble(at, message, "workbook-row-twice-help"));
            } else if id != *key {
                let message = Message::plain("workbook-id-changed").with("was", key.as_str()).with("id", id);
                troubles.push(trouble(at.clone(), message, "workbook-id-changed-help"));
                first.insert(key, at);
            } else {
                first.insert(key, at.clone());
                match self.base.rows.get(key).and_then(|digest| self.form.known(key, digest)) {
                    None => {
                        let message = Message::plain("workbook-not-as-made").with("id", key.as_str());
                        troubles.push(trouble(at, message, "workbook-not-as-made-help"));
                    }
                    Some((entity, cells)) => self.compare(line, entity, &cells, returned),
                }
            }
            aside += troubles.len() - before;
        }
        (troubles, aside)
    }

    /// Takes what a row says that it did not say.
    fn compare(&mut self, line: &Line, entity: Value, cells: &Cells, returned: &Returned) {
        let present: BTreeSet<usize> = returned.places.values().filter_map(|place| *place).collect();
        let differs = |place: usize| {
            present.contains(&place) && !Form::is_same(cells.get(place).and_then(Option::as_ref), line.cells[place].as_ref())
        };
        let emptied: Vec<usize> = (0..line.cells.len()).filter(|place| differs(*place) && line.cells[*place].is_none()).collect();
        if (0..line.cells.len()).any(differs) {
            self.known.insert(line.number, (entity, emptied));
            self.add(line, returned, |place, cell| cell.is_some() && differs(place));
        }
    }

    /// Adds a row with its identifier and some of its cells.
    fn add(&mut self, line: &Line, returned: &Returned, is_wanted: impl Fn(usize, Option<&Content>) -> bool) {
        let mut cells = Vec::new();
        for (column, place) in &returned.places {
            let content = match place {
                None => line.id.as_ref(),
                Some(place) => line.cells[*place].as_ref().filter(|cell| is_wanted(*place, Some(cell))),
            };
            cells.extend(content.map(|content| Cell { column: *column, content: content.clone() }));
        }
        self.rows.push(Row { number: line.number, line: None, cells });
    }

    /// Reads the cells.
    fn judge(self, returned: &mut Returned, today: Date) {
        if self.rows.is_empty() {
            return;
        }
        let mut header = self.header.clone();
        header.cells.retain(|cell| returned.places.contains_key(&cell.column));
        let is_read = |(row, column): &&(u32, u32)| self.rows.iter().any(|own| own.number == *row && own.at(*column).is_some());
        let table = Table {
            name: self.table.name.clone(),
            rows: std::iter::once(header).chain(self.rows.iter().cloned()).collect(),
            formulas: self.table.formulas.iter().filter(is_read).copied().collect(),
            merged: self.table.merged.iter().filter(|area| area.bottom > self.header.number).copied().collect(),
            ..Table::default()
        };
        let mut read = entities(&table, self.form.kind, self.now, &Mapping::default());
        returned.outcome.remarks.append(&mut read.remarks);
        returned.outcome.troubles.append(&mut read.troubles);
        for entity in read.entities {
            let Address::Cell { row, .. } = entity.at else { continue };
            match self.known.get(&row) {
                Some((before, emptied)) => returned.changed.push(self.changed(entity, before, emptied, returned, today)),
                None if entity.known.is_some() => {
                    let message = Message::plain("workbook-known").with("id", entity.id);
                    returned.outcome.troubles.push(trouble(entity.at, message, "workbook-known-help"));
                }
                None => {
                    let day = self.day_of_report(entity.fields.iter().map(|field| &field.way), today);
                    let at = entity.at.clone();
                    let day = day.map(|(way, value)| Field { way, value, is_items: false, at });
                    let fields = entity.fields.into_iter().chain(day).collect();
                    returned.outcome.entities.push(Entity { fields, ..entity });
                }
            }
        }
    }

    /// What is to be changed of an entity that was there.
    fn changed(&self, entity: Entity, before: &Value, emptied: &[usize], returned: &Returned, today: Date) -> Changed {
        let place = |way: &Way| self.form.columns.iter().position(|column| column.way == *way);
        let was = |place: usize| self.form.columns.get(place).and_then(|column| column.value(before)).cloned();
        let mut cells: Vec<Written> = Vec::new();
        let is_reported = self.form.columns.iter().any(|column| column.is_reported() && column.value(before).is_some());
        let day = self.day_of_report(entity.fields.iter().map(|field| &field.way), today).filter(|_| !is_reported);
        let day = day.map(|(way, value)| (way, value, entity.at.clone()));
        let fields = entity.fields.into_iter().map(|field| (field.way, field.value, field.at)).chain(day);
        for (way, value, at) in fields {
            let Some(column) = place(&way) else { continue };
            cells.push(Written { column, wish: Wish { way, was: was(column), wanted: Some(value) }, at });
        }
        let row = match entity.at {
            Address::Cell { row, .. } => Row { number: row, line: None, cells: Vec::new() },
            Address::Line { .. } => Row { number: 0, line: None, cells: Vec::new() },
        };
        for column in emptied {
            let Some(way) = self.form.columns.get(*column).map(|own| own.way.clone()) else { continue };
            let at = self.table.address(&row, returned.column(Some(*column)).unwrap_or_default());
            cells.push(Written { column: *column, wish: Wish { way, was: was(*column), wanted: None }, at });
        }
        cells.sort_by_key(|cell| cell.column);
        Changed { id: entity.id, at: entity.at, cells }
    }

    /// The day on which is reported what has none.
    fn day_of_report<'w>(&self, ways: impl Iterator<Item = &'w Way>, today: Date) -> Option<(Way, Value)> {
        let list = format!("reports[{}].", self.form.period?);
        let ways: Vec<String> = ways.map(ToString::to_string).filter(|way| way.starts_with(&list)).collect();
        let day = format!("{list}date");
        let way = Way::parse(&day).ok().filter(|_| !ways.is_empty() && !ways.contains(&day))?;
        Some((way, today.to_string().into()))
    }
}
