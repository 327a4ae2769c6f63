use crate::agenda::{Agenda, Resolution};
use crate::model::{Decision, DecisionStatus, Kind};
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// Something relies on a decision that was not taken: it is only proposed, or was rejected or superseded.
    ///
    /// A moved deadline, a suspension, a retirement or a change of baseline stands on the decision that it names. While that
    /// decision is a proposal, the promise is what it was before. Naming a decision as what it replaces (`supersedes`) is no
    /// reliance.
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
        let field = agenda.relation(link.from, link.node);
        let relies = field.split('.').next_back() == Some("decision") || field == "adopted-by";
        if !relies || agenda.record(link.from).kind() == Some(Kind::Decision) {
            continue;
        }
        let status = match decision.status {
            Some(DecisionStatus::Rejected) => "decision-not-accepted-rejected",
            Some(DecisionStatus::Superseded) => "decision-not-accepted-superseded",
            _ => "decision-not-accepted",
        };
        let name = agenda.record(to).name();
        sink.at_node(link.from, link.node, Message::plain(status).with("decision", name.as_str()))
            .help(Message::plain("decision-not-accepted-help"))
            .related(to, None, Message::plain("decision-not-accepted-here"))
            .identity(name);
    }
}
