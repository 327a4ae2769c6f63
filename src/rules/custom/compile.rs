use super::Compiled;
use super::analyse::{Analysis, Fault, analyse, unknown_field};
use super::bounds::LONGEST;
use super::scope::OLD;
use super::trouble::Trouble;
use crate::agenda::Agenda;
use crate::model::CustomRule;
use crate::schema::Subject;
use crate::text::{Message, one_line};
use crate::yaml::NodeRef;
use cel::common::ast::{ComprehensionExpr, Expr, IdedExpr, SourceInfo, operators};
use cel::{Env, ParseErrors};
use regex::Regex;
use std::collections::BTreeMap;

/// An expression that was read and understood.
pub(super) struct Expression {
    pub(super) tree: IdedExpr,
    /// The patterns in it.
    pub(super) patterns: BTreeMap<String, Regex>,
    /// How many operations it has.
    pub(super) operations: u64,
    /// Whether it may take more than a step for each operation that is written.
    pub(super) grows: bool,
    /// Whether it asks what the entity was.
    pub(super) judges_changes: bool,
    /// Where it asks for a field of what the entity was.
    asks_old: Option<(usize, usize)>,
    /// Whether it minds that an entity may be new.
    minds_new: bool,
}

/// Reads a rule.
pub(super) fn rule<'a>(agenda: &'a Agenda, rule: &'a CustomRule, node: NodeRef<'a>) -> Result<Compiled<'a>, Vec<Trouble<'a>>> {
    let mut troubles = Vec::new();
    let mut read = |field: &str| {
        let scalar = node.get(field)?;
        match expression(agenda, rule, scalar) {
            Ok(expression) => Some(expression),
            Err(found) => {
                troubles.extend(found);
                None
            }
        }
    };
    let (when, assert) = (read("when"), read("assert"));
    troubles.extend(place(agenda, rule, node));
    let both = [("when", when.as_ref()), ("assert", assert.as_ref())];
    if troubles.is_empty() && !both.iter().any(|(_, expression)| expression.is_some_and(|expression| expression.minds_new)) {
        let asks = |(field, expression): (&str, Option<&Expression>)| Some((node.get(field)?, expression?.asks_old?));
        let asks = both.into_iter().find_map(asks);
        troubles.extend(asks.map(|(scalar, (start, end))| {
            let help = Message::plain("custom-rule-old-null-help");
            let help = help.with("one", "old != null && …").with("other", "old == null || …");
            Trouble::new(scalar, Message::plain("custom-rule-old-null")).help(help).part(start, end)
        }));
    }
    match assert {
        Some(assert) if troubles.is_empty() => Ok(Compiled { rule, node, here: Some(node), when, assert }),
        _ => Err(troubles),
    }
}

