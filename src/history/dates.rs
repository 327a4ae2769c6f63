//! The dates that were promised, and how they moved.

use super::Commit;
use super::track::is_of;
use crate::agenda::{Agenda, EntityId, item_name};
use crate::changes::{Changed, called};
use crate::model::{Date, Kind};
use crate::schema::Subject;
use crate::text::Message;
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
    pub(super) old: Option<Promised>,
    pub(super) new: Option<Promised>,
}

/// A promised date, as an entity says it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Promised {
    pub(super) date: Date,
    /// What the field is called, in the reader's words.
    pub(super) label: Message,
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
        let found =
            id.and_then(|id| Some((agenda.record(id).name(), promised(agenda, agenda.record(id).subject, agenda.root(id)?))));
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
            old: old.cloned(),
            new: new.cloned(),
        })
    };
    fields.into_iter().filter_map(one).collect()
}

/// The dates that an entity promises, by their fields: due dates, milestones, the final target of a KPI, commitments of the agenda.
pub(super) fn promised(agenda: &Agenda, subject: Subject, root: NodeRef<'_>) -> BTreeMap<String, Promised> {
    let mut found = BTreeMap::new();
    let day = |node: NodeRef<'_>| node.as_text()?.parse::<Date>().ok();
    let mut add = |field: String, names: [&str; 2], item: Option<NodeRef<'_>>, list: Option<NodeRef<'_>>| {
        let around = item.or_else(|| root.get(names[0]));
        if let Some(date) = around.and_then(|around| around.get(names[1])).and_then(day) {
            let moves = list.into_iter().flat_map(NodeRef::items).filter_map(recorded).collect();
            let label = called(agenda, subject, &names, item);
            let label = label.unwrap_or_else(|| Message::plain("as-it-is").with("text", field.as_str()));
            found.insert(field, Promised { date, label, moves });
        }
    };
    let mut scheduled = |name: &'static str| {
        let moves = root.get(name).and_then(|schedule| schedule.get("moves"));
        add(format!("{name}.due"), [name, "due"], None, moves);
    };
    let items = |name: &'static str| root.get(name).into_iter().flat_map(NodeRef::items);
    match subject {
        Subject::Kind(Kind::ActionLine) => {
            scheduled("schedule");
            for item in items("milestones") {
                add(format!("milestones[{}].due", item_name(item).unwrap_or_default()), ["milestones", "due"], Some(item), None);
            }
        }
        Subject::Kind(Kind::Regulation) => scheduled("schedule"),
        Subject::Kind(Kind::Service) => scheduled("roadmap"),
        Subject::Kind(Kind::Kpi) => {
            let last = items("targets").find(|target| target.get("kind").is_none_or(|kind| kind.is_text("final")));
            if let Some(last) = last {
                add("targets[final].date".to_owned(), ["targets", "date"], Some(last), None);
            }
        }
        Subject::Agenda => {
            for item in items("commitments") {
                add(format!("commitments[{}].by", item_name(item).unwrap_or_default()), ["commitments", "by"], Some(item), None);
            }
        }
        Subject::Kind(_) => {}
    }
    found
}

/// Whether a file tells of something that promises dates.
pub(super) fn may_promise(path: &str) -> bool {
    [Kind::ActionLine, Kind::Service, Kind::Regulation, Kind::Kpi].iter().any(|kind| is_of(kind.folder(), path))
}

fn recorded(item: NodeRef<'_>) -> Option<RecordedMove> {
    let day = |name: &str| item.get(name)?.as_text()?.parse().ok();
    let decision = item.get("decision").and_then(|decision| Some(decision.as_text()?.to_owned()));
    Some(RecordedMove { from: day("from")?, to: day("to")?, decision })
}
