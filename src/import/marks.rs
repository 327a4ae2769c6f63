//! What workbooks say of their sheets beside the values: what is hidden, merged or worked out.

use super::archive::Archive;
use super::table::{Area, Table};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::collections::BTreeMap;

/// More cells than this nobody keeps in one sheet that people fill in.
pub(super) const MOST_CELLS: u64 = 4_000_000;

/// What is said of a table, and the cells, as rows and columns from 0, that hold percentages.
pub(super) type Marked = (Table, Vec<(u32, u32)>);

/// What is said of the sheets of an XLSX workbook, by their names (ECMA-376 Part 1, 18.3.1).
pub(super) fn of_xlsx(archive: &mut Archive<'_>) -> BTreeMap<String, Table> {
    let mut found = BTreeMap::new();
    let (Some(workbook), Some(relations)) = (archive.text("xl/workbook.xml"), archive.text("xl/_rels/workbook.xml.rels")) else {
        return found;
    };
    let mut targets = BTreeMap::new();
    each(&relations, |start| {
        if start.local_name().as_ref() == "Relationship" {
            targets.extend(attribute(start, "Id").zip(attribute(start, "Target")));
        }
    });
    let mut sheets = Vec::new();
    each(&workbook, |start| {
        if start.local_name().as_ref() == "sheet" {
            sheets.extend(attribute(start, "name").zip(attribute(start, "r:id")));
        }
    });
    for (name, relation) in sheets {
        let part = targets.get(&relation).map(|target| match target.strip_prefix('/') {
            Some(from_root) => from_root.to_owned(),
            None => format!("xl/{target}"),
        });
        let Some(text) = part.and_then(|part| archive.text(&part)) else { continue };
        found.insert(name, of_sheet(&text));
    }
    found
}

fn of_sheet(text: &str) -> Table {
    let mut table = Table::default();
    let mut here = (0, 0);
    let mut row = 0_u32;
    each(text, |start| {
        let number = |name: &str| attribute(start, name).and_then(|text| text.parse::<u32>().ok());
        let is_set = |name: &str| attribute(start, name).is_some_and(|value| value == "1" || value == "true");
        match start.local_name().as_ref() {
            "row" => {
                row = number("r").unwrap_or(row + 1);
                here = (row.saturating_sub(1), u32::MAX);
                if is_set("hidden") {
                    table.hidden_rows.push(row.saturating_sub(1));
                }
            }
            "col" if is_set("hidden") => {
                let stretch = number("min").zip(number("max")).filter(|(min, max)| *min > 0 && min <= max);
                table.hidden_columns.extend(stretch.map(|(min, max)| (min - 1, max - 1)));
            }
            "c" => {
                let column =
                    attribute(start, "r").and_then(|name| cell(&name)).map_or(here.1.wrapping_add(1), |(_, column)| column);
                here = (here.0, column);
            }
            "f" => table.formulas.push(here),
            "mergeCell" => {
                let area = attribute(start, "ref");
                let corners = area.as_deref().and_then(|area| area.split_once(':'));
                let corners = corners.and_then(|(one, other)| Some((cell(one)?, cell(other)?)));
                table.merged.extend(corners.map(|((top, left), (bottom, right))| Area { top, left, bottom, right }));
            }
            _ => {}
        }
    });
    table
}

