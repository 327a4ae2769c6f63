//! What can be said of an expression without evaluating it: names that do not exist, questions to the wrong things, results
//! that are neither true nor false.

use super::bounds::DEEPEST;
use super::compile::element;
use super::functions::{FUNCTIONS, Gives, TYPES};
use super::scope::{Known, OLD, selected};
use crate::agenda::Agenda;
use crate::model::Kind;
use crate::schema::{Shape, Subject};
use crate::text::{Message, nearest, suggest};
use cel::common::ast::{CallExpr, ComprehensionExpr, EntryExpr, Expr, IdedExpr, LiteralValue, operators};
use regex::{Regex, RegexBuilder};
use std::collections::BTreeMap;

/// What is wrong at a part of an expression.
pub(super) struct Fault {
    /// The part.
    pub(super) part: u64,
    /// The word in it that is meant.
    pub(super) word: Option<String>,
    pub(super) message: Message,
    pub(super) help: Option<Message>,
}

/// What was found out about an expression.
#[derive(Default)]
pub(super) struct Analysis {
    pub(super) faults: Vec<Fault>,
    pub(super) patterns: BTreeMap<String, Regex>,
    pub(super) operations: u64,
    pub(super) grows: bool,
    /// Whether it asks what the entity was.
    pub(super) judges_changes: bool,
    /// A part that asks for a field of what the entity was, which a new one was not.
    pub(super) asks_old: Option<u64>,
    /// Whether it minds that an entity may be new.
    pub(super) minds_new: bool,
}

/// Looks at an expression about entities of a kind.
pub(super) fn analyse(tree: &IdedExpr, agenda: &Agenda, kind: Kind) -> Analysis {
    let whole = |subject, name: &str| (name.to_owned(), Known::Field(&agenda.schema(subject).shape, name.to_owned()));
    let scope = vec![
        whole(Subject::Kind(kind), "self"),
        whole(Subject::Kind(kind), OLD),
        whole(Subject::Agenda, "agenda"),
        ("as_of".to_owned(), Known::Text),
    ];
    let mut analyst = Analyst { scope, depth: 0, found: Analysis::default() };
    analyst.condition(tree);
    analyst.found
}

/// What to say of a field that something does not have.
pub(super) fn unknown_field(name: &str, within: &str, shape: &Shape) -> (Message, Option<Message>) {
    let known: Vec<&str> = shape.fields.keys().map(String::as_str).collect();
    let help = match nearest(name, known.iter().copied()) {
        Some(near) => Message::plain("help-did-you-mean").with("word", near),
        None => Message::plain("schema-unknown-field-help").with("fields", known),
    };
    (Message::plain("custom-rule-unknown-field").with("field", name).with("within", within), Some(help))
}

struct Analyst<'s> {
    /// The variables, the innermost last.
    scope: Vec<(String, Known<'s>)>,
    /// How many questions to items stand around.
    depth: usize,
    found: Analysis,
}

