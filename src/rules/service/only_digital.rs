use crate::agenda::Agenda;
use crate::model::{Audience, ChannelType, Service};
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// A live service is offered on screens, and has no assisted, phone or in-person channel.
    ///
    /// Digital first is not digital only. Whoever has no connection, cannot read well or has a case that the form did not foresee
    /// needs somebody to speak to; without that, a right can be lost because of a screen. Services that only other
    /// administrations use are left alone.
    ///
    /// ```yaml bad
    /// # services/passport.yaml
    /// id: passport
    /// status: live
    /// channels: [{type: web, primary: true}, {type: mobile}]
    /// ```
    ///
    /// ```yaml good
    /// # services/passport.yaml
    /// id: passport
    /// status: live
    /// channels: [{type: web, primary: true}, {type: phone}]
    /// ```
    "service-only-digital", Warning
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    for (id, service) in agenda.all::<Service>().filter(|(_, service)| service.is_live()) {
        let of_administrations = service.audience == [Audience::Government];
        let any = |types: &[ChannelType]| service.channels.iter().any(|channel| types.contains(&channel.r#type));
        let on_screens = any(&[ChannelType::Web, ChannelType::Mobile, ChannelType::Kiosk]);
        if on_screens && !of_administrations && !any(&[ChannelType::Assisted, ChannelType::Phone, ChannelType::Counter]) {
            sink.at(id, "channels", Message::plain("service-only-digital")).help(Message::plain("service-only-digital-help"));
        }
    }
}
