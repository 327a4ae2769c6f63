use super::FIRST_LEVEL_ONLINE;
use crate::agenda::Agenda;
use crate::model::{Service, ServiceMaturity};
use crate::rules::{Sink, rule};
use crate::text::Message;

rule! {
    /// A service claims level 3 or 4 without evidence, without the day of the observation or without its coverage.
    ///
    /// When federal auditors in Germany looked at the law that was to bring every service online, about 74 % of the services
    /// were said to be so; of 1,532, it was true of 58. A bundle of services had been given the level of its best member. In 2023
    /// they found that a service counted as online once one municipality offered it. A level is worth something if a reader can
    /// open what shows it, sees when it was observed, and knows for which share of the country or of the users it is true.
    ///
    /// ```yaml bad
    /// # services/passport.yaml
    /// id: passport
    /// status: live
    /// maturity: {level: 4}
    /// ```
    ///
    /// ```yaml good
    /// # services/passport.yaml
    /// id: passport
    /// status: live
    /// maturity:
    ///   level: 4
    ///   date: 2026-03-31
    ///   evidence: https://services.gov.example/passport
    ///   coverage: {territory: 100, users: 92}
    /// ```
    "service-level-unproven", Error
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    for (id, service) in agenda.all::<Service>() {
        let Some(maturity) = service.maturity.as_ref().filter(|_| !service.is_gone()) else { continue };
        let Some(level) = maturity.level.filter(|level| level.0 >= FIRST_LEVEL_ONLINE) else { continue };
        let missing = missing(maturity);
        if !missing.is_empty() {
            let message = Message::plain("service-level-unproven").with("level", usize::from(level.0)).with("missing", missing);
            sink.at(id, "maturity.level", message).help(Message::plain("service-level-unproven-help"));
        }
    }
}

/// The fields without which a level is only a claim.
fn missing(maturity: &ServiceMaturity) -> Vec<&'static str> {
    let shown = maturity.evidence.as_ref().is_some_and(|evidence| evidence.title.is_some() || evidence.url.is_some());
    let covered = maturity.coverage.as_ref().is_some_and(|coverage| coverage.territory.is_some() || coverage.users.is_some());
    [("evidence", shown), ("date", maturity.date.is_some()), ("coverage", covered)]
        .into_iter()
        .filter_map(|(field, given)| (!given).then_some(field))
        .collect()
}
