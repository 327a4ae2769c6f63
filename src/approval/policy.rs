use super::people::holds;
use crate::agenda::{Agenda, EntityId};
use crate::changes::Matter;
use crate::model::{Body, Date, Entity, Kind, LocalisedText, Role, RoleFunction, RoleMember, RoleOrBody};
use crate::schema::Subject;

/// What a role approves that does not say, by the part it plays in the agenda: the meanings of which it would have to hear.
///
/// Roles and bodies say who approves, so that whoever leads the agenda approves a change of them too: nobody adds themselves to a
/// role with one proposal and approves the next.
const USUAL: [(RoleFunction, &[&str]); 4] = [
    (RoleFunction::LegalAdviser, &["regulation", "service.legal-basis", "data-item.legal-basis"]),
    (RoleFunction::ChiefDataOfficer, &["data-item", "definition-changed"]),
    (RoleFunction::ChiefArchitect, &["building-block"]),
    (
        RoleFunction::HeadOfAuthority,
        &[
            "agenda",
            "role",
            "body",
            "removed",
            "given-up",
            "deadline-moved",
            "deadline-removed",
            "target-lowered",
            "target-changed",
            "target-postponed",
            "target-removed",
            "baseline-changed",
            "waiver-granted",
            "waiver-extended",
            "rule-weakened",
        ],
    ),
];

/// What a role approves, as it is called: what the role names, else what is usual for its function.
pub fn approves(role: &Role) -> Vec<&str> {
    if !role.approves.is_empty() {
        return role.approves.iter().map(String::as_str).collect();
    }
    let usual = USUAL.iter().find(|(function, _)| role.function == Some(*function));
    usual.map_or_else(Vec::new, |(_, meanings)| meanings.to_vec())
}

/// Who approves what, as an agenda has it on a day. It is that of the base: no proposal says who approves it.
pub struct Policy<'a> {
    pub(super) agenda: &'a Agenda,
    day: Date,
    pub(super) roles: Vec<RolePolicy<'a>>,
}

/// What a role approves.
pub(super) struct RolePolicy<'a> {
    /// The role, as `roles/id`.
    pub(super) name: String,
    /// The meanings, each as it is called.
    pub(super) meanings: Vec<(&'a str, Matter)>,
}

/// Who approves in the name of a role or body.
pub(super) enum Approvers<'a> {
    /// These, who hold the role, or one of the roles that stand for the body, on the day.
    Members(Vec<&'a RoleMember>),
    /// Nobody can: the base does not have it, or has retired it.
    NotInBase,
}

impl<'a> Policy<'a> {
    /// The policy of an agenda on a day.
    pub fn of(agenda: &'a Agenda, day: Date) -> Self {
        let role = |(id, role): (EntityId, &'a Role)| {
            // What no change is called asks for nothing; a rule reports it.
            let meanings = approves(role).into_iter().filter_map(|name| Some((name, Matter::find(name, agenda)?)));
            RolePolicy { name: agenda.record(id).name(), meanings: meanings.collect() }
        };
        let roles = agenda.all::<Role>().filter(|(_, role)| !role.is_retired(day)).map(role);
        Policy { agenda, day, roles: roles.collect() }
    }

    /// Whether approvals that are missing keep a proposal from landing: from the day on that the agenda names.
    pub fn since(&self) -> Option<Date> {
        self.agenda.file()?.review.as_ref()?.since
    }

    /// The roles and bodies whose files cannot be read.
    pub fn unread(&self) -> Vec<String> {
        let of = |kind: Kind| self.agenda.of_subject(Subject::Kind(kind)).filter(|(_, record)| record.value.is_none());
        [Kind::Role, Kind::Body].into_iter().flat_map(of).map(|(_, record)| record.name()).collect()
    }

    /// All who hold a role, have held one or will.
    pub(super) fn members(&self) -> impl Iterator<Item = &'a RoleMember> {
        self.agenda.all::<Role>().flat_map(|(_, role)| &role.members)
    }

    /// Who approves in the name of `roles/id` or `bodies/id`.
    pub(super) fn approvers(&self, name: &str) -> Approvers<'a> {
        let (folder, id) = name.split_once('/').unwrap_or_default();
        let members = match Kind::find(folder) {
            Some(Kind::Role) => self.role(id).map(|role| self.holders(role)),
            Some(Kind::Body) => self.body(id).map(|body| self.of_body(body)),
            _ => None,
        };
        members.map_or(Approvers::NotInBase, Approvers::Members)
    }

    /// The role or body here that a proposal names: of this identifier, or of one that it had before the proposal renamed it.
    pub(super) fn named(&self, name: &RoleOrBody, proposed: &Agenda) -> String {
        let here = |id: &str| self.agenda.graph().find(name.kind(), id).map(|id| self.agenda.record(id).name());
        let renamed = || {
            let value = proposed.record(proposed.graph().find(name.kind(), name.id())?).value.as_ref()?;
            value.formerly().iter().find_map(|before| here(before.as_str()))
        };
        here(name.id()).or_else(renamed).unwrap_or_else(|| name.to_string())
    }

    fn role(&self, id: &str) -> Option<&'a Role> {
        self.agenda.find::<Role>(id).map(|(_, role)| role).filter(|role| !role.is_retired(self.day))
    }

    fn body(&self, id: &str) -> Option<&'a Body> {
        self.agenda.find::<Body>(id).map(|(_, body)| body).filter(|body| !body.is_retired(self.day))
    }

    fn holders(&self, role: &'a Role) -> Vec<&'a RoleMember> {
        role.members.iter().filter(|member| holds(member, self.day)).collect()
    }

    /// Whoever presides speaks for a body; where no role does, those who hold a role in one of its organisations.
    fn of_body(&self, body: &'a Body) -> Vec<&'a RoleMember> {
        if let Some(chair) = body.chair.as_ref().filter(|chair| chair.kind() == Kind::Role) {
            return self.role(chair.id()).map_or_else(Vec::new, |role| self.holders(role));
        }
        let sits = |organisation: &str| {
            body.chair.as_ref().is_some_and(|chair| chair.id() == organisation)
                || body.members.iter().any(|member| member.id() == organisation)
        };
        let roles = self.agenda.all::<Role>().map(|(_, role)| role).filter(|role| !role.is_retired(self.day));
        let roles = roles.filter(|role| role.organisation.as_ref().is_some_and(|organisation| sits(organisation.id())));
        roles.flat_map(|role| self.holders(role)).collect()
    }

    /// The title of a role or body, where the base has one.
    pub(super) fn title(&self, name: &str) -> Option<&'a LocalisedText> {
        let (folder, id) = name.split_once('/')?;
        let entity = self.agenda.graph().find(Kind::find(folder)?, id)?;
        self.agenda.record(entity).value.as_ref()?.title()
    }
}
