use super::Term;
use chrono::NaiveDate;

/// Something the program says: the name of a template in the catalogue, and the values to put in.
///
/// It becomes a sentence only where it is shown, in the reader's language.
#[derive(Debug, Clone, PartialEq)]
pub struct Message {
    /// The template's name in the catalogue.
    pub template: &'static str,
    /// The values by their names in the template.
    pub values: Vec<(&'static str, Value)>,
}

/// A value in a message.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// A text shown as it is, such as an identifier.
    Text(String),
    /// A whole number, shown with the separators of the language; the template may choose a plural by it.
    Count(u64),
    /// Any number, shown with the separators of the language.
    Number(f64),
    /// A day of the calendar, shown with the name of its month.
    Date(NaiveDate),
    /// A name from the data model, shown by what readers call it.
    Term(Term),
    /// Another message, such as the name of a kind.
    Message(Box<Message>),
    /// Several values, all of them, listed.
    List(Vec<Value>),
    /// Several values, one of which it may be.
    Either(Vec<Value>),
    /// A text that comes with the data in several languages, the first of which counts where the reader's is missing.
    ByLanguage(Vec<(String, String)>),
}

impl Message {
    /// A message without values.
    pub fn plain(template: &'static str) -> Self {
        Message { template, values: Vec::new() }
    }

    /// The same message with one more value.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.values.push((name, value.into()));
        self
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Value::Text(text.to_owned())
    }
}
impl From<String> for Value {
    fn from(text: String) -> Self {
        Value::Text(text)
    }
}
impl From<u64> for Value {
    fn from(count: u64) -> Self {
        Value::Count(count)
    }
}
impl From<usize> for Value {
    fn from(count: usize) -> Self {
        Value::Count(count as u64)
    }
}
impl From<f64> for Value {
    fn from(number: f64) -> Self {
        Value::Number(number)
    }
}
impl From<NaiveDate> for Value {
    fn from(date: NaiveDate) -> Self {
        Value::Date(date)
    }
}
impl From<Term> for Value {
    fn from(term: Term) -> Self {
        Value::Term(term)
    }
}
impl From<Message> for Value {
    fn from(message: Message) -> Self {
        Value::Message(Box::new(message))
    }
}
impl<T: Into<Value>> From<Vec<T>> for Value {
    fn from(values: Vec<T>) -> Self {
        Value::List(values.into_iter().map(Into::into).collect())
    }
}
