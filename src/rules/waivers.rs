//! Waivers: rules that recorded decisions set aside for named entities until a date.

use crate::agenda::{Agenda, EntityId};
use crate::finding::Finding;
use crate::model::{Date, Decision};
use crate::schema::Subject;
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
    /// The field, if it is not the whole entity.
    pub field: Option<String>,
    /// The day of the decision, from which on it counts for what lands.
    pub from: Option<Date>,
    /// The last day on which it counts; none, where nobody said.
    pub until: Option<Date>,
}

impl Grant {
    /// Whether it counts on a day. One without end never does: nobody would look at it again.
    pub fn holds(&self, day: Date) -> bool {
        self.until.is_some_and(|until| day <= until)
    }

    /// Whether it counts for what landed on a day: only from the day of the decision on, so that nobody excuses afterwards what nobody
    /// had decided.
    pub fn held(&self, day: Date) -> bool {
        self.from.is_some_and(|from| from <= day) && self.holds(day)
    }

    /// Whether a finding of its rule and entity is about the field that it names.
    fn is_about(&self, finding: &Finding) -> bool {
        self.covers(finding.field.as_deref().unwrap_or_default())
    }

    /// Whether it is for a field, or for something that this field is a part of.
    pub fn covers(&self, field: &str) -> bool {
        let within = |own: &str| field.strip_prefix(own).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']));
        self.field.as_deref().is_none_or(within)
    }
}

/// A waiver, and what it is needed for.
pub struct Need<'a> {
    /// The rule that it sets aside.
    pub rule: &'a str,
    /// The entity for which it does; none, where it is for the agenda itself.
    pub entity: Option<&'a str>,
    /// The waiver.
    pub grant: &'a Grant,
    /// The findings that it is about, whether it still counts or not.
    pub findings: Vec<&'a Finding>,
}

/// The waivers of an agenda, by rule and entity: those of accepted decisions.
#[derive(Debug, Clone, Default)]
pub struct Waivers(BTreeMap<(String, Option<String>), Vec<Grant>>);

/// The rule and the entity of a finding, as waivers name them.
fn about(finding: &Finding) -> (String, Option<String>) {
    (finding.rule.id.to_string(), finding.entity.clone().filter(|entity| entity != Subject::Agenda.name()))
}

impl Waivers {
    /// The waivers that the decisions of an agenda grant.
    pub fn of(agenda: &Agenda) -> Self {
        let mut waivers = Waivers::default();
        for (id, decision) in agenda.all::<Decision>().filter(|(_, decision)| decision.is_accepted()) {
            for (number, waiver) in (1..).zip(&decision.waives) {
                let entity = waiver.entity.as_ref().map(ToString::to_string);
                waivers.0.entry((waiver.rule.clone(), entity)).or_default().push(Grant {
                    decision: id,
                    name: agenda.record(id).name(),
                    number,
                    field: waiver.field.as_ref().map(|field| field.as_str().to_owned()),
                    from: decision.date,
                    until: waiver.until,
                });
            }
        }
        waivers
    }

    /// All of them, by rule and entity, each with the findings that it is about.
    pub fn needed<'a>(&'a self, found: &'a [Finding]) -> Vec<Need<'a>> {
        let mut findings: BTreeMap<_, Vec<&Finding>> = BTreeMap::new();
        for finding in found.iter().filter(|_| !self.0.is_empty()) {
            let key = about(finding);
            if self.0.contains_key(&key) {
                findings.entry(key).or_default().push(finding);
            }
        }
        let grants = self.0.iter().flat_map(|(key, grants)| {
            let of_it = findings.get(key).map_or(&[][..], Vec::as_slice);
            let needing = move |grant: &Grant| of_it.iter().copied().filter(|finding| grant.is_about(finding)).collect();
            grants.iter().map(move |grant| Need { rule: &key.0, entity: key.1.as_deref(), grant, findings: needing(grant) })
        });
        grants.collect()
    }

    /// Those that set a rule aside for an entity, named as `folder/id`.
    pub fn granted(&self, rule: &str, entity: &str) -> &[Grant] {
        self.0.get(&(rule.to_owned(), Some(entity.to_owned()))).map_or(&[], Vec::as_slice)
    }

    /// Those that are about a finding, whether they still count or not.
    pub fn about(&self, finding: &Finding) -> impl Iterator<Item = &Grant> {
        let of_it = if self.0.is_empty() { None } else { self.0.get(&about(finding)) };
        of_it.into_iter().flatten().filter(|grant| grant.is_about(finding))
    }
}
