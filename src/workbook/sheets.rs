//! The sheets of a workbook: what it is, the rows to fill in, what can be chosen, and from what it was made.

use super::base::{WAYS, write as write_base};
use super::column::Column;
use super::returned::Line;
use super::{Cells, Form};
use crate::agenda::EntityId;
use crate::import::Content;
use crate::model::{Date, Visibility};
use crate::render::report::{Names, cut, excel_day, tidy};
use crate::text::{Failure, Message};
use rust_xlsxwriter::utility::{column_number_to_name, quote_sheet_name};
use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Formula,
    Note, ProtectionOptions, Url, Workbook, Worksheet, XlsxError,
};
use std::collections::BTreeMap;

/// The row of the headers, the row that says which column is which field, and the first row to fill in.
const HEADERS: u32 = 0;
const FIELDS: u32 = 1;
const FIRST: u32 = 2;

/// The column that says whose row it is, that of the identifier, and the first one of a field.
const KEY: u16 = 0;
const ID: u16 = 1;
const FIELD: u16 = 2;

/// For so many new rows something to choose from is offered.
const MORE: u32 = 500;

/// How much a sheet holds.
const MOST_ROWS: usize = 1_048_576 - 2;
const MOST_COLUMNS: usize = 16_384 - 2;

/// Something that is said of a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marked {
    /// Of which row, from 0; none, where it is said of the whole.
    pub line: Option<usize>,
    /// Of the cell of which field; none for that of the identifier.
    pub column: Option<usize>,
    /// What is said.
    pub text: String,
}

