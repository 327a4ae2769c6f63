//! What a whole-of-government agenda has to have: which activities, roles and documents are there, planned or missing.

mod documents;

use super::cells::{all_named, equation, item_called};
use super::{Basis, Datum, Form, Report, Sign, Table};
use crate::agenda::{Agenda, EntityId};
use crate::model::{
    ActionLine, ActionLineStatus, Activity, BlockOperation, Body, BuildingBlock, Date, Entity, Kind, Organisation, Ref, Role,
    RoleFunction,
};
use crate::rules::approach::{ACTIVITIES, BODIES, CAPABILITIES, FUNCTIONS, holders, offers};
use crate::rules::{self, Conditions};
use crate::text::{Message, Value};
use documents::documents;

/// Which activities, roles and documents of a whole-of-government agenda are there, planned or missing?
pub(super) static COVERAGE: Report = Report {
    name: "coverage",
    title: "report-coverage",
    question: "report-coverage-question",
    counts: "report-coverage-counts",
    filters: &[],
    looks_back: false,
    history: false,
    tables,
};

/// How it stands with something that is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// It is there.
    Present,
    /// It is announced or promised.
    Planned,
    /// A part of it is missing.
    Incomplete,
    /// It is not there.
    Missing,
    /// A file in which it may stand cannot be read.
    Unknown,
}

impl State {
    const ALL: [State; 5] = [State::Present, State::Planned, State::Incomplete, State::Missing, State::Unknown];

    fn datum(self) -> Datum {
        let (code, sign) = match self {
            State::Present => ("present", Sign::Good),
            State::Planned => ("planned", Sign::None),
            State::Incomplete => ("incomplete", Sign::Watch),
            State::Missing => ("missing", Sign::Bad),
            State::Unknown => ("unknown", Sign::Unknown),
        };
        Datum::word(code, Message::plain(self.called()), sign)
    }

    fn called(self) -> &'static str {
        match self {
            State::Present => "report-coverage-present",
            State::Planned => "report-coverage-planned",
            State::Incomplete => "report-coverage-incomplete",
            State::Missing => "report-coverage-missing",
            State::Unknown => "report-coverage-unknown",
        }
    }

    /// Missing; unknown, where some files of a kind cannot be read.
    fn missing(agenda: &Agenda, kind: Kind) -> Self {
        if agenda.can_read_all(kind) { State::Missing } else { State::Unknown }
    }
}

/// Something that is asked for.
struct Asked {
    /// Its code.
    code: &'static str,
    /// What it is called.
    called: Value,
    /// How it stands with it.
    state: State,
    /// Since when it is there, or from when it is to be.
    date: Option<Date>,
    /// What shows it.
    evidence: Vec<Datum>,
}

impl Asked {
    fn new(code: &'static str, called: impl Into<Value>, state: State) -> Self {
        Asked { code, called: called.into(), state, date: None, evidence: Vec::new() }
    }

    #[must_use]
    fn since(self, date: Option<Date>) -> Self {
        Asked { date, ..self }
    }

    #[must_use]
    fn shown_by(self, agenda: &Agenda, entities: impl IntoIterator<Item = EntityId>) -> Self {
        let evidence = entities.into_iter().map(|entity| Datum::Named(super::named(agenda, entity, true))).collect();
        Asked { evidence, ..self }
    }

    #[must_use]
    fn shown(self, evidence: Datum) -> Self {
        Asked { evidence: vec![evidence], ..self }
    }

    fn datum(&self) -> Datum {
        Datum::Word(super::Word { code: self.code.to_owned(), called: self.called.clone(), sign: Sign::None })
    }
}

