use super::{is_digital, is_online, stays_open};
use crate::agenda::Agenda;
use crate::model::Service;
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// A live service can be reached online, and people are not guided to its digital channel.
    ///
    /// An agenda of this approach makes the digital channel a priority channel for access to public services. A website that
    /// stands beside the counter as a second choice is paid for and little used. Priority closes no other door: several
    /// channels may be marked as primary. A website that only informs or offers forms to print (levels 1 and 2) is not yet a
    /// channel to guide people to; it is a matter for the roadmap.
    ///
    /// ```yaml bad
    /// # services/passport.yaml
    /// id: passport
    /// status: live
    /// channels: [{type: counter, primary: true}, {type: web}]
    /// ```
    ///
    /// ```yaml good
    /// # services/passport.yaml
    /// id: passport
    /// status: live
    /// channels: [{type: web, primary: true}, {type: counter}]
    /// ```
    "service-not-digital-first", Warning
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    for (id, service) in agenda.all::<Service>().filter(|(_, service)| stays_open(service) && is_digital(service)) {
        let channels = || (1..).zip(&service.channels);
        let Some((number, _)) = channels().find(|(_, channel)| is_online(channel.r#type)) else { continue };
        if service.channels.iter().any(|channel| channel.primary && is_online(channel.r#type)) {
            continue;
        }
        let written = agenda.root(id).and_then(|root| root.get("channels"));
        let words: Vec<&str> = written
            .into_iter()
            .flat_map(|list| list.items())
            .map(|channel| channel.get("type").and_then(|word| word.as_text()).unwrap_or_default())
            .collect();
        let word = |number: usize| words.get(number - 1).copied().unwrap_or_default();
        let mut primary: Vec<&str> = channels().filter(|(_, channel)| channel.primary).map(|(number, _)| word(number)).collect();
        primary.dedup();
        let message = if primary.is_empty() {
            Message::plain("service-not-digital-first-unsaid").with("channel", word(number))
        } else {
            Message::plain("service-not-digital-first").with("channel", word(number)).with("primary", primary)
        };
        sink.at(id, &format!("channels[{number}]"), message).help(Message::plain("service-not-digital-first-help"));
    }
}
