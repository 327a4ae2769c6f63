use super::{at_item, by_item, is_excluded, needs};
use crate::agenda::Agenda;
use crate::model::{Access, DataItem};
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// A data item that two services of other organisations need has a source that offers no access by interface or file.
    ///
    /// What officials ask each other for by letter or telephone is asked of citizens instead, because that is less work. Two services are
    /// enough for an access to pay. Data items that may not be shared need none. `services` can be set.
    ///
    /// ```yaml bad
    /// # data-items/diploma.yaml
    /// id: diploma
    /// source: {organisation: ministry-of-education, access: manual}
    /// # services/work-permit.yaml
    /// id: work-permit
    /// inputs: [{data: diploma, obtained: from-user}]
    /// # services/jobseeker-registration.yaml
    /// id: jobseeker-registration
    /// inputs: [{data: diploma, obtained: from-user}]
    /// # organisations/ministry-of-education.yaml
    /// id: ministry-of-education
    /// ```
    ///
    /// ```yaml good
    /// # data-items/diploma.yaml
    /// id: diploma
    /// source: {organisation: ministry-of-education, access: api}
    /// # services/work-permit.yaml
    /// id: work-permit
    /// inputs: [{data: diploma, obtained: from-source}]
    /// # services/jobseeker-registration.yaml
    /// id: jobseeker-registration
    /// inputs: [{data: diploma, obtained: from-source}]
    /// # organisations/ministry-of-education.yaml
    /// id: ministry-of-education
    /// ```
    "once-only-not-shareable", Warning { "services" = 2.0 }
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    let least = sink.parameter("services");
    for (item, services) in by_item(needs(agenda).filter(|need| is_closed(need.data) && need.is_held_elsewhere(agenda))) {
        if f64::from(u32::try_from(services.len()).unwrap_or(u32::MAX)) >= least {
            let message = Message::plain("once-only-not-shareable");
            at_item(agenda, sink, (item, &services), "source.access", message)
                .help(Message::plain("once-only-not-shareable-help"));
        }
    }
}

/// Whether the source says that it offers no access, though sharing is not excluded.
fn is_closed(data: &DataItem) -> bool {
    let access = data.source.as_ref().and_then(|source| source.access);
    matches!(access, Some(Access::Manual | Access::None)) && !is_excluded(data)
}
