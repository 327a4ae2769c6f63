//! The quarterly status table.

use super::cells::{answerable, sum_of_named};
use super::table::identity;
use super::{Basis, Datum, FilteredBy, Form, Report, Sign, Table, Word, named, word, word_of, words};
use crate::agenda::{Agenda, EntityId, LineHealth};
use crate::changes::{Change, Gravity, Proposal, Word as Changed};
use crate::model::{ActionLine, Confidence, Kind, LocalisedText, ProgressReport};
use crate::rules;
use crate::text::Message;
use std::collections::BTreeMap;

/// Where does every action line stand?
pub(super) static STATUS: Report = Report {
    name: "status",
    title: "report-status",
    question: "report-status-question",
    counts: "report-status-counts",
    filters: &[FilteredBy::Axis, FilteredBy::Owner, FilteredBy::Status],
    looks_back: true,
    history: false,
    tables,
};

/// The health of lines, in the order of the equation of each axis.
pub(super) const HEALTHS: [LineHealth; 8] = [
    LineHealth::Completed,
    LineHealth::OnTrack,
    LineHealth::AtRisk,
    LineHealth::Late,
    LineHealth::Blocked,
    LineHealth::Unknown,
    LineHealth::NotStarted,
    LineHealth::NotApplicable,
];

/// What people say of their lines, the best first.
const CONFIDENCES: [Confidence; 4] =
    [Confidence::Secured, Confidence::Achievable, Confidence::NeedsSupport, Confidence::Compromised];

/// An action line as the table tells of it.
struct Line<'a> {
    id: EntityId,
    entity: &'a ActionLine,
    health: LineHealth,
}

fn tables(basis: &Basis<'_>) -> Vec<Table> {
    let agenda = basis.agenda;
    let lines: Vec<Line<'_>> = agenda
        .all::<ActionLine>()
        .filter(|(id, line)| line.retired.is_none() && basis.asks_for(*id) && basis.is_in_axes(*id))
        .map(|(id, line)| Line { id, entity: line, health: agenda.line_progress(id, basis.as_of).health })
        .collect();
    vec![table(basis, &lines), by_axis(basis, &lines), missing(basis, &lines)]
}

fn table(basis: &Basis<'_>, lines: &[Line<'_>]) -> Table {
    let columns = [
        ("id", "report-column-id", Form::Entity),
        ("title", "report-column-line", Form::Text),
        ("axes", "report-column-axes", Form::List),
        ("owner", "report-column-owner", Form::Entity),
        ("role", "report-column-role", Form::Entity),
        ("status", "report-column-status", Form::Word),
        ("confidence", "report-column-confidence", Form::Word),
        ("health", "report-column-health", Form::Word),
        ("freshness", "report-column-freshness", Form::Word),
        ("progress", "report-column-progress", Form::Share),
        ("progress-declared", "report-column-progress-declared", Form::Word),
        ("due", "report-column-due", Form::Date),
        ("slip", "report-column-slip", Form::Days),
        ("moves", "report-column-moves", Form::Integer),
        ("done", "report-column-done", Form::Text),
        ("next", "report-column-next", Form::Text),
        ("decisions-needed", "report-column-decisions-needed", Form::Text),
        ("kpis", "report-column-kpis", Form::List),
        ("changed", "report-column-changed", Form::List),
    ];
    let shown: [(&'static str, &[&'static str]); 10] = [
        ("report-column-line", &["title", "owner"]),
        ("report-column-status", &["status"]),
        ("report-column-confidence", &["confidence"]),
        ("report-column-health", &["health", "freshness"]),
        ("report-column-progress", &["progress", "progress-declared"]),
        ("report-column-due", &["due", "slip", "moves"]),
        ("report-column-done-next", &["done", "next"]),
        ("report-column-decisions-needed", &["decisions-needed"]),
        ("report-column-kpis", &["kpis"]),
        ("report-column-changed", &["changed"]),
    ];
    let mut table = Table::new("status", Message::plain("report-status"), &columns)
        .showing(&shown)
        .knowing("status", words(basis.agenda, Kind::ActionLine, &["status"]))
        .knowing("confidence", CONFIDENCES.map(|one| confidence(basis.agenda, one)))
        .knowing("health", HEALTHS.map(|health| of_health(health).into()))
        .knowing("freshness", [true, false].map(has_reported))
        .knowing("progress-declared", [declared()]);
    let mut lines: Vec<&Line<'_>> = lines.iter().collect();
    lines.sort_by_cached_key(|line| basis.axis_place(line.id));
    let changes = changes(basis);
    table.rows = lines.iter().map(|line| row(basis, line, &changes)).collect();
    table.notes.push(equation(&lines));
    if let Some(before) = basis.before {
        table.notes.push(Message::plain("report-status-since").with("period", before.period.said()));
    }
    table
}

