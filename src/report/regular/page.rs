//! Reports as pages for readers, and their tables as sheets for programs.

use super::datum::{Named, Word, readable};
use super::{Datum, Form, Made, Part, Table};
use crate::i18n::Catalogue;
use crate::report::{Block, Cell, Sheet, Table as Written};
use crate::text::Message;
use serde_json::Number;
use std::borrow::Cow;

/// A report as a page, in the language of the catalogue.
pub fn page(made: &Made, catalogue: &Catalogue) -> Vec<Block> {
    let mut page = vec![Block::Heading(1, catalogue.say(&made.title())), Block::Paragraph(head(made, catalogue).join("\n"))];
    for part in &made.parts {
        if made.parts.len() > 1 {
            page.push(Block::Heading(2, catalogue.say(&part.title)));
        }
        page.extend(part_blocks(part, catalogue));
    }
    page
}

/// From what a report was made, a line for each thing that there is to say of it.
pub fn head(made: &Made, catalogue: &Catalogue) -> Vec<String> {
    let head = &made.head;
    let mut lines = Vec::new();
    if let Some(agenda) = &head.agenda {
        lines.push(agenda.in_language(catalogue.language().tag()).to_owned());
    }
    let as_of = Message::plain("report-as-of").with("day", head.as_of);
    let state = match &head.revision {
        Some(revision) => Message::plain("report-revision").with("revision", revision.as_str()),
        None => Message::plain("report-draft"),
    };
    let period = head.period.map(|period| Message::plain("report-on").with("period", period.said()));
    lines.push(period.into_iter().chain([as_of, state]).map(|said| catalogue.say(&said)).collect::<Vec<_>>().join(" · "));
    lines.extend(head.remarks.iter().map(|remark| catalogue.say(remark)));
    lines
}

fn part_blocks(part: &Part, catalogue: &Catalogue) -> Vec<Block> {
    let mut blocks = vec![Block::Paragraph(format!("{} {}", catalogue.say(&part.question), catalogue.say(&part.counts)))];
    for (number, table) in part.tables.iter().enumerate() {
        if number > 0 {
            blocks.push(Block::Heading(3, catalogue.say(&table.title)));
        }
        if table.told().next().is_some() {
            blocks.push(Block::Table(written(table, catalogue)));
        }
        let notes: Vec<String> = table.beneath().iter().map(|note| catalogue.say(note)).collect();
        if !notes.is_empty() {
            blocks.push(Block::Paragraph(notes.join("\n")));
        }
    }
    blocks
}

/// A table as readers see it.
fn written(table: &Table, catalogue: &Catalogue) -> Written {
    let visible = table.visible();
    let row = |row: &Vec<Datum>| visible.iter().map(|(_, places)| cell(table, row, places, catalogue)).collect();
    Written { columns: visible.iter().map(|(title, _)| catalogue.plain(title)).collect(), rows: table.told().map(row).collect() }
}

/// The values of some columns, one below the other: what is no first value says what it is, where its form does not.
fn cell(table: &Table, row: &[Datum], places: &[usize], catalogue: &Catalogue) -> String {
    let said = |(label, datum): (Option<&'static str>, &Datum)| {
        let Some(label) = label else { return shown(datum, catalogue).into_owned() };
        let value =
            if let Datum::List(items) = datum { in_a_row(items, catalogue) } else { shown(datum, catalogue).into_owned() };
        catalogue.say(&Message::plain("report-labelled").with("label", catalogue.plain(label)).with("value", value))
    };
    told(table, row, places).into_iter().map(said).collect::<Vec<_>>().join("\n")
}

/// The values that stand in some columns, each with the template of its label, where it has to say what it is.
pub fn told<'r>(table: &Table, row: &'r [Datum], places: &[usize]) -> Vec<(Option<&'static str>, &'r Datum)> {
    let one = |(number, place): (usize, &usize)| {
        let (datum, column) = (row.get(*place)?, table.columns.get(*place)?);
        let says_itself = number == 0 || matches!(column.form, Form::Entity | Form::Word);
        (!datum.is_empty()).then_some((Some(column.title).filter(|_| !says_itself), datum))
    };
    places.iter().enumerate().filter_map(one).collect()
}

/// Several values one behind the other.
pub fn in_a_row(items: &[Datum], catalogue: &Catalogue) -> String {
    catalogue.list(&items.iter().map(|item| shown(item, catalogue)).collect::<Vec<_>>())
}

