use super::sides::{Sides, items, same_words};
use crate::changes::{Change, Proposal, Side, Word};
use crate::model::{Kind, Period};
use crate::rules::{Sink, rule};
use crate::schema::Subject;
use crate::text::Message;
use crate::yaml::NodeRef;
use std::collections::BTreeMap;

rule! {
    /// The report of an action line on a period for which reports are closed is altered or gone.
    ///
    /// A report says what its author knew and believed at the end of a period. Once it was read, it is a document: if last
    /// quarter's confidence can be raised after the event, no report can be held against what came of it. Of the risk ratings
    /// that the GAO compared in 2016, 65 % had been too mild; that can be found out only where ratings stay as they were given. A
    /// period is closed when it is over and the `grace` of `reporting` in `agenda.yaml` is too. A translation may still be added,
    /// and a report that was never written.
    ///
    /// ```yaml before
    /// # action-lines/identity.yaml
    /// id: identity
    /// reports: [{period: 2026-Q2, date: 2026-07-14, confidence: compromised}]
    /// ```
    ///
    /// ```yaml bad
    /// # action-lines/identity.yaml
    /// id: identity
    /// reports: [{period: 2026-Q2, date: 2026-07-14, confidence: achievable}]
    /// ```
    ///
    /// ```yaml good
    /// # action-lines/identity.yaml
    /// id: identity
    /// reports:
    ///   - {period: 2026-Q2, date: 2026-07-14, confidence: compromised}
    ///   - {period: 2026-Q3, date: 2026-10-12, confidence: achievable}
    /// ```
    "change-published-report-edited", Error clock change
}

fn check<'a>(proposal: &Proposal<'a>, sink: &mut Sink<'a>) {
    let (today, setter) = (sink.as_of(), sink.setter());
    let last_day = |period: &str| {
        let closes = setter.report_closes(period.parse::<Period>().ok()?.end());
        (closes < today).then_some(closes)
    };
    for changed in proposal.changed() {
        let Some(sides) = Sides::of(proposal, changed).filter(|sides| sides.subject == Subject::Kind(Kind::ActionLine)) else {
            continue;
        };
        let mut edits: Vec<Edit<'_>> = changed.changes.iter().filter_map(Edit::of).collect();
        if edits.is_empty() {
            continue;
        }
        let reports: BTreeMap<&str, NodeRef<'_>> =
            items(sides.old, "reports").filter_map(|one| Some((period(one)?, one))).collect();
        edits.retain(|edit| edit.alters(&reports));
        // One finding for each report, whatever is different in it.
        for edits in edits.chunk_by(|one, other| one.report == other.report) {
            let [first, ..] = edits else { continue };
            let Some(closes) = last_day(first.period()) else { continue };
            let mut fields: Vec<&str> = edits.iter().filter_map(|edit| edit.field).collect();
            fields.dedup();
            let template = if fields.is_empty() { "proposal-report-gone" } else { "proposal-report-altered" };
            let message = Message::plain(template).with("period", first.period()).with("closes", closes).with("fields", fields);
            sink.at_change(proposal, changed, first.change, message).help(Message::plain("proposal-report-help"));
        }
    }
}

/// An edit of a report that was there.
struct Edit<'c> {
    change: &'c Change,
    /// The report, by its period, and by its number where several have one.
    report: &'c str,
    /// What is different in it; none for the report as a whole.
    field: Option<&'c str>,
}

impl<'c> Edit<'c> {
    fn of(change: &'c Change) -> Option<Self> {
        let (report, field) = change.field.as_deref()?.strip_prefix("reports[")?.split_once(']')?;
        // A second report for a period takes the place of the first.
        if change.word == Word::ReportAdded && report.contains('#') {
            return Some(Edit { change, report, field: Some("period") });
        }
        let wanted = matches!(change.word, Word::ReportEdited | Word::ReportRemoved);
        wanted.then_some(Edit { change, report, field: field.strip_prefix('.') })
    }

    fn period(&self) -> &'c str {
        self.report.split('#').next().unwrap_or_default()
    }

    /// Whether it says something else than was said: not only in a further language, or with other spaces.
    fn alters(&self, reports: &BTreeMap<&str, NodeRef<'_>>) -> bool {
        let text = |side: &'c Option<Side>| side.as_ref()?.value.as_ref()?.as_str();
        match (&self.change.language, text(&self.change.old), text(&self.change.new)) {
            (Some(_), Some(old), Some(new)) => !same_words(old, new),
            (Some(_), None, Some(_)) => {
                let report = reports.get(self.period());
                self.field.and_then(|field| report?.get(field)).is_none()
            }
            _ => true,
        }
    }
}

/// The period of a report, as it is written.
fn period(report: NodeRef<'_>) -> Option<&str> {
    report.get("period").map(|period| period.as_text().unwrap_or(period.source()))
}