fn row(basis: &Basis<'_>, line: &Line<'_>, changes: &BTreeMap<String, Vec<Message>>) -> Vec<Datum> {
    let agenda = basis.agenda;
    let progress = agenda.line_progress(line.id, basis.as_of);
    let report = report(basis, line.entity);
    let said = |text: fn(&ProgressReport) -> &Option<LocalisedText>| Datum::from(report.and_then(|report| text(report).as_ref()));
    let [id, title] = identity(agenda, line.id);
    let [owner, role] = answerable(agenda, line.entity.owner.as_ref());
    vec![
        id,
        title,
        basis.axes(line.id).into_iter().map(|axis| axis_named(agenda, axis)).collect::<Vec<_>>().into(),
        owner,
        role,
        word_of(agenda, line.id, "status"),
        report.and_then(|report| report.confidence).map(|one| confidence(agenda, one)).into(),
        of_health(line.health).into(),
        freshness(basis, line.entity),
        progress.progress.map(|percent| Datum::Share(percent / 100.0)).into(),
        progress.declared.then(declared).into(),
        line.entity.schedule.as_ref().and_then(|schedule| schedule.due).into(),
        progress.slip.filter(|slip| *slip != 0).map(Datum::Days).into(),
        Some(progress.moves).filter(|moves| *moves > 0).into(),
        said(|report| &report.done),
        said(|report| &report.next),
        said(|report| &report.decisions_needed),
        agenda.kpis_of(line.id).into_iter().map(|(kpi, _)| named(agenda, kpi, false)).collect::<Vec<_>>().into(),
        changes.get(&agenda.record(line.id).name()).cloned().unwrap_or_default().into(),
    ]
}

/// The lines of each axis by their health, and of all axes together: a line of two axes is counted once there.
fn by_axis(basis: &Basis<'_>, lines: &[Line<'_>]) -> Table {
    let mut columns = vec![
        ("id", "report-column-id", Form::Entity),
        ("title", "report-column-axis", Form::Text),
        ("lines", "report-column-lines", Form::Integer),
    ];
    columns.extend(HEALTHS.map(|health| (health.code(), health.phrase(), Form::Integer)));
    let mut table = Table::new("status-axes", Message::plain("report-status-axes"), &columns);
    let row = |id: &str, title: Datum, lines: &[&Line<'_>]| {
        let counts = HEALTHS.map(|health| Datum::from(lines.iter().filter(|line| line.health == health).count()));
        [Datum::from(id), title, Datum::from(lines.len())].into_iter().chain(counts).collect::<Vec<_>>()
    };
    let axes = basis.agenda.file().map_or(&[][..], |file| &file.axes);
    for axis in axes.iter().filter(|axis| basis.filter.axes.is_empty() || basis.filter.axes.contains(axis.id.as_str())) {
        let own: Vec<&Line<'_>> = lines.iter().filter(|line| basis.axes(line.id).contains(axis.id.as_str())).collect();
        let title = axis.title.as_ref().map_or_else(|| axis.id.as_str().into(), Datum::from);
        table.rows.push(row(axis.id.as_str(), title, &own));
    }
    let without: Vec<&Line<'_>> = lines.iter().filter(|line| basis.axes(line.id).is_empty()).collect();
    if !without.is_empty() {
        table.rows.push(row("", Message::plain("report-no-axis").into(), &without));
    }
    table.rows.push(row("", Message::plain("report-all-lines").into(), &lines.iter().collect::<Vec<_>>()));
    if lines.iter().any(|line| basis.axes(line.id).len() > 1) {
        table.notes.push(Message::plain("report-counted-once"));
    }
    table
}

/// The lines that were to report on the period and have not.
fn missing(basis: &Basis<'_>, lines: &[Line<'_>]) -> Table {
    let columns = [
        ("id", "report-column-id", Form::Entity),
        ("title", "report-column-line", Form::Text),
        ("owner", "report-column-owner", Form::Entity),
        ("role", "report-column-role", Form::Entity),
        ("period", "report-column-period", Form::Period),
        ("last-report", "report-column-last-report", Form::Period),
    ];
    let mut table = Table::new("status-missing-reports", Message::plain("report-status-missing-reports"), &columns);
    let Some(period) = basis.period else {
        table.notes.push(Message::plain("report-no-period"));
        return table;
    };
    for line in lines {
        if basis.agenda.report_on(line.entity, period).is_none_or(|due| due.reported) {
            continue;
        }
        let last = line.entity.reports.iter().map(|report| report.period).max_by_key(|period| period.end());
        let [id, title] = identity(basis.agenda, line.id);
        let [owner, role] = answerable(basis.agenda, line.entity.owner.as_ref());
        table.rows.push(vec![id, title, owner, role, period.into(), last.into()]);
    }
    if table.rows.is_empty() {
        table.notes.push(Message::plain("report-none-missing"));
    }
    table
}

