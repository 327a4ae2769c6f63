//! The registered building blocks, and which services use them for what they need.

use super::capability::{called, capabilities};
use super::cells::{answerable, counted};
use super::table::identity;
use super::{Basis, Datum, FilteredBy, Form, Report, Sign, Table, named, referred, word_of};
use crate::agenda::{Agenda, EntityId};
use crate::model::{BlockOperation, BuildingBlock, Date, Scope, Service, ServiceStatus};
use crate::rules::reuse::{BYPASSED, Consumers, DUPLICATE, Offers, is_offered};
use crate::rules::{Grant, Waivers};
use crate::text::Message;

/// Which building blocks are there, and are they reused?
pub(super) static BUILDING_BLOCKS: Report = Report {
    name: "building-blocks",
    title: "report-building-blocks",
    question: "report-building-blocks-question",
    counts: "report-building-blocks-counts",
    filters: &[FilteredBy::Owner],
    looks_back: false,
    history: false,
    tables,
};

type Block<'a> = (EntityId, &'a BuildingBlock);

fn tables(basis: &Basis<'_>) -> Vec<Table> {
    let needs = needs(basis);
    vec![table(basis), matrix(basis, &needs), by_capability(basis, &needs)]
}

fn table(basis: &Basis<'_>) -> Table {
    let agenda = basis.agenda;
    let columns = [
        ("id", "report-column-id", Form::Entity),
        ("title", "report-column-building-block", Form::Text),
        ("capability", "report-column-capability", Form::Word),
        ("owner", "report-column-owner", Form::Entity),
        ("role", "report-column-role", Form::Entity),
        ("operation", "report-column-operation", Form::Word),
        ("maturity", "report-column-maturity", Form::Word),
        ("since", "report-column-in-production-since", Form::Date),
        ("scope", "report-column-scope", Form::Word),
        ("scope-of", "report-column-scope-of", Form::Text),
        ("services", "report-column-used-by-services", Form::Integer),
        ("organisations", "report-column-used-by-organisations", Form::Integer),
        ("mandatory-from", "report-column-mandatory-from", Form::Date),
        ("replaced-by", "report-column-replaced-by", Form::Entity),
        ("sunset", "report-column-sunset", Form::Date),
    ];
    let shown: [(&str, &[&str]); 9] = [
        ("report-column-building-block", &["title"]),
        ("report-column-capability", &["capability"]),
        ("report-column-owner", &["owner"]),
        ("report-column-operation", &["operation", "maturity"]),
        ("report-column-scope", &["scope", "scope-of"]),
        ("report-column-used-by-services", &["services"]),
        ("report-column-used-by-organisations", &["organisations"]),
        ("report-column-mandatory-from", &["mandatory-from"]),
        ("report-column-replaced-by", &["replaced-by", "sunset"]),
    ];
    let mut table = Table::new("building-blocks", Message::plain("report-building-blocks"), &columns).showing(&shown);
    let blocks = agenda.all::<BuildingBlock>().filter(|(_, block)| block.retired.is_none());
    let blocks: Vec<Block<'_>> = blocks.filter(|(id, _)| basis.asks_for(*id)).collect();
    let consumers = Consumers::of(agenda);
    for (id, block) in &blocks {
        let [name, title] = identity(agenda, *id);
        let [owner, role] = answerable(agenda, block.owner.as_ref());
        let [scope, scope_of] = scope(agenda, block);
        table.rows.push(vec![
            name,
            title,
            block.capability.as_ref().map(|capability| called(agenda, capability.id())).into(),
            owner,
            role,
            word_of(agenda, *id, "operation"),
            word_of(agenda, *id, "maturity"),
            block.since.into(),
            scope,
            scope_of,
            consumers.services(*id).len().into(),
            consumers.organisations(*id, block).into(),
            block.mandatory_from.into(),
            block.replaced_by.as_ref().map(|other| referred(agenda, other)).into(),
            block.sunset.into(),
        ]);
    }
    table.notes.push(equation(&blocks));
    table.notes.push(Message::plain("report-building-blocks-users"));
    table
}

/// For whom a building block is meant.
fn scope(agenda: &Agenda, block: &BuildingBlock) -> [Datum; 2] {
    let word = |code: &str, template: &'static str| Datum::word(code, Message::plain(template), Sign::None);
    match &block.scope {
        None => [Datum::Empty, Datum::Empty],
        Some(Scope::National) => [word("national", "report-scope-national"), Datum::Empty],
        Some(Scope::Sector(sector)) => [word("sector", "report-scope-sector"), sector.as_str().into()],
        Some(Scope::Organisation(organisation)) => {
            [word("organisation", "report-scope-organisation"), referred(agenda, organisation).into()]
        }
    }
}

