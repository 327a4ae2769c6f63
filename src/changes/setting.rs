//! Whether what `agenda.yaml` sets for a rule weakens or tightens it, beside what counts where it sets nothing.

use super::compare::{Edit, Step, number};
use super::name::About;
use super::word::Word;
use crate::finding::{Level, RuleInfo};
use crate::text::{Term, Value};
use crate::yaml::{NodeRef, Type};
use std::cmp::Ordering;

/// The levels, the mildest first, and what they are called.
const LEVELS: [(&str, &str); 4] = [("off", "Off"), ("note", "Note"), ("warning", "Warning"), ("error", "Error")];

/// The list of the country's own rules.
const OWN_RULES: &str = "custom-rules";

/// The word for an edit of a setting of a rule, of a family of rules, or of the level of a rule of the country's own.
pub(super) fn word(edit: &Edit<'_, '_>, about: &About<'_>) -> Word {
    let stricter = compared(edit, about);
    if stricter.contains(&Ordering::Less) && !stricter.contains(&Ordering::Greater) {
        Word::RuleWeakened
    } else if stricter.contains(&Ordering::Greater) && !stricter.contains(&Ordering::Less) {
        Word::RuleTightened
    } else {
        Word::RuleSet
    }
}

/// What counts where nothing is set, if it is one thing.
pub(super) fn usual(edit: &Edit<'_, '_>, about: &About<'_>, side: NodeRef<'_>) -> Option<Value> {
    let (name, setting) = setting(edit)?;
    let [rule] = &rules(name, about)[..] else {
        return (setting == "level").then(|| own_level(name, side)).flatten().map(level_value);
    };
    if side.get("rules").and_then(|rules| Found::of_part(rules.get(rule.family())?, setting)).is_some() {
        return None;
    }
    match setting {
        "level" => Some(level_value(rule.level.name())),
        _ => rule.parameters.iter().find(|parameter| parameter.name == setting).map(|parameter| parameter.default.into()),
    }
}

/// The level of a rule of the country's own, as a word.
pub(super) fn level_of(rule: NodeRef<'_>) -> Option<Value> {
    rule.get("level").map_or(Some(Level::Warning.name()), NodeRef::as_text).map(level_value)
}

fn level_value(level: &str) -> Value {
    let Some((_, title)) = LEVELS.iter().find(|(known, _)| *known == level) else { return level.into() };
    Term { definitions: vec!["LevelName".to_owned()], name: Some(level.to_owned()), title: (*title).to_owned() }.into()
}

/// The rule or family that an edit sets, and which of its settings.
fn setting<'a>(edit: &Edit<'a, '_>) -> Option<(&'a str, &'a str)> {
    match edit.steps[..] {
        [Step::Field(_, "rules"), Step::Field(_, name)] => Some((name, "level")),
        [Step::Field(_, "rules"), Step::Field(_, name), Step::Field(_, setting)] => Some((name, setting)),
        [Step::Field(_, OWN_RULES), Step::Item(_, rule), Step::Field(_, setting)] => {
            Some((rule.get("id").and_then(NodeRef::as_text)?, setting))
        }
        _ => None,
    }
}

/// The rules of the book that go by a name; of a family those that are not named by themselves.
fn rules(name: &str, about: &About<'_>) -> Vec<&'static RuleInfo> {
    let named = |rule: &RuleInfo| {
        [about.old, about.new].iter().filter_map(|root| root.get("rules")).any(|rules| rules.get(&rule.id).is_some())
    };
    match about.telling.book.iter().find(|rule| rule.id == name) {
        Some(rule) => vec![rule],
        None => about.telling.book.iter().copied().filter(|rule| rule.family() == name && !named(rule)).collect(),
    }
}

/// How much stricter each of the rules is than before.
fn compared(edit: &Edit<'_, '_>, about: &About<'_>) -> Vec<Ordering> {
    let Some((name, setting)) = setting(edit) else { return Vec::new() };
    let rules = rules(name, about);
    let set = |node: Option<NodeRef<'_>>, root: NodeRef<'_>| {
        // What is not set for a rule counts as it is set for its family, as long as nothing at all is set for the rule.
        let all = root.get("rules");
        let family = || rules.first().filter(|rule| rule.id == name && all.is_none_or(|all| all.get(name).is_none()));
        node.map(Found::of).or_else(|| Found::of_part(all?.get(family()?.family())?, setting))
    };
    let (old, new) = (set(edit.old, about.old), set(edit.new, about.new));
    let level = |found: &Option<Found>, usual: Option<&str>| match found {
        Some(Found::Text(level)) => rank(level),
        Some(_) => None,
        None => rank(usual?),
    };
    match setting {
        "level" if rules.is_empty() => {
            let usual = |root| own_level(name, root);
            let (old, new) = (level(&old, usual(about.old)), level(&new, usual(about.new)));
            old.zip(new).map(|(old, new)| new.cmp(&old)).into_iter().collect()
        }
        "level" => {
            let usual = |rule: &&RuleInfo| Some((level(&old, Some(rule.level.name()))?, level(&new, Some(rule.level.name()))?));
            rules.iter().filter_map(usual).map(|(old, new)| new.cmp(&old)).collect()
        }
        // The later the day, the more is exempt; with no day nothing is. Days in ISO form are in the order of their texts.
        "from" | "grace-until" => {
            let day = |found: &Option<Found>| match found {
                Some(Found::Text(day)) => Some(day.clone()),
                _ => None,
            };
            vec![day(&old).cmp(&day(&new))]
        }
        _ => {
            let number = |found: &Option<Found>, usual: f64| match found {
                Some(Found::Number(number)) => Some(*number),
                Some(Found::Text(_) | Found::Other) => None,
                None => Some(usual),
            };
            let parameters = rules.iter().flat_map(|rule| rule.parameters).filter(|parameter| parameter.name == setting);
            let stricter = parameters.filter_map(|parameter| {
                let order = number(&new, parameter.default)?.partial_cmp(&number(&old, parameter.default)?)?;
                Some(if parameter.stricter_with_more { order } else { order.reverse() })
            });
            stricter.collect()
        }
    }
}

/// What is set.
enum Found {
    Text(String),
    Number(f64),
    Other,
}

impl Found {
    fn of(node: NodeRef<'_>) -> Self {
        match (node.r#type(), number(node)) {
            (Type::Text, _) => Found::Text(node.as_text().unwrap_or_default().to_owned()),
            (_, Some(number)) => Found::Number(number),
            _ => Found::Other,
        }
    }

    /// A part of what is set for a family; a level alone is the level.
    fn of_part(set: NodeRef<'_>, setting: &str) -> Option<Self> {
        let alone = set.r#type() == Type::Text;
        let node = if alone { Some(set).filter(|_| setting == "level") } else { set.get(setting) };
        node.map(Found::of)
    }
}

/// The level of a rule of the country's own where it is declared.
fn own_level<'a>(name: &str, root: NodeRef<'a>) -> Option<&'a str> {
    let mut rules = root.get(OWN_RULES).into_iter().flat_map(NodeRef::items);
    let rule = rules.find(|rule| rule.get("id").is_some_and(|id| id.is_text(name)))?;
    rule.get("level").map_or(Some(Level::Warning.name()), NodeRef::as_text)
}

fn rank(level: &str) -> Option<usize> {
    LEVELS.iter().position(|(known, _)| *known == level)
}
