//! Who is accountable for what, who holds the roles, and who decides.

use super::cells::{all_named, counted, kind_named};
use super::table::identity;
use super::{Basis, Datum, FilteredBy, Form, Named, Report, Sign, Table, named, referred, word_of};
use crate::agenda::{Agenda, EntityId};
use crate::approval::approves;
use crate::changes::Matter;
use crate::model::{
    ActionLine, Body, BuildingBlock, DataItem, Date, Decision, DecisionStatus, Entity, Kind, Organisation, Owner, Ref, Role,
};
use crate::rules;
use crate::rules::ownership::{Owned, owned};
use crate::text::Message;

/// Who answers for what, and is somebody there?
pub(super) static GOVERNANCE: Report = Report {
    name: "governance",
    title: "report-governance",
    question: "report-governance-question",
    counts: "report-governance-counts",
    filters: &[FilteredBy::Owner],
    looks_back: false,
    history: false,
    tables,
};

/// Something that somebody answers for.
struct Thing<'a> {
    id: EntityId,
    owner: Option<Named>,
    role: Option<&'a Ref<Role>>,
    body: Option<&'a Ref<Body>>,
    standing: Standing,
}

/// Whether somebody is there who answers for something: code, template, template for so many, what it means for whoever has to act.
type Standing = (&'static str, &'static str, &'static str, Sign);

const HELD: Standing = ("held", "report-standing-held", "report-standing-held-count", Sign::Good);
const SOURCE: Standing = ("source", "report-standing-source", "report-standing-source-count", Sign::Good);
const SETTLED: Standing = ("settled", "report-standing-settled", "report-standing-settled-count", Sign::None);
const VACANT: Standing = ("vacant", "report-standing-vacant", "report-standing-vacant-count", Sign::Bad);
const NO_ROLE: Standing = ("no-role", "report-standing-no-role", "report-standing-no-role-count", Sign::Watch);
const ENDED: Standing = ("ended", "report-standing-ended", "report-standing-ended-count", Sign::Bad);
const NOT_YET: Standing = ("not-yet", "report-standing-not-yet", "report-standing-not-yet-count", Sign::Bad);
const NO_OWNER: Standing = ("no-owner", "report-standing-no-owner", "report-standing-no-owner-count", Sign::Bad);
const UNKNOWN: Standing = ("unknown", "report-standing-unknown", "report-standing-unknown-count", Sign::Unknown);

const STANDINGS: [Standing; 9] = [HELD, SOURCE, SETTLED, VACANT, NO_ROLE, ENDED, NOT_YET, NO_OWNER, UNKNOWN];

fn tables(basis: &Basis<'_>) -> Vec<Table> {
    let things = things(basis);
    let roles: Vec<(EntityId, &Role)> = basis
        .agenda
        .all::<Role>()
        .filter(|(_, role)| !role.is_retired(basis.as_of) && asks_for(basis, role.organisation.as_ref().map(Ref::id)))
        .collect();
    vec![table(basis, &things), of_roles(basis, &roles, &things), vacant(basis, &roles, &things), bodies(basis)]
}

fn asks_for(basis: &Basis<'_>, organisation: Option<&str>) -> bool {
    let asked = &basis.filter.owners;
    asked.is_empty() || organisation.is_some_and(|organisation| asked.contains(organisation))
}

/// All that somebody must answer for, and the data items that somebody holds for all, in the order of kinds and identifiers.
fn things<'a>(basis: &Basis<'a>) -> Vec<Thing<'a>> {
    let agenda = basis.agenda;
    let owned = owned(agenda).into_iter().map(|thing| of_owned(basis, &thing));
    let items = agenda.all::<DataItem>().filter(|(_, item)| item.retired.is_none());
    let items = items.map(|(id, item)| of_item(basis, id, item));
    let asked = |thing: &Thing<'_>| asks_for(basis, thing.owner.as_ref().map(|owner| &*owner.id));
    let mut things: Vec<Thing<'a>> = owned.chain(items).filter(asked).collect();
    things.sort_by_key(|thing| thing.id);
    things
}

