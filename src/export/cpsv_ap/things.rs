//! What services refer to: authorities, life events, facts, laws, the catalogue itself, and the concepts behind the agenda's words.

use super::graph::{Graph, Node, Term, web};
use super::profile::{CONCEPT, CONTACT, DATASET, EVENT, EVIDENCE, LAW, ORGANISATION};
use super::{codes, name};
use crate::agenda::EntityId;
use crate::export::{Source, address};
use crate::i18n::{Catalogue, Language};
use crate::model::{
    Contact, DataItem, Kind, LawReference, LegalIdentifiers, LifeEvent, LifeEventAudience, LocalisedText, Organisation,
    OrganisationCategory, Ref, Service,
};
use crate::schema::Subject;
use crate::text::{Message, hexadecimal};
use crate::yaml::NodeRef;
use sha2::{Digest, Sha256};

/// Things in the making.
pub(super) struct Things<'a> {
    pub(super) source: &'a Source<'a>,
    pub(super) graph: Graph,
    /// The languages in which the agenda's words have labels.
    catalogues: Vec<Catalogue>,
}

impl<'a> Things<'a> {
    pub(super) fn new(source: &'a Source<'a>) -> Self {
        Things { source, graph: Graph::default(), catalogues: Language::ALL.map(Catalogue::new).into() }
    }

    pub(super) fn address(&self, id: EntityId) -> String {
        let record = self.source.agenda.record(id);
        record.kind().map(|kind| name(self.source.agenda, kind, &record.id)).unwrap_or_default()
    }

    /// The address of a part of a service, and its identifier.
    pub(super) fn part(&self, service: EntityId, field: &str, part: &str) -> (String, String) {
        let id = &self.source.agenda.record(service).id;
        let identifier = format!("{id}/{field}/{part}");
        let identifier = identifier.trim_end_matches('/');
        (name(self.source.agenda, Kind::Service, identifier), identifier.to_owned())
    }

    /// An entity by its name, and its file.
    pub(super) fn said(&self, id: EntityId) -> (String, String) {
        let record = self.source.agenda.record(id);
        (record.name(), self.source.agenda.document(record.document).path.to_string())
    }

