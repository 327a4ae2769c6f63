//! The measurements of KPIs before and after: those in their own files and those in the tables beside them.

use crate::agenda::{Agenda, EntityId};
use crate::changes::Proposal;
use crate::model::{Date, Figure, FileName, Kind, Kpi, Measurement};
use crate::rules::{Draft, Sink};
use crate::schema::Subject;
use crate::text::{Message, Value};
use crate::yaml::NodeRef;
use serde::Deserialize;
use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap, HashSet};

/// How many days a finding names.
const MOST_NAMED: usize = 20;

/// A measurement that says to which day it refers.
pub(super) struct Measured<'a> {
    pub(super) what: Cow<'a, Measurement>,
    /// Its day; of a period, the last one.
    pub(super) when: Date,
    /// What stands there; none for a row of a table.
    pub(super) node: Option<NodeRef<'a>>,
}

/// The measurements of a KPI on one side of a proposal.
pub(super) struct Series<'a> {
    pub(super) all: Vec<Measured<'a>>,
    /// How many of them could not be read; very many where nobody knows.
    pub(super) unread: usize,
    by_day: BTreeMap<Date, Vec<usize>>,
    by_value: HashMap<(Date, Key), Vec<usize>>,
}

/// A figure by which one looks up: zero has two signs and is one value.
pub(super) type Key = (bool, u64);

/// The figure as a key.
pub(super) fn key(figure: Figure) -> Key {
    match figure {
        Figure::Number(number) => (false, (number + 0.0).to_bits()),
        Figure::Met(met) => (true, met.into()),
    }
}

/// A KPI on both sides of a proposal.
pub(super) struct Both<'a> {
    /// What it is now.
    pub(super) entity: EntityId,
    pub(super) old: Series<'a>,
    pub(super) new: Series<'a>,
}

/// The KPIs that are there on both sides, and of which something is different: in their own file or in the table beside it.
pub(super) fn both<'a>(proposal: &Proposal<'a>) -> impl Iterator<Item = Both<'a>> {
    let (old, new) = (proposal.old, proposal.new);
    let is_kpi = |id: EntityId| new.record(id).subject == Subject::Kind(Kind::Kpi);
    let pairs = proposal.changed().iter().filter_map(|changed| changed.old.zip(changed.new));
    let mut pairs: Vec<(EntityId, EntityId)> = pairs.filter(|(_, id)| is_kpi(*id)).collect();
    let known: HashSet<EntityId> = proposal.changed().iter().filter_map(|changed| changed.new).collect();
    // What stands in a table alone is no change of the KPI's own file.
    let with_table = new.all::<Kpi>().filter(|(id, kpi)| kpi.measurements_file.is_some() && !known.contains(id));
    pairs.extend(with_table.filter_map(|(id, kpi)| {
        let (before, _) = old.find::<Kpi>(kpi.id.as_str())?;
        (!old.shares(before, new, id)).then_some((before, id))
    }));
    pairs.into_iter().map(move |(before, after)| Both {
        entity: after,
        old: Series::of(old, before),
        new: Series::of(new, after),
    })
}

impl<'a> Series<'a> {
    fn of(agenda: &'a Agenda, id: EntityId) -> Self {
        let nodes = agenda.root(id).and_then(|root| root.get("measurements")).into_iter().flat_map(NodeRef::items);
        let measured = |what: Cow<'a, Measurement>, node| Some(Measured { when: what.when()?, what, node });
        let (all, unread): (Vec<Option<Measured<'a>>>, usize) = if let Some(kpi) = agenda.get::<Kpi>(id) {
            let nodes = nodes.map(Some).chain(std::iter::repeat(None));
            let all = kpi.measurements.iter().zip(nodes).map(|(one, node)| measured(Cow::Borrowed(one), node));
            (all.collect(), kpi.measurements_file.as_ref().map_or(0, |name| unread_rows(agenda, id, name)))
        } else {
            // What is wrong with the KPI hides nothing of what can be read; the table is not looked for.
            let all = nodes.map(|node| measured(Cow::Owned(Measurement::deserialize(node).ok()?), Some(node)));
            let without_table = agenda.root(id).is_some_and(|root| root.get("measurements-file").is_none());
            (all.collect(), if without_table { 0 } else { usize::MAX })
        };
        let unread = unread.saturating_add(all.iter().filter(|one| one.is_none()).count());
        let all: Vec<Measured<'a>> = all.into_iter().flatten().collect();
        let (mut by_day, mut by_value) = (BTreeMap::<_, Vec<usize>>::new(), HashMap::<_, Vec<usize>>::new());
        for (number, one) in all.iter().enumerate() {
            by_day.entry(one.when).or_default().push(number);
            by_value.entry((one.when, key(one.what.value))).or_default().push(number);
        }
        Series { all, unread, by_day, by_value }
    }

    /// The measurements of a day, in the order of the file.
    pub(super) fn on(&self, day: Date) -> impl Iterator<Item = &Measured<'a>> {
        self.by_day.get(&day).into_iter().flatten().map(|number| &self.all[*number])
    }

    /// Those of them that have a value.
    pub(super) fn with_value(&self, day: Date, value: Figure) -> impl Iterator<Item = &Measured<'a>> {
        self.by_value.get(&(day, key(value))).into_iter().flatten().map(|number| &self.all[*number])
    }

    /// The last day that was measured by a day.
    pub(super) fn last(&self, by: Date) -> Option<Date> {
        self.by_day.range(..=by).next_back().map(|(day, _)| *day)
    }
}

/// How many rows of the table beside a KPI could not be read; very many where it is not there.
fn unread_rows(agenda: &Agenda, id: EntityId, name: &FileName) -> usize {
    let own = &agenda.document(agenda.record(id).document).path;
    let path = own.rsplit_once('/').map_or_else(|| name.to_string(), |(folder, _)| format!("{folder}/{name}"));
    let table = agenda.documents().find(|document| *document.path == *path && document.unread.is_none());
    table.map_or(usize::MAX, |table| table.problems.len())
}

impl<'a> Measured<'a> {
    /// For when it is, as it is written.
    pub(super) fn when(&self) -> Value {
        match self.what.period.filter(|_| self.what.date.is_none()) {
            Some(period) => period.to_string().into(),
            None => Message::plain("proposal-day").with("day", self.when).into(),
        }
    }

    /// A finding about it, at one of its fields.
    pub(super) fn report<'s>(
        &self,
        entity: EntityId,
        field: &str,
        message: Message,
        sink: &'s mut Sink<'a>,
    ) -> &'s mut Draft<'a> {
        match self.node {
            Some(node) => sink.at_node(entity, node.get(field).unwrap_or(node).id(), message),
            None => sink.at(entity, "measurements-file", message).identity(self.when.to_string()),
        }
    }
}

/// The days of measurements, as many as a finding names.
pub(super) fn days(of: &[&Measured<'_>]) -> Value {
    let mut days: Vec<Value> = of.iter().take(MOST_NAMED).map(|one| one.when()).collect();
    if of.len() > MOST_NAMED {
        days.push("…".into());
    }
    Value::List(days)
}