fn of_owned<'a>(basis: &Basis<'a>, thing: &Owned<'a>) -> Thing<'a> {
    let agenda = basis.agenda;
    let role = thing.owner.and_then(|owner| owner.role.as_ref());
    let body = match thing.kind {
        Kind::ActionLine => agenda.get::<ActionLine>(thing.id).and_then(|line| line.body.as_ref()),
        Kind::BuildingBlock => agenda.get::<BuildingBlock>(thing.id).and_then(|block| block.steering.as_ref()),
        _ => None,
    };
    let standing = match thing.owner {
        None => NO_OWNER,
        Some(_) if thing.settled => SETTLED,
        Some(owner) => match agenda.follow(&owner.organisation) {
            Some((_, organisation)) => there(organisation, basis.as_of).unwrap_or_else(|| of_role(basis, role)),
            None => UNKNOWN,
        },
    };
    Thing { id: thing.id, owner: thing.owner.map(|owner| referred(agenda, &owner.organisation)), role, body, standing }
}

/// The organisation that holds a data item, and the role that provides the building block which serves it, if it is of that organisation.
fn of_item<'a>(basis: &Basis<'a>, id: EntityId, item: &'a DataItem) -> Thing<'a> {
    let agenda = basis.agenda;
    let holder = agenda.holder_of(item);
    let block = item.source.as_ref().and_then(|source| source.building_block.as_ref());
    let provider = block.and_then(|block| agenda.follow(block)).and_then(|(_, block)| block.owner.as_ref());
    let is_holder = |owner: &&Owner| holder.is_some_and(|(_, holder)| holder.id.as_str() == owner.organisation.id());
    let role = provider.filter(is_holder).and_then(|owner| owner.role.as_ref());
    let standing = match holder {
        None => NO_OWNER,
        Some((_, organisation)) => there(organisation, basis.as_of).unwrap_or_else(|| match role {
            Some(_) => of_role(basis, role),
            None => SOURCE,
        }),
    };
    Thing { id, owner: holder.map(|(holder, _)| named(agenda, holder, false)), role, body: None, standing }
}

/// How an organisation stands that is not there on a day; none for one that is.
fn there(organisation: &Organisation, day: Date) -> Option<Standing> {
    if organisation.has_ended(day) { Some(ENDED) } else { organisation.begins_after(day).map(|_| NOT_YET) }
}

fn of_role(basis: &Basis<'_>, role: Option<&Ref<Role>>) -> Standing {
    let Some(role) = role else { return NO_ROLE };
    match holders(basis, role) {
        None => UNKNOWN,
        Some(0) => VACANT,
        Some(_) => HELD,
    }
}

/// How many hold a role on the day; none, where nobody knows the role.
fn holders(basis: &Basis<'_>, role: &Ref<Role>) -> Option<usize> {
    basis.agenda.follow(role).map(|(_, role)| members(role, basis.as_of))
}

/// How many hold a role on a day: nobody, where it is retired.
fn members(role: &Role, day: Date) -> usize {
    if role.is_retired(day) { 0 } else { rules::approach::holders(role, day) }
}

fn table(basis: &Basis<'_>, things: &[Thing<'_>]) -> Table {
    let agenda = basis.agenda;
    let columns = [
        ("id", "report-column-id", Form::Entity),
        ("kind", "report-column-kind", Form::Word),
        ("title", "report-column-what", Form::Text),
        ("owner", "report-column-owner", Form::Entity),
        ("role", "report-column-role", Form::Entity),
        ("holders", "report-column-holders", Form::Integer),
        ("standing", "report-column-standing", Form::Word),
        ("body", "report-column-body", Form::Entity),
    ];
    let mut table = Table::new("governance", Message::plain("report-governance"), &columns);
    for thing in things {
        let [_, title] = identity(agenda, thing.id);
        let (code, template, _, sign) = thing.standing;
        table.rows.push(vec![
            agenda.record(thing.id).name().into(),
            agenda.record(thing.id).kind().map(kind_named).into(),
            title,
            thing.owner.clone().into(),
            thing.role.map(|role| referred(agenda, role)).into(),
            thing.role.and_then(|role| holders(basis, role)).into(),
            Datum::word(code, Message::plain(template), sign),
            thing.body.map(|body| referred(agenda, body)).into(),
        ]);
    }
    let count = |standing: Standing| things.iter().filter(|thing| thing.standing == standing).count();
    let parts = STANDINGS.map(|standing| (count(standing), standing.2));
    table.notes.push(counted(["report-governance-equation", "report-governance-none"], things.len(), parts));
    table
}