impl Form<'_> {
    /// The workbook, with a row for each of these entities.
    ///
    /// # Errors
    /// Where there is more than a sheet holds.
    pub fn workbook(&self, entities: &[EntityId]) -> Result<Vec<u8>, Failure> {
        let mut digests = BTreeMap::new();
        let mut lines = Vec::new();
        for id in entities {
            let Some(entity) = self.entity(*id) else { continue };
            let (id, cells) = (self.agenda.record(*id).id.to_string(), self.cells(&entity));
            digests.insert(id.clone(), self.digest(&cells));
            lines.push(Line { number: 0, key: Some(id.clone()), id: Some(Content::Text(id)), cells });
        }
        self.written(&lines, &digests, &[])
    }

    /// The workbook with these rows, made from what is known of rows by their digests, and with what is said of its cells.
    ///
    /// # Errors
    /// As there.
    pub fn written(&self, lines: &[Line], digests: &BTreeMap<String, String>, marks: &[Marked]) -> Result<Vec<u8>, Failure> {
        if lines.len() > MOST_ROWS || self.columns.len() > MOST_COLUMNS {
            let said = Message::plain("failure-workbook-rows").with("table", self.kind.plural()).with("count", lines.len());
            let failure = Failure::new(said.with("most", MOST_ROWS));
            return Err(failure.hint(Message::plain("failure-export-workbook-rows-hint")));
        }
        self.sheets(lines, digests, marks).map_err(|error| {
            Failure::new(Message::plain("failure-workbook").with("reason", error.to_string()))
                .hint(Message::plain("failure-export-workbook-rows-hint"))
        })
    }

    fn sheets(&self, lines: &[Line], digests: &BTreeMap<String, String>, marks: &[Marked]) -> Result<Vec<u8>, XlsxError> {
        let mut names = Names::new();
        let mut name = |title: &str, other| names.take(title, other);
        let guide = name(&self.catalogue.plain("form-book-guide"), "guide");
        let found = name(&self.catalogue.plain("form-book-found"), "found");
        let table = name(&self.catalogue.say(&self.kind.plural()), "table");
        let choices = name(&self.catalogue.plain("form-book-choices"), "choices");
        let mut workbook = Workbook::new();
        // No clock is asked: of when it is, its commit says.
        let day = ExcelDateTime::from_ymd(2000, 1, 1)?;
        let title = format!("{} – {}", self.title(), self.catalogue.say(&self.kind.plural()));
        workbook.set_properties(&DocProperties::new().set_title(tidy(&title)).set_creation_datetime(&day));
        self.guide(workbook.add_worksheet().set_name(guide)?, lines)?;
        if !marks.is_empty() {
            self.found(workbook.add_worksheet().set_name(found)?, &table, marks)?;
        }
        let lists = self.table(workbook.add_worksheet().set_name(table)?, lines, &choices)?;
        self.mark(workbook.worksheet_from_index(if marks.is_empty() { 1 } else { 2 })?, marks)?;
        if !lists.is_empty() {
            offer(workbook.add_worksheet().set_name(choices)?, &lists)?;
        }
        write_base(self, digests, workbook.add_worksheet())?;
        workbook.save_to_buffer()
    }

    fn title(&self) -> String {
        let title = self.agenda.file().map(|file| file.title.in_language(self.catalogue.language().tag()).to_owned());
        title.unwrap_or_default()
    }

    /// Whether something stands in a row that never leaves the administration.
    fn is_internal(&self, line: &Line) -> bool {
        let id = line.key.as_deref().and_then(|id| self.agenda.graph().find(self.kind, id));
        let entity = id.and_then(|id| self.agenda.record(id).value.as_ref());
        entity.is_some_and(|entity| entity.visibility() == Visibility::Internal)
            || self.columns.iter().zip(&line.cells).any(|(column, cell)| cell.is_some() && column.is_internal())
    }

    /// What the workbook is, and how it is filled in.
    fn guide(&self, sheet: &mut Worksheet, lines: &[Line]) -> Result<(), XlsxError> {
        const WIDTH: u16 = 100;
        const SHORT: usize = 10;
        let say = |message: Message| self.catalogue.say(&message);
        sheet.set_column_width(0, WIDTH)?;
        let heading = Format::new().set_bold().set_font_size(16);
        let text = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        sheet.write_string_with_format(0, 0, tidy(&self.title()), &heading)?;
        let kind = say(self.kind.plural());
        let commit = cut(&self.commit, SHORT + 1).replace('…', "");
        let mut said =
            vec![say(Message::plain("form-book-what").with("kind", kind).with("count", lines.len()).with("commit", commit))];
        if let Some(period) = self.period {
            said.push(say(Message::plain("form-book-period").with("period", period.said())));
        }
        if lines.iter().any(|line| self.is_internal(line)) {
            said.push(self.catalogue.plain("form-book-internal"));
        }
        said.extend(
            ["form-book-fill", "form-book-new", "form-book-empty", "form-book-back"].map(|name| self.catalogue.plain(name)),
        );
        for (line, row) in said.iter().zip(2..) {
            sheet.write_string_with_format(row, 0, tidy(line), &text)?;
        }
        sheet.protect();
        Ok(())
    }

    /// The rows to fill in; what may stand in which columns, with the titles of the columns.
    fn table(&self, sheet: &mut Worksheet, lines: &[Line], choices: &str) -> Result<Vec<(String, Vec<String>)>, XlsxError> {
        const OF_ID: u16 = 24;
        let header = Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top).set_font_color(Color::White);
        let header = header.set_background_color(Color::RGB(0x001F_3864)).set_border_bottom(FormatBorder::Thin);
        let locked = Format::new().set_align(FormatAlign::Top).set_background_color(Color::RGB(0x00F2_F2F2)).set_num_format("@");
        let text = Format::new().set_unlocked().set_text_wrap().set_align(FormatAlign::Top).set_num_format("@");
        sheet.set_column_width(ID, OF_ID)?.set_column_format(ID, &text)?.set_column_hidden(KEY)?;
        sheet.write_string(FIELDS, KEY, WAYS)?;
        sheet.write_string_with_format(HEADERS, ID, self.catalogue.plain("issue-form-id"), &header)?;
        sheet.insert_note(HEADERS, ID, &note(&self.catalogue.plain("form-book-id")))?;
        sheet.write_string(FIELDS, ID, "id")?;
        let bottom = FIRST.saturating_add(u32::try_from(lines.len()).unwrap_or(u32::MAX)).saturating_add(MORE);
        let mut lists: Vec<(String, Vec<String>)> = Vec::new();
        for (column, place) in self.columns.iter().zip(FIELD..) {
            let own = self.names.choices(column.shape);
            sheet.set_column_width(place, width(column))?.set_column_format(place, &format_of(column, &text))?;
            sheet.write_string_with_format(HEADERS, place, tidy(&column.title), &header)?;
            sheet.insert_note(HEADERS, place, &note(&self.note(column, &own)))?;
            sheet.write_string(FIELDS, place, column.way.to_string())?;
            if own.is_empty() || column.shape.items.is_some() {
                continue;
            }
            let (end, known) = (own.len() + 1, lists.iter().position(|(_, known)| *known == own));
            let number = known.unwrap_or_else(|| {
                lists.push((column.title.clone(), own));
                lists.len() - 1
            });
            let letters = column_number_to_name(u16::try_from(number).unwrap_or(u16::MAX));
            let range = Formula::new(format!("={}!${letters}$2:${letters}${end}", quote_sheet_name(choices)));
            let offered = DataValidation::new().allow_list_formula(range).set_error_style(DataValidationErrorStyle::Warning);
            sheet.add_data_validation(FIRST, place, bottom, place, &offered)?;
        }
        for (line, row) in lines.iter().zip(FIRST..) {
            if let Some(key) = &line.key {
                sheet.write_string_with_format(row, KEY, key, &locked)?;
            }
            if let Some(id) = &line.id {
                let format = if line.key.is_some() { &locked } else { &text };
                sheet.write_string_with_format(row, ID, tidy(&id.to_string()), format)?;
            }
            let entity = line.key.as_deref().and_then(|id| self.entity(self.agenda.graph().find(self.kind, id)?));
            for ((column, cell), place) in self.columns.iter().zip(&line.cells).zip(FIELD..) {
                let value = entity.as_ref().and_then(|entity| column.value(entity));
                let format = if self.names.comes_back(value, column.shape) { format_of(column, &text) } else { locked.clone() };
                write(sheet, (row, place), cell.as_ref(), &format)?;
            }
        }
        sheet.set_row_hidden(FIELDS)?.set_freeze_panes(FIRST, FIELD)?;
        sheet.protect_with_options(&ProtectionOptions {
            format_cells: true,
            format_columns: true,
            format_rows: true,
            insert_rows: true,
            sort: true,
            use_autofilter: true,
            ..ProtectionOptions::new()
        });
        Ok(lists)
    }

    /// What is said of a column.
    fn note(&self, column: &Column<'_>, choices: &[String]) -> String {
        const MANY: usize = 40;
        let example = column.shape.example().filter(|one| !one.is_object());
        let example = self.names.content(example, column.shape).filter(|_| choices.is_empty());
        let example = example.map(|one| self.catalogue.say(&Message::plain("form-example").with("example", one.to_string())));
        let list = column.shape.items.is_some().then(|| self.catalogue.plain("form-book-list"));
        let words = Some(choices.join("; ")).filter(|_| !choices.is_empty() && choices.len() <= MANY);
        let field = Some(column.way.to_string());
        [Some(column.help.clone()), example, list, words, field].into_iter().flatten().collect::<Vec<_>>().join("\n")
    }

    /// Colours the cells of which something is said, and says it beside them.
    fn mark(&self, sheet: &mut Worksheet, marks: &[Marked]) -> Result<(), XlsxError> {
        let mut texts: BTreeMap<(u32, u16), Vec<&Marked>> = BTreeMap::new();
        for marked in marks {
            if let Some(place) = place(marked) {
                texts.entry(place).or_default().push(marked);
            }
        }
        for ((row, column), of_it) in texts {
            let said: Vec<&str> = of_it.iter().map(|marked| &*marked.text).collect();
            let field = of_it.first().and_then(|marked| self.columns.get(marked.column?));
            sheet.insert_note(row, column, &note(&said.join("\n")))?;
            let plain = Format::new().set_unlocked().set_text_wrap().set_align(FormatAlign::Top).set_num_format("@");
            let own = field.map_or(plain.clone(), |field| format_of(field, &plain));
            let coloured = own.set_background_color(Color::RGB(0x00FD_E5E5)).set_font_color(Color::RGB(0x008F_1414));
            sheet.set_cell_format(row, column, &coloured)?;
        }
        Ok(())
    }

    /// All that is said of cells, each with a link to its cell.
    fn found(&self, sheet: &mut Worksheet, table: &str, marks: &[Marked]) -> Result<(), XlsxError> {
        const WIDTHS: [u16; 2] = [20, 110];
        let text = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        let bold = text.clone().set_bold();
        for (width, column) in WIDTHS.into_iter().zip(0..) {
            sheet.set_column_width(column, width)?;
        }
        for (title, column) in ["form-book-cell", "form-book-said"].into_iter().zip(0..) {
            sheet.write_string_with_format(0, column, self.catalogue.plain(title), &bold)?;
        }
        for (marked, row) in marks.iter().zip(1..) {
            if let Some((line, column)) = place(marked) {
                let cell = format!("{}{}", column_number_to_name(column), line + 1);
                let link = Url::new(format!("internal:{}!{cell}", quote_sheet_name(table))).set_text(&cell);
                sheet.write_url(row, 0, link)?;
            }
            sheet.write_string_with_format(row, 1, tidy(&marked.text), &text)?;
        }
        Ok(())
    }
}

