//! Rows by the entities that they are about.

use super::header::{Column, Target};
use super::references::References;
use super::table::{Content, Row, Table};
use super::trouble::Trouble;
use super::word::{self, identifier};
use crate::agenda::{Agenda, EntityId, well_formed};
use crate::model::Kind;
use crate::text::Message;
use std::collections::{BTreeMap, BTreeSet};

/// The columns that name entities.
pub(super) struct Identifiers {
    pub(super) id: Option<u32>,
    pub(super) titles: Vec<u32>,
}

/// How the entity of a row is called.
pub(super) struct Named {
    pub(super) id: String,
    pub(super) known: Option<EntityId>,
    /// The column that says so.
    pub(super) column: u32,
}

impl Identifiers {
    pub(super) fn of(columns: &[Column]) -> Self {
        let of = |name: &'static str| {
            columns.iter().filter(move |column| match &column.target {
                Target::Field(way) => way.names().next() == Some(name),
                _ => false,
            })
        };
        Identifiers { id: of("id").map(|column| column.number).next(), titles: of("title").map(|column| column.number).collect() }
    }

    /// The identifier of each row: the one that is given, else that of the entity of this title, else one that is made of the title.
    pub(super) fn identified(
        &self,
        rows: &[Row],
        table: &Table,
        kind: Kind,
        agenda: &Agenda,
        references: &mut References<'_>,
    ) -> Vec<Result<Named, Box<Trouble>>> {
        references.learn(kind);
        let text = |row: &Row, column: Option<u32>| match row.at(column?) {
            Some(Content::Error(_) | Content::Uncalculated) | None => None,
            Some(content) => Some(content.to_string()),
        };
        let find = |id: &str| agenda.graph().find(kind, id);
        let mut taken: BTreeSet<String> = rows.iter().filter_map(|row| text(row, self.id)).collect();
        let mut made: BTreeMap<String, String> = BTreeMap::new();
        let mut all = Vec::with_capacity(rows.len());
        for row in rows {
            let title = || self.titles.iter().find_map(|column| Some((*column, text(row, Some(*column))?)));
            let given = self.id.and_then(|column| Some((column, text(row, Some(column))?)));
            let named = match (given, title()) {
                (Some((column, id)), _) if well_formed(&id) => match agenda.graph().formerly(kind, &id) {
                    Some(now) if find(&id).is_none() => {
                        let message = Message::plain("import-former").with("id", id).with("name", agenda.record(now).name());
                        Err((column, message, Message::plain("import-former-help")))
                    }
                    _ => Ok((column, id)),
                },
                (Some((column, id)), _) => {
                    if let [one] = references.called(kind, &id)[..] {
                        Ok((column, one.to_owned()))
                    } else {
                        let help = match identifier(&id) {
                            Some(made) => Message::plain("import-no-id-help").with("id", made),
                            None => Message::plain("failure-new-id-hint"),
                        };
                        Err((column, Message::plain("import-no-id").with("id", id), help))
                    }
                }
                (None, Some((column, title))) => match references.called(kind, &title)[..] {
                    [one] => Ok((column, one.to_owned())),
                    [] => made_of(&title, &mut made, &mut taken, |id| {
                        find(id).is_some() || agenda.graph().formerly(kind, id).is_some()
                    })
                    .map(|id| (column, id))
                    .ok_or_else(|| {
                        let message = Message::plain("import-no-letters").with("title", title);
                        (column, message, Message::plain("import-no-letters-help"))
                    }),
                    [..] => {
                        let names: Vec<String> = references.called(kind, &title).into_iter().map(str::to_owned).collect();
                        let message = Message::plain("import-several-titles").with("title", title).with("names", names);
                        Err((column, message, Message::plain("import-several-titles-help")))
                    }
                },
                (None, None) => {
                    let column = self.id.or(self.titles.first().copied()).unwrap_or_default();
                    Err((column, Message::plain("import-nameless"), Message::plain("import-nameless-help")))
                }
            };
            all.push(
                named.map_err(|(column, message, help)| Box::new(Trouble::new(table.address(row, column), message).help(help))),
            );
        }
        let titles = rows.iter().map(|row| self.titles.iter().find_map(|column| text(row, Some(*column))));
        for (named, title) in all.iter().zip(titles) {
            if let Ok((_, id)) = named {
                references.add(kind, id, title.as_deref());
            }
        }
        all.into_iter().map(|named| named.map(|(column, id)| Named { known: find(&id), id, column })).collect()
    }
}

/// An identifier that is made of a title and nobody has: the same one for the same title.
fn made_of(
    title: &str,
    made: &mut BTreeMap<String, String>,
    taken: &mut BTreeSet<String>,
    is_known: impl Fn(&str) -> bool,
) -> Option<String> {
    if let Some(id) = made.get(&word::compared(title)) {
        return Some(id.clone());
    }
    let base = identifier(title)?;
    let numbered = (2_usize..).map(|number| format!("{base}-{number}"));
    let id = std::iter::once(base.clone()).chain(numbered).find(|id| !taken.contains(id) && !is_known(id))?;
    taken.insert(id.clone());
    made.insert(word::compared(title), id.clone());
    Some(id)
}
