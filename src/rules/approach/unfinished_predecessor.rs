use crate::agenda::{Agenda, EntityId};
use crate::finding::Level;
use crate::model::{ActionLine, ActionLineStatus, Fate, PredecessorLine, Ref};
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// A line of the strategy that this agenda succeeds is not carried on, made part of a line, or dropped with a decision.
    ///
    /// New strategies like to begin with an empty page: what the last one did not reach is forgotten, or promised again as if for
    /// the first time. Auditors of Norway and of the United Kingdom found the same goals repeated from one strategy to the next,
    /// those of Estonia found expected levels replaced by more modest ones. Every line of the predecessor therefore ends
    /// somewhere: in a line of this agenda, or in a decision to give it up. A line that was given up after it had been carried on
    /// needs that decision too, unless another line took its place. As a warning, where the agenda names no line of its
    /// predecessor at all.
    ///
    /// ```yaml bad
    /// # agenda.yaml
    /// agenda: 1
    /// title: {fr: Agenda numérique, en: Digital agenda}
    /// languages: [fr, en]
    /// succeeds:
    ///   title: {fr: Stratégie 2020, en: Strategy 2020}
    ///   lines:
    ///     - title: {fr: Bornes en gare, en: Kiosks in stations}
    ///       became: dropped
    /// ```
    ///
    /// ```yaml good
    /// # agenda.yaml
    /// agenda: 1
    /// title: {fr: Agenda numérique, en: Digital agenda}
    /// languages: [fr, en]
    /// succeeds:
    ///   title: {fr: Stratégie 2020, en: Strategy 2020}
    ///   lines:
    ///     - title: {fr: Bornes en gare, en: Kiosks in stations}
    ///       became: dropped
    ///       decision: close-kiosks
    ///     - title: {fr: Carte d’identité, en: Identity card}
    ///       became: carried
    ///       into: identity
    ///
    /// # decisions/close-kiosks.yaml
    /// id: close-kiosks
    /// type: cancellation
    /// status: accepted
    ///
    /// # action-lines/identity.yaml
    /// id: identity
    /// status: planned
    /// ```
    "approach-unfinished-predecessor", Error
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    let Some((own, file)) = agenda.own_file() else { return };
    let Some(predecessor) = &file.succeeds else { return };
    if predecessor.lines.is_empty() {
        sink.at(own, "succeeds.lines", Message::plain("approach-unfinished-predecessor-no-lines"))
            .level(Level::Warning)
            .help(Message::plain("approach-unfinished-predecessor-no-lines-help"));
    }
    for (number, line) in (1..).zip(&predecessor.lines) {
        let Some((field, template, help)) = open(agenda, line) else { continue };
        let message = Message::plain(template).with("line", &line.title);
        let draft = sink.at(own, &format!("succeeds.lines[{number}].{field}"), message).help(Message::plain(help));
        if let Some(last) = line.into.as_ref().and_then(|into| last(agenda, into)).filter(|_| field == "into") {
            let node = agenda.node_of(last, "status").map(|status| status.id());
            draft.related(last, node, Message::plain("approach-unfinished-predecessor-here"));
        }
    }
}

/// The field that leaves a line of the predecessor open, and what is said about it. Whether a decision that is named may be
/// relied on is the business of another rule.
fn open(agenda: &Agenda, line: &PredecessorLine) -> Option<(&'static str, &'static str, &'static str)> {
    match (line.became, &line.into) {
        (None, _) => Some(("became", "approach-unfinished-predecessor", "approach-unfinished-predecessor-help")),
        (Some(Fate::Dropped), _) => line.decision.is_none().then_some((
            "decision",
            "approach-unfinished-predecessor-dropped",
            "approach-unfinished-predecessor-dropped-help",
        )),
        (Some(Fate::Carried | Fate::Merged), None) => {
            Some(("into", "approach-unfinished-predecessor-nowhere", "approach-unfinished-predecessor-nowhere-help"))
        }
        (Some(Fate::Carried | Fate::Merged), Some(into)) => {
            let last = agenda.get(last(agenda, into)?)?;
            (line.decision.is_none() && given_up_silently(last)).then_some((
                "into",
                "approach-unfinished-predecessor-given-up",
                "approach-unfinished-predecessor-given-up-help",
            ))
        }
    }
}

/// The action line that carries on today what a line of the predecessor became.
fn last(agenda: &Agenda, into: &Ref<ActionLine>) -> Option<EntityId> {
    agenda.follow(into).map(|(into, _)| agenda.in_place_of(into))
}

/// Whether a line ended without a decision.
fn given_up_silently(line: &ActionLine) -> bool {
    let cancelled = line.status == Some(ActionLineStatus::Cancelled);
    let decided = line.cancellation.as_ref().is_some_and(|cancellation| cancellation.decision.is_some());
    match &line.retired {
        Some(retired) => retired.decision.is_none() && !decided,
        None => cancelled && !decided,
    }
}
