//! A table of a report as HTML: for the screen, for paper, and where there is no room for columns.

use super::grid::{Grid, Head};
use super::html::{Piece, Setting, class, said};
use crate::i18n::Catalogue;
use crate::model::LocalisedText;
use crate::render::columns::widths;
use crate::render::markup::{escape, escape_into, foreign, lines, lines_into, web};
use crate::report::regular::{Datum, Sign, Table, in_a_row, shown, told};
use crate::text::Message;
use rayon::prelude::*;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Write;

/// A table and its notes.
pub(super) fn tabled(table: &Table, setting: &Setting<'_>) -> Vec<Piece> {
    let catalogue = setting.catalogue;
    let mut out = Vec::new();
    let visible = table.visible();
    if table.told().next().is_some() {
        let rows: Vec<&Vec<Datum>> = table.told().collect();
        // In a long table of which no column's share is asked for, nobody asks how long the texts are.
        let may_be_short = rows.len() <= SHORT;
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
        let labels: Labels =
            table.columns.iter().map(|column| (column.title, escape(&labelled(column.title, catalogue)))).collect();
        let row = |row: &Vec<Datum>| {
            let told = visible.iter().map(|(_, places)| told(table, row, places));
            let own_direction = |told: &Told<'_>| if let [(_, only)] = told[..] { direction(only) } else { "" };
            grid.row_of(told, own_direction, |out, told| cell(out, &told, &labels, setting))
        };
        out.push(Piece::Rows(grid.open(), rows.par_iter().copied().map(row).collect(), Grid::CLOSE));
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
            let value =
                if let Datum::List(items) = datum { in_a_row(items, catalogue).into() } else { together(datum, catalogue) };
            labelled(title, catalogue) + &value
        }
        // The dot before an item takes room as well.
        // Addresses are broken anywhere.
        None if matches!(datum, Datum::Address(_)) => together(datum, catalogue).replace('/', "/ ").replace('-', "- "),
        None if matches!(datum, Datum::List(_)) => together(datum, catalogue).replace('\n', "\n\u{a0}\u{a0}"),
        None => together(datum, catalogue).into_owned(),
    };
    told(table, row, places).into_iter().map(one).collect::<Vec<_>>().join("\n")
}

/// The label of a value, up to the value.
fn labelled(title: &'static str, catalogue: &Catalogue) -> String {
    catalogue.say(&Message::plain("report-labelled").with("label", catalogue.plain(title)).with("value", ""))
}

/// What a cell tells: values, each with the template of its label, where it has to say what it is.
type Told<'r> = Vec<(Option<&'static str>, &'r Datum)>;

/// The labels of a table's values as HTML, by the templates of what they are called.
type Labels = BTreeMap<&'static str, String>;

/// Writes a cell with the values of some columns, one below the other, read in the direction of their own text where they have one.
fn cell(out: &mut String, told: &Told<'_>, labels: &Labels, setting: &Setting<'_>) {
    for (label, datum) in told {
        let (open, close) = if told.len() == 1 { (["", "", ""], "") } else { (["<div", direction(datum), ">"], "</div>") };
        out.extend(open);
        if let Some(title) = label {
            out.extend(["<span class=\"label\">", labels.get(title).map_or("", String::as_str), "</span>"]);
        }
        match (label, datum) {
            (Some(_), Datum::List(items)) => one_behind_the_other(out, items, setting),
            _ => write(out, datum, setting),
        }
        out.push_str(close);
    }
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
fn together<'d>(datum: &'d Datum, catalogue: &Catalogue) -> Cow<'d, str> {
    const SHORT: usize = 16;
    let text = shown(datum, catalogue);
    match datum {
        Datum::Date(_) | Datum::Period(_) => text.replace(' ', "\u{a0}").into(),
        Datum::Word(word) if word.sign != Sign::None => {
            // Where not all of it fits, the sign stays beside its word.
            let pairs = if text.chars().count() <= SHORT { usize::MAX } else { 1 };
            text.replacen(' ', "\u{a0}", pairs).into()
        }
        _ => text,
    }
}

/// Writes several values one behind the other, each in its own direction.
fn one_behind_the_other(out: &mut String, items: &[Datum], setting: &Setting<'_>) {
    let in_its_own = |item| format!("<bdi>{}</bdi>", value(item, setting));
    let items: Vec<String> = items.iter().filter(|item| !item.is_empty()).map(in_its_own).collect();
    out.push_str(&setting.catalogue.list(&items));
}

/// A value as readers see it.
pub fn value(datum: &Datum, setting: &Setting<'_>) -> String {
    let mut out = String::new();
    write(&mut out, datum, setting);
    out
}

/// Writes a value as readers see it.
fn write(out: &mut String, datum: &Datum, setting: &Setting<'_>) {
    let catalogue = setting.catalogue;
    match datum {
        Datum::List(items) => {
            let mut items = items.iter().filter(|item| !item.is_empty());
            match (items.next(), items.next()) {
                (Some(only), None) => write(out, only, setting),
                (first, second) => {
                    out.push_str("<ul>");
                    for item in first.into_iter().chain(second).chain(items) {
                        out.push_str("<li><bdi>");
                        write(out, item, setting);
                        out.push_str("</bdi></li>");
                    }
                    out.push_str("</ul>");
                }
            }
        }
        Datum::Named(named) | Datum::Title(named) => {
            let address = named.entity.and_then(setting.link);
            if let Some(address) = &address {
                out.push_str("<a href=\"");
                escape_into(out, address);
                out.push_str("\">");
            }
            match &named.title {
                Some(own) => written_in(out, other_language(own, setting), datum, catalogue),
                None => lines_into(out, &shown(datum, catalogue)),
            }
            out.push_str(if address.is_some() { "</a>" } else { "" });
        }
        Datum::Localised(own) => written_in(out, other_language(own, setting), datum, catalogue),
        Datum::Word(word) if word.sign != Sign::None => {
            out.extend(["<span class=\"", class(word.sign), "\">"]);
            lines_into(out, &together(datum, catalogue));
            out.push_str("</span>");
        }
        Datum::Address(address) => out.push_str(&web(address, lines(address))),
        // The line of characters says nothing to those who do not see it.
        Datum::Series(points) => {
            let last = points.last().map(|(_, value)| Datum::Number(*value)).unwrap_or_default();
            out.extend(["<span aria-hidden=\"true\">", &*lines(&shown(datum, catalogue)), "</span><span class=\"said\">"]);
            escape_into(out, &shown(&last, catalogue));
            out.push_str("</span>");
        }
        _ => lines_into(out, &together(datum, catalogue)),
    }
}

/// Writes a text of the agenda, with the tag of its language, where that is not the page's.
fn written_in(out: &mut String, language: Option<&str>, datum: &Datum, catalogue: &Catalogue) {
    let text = shown(datum, catalogue);
    match language {
        Some(_) => out.push_str(&foreign(lines(&text), language, catalogue.language())),
        None => lines_into(out, &text),
    }
}

/// The language of a text of the agenda, where it is not the page's.
fn other_language<'t>(own: &'t LocalisedText, setting: &Setting<'t>) -> Option<&'t str> {
    match own {
        LocalisedText::Plain(_) => setting.language,
        LocalisedText::ByLanguage(_) => own.instead_of(setting.catalogue.language().tag()),
    }
}
