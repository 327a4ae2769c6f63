use crate::agenda::{Agenda, EntityId};
use crate::model::reference_data::GOVSTACK_CAPABILITIES;
use crate::rules::{Sink, rule};
use crate::schema::Subject;
use crate::text::Message;
use crate::yaml::NodeRef;

rule! {
    /// Two entities of a kind have one identifier, or two items of a list do.
    ///
    /// Every reference to the identifier then means two things, and reports count one of them or both. An identifier that an
    /// entity had before a rename is taken too: its history would be mixed up with another one's.
    ///
    /// ```yaml bad
    /// # services/passport.yaml
    /// id: passport
    /// ---
    /// id: passport
    /// ```
    ///
    /// ```yaml good
    /// # services/passport.yaml
    /// id: passport
    /// ```
    "structure-duplicate-id", Error
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    let id_node = |entity: EntityId| agenda.root(entity).and_then(|root| root.get("id")).map(|id| id.id());
    let mut first: Option<EntityId> = None;
    for (id, record) in agenda.records() {
        // One without an identifier has none that another could have too; the schema reports it.
        let declared = agenda.root(id).is_none_or(|root| root.get("id").is_some());
        if let Some(kind) = record.kind().filter(|_| declared) {
            let same = first.filter(|first| {
                let first = agenda.record(*first);
                first.subject == record.subject && first.id == record.id
            });
            match same {
                None => first = Some(id),
                Some(first) => {
                    sink.at(id, "id", Message::plain("duplicate-id").with("id", &*record.id).with("kind", kind.term()))
                        .help(Message::plain("duplicate-id-help"))
                        .related(first, id_node(first), Message::plain("related-first-here"))
                        .identity(&*agenda.document(record.document).path);
                }
            }
            former(agenda, sink, id);
        }
        if record.subject == Subject::Agenda {
            govstack_capabilities(agenda, sink, id);
        }
        let tree = agenda.document(record.document).tree();
        for (earlier, later) in &record.notes.repeated {
            let text = tree.node(*later).as_text().unwrap_or_default();
            sink.at_node(id, *later, Message::plain("duplicate-item-id").with("id", text))
                .help(Message::plain("duplicate-id-help"))
                .related(id, Some(*earlier), Message::plain("related-first-here"));
        }
    }
}

/// Former identifiers that another entity has now.
fn former(agenda: &Agenda, sink: &mut Sink<'_>, id: EntityId) {
    let record = agenda.record(id);
    let Some(kind) = record.kind() else { return };
    if record.value.as_ref().is_some_and(|entity| entity.formerly().is_empty()) {
        return;
    }
    for old in agenda.root(id).and_then(|root| root.get("formerly")).into_iter().flat_map(|list| list.items()) {
        let Some(text) = old.as_text() else { continue };
        if let Some(other) = agenda.graph().find(kind, text) {
            let other_node = agenda.root(other).and_then(|root| root.get("id")).map(|id| id.id());
            sink.at_node(id, old.id(), Message::plain("duplicate-former-id").with("id", text).with("kind", kind.term()))
                .help(Message::plain("duplicate-former-id-help"))
                .related(other, other_node, Message::plain("related-now-here"));
        }
    }
}

/// National capabilities with the name of one of GovStack's.
fn govstack_capabilities(agenda: &Agenda, sink: &mut Sink<'_>, id: EntityId) {
    let capabilities = agenda.root(id).and_then(|root| root.get("capabilities"));
    for own in capabilities.into_iter().flat_map(NodeRef::items).filter_map(|capability| capability.get("id")) {
        let Some(text) = own.as_text().filter(|text| GOVSTACK_CAPABILITIES.iter().any(|known| known.id == *text)) else {
            continue;
        };
        sink.at_node(id, own.id(), Message::plain("duplicate-capability").with("id", text))
            .help(Message::plain("duplicate-capability-help"))
            .identity(text);
    }
}
