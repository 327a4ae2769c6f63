use crate::agenda::Agenda;
use crate::model::{ActionLine, Activity, Kind};
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// No action line that is a commitment establishes one of the six activities of a whole-of-government agenda.
    ///
    /// The digital channel as a priority channel, shared building blocks, the once-only principle, a digital service standard, a
    /// catalogue of services that is kept up to date, a digitisation roadmap: an agenda that leaves one of them out digitises
    /// offices one by one instead of the state as a whole. What is only proposed, or was given up, promises nothing. One finding
    /// for each activity.
    ///
    /// ```yaml bad
    /// # action-lines/whole-of-government.yaml
    /// id: whole-of-government
    /// status: planned
    /// establishes: [digital-first, shared-building-blocks, service-standard, service-catalogue, digitisation-roadmap]
    /// ```
    ///
    /// ```yaml good
    /// # action-lines/whole-of-government.yaml
    /// id: whole-of-government
    /// status: planned
    /// establishes: [digital-first, shared-building-blocks, service-standard, service-catalogue, digitisation-roadmap, once-only]
    /// ```
    "approach-missing-activity", Error
}

/// The activities that are required, with the word in the file and what they are in a sentence.
pub(crate) const REQUIRED: [(Activity, &str, &str); 6] = [
    (Activity::DigitalFirst, "digital-first", "approach-activity-digital-first"),
    (Activity::SharedBuildingBlocks, "shared-building-blocks", "approach-activity-shared-building-blocks"),
    (Activity::OnceOnly, "once-only", "approach-activity-once-only"),
    (Activity::ServiceStandard, "service-standard", "approach-activity-service-standard"),
    (Activity::ServiceCatalogue, "service-catalogue", "approach-activity-service-catalogue"),
    (Activity::DigitisationRoadmap, "digitisation-roadmap", "approach-activity-digitisation-roadmap"),
];

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    let Some((own, _)) = agenda.own_file().filter(|_| agenda.can_read_all(Kind::ActionLine)) else { return };
    for (activity, word, name) in REQUIRED {
        let lines = || agenda.all::<ActionLine>().filter(|(_, line)| line.establishes.contains(&activity));
        if lines().any(|(_, line)| line.is_committed()) {
            continue;
        }
        let draft = sink
            .at(own, "", Message::plain("approach-missing-activity").with("activity", Message::plain(name)))
            .help(Message::plain("approach-missing-activity-help").with("word", word))
            .identity(word);
        for (uncommitted, _) in lines() {
            let node = agenda.node_of(uncommitted, "status").map(|status| status.id());
            draft.related(uncommitted, node, Message::plain("approach-missing-activity-related"));
        }
    }
}
