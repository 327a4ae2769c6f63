use crate::agenda::Agenda;
use crate::model::{ActionLine, ActionLineStatus, Kind, Owner, Role, RoleOrBody};
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// An action line is said to be completed without the day, without anything that shows it, or without somebody other than its
    /// owner having accepted it.
    ///
    /// The auditors of the German federation were told that about three quarters of the services were online, and found 58 of
    /// 1,532; those of the United States Congress found that most ratings of projects were better than the projects. Who
    /// does the work does not judge it: a committee, or a role in another organisation, looks at the evidence and accepts.
    ///
    /// ```yaml bad
    /// # action-lines/identity.yaml
    /// id: identity
    /// status: completed
    /// completion: {date: 2026-06-23}
    /// ```
    ///
    /// ```yaml good
    /// # action-lines/identity.yaml
    /// id: identity
    /// status: completed
    /// completion:
    ///   date: 2026-06-23
    ///   evidence: https://digital.gov.example/evidence/identity
    ///   accepted-by: bodies/steering-committee
    ///
    /// # bodies/steering-committee.yaml
    /// id: steering-committee
    /// kind: steering-committee
    /// ```
    "status-completed-without-evidence", Error
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    for (id, line) in agenda.all::<ActionLine>() {
        if line.retired.is_some() || line.status != Some(ActionLineStatus::Completed) {
            continue;
        }
        let completion = line.completion.as_ref();
        let given = [
            ("date", completion.is_some_and(|completion| completion.date.is_some())),
            ("evidence", completion.is_some_and(|completion| completion.evidence.is_some())),
            ("accepted-by", completion.is_some_and(|completion| completion.accepted_by.is_some())),
        ];
        let missing: Vec<&str> = given.iter().filter(|(_, given)| !given).map(|(field, _)| *field).collect();
        if !missing.is_empty() {
            let message = Message::plain("status-completed-without-evidence").with("fields", missing);
            sink.at(id, "completion", message).help(Message::plain("status-completed-without-evidence-help"));
        }
        let accepted_by = completion.and_then(|completion| completion.accepted_by.as_ref());
        if let Some((accepted_by, owner)) = accepted_by.zip(line.owner.as_ref())
            && is_owner(agenda, accepted_by, owner)
        {
            let message = Message::plain("status-completed-without-evidence-own").with("role", accepted_by.to_string());
            sink.at(id, "completion.accepted-by", message).help(Message::plain("status-completed-without-evidence-own-help"));
        }
    }
}

/// Whether a role is the owner's own, or one in the same organisation.
fn is_owner(agenda: &Agenda, accepted_by: &RoleOrBody, owner: &Owner) -> bool {
    let same_role = owner.role.as_ref().is_some_and(|role| role.id() == accepted_by.id());
    let role = agenda.find::<Role>(accepted_by.id());
    let organisation = role.and_then(|(_, role)| role.organisation.as_ref());
    accepted_by.kind() == Kind::Role && (same_role || organisation == Some(&owner.organisation))
}