    /// The word in a field.
    pub(super) fn word(&self, id: EntityId, field: &str) -> Option<&'a str> {
        self.source.agenda.root(id)?.get(field)?.as_text()
    }

    /// The words in a list.
    pub(super) fn words(&self, id: EntityId, field: &str) -> Vec<String> {
        let list = self.source.agenda.root(id).and_then(|root| root.get(field));
        list.into_iter().flat_map(NodeRef::items).filter_map(|item| item.as_text()).map(str::to_owned).collect()
    }

    /// The words in a field of the items of a list.
    pub(super) fn words_in(&self, id: EntityId, field: &str, within: &str) -> Vec<String> {
        let list = self.source.agenda.root(id).and_then(|root| root.get(field));
        let word = |item: NodeRef<'_>| item.get(within).and_then(|node| node.as_text()).unwrap_or_default().to_owned();
        list.into_iter().flat_map(NodeRef::items).map(word).collect()
    }

    /// A word of services as a concept with its labels.
    pub(super) fn concept(&mut self, field: &[&str], word: &str) -> Term {
        let agenda = self.source.agenda;
        let address = address::name(agenda, &format!("data/schemas/service.json#{}/{word}", field.join("/")));
        if !self.graph.has(&address) {
            let mut node = Node::new(CONCEPT, (String::new(), String::new()));
            let shape = agenda.schema(Subject::Kind(Kind::Service)).shape.descend(field.iter().copied());
            let shape = shape.map(|shape| shape.items.as_deref().unwrap_or(shape));
            let term = shape.and_then(|shape| shape.word_term(word));
            node.add("skos:notation", [Term::Literal(word.to_owned())]);
            let label =
                |catalogue: &Catalogue| Some(Term::Text(catalogue.language().tag().to_owned(), catalogue.title(term.as_ref()?)));
            node.add("skos:prefLabel", self.catalogues.iter().filter_map(label).collect::<Vec<_>>());
            self.graph.add(address.clone(), node);
        }
        Term::Node(address)
    }

    /// Adds who answers for a service, who has to be a public organisation.
    pub(super) fn authority(&mut self, service: &Service, node: &mut Node) {
        const PROPERTY: &str = "cv:hasCompetentAuthority";
        let Some((id, owner)) = service.owner.as_ref().and_then(|owner| self.source.agenda.follow(&owner.organisation)) else {
            return;
        };
        if owner.category.is_some_and(|category| category != OrganisationCategory::PublicSector) {
            let what = Message::plain("export-not-public-sector").with("owner", owner.id.to_string());
            node.wrong.push((PROPERTY, what.with("property", PROPERTY)));
            return;
        }
        node.add(PROPERTY, [self.organisation(id, owner)]);
    }

    fn organisation(&mut self, id: EntityId, organisation: &Organisation) -> Term {
        let (agenda, address) = (self.source.agenda, self.address(id));
        if !self.graph.has(&address) {
            let own = agenda.language();
            let mut node = Node::new(ORGANISATION, self.said(id));
            node.others = &["foaf:Agent"];
            node.add("dct:identifier", [Term::Literal(organisation.id.to_string())]);
            node.add("dct:title", Term::texts(organisation.title.as_ref(), own));
            node.add("skos:prefLabel", Term::texts(organisation.title.as_ref(), own));
            node.add("dct:spatial", self.country());
            let homepage = organisation.website.as_ref().and_then(|website| web(website.as_str()));
            node.add("foaf:homepage", homepage.map(|page| Term::Known(page, &["foaf:Document"], None)));
            self.graph.add(address.clone(), node);
        }
        Term::Node(address)
    }

    /// The country, as a place that is an administrative unit.
    fn country(&self) -> Option<Term> {
        let agenda = self.source.agenda;
        let code = agenda.file()?.country.as_ref()?;
        let known = codes::country(code).unwrap_or_else(|| address::name(agenda, &format!("#country-{code}")));
        Some(Term::Known(known, &["dct:Location", "ds:atu-type"], Some(code.to_string())))
    }

    /// The catalogue that services are part of, where everything is there that the profile asks of one.
    pub(super) fn catalogue(&mut self) -> Option<Term> {
        let agenda = self.source.agenda;
        let file = agenda.file()?;
        let address = address::name(agenda, "#catalogue");
        if !self.graph.has(&address) {
            let description = file.description.as_ref()?;
            let (id, authority) = agenda.follow(file.authority.as_ref()?)?;
            let mut node = Node::new(DATASET, ("agenda".to_owned(), "agenda.yaml".to_owned()));
            node.add("dct:title", Term::texts(Some(&file.title), agenda.language()));
            node.add("dct:description", Term::texts(Some(description), agenda.language()));
            node.add("dct:publisher", [self.organisation(id, authority)]);
            let page = address::base(agenda).and_then(|base| web(&base));
            node.add("dcat:landingPage", page.map(|page| Term::Known(page, &["foaf:Document"], None)));
            self.graph.add(address.clone(), node);
        }
        Some(Term::Node(address))
    }

    pub(super) fn life_event(&mut self, event: &Ref<LifeEvent>) -> Option<Term> {
        let agenda = self.source.agenda;
        let (id, event) = agenda.follow(event)?;
        let address = self.address(id);
        if !self.graph.has(&address) {
            let mut node = Node::new(EVENT, self.said(id));
            let is_of_business = event.audience == Some(LifeEventAudience::Business);
            node.others = if is_of_business { &["cv:BusinessEvent"] } else { &["cv:LifeEvent"] };
            node.add("dct:identifier", [Term::Literal(event.id.to_string())]);
            node.add("dct:title", Term::texts(event.title.as_ref(), agenda.language()));
            node.add("dct:description", Term::texts(event.description.as_ref(), agenda.language()));
            self.graph.add(address.clone(), node);
        }
        Some(Term::Node(address))
    }

    /// A fact that a service needs, as evidence of it.
    pub(super) fn evidence(&mut self, data: &Ref<DataItem>) -> Option<Term> {
        let agenda = self.source.agenda;
        let (id, data) = agenda.follow(data)?;
        let address = self.address(id);
        if !self.graph.has(&address) {
            let mut node = Node::new(EVIDENCE, self.said(id));
            node.add("dct:identifier", [Term::Literal(data.id.to_string())]);
            node.add("dct:title", Term::texts(data.title.as_ref(), agenda.language()));
            node.add("dct:description", Term::texts(data.description.as_ref(), agenda.language()));
            let concept = data.concept.as_deref().and_then(web);
            node.add("dct:type", concept.map(|concept| Term::Known(concept, &["skos:Concept"], None)));
            self.graph.add(address.clone(), node);
        }
        Some(Term::Node(address))
    }

    /// A text that a service stands on: by its European Legislation Identifier, where that is an address.
    pub(super) fn law(&mut self, service: EntityId, law: &LawReference) -> Option<Term> {
        let agenda = self.source.agenda;
        let own = agenda.language();
        let regulation = law.regulation.as_ref().and_then(|regulation| agenda.follow(regulation));
        let cited = law.citation.as_ref().map(|citation| &citation.0);
        let (address, said, identifier, title) = match (regulation, cited) {
            (Some((id, regulation)), _) => {
                let numbers = regulation.identifiers.as_ref();
                let eli = numbers.and_then(|numbers| web(numbers.eli.as_deref()?));
                let identifier = numbers.and_then(number).unwrap_or_else(|| regulation.id.to_string());
                let title = regulation.citation.as_ref().map(|citation| &citation.0).or(regulation.title.as_ref());
                (eli.unwrap_or_else(|| self.address(id)), id, identifier, title)
            }
            (None, Some(citation)) => {
                let digest = digest(citation);
                (address::name(agenda, &format!("#law-{digest}")), service, format!("law-{digest}"), Some(citation))
            }
            (None, None) => return None,
        };
        if !self.graph.has(&address) {
            let mut node = Node::new(LAW, self.said(said));
            node.add("dct:identifier", [Term::Literal(identifier)]);
            node.add("dct:title", Term::texts(title, own));
            self.graph.add(address.clone(), node);
        }
        Some(Term::Node(address))
    }

    /// How to reach whoever keeps a service.
    pub(super) fn contact(&mut self, said: EntityId, contact: &Contact) -> Option<Term> {
        let record = self.source.agenda.record(said);
        let address = name(self.source.agenda, record.kind()?, &format!("{}/contact", record.id));
        if !self.graph.has(&address) {
            let mut node = Node::new(CONTACT, self.said(said));
            node.add("cv:email", contact.email.as_deref().map(|email| Term::Literal(email.to_owned())));
            node.add("cv:telephone", contact.phone.as_deref().map(|phone| Term::Literal(phone.to_owned())));
            let page = contact.url.as_ref().and_then(|url| web(url.as_str()));
            node.add("cv:contactPage", page.map(|page| Term::Known(page, &["foaf:Document"], None)));
            if node.properties.is_empty() {
                return None;
            }
            self.graph.add(address.clone(), node);
        }
        Some(Term::Node(address))
    }
}

/// The number of a text in the first of the collections that it has one in.
fn number(numbers: &LegalIdentifiers) -> Option<String> {
    let all = [&numbers.eli, &numbers.akn, &numbers.nor, &numbers.urn, &numbers.other];
    all.into_iter().flatten().next().cloned()
}

/// What a citation is told apart from others by, in whatever services it stands.
fn digest(citation: &LocalisedText) -> String {
    let text = match citation {
        LocalisedText::Plain(text) => text,
        LocalisedText::ByLanguage(texts) => texts.first().map_or("", |(_, text)| text),
    };
    hexadecimal(&Sha256::digest(text.as_bytes())[..8])
}
