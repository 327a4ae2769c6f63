//! What is out of date, and who has to bring it up to date.

use super::cells::counted;
use super::table::identity;
use super::{Basis, Datum, FilteredBy, Form, Report, Sign, Table, referred};
use crate::agenda::EntityId;
use crate::model::{ActionLine, BuildingBlock, ComplianceClaim, Date, Kpi, Organisation, Owner, Ref, Role, Service};
use crate::rules::reuse::{lapsed_claims, stays};
use crate::rules::service::{Assessed, REVIEW_OVERDUE, Review, assessed, is_digital, stays_open};
use crate::rules::{self, parameter};
use crate::text::Message;

/// What is out of date?
pub(super) static FRESHNESS: Report = Report {
    name: "freshness",
    title: "report-freshness",
    question: "report-freshness-question",
    counts: "report-freshness-counts",
    filters: &[FilteredBy::Axis, FilteredBy::Owner],
    looks_back: false,
    history: false,
    tables,
};

/// What can be out of date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum What {
    Value,
    Baseline,
    Report,
    Entry,
    Claim,
    Assessment,
}

const ALL: [What; 6] = [What::Value, What::Baseline, What::Report, What::Entry, What::Claim, What::Assessment];

impl What {
    fn datum(self) -> Datum {
        let template = match self {
            What::Value => "report-dated-value",
            What::Baseline => "report-dated-baseline",
            What::Report => "report-dated-report",
            What::Entry => "report-dated-entry",
            What::Claim => "report-dated-claim",
            What::Assessment => "report-dated-assessment",
        };
        Datum::word(template.trim_start_matches("report-dated-"), Message::plain(template), Sign::None)
    }
}

/// Something that has to be renewed from time to time.
struct Item<'a> {
    what: What,
    entity: EntityId,
    organisation: Option<&'a Ref<Organisation>>,
    role: Option<&'a Ref<Role>>,
    state: State,
}

/// Whether it is out of date.
#[derive(Clone, Copy)]
enum State {
    /// Since the day by which it was due, where one is known; with the day of the last one, where there is one.
    Late {
        last: Option<Date>,
        due: Option<Date>,
    },
    Fresh,
    /// Nobody says when it is due.
    Unknown,
}

impl<'a> Item<'a> {
    fn new(what: What, entity: EntityId, owner: Option<&'a Owner>, state: State) -> Self {
        let (organisation, role) = (owner.map(|owner| &owner.organisation), owner.and_then(|owner| owner.role.as_ref()));
        Item { what, entity, organisation, role, state }
    }

    fn late(&self) -> Option<(Option<Date>, Option<Date>)> {
        match self.state {
            State::Late { last, due } => Some((last, due)),
            State::Fresh | State::Unknown => None,
        }
    }
}

fn tables(basis: &Basis<'_>) -> Vec<Table> {
    let mut items: Vec<Item<'_>> = values(basis);
    items.extend(baselines(basis));
    items.extend(reports(basis));
    items.extend(entries(basis));
    items.extend(claims(basis));
    items.extend(assessments(basis));
    items.retain(|item| basis.asks_for(item.entity) && basis.is_in_axes(item.entity));
    vec![table(basis, &items), by_kind(&items)]
}

/// The values of KPIs that are not retired.
fn values<'a>(basis: &Basis<'a>) -> Vec<Item<'a>> {
    let (agenda, as_of) = (basis.agenda, basis.as_of);
    let item = |(id, kpi): (EntityId, &'a Kpi)| {
        let state = match rules::overdue_value(agenda, id, kpi, as_of) {
            Some((last, due)) => State::Late { last, due: Some(due) },
            None if kpi.computed.is_some() || kpi.every.is_some() => State::Fresh,
            None => State::Unknown,
        };
        Item::new(What::Value, id, kpi.owner.as_ref(), state)
    };
    agenda.all::<Kpi>().filter(|(_, kpi)| kpi.retired.is_none()).map(item).collect()
}

