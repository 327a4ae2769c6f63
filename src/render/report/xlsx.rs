use super::cell::{excel_day, tidy};
use super::cover::Cover;
use super::look::Looks;
use super::name::Names;
use super::sheet::Sheet;
use super::words::Words;
use crate::i18n::Catalogue;
use crate::report::regular::Made;
use crate::text::{Failure, Message};
use rayon::prelude::*;
use rust_xlsxwriter::{DocProperties, Workbook, Worksheet, XlsxError};

/// For whom a workbook is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// For people who work with it: filters, lists of words, colours beside signs, titles that stay in sight.
    Working,
    /// For everybody, whatever they read it with: plain tables.
    Public,
}

impl Profile {
    /// All profiles, in the order in which they are told.
    pub const ALL: &'static [Profile] = &[Profile::Working, Profile::Public];

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Profile::Working => "working",
            Profile::Public => "public",
        }
    }
}

/// How many rows a sheet holds below the titles of its columns.
const MOST_ROWS: usize = 1_048_575;

/// What all sheets of a workbook are made from.
pub(super) struct Book<'a> {
    pub made: &'a Made,
    pub catalogue: &'a Catalogue,
    pub profile: Profile,
    pub looks: Looks,
}

impl Book<'_> {
    /// The title of the agenda; nothing where it has none.
    pub(super) fn agenda(&self) -> String {
        let title = self.made.head.agenda.as_ref();
        title.map(|title| title.in_language(self.catalogue.language().tag()).to_owned()).unwrap_or_default()
    }

    /// The title of the report.
    pub(super) fn title(&self) -> String {
        self.catalogue.say(&self.made.title())
    }
}

/// Reports as a workbook in the format of Excel, in the language of the catalogue: the same bytes from the same report, anywhere and at any
/// time.
///
/// # Errors
/// Where there is more than a workbook holds.
pub fn xlsx(made: &Made, profile: Profile, catalogue: &Catalogue) -> Result<Vec<u8>, Failure> {
    let mut tables = made.parts.iter().flat_map(|part| &part.tables);
    if let Some(table) = tables.find(|table| table.rows.len() > MOST_ROWS) {
        let said = Message::plain("failure-workbook-rows").with("table", table.title.clone());
        let said = said.with("count", table.rows.len()).with("most", MOST_ROWS);
        return Err(Failure::new(said).hint(Message::plain("failure-workbook-rows-hint").with("table", table.name)));
    }
    written(made, profile, catalogue).map_err(|error| {
        Failure::new(Message::plain("failure-workbook").with("reason", error.to_string()))
            .hint(Message::plain("failure-workbook-hint"))
    })
}

fn written(made: &Made, profile: Profile, catalogue: &Catalogue) -> Result<Vec<u8>, XlsxError> {
    let book = Book { made, catalogue, profile, looks: Looks { language: catalogue.language(), ruled: true } };
    let mut names = Names::new();
    let cover = names.take(&catalogue.plain("workbook-cover"), "cover");
    let mut words = Words::on(names.take(&catalogue.plain("workbook-words"), "words"));
    let mut sheets = Vec::new();
    for part in &made.parts {
        let sheet = |table| Sheet { table, name: names.take(&catalogue.say(&table.title), table.name) };
        sheets.push(part.tables.iter().map(sheet).collect::<Vec<_>>());
    }
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(&book));
    let of_parts = sheets.into_par_iter().map(|sheets| sheets.into_par_iter().map(|sheet| sheet.write(&book)).collect());
    let sheets = of_parts.collect::<Result<Vec<Vec<_>>, XlsxError>>()?;
    let mut first = Worksheet::new();
    Cover::of(&mut first, &book).write(&cover, &sheets)?;
    workbook.push_worksheet(first);
    for mut sheet in sheets.into_iter().flatten() {
        sheet.offer(&mut words, &book)?;
        workbook.push_worksheet(sheet.worksheet);
    }
    if !words.is_empty() {
        words.write(workbook.add_worksheet(), &book)?;
    }
    workbook.save_to_buffer()
}

/// What a workbook says of itself. Its day is that of the report: no clock is asked.
fn properties(book: &Book<'_>) -> DocProperties {
    let title = match book.agenda() {
        agenda if agenda.is_empty() => book.title(),
        agenda => book.catalogue.say(&Message::plain("workbook-title").with("agenda", agenda).with("report", book.title())),
    };
    let day = excel_day(book.made.head.as_of).unwrap_or_default();
    DocProperties::new()
        .set_title(tidy(&title))
        .set_creation_datetime(&day)
        .set_custom_property("Language", book.catalogue.language().tag())
}
