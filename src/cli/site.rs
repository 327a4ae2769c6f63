use super::arguments::SiteOptions;
use super::folder::{Output, SITE, Written};
use super::state::{State as Found, not_counted, state_of};
use super::{Context, Ending};
use crate::agenda::Public;
use crate::model::Period;
use crate::site::{Site, Sources, State, too_light};
use crate::text::{Failure, Message};
use std::mem::replace;
use std::panic::resume_unwind;
use std::thread;

/// So many periods are kept in the archive: ten years of quarters.
const MOST_QUARTERS: usize = 40;

/// Writes the public space into a folder.
pub(super) fn run(options: &SiteOptions, context: &Context<'_>) -> Result<Ending, Failure> {
    let output = Output::open(&options.output, &SITE)?;
    let found = Found::find(None, options.from_worktree, context)?;
    let left_out = not_counted(&found.agenda);
    let logo = found.agenda.logo().and_then(Result::err).map(|why| Message::plain("site-without-logo").with("why", why.clone()));
    let colours = too_light(&found.agenda);
    // A draft is told of as it is; the repository need not know anything of it.
    let asked = found.period.filter(|_| !options.from_worktree);
    let site = Site::of(sources(found, asked, context)?);
    let Written { files, changed, removed } = output.write(|take| site.each(take))?;
    // Taking it apart piece by piece takes longer than ending does.
    std::mem::forget(site);
    let said = Message::plain("site-written")
        .with("files", files)
        .with("folder", options.output.display().to_string())
        .with("changed", changed)
        .with("removed", removed);
    let told: String = left_out.iter().chain(&logo).chain(&colours).chain([&said]).map(|message| context.told(message)).collect();
    Ok(Ending { stderr: told, ..Ending::default() })
}

/// What of a state is published, and of those of a period and the ones before it, as far as the repository has them.
fn sources(found: Found, mut asked: Option<Period>, context: &Context<'_>) -> Result<Sources, Failure> {
    let mut states: Vec<State> = Vec::new();
    let (mut next, mut current): (Option<Found>, Found) = (None, found);
    loop {
        // While one state is made public, the one before it is read: from one period to the next less changes than since long ago.
        let (public, earlier) = thread::scope(|scope| {
            let public = scope.spawn(|| match (&next, states.last()) {
                (Some(next), Some(last)) => Public::beside(&current.agenda, &next.agenda, &last.agenda),
                _ => Public::of(&current.agenda),
            });
            let earlier = asked.and_then(|period| state_of(context, period, Some(&current.agenda)).ok());
            (public.join().unwrap_or_else(|panic| resume_unwind(panic)), earlier)
        });
        states.push(shown(public?, &current));
        asked = asked.and_then(|period| period.before()).filter(|_| states.len() < MOST_QUARTERS);
        let Some(earlier) = earlier else {
            let now = states.remove(0);
            return Ok(Sources { now, quarters: states });
        };
        next = Some(replace(&mut current, earlier));
    }
}

/// A state with what of it is published.
pub(super) fn shown(agenda: Public, state: &Found) -> State {
    let Found { as_of, period, revision, remarks, .. } = state;
    State { agenda, as_of: *as_of, period: *period, revision: revision.clone(), remarks: remarks.clone() }
}
