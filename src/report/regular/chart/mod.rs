//! Charts of reports: what is to be seen, as numbers and words; knows no format.
//!
//! A chart is a function here and a line in `CHARTS`, by the name of the report that it belongs to. One that has nothing to show is
//! none.

mod axes;
mod kpis;
mod levels;
mod quarters;
mod reuse;
mod roadmap;

use super::{Basis, Datum, Table, Word};
use crate::model::{Date, LocalisedText};
use crate::text::{Message, Value};

/// A chart of a report.
#[derive(Debug, Clone)]
pub struct Chart {
    /// Its name, unique among all reports.
    pub name: &'static str,
    /// What it is called.
    pub title: Message,
    /// What is to be seen on it, in sentences: the highest, the lowest, the latest; what is left out.
    pub seen: Vec<Message>,
    /// Where its numbers stand.
    pub numbers: Numbers,
    /// What it shows.
    pub shape: Shape,
}

/// Where the numbers of a chart stand.
#[derive(Debug, Clone)]
pub enum Numbers {
    /// In the table of the report that has this name.
    In(&'static str),
    /// In a table of its own.
    Own(Table),
}

/// What a chart shows.
#[derive(Debug, Clone)]
pub enum Shape {
    /// Wholes and their parts.
    Bars(Bars),
    /// Promised paths and what was measured, one beside the other.
    Courses(Vec<Course>),
    /// First promises and due dates.
    Dates(Dates),
    /// Words out of few for each pair of a row and a column.
    Matrix(Matrix),
}

/// Wholes and their parts.
#[derive(Debug, Clone)]
pub struct Bars {
    /// What the parts are, in their order.
    pub parts: Vec<Word>,
    /// Whether the parts are steps of a scale from the least to the most; else each is good or bad of its own.
    pub steps: bool,
    /// What is counted; none, where every whole is its own and parts are shown as shares.
    pub counted: Option<Message>,
    /// The wholes.
    pub rows: Vec<Bar>,
}

/// A whole and its parts.
#[derive(Debug, Clone)]
pub struct Bar {
    /// What it is called.
    pub title: Datum,
    /// How much each part is.
    pub parts: Vec<f64>,
}

/// A promised path and what was measured.
#[derive(Debug, Clone)]
pub struct Course {
    /// What it is called.
    pub title: Datum,
    /// In what it is measured.
    pub unit: Option<LocalisedText>,
    /// Whether there is only met (1) and not met (0), so that the path jumps from point to point.
    pub binary: bool,
    /// Day, lowest and highest value that is promised, in the order of days.
    pub path: Vec<(Date, f64, f64)>,
    /// What was measured, in the order of days.
    pub measured: Vec<Measured>,
    /// The days from which values are no longer comparable with earlier ones.
    pub breaks: Vec<Date>,
    /// The final target: its day, the lowest and the highest value.
    pub target: Option<(Date, f64, f64)>,
    /// What was measured last.
    pub latest: Message,
    /// What it aims at in the end.
    pub aim: Message,
    /// What is to be seen, in sentences.
    pub seen: Vec<Message>,
}

/// A value that was measured.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Measured {
    /// Its day; of a period, the last one.
    pub date: Date,
    /// The value.
    pub value: f64,
    /// Whether it may still change.
    pub provisional: bool,
}

/// First promises and due dates.
#[derive(Debug, Clone)]
pub struct Dates {
    /// The day that counts as today.
    pub today: Date,
    /// What is promised.
    pub rows: Vec<Dated>,
}

/// Something that is promised for a day.
#[derive(Debug, Clone)]
pub struct Dated {
    /// What it is called.
    pub title: Datum,
    /// The day for which it was promised first.
    pub first: Date,
    /// The day for which it is promised now.
    pub due: Date,
    /// Whether it is done.
    pub done: bool,
}

impl Dated {
    /// By how many days it was put off; below zero, where it was brought forward.
    pub fn slip(&self) -> i64 {
        (self.due.0 - self.first.0).num_days()
    }
}

/// Words out of few for each pair of a row and a column.
#[derive(Debug, Clone)]
pub struct Matrix {
    /// The words, each with the character that stands for it.
    pub words: Vec<(Word, char)>,
    /// What the columns are called.
    pub columns: Vec<Datum>,
    /// What each row is called, and for every column the place of its word; none, where there is nothing to say.
    pub rows: Vec<(Datum, Vec<Option<usize>>)>,
}

/// Makes a chart from what a report is made from and from its tables.
type Make = fn(&Basis<'_>, &[Table]) -> Option<Chart>;

/// All charts, each with the name of its report, in the order in which they stand there.
static CHARTS: &[(&str, Make)] = &[
    ("status", axes::chart),
    ("status", quarters::chart),
    ("kpis", kpis::chart),
    ("roadmap", roadmap::chart),
    ("services", levels::chart),
    ("building-blocks", reuse::chart),
];

/// The charts of a report.
pub fn charts(report: &str, basis: &Basis<'_>, tables: &[Table]) -> Vec<Chart> {
    let own = CHARTS.iter().filter(|(name, _)| *name == report);
    own.filter_map(|(_, make)| make(basis, tables)).collect()
}

/// What something is called, in a sentence.
fn called(datum: &Datum) -> Value {
    match datum {
        Datum::Named(named) => named.title.as_ref().map_or_else(|| (&*named.id).into(), Value::from),
        Datum::Localised(text) => text.into(),
        Datum::Said(message) => message.clone().into(),
        Datum::Word(word) => word.called.clone(),
        Datum::Period(period) => period.said().into(),
        Datum::Text(text) => (&**text).into(),
        _ => "".into(),
    }
}
