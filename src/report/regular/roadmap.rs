//! Everything that is planned, by the day on which it is due.

use super::cells::{counted, equation, statuses};
use super::table::identity;
use super::{Basis, Datum, FilteredBy, Form, Named, Report, Sign, Table, named, referred, word_of, words};
use crate::agenda::EntityId;
use crate::model::{ActionLine, Date, Kind, LocalisedText, Milestone, Organisation, Owner, Priority, Ref, Regulation, Service};
use crate::rules::{self, PromiseState};
use crate::text::Message;

/// What is due, and when?
pub(super) static ROADMAP: Report = Report {
    name: "roadmap",
    title: "report-roadmap",
    question: "report-roadmap-question",
    counts: "report-roadmap-counts",
    filters: &[FilteredBy::Axis, FilteredBy::Owner, FilteredBy::Status, FilteredBy::LifeEvent],
    looks_back: false,
    history: true,
    tables,
};

/// Something that is planned.
struct Entry<'a> {
    /// The entity in which it stands; of a commitment the agenda itself.
    entity: EntityId,
    /// A milestone or a commitment of it, with its title.
    item: Option<(&'a str, Option<&'a LocalisedText>)>,
    what: What,
    owner: Option<&'a Ref<Organisation>>,
    due: Option<Date>,
    /// The day that was promised first; none where nobody knows.
    first: Option<Date>,
    /// How often the day was moved since.
    moves: usize,
    state: State,
}

/// What is planned, in the order in which it stands among what is due on one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum What {
    Commitment,
    ActionLine,
    Milestone,
    Service,
    Regulation,
}

const WHATS: [What; 5] = [What::Commitment, What::ActionLine, What::Milestone, What::Service, What::Regulation];

/// What became of it, in the order of the equation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Done,
    /// Services have the level for a part of the country or of their users alone.
    InPart,
    Overdue,
    Open,
    Suspended,
    Proposed,
    /// The line is completed, a milestone of it is not.
    LeftOut,
}

const STATES: [State; 7] =
    [State::Done, State::InPart, State::Overdue, State::Open, State::Suspended, State::Proposed, State::LeftOut];

impl What {
    fn datum(self) -> Datum {
        let (code, called) = match self {
            What::Commitment => ("commitment", Message::plain("report-commitment")),
            What::ActionLine => (Kind::ActionLine.name(), Kind::ActionLine.term()),
            What::Milestone => ("milestone", Message::plain("report-milestone")),
            What::Service => (Kind::Service.name(), Kind::Service.term()),
            What::Regulation => (Kind::Regulation.name(), Kind::Regulation.term()),
        };
        Datum::word(code, called, Sign::None)
    }
}

impl State {
    fn of(state: PromiseState, due: Option<Date>, as_of: Date) -> Self {
        match state {
            PromiseState::Kept => State::Done,
            PromiseState::Open if due.is_some_and(|due| due < as_of) => State::Overdue,
            PromiseState::Open => State::Open,
            PromiseState::InPart => State::InPart,
            PromiseState::Suspended => State::Suspended,
            PromiseState::Proposed => State::Proposed,
        }
    }

    /// Whether nothing is left to be done.
    fn is_over(self) -> bool {
        matches!(self, State::Done | State::LeftOut)
    }

    fn template(self) -> &'static str {
        match self {
            State::Done => "report-state-done",
            State::InPart => "report-state-in-part",
            State::Overdue => "report-state-overdue",
            State::Open => "report-state-open",
            State::Suspended => "report-state-suspended",
            State::Proposed => "report-state-proposed",
            State::LeftOut => "report-state-left-out",
        }
    }

    /// So many in this state.
    fn counted(self) -> &'static str {
        match self {
            State::Done => "report-roadmap-done",
            State::InPart => "report-roadmap-in-part",
            State::Overdue => "report-roadmap-overdue",
            State::Open => "report-roadmap-open",
            State::Suspended => "report-roadmap-suspended",
            State::Proposed => "report-roadmap-proposed",
            State::LeftOut => "report-roadmap-left-out",
        }
    }

    fn datum(self) -> Datum {
        let sign = match self {
            State::Done => Sign::Good,
            State::Overdue => Sign::Bad,
            State::InPart | State::Suspended | State::LeftOut => Sign::Watch,
            State::Open | State::Proposed => Sign::None,
        };
        Datum::word(self.template().trim_start_matches("report-state-"), Message::plain(self.template()), sign)
    }
}

