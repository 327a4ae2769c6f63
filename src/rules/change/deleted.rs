use crate::agenda::{Agenda, EntityId};
use crate::changes::Proposal;
use crate::model::Kind;
use crate::rules::{Sink, rule};
use crate::text::{Message, Span};
use std::collections::{BTreeMap, BTreeSet};

rule! {
    /// An entry is gone, and nothing says what became of it.
    ///
    /// What is deleted cannot be asked about any more: whoever relied on it finds neither a reason nor a date, and the reports look as if it had
    /// never been promised. The GAO found projects that had been taken off a public dashboard by calling them something else (GAO-13-98,
    /// GAO-14-64). Here nothing is deleted: what no longer counts is `retired`, or says so with the status of its kind, and stays
    /// visible; what has another identifier says `formerly`. Two entries do not become one under `formerly`: the one that goes is
    /// retired, `replaced-by` the other. A file that only cannot be read any more is not gone.
    ///
    /// ```yaml before
    /// # services/permits.yaml
    /// id: fishing-permit
    /// status: live
    /// ---
    /// id: hunting-permit
    /// status: live
    /// ```
    ///
    /// ```yaml bad
    /// # services/permits.yaml
    /// id: hunting-permit
    /// status: live
    /// ```
    ///
    /// ```yaml good
    /// # services/permits.yaml
    /// id: fishing-permit
    /// status: retired
    /// retired: {date: 2026-10-31, replaced-by: hunting-permit}
    /// ---
    /// id: hunting-permit
    /// status: live
    /// ```
    ///
    /// ```yaml good
    /// # services/permits.yaml
    /// id: angling-permit
    /// formerly: [fishing-permit]
    /// status: live
    /// ---
    /// id: hunting-permit
    /// status: live
    /// ```
    "change-deleted", Error change
}

fn check<'a>(proposal: &Proposal<'a>, sink: &mut Sink<'a>) {
    let gone: Vec<(EntityId, Kind)> =
        proposal.changed().iter().filter_map(|changed| gone(proposal, changed.old?, changed.new)).collect();
    if gone.is_empty() {
        return;
    }
    let (old, new) = (proposal.old, proposal.new);
    let unreadable: BTreeSet<&str> = new
        .records()
        .filter(|(_, record)| record.root.is_none())
        .map(|(_, record)| &*new.document(record.document).path)
        .collect();
    let added = added(proposal);
    for (entity, kind) in gone {
        let record = old.record(entity);
        if unreadable.contains(&*old.document(record.document).path) {
            continue;
        }
        let id = &*record.id;
        let message = Message::plain("proposal-deleted").with("entity", record.name());
        let taken_over = new.graph().formerly(kind, id).map(|by| (by, new.record(by)));
        let alike = added.get(&(kind, title(old, entity))).copied();
        let draft = sink.gone(old, entity, message);
        if let Some((by, other)) = taken_over {
            draft.help(Message::plain("proposal-deleted-taken-over-help").with("other", &*other.id));
            let span = new.root(by).and_then(|root| root.get("formerly")).map_or(Span::default(), |names| names.span());
            draft.related_place(new.place(other.document, span), Message::plain("proposal-related-taken-over").with("id", id));
        } else {
            draft.help(Message::plain("proposal-deleted-help").with("id", id));
            if let Some(alike) = alike {
                let span = new.root(alike).map_or(Span::default(), |root| root.get("id").unwrap_or(root).span());
                let place = new.place(new.record(alike).document, span);
                draft.related_place(place, Message::plain("proposal-related-alike").with("id", id));
            }
        }
    }
}

/// An entity that only the base has; none where another one bears its identifier still, or where it never had one.
fn gone(proposal: &Proposal<'_>, old: EntityId, new: Option<EntityId>) -> Option<(EntityId, Kind)> {
    let record = proposal.old.record(old);
    let kind = record.kind().filter(|_| new.is_none())?;
    let named = match proposal.old.root(old) {
        Some(root) => root.get("id").is_some(),
        None => proposal.old.document(record.document).tree().text().lines().any(|line| line.starts_with("id:")),
    };
    (named && proposal.new.graph().find(kind, &record.id).is_none()).then_some((old, kind))
}

/// What a proposal adds, by its title: the first, where several have the same.
fn added(proposal: &Proposal<'_>) -> BTreeMap<(Kind, Option<String>), EntityId> {
    let mut added = BTreeMap::new();
    for entity in proposal.changed().iter().filter(|changed| changed.old.is_none()).filter_map(|changed| changed.new) {
        if let (Some(kind), title @ Some(_)) = (proposal.new.record(entity).kind(), title(proposal.new, entity)) {
            added.entry((kind, title)).or_insert(entity);
        }
    }
    added
}

fn title(agenda: &Agenda, entity: EntityId) -> Option<String> {
    Some(agenda.root(entity)?.get("title")?.to_json().to_string())
}
