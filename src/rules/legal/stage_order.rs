use super::path::{Path, Paths};
use crate::agenda::{Agenda, EntityId};
use crate::model::{Date, LegislativeStage, Regulation, StageReached};
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// A text is at a stage that its instrument does not have, its stages are out of order, their dates go back, or its list of
    /// stages has gone further than the stage it says it is at.
    ///
    /// A decree does not go through parliament, and nothing enters into force before it is adopted. The regulatory plan is what
    /// services and action lines wait for: a stage that cannot be true makes every date behind it worthless. Each instrument has
    /// its path in `agenda.yaml` under `instruments`; where the agenda declares none, the path that is usual in Europe and in
    /// French-speaking countries counts, in which drafting, impact assessment, consultation and opinions come in any order. Stages
    /// may be left out. After a text was withdrawn or rejected it may begin again. A text without an instrument is held to the
    /// order only.
    ///
    /// ```yaml bad
    /// # regulations/data-sharing-decree.yaml
    /// id: data-sharing-decree
    /// instrument: decree
    /// stage: parliament
    /// ```
    ///
    /// ```yaml bad
    /// # regulations/once-only-act.yaml
    /// id: once-only-act
    /// instrument: act
    /// stage: parliament
    /// stages: [{stage: council-of-ministers, date: 2026-05-20}, {stage: parliament, date: 2026-03-01}]
    /// ```
    ///
    /// ```yaml bad
    /// # regulations/once-only-act.yaml
    /// id: once-only-act
    /// instrument: act
    /// stage: drafting
    /// stages: [{stage: drafting, date: 2026-01-12}, {stage: parliament, date: 2026-06-09}]
    /// ```
    ///
    /// ```yaml good
    /// # regulations/once-only-act.yaml
    /// id: once-only-act
    /// instrument: act
    /// stage: parliament
    /// stages:
    ///   - {stage: consultation, date: 2025-11-03}
    ///   - {stage: drafting, date: 2026-01-12}
    ///   - {stage: council-of-ministers, date: 2026-05-20}
    ///   - {stage: parliament, date: 2026-06-09}
    /// ```
    "legal-stage-order", Error clock
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    let Some(paths) = Paths::of(agenda) else { return };
    for (id, regulation) in agenda.all::<Regulation>().filter(|(_, regulation)| !regulation.is_gone()) {
        let Some(path) = paths.path(regulation) else { continue };
        strange(sink, id, regulation, path);
        // A text that was withdrawn or rejected may begin again: each attempt is in order for itself.
        let numbered: Vec<(usize, &StageReached)> = (1..).zip(&regulation.stages).collect();
        for attempt in numbered.split(|(_, reached)| reached.stage.is_an_end()) {
            let known: Vec<Reached> =
                attempt.iter().filter_map(|(number, reached)| Reached::of(*number, reached, path)).collect();
            dates(sink, id, &known);
            places(sink, id, &known);
        }
        behind(sink, id, regulation, path);
    }
}

/// A stage in the list of a text.
#[derive(Clone, Copy)]
struct Reached {
    /// Its place in the list, from 1.
    number: usize,
    stage: LegislativeStage,
    step: usize,
    date: Option<Date>,
}

impl Reached {
    fn of(number: usize, reached: &StageReached, path: &Path) -> Option<Self> {
        Some(Reached { number, stage: reached.stage, step: path.step(reached.stage)?, date: reached.date })
    }
}

/// Stages that the instrument does not have.
fn strange(sink: &mut Sink<'_>, id: EntityId, regulation: &Regulation, path: &Path) {
    let Some(instrument) = regulation.instrument.as_ref().filter(|_| path.complete) else { return };
    let is_strange = |stage: LegislativeStage| !stage.is_an_end() && path.step(stage).is_none();
    let mut report = |field: &str, stage: LegislativeStage| {
        let message = Message::plain("legal-stage-strange").with("stage", stage.word()).with("instrument", instrument.id());
        sink.at(id, field, message)
            .help(Message::plain("legal-stage-strange-help").with("stages", path.words()))
            .identity(stage.word());
    };
    for (number, reached) in (1..).zip(&regulation.stages) {
        if is_strange(reached.stage) {
            report(&format!("stages[{number}].stage"), reached.stage);
        }
    }
    let listed = |stage: LegislativeStage| regulation.stages.iter().any(|reached| reached.stage == stage);
    if let Some(stage) = regulation.stage.filter(|stage| is_strange(*stage) && !listed(*stage)) {
        report("stage", stage);
    }
}