/// Where something stands that is said of a cell.
fn place(marked: &Marked) -> Option<(u32, u16)> {
    let line = FIRST.checked_add(u32::try_from(marked.line?).ok()?)?;
    Some((line, marked.column.map_or(Some(ID), |column| FIELD.checked_add(u16::try_from(column).ok()?))?))
}

/// Writes what can be chosen, a column for each list.
fn offer(sheet: &mut Worksheet, lists: &[(String, Vec<String>)]) -> Result<(), XlsxError> {
    const WIDTH: u16 = 32;
    for ((title, list), column) in lists.iter().zip(0..) {
        sheet.set_column_width(column, WIDTH)?;
        sheet.write_string_with_format(0, column, tidy(title), &Format::new().set_bold())?;
        for (word, row) in list.iter().zip(1..) {
            sheet.write_string(row, column, word)?;
        }
    }
    sheet.protect();
    Ok(())
}

fn note(text: &str) -> Note {
    const LONGEST: usize = 2_000;
    const WIDTH: u32 = 360;
    const LINE: u32 = 20;
    const CHARACTERS: usize = 50;
    const HIGHEST: u32 = 400;
    let text = cut(&tidy(text), LONGEST);
    let lines: usize = text.lines().map(|line| 1 + line.chars().count() / CHARACTERS).sum();
    let height = u32::try_from(lines + 1).unwrap_or(HIGHEST).saturating_mul(LINE).min(HIGHEST);
    Note::new(text).add_author_prefix(false).set_width(WIDTH).set_height(height)
}

