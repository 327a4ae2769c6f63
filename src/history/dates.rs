//! The dates that were promised, and how they moved.

use super::Commit;
use crate::agenda::{Agenda, EntityId, item_name};
use crate::changes::Changed;
use crate::model::{Date, Kind};
use crate::schema::Subject;
use crate::yaml::NodeRef;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A date by which something was promised: what a commit made of it.
#[derive(Debug, Clone)]
pub(super) struct Dated {
    pub(super) commit: Arc<Commit>,
    /// The entity before and after, as `folder/id`, or `agenda`.
    pub(super) formerly: Option<String>,
    pub(super) entity: Option<String>,
    /// The field, with list items by what they are.
    pub(super) field: String,
    pub(super) old: Option<Date>,
    pub(super) new: Option<Promised>,
}

/// A promised date, as an entity says it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Promised {
    pub(super) date: Date,
    /// The moves that are recorded beside it.
    pub(super) moves: Vec<RecordedMove>,
}

/// A move of a date that the entity itself records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordedMove {
    /// The date before.
    pub from: Date,
    /// The date after.
    pub to: Date,
    /// The decision that is given for it, as its identifier.
    pub decision: Option<String>,
}

/// What a commit made of the dates that an entity promises; an entity without any gives nothing.
pub(super) fn dated<'a>(old: &'a Agenda, new: &'a Agenda, changed: &Changed, commit: &Arc<Commit>) -> Vec<Dated> {
    let side = |agenda: &Agenda, id: Option<EntityId>| {
        let found = id.and_then(|id| Some((agenda.record(id).name(), promised(agenda.record(id).subject, agenda.root(id)?))));
        found.unzip()
    };
    let ((formerly, before), (entity, after)) = (side(old, changed.old), side(new, changed.new));
    let (before, after) = (before.unwrap_or_default(), after.unwrap_or_default());
    let fields: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    let one = |field: &String| {
        let (old, new) = (before.get(field), after.get(field));
        (old != new || formerly != entity).then(|| Dated {
            commit: Arc::clone(commit),
            formerly: formerly.clone(),
            entity: entity.clone(),
            field: field.clone(),
            old: old.map(|promised| promised.date),
            new: new.cloned(),
        })
    };
    fields.into_iter().filter_map(one).collect()
}

/// The dates that an entity promises, by their fields: due dates, milestones, the final target of a KPI, commitments of the agenda.
fn promised(subject: Subject, root: NodeRef<'_>) -> BTreeMap<String, Promised> {
    let mut found = BTreeMap::new();
    let day = |node: NodeRef<'_>| node.as_text()?.parse::<Date>().ok();
    let mut add = |field: String, date: Option<NodeRef<'_>>, list: Option<NodeRef<'_>>| {
        if let Some(date) = date.and_then(day) {
            let moves = list.into_iter().flat_map(NodeRef::items).filter_map(recorded).collect();
            found.insert(field, Promised { date, moves });
        }
    };
    let mut scheduled = |name: &str| {
        let schedule = root.get(name);
        let of = |field: &str| schedule.and_then(|schedule| schedule.get(field));
        add(format!("{name}.due"), of("due"), of("moves"));
    };
    let items = |name: &'static str| root.get(name).into_iter().flat_map(NodeRef::items);
    match subject {
        Subject::Kind(Kind::ActionLine) => {
            scheduled("schedule");
            for item in items("milestones") {
                add(format!("milestones[{}].due", item_name(item).unwrap_or_default()), item.get("due"), None);
            }
        }
        Subject::Kind(Kind::Regulation) => scheduled("schedule"),
        Subject::Kind(Kind::Service) => scheduled("roadmap"),
        Subject::Kind(Kind::Kpi) => {
            let last = items("targets").find(|target| target.get("kind").is_none_or(|kind| kind.is_text("final")));
            add("targets[final].date".to_owned(), last.and_then(|target| target.get("date")), None);
        }
        Subject::Agenda => {
            for item in items("commitments") {
                add(format!("commitments[{}].by", item_name(item).unwrap_or_default()), item.get("by"), None);
            }
        }
        Subject::Kind(_) => {}
    }
    found
}

fn recorded(item: NodeRef<'_>) -> Option<RecordedMove> {
    let day = |name: &str| item.get(name)?.as_text()?.parse().ok();
    let decision = item.get("decision").and_then(|decision| Some(decision.as_text()?.to_owned()));
    Some(RecordedMove { from: day("from")?, to: day("to")?, decision })
}
