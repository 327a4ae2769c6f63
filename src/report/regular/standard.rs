//! The service standard: services against its criteria.

use super::cells::{answerable, equation};
use super::table::identity;
use super::{Basis, Datum, FilteredBy, Form, Named, Quiet, Report, Sign, Table, named, word, word_of};
use crate::agenda::{Agenda, EntityId};
use crate::model::{Assessment, AssessmentResult, Criterion, CriterionResult, Date, Evidence, Kind, Service, Standard};
use crate::rules::service::{Assessed, assessed, first_standard, is_held_to_standard, last_assessments};
use crate::text::Message;
use std::collections::BTreeMap;

/// How do services do against the service standard?
pub(super) static STANDARD: Report = Report {
    name: "standard",
    title: "report-standard",
    question: "report-standard-question",
    counts: "report-standard-counts",
    filters: &[FilteredBy::Owner, FilteredBy::Status, FilteredBy::LifeEvent, FilteredBy::Axis],
    looks_back: false,
    history: false,
    tables,
};

/// A service, and how it did in its last assessment against a standard.
struct Row<'a> {
    id: EntityId,
    service: &'a Service,
    standard: Option<(EntityId, &'a Standard)>,
    /// Its place in the list of assessments, and the assessment.
    assessment: Option<(usize, &'a Assessment)>,
    state: State,
}

/// How a service stands towards the standard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Meets,
    Open,
    Lapsed,
    NotAssessed,
    Older,
    NotLive,
}

impl State {
    const ALL: [State; 6] = [State::Meets, State::Open, State::Lapsed, State::NotAssessed, State::Older, State::NotLive];

    /// Its code, the template of what it is called, and what it means for whoever has to act.
    fn words(self) -> (&'static str, &'static str, Sign) {
        match self {
            State::Meets => ("meets", "report-standard-meets", Sign::Good),
            State::Open => ("open", "report-standard-open", Sign::Watch),
            State::Lapsed => ("lapsed", "report-standard-lapsed", Sign::Bad),
            State::NotAssessed => ("not-assessed", "report-standard-not-assessed", Sign::Bad),
            State::Older => ("not-assessed-older", "report-standard-older", Sign::Watch),
            State::NotLive => ("not-live", "report-standard-not-live", Sign::None),
        }
    }
}

/// The results, in the order in which they are counted.
const RESULTS: [(AssessmentResult, &str, &str); 5] = [
    (AssessmentResult::Met, "met", "report-column-met"),
    (AssessmentResult::Partly, "partly", "report-column-partly"),
    (AssessmentResult::NotMet, "not-met", "report-column-not-met"),
    (AssessmentResult::NotApplicable, "not-applicable", "report-column-not-applicable"),
    (AssessmentResult::NotAssessed, "not-assessed", "report-column-not-assessed"),
];

fn tables(basis: &Basis<'_>) -> Vec<Table> {
    let rows = rows(basis);
    vec![services(basis, &rows), results(basis, &rows), criteria(basis, &rows)]
}

/// The services that are asked for, closed and given up ones aside.
fn asked<'a>(basis: &Basis<'a>) -> impl Iterator<Item = (EntityId, &'a Service)> {
    let living = basis.agenda.all::<Service>().filter(|(_, service)| !service.is_gone());
    living.filter(|(id, service)| basis.asks_for_service(*id, service))
}

/// The services that are held to the standard, and those that were assessed all the same: a row for each standard against which one was
/// assessed.
fn rows<'a>(basis: &Basis<'a>) -> Vec<Row<'a>> {
    let agenda = basis.agenda;
    let first = first_standard(agenda, basis.as_of);
    let mut rows = Vec::new();
    for (id, service) in asked(basis) {
        let mut one = |standard: Option<(EntityId, &'a Standard)>, assessment: Option<(usize, &'a Assessment)>| {
            let applies_from = first.and_then(|(_, from)| from);
            let state = state(basis, service, applies_from, standard, assessment);
            rows.push(Row { id, service, standard, assessment, state });
        };
        let held: Vec<(usize, &Assessment)> = last_assessments(service, basis.as_of).collect();
        for (number, assessment) in &held {
            one(agenda.follow(&assessment.standard), Some((*number, assessment)));
        }
        let standard = first.and_then(|(standard, _)| Some((standard, agenda.get::<Standard>(standard)?)));
        if held.is_empty() && standard.is_some() && is_held_to_standard(service) {
            one(standard, None);
        }
    }
    rows
}

