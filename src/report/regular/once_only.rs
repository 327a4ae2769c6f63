//! What services still ask of users though the State holds it, and what stands in the way of asking no more.

use super::cells::counted;
use super::table::identity;
use super::{Basis, Datum, FilteredBy, Form, Report, Sign, Table, named, referred, word};
use crate::agenda::{Agenda, EntityId, Obstacle};
use crate::model::{Access, DataItem, Date, Kind, LawReference, Obtained, Organisation};
use crate::rules::once_only::{Need, is_personal, needs};
use crate::text::Message;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Which questions are still asked twice?
pub(super) static ONCE_ONLY: Report = Report {
    name: "once-only",
    title: "report-once-only",
    question: "report-once-only-question",
    counts: "report-once-only-counts",
    filters: &[FilteredBy::Owner, FilteredBy::LifeEvent],
    looks_back: false,
    history: false,
    tables,
};

/// What stands in the way of a question's end: code, template, template for so many, what it means for whoever has to act.
type Way = (&'static str, &'static str, &'static str, Sign);

const NOTHING: Way = ("none", "report-obstacle-none", "report-obstacle-none-count", Sign::Bad);
const LAW: Way = ("law", "report-obstacle-law", "report-obstacle-law-count", Sign::Watch);
const LAW_UNKNOWN: Way = ("law-unknown", "report-obstacle-law-unknown", "report-obstacle-law-unknown-count", Sign::Unknown);
const NO_LEGAL_BASIS: Way =
    ("no-legal-basis", "report-obstacle-no-legal-basis", "report-obstacle-no-legal-basis-count", Sign::Watch);
const ACCESS: Way = ("no-access", "report-obstacle-access", "report-obstacle-access-count", Sign::Watch);
const ACCESS_LATER: Way = ("access-later", "report-obstacle-access-later", "report-obstacle-access-later-count", Sign::Watch);
const SOURCE_ENDED: Way = ("source-ended", "report-obstacle-source-ended", "report-obstacle-source-ended-count", Sign::Watch);
const UNSAID: Way = ("sharing-unsaid", "report-obstacle-unsaid", "report-obstacle-unsaid-count", Sign::Unknown);
const EXCLUDED: Way = ("excluded", "report-obstacle-excluded", "report-obstacle-excluded-count", Sign::None);

const WAYS: [Way; 9] = [NOTHING, LAW, LAW_UNKNOWN, NO_LEGAL_BASIS, ACCESS, ACCESS_LATER, SOURCE_ENDED, UNSAID, EXCLUDED];

/// A question that a service asks of users though another organisation holds the answer.
struct Question<'a> {
    need: Need<'a>,
    holder: (EntityId, &'a Organisation),
    way: Way,
}

impl Question<'_> {
    /// How often it is asked in a year, as far as the service says how often it is used.
    fn requests(&self) -> Option<u64> {
        self.need.by.volume.as_ref()?.transactions
    }
}

fn tables(basis: &Basis<'_>) -> Vec<Table> {
    let agenda = basis.agenda;
    let asked: Vec<Need<'_>> =
        needs(agenda).filter(|need| basis.asks_for(need.service) && basis.is_in_life_events(need.by)).collect();
    let mut reused: BTreeMap<EntityId, Vec<EntityId>> = BTreeMap::new();
    for need in asked.iter().filter(|need| need.is_reuse(agenda)) {
        reused.entry(need.item).or_default().push(need.service);
    }
    let mut left_out = LeftOut::default();
    let mut questions = Vec::new();
    for need in asked {
        match need.input.obtained {
            Some(Obtained::FromUser) => match (agenda.holder_of(need.data), need.other_holder(agenda)) {
                (Some(holder), Some(_)) => {
                    let way = way(agenda, need.data, holder.1, basis.as_of);
                    questions.push(Question { need, holder, way });
                }
                (Some(_), None) => left_out.own += 1,
                (None, _) => left_out.without_source += 1,
            },
            Some(Obtained::FromSource | Obtained::Prefilled) => {}
            None => left_out.unsaid += 1,
        }
    }
    vec![ranking(basis, &questions, &reused, &left_out), by_service(basis, &questions)]
}

