//! Finding what a word on the command line names.

use crate::agenda::{Agenda, EntityId};
use crate::model::Kind;
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
    let unknown = || Failure::new(Message::plain("failure-unknown-entity").with("name", word));
    if let Some((folder, id)) = word.split_once('/') {
        let kind = kind(folder)?;
        return agenda.graph().find(kind, id).or_else(|| agenda.graph().formerly(kind, id)).ok_or_else(|| {
            let ids = agenda.records().filter(|(_, record)| record.kind() == Some(kind)).map(|(_, record)| &*record.id);
            match nearest(id, ids) {
                Some(near) => {
                    unknown().hint(Message::plain("help-did-you-mean").with("word", format!("{}/{near}", kind.folder())))
                }
                None => unknown(),
            }
        });
    }
    let mut found: Vec<EntityId> = Kind::ALL.iter().filter_map(|kind| agenda.graph().find(*kind, word)).collect();
    if found.is_empty() {
        found = Kind::ALL.iter().filter_map(|kind| agenda.graph().formerly(*kind, word)).collect();
    }
    match found[..] {
        [] => {
            let ids = agenda.records().filter(|(_, record)| record.kind().is_some()).map(|(_, record)| &*record.id);
            Err(match nearest(word, ids) {
                Some(near) => unknown().hint(Message::plain("help-did-you-mean").with("word", near)),
                None => unknown(),
            })
        }
        [one] => Ok(one),
        [first, ..] => {
            let names: Vec<String> = found.iter().map(|id| agenda.record(*id).name()).collect();
            let message = Message::plain("failure-several-entities").with("names", names).with("name", word);
            let hint = Message::plain("failure-several-entities-hint").with("first", agenda.record(first).name());
            Err(Failure::new(message).hint(hint))
        }
    }
}