fn tables(basis: &Basis<'_>) -> Vec<Table> {
    let mut entries: Vec<Entry<'_>> = promised(basis).chain(milestones(basis)).chain(commitments(basis)).collect();
    entries.retain(|entry| is_asked(basis, entry));
    // What is done is no longer planned: it comes last.
    entries.sort_by_key(|entry| (entry.state.is_over(), entry.due, entry.what, entry.entity));
    let (dated, undated): (Vec<Entry<'_>>, Vec<_>) = entries.into_iter().partition(|entry| entry.due.is_some());
    vec![table(basis, &dated, undated.len()), not_planned(basis)]
}

/// Action lines, services and texts.
fn promised<'a>(basis: &'a Basis<'a>) -> impl Iterator<Item = Entry<'a>> {
    let (agenda, as_of) = (basis.agenda, basis.as_of);
    rules::promises(agenda).map(move |promise| {
        let id = promise.entity;
        let (what, owner) = if let Some(line) = agenda.get::<ActionLine>(id) {
            (What::ActionLine, line.owner.as_ref())
        } else if let Some(service) = agenda.get::<Service>(id) {
            (What::Service, roadmap_owner(service))
        } else {
            (What::Regulation, agenda.get::<Regulation>(id).and_then(|text| text.lead.as_ref()))
        };
        let (first, moves) = match basis.slip(id, &promise.path("due")) {
            Some(slip) => (Some(slip.first), slip.moves.len()),
            None => (promise.moves.first().map(|first| first.from).or(promise.due), promise.moves.len()),
        };
        Entry {
            entity: id,
            item: None,
            what,
            owner: owner.map(|owner| &owner.organisation),
            due: promise.due,
            first,
            moves,
            state: State::of(promise.state, promise.due, as_of),
        }
    })
}

/// Who answers for the place of a service in the roadmap; who answers for the service, where nobody is named there.
fn roadmap_owner(service: &Service) -> Option<&Owner> {
    service.roadmap.as_ref().and_then(|roadmap| roadmap.owner.as_ref()).or(service.owner.as_ref())
}

/// The milestones of the lines that were not given up.
fn milestones<'a>(basis: &'a Basis<'a>) -> impl Iterator<Item = Entry<'a>> {
    let as_of = basis.as_of;
    let lines = basis.agenda.all::<ActionLine>().filter_map(|(id, line)| Some((id, line, rules::of_line(line)?)));
    lines.flat_map(move |(id, line, state)| {
        line.milestones.iter().map(move |milestone: &Milestone| {
            let slip = basis.slip(id, &format!("milestones[{}].due", milestone.id));
            Entry {
                entity: id,
                item: Some((milestone.id.as_str(), milestone.title.as_ref())),
                what: What::Milestone,
                owner: line.owner.as_ref().map(|owner| &owner.organisation),
                due: milestone.due,
                first: slip.map(|slip| slip.first),
                moves: slip.map_or(0, |slip| slip.moves.len()),
                state: match state {
                    _ if milestone.done.is_some_and(|done| done <= as_of) => State::Done,
                    PromiseState::Kept => State::LeftOut,
                    state => State::of(state, milestone.due, as_of),
                },
            }
        })
    })
}

/// The commitments of the agenda.
fn commitments<'a>(basis: &'a Basis<'a>) -> impl Iterator<Item = Entry<'a>> {
    let (agenda, as_of) = (basis.agenda, basis.as_of);
    let own = agenda.own_file();
    own.into_iter().flat_map(move |(id, file)| {
        file.commitments.iter().map(move |commitment| {
            let slip = basis.slip(id, &format!("commitments[{}].by", commitment.id));
            Entry {
                entity: id,
                item: Some((commitment.id.as_str(), commitment.title.as_ref())),
                what: What::Commitment,
                owner: file.authority.as_ref(),
                due: commitment.by,
                first: slip.map(|slip| slip.first),
                moves: slip.map_or(0, |slip| slip.moves.len()),
                state: State::of(rules::of_commitment(agenda, commitment), commitment.by, as_of),
            }
        })
    })
}

/// Whether an entry is asked for. A milestone belongs where its line does; a commitment to no axis, and to the life event of its scope.
fn is_asked(basis: &Basis<'_>, entry: &Entry<'_>) -> bool {
    let filter = &basis.filter;
    let owned = filter.owners.is_empty() || entry.owner.is_some_and(|owner| filter.owners.contains(owner.id()));
    let root = basis.agenda.root(entry.entity);
    let status = ["status", "stage"].iter().find_map(|field| root?.get(field)?.as_text());
    let stands = filter.statuses.is_empty() || status.is_some_and(|status| filter.statuses.contains(status));
    owned && stands && basis.is_in_axes(entry.entity) && is_in_life_events(basis, entry)
}

fn is_in_life_events(basis: &Basis<'_>, entry: &Entry<'_>) -> bool {
    if entry.what != What::Commitment {
        return basis.has_life_event(entry.entity);
    }
    let commitments = basis.agenda.file().map_or(&[][..], |file| &file.commitments);
    let commitment = commitments.iter().find(|one| entry.item.is_some_and(|(id, _)| one.id.as_str() == id));
    let event = commitment.and_then(|one| one.scope.as_ref()?.life_event.as_ref());
    let asked = &basis.filter.life_events;
    asked.is_empty() || event.is_some_and(|event| asked.contains(event.id()))
}

fn table(basis: &Basis<'_>, entries: &[Entry<'_>], undated: usize) -> Table {
    let columns = [
        ("id", "report-column-id", Form::Entity),
        ("item", "report-column-item", Form::Text),
        ("title", "report-column-roadmap-entry", Form::Text),
        ("what", "report-column-nature", Form::Word),
        ("action-line", "report-column-line", Form::List),
        ("owner", "report-column-owner", Form::Entity),
        ("status", "report-column-status", Form::Word),
        ("target-level", "report-column-target-level", Form::Integer),
        ("priority", "report-column-priority", Form::Word),
        ("life-events", "report-column-life-events", Form::List),
        ("first-promise", "report-column-first-promise", Form::Date),
        ("due", "report-column-due", Form::Date),
        ("slip", "report-column-slip", Form::Days),
        ("moves", "report-column-moves", Form::Integer),
        ("state", "report-column-state", Form::Word),
    ];
    let shown: [(&'static str, &[&'static str]); 7] = [
        ("report-column-due", &["due", "slip", "moves"]),
        ("report-column-first-promise", &["first-promise"]),
        ("report-column-state", &["state"]),
        ("report-column-roadmap-entry", &["title", "owner"]),
        ("report-column-nature", &["what", "status", "target-level", "priority"]),
        ("report-column-line", &["action-line"]),
        ("report-column-life-events", &["life-events"]),
    ];
    let mut table = Table::new("roadmap", Message::plain("report-roadmap"), &columns)
        .showing(&shown)
        .knowing("what", WHATS.map(What::datum))
        .knowing("status", statuses(basis.agenda))
        .knowing("priority", [Priority::A, Priority::B, Priority::C, Priority::D].map(priority_word))
        .knowing("state", STATES.map(State::datum));
    table.rows = entries.iter().map(|entry| row(basis, entry)).collect();
    let part = |state: State| (entries.iter().filter(|entry| entry.state == state).count(), state.counted());
    table.notes.push(counted(["report-roadmap-equation", "report-roadmap-none"], entries.len(), STATES.map(part)));
    if undated > 0 {
        table.notes.push(Message::plain("report-roadmap-undated").with("count", undated));
    }
    table.notes.push(Message::plain("report-roadmap-order"));
    table.notes.push(Message::plain(if basis.slips.is_some() { "report-slips-from-commits" } else { "report-roadmap-moves" }));
    table
}

