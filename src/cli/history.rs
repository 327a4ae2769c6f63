use super::arguments::{HistoryOptions, PageFormat, RecordFormat};
use super::{Context, Ending, lookup};
use crate::changes::Gravity;
use crate::history::{Event, Found, Timeline, Visit, Walk};
use crate::model::{Date, Kind};
use crate::render;
use crate::report::{Told, history, history_sheet};
use crate::rules;
use crate::store::Past;
use crate::text::{Failure, Message};
use std::collections::BTreeSet;

/// Tells the life of an entity, or what happened in the agenda.
pub(super) fn run(options: &HistoryOptions, context: &Context<'_>) -> Result<Ending, Failure> {
    let folder = context.root_or_folder();
    let (line, revision) = context.line_of(options.rev.as_deref())?;
    let past = Past::open(&folder, line)?;
    let progress = context.progress();
    let walk = Walk::new(&past, rules::book(), &progress);
    let judge = |visit: &Visit<'_>, day: Date| rules::check_measurements(&visit.proposal, day);
    let (entity, timeline) = match &options.entity {
        None => (None, walk.timeline(&judge)?),
        Some(word) => {
            let Found { name, path } = lookup::along(word, &walk)?;
            let timeline = walk.timeline_of(&name, path.as_deref(), &judge)?;
            if timeline.events.is_empty() {
                return Err(Failure::new(Message::plain("failure-unknown-entity").with("name", word.as_str())));
            }
            (Some(name), timeline)
        }
    };
    let kinds = options.kind.iter().map(|word| lookup::kind(word)).collect::<Result<Vec<Kind>, Failure>>()?;
    let from = options.since.or(options.period.map(|period| period.start()));
    let to = options.period.map(|period| period.end());
    let asked = |event: &Event| {
        let day = event.commit.day;
        from.is_none_or(|from| from <= day)
            && to.is_none_or(|to| day <= to)
            && (kinds.is_empty() || event.kind().is_some_and(|kind| kinds.contains(&kind)))
            && (options.owner.is_empty() || event.owner.as_ref().is_some_and(|owner| options.owner.contains(owner)))
    };
    let (events, light): (Vec<(&str, &Event)>, Vec<_>) =
        timeline.named().into_iter().filter(|(_, event)| asked(event)).partition(|(_, event)| event.gravity() >= options.gravity);
    let among = among(&timeline, &kinds, &options.owner);
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
    let answer = || history(&told, context.catalogue);
    Ok(match options.format {
        RecordFormat::Human => context.page(&answer(), PageFormat::Human),
        RecordFormat::Markdown => context.page(&answer(), PageFormat::Markdown),
        RecordFormat::Json => context.page(&answer(), PageFormat::Json),
        RecordFormat::Html => Ending::done(render::page::html(&answer().page, context.tag())),
        RecordFormat::Csv => Ending::done(render::csv(&history_sheet(&told, context.catalogue))),
    })
}

/// The entities of some kinds for which some organisations answered last; none, where all are asked for.
fn among<'t>(timeline: &'t Timeline, kinds: &[Kind], owners: &[String]) -> Option<BTreeSet<&'t str>> {
    if kinds.is_empty() && owners.is_empty() {
        return None;
    }
    let mut among = BTreeSet::new();
    for (name, event) in timeline.named() {
        let of_kind = kinds.is_empty() || event.kind().is_some_and(|kind| kinds.contains(&kind));
        let owned = owners.is_empty() || event.owner.as_ref().is_some_and(|owner| owners.contains(owner));
        if of_kind && owned {
            among.insert(name)
        } else {
            among.remove(name)
        };
    }
    Some(among)
}
