//! Waivers: rules that recorded decisions set aside for named entities until a date.

use crate::agenda::{Agenda, EntityId};
use crate::finding::Finding;
use crate::model::{Date, Decision};
use std::collections::BTreeMap;

/// A waiver, and the decision that grants it.
#[derive(Debug, Clone)]
pub struct Grant {
    /// The decision, in the agenda that the waivers were taken from.
    pub decision: EntityId,
    /// Its name, as `decisions/id`.
    pub name: String,
    /// Its place in the decision's list, from 1.
    pub number: usize,
    /// The entity for which the rule is set aside, as `folder/id`; none where it is set aside for the agenda as a whole.
    pub entity: Option<String>,
    /// The field, if it is not the whole entity.
    pub field: Option<String>,
    /// The last day on which it counts; none, where nobody said.
    pub until: Option<Date>,
}

impl Grant {
    /// Whether it counts on a day. One without end never does: nobody would look at it again.
    pub fn holds(&self, day: Date) -> bool {
        self.until.is_some_and(|until| day <= until)
    }

    /// Whether a finding of its rule is about what it names.
    fn is_about(&self, finding: &Finding) -> bool {
        let within = |field: &str| {
            let own = finding.field.as_deref().unwrap_or_default();
            own.strip_prefix(field).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
        };
        let entity = finding.entity.as_deref().filter(|entity| *entity != "agenda");
        self.entity.as_deref() == entity && self.field.as_deref().is_none_or(within)
    }
}

/// The waivers of an agenda, by rule: those of accepted decisions.
#[derive(Debug, Clone, Default)]
pub struct Waivers(BTreeMap<Box<str>, Vec<Grant>>);

impl Waivers {
    /// The waivers that the decisions of an agenda grant.
    pub fn of(agenda: &Agenda) -> Self {
        let mut waivers = Waivers::default();
        for (id, decision) in agenda.all::<Decision>().filter(|(_, decision)| decision.is_accepted()) {
            for (number, waiver) in (1..).zip(&decision.waives) {
                waivers.0.entry(waiver.rule.as_str().into()).or_default().push(Grant {
                    decision: id,
                    name: agenda.record(id).name(),
                    number,
                    entity: waiver.entity.as_ref().map(ToString::to_string),
                    field: waiver.field.as_ref().map(|field| field.as_str().to_owned()),
                    until: waiver.until,
                });
            }
        }
        waivers
    }

    /// All of them, by rule, each with the first finding that it is about, if there is one.
    pub fn needed<'f>(&self, found: &'f [Finding]) -> Vec<(&str, &Grant, Option<&'f Finding>)> {
        let by_rule = |rule: &str| found.iter().filter(|finding| finding.rule.id == rule).collect::<Vec<_>>();
        let grants = self.0.iter().flat_map(|(rule, grants)| {
            let of_rule = by_rule(rule);
            let first = move |grant: &Grant| of_rule.iter().copied().find(|finding| grant.is_about(finding));
            grants.iter().map(move |grant| (&**rule, grant, first(grant)))
        });
        grants.collect()
    }

    /// Those that are about a finding, whether they still count or not.
    pub fn about(&self, finding: &Finding) -> impl Iterator<Item = &Grant> {
        self.0.get(finding.rule.id).into_iter().flatten().filter(|grant| grant.is_about(finding))
    }
}
