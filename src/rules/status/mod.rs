//! What is claimed is shown.

mod completed_without_evidence;
mod declared_progress;
mod hollow_average;
mod never_changes;
mod on_hold_forever;
mod report_missing;
mod rosier_than_data;
mod unmanaged_risk;

use super::Rule;
use crate::model::Confidence;
use crate::text::Message;

pub(super) static RULES: &[&Rule] = &[
    &completed_without_evidence::RULE,
    &rosier_than_data::RULE,
    &unmanaged_risk::RULE,
    &never_changes::RULE,
    &declared_progress::RULE,
    &report_missing::RULE,
    &on_hold_forever::RULE,
    &hollow_average::RULE,
];

/// The word for a confidence, in the reader's language.
fn word(confidence: Confidence) -> Message {
    Message::plain(match confidence {
        Confidence::Secured => "status-confidence-secured",
        Confidence::Achievable => "status-confidence-achievable",
        Confidence::NeedsSupport => "status-confidence-needs-support",
        Confidence::Compromised => "status-confidence-compromised",
    })
}