/// The baselines of KPIs that are still to come.
fn baselines<'a>(basis: &Basis<'a>) -> Vec<Item<'a>> {
    let item = |(id, kpi): (EntityId, &'a Kpi)| {
        let pending = kpi.baseline_pending.as_ref().filter(|_| kpi.retired.is_none() && kpi.baseline.is_none())?;
        let late = State::Late { last: None, due: Some(pending.until) };
        let state = if pending.until < basis.as_of { late } else { State::Fresh };
        Some(Item::new(What::Baseline, id, kpi.owner.as_ref(), state))
    };
    basis.agenda.all::<Kpi>().filter_map(item).collect()
}

/// The reports of action lines that had to be written.
fn reports<'a>(basis: &Basis<'a>) -> Vec<Item<'a>> {
    let (agenda, as_of) = (basis.agenda, basis.as_of);
    let item = |(id, line): (EntityId, &'a ActionLine)| {
        let period = agenda.report_due(line, as_of)?;
        let last = line.reports_by(as_of).last().map(|(_, report)| report.date.unwrap_or(report.period.end()));
        let late = State::Late { last, due: Some(agenda.report_closes(period.end)) };
        Some(Item::new(What::Report, id, line.owner.as_ref(), if period.reported { State::Fresh } else { late }))
    };
    agenda.all::<ActionLine>().filter_map(item).collect()
}

/// The entries of the catalogue of services that are not closed. Who keeps an entry has to act, where somebody is named.
fn entries<'a>(basis: &Basis<'a>) -> Vec<Item<'a>> {
    let usual = parameter(basis.agenda, &REVIEW_OVERDUE.info, "days");
    let item = |(id, service): (EntityId, &'a Service)| {
        let state = match Review::of(service, usual) {
            Some(review) if review.is_overdue(basis.as_of) => State::Late { last: review.last, due: review.due },
            Some(_) => State::Fresh,
            None => State::Unknown,
        };
        let item = Item::new(What::Entry, id, service.owner.as_ref(), state);
        let maintainer = service.maintainer.as_ref().and_then(|maintainer| maintainer.role.as_ref());
        Item { role: maintainer.or(item.role), ..item }
    };
    basis.agenda.all::<Service>().filter(|(_, service)| !service.is_gone()).map(item).collect()
}

/// The claims that building blocks follow a specification, but for those whose place another one has taken.
fn claims<'a>(basis: &Basis<'a>) -> Vec<Item<'a>> {
    let of_block = |(id, block): (EntityId, &'a BuildingBlock)| {
        let Some(govstack) = block.govstack.as_ref().filter(|_| stays(block)) else { return Vec::new() };
        let lapsed = lapsed_claims(govstack, basis.as_of);
        let claim = |(number, claim): (usize, &ComplianceClaim)| {
            let state = match (lapsed.get(&number), claim.valid_until) {
                (Some(until), _) => State::Late { last: claim.date, due: Some(*until) },
                (None, Some(until)) if until < basis.as_of => return None,
                (None, Some(_)) => State::Fresh,
                (None, None) => State::Unknown,
            };
            Some(Item::new(What::Claim, id, block.owner.as_ref(), state))
        };
        (1..).zip(&govstack.claims).filter_map(claim).collect::<Vec<_>>()
    };
    basis.agenda.all::<BuildingBlock>().flat_map(of_block).collect()
}

/// The assessments of open services against a standard, where there are any: of each service the one that counts longest.
fn assessments<'a>(basis: &Basis<'a>) -> Vec<Item<'a>> {
    let item = |(id, service): (EntityId, &'a Service)| {
        let mut held = service.assessments.iter().filter(|one| one.date.is_none_or(|date| date <= basis.as_of)).peekable();
        held.peek()?;
        let state = match assessed(service, None, basis.as_of) {
            Assessed::Lapsed { until, number } => {
                let last = service.assessments.get(number - 1).and_then(|assessment| assessment.date);
                State::Late { last, due: Some(until) }
            }
            _ if held.any(|one| one.valid_until.is_none()) => State::Unknown,
            _ => State::Fresh,
        };
        Some(Item::new(What::Assessment, id, service.owner.as_ref(), state))
    };
    let open = |(_, service): &(EntityId, &Service)| stays_open(service) && is_digital(service);
    basis.agenda.all::<Service>().filter(open).filter_map(item).collect()
}

