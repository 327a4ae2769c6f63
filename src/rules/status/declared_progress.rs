use crate::agenda::{Agenda, EntityId};
use crate::model::{ActionLine, ActionLineStatus};
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// A percentage is typed beside milestones that already say how far an action line is, or all of it is said to be done and
    /// the line is not completed.
    ///
    /// Two figures for one thing differ sooner or later, and the one that somebody typed is the one that nobody can check. And a
    /// hundred per cent without completion is a claim that avoids its proof: what is done has a day, evidence, and somebody who
    /// accepted it.
    ///
    /// ```yaml bad
    /// # action-lines/identity.yaml
    /// id: identity
    /// status: in-progress
    /// milestones:
    ///   - {id: pilot, due: 2026-03-31, done: 2026-03-12}
    ///   - {id: everywhere, due: 2027-06-30}
    /// progress: {declared: 70, as-of: 2026-09-30}
    /// ```
    ///
    /// ```yaml good
    /// # action-lines/identity.yaml
    /// id: identity
    /// status: in-progress
    /// milestones:
    ///   - {id: pilot, due: 2026-03-31, done: 2026-03-12}
    ///   - {id: everywhere, due: 2027-06-30}
    /// ```
    "status-declared-progress", Warning
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    for (id, line) in agenda.all::<ActionLine>() {
        if !line.is_alive() {
            continue;
        }
        if line.progress.is_some() && !line.milestones.is_empty() {
            sink.at(id, "progress", Message::plain("status-declared-progress"))
                .help(Message::plain("status-declared-progress-help"));
        }
        if line.status != Some(ActionLineStatus::Completed) {
            all_done(id, line, sink);
        }
    }
}

/// What says that everything is done: the milestones, or else what is declared, or else the last report.
fn all_done(id: EntityId, line: &ActionLine, sink: &mut Sink<'_>) {
    let last = (1..).zip(&line.reports).max_by_key(|(_, report): &(usize, _)| report.period.end());
    let is_all = |progress: Option<f64>| progress.is_some_and(|progress| progress >= 100.0);
    let (template, field) = if !line.milestones.is_empty() && line.milestones.iter().all(|milestone| milestone.done.is_some()) {
        ("status-declared-progress-milestones", "status".to_owned())
    } else if line.milestones.is_empty() && is_all(line.progress.as_ref().map(|progress| progress.declared)) {
        ("status-declared-progress-all", "progress.declared".to_owned())
    } else if let Some((number, _)) = last.filter(|(_, report)| is_all(report.progress)) {
        ("status-declared-progress-all", format!("reports[{number}].progress"))
    } else {
        return;
    };
    sink.at(id, &field, Message::plain(template)).help(Message::plain("status-declared-progress-all-help"));
}