/// How many building blocks there are, and how many of them run: the whole is the sum of its parts.
fn equation(blocks: &[Block<'_>]) -> Message {
    let parts = [
        (Some(BlockOperation::Production), "report-building-blocks-production"),
        (Some(BlockOperation::Pilot), "report-building-blocks-pilot"),
        (Some(BlockOperation::NotDeployed), "report-building-blocks-not-deployed"),
        (Some(BlockOperation::Sunset), "report-building-blocks-sunset"),
        (Some(BlockOperation::Withdrawn), "report-building-blocks-withdrawn"),
        (None, "report-building-blocks-unsaid"),
    ];
    let count = |operation: Option<BlockOperation>| blocks.iter().filter(|(_, block)| block.operation == operation).count();
    let parts = parts.map(|(operation, template)| (count(operation), template));
    counted(["report-building-blocks-equation", "report-building-blocks-none"], blocks.len(), parts)
}

/// What a service needs, and how it gets it.
struct Need<'a> {
    service: EntityId,
    capability: &'a str,
    /// The building blocks with this capability that it uses.
    used: Vec<Block<'a>>,
    /// The building block that it is to use.
    offered: Option<Block<'a>>,
    way: Way,
    /// The decision that lets it go its own way, whether that still counts or not.
    grant: Option<Grant>,
}

impl Need<'_> {
    fn is_waived(&self, day: Date) -> bool {
        self.grant.as_ref().is_some_and(|grant| grant.holds(day))
    }
}

/// How a service gets what it needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    /// From the shared building block that it is to use; from any shared one, where none is set.
    Shared,
    /// From another shared one.
    Other,
    /// From a shared one that does not run yet or is about to stop, and there is none to use.
    Passing,
    /// From one that is not shared.
    Own,
    /// It uses none, though there is one to use.
    Nothing,
    /// It uses none yet, for it is only planned or studied.
    Undecided,
    /// It uses none, and there is none to use.
    NoneToUse,
    /// It uses something that nobody registered, which might be just that.
    Unknown,
}

impl Way {
    const ALL: [Way; 8] =
        [Way::Shared, Way::Other, Way::Passing, Way::Own, Way::Nothing, Way::Undecided, Way::NoneToUse, Way::Unknown];

    fn code(self) -> &'static str {
        match self {
            Way::Shared => "shared",
            Way::Other => "other-shared",
            Way::Passing => "passing-shared",
            Way::Own => "own",
            Way::Nothing => "nothing",
            Way::Undecided => "undecided",
            Way::NoneToUse => "none-to-use",
            Way::Unknown => "unregistered",
        }
    }

    fn phrase(self) -> &'static str {
        match self {
            Way::Shared => "report-reuse-shared",
            Way::Other => "report-reuse-other-shared",
            Way::Passing => "report-reuse-passing-shared",
            Way::Own => "report-reuse-own",
            Way::Nothing => "report-reuse-nothing",
            Way::Undecided => "report-reuse-undecided",
            Way::NoneToUse => "report-reuse-none-to-use",
            Way::Unknown => "report-reuse-unregistered",
        }
    }

    /// The template for so many of them.
    fn counted(self) -> &'static str {
        match self {
            Way::Shared => "report-reuse-shared-count",
            Way::Other => "report-reuse-other-shared-count",
            Way::Passing => "report-reuse-passing-shared-count",
            Way::Own => "report-reuse-own-count",
            Way::Nothing => "report-reuse-nothing-count",
            Way::Undecided => "report-reuse-undecided-count",
            Way::NoneToUse => "report-reuse-none-to-use-count",
            Way::Unknown => "report-reuse-unregistered-count",
        }
    }

    fn of(service: &Service, used: &[Block<'_>], offered: Option<Block<'_>>, knows_all: bool) -> Self {
        let is_offered_one = |(id, block): &Block<'_>| match offered {
            Some((offered, _)) => *id == offered,
            None => block.is_shared() && is_offered(block),
        };
        if used.iter().any(is_offered_one) {
            Way::Shared
        } else if used.iter().any(|(_, block)| block.is_shared()) {
            if offered.is_some() { Way::Other } else { Way::Passing }
        } else if !used.is_empty() {
            Way::Own
        } else if !knows_all {
            Way::Unknown
        } else if offered.is_none() {
            Way::NoneToUse
        } else if matches!(service.status, Some(ServiceStatus::Planned | ServiceStatus::Discovery)) {
            Way::Undecided
        } else {
            Way::Nothing
        }
    }
}