fn state(
    basis: &Basis<'_>,
    service: &Service,
    applies_from: Option<Date>,
    standard: Option<(EntityId, &Standard)>,
    assessment: Option<(usize, &Assessment)>,
) -> State {
    match (assessment, assessed(service, applies_from, basis.as_of)) {
        (Some((_, assessment)), _) if assessment.valid_until.is_none_or(|until| until >= basis.as_of) => {
            let unmet = judged(standard, assessment).into_iter().filter(|one| one.is_mandatory() && !one.is_satisfied());
            if unmet.count() == 0 { State::Meets } else { State::Open }
        }
        (Some(_), _) => State::Lapsed,
        (None, _) if !service.is_live() => State::NotLive,
        (None, Assessed::Never { .. }) => State::NotAssessed,
        (None, _) => State::Older,
    }
}

/// A criterion, and how a service did against it.
struct Judged<'a> {
    id: &'a str,
    /// None, where the standard does not have it.
    criterion: Option<&'a Criterion>,
    /// None, where the assessment is silent about it.
    result: Option<&'a CriterionResult>,
}

impl Judged<'_> {
    fn result(&self) -> AssessmentResult {
        self.result.and_then(|one| one.result).unwrap_or(AssessmentResult::NotAssessed)
    }

    fn is_mandatory(&self) -> bool {
        self.criterion.is_some_and(|criterion| criterion.mandatory)
    }

    fn is_satisfied(&self) -> bool {
        matches!(self.result(), AssessmentResult::Met | AssessmentResult::NotApplicable)
    }

    /// Whether something is still to be done about it.
    fn has_open_action(&self) -> bool {
        matches!(self.result(), AssessmentResult::Partly | AssessmentResult::NotMet)
            && self.result.is_some_and(|one| one.action.is_some())
    }

    fn is_overdue(&self, day: Date) -> bool {
        let due = self.result.and_then(|one| one.action.as_ref()?.due);
        self.has_open_action() && due.is_some_and(|due| due < day)
    }
}

/// Every criterion of a standard with its result, in the order of the standard; without one, the criteria that have results.
fn judged<'a>(standard: Option<(EntityId, &'a Standard)>, assessment: &'a Assessment) -> Vec<Judged<'a>> {
    let of = |id: &str| assessment.results.iter().rev().find(|one| one.criterion.id() == id);
    if let Some((_, standard)) = standard {
        let criteria = standard.criteria.iter();
        return criteria.map(|one| Judged { id: one.id.as_str(), criterion: Some(one), result: of(one.id.as_str()) }).collect();
    }
    let results = assessment.results.iter();
    results.map(|one| Judged { id: one.criterion.id(), criterion: None, result: Some(one) }).collect()
}

fn count(judged: &[Judged<'_>], result: AssessmentResult) -> usize {
    judged.iter().filter(|one| one.result() == result).count()
}

fn services(basis: &Basis<'_>, rows: &[Row<'_>]) -> Table {
    let mut columns = vec![
        ("id", "report-column-id", Form::Entity),
        ("title", "report-column-service", Form::Text),
        ("owner", "report-column-owner", Form::Entity),
        ("role", "report-column-role", Form::Entity),
        ("status", "report-column-status", Form::Word),
        ("state", "report-column-state", Form::Word),
        ("standard", "report-column-standard", Form::Entity),
        ("version", "report-column-version", Form::Text),
        ("date", "report-column-last-assessment", Form::Date),
        ("phase", "report-column-phase", Form::Word),
        ("independent", "report-column-assessed-by", Form::Word),
        ("valid-until", "report-column-valid-until", Form::Date),
        ("criteria", "report-column-criteria", Form::Integer),
    ];
    columns.extend(RESULTS.map(|(_, key, title)| (key, title, Form::Integer)));
    columns.extend([
        ("mandatory-unmet", "report-column-mandatory-unmet", Form::Integer),
        ("open-actions", "report-column-open-actions", Form::Integer),
        ("overdue-actions", "report-column-overdue-actions", Form::Integer),
    ]);
    let shown: [(&'static str, &[&'static str]); 10] = [
        ("report-column-service", &["title", "owner", "status"]),
        ("report-column-state", &["state", "mandatory-unmet"]),
        ("report-column-last-assessment", &["date", "phase", "independent", "valid-until"]),
        ("report-column-criteria", &["criteria"]),
        ("report-column-met", &["met"]),
        ("report-column-partly", &["partly"]),
        ("report-column-not-met", &["not-met"]),
        ("report-column-not-applicable", &["not-applicable"]),
        ("report-column-not-assessed", &["not-assessed"]),
        ("report-column-open-actions", &["open-actions", "overdue-actions"]),
    ];
    let mut table = Table::new("standard", Message::plain("report-standard"), &columns).showing(&shown);
    table.rows = rows.iter().map(|row| service_row(basis, row)).collect();
    let parts = State::ALL.map(|state| (rows.iter().filter(|row| row.state == state).count(), Message::plain(state.words().1)));
    table.notes.push(equation(Kind::Service.counted(rows.len()), parts));
    let left_out = asked(basis).filter(|(id, _)| rows.iter().all(|row| row.id != *id)).count();
    if first_standard(basis.agenda, basis.as_of).is_none() {
        table.notes.push(Message::plain("report-standard-none"));
    } else if left_out > 0 {
        table.notes.push(Message::plain("report-standard-left-out").with("count", left_out));
    }
    table
}

