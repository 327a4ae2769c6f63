//! The catalogue of services: how far each is online, and how far they are together.

use super::cells::{answerable, counted};
use super::table::identity;
use super::{Basis, Datum, FilteredBy, Form, Report, Sign, Table, named, referred, word, word_of};
use crate::agenda::{Agenda, EntityId};
use crate::model::{Channel, Kind, LifeEvent, Organisation, Ref, Service};
use crate::rules::service::is_review_overdue;
use crate::text::Message;
use std::collections::BTreeMap;

/// How far are public services online?
pub(super) static SERVICES: Report = Report {
    name: "services",
    title: "report-services",
    question: "report-services-question",
    counts: "report-services-counts",
    filters: &[FilteredBy::Owner, FilteredBy::Status, FilteredBy::LifeEvent, FilteredBy::Axis],
    looks_back: false,
    history: false,
    tables,
};

/// The levels, none for what nobody knows: code and template.
const LEVELS: [(Option<u8>, &str, &str); 5] = [
    (Some(1), "1", "report-level-1"),
    (Some(2), "2", "report-level-2"),
    (Some(3), "3", "report-level-3"),
    (Some(4), "4", "report-level-4"),
    (None, "unknown", "report-level-unknown"),
];

/// The template of what a level is called.
pub fn level_called(level: u8) -> Option<&'static str> {
    LEVELS.iter().find(|(own, ..)| *own == Some(level)).map(|(.., template)| *template)
}

/// The level of a service that is entirely online.
pub(super) const HIGHEST_LEVEL: u8 = 4;

/// A column for the services of each level.
const LEVEL_COLUMNS: [(&str, &str, Form); 5] = [
    ("level-1", "report-column-level-1", Form::Integer),
    ("level-2", "report-column-level-2", Form::Integer),
    ("level-3", "report-column-level-3", Form::Integer),
    ("level-4", "report-column-level-4", Form::Integer),
    ("level-unknown", "report-column-level-unknown", Form::Integer),
];

type Entry<'a> = (EntityId, &'a Service);

fn tables(basis: &Basis<'_>) -> Vec<Table> {
    let agenda = basis.agenda;
    let all = || agenda.all::<Service>().filter(|(_, service)| service.retired.is_none());
    let asked = |(id, service): &Entry<'_>| basis.asks_for_service(*id, service);
    let services: Vec<Entry<'_>> = all().filter(asked).collect();
    let is_narrowed = services.len() < all().count();
    vec![table(basis, &services), by_level(&services), by_life_event(basis, &services, is_narrowed), by_owner(agenda, &services)]
}

fn table(basis: &Basis<'_>, services: &[Entry<'_>]) -> Table {
    let columns = [
        ("id", "report-column-id", Form::Entity),
        ("title", "report-column-service", Form::Text),
        ("owner", "report-column-owner", Form::Entity),
        ("role", "report-column-role", Form::Entity),
        ("status", "report-column-status", Form::Word),
        ("review", "report-column-review", Form::Word),
        ("reviewed", "report-column-reviewed", Form::Date),
        ("life-events", "report-column-life-events", Form::List),
        ("primary-channel", "report-column-primary-channel", Form::Word),
        ("level", "report-column-level", Form::Integer),
        ("level-date", "report-column-level-date", Form::Date),
        ("target-level", "report-column-target-level", Form::Integer),
        ("due", "report-column-due", Form::Date),
        ("transactions", "report-column-transactions", Form::Integer),
        ("users", "report-column-users", Form::Integer),
        ("volume-year", "report-column-volume-year", Form::Period),
        ("coverage-territory", "report-column-coverage-territory", Form::Share),
        ("coverage-users", "report-column-coverage-users", Form::Share),
        ("uses", "report-column-uses", Form::List),
    ];
    let shown: [(&str, &[&str]); 10] = [
        ("report-column-service", &["title"]),
        ("report-column-owner", &["owner"]),
        ("report-column-status", &["status", "review"]),
        ("report-column-life-events", &["life-events"]),
        ("report-column-primary-channel", &["primary-channel"]),
        ("report-column-level", &["level", "level-date"]),
        ("report-column-target-level", &["target-level", "due"]),
        ("report-column-transactions", &["transactions", "volume-year"]),
        ("report-column-coverage-territory", &["coverage-territory", "coverage-users"]),
        ("report-column-uses", &["uses"]),
    ];
    let mut table = Table::new("services", Message::plain("report-services"), &columns).showing(&shown);
    table.rows = services.iter().map(|entry| row(basis, *entry)).collect();
    table.notes.push(equation(services));
    table
}

