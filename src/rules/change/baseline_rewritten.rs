use super::decided::{earliest, is_decided, is_recent, names, objection};
use super::sides::{Sides, figure, items, read, reworded, same_words};
use crate::changes::{Changed, Proposal};
use crate::model::{Date, Decision, DecisionType, IsoDuration, Kind, LocalisedText, SeriesBreak};
use crate::rules::{Sink, rule};
use crate::schema::Subject;
use crate::text::Message;
use crate::yaml::NodeRef;
use std::collections::BTreeSet;

rule! {
    /// A KPI counts from another baseline, or measures something else, and no decision and no break of its series say so.
    ///
    /// Where the starting point or the thing that is measured is exchanged, progress comes from the pen. From a dashboard of the
    /// United States government projects vanished by being classified otherwise (GAO-14-64, GAO-13-98); Estonian auditors found
    /// expected levels replaced by more modest ones, and Canadian ones, in 2023, that applications which had not been assessed
    /// had dropped out. Whoever rewrites a baseline, a unit, a type of value, a definition, a numerator, a denominator or a
    /// method therefore needs a decision that was accepted, is of type `definition-change`, `rebaseline` or `adoption` and
    /// concerns the KPI, and an entry of `series-breaks` that names it: the day from which values no longer compare with earlier
    /// ones; for a new baseline, its own day. Where values stay comparable the decision is enough: for another direction or side
    /// to hold, for measuring less often, for a break that is taken back, for a baseline that is to come later than was said, and
    /// where nothing was measured yet. A decision that no entry names comes with the proposal or was taken at most `days` days
    /// ago. The wording of a definition is its meaning; but a translation that is added rewrites nothing, and neither does what
    /// is stated for the first time.
    ///
    /// ```yaml before
    /// # kpis/online-share.yaml
    /// id: online-share
    /// definition: {fr: Part de toutes les demandes, en: Share of all applications}
    /// measurements: [{period: 2025, value: 32}]
    /// # kpis/waiting-time.yaml
    /// id: waiting-time
    /// baseline: {value: 40, date: 2024-12-31}
    /// # decisions/only-assessed.yaml
    /// id: only-assessed
    /// type: definition-change
    /// status: accepted
    /// date: 2026-09-15
    /// concerns: [kpis/online-share, kpis/waiting-time]
    /// ```
    ///
    /// ```yaml bad
    /// # kpis/online-share.yaml
    /// id: online-share
    /// definition: {fr: Part des demandes recevables, en: Share of admissible applications}
    /// measurements: [{period: 2025, value: 32}]
    /// # kpis/waiting-time.yaml
    /// id: waiting-time
    /// baseline: {value: 40, date: 2024-12-31}
    /// # decisions/only-assessed.yaml
    /// id: only-assessed
    /// type: definition-change
    /// status: accepted
    /// date: 2026-09-15
    /// concerns: [kpis/online-share, kpis/waiting-time]
    /// ```
    ///
    /// ```yaml good
    /// # kpis/online-share.yaml
    /// id: online-share
    /// definition: {fr: Part des demandes recevables, en: Share of admissible applications}
    /// measurements: [{period: 2025, value: 32}]
    /// series-breaks: [{date: 2026-01-01, decision: only-assessed}]
    /// # kpis/waiting-time.yaml
    /// id: waiting-time
    /// baseline: {value: 42, date: 2024-12-31}
    /// # decisions/only-assessed.yaml
    /// id: only-assessed
    /// type: definition-change
    /// status: accepted
    /// date: 2026-09-15
    /// concerns: [kpis/online-share, kpis/waiting-time]
    /// ```
    "change-baseline-rewritten", Error clock change { "days" = 180.0 }
}

/// The types of decision that redefine what is measured, and from where.
const REDEFINES: &[DecisionType] = &[DecisionType::DefinitionChange, DecisionType::Rebaseline, DecisionType::Adoption];