fn service_row(basis: &Basis<'_>, row: &Row<'_>) -> Vec<Datum> {
    let agenda = basis.agenda;
    let assessment = row.assessment.map(|(_, assessment)| assessment);
    let phase = row.assessment.and_then(|(number, _)| {
        agenda.node_of(row.id, &format!("assessments[{number}].phase")).and_then(|phase| phase.as_text())
    });
    let independent = assessment.and_then(|assessment| assessment.independent).map(|independent| {
        let (code, called) =
            if independent { ("independent", "report-standard-independent") } else { ("own", "report-standard-own") };
        Datum::word(code, Message::plain(called), Sign::None)
    });
    let judged = assessment.map(|assessment| judged(row.standard, assessment));
    let overdue = judged.iter().flatten().filter(|one| one.is_overdue(basis.as_of)).count();
    let (code, called, sign) = row.state.words();
    let sign = if row.state == State::Open && overdue > 0 { Sign::Bad } else { sign };
    let version = assessment.and_then(|one| one.version.as_deref());
    let [id, title] = identity(agenda, row.id);
    let [owner, role] = answerable(agenda, row.service.owner.as_ref());
    let mut cells = vec![
        id,
        title,
        owner,
        role,
        word_of(agenda, row.id, "status"),
        Datum::word(code, Message::plain(called), sign),
        row.standard.map(|(standard, _)| named(agenda, standard, false)).into(),
        version.into(),
        assessment.and_then(|one| one.date).into(),
        phase.map(|phase| word(agenda, Kind::Service, &["assessments", "phase"], phase, Sign::None)).into(),
        independent.into(),
        assessment.and_then(|one| one.valid_until).into(),
    ];
    let Some(judged) = judged else {
        cells.resize(cells.len() + RESULTS.len() + 4, Datum::Empty);
        return cells;
    };
    cells.push(judged.len().into());
    cells.extend(RESULTS.map(|(result, ..)| Datum::from(count(&judged, result))));
    cells.push(judged.iter().filter(|one| one.is_mandatory() && !one.is_satisfied()).count().into());
    cells.push(judged.iter().filter(|one| one.has_open_action()).count().into());
    cells.push(overdue.into());
    cells
}

/// A criterion by its identifier and title.
fn criterion_named(one: &Judged<'_>) -> Named {
    Named { id: one.id.to_owned(), title: one.criterion.and_then(|criterion| criterion.title.clone()), entity: None }
}

fn mandatory(criterion: Option<&Criterion>) -> Datum {
    let Some(criterion) = criterion else { return Datum::Empty };
    let (code, called) =
        if criterion.mandatory { ("mandatory", "report-standard-mandatory") } else { ("optional", "report-standard-optional") };
    Datum::word(code, Message::plain(called), Sign::None)
}

fn result(agenda: &Agenda, result: AssessmentResult, is_mandatory: bool) -> Datum {
    let sign = match result {
        AssessmentResult::Met => Sign::Good,
        AssessmentResult::NotMet if is_mandatory => Sign::Bad,
        AssessmentResult::Partly | AssessmentResult::NotMet => Sign::Watch,
        AssessmentResult::NotApplicable => Sign::None,
        AssessmentResult::NotAssessed => Sign::Unknown,
    };
    let code = RESULTS.iter().find(|(known, ..)| *known == result).map_or("", |(_, code, _)| code);
    word(agenda, Kind::Service, &["assessments", "results", "result"], code, sign)
}