/// What stands in the way of getting a data item from its source on a day.
fn way(agenda: &Agenda, data: &DataItem, holder: &Organisation, day: Date) -> Way {
    match agenda.obstacle(data, day) {
        Some(Obstacle::Excluded) => EXCLUDED,
        Some(Obstacle::SharingUnsaid) => UNSAID,
        Some(Obstacle::Law) => LAW,
        Some(Obstacle::LawUnknown) => LAW_UNKNOWN,
        // What is personal may be passed on only where a text allows it, whatever its file says.
        _ if is_personal(data) && data.legal_basis.is_empty() && data.decree().is_none() => NO_LEGAL_BASIS,
        _ if holder.has_ended(day) => SOURCE_ENDED,
        Some(Obstacle::Access) => ACCESS,
        Some(Obstacle::AccessLater) => ACCESS_LATER,
        None => NOTHING,
    }
}

/// What users are asked for and is no question asked twice, or might be none.
#[derive(Default)]
struct LeftOut {
    /// The organisation that asks is the one that holds it.
    own: usize,
    /// Nobody knows who holds it.
    without_source: usize,
    /// Nobody says whether users are asked.
    unsaid: usize,
}

impl LeftOut {
    fn notes(&self) -> impl Iterator<Item = Message> {
        let notes = [
            ("report-once-only-own", self.own),
            ("report-once-only-without-source", self.without_source),
            ("report-once-only-unsaid", self.unsaid),
        ];
        notes.into_iter().filter(|(_, count)| *count > 0).map(|(template, count)| Message::plain(template).with("count", count))
    }
}

/// How often some questions are asked in a year, as far as that is known, and of how many it is not.
fn requests<'q>(questions: impl Iterator<Item = &'q Question<'q>>) -> (Option<u64>, usize) {
    let (mut sum, mut unknown) = (None, 0);
    for question in questions {
        match question.requests() {
            Some(requests) => sum = Some(sum.unwrap_or(0_u64).saturating_add(requests)),
            None => unknown += 1,
        }
    }
    (sum, unknown)
}

