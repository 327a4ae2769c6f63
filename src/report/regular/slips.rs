//! What slipped since it was first promised.

use super::cells::{equation, statuses};
use super::table::identity;
use super::{Basis, Datum, FilteredBy, Form, Named, Quiet, Report, Sign, Table, named, referred, word_of};
use crate::agenda::{Agenda, EntityId};
use crate::history::{Class, Move, Slip, Slips};
use crate::model::{AnyEntity, Kind, Organisation, Ref};
use crate::schema::Subject;
use crate::text::Message;
use std::cmp::Reverse;

/// Which promised dates are later than first promised?
pub(super) static SLIPS: Report = Report {
    name: "slips",
    title: "report-slips",
    question: "report-slips-question",
    counts: "report-slips-counts",
    filters: &[FilteredBy::Axis, FilteredBy::Owner, FilteredBy::Status],
    looks_back: false,
    history: true,
    tables,
};

/// A promised date with what promises it, where it is still in the agenda.
struct Told<'s> {
    slip: &'s Slip,
    entity: Option<EntityId>,
}

fn tables(basis: &Basis<'_>) -> Vec<Table> {
    let recorded = if basis.slips.is_some() { Slips::default() } else { Slips::recorded(basis.agenda) };
    let slips = basis.slips.unwrap_or(&recorded);
    let told = slips.0.iter().map(|slip| Told { slip, entity: entity(basis.agenda, &slip.entity) });
    let mut told: Vec<Told<'_>> = told.filter(|told| is_asked(basis, told)).collect();
    // Those that slipped most come first, and those that are no longer promised last.
    told.sort_by_key(|told| Reverse(told.slip.days()));
    let counted = Slips(told.iter().map(|told| told.slip.clone()).collect());
    vec![table(basis, &told, &counted), distribution(&counted)]
}

/// What is named as `folder/id`, or `agenda`.
fn entity(agenda: &Agenda, name: &str) -> Option<EntityId> {
    match name.split_once('/') {
        Some((folder, id)) => agenda.graph().find(Kind::find(folder)?, id),
        None => agenda.agenda_record(),
    }
}

/// Whether a promise is asked for; of what is no longer in the agenda nobody knows where it belongs.
fn is_asked(basis: &Basis<'_>, told: &Told<'_>) -> bool {
    let everything = basis.filter.given().is_empty();
    told.entity.map_or(everything, |id| everything || basis.asks_for(id) && basis.is_in_axes(id))
}

fn table(basis: &Basis<'_>, told: &[Told<'_>], slips: &Slips) -> Table {
    let columns = [
        ("id", "report-column-id", Form::Entity),
        ("field", "report-column-item", Form::Text),
        ("title", "report-column-promise", Form::Text),
        ("promised", "report-column-promised", Form::Text),
        ("owner", "report-column-owner", Form::Entity),
        ("status", "report-column-status", Form::Word),
        ("first-promise", "report-column-first-promise", Form::Date),
        ("known-from", "report-column-first-promise-known", Form::Word),
        ("now", "report-column-now", Form::Date),
        ("days", "report-column-slip", Form::Days),
        ("class", "report-column-class", Form::Word),
        ("moves", "report-column-moves", Form::Integer),
        ("undecided", "report-column-undecided", Form::Integer),
        ("decisions", "report-column-decisions", Form::List),
    ];
    let shown: [(&'static str, &[&'static str]); 6] = [
        ("report-column-promise", &["title", "promised", "owner", "status"]),
        ("report-column-slip", &["days"]),
        ("report-column-first-promise", &["first-promise", "known-from"]),
        ("report-column-now", &["now"]),
        ("report-column-moves", &["moves", "undecided"]),
        ("report-column-decisions", &["decisions"]),
    ];
    let of_entity = statuses(basis.agenda).into_iter().chain([retired(), gone()]);
    let quiet = Quiet { keys: &["class", "moves"], words: &["kept"], note: "report-slips-quiet" };
    let mut table = Table::new("slips", Message::plain("report-slips"), &columns)
        .showing(&shown)
        .quieting(quiet)
        .knowing("status", of_entity)
        .knowing("known-from", [recorded()])
        .knowing("class", Class::ALL.map(class));
    table.rows = told.iter().map(|told| row(basis.agenda, told)).collect();
    let source = if basis.slips.is_some() { "report-slips-from-commits" } else { "report-slips-from-records" };
    table.notes.push(Message::plain(source));
    let parts = slips.distribution().into_iter().map(|(class, count)| (count, Message::plain(class.phrase())));
    let whole = Message::plain("report-slips-count").with("count", slips.0.len());
    table.notes.push(if slips.0.is_empty() { Message::plain("report-slips-none") } else { equation(whole, parts) });
    let later = slips.0.iter().flat_map(|slip| &slip.moves).filter(|one| one.days() > 0).count();
    let undecided: usize = slips.0.iter().map(Slip::undecided).sum();
    if later > 0 {
        table.notes.push(Message::plain("report-slips-undecided").with("moves", later).with("undecided", undecided));
    }
    table
}

