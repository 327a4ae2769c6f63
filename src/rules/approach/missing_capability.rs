use crate::agenda::Agenda;
use crate::finding::Level;
use crate::model::{BlockOperation, BuildingBlock, Date, Entity, Kind};
use crate::rules::{Sink, rule};
use crate::text::Message;
use std::collections::BTreeSet;

rule! {
    /// No registered building block offers one of the capabilities that every digital government shares.
    ///
    /// Identity, payments, electronic signature and the exchange of data between registers are built once and used by all
    /// services; as a note, also the forms by which people apply. Where nobody has registered one, each ministry builds its own.
    /// A concept counts, so that an action line can name what it is going to build; what was withdrawn or retired does not.
    ///
    /// ```yaml bad
    /// # building-blocks/register.yaml
    /// id: national-identity
    /// capability: identity
    /// ---
    /// id: electronic-signature
    /// capability: esignature
    /// ---
    /// id: data-exchange
    /// capability: information-mediator
    /// ---
    /// id: form-builder
    /// capability: registration
    /// ```
    ///
    /// ```yaml good
    /// # building-blocks/register.yaml
    /// id: national-identity
    /// capability: identity
    /// ---
    /// id: electronic-signature
    /// capability: esignature
    /// ---
    /// id: data-exchange
    /// capability: information-mediator
    /// ---
    /// id: form-builder
    /// capability: registration
    /// ---
    /// id: treasury-payments
    /// capability: payments
    /// maturity: concept
    ///
    /// # action-lines/payments.yaml
    /// id: payments
    /// status: planned
    /// building-blocks: [treasury-payments]
    /// ```
    "approach-missing-capability", Error clock
}

/// The capabilities that are required, what they are in a sentence, and how serious it is to lack one.
pub(crate) const REQUIRED: [(&str, &str, Level); 5] = [
    ("identity", "approach-capability-identity", Level::Error),
    ("payments", "approach-capability-payments", Level::Error),
    ("esignature", "approach-capability-esignature", Level::Error),
    ("information-mediator", "approach-capability-information-mediator", Level::Error),
    ("registration", "approach-capability-registration", Level::Note),
];

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    let Some((own, _)) = agenda.own_file().filter(|_| agenda.can_read_all(Kind::BuildingBlock)) else { return };
    let as_of = sink.as_of();
    let blocks = agenda.all::<BuildingBlock>().filter(|(_, block)| offers(block, as_of));
    let offered: BTreeSet<&str> = blocks.filter_map(|(_, block)| block.capability.as_ref()).map(|one| one.id()).collect();
    for (capability, name, level) in REQUIRED {
        if !offered.contains(capability) {
            sink.at(own, "", Message::plain("approach-missing-capability").with("capability", Message::plain(name)))
                .level(level)
                .help(Message::plain("approach-missing-capability-help").with("word", capability))
                .identity(capability);
        }
    }
}

/// Whether a building block offers its capability on a day, or is to.
pub(crate) fn offers(block: &BuildingBlock, day: Date) -> bool {
    block.operation != Some(BlockOperation::Withdrawn) && !block.is_retired(day)
}
