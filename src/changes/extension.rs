//! What changes in the schemas of a country's own fields, which stand beside `agenda.yaml` and count like its settings.

use super::label::Line;
use super::{Change, Side, Word};
use crate::agenda::{Agenda, DocumentId};
use crate::model::Kind;
use crate::schema::Subject;
use crate::text::{Message, Span};

/// The field of `agenda.yaml` that names them.
const FIELD: &str = "extensions";

/// The extension schemas that are there on both sides and say something else; where one is named or no longer named,
/// `agenda.yaml` itself says so.
pub(super) fn changes(old: &Agenda, new: &Agenda) -> Vec<Change> {
    let both = |kind: &Kind| Some((*kind, old.extension(*kind)?, new.extension(*kind)?));
    let differ = |(_, before, after): &(Kind, DocumentId, DocumentId)| {
        old.document(*before).tree().text() != new.document(*after).tree().text()
    };
    Kind::ALL
        .iter()
        .filter_map(both)
        .filter(differ)
        .map(|(kind, before, after)| change(kind, (old, before), (new, after)))
        .collect()
}

fn change(kind: Kind, old: (&Agenda, DocumentId), new: (&Agenda, DocumentId)) -> Change {
    let side = |(agenda, id): (&Agenda, DocumentId)| {
        let document = agenda.document(id);
        let root = agenda.agenda_record().and_then(|id| agenda.root(id));
        let node = root.and_then(|root| root.get(FIELD)?.get(kind.name())).map(|node| node.id());
        let text = Message::plain("as-it-is").with("text", &*document.path);
        let place = agenda.place(id, Span::default());
        Some(Side { value: Some(document.tree().text().into()), node, lines: vec![Line { label: None, text }], place })
    };
    let label = new.0.schema(Subject::Agenda).shape.field_term(Subject::Agenda.name(), FIELD);
    let message = Message::plain("change-extension").with("file", &*new.0.document(new.1).path).with("kind", kind.term());
    Change {
        field: Some(format!("{FIELD}.{}", kind.name())),
        pattern: Some(format!("{FIELD}.{}", kind.name())),
        label: Some(Message::plain("as-it-is").with("text", label)),
        old: side(old),
        new: side(new),
        ..Change::new(Subject::Agenda.name().to_owned(), Word::RuleSet, message)
    }
}
