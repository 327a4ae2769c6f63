use super::part::{Control, Field, Item, Part};
use crate::edit::{Way, Wish, typed};
use crate::model::Kind;
use serde_json::{Map, Value};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// What somebody has filled into a form: names of fields with texts, as a browser sends them.
#[derive(Debug, Default)]
pub struct Filled(BTreeMap<String, Vec<String>>);

/// The name under which a browser sends the items of lists that are to go.
pub(super) const REMOVE: &str = "remove";

/// What somebody wants who has filled in a form.
#[derive(Debug, PartialEq)]
pub enum Wanted {
    /// A field with another value.
    Field(Wish),
    /// One more item of a list.
    Item {
        /// The list.
        way: Way,
        /// The item.
        value: Value,
    },
}

impl Filled {
    /// Reads what a browser sends (`application/x-www-form-urlencoded`, as the URL standard has it).
    pub fn read(body: &[u8]) -> Self {
        let mut filled: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (name, text) in form_urlencoded::parse(body) {
            filled.entry(name.into_owned()).or_default().push(text.into_owned());
        }
        Filled(filled)
    }

    /// The same with nothing but fields at these ways or below them, and what is about the form as a whole.
    pub fn only(&self, ways: &BTreeSet<String>) -> Self {
        let is_wanted = |name: &str| {
            let is_below = |way: &String| {
                name.strip_prefix(way.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
            };
            ["id", "author", "address"].contains(&name) || ways.iter().any(is_below)
        };
        Filled(self.0.iter().filter(|(name, _)| is_wanted(name)).map(|(name, texts)| (name.clone(), texts.clone())).collect())
    }

    /// The only text under a name.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.0.get(name).and_then(|texts| texts.first()).map(String::as_str)
    }

    /// The texts under the name of a field, without those that are empty; none where the form did not have it.
    pub(super) fn texts(&self, field: &Field<'_>) -> Option<Vec<String>> {
        let texts = self.0.get(&field.way)?;
        Some(match field.control {
            Control::Lines => plain(texts.iter().flat_map(|text| text.lines())),
            _ => plain(texts.iter().map(String::as_str)),
        })
    }

    pub(super) fn removes(&self, item: &Item<'_>) -> bool {
        self.0.get(REMOVE).is_some_and(|ways| ways.contains(&item.way))
    }

    /// What is wanted, against what the form showed. `meant` tells the identifier of what is referred to by its title. What is taken out
    /// of lists comes last, from their ends.
    pub fn wanted(&self, parts: &[Part<'_>], meant: &dyn Fn(&[Kind], &str) -> String) -> Vec<Wanted> {
        let mut wanted = Vec::new();
        let mut gone = Vec::new();
        self.want(parts, meant, &mut wanted, &mut gone);
        wanted.extend(gone.into_iter().rev());
        wanted
    }

    fn want(
        &self,
        parts: &[Part<'_>],
        meant: &dyn Fn(&[Kind], &str) -> String,
        wanted: &mut Vec<Wanted>,
        gone: &mut Vec<Wanted>,
    ) {
        for part in parts {
            match part {
                Part::Field(field) => {
                    let Some(texts) = self.texts(field) else { continue };
                    if texts == plain(field.texts.iter().map(String::as_str)) {
                        continue;
                    }
                    if let Ok(way) = Way::parse(&field.way) {
                        wanted.push(Wanted::Field(Wish { way, was: field.value.clone(), wanted: value(field, texts, meant) }));
                    }
                }
                Part::Group(group) => self.want(&group.parts, meant, wanted, gone),
                Part::List(list) => {
                    for item in &list.items {
                        if !self.removes(item) {
                            self.want(&item.parts, meant, wanted, gone);
                        } else if let Ok(way) = Way::parse(&item.way) {
                            gone.push(Wanted::Field(Wish { way, was: item.value.clone(), wanted: None }));
                        }
                    }
                    if let (Some(value), Ok(way)) =
                        (self.new_item(&list.more.way, &list.more.parts, meant), Way::parse(&list.way))
                    {
                        wanted.push(Wanted::Item { way, value });
                    }
                }
                Part::Aside(_) => {}
            }
        }
    }

    /// What was filled in for something that is not there yet, if anything was.
    fn new_item(&self, at: &str, parts: &[Part<'_>], meant: &dyn Fn(&[Kind], &str) -> String) -> Option<Value> {
        let mut map = Map::new();
        for part in parts {
            match part {
                Part::Field(field) => {
                    let value = self.texts(field).and_then(|texts| value(field, texts, meant));
                    if let (Some(value), Some(below)) = (value, field.way.strip_prefix(at)) {
                        put(&mut map, below.trim_start_matches('.'), value);
                    }
                }
                Part::Group(group) => {
                    let name = group.way.rsplit('.').next().unwrap_or_default();
                    map.extend(self.new_item(&group.way, &group.parts, meant).map(|value| (name.to_owned(), value)));
                }
                Part::List(list) => {
                    let name = list.way.rsplit('.').next().unwrap_or_default();
                    let item = self.new_item(&list.more.way, &list.more.parts, meant);
                    map.extend(item.map(|item| (name.to_owned(), Value::Array(vec![item]))));
                }
                Part::Aside(_) => {}
            }
        }
        (!map.is_empty()).then_some(Value::Object(map))
    }
}

/// Puts a value below a name, or for a text in one language below two.
fn put(map: &mut Map<String, Value>, way: &str, value: Value) {
    match way.split_once('.') {
        None => {
            map.insert(way.to_owned(), value);
        }
        Some((name, language)) => {
            let around = map.entry(name).or_insert_with(|| Value::Object(Map::new()));
            if let Value::Object(around) = around {
                around.insert(language.to_owned(), value);
            }
        }
    }
}

/// Texts as people mean them: with the ends of lines of a file, without white space around them, without those that are empty.
fn plain<'t>(texts: impl Iterator<Item = &'t str>) -> Vec<String> {
    texts.map(|text| text.replace("\r\n", "\n").trim().to_owned()).filter(|text| !text.is_empty()).collect()
}

/// The value that texts say; none where there is no text.
fn value(field: &Field<'_>, texts: Vec<String>, meant: &dyn Fn(&[Kind], &str) -> String) -> Option<Value> {
    if texts.is_empty() {
        return None;
    }
    let texts: Vec<String> = match &field.control {
        Control::Reference(kinds, _) => texts.iter().map(|text| meant(kinds, text)).collect(),
        Control::Number => texts.iter().map(|text| decimal(text).into_owned()).collect(),
        _ => texts,
    };
    Some(match &field.control {
        Control::Line | Control::Text | Control::Day if field.shape.localised => Value::from(texts.concat()),
        _ => typed(&texts, field.shape),
    })
}

/// A number with the decimal sign that files have, where its comma can be nothing else.
fn decimal(text: &str) -> Cow<'_, str> {
    let plain: String = text.chars().filter(|c| !matches!(c, ' ' | '\u{a0}' | '\u{202f}')).collect();
    match plain.split_once(',') {
        Some((before, behind)) if behind.len() != 3 && !behind.contains(',') => format!("{before}.{behind}").into(),
        Some(_) => text.into(),
        None => plain.into(),
    }
}
