//! Custom rules in words: what a list of rules and an explanation say of them.

use super::scope::{OLD, mentions};
use crate::agenda::Agenda;
use crate::finding::{Level, RuleInfo};
use crate::model::{CustomRule, Expected, LevelName, LocalisedText};
use crate::text::{Message, one_line};
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::iter;

/// A rule of the country's own.
pub struct OwnRule<'a> {
    /// What it is.
    pub info: RuleInfo,
    /// How `agenda.yaml` declares it.
    pub declared: &'a CustomRule,
}

/// The rules of the country's own, in the order of `agenda.yaml`, in the words of its first language.
pub fn own_rules(agenda: &Agenda) -> impl Iterator<Item = OwnRule<'_>> {
    let rules = agenda.file().into_iter().flat_map(|file| &file.custom_rules);
    rules.map(|declared| OwnRule { info: info(declared, agenda), declared })
}

/// The expressions of a rule, as YAML.
pub fn expressions(rule: &CustomRule) -> String {
    let line = |name: &str, text: &str| format!("{name}: {}\n", one_line(text));
    let when = rule.when.as_deref().map(|when| line("when", when));
    when.unwrap_or_default() + &line("assert", &rule.assert)
}

pub(super) fn info(rule: &CustomRule, agenda: &Agenda) -> RuleInfo {
    let level = match rule.level {
        Some(LevelName::Error) => Level::Error,
        Some(LevelName::Note) => Level::Note,
        Some(LevelName::Warning | LevelName::Off) | None => Level::Warning,
    };
    RuleInfo {
        id: Cow::Owned(rule.id.clone()),
        level,
        change: judges_changes(rule),
        landed: false,
        clock: asks(rule, "as_of"),
        parameters: &[],
        doc: Cow::Owned(doc(rule, agenda.language())),
        translations: translations(rule),
    }
}

/// Whether a rule asks what an entity was, so that it judges what a proposal changes.
pub(super) fn judges_changes(rule: &CustomRule) -> bool {
    asks(rule, OLD)
}

fn asks(rule: &CustomRule, variable: &str) -> bool {
    rule.when.iter().chain([&rule.assert]).any(|expression| mentions(expression, variable))
}

/// What it is about and what to do, in each language in which it says something.
fn translations(rule: &CustomRule) -> Vec<(String, String)> {
    let mut tags: Vec<&str> = Vec::new();
    for text in [&rule.message, &rule.help].into_iter().flatten() {
        if let LocalisedText::ByLanguage(texts) = text {
            tags.extend(texts.iter().map(|(tag, _)| tag.as_str()));
        }
    }
    let mut seen = BTreeSet::new();
    tags.retain(|tag| seen.insert(*tag));
    tags.into_iter().map(|tag| (tag.to_owned(), prose(rule, tag))).collect()
}

/// What it is about and what to do, in a language; its condition, where it says nothing.
fn prose(rule: &CustomRule, language: &str) -> String {
    let texts: Vec<&str> =
        [&rule.message, &rule.help].into_iter().flatten().map(|text| text.in_language(language).trim()).collect();
    if texts.is_empty() { format!("`{}`", one_line(&rule.assert)) } else { texts.join("\n\n") }
}

/// The rule in the form of the doc comment that a rule of the book has: prose, then examples.
fn doc(rule: &CustomRule, language: &str) -> String {
    let examples = rule.examples.iter().filter_map(|example| {
        let word = match example.expect {
            Expected::Pass => "good",
            Expected::Fail => "bad",
        };
        let block = |word: &str, entity| {
            let entity = serde_yaml::to_string(entity).ok()?;
            Some(format!("```yaml {word}\n# {}/example.yaml\n{}\n```", rule.r#for.0.folder(), entity.trim_end()))
        };
        let before = example.old.as_ref().and_then(|old| block("before", old));
        Some(before.into_iter().chain([block(word, &example.entity)?]).collect::<Vec<_>>().join("\n\n"))
    });
    iter::once(prose(rule, language)).chain(examples).collect::<Vec<_>>().join("\n\n")
}

/// A text of `agenda.yaml` as a message.
pub(super) fn in_words(text: &LocalisedText) -> Message {
    Message::plain("custom-rule-says").with("text", text)
}
