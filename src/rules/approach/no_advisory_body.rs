use crate::agenda::Agenda;
use crate::model::{Body, BodyKind, Entity, Kind};
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// The agenda has no steering committee, or no high-level advisory board.
    ///
    /// Somebody must be able to settle what no ministry settles alone (a moved date, a waiver, a suspended line), and the people
    /// outside government who helped to write the agenda need a place from which they watch it being carried out. Without the
    /// first, decisions are taken nowhere; without the second, nobody independent is listened to.
    ///
    /// ```yaml bad
    /// # bodies/steering-committee.yaml
    /// id: steering-committee
    /// kind: steering-committee
    /// ```
    ///
    /// ```yaml good
    /// # bodies/steering-committee.yaml
    /// id: steering-committee
    /// kind: steering-committee
    ///
    /// # bodies/advisory-board.yaml
    /// id: advisory-board
    /// kind: advisory-board
    /// ```
    "approach-no-advisory-body", Warning clock
}

/// The kinds of body that are required, with the word in the file and what they are in a sentence.
pub(crate) const REQUIRED: [(BodyKind, &str, &str); 2] = [
    (BodyKind::SteeringCommittee, "steering-committee", "approach-body-steering-committee"),
    (BodyKind::AdvisoryBoard, "advisory-board", "approach-body-advisory-board"),
];

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    let Some((own, _)) = agenda.own_file().filter(|_| agenda.can_read_all(Kind::Body)) else { return };
    let as_of = sink.as_of();
    for (kind, word, name) in REQUIRED {
        if agenda.all::<Body>().all(|(_, body)| body.kind != Some(kind) || body.is_retired(as_of)) {
            sink.at(own, "", Message::plain("approach-no-advisory-body").with("body", Message::plain(name)))
                .help(Message::plain("approach-no-advisory-body-help").with("word", word))
                .identity(word);
        }
    }
}
