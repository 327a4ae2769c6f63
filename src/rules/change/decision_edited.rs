use super::renames::Renames;
use crate::changes::{Change, Proposal, Word};
use crate::model::Kind;
use crate::rules::{Sink, rule};
use crate::text::Message;
use crate::yaml::NodeRef;

rule! {
    /// A decision that was taken says something else than when it was taken.
    ///
    /// Moved dates, lowered targets and waivers stand on what was decided. Where a decision can be rewritten afterwards, it can be made to
    /// have decided anything, and nobody who took it is asked. Only its status goes on, to `superseded`; who thinks otherwise takes a new decision
    /// that names the old one under `supersedes`. Translations, tags, links, and minutes that come later are no alteration; nor are the
    /// new names of what it concerns, where these say what they were called.
    ///
    /// ```yaml before
    /// # action-lines/identity.yaml
    /// id: identity
    /// # decisions/postpone-identity.yaml
    /// id: postpone-identity
    /// type: rebaseline
    /// status: accepted
    /// date: 2026-05-12
    /// concerns: [action-lines/identity]
    /// outcome: {fr: L’échéance est reportée de six mois, en: The deadline moves by six months}
    /// ```
    ///
    /// ```yaml bad
    /// # action-lines/identity.yaml
    /// id: identity
    /// # decisions/postpone-identity.yaml
    /// id: postpone-identity
    /// type: rebaseline
    /// status: accepted
    /// date: 2026-05-12
    /// concerns: [action-lines/identity]
    /// outcome: {fr: L’échéance est reportée de deux ans, en: The deadline moves by two years}
    /// ```
    ///
    /// ```yaml good
    /// # action-lines/identity.yaml
    /// id: identity
    /// # decisions/postpone-identity.yaml
    /// id: postpone-identity
    /// type: rebaseline
    /// status: superseded
    /// date: 2026-05-12
    /// concerns: [action-lines/identity]
    /// outcome: {fr: L’échéance est reportée de six mois, en: The deadline moves by six months}
    /// # decisions/postpone-identity-again.yaml
    /// id: postpone-identity-again
    /// type: rebaseline
    /// status: accepted
    /// date: 2026-11-03
    /// concerns: [action-lines/identity]
    /// supersedes: [postpone-identity]
    /// outcome: {fr: L’échéance est reportée de deux ans, en: The deadline moves by two years}
    /// ```
    "change-decision-edited", Error change
}

/// What may be added to a decision that was taken, beside translations and a country's own fields.
const ADDED_LATER: [&str; 4] = ["formerly", "minutes", "retired", "created"];

fn check<'a>(proposal: &Proposal<'a>, sink: &mut Sink<'a>) {
    let renames = Renames::of(proposal);
    for changed in proposal.changed() {
        let (Some(before), Some(after)) = (changed.old, changed.new) else { continue };
        let Some((old, new)) = proposal.old.root(before).zip(proposal.new.root(after)) else { continue };
        let record = proposal.new.record(after);
        let was_taken = old.get("status").is_some_and(|status| status.is_text("accepted") || status.is_text("superseded"));
        if record.kind() != Some(Kind::Decision) || !was_taken {
            continue;
        }
        let altered = || changed.changes.iter().filter(|change| alters(change, [old, new], &renames));
        let Some(first) = altered().next() else { continue };
        let mut fields: Vec<&str> = altered().map(name).collect();
        fields.dedup();
        let message = Message::plain("proposal-decision-edited").with("fields", fields);
        let help = Message::plain("proposal-decision-edited-help").with("id", &*record.id);
        sink.at_change(proposal, changed, first, message).help(help);
    }
}

/// The field of an entity in which a change stands; empty for the entity as a whole.
fn name(change: &Change) -> &str {
    change.field.as_deref().unwrap_or_default().split(['.', '[']).next().unwrap_or_default()
}

/// Whether a decision that was taken says something else after a change.
fn alters(change: &Change, [old, new]: [NodeRef<'_>; 2], renames: &Renames) -> bool {
    let name = name(change);
    if matches!(name, "" | "status" | "tags" | "links") {
        return false;
    }
    let (before, after) = (old.get(name), new.get(name));
    if change.old.is_none() && (name.starts_with("x-") || ADDED_LATER.contains(&name)) {
        return false;
    }
    let field = change.field.as_deref().and_then(|field| field.rsplit('.').next()).unwrap_or_default();
    let translated = change.word == Word::TextAdded && before.is_some_and(|before| name == field || has(before, field));
    // What was hidden may be shown.
    let shown = name == "visibility" && !after.is_some_and(|visibility| visibility.is_text("internal"));
    // Only these fields name other decisions by their plain identifiers.
    let folder = if matches!(name, "supersedes" | "retired") { Kind::Decision.folder() } else { "" };
    let settled = |node: Option<NodeRef<'_>>| node.map(|node| renames.settled(node.to_json(), folder));
    let only_called_otherwise = || before.is_some() && settled(before) == settled(after);
    !translated && !shown && !only_called_otherwise()
}

/// Whether something has a field of this name, however deep.
fn has(node: NodeRef<'_>, field: &str) -> bool {
    node.get(field).is_some() || node.items().chain(node.entries().map(|(_, value)| value)).any(|below| has(below, field))
}
