use crate::agenda::{Agenda, EntityId, Link, Resolution};
use crate::model::{Decision, DecisionStatus, Kind};
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// Something relies on a decision that was not taken, or stands no more: it is only proposed, or was rejected or superseded.
    ///
    /// A moved deadline, a suspension, a retirement or a change of baseline stands on the decision that it names. While that
    /// decision is a proposal, the promise is what it was before. Naming a decision as what it replaces (`supersedes`) is no
    /// reliance, and earlier entries of a list of moves or of series breaks may rest on decisions that were superseded since:
    /// they are history.
    ///
    /// ```yaml bad
    /// # action-lines/identity.yaml
    /// id: identity
    /// schedule: {due: 2027-06-30, moves: [{from: 2026-12-31, to: 2027-06-30, decision: move-identity}]}
    /// # decisions/move-identity.yaml
    /// id: move-identity
    /// status: proposed
    /// ```
    ///
    /// ```yaml good
    /// # action-lines/identity.yaml
    /// id: identity
    /// schedule: {due: 2027-06-30, moves: [{from: 2026-12-31, to: 2027-06-30, decision: move-identity}]}
    /// # decisions/move-identity.yaml
    /// id: move-identity
    /// status: accepted
    /// ```
    "decision-not-accepted", Error
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    for link in agenda.graph().links() {
        let Resolution::Entity(to) = link.to else { continue };
        let Some(decision) = agenda.get::<Decision>(to).filter(|decision| !decision.is_accepted()) else { continue };
        let field = agenda.relation(link);
        let relies = field.split('.').next_back() == Some("decision") || field == "adopted-by";
        if !relies || agenda.record(link.from).kind() == Some(Kind::Decision) {
            continue;
        }
        let superseded = decision.status == Some(DecisionStatus::Superseded);
        if superseded && is_history(agenda, link) {
            continue;
        }
        let successor = superseded.then(|| successor(agenda, to)).flatten();
        let (template, help) = match decision.status {
            Some(DecisionStatus::Rejected) => ("decision-not-accepted-rejected", "decision-not-accepted-rejected-help"),
            Some(DecisionStatus::Superseded) => ("decision-not-accepted-superseded", "decision-not-accepted-superseded-help"),
            None => ("decision-not-accepted-unsaid", "decision-not-accepted-unsaid-help"),
            _ => ("decision-not-accepted", "decision-not-accepted-help"),
        };
        let name = agenda.record(to).name();
        let node = agenda.node_of(to, "status").map(|status| status.id());
        let draft = sink.at_node(link.from, link.node, Message::plain(template).with("decision", name.as_str()));
        draft.help(Message::plain(help)).related(to, node, Message::plain("decision-not-accepted-here")).identity(name);
        if let Some(successor) = successor {
            draft.related(successor, None, Message::plain("decision-not-accepted-successor"));
        }
    }
}

/// Whether a decision stands in an entry of a list of moves or series breaks that a later entry follows.
fn is_history(agenda: &Agenda, link: &Link) -> bool {
    let field = agenda.field(link.from, link.node);
    let Some((list, place)) = field.trim_end_matches("].decision").rsplit_once('[') else { return false };
    let dated = list.ends_with("moves") || list.ends_with("series-breaks");
    let entries = agenda.node_of(link.from, list).map_or(0, |list| list.items().count());
    dated && place.parse().is_ok_and(|place: usize| place < entries)
}

/// The decision that was taken in the place of one.
fn successor(agenda: &Agenda, decision: EntityId) -> Option<EntityId> {
    let mut later = agenda.graph().to(decision).filter(|link| {
        let taken = agenda.get::<Decision>(link.from).is_some_and(Decision::is_accepted);
        taken && agenda.relation(link) == "supersedes"
    });
    later.next().map(|link| link.from)
}
