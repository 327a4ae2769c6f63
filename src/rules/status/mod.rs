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
use crate::model::{ActionLine, Date, ProgressReport};

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

/// The reports of an action line that are written by a day, the oldest period first, each with its number in the file.
fn reports(line: &ActionLine, as_of: Date) -> Vec<(usize, &ProgressReport)> {
    let written = |report: &ProgressReport| report.date.unwrap_or(report.period.start()) <= as_of;
    let mut reports: Vec<_> = (1..).zip(&line.reports).filter(|(_, report)| written(report)).collect();
    reports.sort_by_key(|(_, report)| report.period.end());
    reports
}