/// Dates that contradict the order of the stages. The least number of dates is reported that, left out, leave the others in
/// order: of a year typed wrongly, that one and not all that it contradicts.
fn dates(sink: &mut Sink<'_>, id: EntityId, attempt: &[Reached]) {
    let mut dated: Vec<(Date, Reached)> = attempt.iter().filter_map(|reached| Some((reached.date?, *reached))).collect();
    dated.sort_by_key(|(date, reached)| (*date, reached.step));
    let steps: Vec<usize> = dated.iter().map(|(_, reached)| reached.step).collect();
    let mut in_order = longest_in_order(&steps).into_iter().peekable();
    let (mut kept, mut left_out) = (Vec::new(), Vec::new());
    for (place, one) in dated.into_iter().enumerate() {
        if in_order.next_if_eq(&place).is_some() { kept.push(one) } else { left_out.push(one) }
    }
    for (date, reached) in left_out {
        // Each is held against all that are in order.
        if sink.has_enough_of(id) {
            break;
        }
        let contradicts = |(other_date, other): &&(Date, Reached)| {
            (other.step < reached.step && *other_date > date) || (other.step > reached.step && *other_date < date)
        };
        let nearest = kept.iter().filter(contradicts).min_by_key(|(_, other)| other.step.abs_diff(reached.step));
        let Some(other) = nearest else { continue };
        let own = (date, reached);
        let (first, then) = if other.1.step < reached.step { (other, &own) } else { (&own, other) };
        let message = Message::plain("legal-stage-dates")
            .with("stage", then.1.stage.word())
            .with("date", then.0)
            .with("earlier", first.1.stage.word())
            .with("earlier-date", first.0);
        sink.at(id, &format!("stages[{}].date", reached.number), message).help(Message::plain("legal-stage-dates-help"));
    }
}

/// Stages that stand behind one which comes later, where one of the two has no date; where both have one, the dates count.
fn places(sink: &mut Sink<'_>, id: EntityId, attempt: &[Reached]) {
    let mut furthest: Option<Reached> = None;
    for reached in attempt {
        match furthest {
            Some(before) if reached.step < before.step => {
                if reached.date.is_none() || before.date.is_none() {
                    let message = Message::plain("legal-stage-place")
                        .with("stage", reached.stage.word())
                        .with("before", before.stage.word());
                    sink.at(id, &format!("stages[{}].stage", reached.number), message)
                        .help(Message::plain("legal-stage-place-help"))
                        .identity(before.stage.word());
                }
            }
            _ => furthest = Some(*reached),
        }
    }
}

/// A list of stages that has gone further than the text says it is.
fn behind(sink: &mut Sink<'_>, id: EntityId, regulation: &Regulation, path: &Path) {
    let as_of = sink.as_of();
    let Some((stage, step)) = regulation.stage.and_then(|stage| Some((stage, path.step(stage)?))) else { return };
    let past = |reached: &&StageReached| reached.date.is_some_and(|date| date <= as_of);
    // What was reached before the text was withdrawn or rejected does not count, if it has begun again.
    let begun = regulation.stages.rsplit(|reached| reached.stage.is_an_end()).next().unwrap_or_default();
    let further = if let ([], Some(end)) = (begun, regulation.stages.last()) {
        Some(end).filter(past)
    } else {
        let later = begun.iter().filter(past).filter(|reached| path.step(reached.stage) > Some(step));
        later.max_by_key(|reached| path.step(reached.stage))
    };
    if let Some((reached, date)) = further.and_then(|reached| Some((reached.stage, reached.date?))) {
        let message =
            Message::plain("legal-stage-behind").with("stage", stage.word()).with("reached", reached.word()).with("date", date);
        sink.at(id, "stage", message).help(Message::plain("legal-stage-behind-help").with("reached", reached.word()));
    }
}

/// The places of the longest part of a list that is in order, themselves in order.
fn longest_in_order(steps: &[usize]) -> Vec<usize> {
    // For each length, the place where that part ends, of all parts of this length, which ends lowest.
    let mut ends: Vec<usize> = Vec::new();
    // For each place, the one before it in the longest part that ends there.
    let mut before: Vec<Option<usize>> = Vec::with_capacity(steps.len());
    for (place, step) in steps.iter().enumerate() {
        let length = ends.partition_point(|end| steps[*end] <= *step);
        before.push(length.checked_sub(1).map(|shorter| ends[shorter]));
        if length == ends.len() {
            ends.push(place);
        } else {
            ends[length] = place;
        }
    }
    let mut found: Vec<usize> = std::iter::successors(ends.last().copied(), |place| before[*place]).collect();
    found.reverse();
    found
}

#[cfg(test)]
mod tests {
    use super::longest_in_order;

    #[test]
    fn what_is_out_of_order_is_as_little_as_can_be() {
        assert_eq!(longest_in_order(&[]), Vec::<usize>::new());
        assert_eq!(longest_in_order(&[1, 1, 2, 3]), [0, 1, 2, 3]);
        assert_eq!(longest_in_order(&[7, 1, 2, 3]), [1, 2, 3]);
        assert_eq!(longest_in_order(&[2, 3, 7, 1]), [0, 1, 2]);
        assert_eq!(longest_in_order(&[1, 5, 2, 3, 7]), [0, 2, 3, 4]);
    }
}
