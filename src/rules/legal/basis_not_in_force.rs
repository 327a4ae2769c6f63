use super::not_binding;
use crate::agenda::{Agenda, EntityId};
use crate::finding::Level;
use crate::model::{Date, LawReference, Regulation, Service};
use crate::rules::once_only::{Need, ahead_of_law, is_excluded, is_personal, reused};
use crate::rules::{Draft, Sink, rule};
use crate::text::Message;
use std::collections::{BTreeMap, BTreeSet};

rule! {
    /// A live service, or data that an open service fetches, stands on a text that is not in force; as a warning, where another
    /// text that it names may carry it.
    ///
    /// What an administration does without a text in force can be annulled by the first court that is asked, and with it every act
    /// that was issued. A bill is not a legal basis, however sure its adoption seems. Data counts as flowing when an open service of
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
    let as_of = sink.as_of();
    let told = told(agenda, as_of);
    for (id, service) in agenda.all::<Service>().filter(|(_, service)| service.is_live()) {
        let bases: Vec<_> = service.legal_basis.iter().map(|basis| NotInForce::of(agenda, basis, as_of)).collect();
        let carried = bases.iter().any(Option::is_none);
        for (number, text) in (1..).zip(bases) {
            let Some(text) = text.filter(|text| !carried || !told.contains(&(id, text.id))) else { continue };
            let message = Message::plain("legal-basis-not-in-force").with("text", text.name.as_str());
            let draft = sink.at(id, &format!("legal-basis[{number}]"), message.with("state", text.state.clone()));
            text.describe(draft, carried).help(Message::plain("legal-basis-not-in-force-help"));
        }
    }
    for need in flows(agenda).into_values() {
        let user = agenda.record(need.service).name();
        let mut report = |field: &str, text: &NotInForce, carried: bool| {
            let inputs = agenda.node_of(need.service, &need.field()).map(|node| node.id());
            let message = Message::plain("legal-basis-of-data").with("text", text.name.as_str());
            let message = message.with("state", text.state.clone()).with("service", user.as_str());
            let draft = sink.at(need.item, field, message);
            text.describe(draft, carried).help(Message::plain("legal-basis-of-data-help")).related(
                need.service,
                inputs,
                Message::plain("legal-fetched-here"),
            );
        };
        let bases: Vec<_> = need.data.legal_basis.iter().map(|basis| NotInForce::of(agenda, basis, as_of)).collect();
        let carried = bases.iter().any(Option::is_none);
        for (number, text) in (1..).zip(bases) {
            if let Some(text) = text {
                report(&format!("legal-basis[{number}]"), &text, carried);
            }
        }
        let decree = need.data.decree().filter(|decree| !need.data.legal_basis.contains(decree));
        if let Some(text) = decree.and_then(|decree| NotInForce::of(agenda, decree, as_of)) {
            report("sharing.decree", &text, false);
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
    /// The text that a law reference names, if it is known not to bind on a day.
    fn of(agenda: &Agenda, law: &LawReference, day: Date) -> Option<Self> {
        let (id, regulation): (_, &Regulation) = agenda.follow(law.regulation.as_ref()?)?;
        let state = not_binding(regulation, day).filter(|_| agenda.binds(law, day) == Some(false))?;
        Some(NotInForce { id, name: agenda.record(id).name(), state })
    }

    /// Says where the text is; what another text may carry is only a warning.
    fn describe<'d, 'a>(&self, draft: &'d mut Draft<'a>, carried: bool) -> &'d mut Draft<'a> {
        if carried {
            draft.level(Level::Warning);
        }
        draft.related(self.id, None, Message::plain("legal-text-here")).identity(self.name.as_str())
    }
}

/// Data that is not personal and that open services of other organisations take from its source, each with one of them.
fn flows(agenda: &Agenda) -> BTreeMap<EntityId, Need<'_>> {
    let mut found = BTreeMap::new();
    for need in reused(agenda).filter(|need| !is_personal(need.data) && !is_excluded(need.data)) {
        found.entry(need.item).or_insert(need);
    }
    found
}

/// Services with the texts of which another rule says that they fetch personal data too early: that is said once.
fn told(agenda: &Agenda, day: Date) -> BTreeSet<(EntityId, EntityId)> {
    let texts = |need: Need<'_>| {
        let laws = need.data.legal_basis.iter().chain(need.data.decree());
        let found: Vec<_> = laws.filter_map(|law| Some((need.service, agenda.follow(law.regulation.as_ref()?)?.0))).collect();
        found
    };
    ahead_of_law(agenda, day).flat_map(texts).collect()
}
