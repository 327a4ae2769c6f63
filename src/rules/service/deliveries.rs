use crate::agenda::{Agenda, EntityId, Resolution};
use crate::model::{ActionLine, ActionLineStatus, Date, Kind, Service};
use crate::schema::Subject;
use std::collections::BTreeMap;

/// Which action lines deliver which services, whichever side says so, each by the line that carries it on; worked out once for
/// a check.
pub(super) struct Deliveries<'a> {
    agenda: &'a Agenda,
    lines: BTreeMap<EntityId, Vec<EntityId>>,
}

impl<'a> Deliveries<'a> {
    pub(super) fn of(agenda: &'a Agenda) -> Self {
        let mut lines: BTreeMap<EntityId, Vec<EntityId>> = BTreeMap::new();
        let mut add = |service: Option<EntityId>, line: Option<EntityId>| {
            if let Some((service, line)) = service.zip(line) {
                lines.entry(service).or_default().push(agenda.in_place_of(line));
            }
        };
        for (id, line) in agenda.all::<ActionLine>() {
            for service in &line.services {
                add(agenda.graph().find(Kind::Service, service.id()), Some(id));
            }
        }
        for (id, service) in agenda.all::<Service>() {
            let line = service.roadmap.as_ref().and_then(|roadmap| roadmap.action_line.as_ref());
            add(Some(id), line.and_then(|line| agenda.graph().find(Kind::ActionLine, line.id())));
        }
        // A line that cannot be read may deliver whatever it names.
        let lines_read = agenda.of_subject(Subject::Kind(Kind::ActionLine));
        for (id, _) in lines_read.filter(|(_, record)| record.value.is_none()) {
            for link in agenda.graph().from(id) {
                if let Resolution::Entity(to) = link.to {
                    add(Some(to), Some(id));
                }
            }
        }
        Deliveries { agenda, lines }
    }

    /// The completed action line that delivered a service, the last one where there are several; none while one of them is
    /// not completed, or cannot be read.
    pub(super) fn completed(&self, service: EntityId) -> Option<(EntityId, &'a ActionLine)> {
        let lines = self.lines.get(&service)?.iter();
        let lines: Option<Vec<_>> = lines.map(|id| Some((*id, self.agenda.get::<ActionLine>(*id)?))).collect();
        let mut lines = lines?;
        lines.retain(|(_, line)| line.is_committed());
        let all = lines.iter().all(|(_, line)| line.status == Some(ActionLineStatus::Completed));
        lines.into_iter().filter(|_| all).max_by_key(|(_, line)| completion_date(line))
    }
}

/// The day an action line was completed, where it says so.
pub(super) fn completion_date(line: &ActionLine) -> Option<Date> {
    line.completion.as_ref().and_then(|completion| completion.date)
}