/// How many of each kind there are, in words.
fn by_kind(agenda: &Agenda, things: &[&Thing<'_>]) -> Datum {
    let of_kind = |kind: &Kind| {
        let count = things.iter().filter(|thing| agenda.record(thing.id).kind() == Some(*kind)).count();
        (count > 0).then(|| kind.counted(count))
    };
    Kind::ALL.iter().filter_map(of_kind).collect::<Vec<_>>().into()
}

fn of_roles(basis: &Basis<'_>, roles: &[(EntityId, &Role)], things: &[Thing<'_>]) -> Table {
    let agenda = basis.agenda;
    let columns = [
        ("id", "report-column-id", Form::Entity),
        ("title", "report-column-role", Form::Text),
        ("function", "report-column-function", Form::Word),
        ("organisation", "report-column-organisation", Form::Entity),
        ("members", "report-column-members-now", Form::Integer),
        ("approves", "report-column-approves", Form::List),
        ("owns", "report-column-owns", Form::Integer),
        ("owned-by-kind", "report-column-owns", Form::List),
        ("owned", "report-column-owned", Form::List),
        ("decisions", "report-column-decisions-taken", Form::Integer),
    ];
    let shown: [(&str, &[&str]); 7] = [
        ("report-column-role", &["title"]),
        ("report-column-function", &["function"]),
        ("report-column-organisation", &["organisation"]),
        ("report-column-members-now", &["members"]),
        ("report-column-approves", &["approves"]),
        ("report-column-owns", &["owned-by-kind"]),
        ("report-column-decisions-taken", &["decisions"]),
    ];
    let mut table = Table::new("governance-roles", Message::plain("report-governance-roles"), &columns).showing(&shown);
    for (id, role) in roles {
        let owned: Vec<&Thing<'_>> = things.iter().filter(|thing| is_of(thing, role)).collect();
        let approves = approves(role).into_iter().filter_map(|name| {
            let matter = Matter::find(name, agenda)?;
            Some(Datum::word(name, matter.phrase(agenda), Sign::None))
        });
        let mut row = role_cells(agenda, *id, role).to_vec();
        row.extend([
            members(role, basis.as_of).into(),
            approves.collect::<Vec<_>>().into(),
            owned.len().into(),
            by_kind(agenda, &owned),
            all_named(agenda, owned.iter().map(|thing| thing.id), true),
            Decisions::by(basis, Kind::Role, role.id.as_str()).taken.into(),
        ]);
        table.rows.push(row);
    }
    table.notes.push(Message::plain("report-governance-roles-note"));
    table
}

/// What a role is: its identifier and title, its function and its organisation.
fn role_cells(agenda: &Agenda, id: EntityId, role: &Role) -> [Datum; 4] {
    let [name, title] = identity(agenda, id);
    let organisation = role.organisation.as_ref().map(|organisation| referred(agenda, organisation));
    [name, title, word_of(agenda, id, "function"), organisation.into()]
}

fn is_of(thing: &Thing<'_>, role: &Role) -> bool {
    thing.role.is_some_and(|own| own.id() == role.id.as_str())
}

/// The roles that nobody holds on the day, and what they answer for: a row for each of these, one at least.
fn vacant(basis: &Basis<'_>, roles: &[(EntityId, &Role)], things: &[Thing<'_>]) -> Table {
    let agenda = basis.agenda;
    let columns = [
        ("id", "report-column-id", Form::Entity),
        ("title", "report-column-role", Form::Text),
        ("function", "report-column-function", Form::Word),
        ("organisation", "report-column-organisation", Form::Entity),
        ("last-held", "report-column-last-held", Form::Date),
        ("next-held", "report-column-next-held", Form::Date),
        ("entity", "report-column-answers-for", Form::Entity),
        ("kind", "report-column-kind", Form::Word),
    ];
    let mut table = Table::new("governance-vacant", Message::plain("report-governance-vacant"), &columns);
    // What is over needs nobody any more.
    let still = |role: &Role| things.iter().filter(|thing| thing.standing != SETTLED && is_of(thing, role)).collect::<Vec<_>>();
    let vacant: Vec<_> = roles.iter().filter(|(_, role)| members(role, basis.as_of) == 0).collect();
    let retired = agenda.all::<Role>().filter(|(_, role)| role.is_retired(basis.as_of) && !still(role).is_empty());
    for (id, role) in vacant.iter().copied().copied().chain(retired) {
        let lasts = role.members.iter().map(|member| member.to).chain([role.retired.as_ref().map(|retired| retired.date)]);
        let last = lasts.flatten().filter(|to| *to < basis.as_of).max();
        let next = role.members.iter().filter_map(|member| member.from).filter(|from| *from > basis.as_of).min();
        let row = |thing: Option<&Thing<'_>>| {
            let mut row = role_cells(agenda, id, role).to_vec();
            row.extend([
                last.into(),
                next.into(),
                thing.map(|thing| named(agenda, thing.id, true)).into(),
                thing.and_then(|thing| agenda.record(thing.id).kind()).map(kind_named).into(),
            ]);
            row
        };
        let owned = still(role);
        if owned.is_empty() {
            table.rows.push(row(None));
        }
        table.rows.extend(owned.into_iter().map(|thing| row(Some(thing))));
    }
    table.notes.push(match vacant.len() {
        0 => Message::plain("report-governance-no-vacancy").with("all", roles.len()),
        count => Message::plain("report-governance-vacancies").with("count", count).with("all", roles.len()),
    });
    table
}

