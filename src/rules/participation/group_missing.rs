use crate::agenda::Agenda;
use crate::model::{Consultation, Kind, Organisation, OrganisationCategory, OrganisationType, ParticipantCategory};
use crate::rules::{Sink, rule};
use crate::text::Message;
use std::collections::BTreeSet;

rule! {
    /// The private sector, academia, civil society, international organisations or users were never heard.
    ///
    /// They are the community that an agenda is designed and carried out with. Each knows something that the others do not, and
    /// the one that was never asked is the one whose objections come after the money is spent. A group was heard where a
    /// consultation names it as such, or through an organisation of its category; a university, a company or an association is
    /// taken for what its `type` says, if it has no category. One finding for each group; that there is no consultation at all is
    /// another finding.
    ///
    /// ```yaml bad
    /// # consultations/codesign.yaml
    /// id: codesign
    /// participants:
    ///   - {category: private-sector, count: 12}
    ///   - {category: academia, count: 5}
    ///   - {category: civil-society, count: 9}
    ///   - {category: international-organisation, count: 2}
    /// ```
    ///
    /// ```yaml good
    /// # consultations/codesign.yaml
    /// id: codesign
    /// participants:
    ///   - {category: private-sector, count: 12}
    ///   - {category: academia, count: 5}
    ///   - {category: civil-society, count: 9}
    ///   - {category: international-organisation, count: 2}
    ///   - {organisation: users-union, count: 60}
    ///
    /// # organisations/users-union.yaml
    /// id: users-union
    /// category: users
    /// ```
    "participation-group-missing", Warning
}

/// The groups that must be heard, with the word in the file and what they are in a sentence.
pub(crate) const GROUPS: [(ParticipantCategory, &str, &str); 5] = [
    (ParticipantCategory::PrivateSector, "private-sector", "participation-group-private-sector"),
    (ParticipantCategory::Academia, "academia", "participation-group-academia"),
    (ParticipantCategory::CivilSociety, "civil-society", "participation-group-civil-society"),
    (
        ParticipantCategory::InternationalOrganisation,
        "international-organisation",
        "participation-group-international-organisation",
    ),
    (ParticipantCategory::Users, "users", "participation-group-users"),
];

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    let Some((own, _)) = agenda.own_file().filter(|_| agenda.can_read_all(Kind::Consultation)) else { return };
    let consultations = || agenda.all::<Consultation>().filter(|(_, consultation)| consultation.retired.is_none());
    let participants = || consultations().flat_map(|(_, consultation)| &consultation.participants);
    if consultations().next().is_none() {
        return;
    }
    if participants().next().is_none() {
        sink.at(own, "", Message::plain("participation-group-missing-unsaid"))
            .help(Message::plain("participation-group-missing-unsaid-help"));
        return;
    }
    let mut heard = BTreeSet::new();
    for participant in participants().filter(|participant| participant.count != Some(0)) {
        heard.extend(participant.category);
        if let Some(organisation) = &participant.organisation {
            // An organisation that cannot be read may be of any group.
            let Some((_, organisation)) = agenda.follow(organisation) else { return };
            heard.extend(group(organisation));
        }
    }
    for (group, word, name) in GROUPS {
        if !heard.contains(&group) {
            sink.at(own, "", Message::plain("participation-group-missing").with("group", Message::plain(name)))
                .help(Message::plain("participation-group-missing-help").with("word", word))
                .identity(word);
        }
    }
}

/// The group that an organisation belongs to, if it says so.
pub(crate) fn group(organisation: &Organisation) -> Option<ParticipantCategory> {
    match (organisation.category, organisation.r#type) {
        (Some(OrganisationCategory::PublicSector), _) => Some(ParticipantCategory::PublicSector),
        (Some(OrganisationCategory::PrivateSector), _) | (None, Some(OrganisationType::Company)) => {
            Some(ParticipantCategory::PrivateSector)
        }
        (Some(OrganisationCategory::Academia), _) | (None, Some(OrganisationType::University)) => {
            Some(ParticipantCategory::Academia)
        }
        (Some(OrganisationCategory::CivilSociety), _) | (None, Some(OrganisationType::Association)) => {
            Some(ParticipantCategory::CivilSociety)
        }
        (Some(OrganisationCategory::InternationalOrganisation), _) => Some(ParticipantCategory::InternationalOrganisation),
        (Some(OrganisationCategory::Users), _) => Some(ParticipantCategory::Users),
        (None, _) => None,
    }
}