fn row(basis: &Basis<'_>, entry: &Entry<'_>) -> Vec<Datum> {
    let agenda = basis.agenda;
    let slip = entry.first.zip(entry.due).map(|(first, due)| (due.0 - first.0).num_days());
    let of_entity = agenda.get::<Service>(entry.entity).filter(|_| entry.what == What::Service);
    let roadmap = of_entity.and_then(|service| service.roadmap.as_ref());
    let lines: Vec<Named> = match entry.what {
        What::Milestone => vec![named(agenda, entry.entity, false)],
        What::Service => agenda.lines_of_service(entry.entity).into_iter().map(|(id, _)| named(agenda, id, false)).collect(),
        _ => Vec::new(),
    };
    let events = of_entity.map(|service| service.life_events.iter().map(|event| referred(agenda, event)).collect::<Vec<_>>());
    let own_title = identity(agenda, entry.entity)[1].clone();
    let status = match entry.what {
        What::Regulation => word_of(agenda, entry.entity, "stage"),
        What::ActionLine | What::Service => word_of(agenda, entry.entity, "status"),
        What::Milestone | What::Commitment => Datum::Empty,
    };
    vec![
        agenda.record(entry.entity).name().into(),
        entry.item.map(|(id, _)| id).into(),
        match entry.item {
            None => own_title,
            Some((id, title)) => title.map_or_else(|| id.into(), Datum::from),
        },
        entry.what.datum(),
        lines.into(),
        entry.owner.map(|owner| referred(agenda, owner)).into(),
        status,
        roadmap.and_then(|roadmap| roadmap.target_level.as_ref()).map(|level| Datum::Count(level.0.into())).into(),
        roadmap.and_then(|roadmap| roadmap.priority).map(priority_word).into(),
        events.unwrap_or_default().into(),
        entry.first.into(),
        entry.due.into(),
        slip.filter(|slip| *slip != 0).map(Datum::Days).into(),
        Some(entry.moves).filter(|moves| *moves > 0).into(),
        entry.state.datum(),
    ]
}