/// What is wrong with the field at which a rule places its findings.
fn place<'a>(agenda: &'a Agenda, rule: &CustomRule, node: NodeRef<'a>) -> Option<Trouble<'a>> {
    let (field, kind) = (rule.field.as_deref()?, rule.r#for.0);
    let root = &agenda.schema(Subject::Kind(kind)).shape;
    let mut path: Vec<&str> = Vec::new();
    for name in field.split('.') {
        let around = root.descend(path.iter().copied()).unwrap_or(root);
        path.push(name);
        if root.descend(path.iter().copied()).is_none() {
            let (message, help) = unknown_field(name, kind.name(), around);
            return Some(Trouble::new(node.get("field").unwrap_or(node), message).help(help));
        }
    }
    None
}

fn expression<'a>(agenda: &'a Agenda, rule: &CustomRule, scalar: NodeRef<'a>) -> Result<Expression, Vec<Trouble<'a>>> {
    let text = scalar.as_text().unwrap_or_default();
    let length = text.chars().count();
    if length > LONGEST {
        let message = Message::plain("custom-rule-too-long").with("count", length).with("most", LONGEST);
        return Err(vec![Trouble::new(scalar, message).help(Message::plain("custom-rule-divide-help"))]);
    }
    let (tree, source) = parse(text).map_err(|errors| vec![syntax(scalar, text, &errors)])?;
    let analysis = analyse(&tree, agenda, rule.r#for.0);
    if !analysis.faults.is_empty() {
        let at = |Fault { part, word, message, help }: Fault| {
            let (start, end) = stretch(text, &source, part, word.as_deref());
            Trouble::new(scalar, message).help(help).part(start, end).identity(word.unwrap_or_default())
        };
        return Err(analysis.faults.into_iter().map(at).collect());
    }
    let asks_old = analysis.asks_old.map(|part| stretch(text, &source, part, Some(OLD)));
    let Analysis { patterns, operations, grows, judges_changes, minds_new, .. } = analysis;
    Ok(Expression { tree, patterns, operations, grows, judges_changes, asks_old, minds_new })
}

/// An expression as a tree, with the places of its parts.
pub(super) fn parse(text: &str) -> Result<(IdedExpr, SourceInfo), ParseErrors> {
    // Optional values would be a second way to say what `has()` says.
    let environment = Env::stdlib().with_optional_support(false);
    environment.parser().enable_ident_escape_syntax(true).parse_with_source_info(text)
}

/// The first thing that was not understood; what follows it is seldom of its own.
fn syntax<'a>(scalar: NodeRef<'a>, text: &str, errors: &ParseErrors) -> Trouble<'a> {
    let (line, column) = errors.errors.first().map_or((1, 1), |error| error.pos);
    let number = |number: isize| usize::try_from(number - 1).unwrap_or_default();
    let before: usize = text.split_inclusive('\n').take(number(line)).map(str::len).sum();
    let line = &text[before..];
    let at = before + line.char_indices().nth(number(column)).map_or(line.len(), |(at, _)| at);
    let rest = text[at..].lines().next().unwrap_or_default().trim_end();
    let help = Message::plain("custom-rule-syntax-help").with("example", "self.`legal-basis`");
    if text[at..].trim().is_empty() {
        let end = text.trim_end().len();
        return Trouble::new(scalar, Message::plain("custom-rule-syntax-end")).help(help).part(end, end);
    }
    let shown: String = rest.chars().take(40).collect();
    let message = Message::plain("custom-rule-syntax").with("rest", one_line(&shown));
    Trouble::new(scalar, message).help(help).part(at, at + rest.len())
}

/// The bytes of a part of an expression: of the word that is meant, nearest to where the part stands.
fn stretch(text: &str, source: &SourceInfo, part: u64, word: Option<&str>) -> (usize, usize) {
    let (start, end) = source.offset_for(part).map_or((0, text.len()), |(start, end)| (start as usize, end as usize + 1));
    let found = word.and_then(|word| {
        let places = text.match_indices(word).map(|(at, _)| (at, at + word.len()));
        places.min_by_key(|(from, to)| from.abs_diff(start).min(to.abs_diff(start)))
    });
    let (mut start, mut end) = found.unwrap_or((start.min(text.len()), end.min(text.len())));
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    while !text.is_char_boundary(end) {
        end += 1;
    }
    (start, end)
}

/// What `map()` and `filter()` put in their lists for each item; none for what gives no list.
pub(super) fn element(comprehension: &ComprehensionExpr) -> Option<&IdedExpr> {
    let Expr::List(_) = comprehension.accu_init.expr else { return None };
    let mut step = &comprehension.loop_step;
    if let Expr::Call(call) = &step.expr
        && call.func_name == operators::CONDITIONAL
    {
        step = call.args.get(1)?;
    }
    match &step.expr {
        Expr::Call(call) if call.func_name == operators::ADD => match &call.args.get(1)?.expr {
            Expr::List(list) => list.elements.first(),
            _ => None,
        },
        _ => None,
    }
}
