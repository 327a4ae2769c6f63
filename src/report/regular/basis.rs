//! What reports are made from: an agenda in a state, the day that counts as today, and what is asked for.

use crate::agenda::{Agenda, EntityId};
use crate::history::{Slip, Slips};
use crate::model::{AnyEntity, Date, Period, Ref, Service};
use std::collections::BTreeSet;

/// What reports are made from.
pub struct Basis<'a> {
    /// The agenda.
    pub agenda: &'a Agenda,
    /// The day that counts as today.
    pub as_of: Date,
    /// The period that is reported on.
    pub period: Option<Period>,
    /// The agenda as it was for the period before, where the repository knows it.
    pub before: Option<Before<'a>>,
    /// What slipped along the commits that lead to this state, where they were looked at.
    pub slips: Option<&'a Slips>,
    /// What is asked for.
    pub filter: Filter,
}

/// The agenda as it was for the period before.
#[derive(Clone, Copy)]
pub struct Before<'a> {
    /// The period.
    pub period: Period,
    /// The agenda.
    pub agenda: &'a Agenda,
}

/// What is asked for; all, where nothing is named.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// The identifiers of axes.
    pub axes: BTreeSet<String>,
    /// The identifiers of organisations that answer for something.
    pub owners: BTreeSet<String>,
    /// The codes of states.
    pub statuses: BTreeSet<String>,
    /// The identifiers of life events.
    pub life_events: BTreeSet<String>,
}

/// By what a report can be filtered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FilteredBy {
    /// `--axis`.
    Axis,
    /// `--owner`.
    Owner,
    /// `--status`.
    Status,
    /// `--life-event`.
    LifeEvent,
}

impl FilteredBy {
    /// The option of the command.
    pub fn option(self) -> &'static str {
        match self {
            FilteredBy::Axis => "axis",
            FilteredBy::Owner => "owner",
            FilteredBy::Status => "status",
            FilteredBy::LifeEvent => "life-event",
        }
    }
}

impl Filter {
    /// What is asked for, by option, with the words that were given.
    pub fn given(&self) -> Vec<(FilteredBy, &BTreeSet<String>)> {
        let all = [
            (FilteredBy::Axis, &self.axes),
            (FilteredBy::Owner, &self.owners),
            (FilteredBy::Status, &self.statuses),
            (FilteredBy::LifeEvent, &self.life_events),
        ];
        all.into_iter().filter(|(_, words)| !words.is_empty()).collect()
    }
}

impl Basis<'_> {
    /// What the commits show of a date that an entity promises, where they were looked at.
    pub fn slip(&self, entity: EntityId, field: &str) -> Option<&Slip> {
        self.slips?.of(&self.agenda.record(entity).name(), field)
    }

    /// Whether an entity is asked for by its owner and by its state, as the YAML says both.
    pub fn asks_for(&self, id: EntityId) -> bool {
        let root = self.agenda.root(id);
        let word = |names: &[&str]| names.iter().find_map(|name| root?.get(name)?.as_text());
        let owner = || {
            let owner = ["owner", "lead"].iter().find_map(|name| root?.get(name));
            owner.and_then(|owner| owner.as_text().or_else(|| owner.get("organisation")?.as_text()))
        };
        let is_in = |set: &BTreeSet<String>, word: Option<&str>| set.is_empty() || word.is_some_and(|word| set.contains(word));
        is_in(&self.filter.owners, owner()) && is_in(&self.filter.statuses, word(&["status", "stage", "operation"]))
    }

    /// The axes that an entity belongs to: an objective to its own, an action line to those of its objectives, anything else to those of
    /// the lines and objectives that it belongs to.
    pub fn axes(&self, id: EntityId) -> BTreeSet<&str> {
        let own = self.own_axes(id);
        own.unwrap_or_else(|| {
            let through = self.agenda.related(
                id,
                &["roadmap.action-line", "serves"],
                &["services", "kpis", "building-blocks", "legal-change"],
            );
            through.into_iter().filter_map(|other| self.own_axes(other)).flatten().collect()
        })
    }

    /// The axes of an objective or an action line; none for anything else.
    fn own_axes(&self, id: EntityId) -> Option<BTreeSet<&str>> {
        match &self.agenda.record(id).value {
            Some(AnyEntity::Objective(objective)) => Some(objective.axis.iter().map(Ref::id).collect()),
            Some(AnyEntity::ActionLine(line)) => {
                let objectives = line.objectives.iter().filter_map(|reference| self.agenda.follow(reference));
                Some(objectives.filter_map(|(_, objective)| objective.axis.as_ref()).map(Ref::id).collect())
            }
            _ => None,
        }
    }

    /// Where an entity stands in the order of the agenda: the place of the first of its axes, behind them all where it has none.
    pub fn axis_place(&self, id: EntityId) -> usize {
        let of_entity = self.axes(id);
        let axes = self.agenda.file().map_or(&[][..], |file| &file.axes);
        axes.iter().position(|axis| of_entity.contains(axis.id.as_str())).unwrap_or(usize::MAX)
    }

    /// Whether an entity belongs to one of the life events that are asked for: a service to its own, an action line to those of the services
    /// that it delivers, a text to those of the services that stand on it. Anything else belongs to none.
    pub fn has_life_event(&self, id: EntityId) -> bool {
        let agenda = self.agenda;
        let of_service = |service: &Service| self.is_in_life_events(service);
        self.filter.life_events.is_empty()
            || match &agenda.record(id).value {
                Some(AnyEntity::Service(service)) => of_service(service),
                Some(AnyEntity::ActionLine(_)) => agenda.services_of(id).into_iter().any(|(_, service)| of_service(service)),
                Some(AnyEntity::Regulation(_)) => {
                    let services = agenda.related(id, &[], &["legal-basis.regulation"]);
                    services.into_iter().filter_map(|id| agenda.get::<Service>(id)).any(of_service)
                }
                _ => false,
            }
    }

    /// Whether an entity belongs to one of the axes that are asked for.
    pub fn is_in_axes(&self, id: EntityId) -> bool {
        self.filter.axes.is_empty() || self.axes(id).iter().any(|axis| self.filter.axes.contains(*axis))
    }

    /// Whether a service is asked for, by whatever services can be narrowed by.
    pub fn asks_for_service(&self, id: EntityId, service: &Service) -> bool {
        self.asks_for(id) && self.is_in_axes(id) && self.is_in_life_events(service)
    }

    /// Whether a service belongs to one of the life events that are asked for.
    pub fn is_in_life_events(&self, service: &Service) -> bool {
        let asked = &self.filter.life_events;
        asked.is_empty() || service.life_events.iter().any(|life_event| asked.contains(life_event.id()))
    }
}
