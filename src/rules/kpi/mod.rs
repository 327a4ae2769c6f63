//! Indicators measure what they say.

mod break_undeclared;
mod incomplete_definition;
mod measured_before_defined;
mod no_baseline;
mod no_interim_target;
mod no_target;
mod not_disaggregated;
mod orphan;
mod outputs_only;
mod projection_misses;
mod self_reported;
mod small_sample;
mod stale;
mod target_wrong_way;

pub(crate) use stale::overdue_value;

use super::Rule;
use crate::agenda::{Agenda, EntityId};
use crate::model::{Baseline, Kind, Kpi, KpiType};
use crate::schema::Subject;

pub(super) static RULES: &[&Rule] = &[
    &no_baseline::RULE,
    &no_target::RULE,
    &incomplete_definition::RULE,
    &target_wrong_way::RULE,
    &no_interim_target::RULE,
    &stale::RULE,
    &measured_before_defined::RULE,
    &projection_misses::RULE,
    &orphan::RULE,
    &outputs_only::RULE,
    &small_sample::RULE,
    &self_reported::RULE,
    &not_disaggregated::RULE,
    &break_undeclared::RULE,
];

/// The KPIs that are not retired.
fn living(agenda: &Agenda) -> impl Iterator<Item = (EntityId, &Kpi)> {
    agenda.all::<Kpi>().filter(|(_, kpi)| kpi.retired.is_none())
}

/// Whether a KPI promises something: one that only frames the picture need not.
fn promises(kpi: &Kpi) -> bool {
    kpi.r#type != Some(KpiType::Context) || !kpi.targets.is_empty()
}

/// Whether nothing says where the values of a KPI come from, and so neither where its baseline, which is given, comes from: one
/// rule says so, of the baseline.
fn baseline_without_source(kpi: &Kpi) -> bool {
    let given = |baseline: &Baseline| baseline.value.is_some() && baseline.date.is_some() && baseline.source.is_none();
    kpi.source.is_none() && promises(kpi) && kpi.baseline.as_ref().is_some_and(given)
}

/// Whether an entity of one of these kinds could not be read, so that nobody knows what it refers to.
fn unread(agenda: &Agenda, kinds: &[Kind]) -> bool {
    let of_kind = |kind: &Kind| agenda.of_subject(Subject::Kind(*kind)).any(|(_, record)| record.root.is_none());
    kinds.iter().any(of_kind)
}

/// How many targets or measurements of a KPI one rule looks into or reports; the others show when these are corrected.
const MOST: usize = 100;

/// How many of a KPI's measurements stand in its own file; the others stand in a table beside it.
fn inline_measurements(agenda: &Agenda, kpi: EntityId) -> usize {
    agenda.root(kpi).and_then(|root| root.get("measurements")).map_or(0, |list| list.items().count())
}

/// A field of a measurement by its number from 0, where the first `inline` ones stand in the KPI's own file; of one in a table,
/// the name of the table.
fn measurement_field(inline: usize, number: usize, field: &str) -> String {
    if number < inline { format!("measurements[{}].{field}", number + 1) } else { "measurements-file".to_owned() }
}

/// A number that was worked out, with no more decimals than say something.
fn rounded(number: f64) -> f64 {
    let decimals = match number.abs() {
        size if size >= 1000.0 => 0,
        size if size >= 10.0 => 1,
        size if size >= 1.0 => 2,
        _ => 4,
    };
    let scale = 10_f64.powi(decimals);
    (number * scale).round() / scale
}
