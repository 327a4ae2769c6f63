//! What stands in the tables of reports: values as programs need them, from which every form makes what its readers need.

use crate::agenda::EntityId;
use crate::model::{Date, Figure, LocalisedText, Period, TargetValue};
use crate::text::{Message, Value as Said};

/// A value in a table.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Datum {
    /// Nothing: it does not apply, or nobody knows. Never a nought.
    #[default]
    Empty,
    /// A text as it is, such as an identifier.
    Text(String),
    /// A text of the agenda in the languages that it has.
    Localised(LocalisedText),
    /// A sentence of the report itself.
    Said(Message),
    /// A word out of few: programs get its code, people what it is called, with a sign.
    Word(Word),
    /// An entity: programs get its identifier, people its title.
    Named(Named),
    /// The title of the entity that a row is about; its identifier, where it has none.
    Title(Named),
    /// A whole number.
    Count(i64),
    /// A number as it was measured.
    Number(f64),
    /// A share, where 1 is the whole; shown as a percentage.
    Share(f64),
    /// A number of days; below zero, where something is earlier.
    Days(i64),
    /// A day.
    Date(Date),
    /// A period.
    Period(Period),
    /// A web address.
    Address(String),
    /// Several values.
    List(Vec<Datum>),
    /// Values over time, the oldest first: day and value.
    Series(Vec<(Date, f64)>),
}

/// A word out of few.
#[derive(Debug, Clone, PartialEq)]
pub struct Word {
    /// Its code, such as `on-track`.
    pub code: String,
    /// What readers call it.
    pub called: Said,
    /// What it means for whoever has to act.
    pub sign: Sign,
}

/// What a word means for whoever has to act: shown beside it as a character, never as a colour alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Sign {
    /// It is as it should be.
    Good,
    /// Somebody should look.
    Watch,
    /// Somebody has to act.
    Bad,
    /// Nobody can tell.
    Unknown,
    /// It is neither good nor bad.
    #[default]
    None,
}

impl Sign {
    /// All signs that are shown.
    pub const SHOWN: [Sign; 4] = [Sign::Good, Sign::Watch, Sign::Bad, Sign::Unknown];

    /// The character beside the word; nothing for a word that is neither good nor bad.
    pub fn character(self) -> Option<char> {
        match self {
            Sign::Good => Some('✓'),
            Sign::Watch => Some('▲'),
            Sign::Bad => Some('✗'),
            Sign::Unknown => Some('?'),
            Sign::None => None,
        }
    }
}

/// An entity as a table names it.
#[derive(Debug, Clone, PartialEq)]
pub struct Named {
    /// Its identifier; with its folder, where a column may name several kinds.
    pub id: String,
    /// Its title, where it has one.
    pub title: Option<LocalisedText>,
    /// Which entity it is, where it is one of the agenda.
    pub entity: Option<EntityId>,
}

impl Datum {
    /// A word with its code and the message for it.
    pub fn word(code: &str, called: Message, sign: Sign) -> Self {
        Datum::Word(Word { code: code.to_owned(), called: called.into(), sign })
    }

    /// How much it is, where it is a number.
    #[expect(clippy::cast_precision_loss, reason = "nobody counts beyond 2^53")]
    pub fn amount(&self) -> Option<f64> {
        match self {
            Datum::Count(number) | Datum::Days(number) => Some(*number as f64),
            Datum::Number(number) | Datum::Share(number) => Some(*number),
            _ => None,
        }
    }

    /// The share that a part is of a whole; nothing, where there is no whole.
    #[expect(clippy::cast_precision_loss, reason = "nobody counts beyond 2^53")]
    pub fn part_of(part: u64, whole: u64) -> Self {
        if whole == 0 { Datum::Empty } else { Datum::Share(part as f64 / whole as f64) }
    }

    /// Whether there is something, and more than nought.
    pub fn says_something(&self) -> bool {
        !self.is_empty() && *self != Datum::Count(0) && *self != Datum::Days(0)
    }

    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        match self {
            Datum::Empty => true,
            Datum::List(items) => items.iter().all(Datum::is_empty),
            Datum::Series(points) => points.is_empty(),
            _ => false,
        }
    }
}

impl<T: Into<Datum>> From<Option<T>> for Datum {
    fn from(value: Option<T>) -> Self {
        value.map_or(Datum::Empty, Into::into)
    }
}
impl<T: Into<Datum>> From<Vec<T>> for Datum {
    fn from(values: Vec<T>) -> Self {
        if values.is_empty() { Datum::Empty } else { Datum::List(values.into_iter().map(Into::into).collect()) }
    }
}
impl From<&str> for Datum {
    fn from(text: &str) -> Self {
        Datum::Text(text.to_owned())
    }
}
impl From<String> for Datum {
    fn from(text: String) -> Self {
        Datum::Text(text)
    }
}
impl From<&LocalisedText> for Datum {
    fn from(text: &LocalisedText) -> Self {
        Datum::Localised(text.clone())
    }
}
impl From<Message> for Datum {
    fn from(message: Message) -> Self {
        Datum::Said(message)
    }
}
impl From<Named> for Datum {
    fn from(named: Named) -> Self {
        Datum::Named(named)
    }
}
impl From<Word> for Datum {
    fn from(word: Word) -> Self {
        Datum::Word(word)
    }
}
impl From<Date> for Datum {
    fn from(date: Date) -> Self {
        Datum::Date(date)
    }
}
impl From<Period> for Datum {
    fn from(period: Period) -> Self {
        Datum::Period(period)
    }
}
impl From<usize> for Datum {
    fn from(count: usize) -> Self {
        Datum::Count(i64::try_from(count).unwrap_or(i64::MAX))
    }
}
impl From<u64> for Datum {
    fn from(count: u64) -> Self {
        Datum::Count(i64::try_from(count).unwrap_or(i64::MAX))
    }
}
impl From<Figure> for Datum {
    fn from(figure: Figure) -> Self {
        match figure {
            Figure::Number(number) => Datum::Number(number),
            Figure::Met(met) => {
                let (code, template) = if met { ("met", "report-met") } else { ("not-met", "report-not-met") };
                Datum::word(code, Message::plain(template), Sign::None)
            }
        }
    }
}
/// A range is a word, such as `10..20`: it is no number.
impl From<TargetValue> for Datum {
    fn from(target: TargetValue) -> Self {
        match target {
            TargetValue::Figure(figure) => figure.into(),
            TargetValue::Range(low, high) => {
                let called = Message::plain("report-range").with("low", readable(low)).with("high", readable(high));
                Datum::word(&format!("{low}..{high}"), called, Sign::None)
            }
        }
    }
}

/// A number with no more digits than say something: four of what is smaller than one, two of anything else.
pub fn readable(number: f64) -> f64 {
    let scale = if number.abs() < 1.0 { 10_000.0 } else { 100.0 };
    let rounded = (number * scale).round() / scale;
    // There is no nought below nought, and a number that is too large to be scaled has no digits behind the point.
    if rounded == 0.0 { 0.0 } else { Some(rounded).filter(|rounded| rounded.is_finite()).unwrap_or(number) }
}