/// What a role or body has decided.
#[derive(Default)]
struct Decisions {
    /// How many decisions it has taken, those replaced since among them.
    taken: usize,
    /// How many wait for it.
    proposed: usize,
    /// The day of the last one.
    last: Option<Date>,
}

impl Decisions {
    fn by(basis: &Basis<'_>, kind: Kind, id: &str) -> Self {
        let mut decisions = Decisions::default();
        for (_, decision) in basis.agenda.all::<Decision>().filter(|(_, decision)| decision.retired.is_none()) {
            if decision.taken_by.as_ref().is_none_or(|by| by.kind() != kind || by.id() != id) {
                continue;
            }
            match decision.status {
                Some(DecisionStatus::Accepted | DecisionStatus::Superseded)
                    if decision.date.is_none_or(|date| date <= basis.as_of) =>
                {
                    decisions.taken += 1;
                    decisions.last = decisions.last.max(decision.date);
                }
                Some(DecisionStatus::Proposed) => decisions.proposed += 1,
                _ => {}
            }
        }
        decisions
    }
}

fn bodies(basis: &Basis<'_>) -> Table {
    let agenda = basis.agenda;
    let columns = [
        ("id", "report-column-id", Form::Entity),
        ("title", "report-column-body", Form::Text),
        ("kind", "report-column-kind", Form::Word),
        ("chair", "report-column-chair", Form::Entity),
        ("members", "report-column-member-organisations", Form::Integer),
        ("meets", "report-column-meets", Form::Text),
        ("lines", "report-column-lines-coordinated", Form::Integer),
        ("decisions", "report-column-decisions-taken", Form::Integer),
        ("proposed", "report-column-decisions-proposed", Form::Integer),
        ("last-decision", "report-column-last-decision", Form::Date),
    ];
    let mut table = Table::new("governance-bodies", Message::plain("report-governance-bodies"), &columns);
    for (id, body) in agenda.all::<Body>().filter(|(_, body)| body.retired.is_none()) {
        let chair = body.chair.as_ref().and_then(|chair| agenda.graph().find(chair.kind(), chair.id()));
        let seats = body.members.iter().map(Ref::id).collect::<Vec<_>>();
        let presides = chair.and_then(|chair| match agenda.get::<Role>(chair) {
            Some(role) => role.organisation.as_ref().map(Ref::id),
            None => Some(&*agenda.record(chair).id),
        });
        if !seats.iter().copied().map(Some).chain([presides]).any(|seat| asks_for(basis, seat)) {
            continue;
        }
        let decisions = Decisions::by(basis, Kind::Body, body.id.as_str());
        let lines = agenda.related(id, &[], &["body"]);
        let [name, title] = identity(agenda, id);
        table.rows.push(vec![
            name,
            title,
            word_of(agenda, id, "kind"),
            chair.map(|chair| named(agenda, chair, true)).into(),
            seats.len().into(),
            body.meets.map(|meets| Message::plain("report-every").with("duration", meets.said())).into(),
            lines
                .into_iter()
                .filter(|line| agenda.get::<ActionLine>(*line).is_some_and(|line| line.retired.is_none()))
                .count()
                .into(),
            decisions.taken.into(),
            decisions.proposed.into(),
            decisions.last.into(),
        ]);
    }
    let unsaid = agenda.all::<Decision>().filter(|(_, decision)| decision.retired.is_none() && decision.taken_by.is_none());
    let unsaid = unsaid.count();
    table.notes.push(Message::plain("report-governance-bodies-note"));
    if unsaid > 0 {
        table.notes.push(Message::plain("report-governance-decisions-unsaid").with("count", unsaid));
    }
    table
}