fn priority_word(priority: Priority) -> Datum {
    let letter = match priority {
        Priority::A => "A",
        Priority::B => "B",
        Priority::C => "C",
        Priority::D => "D",
    };
    Datum::word(letter, Message::plain("report-priority").with("letter", letter), Sign::None)
}

/// The services that the roadmap leaves out, and why.
fn not_planned(basis: &Basis<'_>) -> Table {
    let columns = [
        ("id", "report-column-id", Form::Entity),
        ("title", "report-column-service", Form::Text),
        ("owner", "report-column-owner", Form::Entity),
        ("status", "report-column-status", Form::Word),
        ("level", "report-column-level", Form::Integer),
        ("reason", "report-column-reason", Form::Text),
    ];
    let agenda = basis.agenda;
    let mut table = Table::new("roadmap-not-planned", Message::plain("report-roadmap-not-planned"), &columns)
        .knowing("status", words(agenda, Kind::Service, &["status"]));
    let asked = |id: EntityId| basis.asks_for(id) && basis.is_in_axes(id) && basis.has_life_event(id);
    let services: Vec<(EntityId, &Service)> =
        agenda.all::<Service>().filter(|(id, service)| !service.is_gone() && asked(*id)).collect();
    let planned = services.iter().filter(|(_, service)| service.roadmap.is_some()).count();
    let with_reason = services
        .iter()
        .filter_map(|(id, service)| Some((*id, *service, service.not_planned.as_ref().filter(|_| service.roadmap.is_none())?)));
    for (id, service, not_planned) in with_reason {
        let [id_datum, title] = identity(agenda, id);
        let level = service.maturity.as_ref().and_then(|maturity| maturity.level.as_ref());
        table.rows.push(vec![
            id_datum,
            title,
            service.owner.as_ref().map(|owner| referred(agenda, &owner.organisation)).into(),
            word_of(agenda, id, "status"),
            level.map(|level| Datum::Count(level.0.into())).into(),
            Datum::from(&not_planned.reason),
        ]);
    }
    let neither = services.len() - planned - table.rows.len();
    let parts = [
        (planned, Message::plain("report-roadmap-with")),
        (table.rows.len(), Message::plain("report-roadmap-with-reason")),
        (neither, Message::plain("report-roadmap-neither")),
    ];
    table.notes.push(equation(Message::plain("report-roadmap-services").with("count", services.len()), parts));
    table
}