fn check<'a>(proposal: &Proposal<'a>, sink: &mut Sink<'a>) {
    let earliest = earliest(sink.as_of(), sink.parameter("days"));
    for changed in proposal.changed() {
        let (Some(sides), Some(entity)) = (Sides::of(proposal, changed), changed.new) else { continue };
        if sides.subject != Subject::Kind(Kind::Kpi) {
            continue;
        }
        let rewritten = rewritten(proposal, sides);
        if rewritten.is_empty() {
            continue;
        }
        let grounds = Grounds::of(proposal, changed, sides, earliest);
        for one in rewritten {
            let why = if one.breaks_series { grounds.against_break() } else { grounds.against_decision() };
            let Some(why) = why else { continue };
            let message = one.message.with("why", why);
            let draft = match one.node {
                Some(node) => sink.at_node(entity, node.id(), message),
                None => sink.at(entity, one.field, message),
            };
            let help = if one.breaks_series { "proposal-redefined-help" } else { "proposal-redefined-no-break-help" };
            draft.help(Message::plain(help));
            if let Some(identity) = one.identity {
                draft.identity(identity);
            }
        }
    }
}

/// Something that is no longer what it was.
struct Rewritten<'a> {
    field: &'static str,
    /// What stands there now.
    node: Option<NodeRef<'a>>,
    message: Message,
    /// Whether values no longer compare with earlier ones.
    breaks_series: bool,
    identity: Option<String>,
}

fn rewritten<'a>(proposal: &Proposal<'_>, sides: Sides<'a>) -> Vec<Rewritten<'a>> {
    let measured = ["measurements", "measurements-file"].iter().any(|name| sides.old.get(name).is_some());
    let based = measured || sides.old.get("baseline").is_some();
    let mut found = baseline(sides, measured);
    found.extend(definition(proposal, sides, based));
    found.extend(taken_back(sides));
    found
}

/// A baseline with another value or another day, one that is gone, and one that is still to come and comes later.
fn baseline<'a>(sides: Sides<'a>, measured: bool) -> Vec<Rewritten<'a>> {
    let mut found = Vec::new();
    let mut push = |field, node: Option<NodeRef<'a>>, message, breaks_series| {
        found.push(Rewritten { field, node, message, breaks_series, identity: None });
    };
    let (old, new) = sides.field(&["baseline"]);
    if old.is_some() && new.is_none() {
        push("baseline", None, Message::plain("proposal-baseline-gone"), measured);
        return found;
    }
    if let (Some(before), node @ Some(_)) = sides.field(&["baseline", "value"])
        && let (Some(before), Some(after)) = (read(Some(before)), read(node))
        && before != after
    {
        let message = Message::plain("proposal-baseline-rewritten").with("old", figure(before)).with("new", figure(after));
        push("baseline.value", node, message, measured);
    }
    let dates = |path: &[&str]| {
        let (old, new) = sides.field(path);
        Some((read::<Date>(old)?, read::<Date>(new)?, new))
    };
    if let Some((before, after, node)) = dates(&["baseline", "date"])
        && before != after
    {
        let message = Message::plain("proposal-baseline-redated").with("old", before).with("new", after);
        push("baseline.date", node, message, measured);
    }
    for (part, field) in [("value", "baseline.value"), ("date", "baseline.date")] {
        if let (Some(_), None) = sides.field(&["baseline", part]) {
            push(field, None, Message::plain("proposal-definition-gone").with("field", field), measured);
        }
    }
    if let Some((before, after, node)) = dates(&["baseline-pending", "until"])
        && after > before
    {
        let message = Message::plain("proposal-baseline-postponed").with("old", before).with("new", after);
        push("baseline-pending.until", node, message, false);
    }
    found
}

/// Fields that say what is measured, and how, with other words or none.
fn definition<'a>(proposal: &Proposal<'_>, sides: Sides<'a>, based: bool) -> Vec<Rewritten<'a>> {
    const FIELDS: [(&str, bool); 9] = [
        ("value", true),
        ("unit", true),
        ("definition", true),
        ("numerator", true),
        ("denominator", true),
        ("method", true),
        ("direction", false),
        ("hold", false),
        ("every", false),
    ];
    let one = |(field, breaks): (&'static str, bool)| {
        let (old, node) = sides.field(&[field]);
        let (before, breaks_series) = (old?, breaks && based);
        let message = match node {
            None => Message::plain("proposal-definition-gone"),
            Some(after) if another(proposal, field, before, after) && field == "every" => {
                Message::plain("proposal-measured-less-often").with("old", before.source()).with("new", after.source())
            }
            Some(after) if another(proposal, field, before, after) => Message::plain("proposal-definition-rewritten"),
            Some(_) => return None,
        };
        Some(Rewritten { field, node, message: message.with("field", field), breaks_series, identity: None })
    };
    FIELDS.into_iter().filter_map(one).collect()
}