/// What shows something: where it is, else what it is.
fn shows(evidence: &Evidence) -> Datum {
    let title = || evidence.title.as_ref().map(|title| Datum::from(&title.0));
    evidence.url.as_deref().map(Datum::from).or_else(title).unwrap_or_default()
}

/// Every criterion of every assessment.
fn results(basis: &Basis<'_>, rows: &[Row<'_>]) -> Table {
    let columns = [
        ("id", "report-column-id", Form::Entity),
        ("title", "report-column-service", Form::Text),
        ("standard", "report-column-standard", Form::Entity),
        ("criterion", "report-column-criterion", Form::Entity),
        ("mandatory", "report-column-mandatory", Form::Word),
        ("result", "report-column-result", Form::Word),
        ("evidence", "report-column-evidence", Form::Text),
        ("action", "report-column-action", Form::Text),
        ("owner", "report-column-owner", Form::Entity),
        ("role", "report-column-role", Form::Entity),
        ("due", "report-column-due", Form::Date),
    ];
    let shown: [(&'static str, &[&'static str]); 7] = [
        ("report-column-service", &["title"]),
        ("report-column-criterion", &["criterion", "mandatory"]),
        ("report-column-result", &["result"]),
        ("report-column-evidence", &["evidence"]),
        ("report-column-action", &["action"]),
        ("report-column-owner", &["owner", "role"]),
        ("report-column-due", &["due"]),
    ];
    let quiet = Quiet { keys: &["result", "action"], words: &["met", "not-applicable"], note: "report-standard-quiet" };
    let title = Message::plain("report-standard-results");
    let mut table = Table::new("standard-results", title, &columns).showing(&shown).quieting(quiet);
    for row in rows {
        let Some((_, assessment)) = row.assessment else { continue };
        for one in judged(row.standard, assessment) {
            let action = one.result.and_then(|result| result.action.as_ref());
            let [id, title] = identity(basis.agenda, row.id);
            let [owner, role] = answerable(basis.agenda, action.and_then(|action| action.owner.as_ref()));
            table.rows.push(vec![
                id,
                title,
                row.standard.map(|(standard, _)| named(basis.agenda, standard, false)).into(),
                criterion_named(&one).into(),
                mandatory(one.criterion),
                result(basis.agenda, one.result(), one.is_mandatory()),
                one.result.and_then(|result| result.evidence.as_ref()).map_or(Datum::Empty, shows),
                action.and_then(|action| action.what.as_ref()).into(),
                owner,
                role,
                action.and_then(|action| action.due).into(),
            ]);
        }
    }
    table
}

/// How many services did how against each criterion.
fn criteria(basis: &Basis<'_>, rows: &[Row<'_>]) -> Table {
    let mut columns = vec![
        ("id", "report-column-id", Form::Entity),
        ("title", "report-column-criterion", Form::Text),
        ("standard", "report-column-standard", Form::Entity),
        ("mandatory", "report-column-mandatory", Form::Word),
        ("services", "report-column-services-assessed", Form::Integer),
    ];
    columns.extend(RESULTS.map(|(_, key, title)| (key, title, Form::Integer)));
    let mut table = Table::new("standard-criteria", Message::plain("report-standard-criteria"), &columns);
    let mut assessed: BTreeMap<EntityId, Vec<Judged<'_>>> = BTreeMap::new();
    for (standard, of_standard, assessment) in
        rows.iter().filter_map(|row| Some((row.standard?.0, row.standard, row.assessment?.1)))
    {
        assessed.entry(standard).or_default().extend(judged(of_standard, assessment));
    }
    for (id, standard) in basis.agenda.all::<Standard>().filter(|(_, standard)| standard.retired.is_none()) {
        let of_standard = assessed.get(&id).map_or(&[][..], Vec::as_slice);
        for criterion in &standard.criteria {
            let of_it: Vec<&Judged<'_>> = of_standard.iter().filter(|one| one.id == criterion.id.as_str()).collect();
            let title = criterion.title.as_ref().map_or_else(|| criterion.id.as_str().into(), Datum::from);
            let counts = RESULTS.map(|(result, ..)| Datum::from(of_it.iter().filter(|one| one.result() == result).count()));
            let first = [
                criterion.id.as_str().into(),
                title,
                named(basis.agenda, id, false).into(),
                mandatory(Some(criterion)),
                of_it.len().into(),
            ];
            table.rows.push(first.into_iter().chain(counts).collect());
        }
    }
    table.notes.push(Message::plain("report-standard-silent"));
    table
}
