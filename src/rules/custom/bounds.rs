//! What an expression may cost. Nothing interrupts an evaluation once it runs, so what it can take at most is worked out before,
//! from the expression and the entity at hand: each operation counts a step, what is copied or compared one for every 64 bytes,
//! and a question asked of each item of a list as often as the list has items.

use super::compile::{Expression, element};
use super::evaluate::Pair;
use super::scope::OLD;
use crate::yaml::{NodeId, NodeRef, Type};
use cel::common::ast::{ComprehensionExpr, EntryExpr, Expr, IdedExpr, LiteralValue, operators};

/// How many characters an expression may have.
pub(super) const LONGEST: usize = 2_000;
/// How deep `all()`, `exists()`, `map()` and their like may stand in each other.
pub(super) const DEEPEST: usize = 2;
/// How many steps a rule may take for one entity.
pub(super) const MOST_STEPS: u64 = 100_000;
/// How many steps all rules may take for all entities.
pub(super) const MOST_STEPS_IN_ALL: u64 = 40_000_000;
/// How many rules an agenda may have of its own.
pub(super) const MOST_RULES: usize = 200;
/// The stack of the threads that read and evaluate: twice what the most nested expression of that length was seen to need.
pub(super) const STACK: usize = 128 << 20;

/// How many bytes are copied or compared in a step.
const STEP: u64 = 64;
/// How many bytes a number or a truth value is taken for.
const SCALAR: u64 = 16;

