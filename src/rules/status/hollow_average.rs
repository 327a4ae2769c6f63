use crate::agenda::Agenda;
use crate::model::{ActionLine, ActionLineStatus, Kind, Objective};
use crate::rules::{Sink, rule};
use crate::text::Message;
use std::collections::{BTreeMap, BTreeSet};

rule! {
    /// On average the action lines of an axis are more than half done, and none of them is completed.
    ///
    /// In Chile an average progress of 69 per cent stood beside nine measures, none of which was fulfilled. Averages of things
    /// half done say little to those who wait for one of them: ten bridges, each built to the middle of the river. The average
    /// is worked out for this rule only and shown nowhere. The parameters are the percentage, and how many lines with a known
    /// progress an axis has at least before one speaks of an average.
    ///
    /// ```yaml bad
    /// # agenda.yaml
    /// agenda: 1
    /// title: {fr: Agenda numérique, en: Digital agenda}
    /// languages: [fr, en]
    /// axes: [{id: services, title: {fr: Démarches, en: Services}}]
    ///
    /// # objectives/online.yaml
    /// id: online
    /// axis: services
    ///
    /// # action-lines/identity.yaml
    /// id: identity
    /// objectives: [online]
    /// status: in-progress
    /// progress: {declared: 90}
    /// ---
    /// id: payments
    /// objectives: [online]
    /// status: in-progress
    /// progress: {declared: 60}
    /// ---
    /// id: forms
    /// objectives: [online]
    /// status: in-progress
    /// progress: {declared: 60}
    /// ```
    ///
    /// ```yaml good
    /// # agenda.yaml
    /// agenda: 1
    /// title: {fr: Agenda numérique, en: Digital agenda}
    /// languages: [fr, en]
    /// axes: [{id: services, title: {fr: Démarches, en: Services}}]
    ///
    /// # objectives/online.yaml
    /// id: online
    /// axis: services
    ///
    /// # action-lines/identity.yaml
    /// id: identity
    /// objectives: [online]
    /// status: completed
    /// ---
    /// id: payments
    /// objectives: [online]
    /// status: in-progress
    /// progress: {declared: 60}
    /// ---
    /// id: forms
    /// objectives: [online]
    /// status: in-progress
    /// progress: {declared: 60}
    /// ```
    "status-hollow-average", Warning clock { "percentage" = 50.0, "lines" = 3.0 }
}

/// What the lines of an axis have come to.
#[derive(Default)]
struct Sum {
    /// All of them.
    lines: u64,
    /// Those whose progress is known.
    known: u32,
    /// What these have come to, in per cent, added up.
    progress: f64,
    /// Whether one of them is completed.
    completed: bool,
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    let (as_of, percentage, least) = (sink.as_of(), sink.parameter("percentage"), sink.parameter("lines"));
    let (Some(file), Some(record)) = (agenda.file(), agenda.agenda_record()) else { return };
    // A line that cannot be read may be the one that is completed.
    if !agenda.can_read_all(Kind::ActionLine) {
        return;
    }
    let mut sums: BTreeMap<&str, Sum> = BTreeMap::new();
    for (id, line) in agenda.all::<ActionLine>().filter(|(_, line)| line.is_committed()) {
        let objectives = line.objectives.iter().filter_map(|objective| agenda.follow::<Objective>(objective));
        let axes: BTreeSet<&str> = objectives.filter_map(|(_, objective)| Some(objective.axis.as_ref()?.id())).collect();
        if axes.is_empty() {
            continue;
        }
        let completed = line.status == Some(ActionLineStatus::Completed);
        let progress = agenda.line_progress(id, as_of).progress;
        for axis in axes {
            let sum = sums.entry(axis).or_default();
            sum.lines += 1;
            sum.completed |= completed;
            if let Some(progress) = progress {
                sum.progress += progress;
                sum.known += 1;
            }
        }
    }
    for (number, axis) in (1..).zip(&file.axes) {
        let Some(sum) = sums.get(axis.id.as_str()).filter(|sum| !sum.completed && sum.known > 0) else { continue };
        let known = f64::from(sum.known);
        if known >= least && sum.progress / known > percentage {
            let message = Message::plain("status-hollow-average").with("axis", axis.id.as_str()).with("count", sum.lines);
            sink.at(record, &format!("axes[{number}]"), message).help(Message::plain("status-hollow-average-help"));
        }
    }
}