/// What services need, service by service: what they say, and what they use without saying so.
fn needs<'a>(basis: &Basis<'a>) -> Vec<Need<'a>> {
    let agenda = basis.agenda;
    let (offers, waivers) = (Offers::of(agenda), Waivers::of(agenda));
    let stays = |service: &Service| !service.is_gone() && service.status != Some(ServiceStatus::Retiring);
    let mut needs = Vec::new();
    for (id, service) in agenda.all::<Service>().filter(|(id, service)| stays(service) && basis.asks_for(*id)) {
        let used: Vec<Block<'a>> = service.uses.iter().filter_map(|block| agenda.follow(block)).collect();
        let said = (1..).zip(&service.needs).map(|(number, need)| (need.id(), format!("needs[{number}]")));
        let by_use = used.iter().filter_map(|(_, block)| Some((block.capability.as_ref()?.id(), "uses".to_owned())));
        let mut seen: Vec<&str> = Vec::new();
        for (capability, field) in said.chain(by_use) {
            if seen.contains(&capability) {
                continue;
            }
            seen.push(capability);
            let of_it = |(_, block): &&Block<'_>| block.capability.as_ref().is_some_and(|own| own.id() == capability);
            let of_it: Vec<Block<'a>> = used.iter().filter(of_it).copied().collect();
            let offered = offers.to(service, capability);
            let way = Way::of(service, &of_it, offered, used.len() == service.uses.len());
            let is_way_of_its_own = matches!(way, Way::Other | Way::Passing | Way::Own | Way::Nothing);
            let grant = is_way_of_its_own.then(|| grant(basis, &waivers, id, &field, &of_it)).flatten();
            needs.push(Need { service: id, capability, used: of_it, offered, way, grant });
        }
    }
    needs
}

/// The decision that lets a service go its own way, or that lets stay what it uses: one that counts before one that lapsed.
fn grant(basis: &Basis<'_>, waivers: &Waivers, service: EntityId, field: &str, used: &[Block<'_>]) -> Option<Grant> {
    let of_service = waivers.granted(&BYPASSED.info.id, &basis.agenda.record(service).name());
    let of_service = of_service.iter().filter(|grant| grant.covers(field));
    let of_block = |(id, _): &Block<'_>| waivers.granted(&DUPLICATE.info.id, &basis.agenda.record(*id).name()).iter();
    of_service.chain(used.iter().flat_map(of_block)).max_by_key(|grant| grant.until).cloned()
}

/// Services and what they need.
fn matrix(basis: &Basis<'_>, needs: &[Need<'_>]) -> Table {
    let agenda = basis.agenda;
    let columns = [
        ("id", "report-column-id", Form::Entity),
        ("title", "report-column-service", Form::Text),
        ("owner", "report-column-owner", Form::Entity),
        ("capability", "report-column-capability-needed", Form::Word),
        ("use", "report-column-reuse", Form::Word),
        ("blocks", "report-column-uses", Form::List),
        ("to-use", "report-column-to-use", Form::Entity),
        ("mandatory-from", "report-column-mandatory-from", Form::Date),
        ("decision", "report-column-waiver", Form::Entity),
        ("until", "report-column-until", Form::Date),
    ];
    let shown: [(&str, &[&str]); 7] = [
        ("report-column-service", &["title"]),
        ("report-column-owner", &["owner"]),
        ("report-column-capability-needed", &["capability"]),
        ("report-column-reuse", &["use"]),
        ("report-column-uses", &["blocks"]),
        ("report-column-to-use", &["to-use"]),
        ("report-column-waiver", &["decision", "until"]),
    ];
    let name = "building-blocks-reuse";
    let mut table = Table::new(name, Message::plain("report-building-blocks-reuse"), &columns).showing(&shown);
    for need in needs {
        let owner = agenda.get::<Service>(need.service).and_then(|service| service.owner.as_ref());
        let [name, title] = identity(agenda, need.service);
        table.rows.push(vec![
            name,
            title,
            owner.map(|owner| referred(agenda, &owner.organisation)).into(),
            called(agenda, need.capability),
            way(basis, need),
            need.used.iter().map(|(id, _)| named(agenda, *id, false)).collect::<Vec<_>>().into(),
            need.offered.map(|(id, _)| named(agenda, id, false)).into(),
            need.offered.and_then(|(_, block)| block.mandatory_from).into(),
            need.grant.as_ref().map(|grant| named(agenda, grant.decision, false)).into(),
            need.grant.as_ref().and_then(|grant| grant.until).into(),
        ]);
    }
    let is_waived = |need: &&Need<'_>| need.is_waived(basis.as_of);
    let count = |way: Way| needs.iter().filter(|need| need.way == way && !is_waived(need)).count();
    let waived = (needs.iter().filter(is_waived).count(), "report-reuse-waived-count");
    let parts = Way::ALL.map(|way| (count(way), way.counted())).into_iter().chain([waived]);
    let templates = ["report-building-blocks-reuse-equation", "report-building-blocks-reuse-none"];
    table.notes.push(counted(templates, needs.len(), parts));
    table.notes.push(Message::plain("report-building-blocks-reuse-note"));
    table
}

