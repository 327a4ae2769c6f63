use super::Context;
use crate::agenda::Agenda;
use crate::report::{Answer, Settings, list_rules};
use crate::verdict::applied;

/// Lists the rules, at the levels at which they count here.
pub(super) fn run(context: &Context<'_>) -> Answer {
    let (agenda, settings) = setter(context);
    list_rules(&applied(agenda.as_ref()), settings, context.catalogue)
}

/// The agenda in which rules are looked up, and whose settings count. Rules can be looked up anywhere, in a broken agenda too.
pub(super) fn setter(context: &Context<'_>) -> (Option<Agenda>, Settings) {
    if context.root().is_err() {
        return (None, Settings::None);
    }
    match context.load(None) {
        Ok(agenda) if agenda.file().is_some() => (Some(agenda), Settings::Agenda),
        Ok(agenda) => (Some(agenda), Settings::BrokenAgenda),
        Err(_) => (None, Settings::BrokenAgenda),
    }
}