/// Whether a field says something else than it did. What cannot be understood is not judged here.
fn another(proposal: &Proposal<'_>, field: &str, before: NodeRef<'_>, after: NodeRef<'_>) -> bool {
    match field {
        "value" | "direction" | "hold" => {
            before.as_text().zip(after.as_text()).is_some_and(|(before, after)| !same_words(before, after))
        }
        // Whoever measures more often takes nothing away.
        "every" => {
            let day = |duration: Option<IsoDuration>| Some(duration?.after(SOME_DAY));
            day(read(Some(before))).zip(day(read(Some(after)))).is_some_and(|(before, after)| after > before)
        }
        _ => {
            let text = |node| read::<LocalisedText>(Some(node));
            text(before).zip(text(after)).is_some_and(|(before, after)| reworded(proposal, &before, &after))
        }
    }
}

/// A day from which lengths of time are counted to be compared.
const SOME_DAY: Date = Date(chrono::NaiveDate::MIN);

/// Breaks of the series that are no longer declared.
fn taken_back(sides: Sides<'_>) -> impl Iterator<Item = Rewritten<'_>> {
    let days = |root| items(root, "series-breaks").filter_map(|one| read::<Date>(one.get("date"))).collect::<BTreeSet<_>>();
    let (old, new) = (days(sides.old), days(sides.new));
    let gone = old.into_iter().filter(move |day| !new.contains(day));
    gone.map(|day| Rewritten {
        field: "series-breaks",
        node: None,
        message: Message::plain("proposal-break-gone").with("date", day),
        breaks_series: false,
        identity: Some(day.to_string()),
    })
}

/// What stands behind a KPI that is redefined.
struct Grounds {
    decided: bool,
    /// Why no break of the series carries it; none, where one does.
    break_missing: Option<Message>,
}

impl Grounds {
    fn of(proposal: &Proposal<'_>, changed: &Changed, sides: Sides<'_>, earliest: Date) -> Self {
        let names = names(proposal, changed);
        let breaks = |root| items(root, "series-breaks").filter_map(|one| read::<SeriesBreak>(Some(one))).collect::<Vec<_>>();
        let before = breaks(sides.old);
        let known = |one: &SeriesBreak| (one.date, one.decision.as_ref().map(|decision| decision.id().to_owned()));
        let declared_before: BTreeSet<_> = before.iter().map(known).collect();
        let used: BTreeSet<&str> = before.iter().filter_map(|one| Some(one.decision.as_ref()?.id())).collect();
        let decided = is_decided(proposal, &names, REDEFINES, earliest);
        let mut missing = None;
        for one in breaks(sides.new) {
            let declared = declared_before.contains(&known(&one));
            let objection = match &one.decision {
                None => Some(Message::plain("proposal-break-undecided")),
                Some(decision) => objection(proposal, decision.id(), &names, REDEFINES).or_else(|| {
                    // A break that was declared before carries only what its decision was taken for lately.
                    let recent = || {
                        let found = proposal.new.find::<Decision>(decision.id());
                        found.is_some_and(|(_, found)| is_recent(proposal, decision.id(), found, earliest))
                    };
                    let again = Message::plain("proposal-break-used").with("decision", format!("decisions/{}", decision.id()));
                    (used.contains(decision.id()) && !(declared && recent())).then_some(again)
                }),
            };
            match objection {
                None => return Grounds { decided: true, break_missing: None },
                Some(objection) if !declared => missing = Some(objection),
                Some(_) => {}
            }
        }
        let missing = missing
            .unwrap_or_else(|| Message::plain(if decided { "proposal-no-break" } else { "proposal-neither-decision-nor-break" }));
        Grounds { decided, break_missing: Some(missing) }
    }

    fn against_break(&self) -> Option<Message> {
        self.break_missing.clone()
    }

    fn against_decision(&self) -> Option<Message> {
        (!self.decided).then(|| Message::plain("proposal-undecided"))
    }
}