fn table(basis: &Basis<'_>, items: &[Item<'_>]) -> Table {
    let columns = [
        ("what", "report-column-dated", Form::Word),
        ("id", "report-column-id", Form::Entity),
        ("title", "report-column-dated-of", Form::Text),
        ("last", "report-column-last", Form::Date),
        ("due", "report-column-due", Form::Date),
        ("days-late", "report-column-days-late", Form::Integer),
        ("owner", "report-column-who-acts", Form::Entity),
        ("role", "report-column-role", Form::Entity),
    ];
    let shown: [(&'static str, &[&'static str]); 6] = [
        ("report-column-dated", &["what"]),
        ("report-column-dated-of", &["title"]),
        ("report-column-last", &["last"]),
        ("report-column-due", &["due"]),
        ("report-column-days-late", &["days-late"]),
        ("report-column-who-acts", &["owner", "role"]),
    ];
    let mut table = Table::new("freshness", Message::plain("report-freshness"), &columns)
        .showing(&shown)
        .knowing("what", ALL.map(What::datum));
    let mut late: Vec<(&Item<'_>, Option<Date>, Option<Date>)> =
        items.iter().filter_map(|item| item.late().map(|(last, due)| (item, last, due))).collect();
    // Kinds stand together as they came; within a kind the oldest first.
    late.sort_by_key(|(item, _, due)| (ALL.iter().position(|what| *what == item.what), *due));
    for (item, last, due) in &late {
        let days = due.map(|due| Datum::Count((basis.as_of.0 - due.0).num_days()));
        table.rows.push(vec![
            item.what.datum(),
            basis.agenda.record(item.entity).name().into(),
            identity(basis.agenda, item.entity)[1].clone(),
            (*last).into(),
            (*due).into(),
            days.into(),
            item.organisation.map(|organisation| referred(basis.agenda, organisation)).into(),
            item.role.map(|role| referred(basis.agenda, role)).into(),
        ]);
    }
    table.notes.push(whole(items));
    table
}

/// How many are out of date, how many are not, and of how many nobody can tell.
fn counts(items: &[&Item<'_>]) -> [usize; 3] {
    let count = |is: fn(&State) -> bool| items.iter().filter(|item| is(&item.state)).count();
    [
        count(|state| matches!(state, State::Late { .. })),
        count(|state| matches!(state, State::Fresh)),
        count(|state| matches!(state, State::Unknown)),
    ]
}

/// All of them as the sum of those that are out of date, and of those that are not.
fn whole(items: &[Item<'_>]) -> Message {
    let templates = ["report-freshness-count-late", "report-freshness-count-fresh", "report-freshness-count-unsaid"];
    let counts = counts(&items.iter().collect::<Vec<_>>());
    counted(["report-freshness-equation", "report-freshness-none"], items.len(), counts.into_iter().zip(templates))
}

/// How much of each kind is out of date.
fn by_kind(items: &[Item<'_>]) -> Table {
    let columns = [
        ("what", "report-column-dated", Form::Word),
        ("out-of-date", "report-freshness-late", Form::Integer),
        ("up-to-date", "report-freshness-fresh", Form::Integer),
        ("unknown", "report-freshness-unsaid", Form::Integer),
        ("all", "report-column-all", Form::Integer),
    ];
    let mut table =
        Table::new("freshness-kinds", Message::plain("report-freshness-kinds"), &columns).knowing("what", ALL.map(What::datum));
    for what in ALL {
        let of_kind: Vec<&Item<'_>> = items.iter().filter(|item| item.what == what).collect();
        let counted = counts(&of_kind).map(Datum::from);
        table.rows.push([what.datum()].into_iter().chain(counted).chain([of_kind.len().into()]).collect());
    }
    table
}
