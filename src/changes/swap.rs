//! One building block in the place of another, told as one change.

use super::name::About;
use super::{Change, Word};
use crate::agenda::Agenda;
use crate::model::BuildingBlock;
use crate::text::Message;
use std::collections::BTreeMap;

/// The field of a service that lists them.
const USES: &str = "uses";

/// The numbers of the changes by which a capability loses and gains building blocks.
#[derive(Default)]
struct Blocks {
    dropped: Vec<usize>,
    used: Vec<usize>,
}

/// Joins, among the changes of a service, the building block that it drops with the one that it takes into use for the same
/// capability; only where no other could be meant.
pub(super) fn join(changes: &mut Vec<Change>, about: &About<'_>) {
    let mut capabilities: BTreeMap<&str, Blocks> = BTreeMap::new();
    for (number, change) in changes.iter().enumerate() {
        match change.word {
            Word::BuildingBlockDropped => {
                let Some(capability) = capability(about.reader.old, change.old.as_ref()) else { continue };
                capabilities.entry(capability).or_default().dropped.push(number);
            }
            Word::BuildingBlockUsed => {
                let Some(capability) = capability(about.reader.new, change.new.as_ref()) else { continue };
                capabilities.entry(capability).or_default().used.push(number);
            }
            _ => {}
        }
    }
    let mut gone: Vec<usize> = Vec::new();
    for blocks in capabilities.values() {
        let (&[dropped], &[used]) = (&blocks.dropped[..], &blocks.used[..]) else { continue };
        let name = |number: usize| changes[number].item.clone().unwrap_or_else(|| "".into());
        let message = Message::plain(Word::BuildingBlockSwapped.template()).with("old", name(dropped)).with("new", name(used));
        let reader = about.reader;
        let field = reader.new.schema(reader.subject).shape.field_term(reader.subject.name(), USES);
        let old = changes[dropped].old.clone();
        let joined = &mut changes[used];
        joined.word = Word::BuildingBlockSwapped;
        joined.message = message;
        joined.old = old;
        // The name of one of the two would name the change from one side only.
        joined.field = Some(USES.to_owned());
        joined.label = Some(Message::plain("as-it-is").with("text", field));
        joined.item = None;
        gone.push(dropped);
    }
    let mut number = 0;
    changes.retain(|_| {
        number += 1;
        !gone.contains(&(number - 1))
    });
}

/// What the building block on one side of a change offers.
fn capability<'a>(agenda: &'a Agenda, side: Option<&super::Side>) -> Option<&'a str> {
    let (_, block) = agenda.find::<BuildingBlock>(side?.value.as_ref()?.as_str()?)?;
    block.capability.as_ref().map(|capability| capability.id())
}
