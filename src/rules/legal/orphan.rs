use crate::agenda::{Agenda, EntityId, Link};
use crate::model::{AnyEntity, Kind, Ref, Regulation, RegulatoryAction};
use crate::rules::{Sink, rule};
use crate::schema::Subject;
use crate::text::Message;
use std::collections::BTreeSet;

rule! {
    /// A text of the regulatory plan that no action line, service or data item needs.
    ///
    /// The plan follows from the agenda: a text is in it because something cannot be done without it. A text that nothing points
    /// at takes up the time of ministers and parliament without anyone being able to say what waits for it; more often, the line
    /// that does wait forgot to say so. A text is needed as well if `agenda.yaml` names it, if it carries out another text of the
    /// plan, or if another one changes it. What was cancelled or retired needs nothing.
    ///
    /// ```yaml bad
    /// # regulations/identity-act.yaml
    /// id: identity-act
    /// stage: drafting
    /// ```
    ///
    /// ```yaml good
    /// # regulations/identity-act.yaml
    /// id: identity-act
    /// stage: drafting
    ///
    /// # action-lines/identity.yaml
    /// id: identity
    /// status: planned
    /// legal-change: [identity-act]
    /// ```
    "legal-orphan", Warning
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    for (id, regulation) in agenda.all::<Regulation>().filter(|(_, regulation)| !regulation.is_gone()) {
        if !is_needed(agenda, id, regulation) {
            sink.at(id, "", Message::plain("legal-orphan")).help(Message::plain("legal-orphan-help"));
        }
    }
}

/// Whether something needs a text, or it carries out another one of the plan.
pub(crate) fn is_needed(agenda: &Agenda, id: EntityId, regulation: &Regulation) -> bool {
    let stands = |text: &Ref<Regulation>| agenda.follow(text).is_none_or(|(to, text)| to != id && !text.is_gone());
    let of_plan = || regulation.amends.iter().filter_map(|law| law.regulation.as_ref()).any(stands);
    let implements = regulation.action == Some(RegulatoryAction::Implement) && of_plan();
    implements || !needed_by(agenda, id).is_empty()
}

/// What needs a text, `agenda.yaml` included, in the order of entities.
pub(crate) fn needed_by(agenda: &Agenda, id: EntityId) -> BTreeSet<EntityId> {
    let links = agenda.graph().to(id).filter(|link| link.from != id && needs(agenda, link));
    links.map(|link| link.from).collect()
}

/// Whether a reference to a text means that something needs it.
fn needs(agenda: &Agenda, reference: &Link) -> bool {
    let from = agenda.record(reference.from);
    match (&from.value, from.subject) {
        (_, Subject::Agenda) => true,
        (Some(AnyEntity::ActionLine(line)), _) => line.is_alive(),
        (Some(AnyEntity::Service(service)), _) => !service.is_gone(),
        (Some(AnyEntity::DataItem(item)), _) => item.retired.is_none(),
        (Some(AnyEntity::Regulation(other)), _) => {
            let field = agenda.relation(reference);
            !other.is_gone() && matches!(field, "provisions.implementing-text.regulation" | "amends.regulation")
        }
        (Some(_), _) => false,
        // What cannot be read may need it.
        (None, Subject::Kind(kind)) => matches!(kind, Kind::ActionLine | Kind::Service | Kind::DataItem | Kind::Regulation),
    }
}
