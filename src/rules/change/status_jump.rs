use super::transitions::{LAW, OBLIGATORY, OBLIGATORY_FOR_ALL, States, TABLES};
use crate::changes::{Proposal, Side};
use crate::model::{Date, Kind, LegislativeStage};
use crate::rules::legal::Paths;
use crate::rules::{Sink, rule};
use crate::text::Message;
use crate::yaml::NodeRef;

rule! {
    /// A status or a stage goes where no step leads: a work is completed that was never under way, a decision that was taken is a proposal
    /// again, a text is in force that was never adopted.
    ///
    /// A status is what everybody looks at first. Where it may say anything at any time it says what is wished: in Germany about 74 % of the
    /// administrative services were claimed to be online, and the Federal Court of Audit counted 58 of 1,532. Ahead, no step is left out
    /// without which the claim cannot be true; one step back is open to whoever has claimed too much; what has ended begins again at the
    /// start. A state that was said is not taken out.
    ///
    /// The status of an action line: `proposed` → `planned`, `in-progress`, `on-hold`, `cancelled`, `merged`; `planned` → `in-progress`,
    /// `on-hold`, `cancelled`, `merged`; `in-progress` → `completed`, `on-hold`, `cancelled`, `merged`; `on-hold` → `planned`, `in-progress`,
    /// `cancelled`, `merged`; `completed` → `in-progress`; `cancelled` → `proposed`, `planned`; `merged` → `proposed`, `planned`. A milestone that
    /// was done, or a report of progress, shows that it was in progress.
    ///
    /// The status of a service: `planned` → `discovery`, `alpha`, `beta`, `cancelled`; `discovery` → `planned`, `alpha`, `beta`, `cancelled`;
    /// `alpha` → `discovery`, `beta`, `cancelled`; `beta` → `alpha`, `live`, `cancelled`; `live` → `beta`, `retiring`, `retired`; `retiring` →
    /// `live`, `retired`; `retired` → `planned`; `cancelled` → `planned`. An assessment with its date shows the `phase` that it names.
    ///
    /// The operation of a building block: `not-deployed` → `pilot`, `production`, `withdrawn`; `pilot` → `not-deployed`, `production`,
    /// `withdrawn`; `production` → `pilot`, `sunset`, `withdrawn`; `sunset` → `production`, `withdrawn`; `withdrawn` → `not-deployed`, `pilot`.
    ///
    /// The status of a decision: `proposed` → `accepted`, `rejected`; `accepted` → `superseded`. Who thinks otherwise decides anew.
    ///
    /// The stage of a text follows the path of its instrument (see `legal-stage-order`). How a text is prepared, and whether the council of
    /// ministers sees it, differs; `parliament`, `adopted`, `promulgated` and `published` are not left out where the instrument has them, unless
    /// `stages` says on which day it passed them. What is `promulgated`, `published` or `in-force` does not go back: another text takes it away.
    /// A text is withdrawn or rejected from anywhere, and then begins again at the start.
    ///
    /// ```yaml before
    /// # action-lines/portal.yaml
    /// id: portal
    /// status: planned
    /// # regulations/once-only-act.yaml
    /// id: once-only-act
    /// instrument: act
    /// stage: council-of-ministers
    /// ```
    ///
    /// ```yaml bad
    /// # action-lines/portal.yaml
    /// id: portal
    /// status: completed
    /// # regulations/once-only-act.yaml
    /// id: once-only-act
    /// instrument: act
    /// stage: published
    /// ```
    ///
    /// ```yaml good
    /// # action-lines/portal.yaml
    /// id: portal
    /// status: in-progress
    /// # regulations/once-only-act.yaml
    /// id: once-only-act
    /// instrument: act
    /// stage: published
    /// stages: [{stage: parliament, date: 2026-06-09}, {stage: adopted, date: 2026-09-30}, {stage: promulgated, date: 2026-10-12}]
    /// ```
    "change-status-jump", Error clock change
}

fn check<'a>(proposal: &Proposal<'a>, sink: &mut Sink<'a>) {
    let today = sink.as_of();
    // The instruments of the base count: what a proposal declares for itself, it cannot use yet.
    let paths = Paths::of(sink.setter()).or_else(|| Paths::of(proposal.new));
    for changed in proposal.changed() {
        let (Some(before), Some(after)) = (changed.old, changed.new) else { continue };
        let Some((before, after)) = proposal.old.root(before).zip(proposal.new.root(after)) else { continue };
        let kind = changed.new.and_then(|entity| proposal.new.record(entity).kind());
        let table = TABLES.iter().find(|table| Some(table.kind) == kind);
        let field = match (table, kind) {
            (Some(table), _) => table.field,
            (None, Some(Kind::Regulation)) => "stage",
            _ => continue,
        };
        let Some(change) = changed.changes.iter().find(|change| change.field.as_deref() == Some(field)) else { continue };
        let Some(from) = change.old.as_ref().and_then(word) else { continue };
        let found = match (change.new.as_ref().map(word), table) {
            (None, _) => Some((
                Message::plain("proposal-state-gone").with("state", from),
                Message::plain("proposal-state-gone-help").with("state", from),
            )),
            (Some(Some(to)), Some(table)) => jump(table, from, to, after, today),
            (Some(Some(to)), None) => paths.as_ref().and_then(|paths| leap(paths, [before, after], from, to, today)),
            (Some(None), _) => None,
        };
        if let Some((message, help)) = found {
            sink.at_change(proposal, changed, change, message.with("field", field)).help(help);
        }
    }
}

/// What a finding says, and what to do.
type Found = Option<(Message, Message)>;

