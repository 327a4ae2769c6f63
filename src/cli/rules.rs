use super::Context;
use super::arguments::RulesOptions;
use crate::agenda::Agenda;
use crate::report::{Answer, Settings, list_rules};
use crate::text::Failure;
use crate::verdict::applied;

/// Lists the rules, at the levels at which they count here.
pub(super) fn run(options: &RulesOptions, context: &Context<'_>) -> Result<Answer, Failure> {
    let (agenda, settings) = setter(options.rev.as_deref(), context)?;
    Ok(list_rules(&applied(agenda.as_ref()), settings, context.catalogue))
}

/// The agenda in which rules are looked up, and whose settings count. Rules can be looked up anywhere, in a broken agenda too.
///
/// # Errors
/// Where a revision is named that cannot be read.
pub(super) fn setter(revision: Option<&str>, context: &Context<'_>) -> Result<(Option<Agenda>, Settings), Failure> {
    if revision.is_none() && context.root().is_err() {
        return Ok((None, Settings::None));
    }
    match context.load(revision) {
        Ok(agenda) if agenda.file().is_some() => Ok((Some(agenda), Settings::Agenda)),
        Ok(agenda) => Ok((Some(agenda), Settings::BrokenAgenda)),
        Err(failure) if revision.is_some() => Err(failure),
        Err(_) => Ok((None, Settings::BrokenAgenda)),
    }
}