fn row(basis: &Basis<'_>, (id, service): Entry<'_>) -> Vec<Datum> {
    let agenda = basis.agenda;
    let maturity = service.maturity.as_ref();
    let coverage = maturity.and_then(|maturity| maturity.coverage.as_ref());
    let share = |percent: Option<f64>| Datum::from(percent.map(|percent| Datum::Share(percent / 100.0)));
    let roadmap = service.roadmap.as_ref();
    let volume = service.volume.as_ref();
    let [name, title] = identity(agenda, id);
    let [owner, role] = answerable(agenda, service.owner.as_ref());
    vec![
        name,
        title,
        owner,
        role,
        word_of(agenda, id, "status"),
        review(basis, service),
        service.reviewed.as_ref().and_then(|reviewed| reviewed.date).into(),
        service.life_events.iter().map(|life_event| referred(agenda, life_event)).collect::<Vec<_>>().into(),
        primary_channel(agenda, id, service),
        level(service).map(u64::from).into(),
        maturity.and_then(|maturity| maturity.date).into(),
        roadmap.and_then(|roadmap| roadmap.target_level).map(|level| u64::from(level.0)).into(),
        roadmap.and_then(|roadmap| roadmap.due).into(),
        volume.and_then(|volume| volume.transactions).into(),
        volume.and_then(|volume| volume.users).into(),
        volume_year(service),
        share(coverage.and_then(|coverage| coverage.territory)),
        share(coverage.and_then(|coverage| coverage.users)),
        service.uses.iter().map(|block| referred(agenda, block)).collect::<Vec<_>>().into(),
    ]
}

/// The year to which the volume of a service refers.
pub(super) fn volume_year(service: &Service) -> Datum {
    let year = service.volume.as_ref().and_then(|volume| volume.year);
    year.and_then(|year| format!("{year:04}").parse().ok()).map(Datum::Period).into()
}

/// The level of a service, as its entry says it.
fn level(service: &Service) -> Option<u8> {
    service.maturity.as_ref()?.level.map(|level| level.0)
}

/// Whether the entry of a service is kept up to date; nothing for one that is closed.
fn review(basis: &Basis<'_>, service: &Service) -> Datum {
    let date = service.reviewed.as_ref().and_then(|reviewed| reviewed.date);
    if service.is_gone() {
        Datum::Empty
    } else if is_review_overdue(basis.agenda, service, basis.as_of) {
        Datum::word("overdue", Message::plain("report-review-overdue"), Sign::Watch)
    } else if date.is_some() {
        Datum::word("reviewed", Message::plain("report-review-done"), Sign::Good)
    } else {
        Datum::word("not-reviewed", Message::plain("report-review-none"), Sign::Unknown)
    }
}

/// The channel that people are guided to.
fn primary_channel(agenda: &Agenda, id: EntityId, service: &Service) -> Datum {
    let is_primary = |channel: &&Channel| channel.primary;
    let Some(place) = service.channels.iter().position(|channel| is_primary(&channel)) else { return Datum::Empty };
    let channels = agenda.root(id).and_then(|root| root.get("channels"));
    let channel = channels.and_then(|channels| channels.items().nth(place));
    let code = channel.and_then(|channel| channel.get("type")?.as_text());
    code.map(|code| word(agenda, Kind::Service, &["channels", "type"], code, Sign::None)).into()
}

/// How many services there are, and how many of them people can use: the whole is the sum of its parts.
fn equation(services: &[Entry<'_>]) -> Message {
    let count = |is: fn(&Service) -> bool| services.iter().filter(|(_, service)| is(service)).count();
    let parts = [
        (count(Service::is_live), "report-services-open"),
        (count(|service| !service.is_live() && !service.is_gone() && service.status.is_some()), "report-services-to-come"),
        (count(Service::is_gone), "report-services-closed"),
        (count(|service| !service.is_gone() && service.status.is_none()), "report-services-without-status"),
    ];
    counted(["report-services-equation", "report-services-none"], services.len(), parts)
}

/// Services counted together, and how much they are used.
struct Tally {
    services: usize,
    /// The transactions in a year of those of which they are known; none, where they are known of none.
    transactions: Option<u64>,
    /// How many say nothing of transactions.
    without_volume: usize,
}

impl Tally {
    fn of<'a>(services: impl Iterator<Item = &'a Service>) -> Self {
        let mut tally = Tally { services: 0, transactions: Some(0), without_volume: 0 };
        for service in services {
            tally.services += 1;
            match service.volume.as_ref().and_then(|volume| volume.transactions) {
                Some(transactions) => {
                    tally.transactions = tally.transactions.map(|sum| sum.saturating_add(transactions));
                }
                None => tally.without_volume += 1,
            }
        }
        if tally.services > 0 && tally.services == tally.without_volume {
            tally.transactions = None;
        }
        tally
    }
}

