use crate::agenda::Agenda;
use crate::model::{ActionLine, Activity, Audience, ChannelType, Kind, Service};
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// No action line establishes digital inclusion, or none of the live services keeps an assisted or in-person channel.
    ///
    /// Whoever has no device, no connection, no habit of forms or a disability loses a right when the counter closes. The
    /// constitution of Mexico obliges the state to have a national policy of universal digital inclusion; an agenda that puts the
    /// digital channel first owes a line of its own to those who cannot take it, and a human being to turn to. Services that do
    /// not state their channels, or that only other administrations use, are not judged.
    ///
    /// ```yaml bad
    /// # action-lines/inclusion.yaml
    /// id: inclusion
    /// status: planned
    /// establishes: [digital-inclusion]
    ///
    /// # services/passport.yaml
    /// id: passport
    /// status: live
    /// channels: [{type: web, primary: true}, {type: mobile}]
    /// ```
    ///
    /// ```yaml good
    /// # action-lines/inclusion.yaml
    /// id: inclusion
    /// status: planned
    /// establishes: [digital-inclusion]
    ///
    /// # services/passport.yaml
    /// id: passport
    /// status: live
    /// channels: [{type: web, primary: true}, {type: mobile}, {type: assisted}]
    /// ```
    "approach-no-inclusion", Warning
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    let Some((own, _)) = agenda.own_file() else { return };
    let includes = |line: &ActionLine| line.is_committed() && line.establishes.contains(&Activity::DigitalInclusion);
    if agenda.can_read_all(Kind::ActionLine) && !agenda.all::<ActionLine>().any(|(_, line)| includes(line)) {
        sink.at(own, "", Message::plain("approach-no-inclusion"))
            .help(Message::plain("approach-no-inclusion-help"))
            .identity("digital-inclusion");
    }
    let for_people = |service: &Service| service.is_live() && service.audience != [Audience::Government];
    let mut judged =
        agenda.all::<Service>().filter(|(_, service)| for_people(service) && !service.channels.is_empty()).peekable();
    let human = |service: &Service| {
        service.channels.iter().any(|channel| matches!(channel.r#type, ChannelType::Counter | ChannelType::Assisted))
    };
    if agenda.can_read_all(Kind::Service) && judged.peek().is_some() && !judged.any(|(_, service)| human(service)) {
        sink.at(own, "", Message::plain("approach-no-inclusion-channel"))
            .help(Message::plain("approach-no-inclusion-channel-help"))
            .identity("channels");
    }
}
