use super::renames::Renames;
use crate::changes::{Change, Proposal, Word};
use crate::model::{Kind, Service};
use crate::rules::{Sink, rule};
use crate::text::Message;
use std::collections::BTreeSet;

rule! {
    /// A service asks its users for something that it did not ask for before.
    ///
    /// Once only is a promise to everybody who fills in a form. It is lost question by question, each of them for a good reason, and nobody
    /// notices in a long file. What a service fetches from the source that holds it, it does not ask for.
    ///
    /// ```yaml before
    /// # services/passport-renewal.yaml
    /// id: passport-renewal
    /// inputs: [{data: birth-date, obtained: from-source}, {data: photograph, obtained: from-user}]
    /// # data-items/birth-date.yaml
    /// id: birth-date
    /// # data-items/photograph.yaml
    /// id: photograph
    /// ```
    ///
    /// ```yaml bad
    /// # services/passport-renewal.yaml
    /// id: passport-renewal
    /// inputs: [{data: birth-date, obtained: from-user}, {data: photograph, obtained: from-user}]
    /// # data-items/birth-date.yaml
    /// id: birth-date
    /// # data-items/photograph.yaml
    /// id: photograph
    /// ```
    ///
    /// ```yaml good
    /// # services/passport-renewal.yaml
    /// id: passport-renewal
    /// inputs: [{data: birth-date, obtained: from-source}, {data: portrait, obtained: from-user}]
    /// # data-items/birth-date.yaml
    /// id: birth-date
    /// # data-items/portrait.yaml
    /// id: portrait
    /// formerly: [photograph]
    /// ```
    "change-asks-more", Warning change
}

fn check<'a>(proposal: &Proposal<'a>, sink: &mut Sink<'a>) {
    let renames = Renames::of(proposal);
    for changed in proposal.changed() {
        // A service that is new asks for no more than before, and one that is given up asks for nothing.
        let (Some(_), Some(after)) = (changed.old, changed.new) else { continue };
        let given_up = proposal.new.get::<Service>(after).is_some_and(Service::is_gone);
        if proposal.new.record(after).kind() != Some(Kind::Service) || given_up {
            continue;
        }
        let of_word = |word: Word| changed.changes.iter().filter(move |change| change.word == word);
        let asked_before: BTreeSet<String> =
            of_word(Word::AsksLess).map(|change| renames.now(&format!("data-items/{}", data(change))).to_owned()).collect();
        let more: Vec<&Change> =
            of_word(Word::AsksMore).filter(|change| !asked_before.contains(&format!("data-items/{}", data(change)))).collect();
        let Some(first) = more.first() else { continue };
        let items: Vec<&str> = more.iter().map(|change| data(change)).collect();
        sink.at_change(proposal, changed, first, Message::plain("proposal-asks-more").with("items", items))
            .help(Message::plain("proposal-asks-more-help"));
    }
}

/// The data item that a change of an input is about.
fn data(change: &Change) -> &str {
    let item = change.field.as_deref().and_then(|field| field.split_once('[')).map(|(_, item)| item);
    item.and_then(|item| item.rsplit_once(']')).map_or("", |(item, _)| item)
}
