//! What the cells of a row set: fields, and items of lists whose fields have columns of their own.

use super::date;
use super::rows::Field;
use super::table::{Address, Content, Row, Table};
use super::trouble::Trouble;
use super::value::{Reading, Wrong};
use crate::edit::Way;
use crate::model::Date;
use crate::schema::Shape;
use crate::text::Message;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// What becomes of the cells of a column.
pub(super) struct Plan<'a> {
    pub(super) number: u32,
    /// The way to the field.
    pub(super) way: Way,
    /// The shape of the field.
    pub(super) shape: &'a Shape,
    /// Where the field is one of the items of a list: the way to the list, and the way on from an item.
    pub(super) list: Option<(Way, Way)>,
    pub(super) reading: Reading<'a>,
}

/// What the cells of the rows of a table are read by.
pub(super) struct Cells<'a> {
    pub(super) table: &'a Table,
    pub(super) plans: &'a [Plan<'a>],
    /// Fields that have the same value in each row.
    pub(super) constants: &'a BTreeMap<String, Value>,
    pub(super) shape: &'a Shape,
    /// Where the table begins.
    pub(super) header: &'a Address,
}

/// The items of a list in the making: the names of their fields with their values, one for each item.
struct Items {
    list: Way,
    columns: Vec<(Vec<String>, Vec<Value>, Address)>,
}

impl Cells<'_> {
    /// What a row sets, and what is wrong in it.
    pub(super) fn fields(&self, row: &Row) -> (Vec<Field>, Vec<Trouble>) {
        let (mut fields, mut troubles) = (Vec::new(), Vec::new());
        let mut lists: BTreeMap<String, Items> = BTreeMap::new();
        for plan in self.plans {
            let Some(content) = row.at(plan.number) else { continue };
            let at = self.table.address(row, plan.number);
            let wrong = |(message, help): Wrong| Trouble { help, ..Trouble::new(at.clone(), message) };
            match &plan.list {
                None => match plan.reading.value(content, plan.shape) {
                    Ok(value) => fields.push(Field { way: plan.way.clone(), value, is_items: false, at }),
                    Err(error) => troubles.push(wrong(error)),
                },
                Some((list, below)) => match plan.items(content, below) {
                    Ok((path, values)) => {
                        let items =
                            lists.entry(list.to_string()).or_insert_with(|| Items { list: list.clone(), columns: Vec::new() });
                        items.columns.push((path, values, at));
                    }
                    Err(error) => troubles.push(wrong(error)),
                },
            }
        }
        for (way, value) in self.constants {
            let Ok(way) = Way::parse(way) else { continue };
            match super::header::through(&way, self.shape) {
                None => fields.push(Field { way, value: value.clone(), is_items: false, at: self.header.clone() }),
                Some((list, below)) => {
                    if let Some(items) = lists.get_mut(&list.to_string()) {
                        let count = items.columns.iter().map(|(_, values, _)| values.len()).max().unwrap_or_default();
                        let path = below.names().map(str::to_owned).collect();
                        items.columns.push((path, vec![value.clone(); count], self.header.clone()));
                    }
                }
            }
        }
        for items in lists.into_values() {
            match items.made() {
                Ok(field) => fields.push(field),
                Err(trouble) => troubles.push(*trouble),
            }
        }
        (fields, troubles)
    }
}

impl Plan<'_> {
    /// The values of a cell for the items of a list, and the names of the fields in which they stand.
    fn items(&self, content: &Content, below: &Way) -> Result<(Vec<String>, Vec<Value>), Wrong> {
        let path: Vec<String> = below.names().map(str::to_owned).collect();
        let is_period = path == ["period"] && self.shape.text("x-form") == "period";
        let Content::Text(text) = content else {
            let path = if is_period && matches!(content, Content::Date(_)) { vec!["date".to_owned()] } else { path };
            return match content {
                Content::Date(day) if is_period => Ok((path, vec![Date(*day).to_string().into()])),
                other => self.reading.value(other, self.shape).map(|value| (path, vec![value])),
            };
        };
        // A measurement is of a period or of a day.
        if is_period && date::period(text).is_none() {
            let day = date::read(text, self.reading.order, None);
            return match day {
                Ok(day) => Ok((vec!["date".to_owned()], vec![day.to_string().into()])),
                Err(_) => self.reading.content(text, self.shape).map(|value| (path, vec![value])),
            };
        }
        let is_several = self.shape.refers_to.is_some() || self.shape.words().is_some() || self.reading.separator.is_some();
        let parts = if is_several { self.reading.parts(text) } else { vec![text.as_str()] };
        let values = parts.into_iter().map(|part| self.reading.content(part, self.shape)).collect::<Result<_, _>>()?;
        Ok((path, values))
    }
}

impl Items {
    /// The items, each with its fields.
    fn made(self) -> Result<Field, Box<Trouble>> {
        let count = self.columns.iter().map(|(_, values, _)| values.len()).max().unwrap_or_default();
        if let Some((_, values, at)) = self.columns.iter().find(|(_, values, _)| values.len() != count) {
            let message = Message::plain("import-uneven").with("count", values.len()).with("other", count);
            return Err(Box::new(
                Trouble::new(at.clone(), message).help(Message::plain("import-uneven-help").with("list", self.list.to_string())),
            ));
        }
        let mut items = vec![Value::Object(Map::new()); count];
        let at = self.columns.first().map(|(_, _, at)| at.clone());
        for (path, values, _) in &self.columns {
            for (item, value) in items.iter_mut().zip(values) {
                *path.iter().fold(item, |here, name| &mut here[name.as_str()]) = value.clone();
            }
        }
        let at = at.unwrap_or(Address::Line { file: "".into(), line: 1, column: 1 });
        Ok(Field { way: self.list, value: Value::Array(items), is_items: true, at })
    }
}
