use crate::agenda::{Agenda, EntityId};
use crate::model::{Consultation, Event, Kind, Participant, ParticipantCategory};
use crate::rules::{Sink, rule};
use crate::text::Message;
use std::collections::BTreeSet;

rule! {
    /// No event thanked the participants of a consultation who agreed to be named; or the service owners and communities that
    /// took part were never thanked at all.
    ///
    /// All who took part in the co-design are thanked, users and service owners, communities and stakeholders above all: the
    /// launch of the agenda is the first occasion, each event after it another. A consultation was thanked for where an event on
    /// or after its last day names it in `concerns`; an organisation, also where an event names it alone. The rule waits for the
    /// launch, and for 60 days after the close.
    ///
    /// ```yaml bad
    /// # consultations/codesign.yaml
    /// id: codesign
    /// closes: 2026-02-27
    /// participants: [{organisation: national-university, public: true}]
    ///
    /// # organisations/national-university.yaml
    /// id: national-university
    /// category: academia
    ///
    /// # events/launch.yaml
    /// id: launch
    /// date: 2026-09-15
    /// type: launch
    /// ```
    ///
    /// ```yaml good
    /// # consultations/codesign.yaml
    /// id: codesign
    /// closes: 2026-02-27
    /// participants: [{organisation: national-university, public: true}]
    ///
    /// # organisations/national-university.yaml
    /// id: national-university
    /// category: academia
    ///
    /// # events/launch.yaml
    /// id: launch
    /// date: 2026-09-15
    /// type: launch
    /// concerns: [consultations/codesign]
    /// ```
    "participation-not-thanked", Note clock { "days" = 60.0 }
}

/// Groups that are easily forgotten, and what they are in a sentence.
const FORGOTTEN: [(ParticipantCategory, &str); 2] = [
    (ParticipantCategory::ServiceOwners, "participation-group-service-owners"),
    (ParticipantCategory::Communities, "participation-group-communities"),
];

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    let (as_of, days) = (sink.as_of(), sink.parameter("days"));
    let begun = agenda.is_in_force(as_of) || agenda.launch(as_of).is_some();
    if !begun || !agenda.can_read_all(Kind::Event) {
        return;
    }
    let consultations = agenda.all::<Consultation>().filter(|(_, consultation)| consultation.retired.is_none());
    let (thanked, others): (Vec<_>, Vec<_>) = consultations.partition(|(id, consultation)| is_thanked(agenda, *id, consultation));
    let categories = |consultation: &Consultation| -> BTreeSet<ParticipantCategory> {
        consultation.participants.iter().filter_map(|participant| participant.category).collect()
    };
    let thanked: BTreeSet<ParticipantCategory> = thanked.iter().flat_map(|(_, consultation)| categories(consultation)).collect();
    for (id, consultation) in others {
        if consultation.closes.is_none_or(|closes| as_of.days_since(closes) <= days) {
            continue;
        }
        let owed = |participant: &&Participant| participant.public && !is_thanked_alone(agenda, participant, consultation);
        let named = consultation.participants.iter().filter(owed).count();
        let own = categories(consultation);
        let forgotten: Vec<Message> = FORGOTTEN
            .iter()
            .filter(|(group, _)| own.contains(group) && !thanked.contains(group))
            .map(|(_, name)| Message::plain(name))
            .collect();
        let message = if named > 0 {
            Message::plain("participation-not-thanked").with("count", named)
        } else if forgotten.is_empty() {
            continue;
        } else {
            Message::plain("participation-not-thanked-groups").with("groups", forgotten)
        };
        sink.at(id, "participants", message)
            .help(Message::plain("participation-not-thanked-help").with("consultation", agenda.record(id).name()));
    }
}

/// Whether an event names the organisation of a participant.
pub(crate) fn is_thanked_alone(agenda: &Agenda, participant: &Participant, consultation: &Consultation) -> bool {
    let organisation = participant.organisation.as_ref().and_then(|organisation| agenda.follow(organisation));
    organisation.is_some_and(|(organisation, _)| is_thanked(agenda, organisation, consultation))
}

/// Whether an event on or after the last day of a consultation names something: the consultation, or who took part in it.
pub(crate) fn is_thanked(agenda: &Agenda, thing: EntityId, consultation: &Consultation) -> bool {
    let mut events = agenda.graph().to(thing).filter_map(|link| agenda.get::<Event>(link.from));
    events.any(|event| {
        let after = event.date.zip(consultation.closes).is_none_or(|(date, closes)| date >= closes);
        event.retired.is_none() && after
    })
}
