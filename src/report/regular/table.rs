//! Tables of reports: columns that say what stands in them, rows of values, and how the columns come together on paper.

use super::datum::Datum;
use super::named;
use crate::agenda::{Agenda, EntityId};
use crate::text::Message;

/// A table of a report.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Its name, unique among all reports: the name of a sheet, of a file, and of a table for programs.
    pub name: &'static str,
    /// What it is called.
    pub title: Message,
    /// What there is to say of it beside the table: what is counted, what is left out.
    pub notes: Vec<Message>,
    /// The columns for programs and spreadsheets.
    pub columns: Vec<Column>,
    /// A value for each column.
    pub rows: Vec<Vec<Datum>>,
    /// The columns for readers: not more than ten, each of one or several of the columns. A column in which nothing stands, or nothing but
    /// noughts, is left out.
    pub shown: Vec<Shown>,
    /// The rows of which readers are told a number alone.
    pub quiet: Option<Quiet>,
}

/// Rows that are as they should be, where readers ask for those that are not: programs and spreadsheets have all.
#[derive(Debug, Clone, PartialEq)]
pub struct Quiet {
    /// The columns in every one of which such a row has nothing, a nought, or one of the words.
    pub keys: &'static [&'static str],
    /// The words, by their codes.
    pub words: &'static [&'static str],
    /// The template of the note that says how many they are.
    pub note: &'static str,
}

impl Quiet {
    fn holds(&self, table: &Table, row: &[Datum]) -> bool {
        let is_quiet = |datum: &Datum| match datum {
            Datum::Word(word) => self.words.contains(&&*word.code),
            other => !other.says_something(),
        };
        self.keys.iter().filter_map(|key| row.get(table.place(key)?)).all(is_quiet)
    }
}

/// A column for programs and spreadsheets.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Its key, in English: the same in every language.
    pub key: &'static str,
    /// The template of its title.
    pub title: &'static str,
    /// What stands in it.
    pub form: Form,
    /// The words that may stand in it, where they are known whether one does or not.
    pub words: Vec<Datum>,
}

/// What stands in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A text.
    Text,
    /// A word out of few, by its code.
    Word,
    /// The identifier of an entity.
    Entity,
    /// A whole number.
    Integer,
    /// Any number.
    Number,
    /// A share, where 1 is the whole.
    Share,
    /// A number of days.
    Days,
    /// A day.
    Date,
    /// A period.
    Period,
    /// A web address.
    Address,
    /// Several values.
    List,
    /// Values over time.
    Series,
}

impl Form {
    /// All forms, each with its name for programs.
    pub const NAMES: [(Form, &'static str); 12] = [
        (Form::Text, "text"),
        (Form::Word, "word"),
        (Form::Entity, "entity"),
        (Form::Integer, "integer"),
        (Form::Number, "number"),
        (Form::Share, "share"),
        (Form::Days, "days"),
        (Form::Date, "date"),
        (Form::Period, "period"),
        (Form::Address, "address"),
        (Form::List, "list"),
        (Form::Series, "series"),
    ];

    /// Its name for programs.
    pub fn name(self) -> &'static str {
        Form::NAMES.iter().find(|(form, _)| *form == self).map_or("text", |(_, name)| name)
    }

    /// Whether it is set flush with the end of its column, as numbers are.
    pub fn is_number(self) -> bool {
        matches!(self, Form::Integer | Form::Number | Form::Share | Form::Days)
    }
}

/// A column for readers.
#[derive(Debug, Clone, PartialEq)]
pub struct Shown {
    /// The template of its title.
    pub title: &'static str,
    /// The keys of the columns whose values stand in it, one below the other.
    pub keys: Vec<&'static str>,
}

impl Table {
    /// A table without rows, all of whose columns are shown but those that `shown` leaves out: each is its title, and the keys that stand in
    /// it.
    pub fn new(name: &'static str, title: Message, columns: &[(&'static str, &'static str, Form)]) -> Self {
        let columns: Vec<Column> =
            columns.iter().map(|(key, title, form)| Column { key, title, form: *form, words: Vec::new() }).collect();
        // Identifiers are for programs: readers see titles.
        let visible = columns.iter().filter(|column| column.key != "id");
        let shown = visible.map(|column| Shown { title: column.title, keys: vec![column.key] }).collect();
        Table { name, title, notes: Vec::new(), columns, rows: Vec::new(), shown, quiet: None }
    }

    /// Says which columns readers see: the title of each, and the keys of those that stand in it.
    #[must_use]
    pub fn showing(mut self, shown: &[(&'static str, &[&'static str])]) -> Self {
        self.shown = shown.iter().map(|(title, keys)| Shown { title, keys: keys.to_vec() }).collect();
        self
    }

    /// Says of which rows readers are told a number alone.
    #[must_use]
    pub fn quieting(mut self, quiet: Quiet) -> Self {
        self.quiet = Some(quiet);
        self
    }

    /// The rows that readers see.
    pub fn told(&self) -> impl Iterator<Item = &Vec<Datum>> {
        self.rows.iter().filter(|row| !self.quiet.as_ref().is_some_and(|quiet| quiet.holds(self, row)))
    }

    /// Says which words may stand in a column, in their order.
    #[must_use]
    pub fn knowing(mut self, key: &str, words: impl IntoIterator<Item = Datum>) -> Self {
        if let Some(column) = self.columns.iter_mut().find(|column| column.key == key) {
            column.words = words.into_iter().collect();
        }
        self
    }

    /// What there is to say of it: its notes; where there is neither a row nor a note, that there is nothing.
    pub fn said(&self) -> Vec<Message> {
        let nothing = self.rows.is_empty() && self.notes.is_empty();
        if nothing { vec![Message::plain("report-nothing")] } else { self.notes.clone() }
    }

    /// What is said beneath it, where readers see it: also how many rows they do not see.
    pub fn beneath(&self) -> Vec<Message> {
        let unseen = self.rows.len() - self.told().count();
        let quiet = self.quiet.as_ref().filter(|_| unseen > 0).map(|quiet| Message::plain(quiet.note).with("count", unseen));
        quiet.into_iter().chain(self.said()).collect()
    }

    /// The place of a column.
    pub fn place(&self, key: &str) -> Option<usize> {
        self.columns.iter().position(|column| column.key == key)
    }

    /// What a row says in a column; nothing, where the table has none with this key or nothing stands in it.
    pub fn cell<'r>(&self, row: &'r [Datum], key: &str) -> Option<&'r Datum> {
        row.get(self.place(key)?).filter(|datum| !datum.is_empty())
    }

    /// The columns for readers in which something stands, each with the places of its columns.
    pub fn visible(&self) -> Vec<(&'static str, Vec<usize>)> {
        let places = |shown: &Shown| shown.keys.iter().filter_map(|key| self.place(key)).collect::<Vec<_>>();
        let filled = |places: &[usize]| {
            self.told().any(|row| places.iter().any(|place| row.get(*place).is_some_and(Datum::says_something)))
        };
        let columns = self.shown.iter().map(|shown| (shown.title, places(shown)));
        columns.filter(|(_, places)| self.told().next().is_none() || filled(places)).collect()
    }
}

/// An entity by its identifier and title, in the first two columns of most tables.
pub fn identity(agenda: &Agenda, id: EntityId) -> [Datum; 2] {
    let named = named(agenda, id, false);
    [Datum::from(&*named.id), Datum::Title(named)]
}
