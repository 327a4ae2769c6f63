use super::not_binding;
use crate::agenda::{Agenda, EntityId};
use crate::finding::Level;
use crate::model::{DataItem, Date, LawReference, Obtained, Ref, Regulation, Service};
use crate::rules::{Sink, rule};
use crate::text::Message;
use std::collections::BTreeMap;

rule! {
    /// A live service, or data that a live service fetches, stands on a text that is not in force; as a warning, where another
    /// text that it names may carry it.
    ///
    /// What an administration does without a text in force can be annulled by the first court that is asked, and with it every act
    /// that was issued. A bill is not a legal basis, however sure its adoption seems. Data counts as flowing when a live service of
    /// another organisation takes it from its source; of personal data, the rule `once-only-no-legal-basis` speaks. Laws that are
    /// only cited are taken to be in force, and so is a text of which no stage is given.
    ///
    /// ```yaml bad
    /// # services/change-of-address.yaml
    /// id: change-of-address
    /// status: live
    /// legal-basis: [{regulation: once-only-act}]
    ///
    /// # regulations/once-only-act.yaml
    /// id: once-only-act
    /// stage: parliament
    /// ```
    ///
    /// ```yaml bad
    /// # services/public-tender.yaml
    /// id: public-tender
    /// owner: ministry-of-finance
    /// status: live
    /// inputs: [{data: company-number, obtained: from-source}]
    ///
    /// # data-items/company-number.yaml
    /// id: company-number
    /// source: {organisation: business-registry}
    /// legal-basis: [{regulation: once-only-act}]
    ///
    /// # regulations/once-only-act.yaml
    /// id: once-only-act
    /// stage: parliament
    ///
    /// # organisations/all.yaml
    /// id: ministry-of-finance
    /// ---
    /// id: business-registry
    /// ```
    ///
    /// ```yaml good
    /// # services/change-of-address.yaml
    /// id: change-of-address
    /// status: live
    /// legal-basis: [{regulation: once-only-act}]
    ///
    /// # regulations/once-only-act.yaml
    /// id: once-only-act
    /// stage: in-force
    /// identifiers: {other: OJ 2026/311}
    /// stages: [{stage: in-force, date: 2026-10-01, url: "https://law.gov.example/2026/311"}]
    /// ```
    "legal-basis-not-in-force", Error clock
}

fn check(agenda: &Agenda, sink: &mut Sink<'_>) {
    for (id, service) in agenda.all::<Service>().filter(|(_, service)| service.is_live()) {
        bases(agenda, sink, id, &service.legal_basis, |text| {
            let message = Message::plain("legal-basis-not-in-force").with("text", text.name.as_str());
            (message.with("state", text.state.clone()), Message::plain("legal-basis-not-in-force-help"))
        });
    }
    for (id, service) in flows(agenda) {
        let Some(item) = agenda.get::<DataItem>(id) else { continue };
        let user = agenda.record(service).name();
        let say = |text: &NotInForce| {
            let message = Message::plain("legal-basis-of-data").with("text", text.name.as_str());
            let message = message.with("state", text.state.clone()).with("service", user.as_str());
            (message, Message::plain("legal-basis-of-data-help"))
        };
        bases(agenda, sink, id, &item.legal_basis, say);
        let decree = item.sharing.as_ref().and_then(|sharing| sharing.decree.as_ref());
        let decree = decree.filter(|decree| !item.legal_basis.contains(decree));
        if let Some(text) = decree.and_then(|decree| NotInForce::of(agenda, decree, sink.as_of())) {
            let (message, help) = say(&text);
            sink.at(id, "sharing.decree", message)
                .help(help)
                .related(text.id, None, Message::plain("legal-text-here"))
                .identity(text.name);
        }
    }
}

/// Reports the texts in a list of legal bases that are not in force.
fn bases(
    agenda: &Agenda,
    sink: &mut Sink<'_>,
    id: EntityId,
    bases: &[LawReference],
    say: impl Fn(&NotInForce) -> (Message, Message),
) {
    let as_of = sink.as_of();
    let wrong: Vec<_> = bases.iter().map(|basis| NotInForce::of(agenda, basis, as_of)).collect();
    let carried = wrong.iter().any(Option::is_none);
    for (number, text) in (1..).zip(wrong) {
        let Some(text) = text else { continue };
        let (message, help) = say(&text);
        let draft = sink.at(id, &format!("legal-basis[{number}]"), message);
        draft.help(help).related(text.id, None, Message::plain("legal-text-here")).identity(text.name);
        if carried {
            draft.level(Level::Warning);
        }
    }
}

/// A text of the plan that is known not to bind.
struct NotInForce {
    id: EntityId,
    name: String,
    /// How it stands.
    state: Message,
}

impl NotInForce {
    /// The text that a law reference names, if it does not bind on a day. What cannot be read may be in force.
    fn of(agenda: &Agenda, law: &LawReference, day: Date) -> Option<Self> {
        let (id, regulation): (_, &Regulation) = agenda.follow(law.regulation.as_ref()?)?;
        let state = not_binding(regulation, day).filter(|_| regulation.stage.is_some())?;
        Some(NotInForce { id, name: agenda.record(id).name(), state })
    }
}

/// Data that is not personal and that live services of other organisations take from its source, each with one of them.
fn flows(agenda: &Agenda) -> BTreeMap<EntityId, EntityId> {
    let mut found = BTreeMap::new();
    for (id, service) in agenda.all::<Service>().filter(|(_, service)| service.is_live()) {
        let user = service.owner.as_ref().map(|owner| owner.organisation.id());
        for input in &service.inputs {
            let fetched = matches!(input.obtained, Some(Obtained::FromSource | Obtained::Prefilled));
            let Some((data, item)) = agenda.follow(&input.data).filter(|_| fetched) else { continue };
            let source = item.source.as_ref().and_then(|source| source.organisation.as_ref()).map(Ref::id);
            if item.personal != Some(true) && item.retired.is_none() && source.is_some() && source != user {
                found.entry(data).or_insert(id);
            }
        }
    }
    found
}
