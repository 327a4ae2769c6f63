use super::decided::{MOVES_PROMISES, earliest, former_names, is_decided, names, objection, said};
use crate::changes::{Change, Changed, Proposal, Word};
use crate::model::Date;
use crate::rules::{Sink, rule};
use crate::text::{Message, Value};
use crate::yaml::NodeRef;

rule! {
    /// A due date is later than it was, or gone, and no decision moved it.
    ///
    /// A deadline is a promise to everybody who plans with it. Of the major federal projects that the GAO looked at in 2008
    /// (GAO-08-925), 48 % had been given new baselines, half of those more than once; auditors in Estonia, Norway and Germany
    /// found dates that had been replaced in silence. Here a later date needs an entry under `moves` that leads to it, with a decision that
    /// was accepted, is of type `rebaseline`, `adoption` or `scope`, concerns the entity, and moved nothing of it before. The decision may come with the
    /// proposal. Milestones and commitments have no list of moves: there such a decision must come with the proposal or have been taken at
    /// most `days` days ago; a milestone that is gone before it was reached is a due date that is gone.
    ///
    /// ```yaml before
    /// # action-lines/identity.yaml
    /// id: identity
    /// schedule: {due: 2026-12-31}
    /// milestones: [{id: pilot, due: 2026-06-30}]
    /// # decisions/move-identity.yaml
    /// id: move-identity
    /// type: rebaseline
    /// status: accepted
    /// date: 2026-10-15
    /// concerns: [action-lines/identity]
    /// ```
    ///
    /// ```yaml bad
    /// # action-lines/identity.yaml
    /// id: identity
    /// schedule: {due: 2027-06-30}
    /// milestones: [{id: pilot, due: 2026-06-30}]
    /// # decisions/move-identity.yaml
    /// id: move-identity
    /// type: rebaseline
    /// status: accepted
    /// date: 2026-10-15
    /// concerns: [action-lines/identity]
    /// ```
    ///
    /// ```yaml good
    /// # action-lines/identity.yaml
    /// id: identity
    /// schedule: {due: 2027-06-30, moves: [{from: 2026-12-31, to: 2027-06-30, decision: move-identity}]}
    /// milestones: [{id: pilot, due: 2026-12-31}]
    /// # decisions/move-identity.yaml
    /// id: move-identity
    /// type: rebaseline
    /// status: accepted
    /// date: 2026-10-15
    /// concerns: [action-lines/identity]
    /// ```
    "change-deadline-moved", Error clock change { "days" = 180.0 }
}

fn check<'a>(proposal: &Proposal<'a>, sink: &mut Sink<'a>) {
    let earliest = earliest(sink.as_of(), sink.parameter("days"));
    for changed in proposal.changed() {
        for change in &changed.changes {
            let template = match change.word {
                Word::DeadlineMoved => "proposal-deadline-moved",
                Word::DeadlineRemoved => "proposal-deadline-moved-away",
                Word::MilestoneRemoved if milestone_due(change).is_some() => "proposal-deadline-moved-away",
                _ => continue,
            };
            let Some(objection) = why_not(proposal, changed, change, earliest) else { continue };
            let why = objection.template;
            let message = Message::plain(template)
                .with("old", milestone_due(change).map_or_else(|| said(change.old.as_ref()), Value::from))
                .with("new", said(change.new.as_ref()))
                .with("days", change.days.unwrap_or_default().unsigned_abs())
                .with("why", objection);
            // Only a schedule or a roadmap has a list of moves, and only where a date is left.
            let help = match why {
                "proposal-undecided" => "proposal-undecided-help",
                "proposal-no-move" => "proposal-deadline-moved-help",
                _ => "proposal-decision-help",
            };
            sink.at_change(proposal, changed, change, message).help(Message::plain(help));
        }
    }
}

/// The day by which a milestone was to be reached that is gone; none, where it had been.
fn milestone_due(change: &Change) -> Option<Date> {
    let milestone = change.old.as_ref().filter(|_| change.word == Word::MilestoneRemoved)?.value.as_ref()?;
    if milestone.get("done").is_some() {
        return None;
    }
    milestone.get("due")?.as_str()?.parse().ok()
}

/// The field that holds a due date and the list of its moves, if the due date has one.
fn listed(change: &Change) -> Option<&str> {
    change.field.as_deref()?.strip_suffix(".due").filter(|list| !list.contains('['))
}

/// Why a later due date is not a decided one; none, where it is.
fn why_not(proposal: &Proposal<'_>, changed: &Changed, change: &Change, earliest: Date) -> Option<Message> {
    let names = names(proposal, changed);
    let (Some(list), Word::DeadlineMoved) = (listed(change), change.word) else {
        let decided = is_decided(proposal, &names, MOVES_PROMISES, earliest);
        return (!decided).then(|| Message::plain("proposal-undecided"));
    };
    let moves = |root: Option<NodeRef<'_>>| -> Vec<(Option<String>, Option<String>)> {
        let text = |item: NodeRef<'_>, name: &str| Some(item.get(name)?.as_text()?.to_owned());
        let list = root.and_then(|root| root.get(list)?.get("moves"));
        list.into_iter().flat_map(NodeRef::items).map(|item| (text(item, "to"), text(item, "decision"))).collect()
    };
    let due = change.new.as_ref().and_then(|side| side.value.as_ref()?.as_str().map(str::to_owned));
    let after = moves(changed.new.and_then(|id| proposal.new.root(id)));
    let Some((_, decision)) = after.into_iter().rev().find(|(to, _)| *to == due) else {
        return Some(Message::plain("proposal-no-move"));
    };
    let Some(decision) = decision else { return Some(Message::plain("proposal-no-decision")) };
    let before = moves(changed.old.and_then(|id| proposal.old.root(id)));
    let former = former_names(proposal, &decision);
    if before.iter().any(|(_, used)| used.as_ref().is_some_and(|used| former.contains(used))) {
        return Some(Message::plain("proposal-decision-used").with("decision", format!("decisions/{decision}")));
    }
    objection(proposal, &decision, &names, MOVES_PROMISES)
}