/// What a value can be at most.
#[derive(Debug, Clone)]
enum Size<'t> {
    /// One of these nodes.
    Nodes(Vec<NodeRef<'t>>),
    /// A list of so many items, each of which is at most this.
    List(u64, Box<Size<'t>>),
    /// A value of so many bytes.
    Bytes(u64),
}

impl<'t> Size<'t> {
    fn bytes(&self) -> u64 {
        match self {
            Size::Nodes(nodes) => {
                let of = |node: &NodeRef<'_>| u64::from(node.span().end - node.span().start);
                nodes.iter().map(of).max().unwrap_or(SCALAR)
            }
            Size::List(length, each) => length.saturating_mul(each.bytes().saturating_add(SCALAR)),
            Size::Bytes(bytes) => *bytes,
        }
    }

    /// How many items it has at most, and what each of them is: the names of its fields for a mapping.
    fn items(self) -> (u64, Size<'t>) {
        match self {
            Size::Nodes(nodes) => {
                let below = |node: &NodeRef<'t>| match node.r#type() {
                    Type::Map => node.entries().map(|(key, _)| key).collect(),
                    _ => node.items().collect::<Vec<_>>(),
                };
                let items: Vec<Vec<NodeRef<'t>>> = nodes.iter().map(below).collect();
                let most = items.iter().map(Vec::len).max().unwrap_or_default();
                (most as u64, Size::Nodes(items.concat()))
            }
            Size::List(length, each) => (length, *each),
            Size::Bytes(bytes) => (bytes, Size::Bytes(bytes)),
        }
    }

    fn field(self, name: &str) -> Self {
        match self {
            Size::Nodes(nodes) => Size::Nodes(nodes.iter().filter_map(|node| node.get(name)).collect()),
            other => Size::Bytes(other.bytes()),
        }
    }

    /// What an index that is not known may find in it.
    fn any(self) -> Self {
        match self {
            Size::Nodes(nodes) => {
                let values = |node: &NodeRef<'t>| node.entries().map(|(_, value)| value).chain(node.items()).collect::<Vec<_>>();
                Size::Nodes(nodes.iter().flat_map(values).collect())
            }
            Size::List(_, each) => *each,
            bytes @ Size::Bytes(_) => bytes,
        }
    }

    /// One or the other.
    fn or(self, other: Self) -> Self {
        match (self, other) {
            (Size::Nodes(mut nodes), Size::Nodes(others)) => {
                nodes.extend(others);
                // A list that is laid end to end with itself has no other items than before.
                nodes.sort_by_key(which);
                nodes.dedup_by_key(|node| which(node));
                Size::Nodes(nodes)
            }
            (Size::List(length, each), Size::List(other_length, other)) => {
                Size::List(length.max(other_length), Box::new(each.or(*other)))
            }
            (one, other) => Size::Bytes(one.bytes().max(other.bytes())),
        }
    }

    /// Both in one.
    fn and(self, other: Self) -> Self {
        let is_list = |size: &Self| match size {
            Size::Nodes(nodes) => nodes.iter().any(|node| node.r#type() == Type::List),
            Size::List(..) => true,
            Size::Bytes(_) => false,
        };
        if is_list(&self) || is_list(&other) {
            let ((length, each), (other_length, other)) = (self.items(), other.items());
            return Size::List(length.saturating_add(other_length), Box::new(each.or(other)));
        }
        Size::Bytes(self.bytes().saturating_add(other.bytes()))
    }
}

/// What tells a node from all others, in this tree and the other one.
fn which(node: &NodeRef<'_>) -> (usize, NodeId) {
    (node.source().as_ptr().addr(), node.id())
}

/// How many steps an expression takes at most for an entity.
pub(super) fn steps(expression: &Expression, judged: &Pair<'_>, agenda: NodeRef<'_>) -> u64 {
    if !expression.grows {
        return expression.operations;
    }
    let old = judged.old.map_or(Size::Bytes(SCALAR), |old| Size::Nodes(vec![old]));
    let scope = vec![("self", Size::Nodes(vec![judged.new])), (OLD, old), ("agenda", Size::Nodes(vec![agenda]))];
    Estimate { scope }.of(&expression.tree).1
}

struct Estimate<'e, 't> {
    /// What the variables are, the innermost last.
    scope: Vec<(&'e str, Size<'t>)>,
}

impl<'e, 't> Estimate<'e, 't> {
    /// What the value of an expression is at most, and how many steps it takes to get there.
    fn of(&mut self, expression: &'e IdedExpr) -> (Size<'t>, u64) {
        match &expression.expr {
            Expr::Literal(LiteralValue::String(text)) => (Size::Bytes(text.inner().len() as u64), 1),
            Expr::Literal(_) | Expr::Unspecified | Expr::Struct(_) => (Size::Bytes(SCALAR), 1),
            Expr::Ident(name) => {
                let known = self.scope.iter().rev().find(|(known, _)| known == name);
                (known.map_or(Size::Bytes(SCALAR), |(_, size)| size.clone()), 1)
            }
            Expr::Select(select) => {
                let (size, steps) = self.of(&select.operand);
                let size = if select.test { Size::Bytes(SCALAR) } else { size.field(&select.field) };
                (size, steps.saturating_add(1))
            }
            Expr::List(list) => {
                let (sizes, steps) = self.each(list.elements.iter());
                let copied: u64 = sizes.iter().fold(0, |sum, size| sum.saturating_add(size.bytes()));
                let each = sizes.into_iter().reduce(Size::or).unwrap_or(Size::Bytes(0));
                (Size::List(list.elements.len() as u64, Box::new(each)), steps.saturating_add(copied / STEP))
            }
            Expr::Map(map) => {
                let entries = map.entries.iter().filter_map(|entry| match &entry.expr {
                    EntryExpr::MapEntry(entry) => Some([&entry.key, &entry.value]),
                    EntryExpr::StructField(_) => None,
                });
                let (sizes, steps) = self.each(entries.flatten());
                let copied = sizes.iter().fold(0_u64, |sum, size| sum.saturating_add(size.bytes()));
                (Size::Bytes(copied), steps.saturating_add(copied / STEP))
            }
            Expr::Comprehension(comprehension) => self.comprehension(comprehension),
            Expr::Call(call) => {
                let arguments: Vec<&IdedExpr> = call.target.as_deref().into_iter().chain(&call.args).collect();
                let (sizes, steps) = self.each(arguments.iter().copied());
                called(&call.func_name, &arguments, sizes, steps)
            }
        }
    }

    fn each(&mut self, expressions: impl Iterator<Item = &'e IdedExpr>) -> (Vec<Size<'t>>, u64) {
        let mut steps = 1_u64;
        let mut sizes = Vec::new();
        for expression in expressions {
            let (size, more) = self.of(expression);
            steps = steps.saturating_add(more);
            sizes.push(size);
        }
        (sizes, steps)
    }

    fn comprehension(&mut self, comprehension: &'e ComprehensionExpr) -> (Size<'t>, u64) {
        let (range, before) = self.of(&comprehension.iter_range);
        let (length, each) = range.items();
        let copied = each.bytes() / STEP;
        self.scope.push((&comprehension.iter_var, each));
        let (_, step) = self.of(&comprehension.loop_step);
        let size = match element(comprehension) {
            Some(element) => Size::List(length, Box::new(self.of(element).0)),
            None => Size::Bytes(SCALAR),
        };
        self.scope.pop();
        let turn = step.saturating_add(copied).saturating_add(2);
        (size, before.saturating_add(length.saturating_mul(turn)).saturating_add(1))
    }
}

/// What a call gives at most, where its arguments took so many steps, and how many it takes with them.
fn called<'t>(name: &str, arguments: &[&IdedExpr], sizes: Vec<Size<'t>>, steps: u64) -> (Size<'t>, u64) {
    let bytes = sizes.iter().fold(0_u64, |sum, size| sum.saturating_add(size.bytes()));
    let touched = steps.saturating_add(bytes / STEP);
    let mut sizes = sizes.into_iter();
    let mut next = || sizes.next().unwrap_or(Size::Bytes(SCALAR));
    match name {
        operators::LOGICAL_AND | operators::LOGICAL_OR | operators::LOGICAL_NOT => (Size::Bytes(SCALAR), steps),
        operators::CONDITIONAL => {
            next();
            (next().or(next()), steps)
        }
        operators::ADD => (next().and(next()), touched),
        operators::INDEX => match arguments.get(1).map(|index| &index.expr) {
            Some(Expr::Literal(LiteralValue::String(field))) => (next().field(field.inner()), steps),
            _ => (next().any(), steps),
        },
        "string" => (Size::Bytes(bytes.saturating_add(2 * SCALAR)), touched),
        // Ten times as slow as comparing.
        "matches" => (Size::Bytes(SCALAR), steps.saturating_add(bytes.saturating_mul(10) / STEP)),
        _ => (Size::Bytes(SCALAR), touched),
    }
}
