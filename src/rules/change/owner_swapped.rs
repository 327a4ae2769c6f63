use super::decided::{earliest, is_decided, names};
use super::sides::Sides;
use crate::agenda::{Agenda, EntityId};
use crate::changes::Proposal;
use crate::model::{DecisionType, Kind};
use crate::rules::{Sink, rule};
use crate::schema::Subject;
use crate::text::Message;
use crate::yaml::NodeRef;

rule! {
    /// Another organisation answers for something than did before, and no decision put it in charge.
    ///
    /// Who answers for a promise is a part of it. If it goes from hand to hand in passing, whoever gave it is no longer asked,
    /// and whoever has it now never agreed. Owners, the leads of regulations, those who answer for a roadmap entry, and the
    /// authority that leads the agenda, change with a decision that was accepted, is of type `designation` or `adoption` and
    /// concerns the entity; it comes with the proposal or was taken at most `days` days ago. Another role in the same
    /// organisation is no change of organisation, and neither is an organisation that was renamed, or replaced by the one that
    /// answers now. An owner that is missing is found by another rule.
    ///
    /// ```yaml before
    /// # action-lines/identity.yaml
    /// id: identity
    /// owner: digital-agency
    /// # action-lines/payments.yaml
    /// id: payments
    /// owner: digital-agency
    /// # organisations/digital-agency.yaml
    /// id: digital-agency
    /// # organisations/ministry-of-interior.yaml
    /// id: ministry-of-interior
    /// # decisions/identity-to-interior.yaml
    /// id: identity-to-interior
    /// type: designation
    /// status: accepted
    /// date: 2026-09-15
    /// concerns: [action-lines/identity]
    /// ```
    ///
    /// ```yaml bad
    /// # action-lines/identity.yaml
    /// id: identity
    /// owner: digital-agency
    /// # action-lines/payments.yaml
    /// id: payments
    /// owner: ministry-of-interior
    /// # organisations/digital-agency.yaml
    /// id: digital-agency
    /// # organisations/ministry-of-interior.yaml
    /// id: ministry-of-interior
    /// # decisions/identity-to-interior.yaml
    /// id: identity-to-interior
    /// type: designation
    /// status: accepted
    /// date: 2026-09-15
    /// concerns: [action-lines/identity]
    /// ```
    ///
    /// ```yaml good
    /// # action-lines/identity.yaml
    /// id: identity
    /// owner: ministry-of-interior
    /// # action-lines/payments.yaml
    /// id: payments
    /// owner: digital-agency
    /// # organisations/digital-agency.yaml
    /// id: digital-agency
    /// # organisations/ministry-of-interior.yaml
    /// id: ministry-of-interior
    /// # decisions/identity-to-interior.yaml
    /// id: identity-to-interior
    /// type: designation
    /// status: accepted
    /// date: 2026-09-15
    /// concerns: [action-lines/identity]
    /// ```
    "change-owner-swapped", Warning clock change { "days" = 180.0 }
}

/// The types of decision that put somebody in charge.
const PUTS_IN_CHARGE: &[DecisionType] = &[DecisionType::Designation, DecisionType::Adoption];

fn check<'a>(proposal: &Proposal<'a>, sink: &mut Sink<'a>) {
    let earliest = earliest(sink.as_of(), sink.parameter("days"));
    for changed in proposal.changed() {
        let (Some(sides), Some(entity)) = (Sides::of(proposal, changed), changed.new) else { continue };
        let applying = FIELDS.iter().filter(|(subject, _)| subject.is_none_or(|subject| subject == sides.subject));
        let mut swapped: Vec<_> = applying.filter_map(|(_, path)| swapped(proposal, sides, path)).collect();
        swapped.dedup_by_key(|one| one.node.id());
        if swapped.is_empty() || is_decided(proposal, &names(proposal, changed), PUTS_IN_CHARGE, earliest) {
            continue;
        }
        for Swapped { node, old, new } in swapped {
            let message = Message::plain("proposal-owner-swapped").with("old", old).with("new", new);
            sink.at_node(entity, node.id(), message).help(Message::plain("proposal-owner-swapped-help"));
        }
    }
}

/// The fields in which an organisation is accountable; where a kind is given, of that kind alone.
const FIELDS: [(Option<Subject>, &[&str]); 4] = [
    (None, &["owner"]),
    (Some(Subject::Kind(Kind::Regulation)), &["lead"]),
    (Some(Subject::Kind(Kind::Service)), &["roadmap", "owner"]),
    (Some(Subject::Agenda), &["authority"]),
];

/// Another organisation, and where it stands.
struct Swapped<'a> {
    node: NodeRef<'a>,
    old: &'a str,
    new: &'a str,
}

fn swapped<'a>(proposal: &Proposal<'a>, sides: Sides<'a>, path: &[&str]) -> Option<Swapped<'a>> {
    let (old, new) = sides.field(path);
    // Who answers for a service answers for its roadmap entry too, where that names nobody.
    let in_roadmap = || sides.new.get("roadmap").and_then(|_| sides.new.get("owner"));
    let new = new.or_else(|| in_roadmap().filter(|_| path.len() > 1));
    let ((_, old), (node, new)) = (organisation(old?)?, organisation(new?)?);
    (old != new && !is_continued(proposal, old, new)).then_some(Swapped { node, old, new })
}

/// The organisation of an owner, in its short form or its long one.
fn organisation(owner: NodeRef<'_>) -> Option<(NodeRef<'_>, &str)> {
    let node = owner.get("organisation").unwrap_or(owner);
    Some((node, node.as_text()?))
}

/// Whether an organisation is another one that was renamed, or takes the place of one that is gone.
fn is_continued(proposal: &Proposal<'_>, old: &str, new: &str) -> bool {
    let find = |agenda: &Agenda, id: &str| agenda.graph().find(Kind::Organisation, id);
    let renamed = |of: &Agenda, other: &Agenda, from: &str, to: &str| {
        find(of, from).is_none()
            && find(other, to).is_none()
            && of.graph().formerly(Kind::Organisation, from).is_some_and(|id| *of.record(id).id == *to)
    };
    let replaced = |agenda: &Agenda| {
        let known = find(agenda, old).or_else(|| agenda.graph().formerly(Kind::Organisation, old));
        let follows = |id: EntityId| agenda.successors(id).any(|id| *agenda.record(id).id == *new);
        known.is_some_and(follows)
    };
    renamed(proposal.old, proposal.new, new, old) || replaced(proposal.new) || replaced(proposal.old)
}
