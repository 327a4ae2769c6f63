use crate::agenda::Agenda;
use crate::approval::holds;
use crate::model::{Date, Entity, Kind, Role, RoleFunction};
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// The head of the digital authority, the legal advisers or a member of the leadership team is missing: no role has the
    /// function, or nobody holds it.
    ///
    /// An agenda is carried by people: the head leads its co-design and its reports, the legal advisers prepare the regulatory
    /// plan, and the leadership team (data, security, architecture, service design) brings everybody else along. What asks for
    /// the approval of a role that nobody holds is approved by nobody. A functional mailbox is enough: the rule asks for no names.
    ///
    /// ```yaml bad
    /// # roles/leadership.yaml
    /// id: head-of-authority
    /// function: head-of-authority
    /// members: [{handle: head}]
    /// ---
    /// id: legal-advisers
    /// function: legal-adviser
    /// members: [{handle: legal}]
    /// ---
    /// id: chief-data-officer
    /// function: chief-data-officer
    /// members: [{handle: data}]
    /// ---
    /// id: chief-security-officer
    /// function: chief-information-security-officer
    /// members: [{handle: security}]
    /// ---
    /// id: chief-architect
    /// function: chief-architect
    /// members: [{handle: architecture, from: 2025-01-01, to: 2026-06-30}]
    /// ---
    /// id: lead-service-designer
    /// function: lead-service-designer
    /// members: [{handle: design}]
    /// ```
    ///
    /// ```yaml good
    /// # roles/leadership.yaml
    /// id: head-of-authority
    /// function: head-of-authority
    /// members: [{handle: head}]
    /// ---
    /// id: legal-advisers
    /// function: legal-adviser
    /// members: [{handle: legal}]
    /// ---
    /// id: chief-data-officer
    /// function: chief-data-officer
    /// members: [{handle: data}]
    /// ---
    /// id: chief-security-officer
    /// function: chief-information-security-officer
    /// members: [{handle: security}]
    /// ---
    /// id: chief-architect
    /// function: chief-architect
    /// members: [{handle: architecture, from: 2025-01-01, to: 2026-06-30}, {handle: new-architecture, from: 2026-07-01}]
    /// ---
    /// id: lead-service-designer
    /// function: lead-service-designer
    /// members: [{handle: design}]
    /// ```
    "approach-missing-role", Error clock
}

/// The functions that are required, with the word in the file and what they are in a sentence.
pub(crate) const REQUIRED: [(RoleFunction, &str, &str); 6] = [
    (RoleFunction::HeadOfAuthority, "head-of-authority", "approach-function-head-of-authority"),
    (RoleFunction::LegalAdviser, "legal-adviser", "approach-function-legal-adviser"),
    (RoleFunction::ChiefDataOfficer, "chief-data-officer", "approach-function-chief-data-officer"),
    (
        RoleFunction::ChiefInformationSecurityOfficer,
        "chief-information-security-officer",
        "approach-function-chief-information-security-officer",
    ),
    (RoleFunction::ChiefArchitect, "chief-architect", "approach-function-chief-architect"),
    (RoleFunction::LeadServiceDesigner, "lead-service-designer", "approach-function-lead-service-designer"),
];

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    let Some((own, _)) = agenda.own_file().filter(|_| agenda.can_read_all(Kind::Role)) else { return };
    let as_of = sink.as_of();
    for (function, word, name) in REQUIRED {
        let roles = || agenda.all::<Role>().filter(|(_, role)| !role.is_retired(as_of) && role.function == Some(function));
        if roles().any(|(_, role)| holders(role, as_of) > 0) {
            continue;
        }
        let function = Message::plain(name);
        match roles().next() {
            Some((vacant, _)) => {
                sink.at(vacant, "members", Message::plain("approach-missing-role-holder").with("function", function))
                    .help(Message::plain("approach-missing-role-holder-help"));
            }
            None => {
                sink.at(own, "", Message::plain("approach-missing-role").with("function", function))
                    .help(Message::plain("approach-missing-role-help").with("word", word))
                    .identity(word);
            }
        }
    }
}

/// How many hold a role on a day.
pub(crate) fn holders(role: &Role, day: Date) -> usize {
    role.members.iter().filter(|member| holds(member, day)).count()
}
