//! A table of a report as HTML: for the screen, for paper, and where there is no room for columns.

use super::grid::{Cell, Grid, Head};
use super::html::{Piece, Setting, class, said};
use crate::i18n::Catalogue;
use crate::model::LocalisedText;
use crate::render::columns::widths;
use crate::render::markup::{escape, foreign, lines, web};
use crate::report::regular::{Datum, Sign, Table, in_a_row, shown, told};
use crate::text::Message;
use rayon::prelude::*;
use std::fmt::Write;

/// A table and its notes.
pub(super) fn tabled(table: &Table, setting: &Setting<'_>) -> Vec<Piece> {
    let catalogue = setting.catalogue;
    let mut out = Vec::new();
    let visible = table.visible();
    if table.told().next().is_some() {
        let told: Vec<&Vec<Datum>> = table.told().collect();
        // In a long table of which no column's share is asked for, nobody asks how long the texts are.
        let may_be_short = told.len() <= SHORT;
        let texts = if setting.names_cells && !may_be_short { Vec::new() } else { texts(table, catalogue) };
        let counts = visible.iter().skip(1).all(|(_, places)| is_number(table, places));
        let classes = [("counts", counts), ("short", may_be_short && is_short(&texts))];
        let head = |(title, places): &(&'static str, Vec<usize>)| Head {
            title: catalogue.plain(title),
            of_numbers: is_number(table, places),
        };
        let grid = Grid {
            name: Some(name(table)),
            caption: catalogue.say(&table.title),
            classes: classes.iter().filter(|(_, holds)| *holds).map(|(name, _)| *name).collect(),
            widths: if setting.names_cells { String::new() } else { shares(&texts) },
            columns: visible.iter().map(head).collect(),
            names_cells: setting.names_cells,
        };
        let row = |row: &Vec<Datum>| grid.row(visible.iter().map(|(_, places)| cell(table, row, places, setting)));
        out.push(Piece::Rows(grid.open(), told.par_iter().copied().map(row).collect(), Grid::CLOSE));
    }
    let notes: Vec<String> = table.beneath().iter().map(|note| format!("<p>{}</p>", said(note, catalogue))).collect();
    if !notes.is_empty() {
        out.push(Piece::Text(format!("<div class=\"notes\">{}</div>\n", notes.concat())));
    }
    out
}

/// The style that says before each cell of some tables what its column is called, for screens on which a row is a list of its cells.
pub(super) fn labels<'t>(tables: impl Iterator<Item = &'t Table>, catalogue: &Catalogue) -> String {
    let mut out = String::new();
    for table in tables.filter(|table| table.told().next().is_some()) {
        for ((title, _), number) in table.visible().iter().zip(1..).skip(1) {
            let quoted = |c: char| if c.is_alphanumeric() || c == ' ' { c.to_string() } else { format!("\\{:x} ", u32::from(c)) };
            let title: String = catalogue.plain(title).chars().map(quoted).collect();
            let _ = writeln!(out, "#{} td:nth-child({number})::before{{content:\"{title}\"}}", name(table));
        }
    }
    format!("@media screen and (max-width:44rem){{\n{out}}}")
}

/// The name of a table in the page.
fn name(table: &Table) -> String {
    format!("table-{}", table.name)
}

/// Whether a column is one of numbers alone: where something stands below them, they are no longer compared from row to row.
fn is_number(table: &Table, places: &[usize]) -> bool {
    matches!(places, [only] if table.columns.get(*only).is_some_and(|column| column.form.is_number()))
}

/// What stands in each column as characters, its title first.
fn texts(table: &Table, catalogue: &Catalogue) -> Vec<Vec<String>> {
    let column = |(title, places): &(&'static str, Vec<usize>)| {
        let cells = table.told().map(|row| plain(table, row, places, catalogue));
        std::iter::once(catalogue.plain(title)).chain(cells).collect()
    };
    table.visible().iter().map(column).collect()
}

/// So many rows stay on one sheet.
const SHORT: usize = 8;

/// Whether a table of few rows is so short that it stays on one sheet.
fn is_short(columns: &[Vec<String>]) -> bool {
    const LETTERS: usize = 1_500;
    columns.iter().flatten().map(String::len).sum::<usize>() <= LETTERS
}

/// How much of the width each column takes, so that the table becomes no longer than it has to.
fn shares(columns: &[Vec<String>]) -> String {
    /// How many characters stand side by side on paper, and how many the edges of a column take.
    const LINE: usize = 165;
    const EDGES: usize = 2;
    const NARROWEST: usize = 8;
    let Some(widths) = widths(columns, LINE.saturating_sub(EDGES * columns.len()), NARROWEST) else { return String::new() };
    let whole: usize = widths.iter().map(|width| width + EDGES).sum();
    let share = |width: &usize| format!("<col style=\"width:{}%\"/>", (width + EDGES) * 100 / whole.max(1));
    format!("<colgroup>{}</colgroup>\n", widths.iter().map(share).collect::<String>())
}