/// What is said of the tables of an ODS workbook, by their names (OpenDocument 1.3 Part 3, 9.1), with the cells that hold percentages;
/// none, where there are more cells than are read once repeated ones are written out.
pub(super) fn of_ods(content: &str) -> Option<BTreeMap<String, Marked>> {
    let mut found: BTreeMap<String, Marked> = BTreeMap::new();
    let mut name = String::new();
    let (mut row, mut column, mut next_row, mut next_column) = (0_u32, 0_u32, 0_u32, 0_u32);
    let (mut widest, mut cells) = (0_u64, 0_u64);
    let mut columns = 0_u32;
    each(content, |start| {
        let repeated = |name: &str| attribute(start, name).and_then(|text| text.parse::<u32>().ok()).unwrap_or(1);
        let is_hidden = || attribute(start, "table:visibility").is_some_and(|visibility| visibility != "visible");
        match start.name().as_ref() {
            "table:table" => {
                name = attribute(start, "table:name").unwrap_or_default();
                found.insert(name.clone(), (Table::default(), Vec::new()));
                (next_row, columns, widest) = (0, 0, 0);
            }
            "table:table-column" => {
                let count = repeated("table:number-columns-repeated");
                if let Some((table, _)) = found.get_mut(&name).filter(|_| is_hidden()) {
                    table.hidden_columns.push((columns, columns.saturating_add(count.max(1) - 1)));
                }
                columns = columns.saturating_add(count);
            }
            "table:table-row" => {
                row = next_row;
                next_row = row.saturating_add(repeated("table:number-rows-repeated"));
                next_column = 0;
                if let Some((table, _)) = found.get_mut(&name).filter(|_| is_hidden()) {
                    const MOST_NAMED: u32 = 1_000;
                    table.hidden_rows.extend(row..next_row.min(row.saturating_add(MOST_NAMED)));
                }
            }
            "table:table-cell" | "table:covered-table-cell" => {
                let count = repeated("table:number-columns-repeated");
                column = next_column;
                next_column = column.saturating_add(count);
                let Some((table, percents)) = found.get_mut(&name) else { return };
                let (across, down) = (repeated("table:number-columns-spanned"), repeated("table:number-rows-spanned"));
                if across > 1 || down > 1 {
                    let (bottom, right) = (row.saturating_add(down.max(1) - 1), column.saturating_add(across.max(1) - 1));
                    table.merged.push(Area { top: row, left: column, bottom, right });
                }
                let kind = attribute(start, "office:value-type");
                let is_worked_out = attribute(start, "table:formula").is_some();
                if kind.is_some() || is_worked_out {
                    // What stands here is written out as often as it is repeated, in a table as wide as its widest row.
                    widest = widest.max(u64::from(next_column));
                    cells = cells.max(widest.saturating_mul(u64::from(next_row)));
                }
                if cells > MOST_CELLS {
                    return;
                }
                if is_worked_out {
                    table.formulas.push((row, column));
                }
                if kind.as_deref() == Some("percentage") {
                    let places = (row..next_row).flat_map(|row| (column..next_column).map(move |column| (row, column)));
                    percents.extend(places);
                }
            }
            _ => {}
        }
    });
    (cells <= MOST_CELLS).then_some(found)
}

/// Hands over each element as it begins. What cannot be read ends it: whoever reads the values says so.
fn each(text: &str, mut take: impl FnMut(&BytesStart<'_>)) {
    let mut reader = Reader::from_str(text);
    loop {
        match reader.read_event() {
            Ok(Event::Start(start) | Event::Empty(start)) => take(&start),
            Ok(Event::Eof) | Err(_) => break,
            Ok(_) => {}
        }
    }
}

fn attribute(start: &BytesStart<'_>, name: &str) -> Option<String> {
    let attribute = start.try_get_attribute(name).ok()??;
    quick_xml::escape::unescape(&attribute.value).ok().map(|value| value.into_owned())
}

/// The row and the column, from 0, of a cell that is named `C14`.
fn cell(name: &str) -> Option<(u32, u32)> {
    let name = name.replace('$', "");
    let digits = name.find(|c: char| c.is_ascii_digit())?;
    let (letters, number) = name.split_at(digits);
    let column = letters.bytes().try_fold(0_u32, |column, letter| {
        let letter = letter.to_ascii_uppercase().checked_sub(b'A').filter(|letter| *letter < 26)?;
        column.checked_mul(26)?.checked_add(u32::from(letter) + 1)
    })?;
    Some((number.parse::<u32>().ok()?.checked_sub(1)?, column.checked_sub(1)?))
}
