//! What happened, by the days that the public agenda itself states: what was decided, promised, moved, kept, opened and put into force.

use super::{Sources, State, quarters};
use crate::agenda::{Agenda, EntityId};
use crate::history::Slips;
use crate::model::{ActionLine, ActionLineStatus, Date, Decision, DecisionStatus, Event, EventType, Kind, Regulation, Service};
use crate::rules::{self, PromiseState};
use crate::text::{Message, Value};
use std::collections::BTreeSet;

/// Something that happened.
pub(super) struct Happening {
    /// The day on which it did.
    pub(super) day: Date,
    /// Which one it is, as a name that stays.
    pub(super) name: String,
    /// What sort it is.
    pub(super) sort: Sort,
    /// What happened, in a sentence.
    pub(super) title: Message,
    /// What more is to be said.
    pub(super) more: Option<Value>,
    /// The page that tells of it, below the folder of the language.
    pub(super) page: String,
}

/// What sort of thing happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    Report,
    Decision,
    Promised,
    Moved,
    Kept,
    Launched,
    InForce,
    Event,
}

impl Sort {
    /// The word for it in feeds.
    pub(super) fn word(self) -> &'static str {
        match self {
            Sort::Report => "report",
            Sort::Decision => "decision",
            Sort::Promised => "promised",
            Sort::Moved => "moved",
            Sort::Kept => "kept",
            Sort::Launched => "launched",
            Sort::InForce => "in-force",
            Sort::Event => "event",
        }
    }

    /// The template of what readers call it.
    pub(super) fn called(self) -> &'static str {
        match self {
            Sort::Report => "site-sort-report",
            Sort::Decision => "site-sort-decision",
            Sort::Promised => "site-sort-promised",
            Sort::Moved => "site-sort-moved",
            Sort::Kept => "site-sort-kept",
            Sort::Launched => "site-sort-launched",
            Sort::InForce => "site-sort-in-force",
            Sort::Event => "site-sort-event",
        }
    }
}

/// All that happened up to the day as of, the latest first. What has no day of its own is not there: a date that was moved without a
/// decision, a commitment that was kept.
pub(super) fn happenings(sources: &Sources) -> Vec<Happening> {
    let agenda: &Agenda = &sources.now.agenda;
    let as_of = sources.now.as_of;
    let mut all: Vec<Happening> = sources.quarters.iter().filter_map(reported).collect();
    all.extend(promised(sources));
    all.extend(agenda.all::<Decision>().filter_map(|(id, decision)| decided(agenda, id, decision)));
    all.extend(moved(agenda));
    all.extend(agenda.all::<ActionLine>().flat_map(|(id, line)| completed(agenda, id, line)));
    all.extend(levels(agenda));
    let launches = launches(agenda);
    all.extend(agenda.all::<Service>().filter_map(|(id, service)| launched(agenda, id, service, &launches)));
    all.extend(agenda.all::<Regulation>().filter_map(|(id, text)| in_force(agenda, id, text, as_of)));
    all.extend(agenda.all::<Event>().filter_map(|(id, event)| took_place(agenda, id, event)));
    all.retain(|one| one.day <= as_of);
    all.sort_by(|one, other| other.day.cmp(&one.day).then_with(|| one.name.cmp(&other.name)));
    all
}

/// Something that happened to an entity.
fn of(agenda: &Agenda, id: EntityId, day: Date, sort: Sort, title: Message) -> Option<Happening> {
    let name = format!("{}/{}", sort.word(), agenda.record(id).name());
    Some(Happening { day, name, sort, title, more: None, page: super::address::of(agenda, id)? })
}

fn titled(agenda: &Agenda, id: EntityId) -> Value {
    let record = agenda.record(id);
    record.value.as_ref().and_then(|value| value.title()).map_or_else(|| Value::from(&*record.id), Value::from)
}

/// The day of a report on a period: that of the last progress report for it; the day it is made for, where none of them has a day.
fn day_of(state: &State) -> Option<Date> {
    let lines = state.agenda.all::<ActionLine>().flat_map(|(_, line)| &line.reports);
    let days = lines.filter(|report| Some(report.period) == state.period).filter_map(|report| report.date);
    state.period.map(|_| days.max().unwrap_or(state.as_of))
}

fn reported(state: &State) -> Option<Happening> {
    let period = state.period?;
    Some(Happening {
        day: day_of(state)?,
        name: format!("{}/{period}", Sort::Report.word()),
        sort: Sort::Report,
        title: Message::plain("site-happened-report").with("period", period.said()),
        more: None,
        page: format!("{}reports/status.html", quarters::folder(period)),
    })
}

/// What is promised since a quarter and was not in the one before: no day is stated for it but that of the quarter's report.
fn promised(sources: &Sources) -> impl Iterator<Item = Happening> + '_ {
    let is_made = |promise: &rules::Promise<'_>| promise.due.is_some() && promise.state != PromiseState::Proposed;
    let names = move |agenda: &Agenda| -> BTreeSet<String> {
        rules::promises(agenda).filter(is_made).map(|promise| agenda.record(promise.entity).name()).collect()
    };
    let now: &Agenda = &sources.now.agenda;
    sources.quarters.windows(2).flat_map(move |pair| {
        let [this, before] = pair else { return Vec::new() };
        let (Some(day), known) = (day_of(this), names(&before.agenda)) else { return Vec::new() };
        // What is kept as soon as it is there was not promised to anybody.
        let is_new = |promise: &rules::Promise<'_>| {
            is_made(promise) && promise.state != PromiseState::Kept && !known.contains(&this.agenda.record(promise.entity).name())
        };
        let told = |promise: rules::Promise<'_>| {
            let record = this.agenda.record(promise.entity);
            // What is not public any more is told of no more.
            let id = now.graph().find(record.kind()?, &record.id)?;
            let title = Message::plain("site-happened-promised").with("title", titled(now, id)).with("day", promise.due?);
            of(now, id, day, Sort::Promised, title)
        };
        rules::promises(&this.agenda).filter(is_new).filter_map(told).collect()
    })
}

