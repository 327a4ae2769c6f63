use crate::agenda::{Agenda, LineHealth};
use crate::model::{ActionLine, ActionLineStatus, ProgressReport};
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// An action line is at risk, late or blocked, and its last report does not say what may go wrong, what comes next and what
    /// somebody has to decide.
    ///
    /// Rating a project red helps nobody by itself. Those who can help are a committee and its members: they need to read which
    /// risk there is, what its owner does about it, and which decision is theirs. A line for whose last period nobody reported is
    /// left to the rule about missing reports.
    ///
    /// ```yaml bad
    /// # action-lines/identity.yaml
    /// id: identity
    /// status: in-progress
    /// schedule: {start: 2025-03-01, due: 2027-06-30}
    /// milestones:
    ///   - {id: pilot, due: 2026-03-31}
    /// reports:
    ///   - period: 2026-Q3
    ///     confidence: needs-support
    ///     next: {fr: Ouvrir le pilote, en: Open the pilot}
    /// ```
    ///
    /// ```yaml good
    /// # action-lines/identity.yaml
    /// id: identity
    /// status: in-progress
    /// schedule: {start: 2025-03-01, due: 2027-06-30}
    /// milestones:
    ///   - {id: pilot, due: 2026-03-31}
    /// reports:
    ///   - period: 2026-Q3
    ///     confidence: needs-support
    ///     next: {fr: Ouvrir le pilote, en: Open the pilot}
    ///     risks: {fr: Les lecteurs de cartes manquent, en: Card readers are missing}
    ///     decisions-needed: {fr: Le comité doit choisir un second fournisseur, en: The committee must choose a second supplier}
    /// ```
    "status-unmanaged-risk", Warning clock
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    let as_of = sink.as_of();
    for (id, line) in agenda.all::<ActionLine>() {
        if line.retired.is_some() || line.status.is_some_and(|status| status != ActionLineStatus::InProgress) {
            continue;
        }
        let last = line.reports_by(as_of).pop();
        let missing = last.map_or(ALL.to_vec(), |(_, report)| missing(report));
        if missing.is_empty() {
            continue;
        }
        let progress = agenda.line_progress(id, as_of);
        let word = match progress.health {
            LineHealth::AtRisk => "status-unmanaged-risk-at-risk",
            LineHealth::Late => "status-unmanaged-risk-late",
            LineHealth::Blocked => "status-unmanaged-risk-blocked",
            _ => continue,
        };
        if progress.report_due.is_some_and(|period| !period.reported) {
            continue;
        }
        let (template, field) = match last {
            Some((number, _)) => ("status-unmanaged-risk", format!("reports[{number}]")),
            None => ("status-unmanaged-risk-unreported", "reports".to_owned()),
        };
        let message = Message::plain(template).with("health", Message::plain(word)).with("fields", missing);
        sink.at(id, &field, message).help(Message::plain("status-unmanaged-risk-help"));
    }
}

/// What the report of a line in trouble is to say.
const ALL: [&str; 3] = ["risks", "next", "decisions-needed"];

fn missing(report: &ProgressReport) -> Vec<&'static str> {
    let given = [report.risks.is_some(), report.next.is_some(), report.decisions_needed.is_some()];
    ALL.into_iter().zip(given).filter(|(_, given)| !given).map(|(field, _)| field).collect()
}
