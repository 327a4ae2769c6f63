//! What a changed entity says before and after, read from its trees: what one field breaks elsewhere hides nothing here.

use crate::agenda::Agenda;
use crate::changes::{Changed, Proposal};
use crate::model::{Figure, LocalisedText, TargetValue};
use crate::schema::Subject;
use crate::text::{Message, Value};
use crate::yaml::NodeRef;
use serde::Deserialize;

/// An entity, or `agenda.yaml`, as it was and as it is.
#[derive(Clone, Copy)]
pub(super) struct Sides<'a> {
    pub(super) subject: Subject,
    pub(super) old: NodeRef<'a>,
    pub(super) new: NodeRef<'a>,
}

impl<'a> Sides<'a> {
    /// Both sides of what changed; none where it is new or gone, or cannot be read on one of them.
    pub(super) fn of(proposal: &Proposal<'a>, changed: &Changed) -> Option<Self> {
        let (old, new) = (changed.old?, changed.new?);
        let subject = proposal.new.record(new).subject;
        Some(Sides { subject, old: proposal.old.root(old)?, new: proposal.new.root(new)? })
    }

    /// A field below the root, by the names on the way.
    pub(super) fn field(self, path: &[&str]) -> (Option<NodeRef<'a>>, Option<NodeRef<'a>>) {
        let find = |root: NodeRef<'a>| path.iter().try_fold(root, |node, name| node.get(name));
        (find(self.old), find(self.new))
    }
}

/// What a node says, as a type; none where it is not there or says nothing of the sort.
pub(super) fn read<'a, T: Deserialize<'a>>(node: Option<NodeRef<'a>>) -> Option<T> {
    T::deserialize(node?).ok()
}

/// The items of a list under a name.
pub(super) fn items<'a>(of: NodeRef<'a>, name: &str) -> impl Iterator<Item = NodeRef<'a>> + use<'a> {
    of.get(name).into_iter().flat_map(NodeRef::items)
}

/// Whether two texts say the same, but for spaces and the ends of lines.
pub(super) fn same_words(one: &str, other: &str) -> bool {
    one.split_whitespace().eq(other.split_whitespace())
}

/// Whether a text for readers says something else. One that is given in further languages, or no longer in all of them, says the
/// same in the others; where no language is left, nobody can say so.
pub(super) fn reworded(proposal: &Proposal<'_>, old: &LocalisedText, new: &LocalisedText) -> bool {
    if let (LocalisedText::Plain(old), LocalisedText::Plain(new)) = (old, new) {
        return !same_words(old, new);
    }
    let (old, new) = (by_language(proposal.old, old), by_language(proposal.new, new));
    let mut both = old.iter().filter_map(|(tag, text)| Some((text, new.iter().find(|(own, _)| own == tag)?.1))).peekable();
    both.peek().is_none() || both.any(|(old, new)| !same_words(old, new))
}

fn by_language<'t>(agenda: &'t Agenda, text: &'t LocalisedText) -> Vec<(&'t str, &'t str)> {
    match text {
        LocalisedText::Plain(text) => vec![(agenda.language(), &**text)],
        LocalisedText::ByLanguage(texts) => texts.iter().map(|(tag, text)| (tag.as_str(), &**text)).collect(),
    }
}

/// A figure as a sentence says it.
pub(super) fn figure(figure: Figure) -> Value {
    match figure {
        Figure::Number(number) => number.into(),
        Figure::Met(met) => met.to_string().into(),
    }
}

/// What a target asks for, as a sentence says it.
pub(super) fn target(value: TargetValue) -> Value {
    match value {
        TargetValue::Figure(one) => figure(one),
        TargetValue::Range(low, high) => Message::plain("proposal-range").with("low", low).with("high", high).into(),
    }
}
