//! Columns, by their headers.

use super::mapping::Mapping;
use super::names::{Names, listed};
use super::table::{Address, Area, Content, Row, Table, letters};
use super::trouble::Trouble;
use super::word::plain;
use crate::edit::{Step, Way};
use crate::i18n::Catalogue;
use crate::model::{Date, Kind, Period};
use crate::schema::Shape;
use crate::text::{Message, nearest};
use std::collections::BTreeMap;

/// A column of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Its number, from 0.
    pub number: u32,
    /// Its header, as it is written.
    pub header: String,
    /// Where the header stands.
    pub at: Address,
    /// What it is taken for.
    pub target: Target,
}

/// What a column is taken for.
#[derive(Debug, Clone, PartialEq)]
pub enum Target {
    /// What stands in a field.
    Field(Way),
    /// Something that the mapping leaves aside.
    Skipped,
    /// Nothing that is known, and what may be meant.
    Unknown(Option<String>),
}

/// What the headers of a table are understood by.
pub(super) struct Headers<'a> {
    pub(super) kind: Kind,
    pub(super) shape: &'a Shape,
    pub(super) mapping: &'a Mapping,
    pub(super) languages: Vec<&'a str>,
    pub(super) catalogues: &'a [Catalogue],
}

impl Headers<'_> {
    /// The columns of a table, and what is wrong with their headers.
    pub(super) fn columns(&self, table: &Table, header: &Row) -> (Vec<Column>, Vec<Trouble>) {
        let names = Names::of(self.kind, self.shape, self.catalogues);
        let mut troubles = Vec::new();
        for Area { top, left, bottom, right } in table.merged.iter().filter(|area| area.bottom >= header.number) {
            let area = format!("{}{}:{}{}", letters(*left), top + 1, letters(*right), bottom + 1);
            let template = if *top <= header.number { "import-merged-header" } else { "import-merged" };
            let row = Row { number: *top, line: None, cells: Vec::new() };
            let trouble = Trouble::new(table.address(&row, *left), Message::plain(template).with("area", area));
            troubles.push(trouble.help(Message::plain("import-merged-help")).whole());
        }
        let mut columns: Vec<Column> = Vec::new();
        for cell in &header.cells {
            let text = match &cell.content {
                Content::Date(day) => Date(*day).to_string(),
                content => content.to_string(),
            };
            let at = table.address(header, cell.column);
            let target = self.target(&text, &names).unwrap_or_else(|(message, help)| {
                troubles.push(Trouble::new(at.clone(), message).help(help).whole());
                Target::Unknown(None)
            });
            columns.push(Column { number: cell.column, header: text, at, target });
        }
        self.as_series(&mut columns);
        for name in self.mapping.columns.keys().chain(&self.mapping.skip).chain(self.mapping.words.keys()) {
            if !columns.iter().any(|column| plain(&column.header) == plain(name)) {
                let trouble =
                    Trouble::new(table.address(header, 0), Message::plain("import-no-column").with("column", name.as_str()));
                let near = nearest(name, columns.iter().map(|column| column.header.as_str()));
                let help = near.map(|near| Message::plain("help-did-you-mean").with("word", near));
                troubles.push(Trouble { help, ..trouble.whole() });
            }
        }
        let mut known: BTreeMap<String, Address> = BTreeMap::new();
        for column in &columns {
            let Target::Field(way) = &column.target else { continue };
            if let Some(first) = known.get(&way.to_string()) {
                let message = Message::plain("import-column-twice").with("column", column.header.as_str());
                let message = message.with("field", way.to_string()).with("first", first.to_string());
                let trouble = Trouble::new(column.at.clone(), message).help(Message::plain("import-column-twice-help"));
                troubles.push(trouble.whole());
            } else {
                known.insert(way.to_string(), column.at.clone());
            }
        }
        (columns, troubles)
    }

    /// What a header means; else what is wrong with it, and what to do.
    fn target(&self, header: &str, names: &Names) -> Result<Target, (Message, Message)> {
        let text = header.trim_end_matches(['*', ':', ' ', '\u{a0}', '\u{202f}']);
        let is_named = |name: &&String| plain(name) == plain(text);
        if self.mapping.skip.iter().any(|name| is_named(&name)) {
            return Ok(Target::Skipped);
        }
        if let Some((_, way)) = self.mapping.columns.iter().find(|(name, _)| is_named(name)) {
            return self.way(way).map(Target::Field).ok_or_else(|| {
                let message = Message::plain("import-mapping-no-field").with("field", way.as_str()).with("column", text);
                let near = nearest(way, names.all());
                let help = near.map(|near| Message::plain("help-did-you-mean").with("word", near));
                (message, help.unwrap_or_else(|| Message::plain("import-mapping-no-field-help").with("kind", self.kind.name())))
            });
        }
        if let Some(way) = self.way(text) {
            return Ok(Target::Field(way));
        }
        match names.find(text) {
            [way] => return Ok(self.way(way).map_or(Target::Unknown(None), Target::Field)),
            [] => {}
            several => {
                let message = Message::plain("import-several-fields").with("column", text).with("fields", several.to_vec());
                return Err((message, Message::plain("import-several-fields-help").with("first", several[0].as_str())));
            }
        }
        if let Some(way) = self.in_language(text, names).or_else(|| self.of_series(text)) {
            return Ok(Target::Field(way));
        }
        Ok(Target::Unknown(names.near(text).map(str::to_owned)))
    }

    /// The way to a field that is there.
    fn way(&self, text: &str) -> Option<Way> {
        let way = Way::parse(text).ok()?;
        self.shape.descend(way.names()).is_some().then_some(way)
    }

    /// A text in a language: `titre_fr`, `Title (en)`, `description fr`.
    fn in_language(&self, text: &str, names: &Names) -> Option<Way> {
        let text = plain(text);
        let (name, word) = text.rsplit_once(' ')?;
        let tag = self.languages.iter().find(|tag| plain(tag) == word).copied().or_else(|| {
            let said = |catalogue: &Catalogue| catalogue.text("words-language", None);
            let own = self.catalogues.iter().find(|own| said(own).is_some_and(|words| listed(&words).any(|known| known == word)));
            own.map(|own| own.language().tag())
        })?;
        let [way] = names.find(name) else { return None };
        let way = self.way(way)?;
        self.shape.descend(way.names())?.localised.then(|| way.then(tag))
    }

    /// A value of a series: `2024`, `2026-Q3`, `target_2026`, `cible 2026-12-31`.
    fn of_series(&self, text: &str) -> Option<Way> {
        if self.kind != Kind::Kpi {
            return None;
        }
        if let Some(when) = super::date::period(text).map(|period| period.to_string()).or_else(|| day(text)) {
            return Way::parse(&format!("measurements[{when}].value")).ok();
        }
        let words = plain(text);
        let targets = self.catalogues.iter().filter_map(|own| own.text("words-target", None));
        let targets: Vec<String> = targets.flat_map(|words| listed(&words).collect::<Vec<_>>()).collect();
        let when = targets.iter().find_map(|word| words.strip_prefix(word.as_str())?.strip_prefix(' '))?;
        let when = day(&when.replace(' ', "-")).or_else(|| when.parse::<Period>().ok().map(|period| period.end().to_string()))?;
        Way::parse(&format!("targets[{when}].value")).ok()
    }

    /// Takes columns of a long table for measurements: one says when, one how much.
    fn as_series(&self, columns: &mut [Column]) {
        let is_mapped = |column: &Column| self.mapping.columns.keys().any(|name| plain(name) == plain(&column.header));
        if self.kind != Kind::Kpi {
            return;
        }
        let mut found: Vec<(usize, &str)> = Vec::new();
        for line in self.catalogues.iter().filter_map(|own| own.text("words-measurement", None)) {
            for (way, words) in line.lines().filter_map(|line| line.split_once(" = ")) {
                let words: Vec<String> = listed(words).collect();
                let own = columns.iter().position(|column| words.contains(&plain(&column.header)) && !is_mapped(column));
                let name =
                    ["period", "value", "status", "source", "note", "n", "published"].into_iter().find(|name| *name == way);
                found.extend(own.zip(name));
            }
        }
        let has = |name: &str| found.iter().any(|(_, own)| *own == name);
        if has("period") && has("value") {
            for (number, name) in found {
                if let (Ok(way), Some(column)) = (Way::parse(&format!("measurements.{name}")), columns.get_mut(number)) {
                    column.target = Target::Field(way);
                }
            }
        }
    }
}

fn day(text: &str) -> Option<String> {
    text.parse::<Date>().ok().map(|day| day.to_string())
}

/// The list that a way leads through without saying to which item of it, the way to it, and the way on from its items.
pub(super) fn through(way: &Way, shape: &Shape) -> Option<(Way, Way)> {
    let steps = way.steps();
    let mut here = shape;
    for (number, step) in steps.iter().enumerate() {
        match step {
            Step::Field(_) if here.fields.is_empty() && here.items.is_some() => {
                let (around, below) = steps.split_at(number);
                return Some((Way::of(around), Way::of(below)));
            }
            Step::Field(name) => here = here.field(name)?,
            Step::Item(_) => here = here.items.as_deref()?,
        }
    }
    None
}
