use crate::agenda::{Agenda, EntityId};
use crate::changes::{Changed, Proposal};
use crate::model::{ActionLineStatus, AnyEntity, Date};
use crate::rules::structure::ended;
use crate::rules::{Sink, rule};
use crate::text::Message;
use crate::yaml::NodeRef;
use std::collections::{BTreeMap, BTreeSet};

rule! {
    /// An identifier that was retired, or given up in a rename, comes back for something else.
    ///
    /// Decisions, reports and addresses on the web name things by their identifiers. Where one is used again, everything that was ever said of
    /// the old thing seems to be about the new one: what was given up looks as if it had been delivered after all. What was retired may be
    /// taken up again as what it was; its title says whether it is. Where an entry still says `formerly` what another one is called now, in one
    /// proposal or later, `structure-duplicate-id` finds it.
    ///
    /// ```yaml before
    /// # action-lines/kiosks.yaml
    /// id: kiosks
    /// title: {fr: Bornes en mairie, en: Kiosks in town halls}
    /// retired: {date: 2025-06-30}
    /// ```
    ///
    /// ```yaml bad
    /// # action-lines/kiosks.yaml
    /// id: kiosks
    /// title: {fr: Bornes de recharge, en: Charging points}
    /// ```
    ///
    /// ```yaml good
    /// # action-lines/kiosks.yaml
    /// id: kiosks
    /// title: {fr: Bornes en mairie, en: Kiosks in town halls}
    /// retired: {date: 2025-06-30}
    /// # action-lines/charging-points.yaml
    /// id: charging-points
    /// title: {fr: Bornes de recharge, en: Charging points}
    /// ```
    "change-id-reused", Error clock change
}

fn check<'a>(proposal: &Proposal<'a>, sink: &mut Sink<'a>) {
    let today = sink.as_of();
    for changed in proposal.changed() {
        let Some(entity) = changed.new else { continue };
        let message = comes_back(proposal, changed, entity, today)
            .then(|| Message::plain("proposal-id-reused-retired"))
            .or_else(|| Some(Message::plain("proposal-id-reused-renamed").with("entity", renamed(proposal, changed, entity)?)));
        let Some(message) = message else { continue };
        let id = &*proposal.new.record(entity).id;
        sink.at(entity, "id", message.with("id", id)).help(Message::plain("proposal-id-reused-help").with("id", id));
    }
}

/// Whether what had ended by the day `today` stands again as something else.
fn comes_back(proposal: &Proposal<'_>, changed: &Changed, entity: EntityId, today: Date) -> bool {
    let Some(before) = changed.old.filter(|old| proposal.old.record(*old).id == proposal.new.record(entity).id) else {
        return false;
    };
    let has_ended =
        |agenda: &Agenda, entity| agenda.record(entity).value.as_ref().is_some_and(|value| ended_or_merged(value, today));
    has_ended(proposal.old, before) && !has_ended(proposal.new, entity) && is_another(proposal, before, entity)
}

fn ended_or_merged(entity: &AnyEntity, today: Date) -> bool {
    let merged = matches!(entity, AnyEntity::ActionLine(line) if line.status == Some(ActionLineStatus::Merged));
    merged || ended(entity, today).is_some()
}

/// What bore the identifier of an entity before a rename of old, where the proposal lets that be forgotten.
fn renamed(proposal: &Proposal<'_>, changed: &Changed, entity: EntityId) -> Option<String> {
    let record = proposal.new.record(entity);
    let bearer = proposal.old.graph().formerly(record.kind()?, &record.id)?;
    // Where a rename is taken back, it is the same thing that goes by this name again.
    let other = match changed.old {
        None => true,
        Some(before) => before == bearer && proposal.old.record(before).id != record.id && is_another(proposal, before, entity),
    };
    let remembered = proposal.new.graph().formerly(record.kind()?, &record.id).is_some();
    (other && !remembered).then(|| proposal.old.record(bearer).name())
}

/// Whether an entity is another thing than it was: it has no title in common with it or, where there is none on a side, nothing else
/// that it says.
fn is_another(proposal: &Proposal<'_>, before: EntityId, after: EntityId) -> bool {
    let (Some(old), Some(new)) = (proposal.old.root(before), proposal.new.root(after)) else { return false };
    if let (Some(was), Some(is)) = (old.get("title"), new.get("title")) {
        return titles(was).is_disjoint(&titles(is));
    }
    const OF_ALL: [&str; 6] = ["id", "formerly", "title", "created", "retired", "status"];
    let own = |root: NodeRef<'_>| -> BTreeMap<String, serde_json::Value> {
        let fields = root.entries().filter_map(|(name, value)| Some((name.as_text()?.to_owned(), value.to_json())));
        fields.filter(|(name, _)| !OF_ALL.contains(&name.as_str())).collect()
    };
    let (old, new) = (own(old), own(new));
    !old.is_empty() && !new.is_empty() && !new.iter().any(|(name, value)| old.get(name) == Some(value))
}

/// A title in all its languages; capitals make no other one.
fn titles(title: NodeRef<'_>) -> BTreeSet<String> {
    let texts = title.as_text().into_iter().chain(title.entries().filter_map(|(_, text)| text.as_text()));
    texts.map(str::to_lowercase).collect()
}
