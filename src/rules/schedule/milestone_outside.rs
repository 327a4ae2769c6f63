use super::MOST;
use super::promise::{State, of_line};
use crate::agenda::{Agenda, EntityId};
use crate::model::{ActionLine, Milestone, Schedule};
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// A milestone has no date or lies outside its action line, or the weights of the milestones do not make 100 together.
    ///
    /// Milestones are how progress is counted: each is done or not, and weighs what it weighs. The auditors of the United States
    /// Congress found milestones without dates where agencies were to show how they would reach their goals; without them nobody
    /// sees a delay before the end. A milestone that is done, or whose line is completed, may lie where it lay, and weights are
    /// either given for all milestones or for none.
    ///
    /// ```yaml bad
    /// # action-lines/identity.yaml
    /// id: identity
    /// status: in-progress
    /// schedule: {start: 2026-01-01, due: 2027-12-31}
    /// milestones:
    ///   - {id: pilot, due: 2026-12-31, weight: 40}
    ///   - {id: everywhere, due: 2028-03-31, weight: 50}
    /// ```
    ///
    /// ```yaml good
    /// # action-lines/identity.yaml
    /// id: identity
    /// status: in-progress
    /// schedule: {start: 2026-01-01, due: 2027-12-31}
    /// milestones:
    ///   - {id: pilot, due: 2026-12-31, weight: 40}
    ///   - {id: everywhere, due: 2027-12-31, weight: 60}
    /// ```
    "schedule-milestone-outside", Error
}

/// Thirds are written `33.3`: so much may be missing from 100.
const ROUNDING: f64 = 0.5;

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    for (id, line) in agenda.all::<ActionLine>() {
        let Some(state) = of_line(line) else { continue };
        // What is done, or belongs to a line that is, may lie where it lay.
        let open = || (1..).zip(&line.milestones).filter(|(_, one)| one.done.is_none() && state != State::Kept);
        for (number, milestone) in open().filter(|(_, one)| one.due.is_none() && state != State::Proposed).take(MOST) {
            let message = Message::plain("schedule-milestone-outside-undated").with("milestone", milestone.id.as_str());
            sink.at(id, &format!("milestones[{number}]"), message)
                .help(Message::plain("schedule-milestone-outside-undated-help"));
        }
        let outside = |(number, one)| Some((number, outside(line.schedule.as_ref()?, one)?));
        for (number, (message, limit)) in open().filter_map(outside).take(MOST) {
            let node = agenda.node_of(id, limit).map(|node| node.id());
            sink.at(id, &format!("milestones[{number}].due"), message)
                .help(Message::plain("schedule-milestone-outside-help"))
                .related(id, node, Message::plain("schedule-milestone-outside-line-here"));
        }
        weights(id, line, sink);
    }
}

/// What is said of a milestone that lies before the line's first day or after its due date, and the field with that day.
fn outside(schedule: &Schedule, milestone: &Milestone) -> Option<(Message, &'static str)> {
    let due = milestone.due?;
    // A line that is due before it starts contains nothing, and another rule says so.
    if schedule.start.zip(schedule.due).is_some_and(|(start, due)| due < start) {
        return None;
    }
    let (template, limit, field) = match (schedule.start, schedule.due) {
        (Some(start), _) if due < start => ("schedule-milestone-outside-early", start, "schedule.start"),
        (_, Some(end)) if due > end => ("schedule-milestone-outside-late", end, "schedule.due"),
        _ => return None,
    };
    let message = Message::plain(template).with("milestone", milestone.id.as_str()).with("due", due).with("limit", limit);
    Some((message, field))
}

/// Weights that do not make 100, or that some milestones have and others have not.
fn weights(id: EntityId, line: &ActionLine, sink: &mut Sink<'_>) {
    let given: Vec<f64> = line.milestones.iter().filter_map(|milestone| milestone.weight).collect();
    if given.is_empty() {
        return;
    }
    let sum: f64 = given.iter().sum();
    let without: Vec<&str> =
        line.milestones.iter().filter(|milestone| milestone.weight.is_none()).map(|milestone| milestone.id.as_str()).collect();
    if !without.is_empty() {
        let message = Message::plain("schedule-milestone-outside-unweighted").with("milestones", without);
        sink.at(id, "milestones", message).help(Message::plain("schedule-milestone-outside-weights-help"));
    } else if (sum - 100.0).abs() > ROUNDING {
        let rounded = (sum * 100.0).round() / 100.0;
        let message = Message::plain("schedule-milestone-outside-weights").with("sum", rounded);
        sink.at(id, "milestones", message).help(Message::plain("schedule-milestone-outside-weights-help"));
    }
}