fn word(side: &Side) -> Option<&str> {
    side.value.as_ref()?.as_str()
}

/// What is wrong with a step from one state of a table to another one.
fn jump(table: &States, from: &str, to: &str, entity: NodeRef<'_>, today: Date) -> Found {
    let after = table.after(from).filter(|_| table.after(to).is_some())?;
    if table.leads(from, to, &recorded(table.kind, entity, today)) {
        return None;
    }
    let place = |state: &str| table.ahead.iter().position(|own| *own == state);
    let states: Vec<&str> = after.to_vec();
    let help = match table.kind {
        _ if after.is_empty() => Message::plain("proposal-status-final-help"),
        // Something in between may be on record, if it went ahead.
        Kind::ActionLine if place(to) > place(from) => Message::plain("proposal-status-jump-line-help"),
        Kind::Service if place(to) > place(from) => Message::plain("proposal-status-jump-service-help"),
        _ => Message::plain("proposal-status-jump-help"),
    };
    let help = help.with("state", from).with("states", states);
    Some((Message::plain("proposal-status-jump").with("old", from).with("new", to), help))
}

/// The states in which something was by what its entry records with a date, whatever its status says.
fn recorded(kind: Kind, entity: NodeRef<'_>, today: Date) -> Vec<String> {
    let items = |list: &str| entity.get(list).into_iter().flat_map(NodeRef::items);
    match kind {
        Kind::ActionLine => {
            let done = items("milestones").any(|milestone| by(milestone.get("done"), today));
            let progress = |report: NodeRef<'_>| report.get("progress").and_then(|progress| progress.to_json().as_f64());
            let worked = done || items("reports").filter_map(progress).any(|progress| progress > 0.0);
            worked.then(|| "in-progress".to_owned()).into_iter().collect()
        }
        Kind::Service => {
            let assessed = items("assessments").filter(|assessment| by(assessment.get("date"), today));
            assessed.filter_map(|assessment| Some(assessment.get("phase")?.as_text()?.to_owned())).collect()
        }
        _ => Vec::new(),
    }
}

/// Whether something happened by the day `today`.
fn by(date: Option<NodeRef<'_>>, today: Date) -> bool {
    date.and_then(|date| date.as_text()?.parse::<Date>().ok()).is_some_and(|date| date <= today)
}

/// What is wrong with the way of a text from one stage to another one, by the path of the instrument that it was.
fn leap(paths: &Paths<'_>, [before, after]: [NodeRef<'_>; 2], from: &str, to: &str, today: Date) -> Found {
    let instrument = before.get("instrument").or_else(|| after.get("instrument")).and_then(NodeRef::as_text);
    let path = paths.of_instrument(instrument)?;
    let (was, is) = (stage(from)?, stage(to)?);
    if is.is_an_end() {
        return None;
    }
    // What was withdrawn or rejected begins again.
    let was = if was.is_an_end() { LegislativeStage::Identified } else { was };
    let (start, end) = (path.step(was)?, path.step(is)?);
    if was == LegislativeStage::InForce || (LAW.contains(&was) && end < start) {
        let message = Message::plain("proposal-stage-back").with("old", from).with("new", to);
        return Some((message, Message::plain("proposal-stage-back-help").with("stage", from)));
    }
    let passed = passed(after, today);
    let obligatory: &[LegislativeStage] = if path.complete { &OBLIGATORY } else { &OBLIGATORY_FOR_ALL };
    let needed = |stage: &LegislativeStage| obligatory.contains(stage);
    let left_out = path.between(start, end).filter_map(|together| {
        let needed: Vec<LegislativeStage> = together.into_iter().filter(needed).collect();
        (!needed.iter().any(|stage| passed.contains(stage))).then_some(needed)
    });
    let left_out: Vec<&str> = left_out.flatten().map(LegislativeStage::word).collect();
    if left_out.is_empty() {
        return None;
    }
    let message = Message::plain("proposal-stage-left-out").with("old", from).with("new", to).with("stages", left_out);
    Some((message, Message::plain("proposal-stage-left-out-help")))
}

fn stage(word: &str) -> Option<LegislativeStage> {
    serde_json::from_value(word.into()).ok()
}

/// The stages that a text had passed by the day `today`, since it was last withdrawn or rejected.
fn passed(text: NodeRef<'_>, today: Date) -> Vec<LegislativeStage> {
    let mut passed = Vec::new();
    for reached in text.get("stages").into_iter().flat_map(NodeRef::items) {
        match reached.get("stage").and_then(|word| stage(word.as_text()?)) {
            Some(end) if end.is_an_end() => passed.clear(),
            Some(stage) if by(reached.get("date"), today) => passed.push(stage),
            _ => {}
        }
    }
    passed
}

#[cfg(test)]
mod tests {
    use super::{RULE, TABLES};
    use crate::i18n::{Catalogue, Language};
    use crate::text::one_line;

    #[test]
    fn the_tables_are_those_that_are_explained() {
        let french = Catalogue::new(Language::French).text("rule-change-status-jump", None).unwrap_or_default();
        let explained = [one_line(&RULE.info.doc), one_line(&french)];
        for (state, after) in TABLES.iter().flat_map(|table| table.rows).filter(|(_, after)| !after.is_empty()) {
            let after = after.iter().map(|state| format!("`{state}`")).collect::<Vec<_>>().join(", ");
            for text in &explained {
                let row = [" ;", ";", "."].map(|end| format!("`{state}` → {after}{end}"));
                let plain = text.replace('\u{202f}', " ");
                assert!(row.iter().any(|row| plain.contains(row)), "{state}: {text}");
            }
        }
    }
}
