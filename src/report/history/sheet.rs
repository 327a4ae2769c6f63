use super::Told;
use super::data::authors_out;
use crate::history::{Event, Fact};
use crate::i18n::Catalogue;
use crate::report::{Cell, Sheet};
use crate::text::Message;

/// The changes of a history, a row each; texts in the language of the catalogue.
pub fn history_sheet(told: &Told<'_>, catalogue: &Catalogue) -> Sheet {
    let columns = [
        "date",
        "commit",
        "pull-request",
        "author",
        "entity",
        "kind",
        "title",
        "change",
        "gravity",
        "field",
        "old",
        "new",
        "days",
        "decision",
        "reason",
        "message",
    ];
    Sheet {
        columns: columns.map(Into::into).into(),
        rows: told.events.iter().map(|(name, event)| row(name, event, catalogue)).collect(),
    }
}

fn row(name: &str, event: &Event, catalogue: &Catalogue) -> Vec<Cell> {
    let commit = &event.commit;
    let title = event.title.as_ref().map(|title| catalogue.say(&Message::plain("as-it-is").with("text", &**title)));
    vec![
        commit.day.to_string().into(),
        commit.id.as_str().into(),
        commit.pull_request.into(),
        authors_out(commit).into(),
        name.into(),
        event.kind().map_or("agenda", |kind| kind.name()).into(),
        title.into(),
        event.word.name().into(),
        event.gravity().name().into(),
        event.field.as_deref().into(),
        event.old.as_ref().map(Fact::value).as_ref().into(),
        event.new.as_ref().map(Fact::value).as_ref().into(),
        event.days.into(),
        event.decision.as_ref().map(|decision| format!("decisions/{decision}")).into(),
        event.reason.as_deref().into(),
        (&*event.message).into(),
    ]
}