impl<'s> Analyst<'s> {
    fn fault(&mut self, part: u64, word: &str, message: Message, help: impl Into<Option<Message>>) -> Known<'s> {
        let word = Some(word.to_owned()).filter(|word| !word.is_empty());
        self.found.faults.push(Fault { part, word, message, help: help.into() });
        Known::Anything
    }

    fn of(&mut self, expression: &IdedExpr) -> Known<'s> {
        self.found.operations += 1;
        let at = expression.id;
        match &expression.expr {
            Expr::Literal(LiteralValue::Boolean(_)) => Known::Boolean,
            Expr::Literal(LiteralValue::String(_)) => Known::Text,
            Expr::Literal(LiteralValue::Double(_) | LiteralValue::Int(_) | LiteralValue::UInt(_)) => Known::Number,
            Expr::Literal(LiteralValue::Bytes(_) | LiteralValue::Null) => Known::Anything,
            Expr::Ident(name) => {
                // Both may be large, and are compared as a whole where they are not asked for a field.
                self.found.grows |= name == "agenda" || name == OLD;
                self.found.judges_changes |= name == OLD;
                self.variable(at, name)
            }
            Expr::Select(select) => {
                let operand = self.of(&select.operand);
                let field = self.field(at, &operand, &select.field);
                if select.test { Known::Boolean } else { field }
            }
            Expr::List(list) => {
                let items: Vec<Known<'s>> = list.elements.iter().map(|item| self.of(item)).collect();
                let each = if let [only] = &items[..] { only.clone() } else { Known::Anything };
                Known::List(Box::new(each))
            }
            Expr::Map(map) => {
                for entry in &map.entries {
                    if let EntryExpr::MapEntry(entry) = &entry.expr {
                        self.of(&entry.key);
                        self.of(&entry.value);
                    }
                }
                Known::Mapping
            }
            Expr::Comprehension(comprehension) => self.comprehension(at, comprehension),
            Expr::Call(call) => self.call(at, call),
            Expr::Struct(_) | Expr::Unspecified => self.fault(at, "", Message::plain("custom-rule-unsupported"), None),
        }
    }

    /// Looks at an expression that must be true or false.
    fn condition(&mut self, expression: &IdedExpr) {
        let known = self.of(expression);
        if !known.may_be("boolean") {
            let word = match &expression.expr {
                Expr::Ident(name) => name.as_str(),
                Expr::Select(select) => select.field.as_str(),
                _ => "",
            };
            let message = Message::plain("custom-rule-not-boolean").with("type", known.type_word());
            self.fault(expression.id, word, message, Message::plain("custom-rule-not-boolean-help"));
        }
    }

    fn variable(&mut self, at: u64, name: &str) -> Known<'s> {
        if let Some((_, known)) = self.scope.iter().rev().find(|(known, _)| known == name) {
            return known.clone();
        }
        // What a question to items keeps for itself begins with a sign that nobody can write.
        if TYPES.contains(&name) || name.starts_with('@') {
            return Known::Anything;
        }
        let help = suggest(name, &self.scope.iter().map(|(known, _)| known.as_str()).collect::<Vec<_>>());
        self.fault(at, name, Message::plain("custom-rule-unknown-variable").with("name", name), help)
    }

    fn field(&mut self, at: u64, of: &Known<'s>, name: &str) -> Known<'s> {
        if !of.may_be("object") {
            let message = Message::plain("custom-rule-no-fields").with("field", name).with("type", of.type_word());
            let help = match of {
                Known::Field(_, written) if of.may_be("array") => {
                    Some(Message::plain("custom-rule-each-help").with("example", format!("{written}.all(item, …)")))
                }
                _ => None,
            };
            return self.fault(at, name, message, help);
        }
        let Known::Field(shape, written) = of else { return Known::Anything };
        if written == OLD {
            self.found.asks_old.get_or_insert(at);
        }
        if let Some(field) = shape.field(name) {
            return Known::Field(field, selected(written, name));
        }
        // What may have fields of any name is not looked into.
        if shape.schema.get("additionalProperties").is_none_or(|other| *other != false) {
            return Known::Anything;
        }
        let (message, help) = unknown_field(name, written, shape);
        self.fault(at, name, message, help)
    }

    fn call(&mut self, at: u64, call: &CallExpr) -> Known<'s> {
        let arguments = &call.args;
        match (call.func_name.as_str(), &arguments[..]) {
            (operators::SUBSTRACT, _) if self.hyphen(at, call) => Known::Anything,
            (operators::LOGICAL_AND | operators::LOGICAL_OR | operators::LOGICAL_NOT, _) => {
                for argument in arguments {
                    self.condition(argument);
                }
                Known::Boolean
            }
            (operators::CONDITIONAL, [condition, one, other]) => {
                self.condition(condition);
                let (one, other) = (self.of(one), self.of(other));
                if std::mem::discriminant(&one) == std::mem::discriminant(&other) { one } else { Known::Anything }
            }
            (operators::EQUALS | operators::NOT_EQUALS, [left, right]) => {
                self.found.minds_new |= is_old_and_null(left, right) || is_old_and_null(right, left);
                let (one, other) = (self.of(left), self.of(right));
                self.word(&one, right);
                self.word(&other, left);
                Known::Boolean
            }
            (operators::IN, [left, right]) => {
                let known = self.of(left);
                let container = self.of(right);
                match (&left.expr, &right.expr) {
                    (Expr::Literal(LiteralValue::String(name)), _) if !container.may_be("array") => {
                        self.field(left.id, &container, name.inner());
                    }
                    (_, Expr::List(list)) => list.elements.iter().for_each(|item| self.word(&known, item)),
                    _ => {}
                }
                Known::Boolean
            }
            (operators::LESS | operators::LESS_EQUALS | operators::GREATER | operators::GREATER_EQUALS, _) => {
                for argument in arguments {
                    self.of(argument);
                }
                Known::Boolean
            }
            (operators::ADD, [left, right]) => {
                self.found.grows = true;
                match (self.of(left), self.of(right)) {
                    (Known::Anything, other) => other,
                    (one, _) => one,
                }
            }
            (operators::SUBSTRACT | operators::MULTIPLY | operators::DIVIDE | operators::MODULO | operators::NEGATE, _) => {
                for argument in arguments {
                    self.of(argument);
                }
                Known::Number
            }
            (operators::INDEX, [of, index]) => self.index(of, index),
            _ => self.function(at, call),
        }
    }

    fn index(&mut self, of: &IdedExpr, index: &IdedExpr) -> Known<'s> {
        let container = self.of(of);
        self.of(index);
        if let Expr::Literal(LiteralValue::String(name)) = &index.expr {
            return self.field(index.id, &container, name.inner());
        }
        match container {
            Known::Field(shape, written) => match &shape.items {
                Some(items) => Known::Field(items, format!("{written}[…]")),
                None => Known::Anything,
            },
            Known::List(each) => *each,
            _ => Known::Anything,
        }
    }

    fn function(&mut self, at: u64, call: &CallExpr) -> Known<'s> {
        let target = call.target.as_deref().map(|target| self.of(target));
        let name = call.func_name.as_str();
        let of_that_name = || FUNCTIONS.iter().filter(|function| function.name == name);
        let forms: Vec<&str> = of_that_name().map(|function| function.form).collect();
        if forms.is_empty() {
            let mut names: Vec<&str> = FUNCTIONS.iter().map(|function| function.name).collect();
            names.dedup();
            let message = Message::plain("custom-rule-unknown-function").with("name", name);
            return self.fault(at, name, message, suggest(name, &names));
        }
        let asked = |behind: bool, arguments: usize| behind == target.is_some() && arguments == call.args.len();
        let gives = of_that_name().find(|function| asked(function.behind, function.arguments)).map(|function| function.gives);
        let Some(gives) = gives.filter(|gives| !matches!(gives, Gives::Question)) else {
            // What stands in its brackets may be names that only a question knows.
            let message = Message::plain("custom-rule-call").with("name", name);
            return self.fault(at, name, message, Message::plain("custom-rule-call-help").with("forms", forms));
        };
        for argument in &call.args {
            self.of(argument);
        }
        if let ("matches", [pattern]) = (name, &call.args[..]) {
            self.pattern(at, pattern);
        }
        match gives {
            Gives::Boolean => Known::Boolean,
            Gives::Number => Known::Number,
            Gives::Text => Known::Text,
            Gives::Type | Gives::Question => Known::Anything,
        }
    }

    /// Patterns are read once, with the rule: they must be written out.
    fn pattern(&mut self, at: u64, pattern: &IdedExpr) {
        const LARGEST: usize = 1 << 20;
        let Expr::Literal(LiteralValue::String(text)) = &pattern.expr else {
            self.fault(
                at,
                "matches",
                Message::plain("custom-rule-pattern-made"),
                Message::plain("custom-rule-pattern-made-help"),
            );
            return;
        };
        if let Ok(read) = RegexBuilder::new(text.inner()).size_limit(LARGEST).build() {
            self.found.patterns.insert(text.inner().to_owned(), read);
        } else {
            let message = Message::plain("custom-rule-pattern").with("pattern", text.inner());
            self.fault(pattern.id, text.inner(), message, Message::plain("custom-rule-pattern-help"));
        }
    }

    /// What an expression is, without a word about its faults: it is looked at in full elsewhere.
    fn quietly(&mut self, expression: &IdedExpr) -> Known<'s> {
        let (faults, operations) = (self.found.faults.len(), self.found.operations);
        let known = self.of(expression);
        self.found.faults.truncate(faults);
        self.found.operations = operations;
        known
    }

    /// A field that may only be one of some words is compared with another one.
    fn word(&mut self, known: &Known<'s>, with: &IdedExpr) {
        let (Known::Field(shape, written), Expr::Literal(LiteralValue::String(text))) = (known, &with.expr) else { return };
        if text.inner().is_empty() {
            return;
        }
        let Some(words) = shape.words().filter(|words| !words.is_empty() && !words.contains(&text.inner())) else { return };
        let message = Message::plain("custom-rule-unknown-word").with("value", text.inner()).with("field", written.as_str());
        let help = suggest(text.inner(), &words);
        self.fault(with.id, text.inner(), message, help);
    }

    /// `self.legal-basis` reads as a subtraction: says how it is written, if that is what it was meant to be.
    fn hyphen(&mut self, at: u64, call: &CallExpr) -> bool {
        let Some((of, name)) = hyphened(call) else { return false };
        let Known::Field(shape, written) = self.quietly(of) else { return false };
        if !shape.fields.contains_key(&name) {
            return false;
        }
        let message = Message::plain("custom-rule-hyphen").with("field", name.as_str());
        let help = Message::plain("custom-rule-hyphen-help").with("written", selected(&written, &name));
        self.fault(at, &name, message, help);
        true
    }

    fn comprehension(&mut self, at: u64, comprehension: &ComprehensionExpr) -> Known<'s> {
        self.found.grows = true;
        let range = self.of(&comprehension.iter_range);
        let element = element(comprehension);
        let variable = comprehension.iter_var.as_str();
        let each = if range.may_be("array") {
            match range {
                Known::Field(shape, _) => {
                    shape.items.as_deref().map_or(Known::Anything, |items| Known::Field(items, variable.to_owned()))
                }
                Known::List(each) => *each,
                _ => Known::Anything,
            }
        } else if range.may_be("object") {
            if element.is_some() {
                self.fault(at, "", Message::plain("custom-rule-no-order"), Message::plain("custom-rule-no-order-help"));
            }
            Known::Text
        } else {
            let message = Message::plain("custom-rule-not-a-list").with("type", range.type_word());
            self.fault(at, "", message, None)
        };
        if variable == OLD {
            return self.fault(at, OLD, Message::plain("custom-rule-old-taken"), Message::plain("custom-rule-old-taken-help"));
        }
        // What is inside is not looked at any more: looking takes longer with each level.
        if self.depth == DEEPEST {
            let message = Message::plain("custom-rule-too-deep").with("most", DEEPEST);
            return self.fault(at, "", message, Message::plain("custom-rule-divide-help"));
        }
        self.depth += 1;
        self.scope.push((variable.to_owned(), each));
        self.of(&comprehension.loop_step);
        let known = match element {
            Some(element) => Known::List(Box::new(self.quietly(element))),
            None => Known::Boolean,
        };
        self.scope.pop();
        self.depth -= 1;
        known
    }
}

/// Whether what the entity was is compared with nothing.
fn is_old_and_null(old: &IdedExpr, null: &IdedExpr) -> bool {
    matches!(&old.expr, Expr::Ident(name) if name == OLD) && matches!(null.expr, Expr::Literal(LiteralValue::Null))
}

/// The field that a subtraction may have been meant to be, and of what: of a plain name, for nothing else is looked at twice.
fn hyphened(call: &CallExpr) -> Option<(&IdedExpr, String)> {
    let [left, right] = &call.args[..] else { return None };
    let (of, name) = match &left.expr {
        Expr::Select(select) if !select.test => (&*select.operand, select.field.clone()),
        Expr::Call(inner) if inner.func_name == operators::SUBSTRACT => hyphened(inner)?,
        _ => return None,
    };
    let root = |mut expression: &'_ IdedExpr| {
        while let Expr::Select(select) = &expression.expr {
            expression = &select.operand;
        }
        match &expression.expr {
            Expr::Ident(name) => Some(name.clone()),
            _ => None,
        }
    };
    root(of)?;
    Some((of, format!("{name}-{}", root(right)?)))
}
