use crate::agenda::{Agenda, EntityId, Link, Resolution};
use crate::model::{Decision, DecisionStatus, Kind};
use crate::rules::{Sink, rule};
use crate::text::Message;
use crate::yaml::NodeRef;
use std::collections::HashMap;

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
    let mut lists = Lists::default();
    let mut successors: HashMap<EntityId, Option<EntityId>> = HashMap::new();
    for link in agenda.graph().links() {
        let Resolution::Entity(to) = link.to else { continue };
        let Some(decision) = agenda.get::<Decision>(to).filter(|decision| !decision.is_accepted()) else { continue };
        let field = agenda.relation(link);
        let relies = field.split('.').next_back() == Some("decision") || field == "adopted-by";
        if !relies || agenda.record(link.from).kind() == Some(Kind::Decision) {
            continue;
        }
        let superseded = decision.status == Some(DecisionStatus::Superseded);
        if superseded && lists.is_history(agenda, link) {
            continue;
        }
        let successor = superseded.then(|| *successors.entry(to).or_insert_with(|| successor(agenda, to))).flatten();
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

/// The lists of moves and series breaks that references stand in: they are asked about in the order of the text, so that the last
/// entry of each is looked for once.
#[derive(Default)]
struct Lists<'a> {
    list: Option<(EntityId, &'a str)>,
    last: Option<NodeRef<'a>>,
}

impl<'a> Lists<'a> {
    /// Whether a decision stands in an entry of a list of moves or series breaks that a later entry follows.
    fn is_history(&mut self, agenda: &'a Agenda, link: &Link) -> bool {
        let Some(field) = agenda.relation(link).strip_suffix(".decision") else { return false };
        if !field.ends_with("moves") && !field.ends_with("series-breaks") {
            return false;
        }
        if self.list != Some((link.from, field)) {
            self.list = Some((link.from, field));
            self.last = agenda.node_of(link.from, field).and_then(|list| list.items().last());
        }
        self.last.is_some_and(|last| !last.holds(link.node))
    }
}

/// The decision that was taken in the place of one.
fn successor(agenda: &Agenda, decision: EntityId) -> Option<EntityId> {
    let mut later = agenda.graph().to(decision).filter(|link| {
        let taken = agenda.get::<Decision>(link.from).is_some_and(Decision::is_accepted);
        taken && agenda.relation(link) == "supersedes"
    });
    later.next().map(|link| link.from)
}
