use crate::agenda::EntityId;
use crate::rules::Sink;
use crate::text::{Message, Span};
use crate::yaml::NodeRef;

/// Something wrong with a custom rule, at its place in `agenda.yaml`.
pub(super) struct Trouble<'a> {
    node: NodeRef<'a>,
    part: Option<Span>,
    pub(super) message: Message,
    help: Option<Message>,
    identity: Option<String>,
    /// The field in which it would stand, where the agenda that is judged does not have it.
    absent: Option<String>,
    /// An entity that it speaks of.
    entity: Option<EntityId>,
}

impl<'a> Trouble<'a> {
    pub(super) fn new(node: NodeRef<'a>, message: Message) -> Self {
        Trouble { node, part: None, message, help: None, identity: None, absent: None, entity: None }
    }

    pub(super) fn help(self, help: impl Into<Option<Message>>) -> Self {
        Trouble { help: help.into(), ..self }
    }

    /// A word that makes it another trouble than its like at the same place.
    pub(super) fn identity(self, word: impl Into<String>) -> Self {
        Trouble { identity: Some(word.into()), ..self }
    }

    /// At a stretch of the expression in its node, as bytes of the expression.
    pub(super) fn part(self, start: usize, end: usize) -> Self {
        Trouble { part: part_of(self.node, start, end), ..self }
    }

    /// In a field that the agenda that is judged does not have.
    pub(super) fn absent(self, field: String) -> Self {
        Trouble { absent: Some(field), ..self }
    }

    /// Whether another one says the same at the same place.
    pub(super) fn is_like(&self, other: &Trouble<'_>) -> bool {
        (self.span(), &self.absent, self.message.template) == (other.span(), &other.absent, other.message.template)
    }

    pub(super) fn about(self, entity: EntityId) -> Self {
        Trouble { entity: Some(entity), ..self }
    }

    /// Where it is.
    pub(super) fn span(&self) -> Span {
        self.part.unwrap_or(self.node.span())
    }

    pub(super) fn report(self, agenda_file: EntityId, sink: &mut Sink<'_>) {
        let (span, template) = (self.span(), self.message.template);
        let draft = match &self.absent {
            Some(field) => sink.at(agenda_file, field, self.message),
            None => sink.at_part(agenda_file, self.node.id(), span, self.message),
        };
        draft.help(self.help).identity(template);
        if let Some(word) = self.identity {
            draft.identity(word);
        }
        if let Some(entity) = self.entity {
            draft.related(entity, None, Message::plain("related-not-judged"));
        }
    }
}

/// Where a stretch of a node's text stands in the source: exactly if the text stands there as it is, line by line if it is
/// only indented; none where it was folded or escaped.
pub(super) fn part_of(node: NodeRef<'_>, start: usize, end: usize) -> Option<Span> {
    let text = node.as_text()?.trim_end();
    let source = node.source();
    let start = start.min(text.len());
    let end = end.clamp(start, text.len());
    let span = |from: usize, length: usize| {
        let from = node.span().start + u32::try_from(from).ok()?;
        Some(Span::new(from, from + u32::try_from(length).ok()?))
    };
    if let Some(at) = source.find(text) {
        return span(at + start, end - start);
    }
    let mut in_text = 0;
    let mut in_source = 0;
    for line in text.split_inclusive('\n') {
        let bare = line.trim();
        let at = in_source + source.get(in_source..)?.find(bare)?;
        let indent = line.len() - line.trim_start().len();
        if start <= in_text + indent + bare.len() {
            let within = (start - in_text).saturating_sub(indent).min(bare.len());
            return span(at + within, (end - start).min(bare.len() - within));
        }
        in_text += line.len();
        in_source = at + bare.len();
    }
    None
}
