//! Rules and findings as things to speak about: what a rule is, what a finding says and where. No checks.

use crate::text::{Message, Position, Span, hexadecimal};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::borrow::Cow;
use std::ops::Deref;
use std::sync::Arc;

/// How serious a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Worth knowing.
    Note,
    /// To be looked at.
    Warning,
    /// Must not stand.
    Error,
}

impl Level {
    /// All levels, the least serious first.
    pub const ALL: [Level; 3] = [Level::Note, Level::Warning, Level::Error];

    /// The word for it in YAML, JSON and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Level::Note => "note",
            Level::Warning => "warning",
            Level::Error => "error",
        }
    }

    /// The level of that name.
    pub fn find(name: &str) -> Option<Level> {
        Level::ALL.into_iter().find(|level| level.name() == name)
    }
}

/// The families of the rule book, in its order.
pub const FAMILIES: [&str; 15] = [
    "structure",
    "approach",
    "ownership",
    "schedule",
    "status",
    "kpi",
    "sdg",
    "service",
    "reuse",
    "once-only",
    "legal",
    "participation",
    "decision",
    "change",
    "review",
];

/// The family of the rule book to which a rule of that name belongs, or would.
pub fn family(rule: &str) -> Option<&'static str> {
    FAMILIES.into_iter().find(|family| rule.strip_prefix(family).is_some_and(|rest| rest.starts_with('-')))
}

/// What a rule is: its name, how serious it usually is, and why it exists.
#[derive(Debug)]
pub struct RuleInfo {
    /// `family-pattern`: names the pattern, not the cure; `x-…` for a rule of the country's own.
    pub id: Cow<'static, str>,
    /// The level of its findings, where the agenda says nothing else.
    pub level: Level,
    /// Whether it compares with the day that counts as today.
    pub clock: bool,
    /// Whether it judges what a proposal changes, which takes a base to compare with.
    pub change: bool,
    /// Whether it judges how a change landed, which only the history shows.
    pub landed: bool,
    /// The numbers it works with, which an agenda may set otherwise.
    pub parameters: &'static [RuleParameter],
    /// Markdown: what it looks for, why, and a bad and a good example. In English; a country's own rule in its own language.
    pub doc: Cow<'static, str>,
    /// What `doc` says before its examples, by language tag, for a country's own rule; the book's texts are in the catalogue.
    pub translations: Vec<(String, String)>,
}

/// A rule as findings speak of it: one of the rule book, or one of the country's own.
#[derive(Debug, Clone)]
pub enum RuleHandle {
    /// Of the rule book.
    Book(&'static RuleInfo),
    /// Of the country's own.
    Own(Arc<RuleInfo>),
}

impl Deref for RuleHandle {
    type Target = RuleInfo;

    fn deref(&self) -> &RuleInfo {
        match self {
            RuleHandle::Book(info) => info,
            RuleHandle::Own(info) => info,
        }
    }
}

/// A number that a rule works with: a count of days, a share, a least or greatest amount, as the rule's text says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RuleParameter {
    /// The name under which `agenda.yaml` sets it.
    pub name: &'static str,
    /// What counts where the agenda says nothing.
    pub default: f64,
    /// Whether more is found the greater it is; else less is.
    pub stricter_with_more: bool,
}

impl RuleInfo {
    /// The first part of its name: one of the families of the rule book; empty for a rule of the country's own.
    pub fn family(&self) -> &'static str {
        family(&self.id).unwrap_or_default()
    }
}

/// A place in a file.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The path from the root of the agenda, with `/`.
    pub file: Arc<str>,
    /// The bytes.
    pub span: Span,
    /// The first character.
    pub start: Position,
    /// The character after the last.
    pub end: Position,
}

/// Another place that a finding speaks of.
#[derive(Debug, Clone, PartialEq)]
pub struct Related {
    /// Where.
    pub place: Place,
    /// What is there.
    pub message: Message,
}

/// What would mend a finding, where it is.
#[derive(Debug, Clone, PartialEq)]
pub struct Repair {
    /// What is to stand there.
    pub mend: Mend,
    /// Whether nothing else can have been meant, so that it says what it said, in the form that is asked for. Else it is a guess, for
    /// somebody to look at.
    pub certain: bool,
}

/// What is to stand where a finding is.
#[derive(Debug, Clone, PartialEq)]
pub enum Mend {
    /// This value, in the place of the one there.
    Value(Value),
    /// This name, in the place of the name of the field there.
    Name(String),
    /// Nothing: what is there goes.
    Nothing,
}

impl Repair {
    /// A value that says what stands there now.
    pub fn certain(value: impl Into<Value>) -> Self {
        Repair { mend: Mend::Value(value.into()), certain: true }
    }

    /// A value that was most likely meant.
    pub fn likely(value: impl Into<Value>) -> Self {
        Repair { mend: Mend::Value(value.into()), certain: false }
    }

    /// The name of a field that was most likely meant.
    pub fn likely_name(name: &str) -> Self {
        Repair { mend: Mend::Name(name.to_owned()), certain: false }
    }
}

/// Something that a rule has found.
#[derive(Debug, Clone)]
pub struct Finding {
    /// The rule.
    pub rule: RuleHandle,
    /// How serious it is.
    pub level: Level,
    /// The entity it is about, as `folder/id`.
    pub entity: Option<String>,
    /// The field it is about, such as `targets[1].value`.
    pub field: Option<String>,
    /// Where it is.
    pub place: Place,
    /// What is.
    pub message: Message,
    /// What to do.
    pub help: Option<Message>,
    /// What would mend it, where a program can.
    pub repair: Option<Repair>,
    /// Other places it speaks of.
    pub related: Vec<Related>,
    /// What makes it the same finding in another revision.
    pub fingerprint: String,
}

/// The fingerprint of a finding: a hash of the rule, the entity, the field and the values that are its identity; never of
/// message texts, places or anything that time changes. 32 hexadecimal digits of SHA-256.
pub fn fingerprint<'a>(
    rule: &'a RuleInfo,
    entity: Option<&'a str>,
    field: Option<&'a str>,
    identity: impl IntoIterator<Item = &'a str>,
) -> String {
    let mut hash = Sha256::new();
    for part in [&*rule.id, entity.unwrap_or_default(), field.unwrap_or_default()].into_iter().chain(identity) {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part.as_bytes());
    }
    hexadecimal(&hash.finalize()[..16])
}
