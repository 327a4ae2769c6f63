use super::cell::{excel_day, tidy};
use super::cover::Cover;
use super::look::Looks;
use super::name::Names;
use super::sheet::Sheet;
use super::words::Words;
use crate::i18n::Catalogue;
use crate::report::regular::Made;
use crate::text::{Failure, Message};
use rust_xlsxwriter::{DocProperties, Workbook, XlsxError};

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
    Cover::of(workbook.add_worksheet(), &book).write(&cover, &sheets)?;
    for sheet in sheets.iter().flatten() {
        sheet.write(workbook.add_worksheet(), &book, &mut words)?;
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
