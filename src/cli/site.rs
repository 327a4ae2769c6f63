use super::arguments::SiteOptions;
use super::folder::{Output, Written};
use super::state::{State as Found, not_counted, state_of};
use super::{Context, Ending};
use crate::agenda::Public;
use crate::site::{Site, Sources, State};
use crate::text::{Failure, Message};

/// So many periods are kept in the archive: ten years of quarters.
const MOST_QUARTERS: usize = 40;

/// Writes the public space into a folder.
pub(super) fn run(options: &SiteOptions, context: &Context<'_>) -> Result<Ending, Failure> {
    let output = Output::open(&options.output)?;
    let found = Found::find(None, options.from_worktree, context)?;
    let left_out = not_counted(&found.agenda);
    let mut quarters = Vec::new();
    // A draft is told of as it is; the repository need not know anything of it.
    let mut period = found.period.filter(|_| !options.from_worktree);
    while let Some(this) = period.filter(|_| quarters.len() < MOST_QUARTERS) {
        let Ok(state) = state_of(context, this, Some(&found.agenda)) else { break };
        period = this.before();
        quarters.push(public(state)?);
    }
    let sources = Sources { now: public(found)?, quarters };
    let site = Site::of(sources);
    let Written { files, changed, removed } = output.write(|take| site.each(take))?;
    let said = Message::plain("site-written")
        .with("files", files)
        .with("folder", options.output.display().to_string())
        .with("changed", changed)
        .with("removed", removed);
    let told: String = left_out.iter().chain([&said]).map(|message| context.told(message)).collect();
    Ok(Ending { stderr: told, ..Ending::default() })
}

fn public(found: Found) -> Result<State, Failure> {
    let agenda = Public::of(&found.agenda)?;
    Ok(State { agenda, as_of: found.as_of, period: found.period, revision: found.revision, remarks: found.remarks })
}