/// How a service gets what it needs, in a word.
fn way(basis: &Basis<'_>, need: &Need<'_>) -> Datum {
    if need.is_waived(basis.as_of) {
        return Datum::word("waived", Message::plain("report-reuse-waived"), Sign::Watch);
    }
    let must = need.offered.is_some_and(|(_, block)| block.mandatory_from.is_none_or(|from| from <= basis.as_of));
    let sign = match need.way {
        Way::Shared => Sign::Good,
        Way::Own | Way::Nothing if must => Sign::Bad,
        Way::Own if need.offered.is_none() => Sign::None,
        Way::Other | Way::Passing | Way::Own | Way::Nothing => Sign::Watch,
        Way::Undecided | Way::NoneToUse => Sign::None,
        Way::Unknown => Sign::Unknown,
    };
    Datum::word(need.way.code(), Message::plain(need.way.phrase()), sign)
}

/// For each capability, who offers it, and how many of the services that need it use that.
fn by_capability(basis: &Basis<'_>, needs: &[Need<'_>]) -> Table {
    let agenda = basis.agenda;
    let columns = [
        ("capability", "report-column-capability", Form::Word),
        ("blocks", "report-column-shared-blocks", Form::List),
        ("needed-by", "report-column-needed-by", Form::Integer),
        ("shared", "report-column-use-shared", Form::Integer),
        ("other", "report-column-use-other", Form::Integer),
        ("nothing", "report-column-use-nothing", Form::Integer),
        ("unknown", "report-column-use-unknown", Form::Integer),
        ("waived", "report-column-use-waived", Form::Integer),
        ("reuse", "report-column-reuse-ratio", Form::Share),
    ];
    let name = "building-blocks-capabilities";
    let mut table = Table::new(name, Message::plain("report-building-blocks-capabilities"), &columns);
    let row = |capability: Datum, blocks: Datum, needs: &[&Need<'_>]| {
        let count = |ways: &[Way]| needs.iter().filter(|need| ways.contains(&need.way)).count();
        let shared = count(&[Way::Shared]);
        vec![
            capability,
            blocks,
            needs.len().into(),
            shared.into(),
            count(&[Way::Other, Way::Passing, Way::Own]).into(),
            count(&[Way::Nothing, Way::Undecided, Way::NoneToUse]).into(),
            count(&[Way::Unknown]).into(),
            needs.iter().filter(|need| need.is_waived(basis.as_of)).count().into(),
            Datum::part_of(shared as u64, needs.len() as u64),
        ]
    };
    let shared = agenda.all::<BuildingBlock>().filter(|(_, block)| block.is_shared() && is_offered(block));
    let shared: Vec<Block<'_>> = shared.collect();
    for capability in capabilities(agenda) {
        let of_it = |block: &BuildingBlock| block.capability.as_ref().is_some_and(|own| own.id() == capability);
        let needed: Vec<&Need<'_>> = needs.iter().filter(|need| need.capability == capability).collect();
        if needed.is_empty() && !agenda.all::<BuildingBlock>().any(|(_, block)| !block.is_gone() && of_it(block)) {
            continue;
        }
        let blocks = shared.iter().filter(|(_, block)| of_it(block)).map(|(id, _)| named(agenda, *id, false));
        table.rows.push(row(called(agenda, capability), blocks.collect::<Vec<_>>().into(), &needed));
    }
    let all = Datum::word("all", Message::plain("report-all-capabilities"), Sign::None);
    table.rows.push(row(all, Datum::Empty, &needs.iter().collect::<Vec<_>>()));
    table.notes.push(Message::plain("report-building-blocks-capabilities-note"));
    table
}
