use crate::agenda::Agenda;
use crate::finding::{RuleHandle, RuleParameter};
use crate::model::{CustomRule, Date, LevelName};
use crate::rules;
use crate::rules::custom::own_rules;
use std::collections::BTreeSet;
use std::sync::Arc;

/// A rule as an agenda applies it.
#[derive(Debug, Clone)]
pub struct Applied<'a> {
    /// The rule.
    pub rule: RuleHandle,
    /// How `agenda.yaml` declares it, if it is one of the country's own.
    pub declared: Option<&'a CustomRule>,
    /// The level of its findings, or that it is switched off.
    pub level: LevelName,
    /// The level where nothing is set.
    pub default: LevelName,
    /// The name under `rules` that sets it: its own, or that of its family.
    pub set_by: Option<&'a str>,
    /// Entities created before this day are exempt.
    pub from: Option<Date>,
    /// Until this day its errors count as warnings.
    pub grace_until: Option<Date>,
    /// Its parameters, with the value of each.
    pub parameters: Vec<(RuleParameter, f64)>,
}

/// The rules as an agenda applies them, in the order of the book, then the country's own; as usual where there is no agenda, or
/// where what it sets cannot be read.
pub fn applied(agenda: Option<&Agenda>) -> Vec<Applied<'_>> {
    let book = rules::all().map(|rule| (RuleHandle::Book(&rule.info), None));
    let own = agenda.into_iter().flat_map(own_rules).map(|rule| (RuleHandle::Own(Arc::new(rule.info)), Some(rule.declared)));
    let mut names = BTreeSet::new();
    // Of two rules of one name the first is applied.
    let rules = book.chain(own).filter(|(rule, _)| names.insert(rule.id.to_string()));
    rules.map(|(rule, declared)| Applied::of(rule, declared, agenda)).collect()
}

impl<'a> Applied<'a> {
    fn of(rule: RuleHandle, declared: Option<&'a CustomRule>, agenda: Option<&'a Agenda>) -> Self {
        let (set_by, setting) = agenda.and_then(|agenda| rules::setting(agenda, &rule)).unzip();
        // What is switched off where it is declared is not evaluated, whatever is set for it.
        let declared_off = declared.is_some_and(|declared| declared.level == Some(LevelName::Off));
        let default = if declared_off { LevelName::Off } else { rule.level.into() };
        let value = |parameter: &RuleParameter| setting.and_then(|setting| setting.number(parameter.name));
        let parameters = rule.parameters.iter().map(|parameter| (*parameter, value(parameter).unwrap_or(parameter.default)));
        Applied {
            level: setting.and_then(|setting| setting.level).filter(|_| !declared_off).unwrap_or(default),
            default,
            set_by,
            from: setting.and_then(|setting| setting.from),
            grace_until: setting.and_then(|setting| setting.grace_until),
            parameters: parameters.collect(),
            declared,
            rule,
        }
    }
}
