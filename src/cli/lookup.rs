//! Finding what a word on the command line names.

use crate::agenda::{Agenda, EntityId};
use crate::history::{Search, Walk};
use crate::model::Kind;
use crate::schema::Subject;
use crate::store::AGENDA_FILE;
use crate::text::{Failure, Message, nearest};

/// The kind of that name or folder.
pub(super) fn kind(word: &str) -> Result<Kind, Failure> {
    Kind::find(word).ok_or_else(|| {
        let names = || Kind::ALL.iter().map(|kind| kind.name());
        let hint = match nearest(word, names().chain(Kind::ALL.iter().map(|kind| kind.folder()))) {
            Some(near) => Message::plain("help-did-you-mean").with("word", near),
            None => Message::plain("help-words").with("words", names().collect::<Vec<_>>()),
        };
        Failure::new(Message::plain("failure-unknown-kind").with("name", word)).hint(hint)
    })
}

/// The entity of that name: `folder/id`, `kind/id`, or an identifier that only one entity has.
pub(super) fn entity(word: &str, agenda: &Agenda) -> Result<EntityId, Failure> {
    if let Some((folder, id)) = word.split_once('/') {
        let kind = kind(folder)?;
        return agenda.graph().known(kind, id).ok_or_else(|| {
            let ids = agenda.records().filter(|(_, record)| record.kind() == Some(kind)).map(|(_, record)| &*record.id);
            unknown(word, ids)
        });
    }
    let mut found: Vec<EntityId> = Kind::ALL.iter().filter_map(|kind| agenda.graph().find(*kind, word)).collect();
    if found.is_empty() {
        found = Kind::ALL.iter().filter_map(|kind| agenda.graph().formerly(*kind, word)).collect();
    }
    match found[..] {
        [] => {
            let ids = agenda.records().filter(|(_, record)| record.kind().is_some()).map(|(_, record)| &*record.id);
            Err(unknown(word, ids))
        }
        [one] => Ok(one),
        [..] => Err(several(word, found.iter().map(|id| agenda.record(*id).name()).collect())),
    }
}

/// The entity that a word names along a history, or named once: `folder/id`, `kind/id`, or an identifier that only one has or had;
/// `agenda` is `agenda.yaml`. Whether there is one of a kind and an identifier only its history tells.
pub(super) fn along(word: &str, walk: &Walk<'_>) -> Result<String, Failure> {
    if matches!(word, "agenda" | AGENDA_FILE) {
        return Ok(Subject::Agenda.name().to_owned());
    }
    if let Some((folder, id)) = word.split_once('/') {
        return Ok(format!("{}/{}", kind(folder)?.folder(), id.strip_suffix(".yaml").unwrap_or(id)));
    }
    let Search { mut found, others } = walk.find(Kind::ALL, word)?;
    match (found.pop(), &found[..]) {
        (None, _) => Err(unknown(word, others.iter().map(String::as_str))),
        (Some(one), []) => Ok(one),
        (Some(last), first) => Err(several(word, first.iter().chain([&last]).cloned().collect())),
    }
}

/// That nothing was ever called by `folder/id`, and what may be meant.
pub(super) fn never(name: &str, walk: &Walk<'_>) -> Failure {
    let search = name.split_once('/').and_then(|(folder, id)| walk.find(&[Kind::find(folder)?], id).ok());
    unknown(name, search.unwrap_or_default().others.iter().map(String::as_str))
}

/// That there is no such entity, and which of these identifiers may be meant.
fn unknown<'i>(word: &str, ids: impl Iterator<Item = &'i str>) -> Failure {
    let failure = Failure::new(Message::plain("failure-unknown-entity").with("name", word));
    let (folder, id) = match word.split_once('/') {
        Some((folder, id)) => (Kind::find(folder).map(Kind::folder), id),
        None => (None, word),
    };
    let Some(near) = nearest(id, ids) else { return failure };
    let near = folder.map_or_else(|| near.to_owned(), |folder| format!("{folder}/{near}"));
    failure.hint(Message::plain("help-did-you-mean").with("word", near))
}

/// That several entities have the identifier.
fn several(word: &str, names: Vec<String>) -> Failure {
    let first = names.first().cloned().unwrap_or_default();
    let message = Message::plain("failure-several-entities").with("names", names).with("name", word);
    Failure::new(message).hint(Message::plain("failure-several-entities-hint").with("first", first))
}