/// The report of a line on the period that is reported on; its last one, where there is no such period.
fn report<'l>(basis: &Basis<'_>, line: &'l ActionLine) -> Option<&'l ProgressReport> {
    match basis.period {
        Some(period) => line.reports.iter().rev().find(|report| report.period.end() == period.end()),
        None => line.reports_by(basis.as_of).last().map(|(_, report)| *report),
    }
}

/// Whether a line has reported on the period.
fn freshness(basis: &Basis<'_>, line: &ActionLine) -> Datum {
    let due = match basis.period {
        Some(period) => basis.agenda.report_on(line, period),
        None => basis.agenda.report_due(line, basis.as_of),
    };
    match due {
        Some(due) => has_reported(due.reported),
        None => Datum::Empty,
    }
}

fn has_reported(reported: bool) -> Datum {
    if reported {
        Datum::word("reported", Message::plain("report-reported"), Sign::None)
    } else {
        Datum::word("report-missing", Message::plain("report-missing"), Sign::Watch)
    }
}

fn declared() -> Datum {
    Datum::word("declared", Message::plain("report-declared"), Sign::None)
}

/// What was promised, done or decided about each line since the state of the period before, in sentences.
fn changes(basis: &Basis<'_>) -> BTreeMap<String, Vec<Message>> {
    let mut found: BTreeMap<String, Vec<Message>> = BTreeMap::new();
    let Some(before) = basis.before else { return found };
    // The report itself stands in the table, and a move tells more than its record.
    let is_told = |change: &Change| {
        let gravity = change.word.gravity();
        gravity > Gravity::Editorial && !matches!(change.word, Changed::ReportAdded | Changed::MoveRecorded)
    };
    for changed in Proposal::in_sentences(before.agenda, basis.agenda, &rules::book()).changed() {
        let of_line = changed.new.filter(|id| basis.agenda.record(*id).kind() == Some(Kind::ActionLine));
        let Some(id) = of_line else { continue };
        let told = changed.changes.iter().filter(|change| is_told(change)).map(|change| change.message.clone());
        found.insert(basis.agenda.record(id).name(), told.collect());
    }
    found
}

/// How many lines there are, and how many of each health: the whole is the sum of its parts.
fn equation(lines: &[&Line<'_>]) -> Message {
    let count = |health: LineHealth| lines.iter().filter(|line| line.health == health).count();
    match sum_of_named(HEALTHS.map(|health| (count(health), Message::plain(health.phrase())))) {
        Some(sum) => Message::plain("report-equation").with("count", lines.len()).with("sum", sum),
        None => Message::plain("report-no-lines"),
    }
}

fn axis_named(agenda: &Agenda, id: &str) -> Datum {
    let axis = agenda.file().and_then(|file| file.axes.iter().find(|axis| axis.id.as_str() == id));
    Datum::Named(super::Named { id: id.to_owned(), title: axis.and_then(|axis| axis.title.clone()), entity: None })
}

/// The word for the health of a line.
pub(super) fn of_health(health: LineHealth) -> Word {
    let sign = match health {
        LineHealth::Completed | LineHealth::OnTrack => Sign::Good,
        LineHealth::AtRisk => Sign::Watch,
        LineHealth::Late | LineHealth::Blocked => Sign::Bad,
        LineHealth::Unknown => Sign::Unknown,
        LineHealth::NotStarted | LineHealth::NotApplicable => Sign::None,
    };
    Word { code: health.code().to_owned(), called: Message::plain(health.phrase()).into(), sign }
}

/// The code of a confidence, and what it means for whoever has to act.
pub(super) fn of_confidence(confidence: Confidence) -> (&'static str, Sign) {
    match confidence {
        Confidence::Secured => ("secured", Sign::Good),
        Confidence::Achievable => ("achievable", Sign::Good),
        Confidence::NeedsSupport => ("needs-support", Sign::Watch),
        Confidence::Compromised => ("compromised", Sign::Bad),
    }
}

fn confidence(agenda: &Agenda, confidence: Confidence) -> Datum {
    let (code, sign) = of_confidence(confidence);
    word(agenda, Kind::ActionLine, &["reports", "confidence"], code, sign)
}