fn row(agenda: &Agenda, told: &Told<'_>) -> Vec<Datum> {
    let Told { slip, entity } = told;
    let mut decisions: Vec<&str> = slip.moves.iter().filter_map(|one| one.decision.as_deref()).collect();
    decisions.dedup();
    let decision = |id: &str| {
        let found = agenda.graph().find(Kind::Decision, id);
        found.map_or_else(|| Named { id: id.to_owned(), title: None, entity: None }, |found| named(agenda, found, false))
    };
    vec![
        slip.entity.as_str().into(),
        slip.field.as_str().into(),
        entity.map_or_else(|| slip.entity.as_str().into(), |id| title(agenda, id)),
        slip.label.clone().into(),
        entity.and_then(|id| owner(agenda, id)).map(|owner| referred(agenda, owner)).into(),
        entity.map_or_else(gone, |id| status(agenda, id)),
        slip.first.into(),
        slip.recorded.then(recorded).into(),
        slip.now.into(),
        slip.days().map(Datum::Days).into(),
        class(slip.class()),
        Some(slip.moves.len()).filter(|moves| *moves > 0).into(),
        Some(slip.undecided()).filter(|_| slip.moves.iter().any(|one: &Move| one.days() > 0)).into(),
        decisions.into_iter().map(decision).collect::<Vec<_>>().into(),
    ]
}

fn title(agenda: &Agenda, id: EntityId) -> Datum {
    match agenda.file().filter(|_| agenda.record(id).subject == Subject::Agenda) {
        Some(file) => (&file.title).into(),
        None => identity(agenda, id)[1].clone(),
    }
}

fn owner(agenda: &Agenda, id: EntityId) -> Option<&Ref<Organisation>> {
    let owner = match agenda.record(id).value.as_ref() {
        Some(AnyEntity::ActionLine(line)) => line.owner.as_ref(),
        Some(AnyEntity::Service(service)) => service.owner.as_ref(),
        Some(AnyEntity::Regulation(text)) => text.lead.as_ref(),
        Some(AnyEntity::Kpi(kpi)) => kpi.owner.as_ref(),
        _ => return agenda.file().filter(|_| agenda.record(id).subject == Subject::Agenda)?.authority.as_ref(),
    };
    owner.map(|owner| &owner.organisation)
}

/// The state in which something is; that it is retired, where it is.
fn status(agenda: &Agenda, id: EntityId) -> Datum {
    if agenda.record(id).value.as_ref().is_some_and(|value| value.retired().is_some()) {
        return retired();
    }
    match agenda.record(id).kind() {
        Some(Kind::Regulation) => word_of(agenda, id, "stage"),
        _ => word_of(agenda, id, "status"),
    }
}

fn retired() -> Datum {
    Datum::word("retired", Message::plain("report-retired"), Sign::None)
}

/// That something is no longer in the agenda.
fn gone() -> Datum {
    Datum::word("gone", Message::plain("report-gone"), Sign::None)
}

/// That a first promise is known from records alone.
fn recorded() -> Datum {
    Datum::word("recorded", Message::plain("report-recorded"), Sign::None)
}

fn class(class: Class) -> Datum {
    Datum::word(class.name(), Message::plain(class.phrase()), Sign::None)
}

/// How many dates have slipped how far.
fn distribution(slips: &Slips) -> Table {
    let columns = [
        ("class", "report-column-class", Form::Word),
        ("dates", "report-column-dates", Form::Integer),
        ("of-dates", "report-column-of-dates", Form::Integer),
    ];
    let mut table = Table::new("slips-distribution", Message::plain("report-slips-distribution"), &columns)
        .knowing("class", Class::ALL.map(class));
    let of_class = |(found, count): (Class, usize)| vec![class(found), count.into(), slips.0.len().into()];
    table.rows = slips.distribution().into_iter().map(of_class).collect();
    table
}
