use super::word;
use crate::agenda::{Agenda, EntityId, LineHealth, LineProgress};
use crate::model::{ActionLine, Confidence};
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// The confidence in the last report of an action line is two steps better than what its dates, its texts and its KPIs show.
    ///
    /// The auditors of the United States Congress rated projects anew: two thirds of the published ratings understated the
    /// risk, and some never changed. Confidence is a person's judgement and may differ from what is computed; but where it
    /// is that much better, one of the two is wrong, and readers ought to know which. From the top: secured and on track, then
    /// achievable, then needing support and at risk, then compromised, late and blocked. The parameter is the number of steps.
    ///
    /// ```yaml bad
    /// # action-lines/identity.yaml
    /// id: identity
    /// status: in-progress
    /// schedule: {start: 2025-03-01, due: 2027-06-30}
    /// milestones:
    ///   - {id: pilot, due: 2026-03-31}
    /// reports:
    ///   - {period: 2026-Q3, confidence: secured}
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
    ///   - {period: 2026-Q3, confidence: achievable}
    /// ```
    "status-rosier-than-data", Warning clock { "steps" = 2.0 }
}

/// How many of the places that speak against a confidence are shown.
const MOST_SHOWN: usize = 100;

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    let (as_of, steps) = (sink.as_of(), sink.parameter("steps").max(1.0));
    for (id, line) in agenda.all::<ActionLine>().filter(|(_, line)| line.is_committed()) {
        let last = line.reports_by(as_of).pop();
        let Some((number, confidence)) = last.and_then(|(number, report)| Some((number, report.confidence?))) else { continue };
        if claimed(confidence) < steps {
            continue;
        }
        let progress = agenda.line_progress(id, as_of);
        // A report of long ago may have been right then; that there is none since is another finding.
        let outdated = progress.report_due.is_some_and(|period| !period.reported);
        let Some(shown) = shown(progress.health).filter(|_| !outdated) else { continue };
        if claimed(confidence) - shown < steps {
            continue;
        }
        let reasons = reasons(agenda, id, line, &progress);
        let field = format!("reports[{number}].confidence");
        let message = Message::plain("status-rosier-than-data")
            .with("confidence", word(confidence))
            .with("reasons", reasons.iter().map(|reason| reason.message.clone()).collect::<Vec<_>>());
        let draft = sink.at(id, &field, message).help(Message::plain("status-rosier-than-data-help"));
        for Reason { entity, field, message } in reasons.into_iter().take(MOST_SHOWN) {
            let node = agenda.node_of(entity, &field).filter(|_| !field.is_empty()).map(|node| node.id());
            draft.related(entity, node, message);
        }
    }
}

/// How high a person's confidence stands.
fn claimed(confidence: Confidence) -> f64 {
    match confidence {
        Confidence::Secured => 3.0,
        Confidence::Achievable => 2.0,
        Confidence::NeedsSupport => 1.0,
        Confidence::Compromised => 0.0,
    }
}

/// How high the computed health stands, where it can be held against a confidence.
fn shown(health: LineHealth) -> Option<f64> {
    match health {
        LineHealth::OnTrack => Some(3.0),
        LineHealth::AtRisk => Some(1.0),
        LineHealth::Late | LineHealth::Blocked => Some(0.0),
        LineHealth::NotApplicable | LineHealth::Completed | LineHealth::Unknown | LineHealth::NotStarted => None,
    }
}

/// Something that speaks against a confidence, and where it stands.
struct Reason {
    entity: EntityId,
    field: String,
    message: Message,
}

fn reasons(agenda: &Agenda, id: EntityId, line: &ActionLine, progress: &LineProgress) -> Vec<Reason> {
    let mut reasons = Vec::new();
    let due = line.schedule.as_ref().and_then(|schedule| schedule.due).filter(|_| progress.health == LineHealth::Late);
    if let Some(due) = due {
        let message = Message::plain("status-rosier-than-data-late").with("due", due);
        reasons.push(Reason { entity: id, field: "schedule.due".to_owned(), message });
    }
    for blocking in &progress.blocked_by {
        let message = Message::plain("status-rosier-than-data-blocked").with("entity", agenda.record(*blocking).name());
        reasons.push(Reason { entity: *blocking, field: String::new(), message });
    }
    for at in &progress.overdue_milestones {
        let Some(milestone) = line.milestones.get(*at) else { continue };
        let message = Message::plain("status-rosier-than-data-milestone").with("milestone", milestone.id.as_str());
        reasons.push(Reason { entity: id, field: format!("milestones[{}].due", at + 1), message });
    }
    for kpi in &progress.kpis_off_track {
        let message = Message::plain("status-rosier-than-data-kpi").with("entity", agenda.record(*kpi).name());
        reasons.push(Reason { entity: *kpi, field: String::new(), message });
    }
    reasons
}