/// The data items that users are asked for, those asked for most often first.
fn ranking(
    basis: &Basis<'_>,
    questions: &[Question<'_>],
    reused: &BTreeMap<EntityId, Vec<EntityId>>,
    left_out: &LeftOut,
) -> Table {
    let agenda = basis.agenda;
    let columns = [
        ("rank", "report-column-rank", Form::Integer),
        ("id", "report-column-id", Form::Entity),
        ("title", "report-column-data-item", Form::Text),
        ("source", "report-column-source", Form::Entity),
        ("access", "report-column-access", Form::Word),
        ("services", "report-column-services", Form::Integer),
        ("asked-by", "report-column-asked-by", Form::List),
        ("requests", "report-column-requests", Form::Integer),
        ("without-volume", "report-column-without-volume", Form::Integer),
        ("reusing-services", "report-column-reusing-services", Form::Integer),
        ("reused-by", "report-column-reused-by", Form::List),
        ("obstacle", "report-column-obstacle", Form::Word),
        ("excluded-reason", "report-column-excluded-reason", Form::Text),
        ("waiting-for", "report-column-waiting-for", Form::List),
        ("planned", "report-column-planned", Form::Date),
    ];
    let shown: [(&str, &[&str]); 9] = [
        ("report-column-rank", &["rank"]),
        ("report-column-data-item", &["title"]),
        ("report-column-source", &["source", "access"]),
        ("report-column-asked-by", &["asked-by"]),
        ("report-column-requests", &["requests"]),
        ("report-column-without-volume", &["without-volume"]),
        ("report-column-reused-by", &["reused-by"]),
        ("report-column-obstacle", &["obstacle", "excluded-reason"]),
        ("report-column-waiting-for", &["waiting-for", "planned"]),
    ];
    let mut table = Table::new("once-only", Message::plain("report-once-only"), &columns).showing(&shown);
    let mut items: BTreeMap<EntityId, Vec<&Question<'_>>> = BTreeMap::new();
    for question in questions {
        items.entry(question.need.item).or_default().push(question);
    }
    let mut items: Vec<(EntityId, Vec<&Question<'_>>)> = items.into_iter().collect();
    items.sort_by_key(|(_, asked)| Reverse((requests(asked.iter().copied()).0, asked.len())));
    for (rank, (item, asked)) in (1_usize..).zip(items) {
        let Some(first) = asked.first() else { continue };
        let (sum, unknown) = requests(asked.iter().copied());
        let reusing = reused.get(&item).map_or(&[][..], Vec::as_slice);
        let name = |id: EntityId| named(agenda, id, false);
        let data = first.need.data;
        let reason = data.sharing.as_ref().and_then(|sharing| sharing.excluded_reason.as_ref());
        let (texts, planned) = planned(agenda, data, first.way, basis.as_of);
        let [id, title] = identity(agenda, item);
        table.rows.push(vec![
            rank.into(),
            id,
            title,
            name(first.holder.0).into(),
            data.source.as_ref().and_then(|source| source.access).map(|access| access_word(agenda, access)).into(),
            asked.len().into(),
            asked.iter().map(|question| name(question.need.service)).collect::<Vec<_>>().into(),
            sum.into(),
            unknown.into(),
            reusing.len().into(),
            reusing.iter().map(|service| name(*service)).collect::<Vec<_>>().into(),
            obstacle_word(first.way),
            reason.filter(|_| first.way == EXCLUDED).into(),
            texts,
            planned.into(),
        ]);
    }
    table.notes.push(equation(questions));
    table.notes.extend(left_out.notes());
    table
}

/// The texts that the end of a question waits for, and the day on which what stands in the way is to be gone, where that is known.
fn planned(agenda: &Agenda, data: &DataItem, way: Way, day: Date) -> (Datum, Option<Date>) {
    if way == ACCESS_LATER {
        return (Datum::Empty, data.source.as_ref().and_then(|source| source.since));
    }
    if way != LAW && way != LAW_UNKNOWN {
        return (Datum::Empty, None);
    }
    let mut texts: Vec<&LawReference> = Vec::new();
    for law in data.legal_basis.iter().chain(data.decree()) {
        if agenda.binds(law, day) != Some(true) && !texts.contains(&law) {
            texts.push(law);
        }
    }
    let regulations = || texts.iter().filter_map(|law| law.regulation.as_ref());
    let due = |law: &&LawReference| agenda.follow(law.regulation.as_ref()?)?.1.schedule.as_ref()?.due;
    let days: Option<Vec<Date>> = texts.iter().map(due).collect();
    let named: Vec<_> = regulations().map(|regulation| referred(agenda, regulation)).collect();
    (named.into(), days.and_then(|days| days.into_iter().max()))
}

fn obstacle_word((code, template, _, sign): Way) -> Datum {
    Datum::word(code, Message::plain(template), sign)
}

fn access_word(agenda: &Agenda, access: Access) -> Datum {
    let code = match access {
        Access::Api => "api",
        Access::File => "file",
        Access::Manual => "manual",
        Access::None => "none",
    };
    word(agenda, Kind::DataItem, &["source", "access"], code, Sign::None)
}

/// How many questions there are, and how many of them have what in their way: the whole is the sum of its parts.
fn equation(questions: &[Question<'_>]) -> Message {
    let count = |way: Way| questions.iter().filter(|question| question.way == way).count();
    counted(["report-once-only-equation", "report-once-only-none"], questions.len(), WAYS.map(|way| (count(way), way.2)))
}

/// Services and what they ask for.
fn by_service(basis: &Basis<'_>, questions: &[Question<'_>]) -> Table {
    let agenda = basis.agenda;
    let columns = [
        ("id", "report-column-id", Form::Entity),
        ("title", "report-column-service", Form::Text),
        ("owner", "report-column-owner", Form::Entity),
        ("data-item", "report-column-data-item", Form::Entity),
        ("source", "report-column-source", Form::Entity),
        ("requests", "report-column-requests", Form::Integer),
        ("volume-year", "report-column-volume-year", Form::Period),
        ("obstacle", "report-column-obstacle", Form::Word),
        ("reason", "report-column-reason", Form::Text),
    ];
    let shown: [(&str, &[&str]); 7] = [
        ("report-column-service", &["title"]),
        ("report-column-owner", &["owner"]),
        ("report-column-data-item", &["data-item"]),
        ("report-column-source", &["source"]),
        ("report-column-requests", &["requests"]),
        ("report-column-obstacle", &["obstacle"]),
        ("report-column-reason", &["reason"]),
    ];
    let name = "once-only-services";
    let mut table = Table::new(name, Message::plain("report-once-only-services"), &columns).showing(&shown);
    for question in questions {
        let need = &question.need;
        let [id, title] = identity(agenda, need.service);
        table.rows.push(vec![
            id,
            title,
            need.by.owner.as_ref().map(|owner| referred(agenda, &owner.organisation)).into(),
            named(agenda, need.item, false).into(),
            named(agenda, question.holder.0, false).into(),
            question.requests().into(),
            super::services::volume_year(need.by),
            obstacle_word(question.way),
            need.input.reason.as_ref().into(),
        ]);
    }
    let without = questions.iter().filter(|question| question.need.input.reason.is_none()).count();
    if without > 0 {
        let note = Message::plain("report-once-only-without-reason").with("count", without).with("all", questions.len());
        table.notes.push(note);
    }
    table
}
