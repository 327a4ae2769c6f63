use super::specification_withdrawn;
use crate::agenda::{Agenda, EntityId};
use crate::model::{BlockOperation, BuildingBlock, ComplianceClaim, Date, GovStack};
use crate::rules::{Sink, rule};
use crate::text::Message;
use std::collections::BTreeMap;

rule! {
    /// A claim of compliance has no version of the specification, no date or no report, has expired, or stands on a specification
    /// that was withdrawn.
    ///
    /// A building block that follows an open specification can be replaced by another one that does, which is worth something only if
    /// it can be checked: compliance with what, found when, written down where. An expired claim that another one of the same level
    /// or above has taken the place of is left alone, and so are building blocks that are about to end.
    ///
    /// ```yaml bad
    /// # building-blocks/national-identity.yaml
    /// id: national-identity
    /// capability: identity
    /// govstack: {spec: identity, version: "1.0.2", claims: [{level: 1, date: 2026-03-20}]}
    /// ```
    ///
    /// ```yaml good
    /// # building-blocks/national-identity.yaml
    /// id: national-identity
    /// capability: identity
    /// govstack:
    ///   spec: identity
    ///   version: "1.0.2"
    ///   claims:
    ///     - {level: 1, date: 2026-03-20, report: "https://digital.gov.example/identity", valid-until: 2028-03-19}
    /// ```
    "reuse-stale-claim", Warning clock
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    for (id, block) in agenda.all::<BuildingBlock>() {
        let Some(govstack) = block.govstack.as_ref().filter(|govstack| !govstack.claims.is_empty()) else { continue };
        if !stays(block) {
            continue;
        }
        let capability = block.capability.as_ref().map(|capability| capability.id());
        let specification = govstack.spec.as_deref().or(capability);
        if let Some(name) = specification.filter(|name| specification_withdrawn(name)) {
            // What was withdrawn is withdrawn in every version, and no report brings it back.
            sink.at(id, "govstack.spec", Message::plain("reuse-stale-claim-withdrawn").with("specification", name))
                .help(Message::plain("reuse-stale-claim-withdrawn-help"));
            continue;
        }
        if govstack.version.is_none() {
            sink.at(id, "govstack.version", Message::plain("reuse-stale-claim-version"))
                .help(Message::plain("reuse-stale-claim-version-help"));
        }
        claims(sink, id, govstack);
    }
}

/// Whether it is not about to end.
pub fn stays(block: &BuildingBlock) -> bool {
    !block.is_gone() && block.operation != Some(BlockOperation::Sunset)
}

fn claims(sink: &mut Sink<'_>, id: EntityId, govstack: &GovStack) {
    let as_of = sink.as_of();
    let lapsed = lapsed_claims(govstack, as_of);
    for (number, claim) in (1..).zip(&govstack.claims) {
        if expiry(claim, as_of).is_some() {
            if let Some(date) = lapsed.get(&number) {
                let message = Message::plain("reuse-stale-claim-expired").with("date", *date);
                sink.at(id, &format!("govstack.claims[{number}].valid-until"), message)
                    .help(Message::plain("reuse-stale-claim-expired-help"));
            }
            continue;
        }
        let date = claim.date.is_none().then(|| Message::plain("reuse-stale-claim-date"));
        let report = claim.report.is_none().then(|| Message::plain("reuse-stale-claim-report"));
        let missing: Vec<Message> = date.into_iter().chain(report).collect();
        if !missing.is_empty() {
            sink.at(id, &format!("govstack.claims[{number}]"), Message::plain("reuse-stale-claim").with("missing", missing))
                .help(Message::plain("reuse-stale-claim-help"));
        }
    }
}

/// The claims that no longer count and whose place no other one has taken: their numbers in the list from 1, and their last days.
pub fn lapsed_claims(govstack: &GovStack, as_of: Date) -> BTreeMap<usize, Date> {
    // The highest level that still counts takes the place of all claims up to it.
    let current = govstack.claims.iter().filter(|claim| expiry(claim, as_of).is_none()).map(|claim| claim.level).max();
    let lapsed = |(number, claim): (usize, &ComplianceClaim)| {
        let date = expiry(claim, as_of)?;
        current.is_none_or(|current| current < claim.level).then_some((number, date))
    };
    (1..).zip(&govstack.claims).filter_map(lapsed).collect()
}

/// The last day of a claim that no longer counts.
fn expiry(claim: &ComplianceClaim, as_of: Date) -> Option<Date> {
    claim.valid_until.filter(|until| *until < as_of)
}
