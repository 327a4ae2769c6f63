use super::{is_digital, stays_open};
use crate::agenda::{Agenda, EntityId};
use crate::finding::Level;
use crate::model::{Assessment, Date, Entity, Service, Standard};
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// A live service has no valid assessment against a service standard; as a note, where it was open before the standard applied.
    ///
    /// A digital service standard makes services feel alike to their users, whoever offers them. It does so only where somebody
    /// looks: a service that opened under the standard without an assessment, or whose last assessment has lapsed, is held to
    /// nothing. A standard usually gives older services time, so for those the finding is a note. Without a standard that
    /// applies there is nothing to find, nor for what is still done on paper (levels 1 and 2).
    ///
    /// ```yaml bad
    /// # standards/digital-service-standard.yaml
    /// id: digital-service-standard
    /// applies-from: 2026-01-01
    ///
    /// # services/passport.yaml
    /// id: passport
    /// status: live
    /// launched: 2026-05-04
    /// ```
    ///
    /// ```yaml good
    /// # standards/digital-service-standard.yaml
    /// id: digital-service-standard
    /// applies-from: 2026-01-01
    ///
    /// # services/passport.yaml
    /// id: passport
    /// status: live
    /// launched: 2026-05-04
    /// assessments: [{standard: digital-service-standard, date: 2026-04-20, valid-until: 2028-04-19}]
    /// ```
    "service-not-assessed", Warning clock
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    let as_of = sink.as_of();
    let Some((standard, applies_from)) = first_standard(agenda, as_of) else { return };
    let name = agenda.record(standard).name();
    let advice = || Message::plain("service-not-assessed-help");
    for (id, service) in agenda.all::<Service>().filter(|(_, service)| stays_open(service) && is_digital(service)) {
        match assessed(service, applies_from, as_of) {
            Assessed::Valid => {}
            Assessed::Lapsed { until, number } => {
                let message = Message::plain("service-not-assessed-lapsed").with("until", until);
                sink.at(id, &format!("assessments[{number}].valid-until"), message).help(advice());
            }
            Assessed::Never { launched } => {
                let message = Message::plain("service-not-assessed").with("launched", launched).with("standard", name.as_str());
                sink.at(id, "assessments", message).help(advice()).related(
                    standard,
                    agenda.node_of(standard, "applies-from").map(|from| from.id()),
                    Message::plain("service-related-standard"),
                );
            }
            Assessed::Older => {
                let message = Message::plain("service-not-assessed-older").with("standard", name.as_str());
                sink.at(id, "assessments", message).level(Level::Note).help(advice());
            }
        }
    }
}

/// Whether an open service was assessed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Assessed {
    /// By an assessment that is valid.
    Valid,
    /// Its assessments have lapsed.
    Lapsed {
        /// The last day of the one that was valid longest.
        until: Date,
        /// The place of that one in the list, from 1.
        number: usize,
    },
    /// Never, though it opened under the standard.
    Never {
        /// The day it opened.
        launched: Date,
    },
    /// Never: it was open before the standard applied.
    Older,
}

/// Whether an open service was assessed by a day, where a standard applies from a day.
pub(crate) fn assessed(service: &Service, applies_from: Option<Date>, as_of: Date) -> Assessed {
    let held = |assessment: &Assessment| assessment.date.is_none_or(|date| date <= as_of);
    let assessments = || (1..).zip(&service.assessments).filter(|(_, assessment)| held(assessment));
    if assessments().any(|(_, assessment)| assessment.valid_until.is_none_or(|until| until >= as_of)) {
        return Assessed::Valid;
    }
    if let Some((until, number)) = assessments().filter_map(|(number, one)| Some((one.valid_until?, number))).max() {
        return Assessed::Lapsed { until, number };
    }
    let launched = service.launched.filter(|launched| *launched <= as_of && applies_from.is_some_and(|from| *launched >= from));
    launched.map_or(Assessed::Older, |launched| Assessed::Never { launched })
}

/// The standard that was the first to apply, and from when; one that gives no day holds nobody from a day.
pub(crate) fn first_standard(agenda: &Agenda, as_of: Date) -> Option<(EntityId, Option<Date>)> {
    let living = agenda.all::<Standard>().filter(|(_, standard)| !standard.is_retired(as_of));
    let applying = living.filter(|(_, standard)| standard.applies_from.is_none_or(|from| from <= as_of));
    applying.map(|(id, standard)| (id, standard.applies_from)).min_by_key(|(_, from)| (from.is_none(), *from))
}
