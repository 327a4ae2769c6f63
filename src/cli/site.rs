use super::arguments::SiteOptions;
use super::folder::{Output, Written};
use super::state::{State as Found, not_counted, state_of};
use super::{Context, Ending};
use crate::agenda::Public;
use crate::site::{Site, Sources, State, too_light};
use crate::text::{Failure, Message};

/// So many periods are kept in the archive: ten years of quarters.
const MOST_QUARTERS: usize = 40;

/// Writes the public space into a folder.
pub(super) fn run(options: &SiteOptions, context: &Context<'_>) -> Result<Ending, Failure> {
    let output = Output::open(&options.output)?;
    let found = Found::find(None, options.from_worktree, context)?;
    let left_out = not_counted(&found.agenda);
    let logo = found.agenda.logo().and_then(Result::err).map(|why| Message::plain("site-without-logo").with("why", why.clone()));
    let colours = too_light(&found.agenda);
    let mut states: Vec<Found> = Vec::new();
    // A draft is told of as it is; the repository need not know anything of it.
    let mut period = found.period.filter(|_| !options.from_worktree);
    while let Some(this) = period.filter(|_| states.len() < MOST_QUARTERS) {
        // From one period to the next less changes than since long ago.
        let next = states.last().unwrap_or(&found);
        let Ok(state) = state_of(context, this, Some(&next.agenda)) else { break };
        period = this.before();
        states.push(state);
    }
    let now = public(found, None)?;
    let mut quarters: Vec<State> = Vec::new();
    for state in states {
        let next = &quarters.last().unwrap_or(&now).agenda;
        let quarter = public(state, Some(next))?;
        quarters.push(quarter);
    }
    let sources = Sources { now, quarters };
    let site = Site::of(sources);
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

/// What of a state is published; it shares with another one what both have.
pub(super) fn public(found: Found, beside: Option<&Public>) -> Result<State, Failure> {
    let Found { agenda: whole, as_of, period, revision, remarks } = found;
    let agenda = match beside {
        Some(other) => Public::beside(&whole, other)?,
        None => Public::of(&whole)?,
    };
    // Nobody waits until the rest is taken apart.
    rayon::spawn(move || drop(whole));
    Ok(State { agenda, as_of, period, revision, remarks })
}