fn decided(agenda: &Agenda, id: EntityId, decision: &Decision) -> Option<Happening> {
    let was_taken = decision.is_accepted() || decision.status == Some(DecisionStatus::Superseded);
    let title = Message::plain("site-happened-decision").with("title", titled(agenda, id));
    let happened = of(agenda, id, decision.date.filter(|_| was_taken)?, Sort::Decision, title)?;
    Some(Happening { more: decision.outcome.as_ref().map(Value::from), ..happened })
}

/// The dates that were moved, each on the day of the decision that moved it.
fn moved(agenda: &Agenda) -> Vec<Happening> {
    let mut all = Vec::new();
    for slip in Slips::recorded(agenda).0 {
        let found = slip.entity.split_once('/').and_then(|(folder, id)| agenda.graph().find(Kind::find(folder)?, id));
        let Some(id) = found else { continue };
        for one in slip.moves.iter().filter(|one| one.decided) {
            let Some((decision, day)) = one.decision.as_deref().and_then(|id| {
                let (id, decision) = agenda.find::<Decision>(id)?;
                Some((id, decision.date?))
            }) else {
                continue;
            };
            let title =
                Message::plain("site-happened-moved").with("title", titled(agenda, id)).with("from", one.from).with("to", one.to);
            let Some(happened) = of(agenda, id, day, Sort::Moved, title) else { continue };
            let name = format!("{}/{}/{}/{}", happened.name, slip.field, one.from, one.to);
            all.push(Happening { name, more: Some(titled(agenda, decision)), ..happened });
        }
    }
    all
}

/// That an action line was completed, and its milestones reached.
fn completed(agenda: &Agenda, id: EntityId, line: &ActionLine) -> Vec<Happening> {
    let is_completed = line.status == Some(ActionLineStatus::Completed);
    let day = line.completion.as_ref().and_then(|completion| completion.date).filter(|_| is_completed);
    let whole = day.and_then(|day| {
        let title = Message::plain("site-happened-completed").with("title", titled(agenda, id));
        of(agenda, id, day, Sort::Kept, title)
    });
    let milestones = line.milestones.iter().filter_map(|milestone| {
        let called = milestone.title.as_ref().map_or_else(|| Value::from(milestone.id.as_str()), Value::from);
        let title = Message::plain("site-happened-milestone").with("title", called).with("line", titled(agenda, id));
        let happened = of(agenda, id, milestone.done?, Sort::Kept, title)?;
        Some(Happening { name: format!("{}/{}", happened.name, milestone.id), ..happened })
    });
    whole.into_iter().chain(milestones).collect()
}

/// The services that have the level that the roadmap promised.
fn levels(agenda: &Agenda) -> impl Iterator<Item = Happening> + '_ {
    let kept = rules::promises(agenda).filter(|promise| promise.state == PromiseState::Kept);
    kept.filter_map(|promise| {
        let maturity = agenda.get::<Service>(promise.entity)?.maturity.as_ref()?;
        let title = Message::plain("site-happened-level")
            .with("title", titled(agenda, promise.entity))
            .with("level", u64::from(maturity.level?.0));
        of(agenda, promise.entity, maturity.date?, Sort::Kept, title)
    })
}

/// What events tell was launched, by name and day.
fn launches(agenda: &Agenda) -> BTreeSet<(String, Option<Date>)> {
    let events = agenda.all::<Event>().filter(|(_, event)| event.r#type == Some(EventType::ServiceLaunch));
    events.flat_map(|(_, event)| event.concerns.iter().map(|one| (one.to_string(), event.date))).collect()
}

/// That a service was launched, where no event tells of it.
fn launched(agenda: &Agenda, id: EntityId, service: &Service, told: &BTreeSet<(String, Option<Date>)>) -> Option<Happening> {
    if told.contains(&(agenda.record(id).name(), service.launched)) {
        return None;
    }
    let title = Message::plain("site-happened-launched").with("title", titled(agenda, id));
    of(agenda, id, service.launched?, Sort::Launched, title)
}

fn in_force(agenda: &Agenda, id: EntityId, text: &Regulation, as_of: Date) -> Option<Happening> {
    let day = text.in_force_since().filter(|_| text.is_in_force(as_of))?;
    of(agenda, id, day, Sort::InForce, Message::plain("site-happened-in-force").with("title", titled(agenda, id)))
}

fn took_place(agenda: &Agenda, id: EntityId, event: &Event) -> Option<Happening> {
    let sort = if event.r#type == Some(EventType::ServiceLaunch) { Sort::Launched } else { Sort::Event };
    of(agenda, id, event.date?, sort, Message::plain("as-it-is").with("text", titled(agenda, id)))
}
