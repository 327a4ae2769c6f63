//! The functions of expressions: some of CEL's own, and two of ours.

use crate::model::{Date, Period};
use cel::extractors::This;
use cel::{Context, ExecutionError, Value};
use regex::Regex;
use std::collections::BTreeMap;
use std::sync::Arc;

/// How a function is called, and what it gives.
pub(super) struct Function {
    pub(super) name: &'static str,
    /// Whether it stands behind its first argument, as in `self.id.startsWith("x")`.
    pub(super) behind: bool,
    /// How many arguments stand in its brackets.
    pub(super) arguments: usize,
    /// An example of the call.
    pub(super) form: &'static str,
    pub(super) gives: Gives,
}

/// What a function gives.
#[derive(Debug, Clone, Copy)]
pub(super) enum Gives {
    Boolean,
    Number,
    Text,
    Type,
    /// It is no function but a question to each item of a list, or about a field; one that is well asked is no call any more.
    Question,
}

const fn function(name: &'static str, behind: bool, arguments: usize, form: &'static str, gives: Gives) -> Function {
    Function { name, behind, arguments, form, gives }
}

/// All functions, and what is written like one.
pub(super) const FUNCTIONS: [Function; 17] = [
    function("has", false, 1, "has(self.field)", Gives::Question),
    function("all", true, 2, "list.all(item, condition)", Gives::Question),
    function("exists", true, 2, "list.exists(item, condition)", Gives::Question),
    function("exists_one", true, 2, "list.exists_one(item, condition)", Gives::Question),
    function("filter", true, 2, "list.filter(item, condition)", Gives::Question),
    function("map", true, 2, "list.map(item, value)", Gives::Question),
    function("size", false, 1, "size(list)", Gives::Number),
    function("size", true, 0, "list.size()", Gives::Number),
    function("contains", true, 1, "text.contains(\"part\")", Gives::Boolean),
    function("startsWith", true, 1, "text.startsWith(\"part\")", Gives::Boolean),
    function("endsWith", true, 1, "text.endsWith(\"part\")", Gives::Boolean),
    function("matches", true, 1, "text.matches(\"pattern\")", Gives::Boolean),
    function("string", false, 1, "string(number)", Gives::Text),
    function("int", false, 1, "int(text)", Gives::Number),
    function("double", false, 1, "double(number)", Gives::Number),
    function("type", false, 1, "type(value) == string", Gives::Type),
    function("days", false, 1, "days(date) - days(as_of) < 90", Gives::Number),
];

/// The names of types, for `type(…) == string`.
pub(super) const TYPES: [&str; 7] = ["bool", "double", "int", "list", "map", "string", "null_type"];

/// Adds our own functions: `matches`, whose patterns were read with the rules, and `days`.
pub(super) fn add(context: &mut Context<'_, '_>, patterns: BTreeMap<String, Regex>) {
    let matches = move |This(text): This<Arc<String>>, pattern: Arc<String>| {
        patterns.get(pattern.as_str()).is_some_and(|pattern| pattern.is_match(&text))
    };
    let days = |value: Value| match &value {
        Value::String(text) => number_of_days(text).ok_or_else(|| not_a_date(text)),
        // `2027` without quotes is a number to YAML and a year to everybody else.
        Value::Int(year) => number_of_days(&year.to_string()).ok_or_else(|| not_a_date(&year.to_string())),
        other => Err(ExecutionError::no_such_overload("days", vec![other.type_of().to_string()])),
    };
    // Both fail only where the library has a function of that name, which the tests would show.
    let added = context.add_function("matches", matches).and_then(|()| context.add_function("days", days));
    debug_assert!(added.is_ok());
}

/// The number of a day, or of the last day of a period.
fn number_of_days(text: &str) -> Option<i64> {
    let Date(day) = text.parse::<Date>().ok().or_else(|| Some(text.parse::<Period>().ok()?.end()))?;
    Some(day.signed_duration_since(chrono::NaiveDate::default()).num_days())
}

fn not_a_date(text: &str) -> ExecutionError {
    ExecutionError::function_error("days", format!("not a date or a period: {text}"))
}
