use super::arguments::{HistoryOptions, RecordFormat};
use super::{Context, Ending, lookup};
use crate::changes::{Gravity, Word};
use crate::history::{Event, Timeline, Visit, Walk};
use crate::model::{Date, Kind};
use crate::render;
use crate::report::{Told, history_out, history_page, history_sheet};
use crate::rules;
use crate::text::{Failure, Message, nearest};
use std::collections::{BTreeMap, BTreeSet};

/// Tells the life of an entity, or what happened in the agenda.
pub(super) fn run(options: &HistoryOptions, context: &Context<'_>) -> Result<Ending, Failure> {
    let (line, revision) = context.line_of(options.rev.as_deref())?;
    let past = context.past(line, &revision)?;
    let progress = context.progress();
    let walk = Walk::new(&past, rules::book(), &progress);
    let judge = |visit: &Visit<'_>, day: Date| rules::check_measurements(&visit.proposal, day);
    let catalogue = context.catalogue;
    let say = |message: &Message| catalogue.say(message);
    let (entity, timeline) = match &options.entity {
        None => (None, walk.timeline((&judge, &say))?),
        Some(word) => {
            let found = lookup::along(word, &walk)?;
            let (name, timeline) = walk.timeline_of(&found, (&judge, &say))?;
            if timeline.events.is_empty() {
                return Err(lookup::never(&found, &walk));
            }
            (Some(name), timeline)
        }
    };
    let owners = owners(&options.owner, &timeline)?;
    let kinds = options.kind.iter().map(|word| lookup::kind(word)).collect::<Result<Vec<Kind>, Failure>>()?;
    let from = options.since.or(options.period.map(|period| period.start()));
    let to = options.period.map(|period| period.end());
    let owned = owned(&timeline);
    let asked = |event: &Event, owner: Option<&str>| {
        let day = event.commit.day;
        from.is_none_or(|from| from <= day)
            && to.is_none_or(|to| day <= to)
            && (kinds.is_empty() || event.kind().is_some_and(|kind| kinds.contains(&kind)))
            && (owners.is_empty() || owner.is_some_and(|owner| owners.contains(&owner)))
    };
    let told = owned.iter().filter(|(_, event, owner)| asked(event, *owner)).map(|(name, event, _)| (*name, *event));
    let (events, light): (Vec<(&str, &Event)>, Vec<_>) = told.partition(|(_, event)| event.gravity() >= options.gravity);
    let among = among(&owned, &kinds, &owners);
    let end = past.line().len() - 1;
    let last = past.line().id(end).map(|id| id.to_string()).unwrap_or_default();
    let told = Told {
        revision: &revision,
        last: (&last, walk.day(end)),
        cut: past.line().cut(),
        entity: entity.as_deref(),
        timeline: &timeline,
        events,
        among,
        days: (from, to),
        wording: light.iter().filter(|(_, event)| event.gravity() == Gravity::Editorial).count(),
    };
    let page = || history_page(&told, catalogue);
    let stdout = match options.format {
        RecordFormat::Human => render::page::human(&page(), context.width(), context.color()),
        RecordFormat::Markdown => render::page::markdown(&page()),
        RecordFormat::Json => render::page::json(&history_out(&told, catalogue)),
        RecordFormat::Html => render::page::html(&page(), context.tag()),
        RecordFormat::Csv => render::csv(&history_sheet(&told, catalogue)),
    };
    // Taking many events apart takes its time, for nothing: the program ends here.
    std::mem::forget(timeline);
    Ok(Ending::done(stdout))
}

/// An event with the name that its entity has last, and the organisation that answered for it.
type Owned<'t> = (&'t str, &'t Event, Option<&'t str>);

/// The events with those who answered: of what cannot be read nobody knows who does, so that it is who last did.
fn owned(timeline: &Timeline) -> Vec<Owned<'_>> {
    let mut owners: BTreeMap<&str, Option<&str>> = BTreeMap::new();
    let one = |(name, event)| {
        let owner = owners.entry(name).or_default();
        let event: &Event = event;
        if !matches!(event.word, Word::Unreadable | Word::Readable) {
            *owner = event.owner.as_deref();
        }
        (name, event, *owner)
    };
    timeline.named().into_iter().map(one).collect()
}

/// The organisations that are meant, each of which answered for something at some time.
fn owners<'o>(asked: &'o [String], timeline: &Timeline) -> Result<Vec<&'o str>, Failure> {
    let known: BTreeSet<&str> = timeline.events.iter().filter_map(|event| event.owner.as_deref()).collect();
    let one = |word: &'o String| {
        let id =
            word.split_once('/').filter(|(kind, _)| Kind::find(kind) == Some(Kind::Organisation)).map_or(&**word, |(_, id)| id);
        if known.contains(id) {
            return Ok(id);
        }
        let failure = Failure::new(Message::plain("failure-unknown-owner").with("name", id));
        Err(match nearest(id, known.iter().copied()) {
            Some(near) => failure.hint(Message::plain("help-did-you-mean").with("word", near)),
            None => failure,
        })
    };
    asked.iter().map(one).collect()
}

/// The entities of some kinds for which some organisations answered last; none, where all are asked for.
fn among<'t>(owned: &[Owned<'t>], kinds: &[Kind], owners: &[&str]) -> Option<BTreeSet<&'t str>> {
    if kinds.is_empty() && owners.is_empty() {
        return None;
    }
    let mut among = BTreeSet::new();
    for (name, event, owner) in owned {
        let of_kind = kinds.is_empty() || event.kind().is_some_and(|kind| kinds.contains(&kind));
        let owned = owners.is_empty() || owner.is_some_and(|owner| owners.contains(&owner));
        if of_kind && owned {
            among.insert(*name)
        } else {
            among.remove(name)
        };
    }
    Some(among)
}
