use super::sides::{Sides, items};
use crate::changes::Proposal;
use crate::model::Date;
use crate::rules::{Sink, rule};
use crate::text::Message;
use crate::yaml::NodeRef;

rule! {
    /// The first promised date is another one than it was, or is no longer recorded.
    ///
    /// How late something is, is counted from what was promised at first: the `from` of the first move, or the due date where
    /// nothing has moved yet. Whoever rewrites that date makes a delay vanish without delivering anything; of the major projects
    /// that the GAO looked at in 2008 (GAO-08-925), 48 % had been given a new baseline, against which they were then measured.
    /// Moves are added at the end; the first one stays, whatever is decided later. A list of moves that begins before the date
    /// that stood there restores an older promise, which hides nothing.
    ///
    /// ```yaml before
    /// # action-lines/identity.yaml
    /// id: identity
    /// schedule: {due: 2026-12-31, moves: [{from: 2025-12-31, to: 2026-12-31, decision: move-identity}]}
    /// # decisions/move-identity.yaml
    /// id: move-identity
    /// type: rebaseline
    /// status: accepted
    /// concerns: [action-lines/identity]
    /// ```
    ///
    /// ```yaml bad
    /// # action-lines/identity.yaml
    /// id: identity
    /// schedule: {due: 2026-12-31, moves: [{from: 2026-09-30, to: 2026-12-31, decision: move-identity}]}
    /// # decisions/move-identity.yaml
    /// id: move-identity
    /// type: rebaseline
    /// status: accepted
    /// concerns: [action-lines/identity]
    /// ```
    ///
    /// ```yaml good
    /// # action-lines/identity.yaml
    /// id: identity
    /// title: {fr: Identité numérique, en: Digital identity}
    /// schedule: {due: 2026-12-31, moves: [{from: 2025-12-31, to: 2026-12-31, decision: move-identity}]}
    /// # decisions/move-identity.yaml
    /// id: move-identity
    /// type: rebaseline
    /// status: accepted
    /// concerns: [action-lines/identity]
    /// ```
    "change-first-promise-altered", Error change
}

fn check<'a>(proposal: &Proposal<'a>, sink: &mut Sink<'a>) {
    for changed in proposal.changed() {
        let (Some(sides), Some(entity)) = (Sides::of(proposal, changed), changed.new) else { continue };
        for list in ["schedule", "roadmap"] {
            let (Some(old), new) = sides.field(&[list]) else { continue };
            let Some(message) = altered(old, new) else { continue };
            sink.at(entity, &format!("{list}.moves[1].from"), message).help(Message::plain("proposal-first-promise-help"));
        }
    }
}

/// What is wrong with the first promise of a schedule or a roadmap.
fn altered(old: NodeRef<'_>, new: Option<NodeRef<'_>>) -> Option<Message> {
    let date = |node: NodeRef<'_>, name: &str| node.get(name)?.as_text()?.parse::<Date>().ok();
    let now = new.and_then(|new| items(new, "moves").next());
    let Some(before) = items(old, "moves").next() else {
        // Where nothing has moved yet, the due date is the first promise.
        let (due, from) = (date(old, "due")?, date(now?, "from")?);
        return (from > due).then(|| Message::plain("proposal-first-promise-passed-over").with("old", due).with("new", from));
    };
    let before = date(before, "from")?;
    let Some(now) = now else { return Some(Message::plain("proposal-first-promise-gone").with("old", before)) };
    let now = date(now, "from")?;
    (now != before).then(|| Message::plain("proposal-first-promise-altered").with("old", before).with("new", now))
}