/// Whether the level of a service is known not to be true everywhere or for everybody.
fn is_partial(service: &Service) -> bool {
    let coverage = service.maturity.as_ref().and_then(|maturity| maturity.coverage.as_ref());
    coverage.is_some_and(|coverage| [coverage.territory, coverage.users].into_iter().flatten().any(|share| share < 100.0))
}

/// The open services of each level, and the share of each level among them by count and by volume.
fn by_level(services: &[Entry<'_>]) -> Table {
    let columns = [
        ("level", "report-column-level", Form::Word),
        ("services", "report-column-services", Form::Integer),
        ("all-services", "report-column-all-services", Form::Integer),
        ("share-of-services", "report-column-share-of-services", Form::Share),
        ("transactions", "report-column-transactions", Form::Integer),
        ("all-transactions", "report-column-all-transactions", Form::Integer),
        ("share-of-transactions", "report-column-share-of-transactions", Form::Share),
        ("without-volume", "report-column-without-volume", Form::Integer),
        ("partial", "report-column-partial", Form::Integer),
    ];
    let mut table = Table::new("services-levels", Message::plain("report-services-levels"), &columns);
    let open = || services.iter().map(|(_, service)| *service).filter(|service| service.is_live());
    let all = Tally::of(open());
    let row = |code: &str, template: &'static str, of_level: &dyn Fn(&&Service) -> bool| {
        let tally = Tally::of(open().filter(of_level));
        let by_volume = tally.transactions.zip(all.transactions);
        vec![
            Datum::word(code, Message::plain(template), Sign::None),
            tally.services.into(),
            all.services.into(),
            Datum::part_of(tally.services as u64, all.services as u64),
            tally.transactions.into(),
            all.transactions.into(),
            by_volume.map(|(part, whole)| Datum::part_of(part, whole)).into(),
            tally.without_volume.into(),
            open().filter(of_level).filter(|service| is_partial(service)).count().into(),
        ]
    };
    for (wanted, code, template) in LEVELS {
        table.rows.push(row(code, template, &|service| level(service) == wanted));
    }
    table.rows.push(row("all", "report-all-levels", &|_| true));
    table.notes.push(Message::plain("report-services-levels-note"));
    table.notes.extend(without_volume(&all));
    table
}

/// The services of each life event, which together are no further than the one that is least far.
fn by_life_event(basis: &Basis<'_>, services: &[Entry<'_>], is_narrowed: bool) -> Table {
    let agenda = basis.agenda;
    let mut columns = vec![
        ("id", "report-column-id", Form::Entity),
        ("title", "report-column-life-event", Form::Text),
        ("services", "report-column-services", Form::Integer),
    ];
    columns.extend(LEVEL_COLUMNS);
    columns.push(("level", "report-column-bundle-level", Form::Integer));
    columns.push(("weakest", "report-column-weakest", Form::List));
    let mut table = Table::new("services-life-events", Message::plain("report-services-life-events"), &columns);
    let asked = |id: &str| basis.filter.life_events.is_empty() || basis.filter.life_events.contains(id);
    let is_of = |service: &Service, id: &str| service.life_events.iter().any(|life_event| life_event.id() == id);
    let mut life_events: Vec<(EntityId, &LifeEvent)> = agenda.all::<LifeEvent>().collect();
    life_events.retain(|(_, life_event)| life_event.retired.is_none() && asked(life_event.id.as_str()));
    life_events.sort_by_key(|(_, life_event)| (life_event.order.is_none(), life_event.order));
    for (id, life_event) in life_events {
        let of_it = |service: &Service| is_of(service, life_event.id.as_str());
        if is_narrowed && !services.iter().any(|(_, service)| of_it(service)) {
            continue;
        }
        // A bundle is what people need, whoever answers for the parts of it.
        let members: Vec<Entry<'_>> =
            agenda.all::<Service>().filter(|(_, service)| !service.is_gone() && of_it(service)).collect();
        let lowest = bundle_level(&members);
        let weakest = members.iter().filter(|(_, service)| lowest.is_some() && level(service) == lowest);
        let [name, title] = identity(agenda, id);
        let mut row = vec![name, title, members.len().into()];
        row.extend(of_levels(members.iter().map(|(_, service)| *service)));
        row.push(lowest.map(u64::from).into());
        row.push(weakest.map(|(id, _)| named(agenda, *id, false)).collect::<Vec<_>>().into());
        table.rows.push(row);
    }
    table.notes.push(Message::plain("report-services-life-events-note"));
    if is_narrowed {
        table.notes.push(Message::plain("report-services-life-events-whole"));
    }
    let without = |(_, service): &&Entry<'_>| !service.is_gone() && service.life_events.is_empty();
    let without = services.iter().filter(without).count();
    if without > 0 {
        table.notes.push(Message::plain("report-services-no-life-event").with("count", without));
    }
    table
}

