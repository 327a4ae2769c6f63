use crate::agenda::{Agenda, EntityId};
use crate::model::{ActionLine, ActionLineStatus, Kind, Kpi, Objective};
use crate::rules::kpi::{living, unread};
use crate::rules::{Sink, rule};
use crate::schema::Subject;
use crate::text::Message;

rule! {
    /// A KPI serves no objective, action line or service; or no KPI serves an objective or an action line.
    ///
    /// What is measured must be what is wanted. The European Court of Auditors (special report 24/2022) found the actions of a plan
    /// monitored, and not the plan. A relation may be written on either side. Lines that are only proposed, cancelled or merged
    /// need no KPI, and while an agenda has nothing that a KPI could serve, nothing is said of its KPIs.
    ///
    /// ```yaml bad
    /// # kpis/online-share.yaml
    /// id: online-share
    /// # objectives/simpler-services.yaml
    /// id: simpler-services
    /// ```
    ///
    /// ```yaml good
    /// # kpis/online-share.yaml
    /// id: online-share
    /// serves: [objectives/simpler-services]
    /// # objectives/simpler-services.yaml
    /// id: simpler-services
    /// ```
    "kpi-orphan", Error
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    let served = [Kind::Objective, Kind::ActionLine, Kind::Service];
    let something = served.into_iter().any(|kind| agenda.of_subject(Subject::Kind(kind)).next().is_some());
    if something && !unread(agenda, &[Kind::ActionLine]) {
        for (id, kpi) in living(agenda) {
            if kpi.serves.is_empty() && !is_named(agenda, id) {
                sink.at(id, "serves", Message::plain("kpi-orphan")).help(Message::plain("kpi-orphan-help"));
            }
        }
    }
    // A KPI that cannot be read may be the one that is missing.
    if unread(agenda, &[Kind::Kpi]) {
        return;
    }
    for (id, objective) in agenda.all::<Objective>() {
        if objective.retired.is_none() && unmeasured(agenda, id) {
            sink.at(id, "", Message::plain("kpi-orphan-objective")).help(Message::plain("kpi-orphan-objective-help"));
        }
    }
    for (id, line) in agenda.all::<ActionLine>() {
        if line.is_committed() && line.kpis.is_empty() && unmeasured(agenda, id) {
            sink.at(id, "kpis", Message::plain("kpi-orphan-line")).help(Message::plain("kpi-orphan-line-help"));
        }
    }
}

/// Whether an action line that was not given up, or that cannot be read, names a KPI.
fn is_named(agenda: &Agenda, kpi: EntityId) -> bool {
    use ActionLineStatus as Status;
    let given_up = |line: &ActionLine| line.retired.is_some() || matches!(line.status, Some(Status::Cancelled | Status::Merged));
    let names = |id: EntityId| agenda.get::<ActionLine>(id).is_none_or(|line| !given_up(line));
    agenda.related(kpi, &[], &["kpis"]).into_iter().any(names)
}

/// Whether no KPI that lives, or that could not be decoded, serves something.
fn unmeasured(agenda: &Agenda, id: EntityId) -> bool {
    let measures = |kpi: EntityId| {
        let record = agenda.record(kpi);
        record.kind() == Some(Kind::Kpi) && agenda.get::<Kpi>(kpi).is_none_or(|kpi| kpi.retired.is_none())
    };
    !agenda.related(id, &["kpis"], &["serves"]).into_iter().any(measures)
}