/// A value as readers see it, in the language of the catalogue; nothing for nothing.
pub fn shown<'d>(datum: &'d Datum, catalogue: &Catalogue) -> Cow<'d, str> {
    let say = |message: &Message| Cow::Owned(catalogue.say(message));
    match datum {
        Datum::Empty => "".into(),
        Datum::Text(text) | Datum::Address(text) => text.into(),
        Datum::Localised(text) => text.in_language(catalogue.language().tag()).trim().into(),
        Datum::Said(message) => say(message),
        Datum::Word(word) => word_shown(word, catalogue).into(),
        Datum::Named(named) | Datum::Title(named) => named_shown(named, catalogue).into(),
        Datum::Count(_) | Datum::Number(_) => {
            say(&Message::plain("report-number").with("number", readable(datum.amount().unwrap_or_default())))
        }
        Datum::Share(share) => say(&Message::plain("report-percent").with("number", rounded(share * 100.0))),
        Datum::Days(0) => say(&Message::plain("report-days-none")),
        Datum::Days(days) => {
            let template = if *days < 0 { "report-days-earlier" } else { "report-days-later" };
            say(&Message::plain(template).with("count", usize::try_from(days.unsigned_abs()).unwrap_or(usize::MAX)))
        }
        Datum::Date(date) => say(&Message::plain("report-day").with("day", *date)),
        Datum::Period(period) => say(&period.said()),
        Datum::List(items) => items.iter().map(|item| shown(item, catalogue)).collect::<Vec<_>>().join("\n").into(),
        Datum::Series(points) => sparkline(points.iter().map(|(_, value)| *value)).into(),
    }
}

fn word_shown(word: &Word, catalogue: &Catalogue) -> String {
    let called = catalogue.show(&word.called);
    match word.sign.character() {
        Some(sign) => format!("{sign} {called}"),
        None => called,
    }
}

fn named_shown<'n>(named: &'n Named, catalogue: &Catalogue) -> &'n str {
    named.title.as_ref().map_or(&*named.id, |title| title.in_language(catalogue.language().tag())).trim()
}

/// To one digit behind the point: nobody's progress is known better.
fn rounded(percent: f64) -> f64 {
    // There is no nought below nought.
    (percent * 10.0).round() / 10.0 + 0.0
}

/// The latest values over time as a line of characters, from the lowest to the highest; nothing of one value alone, which is no line.
fn sparkline(values: impl Iterator<Item = f64>) -> String {
    const HEIGHTS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
    /// Of values that come every quarter those of two years.
    const LATEST: usize = 8;
    let values: Vec<f64> = values.filter(|value| value.is_finite()).collect();
    let values = values.get(values.len().saturating_sub(LATEST)..).filter(|values| values.len() > 1).unwrap_or_default();
    let lowest = values.iter().copied().fold(f64::INFINITY, f64::min);
    let highest = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let height = |value: &f64| {
        let share = if highest > lowest { (value / 2.0 - lowest / 2.0) / (highest / 2.0 - lowest / 2.0) } else { 0.5 };
        let above = (1..HEIGHTS.len()).filter(|step| share * 8.0 >= f64::from(u8::try_from(*step).unwrap_or_default()));
        HEIGHTS[above.count()]
    };
    values.iter().map(height).collect()
}

/// A table as a sheet: machine numbers and days, codes of words, identifiers of entities.
pub fn sheet(table: &Table, catalogue: &Catalogue) -> Sheet {
    let row = |row: &Vec<Datum>| row.iter().map(|datum| plain(datum, catalogue)).collect();
    Sheet { columns: table.columns.iter().map(|column| column.key.into()).collect(), rows: table.rows.iter().map(row).collect() }
}

fn plain(datum: &Datum, catalogue: &Catalogue) -> Cell {
    let number = |number: f64| Number::from_f64(number).map_or(Cell::Empty, Cell::Number);
    match datum {
        Datum::Count(number) | Datum::Days(number) => (*number).into(),
        Datum::Number(own) | Datum::Share(own) => number(*own),
        Datum::List(items) => {
            let one = |item: &Datum| match plain(item, catalogue) {
                Cell::Empty => None,
                Cell::Text(text) => Some(text),
                Cell::Number(number) => Some(number.to_string()),
            };
            Cell::Text(items.iter().filter_map(one).collect::<Vec<_>>().join("; "))
        }
        Datum::Series(points) => {
            let points: Vec<String> = points.iter().map(|(day, value)| format!("{day}={value}")).collect();
            Cell::Text(points.join("; "))
        }
        other => code(other, catalogue).map_or(Cell::Empty, |text| Cell::Text(text.into_owned())),
    }
}

/// What programs read of a value that is a text for them: the code of a word, the identifier of an entity. Texts are in the language of the
/// catalogue.
pub(super) fn code<'d>(datum: &'d Datum, catalogue: &Catalogue) -> Option<Cow<'d, str>> {
    match datum {
        Datum::Empty
        | Datum::Count(_)
        | Datum::Days(_)
        | Datum::Number(_)
        | Datum::Share(_)
        | Datum::List(_)
        | Datum::Series(_) => None,
        Datum::Word(word) => Some(Cow::from(&word.code)),
        Datum::Named(named) => Some(Cow::from(&named.id)),
        Datum::Date(date) => Some(date.to_string().into()),
        Datum::Period(period) => Some(period.to_string().into()),
        Datum::Text(_) | Datum::Localised(_) | Datum::Title(_) | Datum::Said(_) | Datum::Address(_) => {
            Some(shown(datum, catalogue))
        }
    }
}