/// The level of the weakest of some services; none where one of them might be weaker than all whose level is known.
fn bundle_level(members: &[Entry<'_>]) -> Option<u8> {
    let lowest = members.iter().filter_map(|(_, service)| level(service)).min();
    let is_known = |lowest: &u8| *lowest == 1 || members.iter().all(|(_, service)| level(service).is_some());
    lowest.filter(is_known)
}

/// How many services are of each level.
fn of_levels<'a>(services: impl Iterator<Item = &'a Service> + Clone) -> impl Iterator<Item = Datum> {
    LEVELS.into_iter().map(move |(wanted, ..)| services.clone().filter(|service| level(service) == wanted).count().into())
}

/// The services of each organisation; those of no known owner, and all of them, come last.
fn by_owner(agenda: &Agenda, services: &[Entry<'_>]) -> Table {
    let mut columns = vec![
        ("id", "report-column-id", Form::Entity),
        ("title", "report-column-owner", Form::Text),
        ("services", "report-column-services", Form::Integer),
        ("open", "report-column-open-services", Form::Integer),
    ];
    columns.extend(LEVEL_COLUMNS);
    columns.extend([
        ("share-level-4", "report-column-share-level-4", Form::Share),
        ("transactions", "report-column-transactions", Form::Integer),
        ("without-volume", "report-column-without-volume", Form::Integer),
    ]);
    let shown: [(&str, &[&str]); 10] = [
        ("report-column-owner", &["title"]),
        ("report-column-services", &["services"]),
        ("report-column-open-services", &["open"]),
        ("report-column-level-1", &["level-1"]),
        ("report-column-level-2", &["level-2"]),
        ("report-column-level-3", &["level-3"]),
        ("report-column-level-4", &["level-4"]),
        ("report-column-level-unknown", &["level-unknown"]),
        ("report-column-share-level-4", &["share-level-4"]),
        ("report-column-transactions", &["transactions"]),
    ];
    let mut table = Table::new("services-owners", Message::plain("report-services-owners"), &columns).showing(&shown);
    let there: Vec<&Service> = services.iter().map(|(_, service)| *service).filter(|service| !service.is_gone()).collect();
    let mut owners: BTreeMap<(bool, &str), Vec<&Service>> = BTreeMap::new();
    for service in &there {
        let owner = service.owner.as_ref().map(|owner| owner.organisation.id());
        owners.entry((owner.is_none(), owner.unwrap_or_default())).or_default().push(service);
    }
    for ((_, id), of_owner) in owners {
        let named = referred(agenda, &Ref::<Organisation>::from(id));
        let title = match (id, &named.title) {
            ("", _) => Message::plain("report-no-owner").into(),
            (_, Some(title)) => Datum::from(title),
            (_, None) => id.into(),
        };
        table.rows.push(owner_row(id, title, &of_owner));
    }
    if !there.is_empty() {
        table.rows.push(owner_row("", Message::plain("report-all-services").into(), &there));
    }
    table.notes.push(Message::plain("report-services-owners-note"));
    let open = there.iter().copied().filter(|service| service.is_live());
    table.notes.extend(without_volume(&Tally::of(open)));
    table
}

/// How many open services are in no volume, if any.
fn without_volume(tally: &Tally) -> Option<Message> {
    let note = || Message::plain("report-services-without-volume").with("count", tally.without_volume);
    (tally.without_volume > 0).then(note)
}

fn owner_row(id: &str, title: Datum, services: &[&Service]) -> Vec<Datum> {
    let open = || services.iter().copied().filter(|service| service.is_live());
    let tally = Tally::of(open());
    let highest = open().filter(|service| level(service) == Some(HIGHEST_LEVEL)).count();
    let id = Some(id).filter(|id| !id.is_empty());
    let mut row = vec![id.into(), title, services.len().into(), tally.services.into()];
    row.extend(of_levels(open()));
    row.push(Datum::part_of(highest as u64, tally.services as u64));
    row.push(if tally.services == 0 { Datum::Empty } else { tally.transactions.into() });
    row.push(tally.without_volume.into());
    row
}