/// The values of some columns as characters, one below the other.
fn plain(table: &Table, row: &[Datum], places: &[usize], catalogue: &Catalogue) -> String {
    let one = |(label, datum): (Option<&'static str>, &Datum)| match label {
        Some(title) => {
            let value = if let Datum::List(items) = datum { in_a_row(items, catalogue) } else { together(datum, catalogue) };
            labelled(title, catalogue) + &value
        }
        // The dot before an item takes room as well.
        // Addresses are broken anywhere.
        None if matches!(datum, Datum::Address(_)) => together(datum, catalogue).replace('/', "/ ").replace('-', "- "),
        None if matches!(datum, Datum::List(_)) => together(datum, catalogue).replace('\n', "\n\u{a0}\u{a0}"),
        None => together(datum, catalogue),
    };
    told(table, row, places).into_iter().map(one).collect::<Vec<_>>().join("\n")
}

/// The label of a value, up to the value.
fn labelled(title: &'static str, catalogue: &Catalogue) -> String {
    catalogue.say(&Message::plain("report-labelled").with("label", catalogue.plain(title)).with("value", ""))
}

/// The values of some columns, one below the other, read in the direction of their own text where they have one.
fn cell(table: &Table, row: &[Datum], places: &[usize], setting: &Setting<'_>) -> Cell {
    let told = told(table, row, places);
    let one = |(label, datum): &(Option<&'static str>, &Datum)| {
        let value = match (label, datum) {
            (Some(_), Datum::List(items)) => one_behind_the_other(items, setting),
            _ => value(datum, setting),
        };
        let value = match label {
            Some(title) => format!("<span class=\"label\">{}</span>{value}", escape(&labelled(title, setting.catalogue))),
            None => value,
        };
        if told.len() == 1 { value } else { format!("<div{}>{value}</div>", direction(datum)) }
    };
    let direction = if let [(_, only)] = told[..] { direction(only) } else { "" };
    Cell { html: told.iter().map(one).collect(), direction }
}

/// What comes from an agenda may be in any script; what the program says is read as the page is.
fn direction(datum: &Datum) -> &'static str {
    match datum {
        Datum::Text(_)
        | Datum::Localised(_)
        | Datum::Said(_)
        | Datum::Word(_)
        | Datum::Named(_)
        | Datum::Title(_)
        | Datum::Address(_) => " dir=\"auto\"",
        _ => "",
    }
}

/// A value as readers see it, with what is short and read as one kept together: days, and words with their sign.
fn together(datum: &Datum, catalogue: &Catalogue) -> String {
    const SHORT: usize = 16;
    let text = shown(datum, catalogue);
    match datum {
        Datum::Date(_) | Datum::Period(_) => text.replace(' ', "\u{a0}"),
        Datum::Word(word) if word.sign != Sign::None => {
            // Where not all of it fits, the sign stays beside its word.
            let pairs = if text.chars().count() <= SHORT { usize::MAX } else { 1 };
            text.replacen(' ', "\u{a0}", pairs)
        }
        _ => text,
    }
}

/// Several values one behind the other, each in its own direction.
fn one_behind_the_other(items: &[Datum], setting: &Setting<'_>) -> String {
    let items = items.iter().filter(|item| !item.is_empty()).map(|item| format!("<bdi>{}</bdi>", value(item, setting)));
    setting.catalogue.list(&items.collect::<Vec<_>>())
}

/// A value as readers see it.
pub fn value(datum: &Datum, setting: &Setting<'_>) -> String {
    let catalogue = setting.catalogue;
    let text = lines(&together(datum, catalogue));
    match datum {
        Datum::Localised(own) => foreign(text, other_language(own, setting), catalogue.language()),
        Datum::Named(named) | Datum::Title(named) => {
            let text = match &named.title {
                Some(own) => foreign(text, other_language(own, setting), catalogue.language()),
                None => text,
            };
            match named.entity.and_then(setting.link) {
                Some(address) => format!("<a href=\"{}\">{text}</a>", escape(&address)),
                None => text,
            }
        }
        Datum::Word(word) if word.sign != Sign::None => format!("<span class=\"{}\">{text}</span>", class(word.sign)),
        Datum::List(items) => {
            let items: Vec<String> = items.iter().filter(|item| !item.is_empty()).map(|item| value(item, setting)).collect();
            match &items[..] {
                [only] => only.clone(),
                _ => format!("<ul>{}</ul>", items.iter().map(|item| format!("<li><bdi>{item}</bdi></li>")).collect::<String>()),
            }
        }
        Datum::Address(address) => web(address, text),
        // The line of characters says nothing to those who do not see it.
        Datum::Series(points) => {
            let last = points.last().map(|(_, value)| shown(&Datum::Number(*value), catalogue)).unwrap_or_default();
            format!("<span aria-hidden=\"true\">{text}</span><span class=\"said\">{}</span>", escape(&last))
        }
        _ => text,
    }
}

/// The language of a text of the agenda, where it is not the page's.
fn other_language<'t>(own: &'t LocalisedText, setting: &Setting<'t>) -> Option<&'t str> {
    match own {
        LocalisedText::Plain(_) => setting.language,
        LocalisedText::ByLanguage(_) => own.instead_of(setting.catalogue.language().tag()),
    }
}