fn is_number(column: &Column<'_>) -> bool {
    matches!(column.shape.types()[..], ["number" | "integer"])
}

fn is_day(column: &Column<'_>) -> bool {
    column.shape.items.is_none() && column.shape.text("x-form") == "date"
}

/// How the cells of a column look: a number stays one, and so does a text of digits.
fn format_of(column: &Column<'_>, text: &Format) -> Format {
    if is_number(column) {
        text.clone().set_num_format("General")
    } else if is_day(column) {
        text.clone().set_num_format("yyyy-mm-dd").set_align(FormatAlign::Left)
    } else {
        text.clone()
    }
}

fn width(column: &Column<'_>) -> u16 {
    const OF_TEXT: u16 = 40;
    const OF_WORD: u16 = 22;
    const OF_NUMBER: u16 = 14;
    match column {
        column if is_number(column) || is_day(column) => OF_NUMBER,
        column if column.shape.localised || column.shape.items.is_some() => OF_TEXT,
        _ => OF_WORD,
    }
}

/// Writes what stands in a cell, never as a formula.
fn write(sheet: &mut Worksheet, (row, column): (u32, u16), cell: Option<&Content>, format: &Format) -> Result<(), XlsxError> {
    let number = match cell {
        None => return Ok(()),
        Some(Content::Number(number)) if number.is_finite() => Some(*number),
        Some(Content::Percent(share)) if share.is_finite() => Some(share * 100.0),
        Some(Content::Date(day)) => match excel_day(Date(*day)) {
            Some(day) => return sheet.write_datetime_with_format(row, column, &day, format).map(drop),
            None => None,
        },
        Some(_) => None,
    };
    match (number, cell) {
        (Some(number), _) => sheet.write_number_with_format(row, column, number, format).map(drop),
        (None, Some(content)) => sheet.write_string_with_format(row, column, tidy(&content.to_string()), format).map(drop),
        (None, None) => Ok(()),
    }
}

impl Form<'_> {
    /// Whether what stands in a cell says what was written there.
    pub(super) fn is_same(written: Option<&Content>, read: Option<&Content>) -> bool {
        match (written, read) {
            (Some(Content::Text(written)), Some(Content::Text(read))) => *written == tidy(read),
            (written, read) => written == read,
        }
    }

    /// What stands in the row of the entity of this identifier, where it says what the digest says.
    pub(super) fn known(&self, id: &str, digest: &str) -> Option<(serde_json::Value, Cells)> {
        let entity = self.entity(self.agenda.graph().find(self.kind, id)?)?;
        let cells = self.cells(&entity);
        (self.digest(&cells) == digest).then_some((entity, cells))
    }
}
