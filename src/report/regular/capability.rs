//! Capabilities as reports name them.

use super::{Datum, Sign};
use crate::agenda::Agenda;
use crate::model::reference_data::GOVSTACK_CAPABILITIES;
use crate::text::Message;

/// The capabilities that there are: GovStack's, and those of the agenda.
pub fn capabilities(agenda: &Agenda) -> Vec<&str> {
    let national = agenda.file().map_or(&[][..], |file| &file.capabilities).iter().map(|capability| capability.id.as_str());
    GOVSTACK_CAPABILITIES.iter().map(|capability| capability.id).chain(national).collect()
}

/// What GovStack's capabilities are called.
const NAMES: [(&str, &str); 16] = [
    ("cloud-infrastructure", "report-capability-cloud-infrastructure"),
    ("consent", "report-capability-consent"),
    ("cms", "report-capability-cms"),
    ("digital-registries", "report-capability-digital-registries"),
    ("emarketplace", "report-capability-emarketplace"),
    ("esignature", "report-capability-esignature"),
    ("gis", "report-capability-gis"),
    ("identity", "report-capability-identity"),
    ("information-mediator", "report-capability-information-mediator"),
    ("messaging", "report-capability-messaging"),
    ("payments", "report-capability-payments"),
    ("registration", "report-capability-registration"),
    ("scheduler", "report-capability-scheduler"),
    ("wallet", "report-capability-wallet"),
    ("workflow", "report-capability-workflow"),
    ("ux", "report-capability-ux"),
];

/// A capability as readers know it.
pub fn called(agenda: &Agenda, id: &str) -> Datum {
    let own = agenda.file().and_then(|file| file.capabilities.iter().find(|capability| capability.id.as_str() == id));
    let title = own.and_then(|capability| capability.title.as_ref());
    let usual = NAMES.iter().find(|(known, _)| *known == id);
    let said = match (title, usual) {
        (Some(title), _) => Message::plain("as-it-is").with("text", title),
        (None, Some((_, template))) => Message::plain(template),
        (None, None) => Message::plain("as-it-is").with("text", id),
    };
    Datum::word(id, said, Sign::None)
}
