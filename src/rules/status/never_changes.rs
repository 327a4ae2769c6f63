use super::word;
use crate::agenda::Agenda;
use crate::model::{ActionLine, ActionLineStatus, ProgressReport};
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// An action line under way has reported the same confidence and the same progress for four periods.
    ///
    /// On a public dashboard of the United States government, the auditors of Congress found ratings that never changed. A year
    /// without any movement is either a line that stands still, or a report that is copied. Where reports state no progress,
    /// milestones reached in between count as movement. That all is said to be done is another rule's matter. The parameter is
    /// the number of periods.
    ///
    /// ```yaml bad
    /// # action-lines/identity.yaml
    /// id: identity
    /// status: in-progress
    /// reports:
    ///   - {period: 2025-Q4, confidence: achievable, progress: 40}
    ///   - {period: 2026-Q1, confidence: achievable, progress: 40}
    ///   - {period: 2026-Q2, confidence: achievable, progress: 40}
    ///   - {period: 2026-Q3, confidence: achievable, progress: 40}
    /// ```
    ///
    /// ```yaml good
    /// # action-lines/identity.yaml
    /// id: identity
    /// status: in-progress
    /// reports:
    ///   - {period: 2025-Q4, confidence: achievable, progress: 40}
    ///   - {period: 2026-Q1, confidence: achievable, progress: 40}
    ///   - {period: 2026-Q2, confidence: achievable, progress: 40}
    ///   - {period: 2026-Q3, confidence: needs-support, progress: 45}
    /// ```
    "status-never-changes", Warning clock { "periods" = 4.0 }
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    let (as_of, periods) = (sink.as_of(), sink.parameter("periods").max(2.0));
    for (id, line) in agenda.all::<ActionLine>() {
        if line.retired.is_some() || line.status.is_some_and(|status| status != ActionLineStatus::InProgress) {
            continue;
        }
        let mut reports = line.reports_by(as_of);
        // Of two reports for one period the later one in the file counts.
        reports.reverse();
        reports.dedup_by_key(|(_, report)| report.period);
        let Some((number, last)) = reports.first().copied() else { continue };
        let Some(confidence) = last.confidence else { continue };
        // That all is said to be done for so long is another rule's matter.
        if last.progress.is_some_and(|progress| progress >= 100.0) {
            continue;
        }
        let same: Vec<&ProgressReport> =
            reports.iter().map(|(_, report)| *report).take_while(|report| is_same(report, last)).collect();
        #[expect(clippy::cast_precision_loss, reason = "nobody reports for 2^52 periods")]
        let long_enough = same.len() as f64 >= periods;
        let Some(first) = same.last().filter(|first| long_enough && !has_moved(line, first, last)) else { continue };
        let field = format!("reports[{number}]");
        let template = if last.progress.is_some() { "status-never-changes" } else { "status-never-changes-confidence" };
        let mut message = Message::plain(template)
            .with("confidence", word(confidence))
            .with("since", first.period.to_string())
            .with("count", same.len());
        if let Some(progress) = last.progress {
            message = message.with("progress", progress);
        }
        sink.at(id, &field, message).help(Message::plain("status-never-changes-help"));
    }
}

fn is_same(report: &ProgressReport, other: &ProgressReport) -> bool {
    report.confidence == other.confidence && report.progress == other.progress
}

/// Whether milestones were reached between two reports that state no progress.
fn has_moved(line: &ActionLine, first: &ProgressReport, last: &ProgressReport) -> bool {
    let between = |day| first.period.end() < day && day <= last.period.end();
    last.progress.is_none() && line.milestones.iter().filter_map(|milestone| milestone.done).any(between)
}