/// A group of what is asked for: its code, what it is called, and how many of it there are in words.
type Group = (&'static str, &'static str, &'static str);

const GROUPS: [Group; 4] = [
    ("activity", "report-coverage-activity", "report-coverage-count-activities"),
    ("capability", "report-coverage-capability", "report-coverage-count-capabilities"),
    ("role", "report-coverage-role", "report-coverage-count-roles"),
    ("document", "report-coverage-document", "report-coverage-count-documents"),
];

fn tables(basis: &Basis<'_>) -> Vec<Table> {
    let all = [activities(basis), capabilities(basis), roles(basis), documents(basis)];
    let [of_activities, of_capabilities, of_roles, of_documents] = &all;
    vec![
        summary(&all),
        activities_table(basis, of_activities),
        detail("coverage-capabilities", "report-coverage-capabilities", "report-column-building-blocks", of_capabilities),
        roles_table(basis, of_roles),
        detail("coverage-documents", "report-coverage-documents", "report-column-where", of_documents),
    ]
}

/// A row for each thing that is asked for.
fn summary(all: &[Vec<Asked>; 4]) -> Table {
    let columns = [
        ("group", "report-column-group", Form::Word),
        ("asked", "report-column-asked", Form::Word),
        ("state", "report-column-state", Form::Word),
        ("evidence", "report-column-evidence", Form::List),
    ];
    let mut table = Table::new("coverage", Message::plain("report-coverage"), &columns);
    for ((code, called, count), asked) in GROUPS.into_iter().zip(all) {
        for one in asked {
            let group = Datum::word(code, Message::plain(called), Sign::None);
            table.rows.push(vec![group, one.datum(), one.state.datum(), one.evidence.clone().into()]);
        }
        let parts =
            State::ALL.map(|state| (asked.iter().filter(|one| one.state == state).count(), Message::plain(state.called())));
        table.notes.push(equation(Message::plain(count).with("count", asked.len()), parts));
    }
    table
}

fn detail(name: &'static str, title: &'static str, shown_by: &'static str, asked: &[Asked]) -> Table {
    let columns = [
        ("asked", "report-column-asked", Form::Word),
        ("state", "report-column-state", Form::Word),
        ("date", "report-column-date", Form::Date),
        ("evidence", shown_by, Form::List),
    ];
    let mut table = Table::new(name, Message::plain(title), &columns);
    table.rows =
        asked.iter().map(|one| vec![one.datum(), one.state.datum(), one.date.into(), one.evidence.clone().into()]).collect();
    table
}

/// The activities beside those that rules ask of every agenda.
const OTHER_ACTIVITIES: [(Activity, &str); 2] =
    [(Activity::DigitalInclusion, "digital-inclusion"), (Activity::InternationalCooperation, "international-cooperation")];

/// The action lines that stand and establish an activity.
fn lines_of(agenda: &Agenda, code: &str) -> Vec<EntityId> {
    let wanted = ACTIVITIES.iter().map(|(activity, word, _)| (*activity, *word)).chain(OTHER_ACTIVITIES);
    let Some((activity, _)) = wanted.into_iter().find(|(_, word)| *word == code) else { return Vec::new() };
    let lines = agenda.all::<ActionLine>().filter(|(_, line)| line.is_alive() && line.establishes.contains(&activity));
    lines.map(|(id, _)| id).collect()
}

fn activities(basis: &Basis<'_>) -> Vec<Asked> {
    let agenda = basis.agenda;
    let wanted = ACTIVITIES.iter().map(|(_, word, _)| *word).chain(OTHER_ACTIVITIES.map(|(_, word)| word));
    wanted
        .map(|code| {
            let lines = lines_of(agenda, code);
            let committed: Vec<&ActionLine> =
                lines.iter().filter_map(|id| agenda.get::<ActionLine>(*id)).filter(|line| line.is_committed()).collect();
            let begun =
                |line: &&ActionLine| matches!(line.status, Some(ActionLineStatus::InProgress | ActionLineStatus::Completed));
            let state = match () {
                () if committed.iter().any(begun) => State::Present,
                () if !committed.is_empty() => State::Planned,
                () => State::missing(agenda, Kind::ActionLine),
            };
            let called = item_called(agenda, Kind::ActionLine, "establishes", code);
            Asked::new(code, called, state).shown_by(agenda, lines)
        })
        .collect()
}

fn activities_table(basis: &Basis<'_>, asked: &[Asked]) -> Table {
    let columns = [
        ("activity", "report-column-activity", Form::Word),
        ("state", "report-column-state", Form::Word),
        ("lines", "report-column-action-lines", Form::List),
        ("owners", "report-column-owner", Form::List),
    ];
    let mut table = Table::new("coverage-activities", Message::plain("report-coverage-activities"), &columns);
    for one in asked {
        let lines = lines_of(basis.agenda, one.code);
        let owners = lines.iter().filter_map(|id| basis.agenda.get::<ActionLine>(*id)?.owner.as_ref());
        let owners: Vec<Datum> = owners.map(|owner| Datum::Named(super::referred(basis.agenda, &owner.organisation))).collect();
        table.rows.push(vec![
            one.datum(),
            one.state.datum(),
            all_named(basis.agenda, lines, false),
            without_repetition(owners).into(),
        ]);
    }
    table
}

fn without_repetition(values: Vec<Datum>) -> Vec<Datum> {
    values.into_iter().fold(Vec::new(), |mut kept, value| {
        if !kept.contains(&value) {
            kept.push(value);
        }
        kept
    })
}

/// The capabilities that all services share, by the building blocks that offer them.
fn capabilities(basis: &Basis<'_>) -> Vec<Asked> {
    let agenda = basis.agenda;
    let one = |(capability, ..): (&'static str, _, _)| {
        let of_it = |block: &BuildingBlock| block.capability.as_ref().is_some_and(|own| own.id() == capability);
        let blocks = agenda.all::<BuildingBlock>().filter(|(_, block)| of_it(block) && offers(block, basis.as_of));
        let blocks: Vec<(EntityId, &BuildingBlock)> = blocks.collect();
        let runs = |(_, block): &(EntityId, &BuildingBlock)| {
            matches!(block.operation, Some(BlockOperation::Production | BlockOperation::Sunset))
        };
        let state = match () {
            () if blocks.iter().any(runs) => State::Present,
            () if !blocks.is_empty() => State::Planned,
            () => State::missing(agenda, Kind::BuildingBlock),
        };
        let since = blocks.iter().filter(|block| runs(block)).filter_map(|(_, block)| block.since).min();
        let called = Message::plain("report-coverage-of-capability").with("capability", capability);
        Asked::new(capability, called, state).since(since).shown_by(agenda, blocks.iter().map(|(id, _)| *id))
    };
    CAPABILITIES.into_iter().map(one).collect()
}

/// The roles of a function that are not retired.
fn roles_of(agenda: &Agenda, function: RoleFunction, day: Date) -> Vec<(EntityId, &Role)> {
    agenda.all::<Role>().filter(|(_, role)| !role.is_retired(day) && role.function == Some(function)).collect()
}

fn roles(basis: &Basis<'_>) -> Vec<Asked> {
    let agenda = basis.agenda;
    let functions = FUNCTIONS.iter().map(|(function, word, called)| {
        let roles = roles_of(agenda, *function, basis.as_of);
        let state = match () {
            () if roles.iter().any(|(_, role)| holders(role, basis.as_of) > 0) => State::Present,
            () if !roles.is_empty() => State::Incomplete,
            () => State::missing(agenda, Kind::Role),
        };
        Asked::new(word, Message::plain(called), state).shown_by(agenda, roles.iter().map(|(id, _)| *id))
    });
    let bodies = BODIES.iter().map(|(kind, word, called)| {
        let bodies = agenda.all::<Body>().filter(|(_, body)| body.kind == Some(*kind) && !body.is_retired(basis.as_of));
        let bodies: Vec<EntityId> = bodies.map(|(id, _)| id).collect();
        let state = if bodies.is_empty() { State::missing(agenda, Kind::Body) } else { State::Present };
        Asked::new(word, Message::plain(called), state).shown_by(agenda, bodies)
    });
    functions.chain([digital_teams(basis)]).chain(bodies).collect()
}

/// The digital teams of the organisations that offer services.
fn digital_teams(basis: &Basis<'_>) -> Asked {
    let agenda = basis.agenda;
    let lacking = found(basis, "ownership-no-digital-team");
    let team = |organisation: &Organisation| organisation.retired.is_none() && organisation.digital_team.is_some();
    let any = !roles_of(agenda, RoleFunction::DigitalTeam, basis.as_of).is_empty()
        || agenda.all::<Organisation>().any(|(_, organisation)| team(organisation));
    let state = match () {
        () if !any => State::missing(agenda, Kind::Organisation),
        () if lacking > 0 => State::Incomplete,
        () => State::Present,
    };
    let one = Asked::new("digital-team", Message::plain("report-coverage-digital-teams"), state);
    match lacking {
        0 => one.shown_by(agenda, roles_of(agenda, RoleFunction::DigitalTeam, basis.as_of).into_iter().map(|(id, _)| id)),
        _ => one.shown(Message::plain("report-coverage-without-team").with("count", lacking).into()),
    }
}

/// How much a rule finds in the agenda.
fn found(basis: &Basis<'_>, rule: &str) -> usize {
    let conditions = Conditions::of(basis.agenda, basis.as_of);
    rules::find(rule).map_or(0, |rule| rules::check_one(rule, basis.agenda, &[], conditions).len())
}

/// The roles once more, with who holds them; a body has no holder.
fn roles_table(basis: &Basis<'_>, asked: &[Asked]) -> Table {
    let columns = [
        ("function", "report-column-function", Form::Word),
        ("state", "report-column-state", Form::Word),
        ("roles", "report-column-roles-and-bodies", Form::List),
        ("organisations", "report-column-organisations", Form::List),
        ("holders", "report-column-holders", Form::Integer),
    ];
    let mut table = Table::new("coverage-roles", Message::plain("report-coverage-roles"), &columns);
    for one in asked {
        let function = FUNCTIONS.iter().find(|(_, word, _)| *word == one.code).map(|(function, ..)| *function);
        let roles = function.map_or_else(Vec::new, |function| roles_of(basis.agenda, function, basis.as_of));
        let organisations = roles.iter().filter_map(|(_, role)| role.organisation.as_ref());
        let organisations: Vec<Datum> =
            organisations.map(|organisation: &Ref<_>| Datum::Named(super::referred(basis.agenda, organisation))).collect();
        let holders: usize = roles.iter().map(|(_, role)| holders(role, basis.as_of)).sum();
        let (code, called, sign) = match (one.state, function) {
            (State::Present, Some(_)) => ("held", "report-coverage-held", Sign::Good),
            (State::Incomplete, Some(_)) => ("vacant", "report-coverage-vacant", Sign::Bad),
            (State::Present, None) => ("present", "report-coverage-present", Sign::Good),
            (State::Incomplete, None) => ("incomplete", "report-coverage-incomplete", Sign::Watch),
            (State::Unknown, _) => ("unknown", "report-coverage-unknown", Sign::Unknown),
            _ => ("missing", "report-coverage-missing", Sign::Bad),
        };
        table.rows.push(vec![
            one.datum(),
            Datum::word(code, Message::plain(called), sign),
            one.evidence.clone().into(),
            without_repetition(organisations).into(),
            function.map(|_| holders).into(),
        ]);
    }
    table
}
