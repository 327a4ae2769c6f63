//! Edits and entities that came or went, as changes.

use super::compare::{Comparison, Edit};
use super::label::{Line, Reader};
use super::name::{About, Telling, name};
use super::sentence::{item, reason, without_plain_item};
use super::{Change, Side, Word};
use crate::agenda::{Agenda, EntityId};
use crate::model::Kind;
use crate::schema::Subject;
use crate::text::{Message, Span, Value};
use crate::yaml::NodeRef;

/// The field of a decision that sets rules aside: what is told of it counts beyond the decision.
const WAIVES: &str = "waives";

/// An entity on one side of a comparison.
type Here<'a> = Option<(&'a Agenda, EntityId)>;

/// An entity that is new or gone; with a decision the waivers that it grants.
pub(super) fn of_one_side(
    old: &Agenda,
    new: &Agenda,
    before: Option<EntityId>,
    after: Option<EntityId>,
    telling: Telling<'_>,
) -> Vec<Change> {
    let (was, is) = (before.map(|id| (old, id)), after.map(|id| (new, id)));
    let Some((agenda, id)) = is.or(was) else { return Vec::new() };
    let mut changes = vec![whole(if is.is_some() { Word::Added } else { Word::Removed }, was, is)];
    let subject = agenda.record(id).subject;
    let Some(root) = agenda.root(id) else { return changes };
    let reader = Reader { old, new, subject };
    let shape = &agenda.schema(subject).shape;
    if let Some(whole) = changes.first_mut() {
        whole.message = Message::plain(whole.word.template()).with("facts", reader.facts(root, shape));
    }
    if subject == Subject::Kind(Kind::Decision) {
        let waives = |side: Here<'_>| root.get(WAIVES).filter(|_| side.is_some());
        let mut comparison = Comparison { languages: (agenda.language(), agenda.language()), edits: Vec::new() };
        comparison.compare_field(WAIVES, waives(was), waives(is), shape);
        let about = About { old: root, new: root, reader, telling };
        changes.extend(comparison.edits.iter().map(|edit| told(edit, &about, was, is)));
    }
    changes
}

/// What an entity says, field by field, where it is new or gone in one of two agendas: what each field is called, and its lines.
/// Left out is what is told by changes of their own.
pub fn contents(agenda: &Agenda, id: EntityId, old: &Agenda, new: &Agenda) -> Vec<(Message, Vec<Line>)> {
    let subject = agenda.record(id).subject;
    let shape = &agenda.schema(subject).shape;
    let reader = Reader { old, new, subject };
    let fields = agenda.root(id).into_iter().flat_map(NodeRef::entries);
    let told =
        fields.filter_map(|(key, value)| Some((key.as_text()?, value))).filter(|(name, _)| !matches!(*name, "id" | WAIVES));
    let field = |(name, value): (&str, NodeRef<'_>)| {
        let label = Message::plain("as-it-is").with("text", shape.field_term(subject.name(), name));
        (label, reader.lines(value, shape.field(name)))
    };
    told.map(field).collect()
}

/// An edit of a field as a change.
pub(super) fn told(edit: &Edit<'_, '_>, about: &About<'_>, old: Here<'_>, new: Here<'_>) -> Change {
    let named = name(edit, about);
    let because = because(edit, about.new);
    let side = |side: Here<'_>, node: Option<NodeRef<'_>>| {
        let ((agenda, id), node) = (side?, node?);
        let place = agenda.place(agenda.record(id).document, node.span());
        let lines = if about.telling.beside { about.reader.lines(node, edit.shape) } else { Vec::new() };
        Some(Side { value: Some(node.to_json()), lines, node: Some(node.id()), place })
    };
    // A decision gives its reason once, for all that it says.
    let context = || about.new.get("context").filter(|_| about.reader.subject == Subject::Kind(Kind::Decision));
    Change {
        entity: new.or(old).map(|(agenda, id)| agenda.record(id).name()).unwrap_or_default(),
        field: Some(edit.field.clone()),
        pattern: Some(edit.pattern.clone()),
        label: about.reader.label(without_plain_item(edit)),
        item: item(edit, about),
        word: named.word,
        message: named.message,
        language: edit.language.clone(),
        old: side(old, edit.old),
        new: side(new, edit.new),
        days: named.days,
        decision: because.and_then(|node| Some(node.get("decision")?.as_text()?.to_owned())),
        reason: because.and_then(|node| node.get("reason")).or_else(context).map(reason),
    }
}

/// A change of an entity as a whole.
pub(super) fn whole(word: Word, old: Here<'_>, new: Here<'_>) -> Change {
    let name = |side: Here<'_>| side.map(|(agenda, id)| agenda.record(id).name());
    let side = |side: Here<'_>| {
        let (agenda, id) = side?;
        let document = agenda.record(id).document;
        let span = agenda.root(id).map_or(Span::default(), |root| root.get("id").unwrap_or(root).span());
        // Of what is new or gone there is nothing to lay beside it; of a rename there are two names.
        let value = Some(agenda.record(id).name()).filter(|_| word == Word::Renamed);
        let lines = value.iter().map(|name| Line { label: None, text: Message::plain("as-it-is").with("text", name.as_str()) });
        Some(Side { lines: lines.collect(), value: value.map(Into::into), node: None, place: agenda.place(document, span) })
    };
    let message = match word {
        Word::Added | Word::Removed => Message::plain(word.template()).with("facts", ""),
        _ => {
            Message::plain(word.template()).with("old", name(old).unwrap_or_default()).with("new", name(new).unwrap_or_default())
        }
    };
    Change {
        label: new.filter(|_| word == Word::Renamed).map(|(agenda, id)| {
            let subject = agenda.record(id).subject;
            let identifier = agenda.schema(subject).shape.field_term(subject.name(), "id");
            Message::plain("as-it-is").with("text", identifier)
        }),
        old: side(old),
        new: side(new),
        ..Change::new(name(new).or_else(|| name(old)).unwrap_or_default(), word, message)
    }
}

/// Where the new entity says why: the move to the new date, what goes with a state, or the item in which the edit stands.
fn because<'a>(edit: &Edit<'a, '_>, to: NodeRef<'a>) -> Option<NodeRef<'a>> {
    if let Some(schedule) = edit.pattern.strip_suffix(".due") {
        let moves = to.get(schedule)?.get("moves")?;
        let date = edit.new?.as_text()?;
        return moves.items().find(|one| one.get("to").is_some_and(|to| to.is_text(date)));
    }
    if edit.pattern == "status" {
        return ["on-hold", "cancellation", "retired"].iter().find_map(|name| to.get(name));
    }
    edit.item.1.filter(|item| item.get("decision").is_some())
}

impl Reader<'_> {
    /// By when it is due and who answers for it, where an entity is new or gone.
    fn facts(&self, root: NodeRef<'_>, shape: &crate::schema::Shape) -> Value {
        let ways: [&[&str]; 5] = [&["schedule", "due"], &["roadmap", "due"], &["owner"], &["lead"], &["taken-by"]];
        let fact = |way: &&[&str]| {
            let (name, around) = way.split_last()?;
            let around = shape.descend(around.iter().copied())?;
            let value = root.descend(way.iter().copied())?;
            let term = around.field_term(self.subject.name(), name);
            let value = self.value(value, around.field(name));
            Some(Message::plain("change-part").with("label", term).with("text", value))
        };
        let facts: Vec<Message> = ways.iter().filter_map(fact).collect();
        if facts.is_empty() { "".into() } else { Message::plain("change-facts").with("facts", facts).into() }
    }
}
